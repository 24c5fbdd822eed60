"""From sources to finished files: pages made up, drawn, and made ready for the press."""

import json
from hashlib import sha256
from pathlib import Path

from tekan.ahead import Ahead
from tekan.fonts.book import FontBook, open_book
from tekan.kept import keep
from tekan.model.edition import Edition, plain
from tekan.model.findings import has_errors
from tekan.model.page import Made
from tekan.model.pages import Pages
from tekan.model.sources import House
from tekan.model.style import Style
from tekan.page.edition import make_edition
from tekan.pressfiles import Job, press_files
from tekan.text.shape import Typecases
from tekan.text.words import Segmenter, cut, keeping


def make_pages(edition: Edition, house: House, cache: Path, ahead: Ahead | None = None) -> Pages:
    """Makes up an edition and draws its press files."""
    book, unreadable = open_book(house.fonts)
    if unreadable:
        return Pages((), unreadable)
    made = make_up(edition, house, book, cache, ahead)
    files, damaged = press_files(made.spreads, job_of(edition, house, book, cache, ahead))
    found = made.findings + damaged
    fit = tuple(sorted(made.used, key=lambda used: used.page))
    return Pages(() if has_errors(found) else tuple(files.items()), found, fit)


def make_up(
    edition: Edition, house: House, book: FontBook, cache: Path, ahead: Ahead | None
) -> Made:
    """Makes up an edition, its headlines turned by words that were found before where they were."""
    words = keeping(names_in(edition, house), kept_words(cache, _words(ahead)))
    return make_edition(edition, house.layouts, Typecases(book, words))


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
