"""Take the lines of a body and give its paragraphs: subheads, lists, questions and answers.

A line that begins with one of these marks begins a paragraph; a blank line ends one:

    ## 小标题        a subhead, one line
    - ……            an item with a bullet      1. ……   an item with its number
    ? 记者：……      a question                 ! 李晓龙：……   an answer
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from tekan.model.edition import Face, Paragraph, ParagraphKind, Span, Text, cut, plain
from tekan.model.findings import Finding, Findings, error, warning
from tekan.source.lines import Line
from tekan.source.markup import marked_text, right
from tekan.source.nodes import Scalar

# Three pages of a tabloid without a break; longer ones are broken in a second and more.
MOST_OF_A_PARAGRAPH = 20_000

_START = re.compile(
    r"(?:(?P<subhead>##) +|(?P<item>-|(?P<number>\d{1,3}[.．]))[ 　]+"
    r"|(?P<question>[?？])[ 　]+|(?P<answer>[!！])[ 　]+)(?=\S)"
)
_KINDS = {
    "subhead": ParagraphKind.SUBHEAD,
    "item": ParagraphKind.ITEM,
    "question": ParagraphKind.QUESTION,
    "answer": ParagraphKind.ANSWER,
}
# Who speaks: what stands before the first colon. No sentence, and no time of day.
_SPEAKER = re.compile(r"[^：:，。；！？、…“”]{1,12}(?:：|:(?!\d|//))[ 　]*")
# What was probably meant for a subhead; `#话题#` was not.
_ALMOST_SUBHEAD = re.compile(r"##$|##[^# ]|#{3,6} |# ")
# A question or an answer without the space after its mark.
_ALMOST_SPEAKER = re.compile(r"[?？!！](?=[^\s?？!！：:，。]{1,8}[：:])")

# An item without the space after its mark; `-5℃`, `1.5万` and a dash are none.
_ALMOST_ITEM = re.compile(r"(?:-|\d{1,3}[.．])(?=[^\W\da-zA-Z_\u00aa-\u2fff]|[“《（])")


class _Block(NamedTuple):
    """The lines of a paragraph without the mark they begin with; an item's number apart."""

    kind: ParagraphKind
    lines: list[Line]
    number: Text = ()


def paragraphs(scalar: Scalar) -> tuple[tuple[Paragraph, ...], Findings]:
    """The paragraphs of a body.

    Errors: T159 a paragraph without end.
    Warnings: those of `marked_text`, T152 what looks like a subhead, T153 a blank at a start,
    T156 what looks like a question or an answer, T157 what looks like an item.
    """
    found: list[Finding] = []
    result = []
    for block in _blocks(scalar.lines):
        length = sum(len(line.text) for line in block.lines)
        if length > MOST_OF_A_PARAGRAPH:
            found.append(_endless(block, length))
            continue
        text, wrong = marked_text(block.lines)
        found += [*_first_blank(block.lines[0]), *wrong]
        result.append(_paragraph(block, text))
    return tuple(result), (*_almost_marks(scalar.lines), *found)


def _endless(block: _Block, length: int) -> Finding:
    first = block.lines[0]
    return error("T159", first.place, len(first.text), count=length, limit=MOST_OF_A_PARAGRAPH)


def _paragraph(block: _Block, text: Text) -> Paragraph:
    if block.kind not in (ParagraphKind.QUESTION, ParagraphKind.ANSWER):
        return Paragraph(block.kind, text, block.number)
    words = plain(text)
    speaker = _SPEAKER.match(words)
    end = speaker.end() if speaker else 0
    return Paragraph(block.kind, cut(text, end, len(words)), cut(text, 0, end))


def _blocks(lines: Iterable[Line]) -> Iterator[_Block]:
    for is_blank, group in groupby(lines, key=lambda line: not line.text.strip()):
        if not is_blank:
            yield from _parted(group)


def _parted(lines: Iterable[Line]) -> Iterator[_Block]:
    """Lines that no blank parts, in paragraphs."""
    block: _Block | None = None
    for line in lines:
        start = _START.match(line.text)
        if start or block is None or block.kind is ParagraphKind.SUBHEAD:
            if block:
                yield block
            block = _begun(line, start)
        else:
            block.lines.append(line)
    if block:
        yield block


def _begun(line: Line, start: re.Match[str] | None) -> _Block:
    """The paragraph that a line begins."""
    if not start:
        return _Block(ParagraphKind.BODY, [line])
    (kind,) = (kind for name, kind in _KINDS.items() if start[name])
    rest = Line(line.text[start.end() :], right(line.place, start.end()))
    number = (Span(start["number"], Face.PLAIN, line.place),) if start["number"] else ()
    return _Block(kind, [rest], number)


def _almost_marks(lines: Iterable[Line]) -> Iterator[Finding]:
    for line in lines:
        if found := _ALMOST_SUBHEAD.match(line.text):
            yield warning("T152", line.place, len(found[0].rstrip()))
        elif found := _ALMOST_SPEAKER.match(line.text):
            yield warning("T156", line.place, 1, mark=found[0])
        elif found := _ALMOST_ITEM.match(line.text):
            mark = found[0]
            escaped = f"{mark[:-1]}\\{mark[-1]}"
            yield warning("T157", line.place, len(mark), mark=mark, escaped=escaped)


def _first_blank(line: Line) -> Iterator[Finding]:
    blanks = len(line.text) - len(line.text.lstrip())
    if blanks:
        yield warning("T153", line.place, blanks)
