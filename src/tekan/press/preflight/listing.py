"""The list of a marked copy: rows turned to a measure and poured into pages."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from tekan.model.findings import Severity
from tekan.press.preflight.lettering import Lettering
from tekan.press.preflight.report import (
    WORDS,
    Group,
    Judged,
    Lang,
    head,
    page_name,
    places,
    summary,
)

PAPER = (595.0, 842.0)  # A4, pt
_MARGIN, _INDENT = 48.0, 24.0
_LEADING = 1.5
BLACK, GRAY = "0 0 0", "0.4 0.4 0.4"
# Red, orange and blue: told apart on any page, and no press will see this file.
COLOURS = {
    Severity.ERROR: "0.85 0 0.1",
    Severity.WARNING: "0.9 0.45 0",
    Severity.NOTE: "0 0.35 0.8",
}


class Row(Struct, frozen=True):
    """Words of the list. `number` stands before them, `air` pt over them."""

    text: str
    size: float = 9.0
    colour: str = BLACK
    number: str = ""
    indent: float = _INDENT
    air: float = 0.0


class Put(Struct, frozen=True):
    """A line where it stands on its page; pt, y up."""

    text: str
    size: float
    colour: str
    x: float
    y: float


def rows_of(judged: Judged, groups: Sequence[Group], lang: Lang) -> Iterator[Row]:
    """A title, then what is wrong page by page under the numbers of the frames."""
    yield Row(WORDS[lang]["title"], 18, indent=0)
    yield Row(head(judged, lang), 9, GRAY, indent=0, air=4)
    for line in summary(judged, lang):
        yield Row(line, 10, indent=0, air=2)
    for page, found in groupby(groups, key=lambda group: group.first.page):
        yield Row(page_name(page, lang), 12, indent=0, air=12)
        for group in found:
            yield from _group_rows(group, lang)


def _group_rows(group: Group, lang: Lang) -> Iterator[Row]:
    count = f" ×{len(group.verdicts)}" if len(group.verdicts) > 1 else ""
    colour = COLOURS[group.first.severity]
    yield Row(f"{group.first.rule}{count}  {group.problem}", 9, colour, str(group.number), air=5)
    if group.rects:
        yield Row(places(group, lang), 8, GRAY)
    if group.hint:
        yield Row(f"→ {group.hint}", 9)


def list_pages(rows: Iterable[Row], letters: Lettering) -> list[list[Put]]:
    """Every line in its place, page after page."""
    pages: list[list[Put]] = [[]]
    y = PAPER[1] - _MARGIN
    for row in rows:
        lines = _turned(row, letters)
        height = row.size * _LEADING
        if y - row.air - height * len(lines) < _MARGIN:
            pages.append([])
            y = PAPER[1] - _MARGIN
        y -= row.air
        for at, line in enumerate(lines):
            y -= height
            if at == 0 and row.number:
                pages[-1].append(Put(row.number, row.size, row.colour, _MARGIN, y))
            pages[-1].append(Put(line, row.size, row.colour, _MARGIN + row.indent, y))
    return pages


def _turned(row: Row, letters: Lettering) -> list[str]:
    """Turned at a blank or after a Han, as it fits; a long word is broken where it must be."""
    measure = PAPER[0] - 2 * _MARGIN - row.indent
    lines = [""]
    for piece in _pieces(row.text):
        if letters.width(lines[-1] + piece.rstrip(), row.size) > measure and lines[-1]:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


_LONGEST = 60  # of a word that is kept whole


def _pieces(text: str) -> Iterator[str]:
    """What is not parted: words with their blank, a Han with the mark behind it."""
    piece = ""
    for character in text:
        is_joined = character.isascii() and not piece.endswith(" ") and len(piece) < _LONGEST
        if piece and not (is_joined and piece.isascii()) and character not in _NO_START:
            yield piece
            piece = ""
        piece += character
    yield piece


_NO_START = "，。；：！？、）】》”’"
