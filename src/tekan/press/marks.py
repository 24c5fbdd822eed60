"""Marks outside the bleed: crop marks (裁切线), register crosses (套准线), the slug line."""

from tekan.fonts.book import FontBook
from tekan.model.edition import Face, Span
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import Item, Rule
from tekan.model.style import Style
from tekan.text.display import one_line
from tekan.text.shape import Typecases

# On every plate, so that each can be laid in register; only ever outside the trim.
_REGISTRATION = Ink(1.0, 1.0, 1.0, 1.0)
_HAIRLINE = 0.25  # pt, the least line newsprint holds (GWG 4.19)
_OFFSET = 2.0  # from the bleed to the marks, pt
_CROP_LENGTH = 14.0
_CROSS = 5.0  # arm of a register cross


def marks(trim: Rect, bleed: float, slug: float) -> tuple[Item, ...]:
    """Crop marks at the trim's corners and register crosses in the middle of its sides."""
    edge = trim.grown(bleed)
    out = trim.grown(bleed + slug)
    middle_x, middle_y = trim.x + trim.width / 2, trim.y + trim.height / 2
    crosses = (
        (middle_x, (edge.y + out.y) / 2),
        (middle_x, (edge.bottom + out.bottom) / 2),
        ((edge.x + out.x) / 2, middle_y),
        ((edge.right + out.right) / 2, middle_y),
    )
    return (*_crops(trim, edge), *(rule for x, y in crosses for rule in _cross(x, y)))


def _crops(trim: Rect, edge: Rect) -> tuple[Item, ...]:
    left, right = edge.x - _OFFSET, edge.right + _OFFSET
    top, bottom = edge.y - _OFFSET, edge.bottom + _OFFSET
    across = [
        _line(x, y, x + step, y)
        for y in (trim.y, trim.bottom)
        for x, step in ((left, -_CROP_LENGTH), (right, _CROP_LENGTH))
    ]
    down = [
        _line(x, y, x, y + step)
        for x in (trim.x, trim.right)
        for y, step in ((top, -_CROP_LENGTH), (bottom, _CROP_LENGTH))
    ]
    return (*across, *down)


def _cross(x: float, y: float) -> tuple[Item, ...]:
    return (_line(x - _CROSS, y, x + _CROSS, y), _line(x, y - _CROSS, x, y + _CROSS))


def _line(x1: float, y1: float, x2: float, y2: float) -> Rule:
    return Rule(x1, y1, x2, y2, _HAIRLINE, _REGISTRATION)


def fold_marks(trim: Rect, bleed: float, folds: tuple[float, ...]) -> tuple[Item, ...]:
    """Short rules outside the bleed where the sheet folds."""
    top, bottom = trim.y - bleed - _OFFSET, trim.bottom + bleed + _OFFSET
    half = _CROP_LENGTH / 2
    return tuple(
        _line(x, y, x, y + step) for x in folds for y, step in ((top, -half), (bottom, half))
    )


_SLUG_SIZE = 6.5


def slug_line(words: str, trim: Rect, bleed: float, role: str, book: FontBook) -> tuple[Item, ...]:
    """The slug (版外信息) under the bleed at the left: what the sheet is, from which build."""
    style = Style("slug", role, role, role, _SLUG_SIZE, _SLUG_SIZE, BLACK)
    text = (Span(words, Face.PLAIN, Place("")),)
    x, y = trim.x + 2 * _CROP_LENGTH, trim.bottom + bleed + _OFFSET + 1.5 * _SLUG_SIZE
    runs, _, _ = one_line(text, style, x, y, Typecases(book))
    return runs
