"""Sheets of a proof: pages cut to their trim on larger paper, with their margins."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tekan.draw.sheet import Sheet, items_within
from tekan.model.edition import Face
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import BLACK, WHITE
from tekan.model.layout import Layout
from tekan.model.page import Item, Rule, Spread, Tint
from tekan.model.style import Align
from tekan.proof.aids import grid_lines, numbers
from tekan.proof.areas import outlines
from tekan.proof.bars import Bar
from tekan.proof.hand import HAIRLINE, Hand
from tekan.proof.head import HEAD, Title, head, watermark
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
from tekan.proof.notes import BLUE, Note
from tekan.proof.origins import leads
from tekan.proof.spots import is_left

MARGIN = 170.0  # width of a column of notes with the air beside it, pt: 60 mm
_GAP = (MARGIN - MEASURE * SIZE) / 2
_FOOT = 24.0  # under the trim


class Beside(Struct, frozen=True):
    """What a sheet shows besides its pages.

    notes  of each page
    areas  numbers of the articles whose areas are outlined; none where they are not
    grid   whether the grid is drawn
    """

    name: str
    title: Title
    notes: Sequence[Sequence[Note]]
    bars: Sequence[Bar]
    areas: Mapping[str, int]
    grid: bool


def proof_sheet(spread: Spread, layout: Layout, beside: Beside, hand: Hand) -> Sheet:
    """A sheet with the notes of each of its pages, those of left pages at the left."""
    lefts = sum(is_left(spread, page) for page in range(len(spread.pages)))
    left = _margin(beside.notes[:lefts], spread, hand)
    right = _margin(beside.notes[lefts:], spread, hand)
    trim = spread.trim
    before = MARGIN * left.columns if lefts else _FOOT
    after = MARGIN * right.columns if lefts < len(spread.pages) else _FOOT
    width = before + trim.width + after
    paper = Rect(trim.x - before, trim.y - HEAD, width, HEAD + trim.height + _FOOT)
    over = (
        *_frame(trim),
        *head(trim, beside.title, hand),
        *numbers(spread, layout, hand),
        *leads(spread, layout),
        *(outlines(spread, layout, beside.areas, hand) if beside.areas else ()),
        *_bars(beside.bars, hand),
        *_beside(left, trim.x, -1),
        *_beside(right, trim.right, 1),
    )
    under = (
        *watermark(spread, beside.title.number, hand),
        *(grid_lines(spread, layout) if beside.grid else ()),
    )
    items = (*under, *items_within(spread, trim))
    return Sheet(beside.name, trim, 0.0, 0.0, items, over, paper)


def _margin(pages: Sequence[Sequence[Note]], spread: Spread, hand: Hand) -> Margin:
    in_order = sorted((note for notes in pages for note in notes), key=lambda note: note.spot.y)
    trim = spread.trim
    return fill_margin(in_order, trim.y, trim.bottom, note_style(hand.body), hand.cases)


def _frame(trim: Rect) -> Iterator[Rule]:
    """A hairline around the page, just outside."""
    edge = trim.grown(HAIRLINE / 2)
    for y in (edge.y, edge.bottom):
        yield Rule(edge.x, y, edge.right, y, HAIRLINE, BLACK)
    for x in (edge.x, edge.right):
        yield Rule(x, edge.y, x, edge.bottom, HAIRLINE, BLACK)


# A bar stands so far from its column, and is so wide; its flag has the change's number.
BAR_AIR, BAR_WIDTH = 2.6, 1.4
_FLAG, _DIGIT, _FLAG_PAD = 6.0, 3.2, 2.0  # height, width of a figure, air about it, pt
_FLAG_SIZE = 5.0
_TICK = 9.0  # length of the mark where something is gone


def _bars(bars: Sequence[Bar], hand: Hand) -> Iterator[Item]:
    """Bars with their numbers on flags at their tops, side by side where there are several;
    where something is gone, a level tick."""
    flags: list[Rect] = []
    for bar in bars:
        x = bar.x - BAR_AIR - BAR_WIDTH
        top = bar.bottom + BAR_WIDTH if bar.gone else bar.top
        length = (_TICK, BAR_WIDTH) if bar.gone else (BAR_WIDTH, bar.bottom - bar.top)
        yield Tint(Rect(x, top, *length), BLUE)
        width = _DIGIT * len(str(bar.number)) + _FLAG_PAD
        flag = Rect(x - width, top, width, _FLAG)
        while any(flag.overlaps(other) for other in flags):
            flag = flag.shifted(-width - HAIRLINE, 0.0)
        flags.append(flag)
        yield Tint(flag, BLUE)
        base = top + (_FLAG - _FLAG_SIZE) / 2 + EM_ASCENT * _FLAG_SIZE
        middle = flag.x + width / 2
        yield from hand.line(
            str(bar.number), _FLAG_SIZE, WHITE, middle, base, Align.CENTRE, Face.BOLD
        )


def _beside(margin: Margin, edge: float, way: int) -> Iterator[Item]:
    """A margin's lines at one side of the trim; `way` is 1 to the right, -1 to the left."""
    for note, y in margin.tops:
        if note.placed:
            end = edge + way * (_GAP - _AIR)
            start, stop = (top + LEADING / 2 for top in (note.spot.y, y))
            yield Rule(edge, start, end, stop, HAIRLINE, note.ink)
    for standing in margin.lines:
        yield from standing.line.at(_left(standing, edge, way), baseline(standing.y))


_AIR = 3.0  # between a note and the rule that leads to it


def _left(standing: Standing, edge: float, way: int) -> float:
    near = _GAP + standing.column * MARGIN
    return edge + near if way > 0 else edge - near - MEASURE * SIZE
