"""Blocks: a division laid on the page's columns and lines, and the rules between its parts."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.layout import Area, Block, Range, Stack
from tekan.page.makeup.cuts import Abreast, Division, Leaf, Stacked, Tee
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.patterns import Pattern


class Placed(Struct, frozen=True):
    """A leaf at its place: first column and first line on the page, from 1.

    low   lines that the block's right columns lack at its foot, and how many columns they are
    high  lines that its right columns have over its top, and how many columns they are
    """

    leaf: Leaf
    column: int
    line: int
    low: tuple[int, int] = (0, 0)
    high: tuple[int, int] = (0, 0)

    @property
    def last_line(self) -> int:
        return self.line + self.leaf.height - 1

    @property
    def last_column(self) -> int:
        return self.column + self.leaf.width - 1


class Cut(Struct, frozen=True):
    """A gap between two parts: columns and lines of it; one that runs down lies in the gutter
    before its column.

    outer  it goes from edge to edge of the page (断版)
    """

    columns: Range
    lines: Range
    down: bool
    outer: bool


def placed(division: Division, column: int, line: int, gap: int) -> Iterator[Placed]:
    """The leaves of a division whose top left corner is on a column and line."""
    match division:
        case Leaf():
            yield Placed(division, column, line)
        case Stacked(first=first, second=second):
            yield from placed(first, column, line, gap)
            yield from placed(second, column, line + first.height + gap, gap)
        case Abreast(first=first, second=second):
            yield from placed(first, column, line, gap)
            yield from placed(second, column + first.width, line, gap)
        case Tee(over=over, left=left, right=right):
            foot = line + division.height
            fall = left.height - right.height
            yield Placed(over, column, line, low=(-fall, right.width))
            yield from placed(left, column, foot - left.height, gap)
            yield from placed(right, column + left.width, foot - right.height, gap)


def cuts(division: Division, column: int, line: int, gap: int, page: Block) -> Iterator[Cut]:
    """The gaps between the parts of a division, that of the whole first."""
    match division:
        case Leaf():
            return
        case Stacked(first=first, second=second):
            top = line + first.height
            columns = Range(column, column + division.width - 1)
            yield Cut(columns, Range(top, top + gap - 1), False, columns == page.columns)
            yield from cuts(first, column, line, gap, page)
            yield from cuts(second, column, top + gap, gap, page)
        case Abreast(first=first, second=second):
            right = column + first.width
            lines = Range(line, line + division.height - 1)
            yield Cut(Range(right, right), lines, True, lines == page.lines)
            yield from cuts(first, column, line, gap, page)
            yield from cuts(second, right, line, gap, page)
        case Tee(left=left, right=right):
            foot = line + division.height
            middle = column + left.width
            for part, at in ((left, column), (right, middle)):
                top = foot - part.height - gap
                columns = Range(at, at + part.width - 1)
                yield Cut(columns, Range(top, top + gap - 1), False, False)
                yield from cuts(part, at, foot - part.height, gap, page)
            lines = Range(foot - min(left.height, right.height), foot - 1)
            yield Cut(Range(middle, middle), lines, True, False)


def area_of(spot: Placed, entry: Entry, page: int) -> Area:
    """The area that an art editor would write for a leaf at its place."""
    pattern = spot.leaf.way.pattern
    assert pattern is not None, "an ad has no area"
    return replace(
        entry.form.area,
        article=entry.story,
        page=page,
        blocks=_blocks(spot),
        stacks=tuple(_stacks(pattern, spot)),
    )


def _blocks(spot: Placed) -> tuple[Block, ...]:
    """The block, or an L: its right columns begin higher, or end higher, than the others."""
    whole = Range(spot.column, spot.last_column)
    if not spot.low[0] and not spot.high[0]:
        return (Block(whole, Range(spot.line, spot.last_line)),)
    columns = max(spot.low[1], spot.high[1])
    left = Range(spot.column, spot.last_column - columns)
    right = Range(left.last + 1, spot.last_column)
    return (
        Block(left, Range(spot.line, spot.last_line)),
        Block(right, Range(spot.line - spot.high[0], spot.last_line - spot.low[0])),
    )


def _stacks(pattern: Pattern, spot: Placed) -> Iterator[Stack]:
    for pile in pattern.piles:
        stack = pile.stack(spot.column - 1)
        if pattern.vertical in stack.parts:
            heading = replace(pattern.vertical, lines=spot.leaf.height)
            stack = replace(stack, parts=(heading,))
        yield stack
