"""Type on the page (ISO 32000-1 9): each string one run, with its glyphs' outlines in place."""

from collections.abc import Iterable, Iterator, Sequence
from math import isfinite
from typing import Any

import pikepdf
from msgspec.structs import replace

from tekan.model.geometry import Rect
from tekan.press.matrix import IDENTITY, Matrix, length, moved, times
from tekan.press.preflight.faces import Drawings, Face, Glyph
from tekan.press.preflight.glyphs import Shape
from tekan.press.preflight.patterns import paint_pattern, six
from tekan.press.preflight.run import Action, Run
from tekan.press.preflight.seen import Stroke, Subpath, Type
from tekan.press.preflight.shapes import around, at, box_of_path, placed_box
from tekan.press.preflight.state import Graphics

# Text rendering modes (table 106) that fill, and that draw the outline.
_FILLING, _STROKING = (0, 2, 4, 6), (1, 2, 5, 6)
# Parts of an em that a line of type reaches over and under its baseline, for glyphs without
# known outlines.
_RISE, _DROP = 0.88, 0.12

Placed = tuple[Matrix, Glyph]
Outline = tuple[Subpath, ...]


def _start(run: Run, matrix: Matrix) -> None:
    run.line = run.pen = matrix


def _next_line(run: Run, dx: float, dy: float) -> None:
    _start(run, moved(run.line, dx, dy))


def _choose(run: Run, operands: Sequence[Any]) -> None:
    name = str(operands[0])
    if name not in run.fonts:
        found = run.resource("/Font", name)
        faces = run.sheet.shared.faces
        run.fonts[name] = faces.open(found) if found is not None else None
        _note_font(run, run.fonts[name], found, name)
    run.set_text(font=run.fonts[name], size=float(operands[1]))


def _note_font(run: Run, face: Face | None, found: Any, name: str) -> None:
    if face is None:
        name = str(found.get("/BaseFont", name)) if found is not None else name
        run.sheet.leave_out(f"font {name[1:]}")
    elif face.is_dumb:
        run.sheet.leave_out(f"outlines {face.name}")


def _show(run: Run, parts: Iterable[Any]) -> None:
    """One string, or an array of strings and moves: one mark."""
    text = run.state.text
    if text.font is None:
        return
    placed: list[Placed] = []
    for part in parts:
        if isinstance(part, pikepdf.String | bytes | str):
            placed += _set(run, text.font, bytes(part))  # type: ignore[arg-type]
        else:
            _advance(run, text.font, -float(part) / 1000 * text.size, 0.0)
    if not placed:
        return
    if text.font.drawings is not None:
        _add_drawn(run, text.font, text.font.drawings, placed)
    else:
        _add(run, text.font, placed)


def _set(run: Run, face: Face, data: bytes) -> Iterator[Placed]:
    """Each glyph with its em square's matrix on the page; moves the pen on."""
    text = run.state.text
    em: Matrix = (text.size * text.scale, 0.0, 0.0, text.size, 0.0, text.rise)
    for glyph in face.read(data):
        matrix = times(times(em, run.pen), run.state.ctm)
        if isfinite(sum(matrix)):  # numbers may run over
            yield _hung(face, glyph, matrix), glyph
        space = text.char_space + (text.word_space if glyph.coded.is_space else 0.0)
        width = -1.0 if face.is_vertical else glyph.coded.width
        _advance(run, face, width * text.size, space)


def _hung(face: Face, glyph: Glyph, matrix: Matrix) -> Matrix:
    """A vertical glyph hangs from the pen by the middle of its head (9.7.4.3)."""
    if not face.is_vertical:
        return matrix
    return moved(matrix, -glyph.coded.width / 2, -face.hang)


def _advance(run: Run, face: Face, width: float, space: float) -> None:
    """Down a vertical line space is added against the way of the pen (9.4.4)."""
    if face.is_vertical:
        run.pen = moved(run.pen, 0.0, width + space)
    else:
        run.pen = moved(run.pen, (width + space) * run.state.text.scale, 0.0)


def _add(run: Run, face: Face, placed: list[Placed]) -> None:
    state = run.state
    size = size_on_page(placed[0][0])
    shapes = _shapes(face, placed, size)
    outlines = tuple(_outline(matrix, s) for (matrix, _), s in zip(placed, shapes, strict=False))
    rect = around(filter(None, _boxes(placed, shapes))) or _no_box(placed)
    mode = state.text.mode
    paint = state.stroke_paint() if mode in (1, 5) else state.fill_paint()
    text = tuple(glyph.coded.text for _, glyph in placed)
    run.sheet.add(Type(face.name, text, size, mode, paint, rect, state.clip, outlines))
    if mode in _FILLING:
        paint_pattern(run, state.fill, rect)
    if mode in _STROKING:
        _add_outline(run, outlines)


def size_on_page(matrix: Matrix) -> float:
    """The height of the em square, pt."""
    return length(matrix[2], matrix[3])


def _shapes(face: Face, placed: list[Placed], size: float) -> list[Shape]:
    """The shape of each glyph; none at all where the font's are not known."""
    drawn = face.outlines
    if drawn is None:
        return []
    largest = max(size, length(placed[0][0][0], placed[0][0][1]))
    return [drawn.glyph(one.code, one.cid, one.coded.text, largest) for _, one in placed]


def _outline(matrix: Matrix, shape: Shape) -> Outline:
    a, b, c, d, e, f = matrix
    return tuple(
        [tuple([(a * x + c * y + e, b * x + d * y + f) for x, y in ring]) for ring in shape.rings]
    )


def _boxes(placed: list[Placed], shapes: list[Shape]) -> Iterator[Rect | None]:
    """Boxes of the glyphs' ink; of their ems where the ink is not known."""
    if shapes:
        for (matrix, _), shape in zip(placed, shapes, strict=True):
            yield placed_box(matrix, shape.box) if shape.box is not None else None
        return
    for matrix, glyph in placed:
        left, right = glyph.coded.ink or (0.0, glyph.coded.width)
        if glyph.coded.text.strip() or glyph.coded.ink:
            yield placed_box(matrix, (left, -_DROP, right, _RISE))


def _no_box(placed: list[Placed]) -> Rect:
    """A run of blanks has a place, but no size."""
    return Rect(*at(placed[0][0], 0.0, 0.0), 0.0, 0.0)


def _add_outline(run: Run, outlines: Sequence[Outline]) -> None:
    """Outlined type is lines too: their thickness is asked for as that of others."""
    path = tuple((*ring, ring[0]) for outline in outlines for ring in outline)
    rect = box_of_path(path)
    if rect is None:
        return
    state = run.state
    grown = rect.grown(state.stroke_width / 2)
    run.sheet.add(Stroke(path, state.stroke_width, state.stroke_paint(), grown, state.clip))


def _add_drawn(run: Run, face: Face, drawings: Drawings, placed: list[Placed]) -> None:
    """Type 3: the run, with blank outlines; then the marks that its drawings make."""
    state = run.state
    boxes = [
        placed_box(matrix, (0.0, -_DROP, glyph.coded.width, _RISE)) for matrix, glyph in placed
    ]
    rect = around(filter(None, boxes)) or _no_box(placed)
    text = tuple(glyph.coded.text for _, glyph in placed)
    size = size_on_page(placed[0][0])
    blank = ((),) * len(placed)
    run.sheet.add(Type(face.name, text, size, 0, state.fill_paint(), rect, state.clip, blank))
    for matrix, glyph in placed:
        _draw(run, drawings, matrix, drawings.procedures.get(glyph.code))


def _draw(run: Run, drawings: Drawings, matrix: Matrix, procedure: Any) -> None:
    if procedure is None:
        return
    ctm = times(drawings.matrix, matrix)
    state: Graphics = replace(run.state, ctm=ctm, base=ctm, stroke=run.state.fill)
    inner = run.inner(procedure, drawings.resources, state)
    if inner is not None:
        inner.obey(procedure)


def _uncoloured(run: Run, operands: Sequence[Any]) -> None:
    """`d1`: from here on a glyph takes the colour of its text (9.6.5)."""
    run.is_uncoloured = True


def _open_mark(run: Run, properties: Any) -> None:
    run.marked.append((_actual_text(run, properties), len(run.sheet.marks)))


def _actual_text(run: Run, properties: Any) -> str | None:
    if isinstance(properties, pikepdf.Name):
        properties = run.resource("/Properties", str(properties))
    if not isinstance(properties, pikepdf.Dictionary) or "/ActualText" not in properties:
        return None
    return str(properties["/ActualText"])


def _close_mark(run: Run, operands: Sequence[Any]) -> None:
    """What is spoken stands for the characters of all type since the mark was opened."""
    if not run.marked:
        return
    spoken, first = run.marked.pop()
    if spoken is None:
        return
    marks = run.sheet.marks
    places = [at for at in range(first, len(marks)) if isinstance(marks[at], Type)]
    runs = [mark for mark in marks[first:] if isinstance(mark, Type)]
    texts = iter(actual_texts([text for mark in runs for text in mark.text], spoken))
    for place, mark in zip(places, runs, strict=True):
        marks[place] = replace(mark, text=tuple(next(texts) for _ in mark.text))


def actual_texts(texts: Sequence[str], spoken: str) -> list[str]:
    """One character each where the numbers agree; else each glyph keeps its own, and the
    first that has none stands for all that is spoken (14.9.4)."""
    if len(texts) == len(spoken):
        return list(spoken)
    if len(texts) == 1:
        return [spoken]
    return [text or spoken or "\u200b" for text in texts]


def _move_and_lead(run: Run, operands: Sequence[Any]) -> None:
    run.set_text(leading=-float(operands[1]))
    _next_line(run, float(operands[0]), float(operands[1]))


def _next_and_show(run: Run, operands: Sequence[Any]) -> None:
    _next_line(run, 0.0, -run.state.text.leading)
    _show(run, operands[-1:])


def _space_and_show(run: Run, operands: Sequence[Any]) -> None:
    run.set_text(word_space=float(operands[0]), char_space=float(operands[1]))
    _next_and_show(run, operands)


def _parameter(name: str, unit: float = 1.0) -> Action:
    return lambda run, on: run.set_text(**{name: float(on[0]) * unit})


ACTIONS: dict[str, Action] = {
    "BT": lambda run, _: _start(run, IDENTITY),
    "ET": lambda run, _: None,
    "Tf": _choose,
    "Tm": lambda run, on: _start(run, six(on)),
    "Td": lambda run, on: _next_line(run, float(on[0]), float(on[1])),
    "TD": _move_and_lead,
    "T*": lambda run, _: _next_line(run, 0.0, -run.state.text.leading),
    "Tc": _parameter("char_space"),
    "Tw": _parameter("word_space"),
    "Tz": _parameter("scale", 0.01),
    "TL": _parameter("leading"),
    "Ts": _parameter("rise"),
    "Tr": lambda run, on: run.set_text(mode=int(on[0])),
    "Tj": lambda run, on: _show(run, on[:1]),
    "TJ": lambda run, on: _show(run, on[0]),
    "'": _next_and_show,
    '"': _space_and_show,
    "d1": _uncoloured,
    "BDC": lambda run, on: _open_mark(run, on[1]),
    "BMC": lambda run, _: _open_mark(run, None),
    "EMC": _close_mark,
}
