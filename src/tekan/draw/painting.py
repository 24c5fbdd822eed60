"""Painting: a sheet's items as deflated operators, with all that they need of the file."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from tekan.draw.content import FaceCode, content
from tekan.draw.sheet import Panel, Sheet
from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun, Picture

Glyphs = Mapping[str, Mapping[int, str]]
"""Of each face, the characters that each glyph alone stands for."""


class Piece(Struct, frozen=True):
    """What was painted in one go; it depends on its items alone, not on what else is in a file.

    operators  deflated; a face is named as `resource_name` says
    glyphs     all that are used
    pictures   in the order of their names, Im1 and on
    """

    operators: bytes
    glyphs: Glyphs
    pictures: tuple[Picture, ...]


class Painted(Struct, frozen=True):
    """A page of a PDF, as it goes into every file that shows it.

    media, bleed, trim  its boxes, pt
    pieces              what is inside the bleed, then the marks outside it
    """

    media: Rect
    bleed: Rect
    trim: Rect
    pieces: tuple[Piece, ...]

    def glyphs(self) -> Glyphs:
        """All glyphs used; no piece's contradict another's."""
        found: dict[str, dict[int, str]] = defaultdict(dict)
        for piece in self.pieces:
            for face, texts in piece.glyphs.items():
                found[face].update(texts)
        return found

    def pictures(self) -> tuple[Picture, ...]:
        return tuple(picture for piece in self.pieces for picture in piece.pictures)


def paint(sheet: Sheet, book: FontBook) -> Painted:
    """A sheet with its marks."""
    media = sheet.media_box
    inside = paint_panels(sheet.clipped(), media, book)
    outside = paint_panels((Panel(None, sheet.marks),), media, book, inside.glyphs)
    return Painted(media, sheet.bleed_box, sheet.trim, (inside, outside))


def paint_panels(
    panels: Sequence[Panel], media: Rect, book: FontBook, before: Glyphs | None = None
) -> Piece:
    """Items as operators.

    before  what glyphs stand for on the same page already
    """
    glyphs = _glyphs(panels, before or {})
    shown = tuple(
        dict.fromkeys(item for p in panels for item in p.items if isinstance(item, Picture))
    )
    names = {picture: f"Im{at}" for at, picture in enumerate(shown, 1)}
    codes = {name: _code(book.faces[name], texts) for name, texts in glyphs.items()}
    return Piece(zlib.compress(content(panels, media, codes, names), 6), glyphs, shown)


def _glyphs(panels: Iterable[Panel], before: Glyphs) -> Glyphs:
    """The first characters that each glyph stands for; others are spoken where they stand."""
    found: dict[str, dict[int, str]] = {}
    for run in (item for p in panels for item in p.items if isinstance(item, GlyphRun)):
        known = found.setdefault(run.face, {})
        earlier = before.get(run.face, {})
        for gid, text in zip(run.gids, run.texts, strict=True):
            if gid not in known:
                known[gid] = earlier.get(gid, text)
    return found


def _code(face: Face, texts: Mapping[int, str]) -> FaceCode:
    widths = {gid: round(face.advance(gid) * 1000) for gid in texts}
    return FaceCode.of(resource_name(face.name), widths, texts)


def resource_name(face: str) -> str:
    """What a face is called in content streams; every character but few is written as a code."""
    return "F" + "".join(c if c.isascii() and (c.isalnum() or c == "-") else _hex(c) for c in face)


def _hex(character: str) -> str:
    return "".join(f"_{byte:02x}" for byte in character.encode("utf-8", "surrogatepass"))
