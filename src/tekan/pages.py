"""From sources to finished files: pages made up, drawn, and made ready for the press."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tekan.ahead import Ahead
from tekan.beside import helped
from tekan.drawn import DrawnSheet, Showing, draw_sheet
from tekan.fonts.book import FontBook, open_book
from tekan.job import Converting, Job, read_profile, showing_of
from tekan.model.edition import Edition, plain
from tekan.model.findings import Findings, has_errors, note
from tekan.model.page import Made, Picture
from tekan.model.pages import Pages
from tekan.model.progress import Progress, Stage, Step, unheard
from tekan.model.sources import House
from tekan.model.style import Style
from tekan.page.edition import Leaving, Maker, made_of, orders_of, sheets_of
from tekan.page.sheet import Order, Sheet, make_sheet
from tekan.press.imposition import unimposable
from tekan.press.marks import unprintable
from tekan.shelf import FaceShelf, Shelf
from tekan.text.shape import Typecases
from tekan.text.words import cut, keeping


def make_pages(
    edition: Edition,
    house: House,
    cache: Path,
    ahead: Ahead | None = None,
    stamp: str = "",
    progress: Progress = unheard,
) -> Pages:
    """Makes up an edition and draws its press files.

    stamp     words for their slug lines
    progress  is told each page as it begins
    """
    ready, wrong = _ready(edition, house, cache, ahead, stamp, progress)
    if ready is None:
        return Pages((), wrong)
    return _pages(ready, draw_up(ready))


def made_pages(
    edition: Edition, house: House, cache: Path, ahead: Ahead | None = None
) -> tuple[Pages, Made | None]:
    """The same together with the edition made up, for whoever looks at its pages again; None
    where it could not be."""
    ready, wrong = _ready(edition, house, cache, ahead)
    if ready is None:
        return Pages((), wrong), None
    sheets = _made_up(ready)
    showing = ready.showing
    return _pages(ready, [draw_sheet(s, showing, ready.job.book) for s in sheets]), made_of(sheets)


class Ready(Struct, frozen=True):
    """All is there to make an edition up."""

    edition: Edition
    house: House
    job: Job
    converting: Converting
    showing: Showing
    orders: tuple[Order, ...]
    cases: Typecases
    names: frozenset[str]

    @staticmethod
    def of(edition: Edition, house: House, job: Job, converting: Converting) -> "Ready":
        names = names_in(edition, house)
        cases = typecases(names, job.book)
        orders = orders_of(edition, house.layouts, cases)
        showing = showing_of(job, _total(orders))
        return Ready(edition, house, job, converting, showing, orders, cases, names)


def _total(orders: Iterable[Order]) -> int:
    """How many pages there are."""
    return sum(order.layout.page.count for order in orders)


def _ready(
    edition: Edition,
    house: House,
    cache: Path,
    ahead: Ahead | None,
    stamp: str = "",
    progress: Progress = unheard,
) -> tuple[Ready | None, Findings]:
    book, unreadable = open_book(house.fonts)
    if unreadable:
        return None, unreadable
    job = replace(job_of(edition, house, book, cache, ahead), stamp=stamp, progress=progress)
    profile, wrong = read_profile(house.press)
    wrong += unprintable(stamp, job.slug_role, book)
    if wrong:
        return None, wrong
    return Ready.of(edition, house, job, Converting.begun(profile, job)), ()


def make_up(edition: Edition, house: House, job: Job, converting: Converting) -> Made:
    """Makes up an edition; its pictures begin to be converted sheet by sheet."""
    return made_of(_made_up(Ready.of(edition, house, job, converting)))


def _made_up(ready: Ready) -> list[Sheet]:
    with _helped(ready, ready.orders, make_sheet) as make:
        return _made(ready, make)


def draw_up(ready: Ready) -> list[DrawnSheet]:
    """Makes up an edition and paints each sheet at once: what remains of it is small. A sheet that
    the last build made from the same is taken from the shelf."""
    shelf = Shelf.of(ready.edition, ready.house, ready.names, ready.showing, ready.job.cache)
    new = tuple(order for order in ready.orders if not shelf.has(order))
    with _helped(ready, new, partial(_drawn, ready.showing)) as make:

        def made(order: Order, cases: Typecases) -> DrawnSheet:
            return shelf.take(order) or shelf.put(order, make(order, cases))

        sheets = _made(ready, made)
    shelf.keep()
    return sheets


def _drawn(showing: Showing, order: Order, cases: Typecases) -> DrawnSheet:
    return draw_sheet(make_sheet(order, cases), showing, cases.book)


class _Shows(Leaving, Protocol):
    """A sheet in whatever form, with its pictures."""

    def pictures(self) -> Iterator[Picture]: ...


_Any = TypeVar("_Any", bound=_Shows)


def _helped(
    ready: Ready, orders: Sequence[Order], make: Maker[_Any]
) -> AbstractContextManager[Maker[_Any]]:
    """What makes those sheets, by two processes where there are two."""
    return helped(orders, partial(typecases, ready.names, ready.job.book), make)


def _made(ready: Ready, make: Maker[_Any]) -> list[_Any]:
    """The sheets one after the other; the pictures of each begin at once."""
    job, done = ready.job, list[_Any]()
    total, page = _total(ready.orders), 1
    job.progress(Step(Stage.MAKE_UP, page, total))
    sheets = sheets_of(ready.orders, ready.cases, make)
    for order, sheet in zip(ready.orders, sheets, strict=True):
        ready.converting.take(sheet.pictures())
        done.append(sheet)
        page += order.layout.page.count
        if page <= total:
            job.progress(Step(Stage.MAKE_UP, page, total))
    return done


def _pages(ready: Ready, sheets: Sequence[DrawnSheet]) -> Pages:
    """The files of sheets that are drawn."""
    # By now the pictures are being converted: what writes files is loaded meanwhile.
    from tekan.pressfiles import press_files

    job, place = ready.job, ready.edition.place
    unpaired = unimposable([own.spread for own in sheets], job.press, place)
    faces = FaceShelf.of(ready.edition, ready.house, job.cache)
    files, damaged = press_files(sheets, ready.showing, job, ready.converting, faces)
    faces.keep()
    found = tuple(f for own in sheets for f in own.sheet.findings) + unpaired + damaged
    found += _without_single_pages(ready)
    used = (used for own in sheets for used in own.sheet.used)
    fit = tuple(sorted(used, key=lambda used: used.page))
    return Pages(() if has_errors(found) else tuple(files.items()), found, fit)


def _without_single_pages(ready: Ready) -> Findings:
    """T511 where nobody said that there are to be none."""
    pages, press = _total(ready.orders), ready.job.press
    if pages == 1 or ready.showing.alone or press.single_pages is False:
        return ()
    return (note("T511", ready.edition.place, pages=pages, press=press.name),)


def typecases(names: frozenset[str], book: FontBook) -> Typecases:
    """Those of a book, in whose headlines each of the names is one word."""
    return Typecases(book, keeping(names, cut))


def job_of(edition: Edition, house: House, book: FontBook, cache: Path, ahead: Ahead | None) -> Job:
    """What its files are made with; words outside the trim are in the face of the body."""
    role = body_style(edition, house).role
    return Job(edition.slug, title_of(edition), house.press, book, role, cache, ahead)


def body_style(edition: Edition, house: House) -> Style:
    """The body's style in the edition's layout, or in that of its first page."""
    layout = house.layouts.get(edition.layout) or next(iter(house.layouts.values()))
    return layout.styles["body"]


def names_in(edition: Edition, house: House) -> frozenset[str]:
    """The names that headlines keep whole: the house's own, and those the edition names."""
    people = (article.person for article in edition.articles)
    writers = (
        name for article in edition.articles for byline in article.bylines for name in byline.names
    )
    return frozenset((*house.names, *people, *writers))


def title_of(edition: Edition) -> str:
    """The edition's name, as the files bear it: the special's, else the paper's."""
    fields = {field.name: plain(field.value).replace("|", "") for field in edition.fields}
    return fields.get("special") or fields.get("paper") or edition.slug
