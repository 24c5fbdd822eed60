"""From an edition's folder to its score: read, made up, looked at."""

from pathlib import Path

from msgspec import Struct

from tekan.form.score import Scored, scored
from tekan.form.seen import seen
from tekan.kept import cache_folder, read_sources
from tekan.model.edition import Edition
from tekan.model.findings import Findings, has_errors
from tekan.model.page import Made
from tekan.model.sources import House


class FormChecked(Struct, frozen=True):
    """An edition's score; None where its sources do not let it be made up.

    findings  of the sources where there is no score, else those of the score
    """

    findings: Findings
    scored: Scored | None = None


def check_form(folder: Path, layout: str | None = None) -> FormChecked:
    """Scores the form of an edition as it would be printed; leaves nothing.

    layout  name of a layout that takes the place of the edition's own
    """
    cache = cache_folder()
    sources = read_sources(folder, cache, layout)
    edition, house = sources.edition, sources.house
    if edition is None or house is None or has_errors(sources.findings):
        return FormChecked(sources.findings)
    made, unreadable = _made(edition, house)
    if made is None:
        return FormChecked(unreadable)
    result = scored(seen(edition, house, made, sources.findings))
    return FormChecked(result.findings, result)


def _made(edition: Edition, house: House) -> tuple[Made | None, Findings]:
    """The pages as a build makes them up, headlines turned by the same words."""
    from tekan.fonts.book import open_book
    from tekan.page.edition import make_edition
    from tekan.pages import names_in, typecases

    book, unreadable = open_book(house.fonts)
    if unreadable:
        return None, unreadable
    cases = typecases(names_in(edition, house), book)
    return make_edition(edition, house.layouts, cases), ()
