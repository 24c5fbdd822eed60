"""Vertical setting (直排) of display lines: a shaped text becomes runs down a line."""

from msgspec.structs import replace

from tekan.model.findings import Place
from tekan.model.geometry import EM_ASCENT
from tekan.model.ink import Ink
from tekan.model.page import Direction, GlyphRun
from tekan.model.style import Style
from tekan.text.cells import Cell
from tekan.text.classes import Kind
from tekan.text.lines import ink_of
from tekan.text.shape import Shaped
from tekan.text.spacing import Rank

# Two digits stand side by side in one em (纵中横); more run along the line.
_ACROSS_DIGITS = 2


def vertical_length(shaped: Shaped) -> float:
    """Length of a vertical line, em."""
    spaces = (_space(shaped, at) for at in range(len(shaped.gaps)))
    return sum(_length(cell) for cell in shaped.cells) + sum(spaces)


def _direction(cell: Cell) -> Direction:
    """Dashes and long words lie along the line, two digits stand across it, all else upright."""
    if cell.kind is Kind.DASH:
        return Direction.TURNED
    if cell.kind is not Kind.LATIN:
        return Direction.DOWN
    return Direction.ACROSS if cell.chars <= _ACROSS_DIGITS else Direction.TURNED


def _length(cell: Cell) -> float:
    return 1.0 if _direction(cell) is Direction.ACROSS else cell.width


_BLANKS = (Rank.BRACKET, Rank.COMMA, Rank.STOP)


def _space(shaped: Shaped, at: int) -> float:
    """Vertical lines keep the source's own spaces and the blank halves of marks, em."""
    gap, before, after = shaped.gaps[at], shaped.cells[at], shaped.cells[at + 1]
    if gap.space:
        return gap.natural
    mark = after if after.kind is Kind.OPEN else before
    return gap.natural if gap.rank in _BLANKS and mark.width < 1.0 else 0.0


def set_vertical(
    shaped: Shaped, style: Style, x: float, y: float, spread: float = 0.0
) -> tuple[GlyphRun, ...]:
    """Runs of a vertical line whose em squares have their left edge at x and begin at y, pt.

    spread  space added after each cell, pt
    """
    pen = y
    runs = list[GlyphRun]()
    for at, cell in enumerate(shaped.cells):
        ink = ink_of(style, shaped.spans[shaped.span(at)].face)
        run = _placed(cell, style.size, ink, x, pen, shaped.place(at))
        if runs and _continues(runs[-1], run):
            runs[-1] = _joined(runs[-1], run)
        else:
            runs.append(run)
        pen += _length(cell) * style.size + spread
        if at < len(shaped.gaps):
            pen += _space(shaped, at) * style.size
    return tuple(runs)


def _placed(cell: Cell, size: float, ink: Ink, x: float, y: float, place: Place) -> GlyphRun:
    offsets = tuple(offset * size for offset in cell.xs)
    baseline = y + (EM_ASCENT + cell.drop) * size
    match _direction(cell):
        case Direction.DOWN:
            x, y, length = x + offsets[0], baseline, cell.width * size
            steps = (0.0,) * len(cell.gids)
        case Direction.ACROSS:
            x += (1.0 - cell.width) * size / 2
            y, length, steps = baseline, cell.width * size, offsets
        case Direction.TURNED:
            x += (1.0 - EM_ASCENT) * size
            length, steps = cell.width * size, offsets
    return GlyphRun(
        cell.face, size, ink, x, y, cell.gids, steps, cell.texts, length, place, _direction(cell)
    )


def _continues(before: GlyphRun, run: GlyphRun) -> bool:
    """Whether a glyph only carries a run of upright glyphs on."""
    return before.direction is run.direction is Direction.DOWN and (
        before.face,
        before.ink,
        before.x,
    ) == (run.face, run.ink, run.x)


def _joined(before: GlyphRun, run: GlyphRun) -> GlyphRun:
    return replace(
        before,
        gids=before.gids + run.gids,
        xs=(*before.xs, *(run.y - before.y + offset for offset in run.xs)),
        texts=before.texts + run.texts,
        width=run.y - before.y + run.width,
    )
