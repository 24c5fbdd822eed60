"""Where on the pages a place of the source shows."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun, Item, Picture, Spread

Row = tuple[int, int, Rect]
"""Line, column, and the box on the sheet, pt."""


def rows_of(spread: Spread) -> Mapping[str, Sequence[Row]]:
    """What shows of each file on a sheet, in the order of its lines and columns."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for item in spread.items:
        if shown := _shown(item):
            place, box = shown
            rows[place.file].append((place.line, place.column, box))
    return {file: sorted(own, key=_line_and_column) for file, own in rows.items()}


def _shown(item: Item) -> tuple[Place, Rect] | None:
    match item:
        case GlyphRun() if item.place:
            return item.place, item.box
        case Picture():
            return item.place, item.rect
        case _:
            return None


def _line_and_column(row: Row) -> tuple[int, int]:
    return row[:2]


class Spot(Struct, frozen=True):
    """A box on a sheet, which is known by the number of its first page."""

    sheet: int
    box: Rect


class Spots(Struct, frozen=True):
    """All sheets' rows by file.

    flowing  files whose text runs on over many lines: what shows nothing itself belongs to what
             stands before it
    """

    rows: Mapping[str, Sequence[tuple[int, Sequence[Row]]]]
    flowing: frozenset[str]

    @staticmethod
    def of(sheets: Mapping[int, Mapping[str, Sequence[Row]]], flowing: frozenset[str]) -> "Spots":
        by_file: dict[str, list[tuple[int, Sequence[Row]]]] = defaultdict(list)
        for number, rows in sheets.items():
            for file, own in rows.items():
                by_file[file].append((number, own))
        return Spots(by_file, flowing)

    def find(self, place: Place) -> Spot | None:
        """The last that begins at or before a place, of the same line or, in text that flows, of
        an earlier one; None where nothing shows it."""
        found = [
            (row[:2], Spot(number, row[2]))
            for number, rows in self.rows.get(place.file, ())
            if (row := _before(rows, place))
        ]
        if not found:
            return None
        (line, _), spot = max(found, key=lambda own: own[0])
        return spot if line == place.line or place.file in self.flowing else None


def _before(rows: Sequence[Row], place: Place) -> Row | None:
    at = bisect_right(rows, (place.line, place.column), key=_line_and_column)
    return rows[at - 1] if at else None
