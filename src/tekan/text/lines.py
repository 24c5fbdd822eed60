"""Lines: cells between two breaks become glyph runs on a baseline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tekan.model.edition import Face
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Tint
from tekan.model.style import Align, Style
from tekan.text.adjust import INDENT_GIVE, adjust
from tekan.text.breaks import Breaks
from tekan.text.classes import Kind, is_han
from tekan.text.shape import RUBY_SIZE, SUPERSCRIPT_SIZE, Ruby, Shaped, Typecases


class Aside(NamedTuple):
    """What a line shows beside its text: a label, ruby, a dot; it follows `after` of its runs."""

    after: int
    item: GlyphRun | Tint


@dataclass(frozen=True, slots=True)
class Line:
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
    gaps = shaped.gaps[start:end]
    natural = shaped.right[end] - shaped.left[start]
    if indent and not last and style.align is Align.JUSTIFY:
        indent += _indent_give(shaped, start, end, measure - indent - natural, style)
    room = measure - indent
    full = style.align is Align.JUSTIFY and not last
    target = room if full or (natural > room and style.align is Align.JUSTIFY) else natural
    widths = adjust(gaps, natural, target)
    width = natural + sum(widths) - sum(gap.natural for gap in gaps)
    x = indent + _offset(style.align, room - width)
    return Line(
        _runs(shaped, start, end, widths, x, style, cases),
        measure * style.size,
        (width + indent) * style.size,
        shaped.offsets[start],
        shaped.offsets[end] + len(shaped.cells[end].text),
        shaped.place(start),
        tuple(_asides(shaped, start, end, widths, x, style, cases)),
    )


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
    if not shaped.rubies and not any(span.dotted for span in shaped.spans):
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


@dataclass(slots=True)
class _Run:
    """A run being filled; lengths in em from the line's left edge."""

    face: str
    span: int
    start: float
    cell: int
    gids: list[int]
    xs: list[float]
    texts: list[str]
    end: float = 0.0


def _runs(
    shaped: Shaped,
    start: int,
    end: int,
    widths: Sequence[float],
    x: float,
    style: Style,
    cases: Typecases,
) -> tuple[GlyphRun, ...]:
    runs: list[_Run] = []
    pen = x
    for at in range(start, end + 1):
        cell = shaped.cells[at]
        span = shaped.span(at)
        if not runs or (runs[-1].face, runs[-1].span) != (cell.face, span):
            runs.append(_Run(cell.face, span, pen, at, [], [], []))
        run = runs[-1]
        run.gids += cell.gids
        run.xs += [pen + offset for offset in cell.xs]
        run.texts += cell.texts
        pen += cell.width
        run.end = pen
        if at < end:
            if shaped.gaps[at].space:
                _add_space(run, pen, shaped.gaps[at].space, cases)
            pen += widths[at - start]
    return tuple(_finished(run, shaped, style) for run in runs)


def _add_space(run: _Run, pen: float, space: str, cases: Typecases) -> None:
    """A space is shown as the face's own space glyph, so that a copy of the text has it."""
    gid = cases.book.faces[run.face].gid(" ")
    if gid:
        run.gids.append(gid)
        run.xs.append(pen)
        run.texts.append(space[0] if space == "\u3000" else " ")


def ink_of(style: Style, face: Face) -> Ink:
    """The ink of a span: a style may give what is marked bold an accent."""
    return style.accent if face is Face.BOLD and style.accent else style.ink


# From the baseline to that of a superscript, em of the text.
SUPERSCRIPT_RISE = 0.35


def _finished(run: _Run, shaped: Shaped, style: Style) -> GlyphRun:
    size = style.size
    span = shaped.spans[run.span]
    first = run.xs[0]
    return GlyphRun(
        run.face,
        size * SUPERSCRIPT_SIZE if span.raised else size,
        ink_of(style, span.face),
        first * size,
        -SUPERSCRIPT_RISE * size if span.raised else 0.0,
        tuple(run.gids),
        tuple((x - first) * size for x in run.xs),
        tuple(run.texts),
        (run.end - first) * size,
        shaped.place(run.cell),
    )
