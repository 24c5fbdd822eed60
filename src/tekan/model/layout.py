"""A layout (版式): page, grid, styles, furniture and the areas that articles fill."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from tekan.model.edition import Weight
from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.style import Style


class PageShape(Struct, frozen=True):
    """Trim size of one page (成品尺寸) and how many face each other; pt.

    lone_left  whether a lone page lies left of its fold, as even numbers do
    """

    width: float
    height: float
    count: int
    lone_left: bool = False


class Grid(Struct, frozen=True):
    """Base columns (基本栏) and body lines: what every part of a page stands on; pt.

    size      of the body, on which the grid's em is built
    leading   height of a line
    column    width of a column, a whole number of ems
    top       from the trim to the top of line 1
    outer     from the trim's outer edge to the type area
    """

    size: float
    leading: float
    columns: int
    column: float
    gutter: float
    lines: int
    top: float
    outer: float

    @property
    def measure(self) -> float:
        """Width of the type area."""
        return self.columns * self.column + (self.columns - 1) * self.gutter


class Range(Struct, frozen=True):
    """From the first to the last, both included, counted from 1."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


class Flex(Struct, frozen=True):
    """A number of lines that may give: least, natural, most."""

    least: int
    natural: int
    most: int


class FactsForm(StrEnum):
    ROW = "row"
    LIST = "list"


class QuoteForm(StrEnum):
    MARK = "mark"
    RULE = "rule"


class WordsAt(StrEnum):
    """Where caption and credit stand by their picture."""

    UNDER = "under"
    BESIDE = "beside"


class Heading(Struct, frozen=True):
    """A headline group (标题组): kicker, headline, deck, summary, byline, on whole body lines.

    headlines  styles of the headline, the first as it should be, the others to give way to
    lines      height of a vertical group; a horizontal one takes what its text needs
    """

    kicker: Style
    headlines: tuple[Style, ...]
    deck: Style
    summary: Style
    byline: Style
    vertical: bool
    lines: int
    space: Flex


class PhotoPart(Struct, frozen=True):
    """A picture with caption and credit under it or beside; `lines` is the picture's own height."""

    index: int
    lines: Flex
    caption: Style
    credit: Style
    words: WordsAt
    space: Flex


class GroupPart(Struct, frozen=True):
    """A group of photos (组图) of one height side by side, `a_row` of them in a row."""

    indexes: tuple[int, ...]
    a_row: int
    lines: Flex
    caption: Style
    credit: Style
    space: Flex


class FactsPart(Struct, frozen=True):
    """The facts box (数字框) on a tint, `lines` high."""

    form: FactsForm
    lines: int
    label: Style
    figure: Style
    unit: Style
    tint: Ink
    bar: Ink
    optional: bool
    space: Flex


class QuotePart(Struct, frozen=True):
    """The pull quote (引语)."""

    form: QuoteForm
    style: Style
    bar: Ink
    optional: bool
    space: Flex


class SidebarPart(Struct, frozen=True):
    """A story beside the story (链接、相关): its own headline and text in a box on a tint."""

    headline: Style
    body: Style
    tint: Ink
    bar: Ink
    optional: bool
    space: Flex


Part = Heading | PhotoPart | GroupPart | FactsPart | QuotePart | SidebarPart


class Stack(Struct, frozen=True):
    """Parts one under the other across some columns, from the top of what is still free,
    or, with `foot`, from its bottom up, or from line `at` of the page on.

    inset  how much narrower than its columns the stack is, left and right, pt; the body runs
           round it (绕排)
    """

    columns: Range
    parts: tuple[Part, ...]
    foot: bool
    at: int | None = None
    inset: tuple[float, float] = (0.0, 0.0)


class Block(Struct, frozen=True):
    """Columns × lines of a page; an area is one block or an L of two."""

    columns: Range
    lines: Range


class Box(Struct, frozen=True):
    """What an area stands on: a tint (底纹) and a border (花边), `weight` pt thick, 0 for none."""

    tint: Ink | None
    weight: float
    ink: Ink


class Area(Struct, frozen=True):
    """Where one article stands: blocks of one page, its parts, and its body's style.

    Columns are counted on over the fold: on pages of five columns the sixth of page 1 is the
    first of page 2.

    article  which article of its sheet, counted from 1
    question style of a question; an answer is set as the body is
    bullet   what hangs before an item of a list that has no number
    lead_in  the body's first clause is set in the style's bold face (首句)
    page     which page of the spread, counted from 1
    split    the body stands in so many columns, not in the grid's (破栏); 0 for the grid's
    end      what ends the article (文末标记)
    rest     the article begins in another area; this is what found no room there
    jump     style of the lines that lead from part to part (下转、上接)
    give     lines by which its foot may move, and with it the tops of the areas under it
    rule_over  thickness of a rule in the gap over it, pt, 0 for none
    """

    article: int
    page: int
    blocks: tuple[Block, ...]
    stacks: tuple[Stack, ...]
    body: Style
    subhead: Style
    question: Style
    bullet: str
    lead_in: bool
    column_rule: float
    rule_ink: Ink
    place: Place
    split: int = 0
    box: Box | None = None
    end: str = ""
    rest: bool = False
    jump: Style | None = None
    give: int = 0
    rule_over: float = 0.0


class Anchor(StrEnum):
    """Which edge of the page `x` counts from."""

    LEFT = "left"
    RIGHT = "right"
    OUTER = "outer"
    INNER = "inner"


class Spot(Struct, frozen=True):
    """A rectangle on the pages named, in pt from an edge of the trim.

    pages    counted from 1; several mean that it stands on each
    columns  where given, x and width go by the grid's columns: x counts from the first
    line     where given, y counts from the top of that line of the grid
    """

    pages: tuple[int, ...]
    anchor: Anchor
    x: float
    y: float
    width: float
    height: float
    columns: Range | None = None
    line: int | None = None


class TextPiece(Struct, frozen=True):
    """Words of the furniture: `{name}` shows a field of the edition.

    Shown only where every field in it is filled in. `{name:1}` is the part of a field before
    the editor's first `|`, `{name:2}` the next.
    """

    spot: Spot
    text: str
    style: Style
    vertical: bool
    place: Place


class TintPiece(Struct, frozen=True):
    spot: Spot
    ink: Ink
    radii: tuple[float, float, float, float]


Furniture = TextPiece | TintPiece


class Form(Struct, frozen=True):
    """How make-up may set an article of one weight.

    area       an area without article, page, blocks and stacks: styles, lead-in, box
    heading    across the block; its headlines are a range of sizes
    vertical   a vertical heading that may take its place
    columns    how wide a block may be
    photo      its index and lines are make-up's to set
    photo_columns  how wide a picture may be
    photo_give     least and greatest height of a picture, of its natural one
    facts, quote, sidebar  how they are set where an article has them
    """

    area: Area
    heading: Heading
    vertical: Heading | None
    columns: Range
    photo: PhotoPart
    photo_columns: Range
    photo_give: tuple[float, float]
    facts: FactsPart | None
    quote: QuotePart | None
    sidebar: SidebarPart | None


class MakeUp(Struct, frozen=True):
    """How articles are made up on pages without areas of their own (自动拼版).

    lines      of each page that articles fill
    gap        lines between an article and the one under it
    rule       thickness of the rule in that gap, pt, 0 for none
    side_rule  of the rule between articles side by side
    through    a cut from edge to edge is no fault (断版)
    """

    lines: Range
    gap: int
    rule: float
    side_rule: float
    rule_ink: Ink
    through: bool
    forms: Mapping[Weight, Form]
    ad_label: Style
    place: Place


class Layout(Struct, frozen=True):
    """All that an art editor owns."""

    name: str
    page: PageShape
    grid: Grid
    styles: Mapping[str, Style]
    furniture: tuple[Furniture, ...]
    areas: tuple[Area, ...]
    place: Place
    makeup: MakeUp | None = None
