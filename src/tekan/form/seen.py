"""What stands on the made pages, as the rule looks at them: page by page, furniture by lines."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from tekan.form.terms import Term
from tekan.model.edition import Edition, Field, plain
from tekan.model.findings import Findings, Place
from tekan.model.geometry import Rect
from tekan.model.layout import TextPiece
from tekan.model.page import GlyphRun, Made, Spread
from tekan.model.sources import House

_TO_BE_FILLED_IN = "T164"


class Ad(Struct, frozen=True):
    """An advertisement's box on its page, and the words printed in it."""

    rect: Rect
    words: str
    place: Place | None


class Page(Struct, frozen=True):
    """One page: all its type, that of its furniture alone, and its ads; pt from its trim.

    layout  the layout's file, as far as its furniture tells
    """

    number: int
    layout: Place | None
    runs: tuple[GlyphRun, ...]
    furniture: tuple[GlyphRun, ...]
    ads: tuple[Ad, ...]

    def lines(self) -> tuple[str, ...]:
        """The furniture's words line by line, as a reader sees them."""
        rows = sorted(self.furniture, key=_reading_order)
        return tuple(
            "".join(run.text for run in row) for _, row in groupby(rows, key=lambda run: run.y)
        )

    def words(self, term: Term) -> str:
        """The furniture's first words that tell a term by themselves, or ""."""
        if term.words is None:
            return ""
        hits = (term.words.search(line) for line in self.lines())
        return next((hit[0] for hit in hits if hit), "")


def _reading_order(run: GlyphRun) -> tuple[float, float]:
    return run.y, run.x


class Seen(Struct, frozen=True):
    """An edition as it is made.

    file      where its fields are written
    fields    those of the whole paper and of single pages
    unfilled  name and place of each field that is still 待填
    """

    file: Place
    pages: tuple[Page, ...]
    fields: tuple[Field, ...]
    unfilled: tuple[tuple[str, Place], ...]

    @property
    def front(self) -> Page | None:
        """Page 1 (一版), where this edition has it."""
        return next((page for page in self.pages if page.number == 1), None)

    def of(self, term: Term) -> tuple[Field, ...]:
        """The filled-in fields that hold a term."""
        return tuple(f for f in self.fields if f.name in term.fields and plain(f.value).strip())

    def unfilled_of(self, term: Term) -> tuple[str, Place] | None:
        return next(((name, at) for name, at in self.unfilled if name in term.fields), None)

    def printed(self, term: Term, page: Page) -> Iterator[GlyphRun]:
        """The runs of a page that show a term's field."""
        shown = [span for field in self.of(term) for span in field.value]
        for run in page.furniture:
            if any(_shows(run, span.place, len(span.text)) for span in shown):
                yield run


def _shows(run: GlyphRun, place: Place, length: int) -> bool:
    at = run.place
    if at is None or (at.file, at.line) != (place.file, place.line):
        return False
    return place.column <= at.column < place.column + length


def seen(edition: Edition, house: House, made: Made, findings: Findings) -> Seen:
    """What stands on the pages of an edition; `findings` are those of its sources."""
    layouts = frozenset(piece.place.file for piece in _text_pieces(house))
    files = layouts | {edition.place.file}
    pages = tuple(page for spread in made.spreads for page in _pages(spread, files, layouts))
    unfilled = tuple(
        (str(dict(finding.values)["name"]), finding.place)
        for finding in findings
        if finding.code == _TO_BE_FILLED_IN and finding.place
    )
    own = (field for plan in edition.plans for field in plan.fields)
    return Seen(edition.place, pages, (*edition.fields, *own), unfilled)


def _text_pieces(house: House) -> Iterator[TextPiece]:
    for layout in house.layouts.values():
        yield from (piece for piece in layout.furniture if isinstance(piece, TextPiece))


def _pages(spread: Spread, files: frozenset[str], layouts: frozenset[str]) -> Iterator[Page]:
    boxes = [zone.rect for zone in spread.zones if zone.name == "ad"]
    for number, trim in zip(spread.numbers, spread.pages, strict=True):
        runs = tuple(
            run.shifted(-trim.x, -trim.y)
            for run in spread.glyphs()
            if trim.x <= run.box.x + run.box.width / 2 < trim.right
        )
        here = [rect.shifted(-trim.x, -trim.y) for rect in boxes if trim.overlaps(rect)]
        ads = tuple(_ad(rect, runs, spread, trim) for rect in here)
        own = (run for run in runs if run.place and run.place.file in files)
        furniture = tuple(run for run in own if not _is_in(run, here))
        yield Page(number, _layout(furniture, layouts), runs, furniture, ads)


def _layout(furniture: Iterable[GlyphRun], layouts: frozenset[str]) -> Place | None:
    places = (run.place for run in furniture if run.place and run.place.file in layouts)
    return next((Place(place.file) for place in places), None)


def _is_in(run: GlyphRun, rects: list[Rect]) -> bool:
    return any(rect.overlaps(run.box) for rect in rects)


def _ad(rect: Rect, runs: tuple[GlyphRun, ...], spread: Spread, trim: Rect) -> Ad:
    words = "".join(run.text for run in runs if rect.overlaps(run.box))
    pictures = (p for p in spread.pictures() if rect.overlaps(p.rect.shifted(-trim.x, -trim.y)))
    return Ad(rect, words, next((picture.place for picture in pictures), None))
