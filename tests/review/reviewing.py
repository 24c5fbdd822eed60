"""Editions of the tests' own, made as values, and what the review finds in them."""

from collections.abc import Sequence
from typing import Any, cast

from tekan.model.edition import (
    Article,
    Byline,
    Edition,
    Face,
    Fact,
    Field,
    PagePlan,
    Paragraph,
    ParagraphKind,
    Photo,
    Sidebar,
    Span,
    Text,
)
from tekan.model.findings import Finding, Findings, Place
from tekan.model.geometry import Rect
from tekan.model.page import Made, Spread, Used
from tekan.model.sources import House
from tekan.model.wording import Person, Term
from tekan.review import review

# Lines of an article's file, by what stands there; paragraphs of the body follow from BODY on.
_LINES = {
    name: number
    for number, name in enumerate(
        ("kicker", "headline", "deck", "summary", "quote", "bylines", "photos", "facts"), 1
    )
}
BODY = 20
SIDEBAR = 60
COLUMN = 3


def text(words: str, file: str, line: int, column: int = COLUMN) -> Text:
    return (Span(words, Face.PLAIN, Place(file, line, column)),) if words else ()


def article(slug: str = "a", **parts: Any) -> Article:
    """An article of the parts that are given: texts by name, a body of paragraphs that blank lines
    part, `bylines` as (title, name), photos as (file, caption, credit), facts as three words."""
    file = f"{slug}.yaml"

    def part(name: str) -> Text:
        return text(parts.get(name, ""), file, _LINES[name])

    return Article(
        slug=slug,
        kicker=part("kicker"),
        person=parts.get("person", ""),
        headline=text(parts.get("headline", f"标题{slug}"), file, _LINES["headline"]),
        deck=part("deck"),
        bylines=tuple(_byline(title, name, file) for title, name in parts.get("bylines", ())),
        photos=tuple(_photo(*photo, file) for photo in parts.get("photos", ())),
        facts=tuple(_fact(*fact, file) for fact in parts.get("facts", ())),
        quote=part("quote"),
        body=_paragraphs(parts.get("body", "正文。"), file, BODY),
        place=Place(file),
        summary=part("summary"),
        sidebar=_sidebar(parts["sidebar"], file) if "sidebar" in parts else None,
    )


def _byline(title: str, name: str, file: str) -> Byline:
    place = Place(file, _LINES["bylines"], COLUMN)
    return Byline("文", title, (name,), place, (place,))


def _photo(name: str, caption: str, credit: str, file: str) -> Photo:
    line = _LINES["photos"]
    shown = text(caption, file, line), text(credit, file, line)
    return Photo(f"/photos/{name}", (9, 9), *shown, (0.5, 0.5), False, Place(file, line, 1))


def _fact(label: str, figure: str, unit: str, file: str) -> Fact:
    line = _LINES["facts"]
    return Fact(text(label, file, line), text(figure, file, line, 9), text(unit, file, line, 19))


def _paragraphs(body: str, file: str, line: int) -> tuple[Paragraph, ...]:
    parts = body.split("\n\n")
    return tuple(
        Paragraph(ParagraphKind.BODY, text(words, file, line + 2 * at))
        for at, words in enumerate(parts)
    )


def _sidebar(body: str, file: str) -> Sidebar:
    return Sidebar(text("链接", file, SIDEBAR), _paragraphs(body, file, SIDEBAR + 1))


def fields(line: int = 1, **values: str) -> tuple[Field, ...]:
    return tuple(
        Field(name, text(value, "edition.yaml", line + at))
        for at, (name, value) in enumerate(values.items())
    )


def edition(
    *articles: Article,
    own: tuple[Field, ...] = (),
    plans: Sequence[tuple[Field, ...]] = (),
    unchecked: Sequence[str] = (),
) -> Edition:
    place = Place("edition.yaml")
    pages = tuple(
        PagePlan(number, "tabloid", (), (), page, place) for number, page in enumerate(plans, 1)
    )
    off = tuple(Span(code, Face.PLAIN, Place("edition.yaml", 9, 13)) for code in unchecked)
    return Edition("e", own, "tabloid", "newsprint", 1, articles, place, pages, unchecked=off)


def house(
    names: Sequence[str] = (), people: Sequence[Person] = (), terms: Sequence[Term] = ()
) -> House:
    known = (*names, *(person.name for person in people))
    unused = cast(Any, None)
    return House("/house", {}, unused, unused, known, tuple(people), tuple(terms))


def made(pages: dict[str, int], count: int, first: int = 1) -> Made:
    """An edition made up: articles on their pages, of so many."""
    numbers = tuple(range(first, first + count))
    sheet = Spread(Rect(0, 0, 1, 1), (Rect(0, 0, 1, 1),) * count, numbers, ())
    used = (Used(slug, page, 1, 1, "", (), 0, (), 0, 0) for slug, page in pages.items())
    return Made((sheet,), tuple(used), (), ())


def found(*articles: Article, by: House | None = None, **more: Any) -> Findings:
    return review(edition(*articles, **more), by or house(), None)


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


def marked(finding: Finding) -> tuple[int, int, int]:
    """Line, column and length of a finding."""
    assert finding.place
    return finding.place.line, finding.place.column, finding.length
