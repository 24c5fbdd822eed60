"""Sheets drawn: painted as soon as they are made up, so that their display lists can be let go."""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tekan import __version__
from tekan.draw.painting import Painted, paint
from tekan.draw.sheet import Panel, items_within
from tekan.draw.sheet import Sheet as DrawingSheet
from tekan.fonts.book import FontBook
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Item, Picture, Rule, Spread, Tint
from tekan.model.press import Imposition, Press
from tekan.page.sheet import Rest, Sheet
from tekan.press.bar import colour_bar
from tekan.press.imposition import Laid, Part, Standing, lay
from tekan.press.marks import Frame, marks, slug_line


class DrawnSheet(Struct, frozen=True):
    """A sheet made up and drawn: all that files and reports need of it.

    sheet   without what is painted; with it where its pages are yet to be paired with others
    version short name of this state of its pages: another text or layout, another name
    painted parts of it that are shown by themselves, from the first page to before the last
    """

    sheet: Sheet
    version: str
    painted: Mapping[tuple[int, int], Painted]

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
        for painted in self.painted.values():
            yield from painted.pictures()


class Showing(Struct, frozen=True):
    """How an edition's pages go into its files.

    slug   the edition's name, in the names of files and in the slug line
    role   of the face for the words outside the trim
    stamp  words for the slug line of these files alone
    alone  each page has a file of its own too
    """

    press: Press
    slug: str
    role: str
    stamp: str
    alone: bool

    def parts(self, count: int) -> tuple[tuple[int, int], ...]:
        """The parts of a sheet of so many pages that stand by themselves somewhere."""
        imposition = self.press.imposition
        whole = ((0, count),) if imposition is Imposition.SPREADS else ()
        single = self.alone or imposition is Imposition.SINGLE
        pages = tuple((at, at + 1) for at in range(count)) if single else ()
        return tuple(dict.fromkeys((*whole, *pages)))

    def name(self, laid: Laid) -> str:
        """Of a file that shows these pages, without its ending."""
        return "-".join((self.slug, *(f"{number:02d}" for number in laid.numbers)))


# Each single page carries faces and profile along, half a megabyte: of a section that is handed on
# page by page they are wanted, of a book hardly ever.
MOST_SINGLE_PAGES = 16


def shown_alone(press: Press, pages: int) -> bool:
    """Whether each of so many pages has a file of its own."""
    wanted = press.single_pages
    return pages > 1 and (pages <= MOST_SINGLE_PAGES if wanted is None else wanted)


def draw_sheet(sheet: Sheet, showing: Showing, book: FontBook) -> DrawnSheet:
    """Paints a sheet's parts."""
    spread, version = sheet.spread, version_of((sheet.spread,))
    painted = {}
    for first, end in showing.parts(len(spread.pages)):
        laid = lay((Part(0, first, end),), (spread,), showing.press.bleed)
        painted[first, end] = painted_sheet(laid, version, showing, book)
    if showing.press.imposition is not Imposition.PAIRS:
        sheet = replace(sheet, spread=replace(spread, items=(), zones=()))
    return DrawnSheet(sheet, version, painted)


def painted_sheet(laid: Laid, versions: str, showing: Showing, book: FontBook) -> Painted:
    """A sheet of a file.

    versions  of the pages on it
    """
    press, outside = showing.press, _outside(laid, versions, showing, book)
    panels = tuple(_panel(standing) for standing in laid.standing)
    sheet = DrawingSheet(
        showing.name(laid), laid.trim, press.bleed, press.slug, (), outside, panels=panels
    )
    return paint(sheet, book)


def _panel(standing: Standing) -> Panel:
    seen = standing.clip.shifted(-standing.dx, 0.0)
    return Panel(standing.clip, items_within(standing.spread, seen), standing.dx)


def _outside(laid: Laid, versions: str, showing: Showing, book: FontBook) -> tuple[Item, ...]:
    """All that stands outside the bleed; only there is ink on all plates."""
    press = showing.press
    frame = Frame(laid.trim, laid.pages, press.bleed, press.slug)
    pages = f"第{'、'.join(map(str, laid.numbers))}版"
    program = f"tekan {__version__}"
    facts = (showing.slug, pages, press.condition, versions, program, showing.stamp)
    return (
        *marks(frame),
        *(colour_bar(frame) if press.colour_bar else ()),
        *slug_line("\u3000".join(filter(None, facts)), frame, showing.role, book),
    )


def version_of(spreads: Iterable[Spread]) -> str:
    """A short name of all that shows; where it came from does not."""
    digest = blake2b()
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
