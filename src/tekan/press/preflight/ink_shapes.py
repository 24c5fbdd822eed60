"""How much of each pixel a shape covers, exactly: HarfBuzz's rasteriser, fed with polygons.

Pillow draws polygons on whole pixels and with their edges, which makes type half as heavy again.
HarfBuzz draws glyphs only; so the rings of a shape become glyphs of a TrueType font in memory.
"""

import struct
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil, floor
from operator import sub

import uharfbuzz as hb
from msgspec import Struct
from PIL import Image, ImageChops

from tekan.model.geometry import Rect
from tekan.press.preflight.seen import Subpath
from tekan.press.preflight.shapes import around, box_of

# TrueType's coordinates are 16-bit, and its points are counted in 16 bits.
_FARTHEST, _MOST_POINTS = 32_000, 60_000
_FINEST = 256.0  # units a point: as fine as coverage is told
_UPEM = 1000
_ON_CURVE = b"\x01"

Box = tuple[int, int, int, int]
"""Pixels: left, top, right and bottom."""


class Grid(Struct, frozen=True):
    """Pixels laid over a part of the page: its place in points, pixels a point, their numbers."""

    area: Rect
    scale: float
    size: tuple[int, int]

    def box(self, rect: Rect) -> Box | None:
        """The pixels that a place touches; None where it is off the grid."""
        left = max(floor((rect.x - self.area.x) * self.scale), 0)
        top = max(floor((rect.y - self.area.y) * self.scale), 0)
        right = min(ceil((rect.right - self.area.x) * self.scale), self.size[0])
        bottom = min(ceil((rect.bottom - self.area.y) * self.scale), self.size[1])
        return (left, top, right, bottom) if left < right and top < bottom else None

    def place(self, box: Box) -> Rect:
        """Pixels as a place on the page."""
        left, top, right, bottom = (edge / self.scale for edge in box)
        return Rect(self.area.x + left, self.area.y + top, right - left, bottom - top)


def covered(grid: Grid, rings: Sequence[Subpath], box: Box, even_odd: bool) -> Image.Image:
    """What a shape covers of the pixels in a box, an 'L' image.

    Even and odd is told ring against ring: a ring that crosses itself is filled.
    """
    if not even_odd or len(rings) == 1:
        return _cover(grid, rings, box)
    whole = Image.new("L", (box[2] - box[0], box[3] - box[1]))
    for ring in rings:
        _turn_over(grid, whole, ring, box)
    return whole


def _turn_over(grid: Grid, whole: Image.Image, ring: Subpath, box: Box) -> None:
    """What a ring covers, from bare to covered and back, in its own part of the box."""
    rect = box_of(ring)
    own = grid.box(rect) if rect is not None else None
    if own is None:
        return
    left, top = max(own[0], box[0]), max(own[1], box[1])
    part = (left, top, min(own[2], box[2]), min(own[3], box[3]))
    if part[0] >= part[2] or part[1] >= part[3]:
        return
    inner = (left - box[0], top - box[1], part[2] - box[0], part[3] - box[1])
    turned = ImageChops.difference(whole.crop(inner), _cover(grid, (ring,), part))
    whole.paste(turned, inner)


def covered_by_rect(grid: Grid, rect: Rect, box: Box) -> Image.Image:
    """What an upright rectangle covers."""
    left, top, right, bottom = box
    size = (right - left, bottom - top)
    x, y = (rect.x - grid.area.x) * grid.scale, (rect.y - grid.area.y) * grid.scale
    across = _spanned(x, x + rect.width * grid.scale, left, right)
    down = _spanned(y, y + rect.height * grid.scale, top, bottom)
    return ImageChops.multiply(
        Image.frombytes("L", (size[0], 1), across).resize(size, Image.Resampling.NEAREST),
        Image.frombytes("L", (1, size[1]), down).resize(size, Image.Resampling.NEAREST),
    )


def _spanned(low: float, high: float, first: int, last: int) -> bytes:
    """How much of each pixel of a row lies between two places."""
    return bytes(
        round(255 * max(min(at + 1, high) - max(at, low), 0.0)) for at in range(first, last)
    )


def as_rect(rings: Sequence[Subpath]) -> Rect | None:
    """The upright rectangle that a path is, if it is one: half of all shapes are."""
    if len(rings) != 1 or len(rings[0]) not in (4, 5):
        return None
    corners = rings[0][:4]
    if len(rings[0]) == 5 and rings[0][4] != corners[0]:
        return None
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    is_upright = (ax == bx and by == cy and cx == dx and dy == ay) or (
        ay == by and bx == cx and cy == dy and dx == ax
    )
    return box_of(corners) if is_upright else None


def _cover(grid: Grid, rings: Sequence[Subpath], box: Box) -> Image.Image:
    left, top, right, bottom = box
    drawn = hb.RasterDraw()
    drawn.extents = hb.RasterExtents(left, top, right - left, bottom - top, 0)
    pieces = list(_pieces([ring for ring in rings if len(ring) > 2]))
    font = _font([piece.data for piece in pieces])
    for number, piece in enumerate(pieces):
        step = grid.scale / piece.scale
        x, y = (piece.left - grid.area.x) * grid.scale, (piece.top - grid.area.y) * grid.scale
        drawn.transform = (step, 0, 0, step, x, y)
        drawn.draw_glyph(font, number)
    image = drawn.render()
    size = (right - left, bottom - top)
    if not pieces or image is None:
        return Image.new("L", size)
    # Rows go from the least y up: in points that grow downwards, from the top.
    return Image.frombytes("L", size, image.buffer, "raw", "L", image.extents.stride, 1)


class _Piece(Struct, frozen=True):
    """A glyph's data, its corner on the page, and units a point."""

    left: float
    top: float
    scale: float
    data: bytes


def _pieces(rings: Sequence[Subpath]) -> Iterator[_Piece]:
    """Rings as glyphs, as few as there may be."""
    group: list[Subpath] = []
    count = 0
    for ring in rings:
        if group and count + len(ring) > _MOST_POINTS:
            yield _piece(group)
            group, count = [], 0
        group.append(ring[:_MOST_POINTS])
        count += len(ring)
    if group:
        yield _piece(group)


def _piece(rings: Sequence[Subpath]) -> _Piece:
    rect = around(filter(None, map(box_of, rings))) or Rect(0, 0, 0, 0)
    scale = min(_FARTHEST / max(rect.width, rect.height, 1e-6), _FINEST)
    left, top = rect.x, rect.y
    xs = [round((x - left) * scale) for ring in rings for x, _ in ring]
    ys = [round((y - top) * scale) for ring in rings for _, y in ring]
    return _Piece(left, top, scale, _glyph(rings, xs, ys))


def _glyph(rings: Sequence[Subpath], xs: list[int], ys: list[int]) -> bytes:
    """A simple glyph whose points are all on the curve, all its steps in 16 bits.

    HarfBuzz moves a glyph to its left bearing, which is 0 without metrics: so it begins at 0.
    """
    ends = [end - 1 for end in accumulate(map(len, rings))]
    head = struct.pack(">hhhhh", len(rings), 0, 0, max(xs), max(ys))
    last = struct.pack(f">{len(ends)}HH", *ends, 0)
    return b"".join((head, last, _ON_CURVE * len(xs), _steps(xs), _steps(ys)))


def _steps(places: list[int]) -> bytes:
    steps = array("h", map(sub, places, (0, *places[:-1])))
    steps.byteswap()
    return steps.tobytes()


def _font(glyphs: Sequence[bytes]) -> hb.Font:
    """No more of a font than a rasteriser asks for."""
    padded = [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]
    offsets = (0, *accumulate(map(len, padded)))
    tables = {
        b"glyf": b"".join(padded),
        b"head": _HEAD,
        b"loca": struct.pack(f">{len(offsets)}I", *offsets),
        b"maxp": struct.pack(">IH", 0x10000, len(glyphs)) + bytes(26),
    }
    return hb.Font(hb.Face(_font_file(tables)))


_HEAD = struct.pack(
    ">IIIIHHQQhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, _UPEM, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
)


def _font_file(tables: dict[bytes, bytes]) -> bytes:
    at = 12 + 16 * len(tables)
    head, body = [struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0)], []
    for tag, data in tables.items():
        head.append(struct.pack(">4sIII", tag, 0, at, len(data)))
        body.append(data + bytes(-len(data) % 4))
        at += len(body[-1])
    return b"".join((*head, *body))
