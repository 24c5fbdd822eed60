"""How lines are filled: their edges, the gaps between Han, the blanks of marks."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from tekan.press.columns import Body, BodyLine
from tekan.press.measure import ROUNDING, Measure, Spot, around, at_glyph, at_line, count
from tekan.press.reading import PlacedGlyph
from tekan.press.rows import Line, edges, is_full_mark
from tekan.press.signs import CLOSERS, ENDING, INTERPUNCTS, OPENERS, POINTS, Level, is_han

# The project's own bounds. A full line ends within half a point of its column: what the eye
# sees as flush. A Han gap over 0.12 em reads as a hole, one under −0.025 em as a collision;
# a page whose 95th percentile is over 0.06 em looks loose.
EDGE, WIDEST, USUAL, CLOSEST = 0.5, 0.12, 0.06, -0.025
_PERCENTILE = 0.95
# Half an em, give or take half of that: nearer to it than to nothing.
_LEAST_BLANK, _MOST_BLANK = 0.25, 0.75


def line_edges(body: Body, level: Level) -> Measure:
    """How far ink of full lines is off the column's edges at most, points.

    The ink of Han is taken to fill its em square, of a mark its half: an outline's own side
    bearings are the face's. A blank half left inside the column is another measure's matter.
    """
    off = [spot for line in body.lines for spot in _off(line, body)]
    worst = max((abs(spot.value) for spot in off), default=0.0)
    places = tuple(spot for spot in off if abs(spot.value) > EDGE + ROUNDING)
    return Measure("edges", worst, EDGE, "pt", places)


def _off(line: BodyLine, body: Body) -> Iterator[Spot]:
    first, last = line.line.glyphs[0], line.line.glyphs[-1]
    if not line.starts:
        is_blank = _untrimmed_start(line, body)
        yield at_line(line.line, first.x - line.column.left if is_blank else line.offset)
    if not line.ends:
        is_blank = _untrimmed_end(line, body)
        over = last.x + last.advance - line.column.right if is_blank else -line.short
        yield at_glyph(last, _past_interpunct(last, over), line.line.text)


def _past_interpunct(last: PlacedGlyph, over: float) -> float:
    """An interpunct takes half an em, however narrow the face has it (clreq § 3.1.3): its
    column may end anywhere between the two."""
    blank = max(last.size * last.scale / 2 - last.advance, 0.0) / 2
    return min(over + blank, 0.0) if last.text in INTERPUNCTS and over < 0 else over


def ends(body: Body, level: Level) -> Measure:
    """Full-width marks at a line's end that keep their blank half (GB/T 15834 5.1.10)."""
    found = (line.line for line in body.lines if _untrimmed_end(line, body))
    return count("trim-ends", (at_glyph(line.glyphs[-1], 1.0, line.text) for line in found))


def starts(body: Body, level: Level) -> Measure:
    """Openers at a line's start or after the indent that keep it (clreq § 3.1.6.2)."""
    found = (line.line for line in body.lines if _untrimmed_start(line, body))
    return count("trim-starts", (at_glyph(line.glyphs[0], 1.0, line.text) for line in found))


def _untrimmed_end(line: BodyLine, body: Body) -> bool:
    last = line.line.glyphs[-1]
    if line.ends or last.text not in ENDING or not is_full_mark(last):
        return False
    return _LEAST_BLANK < line.short / body.size < _MOST_BLANK


def _untrimmed_start(line: BodyLine, body: Body) -> bool:
    first = line.line.glyphs[0]
    if first.text not in OPENERS or not is_full_mark(first):
        return False
    indent = body.indent if line.starts and line.offset > body.indent / 2 else 0.0
    return _LEAST_BLANK < (line.offset - indent) / body.size < _MOST_BLANK


class _Gap(Struct, frozen=True):
    """The space between two Han beside each other, em."""

    line: Line
    at: int
    width: float

    @property
    def spot(self) -> Spot:
        return at_glyph(self.line.glyphs[self.at], self.width, around(self.line, self.at))


def _gaps(body: Body) -> list[_Gap]:
    return [
        _Gap(line.line, at, (right.x - left.x - left.advance) / left.size)
        for line in body.lines
        for at, (left, right) in enumerate(pairwise(line.line.glyphs))
        if is_han(left.text) and is_han(right.text)
    ]


def widest(body: Body, level: Level) -> Measure:
    """The widest gap between two Han, em."""
    gaps = _gaps(body)
    places = tuple(gap.spot for gap in gaps if gap.width > WIDEST + ROUNDING)
    worst = max((gap.width for gap in gaps), default=0.0)
    return Measure("han-widest", worst, WIDEST, "em", places)


def usual(body: Body, level: Level) -> Measure:
    """The gap that 95 of 100 gaps between Han do not exceed, em."""
    widths = sorted(gap.width for gap in _gaps(body))
    value = widths[min(int(len(widths) * _PERCENTILE), len(widths) - 1)] if widths else 0.0
    return Measure("han-usual", value, USUAL, "em")


def closest(body: Body, level: Level) -> Measure:
    """The narrowest gap between two Han, em: under nothing they are pushed together."""
    gaps = _gaps(body)
    places = tuple(gap.spot for gap in gaps if gap.width < CLOSEST - ROUNDING)
    least = min((gap.width for gap in gaps), default=0.0)
    return Measure("han-closest", least, CLOSEST, "em", places, is_least=True)


def pairs(body: Body, level: Level) -> Measure:
    """Two full-width marks side by side that take more than their one and a half em
    (clreq § 3.1.6.1; 标点挤压) by more than a Han gap may be opened."""
    return count("pairs", (spot for line in body.lines for spot in _loose_pairs(line.line)))


def _loose_pairs(line: Line) -> Iterator[Spot]:
    for at, (left, right) in enumerate(pairwise(line.glyphs)):
        own = _blank_of(left, right)
        if own is None or not (is_full_mark(left) and is_full_mark(right)):
            continue
        blank = (edges(right)[0] - edges(left)[1]) / left.size
        if blank > own + WIDEST + ROUNDING:
            yield at_glyph(left, 1.0 + blank, around(line, at))


def _blank_of(left: PlacedGlyph, right: PlacedGlyph) -> float | None:
    """The blank between the ink halves of two marks set in one and a half em."""
    match _side(left), _side(right):
        case ("close", "open"):
            return 0.5
        case ("close", "close") | ("open", "open"):
            return 0.0
        case _:
            return None


def _side(glyph: PlacedGlyph) -> Literal["open", "close"] | None:
    if glyph.text in OPENERS:
        return "open"
    return "close" if glyph.text in CLOSERS or glyph.text in POINTS else None
