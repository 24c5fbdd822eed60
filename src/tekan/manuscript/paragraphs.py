"""Take rows and give paragraphs: what a page or column cut in two, and hard returns, rejoined."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tekan.manuscript.bylines import named, signed
from tekan.manuscript.kinds import (
    answers,
    asks,
    caption_of,
    ends_open,
    fact_of,
    is_bold,
    is_meta,
    is_section,
    label_of,
    number_of,
    numbering,
    talker,
)
from tekan.manuscript.spaces import merged, width
from tekan.manuscript.values import CERTAIN, HIGH, MEDIUM, Kind, Mark, Part, Piece, Row

# No line may begin with one of these, so a line that does goes on with the one above.
_NEVER_FIRST = "，。、；：？！”’）》〉」』】,;:?!"
# Cells that a line must take to look cut, where the lines have no common width: with a mark in
# it, without one, and as a paragraph of Word's or a web page's own.
_LONG_MARKED, _LONG, _LONG_WHOLE = 40, 56, 60
# The same where paragraphs are indented and the next line is not.
_LONG_INDENTED = 30
# Cells that the lines of one width may differ by: the indent of two Han, and a mark pushed out.
_BAND = 6
# Beyond this width a line is no line, it is a paragraph.
_WIDEST = 110
_LEAST_LINES, _LEAST_SHARE, _LEAST_OPEN = 3, 0.35, 0.4
# The part of the lines that may be wider than their common width, such as a long headline.
_MOST_WIDER = 0.15
# Characters of a join shown at either side.
_SHOWN = 6


class Paragraph(Struct, frozen=True):
    """A row of the manuscript, or several joined, and the joins that were made."""

    row: Row
    joins: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        return self.row.text


class _Habits(Struct, frozen=True):
    """How the lines of a manuscript run: to which width, and how paragraphs show.

    width  in cells; 0 where the lines are paragraphs
    """

    width: int
    indents: bool
    blanks: bool


def paragraphs(rows: Sequence[Row]) -> tuple[Paragraph, ...]:
    """The paragraphs of a manuscript, in order; a caption that stood in a cut one comes after."""
    habits = _habits(rows)
    out: list[Paragraph] = []
    last: Row | None = None
    at = -1  # the paragraph that a row may go on: the last one that is no caption
    for row in rows:
        sure = _goes_on(last, row, habits) if last and at >= 0 else 0.0
        if sure and (at == len(out) - 1 or (sure >= HIGH and ends_open(out[at].text))):
            out[at] = _joined(out[at], row, sure)
        else:
            out.append(Paragraph(row))
            at = at if _is_caption(row) else len(out) - 1
        if not _is_caption(row):
            last = row
    return tuple(out)


def _is_caption(row: Row) -> bool:
    return row.kind is Kind.CAPTION or bool(caption_of(row.text))


def _habits(rows: Sequence[Row]) -> _Habits:
    lines = [row for row in rows if not row.whole and row.kind is Kind.TEXT]
    measure = _measure([row for row in lines if _is_running(row)])
    full = [row for row in lines if measure and width(row.text) >= measure - _BAND]
    bodies = [row for row in lines if width(row.text) > _BAND]
    indents = sum(row.indented for row in bodies) >= 2
    blanks = any(after.blanks == 1 and before in full for before, after in pairwise(lines))
    return _Habits(measure, indents, blanks)


def _measure(lines: Sequence[Row]) -> int:
    """The width that hard returns keep, in cells; 0 where there are none."""
    widths = {width(row.text) for row in lines}
    for most in sorted(widths, reverse=True):
        if most > _WIDEST:
            continue
        band = [row for row in lines if most - _BAND <= width(row.text) <= most]
        is_open = sum(ends_open(row.text) for row in band) >= _LEAST_OPEN * len(band)
        wider = sum(width(row.text) > most for row in lines)
        if wider > _MOST_WIDER * len(lines):
            return 0
        if len(band) >= max(_LEAST_LINES, _LEAST_SHARE * len(lines)) and is_open:
            return most
    return 0


def _goes_on(last: Row, row: Row, habits: _Habits) -> float:
    """How sure it is that a row goes on with the paragraph above; 0 where it does not."""
    is_running = _is_running(last) and _is_running(row, _is_cut(last, row))
    if row.indented or not is_running or row.blanks > 1:
        return 0.0
    if row.text[0] in _NEVER_FIRST:
        return CERTAIN if not row.blanks else HIGH
    if row.soft and not row.whole and last.text[-1] in "，、":
        return HIGH
    return _within_format(last, row) if last.whole else _within_text(last, row, habits)


def _within_format(last: Row, row: Row) -> float:
    """After a paragraph of Word's or a web page's own."""
    needed = _LONG_MARKED if row.soft else _LONG_WHOLE
    return MEDIUM if ends_open(last.text) and width(last.text) >= needed else 0.0


def _within_text(last: Row, row: Row, habits: _Habits) -> float:
    """After a line of a text."""
    is_open, cells = ends_open(last.text), width(last.text)
    if habits.width and cells >= habits.width - _BAND and cells <= _WIDEST:
        return _within_measure(is_open, row, habits)
    if is_open and habits.indents and not row.blanks:
        # Where paragraphs are indented, a line that is not goes on with the one above.
        return HIGH if cells >= _LONG_INDENTED or last.text[-1] in "，、" else 0.0
    needed = _LONG_MARKED if any(mark in last.text for mark in "，。；") else _LONG
    return HIGH if is_open and cells >= needed else 0.0


def _within_measure(is_open: bool, row: Row, habits: _Habits) -> float:
    """After a full line: one that stops in a sentence goes on; one that ends a sentence does
    where paragraphs show otherwise, by an indent or a blank line."""
    if is_open:
        return HIGH
    return MEDIUM if not row.blanks and (habits.indents or habits.blanks) else 0.0


def _is_running(row: Row, is_cut: bool = False) -> bool:
    """Whether a row is of running text, not something by itself; `is_cut` where the line above
    stops in a sentence."""
    words = row.text
    return not (
        row.kind not in (Kind.TEXT, Kind.BULLET)
        or caption_of(words)
        or signed(words)
        or (len(words) < 12 and named(words))
        or label_of(words)
        or (numbering(words) and len(words) < 12)
        or (not is_cut and 0 < len(talker(words)) < 5 and not row.soft and not ends_open(words))
        or fact_of(words)
        or is_meta(words)
        or (is_section(words) and len(words) < 20)
        or (number_of(words) and len(words) < 30)
        or (is_bold(row) and len(words) < 30)
    )


def _is_cut(last: Row, row: Row) -> bool:
    """Whether the line above stops in a sentence, so that a word and a colon are no label
    (…的方向和│间距：…): one stands at a paragraph's start. 问 and 答 always are."""
    speaker = talker(row.text)
    return not row.blanks and ends_open(last.text) and not asks(speaker) and not answers(speaker)


def _joined(paragraph: Paragraph, row: Row, sure: float) -> Paragraph:
    before, after = paragraph.row.pieces, row.pieces
    gap = _gap(paragraph.text, row.text)
    words = f"{paragraph.text[-_SHOWN:]}│{row.text[:_SHOWN]}"
    mark = Mark(Part.JOIN, words, sure, row.line)
    pieces = (*before, *((Piece(" "),) if gap else ()), *after)
    return Paragraph(replace(paragraph.row, pieces=tuple(merged(pieces))), (*paragraph.joins, mark))


def _gap(before: str, after: str) -> bool:
    """Two words of Latin are set apart; a hyphen stays where it was."""
    left, right = before[-1:], after[:1]
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
