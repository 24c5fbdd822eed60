"""Sheets of a proof: pages cut to their trim on larger paper, with their margins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tekan.draw.sheet import Sheet, items_within
from tekan.model.edition import Face, Span, Text
from tekan.model.findings import Place
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import GlyphRun, Item, Rule, Spread
from tekan.model.style import Style
from tekan.proof.margin import (
    LEADING,
    MEASURE,
    SIZE,
    Margin,
    Standing,
    baseline,
    fill_margin,
    note_style,
)
from tekan.proof.notes import Note
from tekan.text.display import one_line
from tekan.text.shape import Typecases

MARGIN = 170.0  # width of a column of notes with the air beside it, pt: 60 mm
_GAP = (MARGIN - MEASURE * SIZE) / 2
_HEAD, _FOOT = 48.0, 24.0  # over and under the trim
_HAIRLINE = 0.25
_PALE = Ink(0.0, 0.0, 0.0, 0.3)
_MARK, _MARK_SIZE = "校样", 32.0
_WORDS_SIZE = 9.0


@dataclass(frozen=True, slots=True)
class Hand:
    """What words outside the trim are set with.

    body  the style whose faces they have
    """

    body: Style
    cases: Typecases

    def line(self, words: str, size: float, ink: Ink, x: float, y: float) -> tuple[GlyphRun, ...]:
        text: Text = (Span(words, Face.PLAIN, Place("")),)
        style = replace(note_style(self.body), size=size, ink=ink)
        return one_line(text, style, x, y, self.cases)[0]


def proof_sheet(
    spread: Spread, notes: Sequence[Sequence[Note]], name: str, words: str, hand: Hand
) -> Sheet:
    """A sheet with the notes of each of its pages, those of left pages at the left."""
    lefts = _left_pages(spread)
    left = _margin(notes[:lefts], spread, hand)
    right = _margin(notes[lefts:], spread, hand)
    trim = spread.trim
    before = MARGIN * left.columns if lefts else _FOOT
    after = MARGIN * right.columns if lefts < len(spread.pages) else _FOOT
    width = before + trim.width + after
    paper = Rect(trim.x - before, trim.y - _HEAD, width, _HEAD + trim.height + _FOOT)
    outside = (
        *_frame(trim),
        *_banner(trim, words, hand),
        *_beside(left, trim.x, -1),
        *_beside(right, trim.right, 1),
    )
    return Sheet(name, trim, 0.0, 0.0, items_within(spread, trim), outside, paper)


def _left_pages(spread: Spread) -> int:
    """How many pages lie left of the fold; a lone one does where its number is even."""
    if len(spread.pages) == 1:
        return int(spread.numbers[0] % 2 == 0)
    return len(spread.pages) // 2


def _margin(pages: Sequence[Sequence[Note]], spread: Spread, hand: Hand) -> Margin:
    in_order = sorted((note for notes in pages for note in notes), key=lambda note: note.spot.y)
    trim = spread.trim
    return fill_margin(in_order, trim.y, trim.bottom, note_style(hand.body), hand.cases)


def _frame(trim: Rect) -> Iterator[Rule]:
    """A hairline around the page, just outside."""
    edge = trim.grown(_HAIRLINE / 2)
    for y in (edge.y, edge.bottom):
        yield Rule(edge.x, y, edge.right, y, _HAIRLINE, BLACK)
    for x in (edge.x, edge.right):
        yield Rule(x, edge.y, x, edge.bottom, _HAIRLINE, BLACK)


def _banner(trim: Rect, words: str, hand: Hand) -> tuple[GlyphRun, ...]:
    """校样, large and light over the trim, and which pages of what these are."""
    y = trim.y - (_HEAD - _MARK_SIZE) / 2 - (1 - EM_ASCENT) * _MARK_SIZE
    mark = hand.line(_MARK, _MARK_SIZE, _PALE, trim.x, y)
    x = trim.x + (len(_MARK) + 0.5) * _MARK_SIZE
    return (*mark, *hand.line(words, _WORDS_SIZE, BLACK, x, y))


def _beside(margin: Margin, edge: float, way: int) -> Iterator[Item]:
    """A margin's lines at one side of the trim; `way` is 1 to the right, -1 to the left."""
    for note, y in margin.tops:
        if note.placed:
            end = edge + way * (_GAP - _AIR)
            start, stop = (top + LEADING / 2 for top in (note.spot.y, y))
            yield Rule(edge, start, end, stop, _HAIRLINE, note.ink)
    for standing in margin.lines:
        yield from standing.line.at(_left(standing, edge, way), baseline(standing.y))


_AIR = 3.0  # between a note and the rule that leads to it


def _left(standing: Standing, edge: float, way: int) -> float:
    near = _GAP + standing.column * MARGIN
    return edge + near if way > 0 else edge - near - MEASURE * SIZE
