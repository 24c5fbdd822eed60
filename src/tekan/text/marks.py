"""Half-width ASCII marks beside Han become their full-width Chinese forms, one for one.

The source stays as it is; only what is set changes, and no position moves.
"""

import re
from typing import NamedTuple

from tekan.text.classes import KIND_OF, Kind, is_han

_FULL = dict(zip(",;:!?.", "，；：！？。", strict=True))
_FULL_OPEN = {"(": "（", "[": "［"}
_CLOSER = {"(": ")", "[": "]"}
_FULL_CLOSE = {")": "）", "]": "］"}
_ANY_HALF = re.compile(r"[\"'(\[,;:!?.]")


class _Quote(NamedTuple):
    opening: str
    closing: str


_QUOTES = {'"': _Quote("“", "”"), "'": _Quote("‘", "’")}


def full_width(text: str) -> str:
    """The text with half-width marks that stand beside Han in full width; same length."""
    if not _ANY_HALF.search(text):
        return text
    return _quotes(_stops(_brackets(text)))


def _beside(text: str, at: int) -> bool:
    return 0 <= at < len(text) and _is_chinese(text[at])


def _is_chinese(character: str) -> bool:
    return is_han(character) or KIND_OF.get(character, Kind.HALF_OPEN) <= Kind.STOP


def _stops(text: str) -> str:
    """A mark goes by either neighbour; a full stop by the one before (`1.` may number a list)."""
    return "".join(
        _FULL[mark]
        if mark in _FULL and (_beside(text, at - 1) or (mark != "." and _beside(text, at + 1)))
        else mark
        for at, mark in enumerate(text)
    )


def _brackets(text: str) -> str:
    """A pair turns as a whole when Han stands at either side of either bracket."""
    out, waiting = list(text), list[int]()
    for at, mark in enumerate(text):
        if mark in _FULL_OPEN:
            waiting.append(at)
        elif mark in _FULL_CLOSE and waiting and _CLOSER[text[waiting[-1]]] == mark:
            start = waiting.pop()
            if any(_beside(text, near) for near in (start - 1, start + 1, at - 1, at + 1)):
                out[start], out[at] = _FULL_OPEN[text[start]], _FULL_CLOSE[mark]
    return "".join(out)


def _quotes(text: str) -> str:
    """Straight quotes in pairs; an apostrophe inside a Latin word stays."""
    out, waiting = list(text), dict[str, int]()
    for at, mark in enumerate(text):
        if mark not in _QUOTES or _is_apostrophe(text, at):
            continue
        start = waiting.pop(mark, None)
        if start is None:
            waiting[mark] = at
        elif any(_beside(text, near) for near in (start - 1, start + 1, at - 1, at + 1)):
            out[start], out[at] = _QUOTES[mark]
    return "".join(out)


def _is_apostrophe(text: str, at: int) -> bool:
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return text[at] == "'" and len(around) == 2 and around.isascii() and around.isalnum()
