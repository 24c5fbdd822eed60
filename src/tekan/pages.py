"""From sources to finished files: pages made up, drawn, and made ready for the press."""

import json
from hashlib import sha256
from pathlib import Path

from tekan.ahead import Ahead
from tekan.fonts.book import open_book
from tekan.kept import keep
from tekan.model.edition import Edition, plain
from tekan.model.findings import has_errors
from tekan.model.pages import Pages
from tekan.model.sources import House
from tekan.page.spread import make_spread
from tekan.pressfiles import Job, press_files
from tekan.text.shape import Typecases
from tekan.text.words import Segmenter, cut, keeping


def make_pages(edition: Edition, house: House, cache: Path, ahead: Ahead | None = None) -> Pages:
    """Makes up an edition and draws its press files."""
    book, unreadable = open_book(house.fonts)
    if unreadable:
        return Pages((), unreadable)
    cases = Typecases(book, keeping(names_in(edition, house), kept_words(cache, _words(ahead))))
    layout = house.layouts[edition.layout]
    spread, misfits = make_spread(edition, layout, cases)
    role = layout.styles["body"].role
    job = Job(edition.slug, title_of(edition), house.press, book, role, cache, ahead)
    files, damaged = press_files(spread, job)
    found = misfits + damaged
    return Pages(() if has_errors(found) else tuple(files.items()), found)


def names_in(edition: Edition, house: House) -> frozenset[str]:
    """The names that headlines keep whole: the house's own, and those the edition names."""
    people = (article.person for article in edition.articles)
    writers = (
        name for article in edition.articles for byline in article.bylines for name in byline.names
    )
    return frozenset((*house.names, *people, *writers))


def title_of(edition: Edition) -> str:
    """The edition's name, as the files bear it."""
    special = next((field.value for field in edition.fields if field.name == "special"), ())
    return plain(special).replace("|", "") or edition.slug


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
