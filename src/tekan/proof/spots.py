"""Where on the pages a place of the source shows."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun, Item, Picture, Spread


class Spot(Struct, frozen=True, order=True):
    """A height on a page: which sheet of the edition, which page on it, counted from 0; pt."""

    sheet: int
    page: int
    y: float


class Spots(Struct, frozen=True):
    """What shows of each file, in the order of its lines and columns.

    flowing  files whose text runs on over many lines: what shows nothing itself belongs to
             what stands before it
    """

    of: Mapping[str, Sequence[tuple[int, int, Spot]]]
    flowing: Collection[str]

    @staticmethod
    def on(spreads: Sequence[Spread], flowing: Collection[str]) -> "Spots":
        found: dict[str, list[tuple[int, int, Spot]]] = defaultdict(list)
        for at, spread in enumerate(spreads):
            for item in spread.items:
                if (shown := _shown(item)) is not None:
                    place, box = shown
                    spot = Spot(at, page_at(spread, box.x + box.width / 2), box.y)
                    found[place.file].append((place.line, place.column, spot))
        return Spots({file: sorted(rows) for file, rows in found.items()}, flowing)

    def find(self, place: Place | None) -> Spot | None:
        """Where a place shows; None where that cannot be known."""
        rows = self.of.get(place.file, ()) if place else ()
        if place is None or not rows:
            return None
        at = bisect_right(rows, (place.line, place.column), key=lambda row: row[:2])
        line, _, spot = rows[max(at - 1, 0)]
        return spot if line == place.line or place.file in self.flowing else None


def _shown(item: Item) -> tuple[Place, Rect] | None:
    match item:
        case GlyphRun() if item.place and item.place.file:
            return item.place, item.box
        case Picture():
            return item.place, item.rect
        case _:
            return None


def page_at(spread: Spread, x: float) -> int:
    """The page, counted from 0, that a distance from the sheet's left edge falls on."""
    return sum(x >= right.x for _, right in pairwise(spread.pages))


def spot_of_page(spreads: Sequence[Spread], number: int, y: float) -> Spot | None:
    """A height on a page that is named by its number."""
    for at, spread in enumerate(spreads):
        if number in spread.numbers:
            return Spot(at, spread.numbers.index(number), y)
    return None


def is_left(spread: Spread, page: int) -> bool:
    """Whether a page, counted from 0, lies left of the fold; a lone one does where its number
    is even."""
    if len(spread.pages) == 1:
        return spread.numbers[0] % 2 == 0
    return page < len(spread.pages) // 2
