"""What a page came to: fillers where it has a hole, and what to take off where it is too full."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from tekan.model.edition import Ad, Article, Copy, PagePlan, Weight, plain
from tekan.model.findings import Finding, Findings, error, warning
from tekan.model.layout import Layout
from tekan.model.page import Overset
from tekan.page.area import Filled
from tekan.page.makeup.entry import Entry, entries, ranked
from tekan.page.makeup.page import MadePage, fits, make_page
from tekan.page.makeup.setter import Setter
from tekan.page.parts import Desk
from tekan.page.place import line_top

# A story that is short by more lines than any block has columns leaves a hole.
_HOLE = 6


def without_hole(
    own: Sequence[Entry], fillers: Sequence[Article], layout: Layout, page: int, setter: Setter
) -> MadePage:
    """The page, with the filler that closes its hole best, if it has one."""
    made = make_page(own, layout, page, setter)
    for article in _likeliest(fillers, made, layout) if made.hole >= _HOLE else ():
        more = ranked(own, (_filler(article, layout, setter.desk),))
        other = replace(make_page(more, layout, page, setter), filler=article.slug)
        if not other.over and (other.hole, other.cost) < (made.hole, made.cost):
            made = other
        if made.hole < _HOLE:
            break
    return made


# Fillers that a page is made up with on trial: more than a paper has at hand for one.
_MOST_FILLERS = 12


def _likeliest(fillers: Sequence[Article], made: MadePage, layout: Layout) -> Sequence[Article]:
    """Of very many fillers those whose text is nearest to what is left over, in their order."""
    short = sum(filled.used.short for _, filled in made.filled)
    room = short * layout.grid.column / layout.grid.size
    if len(fillers) <= _MOST_FILLERS:
        return fillers

    def off(at: int) -> float:
        body = fillers[at].body
        return abs(sum(len(plain(paragraph.text)) for paragraph in body) - room)

    nearest = sorted(sorted(range(len(fillers)), key=off)[:_MOST_FILLERS])
    return [fillers[at] for at in nearest]


def _filler(article: Article, layout: Layout, desk: Desk) -> Entry:
    makeup = layout.makeup
    assert makeup is not None, "only pages without areas are made up"
    (entry,) = entries([(0, Copy(article, article.body), Weight.BRIEF)], (), makeup, desk)
    return entry


def placeable(ads: Sequence[Ad], layout: Layout) -> tuple[tuple[Ad, ...], Findings]:
    """The ads that a page can hold, and those larger than its type area (T415)."""
    makeup = layout.makeup
    assert makeup is not None, "only pages without areas are made up"
    room = layout.grid.columns, len(makeup.lines)
    fit = tuple(ad for ad in ads if ad.columns <= room[0] and ad.lines <= room[1])
    wrong = (error("T415", ad.place, file=Path(ad.path).name) for ad in ads if ad not in fit)
    return fit, tuple(wrong)


# A hole that a reader sees as one: 15 cm², in pt².
_SEEN = 15 * (72 / 2.54) ** 2


def hole(made: MadePage, layout: Layout, page: int, plan: PagePlan) -> Findings:
    """A page with room left over (T416): how much, and under which story."""
    grid = layout.grid
    lines = sum(filled.used.short for _, filled in made.filled)
    area = lines * grid.leading * grid.column
    if made.over or made.hole < 2 or area < _SEEN:
        return ()
    _, most = max(made.filled, key=lambda own: own[1].used.short)
    return (
        warning(
            "T416",
            plan.place,
            page=plan.number + page - 1,
            lines=lines,
            characters=round(lines * grid.column / grid.size),
            area=round(area / (72 / 2.54) ** 2),
            article=most.used.article,
        ),
    )


# What is said of stories that were cut down with their page follows from its being too full.
_FOLLOWS = frozenset(("T402", "T405", "T406", "T407", "T408", "T410"))


def outspoken(made: MadePage) -> Iterator[Filled]:
    """The areas of a page with what is to be said of them: a hole is the page's, and of a page
    too full only what is cut off."""
    silent = _FOLLOWS if made.over else frozenset(("T402",))
    for _, filled in made.filled:
        found = tuple(finding for finding in filled.findings if finding.code not in silent)
        yield replace(filled, findings=found)


# Stories that are taken off on trial, from the least important on.
_MOST_TRIALS = 4


def too_much(
    own: Sequence[Entry],
    made: MadePage,
    layout: Layout,
    page: int,
    plan: PagePlan,
    setter: Setter,
) -> Findings:
    """A page too full: by how much, and which story off it lets the others fit (T411); where none
    does alone, T412."""
    if made.over <= 0:
        return ()
    lines = made.over * layout.grid.columns
    values = {
        "page": plan.number + page - 1,
        "lines": lines,
        "characters": round(lines * layout.grid.column / layout.grid.size),
    }
    named = tuple(_unplaced(entry, plan.number + page - 1) for entry in made.left_out)
    if named:
        return (error("T412", plan.place, **values), *named)
    for entry in reversed([entry for entry in own if entry.copy][1:][-_MOST_TRIALS:]):
        if fits(ranked(own, without=entry), layout, setter):
            return (error("T411", plan.place, title=_title(entry), **values),)
    return (error("T412", plan.place, **values),)


def _title(entry: Entry) -> str:
    assert entry.copy is not None, "an ad has no headline"
    return plain(entry.copy.article.headline).replace("|", "")


def _unplaced(entry: Entry, number: int) -> Finding:
    """A story for which its page has no room at all (T413)."""
    assert entry.copy is not None, "an ad has no headline"
    text = "".join(plain(paragraph.text) for paragraph in entry.copy.body)
    place = entry.copy.article.place
    return error("T413", place, title=_title(entry), page=number, characters=len(text))


def overset_of(made: MadePage, page: int, layout: Layout) -> tuple[Overset, ...]:
    """The whole text of the stories that a page has no room for, for the proof's margin."""
    top = line_top(layout.grid, layout.makeup.lines.first if layout.makeup else 1)
    return tuple(
        Overset(
            entry.copy.article.slug,
            _title(entry),
            page,
            "\n".join(plain(paragraph.text) for paragraph in entry.copy.body),
            top,
        )
        for entry in made.left_out
        if entry.copy
    )
