"""Nothing over anything else: neither zones nor words."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun

from .case import Case, Failure
from .paper import Paper, grown, slug_of

# Words are looked for over one another in bands of this height, pt.
_BAND = 40

Boxed = tuple[Rect, GlyphRun]


def zones_over_zones(case: Case, paper: Paper) -> Iterator[Failure]:
    for a, b in combinations(paper.spread.zones, 2):
        if case.refused(a.article) or case.refused(b.article):
            continue
        if grown(a.rect, -0.2, -0.2).overlaps(grown(b.rect, -0.2, -0.2)):
            detail = f"{a.article} {a.name} / {b.article} {b.name}"
            yield case.failure("zones overlap", paper.page_of(a.rect), detail)


def words_over_words(case: Case, paper: Paper) -> Iterator[Failure]:
    seen = set[tuple[str, str]]()
    for (box, one), (_, other) in _pairs(paper):
        if (one.text, other.text) in seen:
            continue
        seen.add((one.text, other.text))
        slugs = {slug_of(one.place), slug_of(other.place)}
        if not any(case.refused(slug) for slug in slugs):
            detail = f"{slugs} “{one.text[:20]}” / “{other.text[:20]}”"
            yield case.failure("words overlap", paper.page_of(box), detail)


def _pairs(paper: Paper) -> Iterator[tuple[Boxed, Boxed]]:
    """Runs that share room without sharing a baseline."""
    for band in _bands(paper).values():
        for one, other in combinations(band, 2):
            if one[0].overlaps(other[0]) and abs(one[1].y - other[1].y) > 2:
                yield one, other


def _bands(paper: Paper) -> dict[int, list[Boxed]]:
    found: dict[int, list[Boxed]] = defaultdict(list)
    for run in paper.spread.glyphs():
        box = grown(run.box, -0.15 * run.size, -0.2 * run.size)
        if not run.text.strip() or box.width <= 0 or box.height <= 0:
            continue
        for at in range(int(box.y // _BAND), int(box.bottom // _BAND) + 1):
            found[at].append((box, run))
    return found
