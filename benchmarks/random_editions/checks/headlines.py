"""Text under every headline, and how many stand side by side alike."""

from collections.abc import Iterator
from itertools import combinations

from tekan.model.geometry import Rect

from .case import Case, Failure
from .paper import Paper, holds_middle


def without_text(case: Case, paper: Paper) -> Iterator[Failure]:
    """Headlines over less than two lines; one that stands upright has its text beside it."""
    for zone in paper.spread.zones:
        if zone.name != "heading" or case.refused(zone.article):
            continue
        below = [
            _line_count(paper, zone.article, rect)
            for rect in paper.bodies(zone.article)
            if rect.bottom > zone.rect.bottom - 1
        ]
        upright = zone.rect.height > 2 * zone.rect.width
        if not upright and max(below, default=0) < 2:
            detail = f"{zone.article}: lines under it {below}"
            yield case.failure("headline without text", paper.page_of(zone.rect), detail)


def _line_count(paper: Paper, slug: str, rect: Rect) -> int:
    runs = paper.runs(slug)
    return len({round(run.y) for run in runs if holds_middle(rect, run.box)})


def clashes(case: Case, paper: Paper) -> int:
    """Headlines side by side in one style and height."""
    grid = paper.layout.grid
    styles = {(used.article, used.page): used.headline for used in case.made.used}
    heads = [zone for zone in paper.spread.zones if zone.name == "heading"]
    found = 0
    for a, b in combinations(heads, 2):
        page = paper.page_of(a.rect)
        level = abs(a.rect.y - b.rect.y) < grid.leading and page == paper.page_of(b.rect)
        gap = min(abs(a.rect.right - b.rect.x), abs(b.rect.right - a.rect.x))
        same = styles.get((a.article, page)) == styles.get((b.article, page))
        found += level and gap < grid.gutter + 1 and same
    return found
