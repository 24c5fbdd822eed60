"""Outlines of glyphs from the font program embedded in a PDF, in em from the glyph's origin."""

import io
from collections.abc import Callable, Iterator, Mapping
from math import ceil, log2
from typing import Any

import pikepdf
import uharfbuzz as hb
from msgspec import Struct, field

from tekan.press.matrix import Matrix
from tekan.press.preflight.encodings import glyph_names
from tekan.press.preflight.seen import Point, Subpath
from tekan.press.preflight.shapes import (
    TOLERANCE,
    at,
    box_of_path,
    cubic,
    mean_scale,
    quadratic,
    thinned,
)

PROGRAMS = ("/FontFile2", "/FontFile3", "/FontFile")
"""Entries of a descriptor that hold a font program (table 126)."""
Segment = tuple[Point, ...]
"""Points after the first of a line (1), a quadratic (2) or a cubic curve (3)."""
Contour = tuple[Point, tuple[Segment, ...]]
Draw = Callable[[int, int, str], tuple[Contour, ...]]
"""Contours of a glyph by its code, its CID and its characters."""


class Shape(Struct, frozen=True):
    """A glyph as polygons in em, and the box around them (left, bottom, right, top)."""

    rings: tuple[Subpath, ...]
    box: tuple[float, float, float, float] | None


class Pen(Struct):
    """Takes a glyph's outline down as it is drawn."""

    contours: list[tuple[Point, list[Segment]]] = field(default_factory=list)

    def moveTo(self, point: Point) -> None:  # noqa: N802  (fontTools' pen protocol)
        self.contours.append((point, []))

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self.contours[-1][1].append((point,))

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self.contours[-1][1].append(points)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self.contours[-1][1].append(points)

    def closePath(self) -> None:  # noqa: N802
        pass

    def endPath(self) -> None:  # noqa: N802
        pass

    def addComponent(self, name: str, matrix: Matrix) -> None:  # noqa: N802
        raise ValueError("a glyph of glyphs")  # seac of old Type 1 fonts

    def result(self) -> tuple[Contour, ...]:
        return tuple((start, tuple(segments)) for start, segments in self.contours if segments)


class Outlines(Struct):
    """The outlines of one font, each drawn once, and flattened once for each order of size.

    matrix  glyph space to em
    """

    draw: Draw
    matrix: Matrix
    drawn: dict[int, tuple[Contour, ...]] = field(default_factory=dict)
    flat: dict[tuple[int, int], Shape] = field(default_factory=dict)

    def glyph(self, code: int, cid: int, text: str, size: float) -> Shape:
        """A glyph exact enough for `size` pt; blank where it is, or cannot be read."""
        level = _level(size)
        found = self.flat.get((code, level))
        if found is None:
            contours = self._contours(code, cid, text)
            found = self.flat[code, level] = _shape(contours, self.matrix, level)
        return found

    def _contours(self, code: int, cid: int, text: str) -> tuple[Contour, ...]:
        if code not in self.drawn:
            try:
                self.drawn[code] = self.draw(code, cid, text)
            except Exception:  # fontTools and HarfBuzz raise what they like on a broken glyph
                self.drawn[code] = ()
        return self.drawn[code]


def _level(size: float) -> int:
    """Sizes to half powers of two, so that few are kept apart."""
    return min(max(ceil(2 * log2(max(size, 1.0))), 0), 32)


def _shape(contours: tuple[Contour, ...], matrix: Matrix, level: int) -> Shape:
    """Half the tolerance goes to curves, half to points that lines can do without."""
    tolerance = TOLERANCE / 2 / 2 ** (level / 2) / (mean_scale(matrix) or 1.0)
    rings = tuple(
        tuple([at(matrix, *point) for point in thinned(list(flattened(one, tolerance)), tolerance)])
        for one in contours
    )
    box = box_of_path(rings)
    return Shape(rings, (box.x, box.y, box.right, box.bottom) if box is not None else None)


def flattened(contour: Contour, tolerance: float) -> Iterator[Point]:
    """The points of a contour's polygon."""
    last, segments = contour
    yield last
    for segment in segments:
        match segment:
            case (_,):
                yield segment[0]
            case (control, end):
                yield from quadratic(last, control, end, tolerance)
            case (first, second, end):
                yield from cubic(last, first, second, end, tolerance)
            case _:
                raise ValueError("points of a curve")
        last = segment[-1]


def read_outlines(font: pikepdf.Object) -> Outlines | None:
    """The outlines of a font; None where it is not embedded or its program is not to be read."""
    try:
        return _composite(font) if str(font.Subtype) == "/Type0" else _simple(font)
    except Exception:  # as above
        return None


def is_embedded(font: Any) -> bool:
    """Whether there is a font program, readable or not."""
    own = font.DescendantFonts[0] if str(font.get("/Subtype", "")) == "/Type0" else font
    descriptor = own.get("/FontDescriptor", None)
    return descriptor is not None and any(key in descriptor for key in PROGRAMS)


def _program(font: Any) -> tuple[str, bytes] | None:
    descriptor = font.get("/FontDescriptor", None)
    for key in PROGRAMS if descriptor is not None else ():
        if key in descriptor:
            return key, bytes(descriptor[key].read_bytes())
    return None


def _composite(font: pikepdf.Object) -> Outlines | None:
    descendant = font.DescendantFonts[0]
    found = _program(descendant)
    if found is None or not _has_own_cids(font.get("/Encoding", None)):
        return None
    cff = _cff_table(found[1])
    if cff is not None:
        return _cff_by_cid(cff)
    gids = _cid_to_gid(descendant)
    face = _open(found[1])

    def draw(code: int, cid: int, text: str) -> tuple[Contour, ...]:
        return _drawn(face, gids.get(cid, 0) if gids is not None else cid)

    return Outlines(draw, _em(face))


def _has_own_cids(encoding: Any) -> bool:
    """Whether codes lead to CIDs without a predefined CMap, of which no library is at hand."""
    return isinstance(encoding, pikepdf.Stream) or str(encoding) in ("/Identity-H", "/Identity-V")


def _cid_to_gid(font: pikepdf.Object) -> Mapping[int, int] | None:
    """The map of a CIDFontType2; None where CID and glyph number are one."""
    table = font.get("/CIDToGIDMap", None)
    if not isinstance(table, pikepdf.Stream):
        return None
    data = table.read_bytes()
    return {at // 2: int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)}


def _open(program: bytes) -> hb.Font:
    face = hb.Face(program)
    if not face.glyph_count:
        raise ValueError("no glyphs")
    return hb.Font(face)


def _em(font: hb.Font) -> Matrix:
    unit = 1 / font.face.upem
    return (unit, 0.0, 0.0, unit, 0.0, 0.0)


def _drawn(font: hb.Font, gid: int) -> tuple[Contour, ...]:
    pen = Pen()
    font.draw_glyph_with_pen(gid, pen)
    return pen.result()


def _cff_table(program: bytes) -> bytes | None:
    """The CFF table, bare or in an OpenType file; None where there is none."""
    if program[:1] == b"\x01" and program[:4] != b"\x00\x01\x00\x00":
        return program
    if program[:4] != b"OTTO":
        return None
    table: bytes = hb.Face(program).reference_table("CFF ").data
    return table


def _cff_by_cid(program: bytes) -> Outlines:
    top = _top(program)
    draw = _by_name(top.CharStrings)
    if hasattr(top, "ROS"):
        return Outlines(lambda code, cid, text: draw(f"cid{cid:05d}"), _matrix(top))
    order = top.charset
    return Outlines(
        lambda code, cid, text: draw(order[cid]) if cid < len(order) else (), _matrix(top)
    )


def _top(program: bytes) -> Any:
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program), None)
    return fonts[0]


def _matrix(top: Any) -> Matrix:
    """Glyph space to em (1000 units are usual)."""
    found = getattr(top, "FontMatrix", None) or (0.001, 0, 0, 0.001, 0, 0)
    a, b, c, d, e, f = (float(part) for part in found)
    return (a, b, c, d, e, f)


def _by_name(strings: Any) -> Callable[[str], tuple[Contour, ...]]:
    def draw(name: str) -> tuple[Contour, ...]:
        if name not in strings:
            return ()
        pen = Pen()
        strings[name].draw(pen)
        return pen.result()

    return draw


def _simple(font: pikepdf.Object) -> Outlines | None:
    found = _program(font)
    if found is None:
        return None
    key, program = found
    if key == "/FontFile":
        return _type1(font, program)
    cff = _cff_table(program)
    return _simple_cff(font, cff) if cff is not None else _simple_truetype(font, program)


def _simple_cff(font: pikepdf.Object, program: bytes) -> Outlines:
    top = _top(program)
    own = getattr(top, "Encoding", None)
    names = _own_names(own) | glyph_names(font, own is None)
    draw = _by_name(top.CharStrings)
    return Outlines(lambda code, cid, text: draw(names.get(code, ".notdef")), _matrix(top))


def _own_names(encoding: Any) -> dict[int, str]:
    """The program's own encoding: a list of names, or the word for a standard one."""
    if isinstance(encoding, str) or encoding is None:
        from fontTools.encodings.StandardEncoding import StandardEncoding

        encoding = StandardEncoding
    return {code: str(name) for code, name in enumerate(encoding) if name != ".notdef"}


def _type1(font: pikepdf.Object, program: bytes) -> Outlines:
    from fontTools.t1Lib import T1Font

    face = T1Font.__new__(T1Font)  # its constructor wants a file
    face.data, face.encoding = program, "latin-1"
    names = _own_names(face["Encoding"]) | glyph_names(font, False)
    a, b, c, d, e, f = (float(part) for part in face["FontMatrix"])
    draw = _by_name(face["CharStrings"])
    return Outlines(lambda code, cid, text: draw(names.get(code, ".notdef")), (a, b, c, d, e, f))


def _simple_truetype(font: pikepdf.Object, program: bytes) -> Outlines:
    face = _open(program)
    gids = _truetype_codes(font, program)

    def draw(code: int, cid: int, text: str) -> tuple[Contour, ...]:
        return _drawn(face, gids.get(code) or _by_character(face, text))

    return Outlines(draw, _em(face))


def _by_character(face: hb.Font, text: str) -> int:
    return face.get_nominal_glyph(ord(text)) or 0 if len(text) == 1 else 0


def _truetype_codes(font: pikepdf.Object, program: bytes) -> Mapping[int, int]:
    """Glyphs by code (9.6.6.4): by name where the font has an encoding and a Unicode cmap, else
    by the program's own cmap (3, 0) or (1, 0)."""
    from fontTools.agl import toUnicode
    from fontTools.ttLib import TTFont

    face = TTFont(io.BytesIO(program), lazy=True)
    if "cmap" not in face:
        return {}
    cmap = face["cmap"]
    own = cmap.getcmap(3, 0) or cmap.getcmap(1, 0)
    codes = {code & 0xFF: face.getGlyphID(name) for code, name in own.cmap.items()} if own else {}
    unicode = cmap.getcmap(3, 1)
    if unicode is None or "/Encoding" not in font:
        return codes
    for code, name in glyph_names(font, False).items():
        text = toUnicode(name)
        if len(text) == 1 and ord(text) in unicode.cmap:
            codes[code] = face.getGlyphID(unicode.cmap[ord(text)])
    return codes
