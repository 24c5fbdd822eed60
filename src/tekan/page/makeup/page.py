"""A page made up from weights alone: the best division whose stories really fit."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.findings import has_errors
from tekan.model.layout import Layout, MakeUp, Range
from tekan.model.page import Item, Rule, Zone
from tekan.page.ad import set_ad
from tekan.page.area import Filled, fill_area
from tekan.page.makeup.blocks import Cut, area_of
from tekan.page.makeup.cuts import Bounds, divisions
from tekan.page.makeup.entry import Entry, ranked
from tekan.page.makeup.profile import Offer, Profile, offers, profile
from tekan.page.makeup.sets import MOST_IN_A_ROW
from tekan.page.makeup.setter import Setter
from tekan.page.makeup.taboos import THROUGH_COST, Arrangement, arrangements
from tekan.page.makeup.tees import tees
from tekan.page.parts import Desk
from tekan.page.place import column_left, shifted, slot


class MadePage(Struct, frozen=True):
    """A page made up: each story's filled area by its number, and all that stands between.

    cost    of the division, and of what its stories leave short or over
    hole    most lines of a column that one story leaves over
    over    lines of the whole page that are wanting for all that should stand on it
    filler  slug of the filler that stands on it, if one does
    left_out  stories for which there is no room at all
    """

    filled: tuple[tuple[int, Filled], ...]
    items: tuple[Item, ...]
    zones: tuple[Zone, ...]
    cost: float
    hole: int
    over: int
    filler: str = ""
    left_out: tuple[Entry, ...] = ()


# Divisions that are tried with real text; the first usually fits.
_MOST_TRIALS = 3
# What real text costs where it does not do what was reckoned.
_ERROR_COST = 1000.0
_SHORT_COST = 4.0
# What a flow costs over this is ugly: a widow costs 40, a subhead at a foot 200.
_FAIR_FLOW = 50.0
_UGLY_COST = 0.1


def make_page(entries: Sequence[Entry], layout: Layout, page: int, setter: Setter) -> MadePage:
    """Makes a page up. Of far too much the least important stories are left out; what else
    cannot be brought in is in its findings."""
    makeup = layout.makeup
    assert makeup is not None, "a layout without make-up has areas"
    own, left_out = tuple(entries), list[Entry]()
    while own:
        for _ in range(_beyond(own, layout, makeup, setter)):
            own = _without_last(own, left_out)
        found = _found(own, layout, makeup, setter)
        stories = sum(entry.copy is not None for entry in own)
        is_far_off = bool(found) and found[0].off > _MOST_CUT * len(makeup.lines)
        if found and not (is_far_off and stories > 1):
            made = _best(found, own, layout, page, setter.desk)
            return _short_of(made, left_out, layout)
        if not stories:
            over = _ads_over(own, layout, makeup)
            return _short_of(MadePage((), (), (), _ERROR_COST, 0, over), left_out, layout)
        for _ in range(max(1, min(stories - 1, len(own) // _A_SHARE)) if _is_many(own) else 1):
            own = _without_last(own, left_out)
    return _short_of(MadePage((), (), (), 0.0, 0, 0), left_out, layout)


def _ads_over(ads: Sequence[Entry], layout: Layout, makeup: MakeUp) -> int:
    """Lines that are wanting for ads that do not go together, at least one."""
    cells = sum(entry.ad.columns * entry.ad.lines for entry in ads if entry.ad)
    return max(1, -(-cells // layout.grid.columns) - len(makeup.lines))


# Of very many entries this share is left out at once.
_A_SHARE = 8


def _is_many(entries: Sequence[Entry]) -> bool:
    return len(entries) > MOST_IN_A_ROW


def _beyond(entries: Sequence[Entry], layout: Layout, makeup: MakeUp, setter: Setter) -> int:
    """How many stories, the least important first, are beyond what is looked for at all; of very
    many, beyond what the page holds."""
    room = len(makeup.lines) * layout.grid.columns
    takes = [(entry, _least(entry, layout, setter)) for entry in entries]
    total, left = sum(least for _, least in takes), len(takes)
    out = 0
    for _, least in reversed([own for own in takes if own[0].copy][1:]):
        if total / room <= (1 if left > MOST_IN_A_ROW else _ROOMY):
            break
        total, left, out = total - least, left - 1, out + 1
    return out


def _without_last(entries: Sequence[Entry], left_out: list[Entry]) -> tuple[Entry, ...]:
    """The entries without the least important story, which is put with those left out."""
    *_, story = (entry for entry in entries if entry.copy)
    left_out.append(story)
    return ranked(entries, without=story)


def _short_of(made: MadePage, left_out: Sequence[Entry], layout: Layout) -> MadePage:
    """The page; it is as much too full as the stories that are left out take."""
    columns = layout.grid.columns
    return replace(
        made,
        cost=made.cost + _ERROR_COST * len(left_out),
        over=made.over + sum(-(-entry.lines.best // columns) for entry in left_out),
        left_out=tuple(left_out),
    )


# A page is cut down by no more than this part of its height.
_MOST_CUT = 0.3


def fits(entries: Sequence[Entry], layout: Layout, setter: Setter) -> bool:
    """Whether some stories come to no more than a page."""
    makeup = layout.makeup
    assert makeup is not None, "a layout without make-up has areas"
    lines = len(makeup.lines)
    return any(
        _arrangements(entries, layout, makeup, setter, lines, any_width)
        for any_width in (False, True)
    )


def _best(
    found: Sequence[Arrangement], entries: Sequence[Entry], layout: Layout, page: int, desk: Desk
) -> MadePage:
    """The first arrangement that is as good with real text as it was reckoned, else the best."""
    best: MadePage | None = None
    # What is too high for the page does not come to fit by trying another.
    for arrangement in found[: 1 if found[0].off > 0 else _MOST_TRIALS]:
        made = _filled(arrangement, entries, layout, page, desk)
        if best is None or made.cost < best.cost:
            best = made
        if made.cost <= arrangement.cost + _SLACK:
            break
    assert best is not None, "something was found"
    return best


# Real text that costs no more than this over what was reckoned is as good as reckoned.
_SLACK = 1.0
# Where nothing fits, divisions so many times as high as the page are looked for, and cut down.
_ROOMY = 1.4


def _found(
    entries: Sequence[Entry], layout: Layout, makeup: MakeUp, setter: Setter
) -> Sequence[Arrangement]:
    """Arrangements from the best on: within the bounds of the forms; else a column beyond them;
    else too high for the page; else with parts that jut out."""
    lines = len(makeup.lines)
    full = sum(_least(entry, layout, setter) for entry in entries) / (lines * layout.grid.columns)
    within = ((lines, setter, False), (lines, setter, True)) if full <= 1 else ()
    roomy = round(_ROOMY * lines)
    beyond = ((roomy, setter, True), (roomy, Setter(setter.desk, False), True))
    found = (
        _arrangements(entries, layout, makeup, own, room, any_width)
        for room, own, any_width in (*within, *(beyond if full <= _ROOMY else ()))
    )
    return next((arranged for arranged in found if arranged), ())


def _least(entry: Entry, layout: Layout, setter: Setter) -> int:
    """The fewest cells that an entry takes in any block of usual width."""
    if entry.copy is None:
        return entry.ad.columns * entry.ad.lines if entry.ad else 0
    key = (entry.copy.article.slug, entry.story, entry.weight)
    if key not in setter.least:
        setter.least[key] = _least_of(entry, layout, setter)
    return setter.least[key]


def _least_of(entry: Entry, layout: Layout, setter: Setter) -> int:
    first = min(entry.form.columns.first, layout.grid.columns)
    last = min(first + 1, entry.form.columns.last, layout.grid.columns)
    offered = (offer for width in range(first, last + 1) for offer in offers(entry, width, setter))
    return min((offer.cells for offer in offered), default=entry.lines.least)


def _arrangements(
    entries: Sequence[Entry],
    layout: Layout,
    makeup: MakeUp,
    setter: Setter,
    room: int,
    any_width: bool,
) -> Sequence[Arrangement]:
    columns = layout.grid.columns
    ads = sum(1 << entry.rank for entry in entries if entry.ad)

    def offers_of(rank: int, width: int) -> Sequence[Offer]:
        entry = entries[rank]
        bounds = entry.form.columns
        near = bounds.first - 1 <= width <= bounds.last + 1 or width == columns
        fits = near if any_width else bounds.first <= width <= bounds.last
        return offers(entry, width, setter) if entry.copy is not None and fits else ()

    def profile_of(rank: int, width: int) -> Profile:
        offered = offers_of(rank, width)
        return profile(entries[rank], width, room, offered, setter, is_loose=any_width)

    through = 0.0 if makeup.through else THROUGH_COST
    sizes = tuple((entry.ad.columns, entry.ad.lines) for entry in entries if entry.ad)
    lines, gap = len(makeup.lines), makeup.gap
    bounds = Bounds(columns, lines, room, gap, ads, through, len(entries), sizes)
    known = divisions(profile_of, bounds)
    whole = known.get(((1 << len(entries)) - 1, columns), {})
    more = tees(tuple(entries), known, offers_of, bounds, setter)
    return arrangements(whole, more, entries, makeup, offers_of, setter)


def _filled(
    arrangement: Arrangement, entries: Sequence[Entry], layout: Layout, page: int, desk: Desk
) -> MadePage:
    makeup = layout.makeup
    assert makeup is not None, "a layout without make-up has areas"
    stories: list[tuple[int, Filled]] = []
    items: list[Item] = list(_rules(arrangement.cuts, makeup, layout, page))
    zones: list[Zone] = []
    for spot in arrangement.spots:
        entry = entries[spot.leaf.rank]
        if entry.copy is not None:
            filled = fill_area(area_of(spot, entry, page), entry.copy, layout, desk)
            stories.append((entry.story, filled))
        elif entry.ad is not None:
            columns = Range(spot.column, spot.last_column)
            rect = slot(layout, page, columns, spot.line, spot.leaf.height)
            done = set_ad(entry.ad, makeup.ad_label, rect.width, entry.ad.lines, desk)
            items += (shifted(item, rect.x, rect.y) for item in done.items)
            zones.append(Zone("ad", "", rect))
    found = tuple(f for _, filled in stories for f in filled.findings)
    short = sum(filled.used.short for _, filled in stories)
    hole = max((filled.used.short for _, filled in stories), default=0)
    cost = arrangement.cost + _ERROR_COST * has_errors(found)
    cost += _SHORT_COST * max(0, short - arrangement.short)
    cost += _UGLY_COST * sum(max(0.0, filled.cost - _FAIR_FLOW) for _, filled in stories)
    return MadePage(tuple(stories), tuple(items), tuple(zones), cost, hole, max(0, arrangement.off))


def _rules(gaps: Sequence[Cut], makeup: MakeUp, layout: Layout, page: int) -> Iterator[Rule]:
    """Rules in the gaps: level ones in their middle, upright ones in the gutter."""
    grid, ink = layout.grid, makeup.rule_ink
    pad = (grid.leading - grid.size) / 2
    for gap in gaps:
        rect = slot(layout, page, gap.columns, gap.lines.first, len(gap.lines))
        if gap.down and makeup.side_rule:
            x = column_left(layout, page, gap.columns.first) - grid.gutter / 2
            yield Rule(x, rect.y + pad, x, rect.bottom - pad, makeup.side_rule, ink)
        elif not gap.down and makeup.rule:
            y = (rect.y + rect.bottom) / 2
            yield Rule(rect.x, y, rect.right, y, makeup.rule, ink)
