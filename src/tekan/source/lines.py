"""Take a scalar's extent in a file and give its lines as they were written, each with its place.

YAML folds lines with spaces, which Chinese text has no use for; so prose starts from these.
"""

from enum import StrEnum
from typing import NamedTuple

from tekan.model.findings import Place

# Blanks at a line's edges belong to the line break; a full-width space is the editor's character.
_BLANKS = " \t"


class Style(StrEnum):
    """How a scalar was written, by the mark it begins with."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


class Line(NamedTuple):
    """One line of a scalar, and the place of its first character."""

    text: str
    place: Place


class Extent(NamedTuple):
    """Where a scalar stands; lines and columns from 0, the end not included."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


def written_lines(value: str, style: Style, extent: Extent, source: list[str]) -> tuple[Line, ...]:
    """The lines of a scalar, without its indentation and quotes.

    Places are exact but in a double-quoted scalar after its first escape, and at the scalar's
    start where such a scalar runs over several lines.
    """
    if style in (Style.LITERAL, Style.FOLDED):
        return _block(value, extent, source)
    if extent.line == extent.end_line:
        return _on_one_line(value, style, extent)
    if style is Style.DOUBLE and any("\\" in line for line in _rows(extent, source)):
        return _approximate(value, extent)
    return _flow(style, extent, source)


def _on_one_line(value: str, style: Style, extent: Extent) -> tuple[Line, ...]:
    if "\n" in value:
        return _approximate(value, extent)
    quote = 0 if style is Style.PLAIN else 1
    return (Line(value, Place(extent.file, extent.line + 1, extent.column + quote + 1)),)


def _approximate(value: str, extent: Extent) -> tuple[Line, ...]:
    place = Place(extent.file, extent.line + 1, extent.column + 1)
    return tuple(Line(text, place) for text in value.split("\n"))


def _rows(extent: Extent, source: list[str]) -> list[str]:
    return source[extent.line : extent.end_line + 1]


def _flow(style: Style, extent: Extent, source: list[str]) -> tuple[Line, ...]:
    rows = _rows(extent, source)
    quote = 0 if style is Style.PLAIN else 1
    rows[-1] = rows[-1][: extent.end_column - quote]
    rows[0] = " " * (extent.column + quote) + rows[0][extent.column + quote :]
    lines = (_trimmed(row, extent, number) for number, row in enumerate(rows, extent.line + 1))
    if style is Style.SINGLE:
        return tuple(Line(line.text.replace("''", "'"), line.place) for line in lines)
    return tuple(lines)


def _block(value: str, extent: Extent, source: list[str]) -> tuple[Line, ...]:
    first = value.lstrip("\n")
    if not first:
        return ()
    rows = source[extent.line + 1 : extent.end_line + 1]
    rows = rows[: _block_length(rows, len(first) - len(first.lstrip(" ")))]
    return tuple(_trimmed(row, extent, number) for number, row in enumerate(rows, extent.line + 2))


def _block_length(rows: list[str], extra: int) -> int:
    """How many rows the block has; `extra` is what its first line is indented beyond it."""
    filled = [(n, _indent(row)) for n, row in enumerate(rows) if row.strip(_BLANKS)]
    if not filled:
        return 0
    indent = filled[0][1] - extra
    outside = next((n for n, own in filled if own < indent), len(rows))
    return max((n + 1 for n, _ in filled if n < outside), default=0)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _trimmed(row: str, extent: Extent, number: int) -> Line:
    left = len(row) - len(row.lstrip(_BLANKS))
    return Line(row.strip(_BLANKS), Place(extent.file, number, left + 1))
