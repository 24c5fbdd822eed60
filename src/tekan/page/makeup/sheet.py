"""A sheet made up: its stories shared out among its pages, each page by itself."""

from collections.abc import Sequence

from msgspec.structs import replace

from tekan.model.edition import Article, Copy, PagePlan, Weight
from tekan.model.findings import Finding, Findings
from tekan.model.layout import Layout, MakeUp
from tekan.model.page import Overset
from tekan.page.makeup.entry import Entry, entries
from tekan.page.makeup.outcome import hole, outspoken, overset_of, placeable, too_much, without_hole
from tekan.page.makeup.page import MadePage
from tekan.page.makeup.setter import Setter
from tekan.page.makeup.sharing import shares, size_of
from tekan.page.parts import Desk
from tekan.page.told import MadeUp, Told

_Share = tuple[tuple[int, Told], ...]
"""Stories of a page with their numbers on the sheet, from 1."""


def make_up(
    stories: Sequence[Told],
    plan: PagePlan,
    layout: Layout,
    desk: Desk,
    fillers: Sequence[Article] = (),
) -> MadeUp:
    """Makes up every page of a sheet; ads stand on its last, fillers where there is a hole."""
    pages: list[MadePage] = []
    found: list[Finding] = []
    overset: list[Overset] = []
    left = tuple(fillers)
    for page, share in enumerate(_by_page(stories, layout, desk), 1):
        setter = Setter(desk)
        ads, unfit = placeable(plan.ads if page == layout.page.count else (), layout)
        found += unfit
        own = entries([_entered(at, told) for at, told in share], ads, _rules(layout), desk)
        made = without_hole(own, left, layout, page, setter)
        found += too_much(own, made, layout, page, plan, setter)
        found += hole(made, layout, page, plan)
        overset += overset_of(made, page, layout)
        pages.append(made)
        left = tuple(article for article in left if article.slug != made.filler)
    made_up = _joined(pages, stories, tuple(found))
    return replace(made_up, overset=(*made_up.overset, *overset))


def _by_page(stories: Sequence[Told], layout: Layout, desk: Desk) -> list[_Share]:
    """The stories of each page, one of them its lead."""
    numbered = tuple(enumerate(stories, 1))
    count = layout.page.count
    if count == 1:
        return [_with_lead(numbered)]
    free = [(at, told) for at, told in numbered if not told.page]
    sizes = [size_of(_entry(at, told, layout, desk), layout, Setter(desk)) for at, told in free]
    room = layout.grid.columns * len(_rules(layout).lines)
    parts = shares(sizes, [room] * count)
    pages = []
    for page, (first, end) in enumerate(parts, 1):
        pinned = [(at, told) for at, told in numbered if told.page == page]
        pages.append(_with_lead((*free[first:end], *pinned)))
    return pages


def _entry(number: int, told: Told, layout: Layout, desk: Desk) -> Entry:
    (entry,) = entries([_entered(number, told)], (), _rules(layout), desk)
    return entry


def _with_lead(share: _Share) -> _Share:
    """The first of the weightiest leads where nothing was said to."""
    if any(told.weight is Weight.LEAD for _, told in share):
        return share
    first = next((at for at, told in share if told.weight is Weight.SECOND), 0)
    return tuple(
        (at, replace(told, weight=Weight.LEAD) if at == first else told) for at, told in share
    )


def _entered(number: int, told: Told) -> tuple[int, Copy, Weight]:
    """A story for make-up; what goes on here shows its headline and no more beside the text."""
    if not told.copy.came_from:
        return number, told.copy, told.weight
    return number, replace(told.copy, article=bare(told.copy.article)), told.weight


def bare(article: Article) -> Article:
    """An article without all that was shown where it began."""
    return replace(
        article,
        kicker=(),
        deck=(),
        summary=(),
        bylines=(),
        photos=(),
        facts=(),
        quote=(),
        sidebar=None,
    )


def _rules(layout: Layout) -> MakeUp:
    assert layout.makeup is not None, "a layout without areas has make-up (T200)"
    return layout.makeup


def _joined(pages: Sequence[MadePage], stories: Sequence[Told], found: Findings) -> MadeUp:
    filled = [story for page in pages for story in page.filled]
    rests = tuple((stories[number - 1], area.rest) for number, area in filled if area.rest)
    return MadeUp.of(
        [area for page in pages for area in outspoken(page)],
        rests,
        tuple(item for page in pages for item in page.items),
        tuple(zone for page in pages for zone in page.zones),
        found,
        tuple(page.filler for page in pages if page.filler),
    )
