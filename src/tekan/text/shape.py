"""A text in a style becomes cells and gaps, once; it can then be broken at any measure."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

from tekan.fonts.book import FontBook
from tekan.model.edition import Face, Span, Text, plain
from tekan.model.findings import Finding, Findings, Place, error, warning
from tekan.model.style import Composition, Style
from tekan.text.cells import Cell, Typecase
from tekan.text.classes import Kind
from tekan.text.marks import full_width
from tekan.text.spacing import Break, Gap, closed, gap_between
from tekan.text.tokens import is_long, letter_pieces, tokens, url_pieces
from tekan.text.words import Segmenter, cut


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped text: what a line breaker needs, lengths in em.

    gaps     gap i stands between cells i and i + 1
    offsets  index of each cell's first character in the text
    spans    the source's spans, to find a character's place
    left     left edge of each cell when all stand on one line without adjustment
    right    right edge of each
    push     what the gaps before each cell can give, in all
    pull     what the word and Han–Latin spaces before each cell can be opened by
    joints   number of gaps before each cell that open last, all alike
    rubies   what stands over its cells
    """

    cells: tuple[Cell, ...]
    gaps: tuple[Gap, ...]
    offsets: tuple[int, ...]
    spans: Text
    left: tuple[float, ...]
    right: tuple[float, ...]
    push: tuple[float, ...]
    pull: tuple[float, ...]
    joints: tuple[int, ...]
    rubies: tuple["Ruby", ...] = ()

    def place(self, cell: int) -> Place:
        """Where in the source a cell's first character stands."""
        return place_of(self.spans, self.offsets[cell])

    def span(self, cell: int) -> int:
        """Index of the span that a cell stands in."""
        return _span_at(self.spans, self.offsets[cell])

    @property
    def width(self) -> float:
        """Natural width of the whole on one line, em."""
        return self.right[-1] if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Ruby:
    """Small words (注音) over the cells `first` to `last`, which are never parted."""

    first: int
    last: int
    words: Shaped


# Ruby is set at half the size of its base (clreq, interlinear annotation).
RUBY_SIZE = 0.5
# Ruby of neighbours keeps a quarter of its own em apart.
_RUBY_AIR = RUBY_SIZE / 4
SUPERSCRIPT_SIZE = 0.6


class Typecases(dict[tuple[str, bool], Typecase]):
    """The typecases of a font book, by role and direction, each made when first asked for.

    words   cuts a headline into words where it must turn
    shaped  what was shaped once, by the text and all of its style that shaping asks for
    turned  what was turned once, by the same and the measure
    """

    def __init__(self, book: FontBook, words: Segmenter = cut) -> None:
        super().__init__()
        self.book = book
        self.words = words
        self.shaped: dict[tuple[object, ...], tuple[Shaped, Findings]] = {}
        self.turned: dict[tuple[object, ...], tuple[tuple[Shaped, ...], Findings]] = {}

    def __missing__(self, key: tuple[str, bool]) -> Typecase:
        self[key] = Typecase(self.book, *key)
        return self[key]


def place_of(spans: Text, offset: int) -> Place:
    """The place of the character at `offset` of a text."""
    at = _span_at(spans, offset)
    place = spans[at].place
    start = sum(len(span.text) for span in spans[:at])
    return Place(place.file, place.line, place.column + offset - start)


def _span_at(spans: Text, offset: int) -> int:
    if len(spans) == 1:
        return 0
    starts = list(accumulate((len(span.text) for span in spans[:-1]), initial=0))
    return max(0, bisect_right(starts, offset) - 1)


def role_of(style: Style, face: Face) -> str:
    match face:
        case Face.PLAIN:
            return style.role
        case Face.BOLD:
            return style.bold
        case Face.KAI:
            return style.kai


def look_of(style: Style) -> tuple[object, ...]:
    """All of a style that shaping asks for; sizes come later."""
    return style.role, style.bold, style.kai, style.composition


def shape(
    text: Text, style: Style, cases: Typecases, vertical: bool = False
) -> tuple[Shaped, Findings]:
    """Shapes a text; a character that no face has is an error (T302) and takes no room.

    A text is shaped once: make-up sets the same headline on many widths.
    """
    key = (text, *look_of(style), vertical)
    known = cases.shaped.get(key)
    if known is None:
        known = cases.shaped[key] = _shape(text, style, cases, vertical)
    return known


def _shape(text: Text, style: Style, cases: Typecases, vertical: bool) -> tuple[Shaped, Findings]:
    row = _Row([], [], {}, [], set(), [])
    whole = plain(text)
    turned = full_width(whole) if style.composition.full_marks else whole
    start = 0
    findings: Findings = ()
    for span in text:
        end, first = start + len(span.text), len(row.cells)
        words = span.text if span.raised else turned[start:end]
        _collect(row, words, start, cases[role_of(style, span.face), vertical])
        if vertical and span.ruby:
            findings += (warning("T305", span.place, len(span.text), ruby=span.ruby),)
        elif span.raised and not vertical:
            _raise(row, first)
        elif span.ruby:
            findings += _add_ruby(row, first, span, style, cases)
        start = end
    missing = (f for at, token, role in row.missing for f in _missing(token, role, at, text, cases))
    return _measured(row, style.composition, text), (*missing, *findings)


@dataclass(slots=True)
class _Row:
    """Cells in a row while they are collected.

    joins    what stands before a cell, where it is not nothing: spaces of the source, and
             whether a line may break there
    missing  tokens that no face has, with their offset and role
    tied     cells that stand close to the one before, whatever the two are
    rubies   what stands over the cells
    """

    cells: list[Cell]
    offsets: list[int]
    joins: dict[int, tuple[str, Break | None]]
    missing: list[tuple[int, str, str]]
    tied: set[int]
    rubies: list[Ruby]


def _raise(row: _Row, first: int) -> None:
    """Cells from `first` on become a superscript that is never parted from what it follows.

    It takes the kind of that: no space stands between the two, and what comes after keeps its
    own space.
    """
    for at in range(first, len(row.cells)):
        cell = row.cells[at]
        kind = row.cells[first - 1].kind if first else cell.kind
        xs = tuple(x * SUPERSCRIPT_SIZE for x in cell.xs)
        width = cell.width * SUPERSCRIPT_SIZE
        row.cells[at] = replace(cell, kind=kind, xs=xs, width=width, chars=0)
        row.tied.add(at)


def _add_ruby(row: _Row, first: int, span: Span, style: Style, cases: Typecases) -> Findings:
    """Ruby over the cells from `first` on; they are widened where it is wider."""
    last = len(row.cells) - 1
    words, findings = shape((Span(span.ruby, span.face, span.place),), style, cases)
    if last < first or not words.cells:
        return findings
    wide = words.width * RUBY_SIZE + _RUBY_AIR
    natural = sum(cell.width for cell in row.cells[first:])
    each = max(0.0, wide - natural) / (last + 1 - first)
    for at in range(first, last + 1):
        cell = row.cells[at]
        xs = tuple(x + each / 2 for x in cell.xs)
        row.cells[at] = replace(cell, xs=xs, width=cell.width + each)
        if at > first:
            row.joins[at] = ("", Break.NEVER)
    row.rubies.append(Ruby(first, last, words))
    return findings


def _collect(row: _Row, text: str, offset: int, case: Typecase) -> None:
    """Adds a text's tokens in one role."""
    known, first = case.cells, offset
    for group, token in tokens(text):
        if group == "one" and (cell := known.get(token)) is not None:
            row.cells.append(cell)
            row.offsets.append(offset)
        elif group == "space":
            row.joins[len(row.cells)] = (token, None)
        else:
            _add_parts(row, group, token, offset, case)
            if group == "word":
                _tie_number(row, token, text[offset - first + len(token) :][:1])
        offset += len(token)


# What is counted or dated stays with its number where that costs little (3608户, 2024年).
_MEASURE_WORDS = frozenset(
    "户人个名位岁号米元年月日时点分秒支座家所次条项级层栋届期版页篇万亿平公亩吨"
)


def _tie_number(row: _Row, token: str, after: str) -> None:
    """What stands after a number or a sheet's name, before a line may end between the two."""
    if after == "版" and _SHEET.fullmatch(token):
        row.joins[len(row.cells)] = ("", Break.NEVER)
    elif after in _MEASURE_WORDS and token[-1].isdecimal():
        row.joins[len(row.cells)] = ("", Break.UNEASY)


# A page of a paper (A3版) is one thing: the sheet's letter and number stay with 版.
_SHEET = re.compile(r"[A-Z]{1,2}\d{1,3}(?:[-–~][A-Z]{0,2}\d{1,3})?")


def _add_parts(row: _Row, group: str, token: str, offset: int, case: Typecase) -> None:
    for part, breaks in _parts(group, token, case.vertical):
        cell = case.cell(group, part)
        if cell is None:
            row.missing.append((offset, part, case.role))
        else:
            if breaks is not None:
                row.joins[len(row.cells)] = ("", breaks)
            row.cells.append(cell)
            row.offsets.append(offset)
        offset += len(part)


def _parts(group: str, token: str, vertical: bool) -> Sequence[tuple[str, Break | None]]:
    """A token in the parts a line may be broken between; most are whole."""
    match group:
        case "url":
            return _url_parts(token)
        case "wide":
            return _divided(list(token), Break.NEVER)
        case "bang" if vertical:
            return _divided(list(token), Break.NEVER)
        case "word" if is_long(token) and not vertical:
            return _divided(letter_pieces(token), Break.LAST_RESORT)
        case _:
            return ((token, None),)


def _url_parts(url: str) -> list[tuple[str, Break | None]]:
    """A URL breaks at its own points; a piece that no column holds between letters too."""
    parts: list[tuple[str, Break | None]] = []
    for piece in url_pieces(url):
        letters = letter_pieces(piece) if is_long(piece) else [piece]
        parts.append((letters[0], Break.ALLOWED if parts else None))
        parts += [(letter, Break.LAST_RESORT) for letter in letters[1:]]
    return parts


def _divided(parts: list[str], breaks: Break) -> list[tuple[str, Break | None]]:
    return [(part, breaks if at else None) for at, part in enumerate(parts)]


def _missing(token: str, role: str, offset: int, text: Text, cases: Typecases) -> Iterator[Finding]:
    for at, character in enumerate(token):
        if cases.book.face_for(role, character) is None:
            place = place_of(text, offset + at)
            code = f"U+{ord(character):04X}"
            yield error("T302", place, character=character, code=code, role=role)


def _measured(row: _Row, rules: Composition, text: Text) -> Shaped:
    cells = row.cells
    gaps = _gaps(row, rules)
    steps = [cell.width + gap.natural for cell, gap in zip(cells, gaps, strict=False)]
    left = tuple(accumulate(steps, initial=0.0)) if cells else ()
    return Shaped(
        tuple(cells),
        tuple(gaps),
        tuple(row.offsets),
        text,
        left,
        tuple([edge + cell.width for edge, cell in zip(left, cells, strict=True)]),
        tuple(accumulate([gap.shrink for gap in gaps], initial=0.0)),
        tuple(accumulate([gap.word + gap.latin for gap in gaps], initial=0.0)),
        tuple(accumulate([gap.open for gap in gaps], initial=0)),
        tuple(row.rubies),
    )


def _gaps(row: _Row, rules: Composition) -> list[Gap]:
    table = _gap_table(rules)
    gaps = [table[before.kind][after.kind] for before, after in pairwise(row.cells)]
    for at, (space, breaks) in row.joins.items():
        if not 0 < at < len(row.cells):
            continue
        before, after = row.cells[at - 1].kind, row.cells[at].kind
        if space:
            gaps[at - 1] = gap_between(before, after, rules, space)
        elif before is after is Kind.LATIN and breaks is not None:
            gaps[at - 1] = closed(breaks)
        elif breaks is not None:
            gaps[at - 1] = replace(gaps[at - 1], breaks=breaks)
    for at in row.tied:
        if at:
            gaps[at - 1] = closed(Break.NEVER)
    return gaps


@lru_cache(maxsize=64)
def _gap_table(rules: Composition) -> tuple[tuple[Gap, ...], ...]:
    """The gap between every two kinds."""
    return tuple(tuple(gap_between(left, right, rules) for right in Kind) for left in Kind)
