"""What a character is to a line of Chinese: the judge's own tables.

They stand apart from those that set the type (`text.classes`): a slip there must show here.
Sources: clreq § 3.1.2–3.1.3, GB/T 15834-2011 5.1.
"""

from typing import Literal

Level = Literal["basic", "gb", "strict"]

OPENERS = "“‘《〈（【〔「『［｛〖"
CLOSERS = "”’》〉）】〕」』］｝〗"
POINTS = "、，；：。！？．"
# Each is half an em of ink and half an em of blank (GB/T 15834 5.1.1, 5.1.4).
HALF_BLANK = frozenset(OPENERS + CLOSERS + POINTS)
ENDING = frozenset(CLOSERS + POINTS)
INTERPUNCTS = frozenset("·・‧•")
DASHES = frozenset("—…⸺⋯")

_CONNECTORS = "-‐–~～"
# Basic: what GB/T 15834 5.1.10 and clreq forbid in any case. Half-width forms count too.
_START = frozenset(CLOSERS + POINTS + _CONNECTORS + "%％‰℃℉°′″" + ",.;:!?)]}") | INTERPUNCTS
_END = frozenset(OPENERS + "([{" + "¥￥$€£№")
_SLASHES = frozenset("/／")


def may_not_start(level: Level) -> frozenset[str]:
    """Characters that may not begin a line (行首禁则)."""
    if level == "basic":
        return _START
    return _START | _SLASHES if level == "gb" else _START | _SLASHES | DASHES


def may_not_end(level: Level) -> frozenset[str]:
    """Characters that may not end a line (行尾禁则)."""
    return _END if level == "basic" else _END | _SLASHES


def is_han(character: str) -> bool:
    """Whether it is an ideograph or kana that fills its em square."""
    code = ord(character[:1] or "\0")
    return (
        0x2E80 <= code <= 0x2FDF
        or 0x3005 <= code <= 0x3007
        or 0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x3FFFF
    )


def is_mark(character: str) -> bool:
    """Whether it is a mark and not a character to read (孤字 counts none of them)."""
    return not is_han(character) and not character[:1].isalnum()


def is_chinese(character: str) -> bool:
    """Han or one of the marks that stand on its square."""
    return is_han(character) or character in HALF_BLANK or character in DASHES


def has_value(text: str) -> bool:
    """Whether it can be searched for: neither nothing, U+FFFD, a control nor private use."""
    return bool(text) and not any(
        c in "\0\ufffd" or "\ue000" <= c <= "\uf8ff" or ord(c) >= 0xF0000 for c in text
    )
