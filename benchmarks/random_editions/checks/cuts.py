"""How many cuts go through a page from edge to edge."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tekan.model.geometry import Rect
from tekan.model.page import Zone

from .paper import Paper


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a story or an ad goes in a column; an ad has no slug."""

    column: int
    top: float
    bottom: float
    slug: str


def cuts(paper: Paper) -> int:
    """Those across, with stories under them, and those down."""
    found = 0
    for area, number in zip(paper.areas, paper.spread.numbers, strict=True):
        zones = [zone for zone in paper.spread.zones if paper.page_of(zone.rect) == number]
        spans = list(_spans(zones, paper, area))
        if spans:
            found += _across(spans) + _down(spans, zones, paper, area)
    return found


def _across(spans: Sequence[Span]) -> int:
    last = max(span.bottom for span in spans)
    found = 0
    for y in {round(span.bottom, 1) for span in spans}:
        through = all(not span.top < y + 1 < span.bottom for span in spans)
        below = {span.slug for span in spans if span.top > y}
        found += through and y < last - 1 and bool(below - {""})
    return found


def _down(spans: Sequence[Span], zones: Sequence[Zone], paper: Paper, area: Rect) -> int:
    grid = paper.layout.grid
    cells = {(span.column, span.slug) for span in spans}
    found = 0
    for column in range(1, grid.columns):
        x = area.x + column * (grid.column + grid.gutter) - grid.gutter / 2
        crossed = any(zone.rect.x < x < zone.rect.right for zone in zones)
        both = any(at == column - 1 and (column, slug) in cells for at, slug in cells)
        found += not crossed and not both
    return found


def _spans(zones: Sequence[Zone], paper: Paper, area: Rect) -> Iterator[Span]:
    """Of each story and ad on a page, in each column."""
    grid = paper.layout.grid
    for column in range(grid.columns):
        x = area.x + column * (grid.column + grid.gutter) + grid.column / 2
        found: dict[str, list[Rect]] = defaultdict(list)
        for zone in zones:
            if zone.rect.x < x < zone.rect.right:
                found[zone.article].append(zone.rect)
        for slug, rects in found.items():
            yield Span(column, min(r.y for r in rects), max(r.bottom for r in rects), slug)
