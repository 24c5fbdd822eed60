"""What articles are measured by: the names, titles and words of the house and of the edition."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from tekan.model.edition import Article, Edition, Field, plain
from tekan.model.findings import Place
from tekan.model.sources import House
from tekan.model.wording import Person, Term
from tekan.review.alike import names_alike

ROSTER = "style/names.yaml"
# A name of fewer characters is part of too many words to be looked for anywhere.
LEAST_NAME = 3
_CREDIT_NAMES = re.compile(r"[\u3400-\u9fff·]{2,12}")
_NO_NAMES = re.compile(
    r"^(?:图|文|摄|摄影|记者|本报记者|通讯员|特约记者|实习记者|资料|资料图|供图)$"
)


class Named(Struct, frozen=True):
    """A name, and where it is written so: a file with its line."""

    name: str
    where: str


class Stated(Struct, frozen=True):
    """A name that an article gives as somebody's, not in running text; `place` is the name's."""

    name: str
    place: Place


class Standards(Struct, frozen=True):
    """What an article is measured by.

    names   right ones, as far as can be told
    wrong   names stated in the edition that are slips of a right one
    people  of the house, with their titles
    mended  half-width marks beside Han are set in full width
    date    of the edition, where it is filled in
    """

    names: tuple[Named, ...]
    wrong: tuple[tuple[str, Named], ...]
    people: tuple[Person, ...]
    terms: tuple[Term, ...]
    mended: bool
    date: date | None


def standards_of(edition: Edition, house: House) -> Standards:
    """The standards of an edition in its house."""
    right, wrong = _told_apart(edition, house)
    layouts = house.layouts.values()
    styles = [layout.styles["body"] for layout in layouts if "body" in layout.styles]
    mended = all(style.composition.full_marks for style in styles)
    own = date_of(edition.fields)
    return Standards(right, wrong, house.people, house.terms, mended, own)


def stories_of(edition: Edition) -> tuple[Article, ...]:
    """All articles, the fillers last."""
    return (*edition.articles, *edition.fillers)


def stated_in(article: Article) -> Iterator[Stated]:
    """The person, those who wrote and took what, those credited for pictures."""
    if article.person:
        yield Stated(article.person, _person_place(article))
    for byline in article.bylines:
        places = byline.places or (byline.place,) * len(byline.names)
        for name, place in zip(byline.names, places, strict=True):
            yield Stated(name, place)
    for photo in article.photos:
        text, start = plain(photo.credit), photo.credit[0].place if photo.credit else article.place
        for found in _CREDIT_NAMES.finditer(text):
            if not _NO_NAMES.match(found[0]):
                place = Place(start.file, start.line, start.column + found.start())
                yield Stated(found[0], place)


def _person_place(article: Article) -> Place:
    at = plain(article.kicker).find(article.person)
    if at < 0 or not article.kicker:
        return article.place
    start = article.kicker[0].place
    return Place(start.file, start.line, start.column + at)


def _told_apart(
    edition: Edition, house: House
) -> tuple[tuple[Named, ...], tuple[tuple[str, Named], ...]]:
    """Names that are right, and slips of them: what the house's list has is right, then what is
    stated most often, then what is stated first."""
    stories = stories_of(edition)
    stated = [own for article in stories for own in stated_in(article) if own.name.strip()]
    counts = Counter(own.name for own in stated)
    firsts: dict[str, Named] = {}
    for own in stated:
        where = f"{Path(own.place.file).name}:{own.place.line}"
        firsts.setdefault(own.name, Named(own.name, where))
    right = {name: Named(name, ROSTER) for name in house.names if name}
    wrong: list[tuple[str, Named]] = []
    for name in sorted(firsts, key=lambda name: -counts[name]):
        if name in right:
            continue
        meant = next((other for other in right.values() if names_alike(name, other.name)), None)
        if meant:
            wrong.append((name, meant))
        else:
            right[name] = firsts[name]
    return tuple(right.values()), tuple(wrong)


_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_DATE_FIELDS = ("date", "日期", "出版日期")


def date_of(fields: tuple[Field, ...]) -> date | None:
    """The date of a paper: the field of that name, or the first that holds a whole date."""
    named = sorted(fields, key=lambda field: field.name not in _DATE_FIELDS)
    for field in named:
        found = _DATE.search(plain(field.value))
        day = real_day(*map(int, found.groups())) if found else None
        if day:
            return day
    return None


def real_day(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
