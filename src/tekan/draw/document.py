"""The PDF file: sheets, fonts and pictures as reportlab's document objects."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from reportlab.pdfbase.pdfdoc import (
    PDFArrayCompact,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFPage,
    PDFString,
)

from tekan.draw.fonts import EmbeddedFace, add_face, deflated_stream, filled_stream
from tekan.draw.packed import packed
from tekan.draw.painting import Painted
from tekan.draw.pictures import PressPicture
from tekan.model.geometry import Rect
from tekan.model.page import Picture
from tekan.model.press import Conformance


class Intent(Struct, frozen=True):
    """An output intent (输出意图): the printing condition, its profile deflated."""

    condition: str
    registry: str
    info: str
    profile: bytes


class FileFacts(Struct, frozen=True):
    """What the file says of itself.

    identity  hexadecimal, from the content of the build: the same build has the same
    date      PDF date; a fixed one, for a build has no clock
    """

    title: str
    producer: str
    conformance: Conformance
    date: str
    xmp: bytes
    identity: str


# The version of PDF that each is built upon (ISO 15930-7, ISO 15930-4).
_VERSION = {Conformance.X4: (1, 6), Conformance.X1A: (1, 4)}


class _Catalog(PDFCatalog):  # type: ignore[misc]
    """reportlab's catalog lets only the keys of its list through; a press file needs more."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")


def bind(
    pages: Sequence[tuple[Painted, Mapping[str, int]]],
    faces: Mapping[str, EmbeddedFace],
    pictures: Mapping[Picture, PressPicture],
    intent: Intent,
    facts: FileFacts,
) -> bytes:
    """A PDF of painted sheets, one page each.

    pages  each with the legend that it goes by in each of its faces
    """
    version = _VERSION[facts.conformance]
    document = PDFDocument(dummyoutline=1, compression=0, invariant=1, pdfVersion=version)
    used = {name for _, legends in pages for name in legends}
    fonts = {name: add_face(document, face) for name, face in faces.items() if name in used}
    shown = dict.fromkeys(picture for sheet, _ in pages for picture in sheet.pictures())
    images = {picture: _image(document, pictures[picture]) for picture in shown}
    for sheet, legends in pages:
        own = {faces[name].resource: fonts[name][at] for name, at in sorted(legends.items())}
        document.addPage(_page(document, sheet, own, [images[p] for p in sheet.pictures()]))
    _add_intent(document, intent)
    return _finished(document, facts)


def _image(document: PDFDocument, picture: PressPicture) -> PDFObjectReference:
    entries: dict[str, object] = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "BitsPerComponent": 8,
        "ColorSpace": PDFName("DeviceCMYK" if picture.inks == 4 else "DeviceGray"),
        "Filter": PDFName("DCTDecode"),
    }
    if picture.inks == 4:
        # Pillow writes CMYK JPEG the way Adobe does, inverted.
        entries["Decode"] = PDFArrayCompact([1, 0, 1, 0, 1, 0, 1, 0])
    return document.Reference(filled_stream(picture.data, entries))


def _page(
    document: PDFDocument,
    painted: Painted,
    fonts: Mapping[str, PDFObjectReference],
    images: Sequence[PDFObjectReference],
) -> PDFPage:
    page = PDFPage()
    media = painted.media
    page.MediaBox = _box(media, media)
    page.BleedBox = _box(painted.bleed, media)
    page.TrimBox = _box(painted.trim, media)
    streams = [deflated_stream(piece.operators) for piece in painted.pieces]
    page.Contents = PDFArrayCompact([document.Reference(stream) for stream in streams])
    resources: dict[str, object] = {"Font": PDFDictionary(dict(fonts)), "ExtGState": _states()}
    if images:
        named = {f"Im{at}": image for at, image in enumerate(images, 1)}
        resources["XObject"] = PDFDictionary(named)
    page.Resources = PDFDictionary(resources)
    return page


def _box(rect: Rect, media: Rect) -> PDFArrayCompact:
    edges = (
        rect.x - media.x,
        media.bottom - rect.bottom,
        rect.right - media.x,
        media.bottom - rect.y,
    )
    return PDFArrayCompact([round(edge, 3) for edge in edges])


def _states() -> PDFDictionary:
    """Overprint on, in the mode where 0 % of an ink leaves what is under it; and off."""
    return PDFDictionary(
        {
            "GSo": PDFDictionary({"OP": "true", "op": "true", "OPM": 1}),
            "GSk": PDFDictionary({"OP": "false", "op": "false", "OPM": 0}),
        }
    )


def _add_intent(document: PDFDocument, intent: Intent) -> None:
    profile = filled_stream(intent.profile, {"N": 4, "Filter": PDFName("FlateDecode")})
    catalog = _Catalog()
    catalog.Pages = document.Pages
    catalog.OutputIntents = PDFArrayCompact(
        [
            PDFDictionary(
                {
                    "Type": PDFName("OutputIntent"),
                    "S": PDFName("GTS_PDFX"),
                    "OutputConditionIdentifier": PDFString(intent.condition),
                    "OutputCondition": PDFString(intent.info),
                    "RegistryName": PDFString(intent.registry),
                    "Info": PDFString(intent.info),
                    "DestOutputProfile": document.Reference(profile),
                }
            )
        ]
    )
    document.Catalog = document._catalog = catalog


def _finished(document: PDFDocument, facts: FileFacts) -> bytes:
    document.Catalog.Metadata = filled_stream(
        facts.xmp, {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    )
    document.info = PDFDictionary(_information(facts))
    document._ID = f"[<{facts.identity}><{facts.identity}>]\n".encode("ascii")
    document.Reference(document.Catalog)
    document.Reference(document.info)
    if facts.conformance is Conformance.X1A:  # PDF 1.4 knows no streams of objects
        return bytes(document.format())
    return packed(document)


def _information(facts: FileFacts) -> dict[str, object]:
    """The keys that PDF/X asks for. PDF/X-4 (ISO 15930-7) is claimed in XMP, but many readers
    look only here; PDF/X-1a:2003 (ISO 15930-4) is claimed here. Its second key is that of
    PDF/X-1a:2001, which older RIPs go by."""
    entries: dict[str, object] = {
        "Title": PDFString(facts.title),
        "Producer": PDFString(facts.producer),
        "Creator": PDFString(facts.producer),
        "CreationDate": PDFString(facts.date),
        "ModDate": PDFString(facts.date),
        "GTS_PDFXVersion": PDFString(str(facts.conformance)),
        "Trapped": PDFName("False"),
    }
    if facts.conformance == Conformance.X1A:
        entries["GTS_PDFXConformance"] = PDFString(str(facts.conformance))
    return entries
