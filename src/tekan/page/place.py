"""Where columns, lines and furniture lie on the spread, in pt."""

from dataclasses import replace

from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.layout import Anchor, Grid, Layout, Range, Spot
from tekan.model.page import GlyphRun, Item, Picture, Rule, Tint


def page_trims(layout: Layout) -> tuple[Rect, ...]:
    """The trim of each page on the spread, left to right."""
    width, height = layout.page.width, layout.page.height
    return tuple(Rect(at * width, 0.0, width, height) for at in range(layout.page.count))


def is_left(page: int, count: int) -> bool:
    """Whether a page (from 1) lies left of the fold; a single page counts as a right one."""
    return count > 1 and page <= count / 2


def type_area_left(layout: Layout, page: int) -> float:
    """Left edge of a page's first column."""
    width = layout.page.width
    left = (page - 1) * width
    if is_left(page, layout.page.count):
        return left + layout.grid.outer
    return left + width - layout.grid.outer - layout.grid.measure


def column_left(layout: Layout, page: int, column: int) -> float:
    grid = layout.grid
    return type_area_left(layout, page) + (column - 1) * (grid.column + grid.gutter)


def columns_width(grid: Grid, count: int) -> float:
    """Width of so many columns with the gutters between them."""
    return count * grid.column + (count - 1) * grid.gutter


def line_top(grid: Grid, line: int) -> float:
    return grid.top + (line - 1) * grid.leading


def baseline(grid: Grid) -> float:
    """From a line's top to its baseline: the em box stands in the middle of the line."""
    return (grid.leading - grid.size) / 2 + EM_ASCENT * grid.size


def slot(layout: Layout, page: int, columns: Range, line: int, lines: int) -> Rect:
    """The room of some lines in some columns."""
    grid = layout.grid
    return Rect(
        column_left(layout, page, columns.first),
        line_top(grid, line),
        columns_width(grid, len(columns)),
        lines * grid.leading,
    )


def spot_rect(layout: Layout, spot: Spot, page: int) -> Rect:
    """A furniture's rectangle on one of its pages."""
    y = spot.y + (line_top(layout.grid, spot.line) if spot.line else 0.0)
    if spot.columns:
        x = column_left(layout, page, spot.columns.first) + spot.x
        wide = spot.width or columns_width(layout.grid, len(spot.columns))
        return Rect(x, y, wide, spot.height)
    width = layout.page.width
    left = (page - 1) * width
    outer_left = is_left(page, layout.page.count)
    from_left = {
        Anchor.LEFT: True,
        Anchor.RIGHT: False,
        Anchor.OUTER: outer_left,
        Anchor.INNER: not outer_left,
    }[spot.anchor]
    x = left + spot.x if from_left else left + width - spot.x - spot.width
    return Rect(x, y, spot.width, spot.height)


def shifted(item: Item, dx: float, dy: float) -> Item:
    """An item moved."""
    match item:
        case GlyphRun():
            return item.shifted(dx, dy)
        case Tint() | Picture():
            return replace(item, rect=item.rect.shifted(dx, dy))
        case Rule():
            return replace(item, x1=item.x1 + dx, x2=item.x2 + dx, y1=item.y1 + dy, y2=item.y2 + dy)
