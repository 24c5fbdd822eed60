"""The margin of a proof: notes set in small type and stacked beside what they speak of."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face, Span
from tekan.model.findings import Place
from tekan.model.geometry import EM_ASCENT
from tekan.model.style import Align, Style
from tekan.proof.notes import Note
from tekan.text.breaks import break_lines
from tekan.text.lines import Line, set_lines
from tekan.text.shape import Typecases, shape

SIZE, LEADING = 7.5, 10.5  # pt
MEASURE = 19  # em of a line
_AIR = LEADING / 2  # between two notes


class Block(Struct, frozen=True):
    """A note as set: its lines, from the top down."""

    note: Note
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        return len(self.lines) * LEADING


class Standing(Struct, frozen=True):
    """A line in its place: which column of the margin, from the page outwards, and its top."""

    column: int
    y: float
    line: Line


class Margin(Struct, frozen=True):
    """A margin filled; `tops` has the height of each note that stands in its first column."""

    lines: tuple[Standing, ...]
    tops: tuple[tuple[Note, float], ...]

    @property
    def columns(self) -> int:
        return max((standing.column for standing in self.lines), default=0) + 1


def fill_margin(
    notes: Iterable[Note], top: float, bottom: float, style: Style, cases: Typecases
) -> Margin:
    """Sets notes between two heights, each where it belongs or as near as the others let it.

    What one column cannot hold goes on in further ones: nothing is left out.
    """
    blocks = [Block(note, _set(note, style, cases)) for note in notes]
    heights = [block.height + _AIR for block in blocks]
    if sum(heights) - _AIR > bottom - top:
        return Margin(tuple(_poured(blocks, top, bottom)), ())
    tops = _tops([block.note.spot.y for block in blocks], heights, top, bottom + _AIR)
    lines = tuple(
        Standing(0, y + at * LEADING, line)
        for block, y in zip(blocks, tops, strict=True)
        for at, line in enumerate(block.lines)
    )
    return Margin(lines, tuple((block.note, y) for block, y in zip(blocks, tops, strict=True)))


def _tops(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Down to where the one before ends, then up again where that runs over the foot."""
    ends = accumulate(
        zip(wanted, heights, strict=True),
        lambda end, block: max(end, block[0]) + block[1],
        initial=top,
    )
    tops = [max(end, y) for end, y in zip(ends, wanted, strict=False)]
    for at in range(len(tops) - 1, -1, -1):
        tops[at] = min(tops[at], bottom - heights[at])
        bottom = tops[at]
    return tops


def _poured(blocks: Iterable[Block], top: float, bottom: float) -> Iterator[Standing]:
    """Line after line from the top, in as many columns as it takes."""
    column, y = 0, top
    for block in blocks:
        for line in block.lines:
            if y + LEADING > bottom:
                column, y = column + 1, top
            yield Standing(column, y, line)
            y += LEADING
        y += _AIR


def baseline(y: float) -> float:
    """The baseline of a line whose top is at y."""
    return y + (LEADING - SIZE) / 2 + EM_ASCENT * SIZE


def note_style(body: Style) -> Style:
    """The faces of the body in small type."""
    return replace(
        body, name="proof", size=SIZE, leading=LEADING, align=Align.START, indent=0.0, accent=None
    )


def _set(note: Note, style: Style, cases: Typecases) -> tuple[Line, ...]:
    inked = replace(style, ink=note.ink)
    text = replace(inked, align=Align.JUSTIFY) if note.head else inked
    head = _lines(note.head, Face.BOLD, inked, cases) if note.head else ()
    first, *others = note.paragraphs or ("",)
    lines = [*head, *_lines(first, Face.PLAIN, text, cases)]
    for paragraph in others:
        lines += _lines(paragraph, Face.PLAIN, replace(text, indent=2.0), cases)
    return tuple(lines)


def _lines(words: str, face: Face, style: Style, cases: Typecases) -> tuple[Line, ...]:
    """A paragraph wrapped; a character that no face has is a finding of the page already."""
    shaped, _ = shape((Span(words, face, Place("")),), style, cases)
    if not shaped.cells:
        return ()
    best, *_ = break_lines(shaped, (MEASURE,), style.composition, style.indent)
    return set_lines(shaped, best, (MEASURE,), style, cases)
