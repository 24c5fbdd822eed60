"""What a line of a paragraph costs: how far its gaps open or give, and where it ends."""

from bisect import bisect_left, bisect_right
from enum import IntEnum

from msgspec import Struct

from tekan.model.style import Composition
from tekan.text.adjust import INDENT_GIVE
from tekan.text.shape import Shaped
from tekan.text.spacing import Break


class Tolerance(IntEnum):
    """How far lines may go; a wider one is tried only where a tighter finds nothing."""

    TIGHT = 0
    NORMAL = 1
    BENT = 2  # past the bounds of the style: always a finding


# Gaps opened by half of the 0.12 em a style allows are hardly seen; most lines should keep
# to that, so the first search looks no further.
_TIGHT_GAP = 0.06
# A line whose gaps open by this much costs 1; the cube makes one bad line dearer than two fair.
_FAIR_GAP = 0.05
# Pushing in all that the marks can give costs a little more than a fair gap.
_PUSH_COST = 1.5
# Every line costs a little, so that of two equal ways the shorter wins.
_LINE_COST = 0.05
# So much less is it liked that the spaces beside Latin are opened, all the way.
_PULL_COST = 0.2
_PULLED_COST = _LINE_COST + _PULL_COST
# Last lines: a short one (孤字) is taken only when there is no other way.
SHORT_LAST_COST = 60.0
# Past the style's bounds a line costs this much for each em of gap over the bound.
_BENT_COST = 400.0
# A break inside a Latin word that has no other way to fit; one that only reads a little worse.
_TORN_WORD_COST = 300.0
_RELUCTANT_COST = 4.0
_UNEASY_COST = 1.5
_SLACK = 1e-9
NEVER = float("inf")
# By the kind of break: beyond the bounds of a style a long word may be torn, else never.
_BENT_BREAK_COSTS = (NEVER, 0.0, _UNEASY_COST, _RELUCTANT_COST, _TORN_WORD_COST)
_BREAK_COSTS = (*_BENT_BREAK_COSTS[: Break.LAST_RESORT], NEVER)
# Looser lines to try from one cell: beyond the bound nothing else ends the search.
_MOST_BENT = 3


Way = tuple[float, int, "Way | None"]
"""The cheapest way to fill lines up to a cell: its cost, that cell, and the way up to the line
before. A plain tuple, for hundreds of them are made for every paragraph."""

Ways = dict[int, Way]
"""The cheapest way for each cell that a line may end with."""


class Fitter(Struct, frozen=True):
    """What a line from one cell to another costs, under one tolerance.

    bends        there is no limit: past the bound only the few fullest lines are tried
    dear         what it costs besides to end a line with each cell; infinite where no line may
    bound        by how much the gaps of a line may open, em; `limit` in this search
    first_short  the first cell from which fewer characters are left than a last line should have
    """

    shaped: Shaped
    bends: bool
    dear: tuple[float, ...]
    bound: float
    limit: float
    first_short: int
    indented: bool

    @staticmethod
    def of(shaped: Shaped, rules: Composition, tolerance: Tolerance, indented: bool) -> "Fitter":
        bends, bound = tolerance is Tolerance.BENT, rules.han_gap
        costs = _BENT_BREAK_COSTS if bends else _BREAK_COSTS
        dear = (*[costs[gap.breaks] for gap in shaped.gaps], 0.0)
        limit = (min(_TIGHT_GAP, bound), bound, NEVER)[tolerance] + _SLACK
        short = _first_short(shaped, rules.last_line)
        return Fitter(shaped, bends, dear, bound, limit, short, indented)

    # Most of the time that a paragraph takes goes by in `follow`, `_opened` and `_pushed`: what
    # they ask for again and again has a name of its own, they call others in rare cases only,
    # and put what they find straight into the ways of the next line.

    def follow(self, way: Way, measure: float, following: Ways) -> None:
        """Adds the ways that go on with one more line of so many em."""
        if self.bends:
            return self._follow_bent(way, measure, following)
        shaped, start = self.shaped, way[1] + 1
        right, pushes = shaped.right, shaped.push
        edge = shaped.left[start] + measure + _SLACK
        over, last = bisect_right(right, edge, start), len(right) - 1
        fits = over - 1
        if fits == last:
            _add(following, last, way, self._last(start))
            fits -= 1
        self._opened(way, fits, measure, following)
        over = max(over, start)
        if over <= last and right[over] - edge <= pushes[over] - pushes[start]:
            self._pushed(way, over, edge, following)
        return None

    def _opened(self, way: Way, fits: int, measure: float, following: Ways) -> None:
        """Lines that are opened to their measure, from the fullest on to those past the limit."""
        shaped, dear, (before, end, _) = self.shaped, self.dear, way
        right, pulls, joints, start = shaped.right, shaped.pull, shaped.joints, end + 1
        left, pulled, joined = shaped.left[start], pulls[start], joints[start]
        for end in range(fits, start - 1, -1):
            ending = dear[end]
            if ending == NEVER:
                continue
            room, pull = measure - (right[end] - left), pulls[end] - pulled
            if room <= pull + _SLACK:
                cost = _LINE_COST + (_PULL_COST * room / pull if pull else 0.0)
            else:
                count = joints[end] - joined
                gap = (room - pull) / count if count else NEVER
                if gap > self.bound:
                    gap = self._wide(gap, room - pull, count, start)
                if gap > self.limit:
                    break
                cost = (_PULLED_COST if pull else _LINE_COST) + (gap / _FAIR_GAP) ** 3
            total = before + (cost + ending)
            if end not in following or total < following[end][0]:
                following[end] = (total, end, way)

    def _pushed(self, way: Way, first: int, edge: float, following: Ways) -> None:
        """Lines that end with `first` or later and are pushed in, as far as their gaps give."""
        right, pushes, dear = self.shaped.right, self.shaped.push, self.dear
        before, start, last = way[0], way[1] + 1, len(dear) - 1
        given = pushes[start]
        for end in range(first, last + 1):
            over, give = right[end] - edge, pushes[end] - given
            if over > give:
                break
            if dear[end] != NEVER:
                cost = _LINE_COST + _PUSH_COST * (over / give) ** 2 + dear[end]
                total = before + (cost + (self._last(start) if end == last else 0.0))
                if end not in following or total < following[end][0]:
                    following[end] = (total, end, way)

    def _follow_bent(self, way: Way, measure: float, following: Ways) -> None:
        """The same where the bounds of the style hold no longer."""
        shaped, start = self.shaped, way[1] + 1
        right, pushes = shaped.right, shaped.push
        edge = shaped.left[start] + measure + _SLACK
        found, fits = Ways(), bisect_right(right, edge, start) - 1
        if fits == len(right) - 1:
            _add(found, fits, way, self._last(start))
        self._bent(way, min(fits, len(right) - 2), measure, found)
        over = max(fits + 1, start)
        if over < len(right) and right[over] - edge <= pushes[over] - pushes[start]:
            self._pushed(way, over, edge, found)
        if not found:
            _add(found, self._overlong(max(fits, start)), way, _BENT_COST * 10)
        for end, new in found.items():
            if end not in following or new[0] < following[end][0]:
                following[end] = new

    def _bent(self, way: Way, fits: int, measure: float, found: Ways) -> None:
        shaped, start = self.shaped, way[1] + 1
        for end in range(fits, start - 1, -1):
            if self.dear[end] == NEVER:
                continue
            room = measure - (shaped.right[end] - shaped.left[start])
            pull = shaped.pull[end] - shaped.pull[start]
            if room <= pull + _SLACK:
                cost = _LINE_COST + (_PULL_COST * room / pull if pull else 0.0)
            else:
                cost = self._bent_cost(start, end, room, pull)
            _add(found, end, way, cost + self.dear[end])
            if len(found) == _MOST_BENT:
                break

    def _bent_cost(self, start: int, end: int, room: float, pull: float) -> float:
        count = self.shaped.joints[end] - self.shaped.joints[start]
        gap = (room - pull) / count if count else NEVER
        if gap > self.bound:
            gap = self._wide(gap, room - pull, count, start)
        cost = (_PULLED_COST if pull else _LINE_COST) + (min(gap, 1.0) / _FAIR_GAP) ** 3
        return cost + (_BENT_COST * min(gap, 10.0) if gap > self.bound + _SLACK else 0.0)

    def _wide(self, gap: float, room: float, joints: int, start: int) -> float:
        """A gap that is past the bound: a first line's indent may take a little of it."""
        if start == 0 and self.indented and joints:
            return max(self.bound, (room - INDENT_GIVE) / joints)
        return gap

    def _last(self, start: int) -> float:
        return _LINE_COST + (SHORT_LAST_COST if self.ends_short(start) else 0.0)

    def fullest(self, start: int, measure: float) -> int | None:
        """The last cell that a line from `start` may end with; None where there is none."""
        shaped, dear = self.shaped, self.dear
        right, pushes = shaped.right, shaped.push
        edge = shaped.left[start] + measure + _SLACK
        end = bisect_right(right, edge, start)
        while end < len(right) and right[end] - edge <= pushes[end] - pushes[start]:
            end += 1
        while end > start:
            end -= 1
            if dear[end] != NEVER:
                ends = end == len(right) - 1 or self._opens(start, end, measure)
                return end if ends else None
        return None

    def latest(self, end: int, measure: float) -> int | None:
        """The last cell from which a line that ends with `end` may be opened to its measure, or
        need not; None where there is none."""
        left = self.shaped.left
        start = bisect_left(left, self.shaped.right[end] - measure, 0, end)
        while start < end and self._opens(start + 1, end, measure):
            start += 1
        while start >= 0 and not self._opens(start, end, measure):
            start -= 1
        return start if start >= 0 else None

    def _opens(self, start: int, end: int, measure: float) -> bool:
        """Whether a line is opened to its measure within the limit, or so full that it need not
        be: the earlier it starts, the sooner."""
        shaped = self.shaped
        room = measure - (shaped.right[end] - shaped.left[start])
        room -= shaped.pull[end] - shaped.pull[start]
        if room <= _SLACK:
            return True
        count = shaped.joints[end] - shaped.joints[start]
        return count > 0 and self._wide(room / count, room, count, start) <= self.limit

    def ends_short(self, start: int) -> bool:
        """Whether too few characters stand on a last line from `start`, where it is not the only
        one."""
        return start > 0 and start >= self.first_short

    def _overlong(self, first: int) -> int:
        """Where nothing may end a line in time, the first end after it: the line juts out, which
        the page stage reports as an error."""
        return next(at for at in range(first, len(self.dear)) if self.dear[at] != NEVER)


def _add(following: Ways, end: int, way: Way, cost: float) -> None:
    """Adds a way with one more line, where none to its end is as cheap."""
    total = way[0] + cost
    if end not in following or total < following[end][0]:
        following[end] = (total, end, way)


def _first_short(shaped: Shaped, least: int) -> int:
    """The first cell from which fewer than `least` characters are left."""
    count = 0
    for at in range(len(shaped.cells) - 1, -1, -1):
        count += shaped.cells[at].chars
        if count >= least:
            return at + 1
    return 0
