"""Type as the preflight sees it: sizes, places, characters, outlines."""

import io
from pathlib import Path

import pikepdf
import pytest
import testfont
from fontTools.misc import eexec
from handmade import COURIER, Handmade, only, run_of, see
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as ReportlabFont
from reportlab.pdfgen.canvas import Canvas

from tekan.model.geometry import Rect
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.seen import Fill, Stroke, Type
from tekan.press.preflight.typeruns import actual_texts

FONTS = {"F": COURIER}
CHARACTERS = "国中A "


@pytest.mark.parametrize(
    ("content", "size", "left"),
    [
        ("/F 10 Tf 20 30 Td (ab) Tj", 10, 20),
        ("/F 1 Tf 12 0 0 12 20 30 Tm (ab) Tj", 12, 20),
        ("/F 10 Tf 50 Tz 20 30 Td (ab) Tj", 10, 20),
        ("/F 10 Tf 12 TL 20 30 Td T* (ab) Tj", 10, 20),
        ("/F 10 Tf 20 30 TD (ab) '", 10, 20),
        ('/F 10 Tf 20 30 TD 1 1 (ab) "', 10, 20),
        ("/F 10 Tf [1000 (ab)] TJ", 10, -10),
        ("/F 10 Tf 0 10 -10 0 50 50 Tm (ab) Tj", 100, -38),
    ],
)
def test_sizes_and_places(tmp_path: Path, content: str, size: float, left: float) -> None:
    run = run_of(see(tmp_path, f"BT {content} ET", Font=FONTS))
    assert run.text == ("a", "b")
    assert run.size == pytest.approx(size)
    assert run.rect.x == pytest.approx(left)
    assert (run.font, run.outlines) == ("Courier", ())


@pytest.mark.parametrize(
    ("content", "width"),
    [
        ("/F 10 Tf (ab) Tj", 12),
        ("/F 10 Tf 2 Tc (ab) Tj", 14),
        ("/F 10 Tf 3 Tw (a b) Tj", 21),
        ("/F 10 Tf 50 Tz (ab) Tj", 6),
        ("/F 10 Tf [(a) -500 (b)] TJ", 17),
    ],
)
def test_spacing(tmp_path: Path, content: str, width: float) -> None:
    run = run_of(see(tmp_path, f"BT {content} ET", Font=FONTS))
    assert run.rect.width == pytest.approx(width)


def test_rise_and_scale(tmp_path: Path) -> None:
    run = run_of(see(tmp_path, "2 0 0 2 0 0 cm BT /F 5 Tf 3 Ts (a) Tj ET", Font=FONTS))
    assert run.size == 10
    assert run.rect.bottom == pytest.approx(100 - 6 + 1.2)


@pytest.mark.parametrize("mode", range(8))
def test_modes(tmp_path: Path, mode: int) -> None:
    content = f"1 0 0 0 k 0 1 0 0 K BT {mode} Tr /F 10 Tf (a) Tj ET"
    run = run_of(see(tmp_path, content, Font=FONTS))
    assert run.mode == mode
    assert run.paint.colour.values == ((0, 1, 0, 0) if mode in (1, 5) else (1, 0, 0, 0))


def test_a_font_in_the_graphics_state(tmp_path: Path) -> None:
    made = Handmade()
    font = made.thing(COURIER)
    state = pikepdf.Dictionary(Font=pikepdf.Array([font, 8]))
    page = made.see(tmp_path, "/G gs BT (a) Tj ET", ExtGState={"G": state})
    assert run_of(page).size == 8


def test_a_font_that_is_not_there(tmp_path: Path) -> None:
    page = see(tmp_path, "BT /G 10 Tf (a) Tj ET")
    assert (page.marks, page.unread) == ((), ("font G",))


@pytest.mark.parametrize(
    ("texts", "spoken", "wanted"),
    [
        (["", "", ""], "一二三", ["一", "二", "三"]),
        (["a"], "——", ["——"]),
        (["", ""], "字", ["字", "字"]),
        (["a", ""], "abc", ["a", "abc"]),
        (["", "b"], "", ["\u200b", "b"]),
        ([], "a", []),
    ],
)
def test_what_is_spoken(texts: list[str], spoken: str, wanted: list[str]) -> None:
    assert actual_texts(texts, spoken) == wanted


def test_actual_text_spans_runs(tmp_path: Path) -> None:
    content = "BT /F 9 Tf /Span << /ActualText (xyz) >> BDC (ab) Tj (c) Tj EMC (d) Tj ET EMC"
    page = see(tmp_path, content, Font=FONTS)
    assert [run.text for run in page.marks if isinstance(run, Type)] == [
        ("x", "y"),
        ("z",),
        ("d",),
    ]


def composite(made: Handmade, program: bytes, is_cff: bool, writing: str = "H") -> pikepdf.Object:
    """A Type0 font whose codes are glyph numbers."""
    file = made.stream(program, "<< /Subtype /CIDFontType0C >>" if is_cff else "<< >>")
    descriptor = made.thing("<< /Type /FontDescriptor /FontName /ABCDEF+Counted /Flags 4 >>")
    descriptor[f"/FontFile{3 if is_cff else 2}"] = file
    kind = 0 if is_cff else 2
    descendant = made.thing(
        f"<< /Type /Font /Subtype /CIDFontType{kind} /BaseFont /ABCDEF+Counted /DW 1000 >>"
    )
    descendant.FontDescriptor = descriptor
    font = made.thing(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Counted /Encoding /Identity-{writing} >>"
    )
    font.DescendantFonts = pikepdf.Array([descendant])
    return font


def program_of(is_cff: bool) -> bytes:
    font = testfont.cff(CHARACTERS) if is_cff else testfont.truetype(CHARACTERS)
    if is_cff:
        data: bytes = font.getTableData("CFF ")
        return data
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


@pytest.mark.parametrize("is_cff", [False, True])
def test_outlines_stand_where_they_should(tmp_path: Path, is_cff: bool) -> None:
    made = Handmade()
    font = composite(made, program_of(is_cff), is_cff)
    content = "BT /F 20 Tf 10 40 Td <000100030004> Tj ET"
    run = run_of(made.see(tmp_path, content, Font={"F": font}))
    # 国 is 50 to 950 by -70 to 830, A is 50 to 450 by 0 to 700, the blank has none.
    assert len(run.outlines) == 3
    (first,), (second,), blank = run.outlines
    assert blank == ()
    wanted = {(11, 61.4), (29, 61.4), (29, 43.4), (11, 43.4)}
    assert {(round(x, 3), round(y, 3)) for x, y in first} == wanted
    assert min(x for x, _ in second) == pytest.approx(31)
    assert run.rect.x == pytest.approx(11)
    assert (run.rect.y, run.rect.bottom) == (pytest.approx(43.4), pytest.approx(61.4))


def test_a_map_leads_from_cids_to_glyphs(tmp_path: Path) -> None:
    made = Handmade()
    font = composite(made, program_of(False), False)
    font.DescendantFonts[0].CIDToGIDMap = made.stream(b"\0\0\0\3")
    run = run_of(made.see(tmp_path, "BT /F 20 Tf 10 40 Td <0001> Tj ET", Font={"F": font}))
    ((ring,),) = run.outlines
    assert max(y for _, y in ring) - min(y for _, y in ring) == pytest.approx(14)  # of the A


def simple(made: Handmade, key: str, program: bytes, names: str) -> pikepdf.Object:
    font = made.thing(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Own /FirstChar 65 /LastChar 66 "
        f"/Widths [500 500] /Encoding << /Differences [65 {names}] >> >>"
    )
    font.FontDescriptor = made.thing("<< /Type /FontDescriptor /FontName /Own /Flags 4 >>")
    source = "<< /Subtype /Type1C >>" if key == "FontFile3" else "<< >>"
    font.FontDescriptor[f"/{key}"] = made.stream(program, source)
    return font


def type1() -> bytes:
    """A program with one glyph, a square of half an em."""
    square = b"\x8b\xf8\x88\x0d" + b"\x8b\x8b\x15" + b"\xf8\x88\x06" + b"\xf8\x88\x07"
    square += b"\xfc\x88\x06\x09\x0e"
    glyphs = b"".join(
        b"/%s %d RD " % (name, len(square) + 4)
        + eexec.encrypt(b"\0" * 4 + square, 4330)[0]
        + b" ND\n"
        for name in (b".notdef", b"square")
    )
    private = (
        b"dup /Private 8 dict dup begin /RD {string currentfile exch readstring pop} "
        b"executeonly def /ND {noaccess def} executeonly def /NP {noaccess put} "
        b"executeonly def /lenIV 4 def "
        b"/Subrs 0 array def 2 index /CharStrings 2 dict dup begin\n" + glyphs + b"end end "
        b"readonly put noaccess put dup /FontName get exch definefont pop mark "
        b"currentfile closefile\n"
    )
    head = (
        b"%!PS-AdobeFont-1.0: Own\n11 dict begin /FontName /Own def /FontType 1 def "
        b"/PaintType 0 def /FontMatrix [0.001 0 0 0.001 0 0] def /Encoding StandardEncoding def "
        b"/FontBBox {0 0 500 500} def currentdict end\ncurrentfile eexec\n"
    )
    return (
        head
        + eexec.encrypt(b"\0" * 4 + private, 55665)[0]
        + b"\n"
        + b"0" * 512
        + b"\ncleartomark\n"
    )


@pytest.mark.parametrize("key", ["FontFile3", "FontFile"])
def test_simple_postscript_fonts_go_by_name(tmp_path: Path, key: str) -> None:
    made = Handmade()
    font = (
        simple(made, key, program_of(True), "/u0041 /u56FD")
        if key == "FontFile3"
        else simple(made, key, type1(), "/nothing /square")
    )
    run = run_of(made.see(tmp_path, "BT /F 20 Tf 10 40 Td (B) Tj ET", Font={"F": font}))
    ((ring,),) = run.outlines
    height = max(y for _, y in ring) - min(y for _, y in ring)
    assert height == pytest.approx(18 if key == "FontFile3" else 10)


def test_vertical_type_hangs_from_its_head(tmp_path: Path) -> None:
    made = Handmade()
    font = composite(made, program_of(False), False, "V")
    run = run_of(made.see(tmp_path, "BT /F 20 Tf 50 80 Td <00010001> Tj ET", Font={"F": font}))
    assert run.rect.x == pytest.approx(41)
    assert run.rect.y == pytest.approx(20 + 0.05 * 20)
    assert run.rect.bottom == pytest.approx(20 + 20 + 0.95 * 20)


def test_outlines_only_when_asked(tmp_path: Path) -> None:
    made = Handmade()
    font = composite(made, program_of(False), False)
    path = made.save(tmp_path, "BT /F 20 Tf 10 40 Td <0001> Tj ET", Font={"F": font})
    run = run_of(read_file(path, outlines=False).pages[0])
    assert run.outlines == ()
    assert (run.rect.x, run.rect.width) == (pytest.approx(11), pytest.approx(18))


def test_a_broken_program_is_named(tmp_path: Path) -> None:
    made = Handmade()
    font = composite(made, b"no font at all", False)
    page = made.see(tmp_path, "BT /F 20 Tf <0001> Tj ET", Font={"F": font})
    assert page.unread == ("outlines Counted",)
    assert len(page.marks) == 1


def test_outlined_type_is_lines_too(tmp_path: Path) -> None:
    made = Handmade()
    font = composite(made, program_of(False), False)
    page = made.see(tmp_path, "BT 2 Tr 0.2 w /F 20 Tf <0001> Tj ET", Font={"F": font})
    run, line = page.marks
    assert isinstance(run, Type) and isinstance(line, Stroke)
    assert line.width == pytest.approx(0.2)
    assert line.path[0][0] == line.path[0][-1]


def test_simple_truetype_by_reportlab(tmp_path: Path) -> None:
    own = testfont.truetype("ABab国 ")
    for record in own["name"].names:
        # reportlab keeps faces by their names: another test's face of this name must stay its own.
        record.string = "SeenOwn"
    own.save(tmp_path / "own.ttf")
    pdfmetrics.registerFont(ReportlabFont("seen-own", str(tmp_path / "own.ttf")))
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(200, 100))
    canvas.setFont("seen-own", 20)
    canvas.drawString(10, 40, "A国")
    canvas.save()
    seen = read_file(tmp_path / "a.pdf")
    runs = [mark for mark in seen.pages[0].marks if isinstance(mark, Type)]
    assert "".join(text for run in runs for text in run.text) == "A国"
    rings = [ring for run in runs for outline in run.outlines for ring in outline]
    assert min(x for x, _ in rings[0]) == pytest.approx(11)
    assert min(x for x, _ in rings[1]) == pytest.approx(21)
    font = next(font for font in seen.fonts if "SeenOwn" in font.name)
    assert (font.embedded, font.subset, font.has_unicode) == (True, True, True)


TYPE3 = """<< /Type /Font /Subtype /Type3 /Name /Drawn /FontBBox [0 0 1000 1000]
/FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 98 /Widths [1000 500]
/Encoding << /Differences [97 /a /b] >> /Resources << >> >>"""


def drawn(made: Handmade, first: str) -> pikepdf.Object:
    font = made.thing(TYPE3)
    font.CharProcs = pikepdf.Dictionary(
        a=made.stream(first), b=made.stream("500 0 d0 1 0 0 0 k 0 0 100 100 re f")
    )
    return font


def test_type_3_glyphs_are_marks(tmp_path: Path) -> None:
    made = Handmade()
    font = drawn(made, "1000 0 0 0 1000 1000 d1 0 1 0 rg 0 0 500 500 re f")
    content = "0 0 0 1 k BT /F 20 Tf 10 40 Td (ab) Tj ET"
    seen = made.read(tmp_path, content, Font={"F": font})
    run, first, second = seen.pages[0].marks
    assert isinstance(run, Type) and isinstance(first, Fill) and isinstance(second, Fill)
    assert (run.text, run.size, run.outlines) == (("a", "b"), 20, ((), ()))
    assert first.rect == Rect(10, 50, 10, 10)
    assert first.paint.colour.values == (0, 0, 0, 1)  # d1: the text's colour
    assert second.paint.colour.values == (1, 0, 0, 0)  # d0: its own
    assert second.rect.x == pytest.approx(30)
    assert [(font.name, font.kind, font.embedded) for font in seen.fonts] == [
        ("Drawn", "Type3", True)
    ]


def test_a_type_3_font_in_itself_ends(tmp_path: Path) -> None:
    made = Handmade()
    font = drawn(made, "1000 0 d0 BT /F 1 Tf (aa) Tj ET")
    font.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    page = made.see(tmp_path, "BT /F 20 Tf (a) Tj ET", Font={"F": font})
    assert "forms within forms" in page.unread


def test_fonts_inside_forms_are_listed(tmp_path: Path) -> None:
    made = Handmade()
    inner = made.form("BT /F 9 Tf (a) Tj ET", Font={"F": made.thing(COURIER)})
    outer = made.form("/X Do", XObject={"X": inner})
    seen = made.read(tmp_path, "/Y Do /Y Do", XObject={"Y": outer})
    (font,) = seen.fonts
    assert (font.name, font.kind, font.embedded, font.subset) == ("Courier", "Type1", False, False)
    assert len(seen.pages[0].marks) == 2


def test_blank_runs_have_a_place(tmp_path: Path) -> None:
    mark = only(see(tmp_path, "BT /F 10 Tf 20 30 Td (  ) Tj ET", Font=FONTS))
    assert mark.rect == Rect(20, 70, 0, 0)
