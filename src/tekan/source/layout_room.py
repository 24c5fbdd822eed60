"""Take a layout's sheet; find what leaves the page, the grid or its area, or lies over another."""

from collections.abc import Iterator

from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.layout import Block, Grid, PageShape, Range
from tekan.source.given import given
from tekan.source.layout_schema import AreaSheet, LayoutSheet, StackSheet
from tekan.source.nodes import Mapping, Node, Sequence

_POINTS_A_MM = 72 / 25.4
# What rounding may add up to, in pt.
_NOTHING = 0.01


def key_place(node: Node, field: str) -> Place:
    """The place of a layout's key."""
    entry = node.entry(LayoutSheet.keys[field].names) if isinstance(node, Mapping) else None
    return entry.key.place if entry else node.place


def member_places(node: Node, field: str) -> tuple[Place, ...]:
    """The places of the members of one of a layout's lists."""
    entry = node.entry(LayoutSheet.keys[field].names) if isinstance(node, Mapping) else None
    members = entry.value if entry else None
    return tuple(item.place for item in members.items) if isinstance(members, Sequence) else ()


def blocks(area: AreaSheet) -> tuple[Block, ...]:
    return tuple(Block(block.columns, block.lines) for block in (area, *area.also))


def beyond_page(page: PageShape, grid: Grid, node: Node) -> Findings:
    """T193 where the grid is wider than the page, T175 where it is higher, by so many mm."""
    place = key_place(node, "grid")
    wide = max(grid.outer + grid.measure - page.width, -grid.outer)
    high = max(grid.top + grid.lines * grid.leading - page.height, -grid.top)
    found: list[Finding] = []
    if wide > _NOTHING:
        found.append(error("T193", place, over=_millimetres(wide)))
    if high > _NOTHING:
        found.append(error("T175", place, over=_millimetres(high)))
    return tuple(found)


def _millimetres(points: float) -> float:
    return max(0.1, round(points / _POINTS_A_MM, 1))


def misplaced(sheet: LayoutSheet, node: Node) -> Findings:
    """T190 an area outside the grid, T191 over another, T194 with a hole, T176 a stack outside,
    T204 make-up outside the grid."""
    areas = list(zip(sheet.areas, member_places(node, "areas"), strict=True))
    return (
        *_outside(sheet, areas),
        *_overlaps(areas, sheet.grid.columns),
        *(error("T194", place) for area, place in areas if _has_hole(area)),
        *_strayed(sheet, node),
        *_too_much(sheet, node),
    )


_Areas = list[tuple[AreaSheet, Place]]


def _outside(sheet: LayoutSheet, areas: _Areas) -> Iterator[Finding]:
    grid, pages = sheet.grid, sheet.page.count
    for area, place in areas:
        # Columns are counted on over the fold.
        columns = grid.columns * (pages - area.page + 1)
        if area.page > pages or any(
            block.columns.last > columns or block.lines.last > grid.lines for block in blocks(area)
        ):
            yield error("T190", place, columns=grid.columns, lines=grid.lines, pages=pages)


def _too_much(sheet: LayoutSheet, node: Node) -> Iterator[Finding]:
    """T204 for make-up that wants lines or columns which the grid has not."""
    made, grid = sheet.makeup, sheet.grid
    if made is None:
        return
    forms = (made.lead, made.second, made.brief)
    widest = max(form.columns.first for form in forms)
    if made.lines.last > grid.lines or widest > grid.columns:
        place = key_place(node, "makeup")
        yield error("T204", place, columns=grid.columns, lines=grid.lines)


def _on_spread(area: AreaSheet, columns: int) -> Iterator[Block]:
    """The blocks of an area, their columns counted from the spread's first."""
    left = (area.page - 1) * columns
    for block in blocks(area):
        numbers = Range(block.columns.first + left, block.columns.last + left)
        yield Block(numbers, block.lines)


def _overlaps(areas: _Areas, columns: int) -> Iterator[Finding]:
    for at, (second, place) in enumerate(areas):
        for first, _ in areas[:at]:
            if any(
                _meet(a, b) for a in _on_spread(first, columns) for b in _on_spread(second, columns)
            ):
                yield error("T191", place, first=first.article, second=second.article)


def _meet(a: Block, b: Block) -> bool:
    return _share(a.columns, b.columns) and _share(a.lines, b.lines)


def _share(a: Range, b: Range) -> bool:
    return a.first <= b.last and b.first <= a.last


def _has_hole(area: AreaSheet) -> bool:
    """Whether a column of the area has lines that are not the area's between those that are."""
    for column in _columns(area):
        lines = sorted(
            (block.lines.first, block.lines.last)
            for block in blocks(area)
            if column in _numbers(block.columns)
        )
        last = lines[0][1]
        for first, end in lines[1:]:
            if first > last + 1:
                return True
            last = max(last, end)
    return False


def _strayed(sheet: LayoutSheet, node: Node) -> Iterator[Finding]:
    """T176 for every stack that has a column which its area has not."""
    area: AreaSheet | None = None
    for own in given(sheet.areas, _areas_node(node)):
        if isinstance(own.sheet, AreaSheet):
            area = own.sheet
        elif area and isinstance(own.sheet, StackSheet) and own.field == "columns":
            columns = _columns(area)
            if not columns >= frozenset(_numbers(own.value)):
                shown = "、".join(map(str, sorted(columns)))
                yield error("T176", own.place, own.length, columns=shown)


def _areas_node(node: Node) -> Node:
    entry = node.entry(LayoutSheet.keys["areas"].names) if isinstance(node, Mapping) else None
    return entry.value if entry else node


def _columns(area: AreaSheet) -> frozenset[int]:
    return frozenset(c for block in blocks(area) for c in _numbers(block.columns))


def _numbers(numbers: Range) -> range:
    return range(numbers.first, numbers.last + 1)
