"""A plain page for tests: columns of twelve characters, every width counted by hand."""

from helpers import EM, STYLE, style_with, text_of
from msgspec.structs import replace

from tekan.model.edition import Article, Copy, Paragraph, ParagraphKind, Photo
from tekan.model.findings import Place
from tekan.model.ink import BLACK
from tekan.model.layout import (
    Area,
    Block,
    Flex,
    Grid,
    Heading,
    Layout,
    PageShape,
    Part,
    PhotoPart,
    QuoteForm,
    QuotePart,
    Range,
    Stack,
    WordsAt,
)
from tekan.page.area import Filled, fill_area
from tekan.page.parts import Desk
from tekan.text.shape import Typecases

COLUMN, GUTTER, LEADING, OUTER, WIDTH = 120.0, 14.0, 16.0, 20.0, 720.0
GRID = Grid(EM, LEADING, 5, COLUMN, GUTTER, 60, 20.0, OUTER)
BODY = style_with(indent=2.0, kai="song")
PLACE = Place("layout.yaml")
ONE = Flex(1, 1, 1)


def layout(count: int = 1, lone_left: bool = False) -> Layout:
    page = PageShape(WIDTH, 1000.0, count, lone_left)
    return Layout("plain", page, GRID, {"body": BODY}, (), (), PLACE)


def area(columns: Range, lines: Range, *stacks: Stack, **changes: object) -> Area:
    plain = Area(
        article=1,
        page=1,
        blocks=(Block(columns, lines),),
        stacks=stacks,
        body=BODY,
        subhead=STYLE,
        question=STYLE,
        bullet="■",
        lead_in=False,
        column_rule=0.0,
        rule_ink=BLACK,
        place=PLACE,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def stack(first: int, last: int, *parts: Part, **how: object) -> Stack:
    return replace(Stack(Range(first, last), parts, False), **how)  # type: ignore[arg-type]


def photo(least: int, natural: int, most: int, index: int = 1, space: Flex = ONE) -> PhotoPart:
    flex = Flex(least, natural, most)
    return PhotoPart(index, flex, STYLE, STYLE, WordsAt.UNDER, space)


def heading(*sizes: float, space: Flex = ONE) -> Heading:
    """A heading of one line in each of some sizes; leading is the size and a half."""
    styles = tuple(
        replace(STYLE, name=f"headline-{size:g}", size=size, leading=1.5 * size) for size in sizes
    )
    return Heading(STYLE, styles, STYLE, STYLE, STYLE, False, 0, space)


def quote(optional: bool = False, space: Flex = ONE) -> QuotePart:
    return QuotePart(QuoteForm.RULE, STYLE, BLACK, optional, space)


def article(*paragraphs: str, photos: int = 0, quoted: str = "") -> Article:
    picture = Photo("a.jpg", (400, 300), (), (), (0.5, 0.5), False, PLACE)
    return Article(
        slug="a",
        kicker=(),
        person="",
        headline=text_of("国中"),
        deck=(),
        bylines=(),
        photos=(picture,) * photos,
        facts=(),
        quote=text_of(quoted) if quoted else (),
        body=tuple(Paragraph(ParagraphKind.BODY, text_of(text)) for text in paragraphs),
        place=Place("a.yaml"),
    )


def filled(where: Area, what: Article, cases: Typecases, count: int = 1) -> Filled:
    page = layout(count)
    return fill_area(where, Copy(what, what.body), page, Desk(GRID, BODY, cases))


def codes(found: Filled) -> set[str]:
    return {finding.code for finding in found.findings}


def lines_of_han(lines: int, measure: int = 12) -> str:
    """A paragraph of so many full lines."""
    return "国" * (measure * lines - 2)
