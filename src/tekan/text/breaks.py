"""Total-fit line breaking: the breaks of a whole paragraph that cost least together.

Knuth and Plass's search over lines instead of boxes and glue: states are (line, first cell),
so that every line may have its own measure and every possible number of lines is known.
"""

from collections.abc import Sequence

from msgspec import Struct

from tekan.model.style import Composition
from tekan.text.fitter import NEVER, Fitter, Tolerance, Way, Ways
from tekan.text.shape import Shaped


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


# Ways that cost this much more than the best with as many lines are not followed further.
_BEAM = 30.0
# Nor more ways than this at once: thousands of letters without a space would take for ever.
_MOST_WAYS = 200


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
        fitter = Fitter.of(shaped, rules, tolerance, indent > 0)
        # A beam may lose the only way there is: without one before a wider tolerance.
        wider = _search(fitter, tolerance, measures, indent, _BEAM)
        wider = wider or _search(fitter, tolerance, measures, indent, NEVER)
        found = tuple(sorted((*found, *wider), key=lambda breaks: breaks.cost))
    return _one_a_count(found)


def _one_a_count(found: tuple[Breaks, ...]) -> tuple[Breaks, ...]:
    """The cheapest for each number of lines, of breaks in order of their cost."""
    counts = dict[int, Breaks]()
    for breaks in found:
        counts.setdefault(breaks.lines, breaks)
    return tuple(counts.values())


def _search(
    fitter: Fitter, tolerance: Tolerance, measures: Sequence[float], indent: float, beam: float
) -> list[Breaks]:
    last = len(fitter.dear) - 1
    ways = BEGINNING
    finished: list[Breaks] = []
    line = 0
    while ways:
        dearest = min(ways.values())[0] + beam
        ways = next_line(fitter, ways, measure_of(line, measures, indent), dearest)
        done = ways.pop(last, None)
        if done is not None:
            finished.append(breaks_of(done, fitter, tolerance))
        line += 1
    return finished


BEGINNING: Ways = {-1: (0.0, -1, None)}


def measure_of(line: int, measures: Sequence[float], indent: float) -> float:
    """What a line, counted from 0, holds; em."""
    return measures[min(line, len(measures) - 1)] - (0.0 if line else indent)


def next_line(fitter: Fitter, ways: Ways, measure: float, dearest: float) -> Ways:
    """All ways with one more line, the cheapest for each end; those dearer are not followed."""
    following: Ways = {}
    if len(ways) > _MOST_WAYS:
        ways = dict(sorted(ways.items(), key=lambda item: item[1][0])[:_MOST_WAYS])
    for way in ways.values():
        if way[0] <= dearest:
            fitter.follow(way, measure, following)
    return following


def breaks_of(way: Way, fitter: Fitter, tolerance: Tolerance) -> Breaks:
    """The breaks of a way that has come to the end."""
    ends = _ends(way)
    start = ends[-2] + 1 if len(ends) > 1 else 0
    return Breaks(ends, way[0], tolerance, fitter.ends_short(start))


def _ends(way: Way) -> tuple[int, ...]:
    ends = list[int]()
    _, end, before = way
    while before is not None:
        ends.append(end)
        _, end, before = before
    return tuple(reversed(ends))
