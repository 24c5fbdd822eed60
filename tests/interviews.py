"""The interviews' edition as loaded and made up, for tests and goldens."""

from dataclasses import dataclass

from helpers import INTERVIEWS, REPOSITORY

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition
from tekan.model.findings import Findings, has_errors
from tekan.model.layout import Layout
from tekan.model.page import Spread
from tekan.model.press import Press
from tekan.page.edition import make_edition
from tekan.source.edition import load_edition
from tekan.source.house import load_fonts, load_press
from tekan.source.layout import load_layout
from tekan.text.shape import Typecases


@dataclass(frozen=True, slots=True)
class Interviews:
    edition: Edition
    layout: Layout
    press: Press
    book: FontBook
    spread: Spread
    findings: Findings


def load() -> Interviews:
    edition, found = load_edition(INTERVIEWS)
    fonts, more = load_fonts(REPOSITORY)
    assert edition and fonts, found + more
    roles = (role.name for role in fonts.roles)
    layout, wrong = load_layout(REPOSITORY, edition.layout, roles, edition.place)
    press, bad = load_press(REPOSITORY, edition.press, edition.place)
    assert layout and press, wrong + bad
    book, unreadable = open_book(fonts)
    assert not has_errors(unreadable)
    made = make_edition(edition, {edition.layout: layout}, Typecases(book))
    (spread,) = made.spreads
    return Interviews(edition, layout, press, book, spread, made.findings)
