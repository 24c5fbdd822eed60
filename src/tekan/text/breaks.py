"""Total-fit line breaking: the breaks of a whole paragraph that cost least together.

Knuth and Plass's search over lines instead of boxes and glue: states are (line, first cell),
so that every line may have its own measure and every possible number of lines is known.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from tekan.model.style import Composition
from tekan.text.adjust import INDENT_GIVE
from tekan.text.shape import Shaped
from tekan.text.spacing import Break


class Tolerance(IntEnum):
    """How far lines may go; a wider one is tried only where a tighter finds nothing."""

    TIGHT = 0
    NORMAL = 1
    BENT = 2  # past the bounds of the style: always a finding


@dataclass(frozen=True, slots=True)
class Breaks:
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
_BREAK_COSTS = {
    Break.UNEASY: _UNEASY_COST,
    Break.RELUCTANT: _RELUCTANT_COST,
    Break.LAST_RESORT: _TORN_WORD_COST,
}


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest way to fill lines up to a cell."""

    cost: float
    end: int
    before: "_Way | None"


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
    """
    if not shaped.cells:
        return ()
    found: tuple[Breaks, ...] = ()
    for tolerance in tuple(Tolerance)[least:]:
        if found and (tolerance is Tolerance.BENT or not found[0].ends_short):
            break
        fitter = _Fitter.of(shaped, rules, tolerance, indent > 0)
        # A beam may lose the only way there is: without one before a wider tolerance.
        wider = _search(fitter, measures, indent, _BEAM)
        wider = wider or _search(fitter, measures, indent, float("inf"))
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
    ways: dict[int, _Way] = {-1: _Way(0.0, -1, None)}
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
    bound = min(way.cost for way in ways.values()) + beam
    if len(ways) > _MOST_WAYS:
        ways = dict(sorted(ways.items(), key=lambda item: item[1].cost)[:_MOST_WAYS])
    for end, way in ways.items():
        if way.cost > bound:
            continue
        for stop, cost in fitter.ends(end + 1, measure):
            total = way.cost + cost
            known = following.get(stop)
            if known is None or total < known.cost:
                following[stop] = _Way(total, stop, way)
    return following


def _ends(way: _Way) -> tuple[int, ...]:
    ends = list[int]()
    while way.before is not None:
        ends.append(way.end)
        way = way.before
    return tuple(reversed(ends))


@dataclass(frozen=True, slots=True)
class _Fitter:
    """What a line from one cell to another costs, under one tolerance."""

    shaped: Shaped
    rules: Composition
    tolerance: Tolerance
    allowed: tuple[bool, ...]
    dear: dict[int, float]
    gap_limit: float
    first_short: int
    indented: bool

    @staticmethod
    def of(shaped: Shaped, rules: Composition, tolerance: Tolerance, indented: bool) -> "_Fitter":
        bent = tolerance is Tolerance.BENT
        kinds = [gap.breaks for gap in shaped.gaps]
        never = (Break.NEVER,) if bent else (Break.NEVER, Break.LAST_RESORT)
        allowed = (*(kind not in never for kind in kinds), True)
        dear = {at: _BREAK_COSTS[kind] for at, kind in enumerate(kinds) if kind in _BREAK_COSTS}
        limit = (min(_TIGHT_GAP, rules.han_gap), rules.han_gap, float("inf"))[tolerance]
        short = _first_short(shaped, rules.last_line)
        return _Fitter(shaped, rules, tolerance, allowed, dear, limit, short, indented)

    def finished(self, way: _Way) -> Breaks:
        ends = _ends(way)
        start = ends[-2] + 1 if len(ends) > 1 else 0
        return Breaks(ends, way.cost, self.tolerance, start > 0 and start >= self.first_short)

    def ends(self, start: int, measure: float) -> list[tuple[int, float]]:
        """The cells a line from `start` may end with, and what each costs."""
        found = list[tuple[int, float]]()
        shaped = self.shaped
        count = len(shaped.cells)
        edge = shaped.left[start] + measure + _SLACK
        fits = bisect_right(shaped.right, edge, start) - 1
        for end in range(fits, start - 1, -1):
            if self.allowed[end]:
                cost = self._opened(start, end, measure)
                if cost is None:
                    break
                found.append((end, cost))
                if self.tolerance is Tolerance.BENT and len(found) > 2:
                    break
        for end in range(max(fits + 1, start), count):
            over = shaped.right[end] - edge
            give = shaped.push[end] - shaped.push[start]
            if over > give and end > start:
                break
            if over <= give and self.allowed[end]:
                found.append((end, self._pushed(over / give, start, end)))
        if not found and self.tolerance is Tolerance.BENT:
            found.append(self._overlong(start, fits))
        return found

    def _opened(self, start: int, end: int, measure: float) -> float | None:
        """Cost of opening a line to its measure; None where that is past the bound."""
        shaped = self.shaped
        if end == len(shaped.cells) - 1:
            return self._last(start)
        room = measure - (shaped.right[end] - shaped.left[start])
        pull = shaped.pull[end] - shaped.pull[start]
        if room <= pull + _SLACK:
            return _LINE_COST + (0.2 * room / pull if pull else 0.0) + self._dear(end)
        joints = shaped.joints[end] - shaped.joints[start]
        gap = (room - pull) / joints if joints else float("inf")
        if gap > self.rules.han_gap and joints and start == 0 and self.indented:
            gap = max(self.rules.han_gap, (room - pull - INDENT_GIVE) / joints)
        if gap > self.gap_limit + _SLACK:
            return None
        cost = _LINE_COST + (0.2 if pull else 0.0) + (min(gap, 1.0) / _FAIR_GAP) ** 3
        if gap > self.rules.han_gap + _SLACK:
            cost += _BENT_COST * min(gap, 10.0)
        return cost + self._dear(end)

    def _pushed(self, part: float, start: int, end: int) -> float:
        cost = _LINE_COST + _PUSH_COST * part**2 + self._dear(end)
        return cost + (self._last(start) if end == len(self.shaped.cells) - 1 else 0.0)

    def _last(self, start: int) -> float:
        return _LINE_COST + (_SHORT_LAST_COST if start > 0 and start >= self.first_short else 0.0)

    def _dear(self, end: int) -> float:
        return self.dear.get(end, 0.0)

    def _overlong(self, start: int, fits: int) -> tuple[int, float]:
        """Where nothing may end a line in time, the first end after it: the line juts out, which
        the page stage reports as an error."""
        end = next(at for at in range(max(fits, start), len(self.allowed)) if self.allowed[at])
        return end, _BENT_COST * 10


def _first_short(shaped: Shaped, least: int) -> int:
    """The first cell from which fewer than `least` characters are left."""
    count = 0
    for at in range(len(shaped.cells) - 1, -1, -1):
        count += shaped.cells[at].chars
        if count >= least:
            return at + 1
    return 0
