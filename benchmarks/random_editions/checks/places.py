"""Everything in its place: zones in the type area, words and pictures in their story's zones."""

from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun, Picture, Tint

from .case import Case, Failure
from .paper import Paper, grown, slug_of


def zones_outside(case: Case, paper: Paper) -> Iterator[Failure]:
    for zone in paper.spread.zones:
        if any(area.contains(zone.rect, 0.1) for area in paper.areas):
            continue
        if not (zone.article and case.refused(zone.article)):
            detail = f"{zone.article} {zone.name}"
            yield case.failure("zone outside", paper.page_of(zone.rect), detail)


def items_outside(case: Case, paper: Paper) -> Iterator[Failure]:
    slugs = {zone.article for zone in paper.spread.zones}
    for item in paper.spread.items:
        match item:
            case GlyphRun() if (slug := slug_of(item.place)) in slugs:
                yield from _outside(case, paper, slug, item.box, 0.55 * item.size, item.text)
            case Picture() if (slug := slug_of(item.place)) in slugs:
                yield from _outside(case, paper, slug, item.rect, 0.1, "picture")
            case Tint() if paper.top < item.rect.y and item.rect.bottom < paper.bottom:
                zones = (grown(zone.rect, 1.0, 4.0) for zone in paper.spread.zones)
                if not any(zone.contains(item.rect) for zone in zones):
                    yield case.failure("tint outside", paper.page_of(item.rect), str(item.rect))


def _outside(
    case: Case, paper: Paper, slug: str, box: Rect, wide: float, what: str
) -> Iterator[Failure]:
    """Something of a story that stands in none of its zones."""
    rects = (zone.rect for zone in paper.spread.zones if zone.article == slug)
    if not any(grown(rect, wide, 3.0).contains(box) for rect in rects) and not case.refused(slug):
        yield case.failure("outside its block", paper.page_of(box), f"{slug} {what} {box}")
