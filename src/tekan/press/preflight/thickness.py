"""How thick a filled shape is where it is thinnest: many programs draw lines as fills."""

from itertools import pairwise
from math import hypot, sqrt

from tekan.model.geometry import Rect
from tekan.press.preflight.places import box_of
from tekan.press.preflight.seen import Fill, Subpath

# Less is a rounding of the program that wrote it, and no part of a shape.
_NOTHING = 1e-4


def thinnest(fill: Fill) -> float:
    """Of all its parts; of a frame drawn as a box within a box, how thick the frame is.

    0 where no part has an area: that is a line of the thinnest that a device can draw.
    """
    parts = [part for part in fill.path if len(set(part)) > 1]
    real = [(part, thick) for part in parts if (thick := _thickness(part)) > _NOTHING]
    if len(real) == 2:
        frame = _between(*(box_of([part]) for part, _ in real))
        if frame is not None:
            return frame
    return min((thick for _, thick in real), default=0.0)


def _between(one: Rect, other: Rect) -> float | None:
    """The least way from a box to the one inside it; a side where they are one has no frame."""
    outer, inner = (one, other) if one.area > other.area else (other, one)
    if not outer.contains(inner, _NOTHING):
        return None
    ways = (
        inner.x - outer.x,
        inner.y - outer.y,
        outer.right - inner.right,
        outer.bottom - inner.bottom,
    )
    return min((way for way in ways if way > _NOTHING), default=None)


def _thickness(part: Subpath) -> float:
    """The short side of the rectangle that has the same area and girth."""
    closed = (*part, part[0])
    half = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(closed)) / 2
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(closed))) / 2
    rest = half * half / 4 - area
    return sqrt(area) if rest < 0 else half / 2 - sqrt(rest)
