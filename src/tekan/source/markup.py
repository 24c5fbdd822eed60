"""Take the lines of a scalar and give its text: `**bold**`, `*Kai*`, `==dots==`, `^2^`, `{字|zì}`.

Chinese has no spaces to tell an opening mark from a closing one, so marks are paired by their
order in the paragraph and by nothing that stands beside them but blanks. What paragraphs begin
with is read in `paragraphs`; docs/markup.md is the editors' page on all of it.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tekan.model.edition import Face, Span, Text
from tekan.model.findings import Finding, Findings, Place, warning
from tekan.source.lines import Line
from tekan.source.nodes import Scalar

# What stands small over or beside the text is short and holds no mark: forty letters are seven
# syllables of pinyin, and wider than a column over one character.
_RUBY = r"\{(?P<base>[^\s{}|｜\\*=^]+)[|｜](?P<ruby>[^{}|｜\\*=^]{0,39}[^\s{}|｜\\*=^])\}"
# Latin letters, digits and Han; no letters of faces such as (^ω^). Han as what is left of letters:
# a range of 20,000 characters takes a millisecond to be made a class.
_SMALL = r"[^\W\d_\u00aa-\u2fff\u3041-\u30ff]|[0-9①-⑳*†‡"
_RAISED = rf"[-+−(（\[［〔]*(?:{_SMALL}])(?:{_SMALL}+−-]){{0,7}}[)）\]］〕]*"
# `x^2+y^2` holds none: what is raised is followed by no letter or digit.
_SUPER = rf"(?<=\S)\^(?P<super>{_RAISED})\^(?![0-9A-Za-z])"
_ESCAPE = r"\\[\\*#=^{}?!？！.．-]"
_TOKEN = re.compile(rf"(?P<escape>{_ESCAPE})|{_RUBY}|{_SUPER}|(?P<mark>\*+|=+)|\{{")
# Marks that come in pairs, and what they ask for: a face, or dots.
_PAIRS: dict[str, Face | None] = {"*": Face.KAI, "**": Face.BOLD, "==": None}
_DOTS = "=="
# What was probably meant for ruby but is not closed, or holds something it cannot.
_ALMOST_RUBY = re.compile(r"\{[^{}\s|｜]{1,12}[|｜]")


def inline(scalar: Scalar) -> tuple[Text, Findings]:
    """A text of one paragraph, a headline or a caption; blank lines in it are passed over.

    Warnings: those of `marked_text`.
    """
    return marked_text([line for line in scalar.lines if line.text.strip()])


def right(place: Place, columns: int) -> Place:
    return Place(place.file, place.line, place.column + columns)


class _Look(NamedTuple):
    """What marks ask of the characters between them."""

    face: Face = Face.PLAIN
    dotted: bool = False
    raised: bool = False
    ruby: str = ""


class _Joined(NamedTuple):
    """Lines joined into one paragraph; `starts` are their first characters' offsets."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def spans(self, start: int, end: int, look: _Look) -> Iterator[Span]:
        """The characters from `start` to `end`, one span a line."""
        within = self.starts[bisect_right(self.starts, start) : bisect_left(self.starts, end)]
        cuts = [start, *within, end]
        for first, last in pairwise(cuts):
            if first < last:
                yield Span(
                    self.text[first:last],
                    look.face,
                    self.place(first),
                    look.dotted,
                    look.raised,
                    look.ruby,
                )

    def tokens(self) -> Iterator[re.Match[str]]:
        """Marks and escapes; a mark does not run from one line into the next."""
        for start, end in pairwise((*self.starts, len(self.text))):
            yield from _TOKEN.finditer(self.text, start, end)

    def place(self, offset: int) -> Place:
        number = bisect_right(self.starts, offset) - 1
        return right(self.lines[number].place, offset - self.starts[number])


def _joined(lines: list[Line]) -> _Joined:
    parts = [line.text for line in lines]
    for number, (line, following) in enumerate(pairwise(lines)):
        # Marks are not seen in print; what stands before and after them is.
        before, after = _seen(line).rstrip("*=^")[-1:], _seen(following).lstrip("*=^")[:1]
        if _is_latin(before) and _is_latin(after):
            parts[number] += " "
    starts, offset = [], 0
    for part in parts:
        starts.append(offset)
        offset += len(part)
    return _Joined("".join(parts), tuple(starts), tuple(lines))


_OVER = re.compile(_RUBY)


def _seen(line: Line) -> str:
    """A line without its ruby, which stands over its base and not in the line."""
    return _OVER.sub(lambda found: found["base"], line.text) if "{" in line.text else line.text


def _is_latin(character: str) -> bool:
    """Whether words that end or begin with it are set apart by spaces; "" is none."""
    if character.isascii():
        return bool(character.strip())
    return character.isalpha() and unicodedata.east_asian_width(character) not in "WF"


class _Mark(NamedTuple):
    """A run of stars or equals signs in a paragraph."""

    text: str
    start: int
    end: int
    opens: bool
    closes: bool
    in_sum: bool

    @property
    def is_sum(self) -> bool:
        """210mm*297mm and a==b are sums; a number in bold (第**12**3) is not."""
        return self.in_sum and self.text in ("*", _DOTS)


def marked_text(lines: list[Line]) -> tuple[Text, Findings]:
    """The text of a paragraph's lines.

    Warnings: T150 and T151 stars that look meant and mark nothing, T155 other marks that do.
    """
    if not lines:
        return (), ()
    joined = _joined(lines)
    tokens = list(joined.tokens())
    marks = [_mark(token, joined.text) for token in tokens if token["mark"]]
    paired = _paired(marks)
    doubts = (*_doubts(joined, marks, paired), *_open_rubies(joined, tokens))
    return tuple(_spans(joined, tokens, paired)), doubts


def _mark(token: re.Match[str], text: str) -> _Mark:
    start, end = token.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    return _Mark(
        token[0],
        start,
        end,
        opens=bool(after.strip()),
        closes=bool(before.strip()),
        in_sum=before.isascii()
        and before.isalnum()
        and after.isascii()
        and (after.isdigit() or (token[0] == _DOTS and after.isalnum())),
    )


def _paired(marks: list[_Mark]) -> frozenset[int]:
    """The starts of those that mark something: openers and closers, well nested."""
    paired: list[int] = []
    waiting: list[_Mark] = []
    for mark in marks:
        if mark.text not in _PAIRS or mark.is_sum:
            continue
        depth = next((n for n, other in enumerate(waiting) if other.text == mark.text), -1)
        if depth >= 0 and mark.closes:
            paired += (waiting[depth].start, mark.start)
            del waiting[depth:]
        elif depth < 0 and mark.opens:
            waiting.append(mark)
    return frozenset(paired)


def _spans(joined: _Joined, tokens: list[re.Match[str]], paired: frozenset[int]) -> Iterator[Span]:
    marks = list[str]()
    start = 0
    for token in tokens:
        small = token["super"] or token["ruby"]
        if not (token["escape"] or small or token.start() in paired):
            continue
        yield from joined.spans(start, token.start(), _look(marks))
        # A span's characters stand in a row, so what follows a backslash begins another.
        start = token.start() + 1 if token["escape"] else token.end()
        if token["mark"]:
            _turn(marks, token[0])
        elif small:
            yield from _small(joined, token, _look(marks))
    yield from joined.spans(start, len(joined.text), _look(marks))


def _turn(marks: list[str], mark: str) -> None:
    """Close a mark that is open, open one that is not."""
    if marks and marks[-1] == mark:
        marks.pop()
    else:
        marks.append(mark)


def _look(marks: list[str]) -> _Look:
    faces = (face for mark in reversed(marks) if (face := _PAIRS[mark]))
    return _Look(next(faces, Face.PLAIN), _DOTS in marks)


def _small(joined: _Joined, token: re.Match[str], look: _Look) -> Iterator[Span]:
    """A superscript; or a base with its ruby, each character with its own syllable where there
    are as many of one as of the other."""
    if token["super"]:
        yield from joined.spans(*token.span("super"), look._replace(raised=True))
        return
    start, end = token.span("base")
    syllables = token["ruby"].split()
    if len(syllables) != end - start:
        yield from joined.spans(start, end, look._replace(ruby=token["ruby"].strip()))
        return
    for at, syllable in enumerate(syllables, start):
        yield from joined.spans(at, at + 1, look._replace(ruby=syllable))


def _doubts(joined: _Joined, marks: list[_Mark], paired: frozenset[int]) -> Iterator[Finding]:
    triples = sum(mark.text == "***" for mark in marks)
    for mark in marks:
        if mark.start in paired or mark.in_sum:
            continue
        place = joined.place(mark.start)
        if mark.text == "**":
            yield warning("T150", place, 2)
        elif mark.text == "***" and triples > 1:
            yield warning("T151", place, 3)
        elif mark.text == _DOTS and (mark.opens or mark.closes):
            yield warning("T155", place, 2, mark=_DOTS)


def _open_rubies(joined: _Joined, tokens: list[re.Match[str]]) -> Iterator[Finding]:
    for token in tokens:
        if token[0] == "{" and _ALMOST_RUBY.match(joined.text, token.start()):
            yield warning("T155", joined.place(token.start()), 1, mark="{")
