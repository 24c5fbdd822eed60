"""Sets of entries that a division may hold together, as bit masks, the lead the lowest bit.

There are 2^n of them: few entries are tried in every order, more of them in that of importance
alone, and very many by rows, for a page of sixty stories is a slip that must be told at once.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

# So many entries are tried in every order.
HANDFUL = 6
# So many in every row of entries that follow each other: n²/2 sets, each parted at n places. No
# page of the samples has more.
MOST_IN_A_ROW = 16
# Of more, so many that follow each other are one, and so many such rows again.
_A_ROW = 6


def masks(count: int, columns: int, ads: Sequence[tuple[int, int]] = ()) -> Iterator[int]:
    """Sets of entries, parts before wholes.

    ads  columns and lines of each ad; they are the last of the entries
    """
    if count <= HANDFUL:
        yield from range(1, 1 << count)
    elif count <= MOST_IN_A_ROW:
        yield from _runs([1 << rank for rank in range(count)])
    else:
        yield from dict.fromkeys(_by_rows(count, columns, ads))


def _runs(units: Sequence[int]) -> Iterator[int]:
    """All that follow each other, as one; the shortest first."""
    for length in range(1, len(units) + 1):
        for first in range(len(units) - length + 1):
            yield sum(units[first : first + length])


def _by_rows(count: int, columns: int, ads: Sequence[tuple[int, int]]) -> Iterator[int]:
    stories = count - len(ads)
    others = [1 << rank for rank in range(1, stories)]
    strips = list[int]()
    for strip in _strips(ads, columns):
        units = [1 << stories + at for at in strip]
        yield from _runs(units)
        strips.append(sum(units))
    lead = [1] if stories else []
    top = list[int]()
    for units, most in ((others, _A_ROW), (strips, 1)):
        yield from _runs_of_rows(units, most)
        top += _rows(units, most)
    yield from _runs([*lead, *top])


def _runs_of_rows(units: Sequence[int], most: int) -> Iterator[int]:
    """What may stand together until no more than `most` are left."""
    while len(units) > most:
        groups = list(_groups(units))
        for group in groups:
            yield from _runs(group)
        units = [sum(group) for group in groups]
    yield from units


def _rows(units: Sequence[int], most: int) -> Sequence[int]:
    while len(units) > most:
        units = [sum(group) for group in _groups(units)]
    return units


def _groups(units: Sequence[int]) -> Iterator[Sequence[int]]:
    """In groups of a row's length, as even as they go."""
    count = -(-len(units) // _A_ROW)
    ends = [len(units) * at // count for at in range(count + 1)]
    yield from (units[first:end] for first, end in pairwise(ends))


def _strips(ads: Sequence[tuple[int, int]], columns: int) -> Iterator[list[int]]:
    """Ads of one height that fill the page's width side by side."""
    strip, wide, high = list[int](), 0, 0
    for at, (width, lines) in enumerate(ads):
        if strip and (lines != high or wide + width > columns):
            yield strip
            strip, wide = [], 0
        strip, wide, high = [*strip, at], wide + width, lines
    if strip:
        yield strip


def parts(mask: int, count: int, known: Container[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A set, one of `count` entries, in two that are known: the most important entry in the
    first, which is the largest to begin with."""
    firsts = _subsets(mask) if count <= HANDFUL else _beginnings(mask)
    for first in firsts:
        if (first, 1) in known and (mask ^ first, 1) in known:
            yield first, mask ^ first


def _subsets(mask: int) -> Iterator[int]:
    lowest = mask & -mask
    more = rest = mask ^ lowest
    while more:
        more = (more - 1) & rest
        yield lowest | more


def _beginnings(mask: int) -> Iterator[int]:
    lowest = mask & -mask
    first = mask
    while first != lowest:
        first ^= 1 << first.bit_length() - 1
        yield first
