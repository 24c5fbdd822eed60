"""Total-fit line breaking: the breaks of a whole paragraph that cost least together.

Knuth and Plass's search over lines instead of boxes and glue: states are (line, first cell),
so that every line may have its own measure and every possible number of lines is known.
"""

from bisect import bisect_right
from collections.abc import Sequence
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


class Breaks(Struct, frozen=True):
    """One way to break a paragraph: the last cell of each line, and what it costs.

    ends_short  fewer characters than the style asks for stand on the last line (孤字)
    """

    ends: tuple[int, ...]
    cost: float
    tolerance: Tolerance
    ends_short: bool

    @property
    def lines(self) -> int:
        return len(self.ends)


# Gaps opened by half of the 0.12 em a style allows are hardly seen; most lines should keep
# to that, so the first search looks no further.
_TIGHT_GAP = 0.06
# A line whose gaps open by this much costs 1; the cube makes one bad line dearer than two fair.
_FAIR_GAP = 0.05
# Pushing in all that the marks can give costs a little more than a fair gap.
_PUSH_COST = 1.5
# Every line costs a little, so that of two equal ways the shorter wins.
_LINE_COST = 0.05
# Last lines: a short one (孤字) is taken only when there is no other way.
_SHORT_LAST_COST = 60.0
# Past the style's bounds a line costs this much for each em of gap over the bound.
_BENT_COST = 400.0
# A break inside a Latin word that has no other way to fit; one that only reads a little worse.
_TORN_WORD_COST = 300.0
_RELUCTANT_COST = 4.0
_UNEASY_COST = 1.5
# Ways that cost this much more than the best with as many lines are not followed further.
_BEAM = 30.0
# Nor more ways than this at once: thousands of letters without a space would take for ever.
_MOST_WAYS = 200
_SLACK = 1e-9
_NEVER = float("inf")
# By the kind of break: beyond the bounds of a style a long word may be torn, else never.
_BENT_BREAK_COSTS = (_NEVER, 0.0, _UNEASY_COST, _RELUCTANT_COST, _TORN_WORD_COST)
_BREAK_COSTS = (*_BENT_BREAK_COSTS[: Break.LAST_RESORT], _NEVER)
_MOST_BENT = 3


_Way = tuple[float, int, "_Way | None"]
"""The cheapest way to fill lines up to a cell: its cost, that cell, and the way up to the line
before. A plain tuple, for hundreds of them are made for every paragraph."""

_End = tuple[int, float]
"""A cell that a line may end with, and what the line then costs."""


def break_lines(
    shaped: Shaped,
    measures: Sequence[float],
    rules: Composition,
    indent: float = 0.0,
    least: Tolerance = Tolerance.TIGHT,
) -> tuple[Breaks, ...]:
    """The cheapest breaks for each possible number of lines, cheapest first.

    measures  width of each line, em; the last goes for all that follow
    indent    of the first line, em
    least     the tightest tolerance to try; a wider one finds more numbers of lines

    A text is broken once on the same measures: fitting asks for the same paragraph many times.
    """
    key = (tuple(measures), rules, indent, least)
    known = shaped.broken.get(key)
    if known is None:
        known = shaped.broken[key] = _broken(shaped, measures, rules, indent, least)
    return known


def _broken(
    shaped: Shaped, measures: Sequence[float], rules: Composition, indent: float, least: Tolerance
) -> tuple[Breaks, ...]:
    if not shaped.cells:
        return ()
    found: tuple[Breaks, ...] = ()
    for tolerance in tuple(Tolerance)[least:]:
        if found and (tolerance is Tolerance.BENT or not found[0].ends_short):
            break
        fitter = _Fitter.of(shaped, rules, tolerance, indent > 0)
        # A beam may lose the only way there is: without one before a wider tolerance.
        wider = _search(fitter, measures, indent, _BEAM)
        wider = wider or _search(fitter, measures, indent, _NEVER)
        found = tuple(sorted((*found, *wider), key=lambda breaks: breaks.cost))
    return _one_a_count(found)


def _one_a_count(found: tuple[Breaks, ...]) -> tuple[Breaks, ...]:
    """The cheapest for each number of lines, of breaks in order of their cost."""
    counts = dict[int, Breaks]()
    for breaks in found:
        counts.setdefault(breaks.lines, breaks)
    return tuple(counts.values())


def _search(
    fitter: "_Fitter", measures: Sequence[float], indent: float, beam: float
) -> tuple[Breaks, ...]:
    last = len(fitter.shaped.cells) - 1
    ways: dict[int, _Way] = {-1: (0.0, -1, None)}
    finished: list[Breaks] = []
    line = 0
    while ways:
        measure = measures[min(line, len(measures) - 1)] - (0.0 if line else indent)
        ways = _next_line(fitter, ways, measure, beam)
        done = ways.pop(last, None)
        if done is not None:
            finished.append(fitter.finished(done))
        line += 1
    return tuple(sorted(finished, key=lambda breaks: breaks.cost))


def _next_line(
    fitter: "_Fitter", ways: dict[int, _Way], measure: float, beam: float
) -> dict[int, _Way]:
    """All ways with one more line, the cheapest for each end."""
    following: dict[int, _Way] = {}
    bound = min(ways.values())[0] + beam
    if len(ways) > _MOST_WAYS:
        ways = dict(sorted(ways.items(), key=lambda item: item[1][0])[:_MOST_WAYS])
    for end, way in ways.items():
        before = way[0]
        if before > bound:
            continue
        for stop, cost in fitter.ends(end + 1, measure):
            total = before + cost
            if stop not in following or total < following[stop][0]:
                following[stop] = (total, stop, way)
    return following


def _ends(way: _Way) -> tuple[int, ...]:
    ends = list[int]()
    _, end, before = way
    while before is not None:
        ends.append(end)
        _, end, before = before
    return tuple(reversed(ends))


class _Fitter(Struct, frozen=True):
    """What a line from one cell to another costs, under one tolerance.

    dear   what it costs besides to end a line with each cell; infinite where no line may
    bound  by how much the gaps of a line may open, em; `limit` in this search
    most   looser lines to try from one cell: beyond the bound nothing else ends the search
    """

    shaped: Shaped
    tolerance: Tolerance
    dear: tuple[float, ...]
    bound: float
    limit: float
    most: int
    first_short: int
    indented: bool

    @staticmethod
    def of(shaped: Shaped, rules: Composition, tolerance: Tolerance, indented: bool) -> "_Fitter":
        costs = _BENT_BREAK_COSTS if tolerance is Tolerance.BENT else _BREAK_COSTS
        dear = (*[costs[gap.breaks] for gap in shaped.gaps], 0.0)
        bound = rules.han_gap
        limit = (min(_TIGHT_GAP, bound), bound, _NEVER)[tolerance] + _SLACK
        most = _MOST_BENT if tolerance is Tolerance.BENT else len(dear)
        short = _first_short(shaped, rules.last_line)
        return _Fitter(shaped, tolerance, dear, bound, limit, most, short, indented)

    def finished(self, way: _Way) -> Breaks:
        ends = _ends(way)
        start = ends[-2] + 1 if len(ends) > 1 else 0
        return Breaks(ends, way[0], self.tolerance, start > 0 and start >= self.first_short)

    def ends(self, start: int, measure: float) -> list[_End]:
        """The cells a line from `start` may end with, and what each costs."""
        right, pushes = self.shaped.right, self.shaped.push
        edge = self.shaped.left[start] + measure + _SLACK
        fits = bisect_right(right, edge, start) - 1
        found = self._opened(start, fits, measure)
        over = max(fits + 1, start)
        if over < len(right) and right[over] - edge <= pushes[over] - pushes[start]:
            found += self._pushed(start, over, edge)
        if not found and self.tolerance is Tolerance.BENT:
            found.append(self._overlong(start, fits))
        return found

    # Half of all the time that a page takes goes by in these two loops: what they ask for again
    # and again has a name of its own, and they call others in rare cases only.

    def _opened(self, start: int, fits: int, measure: float) -> list[_End]:
        """Lines that are opened to their measure, from the fullest on to those past the limit."""
        shaped, dear, limit = self.shaped, self.dear, self.limit
        right, pulls, joints = shaped.right, shaped.pull, shaped.joints
        left, pulled, joined = shaped.left[start], pulls[start], joints[start]
        found = list[_End]()
        if fits == len(dear) - 1:
            found.append((fits, self._last(start)))
            fits -= 1
        for end in range(fits, start - 1, -1):
            if dear[end] == _NEVER:
                continue
            room, pull = measure - (right[end] - left), pulls[end] - pulled
            if room <= pull + _SLACK:
                cost = _LINE_COST + (0.2 * room / pull if pull else 0.0)
            else:
                count = joints[end] - joined
                gap = (room - pull) / count if count else _NEVER
                if gap > self.bound:
                    gap = self._wide(gap, room - pull, count, start)
                if gap > limit:
                    break
                cost = _LINE_COST + (0.2 if pull else 0.0) + (min(gap, 1.0) / _FAIR_GAP) ** 3
                if gap > self.bound + _SLACK:
                    cost += _BENT_COST * min(gap, 10.0)
            found.append((end, cost + dear[end]))
            if len(found) == self.most:
                break
        return found

    def _pushed(self, start: int, first: int, edge: float) -> list[_End]:
        """Lines that end with `first` or later and are pushed in, as far as their gaps give."""
        right, pushes, dear, found = self.shaped.right, self.shaped.push, self.dear, list[_End]()
        last, given = len(dear) - 1, pushes[start]
        for end in range(first, last + 1):
            over, give = right[end] - edge, pushes[end] - given
            if over > give:
                break
            if dear[end] != _NEVER:
                cost = _LINE_COST + _PUSH_COST * (over / give) ** 2 + dear[end]
                found.append((end, cost + (self._last(start) if end == last else 0.0)))
        return found

    def _wide(self, gap: float, room: float, joints: int, start: int) -> float:
        """A gap that is past the bound: a first line's indent may take a little of it."""
        if start == 0 and self.indented and joints:
            return max(self.bound, (room - INDENT_GIVE) / joints)
        return gap

    def _last(self, start: int) -> float:
        return _LINE_COST + (_SHORT_LAST_COST if start > 0 and start >= self.first_short else 0.0)

    def _overlong(self, start: int, fits: int) -> _End:
        """Where nothing may end a line in time, the first end after it: the line juts out, which
        the page stage reports as an error."""
        first = max(fits, start)
        end = next(at for at in range(first, len(self.dear)) if self.dear[at] != _NEVER)
        return end, _BENT_COST * 10


def _first_short(shaped: Shaped, least: int) -> int:
    """The first cell from which fewer than `least` characters are left."""
    count = 0
    for at in range(len(shaped.cells) - 1, -1, -1):
        count += shaped.cells[at].chars
        if count >= least:
            return at + 1
    return 0
