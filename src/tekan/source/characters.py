"""Take a document's tree and give the characters in it that no page can ever show."""

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


def unsettable(node: Node) -> Findings:
    """T154 for every character that cannot be set, at most `MOST_CHARACTERS` of them."""
    found = (hit for scalar in scalars(node) for line in scalar.lines for hit in _in_line(line))
    return tuple(islice(found, MOST_CHARACTERS))


def _in_line(line: Line) -> Iterator[Finding]:
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
