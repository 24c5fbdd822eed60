"""What an area stands on: a tint (底纹) and a border (花边) round all its blocks."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tekan.model.geometry import Rect
from tekan.model.layout import Area, Block, Layout
from tekan.model.page import Item, Rule, Tint
from tekan.page.place import slot

# How far a box stands out beside its text, pt, alike at both sides, as far as half a gutter goes;
# and over and under its lines, of a line.
_BEYOND = 4.5
_OVER = 1 / 3


def ground(area: Area, layout: Layout) -> tuple[Item, ...]:
    """The items of an area's box."""
    box = area.box
    if box is None:
        return ()
    rects = [_rect(block, area, layout) for block in area.blocks]
    tints = tuple(Tint(rect, box.tint) for rect in rects) if box.tint else ()
    if not box.weight:
        return tints
    return (*tints, *(Rule(*ends, box.weight, box.ink) for ends in outline(rects)))


def _rect(block: Block, area: Area, layout: Layout) -> Rect:
    """A block with air round its text; it meets the area's block beside it in their gutter."""
    grid = layout.grid
    rect = slot(layout, area.page, block.columns, block.lines.first, len(block.lines))
    air = min(grid.gutter / 2, _BEYOND)
    before = any(own.columns.last + 1 == block.columns.first for own in area.blocks)
    after = any(own.columns.first == block.columns.last + 1 for own in area.blocks)
    left = rect.x - (grid.gutter / 2 if before else air)
    right = rect.right + (grid.gutter / 2 if after else air)
    over = _OVER * grid.leading
    # Rounded, so that blocks side by side have one edge.
    left, right = round(left, 3), round(right, 3)
    return Rect(left, rect.y - over, right - left, rect.height + 2 * over)


_Ends = tuple[float, float, float, float]


def outline(rects: Sequence[Rect]) -> Iterator[_Ends]:
    """The edges round rectangles that touch or overlap: x1, y1, x2, y2."""
    xs = sorted({x for rect in rects for x in (rect.x, rect.right)})
    ys = sorted({y for rect in rects for y in (rect.y, rect.bottom)})

    def inside(x: float, y: float) -> bool:
        return any(r.x <= x <= r.right and r.y <= y <= r.bottom for r in rects)

    for y in ys:
        edges = (
            (left, right)
            for left, right in pairwise(xs)
            if inside((left + right) / 2, y - _LITTLE) != inside((left + right) / 2, y + _LITTLE)
        )
        yield from ((left, y, right, y) for left, right in _runs(edges))
    for x in xs:
        edges = (
            (top, foot)
            for top, foot in pairwise(ys)
            if inside(x - _LITTLE, (top + foot) / 2) != inside(x + _LITTLE, (top + foot) / 2)
        )
        yield from ((x, top, x, foot) for top, foot in _runs(edges))


# A hair beside an edge.
_LITTLE = 0.01


def _runs(edges: Iterator[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Edges that meet end to end as one."""
    row = list(edges)
    starts = [at for at, edge in enumerate(row) if not at or row[at - 1][1] != edge[0]]
    for _, group in groupby(enumerate(row), key=lambda each: sum(s <= each[0] for s in starts)):
        members = [edge for _, edge in group]
        yield members[0][0], members[-1][1]
