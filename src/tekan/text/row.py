"""A row of cells: the tokens of a text one after the other, before the gaps between them."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tekan.text.cells import Cell, Typecase
from tekan.text.spacing import Break
from tekan.text.tokens import is_long, letter_pieces, stretches, url_pieces

if TYPE_CHECKING:
    from tekan.text.shape import Ruby

SUPERSCRIPT_SIZE = 0.6  # em of the text


class Row(Struct):
    """Cells in a row while they are collected.

    joins    what stands before a cell, where it is not nothing: spaces of the source, and
             whether a line may break there
    missing  tokens that no face has, with their offset and role
    tied     cells that stand close to the one before, whatever the two are
    rubies   what stands over the cells
    """

    cells: list[Cell]
    offsets: list[int]
    joins: dict[int, tuple[str, Break | None]]
    missing: list[tuple[int, str, str]]
    tied: set[int]
    rubies: list["Ruby"]


def raise_from(row: Row, first: int) -> None:
    """Cells from `first` on become a superscript that is never parted from what it follows.

    It takes the kind of that: no space stands between the two, and what comes after keeps its
    own space.
    """
    for at in range(first, len(row.cells)):
        cell = row.cells[at]
        kind = row.cells[first - 1].kind if first else cell.kind
        xs = tuple(x * SUPERSCRIPT_SIZE for x in cell.xs)
        width = cell.width * SUPERSCRIPT_SIZE
        row.cells[at] = replace(cell, kind=kind, xs=xs, width=width, chars=0)
        row.tied.add(at)


def collect(row: Row, text: str, offset: int, case: Typecase) -> None:
    """Adds a text's tokens in one role."""
    first = offset
    for group, token in stretches(text):
        if group == "plain":
            _add_row(row, token, offset, case)
        elif group == "space":
            row.joins[len(row.cells)] = (token, None)
        else:
            _add_parts(row, group, token, offset, case)
            if group == "word":
                _tie_number(row, token, text[offset - first + len(token) :][:1])
        offset += len(token)


def _add_row(row: Row, plain: str, offset: int, case: Typecase) -> None:
    """Adds characters that stand each by itself, all at once where the role has them all."""
    cells = case.row(plain)
    if cells is None:
        for at, character in enumerate(plain, offset):
            _add_parts(row, "one", character, at, case)
    else:
        row.cells += cells
        row.offsets += range(offset, offset + len(plain))


# What is counted or dated stays with its number where that costs little (3608户, 2024年).
_MEASURE_WORDS = frozenset(
    "户人个名位岁号米元年月日时点分秒支座家所次条项级层栋届期版页篇万亿平公亩吨"
)


def _tie_number(row: Row, token: str, after: str) -> None:
    """What stands after a number or a sheet's name, before a line may end between the two."""
    if after == "版" and _SHEET.fullmatch(token):
        row.joins[len(row.cells)] = ("", Break.NEVER)
    elif after in _MEASURE_WORDS and token[-1].isdecimal():
        row.joins[len(row.cells)] = ("", Break.UNEASY)


# A page of a paper (A3版) is one thing: the sheet's letter and number stay with 版.
_SHEET = re.compile(r"[A-Z]{1,2}\d{1,3}(?:[-–~][A-Z]{0,2}\d{1,3})?")


def _add_parts(row: Row, group: str, token: str, offset: int, case: Typecase) -> None:
    for part, breaks in _parts(group, token, case.vertical):
        cell = case.cell(group, part)
        if cell is None:
            row.missing.append((offset, part, case.role))
        else:
            if breaks is not None:
                row.joins[len(row.cells)] = ("", breaks)
            row.cells.append(cell)
            row.offsets.append(offset)
        offset += len(part)


def _parts(group: str, token: str, vertical: bool) -> Sequence[tuple[str, Break | None]]:
    """A token in the parts a line may be broken between; most are whole."""
    match group:
        case "url":
            return _url_parts(token)
        case "wide":
            return _divided(list(token), Break.NEVER)
        case "bang" if vertical:
            return _divided(list(token), Break.NEVER)
        case "word" if is_long(token) and not vertical:
            return _divided(letter_pieces(token), Break.LAST_RESORT)
        case _:
            return ((token, None),)


def _url_parts(url: str) -> list[tuple[str, Break | None]]:
    """A URL breaks at its own points; a piece that no column holds between letters too."""
    parts: list[tuple[str, Break | None]] = []
    for piece in url_pieces(url):
        letters = letter_pieces(piece) if is_long(piece) else [piece]
        parts.append((letters[0], Break.ALLOWED if parts else None))
        parts += [(letter, Break.LAST_RESORT) for letter in letters[1:]]
    return parts


def _divided(parts: list[str], breaks: Break) -> list[tuple[str, Break | None]]:
    return [(part, breaks if at else None) for at, part in enumerate(parts)]
