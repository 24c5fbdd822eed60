"""Take the lines of a scalar and give its text: `**bold**`, `*Kai*`, paragraphs and subheads.

Chinese has no spaces to tell an opening mark from a closing one, so marks are paired by their
order in the paragraph and by nothing that stands beside them but blanks.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from tekan.model.edition import Face, Paragraph, ParagraphKind, Span, Text
from tekan.model.findings import Finding, Findings, Place, warning
from tekan.source.lines import Line
from tekan.source.nodes import Scalar

_TOKEN = re.compile(r"\\[\\*#]|\*+")
_FACES = {1: Face.KAI, 2: Face.BOLD}
_SUBHEAD = re.compile(r"## +(?=\S)")
# What was probably meant for a subhead; `#话题#` was not.
_ALMOST_SUBHEAD = re.compile(r"##$|##[^# ]|#{3,6} |# ")


def inline(scalar: Scalar) -> tuple[Text, Findings]:
    """A text of one paragraph, a headline or a caption; blank lines in it are passed over.

    Warnings: T150 and T151 stars that look meant and mark nothing.
    """
    return _set([line for line in scalar.lines if line.text.strip()])


def paragraphs(scalar: Scalar) -> tuple[tuple[Paragraph, ...], Findings]:
    """The paragraphs and subheads of a body.

    Warnings: those of `inline`, T152 what looks like a subhead, T153 a blank at a start.
    """
    found: list[Finding] = []
    result = []
    for kind, lines in _blocks(scalar.lines):
        text, wrong = _set(lines)
        found += [*_first_blank(lines[0]), *wrong]
        result.append(Paragraph(kind, text))
    return tuple(result), (*_almost_subheads(scalar.lines), *found)


def _blocks(lines: Iterable[Line]) -> Iterator[tuple[ParagraphKind, list[Line]]]:
    for is_blank, group in groupby(lines, key=lambda line: not line.text.strip()):
        if not is_blank:
            yield from _parted(group)


def _parted(lines: Iterable[Line]) -> Iterator[tuple[ParagraphKind, list[Line]]]:
    for is_subhead, group in groupby(lines, key=lambda line: bool(_SUBHEAD.match(line.text))):
        if is_subhead:
            yield from ((ParagraphKind.SUBHEAD, [_subhead(line)]) for line in group)
        else:
            yield ParagraphKind.BODY, list(group)


def _subhead(line: Line) -> Line:
    text = _SUBHEAD.sub("", line.text, count=1)
    return Line(text, _right(line.place, len(line.text) - len(text)))


def _right(place: Place, columns: int) -> Place:
    return Place(place.file, place.line, place.column + columns)


def _almost_subheads(lines: Iterable[Line]) -> Iterator[Finding]:
    for line in lines:
        if found := _ALMOST_SUBHEAD.match(line.text):
            yield warning("T152", line.place, len(found[0].rstrip()))


def _first_blank(line: Line) -> Iterator[Finding]:
    blanks = len(line.text) - len(line.text.lstrip())
    if blanks:
        yield warning("T153", line.place, blanks)


class _Joined(NamedTuple):
    """Lines joined into one paragraph; `starts` are their first characters' offsets."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def spans(self, start: int, end: int, face: Face) -> Iterator[Span]:
        """The characters from `start` to `end`, one span a line."""
        within = self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]
        cuts = [start, *within, end]
        for first, last in pairwise(cuts):
            if first < last:
                yield Span(self.text[first:last], face, self.place(first))

    def tokens(self) -> Iterator[re.Match[str]]:
        """Stars and escapes; a mark does not run from one line into the next."""
        for start, end in pairwise((*self.starts, len(self.text))):
            yield from _TOKEN.finditer(self.text, start, end)

    def place(self, offset: int) -> Place:
        number = bisect_right(self.starts, offset) - 1
        return _right(self.lines[number].place, offset - self.starts[number])


def _joined(lines: list[Line]) -> _Joined:
    parts = [line.text for line in lines]
    for number, (line, following) in enumerate(pairwise(lines)):
        # Marks are not seen in print; what stands before and after them is.
        before, after = line.text.rstrip("*")[-1:], following.text.lstrip("*")[:1]
        if _is_latin(before) and _is_latin(after):
            parts[number] += " "
    starts, offset = [], 0
    for part in parts:
        starts.append(offset)
        offset += len(part)
    return _Joined("".join(parts), tuple(starts), tuple(lines))


def _is_latin(character: str) -> bool:
    """Whether words that end or begin with it are set apart by spaces; "" is none."""
    if character.isascii():
        return bool(character.strip())
    return character.isalpha() and unicodedata.east_asian_width(character) not in "WF"


class _Stars(NamedTuple):
    """A run of stars in a paragraph."""

    start: int
    end: int
    opens: bool
    closes: bool
    between_digits: bool

    @property
    def length(self) -> int:
        return self.end - self.start


def _set(lines: list[Line]) -> tuple[Text, Findings]:
    if not lines:
        return (), ()
    joined = _joined(lines)
    tokens = list(joined.tokens())
    runs = [_stars(token, joined.text) for token in tokens if token[0][0] == "*"]
    marks = _paired(runs)
    return tuple(_spans(joined, tokens, marks)), tuple(_doubts(joined, runs, marks))


def _stars(token: re.Match[str], text: str) -> _Stars:
    start, end = token.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    return _Stars(
        start,
        end,
        opens=bool(after.strip()),
        closes=bool(before.strip()),
        between_digits=before.isascii()
        and before.isalnum()
        and after.isascii()
        and after.isdigit(),
    )


def _paired(runs: list[_Stars]) -> frozenset[int]:
    """The starts of the runs that are marks: openers and closers, well nested."""
    marks: list[int] = []
    open_runs: list[_Stars] = []
    for run in runs:
        # 210mm*297mm and 2*3*4 are sums; a number in bold (第**12**3) is not.
        if run.length not in _FACES or (run.length == 1 and run.between_digits):
            continue
        depth = next((n for n, other in enumerate(open_runs) if other.length == run.length), -1)
        if depth >= 0 and run.closes:
            marks += (open_runs[depth].start, run.start)
            del open_runs[depth:]
        elif depth < 0 and run.opens:
            open_runs.append(run)
    return frozenset(marks)


def _spans(joined: _Joined, tokens: list[re.Match[str]], marks: frozenset[int]) -> Iterator[Span]:
    faces = [Face.PLAIN]
    start = 0
    for token in tokens:
        is_escape = token[0][0] == "\\"
        if not is_escape and token.start() not in marks:
            continue
        yield from joined.spans(start, token.start(), faces[-1])
        # A span's characters stand in a row, so what follows a backslash begins another.
        start = token.start() + 1 if is_escape else token.end()
        if not is_escape:
            _turn(faces, _FACES[len(token[0])])
    yield from joined.spans(start, len(joined.text), faces[-1])


def _turn(faces: list[Face], face: Face) -> None:
    """Close a face that is open, open one that is not."""
    if faces[-1] is face:
        faces.pop()
    else:
        faces.append(face)


def _doubts(joined: _Joined, runs: list[_Stars], marks: frozenset[int]) -> Iterator[Finding]:
    triples = sum(run.length == 3 for run in runs)
    for run in runs:
        if run.start in marks or run.between_digits:
            continue
        if run.length == 2:
            yield warning("T150", joined.place(run.start), 2)
        elif run.length == 3 and triples > 1:
            yield warning("T151", joined.place(run.start), 3)
