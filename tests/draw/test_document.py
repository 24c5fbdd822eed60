"""The PDF file: boxes, output intent, fonts, text, and the same bytes twice."""

import re
import zlib
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from helpers import RARE, REPOSITORY, STYLE, lines_of, style_with, text_of
from msgspec.structs import replace
from onefile import draw
from PIL import Image

from tekan.draw.document import FileFacts, Intent
from tekan.draw.painting import paint
from tekan.draw.pictures import Converter
from tekan.draw.sheet import Sheet
from tekan.fonts.book import FontBook
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK
from tekan.model.page import Direction, GlyphRun, Item, Picture, Tint
from tekan.model.press import Conformance, Press
from tekan.model.style import Align
from tekan.text.shape import Typecases, shape
from tekan.text.vertical import set_vertical

TRIM = Rect(0.0, 0.0, 300.0, 200.0)
PROFILE = (REPOSITORY / "press" / "coldset-tr002.icc").read_bytes()
INTENT = Intent("CGATS TR 002", "http://www.color.org", "newsprint", zlib.compress(PROFILE))
FACTS = FileFacts(
    "测试 (一)",
    "tekan",
    Conformance.X4,
    "D:20240101000000Z",
    b"<x:xmpmeta/>",
    "0123456789abcdef" * 2,
)
WORDS = f"社区(村)“{RARE}”3608户，0.6%……WTO"


def runs_of(words: str, cases: Typecases, role: str = "song") -> tuple[GlyphRun, ...]:
    style = style_with(align=Align.START, role=role)
    return tuple(
        run
        for at, line in enumerate(lines_of(words, 20.0, cases, style))
        for run in line.at(20.0, 40.0 + at * 16.0)
    )


def pdf_of(book: FontBook, *items: Item, trims: tuple[Rect, ...] = (TRIM,)) -> bytes:
    sheets = [Sheet(f"{at}.pdf", trim, 8.5, 25.0, items) for at, trim in enumerate(trims)]
    return draw([paint(sheet, book) for sheet in sheets], book, {}, INTENT, FACTS)


@pytest.fixture
def opened(book: FontBook, cases: Typecases, tmp_path: Path) -> pikepdf.Pdf:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(book, *runs_of(WORDS, cases), *runs_of("中国", cases, "cff")))
    return pikepdf.open(path)


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(pdf.pages[0].Resources.Font.as_dict().values())


def test_boxes_are_nested_media_bleed_trim(opened: pikepdf.Pdf) -> None:
    page = opened.pages[0]
    boxes = [
        [float(edge) for edge in page[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")
    ]
    assert boxes == [[0, 0, 367, 267], [25, 25, 342, 242], [33.5, 33.5, 333.5, 233.5]]


def test_there_is_no_art_box_nor_crop_box(opened: pikepdf.Pdf) -> None:
    # PDF/X: a page has either a trim box or an art box; a crop box would hide marks.
    assert not {"/ArtBox", "/CropBox"} & set(opened.pages[0].keys())


def test_output_intent_names_the_condition_and_has_its_profile(opened: pikepdf.Pdf) -> None:
    (intent,) = opened.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "CGATS TR 002"
    assert int(intent.DestOutputProfile.N) == 4
    assert intent.DestOutputProfile.read_bytes() == PROFILE


def test_information_has_what_pdfx_asks_for(opened: pikepdf.Pdf) -> None:
    info = opened.docinfo
    assert str(info["/GTS_PDFXVersion"]) == "PDF/X-4"
    assert str(info["/Trapped"]) in ("False", "/False")
    assert str(info["/Title"]) == "测试 (一)"
    assert str(info["/CreationDate"]) == "D:20240101000000Z"
    assert opened.Root.Metadata.read_bytes().strip() == FACTS.xmp


@pytest.mark.parametrize(
    ("conformance", "head"), [(Conformance.X4, b"%PDF-1.6\n"), (Conformance.X1A, b"%PDF-1.4\n")]
)
def test_a_standard_is_of_one_version_of_pdf(
    conformance: Conformance, head: bytes, book: FontBook
) -> None:
    facts = replace(FACTS, conformance=conformance)
    data = draw([paint(Sheet("a", TRIM, 8.5, 25.0, ()), book)], book, {}, INTENT, facts)
    assert data.startswith(head)
    assert data.count(b"GTS_PDFXConformance") == (conformance is Conformance.X1A)


def test_the_file_has_the_identity_given(book: FontBook, cases: Typecases) -> None:
    (first, second) = re.findall(rb"/ID\s*\[<(\w+)><(\w+)>\]", pdf_of(book))[0]
    assert first == second == FACTS.identity.encode()


def test_each_face_is_one_type0_font(opened: pikepdf.Pdf) -> None:
    found = fonts(opened)
    assert len(found) == 3
    assert {str(font.Subtype) for font in found} == {"/Type0"}
    assert {str(font.Encoding) for font in found} == {"/Identity-H"}
    names = sorted(str(font.BaseFont).partition("+")[2] for font in found)
    assert names == ["Counted-Regular", "CountedCff-Regular", "Fallback-Regular"]


def test_every_font_program_is_embedded_in_its_kind(opened: pikepdf.Pdf) -> None:
    kinds = {}
    for font in fonts(opened):
        (descendant,) = font.DescendantFonts
        program = next(k for k in descendant.FontDescriptor if k.startswith("/FontFile"))
        assert len(descendant.FontDescriptor[program].read_bytes()) > 100
        kinds[str(font.BaseFont).partition("+")[2]] = (str(descendant.Subtype), program)
    assert kinds == {
        "Counted-Regular": ("/CIDFontType2", "/FontFile2"),
        "CountedCff-Regular": ("/CIDFontType0", "/FontFile3"),
        "Fallback-Regular": ("/CIDFontType2", "/FontFile2"),
    }


def test_subset_names_begin_with_six_capitals(opened: pikepdf.Pdf) -> None:
    for font in fonts(opened):
        assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont))
        (descendant,) = font.DescendantFonts
        assert descendant.BaseFont == font.BaseFont == descendant.FontDescriptor.FontName


def test_widths_are_those_of_the_font_program(opened: pikepdf.Pdf, book: FontBook) -> None:
    (font,) = [f for f in fonts(opened) if str(f.BaseFont).endswith("+Counted-Regular")]
    (descendant,) = font.DescendantFonts
    face = book.faces["counted"]
    assert int(descendant.DW) == 1000
    widths: dict[int, int] = {}
    parts = list(descendant.W)
    for first, row in zip(parts[::2], parts[1::2], strict=True):
        widths |= {int(first) + at: int(width) for at, width in enumerate(row)}
    assert widths == {face.gid(c): 500 for c in set("36080.6%WTO")}


def test_all_colour_is_cmyk(opened: pikepdf.Pdf) -> None:
    steps = [str(step.operator) for step in pikepdf.parse_content_stream(opened.pages[0])]
    assert not {"rg", "RG", "g", "G", "cs", "CS", "sc", "scn"} & set(steps)
    assert "k" in steps


def text_in(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_text_taken_out_is_the_text_as_set(book: FontBook, cases: Typecases) -> None:
    found = text_in(pdf_of(book, *runs_of(WORDS, cases)))
    assert re.sub(r"\s", "", found) == f"社区（村）“{RARE}”3608户，0.6%……WTO"


def test_spaces_between_words_are_taken_out_too(book: FontBook, cases: Typecases) -> None:
    assert text_in(pdf_of(book, *runs_of("new town 3608", cases))).strip() == "new town 3608"


def test_vertical_text_is_taken_out_in_order(book: FontBook, cases: Typecases) -> None:
    whole, _ = shape(text_of("凝聚多方资源"), STYLE, cases, vertical=True)
    runs = set_vertical(whole, STYLE, 50.0, 20.0)
    assert runs[0].direction is Direction.DOWN
    assert re.sub(r"\s", "", text_in(pdf_of(book, *runs))) == "凝聚多方资源"


@pytest.mark.parametrize(("role", "character"), [("song", "国"), ("cff", "国"), ("cff", "中")])
def test_ink_stands_where_the_display_list_says(
    book: FontBook, cases: Typecases, role: str, character: str
) -> None:
    # A full square of Han, 0.9 em wide and high: seen at one pixel a point.
    style = style_with(size=100.0, align=Align.START, role=role)
    (line,) = lines_of(character, 2.0, cases, style)
    document = pypdfium2.PdfDocument(pdf_of(book, *line.at(100.0, 150.0)))
    image = document[0].render(scale=1).to_pil().convert("L").point(lambda v: 255 * (v < 128))
    document.close()
    # Media begins 33.5 left and above of the trim; ink is 0.05–0.95 em and −0.07–0.83 em.
    assert image.getbbox() == pytest.approx(
        (33.5 + 105, 33.5 + 150 - 83, 33.5 + 195, 33.5 + 150 + 7), abs=1
    )


def test_a_picture_is_not_inverted(book: FontBook, tmp_path: Path) -> None:
    image = Image.new("RGB", (200, 100), "white")
    image.paste("red", (100, 0, 200, 100))
    image.save(tmp_path / "a.png")
    rect = Rect(100.0, 50.0, 40.0, 20.0)
    picture = Picture(rect, str(tmp_path / "a.png"), (0, 0, 200, 100), Place("a.yaml"))
    press = Press("newsprint", "", "", "", "", 2.4, 220.0, 149.0, 99.0, 8.5, 25.0)
    made = Converter(press, PROFILE, tmp_path / "cache").convert(picture)
    sheet = Sheet("a.pdf", TRIM, 8.5, 25.0, (picture,))
    document = pypdfium2.PdfDocument(
        draw((paint(sheet, book),), book, {picture: made}, INTENT, FACTS)
    )
    page = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    left = page.getpixel((int(33.5 + 110), int(33.5 + 60)))
    red, green, blue = page.getpixel((int(33.5 + 130), int(33.5 + 60)))  # type: ignore[misc]
    assert min(left) > 250  # type: ignore[type-var]
    assert red > 200 > 120 > max(green, blue)


def test_two_draws_give_the_same_bytes(book: FontBook, cases: Typecases) -> None:
    items = (*runs_of(WORDS, cases), Tint(Rect(0, 0, 10, 10), BLACK))
    assert pdf_of(book, *items) == pdf_of(book, *items)


def test_a_page_a_sheet(book: FontBook, cases: Typecases, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    trims = (TRIM, Rect(300.0, 0.0, 300.0, 200.0))
    path.write_bytes(pdf_of(book, *runs_of("国", cases), trims=trims))
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 2


def test_a_sheet_with_nothing_on_it_is_a_page(book: FontBook) -> None:
    assert text_in(pdf_of(book)).strip() == ""
