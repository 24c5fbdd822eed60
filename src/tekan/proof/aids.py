"""What helps to speak of a place on a page: numbers of lines and columns, the grid itself."""

from collections.abc import Iterator, Sequence

from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import Ink
from tekan.model.layout import Layout
from tekan.model.page import GlyphRun, Item, Picture, Rule, Spread, Tint
from tekan.model.style import Align
from tekan.page.place import baseline, column_left, line_top, type_area_left
from tekan.proof.hand import GREY, HAIRLINE, Hand

_SIZE = 6.0
_EVERY = 5  # lines
_AIR = 14.0  # between a number and the type area: outlines and bars go between


def numbers(spread: Spread, layout: Layout, hand: Hand) -> Iterator[GlyphRun]:
    """Every fifth line at both sides of each page's type area, the columns under its foot; none
    where something stands on the page."""
    grid = layout.grid
    for page in range(1, len(spread.pages) + 1):
        left = type_area_left(layout, page)
        right = left + grid.measure
        taken = tuple(_around(spread, left, right, grid.top, line_top(grid, grid.lines + 1)))
        for line in range(_EVERY, grid.lines + 1, _EVERY):
            y = line_top(grid, line) + baseline(grid)
            for x, align in ((left - _AIR, Align.END), (right + _AIR, Align.START)):
                yield from _unless(taken, hand.line(str(line), _SIZE, GREY, x, y, align))
        foot = line_top(grid, grid.lines + 1) + _AIR + EM_ASCENT * _SIZE
        for column in range(1, grid.columns + 1):
            x = column_left(layout, page, column) + grid.column / 2
            yield from _unless(taken, hand.line(f"{column}栏", _SIZE, GREY, x, foot, Align.CENTRE))


_STRIP = 24.0  # beside the type area, where numbers may stand


def _around(spread: Spread, left: float, right: float, top: float, bottom: float) -> Iterator[Rect]:
    """What stands beside and under a type area."""
    height = bottom - top
    strips = (
        Rect(left - _STRIP, top, _STRIP, height),
        Rect(right, top, _STRIP, height),
        Rect(left, bottom, right - left, _STRIP),
    )
    boxes = (box for item in spread.items if (box := _box(item)))
    return (box for box in boxes if any(box.overlaps(strip) for strip in strips))


def _box(item: Item) -> Rect | None:
    match item:
        case GlyphRun():
            return item.box
        case Tint() | Picture():
            return item.rect
        case Rule():
            return None


def _unless(taken: Sequence[Rect], runs: Sequence[GlyphRun]) -> Sequence[GlyphRun]:
    return () if any(run.box.overlaps(box) for run in runs for box in taken) else runs


_LIGHT = Ink(0.35, 0.0, 0.0, 0.0)
_LIGHTER = Ink(0.18, 0.0, 0.0, 0.0)


def grid_lines(spread: Spread, layout: Layout) -> Iterator[Rule]:
    """The grid under all that stands on it: the edges of columns, the baselines of lines, every
    fifth a little stronger."""
    grid = layout.grid
    top, foot = line_top(grid, 1), line_top(grid, grid.lines + 1)
    for page in range(1, len(spread.pages) + 1):
        left = type_area_left(layout, page)
        for line in range(1, grid.lines + 1):
            y = line_top(grid, line) + baseline(grid)
            ink = _LIGHTER if line % _EVERY else _LIGHT
            yield Rule(left, y, left + grid.measure, y, HAIRLINE, ink)
        for column in range(1, grid.columns + 1):
            x = column_left(layout, page, column)
            for edge in (x, x + grid.column):
                yield Rule(edge, top, edge, foot, HAIRLINE, _LIGHT)
