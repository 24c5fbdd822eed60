"""All checks of an edition's words, one after the other."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from tekan.model.edition import Article, Edition
from tekan.model.findings import Finding, Findings, warning
from tekan.model.page import Made
from tekan.model.sources import House
from tekan.review.credits import credits_of
from tekan.review.dates import dates, field_dates, page_fields
from tekan.review.doubles import doubles
from tekan.review.facts import facts
from tekan.review.marks import half_width, misplaced
from tekan.review.names import names
from tekan.review.pairs import pairs
from tekan.review.passages import Part, Passage, passages_of, passages_of_fields
from tekan.review.repeats import repeated_sentences, repeated_words
from tekan.review.spaces import spaces
from tekan.review.standards import Standards, standards_of, stories_of
from tekan.review.teasers import teasers
from tekan.review.terms import terms
from tekan.review.titles import against_roster, between, titled_in
from tekan.source.recall import Recall, anew

# An article with more is no text, and nobody reads on.
MOST = 200
# Every check by its code; T669 says that a code is none of them.
CODES = (
    *(f"T{number}" for number in (640, 641, 642, 643, 644, 645, 646, 647, 648)),
    *(f"T{number}" for number in (650, 651, 652, 653, 654, 655, 656, 657, 658, 659)),
    *(f"T{number}" for number in (660, 661, 662, 663, 664, 665, 668)),
)


def review(
    edition: Edition,
    house: House,
    made: Made | None,
    without: Iterable[str] = (),
    recall: Recall = anew,
) -> Findings:
    """All that an editor should look at again; warnings and notes, never errors.

    made     the edition made up, for what points to pages; None where it could not be
    without  codes of checks that are turned off for this run, besides those of the edition
    recall   knows what was found in an article that is still the same

    Warnings: T640 to T663, T668; T669 a code that is none. Notes: T644, T664, T665.
    """
    own = standards_of(edition, house)
    off = {code.strip().upper() for code in without}
    off |= {span.text for span in edition.unchecked}
    found = [*_strange_codes(edition, off), *of_edition(edition, own, made)]
    for article in stories_of(edition):
        found += _recalled(article, own, recall)
    return _in_order(edition, (finding for finding in found if finding.code not in off))


def _recalled(article: Article, own: Standards, recall: Recall) -> Findings:
    return recall(
        ("review", article.slug), lambda: (article, own), lambda: of_article(article, own)
    )


def of_article(article: Article, own: Standards) -> Findings:
    """What can be told of one article alone, by the standards of its house and edition; at most
    `MOST` findings."""
    passages = passages_of(article)
    people = tuple(person.name for person in own.people)
    titled = titled_in(article, people) if people else ()
    found = chain(
        names(article, passages, own),
        against_roster(titled, own.people),
        facts(article, passages),
        repeated_sentences(passages),
        credits_of(article),
        (finding for passage in passages for finding in of_passage(passage, own)),
    )
    return tuple(islice(found, MOST))


def of_passage(passage: Passage, own: Standards) -> Iterator[Finding]:
    """What can be told of a text by itself."""
    yield from pairs(passage)
    yield from half_width(passage, own.mended)
    yield from misplaced(passage)
    yield from spaces(passage)
    yield from dates(passage, own.date)
    yield from terms(passage, own.terms)
    if passage.part is not Part.CREDIT:
        yield from repeated_words(passage)


def of_edition(edition: Edition, own: Standards, made: Made | None) -> Findings:
    """What can be told of all articles together, and of the fields."""
    stories = stories_of(edition)
    fields = [*edition.fields, *(field for plan in edition.plans for field in plan.fields)]
    texts = [passage for _, passage in passages_of_fields(fields)]
    return (
        *(finding for passage in texts for finding in _of_field(passage, own)),
        *field_dates(edition),
        *page_fields(edition),
        *between(stories, own.people, own),
        *doubles(stories),
        *(teasers(edition, made) if made else ()),
    )


def _of_field(passage: Passage, own: Standards) -> Iterator[Finding]:
    yield from pairs(passage)
    yield from half_width(passage, own.mended)
    yield from dates(passage, own.date)
    yield from terms(passage, own.terms)


def _strange_codes(edition: Edition, off: set[str]) -> Iterator[Finding]:
    """T669 for codes that turn nothing off."""
    named = {span.text for span in edition.unchecked}
    for span in edition.unchecked:
        if span.text not in CODES:
            yield warning("T669", span.place, len(span.text), name=span.text)
    for code in sorted(off - named):
        if code and code not in CODES:
            yield warning("T669", None, name=code)


def _in_order(edition: Edition, found: Iterable[Finding]) -> Findings:
    """By file, as the edition has them, then by line and column; each once."""
    files = [edition.place.file, *(article.place.file for article in stories_of(edition))]
    order = {file: number for number, file in enumerate(files)}

    def key(finding: Finding) -> tuple[int, int, int, str]:
        place = finding.place
        at = (order.get(place.file, -1), place.line, place.column) if place else (-1, 0, 0)
        return (*at, finding.code)

    return tuple(sorted(dict.fromkeys(found), key=key))
