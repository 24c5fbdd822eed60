"""Cuts: how a page may be divided by straight cuts, so that each story fills its block.

Guillotine cuts in whole columns and lines. A state is a set of entries on a width; it knows, for
each height that they fill together, the cheapest divisions. Sets are bit masks, the most important
entry the lowest bit; it always stands in the first part of a cut, so that reading order is that of
importance and no division is counted twice.
"""

from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from heapq import nsmallest

from msgspec import Struct

from tekan.page.makeup.profile import Profile, Way
from tekan.page.makeup.sets import HANDFUL, masks, parts


class Leaf(Struct, frozen=True):
    """One entry's block."""

    rank: int
    way: Way
    width: int
    height: int


class Stacked(Struct, frozen=True):
    """One part over the other."""

    first: "Division"
    second: "Division"
    width: int
    height: int


class Abreast(Struct, frozen=True):
    """One part beside the other."""

    first: "Division"
    second: "Division"
    width: int
    height: int


class Tee(Struct, frozen=True):
    """One story over two parts side by side that begin at different heights; its block's left
    columns are as high as the leaf says."""

    over: Leaf
    left: "Division"
    right: "Division"
    width: int
    height: int


Division = Leaf | Stacked | Abreast | Tee


class Costed(Struct, frozen=True):
    """A division and what it costs; `through` of it for cuts from edge to edge."""

    cost: float
    division: Division
    through: float = 0.0


States = dict[int, tuple[Costed, ...]]
"""For each height the cheapest divisions."""

# Divisions kept for each height of a set, and heights kept for each set and width: the cheapest
# alone would lose those that only fit what stands beside or under them.
_KEPT = 2
_KEPT_WHOLE = 4
_HEIGHTS = 22
_HEIGHTS_OF_MANY = 16
# Two headlines side by side at one height, in one size and face (碰题).
_CLASH_COST = 9.0


class Bounds(Struct, frozen=True):
    """The room of a page: columns, lines, and the lines between a story and the one below.

    tallest  divisions up to this height are looked for, lines
    ads      the mask of what must stand at the foot
    through  cost of a cut from edge to edge (断版); one over the ads is meant to be seen
    count    of the entries; the last of them are ads of some columns and lines
    """

    columns: int
    lines: int
    tallest: int
    gap: int
    ads: int
    through: float
    count: int
    ad_sizes: tuple[tuple[int, int], ...] = ()


def divisions(
    profile_of: Callable[[int, int], Profile], bounds: Bounds
) -> dict[tuple[int, int], States]:
    """The cheapest divisions among sets of entries on every width, for each height."""
    count = bounds.count
    known: dict[tuple[int, int], States] = {}
    # Of many entries fewer ways are kept: their number makes up for it.
    kept, heights = (_KEPT, _HEIGHTS) if count <= HANDFUL else (1, _HEIGHTS_OF_MANY)
    for mask in masks(count, bounds.columns, bounds.ad_sizes):
        for width in range(1, bounds.columns + 1):
            is_whole = mask == (1 << count) - 1 and width == bounds.columns
            best = _Best(_KEPT_WHOLE if is_whole else kept, heights, is_whole)
            if mask & (mask - 1):
                _divide(mask, width, known, bounds, best)
            else:
                _leaves(mask.bit_length() - 1, width, profile_of, best)
            known[mask, width] = best.states()
    return known


class _Best:
    """The cheapest divisions of one set on one width, as they are found.

    Of a whole page also those that would be the cheapest if no cut went from edge to edge: a step
    may mend that. Costs are compared before anything is made of them, for most are dropped.

    limits  of a height: what costs so much, or more, would not be kept
    """

    def __init__(self, kept: int, heights: int, with_mendable: bool) -> None:
        self.kept = kept
        self.heights = heights
        self.with_mendable = with_mendable
        self.found: dict[int, list[Costed]] = {}
        self.mendable: dict[int, list[Costed]] = {}
        self.limits: dict[int, float] = {}

    def offer(self, height: int, cost: float, through: float, make: Callable[[], Division]) -> None:
        if self.with_mendable and through:
            _insert(self.mendable, height, cost, through, make, self.kept, through)
        else:
            _insert(self.found, height, cost, through, make, self.kept, 0.0)
            ways = self.found[height]
            if len(ways) == self.kept and not self.with_mendable:
                self.limits[height] = ways[-1].cost

    def states(self) -> States:
        heights = sorted({*self.found, *self.mendable})
        best = {
            height: (*self.found.get(height, ()), *self.mendable.get(height, ()))
            for height in heights
        }
        if len(best) <= self.heights or self.with_mendable:
            return best
        cheap = nsmallest(self.heights, best, key=lambda height: (best[height][0].cost, height))
        return {height: best[height] for height in sorted(cheap)}


def _insert(
    found: dict[int, list[Costed]],
    height: int,
    cost: float,
    through: float,
    make: Callable[[], Division],
    kept: int,
    mended: float,
) -> None:
    """Puts a division among the cheapest of its height, if it is one of them."""
    ways = found.setdefault(height, [])
    if len(ways) == kept and cost - mended >= ways[-1].cost - ways[-1].through * bool(mended):
        return
    insort(ways, Costed(cost, make(), through), key=_mended_cost if mended else cost_of)
    del ways[kept:]


def _leaves(rank: int, width: int, profile_of: Callable[[int, int], Profile], best: _Best) -> None:
    for height, way in profile_of(rank, width).items():
        best.offer(height, way.cost, 0.0, partial(Leaf, rank, way, width, height))


def _divide(
    mask: int,
    width: int,
    known: Mapping[tuple[int, int], States],
    bounds: Bounds,
    best: _Best,
) -> None:
    for first, second in parts(mask, bounds.count, known):
        if not first & bounds.ads or not second & ~bounds.ads:
            is_through = width == bounds.columns and second & ~bounds.ads
            through = bounds.through if is_through else 0.0
            _stack(known[first, width], known[second, width], width, through, bounds, best)
        for left in range(1, width):
            _abreast(known[first, left], known[second, width - left], width, bounds, best)


_NO_LIMIT = float("inf")


def _stack(
    upper: States, lower: States, width: int, through: float, bounds: Bounds, best: _Best
) -> None:
    for high, above in upper.items():
        for low, below in lower.items():
            height = high + bounds.gap + low
            if height > bounds.tallest:
                break  # heights go up, and costs within one
            limit = best.limits.get(height, _NO_LIMIT)
            if above[0].cost + below[0].cost + through >= limit:
                continue
            for a in above:
                for b in below:
                    cost = a.cost + b.cost + through
                    if cost >= limit:
                        break
                    make = partial(Stacked, a.division, b.division, width, height)
                    best.offer(height, cost, a.through + b.through + through, make)


def _abreast(left: States, right: States, width: int, bounds: Bounds, best: _Best) -> None:
    for height, beside in left.items():
        through = bounds.through if height == bounds.lines else 0.0
        for a in beside:
            for b in right.get(height, ()):
                if a.cost + b.cost + through >= best.limits.get(height, _NO_LIMIT):
                    break  # those after it cost no less
                clash = _CLASH_COST * _clashes(a.division, b.division)
                cost = a.cost + b.cost + clash + through
                make = partial(Abreast, a.division, b.division, width, height)
                best.offer(height, cost, a.through + b.through + through, make)


def _clashes(left: Division, right: Division) -> int:
    """Headlines that meet at the top of two parts side by side."""
    heads = list(_heads(left))
    return sum(head in heads for head in _heads(right))


def _heads(division: Division) -> Iterator[object]:
    """What tells apart the headlines at a part's top: entry's look is its form and size."""
    match division:
        case Leaf(way=way):
            if way.head is not None and way.pattern is not None and way.pattern.high:
                yield way.head
        case Stacked(first=first) | Tee(over=first):
            yield from _heads(first)
        case Abreast(first=first, second=second):
            yield from _heads(first)
            yield from _heads(second)


def _mended_cost(costed: Costed) -> float:
    return costed.cost - costed.through


def cost_of(costed: Costed) -> float:
    return costed.cost


def leaves(division: Division) -> Sequence[Leaf]:
    """The blocks of a division in reading order."""
    match division:
        case Leaf():
            return (division,)
        case Stacked(first=first, second=second) | Abreast(first=first, second=second):
            return (*leaves(first), *leaves(second))
        case Tee(over=over, left=left, right=right):
            return (over, *leaves(left), *leaves(right))
