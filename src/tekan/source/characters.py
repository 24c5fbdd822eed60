"""Take a document's tree and give the words in it that no page can ever show rightly."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.lines import Line
from tekan.source.nodes import Node, scalars

# A text in a wrong encoding is full of them; twenty show what happened.
MOST_CHARACTERS = 20

# Control characters, lone surrogates, unassigned ones, line and paragraph separators.
_NEVER_SET = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})


# Where the scripts lie that run from right to left (Unicode 15, DerivedBidiClass); a word of them
# has two letters or more, with points between.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]{2,}"
)
_BRIEF = 12  # characters of such a word that a finding shows


def unsettable(node: Node) -> Findings:
    """T154 for every character that cannot be set, T306 for every word from right to left; at most
    `MOST_CHARACTERS` of them."""
    found = (hit for scalar in scalars(node) for line in scalar.lines for hit in _in_line(line))
    return tuple(islice(found, MOST_CHARACTERS))


def _in_line(line: Line) -> Iterator[Finding]:
    if line.text.isascii() and line.text.isprintable():
        return
    yield from _reversed(line)
    yield from _never_set(line)


def _reversed(line: Line) -> Iterator[Finding]:
    place = line.place
    for word in from_right_to_left(line.text):
        spot = Place(place.file, place.line, place.column + word.start())
        yield error("T306", spot, len(word[0]), text=word[0][:_BRIEF])


def from_right_to_left(text: str) -> Iterator[re.Match[str]]:
    """The words of a text that are written from right to left: set the other way they would be
    wrong. A letter alone, and digits, are the same either way."""
    return (word for word in _RIGHT_TO_LEFT.finditer(text) if _letters(word[0]) > 1)


def _letters(word: str) -> int:
    return sum(unicodedata.bidirectional(character) in ("R", "AL") for character in word)


def _never_set(line: Line) -> Iterator[Finding]:
    if line.text.isprintable() and "\ufffd" not in line.text:
        return  # nearly every line; all that is never set counts as unprintable, and more does
    wrong = frozenset(character for character in set(line.text) if _is_unsettable(character))
    if not wrong:
        return
    for offset, character in enumerate(line.text):
        if character in wrong:
            place = line.place
            yield error(
                "T154",
                Place(place.file, place.line, place.column + offset),
                codepoint=f"U+{ord(character):04X}",
            )


def _is_unsettable(character: str) -> bool:
    if character == "\ufffd":
        return True
    if unicodedata.category(character) not in _NEVER_SET:
        return False
    return not _is_newer_han(ord(character))


def _is_newer_han(codepoint: int) -> bool:
    """Whether it is kept for Han characters, which names need before Python's tables know them."""
    return 0x20000 <= codepoint <= 0x3FFFD and codepoint & 0xFFFF < 0xFFFE
