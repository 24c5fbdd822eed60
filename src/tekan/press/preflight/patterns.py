"""Patterns as paint, and shadings (ISO 32000-1 8.7)."""

from collections.abc import Sequence
from contextlib import suppress
from math import floor
from typing import Any

import pikepdf
from msgspec.structs import replace

from tekan.model.geometry import Rect
from tekan.press.matrix import IDENTITY, Matrix, moved, times
from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.colours import ColourSpace
from tekan.press.preflight.functions import read_function
from tekan.press.preflight.run import Action, Run
from tekan.press.preflight.seen import Colour, Shade
from tekan.press.preflight.shapes import meet, placed_box
from tekan.press.preflight.state import Source

# Places along a shading where its colour is looked at.
_LOOKS = 33


def six(found: Any) -> Matrix:
    """Six numbers as a matrix."""
    a, b, c, d, e, f = (float(part) for part in found)
    return (a, b, c, d, e, f)


def paint_pattern(run: Run, source: Source, rect: Rect) -> None:
    """What a pattern puts on the page where a mark at `rect` is painted with it."""
    pattern = source.pattern
    if pattern is None:
        return
    try:
        matrix = times(six(pattern.get("/Matrix", IDENTITY)), run.state.base)
        if int(pattern.PatternType) == 2:
            _shade(run, pattern.Shading, rect, meet(run.state.clip, rect))
        else:
            _tile(run, source, matrix, rect)
    except MALFORMED:
        run.sheet.leave_out("pattern")


def _tile(run: Run, source: Source, matrix: Matrix, rect: Rect) -> None:
    """The marks of one cell, the one in the middle of the mark; the others are as it is."""
    cell = source.pattern
    if not isinstance(cell, pikepdf.Stream):
        raise ValueError("pattern")
    matrix = _cell_matrix(cell, matrix, rect)
    clip = meet(run.state.clip, rect)
    box = placed_box(matrix, cell.BBox)
    uncoloured = int(cell.get("/PaintType", 1)) == 2
    state = replace(
        run.state,
        ctm=matrix,
        base=matrix,
        clip=meet(clip, box) if box is not None else clip,
        fill=_plain(source) if uncoloured else Source(),
        stroke=_plain(source) if uncoloured else Source(),
        line_width=1.0,
    )
    own = cell.get("/Resources", None)
    inner = run.inner(cell, own, state, is_uncoloured=uncoloured or run.is_uncoloured)
    if inner is not None:
        inner.obey(cell)


def _plain(source: Source) -> Source:
    """The colour that an uncoloured cell is given: that of the space under the pattern's."""
    under = source.space.under
    if under is None:
        raise ValueError("no space under an uncoloured pattern")
    return Source(under, under.colour(source.colour.values))


def _cell_matrix(cell: Any, matrix: Matrix, rect: Rect) -> Matrix:
    """The matrix of the cell that holds the middle of the mark."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if area == 0:
        return matrix
    x, y = rect.x + rect.width / 2 - e, rect.y + rect.height / 2 - f
    here = ((d * x - c * y) / area, (a * y - b * x) / area)
    left, low, *_ = (float(part) for part in cell.BBox)
    across, up = float(cell.XStep), float(cell.YStep)
    return moved(
        matrix,
        floor((here[0] - left) / across) * across if across else 0.0,
        floor((here[1] - low) / up) * up if up else 0.0,
    )


def shade(run: Run, operands: Sequence[Any]) -> None:
    """`sh`: the whole clip is shaded, or as much as the shading's own box leaves."""
    found = run.resource("/Shading", str(operands[0]))
    if found is None:
        raise KeyError("shading")
    _shade(run, found, _shaded(run, found), run.state.clip)


def _shaded(run: Run, found: Any) -> Rect:
    box = found.get("/BBox", None)
    placed = placed_box(run.state.ctm, box) if box is not None else None
    return meet(run.state.clip, placed) if placed is not None else run.state.clip


def _shade(run: Run, found: Any, rect: Rect, clip: Rect) -> None:
    space = run.space(found.ColorSpace)
    colour = heaviest(space, found)
    run.sheet.add(Shade(colour.space, run.state.fill_paint(colour), rect, clip))


def heaviest(space: ColourSpace, shading: Any) -> Colour:
    """The colour of a shading with the most ink, looked for along it; the space alone where
    it is not worked out by a function of one variable, as with meshes."""
    found = shading.get("/Function", None)
    if found is None or int(shading.ShadingType) == 1:
        return space.plain()
    function = read_function(found)
    low, high = (float(part) for part in shading.get("/Domain", (0, 1)))
    seen = []
    for look in range(_LOOKS):
        with suppress(*MALFORMED):
            seen.append(space.colour(function((low + (high - low) * look / (_LOOKS - 1),))))
    return max(seen, key=_ink, default=space.plain())


def _ink(colour: Colour) -> float:
    return sum(colour.inks.values()) if colour.inks else 0.0


ACTIONS: dict[str, Action] = {"sh": shade}
