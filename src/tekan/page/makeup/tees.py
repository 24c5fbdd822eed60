"""Tees: one story over two parts side by side that begin at different heights.

The story is L-shaped, and no cut runs from edge to edge (断版).
"""

from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import nsmallest

from msgspec import Struct

from tekan.page.makeup.cuts import Bounds, Costed, Leaf, Stacked, States, Tee, cost_of
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.profile import Offer, Way, way_at
from tekan.page.makeup.sets import parts
from tekan.page.makeup.setter import Setter

# A step of fewer lines than a headline has looks like a slip.
_LEAST_STEP = 4
_MOST_STEP = 24
# Lines that may be left over in all.
_MOST_SHORT = 2
# The best of each page are enough.
_KEPT = 4
# Offers of one size that are looked at: the cheapest nearly always fits.
_LOOKED_AT = 3

Known = Mapping[tuple[int, int], States]


def tees(
    entries: tuple[Entry, ...],
    known: Known,
    offers_of: Callable[[int, int], Sequence[Offer]],
    bounds: Bounds,
    setter: Setter,
) -> list[Costed]:
    """The best tees of a whole page, the most important story over all others."""
    stories = (1 << len(entries)) - 1 & ~bounds.ads
    if not stories & 1:
        return []
    over = _Over.of(entries[0], bounds.columns, offers_of(0, bounds.columns))
    found = list(_over_parts(over, stories ^ 1 | bounds.ads, bounds.lines, known, bounds, setter))
    for height, foot in _feet(known, bounds):
        lines = bounds.lines - bounds.gap - height
        for costed in _over_parts(over, stories ^ 1, lines, known, bounds, setter):
            division = Stacked(costed.division, foot.division, bounds.columns, bounds.lines)
            found.append(Costed(costed.cost + foot.cost, division))
    return nsmallest(_KEPT, found, key=cost_of)


def _feet(known: Known, bounds: Bounds) -> Iterator[tuple[int, Costed]]:
    """All ads together as a strip at the foot, where they make one."""
    for height, ways in known.get((bounds.ads, bounds.columns), {}).items():
        yield height, ways[0]


class _Over(Struct, frozen=True):
    """The story over the others: its offers by what they take in all, the cheapest first."""

    entry: Entry
    width: int
    by_cells: Mapping[int, Sequence[Offer]]

    @staticmethod
    def of(entry: Entry, width: int, offered: Sequence[Offer]) -> "_Over":
        by_cells: dict[int, list[Offer]] = {}
        for offer in sorted(offered, key=lambda offer: offer.cost):
            if offer.columns == width:
                by_cells.setdefault(offer.cells, []).append(offer)
        return _Over(entry, width, by_cells)

    def cheapest(self, cells: int) -> float:
        """What a story costs at least that is to fill so many cells."""
        near = (self.by_cells.get(cells - short) for short in range(_MOST_SHORT + 1))
        return min((offered[0].cost for offered in near if offered), default=_NEVER)

    def best(self, lines: int, fall: int, columns: int, setter: Setter) -> Way | None:
        """The best way with its right columns longer by `fall` lines, or shorter."""
        more = fall * columns
        room = lines * self.width + more
        ways = [
            way_at(self.entry, offer, lines, setter, more, columns)
            for short in range(_MOST_SHORT + 1)
            for offer in self.by_cells.get(room - short, ())[:_LOOKED_AT]
            if not offer.pattern.straddles(columns)
        ]
        return min((way for way in ways if way), key=lambda way: way.cost, default=None)


_NEVER = float("inf")


def _over_parts(
    over: _Over, mask: int, lines: int, known: Known, bounds: Bounds, setter: Setter
) -> list[Costed]:
    """The cheapest tees so many lines high; pairs that cannot be among them are not tried."""
    best: list[Costed] = []
    pairs = _pairs(over, mask, lines, known, bounds) if over.by_cells else ()
    for total, high, left, right in sorted(pairs, key=_total):
        if len(best) == _KEPT and total >= best[-1].cost:
            break
        columns, fall = right.division.width, left.division.height - right.division.height
        way = over.best(high, fall, columns, setter)
        if way:
            leaf = Leaf(over.entry.rank, way, bounds.columns, high)
            tee = Tee(leaf, left.division, right.division, bounds.columns, lines)
            insort(best, Costed(left.cost + right.cost + way.cost, tee), key=cost_of)
            del best[_KEPT:]
    return best


_Pair = tuple[float, int, Costed, Costed]


def _total(pair: _Pair) -> float:
    return pair[0]


def _pairs(over: _Over, mask: int, lines: int, known: Known, bounds: Bounds) -> Iterator[_Pair]:
    """Two parts with the least that they cost with the story over them, and its height on the
    left."""
    for first, second in parts(mask, bounds.count, known):
        for width in range(1, bounds.columns):
            rights = known[second, bounds.columns - width]
            for low, left in known[first, width].items():
                high = lines - bounds.gap - low
                yield from _beside(over, high, low, left[0], rights) if high >= _LEAST_STEP else ()


def _beside(over: _Over, high: int, low: int, left: Costed, rights: States) -> Iterator[_Pair]:
    for other, ways in rights.items():
        fall, right = low - other, ways[0]
        if _LEAST_STEP <= abs(fall) <= _MOST_STEP:
            cells = high * over.width + fall * right.division.width
            total = left.cost + right.cost + over.cheapest(cells)
            if total < _NEVER:
                yield total, high, left, right
