"""What a page should not show (禁忌), as costs; and steps that break a cut from edge to edge."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.layout import Block, MakeUp, Range
from tekan.page.makeup.blocks import Cut, Placed, cuts, placed
from tekan.page.makeup.cuts import Abreast, Costed, Division, Leaf, Stacked, Tee, leaves
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.profile import Offer
from tekan.page.makeup.setter import Setter
from tekan.page.makeup.steps import broken, step


class Arrangement(Struct, frozen=True):
    """Where everything stands on a page, and what that costs.

    short    lines that are reckoned to be left over in all
    through  of the cost, for cuts from edge to edge, which a step may mend
    off      lines by which it is higher than the page, or, negative, lower
    """

    spots: tuple[Placed, ...]
    cuts: tuple[Cut, ...]
    cost: float
    short: int = 0
    through: float = 0.0
    off: int = 0


# A straight gap or rule from edge to edge (断版).
THROUGH_COST = 12.0
# Gutters between stories that run on in a straight line from one pair to the next (通线).
_LINE_COST = 4.0
# Each line of the page that stays empty, or is wanting, in each column.
_EMPTY_COST = 8.0
_WANTING_COST = 40.0


def arrangements(
    whole: Mapping[int, tuple[Costed, ...]],
    more: Sequence[Costed],
    entries: Sequence[Entry],
    makeup: MakeUp,
    offers_of: Callable[[int, int], Sequence[Offer]],
    setter: Setter,
) -> list[Arrangement]:
    """Arrangements of a page, the best first."""
    lines, columns = len(makeup.lines), setter.desk.grid.columns
    fitting = [
        _arranged(costed, off, makeup, columns)
        for off, costed in (*_nearest(whole, lines), *((0, own) for own in more))
    ]
    straight = sorted(fitting, key=_cost)
    best = straight[0].cost if straight else 0.0
    mendable = (own for own in straight if not own.off and own.cost - own.through < best)
    stepped = (
        _stepped(own, entries, makeup, offers_of, setter) for own in islice(mendable, _MOST_STEPPED)
    )
    return sorted((*straight, *(own for own in stepped if own)), key=_cost)


def _cost(arrangement: Arrangement) -> float:
    return arrangement.cost


# So many of the straight arrangements that a step may make the best are tried with steps.
_MOST_STEPPED = 3


# Heights next to the page's own that are looked at where none is just as high.
_NEAR = 3


def _nearest(known: Mapping[int, tuple[Costed, ...]], lines: int) -> Iterator[tuple[int, Costed]]:
    """Divisions with the lines that they are too high or, negative, too low."""
    if lines in known:
        yield from ((0, costed) for costed in known[lines])
        return
    under = sorted(height for height in known if height < lines)[-_NEAR:]
    over = sorted(height for height in known if height > lines)[:_NEAR]
    for height in under or over:
        yield from ((height - lines, costed) for costed in known[height])


def _arranged(costed: Costed, off: int, makeup: MakeUp, columns: int) -> Arrangement:
    division = costed.division
    if off:
        division = _stretched(division, -off) if off < 0 else _shrunk(division, off)
    page = Block(Range(1, columns), makeup.lines)
    spots = _sided(tuple(placed(division, 1, makeup.lines.first, makeup.gap)))
    gaps = tuple(cuts(division, 1, makeup.lines.first, makeup.gap, page))
    cost = costed.cost + (_EMPTY_COST * -off if off < 0 else _WANTING_COST * off)
    cost += _straight(gaps)
    return Arrangement(spots, gaps, cost, _short(spots), costed.through, off)


def _short(spots: Sequence[Placed]) -> int:
    return sum(spot.leaf.way.short for spot in spots)


def _sided(spots: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Pictures of stories one over the other stand at different sides, where that is free."""
    done: list[Placed] = []
    for spot in spots:
        above = next((o for o in done if o.last_column == spot.last_column), None)
        if above and not _is_mirrored(above) and _has_side(above) and _has_side(spot):
            spot = _mirrored(spot)
        done.insert(0, spot)
    return tuple(reversed(done))


def _has_side(spot: Placed) -> bool:
    pattern = spot.leaf.way.pattern
    return pattern is not None and any(len(pile.columns) < pattern.width for pile in pattern.piles)


def _is_mirrored(spot: Placed) -> bool:
    """Whether the pictures stand at the left."""
    pattern = spot.leaf.way.pattern
    sides = [pile for pile in pattern.piles if len(pile.columns) < pattern.width] if pattern else []
    return any(pile.columns.first == 1 and not pile.foot for pile in sides)


def _mirrored(spot: Placed) -> Placed:
    way = spot.leaf.way
    if way.pattern is None or way.pattern.is_sided:
        return spot
    return replace(spot, leaf=replace(spot.leaf, way=replace(way, pattern=way.pattern.mirrored())))


def _stepped(
    own: Arrangement,
    entries: Sequence[Entry],
    makeup: MakeUp,
    offers_of: Callable[[int, int], Sequence[Offer]],
    setter: Setter,
) -> Arrangement | None:
    """The arrangement with steps in its cuts from edge to edge; None where none can be."""
    spots, gaps, cost = own.spots, list(own.cuts), own.cost
    for cut in _through(own.spots, own.cuts, entries, makeup):
        found = None if cut.down else step(cut, spots, entries, offers_of, setter)
        if found is None:
            continue
        ranks = {found.over.leaf.rank: found.over, found.under.leaf.rank: found.under}
        spots = tuple(ranks.get(spot.leaf.rank, spot) for spot in spots)
        at = gaps.index(cut)
        gaps[at : at + 1] = broken(cut, found)
        cost += found.cost - THROUGH_COST
    if spots == own.spots:
        return None
    return replace(own, spots=spots, cuts=tuple(gaps), cost=cost, short=_short(spots))


def _through(
    spots: Sequence[Placed], gaps: Sequence[Cut], entries: Sequence[Entry], makeup: MakeUp
) -> list[Cut]:
    """Cuts from edge to edge, save one over the ads, where it should be seen."""
    if makeup.through:
        return []
    return [gap for gap in gaps if gap.outer and not _over_ads(gap, spots, entries)]


def _over_ads(gap: Cut, spots: Sequence[Placed], entries: Sequence[Entry]) -> bool:
    below = [spot for spot in spots if spot.line > gap.lines.last]
    return not gap.down and all(entries[spot.leaf.rank].ad for spot in below)


def _straight(gaps: Sequence[Cut]) -> float:
    """Cost of upright cuts that carry each other on across a level gap."""
    upright = [gap for gap in gaps if gap.down]
    carried = (
        a.columns == b.columns and a.lines.last < b.lines.first <= a.lines.last + _ACROSS
        for a in upright
        for b in upright
    )
    return _LINE_COST * sum(carried)


# Lines of a level gap across which two upright cuts read as one.
_ACROSS = 5


def _stretched(division: Division, lines: int) -> Division:
    """A division so many lines higher; the last story of each stack takes them."""
    match division:
        case Leaf():
            return replace(division, height=division.height + lines)
        case Stacked(first=first, second=second):
            # An ad keeps its height: what stands over it takes the lines.
            if all(leaf.way.pattern is None for leaf in leaves(second)):
                first = _stretched(first, lines)
            else:
                second = _stretched(second, lines)
            return Stacked(first, second, division.width, division.height + lines)
        case Abreast():
            first, second = _stretched(division.first, lines), _stretched(division.second, lines)
            return Abreast(first, second, division.width, division.height + lines)
        case Tee():
            return division  # a tee is only made where it is as high as the page


def _shrunk(division: Division, lines: int) -> Division:
    """A division so many lines lower; of a stack each part gives its share."""
    height = division.height - lines
    match division:
        case Leaf():
            return replace(division, height=height)
        case Stacked():
            both = division.first.height + division.second.height
            above = round(lines * division.first.height / both)
            first, second = _shrunk(division.first, above), _shrunk(division.second, lines - above)
            return Stacked(first, second, division.width, height)
        case Abreast():
            first, second = _shrunk(division.first, lines), _shrunk(division.second, lines)
            return Abreast(first, second, division.width, height)
        case Tee():
            return division  # as above
