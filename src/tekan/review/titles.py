"""Titles (职务): of one person everywhere the same, and as the house knows them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from tekan.model.edition import Article
from tekan.model.findings import Finding, Place, warning
from tekan.model.wording import Person
from tekan.review.passages import RUNNING, Part, Passage, passages_of
from tekan.review.posts import Post, disagree, posts_of
from tekan.review.standards import Standards

# What may belong to a title before a name; longer ones are no titles.
_CHAIN = re.compile(r"[\u3400-\u9fff、]{2,}$")
_LONGEST = 40
# Shown of a title in a finding, in characters.
_SHOWN = 16


class Titled(Struct, frozen=True):
    """A person with a title somewhere in an article.

    is_stated  in a kicker, caption, byline or credit, not in running text
    """

    name: str
    title: str
    posts: tuple[Post, ...]
    place: Place
    length: int
    is_stated: bool


def titled_in(article: Article, names: Sequence[str]) -> tuple[Titled, ...]:
    """Everybody of `names` who stands in an article with a post, in the order of its parts."""
    found = list(_bylines(article))
    for passage in passages_of(article):
        for name in names:
            if name in passage.text:
                found += _in_passage(passage, name)
    return tuple(found)


def _bylines(article: Article) -> Iterator[Titled]:
    for byline in article.bylines:
        posts = posts_of(byline.title)
        for name, place in zip(byline.names, byline.places, strict=False):
            if posts:
                yield Titled(name, byline.title, posts, place, len(name), True)


def _in_passage(passage: Passage, name: str) -> Iterator[Titled]:
    at = passage.text.find(name)
    while at >= 0:
        ahead = passage.text[:at].rstrip() if passage.part is Part.CREDIT else passage.text[:at]
        chain = _CHAIN.search(ahead[-_LONGEST:])
        posts = posts_of(chain[0]) if chain else ()
        if chain and posts:
            title = chain[0][-_SHOWN:]
            shown = min(len(chain[0]), _SHOWN) + len(name)
            place, length = passage.mark(max(0, at + len(name) - shown), at + len(name))
            is_stated = passage.part not in RUNNING
            yield Titled(name, title, posts, place, length, is_stated)
        at = passage.text.find(name, at + len(name))


def against_roster(found: Sequence[Titled], people: Sequence[Person]) -> Iterator[Finding]:
    """T642 a title that is not the one in the house's list."""
    known: dict[str, list[Person]] = {}
    for person in people:
        known.setdefault(person.name, []).append(person)
    for own in found:
        persons = known.get(own.name, ())
        if persons and all(_differs(own, person) for person in persons):
            right = persons[0].org + persons[0].title
            yield warning(
                "T642", own.place, own.length, name=own.name, title=own.title, right=right
            )


def _differs(own: Titled, person: Person) -> bool:
    return disagree(own.posts, posts_of(person.org + person.title), own.is_stated)


def between(
    stories: Sequence[Article], people: Sequence[Person], standards: Standards
) -> Iterator[Finding]:
    """T641 one person with two titles; against the first that the edition gives, once an article.

    Those whom the house knows are compared with its list alone.
    """
    listed = {person.name for person in people}
    names = [own.name for own in standards.names if own.name not in listed]
    firsts: dict[str, Titled] = {}
    for article in stories:
        told: set[str] = set()
        for own in titled_in(article, names):
            if own.name in listed:
                continue
            first = firsts.setdefault(own.name, own)
            units = own.is_stated and first.is_stated
            if own.name not in told and disagree(own.posts, first.posts, units):
                told.add(own.name)
                yield _two_titles(own, first)


def _two_titles(own: Titled, first: Titled) -> Finding:
    where = f"{Path(first.place.file).name}:{first.place.line}"
    return warning(
        "T641",
        own.place,
        own.length,
        name=own.name,
        title=own.title,
        other=first.title,
        where=where,
    )
