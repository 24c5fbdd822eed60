"""Gaps: the space between two cells, how far it gives, and whether a line may break there.

Widths after clreq § 3.1.6 (adjustment of marks) and GB/T 15834-2011 5.1.
"""

from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from tekan.model.style import Composition
from tekan.text.classes import FULL_MARKS, Kind, not_at_end, not_at_start


class Break(IntEnum):
    """Whether a line may end in a gap."""

    NEVER = 0
    ALLOWED = 1
    UNEASY = 2  # between a number and its measure word
    RELUCTANT = 3  # before a + that leans on what stands before it
    LAST_RESORT = 4  # inside a long Latin word, when nothing else fits


class Rank(IntEnum):
    """Order in which spaces give way when a line is pushed in (挤进), clreq § 3.3.3."""

    NONE = 0
    WORD = 1
    BRACKET = 2
    COMMA = 3
    HAN_LATIN = 4
    STOP = 5
    HAN = 6


RANKS = tuple(Rank)[1:]


class Gap(Struct, frozen=True):
    """The space between two cells, in em.

    natural  its width before the line is adjusted
    shrink   how far it may be pushed in, at its rank
    word     how far it may be opened first, a space between words
    latin    how far it may be opened second, a space between Han and Latin
    open     whether it takes its part when all gaps of a line are opened
    space    the source's own spaces that it stands for
    """

    natural: float
    shrink: float
    rank: Rank
    word: float
    latin: float
    open: bool
    breaks: Break
    space: str = ""

    @property
    def is_han(self) -> bool:
        """Between two characters that touch: opened and closed last of all."""
        return self.rank is Rank.HAN


_BLANK_AFTER = {Kind.CLOSE: Rank.BRACKET, Kind.COMMA: Rank.COMMA, Kind.STOP: Rank.STOP}
_WESTERN = frozenset((Kind.LATIN, Kind.UNIT, Kind.CURRENCY, Kind.HALF_OPEN, Kind.HALF_CLOSE))
# A space an editor typed between two Han (a name of two characters, a list) stays visible.
_HAN_SPACE = (0.25, 0.5)
_IDEOGRAPHIC_SPACE = 1.0


@lru_cache(maxsize=4096)
def gap_between(left: Kind, right: Kind, rules: Composition, space: str = "") -> Gap:
    """The gap between two kinds of cell, with the source's spaces between them."""
    breaks = _breaks(left, right, rules, bool(space))
    if space:
        return _spaced(left, right, rules, space, breaks)
    if {left, right} == {Kind.HAN, Kind.LATIN} or _half_beside_han(left, right):
        spring = rules.han_latin
        give = spring.natural - spring.least
        more = spring.greatest - spring.natural
        return Gap(spring.natural, give, Rank.HAN_LATIN, 0.0, more, True, breaks)
    blank, rank = _blank(left, right, rules)
    if rank is not Rank.NONE:
        return Gap(blank, blank, rank, 0.0, 0.0, True, breaks)
    if left is right is Kind.DASH or (left in _WESTERN and right in _WESTERN):
        return Gap(0.0, 0.0, Rank.NONE, 0.0, 0.0, False, breaks)
    close = rules.han_close if left is right is Kind.HAN else 0.0
    return Gap(0.0, close, Rank.HAN, 0.0, 0.0, True, breaks)


def closed(breaks: Break) -> Gap:
    """A gap inside what belongs together: never opened or pushed in."""
    return Gap(0.0, 0.0, Rank.NONE, 0.0, 0.0, False, breaks)


def _half_beside_han(left: Kind, right: Kind) -> bool:
    return (left, right) in ((Kind.HAN, Kind.HALF_OPEN), (Kind.HALF_CLOSE, Kind.HAN))


def _blank(left: Kind, right: Kind, rules: Composition) -> tuple[float, Rank]:
    """The half em squares left over between two cells: never more than one (标点挤压)."""
    if left in _BLANK_AFTER and (right not in FULL_MARKS or right in (Kind.OPEN, Kind.DASH)):
        return rules.mark_blank, _BLANK_AFTER[left]
    if right is Kind.OPEN and left is not Kind.OPEN:
        return rules.mark_blank, Rank.BRACKET
    return 0.0, Rank.NONE


def _breaks(left: Kind, right: Kind, rules: Composition, spaced: bool) -> Break:
    if right in not_at_start(rules.prohibition) or left in not_at_end(rules.prohibition):
        return Break.NEVER
    if left is right is Kind.DASH:
        return Break.NEVER
    if left is Kind.CURRENCY or (not spaced and left in _WESTERN and right in _WESTERN):
        return Break.NEVER
    return Break.RELUCTANT if right is Kind.SIGN else Break.ALLOWED


def _spaced(left: Kind, right: Kind, rules: Composition, space: str, breaks: Break) -> Gap:
    if "\u3000" in space:
        width = _IDEOGRAPHIC_SPACE * space.count("\u3000")
        return Gap(width, 0.0, Rank.NONE, 0.0, 0.0, True, breaks, space)
    if "\u00a0" in space and left in _WESTERN and right in _WESTERN:
        breaks = Break.NEVER  # between Han it is a leftover of a word processor
    if left in _WESTERN and right in _WESTERN:
        spring = rules.word_space
        give, more = spring.natural - spring.least, spring.greatest - spring.natural
        return Gap(spring.natural, give, Rank.WORD, more, 0.0, True, breaks, space)
    if left in FULL_MARKS or right in FULL_MARKS:
        blank, rank = _blank(left, right, rules)
        return Gap(blank, blank, rank, 0.0, 0.0, True, breaks, space)
    if left is Kind.HAN and right is Kind.HAN:
        least, natural = _HAN_SPACE
        return Gap(natural, natural - least, Rank.WORD, 0.0, 0.0, True, breaks, space)
    spring = rules.han_latin
    give, more = spring.natural - spring.least, spring.greatest - spring.natural
    return Gap(spring.natural, give, Rank.HAN_LATIN, 0.0, more, True, breaks, space)
