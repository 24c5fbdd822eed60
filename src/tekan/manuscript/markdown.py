"""Take a Markdown text and give its rows; its own marks are read, all else is text.

Read: headings of both kinds, bold, italic, lists, quotes, rules, links, pictures, tables, `<br>`.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tekan.manuscript.kinds import is_short
from tekan.manuscript.plain import is_rule, ordered
from tekan.manuscript.spaces import LINE_ENDS
from tekan.manuscript.values import Kind, Left, Look, Piece, Row, Why

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDER = re.compile(r" {0,3}(=+|-+)[ \t]*")
_ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,3}[.)]))[ \t]+(?=\S)")
_QUOTE = re.compile(r"\s*>+[ ]?")
_CELLS = re.compile(r"\s*\|(.*)\|\s*")
_CELL_RULE = re.compile(r"[\s|:-]+")
_PICTURE = re.compile(r"\s*!\[([^\]]*)\]\(([^)]*)\)\s*")
# Bounded, so that brackets that never close cost no more than others.
_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{0,800})(?:\s[^()]{0,200})?\)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LOOKS = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+.!|~>-])|\*\*(?P<bold>(?=\S)[^*]+?(?<=\S))\*\*"
    r"|(?<![0-9A-Za-z])\*(?P<kai>(?=\S)[^*]+?(?<=\S))\*(?![0-9A-Za-z])|\^(?P<raised>[^\s^]{1,8})\^"
)


def rows_of_markdown(text: str) -> tuple[tuple[Row, ...], tuple[Left, ...]]:
    """The rows, and the addresses of links and pictures, which no page prints."""
    left: list[Left] = []
    rows = list(_rows(_BREAK.sub("\n", text), left))
    return ordered(rows), tuple(left)


def _rows(text: str, left: list[Left]) -> Iterator[Row]:
    lines = LINE_ENDS.split(text)
    front = _front(lines)
    yield from _told(lines[:front], left)
    skip = False
    for number, words in enumerate(lines, 1):
        if skip or number <= front:
            skip = False
            continue
        following = lines[number] if number < len(lines) else ""
        level = _underlined(words, following)
        if level:
            skip = True
            left.append(Left(following.strip(), Why.SEPARATOR, number + 1))
            yield _row(words, number, left, Kind.HEADING, level)
        else:
            yield _line(words, number, left)


def _underlined(words: str, following: str) -> int:
    """The level of a heading that a line of = or - stands under; 0 where it is a rule."""
    under = _UNDER.fullmatch(following) if words.strip() and len(following) > 2 else None
    if not under or not is_short(words) or words.lstrip().startswith(("#", "-", "*", ">", "|")):
        return 0
    return 1 if under[1][0] == "=" else 2


def _front(lines: list[str]) -> int:
    """How many lines a front matter takes: title, author and the like between two rules."""
    if lines[0].strip() != "---":
        return 0
    ends = (n for n, line in enumerate(lines[1:_MOST_FRONT], 1) if line.strip() == "---")
    end = next(ends, 0)
    is_front = all(not line.strip() or _ENTRY.match(line) for line in lines[1:end])
    return end + 1 if end and is_front else 0


_MOST_FRONT = 30
_ENTRY = re.compile(r"\s*(-\s|[\w-]+\s*:)\s*")
_TITLE = re.compile(r"(title|标题)\s*:\s*(?P<words>.+)")


def _told(lines: list[str], left: list[Left]) -> Iterator[Row]:
    """The title of a front matter; all else in it is left out."""
    for number, words in enumerate(lines, 1):
        found = _TITLE.match(words)
        if found:
            left.append(Left(words[: found.start("words")].strip(), Why.LABEL, number))
            yield Row((Piece(found["words"]),), Kind.TITLE, line=number)
        elif words.strip():
            left.append(Left(words.strip(), Why.SOURCE, number))


def _line(words: str, number: int, left: list[Left]) -> Row:
    if found := _HEADING.fullmatch(words):
        return _row(found[2], number, left, Kind.HEADING, len(found[1]))
    if is_rule(words.strip()) and not re.search(r"[.…#+]", words):
        return Row((Piece(words.strip()),), Kind.RULE, line=number)
    if found := _PICTURE.fullmatch(words):
        left.append(Left(found[2], Why.ADDRESS, number))
        return Row((Piece(found[1]),), Kind.CAPTION, line=number)
    return _cells(words, number, left) or _marked(words, number, left)


def _cells(words: str, number: int, left: list[Left]) -> Row | None:
    """A row of a table, its cells set apart by a full-width blank."""
    found = _CELLS.fullmatch(words)
    if not found:
        return None
    if _CELL_RULE.fullmatch(words):
        left.append(Left(words.strip(), Why.SEPARATOR, number))
        return Row((), line=number)
    left.append(Left("|" * words.count("|"), Why.SEPARATOR, number))
    return _row(found[1].replace("|", "\u3000"), number, left, Kind.CELLS)


def _marked(words: str, number: int, left: list[Left]) -> Row:
    """An item, a quotation or a line of text."""
    if found := _ITEM.match(words):
        kind = Kind.NUMBER if found[1] else Kind.BULLET
        kept = f"{found[1][:-1]}. " if found[1] else ""
        return _row(kept + words[found.end() :], number, left, kind)
    if found := _QUOTE.match(words):
        left.append(Left(found[0].strip(), Why.SEPARATOR, number))
        return _row(words[found.end() :], number, left)
    return _row(words, number, left)


def _row(words: str, number: int, left: list[Left], kind: Kind = Kind.TEXT, level: int = 0) -> Row:
    left += (Left(found[2], Why.ADDRESS, number) for found in _LINK.finditer(words))
    plain = _LINK.sub(lambda found: found[1], words)
    row = Row(tuple(_pieces(plain)), kind, level=level, line=number)
    # A line of text goes on with the paragraph above unless a blank line parts them.
    return replace(row, whole=kind is not Kind.TEXT, soft=kind is Kind.TEXT)


def _pieces(words: str) -> Iterator[Piece]:
    at = 0
    for found in _LOOKS.finditer(words):
        yield Piece(words[at : found.start()])
        at = found.end()
        if found["escaped"]:
            yield Piece(found["escaped"])
        elif found["bold"]:
            yield Piece(found["bold"], Look.BOLD)
        elif found["kai"]:
            yield Piece(found["kai"], Look.ITALIC)
        else:
            yield Piece(found["raised"], Look.RAISED)
    yield Piece(words[at:])
