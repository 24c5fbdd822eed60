"""A text in a style becomes cells and gaps, once; it can then be broken at any measure."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from operator import getitem
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from tekan.fonts.book import FontBook
from tekan.model.edition import Face, Span, Text, plain
from tekan.model.findings import Finding, Findings, Place, error, warning
from tekan.model.memo import Memo
from tekan.model.style import Composition, Style
from tekan.text.cells import Cell, Typecase
from tekan.text.classes import Kind
from tekan.text.marks import full_width
from tekan.text.row import Row, collect, raise_from
from tekan.text.spacing import Break, Gap, closed, gap_between
from tekan.text.words import Segmenter, cut

if TYPE_CHECKING:
    from tekan.text.breaks import Breaks
    from tekan.text.lines import Line

_Found = TypeVar("_Found")


class Shaped(Struct, frozen=True):
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
    spaced   the source has spaces between them
    broken   how it was broken on which measures: a memo of a pure function, nothing else
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
    spaced: bool = False
    broken: Memo[tuple[object, ...], tuple["Breaks", ...]] = field(default_factory=Memo)

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


class Ruby(Struct, frozen=True):
    """Small words (注音) over the cells `first` to `last`, which are never parted."""

    first: int
    last: int
    words: Shaped


# Ruby is set at half the size of its base (clreq, interlinear annotation).
RUBY_SIZE = 0.5
# Ruby of neighbours keeps a quarter of its own em apart.
_RUBY_AIR = RUBY_SIZE / 4


# Of texts 20 KB each: a paper of a thousand pages would else take a gigabyte. A page asks for some
# hundred texts again and again, and for none of another page.
_MOST_REMEMBERED = 1000

_Key = tuple[object, ...]


class Remembered(dict[_Key, _Found]):
    """What was found once, by all that it depends on; where it is too much, all is forgotten."""

    def keep(self, key: _Key, found: _Found) -> _Found:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[key] = found
        return found


class Typecases(dict[tuple[str, bool], Typecase]):
    """The typecases of a font book, by role and direction, each made when first asked for.

    words   the words of a headline that must turn, each text cut once
    shaped  what was shaped once, by the text and all of its style that shaping asks for
    turned  what was turned once, by the same and the measure
    lines   display lines that were set once, by the text, its style and the measure
    """

    def __init__(self, book: FontBook, words: Segmenter = cut) -> None:
        super().__init__()
        self.book = book
        self.words = lru_cache(_MOST_REMEMBERED)(words)
        self.shaped = Remembered[tuple[Shaped, Findings]]()
        self.turned = Remembered[tuple[tuple[Shaped, ...], Findings]]()
        self.lines = Remembered[tuple[tuple["Line", ...], Findings]]()

    def __missing__(self, key: tuple[str, bool]) -> Typecase:
        self[key] = Typecase(self.book, *key)
        return self[key]


def place_of(spans: Text, offset: int) -> Place:
    """The place of the character at `offset` of a text."""
    at = _span_at(spans, offset)
    place = spans[at].place
    start = sum([len(span.text) for span in spans[:at]]) if at else 0
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
    text: Text, style: Style, cases: Typecases, vertical: bool = False, glued: int = 0
) -> tuple[Shaped, Findings]:
    """Shapes a text; a character that no face has is an error (T302) and takes no room.

    glued  so many characters at its end start no line, and save no lone character (孤字)

    A text is shaped once: make-up sets the same headline on many widths.
    """
    key = (text, *look_of(style), vertical, glued)
    known = cases.shaped.get(key)
    if known is None:
        known = _glued(*_shape(text, style, cases, vertical), glued)
        cases.shaped.keep(key, known)
    return known


def _glued(shaped: Shaped, findings: Findings, count: int) -> tuple[Shaped, Findings]:
    if not count:
        return shaped, findings
    first = len(plain(shaped.spans)) - count
    gaps = (
        replace(gap, breaks=Break.NEVER) if offset >= first else gap
        for gap, offset in zip(shaped.gaps, shaped.offsets[1:], strict=True)
    )
    cells = (
        replace(cell, chars=0) if offset >= first else cell
        for cell, offset in zip(shaped.cells, shaped.offsets, strict=True)
    )
    return replace(shaped, gaps=tuple(gaps), cells=tuple(cells), broken=Memo()), findings


def _shape(text: Text, style: Style, cases: Typecases, vertical: bool) -> tuple[Shaped, Findings]:
    row = Row([], [], {}, [], set(), [])
    whole = plain(text)
    turned = full_width(whole) if style.composition.full_marks else whole
    start = 0
    findings: Findings = ()
    for span in text:
        end, first = start + len(span.text), len(row.cells)
        words = span.text if span.raised else turned[start:end]
        collect(row, words, start, cases[role_of(style, span.face), vertical])
        if vertical and span.ruby:
            findings += (warning("T305", span.place, len(span.text), ruby=span.ruby),)
        elif span.raised and not vertical:
            raise_from(row, first)
        elif span.ruby:
            findings += _add_ruby(row, first, span, style, cases)
        start = end
    missing = (f for at, token, role in row.missing for f in _missing(token, role, at, text, cases))
    return _measured(row, style.composition, text), (*missing, *findings)


def _add_ruby(row: Row, first: int, span: Span, style: Style, cases: Typecases) -> Findings:
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


def _missing(token: str, role: str, offset: int, text: Text, cases: Typecases) -> Iterator[Finding]:
    for at, character in enumerate(token):
        if cases.book.face_for(role, character) is None:
            place = place_of(text, offset + at)
            code = f"U+{ord(character):04X}"
            yield error("T302", place, character=character, code=code, role=role)


def _measured(row: Row, rules: Composition, text: Text) -> Shaped:
    cells = row.cells
    gaps = _gaps(row, rules)
    steps = [cell.width + gap.natural for cell, gap in zip(cells, gaps, strict=False)]
    left = tuple(accumulate(steps, initial=0.0)) if cells else ()
    pulls = [gap.word + gap.latin for gap in gaps]
    return Shaped(
        tuple(cells),
        tuple(gaps),
        tuple(row.offsets),
        text,
        left,
        tuple([edge + cell.width for edge, cell in zip(left, cells, strict=True)]),
        tuple(accumulate([gap.shrink for gap in gaps], initial=0.0)),
        tuple(accumulate(pulls, initial=0.0)) if any(pulls) else (0.0,) * (len(pulls) + 1),
        tuple(accumulate([gap.open for gap in gaps], initial=0)),
        tuple(row.rubies),
        any(space for space, _ in row.joins.values()),
    )


def _gaps(row: Row, rules: Composition) -> list[Gap]:
    table = _gap_table(rules)
    kinds = [cell.kind for cell in row.cells]
    gaps = list(map(getitem, [table[kind] for kind in kinds], kinds[1:]))
    for at, (space, breaks) in row.joins.items():
        if not 0 < at < len(row.cells):
            continue
        before, after = row.cells[at - 1].kind, row.cells[at].kind
        if space:
            gaps[at - 1] = gap_between(before, after, rules, space)
        elif before is after is Kind.LATIN and breaks is not None:
            gaps[at - 1] = closed(breaks)
        elif breaks is not None:
            gaps[at - 1] = _breaking(gaps[at - 1], breaks)
    for at in row.tied:
        if at:
            gaps[at - 1] = closed(Break.NEVER)
    return gaps


@lru_cache(maxsize=256)
def _breaking(gap: Gap, breaks: Break) -> Gap:
    """A gap with another break in it; of few kinds, but as many as there are numbers."""
    return replace(gap, breaks=breaks)


@lru_cache(maxsize=64)
def _gap_table(rules: Composition) -> tuple[tuple[Gap, ...], ...]:
    """The gap between every two kinds."""
    return tuple(tuple(gap_between(left, right, rules) for right in Kind) for left in Kind)
