"""Lines: cells between two breaks become glyph runs on a baseline."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Tint
from tekan.model.style import Align, Style
from tekan.text.adjust import INDENT_GIVE, SLACK, adjust
from tekan.text.breaks import Breaks
from tekan.text.cells import Cell
from tekan.text.classes import Kind, is_han
from tekan.text.row import SUPERSCRIPT_SIZE
from tekan.text.shape import RUBY_SIZE, Ruby, Shaped, Typecases
from tekan.text.spacing import Gap


class Aside(NamedTuple):
    """What a line shows beside its text: a label, ruby, a dot; it follows `after` of its runs."""

    after: int
    item: GlyphRun | Tint


class Line(Struct, frozen=True):
    """A set line: runs on a baseline at y 0, from the left edge of its measure at x 0, in pt.

    start, end  first character in the paragraph's text, and the one after its last
    """

    runs: tuple[GlyphRun, ...]
    measure: float
    width: float
    start: int
    end: int
    place: Place
    asides: tuple[Aside, ...] = ()

    def at(self, x: float, y: float) -> tuple[GlyphRun, ...]:
        """The line's runs, its ruby with them, with its baseline's left end at (x, y)."""
        return tuple(item for item in self.items(x, y) if isinstance(item, GlyphRun))

    def items(self, x: float, y: float) -> tuple[GlyphRun | Tint, ...]:
        """All that the line shows, in the order in which it is read: ruby after its base."""
        if not self.asides:
            return tuple(run.shifted(x, y) for run in self.runs)
        return tuple(item.shifted(x, y) for item in self._in_order())

    def _in_order(self) -> Iterator[GlyphRun | Tint]:
        for at in range(len(self.runs) + 1):
            yield from self.runs[at - 1 : at] if at else ()
            yield from (aside.item for aside in self.asides if aside.after == at)

    @property
    def text(self) -> str:
        """Its characters, without those of ruby and label."""
        return "".join(run.text for run in self.runs)


def set_lines(
    shaped: Shaped, breaks: Breaks, measures: Sequence[float], style: Style, cases: Typecases
) -> tuple[Line, ...]:
    """The lines of a broken paragraph; measures in em, the last goes for all that follow."""
    starts = (0, *(end + 1 for end in breaks.ends[:-1]))
    return tuple(
        set_line(
            shaped,
            start,
            end,
            measures[min(at, len(measures) - 1)],
            0.0 if at else style.indent,
            style,
            cases,
            last=at == breaks.lines - 1,
        )
        for at, (start, end) in enumerate(zip(starts, breaks.ends, strict=True))
    )


def set_line(
    shaped: Shaped,
    start: int,
    end: int,
    measure: float,
    indent: float,
    style: Style,
    cases: Typecases,
    last: bool,
) -> Line:
    """One line of cells `start` to `end`; measure and indent in em."""
    natural = shaped.right[end] - shaped.left[start]
    justified = style.align is _JUSTIFY
    if indent and not last and justified:
        indent += _indent_give(shaped, start, end, measure - indent - natural, style)
    room = measure - indent
    target = room if justified and (not last or natural > room) else natural
    naturals = [gap.natural for gap in shaped.gaps[start:end]]
    widths = _widths(shaped, start, end, naturals, target - natural)
    width = natural + sum(widths) - sum(naturals)
    x = indent if justified else indent + _offset(style.align, room - width)
    runs = _runs(shaped, start, end, widths, x, style, cases)
    return Line(
        runs,
        measure * style.size,
        (width + indent) * style.size,
        shaped.offsets[start],
        shaped.offsets[end] + len(shaped.cells[end].text),
        runs[0].place or shaped.place(start),
        tuple(_asides(shaped, start, end, widths, x, style, cases)),
    )


_JUSTIFY = Align.JUSTIFY


def _widths(
    shaped: Shaped, start: int, end: int, naturals: list[float], room: float
) -> Sequence[float]:
    """Widths of a line's gaps where it is to be wider by `room` em, or narrower.

    Most lines are full as they are, or are opened and have nothing beside Latin that would open
    first: what the shaped text knows of its gaps then saves to ask each of them.
    """
    if abs(room) <= SLACK:
        return naturals
    gaps, joints = shaped.gaps[start:end], shaped.joints[end] - shaped.joints[start]
    if room <= SLACK or not joints or shaped.pull[end] != shaped.pull[start]:
        return adjust(gaps, room)
    each = room / joints
    if joints == len(naturals):
        return [width + each for width in naturals]
    return [gap.natural + each * gap.open for gap in gaps]


def _indent_give(shaped: Shaped, start: int, end: int, room: float, style: Style) -> float:
    """How much an indent grows so that no gap of its line passes the bound, em."""
    pull = shaped.pull[end] - shaped.pull[start]
    joints = shaped.joints[end] - shaped.joints[start]
    over = room - pull - style.composition.han_gap * joints
    return min(INDENT_GIVE, over) if over > 0 else 0.0


def spread(shaped: Shaped, widths: Sequence[float], style: Style, cases: Typecases) -> Line | None:
    """All cells on one line from its left edge, the gaps as wide as given, em."""
    end = len(shaped.cells) - 1
    if end < 0:
        return None
    width = (sum(cell.width for cell in shaped.cells) + sum(widths)) * style.size
    return Line(
        _runs(shaped, 0, end, widths, 0.0, style, cases),
        width,
        width,
        0,
        shaped.offsets[end] + len(shaped.cells[end].text),
        shaped.place(0),
        tuple(_asides(shaped, 0, end, widths, 0.0, style, cases)),
    )


_DOTTED = attrgetter("dotted")


def _asides(
    shaped: Shaped,
    start: int,
    end: int,
    widths: Sequence[float],
    x: float,
    style: Style,
    cases: Typecases,
) -> Iterator[Aside]:
    """Ruby and dots of a line, each after the run that it belongs to."""
    if not shaped.rubies and not any(map(_DOTTED, shaped.spans)):
        return
    lefts, pen = dict[int, float](), x
    for at in range(start, end + 1):
        lefts[at] = pen
        pen += shaped.cells[at].width + (widths[at - start] if at < end else 0.0)
    after = _run_numbers(shaped, start, end)
    for ruby in shaped.rubies:
        if start <= ruby.first and ruby.last <= end:
            right = lefts[ruby.last] + shaped.cells[ruby.last].width
            middle = (lefts[ruby.first] + right) / 2
            yield from (Aside(after[ruby.last], run) for run in _ruby(ruby, middle, style, cases))
    for at in range(start, end + 1):
        if shaped.spans[shaped.span(at)].dotted and _takes_dot(shaped, at):
            middle = lefts[at] + shaped.cells[at].width / 2
            yield Aside(after[at], _dot(middle, ink_of(style, _face(shaped, at)), style.size))


def _run_numbers(shaped: Shaped, start: int, end: int) -> dict[int, int]:
    """How many of the line's runs have begun with each cell."""
    numbers, count, before = dict[int, int](), 0, None
    for at in range(start, end + 1):
        key = (shaped.cells[at].face, shaped.span(at))
        count += key != before
        numbers[at], before = count, key
    return numbers


def _face(shaped: Shaped, cell: int) -> Face:
    return shaped.spans[shaped.span(cell)].face


def _takes_dot(shaped: Shaped, at: int) -> bool:
    """Dots stand under Han, never under marks, words and numbers."""
    cell = shaped.cells[at]
    return cell.kind is Kind.HAN and cell.chars > 0 and is_han(cell.text[0])


# Emphasis dots (着重号) stand under their characters (GB/T 15834-2011 5.1.7): em of the text.
_DOT = 0.14
_DOT_DROP = 0.3  # from the baseline to a dot's middle


def _dot(x: float, ink: Ink, size: float) -> Tint:
    """A round dot under a character whose middle is at x em."""
    side = _DOT * size
    rect = Rect((x - _DOT / 2) * size, (_DOT_DROP - _DOT / 2) * size, side, side)
    return Tint(rect, ink, (side / 2,) * 4)


# From the baseline to that of ruby, em: its descenders stay clear of the Han under it.
RUBY_RISE = 0.96


def _ruby(ruby: Ruby, middle: float, style: Style, cases: Typecases) -> tuple[GlyphRun, ...]:
    """Small words, centred over the middle of their base."""
    words = ruby.words
    small = replace(style, size=style.size * RUBY_SIZE)
    x = middle / RUBY_SIZE - words.width / 2
    gaps = [gap.natural for gap in words.gaps]
    runs = _runs(words, 0, len(words.cells) - 1, gaps, x, small, cases)
    return tuple(run.shifted(0.0, -RUBY_RISE * style.size) for run in runs)


def indented(line: Line, dx: float, label: Line | None = None) -> Line:
    """A line moved to the right by dx pt, with what hangs at its left."""
    runs = tuple(run.shifted(dx, 0.0) for run in line.runs)
    asides = tuple(Aside(a.after, a.item.shifted(dx, 0.0)) for a in line.asides)
    hung = tuple(Aside(0, item) for item in label.items(0.0, 0.0)) if label else ()
    return replace(line, runs=runs, asides=hung + asides)


def _offset(align: Align, room: float) -> float:
    match align:
        case Align.CENTRE:
            return room / 2
        case Align.END:
            return room
        case Align.JUSTIFY | Align.START:
            return 0.0


def _runs(
    shaped: Shaped,
    start: int,
    end: int,
    widths: Sequence[float],
    x: float,
    style: Style,
    cases: Typecases,
) -> tuple[GlyphRun, ...]:
    """The runs of a line: what stands in one face and one span is cut out as a whole."""
    cells = shaped.cells[start : end + 1]
    steps = [0.0] * (2 * len(cells) - 1)
    steps[::2], steps[1::2] = [cell.width for cell in cells], widths
    edges = list(accumulate(steps, initial=x))
    firsts = _firsts(shaped, start, cells)
    if shaped.spaced:
        cells = _with_spaces(cells, shaped.gaps[start:end], cases)
    if len(firsts) == 1:
        return (_run(shaped, start, cells, edges, style),)
    return tuple(
        _run(shaped, start + first, cells[first:after], edges[2 * first : 2 * after], style)
        for first, after in pairwise((*firsts, len(cells)))
    )


def _firsts(shaped: Shaped, start: int, cells: Sequence[Cell]) -> list[int]:
    """Which of a line's cells begin a run: those of another face or span than the one before."""
    faces = [cell.face for cell in cells]
    if len(shaped.spans) == 1:
        if faces.count(faces[0]) == len(faces):
            return [0]
        return [0, *(at for at, (one, next_) in enumerate(pairwise(faces), 1) if one != next_)]
    keys = [(face, shaped.span(at)) for at, face in enumerate(faces, start)]
    return [0, *(at for at, (one, next_) in enumerate(pairwise(keys), 1) if one != next_)]


_SPACE = attrgetter("space")


def _with_spaces(
    cells: tuple[Cell, ...], gaps: Sequence[Gap], cases: Typecases
) -> tuple[Cell, ...]:
    """A space is shown as the face's own space glyph, so that a copy of the text has it."""
    if not any(map(_SPACE, gaps)):
        return cells
    spaces = (*(gap.space for gap in gaps), "")
    return tuple(
        _spaced(cell, space, cases) if space else cell
        for cell, space in zip(cells, spaces, strict=True)
    )


def _spaced(cell: Cell, space: str, cases: Typecases) -> Cell:
    """A cell with the glyph of a space at its right edge."""
    gid = cases.book.faces[cell.face].gid(" ")
    if not gid:
        return cell
    shown = space if space == "\u3000" else " "
    return replace(
        cell,
        gids=(*cell.gids, gid),
        xs=(*cell.xs, cell.width),
        texts=(*cell.texts, shown),
    )


def ink_of(style: Style, face: Face) -> Ink:
    """The ink of a span: a style may give what is marked bold an accent."""
    return style.accent if face is Face.BOLD and style.accent else style.ink


# From the baseline to that of a superscript, em of the text.
SUPERSCRIPT_RISE = 0.35


def _run(
    shaped: Shaped, first: int, cells: Sequence[Cell], edges: Sequence[float], style: Style
) -> GlyphRun:
    """A run of cells, the first of which is the text's cell `first`.

    edges  left and right edge of each cell, em from the line's left edge
    """
    size, span = style.size, shaped.spans[shaped.span(first)]
    left = edges[0] + cells[0].xs[0]
    gids, texts = [cell.gids for cell in cells], [cell.texts for cell in cells]
    return GlyphRun(
        cells[0].face,
        size * SUPERSCRIPT_SIZE if span.raised else size,
        ink_of(style, span.face),
        left * size,
        -SUPERSCRIPT_RISE * size if span.raised else 0.0,
        (*chain.from_iterable(gids),),
        tuple(_offsets([cell.xs for cell in cells], edges[::2], left, size)),
        (*chain.from_iterable(texts),),
        (edges[-1] - left) * size,
        shaped.place(first),
    )


def _offsets(
    xs: Sequence[tuple[float, ...]], pens: Sequence[float], left: float, size: float
) -> list[float]:
    """Where each glyph of a run begins, pt from the first: its own place in its cell, and the
    cell's left edge. In most runs every cell has one glyph, at that edge."""
    flat = [*chain.from_iterable(xs)]
    if len(flat) > len(xs):
        cells = zip(pens, xs, strict=True)
        return [(pen + x - left) * size for pen, own in cells for x in own]
    if any(flat):
        return [(pen + x - left) * size for pen, x in zip(pens, flat, strict=True)]
    return [(pen - left) * size for pen in pens]
