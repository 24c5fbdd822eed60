"""Baselines on the grid, and no subhead alone at a column's foot."""

from collections.abc import Iterator

from tekan.model.geometry import EM_ASCENT
from tekan.model.page import Zone

from ..characters import normal
from .case import Case, Failure
from .paper import Paper, holds_middle
from .reading import rows


def off_the_grid(case: Case, paper: Paper) -> Iterator[Failure]:
    grid = paper.layout.grid
    base = (grid.leading - grid.size) / 2 + EM_ASCENT * grid.size
    for zone in paper.spread.zones:
        for run in paper.runs(zone.article) if zone.name == "body" else ():
            if not holds_middle(zone.rect, run.box) or abs(run.size - grid.size) > 0.01:
                continue
            off = (run.y - base - grid.top) / grid.leading
            if abs(off - round(off)) > 0.01:
                detail = f"{zone.article} “{run.text}” at {run.y}"
                yield case.failure("off the grid", paper.page_of(zone.rect), detail)


def subheads_at_feet(case: Case, paper: Paper) -> Iterator[Failure]:
    for zone, texts, heads in _columns(case, paper):
        if texts and texts[-1] in heads:
            detail = f"{zone.article} “{texts[-1]}”"
            yield case.failure("subhead at a foot", paper.page_of(zone.rect), detail)


def tight_subheads(case: Case, paper: Paper) -> int:
    """Subheads with one line under them at a column's foot."""
    columns = _columns(case, paper)
    return sum(len(texts) > 1 and texts[-2] in heads for _, texts, heads in columns)


def _columns(case: Case, paper: Paper) -> Iterator[tuple[Zone, list[str], set[str]]]:
    """Columns of stories, with their lines but for one that jumps, and the story's subheads."""
    stories = {story.slug: story for story in case.plan.stories}
    for zone in paper.spread.zones:
        story = stories.get(zone.article)
        if story is None or zone.name != "body" or case.refused(zone.article):
            continue
        heads = {normal(p.shown) for p in story.body if p.written.startswith("## ")}
        texts = rows(paper.runs(zone.article), zone.rect, paper.layout.grid.leading)
        jumps = bool(texts) and "▶" in texts[-1]
        yield zone, texts[:-1] if jumps else texts, heads
