"""Take a row as it was written and give it with its blanks in order; no other character goes.

The rules, which docs/import.md tells editors:
blanks at both ends go; a run of blanks becomes one; beside a full-width mark there is none;
a text spaced out letter by letter (我 们 的) is closed up; zero-width signs and soft hyphens go.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from msgspec.structs import replace

from tekan.manuscript.values import Piece, Row

# Line ends of all systems, and what Word and old printers put for one.
LINE_ENDS = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
# Signs without width: joiners that build a character (U+200D) are not among them.
_UNSEEN = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BLANK = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BLANKS = re.compile(f"{_BLANK}+")
# What no line of a YAML file can hold, apart from blanks and line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_HAN = r"[\u2e80-\u2fff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]"
_SPACED_OUT = re.compile(f"{_HAN} (?={_HAN})")
_TOUCHING = re.compile(f"{_HAN}(?={_HAN})")
_WIDE_OPEN = "“‘（《〈「『【〔［｛"
_WIDE_CLOSE = "”’）》〉」』】〕］｝，。、；：？！"

# After a colon and a bracket the blank stays: a kicker and its headline may be parted by it.
_BLANK_OR_MARK = " \u3000" + _WIDE_OPEN + "".join(c for c in _WIDE_CLOSE if c not in "：）")


def is_han(character: str) -> bool:
    """Whether it is a Han character; "" is none."""
    return bool(character) and bool(re.match(_HAN, character))


def without_unseen(text: str) -> str:
    """The text without signs that have no width."""
    return _UNSEEN.sub("", text)


def controls(text: str) -> tuple[str, ...]:
    """The control characters of a text, which no page can show, each once."""
    return tuple(sorted(set(_CONTROL.findall(text))))


def without_controls(text: str) -> str:
    return _CONTROL.sub("", text)


def tidied(row: Row) -> Row:
    """The row with its blanks in order, and whether blanks opened it."""
    pieces = tuple(Piece(without_controls(without_unseen(p.text)), p.look) for p in row.pieces)
    opening = "".join(p.text for p in pieces)
    indented = opening != opening.lstrip() and bool(re.match(r"\t|\u3000|\s{2,}", opening))
    kept = merged(_trimmed([Piece(_BLANKS.sub(_one_blank, p.text), p.look) for p in pieces]))
    close_up = _is_spaced_out("".join(p.text for p in kept))
    kept = _without_needless(kept, close_up)
    return replace(row, pieces=tuple(kept), indented=row.indented or indented)


def _one_blank(found: re.Match[str]) -> str:
    """A run of full-width blanks stays one of them: two names are set apart by it."""
    return "\u3000" if set(found[0]) == {"\u3000"} else " "


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces that follow each other in one look as one; empty ones are none."""
    filled = (piece for piece in pieces if piece.text)
    return [
        Piece("".join(piece.text for piece in run), look)
        for look, run in groupby(filled, key=lambda piece: piece.look)
    ]


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    left = [*pieces]
    while left and not left[0].text.strip():
        left.pop(0)
    while left and not left[-1].text.strip():
        left.pop()
    if left:
        left[0] = Piece(left[0].text.lstrip(), left[0].look)
        left[-1] = Piece(left[-1].text.rstrip(), left[-1].look)
    return left


# Of all neighbouring Han, the part that blanks must part, and how many at least.
_SPACED_SHARE, _SPACED_LEAST = 0.6, 6


def _is_spaced_out(text: str) -> bool:
    spaced, touching = len(_SPACED_OUT.findall(text)), len(_TOUCHING.findall(text))
    return spaced >= _SPACED_LEAST and spaced >= _SPACED_SHARE * (spaced + touching)


def _without_needless(pieces: list[Piece], close_up: bool) -> list[Piece]:
    whole = "".join(piece.text for piece in pieces)
    out, at = [], 0
    for piece in pieces:
        kept = (
            c
            for n, c in enumerate(piece.text, at)
            if not (c in " \u3000" and _is_needless(whole, n, close_up))
        )
        out.append(Piece("".join(kept), piece.look))
        at += len(piece.text)
    return [piece for piece in out if piece.text]


def _is_needless(text: str, at: int, close_up: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before in _BLANK_OR_MARK or (after and after in _WIDE_CLOSE):
        return True
    return close_up and is_han(before) and is_han(after)


def width(text: str) -> int:
    """Cells of a text on a screen: a Han character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in text)
