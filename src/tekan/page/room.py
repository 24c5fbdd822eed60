"""Room (版心里的空): what the parts of an area leave to its body, column by column.

A column of body is a strip of the page. What stands in its way takes lines from it, or, where
enough is left beside, makes lines narrower (绕排). So a strip becomes a row of columns of whole
lines, from the top down.
"""

from collections.abc import Sequence
from itertools import groupby
from math import floor

from msgspec import Struct, field

from tekan.model.layout import Area, Layout, Range
from tekan.model.memo import Memo
from tekan.page.place import column_left, home, range_width


class Column(Struct, frozen=True):
    """Room for the body in one strip: from line `first` on, `lines` of them.

    column       the strip's number, from 1
    left, right  how far its lines begin behind the strip's left edge, and end before its right, pt
    """

    column: int
    first: int
    lines: int
    left: float = 0.0
    right: float = 0.0

    @property
    def last(self) -> int:
        return self.first + self.lines - 1


class Strip(Struct, frozen=True):
    """A column of body before anything stands in it: its edges, pt, and its lines."""

    number: int
    left: float
    width: float
    first: int
    last: int

    @property
    def right(self) -> float:
        return self.left + self.width


class Obstacle(Struct, frozen=True):
    """What keeps the body out: from x to x, pt, from line to line of the page."""

    left: float
    right: float
    first: int
    last: int


class Room(Struct, frozen=True):
    """The strips of an area.

    air      that text keeps from an obstacle at its side, pt
    em       of the body, in which narrower lines are stepped, pt
    outside  obstacles that are there before any part
    known    columns of a strip with the obstacles in it: of ten heights of a picture, most leave
             the other strips as they were
    """

    strips: tuple[Strip, ...]
    air: float
    em: float
    outside: tuple[Obstacle, ...] = ()
    known: Memo[tuple[int, tuple[Obstacle, ...]], tuple[Column, ...]] = field(default_factory=Memo)

    @property
    def measure(self) -> float:
        """Width of a line with nothing beside it, pt."""
        return self.strips[0].width

    def columns(self, obstacles: Sequence[Obstacle]) -> tuple[Column, ...]:
        """What obstacles leave, in reading order."""
        everything = (*self.outside, *obstacles)
        return tuple(c for strip in self.strips for c in self._columns(strip, everything))

    def _columns(self, strip: Strip, obstacles: Sequence[Obstacle]) -> tuple[Column, ...]:
        near = tuple([o for o in obstacles if self._touches(o, strip)])
        if not near:
            return (Column(strip.number, strip.first, strip.last - strip.first + 1),)
        key = (strip.number, near)
        if key not in self.known:
            self.known[key] = tuple(self._beside(strip, near))
        return self.known[key]

    def _beside(self, strip: Strip, near: Sequence[Obstacle]) -> list[Column]:
        """What obstacles in a strip leave of it."""
        edges = {strip.first, strip.last + 1}
        edges.update(o.first for o in near if o.first > strip.first)
        edges.update(o.last + 1 for o in near if o.last < strip.last)
        starts = sorted(edges)
        bands = [
            (first, self._insets(strip, [o for o in near if o.first <= first <= o.last]))
            for first in starts[:-1]
        ]
        return _usable(_joined(strip, bands), strip)

    def _touches(self, obstacle: Obstacle, strip: Strip) -> bool:
        return (
            obstacle.left - self.air < strip.right - _ROUNDING
            and obstacle.right + self.air > strip.left + _ROUNDING
            and obstacle.first <= strip.last
            and obstacle.last >= strip.first
        )

    def _insets(self, strip: Strip, beside: Sequence[Obstacle]) -> tuple[float, float] | None:
        """How much narrower a line is at either side; None where too little is left."""
        if not beside:
            return 0.0, 0.0
        left, right = max(
            _gaps(strip, sorted((o.left - self.air, o.right + self.air) for o in beside)),
            key=lambda gap: gap[1] - gap[0] + (_ROUNDING if gap[0] <= strip.left else 0.0),
        )
        width = floor((right - left + _ROUNDING) / self.em) * self.em
        if width < _LEAST_LINE * self.em:
            return None
        # The text keeps to its strip's edge; what whole ems leave over goes to the obstacle.
        if left > strip.left and right >= strip.right - _ROUNDING:
            return strip.width - width, 0.0
        return left - strip.left, strip.right - left - width


# A narrower line holds at least so many ems; fewer read as a column of words.
_LEAST_LINE = 6
# Lines in a row between two obstacles, or one and a foot; fewer are left empty.
_LEAST_LINES = 2
_ROUNDING = 0.02


def _gaps(strip: Strip, taken: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """What intervals, in order, leave of a strip; perhaps nothing."""
    gaps, pen = [], strip.left
    for left, right in taken:
        gaps.append((pen, max(pen, min(left, strip.right))))
        pen = max(pen, min(right, strip.right))
    return [*gaps, (pen, strip.right)]


_Band = tuple[int, tuple[float, float] | None]


def _joined(strip: Strip, bands: Sequence[_Band]) -> list[Column | None]:
    """Bands of lines as columns, those alike in one; None where the lines are taken."""
    ends = [first for first, _ in bands[1:]] + [strip.last + 1]
    found: list[Column | None] = []
    for insets, group in groupby(zip(bands, ends, strict=True), key=lambda each: each[0][1]):
        row = list(group)
        first, end = row[0][0][0], row[-1][1]
        found.append(Column(strip.number, first, end - first, *insets) if insets else None)
    return found


def _usable(columns: Sequence[Column | None], strip: Strip) -> list[Column]:
    """Columns without those of a lone line between two parts, or between one and the foot."""
    found: list[Column] = []
    for is_room, group in groupby(columns, key=lambda column: column is not None):
        row = [column for column in group if column]
        if is_room and sum(column.lines for column in row) >= _LEAST_LINES:
            found += row
    return found


def room_of(area: Area, layout: Layout) -> Room:
    """The strips of an area: its columns, or as many as it is split into (破栏)."""
    grid = layout.grid
    air = grid.gutter / 2
    if area.split:
        return Room(_split(area, layout), air, grid.size, _outside(area, layout))
    strips = tuple(
        Strip(column, column_left(layout, area.page, column), grid.column, first, last)
        for column, (first, last) in sorted(lines_of(area).items())
    )
    return Room(strips, air, grid.size)


def lines_of(area: Area) -> dict[int, tuple[int, int]]:
    """First and last line of each of an area's columns."""
    found: dict[int, tuple[int, int]] = {}
    for block in area.blocks:
        for column in range(block.columns.first, block.columns.last + 1):
            first, last = found.get(column, (block.lines.first, block.lines.last))
            found[column] = (min(first, block.lines.first), max(last, block.lines.last))
    return found


def _split(area: Area, layout: Layout) -> tuple[Strip, ...]:
    """Equal strips over the area's whole width; across the fold each page has its own."""
    grid, lines = layout.grid, lines_of(area)
    first, last = min(low for low, _ in lines.values()), max(high for _, high in lines.values())
    sides = [(side, count) for side, count in _shared(_sides(area, layout), area.split) if count]
    widths = [range_width(layout, area.page, side) for side, _ in sides]
    measure = min(
        _measure(width, count, grid.gutter, grid.size)
        for width, (_, count) in zip(widths, sides, strict=True)
    )
    lefts = [
        column_left(layout, area.page, side.first) + at * (measure + apart)
        for width, (side, count) in zip(widths, sides, strict=True)
        for apart in [(width - count * measure) / (count - 1) if count > 1 else 0.0]
        for at in range(count)
    ]
    return tuple(Strip(at, left, measure, first, last) for at, left in enumerate(lefts, 1))


def _measure(width: float, count: int, gutter: float, em: float) -> float:
    """Width of each of so many columns, in half ems; a lone one keeps all."""
    if count == 1:
        return width
    half = em / 2
    return floor(((width - (count - 1) * gutter) / count + _ROUNDING) / half) * half


def _sides(area: Area, layout: Layout) -> list[Range]:
    """The area's columns on each of the pages that it stands on."""
    columns = sorted(lines_of(area))
    rows = groupby(columns, key=lambda column: home(layout.grid, area.page, column)[0])
    found = [list(row) for _, row in rows]
    return [Range(row[0], row[-1]) for row in found]


def _shared(sides: Sequence[Range], count: int) -> list[tuple[Range, int]]:
    """So many strips shared out by width; one alone stands on the wider side."""
    if len(sides) == 1:
        return [(sides[0], count)]
    left, right = sides
    there = round(count * len(left) / (len(left) + len(right)))
    there = min(max(there, 1), count - 1) if count > 1 else int(len(left) >= len(right))
    return [(left, there), (right, count - there)]


def _outside(area: Area, layout: Layout) -> tuple[Obstacle, ...]:
    """The lines of a split area's columns that are not its own, where it is an L."""
    grid, lines = layout.grid, lines_of(area)
    first, last = min(low for low, _ in lines.values()), max(high for _, high in lines.values())
    found = list[Obstacle]()
    for column, (low, high) in lines.items():
        left = column_left(layout, area.page, column) - grid.gutter / 2
        right = left + grid.column + grid.gutter
        found += (Obstacle(left, right, first, low - 1),) if low > first else ()
        found += (Obstacle(left, right, high + 1, last),) if high < last else ()
    return tuple(found)
