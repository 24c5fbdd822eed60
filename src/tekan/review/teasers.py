"""Teasers and jump lines (导读、下转): the page they name has the story they mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tekan.model.edition import Article, Edition, plain
from tekan.model.findings import Finding, warning
from tekan.model.page import Made
from tekan.review.passages import RUNNING, Part, Passage, passages_of, passages_of_fields
from tekan.review.standards import stories_of

_PAGE = re.compile(r"第?\s*(?P<letter>[A-D]?)(?P<number>\d{1,2})\s*版")
# In running text only these make it a pointer: “在3版发表” may speak of any paper.
_POINTS = re.compile(r"(?:详见|见|下转|转|上接|接|刊于|刊|导读)[^，。；]{0,8}$")
_JUMPS = re.compile(r"(?:下转|上接|转|接)\s*$")
# Of another day's paper, or another paper.
_ELSEWHERE = re.compile(r"昨|日前|日《|月|报》|周刊》|上期|往期|本报\d")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_QUOTED = re.compile(r"《([^《》]{2,40})》")
_SPLIT = re.compile(r"[\s　|｜/]{1,}|[；;•·▶►◀]")
# As far back from a page as words may belong to it, in characters.
_CLAUSE = 60
# So much of a teaser's words stands in the heads of a story that it is meant, as a share.
_MEANT = 1 / 3


class _Teaser(NamedTuple):
    """Words that name a page."""

    words: str
    number: int
    start: int
    end: int


class _Stories(NamedTuple):
    """The stories of an edition as they are known from outside: heads, and all their words."""

    heads: Mapping[str, str]
    words: Mapping[str, str]
    pages: Mapping[str, frozenset[int]]
    titles: Mapping[str, str]


def teasers(edition: Edition, made: Made) -> Iterator[Finding]:
    """T661 a page that has not the story named with it, T662 a page that the edition has not."""
    numbers = {number for spread in made.spreads for number in spread.numbers}
    stories = _stories(edition, made)
    scopes = [*passages_of_fields(edition.fields)]
    scopes += [own for plan in edition.plans for own in passages_of_fields(plan.fields)]
    for _, passage in scopes:
        for teaser in _in_field(passage.text):
            yield from _lost(passage, teaser, numbers) or _misled(passage, teaser, stories, numbers)
    for article in stories_of(edition):
        for passage in passages_of(article):
            if "版" in passage.text and passage.part is not Part.CREDIT:
                yield from _in_article(article, passage, stories, numbers)


def _stories(edition: Edition, made: Made) -> _Stories:
    pages: dict[str, set[int]] = {}
    for used in made.used:
        pages.setdefault(used.article, set()).add(used.page)
    heads, words = {}, {}
    for article in stories_of(edition):
        passages = passages_of(article)
        heads[article.slug] = " ".join(own.text for own in passages if own.part not in RUNNING)
        words[article.slug] = " ".join(own.text for own in passages)
    titles = {own.slug: _bare(plain(own.headline)) for own in stories_of(edition)}
    placed = {slug: frozenset(numbers) for slug, numbers in pages.items()}
    return _Stories(heads, words, placed, titles)


def _bare(title: str) -> str:
    return re.sub(r"[|｜\s　]", "", title)


def _in_field(text: str) -> Iterator[_Teaser]:
    """Each page with the words before it, or behind it where the first words are a page."""
    found = list(_PAGE.finditer(text))
    if not found:
        return
    is_first = not _HAN.search(text[: found[0].start()])
    edges = [0, *(own.end() for own in found)]
    ends = [*(own.start() for own in found[1:]), len(text)]
    for at, own in enumerate(found):
        words = text[own.end() : ends[at]] if is_first else text[edges[at] : own.start()]
        if not own["letter"] or own["letter"] == "A":
            yield _Teaser(words, int(own["number"]), own.start(), own.end())


def _in_article(
    article: Article, passage: Passage, stories: _Stories, numbers: set[int]
) -> Iterator[Finding]:
    for own in _PAGE.finditer(passage.text):
        before = passage.text[max(0, own.start() - _CLAUSE) : own.start()]
        ahead = re.split(r"[。；！？]", before)[-1]
        if not _POINTS.search(ahead) or _ELSEWHERE.search(ahead) or own["letter"] not in ("", "A"):
            continue
        teaser = _Teaser(ahead, int(own["number"]), own.start(), own.end())
        lost = tuple(_lost(passage, teaser, numbers))
        yield from lost
        if lost:
            continue
        if _JUMPS.search(ahead):
            yield from _no_jump(article, passage, teaser, stories)
        else:
            yield from _named(passage, teaser, stories, _quoted(ahead, stories))


def _lost(passage: Passage, teaser: _Teaser, numbers: set[int]) -> tuple[Finding, ...]:
    """T662; only of a paper that is here from its first page on, for others have more."""
    if teaser.number in numbers or 1 not in numbers:
        return ()
    place, length = passage.mark(teaser.start, teaser.end)
    return (warning("T662", place, length, page=teaser.number, last=max(numbers)),)


def _no_jump(
    article: Article, passage: Passage, teaser: _Teaser, stories: _Stories
) -> Iterator[Finding]:
    pages = stories.pages.get(article.slug, frozenset())
    if pages and teaser.number not in pages:
        yield _finding(passage, teaser, article.slug, stories)


def _misled(
    passage: Passage, teaser: _Teaser, stories: _Stories, numbers: set[int]
) -> tuple[Finding, ...]:
    """T661 for a teaser: its headline is another page's, or nothing on its page has any of its
    words while the heads of a story elsewhere have."""
    told = tuple(_named(passage, teaser, stories, _quoted(teaser.words, stories)))
    pairs = _pairs(teaser.words)
    if told or not pairs or teaser.number not in numbers:
        return told
    here = [slug for slug, pages in stories.pages.items() if teaser.number in pages]
    if any(_share(pairs, stories.words[slug]) for slug in here):
        return ()
    best = _meant(pairs, [slug for slug in stories.pages if slug not in here], stories)
    return (_finding(passage, teaser, best, stories),) if best else ()


def _meant(pairs: frozenset[str], slugs: Sequence[str], stories: _Stories) -> str:
    """The one story that is meant by some words; "" where it is not plain which."""
    shares = {
        slug: (_share(pairs, stories.heads[slug]), _share(pairs, stories.titles[slug]))
        for slug in slugs
    }
    best = max(shares.values(), default=(0.0, 0.0))
    meant = [slug for slug in slugs if shares[slug] == best]
    return meant[0] if best[0] >= _MEANT and len(meant) == 1 else ""


def _quoted(words: str, stories: _Stories) -> tuple[str, ...]:
    """The stories whose whole headline some words hold, in 《》 or not."""
    bare = _bare(words)
    return tuple(
        slug for slug, title in stories.titles.items() if len(title) >= 4 and title in bare
    )


def _named(
    passage: Passage, teaser: _Teaser, stories: _Stories, slugs: Sequence[str]
) -> Iterator[Finding]:
    """T661 where headlines are named, none of which is on the page."""
    pages = [stories.pages.get(slug, frozenset()) for slug in slugs]
    if slugs and all(pages) and not any(teaser.number in own for own in pages):
        yield _finding(passage, teaser, slugs[0], stories)


def _finding(passage: Passage, teaser: _Teaser, slug: str, stories: _Stories) -> Finding:
    place, length = passage.mark(teaser.start, teaser.end)
    there = "、".join(str(page) for page in sorted(stories.pages[slug]))
    title = stories.titles[slug]
    return warning("T661", place, length, title=title, page=teaser.number, there=there)


def _pairs(words: str) -> frozenset[str]:
    """Two Han in a row, all of them."""
    runs = [run for part in _SPLIT.split(words) for run in _HAN.findall(part)]
    return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))


def _share(pairs: frozenset[str], text: str) -> float:
    return sum(pair in text for pair in pairs) / len(pairs)
