"""What stands twice in an edition: stories, paragraphs, headlines, photos."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tekan.model.edition import Article, Text, plain
from tekan.model.findings import Finding, Place, warning

# Texts are compared by all rows of so many Han: shorter ones are common phrases.
_ROW = 8
# So much of the shorter one stands in the other too, as a share of its rows.
_SAME = 0.6
# A paragraph that has fewer, of some forty Han, is a greeting or a formula.
_LEAST_ROWS = 33
_MARKS = re.compile(r"[\W_]")
_NOT_HAN = re.compile(r"[^\u3400-\u9fff0-9]")


class _Paragraph(NamedTuple):
    """A paragraph as its rows of Han; `story` counts from 0."""

    story: int
    text: Text
    rows: frozenset[str]


def doubles(stories: Sequence[Article]) -> Iterator[Finding]:
    """T654 a story nearly all of which stands in another, T655 a paragraph so, T656 a photo, T657
    a headline."""
    yield from _same_texts(stories)
    yield from _same_photos(stories)
    yield from _same_headlines(stories)


def _same_texts(stories: Sequence[Article]) -> Iterator[Finding]:
    paragraphs = list(_paragraphs(stories))
    shared = _shared(paragraphs)
    sizes = Counter[int]()
    for own in paragraphs:
        sizes[own.story] += len(own.rows)
    between = Counter[tuple[int, int]]()
    for (first, second), count in shared.items():
        between[paragraphs[first].story, paragraphs[second].story] += count
    same = {
        pair
        for pair, count in between.items()
        if pair[0] != pair[1] and count >= _SAME * max(1, min(sizes[at] for at in pair))
    }
    for first, second in sorted(same):
        yield _same_story(stories[first], stories[second])
    for (first, second), count in sorted(shared.items()):
        one, other = paragraphs[first], paragraphs[second]
        least = min(len(one.rows), len(other.rows))
        told = (one.story, other.story) in same or least < _LEAST_ROWS
        if not told and count >= _SAME * least:
            yield _same_paragraph(one, other)


def _paragraphs(stories: Sequence[Article]) -> Iterator[_Paragraph]:
    for number, article in enumerate(stories):
        bodies = (*article.body, *(article.sidebar.body if article.sidebar else ()))
        for paragraph in bodies:
            words = _NOT_HAN.sub("", plain(paragraph.text))
            rows = frozenset(words[at : at + _ROW] for at in range(len(words) - _ROW + 1))
            if rows:
                yield _Paragraph(number, paragraph.text, rows)


def _shared(paragraphs: Sequence[_Paragraph]) -> Counter[tuple[int, int]]:
    """How many rows two paragraphs have in common; of a row only the first is remembered."""
    owners: dict[str, int] = {}
    shared = Counter[tuple[int, int]]()
    for number, own in enumerate(paragraphs):
        for row in own.rows:
            first = owners.setdefault(row, number)
            if first != number:
                shared[first, number] += 1
    return shared


def _same_story(first: Article, second: Article) -> Finding:
    place = second.headline[0].place
    title = _title(first)
    return warning(
        "T654",
        place,
        len(plain(second.headline)),
        title=title,
        where=_where(first.headline[0].place),
    )


def _same_paragraph(first: _Paragraph, second: _Paragraph) -> Finding:
    place, length = second.text[0].place, len(second.text[0].text)
    return warning("T655", place, length, where=_where(first.text[0].place))


def _same_photos(stories: Sequence[Article]) -> Iterator[Finding]:
    known: dict[str, Place] = {}
    for article in stories:
        for photo in article.photos:
            first = known.setdefault(photo.path, photo.place)
            if first is not photo.place:
                name = Path(photo.path).name
                yield warning("T656", photo.place, 1, file=name, where=_where(first))


def _same_headlines(stories: Sequence[Article]) -> Iterator[Finding]:
    known: dict[str, Article] = {}
    for article in stories:
        first = known.setdefault(_MARKS.sub("", _title(article)) or article.slug, article)
        if first is not article:
            place = article.headline[0].place
            where = _where(first.headline[0].place)
            yield warning("T657", place, len(plain(article.headline)), where=where)


def _title(article: Article) -> str:
    return plain(article.headline).replace("|", "").replace("｜", "")


def _where(place: Place) -> str:
    return f"{Path(place.file).name}:{place.line}"
