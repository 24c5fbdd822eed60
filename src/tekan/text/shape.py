"""A text in a style becomes cells and gaps, once; it can then be broken at any measure."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from tekan.fonts.book import FontBook
from tekan.model.edition import Face, Text, plain
from tekan.model.findings import Finding, Findings, Place, error
from tekan.model.style import Composition, Style
from tekan.text.cells import Cell, Typecase
from tekan.text.classes import Kind
from tekan.text.marks import full_width
from tekan.text.spacing import Break, Gap, closed, gap_between
from tekan.text.tokens import LONG_WORD, tokens, url_pieces


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


Segmenter = Callable[[str], tuple[str, ...]]


def cut(text: str) -> tuple[str, ...]:
    """The words of a Chinese text, by rjieba."""
    import rjieba  # 0.07 s to load: only where a headline must turn between two plain words

    return tuple(rjieba.cut(text))


class Typecases(dict[tuple[str, bool], Typecase]):
    """The typecases of a font book, by role and direction, each made when first asked for.

    words  cuts a headline into words where it must turn
    """

    def __init__(self, book: FontBook, words: Segmenter = cut) -> None:
        super().__init__()
        self.book = book
        self.words = words

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


def shape(
    text: Text, style: Style, cases: Typecases, vertical: bool = False
) -> tuple[Shaped, Findings]:
    """Shapes a text; a character that no face has is an error (T302) and takes no room."""
    pieces = list(_pieces(text, style, cases, vertical))
    missing = [
        found
        for piece in pieces
        if piece.cell is None
        for found in _missing(piece, text, cases.book)
    ]
    return _measured(pieces, style.composition, text), tuple(missing)


class _Piece(NamedTuple):
    """A cell with what stands before it: spaces of the source, a break of its own."""

    cell: Cell | None
    offset: int
    token: str
    role: str
    space: str
    breaks: Break | None


def _pieces(text: Text, style: Style, cases: Typecases, vertical: bool) -> Iterator[_Piece]:
    whole = plain(text)
    turned = full_width(whole) if style.composition.full_marks else whole
    end, space = 0, ""
    for span in text:
        role = role_of(style, span.face)
        case = cases[role, vertical]
        offset, end = end, end + len(span.text)
        for group, token in tokens(turned[offset:end]):
            if group == "space":
                space += token
                offset += len(token)
                continue
            for part, breaks in _parts(group, token, vertical):
                yield _Piece(case.cell(group, part), offset, part, role, space, breaks)
                offset, space = offset + len(part), ""


def _parts(group: str, token: str, vertical: bool) -> Sequence[tuple[str, Break | None]]:
    """A token in the parts a line may be broken between; most are whole."""
    if group == "url":
        return _divided(url_pieces(token), Break.ALLOWED)
    if group == "bang" and vertical:
        return _divided(list(token), Break.NEVER)
    if group == "word" and len(token) > LONG_WORD and not vertical:
        return _divided(list(token), Break.LAST_RESORT)
    return ((token, None),)


def _divided(parts: list[str], breaks: Break) -> list[tuple[str, Break | None]]:
    return [(part, breaks if at else None) for at, part in enumerate(parts)]


def _missing(piece: _Piece, text: Text, book: FontBook) -> Iterator[Finding]:
    for at, character in enumerate(piece.token):
        if book.face_for(piece.role, character) is None:
            place = place_of(text, piece.offset + at)
            code = f"U+{ord(character):04X}"
            yield error("T302", place, character=character, code=code, role=piece.role)


def _measured(pieces: list[_Piece], rules: Composition, text: Text) -> Shaped:
    kept = [piece for piece in pieces if piece.cell is not None]
    cells = tuple(piece.cell for piece in kept if piece.cell is not None)
    gaps = tuple(_gaps(kept, rules))
    steps = [cell.width + gap.natural for cell, gap in zip(cells, gaps, strict=False)]
    left = tuple(accumulate(steps, initial=0.0)) if cells else ()
    return Shaped(
        cells,
        gaps,
        tuple(piece.offset for piece in kept),
        text,
        left,
        tuple(edge + cell.width for edge, cell in zip(left, cells, strict=True)),
        tuple(accumulate((gap.shrink for gap in gaps), initial=0.0)),
        tuple(accumulate((gap.word + gap.latin for gap in gaps), initial=0.0)),
        tuple(accumulate((int(gap.open) for gap in gaps), initial=0)),
    )


# A page of a paper (A3版) is one thing: the sheet's letter and number stay with 版.
_SHEET = re.compile(r"[A-Z]{1,2}\d{1,3}")


def _gaps(pieces: list[_Piece], rules: Composition) -> Iterator[Gap]:
    table = _gap_table(rules)
    for before, after in pairwise(pieces):
        assert before.cell is not None and after.cell is not None
        if after.breaks is not None:
            yield closed(after.breaks)
            continue
        gap = table[before.cell.kind, after.cell.kind, after.space]
        if after.token == "版" and _SHEET.fullmatch(before.token):
            gap = replace(gap, breaks=Break.NEVER)
        yield gap


class _GapTable(dict[tuple[Kind, Kind, str], Gap]):
    """Gaps by the kinds beside them, each made when first asked for."""

    def __init__(self, rules: Composition) -> None:
        super().__init__()
        self.rules = rules

    def __missing__(self, key: tuple[Kind, Kind, str]) -> Gap:
        left, right, space = key
        self[key] = gap_between(left, right, self.rules, space)
        return self[key]


@lru_cache(maxsize=64)
def _gap_table(rules: Composition) -> _GapTable:
    return _GapTable(rules)
