"""Lines: cells between two breaks become glyph runs on a baseline."""

from collections.abc import Sequence
from dataclasses import dataclass

from tekan.model.edition import Face
from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun
from tekan.model.style import Align, Style
from tekan.text.adjust import adjust
from tekan.text.breaks import Breaks
from tekan.text.shape import Shaped, Typecases


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

    def at(self, x: float, y: float) -> tuple[GlyphRun, ...]:
        """The line's runs with its baseline's left end at (x, y)."""
        return tuple(run.shifted(x, y) for run in self.runs)

    @property
    def text(self) -> str:
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
    room = measure - indent
    full = style.align is Align.JUSTIFY and not last
    target = room if full or (natural > room and style.align is Align.JUSTIFY) else natural
    widths = adjust(gaps, natural, target)
    x = indent + _offset(style.align, room - target)
    runs = _runs(shaped, start, end, widths, x, style, cases)
    stop = shaped.offsets[end] + len(shaped.cells[end].text)
    return Line(
        runs,
        measure * style.size,
        target * style.size,
        shaped.offsets[start],
        stop,
        shaped.place(start),
    )


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


def _finished(run: _Run, shaped: Shaped, style: Style) -> GlyphRun:
    size = style.size
    first = run.xs[0]
    return GlyphRun(
        run.face,
        size,
        ink_of(style, shaped.spans[run.span].face),
        first * size,
        0.0,
        tuple(run.gids),
        tuple((x - first) * size for x in run.xs),
        tuple(run.texts),
        (run.end - first) * size,
        shaped.place(run.cell),
    )
