"""Profiles: at which heights a story fills a block, and at what cost."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import plain
from tekan.model.layout import Grid, Heading
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.patterns import Choice, Pattern, Taken, patterns, settings
from tekan.page.makeup.setter import Setter


class Offer(NamedTuple):
    """A pattern with its pieces set in one way: so many cells it takes, a cell being a line of a
    column, text and all.

    columns  that hold text
    high     most lines taken in one column
    head     name of the headline's style
    """

    pattern: Pattern
    taken: Taken
    columns: int
    high: int
    cells: int
    cost: float
    head: str
    head_lines: int


class Way(Struct, frozen=True):
    """A story in a block of a height: the pattern, and the cost.

    head   name of the headline's style; None for an ad
    short  lines that are left over in all
    """

    pattern: Pattern | None
    cost: float
    head: str | None = None
    short: int = 0


Profile = dict[int, Way]
"""The best way for each height in lines."""

# A line of room left over under all columns; a line of text saved or added by loose breaks.
_SHORT_COST = 1.0
_LOOSE_COST = 2.0
# Under a headline or a picture a column has no text, or this much: less would be a crumb.
_LEAST_TEXT = 3
# A headline may take this part of its block; beyond it, the block is all headline.
_MOST_HEADLINE = 0.5
_HEAVY_HEADLINE_COST = 12.0
# A block over so many times as high as it is wide is a chimney.
_CHIMNEY = 2.2
_CHIMNEY_COST = 4.0


def offers(entry: Entry, width: int, setter: Setter) -> Sequence[Offer]:
    """Every setting of every pattern of a story on `width` columns, with every number of lines
    that its body may take; of those alike in room the cheapest."""
    assert entry.copy is not None, "an ad has one size"
    key = (entry.copy.article.slug, entry.story, entry.weight, width)
    if key not in setter.offered:
        setter.offered[key] = _all_offers(entry, width, setter)
    return setter.offered[key]


def _all_offers(entry: Entry, width: int, setter: Setter) -> tuple[Offer, ...]:
    found: list[Offer] = []
    texts = [(text, _loose_cost(entry, text)) for text in _texts(entry)]
    for pattern in patterns(entry, width, setter):
        heading = pattern.vertical or entry.form.heading
        for taken, (cost, across) in settings(pattern).items():
            head = across or _UPRIGHT
            columns = taken[1:] if pattern.vertical else taken
            fixed = sum([top + foot for top, foot in columns])
            high = max([top + foot for top, foot in taken])
            name = heading.headlines[head.style].name
            found += (
                Offer(
                    pattern,
                    taken,
                    len(columns),
                    high,
                    text + fixed,
                    cost + loose,
                    name,
                    head.lines,
                )
                for text, loose in texts
            )
    return tuple(found)


def _loose_cost(entry: Entry, text: int) -> float:
    return 0.0 if is_open(entry) else _LOOSE_COST * abs(text - entry.lines.best)


# A vertical headline is no heap of lines.
_UPRIGHT = Choice(0, 0.0)


def _texts(entry: Entry) -> range:
    """Numbers of lines of body to try: near the best; of an open story, some of all."""
    lines = entry.lines
    if is_open(entry):
        return range(lines.least, lines.most + 1, max(1, (lines.most - lines.least) // _OPEN_STEPS))
    return range(max(lines.least, lines.best - _NEAR), min(lines.most, lines.best + _NEAR) + 1)


_OPEN_STEPS = 10
_NEAR = 2


def is_open(entry: Entry) -> bool:
    """Whether a story may show as much as there is room for, and go on elsewhere."""
    return entry.copy is not None and bool(entry.copy.goes_to)


def profile(
    entry: Entry,
    width: int,
    tallest: int,
    offered: Sequence[Offer],
    setter: Setter,
    is_loose: bool = False,
) -> Profile:
    """The best way for each height of a block `width` columns wide.

    is_loose  blocks are allowed too that a story does not fill: what stands beside its text is
              higher than the text
    """
    if entry.ad:
        return {entry.ad.lines: Way(None, 0.0)} if entry.ad.columns == width else {}
    best: Profile = {}
    for offer in offered:
        lines = -(-offer.cells // offer.columns)
        if is_loose:
            lines = max(lines, offer.high + _LEAST_TEXT)
        known = best.get(lines)
        if known and offer.cost + _SHORT_COST * _short(offer, lines) >= known.cost:
            continue  # it costs that at least: most offers need no closer look
        way = way_at(entry, offer, lines, setter, is_loose=is_loose) if lines <= tallest else None
        if way and (known is None or way.cost < known.cost):
            best[lines] = way
    return best


def way_at(
    entry: Entry,
    offer: Offer,
    lines: int,
    setter: Setter,
    more: int = 0,
    raised: int = 0,
    is_loose: bool = False,
) -> Way | None:
    """An offer in a block so many lines high; None where it does not fill it.

    more    cells that the block has besides its columns × lines, or lacks
    raised  columns at the right that have them
    """
    short = _short(offer, lines) + more
    most = short if is_loose else offer.columns - 1
    if not 0 <= short <= most or not _has_text(offer, lines, more, raised):
        return None
    vertical = offer.pattern.vertical
    if vertical and not _stands(entry, vertical, lines, setter):
        return None
    shape = _shape_cost(offer, lines, setter.desk.grid)
    cost = offer.cost + _SHORT_COST * short + shape
    return Way(offer.pattern, cost, offer.head, short)


def _short(offer: Offer, lines: int) -> int:
    """Cells that an offer leaves over in a block so many lines high."""
    return lines * offer.columns - offer.cells


def _has_text(offer: Offer, lines: int, more: int, raised: int) -> bool:
    """Whether every column has text enough under what stands at its top, or is full."""
    own = more // raised if raised else 0
    first = len(offer.taken) - raised
    for at, (top, foot) in enumerate(offer.taken):
        room = lines + (own if at >= first else 0) - top - foot
        if room != 0 and room < _LEAST_TEXT:
            return False
    return True


def _shape_cost(offer: Offer, lines: int, grid: Grid) -> float:
    wide = offer.pattern.width * (grid.column + grid.gutter)
    cost = _CHIMNEY_COST * max(0.0, lines * grid.leading / wide - _CHIMNEY)
    return cost + _HEAVY_HEADLINE_COST * max(0.0, offer.head_lines / lines - _MOST_HEADLINE)


# An upright headline reaches from head to foot of its block, or nearly.
_UPRIGHT_SHARE = 0.85


def _stands(entry: Entry, heading: Heading, lines: int, setter: Setter) -> bool:
    """Whether an upright headline fills a column so many lines high, in one line or two."""
    assert entry.copy is not None, "an ad has no headline"
    article, style = entry.copy.article, heading.headlines[0]
    tall = len(plain(article.headline)) * style.size / setter.desk.grid.leading
    if not any(_UPRIGHT_SHARE * lines <= tall / turns <= lines for turns in (1, 2)):
        return False
    return bool(setter.height(replace(heading, lines=lines), article, 1, lines))
