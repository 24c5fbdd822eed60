"""Steps: a cut from edge to edge (断版) is broken, so that two stories become L-shaped.

The story under the cut rises with its right columns into those of the story over it, or the one
over it reaches down beside the other's headline. Where both stand over the whole page the cut may
move as well, so that both still fill what they have.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.layout import Range
from tekan.page.makeup.blocks import Cut, Placed
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.profile import Offer, Way, way_at
from tekan.page.makeup.setter import Setter

# A step of fewer lines than a headline has looks like a slip; of more, like another page.
_LEAST_STEP, _MOST_STEP = 4, 16
_RISES = (*range(_LEAST_STEP, _MOST_STEP + 1), *range(-_MOST_STEP, -_LEAST_STEP + 1))
# How far a cut moves from where a straight one would be, lines.
_MOST_SHIFT = 10
# Lines that may be left over in all on each side of a step.
_MOST_SHORT = 3


class Step(Struct, frozen=True):
    """A broken cut: the story over it and the one under it at their places, and the cost."""

    over: Placed
    under: Placed
    cost: float


Offers = Callable[[int, int], Sequence[Offer]]
"""The offers of an entry, by its rank, on a width."""


def step(
    cut: Cut, spots: Sequence[Placed], entries: Sequence[Entry], offers_of: Offers, setter: Setter
) -> Step | None:
    """The best step at a level cut; None where no two stories can take one."""
    last = cut.columns.last
    ends = {spot.last_line: spot for spot in spots if spot.last_column == last}
    tops = {spot.line: spot for spot in spots if spot.last_column == last}
    over, under = ends.get(cut.lines.first - 1), tops.get(cut.lines.last + 1)
    if not over or not under or not _may_step(over, entries) or not _may_step(under, entries):
        return None
    may_shift = len(cut.columns) == over.leaf.width == under.leaf.width
    pair = _Pair(over, under, entries[over.leaf.rank], entries[under.leaf.rank], setter)
    return min(pair.steps(may_shift, offers_of), key=lambda own: own.cost, default=None)


def _may_step(spot: Placed, entries: Sequence[Entry]) -> bool:
    return entries[spot.leaf.rank].copy is not None and not spot.low[0] and not spot.high[0]


class _Pair(Struct, frozen=True):
    """Two stories with a level cut between them."""

    over: Placed
    under: Placed
    above: Entry
    below: Entry
    setter: Setter

    def steps(self, may_shift: bool, offers_of: Offers) -> Iterator[Step]:
        wide, own = self.over.leaf.width, self.under.leaf.width
        shifts = range(-_MOST_SHIFT, _MOST_SHIFT + 1) if may_shift else (0,)
        for columns in range(1, min(wide, own)):
            free = (o for o in offers_of(self.above.rank, wide) if not o.pattern.straddles(columns))
            raised = (o for o in offers_of(self.below.rank, own) if o.pattern.raised == columns)
            lower, upper = Larder.of(free), Larder.of(raised)
            for rise, shift in product(_RISES, shifts) if upper.by_cells else ():
                high, low = self.over.leaf.height + shift, self.under.leaf.height - shift
                more = rise * columns
                if not lower.may_fill(high, -more) or not upper.may_fill(low, more):
                    continue
                found = self._step(lower, upper, rise, shift, columns)
                if found:
                    yield found

    def _step(
        self, lower: "Larder", upper: "Larder", rise: int, shift: int, columns: int
    ) -> Step | None:
        high, low = self.over.leaf.height + shift, self.under.leaf.height - shift
        more = rise * columns
        top = lower.best(self.above, high, -more, columns, self.setter)
        foot = upper.best(self.below, low, more, columns, self.setter) if top else None
        if top is None or foot is None:
            return None
        over = replace(self.over.leaf, way=top, height=high)
        under = replace(self.under.leaf, way=foot, height=low)
        return Step(
            replace(self.over, leaf=over, low=(rise, columns)),
            replace(self.under, leaf=under, line=self.under.line + shift, high=(rise, columns)),
            top.cost + foot.cost - self.over.leaf.way.cost - self.under.leaf.way.cost,
        )


class Larder(Struct, frozen=True):
    """Offers by the columns of their text and by what they take in all, the cheapest first.

    rooms  the cells of room, by the columns, that any of them fills
    """

    by_cells: Mapping[tuple[int, int], Sequence[Offer]]
    columns: frozenset[int]
    rooms: frozenset[tuple[int, int]]

    @staticmethod
    def of(offered: Iterable[Offer]) -> "Larder":
        found: dict[tuple[int, int], list[Offer]] = defaultdict(list)
        for offer in sorted(offered, key=lambda offer: offer.cost):
            found[offer.columns, offer.cells].append(offer)
        rooms = ((own, cells + short) for own, cells in found for short in _shorts(own))
        return Larder(dict(found), frozenset(own for own, _ in found), frozenset(rooms))

    def may_fill(self, lines: int, more: int) -> bool:
        """Whether anything is of the size of a block so many lines high, and cells more."""
        rooms = [(own, lines * own + more) for own in self.columns]
        return not self.rooms.isdisjoint(rooms)

    def best(self, entry: Entry, lines: int, more: int, columns: int, setter: Setter) -> Way | None:
        """The cheapest way to fill a block with a step in its right columns."""
        ways: list[Way] = []
        for offered in self._near(lines, more):
            fitting = (way_at(entry, offer, lines, setter, more, columns) for offer in offered)
            ways += islice((way for way in fitting if way), 1)
        return min(ways, key=lambda way: way.cost, default=None)

    def _near(self, lines: int, more: int) -> Iterator[Sequence[Offer]]:
        for own in self.columns:
            room = lines * own + more
            for short in _shorts(own):
                offered = self.by_cells.get((own, room - short))
                if offered:
                    yield offered


def _shorts(columns: int) -> range:
    """Lines that a story may leave over in all."""
    return range(min(_MOST_SHORT, columns - 1) + 1)


def broken(cut: Cut, own: Step) -> tuple[Cut, ...]:
    """The two level parts of a broken cut, and the upright one between them."""
    rise, columns = own.under.high
    gap = len(cut.lines)
    top = own.under.line - gap
    middle = cut.columns.last - columns
    left = Range(cut.columns.first, middle)
    right = Range(middle + 1, cut.columns.last)
    return (
        Cut(left, Range(top, top + gap - 1), False, False),
        Cut(right, Range(top - rise, top - rise + gap - 1), False, False),
    )
