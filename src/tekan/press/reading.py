"""Take a PDF of any origin and give its glyphs, each in its place on the page.

Content streams are read as ISO 32000-1 8 and 9 have them: text, coordinates, form XObjects,
marked content with ActualText. What cannot be read is left out and noted, never an error.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from math import isfinite
from pathlib import Path
from typing import Any

import pikepdf
from msgspec import Struct, field
from msgspec.structs import replace

from tekan.model.page import Direction
from tekan.press.matrix import IDENTITY, Matrix, across, length, moved, times
from tekan.press.pagespace import inherited, page_matrix
from tekan.press.pdffont import MALFORMED, Coded, PdfFont, read_font

# Forms inside forms: no producer goes deeper; a file that draws itself would never end.
_DEEPEST = 12
_MOST_FORMS = 20_000
# Text rendering modes that leave no mark on paper: invisible, and clip only.
_INVISIBLE = (3, 7)


class PlacedGlyph(Struct, frozen=True):
    """One glyph where it stands; points from the trim's top left, y down.

    text      its characters; "" where the file gives none
    advance   its own width, without letter- and word-space
    scale     horizontal scale, 1 where it stands as drawn
    left      left edge of its ink (of its advance where the ink is not known)
    right     right edge of the same
    has_ink   whether left and right are those of an outline
    order     its number in the order of the content streams
    """

    text: str
    x: float
    y: float
    size: float
    advance: float
    font: str
    scale: float
    direction: Direction
    page: int
    left: float
    right: float
    has_ink: bool
    order: int


class Note(Struct, frozen=True, order=True):
    """What had to be left out: a kind (`type3`, `font`, `page`, `forms`) and its name."""

    kind: str
    name: str


class Reading(Struct, frozen=True):
    """What a file holds: its glyphs in their order, the number of its pages, what is left out."""

    glyphs: tuple[PlacedGlyph, ...]
    pages: int
    notes: tuple[Note, ...]


class UnreadableFileError(Exception):
    """A file that cannot be read; `kind` is missing, encrypted or damaged."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def read_glyphs(path: Path) -> Reading:
    """All visible glyphs of a PDF; raises `UnreadableFileError` only."""
    try:
        with pikepdf.open(path) as pdf:
            return _read(pdf)
    except pikepdf.PasswordError:
        raise UnreadableFileError("encrypted") from None
    except OSError:
        raise UnreadableFileError("missing") from None
    except MALFORMED:
        raise UnreadableFileError("damaged") from None


def _read(pdf: pikepdf.Pdf) -> Reading:
    reader = _Reader()
    for number, page in enumerate(pdf.pages, 1):
        reader.page = number
        try:
            _read_page(reader, page)
        except MALFORMED:
            reader.notes.add(Note("page", str(number)))
    return Reading(tuple(reader.glyphs), len(pdf.pages), tuple(sorted(reader.notes)))


def _read_page(reader: "_Reader", page: pikepdf.Page) -> None:
    state = _State(ctm=page_matrix(page))
    reader.run(page, inherited(page.obj, "/Resources", {}), state, 0)


class _State(Struct, frozen=True):
    """The graphics state, as far as text goes."""

    ctm: Matrix
    font: PdfFont | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class _Reader(Struct):
    """A run through the content streams: what was found, and where the pen is."""

    page: int = 1
    glyphs: list[PlacedGlyph] = field(default_factory=list)
    notes: set[Note] = field(default_factory=set)
    forms: int = 0
    line: Matrix = IDENTITY
    pen: Matrix = IDENTITY
    fonts: dict[tuple[int, int], PdfFont | None] = field(default_factory=dict)

    def run(self, stream: Any, resources: Any, state: _State, depth: int) -> None:
        """Obeys one content stream."""
        stream_run = _Run(self, resources, state, depth)
        for step in pikepdf.parse_content_stream(stream):
            act = _ACTIONS.get(str(step.operator))
            if act is not None:
                with suppress(*MALFORMED):  # an operator with the wrong operands is passed over
                    act(stream_run, step.operands)

    def font(self, found: pikepdf.Object) -> PdfFont | None:
        key = found.objgen
        if key == (0, 0) or key not in self.fonts:
            self.fonts[key] = self._opened(found)
        return self.fonts[key]

    def _opened(self, found: pikepdf.Object) -> PdfFont | None:
        name = str(found.get("/BaseFont", found.get("/Name", "/?")))[1:]
        try:
            font = read_font(found)
        except MALFORMED:
            self.notes.add(Note("font", name))
            return None
        if font is None:
            self.notes.add(Note("type3", name))
        return font


class _Run(Struct):
    """One content stream being obeyed."""

    reader: _Reader
    resources: Any
    state: _State
    depth: int
    saved: list[_State] = field(default_factory=list)
    # For each open marked content its ActualText and the number of its first glyph.
    marked: list[tuple[str | None, int]] = field(default_factory=list)

    def set(self, **values: Any) -> None:
        self.state = replace(self.state, **values)

    def save(self) -> None:
        self.saved.append(self.state)

    def restore(self) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def start(self, matrix: Matrix) -> None:
        self.reader.line = self.reader.pen = matrix

    def next_line(self, dx: float, dy: float) -> None:
        self.start(moved(self.reader.line, dx, dy))

    def choose(self, name: Any, size: Any) -> None:
        fonts = self.resources.get("/Font", {})
        found = fonts.get(str(name), None)
        font = self.reader.font(found) if found is not None else None
        self.set(font=font, size=float(size))

    def show(self, parts: Iterable[Any]) -> None:
        state = self.state
        if state.font is None:
            return
        for part in parts:
            if isinstance(part, pikepdf.String | bytes | str):
                for coded in state.font.read(bytes(part)):  # type: ignore[arg-type]
                    self._set(coded, state.font)
            else:
                self._advance(-float(part) / 1000 * state.size, 0.0)

    def _set(self, coded: Coded, font: PdfFont) -> None:
        state = self.state
        if state.mode not in _INVISIBLE:
            glyph = self._placed(coded, font)
            if isfinite(glyph.x + glyph.y + glyph.size):  # numbers may run over
                self.reader.glyphs.append(glyph)
        space = state.char_space + (state.word_space if coded.is_space else 0.0)
        # A vertical font's glyph takes one em downward (DW2, of which no producer departs).
        width = -1.0 if font.is_vertical else coded.width
        self._advance(width * state.size, space)

    def _advance(self, width: float, space: float) -> None:
        state = self.state
        if state.font is not None and state.font.is_vertical:
            self.reader.pen = moved(self.reader.pen, 0.0, width + space)
        else:
            self.reader.pen = moved(self.reader.pen, (width + space) * state.scale, 0.0)

    def _placed(self, coded: Coded, font: PdfFont) -> PlacedGlyph:
        state, reader = self.state, self.reader
        matrix = times(moved(reader.pen, 0.0, state.rise), state.ctm)
        size = state.size * length(matrix[2], matrix[3])
        em = state.size * state.scale * length(matrix[0], matrix[1])
        x, y = matrix[4], matrix[5]
        left, right = coded.ink or (0.0, coded.width)
        direction = Direction.DOWN if font.is_vertical else across(matrix)
        return PlacedGlyph(
            text=coded.text,
            x=x,
            y=y,
            size=size,
            advance=coded.width * em,
            font=font.name,
            scale=em / size if size else 1.0,
            direction=direction,
            page=reader.page,
            left=x + left * em,
            right=x + right * em,
            has_ink=coded.ink is not None,
            order=len(reader.glyphs),
        )

    def open_mark(self, properties: Any) -> None:
        self.marked.append((self._actual_text(properties), len(self.reader.glyphs)))

    def _actual_text(self, properties: Any) -> str | None:
        if isinstance(properties, pikepdf.Name):
            properties = self.resources.get("/Properties", {}).get(str(properties), {})
        if not isinstance(properties, pikepdf.Dictionary) or "/ActualText" not in properties:
            return None
        return str(properties["/ActualText"])

    def close_mark(self) -> None:
        if not self.marked:
            return
        spoken, first = self.marked.pop()
        if spoken is not None:
            glyphs = self.reader.glyphs
            glyphs[first:] = _spoken(glyphs[first:], spoken)

    def draw(self, name: Any) -> None:
        form = self.resources.get("/XObject", {}).get(str(name), None)
        if form is None or str(form.get("/Subtype", "")) != "/Form":
            return
        self.reader.forms += 1
        if self.depth >= _DEEPEST or self.reader.forms > _MOST_FORMS:
            self.reader.notes.add(Note("forms", str(name)[1:]))
            return
        own = tuple(float(part) for part in form.get("/Matrix", IDENTITY))
        state = replace(self.state, ctm=times(own, self.state.ctm))  # type: ignore[arg-type]
        resources = form.get("/Resources", None) or self.resources
        self.reader.run(form, resources, state, self.depth + 1)


def _spoken(glyphs: list[PlacedGlyph], spoken: str) -> Iterator[PlacedGlyph]:
    """Glyphs with the characters that ActualText gives them: one each where the numbers
    agree; else each keeps its own, and the first that has none stands for all."""
    if len(glyphs) == len(spoken):
        yield from (replace(g, text=c) for g, c in zip(glyphs, spoken, strict=True))
        return
    if len(glyphs) == 1:
        yield replace(glyphs[0], text=spoken)
        return
    for glyph in glyphs:
        yield glyph if glyph.text else replace(glyph, text=spoken or "\u200b")


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(part) for part in operands)
    return (a, b, c, d, e, f)


def _move_and_lead(run: _Run, operands: Any) -> None:
    run.set(leading=-float(operands[1]))
    run.next_line(float(operands[0]), float(operands[1]))


def _next_and_show(run: _Run, operands: Any) -> None:
    run.next_line(0.0, -run.state.leading)
    run.show(operands[-1:])


def _space_and_show(run: _Run, operands: Any) -> None:
    run.set(word_space=float(operands[0]), char_space=float(operands[1]))
    _next_and_show(run, operands)


_ACTIONS: dict[str, Callable[[_Run, Any], None]] = {
    "q": lambda run, _: run.save(),
    "Q": lambda run, _: run.restore(),
    "cm": lambda run, on: run.set(ctm=times(_matrix(on), run.state.ctm)),
    "BT": lambda run, _: run.start(IDENTITY),
    "Tf": lambda run, on: run.choose(on[0], on[1]),
    "Tm": lambda run, on: run.start(_matrix(on)),
    "Td": lambda run, on: run.next_line(float(on[0]), float(on[1])),
    "TD": _move_and_lead,
    "T*": lambda run, _: run.next_line(0.0, -run.state.leading),
    "Tc": lambda run, on: run.set(char_space=float(on[0])),
    "Tw": lambda run, on: run.set(word_space=float(on[0])),
    "Tz": lambda run, on: run.set(scale=float(on[0]) / 100),
    "TL": lambda run, on: run.set(leading=float(on[0])),
    "Ts": lambda run, on: run.set(rise=float(on[0])),
    "Tr": lambda run, on: run.set(mode=int(on[0])),
    "Tj": lambda run, on: run.show(on[:1]),
    "TJ": lambda run, on: run.show(on[0]),
    "'": _next_and_show,
    '"': _space_and_show,
    "BDC": lambda run, on: run.open_mark(on[1]),
    "BMC": lambda run, _: run.open_mark(None),
    "EMC": lambda run, _: run.close_mark(),
    "Do": lambda run, on: run.draw(on[0]),
}
