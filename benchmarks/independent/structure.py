"""The file as qpdf and pikepdf see it."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf

from .house import Case
from .told import Line, at_most, is_so
from .tools import attempt, there

# ISO 15930-7 allows PDF 1.6; ISO 15930-4 allows 1.4.
_VERSIONS = {"PDF/X-4": "1.6", "PDF/X-1a:2003": "1.4"}
_INKS = 4
# Boxes may touch within rounding, pt.
_SLACK = 0.01


def qpdf(case: Case) -> Iterator[Line]:
    if not there("qpdf"):
        return
    status, said = attempt("qpdf", "--check", case.file)
    wrong = [line for line in said.splitlines() if "WARNING" in line or "ERROR" in line.upper()]
    wrong = [line for line in wrong if not line.startswith(("No syntax", "errors that qpdf"))]
    found = "nothing wrong" if not status and not wrong else f"exit status {status}"
    yield is_so("qpdf --check", found, "nothing wrong", not status and not wrong, wrong)


def opened(case: Case) -> Iterator[Line]:
    with pikepdf.open(case.file) as pdf:
        wanted = _VERSIONS[case.standard]
        yield is_so("version of PDF", pdf.pdf_version, wanted, pdf.pdf_version == wanted)
        yield _claim(pdf, case.standard)
        yield _intent(pdf, case.condition)
        loose = [place for page in pdf.pages for place in _loose(page)]
        yield at_most("trim in bleed in media, pages that break it", len(loose), 0, "", loose)
        yield from _faces(pdf)
        yield from _old(pdf, case.standard)


def _claim(pdf: pikepdf.Pdf, wanted: str) -> Line:
    """X-4 says so in XMP, X-1a in the document's information."""
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        told = str(metadata.get("pdfxid:GTS_PDFXVersion", ""))
    told = told or str(pdf.docinfo.get("/GTS_PDFXVersion", ""))
    return is_so("standard claimed", told, wanted, told == wanted)


def _intent(pdf: pikepdf.Pdf, condition: str) -> Line:
    """One intent of PDF/X: its condition by name, its profile inside and of four inks."""
    intents = [i for i in pdf.Root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFX"]
    names = [str(intent.get("/OutputConditionIdentifier", "")) for intent in intents]
    inks = [int(i["/DestOutputProfile"]["/N"]) for i in intents if "/DestOutputProfile" in i]
    good = names == [condition] and inks == [_INKS]
    found = f"{', '.join(names)}; {inks} inks"
    return is_so("output intent", found, f"{condition}; [{_INKS}] inks", good)


def _loose(page: pikepdf.Page) -> Iterator[str]:
    """Names a page whose boxes are not one in the other."""
    boxes = [[float(edge) for edge in box] for box in (page.trimbox, page.bleedbox, page.mediabox)]
    own = all(key in page.obj for key in ("/TrimBox", "/BleedBox", "/MediaBox"))
    if not own or not all(_holds(outer, inner) for inner, outer in pairwise(boxes)):
        yield f"page {page.index + 1}: {boxes}"


def _holds(outer: list[float], inner: list[float]) -> bool:
    low = all(o <= i + _SLACK for o, i in zip(outer[:2], inner[:2], strict=True))
    return low and all(o >= i - _SLACK for o, i in zip(outer[2:], inner[2:], strict=True))


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """All of the file, also those inside others (graphics states in a page's resources)."""
    for thing in pdf.objects:
        yield from _within(thing)


def _within(thing: Any) -> Iterator[Any]:
    is_dictionary = isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)
    if is_dictionary:
        yield thing
    inside = thing.values() if is_dictionary else thing if _is_array(thing) else ()
    for part in inside:
        if not getattr(part, "is_indirect", True):
            yield from _within(part)


def _is_array(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Array)


def _faces(pdf: pikepdf.Pdf) -> Iterator[Line]:
    """Descriptors hold the face's file; only a composite font or a Type 3 has none of its own."""
    fonts = [thing for thing in _dictionaries(pdf) if thing.get("/Type") == "/Font"]
    simple = [font for font in fonts if font.get("/Subtype") not in ("/Type0", "/Type3")]
    bare = [str(font.get("/BaseFont")) for font in simple if not _embedded(font)]
    yield at_most(f"fonts not embedded, of {len(simple)}", len(bare), 0, "", bare)


def _embedded(font: Any) -> bool:
    descriptor = font.get("/FontDescriptor", {})
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _old(pdf: pikepdf.Pdf, standard: str) -> Iterator[Line]:
    """PDF/X-1a knows no transparency and no colour but the press's inks."""
    if standard != "PDF/X-1a:2003":
        return
    clear = [" ".join(thing.keys()) for thing in _dictionaries(pdf) if _is_clear(thing)]
    yield at_most("objects with transparency", len(clear), 0, "", clear)
    spaces = [thing.get("/ColorSpace") for thing in _dictionaries(pdf)]
    other = [str(space) for space in spaces if _is_foreign(space)]
    yield at_most("pictures and groups not in inks", len(other), 0, "", other)


def _is_clear(thing: Any) -> bool:
    mask = thing.get("/SMask", "/None") != "/None"
    faint = any(float(thing.get(key, 1)) < 1 for key in ("/ca", "/CA"))
    blend = thing.get("/BM", "/Normal") not in ("/Normal", "/Compatible")
    return mask or faint or blend or thing.get("/S") == "/Transparency"


def _is_foreign(space: Any) -> bool:
    if space is None or isinstance(space, pikepdf.Dictionary):
        return False
    name = space if isinstance(space, pikepdf.Name) else space[0]
    return str(name) in ("/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased")
