"""An edition as the editors wrote it: articles and their parts, each with its place."""

from enum import StrEnum
from itertools import accumulate

from msgspec import Struct

from tekan.model.findings import Place


class Face(StrEnum):
    """What an inline mark asks of a span's face."""

    PLAIN = "plain"
    BOLD = "bold"
    KAI = "kai"


class Span(Struct, frozen=True):
    """Characters in one face that stand in a row on one line of the source.

    dotted  emphasis dots (着重号) stand under its Han
    raised  a superscript (上标)
    ruby    small words that stand over its characters (注音)
    """

    text: str
    face: Face
    place: Place
    dotted: bool = False
    raised: bool = False
    ruby: str = ""

    def part(self, first: int, last: int) -> "Span":
        """Its characters `first` to `last`; ruby goes with the first character."""
        place = Place(self.place.file, self.place.line, self.place.column + first)
        ruby = "" if first else self.ruby
        return Span(self.text[first:last], self.face, place, self.dotted, self.raised, ruby)


Text = tuple[Span, ...]


def plain(text: Text) -> str:
    """The characters of a text, without marks."""
    return "".join(span.text for span in text)


def cut(text: Text, start: int, end: int) -> Text:
    """The characters `start` to `end` of a text."""
    offsets = accumulate((len(span.text) for span in text), initial=0)
    edges = (
        (span, max(start - offset, 0), min(end - offset, len(span.text)))
        for span, offset in zip(text, offsets, strict=False)
    )
    return tuple(span.part(first, last) for span, first, last in edges if first < last)


class ParagraphKind(StrEnum):
    BODY = "body"
    SUBHEAD = "subhead"
    ITEM = "item"
    QUESTION = "question"
    ANSWER = "answer"


class Paragraph(Struct, frozen=True):
    """A paragraph of the body (正文), a subhead (小标题), an item of a list, a question or answer.

    label      what hangs before it: an item's number, a speaker with the colon; empty for an
               item with a bullet, which is the layout's
    continued  it began on another page, so that its first line is not indented
    """

    kind: ParagraphKind
    text: Text
    label: Text = ()
    continued: bool = False


class Byline(Struct, frozen=True):
    """Who did what (署名): role 文 or 图, title 记者 or 通讯员, names.

    places  of the names, each
    """

    role: str
    title: str
    names: tuple[str, ...]
    place: Place
    places: tuple[Place, ...] = ()


class Photo(Struct, frozen=True):
    """A picture (图片) with its caption (图说) and credit.

    path       the file, absolute
    pixels     width and height, after the camera's orientation is applied
    focal      the point that a crop keeps in sight, as fractions of width and height
    """

    path: str
    pixels: tuple[int, int]
    caption: Text
    credit: Text
    focal: tuple[float, float]
    placeholder: bool
    place: Place


class Fact(Struct, frozen=True):
    """One figure of a facts box: label 户籍人口, figure 3608, unit 户."""

    label: Text
    figure: Text
    unit: Text


class Field(Struct, frozen=True):
    """A field of the folio or the nameplate: 日期, 编辑 …; empty until the owner fills it in."""

    name: str
    value: Text


class Sidebar(Struct, frozen=True):
    """A small story beside the story (链接)."""

    headline: Text
    body: tuple[Paragraph, ...]


class Weight(StrEnum):
    """What an article weighs on its page: 头条, 次条, 简讯."""

    LEAD = "lead"
    SECOND = "second"
    BRIEF = "brief"


class Article(Struct, frozen=True):
    """One story. `slug` names it: its file without the ending; `person` is named in the kicker."""

    slug: str
    kicker: Text
    person: str
    headline: Text
    deck: Text
    bylines: tuple[Byline, ...]
    photos: tuple[Photo, ...]
    facts: tuple[Fact, ...]
    quote: Text
    body: tuple[Paragraph, ...]
    place: Place
    summary: Text = ()
    sidebar: Sidebar | None = None
    weight: Weight = Weight.SECOND


class Copy(Struct, frozen=True):
    """What one area is to show of an article: all of it, its beginning, or its rest.

    body       what is left to set
    came_from  number of the page where it begins (上接), 0 where it begins here
    goes_to    number of the page for what finds no room (下转), 0 where all must stand here
    """

    article: Article
    body: tuple[Paragraph, ...]
    came_from: int = 0
    goes_to: int = 0


class Ad(Struct, frozen=True):
    """An advertisement (广告): a finished picture at a fixed size, in columns and lines."""

    path: str
    pixels: tuple[int, int]
    columns: int
    lines: int
    label: bool
    place: Place


class Story(Struct, frozen=True):
    """An article on its page: which of the edition's, counted from 0, and what it weighs there.

    jump  number of the page on which its rest stands (下转), 0 where it ends here
    """

    article: int
    weight: Weight
    jump: int = 0


class PagePlan(Struct, frozen=True):
    """A page, or pages that face each other, with what stands there.

    number  of its first page (版次)
    fields  what its furniture shows besides, or instead of, the edition's
    """

    number: int
    layout: str
    stories: tuple[Story, ...]
    ads: tuple[Ad, ...]
    fields: tuple[Field, ...]
    place: Place


def fields_over(own: tuple[Field, ...], under: tuple[Field, ...]) -> tuple[Field, ...]:
    """A page's fields laid over the edition's."""
    names = {field.name for field in own}
    return (*own, *(field for field in under if field.name not in names))


class Edition(Struct, frozen=True):
    """An edition (特刊): its articles in order and what its furniture shows.

    fields      in the order of the file; a layout's furniture shows them by name
    layout      name of the layout file
    press       name of the press profile
    first_page  number of its first page (版次)
    articles    in order, without the fillers
    plans       its pages; none where one sheet of `layout` holds all articles
    fillers     small stories that may close a hole (补白)
    page_count  pages to spread the articles over, where no plans are given; 0 for one sheet
    front       layout of page 1, where another than `layout`
    unchecked   codes of the checks that are turned off, each with its place
    listed_at   where it says over how many pages, or which articles; None where it does not
    """

    slug: str
    fields: tuple[Field, ...]
    layout: str
    press: str
    first_page: int
    articles: tuple[Article, ...]
    place: Place
    plans: tuple[PagePlan, ...] = ()
    fillers: tuple[Article, ...] = ()
    page_count: int = 0
    front: str = ""
    unchecked: Text = ()
    listed_at: Place | None = None
