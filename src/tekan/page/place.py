"""Where columns, lines and furniture lie on the spread, in pt."""

from msgspec.structs import replace

from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.layout import Anchor, Grid, Layout, PageShape, Range, Spot
from tekan.model.page import GlyphRun, Item, Picture, Rule, Tint


def page_trims(layout: Layout) -> tuple[Rect, ...]:
    """The trim of each page on the spread, left to right."""
    width, height = layout.page.width, layout.page.height
    return tuple(Rect(at * width, 0.0, width, height) for at in range(layout.page.count))


def is_left(shape: PageShape, page: int) -> bool:
    """Whether a page (from 1) lies left of the fold; a lone one as its shape says."""
    return shape.lone_left if shape.count == 1 else page <= shape.count / 2


def type_area_left(layout: Layout, page: int) -> float:
    """Left edge of a page's first column."""
    width = layout.page.width
    left = (page - 1) * width
    if is_left(layout.page, page):
        return left + layout.grid.outer
    return left + width - layout.grid.outer - layout.grid.measure


def home(grid: Grid, page: int, column: int) -> tuple[int, int]:
    """The page that a column counted on over the fold stands on, and its number there."""
    over, at = divmod(column - 1, grid.columns)
    return page + over, at + 1


def column_left(layout: Layout, page: int, column: int) -> float:
    """Left edge of a column; those beyond the page's last are the next page's."""
    grid = layout.grid
    page, column = home(grid, page, column)
    return type_area_left(layout, page) + (column - 1) * (grid.column + grid.gutter)


def columns_width(grid: Grid, count: int) -> float:
    """Width of so many columns of one page with the gutters between them."""
    return count * grid.column + (count - 1) * grid.gutter


def range_width(layout: Layout, page: int, columns: Range) -> float:
    """From the left of the first column to the right of the last, over the fold if need be."""
    first, last = (column_left(layout, page, at) for at in (columns.first, columns.last))
    return last + layout.grid.column - first


def fold_gap(layout: Layout, page: int, columns: Range) -> tuple[float, float] | None:
    """Where the gap between two type areas begins and ends, from the left of the first column;
    None where the columns stand on one page."""
    grid = layout.grid
    last, _ = home(grid, page, columns.last)
    first, _ = home(grid, page, columns.first)
    if first == last:
        return None
    left = column_left(layout, page, columns.first)
    start = type_area_left(layout, first) + grid.measure
    return start - left, type_area_left(layout, last) - left


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
        range_width(layout, page, columns),
        lines * grid.leading,
    )


def spot_rect(layout: Layout, spot: Spot, page: int) -> Rect:
    """A furniture's rectangle on one of its pages."""
    y = spot.y + (line_top(layout.grid, spot.line) if spot.line else 0.0)
    if spot.columns:
        x = column_left(layout, page, spot.columns.first) + spot.x
        wide = spot.width or range_width(layout, page, spot.columns)
        return Rect(x, y, wide, spot.height)
    width = layout.page.width
    left = (page - 1) * width
    outer_left = is_left(layout.page, page)
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
