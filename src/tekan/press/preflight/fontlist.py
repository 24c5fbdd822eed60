"""All fonts of a file: those of pages, forms, patterns, Type 3 glyphs and annotations."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from tekan.press.pagespace import inherited
from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.faces import SUBSET_TAG, face_name
from tekan.press.preflight.glyphs import is_embedded
from tekan.press.preflight.seen import FontSeen

_SYMBOLIC = 4
# Resources within resources; forms are remembered by their numbers, so this is for direct ones.
_DEEPEST = 30

_Key = tuple[int, int]


def read_fonts(pdf: pikepdf.Pdf) -> tuple[FontSeen, ...]:
    """Each once, in the order of the pages."""
    found: dict[_Key | FontSeen, FontSeen] = {}
    visited: set[_Key] = set()
    for page in pdf.pages:
        try:
            for font in _fonts(page.obj, visited):
                seen = read_font_facts(font)
                found.setdefault(font.objgen if font.is_indirect else seen, seen)
        except MALFORMED:
            continue
    return tuple(found.values())


def _fonts(page: Any, visited: set[_Key]) -> Iterator[Any]:
    yield from _in_resources(inherited(page, "/Resources", None), visited, 0)
    annots = page.get("/Annots", None)
    for annot in annots if isinstance(annots, pikepdf.Array) else ():
        if isinstance(annot, pikepdf.Dictionary):
            normal = annot.get("/AP", pikepdf.Dictionary()).get("/N", None)
            yield from _in_appearance(normal, visited)


def _in_appearance(normal: Any, visited: set[_Key]) -> Iterator[Any]:
    if isinstance(normal, pikepdf.Stream):
        yield from _in_holder(normal, visited, 0)
    elif isinstance(normal, pikepdf.Dictionary):
        for state in normal.values():
            yield from _in_holder(state, visited, 0)


def _in_holder(holder: Any, visited: set[_Key], depth: int) -> Iterator[Any]:
    """Something with resources of its own, looked into once."""
    key = holder.objgen
    if key in visited or depth > _DEEPEST:
        return
    if key != (0, 0):
        visited.add(key)
    yield from _in_resources(holder.get("/Resources", None), visited, depth + 1)


def _in_resources(resources: Any, visited: set[_Key], depth: int) -> Iterator[Any]:
    if not isinstance(resources, pikepdf.Dictionary):
        return
    for font in _entries(resources, "/Font"):
        yield font
        if str(font.get("/Subtype", "")) == "/Type3":
            yield from _in_holder(font, visited, depth)
    for state in _entries(resources, "/ExtGState"):
        if "/Font" in state:
            yield state.Font[0]
        mask = state.get("/SMask", None)
        if isinstance(mask, pikepdf.Dictionary) and "/G" in mask:
            yield from _in_holder(mask.G, visited, depth)
    for kind in ("/XObject", "/Pattern"):
        for holder in _entries(resources, kind):
            yield from _in_holder(holder, visited, depth)


def _entries(resources: Any, kind: str) -> list[Any]:
    found = resources.get(kind, None)
    values = [value for _, value in found.items()] if isinstance(found, pikepdf.Dictionary) else []
    return [value for value in values if isinstance(value, pikepdf.Dictionary | pikepdf.Stream)]


def read_font_facts(font: Any) -> FontSeen:
    """What a font says of itself; its subset's tag is left off, as it is in marks of type."""
    kind = str(font.get("/Subtype", "/?"))[1:]
    own = font
    if kind == "Type0":
        own = font.DescendantFonts[0]
    descriptor = own.get("/FontDescriptor", pikepdf.Dictionary())
    tagged = str(font.get("/BaseFont", "/"))[1:]
    return FontSeen(
        name=face_name(font),
        kind=kind,
        embedded=kind == "Type3" or is_embedded(font),
        subset=bool(SUBSET_TAG.match(tagged)),
        has_unicode=_has_unicode(font, kind, descriptor),
    )


def _has_unicode(font: Any, kind: str, descriptor: Any) -> bool:
    if isinstance(font.get("/ToUnicode", None), pikepdf.Stream):
        return True
    encoding = font.get("/Encoding", None)
    if kind == "Type0":
        return isinstance(encoding, pikepdf.Name) and "Identity" not in str(encoding)
    is_symbolic = bool(int(descriptor.get("/Flags", 0)) & _SYMBOLIC)
    return encoding is not None or (kind != "Type3" and not is_symbolic)
