"""Lines as shapes: each piece of a stroke a rectangle, grown where another joins it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot, sqrt

from tekan.press.preflight.seen import Point, Stroke, Subpath

# The thinnest line that a platesetter draws is a spot of 2400 to the inch.
_THINNEST = 0.03
Turn = tuple[float, float]


def stroked(stroke: Stroke) -> tuple[Subpath, ...]:
    """The rectangles of all pieces, which turn the same way, so that they add up."""
    half = max(stroke.width, _THINNEST) / 2
    return tuple(shape for path in stroke.path for shape in _line(_apart(path), half))


def _apart(path: Subpath) -> list[Point]:
    return [*path[:1], *(point for last, point in pairwise(path) if point != last)]


def _line(path: Sequence[Point], half: float) -> Iterator[Subpath]:
    ways = [_way(first, second) for first, second in pairwise(path)]
    is_closed = len(path) > 2 and path[0] == path[-1]
    turns = [_grown(first, second, half) for first, second in pairwise(ways)]
    join = _grown(ways[-1], ways[0], half) if is_closed else 0.0
    grown = [join, *turns, join]
    for at, (first, second) in enumerate(pairwise(path)):
        yield _piece(first, second, ways[at], (grown[at], grown[at + 1]), half)


def _way(first: Point, second: Point) -> Turn:
    x, y = second[0] - first[0], second[1] - first[1]
    length = hypot(x, y) or 1.0
    return x / length, y / length


def _grown(first: Turn, second: Turn, half: float) -> float:
    """How far a mitre reaches beyond the corner: to the full at right angles, no farther."""
    cosine = min(max(first[0] * second[0] + first[1] * second[1], -1.0), 1.0)
    return half if cosine <= 0 else half * sqrt((1 - cosine) / (1 + cosine))


def _piece(
    first: Point, second: Point, way: Turn, grown: tuple[float, float], half: float
) -> Subpath:
    x, y = way[0] * half, way[1] * half
    ax, ay = first[0] - way[0] * grown[0], first[1] - way[1] * grown[0]
    bx, by = second[0] + way[0] * grown[1], second[1] + way[1] * grown[1]
    return ((ax - y, ay + x), (bx - y, by + x), (bx + y, by - x), (ax + y, ay - x))
