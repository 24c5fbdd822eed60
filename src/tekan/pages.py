"""From sources to finished files: pages made up, drawn, and made ready for the press."""

import json
from functools import partial
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from tekan.ahead import Ahead
from tekan.beside import helped
from tekan.fonts.book import FontBook, open_book
from tekan.job import Converting, Job, read_profile
from tekan.kept import keep
from tekan.model.edition import Edition, plain
from tekan.model.findings import has_errors
from tekan.model.page import Made
from tekan.model.pages import Pages
from tekan.model.progress import Progress, Stage, Step, unheard
from tekan.model.sources import House
from tekan.model.style import Style
from tekan.page.edition import made_of, orders_of, sheets_of
from tekan.page.sheet import Sheet
from tekan.press.imposition import unimposable
from tekan.press.marks import unprintable
from tekan.text.shape import Typecases
from tekan.text.words import Segmenter, cut, keeping


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
    return made_pages(edition, house, cache, ahead, stamp, progress)[0]


def made_pages(
    edition: Edition,
    house: House,
    cache: Path,
    ahead: Ahead | None = None,
    stamp: str = "",
    progress: Progress = unheard,
) -> tuple[Pages, Made | None]:
    """The same together with the edition made up, for whoever looks at its pages again; None
    where it could not be."""
    book, unreadable = open_book(house.fonts)
    if unreadable:
        return Pages((), unreadable), None
    job = replace(job_of(edition, house, book, cache, ahead), stamp=stamp, progress=progress)
    profile, wrong = read_profile(house.press)
    wrong += unprintable(stamp, job.slug_role, book)
    if wrong:
        return Pages((), wrong), None
    converting = Converting.begun(profile, job)
    made = make_up(edition, house, job, converting)
    # By now the pictures are being converted: what draws is loaded meanwhile.
    from tekan.pressfiles import press_files

    unpaired = unimposable(made.spreads, house.press, edition.place)
    files, damaged = press_files(made.spreads, job, converting)
    found = made.findings + unpaired + damaged
    fit = tuple(sorted(made.used, key=lambda used: used.page))
    return Pages(() if has_errors(found) else tuple(files.items()), found, fit), made


def make_up(edition: Edition, house: House, job: Job, converting: Converting) -> Made:
    """Makes up an edition, its headlines turned by words that were found before where they were;
    its pictures begin to be converted sheet by sheet."""
    names = names_in(edition, house)
    if job.ahead:
        job.ahead.expect(_display_texts(edition, names))
    words = keeping(names, kept_words(job.cache, _words(job.ahead)))
    cases = Typecases(job.book, words)
    orders = orders_of(edition, house.layouts, cases)
    sheets: list[Sheet] = []
    total = sum(order.layout.page.count for order in orders)
    job.progress(Step(Stage.MAKE_UP, 1, total))
    with helped(orders, partial(_cases_apart, names, job)) as make:
        for sheet in sheets_of(orders, cases, make):
            converting.take(sheet.spread)
            sheets.append(sheet)
            done = sum(len(own.spread.numbers) for own in sheets)
            if done < total:
                job.progress(Step(Stage.MAKE_UP, done + 1, total))
    return made_of(sheets)


def _cases_apart(names: frozenset[str], job: Job) -> Typecases:
    """Typecases of a process apart, which must not ask the dictionary's process: its answers are
    the first's."""
    known = job.ahead.all_words() if job.ahead else {}
    own = kept_words(job.cache, lambda text: known.get(text) or cut(text))
    return Typecases(job.book, keeping(names, own))


def _display_texts(edition: Edition, names: frozenset[str]) -> tuple[str, ...]:
    """What headlines, decks and quotes will be asked about when they turn: their text around the
    names in it."""
    pieces: dict[str, None] = {}

    def noted(text: str) -> tuple[str, ...]:
        pieces[text] = None
        return (text,)

    around = keeping(names, noted)
    for article in (*edition.articles, *edition.fillers):
        captions = (photo.caption for photo in article.photos)
        sidebar = article.sidebar.headline if article.sidebar else ()
        heads = (article.kicker, article.headline, article.deck, article.quote, sidebar)
        for text in (*heads, *captions):
            for part in plain(text).split("|"):
                around(part)
    return tuple(pieces)[:_MOST_EXPECTED]


# Their answers must have room in a pipe, for they are read when the first headline turns.
_MOST_EXPECTED = 400


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


def _words(ahead: Ahead | None) -> Segmenter:
    """Words from the second process where there is one, else from this."""
    return (lambda text: ahead.words(text) or cut(text)) if ahead else cut


def kept_words(cache: Path, words: Segmenter) -> Segmenter:
    """A segmenter that remembers each text it was asked for."""

    def remembered(text: str) -> tuple[str, ...]:
        path = cache / f"{sha256(text.encode()).hexdigest()}.words"
        try:
            known = tuple(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            known = ()
        if "".join(known) == text:
            return known
        found = words(text)
        keep(path, json.dumps(found, ensure_ascii=False).encode())
        return found

    return remembered
