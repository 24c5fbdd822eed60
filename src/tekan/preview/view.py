"""An edition's folder in, the pages as they are now out; what has not changed is not made again."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition
from tekan.model.findings import Findings, has_errors
from tekan.model.page import Made
from tekan.model.sources import House
from tekan.page.edition import made_of, made_sheets
from tekan.page.sheet import Order, Sheet, make_sheet
from tekan.pages import names_in, typecases
from tekan.review import review
from tekan.source.everything import load_sources
from tekan.source.recall import Remembering, look_of
from tekan.text.shape import Typecases


class Setting(Struct, frozen=True):
    """A sheet with what it was made from."""

    order: Order
    sheet: Sheet


class View(Struct, frozen=True):
    """The pages at one moment, and all that is wrong with them.

    settings  its sheets
    """

    edition: Edition
    house: House
    book: FontBook
    settings: tuple[Setting, ...]
    made: Made
    findings: Findings


class StaleError(Exception):
    """A file has changed since: what is being made is no longer wanted."""


class Memory(Struct):
    """What is known from the builds before, in one place and for one thread.

    fonts     the faces, and the state of their files
    cases     shaped and turned text, of these faces and names
    settings  the newest sheet at each first page number
    recall    what was read of the sources
    room      how many texts the first pages had, 0 before
    """

    fonts: object = None
    names: frozenset[str] = frozenset()
    cases: Typecases | None = None
    settings: dict[int, Setting] = field(default_factory=dict)
    recall: Remembering = field(default_factory=Remembering)
    room: int = 0


# Shaped texts beyond those of the first pages, 20 KB each: a long session would else hold every
# word that was ever typed. Beyond them all are shaped anew, of the changed sheet alone.
_MORE_SHAPED = 200


def remake(
    folder: Path, layout: str | None, memory: Memory, is_stale: Callable[[], bool]
) -> tuple[View | None, Findings]:
    """The pages as they are now; without them, what is wrong with the sources.

    Raises StaleError as soon as a sheet is done and `is_stale` says that a file has changed.
    """
    sources = load_sources(folder, layout, memory.recall)
    edition, house = sources.edition, sources.house
    if edition is None or house is None or has_errors(sources.findings):
        return None, sources.findings
    cases, unreadable = _cases(edition, house, memory)
    if cases is None:
        return None, sources.findings + unreadable
    settings = _settings(edition, house, cases, memory, is_stale)
    made = made_of([setting.sheet for setting in settings])
    found = sources.findings + made.findings
    return View(edition, house, cases.book, settings, made, found), found


def reviewed(view: View, memory: Memory) -> Findings:
    """What a reader of proofs would question in the pages' words."""
    return review(view.edition, view.house, view.made, recall=memory.recall)


def _cases(edition: Edition, house: House, memory: Memory) -> tuple[Typecases | None, Findings]:
    """The typecases; new ones where faces or names are others, or too much is kept."""
    names = names_in(edition, house)
    fonts = (house.fonts, *(look_of(Path(face.path)) for face in house.fonts.faces))
    if memory.cases and (fonts, names) == (memory.fonts, memory.names):
        _forget(memory.cases, memory)
        return memory.cases, ()
    same_faces = memory.cases is not None and fonts == memory.fonts
    book, unreadable = (
        (memory.cases.book, ()) if same_faces and memory.cases else open_book(house.fonts)
    )
    if unreadable:
        return None, unreadable
    memory.fonts, memory.names, memory.cases = fonts, names, typecases(names, book)
    memory.room = 0
    memory.settings.clear()
    return memory.cases, ()


def _forget(cases: Typecases, memory: Memory) -> None:
    """Lets go of shaped texts where too many have come since the first pages."""
    first = memory.room or max(len(cases.shaped), len(cases.turned))
    memory.room = first
    for known in (cases.shaped, cases.turned):
        if len(known) > first + _MORE_SHAPED:
            known.clear()


def _settings(
    edition: Edition,
    house: House,
    cases: Typecases,
    memory: Memory,
    is_stale: Callable[[], bool],
) -> tuple[Setting, ...]:
    settings: list[Setting] = []

    def make(order: Order, cases: Typecases) -> Sheet:
        if is_stale():
            raise StaleError
        known = memory.settings.get(order.plan.number)
        setting = (
            known if known and known.order == order else Setting(order, make_sheet(order, cases))
        )
        memory.settings[order.plan.number] = setting
        settings.append(setting)
        return setting.sheet

    for _ in made_sheets(edition, house.layouts, cases, make):
        pass
    return tuple(settings)
