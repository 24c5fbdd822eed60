"""A line of a source as a terminal can show it: in cells, cut around what is marked, harmless."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec import Struct

_TAB_CELLS = 4

# Control characters and lone surrogates: a terminal would obey the first and fail on the second.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def printable(text: str) -> str:
    """A text without what a terminal would obey."""
    return _UNPRINTABLE.sub(lambda hit: _escaped(hit[0]), text)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


class _Cell(Struct, frozen=True):
    """A source character as a terminal shows it, and the cells that it takes there."""

    text: str
    width: int
    is_marked: bool = False


def marked(source: str, column: int, length: int, width: int) -> tuple[str, str]:
    """A line as far as it fits, and carets under what is marked.

    column, length  in characters, the column counted from 1
    width           cells that there are
    """
    start = min(column - 1, len(source))
    # What is further off cannot be seen: a line of a megabyte costs no more than another.
    far = max(start - 2 * width, 0)
    near, start = source[far : start + 2 * width], start - far
    # A place may lie behind the line's end: what is missing there is pointed at as one blank.
    near = near if start < len(near) else near + " "
    while start > 0 and cell_width(near[start]) == 0:
        start -= 1
    if cell_width(near[start]) == 0:  # the line begins with what joins nothing
        near = " " + near
    cells = list(_cells(near, start, start + max(length, 1)))
    shown = _clipped(cells, start, width)
    text = "".join(cell.text for cell in shown).rstrip()
    carets = "".join(("^" if cell.is_marked else " ") * cell.width for cell in shown)
    return text, carets.rstrip()


def _cells(source: str, start: int, end: int) -> Iterator[_Cell]:
    for column, character in enumerate(source):
        yield _cell(character, start <= column < end)


def _cell(character: str, is_marked: bool) -> _Cell:
    if character == "\t":
        return _Cell(" " * _TAB_CELLS, _TAB_CELLS, is_marked)
    if _UNPRINTABLE.match(character):
        shown = _escaped(character)
        return _Cell(shown, len(shown), is_marked)
    return _Cell(character, cell_width(character), is_marked)


def width_of(text: str) -> int:
    """Cells that a terminal gives a text."""
    return sum(map(cell_width, text))


def cell_width(character: str) -> int:
    """Cells that a terminal gives a character: 2 for Han, 0 for what joins the one before."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_ELLIPSIS = _Cell("…", 1)


def _clipped(cells: list[_Cell], start: int, width: int) -> list[_Cell]:
    """The cells that fit, with the one at `start` in sight and an ellipsis for what is cut off."""
    if _total(cells) <= width:
        return cells
    # A third of the line shows what came before.
    first = start - _fitting(reversed(cells[:start]), width // 3)
    left = [_ELLIPSIS] if first else []
    room = width - len(left)
    fitting = _fitting(cells[first:], room)
    if first + fitting == len(cells):
        return left + cells[first:]
    fitting = _fitting(cells[first:], room - 1)
    return [*left, *cells[first : first + fitting], _ELLIPSIS]


def _total(cells: Iterable[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _fitting(cells: Iterable[_Cell], width: int) -> int:
    """How many of the cells, from the first on, take no more than `width`."""
    count = 0
    for cell in cells:
        width -= cell.width
        if width < 0:
            break
        count += 1
    return count
