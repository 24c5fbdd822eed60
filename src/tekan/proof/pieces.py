"""Two versions of a passage: the pieces of it that read differently."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from msgspec import Struct

# A number or a Latin word is one token, anything else is one a character.
_TOKEN = re.compile(r"[0-9A-Za-z]+(?:[.,'’][0-9A-Za-z]+)*|.", re.DOTALL)
# Differences with no more between them than this many characters are one.
_NEAR = 2
# Characters shown around a difference, so that it is found and understood.
_AROUND = 4
_SHOWN = 40  # most characters of a piece that are shown


class Piece(Struct, frozen=True):
    """A difference: characters `start` to `end` of the new words, and both as they read, with a
    little of what stands around them."""

    start: int
    end: int
    was: str
    now: str


def tokens(words: str) -> list[str]:
    return _TOKEN.findall(words)


# Of the shorter of two rows, so much is in the other where one is the other made longer; a
# shorter row than so many tokens is in many by chance.
_HELD, _LEAST = 0.8, 12


def likeness(old: Sequence[str], new: Sequence[str], least: float) -> float:
    """How much two rows of tokens have in common, 0 to 1; 0 where they are not versions of one."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    shorter, both = min(len(old), len(new)), len(old) + len(new)
    at_most = matcher.quick_ratio()
    may_hold = shorter >= _LEAST and at_most * both / 2 >= _HELD * shorter
    if at_most < least and not may_hold:
        return 0.0
    found = matcher.ratio()
    holds = may_hold and found * both / 2 >= _HELD * shorter
    return found if found >= least or holds else 0.0


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Where two versions differ, in the order of the new."""
    return tuple(
        Piece(start, end, _around(old, first, last), _around(new, start, end))
        for first, last, start, end in _joined(list(_differences(old, new)))
    )


_Difference = tuple[int, int, int, int]


def _differences(old: str, new: str) -> Iterator[_Difference]:
    """From where to where, in the characters of the old and of the new."""
    before, after = tokens(old), tokens(new)
    olds = list(accumulate(map(len, before), initial=0))
    news = list(accumulate(map(len, after), initial=0))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield olds[first], olds[last], news[start], news[end]


def _joined(found: Sequence[_Difference]) -> Iterator[_Difference]:
    """Differences with those near them: half a word in common is chance, not sense."""
    held: _Difference | None = None
    for own in found:
        if held and own[2] - held[3] <= _NEAR and own[0] - held[1] <= _NEAR:
            held = (held[0], own[1], held[2], own[3])
            continue
        if held:
            yield held
        held = own
    if held:
        yield held


def _around(words: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    before = "…" if first else ""
    after = "…" if last < len(words) else ""
    return f"{before}{shortened(words[first:last])}{after}"


def shortened(words: str) -> str:
    """A text with its middle left out where it is long."""
    if len(words) <= _SHOWN:
        return words
    return f"{words[: _SHOWN // 2]}……{words[-_SHOWN // 2 :]}"
