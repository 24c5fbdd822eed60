"""Every photo once, and every ad in its size."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tekan.model.findings import has_errors

from .case import Case, Failure
from .paper import Paper, slug_of


def photos_wrong(case: Case) -> Iterator[Failure]:
    """Photos shown twice, and those not shown without a word."""
    shown = Counter(
        (slug_of(picture.place), Path(picture.path).name)
        for paper in case.papers
        for picture in paper.spread.pictures()
    )
    for story in case.plan.stories:
        named = case.named.codes(story.slug) & {"T406", "T407", "T408"}
        for photo in story.photos:
            count = shown[story.slug, Path(photo.file).name]
            if count > 1 or (count == 0 and not named and not case.refused(story.slug)):
                detail = f"{story.slug} {photo.file} shown {count} times"
                yield case.failure("photo", 0, detail)


def ads_wrong(case: Case) -> Iterator[Failure]:
    if has_errors(case.made.findings):
        return
    for paper, page in zip(case.papers, case.plan.pages, strict=True):
        wanted = Counter((columns, lines) for _, columns, lines in page.ads)
        sizes = _ad_sizes(paper)
        if sizes != wanted:
            detail = f"{dict(sizes)} for {dict(wanted)}"
            yield case.failure("ads", paper.spread.numbers[0], detail)


def _ad_sizes(paper: Paper) -> Counter[tuple[int, int]]:
    """Columns and lines of the ads on a sheet."""
    grid = paper.layout.grid
    apart = grid.column + grid.gutter
    rects = (zone.rect for zone in paper.spread.zones if zone.name == "ad")
    return Counter(
        (round((rect.width + grid.gutter) / apart), round(rect.height / grid.leading))
        for rect in rects
    )
