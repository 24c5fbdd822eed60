"""Take a text and give its rows, one a line, with the page breaks and blank lines before them."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from tekan.manuscript.kinds import is_page_number
from tekan.manuscript.spaces import LINE_ENDS, tidied
from tekan.manuscript.values import Kind, Piece, Row

_RULE = re.compile(r"[=＝\-－—–―_＿~～*＊#＃·.…●○◆◇□■★☆+ ]{3,}")
_BULLET = re.compile(r"[•·▪●○◦‣∙⁃*-][ \t\u3000]+(?=\S)")


def rows_of_text(text: str) -> tuple[Row, ...]:
    """The rows of a text, in order."""
    pages = re.split(r"(\f)", text)
    rows: list[Row] = []
    line, page = 1, False
    for part in pages:
        if part == "\f":
            page = True
            continue
        lines = LINE_ENDS.split(part)
        for number, words in enumerate(lines):
            rows.append(Row((Piece(words),), page=page and number == 0, line=line + number))
        line += len(lines) - 1
        page = False
    return ordered(_known(rows))


def _known(rows: Iterable[Row]) -> Iterator[Row]:
    """Rules and bullets, which a text shows by their signs."""
    for row in rows:
        words = row.text.strip()
        bullet = None if is_page_number(words) else _BULLET.match(words)
        if is_rule(words):
            yield replace(row, kind=Kind.RULE)
        elif bullet:
            yield replace(row, kind=Kind.BULLET, pieces=(Piece(words[bullet.end() :]),))
        else:
            yield row


def is_rule(words: str) -> bool:
    """Whether it is a row of signs that parts what stands above from what stands below."""
    return bool(_RULE.fullmatch(words)) and len(words.replace(" ", "")) >= 3


def ordered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows with their blanks in order; empty ones are counted before the next."""
    out: list[Row] = []
    blanks, page = 0, False
    for row in rows:
        page = page or row.page
        own = tidied(row) if row.text.strip() else row
        if not own.text.strip():
            blanks += 1
            continue
        soft = own.soft and not blanks
        out.append(replace(own, blanks=own.blanks + blanks, page=page, soft=soft))
        blanks, page = 0, False
    return tuple(out)
