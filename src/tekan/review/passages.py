"""The texts of an article one by one, each as plain characters that know their places."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import accumulate

from msgspec import Struct

from tekan.model.edition import Article, Field, Paragraph, ParagraphKind, Text, plain
from tekan.model.findings import Place


class Part(StrEnum):
    """What a passage is of its article."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    SUMMARY = "summary"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    SUBHEAD = "subhead"
    BODY = "body"
    SIDEBAR = "sidebar"
    FIELD = "field"


# Running text; headlines and their like are written by rules of their own.
RUNNING = frozenset((Part.SUMMARY, Part.BODY, Part.SIDEBAR))


class Passage(Struct, frozen=True):
    """A paragraph of the body, a headline, a caption…

    text    its characters; a place to turn (|) is a blank, so that no offset moves
    follows the text of the paragraph after it in the same body, "" for none
    """

    part: Part
    text: str
    spans: Text
    follows: str = ""

    def place(self, at: int) -> Place:
        """The place of the character at `at`."""
        starts = tuple(accumulate((len(span.text) for span in self.spans[:-1]), initial=0))
        number = bisect_right(starts, at) - 1
        place = self.spans[number].place
        return Place(place.file, place.line, place.column + at - starts[number])

    def mark(self, start: int, end: int) -> tuple[Place, int]:
        """Where the characters from `start` to `end` stand, and how many columns they take on
        the line where they begin."""
        first = self.place(start)
        on_line = (self.place(at) for at in range(start, max(end, start + 1)))
        columns = [place.column for place in on_line if place.line == first.line]
        return first, max(1, max(columns) - first.column + 1)


def passages_of(article: Article) -> tuple[Passage, ...]:
    """All texts of an article that are printed, but its facts."""
    heads = (
        (Part.KICKER, article.kicker),
        (Part.HEADLINE, article.headline),
        (Part.DECK, article.deck),
        (Part.SUMMARY, article.summary),
        (Part.QUOTE, article.quote),
        *((Part.CAPTION, photo.caption) for photo in article.photos),
        *((Part.CREDIT, photo.credit) for photo in article.photos),
    )
    side = article.sidebar
    return (
        *(passage(part, text) for part, text in heads if text),
        *_body(article.body, Part.BODY),
        *((passage(Part.SUBHEAD, side.headline),) if side and side.headline else ()),
        *(_body(side.body, Part.SIDEBAR) if side else ()),
    )


def passages_of_fields(fields: Iterable[Field]) -> tuple[tuple[str, Passage], ...]:
    """Fields that are filled in, by their names."""
    return tuple((own.name, passage(Part.FIELD, own.value)) for own in fields if own.value)


def passage(part: Part, text: Text, follows: str = "") -> Passage:
    words = plain(text)
    turned = words if part in RUNNING else words.replace("|", " ").replace("｜", " ")
    return Passage(part, turned, text, follows)


def _body(paragraphs: tuple[Paragraph, ...], part: Part) -> Iterator[Passage]:
    texts = [plain(paragraph.text) for paragraph in paragraphs]
    for paragraph, follows in zip(paragraphs, (*texts[1:], ""), strict=True):
        if paragraph.text:
            kind = Part.SUBHEAD if paragraph.kind is ParagraphKind.SUBHEAD else part
            yield passage(kind, paragraph.text, follows)
