"""The columns of a story end level, or its page is named as having a hole."""

from collections.abc import Iterator

from tekan.model.geometry import Rect

from .case import Case, Failure
from .named import HOLE
from .paper import Paper, holds_middle


def not_level(case: Case, paper: Paper) -> Iterator[Failure]:
    for slug in dict.fromkeys(zone.article for zone in paper.spread.zones if zone.article):
        empty = _lines_empty(paper, slug)
        if not empty or case.refused(slug) or _named(case, paper, slug):
            continue
        if max(empty) - min(empty) > 1 + _has_step(paper, slug):
            detail = f"{slug} lines empty at the feet: {empty}"
            yield case.failure("not level", paper.pages_of(slug)[0], detail)


def _named(case: Case, paper: Paper, slug: str) -> bool:
    """Whether a finding names a story as short, or a hole in a page that it stands on."""
    short = bool(case.named.codes(slug) & {"T402", HOLE})
    return short or bool(case.named.holes & set(paper.pages_of(slug)))


def _has_step(paper: Paper, slug: str) -> bool:
    """Whether the columns of a story's block end at different heights."""
    grid = paper.layout.grid
    feet = dict[float, float]()
    for zone in paper.spread.zones:
        if zone.article != slug:
            continue
        for column in range(round(zone.rect.width / grid.column)):
            x = round(zone.rect.x + column * (grid.column + grid.gutter))
            feet[x] = max(feet.get(x, 0.0), round(zone.rect.bottom, 1))
    return len(set(feet.values())) > 1


def _lines_empty(paper: Paper, slug: str) -> list[int]:
    """Lines that are left at the foot of each column of a story."""
    lowest: dict[float, Rect] = {}
    for rect in paper.bodies(slug):
        key = round(rect.x, 1)
        if key not in lowest or rect.bottom > lowest[key].bottom:
            lowest[key] = rect
    found = []
    for _, rect in sorted(lowest.items()):
        feet = (run.y for run in paper.runs(slug) if holds_middle(rect, run.box))
        foot = max(feet, default=rect.y)
        found.append(round((rect.bottom - foot) // paper.layout.grid.leading))
    return found
