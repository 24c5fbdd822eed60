"""Marks outside the bleed: crop marks (裁切线), register crosses (套准线), the slug line."""

from msgspec import Struct
from msgspec.structs import replace

from tekan.fonts.book import FontBook
from tekan.model.edition import Face, Span, Text
from tekan.model.findings import Findings, Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import GlyphRun, Item, Rule
from tekan.model.style import Style
from tekan.text.display import one_line
from tekan.text.shape import Typecases

# On every plate, so that each can be laid in register; only ever outside the bleed.
REGISTRATION = Ink(1.0, 1.0, 1.0, 1.0)
OFFSET = 2.0  # from the bleed to the marks, pt
CROP_LENGTH = 14.0
CROSS = 5.0  # arm of a register cross
_HAIRLINE = 0.25  # pt, the least line newsprint holds (GWG 4.19)


class Frame(Struct, frozen=True):
    """A sheet's trim, the trims of the pages on it, and the room around, pt."""

    trim: Rect
    pages: tuple[Rect, ...]
    bleed: float
    slug: float

    @property
    def edge(self) -> Rect:
        return self.trim.grown(self.bleed)

    @property
    def folds(self) -> tuple[float, ...]:
        return tuple(page.x for page in self.pages[1:])


def marks(frame: Frame) -> tuple[Item, ...]:
    """Crop marks at the trim's corners, fold marks between its pages, and register crosses in
    the middle of each page's head and foot and of the sheet's sides; all inside the slug."""
    return (*_crops(frame), *_folds(frame), *_crosses(frame))


def _length(frame: Frame) -> float:
    """Of a crop mark, as far as the slug has room."""
    return max(min(CROP_LENGTH, frame.slug - OFFSET), 0.0)


def _crops(frame: Frame) -> tuple[Rule, ...]:
    trim, edge, length = frame.trim, frame.edge, _length(frame)
    left, right = edge.x - OFFSET, edge.right + OFFSET
    top, bottom = edge.y - OFFSET, edge.bottom + OFFSET
    if not length:
        return ()
    across = [
        _line(x, y, x + step, y)
        for y in (trim.y, trim.bottom)
        for x, step in ((left, -length), (right, length))
    ]
    down = [
        _line(x, y, x, y + step)
        for x in (trim.x, trim.right)
        for y, step in ((top, -length), (bottom, length))
    ]
    return (*across, *down)


def _folds(frame: Frame) -> tuple[Rule, ...]:
    """Short rules where the sheet folds."""
    half = _length(frame) / 2
    ends = ((frame.edge.y - OFFSET, -half), (frame.edge.bottom + OFFSET, half))
    return tuple(_line(x, y, x, y + step) for x in frame.folds for y, step in ends if half)


def _crosses(frame: Frame) -> tuple[Rule, ...]:
    """Far out, so that the slug line passes between them and the bleed."""
    edge, out = frame.edge, max(frame.slug / 2, frame.slug - CROSS - OFFSET)
    if frame.slug < 2 * CROSS:
        return ()
    heads = ((page.x + page.width / 2, y) for page in frame.pages
             for y in (edge.y - out, edge.bottom + out))  # fmt: skip
    middle = frame.trim.y + frame.trim.height / 2
    sides = ((edge.x - out, middle), (edge.right + out, middle))
    return tuple(rule for x, y in (*heads, *sides) for rule in _cross(x, y))


def _cross(x: float, y: float) -> tuple[Rule, ...]:
    return (_line(x - CROSS, y, x + CROSS, y), _line(x, y - CROSS, x, y + CROSS))


def _line(x1: float, y1: float, x2: float, y2: float) -> Rule:
    return Rule(x1, y1, x2, y2, _HAIRLINE, REGISTRATION)


_SLUG_SIZE, _LEAST_SLUG = 6.5, 4.0  # pt


def slug_line(words: str, frame: Frame, role: str, book: FontBook) -> tuple[Item, ...]:
    """The slug (版外信息) under the bleed at the left: what the sheet is, from which build; no
    wider than the first page, if it need not be too small for that."""
    if frame.slug < OFFSET + _SLUG_SIZE:
        return ()
    runs, width, _ = _slug(words, _SLUG_SIZE, frame, role, book)
    room = frame.pages[0].width - 4 * CROP_LENGTH
    if width <= room:
        return runs
    size = max(_SLUG_SIZE * room / width, _LEAST_SLUG)
    return _slug(words, size, frame, role, book)[0]


def _slug(
    words: str, size: float, frame: Frame, role: str, book: FontBook
) -> tuple[tuple[GlyphRun, ...], float, Findings]:
    x, y = frame.trim.x + 2 * CROP_LENGTH, frame.edge.bottom + OFFSET + _SLUG_SIZE
    style = Style("slug", role, role, role, size, size, BLACK)
    return one_line(_text(words), style, x, y, Typecases(book))


def _text(words: str) -> Text:
    return (Span(words, Face.PLAIN, Place("")),)


def unprintable(words: str, role: str, book: FontBook) -> Findings:
    """Characters of words outside the trim that no face has (T302)."""
    style = Style("slug", role, role, role, _SLUG_SIZE, _SLUG_SIZE, BLACK)
    missing = one_line(_text(words), style, 0.0, 0.0, Typecases(book))[2]
    return tuple(replace(finding, place=None) for finding in missing)
