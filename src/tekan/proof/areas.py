"""Areas of articles: each outlined along columns and lines, with its number and slug."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil, floor

from msgspec import Struct

from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import WHITE, Ink
from tekan.model.layout import Layout
from tekan.model.page import Item, Rule, Spread, Tint
from tekan.page.place import column_left, line_top
from tekan.proof.hand import Hand

INK = Ink(0.0, 0.6, 0.1, 0.1)
_WEIGHT = 0.6
_SIZE, _PAD = 6.0, 1.5

Cell = tuple[int, int]  # a column of the spread, from 0, and a line, from 1


class Area(Struct, frozen=True):
    """What an article takes of a sheet."""

    article: str
    cells: frozenset[Cell]

    @property
    def corner(self) -> Cell:
        """The leftmost of its topmost cells."""
        column, line = min(self.cells, key=lambda cell: (cell[1], cell[0]))
        return column, line


def areas_of(spread: Spread, layout: Layout) -> tuple[Area, ...]:
    """The columns and lines that each article of a sheet stands in, holes in a column closed."""
    boxes = columns_of(spread, layout)
    articles = dict.fromkeys(zone.article for zone in spread.zones if zone.article)
    return tuple(
        Area(article, frozenset(_closed(_cells(spread, article, boxes, layout))))
        for article in articles
    )


def columns_of(spread: Spread, layout: Layout) -> tuple[tuple[float, float], ...]:
    """Left and right edge of each column of a spread, from the left."""
    lefts = (
        column_left(layout, page, column)
        for page in range(1, len(spread.pages) + 1)
        for column in range(1, layout.grid.columns + 1)
    )
    return tuple((left, left + layout.grid.column) for left in lefts)


def _cells(
    spread: Spread, article: str, boxes: Sequence[tuple[float, float]], layout: Layout
) -> Iterator[Cell]:
    grid = layout.grid
    for zone in spread.zones:
        if zone.article == article:
            first = floor((zone.rect.y - grid.top) / grid.leading + _HALF) + 1
            last = ceil((zone.rect.bottom - grid.top) / grid.leading - _HALF)
            for at, (left, right) in enumerate(boxes):
                if min(right, zone.rect.right) - max(left, zone.rect.x) > 1.0:
                    yield from ((at, line) for line in range(first, last + 1))


_HALF = 0.5  # of a line


def _closed(cells: Iterator[Cell]) -> Iterator[Cell]:
    """With the lines between those of one column: the space over a part is the article's."""
    lines: dict[int, list[int]] = {}
    for column, line in cells:
        lines.setdefault(column, []).append(line)
    for column, own in lines.items():
        yield from ((column, line) for line in range(min(own), max(own) + 1))


def outlines(
    spread: Spread, layout: Layout, numbers: Mapping[str, int], hand: Hand
) -> Iterator[Item]:
    """The edges of all areas, each with its number and slug on a tab at its top."""
    boxes = columns_of(spread, layout)
    for area in areas_of(spread, layout):
        yield from _edges(area.cells, boxes, layout)
        yield from _tab(area, boxes, layout, f"{numbers[area.article]} {area.article}", hand)


def _edges(
    cells: frozenset[Cell], boxes: Sequence[tuple[float, float]], layout: Layout
) -> Iterator[Rule]:
    """The sides of cells that have no neighbour there, those in a row as one rule."""
    grid, half = layout.grid, layout.grid.gutter / 2
    for way in (-1, 1):
        level = {cell for cell in cells if (cell[0], cell[1] + way) not in cells}
        for line, first, last in _rows((line, column) for column, line in level):
            y = line_top(grid, line + (way > 0))
            yield Rule(boxes[first][0] - half, y, boxes[last][1] + half, y, _WEIGHT, INK)
        upright = {cell for cell in cells if (cell[0] + way, cell[1]) not in cells}
        for column, first, last in _rows(iter(upright)):
            x = boxes[column][1] + half if way > 0 else boxes[column][0] - half
            yield Rule(x, line_top(grid, first), x, line_top(grid, last + 1), _WEIGHT, INK)


def _rows(cells: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Cells that follow each other: which row, from where, to where."""
    in_order = sorted(cells)
    for _, group in groupby(enumerate(in_order), key=lambda own: (own[1][0], own[1][1] - own[0])):
        row = [cell for _, cell in group]
        yield row[0][0], row[0][1], row[-1][1]


def _tab(
    area: Area, boxes: Sequence[tuple[float, float]], layout: Layout, words: str, hand: Hand
) -> Iterator[Item]:
    """On the outline's top edge, over the area."""
    column, line = area.corner
    x = boxes[column][0] - layout.grid.gutter / 2
    width, height = hand.width(words, _SIZE) + 2 * _PAD, _SIZE + 2 * _PAD
    y = line_top(layout.grid, line) - height
    yield Tint(Rect(x, y, width, height), INK)
    yield from hand.line(words, _SIZE, WHITE, x + _PAD, y + _PAD + EM_ASCENT * _SIZE)
