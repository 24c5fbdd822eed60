"""Paths built, painted and made the clip (ISO 32000-1 8.5)."""

from collections.abc import Sequence
from typing import Any

from tekan.press.preflight.patterns import paint_pattern
from tekan.press.preflight.run import Action, Run
from tekan.press.preflight.seen import Fill, Point, Stroke, Subpath
from tekan.press.preflight.shapes import TOLERANCE, at, box_of_path, corners, cubic, meet


def _place(run: Run, x: Any, y: Any) -> Point:
    return at(run.state.ctm, float(x), float(y))


def _move(run: Run, operands: Sequence[Any]) -> None:
    run.path.append([_place(run, operands[0], operands[1])])


def _line(run: Run, operands: Sequence[Any]) -> None:
    _open(run).append(_place(run, operands[0], operands[1]))


def _open(run: Run) -> list[Point]:
    """The subpath that grows; after `h` a new one begins where the last began (8.5.2.1)."""
    last = run.path[-1]
    if len(last) > 1 and last[0] == last[-1]:
        run.path.append([last[0]])
    return run.path[-1]


def _curve(run: Run, operands: Sequence[Any]) -> None:
    x1, y1, x2, y2, x3, y3 = operands
    _bow(run, _place(run, x1, y1), _place(run, x2, y2), _place(run, x3, y3))


def _curve_from_here(run: Run, operands: Sequence[Any]) -> None:
    x2, y2, x3, y3 = operands
    _bow(run, run.path[-1][-1], _place(run, x2, y2), _place(run, x3, y3))


def _curve_to_end(run: Run, operands: Sequence[Any]) -> None:
    x1, y1, x3, y3 = operands
    end = _place(run, x3, y3)
    _bow(run, _place(run, x1, y1), end, end)


def _bow(run: Run, first: Point, second: Point, end: Point) -> None:
    growing = _open(run)
    growing.extend(cubic(growing[-1], first, second, end, TOLERANCE))


def _close(run: Run, operands: Sequence[Any] = ()) -> None:
    if run.path and run.path[-1][0] != run.path[-1][-1]:
        run.path[-1].append(run.path[-1][0])


def _rectangle(run: Run, operands: Sequence[Any]) -> None:
    x, y, width, height = (float(part) for part in operands)
    ring = corners(run.state.ctm, x, y, x + width, y + height)
    run.path.append([*ring, ring[0]])


def _paint(fill: bool, stroke: bool, even_odd: bool = False, close: bool = False) -> Action:
    def action(run: Run, operands: Sequence[Any]) -> None:
        if close:
            _close(run)
        path = tuple(tuple(subpath) for subpath in run.path)
        try:
            if fill:
                fill_path(run, path, even_odd)
            if stroke:
                stroke_path(run, path)
        finally:
            _end(run)

    return action


def fill_path(run: Run, path: tuple[Subpath, ...], even_odd: bool) -> None:
    """A filled mark, and once the cell of its pattern where it has one."""
    filled = tuple(subpath for subpath in path if len(subpath) > 1)
    rect = box_of_path(filled)
    if rect is None:
        return
    state = run.state
    run.sheet.add(Fill(filled, even_odd, state.fill_paint(), rect, state.clip))
    paint_pattern(run, state.fill, rect)


def stroke_path(run: Run, path: tuple[Subpath, ...]) -> None:
    """A stroked mark; its box is that of its line, grown by half its thickness."""
    state = run.state
    rect = box_of_path(path)
    if rect is None:
        return
    width = state.stroke_width
    grown = rect.grown(width / 2)
    run.sheet.add(Stroke(path, width, state.stroke_paint(), grown, state.clip))
    paint_pattern(run, state.stroke, grown)


def _clip(run: Run, operands: Sequence[Any]) -> None:
    run.clipping = True


def _end(run: Run, operands: Sequence[Any] = ()) -> None:
    """The path is done with; a waiting clip takes hold (8.5.4)."""
    if run.clipping and run.path:
        rect = box_of_path([tuple(subpath) for subpath in run.path])
        if rect is not None:
            run.set(clip=meet(run.state.clip, rect))
    run.clipping = False
    run.path = []


ACTIONS: dict[str, Action] = {
    "m": _move,
    "l": _line,
    "c": _curve,
    "v": _curve_from_here,
    "y": _curve_to_end,
    "h": _close,
    "re": _rectangle,
    "f": _paint(fill=True, stroke=False),
    "F": _paint(fill=True, stroke=False),
    "f*": _paint(fill=True, stroke=False, even_odd=True),
    "S": _paint(fill=False, stroke=True),
    "s": _paint(fill=False, stroke=True, close=True),
    "B": _paint(fill=True, stroke=True),
    "B*": _paint(fill=True, stroke=True, even_odd=True),
    "b": _paint(fill=True, stroke=True, close=True),
    "b*": _paint(fill=True, stroke=True, even_odd=True, close=True),
    "W": _clip,
    "W*": _clip,
    "n": _end,
}
