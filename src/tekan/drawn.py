"""Sheets drawn: painted as soon as they are made up, so that their display lists can be let go."""

import hashlib
import marshal
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tekan.draw.painting import Piece, paint_panels
from tekan.draw.sheet import Panel, items_within
from tekan.fonts.book import FontBook
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Item, Picture, Rule, Spread, Tint
from tekan.model.press import Imposition, Press
from tekan.page.sheet import Rest, Sheet
from tekan.press.imposition import Laid, Part, Standing, lay


class DrawnSheet(Struct, frozen=True):
    """A sheet made up and drawn: all that files and reports need of it.

    sheet   without what is painted; with it where its pages are yet to be paired with others
    version short name of this state of its pages: another text or layout, another name
    pieces  what is inside the bleed of its parts, from the first page to before the last
    """

    sheet: Sheet
    version: str
    pieces: Mapping[tuple[int, int], Piece]

    @property
    def spread(self) -> Spread:
        return self.sheet.spread

    @property
    def rests(self) -> tuple[Rest, ...]:
        return self.sheet.rests

    @property
    def fillers(self) -> tuple[str, ...]:
        return self.sheet.fillers

    def pictures(self) -> Iterator[Picture]:
        yield from self.spread.pictures()
        for piece in self.pieces.values():
            yield from piece.pictures


class Showing(Struct, frozen=True):
    """How an edition's pages go into its files.

    alone  each page has a file of its own too
    """

    imposition: Imposition
    bleed: float
    slug: float
    alone: bool

    @staticmethod
    def of(press: Press, pages: int) -> "Showing":
        """As the press wants it for so many pages."""
        wanted = press.single_pages
        alone = pages <= MOST_SINGLE_PAGES if wanted is None else wanted
        return Showing(press.imposition, press.bleed, press.slug, alone and pages > 1)

    def parts(self, count: int) -> tuple[tuple[int, int], ...]:
        """The parts of a sheet of so many pages that stand by themselves somewhere."""
        whole = ((0, count),) if self.imposition is Imposition.SPREADS else ()
        single = self.alone or self.imposition is Imposition.SINGLE
        pages = tuple((at, at + 1) for at in range(count)) if single else ()
        return tuple(dict.fromkeys((*whole, *pages)))


# Each single page carries faces and profile along, half a megabyte: of a section that is handed on
# page by page they are wanted, of a book hardly ever.
MOST_SINGLE_PAGES = 16


def draw_sheet(sheet: Sheet, showing: Showing, book: FontBook) -> DrawnSheet:
    """Paints a sheet's parts."""
    spread = sheet.spread
    pieces = {
        part: _piece(part, spread, showing, book) for part in showing.parts(len(spread.pages))
    }
    version = version_of((spread,))
    if showing.imposition is not Imposition.PAIRS:
        sheet = replace(sheet, spread=replace(spread, items=(), zones=()))
    return DrawnSheet(sheet, version, pieces)


def _piece(part: tuple[int, int], spread: Spread, showing: Showing, book: FontBook) -> Piece:
    laid = lay((Part(0, *part),), (spread,), showing.bleed)
    return paint_panels(panels_of(laid), media_of(laid, showing), book)


def panels_of(laid: Laid) -> tuple[Panel, ...]:
    return tuple(_panel(standing) for standing in laid.standing)


def _panel(standing: Standing) -> Panel:
    seen = standing.clip.shifted(-standing.dx, 0.0)
    return Panel(standing.clip, items_within(standing.spread, seen), standing.dx)


def media_of(laid: Laid, showing: Showing) -> Rect:
    return laid.trim.grown(showing.bleed + showing.slug)


def version_of(spreads: Iterable[Spread]) -> str:
    """A short name of all that shows; where it came from does not."""
    digest = hashlib.sha256()
    for item in (item for spread in spreads for item in spread.items):
        # Format 2 knows no references: the same values have the same bytes.
        digest.update(marshal.dumps(_seen(item), 2))
    return digest.hexdigest()[:8]


def _seen(item: Item) -> tuple[Any, ...]:
    match item:
        case GlyphRun():
            look = (item.face, item.size, *_ink(item.ink), item.x, item.y, str(item.direction))
            return (*look, item.gids, item.xs, item.texts)
        case Tint():
            return (*_ink(item.ink), *edges(item.rect), item.radii)
        case Rule():
            return (*_ink(item.ink), item.x1, item.y1, item.x2, item.y2, item.weight)
        case Picture():
            return (*edges(item.rect), item.crop)


def _ink(ink: Ink) -> tuple[float, ...]:
    return ink.cyan, ink.magenta, ink.yellow, ink.black


def edges(rect: Rect) -> tuple[float, ...]:
    return rect.x, rect.y, rect.width, rect.height
