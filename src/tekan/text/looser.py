"""Other numbers of lines for a paragraph that is broken already: looser, but within the bounds.

Few paragraphs can be set in a line more, and no search is needed to see that: from the end back,
each line has a last cell that it may reach so that what follows still fills the lines left over.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from msgspec import Struct

from tekan.model.style import Composition
from tekan.text.breaks import BEGINNING, Breaks, break_lines, breaks_of, measure_of, next_line
from tekan.text.fitter import NEVER, SHORT_LAST_COST, Fitter, Tolerance
from tekan.text.shape import Shaped


def looser(
    shaped: Shaped,
    ways: Sequence[Breaks],
    measures: Sequence[float],
    rules: Composition,
    indent: float,
    dearest: float,
) -> tuple[Breaks, ...]:
    """Ways to break a paragraph in other numbers of lines than `ways`, which are those found in
    the same measures; of those dearer than `dearest` perhaps none."""
    if ways[0].ends_short or dearest >= SHORT_LAST_COST:
        return break_lines(shaped, measures, rules, indent, Tolerance.NORMAL)
    counts = tuple([way.lines for way in ways])
    key = (counts, tuple(measures), rules, indent, dearest)
    known = shaped.broken.get(key)
    if known is None:
        fitter = Fitter.of(shaped, rules, Tolerance.NORMAL, indent > 0)
        search = _Search(fitter, measures, indent, dearest)
        if search.fewest() < min(counts) or max(counts) - min(counts) >= len(counts):
            known = break_lines(shaped, measures, rules, indent, Tolerance.NORMAL)
        else:
            known = tuple(search.beyond(max(counts)))
        shaped.broken[key] = known
    return known


class _Search(Struct, frozen=True):
    """A search for ways in a certain number of lines that cost no more than `dearest`."""

    fitter: Fitter
    measures: Sequence[float]
    indent: float
    dearest: float

    def fewest(self) -> int:
        """The fewest lines there can be; 0 where the fullest lines lead nowhere."""
        end, last, line = -1, len(self.fitter.dear) - 1, 0
        while end < last:
            full = self.fitter.fullest(end + 1, self._measure(line))
            if full is None:
                return 0
            end, line = full, line + 1
        return line

    def beyond(self, most: int) -> Iterator[Breaks]:
        """The cheapest ways in more lines than `most`."""
        for lines in count(most + 1):
            reach = self._reach(lines)
            if not reach:
                return
            yield from self._within(reach)

    def _reach(self, lines: int) -> list[int]:
        """The last cell that each of so many lines may end with so that the others are filled,
        the last of them with as many characters as it should have; empty where there is none."""
        fitter = self.fitter
        reach, end = [len(fitter.dear) - 1], fitter.first_short - 2
        for line in range(lines - 2, -1, -1):
            while end >= 0 and fitter.dear[end] == NEVER:
                end -= 1
            start = fitter.latest(end, self._measure(line)) if end >= 0 else None
            if start is None:
                return []
            reach.append(end)
            end = start - 1
        return reach[::-1]

    def _within(self, reach: Sequence[int]) -> Iterator[Breaks]:
        """The cheapest way whose lines end with these cells at the latest."""
        ways = BEGINNING
        for line, latest in enumerate(reach):
            following = next_line(self.fitter, ways, self._measure(line), self.dearest)
            ways = {end: way for end, way in following.items() if end <= latest}
        if reach[-1] in ways:
            yield breaks_of(ways[reach[-1]], self.fitter, Tolerance.NORMAL)

    def _measure(self, line: int) -> float:
        return measure_of(line, self.measures, self.indent)
