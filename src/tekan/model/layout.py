"""A layout (版式): page, grid, styles, furniture and the areas that articles fill."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.style import Style


@dataclass(frozen=True, slots=True)
class PageShape:
    """Trim size of one page (成品尺寸) and how many face each other; pt."""

    width: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Grid:
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


@dataclass(frozen=True, slots=True)
class Range:
    """From the first to the last, both included, counted from 1."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Flex:
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


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline group (标题组): kicker, headline, deck, byline, on whole body lines.

    lines  height of a vertical group; a horizontal one takes what its text needs
    """

    kicker: Style
    headline: Style
    deck: Style
    byline: Style
    vertical: bool
    lines: int
    space: Flex


@dataclass(frozen=True, slots=True)
class PhotoPart:
    """A picture with caption and credit under it; `lines` is the picture's own height."""

    index: int
    lines: Flex
    caption: Style
    credit: Style
    space: Flex


@dataclass(frozen=True, slots=True)
class FactsPart:
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


@dataclass(frozen=True, slots=True)
class QuotePart:
    """The pull quote (引语)."""

    form: QuoteForm
    style: Style
    bar: Ink
    optional: bool
    space: Flex


Part = Heading | PhotoPart | FactsPart | QuotePart


@dataclass(frozen=True, slots=True)
class Stack:
    """Parts one under the other across some columns, from the top of what is still free,
    or, with `foot`, from its bottom up."""

    columns: Range
    parts: tuple[Part, ...]
    foot: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Columns × lines of a page; an area is one block or an L of two."""

    columns: Range
    lines: Range


@dataclass(frozen=True, slots=True)
class Area:
    """Where one article stands: blocks of one page, its parts, and its body's style.

    article  which article of the edition, counted from 1
    question style of a question; an answer is set as the body is
    bullet   what hangs before an item of a list that has no number
    lead_in  the body's first clause is set in the style's bold face (首句)
    page     which page of the spread, counted from 1
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


class Anchor(StrEnum):
    """Which edge of the page `x` counts from."""

    LEFT = "left"
    RIGHT = "right"
    OUTER = "outer"
    INNER = "inner"


@dataclass(frozen=True, slots=True)
class Spot:
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


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Words of the furniture: `{name}` shows a field of the edition.

    Shown only where every field in it is filled in. `{name:1}` is the part of a field before
    the editor's first `|`, `{name:2}` the next.
    """

    spot: Spot
    text: str
    style: Style
    vertical: bool
    place: Place


@dataclass(frozen=True, slots=True)
class TintPiece:
    spot: Spot
    ink: Ink
    radii: tuple[float, float, float, float]


Furniture = TextPiece | TintPiece


@dataclass(frozen=True, slots=True)
class Layout:
    """All that an art editor owns."""

    name: str
    page: PageShape
    grid: Grid
    styles: Mapping[str, Style]
    furniture: tuple[Furniture, ...]
    areas: tuple[Area, ...]
    place: Place
