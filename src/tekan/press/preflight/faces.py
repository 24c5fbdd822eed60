"""Fonts of a PDF as the preflight needs them: the cold reader's codes and characters, and with
them outlines; fonts of drawings (Type 3), which the cold reader leaves out."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from msgspec import Struct, field

from tekan.press.matrix import IDENTITY, Matrix
from tekan.press.pdffont import MALFORMED, Coded, PdfFont, read_font
from tekan.press.preflight.encodings import glyph_names
from tekan.press.preflight.glyphs import Outlines, is_embedded, read_outlines

# Where the glyphs of a vertical font hang: the middle of their width, at this height (9.7.4.3).
_HANG = 0.88
SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")


class Glyph(Struct, frozen=True):
    """One code of a string; `cid` is the code itself in a simple font."""

    code: int
    cid: int
    coded: Coded


class Drawings(Struct, frozen=True):
    """What a Type 3 font has instead of outlines: content streams by code (9.6.5)."""

    matrix: Matrix
    procedures: dict[int, Any]
    resources: Any


class Face(Struct):
    """An open font.

    outlines     of an embedded font; `is_dumb` where they are there and could not be read
    drawings     of a Type 3 font, with the `texts` and `widths` (em) of its codes
    hang         how high the head of a vertical glyph is over its own origin, em
    """

    name: str
    font: PdfFont | None
    outlines: Outlines | None = None
    is_dumb: bool = False
    drawings: Drawings | None = None
    hang: float = _HANG
    texts: dict[int, str] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)

    @property
    def is_vertical(self) -> bool:
        return self.font is not None and self.font.is_vertical

    def read(self, data: bytes) -> Iterator[Glyph]:
        """The glyphs of a string."""
        if self.font is None:
            for code in data:
                text, width = self.texts.get(code, ""), self.widths.get(code, 0.0)
                yield Glyph(code, code, Coded(text, width, None, code == 32))
            return
        cids = self.font._cids
        codes = self.font._codes.codes(data)
        for (code, _), coded in zip(codes, self.font.read(data), strict=False):
            yield Glyph(code, code if cids is None else cids.get(code, 0), coded)


def face_name(font: Any) -> str:
    """A font's name without the tag of its subset, and without the CMap that the name of a
    composite font may end in (9.7.6.1)."""
    default = "/Type3" if str(font.get("/Subtype", "")) == "/Type3" else "/?"
    name = str(font.get("/BaseFont", font.get("/Name", default)))[1:]
    return SUBSET_TAG.sub("", name).removesuffix("-Identity-H").removesuffix("-Identity-V")


class Faces(Struct):
    """The fonts of a file, each opened once."""

    outlines: bool
    known: dict[tuple[int, int], Face | None] = field(default_factory=dict)

    def open(self, found: pikepdf.Object) -> Face | None:
        """The font, or None where it cannot be read."""
        key = found.objgen
        if key == (0, 0) or key not in self.known:
            try:
                self.known[key] = _open(found, self.outlines)
            except MALFORMED:
                self.known[key] = None
        return self.known[key]


def _open(found: Any, outlines: bool) -> Face:
    font = read_font(found)
    if font is None:
        return _drawn(found)
    drawn = read_outlines(found) if outlines else None
    face = Face(face_name(found), font, drawn, outlines and drawn is None and is_embedded(found))
    if font.is_vertical:
        descendant = found.DescendantFonts[0]
        face.hang = float(descendant.get("/DW2", (880, -1000))[0]) / 1000
    return face


def _drawn(found: Any) -> Face:
    """A Type 3 font: widths in its own glyph space, characters by its map or its names."""
    from fontTools.agl import toUnicode

    matrix: Any = tuple(float(part) for part in found.get("/FontMatrix", IDENTITY))
    names = glyph_names(found, False)
    procedures = found.get("/CharProcs", {})
    streams = {c: procedures[f"/{n}"] for c, n in names.items() if f"/{n}" in procedures}
    first = int(found.get("/FirstChar", 0))
    widths = {first + at: float(w) * matrix[0] for at, w in enumerate(found.get("/Widths", ()))}
    texts = {code: toUnicode(name) for code, name in names.items()} | _to_unicode(found)
    name = str(found.get("/Name", found.get("/BaseFont", "/Type3")))[1:]
    drawings = Drawings(matrix, streams, found.get("/Resources", None))
    return Face(name, None, drawings=drawings, texts=texts, widths=widths)


def _to_unicode(found: Any) -> dict[int, str]:
    from tekan.press.cmaps import parse_cmap

    stream = found.get("/ToUnicode", None)
    if not isinstance(stream, pikepdf.Stream):
        return {}
    return dict(parse_cmap(stream.read_bytes()).texts)
