"""Curves into polygons, and boxes around them."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, isfinite, sqrt
from typing import Any

from tekan.model.geometry import Rect
from tekan.press.matrix import Matrix
from tekan.press.preflight.seen import Point, Subpath

# How far a polygon may stand off its curve, pt.
TOLERANCE = 0.1
# No curve of a page needs more: at 0.1 pt, 64 pieces are an arc as wide as a hall.
_MOST_PIECES = 64


def at(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def mean_scale(matrix: Matrix) -> float:
    """The scale of areas, as a length."""
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def cubic(p0: Point, p1: Point, p2: Point, p3: Point, tolerance: float) -> Iterator[Point]:
    """Points along a curve after its first, the last included (Wang's bound for the pieces)."""
    bend = max(_bend(p0, p1, p2), _bend(p1, p2, p3))
    pieces = _pieces(0.75 * bend / tolerance)
    for step in range(1, pieces):
        t = step / pieces
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield (
            a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0],
            a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1],
        )
    yield p3


def quadratic(p0: Point, p1: Point, p2: Point, tolerance: float) -> Iterator[Point]:
    """The same of a curve of the second order, of which TrueType is made."""
    pieces = _pieces(0.25 * _bend(p0, p1, p2) / tolerance)
    for step in range(1, pieces):
        t = step / pieces
        u = 1 - t
        a, b, c = u * u, 2 * u * t, t * t
        yield (a * p0[0] + b * p1[0] + c * p2[0], a * p0[1] + b * p1[1] + c * p2[1])
    yield p2


def _bend(p0: Point, p1: Point, p2: Point) -> float:
    x, y = p0[0] - 2 * p1[0] + p2[0], p0[1] - 2 * p1[1] + p2[1]
    return sqrt(x * x + y * y)


def _pieces(square: float) -> int:
    if not isfinite(square):
        raise ValueError("a curve without end")
    return min(max(ceil(sqrt(square)), 1), _MOST_PIECES)


def thinned(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Without the points that a polygon can do without (Douglas and Peucker)."""
    last = len(points) - 1
    kept = {0, last}
    spans = [(0, last)]
    while spans:
        first, end = spans.pop()
        middle = _farthest(points, first, end, tolerance)
        if middle:
            kept.add(middle)
            spans += ((first, middle), (middle, end))
    return [points[at] for at in sorted(kept)]


def _farthest(points: Sequence[Point], first: int, last: int, tolerance: float) -> int:
    """The point between two that is farthest off their line; 0 where none is beyond."""
    x0, y0 = points[first]
    dx, dy = points[last][0] - x0, points[last][1] - y0
    span = sqrt(dx * dx + dy * dy)
    found, most = 0, tolerance * span if span else tolerance
    for at_ in range(first + 1, last):
        x, y = points[at_][0] - x0, points[at_][1] - y0
        off = abs(x * dy - y * dx) if span else sqrt(x * x + y * y)
        if off > most:
            found, most = at_, off
    return found


def box_of(points: Iterable[Point]) -> Rect | None:
    """The box around points; None where there are none, or one lies nowhere."""
    listed = list(points)
    if not listed:
        return None
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    left, top, width, height = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    return Rect(left, top, width, height) if isfinite(left + top + width + height) else None


def box_of_path(path: Sequence[Subpath]) -> Rect | None:
    return box_of([point for subpath in path for point in subpath])


def corners(matrix: Matrix, left: float, low: float, right: float, high: float) -> Subpath:
    """A rectangle of a space, as it stands on the page."""
    return (
        at(matrix, left, low),
        at(matrix, right, low),
        at(matrix, right, high),
        at(matrix, left, high),
    )


def placed_box(matrix: Matrix, box: Any) -> Rect | None:
    """The box on the page around a rectangle (left, bottom, right, top) of a space."""
    left, low, right, high = (float(part) for part in box)
    return box_of(corners(matrix, left, low, right, high))


def meet(first: Rect, second: Rect) -> Rect:
    """What two boxes share; without size where that is nothing."""
    left, top = max(first.x, second.x), max(first.y, second.y)
    width = min(first.right, second.right) - left
    height = min(first.bottom, second.bottom) - top
    return Rect(left, top, max(width, 0.0), max(height, 0.0))


def around(boxes: Iterable[Rect]) -> Rect | None:
    """The box around boxes."""
    return box_of(point for box in boxes for point in ((box.x, box.y), (box.right, box.bottom)))
