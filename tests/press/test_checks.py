"""Every rule of the file and of pages: a file that breaks it, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace
from pikepdf import Array, Dictionary, Name, String
from PIL import ImageCms
from pressfile import XMP, add_font, image, intent, judged, make, metadata, newsprint, rules

from tekan.catalogue.preflight import WORDS, told
from tekan.model.press import Conformance
from tekan.press.preflight import checks
from tekan.press.preflight.checks import judge
from tekan.press.preflight.readfile import read_file

Change = Callable[[pikepdf.Pdf], None]
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def info(**entries: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.trailer.Info[f"/{key}"]
            else:
                pdf.trailer.Info[f"/{key}"] = value

    return change


def xmp(old: str, new: str) -> Change:
    assert old in XMP

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata = metadata(pdf, XMP.replace(old, new))

    return change


def root(**entries: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value

    return change


def intents(make_them: Callable[[pikepdf.Pdf], list[Any]]) -> Change:
    return lambda pdf: pdf.Root.__setattr__("OutputIntents", Array(make_them(pdf)))


def without(key: str) -> Change:
    return intents(lambda pdf: [without_key(intent(pdf), key)])


def without_key(holder: pikepdf.Object, key: str) -> pikepdf.Object:
    del holder[f"/{key}"]
    return holder


def page(**entries: Any) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            if value is None:
                del pdf.pages[0].obj[f"/{key}"]
            else:
                pdf.pages[0].obj[f"/{key}"] = value

    return change


def state(**entries: Any) -> Change:
    """Another graphics state, set on the page."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Resources.ExtGState.New = Dictionary(**entries)
        pdf.pages[0].contents_add(b"q /New gs Q")

    return change


def alternates(pdf: pikepdf.Pdf) -> None:
    photo = pdf.pages[0].obj.Resources.XObject.Im
    photo.Alternates = Array([Dictionary(Image=image(pdf, 10, 10))])


def postscript(pdf: pikepdf.Pdf) -> None:
    code = pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)
    pdf.pages[0].obj.Resources.XObject.Ps = code
    pdf.pages[0].contents_add(b"/Ps Do")


def reference(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 9, 9]),
        Ref=Dictionary(F=String("a.pdf"), Page=0),
    )
    pdf.pages[0].obj.Resources.XObject.Rf = form
    pdf.pages[0].contents_add(b"/Rf Do")


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


def form(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("a")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"text"


def second_page(*trim: float) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages.append(pdf.pages[0])
        for key, grown in (("TrimBox", 0), ("BleedBox", 9), ("MediaBox", 20)):
            left, bottom, right, top = trim
            box = [left - grown, bottom - grown, right + grown, top + grown]
            pdf.pages[1].obj[f"/{key}"] = Array(box)
        pdf.pages[1].obj.Contents = pdf.make_stream(b"0 0 0 0.5 k 100 100 50 50 re f")

    return change


def font(**changes: Any) -> Callable[[Path], Change]:
    def bound(fonts: Path) -> Change:
        def change(pdf: pikepdf.Pdf) -> None:
            made = add_font(pdf, fonts / "counted.ttf", **changes)
            pdf.pages[0].obj.Resources.Font.F = made

        return change

    return bound


def type3(pdf: pikepdf.Pdf) -> None:
    drawing = pdf.make_stream(b"1000 0 0 0 700 700 d1 0 0 700 700 re f")
    unicode = pdf.make_stream(b"1 beginbfchar\n<61> <0061>\nendbfchar\n")
    pdf.pages[0].obj.Resources.Font.T = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        Name=Name.Drawn,
        FontBBox=Array([0, 0, 700, 700]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=drawing),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
        ToUnicode=unicode,
        Resources=Dictionary(),
    )
    words = b"q BT 0 0 0 1 k /Over gs /T 10 Tf 100 100 Td (a) Tj ET Q"
    pdf.pages[0].contents_add(words)


CLAIM = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
SINGLE: dict[str, Change] = {
    "P101": xmp(CLAIM, ""),
    "P103": root(TestVersion=String("1.7")),
    "P104": info(GTS_PDFXVersion=String("PDF/X-3:2003")),
    "P105": xmp("<xmpMM:VersionID>1</xmpMM:VersionID>", ""),
    "P106": info(Title=String("另一个")),
    "P108": info(Trapped=None),
    "P109": intents(lambda pdf: []),
    "P110": intents(lambda pdf: [intent(pdf), intent(pdf)]),
    "P111": without("OutputConditionIdentifier"),
    "P112": without("DestOutputProfile"),
    "P113": intents(lambda pdf: [intent(pdf, b"x" * 200)]),
    "P114": intents(lambda pdf: [intent(pdf, SRGB)]),
    "P116": root(TestSecret=True),
    "P117": script,
    "P118": form,
    "P119": root(OpenAction=Dictionary(S=Name.URI, URI=String("http://a.b"))),
    "P120": attachment,
    "P121": root(OCProperties=Dictionary(OCGs=Array([]), D=Dictionary())),
    "P122": state(TR=Name.Other),
    "P123": state(HT=Dictionary(HalftoneType=1, Frequency=60, Angle=45, SpotFunction=Name.Round)),
    "P124": postscript,
    "P125": alternates,
    "P127": state(UCR2=Name.Other),
    "P128": reference,
    "P201": page(TrimBox=None),
    "P202": page(ArtBox=Array([30, 30, 400, 500])),
    "P203": page(BleedBox=Array([-5, 11, 429, 529])),
    "P204": page(CropBox=Array([5, 5, 435, 535])),
    "P205": page(UserUnit=1.01),
    "P206": page(Rotate=180),
    "P207": page(BleedBox=None),
    "P211": page(
        Annots=Array(
            [Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([100, 100, 150, 150]))]
        )
    ),
    "P212": second_page(20, 20, 320, 520),
    "P404": type3,
}


def test_base_breaks_nothing(font_files: Path, tmp_path: Path) -> None:
    assert judged(make(tmp_path / "a.pdf", font_files), newsprint()) == ()


@pytest.mark.parametrize("rule", SINGLE)
def test_rule_is_broken_alone(rule: str, font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=SINGLE[rule])
    assert rules(path, newsprint()) == {rule}


def test_a_press_for_pdfx1a_takes_no_pdfx4(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files)
    assert rules(path, newsprint(conformance=Conformance.X1A)) == {"P102"}


def test_another_printing_condition_is_told(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files)
    assert rules(path, newsprint(condition="ISOnewspaper26v4")) == {"P115"}


def flat(pdf: pikepdf.Pdf) -> None:
    """As PDF/X-1a:2003 has it."""
    pdf.trailer.Info.GTS_PDFXVersion = String("PDF/X-1a:2003")
    pdf.Root.Metadata = metadata(pdf, XMP.replace(CLAIM, ""))
    pdf.Root.TestVersion = String("1.4")


def test_pdfx1a_is_judged_by_its_own_rules(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=flat)
    assert rules(path, newsprint()) == set()
    assert rules(path, newsprint(conformance=Conformance.X1A)) == set()


def test_the_first_pdfx1a_has_two_keys(font_files: Path, tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        flat(pdf)
        pdf.trailer.Info.GTS_PDFXVersion = String("PDF/X-1:2001")
        pdf.trailer.Info.GTS_PDFXConformance = String("PDF/X-1a:2001")
        pdf.Root.TestVersion = String("1.3")

    assert rules(make(tmp_path / "a.pdf", font_files, change=change), newsprint()) == set()


def test_pdfx1a_is_flat_and_no_later_than_1_4(font_files: Path, tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        flat(pdf)
        pdf.Root.TestVersion = String("1.5")
        state(ca=0.5)(pdf)

    path = make(tmp_path / "a.pdf", font_files, change=change)
    assert rules(path, newsprint()) == {"P103"}
    path = make(tmp_path / "b.pdf", font_files, "q /New gs 0 1 0 0 k 60 60 9 9 re f Q", change)
    assert rules(path, newsprint()) == {"P103", "P322"}


@pytest.mark.parametrize(("rule", "feature"), [("P126", "object streams"), ("P506", "JPEG 2000")])
def test_pdfx1a_knows_no_later_features(
    rule: str, feature: str, font_files: Path, tmp_path: Path
) -> None:
    seen = read_file(make(tmp_path / "a.pdf", font_files, change=flat))
    later = replace(seen, features=((feature, 0),))
    assert [verdict.rule for verdict in judge(later, newsprint())] == [rule]
    modern = replace(read_file(make(tmp_path / "b.pdf", font_files)), features=((feature, 0),))
    assert judge(modern, newsprint()) == ()


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("P401", {"FontFile2": None}),
        ("P402", {"name": "Counted"}),
        ("P403", {"ToUnicode": None}),
        ("P405", {"name": "ABCDEF+CourierStd"}),
    ],
)
def test_fonts(rule: str, changes: dict[str, Any], font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=font(**changes)(font_files))
    assert rules(path, newsprint()) == {rule}


def test_a_font_that_is_not_used_need_not_be_embedded(font_files: Path, tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        pdf.pages[0].obj.Resources.Font.H = font
        pdf.pages[0].contents_add(b"BT /H 12 Tf ET")

    assert rules(make(tmp_path / "a.pdf", font_files, change=change), newsprint()) == {"P417"}


def test_bleed_is_as_wide_as_asked(font_files: Path, tmp_path: Path) -> None:
    short = "q 0 1 0 0 k 20 100 50 50 re f Q"
    path = make(tmp_path / "a.pdf", font_files, short)
    (verdict,) = judged(path, newsprint())
    assert (verdict.rule, verdict.value, verdict.limit) == ("P208", "0 pt", "8.5 pt")


def test_an_empty_page(font_files: Path, tmp_path: Path) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b"0 0 0 0 k 50 50 90 90 re f")

    assert rules(make(tmp_path / "a.pdf", font_files, change=change), newsprint()) == {"P209"}


def test_a_spread_is_as_wide_as_two_pages(font_files: Path, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", font_files, change=second_page(20, 20, 820, 520))
    assert rules(path, newsprint()) == set()


def test_dates_agree_in_whatever_zone_they_are_written() -> None:
    from tekan.press.preflight.document_checks import _moment

    assert _moment("D:20240101080000+08'00'") == _moment("2024-01-01T00:00:00Z")
    assert _moment("D:2024") == _moment("2024-01-01")
    assert _moment("D:20240101080000-08'00") != _moment("2024-01-01T00:00:00Z")
    assert _moment("yesterday") is None
    assert _moment("D:20241301") is None


def test_what_no_file_made_here_shows(font_files: Path, tmp_path: Path) -> None:
    seen, press = read_file(make(tmp_path / "a.pdf", font_files)), newsprint()
    (page,) = seen.pages
    for rule, other in (
        ("P107", replace(seen, has_id=False)),
        ("P129", replace(seen, features=(("something", 0),))),
        ("P200", replace(seen, pages=())),
        ("P210", replace(seen, pages=(replace(page, unread=("form Fm1",)),))),
    ):
        assert {verdict.rule for verdict in judge(other, press)} == {rule}


def test_every_rule_has_words_in_both_languages(font_files: Path, tmp_path: Path) -> None:
    for change in SINGLE.values():
        for verdict in judged(make(tmp_path / "a.pdf", font_files, change=change), newsprint()):
            for lang in ("zh", "en"):
                problem, _ = told(verdict, lang)
                assert problem and "{" not in problem


def test_every_rule_is_tried() -> None:
    """In these tests or in those of marks each rule is named."""
    here = Path(__file__).parent
    # Those of ink have tests of their own.
    named = [rule for rule in WORDS if not rule.startswith("P7")]
    tried = "".join(path.read_text() for path in here.glob("test_checks*.py"))
    assert [rule for rule in named if f'"{rule}"' not in tried] == []
    source = Path(checks.__file__).parent
    used = "".join(path.read_text() for path in source.glob("*.py"))
    assert [rule for rule in WORDS if f'"{rule}"' not in used] == []
