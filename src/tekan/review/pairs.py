"""Quotes and brackets (引号、括号、书名号): each with its partner, rightly nested, of one width."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tekan.model.findings import Finding, warning
from tekan.review.passages import Passage

_CLOSER = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "【": "】",
    "「": "」",
    "『": "』",
    "〔": "〕",
    "［": "］",
    "(": ")",
    "[": "]",
}
_OPENER = {closing: opening for opening, closing in _CLOSER.items()}
# The same bracket in the other width.
_TWIN = {"(": "（", "（": "(", ")": "）", "）": ")", "[": "［", "［": "[", "]": "］", "］": "]"}
# What stands inside another of its kind is written so (GB/T 15834, 4.8.3.3 and 4.14.3.3).
_INNER = {"“": "‘ ’", "《": "〈 〉", "「": "『 』"}
_MARKS = re.compile("[" + re.escape("".join((*_CLOSER, *_OPENER))) + "]")
# 1）  a)  ①）: a bracket that closes a number has no partner.
_NUMBERED = re.compile(r"(?:^|[\s，。；：、！？“（(])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$")


class _Open(NamedTuple):
    mark: str
    at: int


def pairs(passage: Passage) -> Iterator[Finding]:
    """T645 a mark without its partner, T646 a quote within one of its own kind, T647 a bracket of
    the other width."""
    waiting: list[_Open] = []
    text = passage.text
    nesting = {mark for mark in _INNER if _even(text, mark)}
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if mark in _CLOSER:
            if mark in nesting and any(own.mark == mark for own in waiting):
                yield _finding("T646", passage, at, mark)
            waiting.append(_Open(mark, at))
        else:
            yield from _closed(passage, waiting, _Open(mark, at))
    yield from _left(passage, waiting)


def _even(text: str, mark: str) -> bool:
    """Whether a paragraph has as many marks that open as such that close: else one is missing,
    and nothing is nested."""
    return text.count(mark) == text.count(_CLOSER[mark])


def _is_lone(text: str, at: int) -> bool:
    """Whether a closing mark may stand alone: an apostrophe, a number's bracket."""
    if text[at] == "’":
        return text[at - 1 : at].isascii() and at > 0
    return text[at] in ")）" and bool(_NUMBERED.search(text[:at]))


def _closed(passage: Passage, waiting: list[_Open], closing: _Open) -> Iterator[Finding]:
    opening = _OPENER[closing.mark]
    twin = _TWIN.get(opening, "")
    if waiting and waiting[-1].mark == twin:
        waiting.pop()
        yield _finding("T647", passage, closing.at, closing.mark, _TWIN[closing.mark])
        return
    depth = next((n for n, own in enumerate(reversed(waiting)) if own.mark == opening), None)
    if depth is None:
        if not _is_lone(passage.text, closing.at):
            yield _finding("T645", passage, closing.at, closing.mark, opening)
        return
    for own in waiting[len(waiting) - depth :]:
        yield _finding("T645", passage, own.at, own.mark, _CLOSER[own.mark])
    del waiting[len(waiting) - depth - 1 :]


def _left(passage: Passage, waiting: list[_Open]) -> Iterator[Finding]:
    """What was never closed. Words that go on in the next paragraph are opened there anew and
    closed only once, at their end."""
    for own in waiting:
        goes_on = own.mark in "“「" and passage.follows.lstrip().startswith(own.mark)
        if not goes_on:
            yield _finding("T645", passage, own.at, own.mark, _CLOSER[own.mark])


def _finding(code: str, passage: Passage, at: int, mark: str, other: str = "") -> Finding:
    place = passage.place(at)
    if code == "T646":
        return warning("T646", place, mark=mark, inner=_INNER[mark])
    if code == "T647":
        return warning("T647", place, mark=mark, other=other)
    return warning("T645", place, mark=mark, other=other)
