"""Two versions of a row of paragraphs: which became which, what moved, what came and went."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from tekan.proof.pieces import likeness, tokens

# Paragraphs that have less in common are not versions of one.
_ALIKE = 0.5

Pairs = dict[int, int]  # number of a new paragraph to that of the old; both from 0


class Matched(Struct, frozen=True):
    """What became of each paragraph; all are numbered from 0.

    pairs    new to old
    moved    of the new: those that stand elsewhere among the rest
    swapped  pairs of the new that took each other's places
    split    an old one, and the first of the two new that it became
    joined   the first of two old, and the new one that they became
    """

    pairs: Mapping[int, int]
    moved: tuple[int, ...]
    swapped: tuple[tuple[int, int], ...]
    split: tuple[tuple[int, int], ...]
    joined: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def matched(old: Sequence[str], new: Sequence[str]) -> Matched:
    """Equal ones first, then those parted in two or made one, then the most alike."""
    pairs = _equal(old, new)
    split = tuple(_parted(old, new, set(pairs.values()), set(pairs)))
    joined = tuple((at, to) for to, at in _parted(new, old, set(pairs), set(pairs.values())))
    left = _without(old, {*pairs.values(), *(o for o, _ in split), *_twos(o for o, _ in joined)})
    come = _without(new, {*pairs, *_twos(n for _, n in split), *(n for _, n in joined)})
    alike = _alike(old, new, left, come)
    pairs |= alike
    moved, swapped = _order(
        [pairs[at] for at in sorted(pairs)], [len(new[at]) for at in sorted(pairs)]
    )
    numbers = sorted(pairs)
    return Matched(
        pairs,
        tuple(numbers[at] for at in moved),
        tuple((numbers[a], numbers[b]) for a, b in swapped),
        split,
        joined,
        tuple(at for at in left if at not in alike.values()),
        tuple(at for at in come if at not in alike),
    )


def _twos(firsts: Iterator[int]) -> Iterator[int]:
    for first in firsts:
        yield from (first, first + 1)


def _without(row: Sequence[str], known: set[int]) -> list[int]:
    return [at for at in range(len(row)) if at not in known]


def _equal(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Those that read the same: in order where they can be, then wherever they stand."""
    pairs = {
        block.b + at: block.a + at
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        for at in range(block.size)
    }
    free: dict[str, list[int]] = defaultdict(list)
    for at in reversed(_without(old, set(pairs.values()))):
        free[old[at]].append(at)
    for at in _without(new, set(pairs)):
        if free[new[at]]:
            pairs[at] = free[new[at]].pop()
    return pairs


def _parted(
    whole: Sequence[str], parts: Sequence[str], known: set[int], done: set[int]
) -> Iterator[tuple[int, int]]:
    """Those that are two in the other version, and the first of the two."""
    free = [at for at in range(len(parts) - 1) if at not in done and at + 1 not in done]
    twos = {parts[at] + parts[at + 1]: at for at in free}
    for at in _without(whole, known):
        if whole[at] in twos:
            yield at, twos.pop(whole[at])


def _alike(
    old: Sequence[str], new: Sequence[str], left: Sequence[int], come: Sequence[int]
) -> Pairs:
    """Those of the rest that have most in common, the most alike first."""
    rows = {at: tokens(old[at]) for at in left}
    found = [
        (share, at, other)
        for at in come
        for row in (tokens(new[at]),)
        for other in left
        if (share := likeness(rows[other], row, _ALIKE))
    ]
    pairs: Pairs = {}
    for _, at, other in sorted(found, key=lambda own: (-own[0], abs(own[1] - own[2]), own[1])):
        if at not in pairs and other not in pairs.values():
            pairs[at] = other
    return pairs


def _order(
    olds: Sequence[int], weights: Sequence[int]
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Which of a row have moved, and which two changed places; `olds` are their former numbers."""
    ranks = [sorted(olds).index(own) for own in olds]
    swapped = tuple((at, to) for at, to in enumerate(ranks) if at < to and ranks[to] == at)
    still = [at for at, to in enumerate(ranks) if ranks[to] != at or to == at]
    kept = _heaviest([ranks[at] for at in still], [weights[at] for at in still])
    return tuple(own for at, own in enumerate(still) if at not in kept), swapped


def _heaviest(ranks: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The rising row with most text in it: that is what stands still, the rest moved."""
    best: list[tuple[int, int]] = []  # weight of the best row that ends here, the one before
    for at, rank in enumerate(ranks):
        before = max(
            (t for t in range(at) if ranks[t] < rank), key=lambda t: best[t][0], default=-1
        )
        best.append((weights[at] + (best[before][0] if before >= 0 else 0), before))
    at = max(range(len(ranks)), key=lambda own: best[own][0], default=-1)
    kept = set()
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return frozenset(kept)
