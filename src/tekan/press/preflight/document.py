"""What a file says of itself outside its pages: metadata, intents, and features that a press
may not have (ISO 15930-7)."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import pikepdf

from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.metadata import read_xmp
from tekan.press.preflight.seen import IntentSeen

_JAVASCRIPT, _FILES = "JavaScript", "embedded files"
# Actions after actions (12.6.2).
_MOST_ACTIONS = 50


def read_version(pdf: pikepdf.Pdf) -> str:
    """That of the header, or the catalog's where it is later (7.2.2)."""
    header = pdf.pdf_version
    catalog = str(pdf.Root.get("/Version", "/"))[1:]
    return max(header, catalog, key=_order)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def read_info(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The document information, its strings decoded, its names without the slash."""
    found: dict[str, str] = {}
    info = pdf.trailer.get("/Info", None)
    if not isinstance(info, pikepdf.Dictionary):
        return found
    for key, value in info.items():
        with suppress(*MALFORMED):
            found[key[1:]] = str(value)[1:] if isinstance(value, pikepdf.Name) else str(value)
    return found


def read_metadata(pdf: pikepdf.Pdf) -> dict[str, str]:
    stream = pdf.Root.get("/Metadata", None)
    if not isinstance(stream, pikepdf.Stream):
        return {}
    try:
        return read_xmp(bytes(stream.read_bytes()))
    except MALFORMED:
        return {}


def has_id(pdf: pikepdf.Pdf) -> bool:
    """Whether the trailer has both halves of a document ID (14.4)."""
    found = pdf.trailer.get("/ID", None)
    return isinstance(found, pikepdf.Array) and len(found) == 2 and bool(bytes(found[0]))


def read_intents(pdf: pikepdf.Pdf) -> tuple[IntentSeen, ...]:
    """Output intents (14.11.5)."""
    found = pdf.Root.get("/OutputIntents", None)
    intents = []
    for intent in found if isinstance(found, pikepdf.Array) else ():
        with suppress(*MALFORMED):
            intents.append(
                IntentSeen(
                    str(intent.get("/S", "/"))[1:],
                    str(intent.get("/OutputConditionIdentifier", "")),
                    str(intent.get("/RegistryName", "")),
                    _profile(intent),
                )
            )
    return tuple(intents)


def _profile(intent: Any) -> bytes:
    stream = intent.get("/DestOutputProfile", None)
    with suppress(*MALFORMED):
        return bytes(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else b""
    return b""


def read_features(pdf: pikepdf.Pdf) -> Iterator[tuple[str, int]]:
    """Features of the whole file with 0, of its pages with their numbers."""
    if pdf.is_encrypted:
        yield "encryption", 0
    if _has_object_streams(pdf):
        yield "object streams", 0
    with suppress(*MALFORMED):
        yield from ((name, 0) for name in _of_catalog(pdf.Root))
    for number, page in enumerate(pdf.pages, 1):
        with suppress(*MALFORMED):
            yield from ((name, number) for name in _of_page(page.obj))


def _has_object_streams(pdf: pikepdf.Pdf) -> bool:
    """Whether objects, or the table of their places, are in streams (7.5.7, 7.5.8). A file
    without such a table cannot have the others."""
    return str(pdf.trailer.get("/Type", "")) == "/XRef"


def _of_catalog(root: Any) -> Iterator[str]:
    names = root.get("/Names", pikepdf.Dictionary())
    opening = root.get("/OpenAction", None)
    if "/JavaScript" in names:
        yield _JAVASCRIPT
    yield from _of_actions([opening, *_additional(root)])
    form = root.get("/AcroForm", pikepdf.Dictionary())
    if len(form.get("/Fields", ())) or "/XFA" in form:
        yield "forms"
    if "/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root:
        yield _FILES
    if "/OCProperties" in root:
        yield "optional content"


def _additional(holder: Any) -> list[Any]:
    """Additional actions (12.6.3)."""
    found = holder.get("/AA", None)
    return list(found.values()) if isinstance(found, pikepdf.Dictionary) else []


def _of_actions(actions: Sequence[Any]) -> Iterator[str]:
    """What there is of actions; a destination, an array or a name, is none."""
    real = [action for action in actions if isinstance(action, pikepdf.Dictionary)]
    if real:
        yield "actions"
    if any(map(_is_script, real)):
        yield _JAVASCRIPT


def _is_script(action: Any) -> bool:
    for _ in range(_MOST_ACTIONS):
        if not isinstance(action, pikepdf.Dictionary):
            return False
        if str(action.get("/S", "")) == "/JavaScript":
            return True
        action = action.get("/Next", None)
    return False


def _of_page(page: Any) -> Iterator[str]:
    found = page.get("/Annots", None)
    listed = list(found) if isinstance(found, pikepdf.Array) else []
    annots = [annot for annot in listed if isinstance(annot, pikepdf.Dictionary)]
    own = [annot.get("/A", None) for annot in annots]
    yield from _of_actions([*own, *_additional(page), *(a for n in annots for a in _additional(n))])
    if any(str(annot.get("/Subtype", "")) == "/FileAttachment" for annot in annots):
        yield _FILES
