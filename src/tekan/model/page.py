"""The display list: all that a finished spread shows, and where each thing came from.

It ends layout. The PDF, the proof, the preview and the tests read it; nothing writes to it.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.findings import Findings, Place
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import Ink


class Direction(StrEnum):
    """Which way a run goes on the page."""

    ACROSS = "across"
    DOWN = "down"  # upright glyphs one under the other (直排)
    TURNED = "turned"  # a line turned by 90° clockwise: Latin in vertical setting


class GlyphRun(Struct, frozen=True):
    """Glyphs of one face on one line.

    x, y    origin of the first glyph's baseline, pt
    gids    glyph ids in the face
    xs      origin of each glyph from the first, pt, along the run's direction
    texts   the characters that each glyph stands for; "" where one before it stands for them
    width   length of the run along its direction, pt
    """

    face: str
    size: float
    ink: Ink
    x: float
    y: float
    gids: tuple[int, ...]
    xs: tuple[float, ...]
    texts: tuple[str, ...]
    width: float
    place: Place | None
    direction: Direction = Direction.ACROSS

    def shifted(self, dx: float, dy: float) -> "GlyphRun":
        return replace(self, x=self.x + dx, y=self.y + dy)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def box(self) -> Rect:
        """The em boxes of its glyphs (see EM_ASCENT)."""
        match self.direction:
            case Direction.ACROSS:
                return Rect(self.x, self.y - EM_ASCENT * self.size, self.width, self.size)
            case Direction.DOWN:
                return Rect(self.x, self.y - EM_ASCENT * self.size, self.size, self.width)
            case Direction.TURNED:
                return Rect(self.x - (1 - EM_ASCENT) * self.size, self.y, self.size, self.width)


class Tint(Struct, frozen=True):
    """A filled rectangle (底纹). `radii`: corners from the top left on, clockwise, pt."""

    rect: Rect
    ink: Ink
    radii: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

    def shifted(self, dx: float, dy: float) -> "Tint":
        return Tint(self.rect.shifted(dx, dy), self.ink, self.radii)


class Rule(Struct, frozen=True):
    """A straight line (线), `weight` pt thick."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    ink: Ink


class Picture(Struct, frozen=True):
    """A photo in its frame.

    crop  the part shown, in pixels of the upright picture: left, top, right, bottom
    """

    rect: Rect
    path: str
    crop: tuple[int, int, int, int]
    place: Place


Item = GlyphRun | Tint | Rule | Picture


class Zone(Struct, frozen=True):
    """A named place on the page for tools: an article's columns, a headline, a photo."""

    name: str
    article: str
    rect: Rect


class Spread(Struct, frozen=True):
    """Facing pages as one wide sheet.

    trim    the sheet's finished size, its top left corner at the origin
    pages   the trim of each page on it, left to right
    numbers the page number (版次) of each
    """

    trim: Rect
    pages: tuple[Rect, ...]
    numbers: tuple[int, ...]
    items: tuple[Item, ...]
    zones: tuple[Zone, ...] = ()

    def glyphs(self) -> Iterator[GlyphRun]:
        return (item for item in self.items if isinstance(item, GlyphRun))

    def pictures(self) -> Iterator[Picture]:
        return (item for item in self.items if isinstance(item, Picture))


class Used(Struct, frozen=True):
    """What was used to fit an article into its area, for the report.

    columns, lines  of its block
    headline        name of the headline's style
    pictures        index, natural and used height of each, lines
    spaces          lines of space added or taken away in all
    left_out        parts that gave way
    loosened        paragraphs set in more or fewer lines than is best
    short           lines of room left over
    """

    article: str
    page: int
    columns: int
    lines: int
    headline: str
    pictures: tuple[tuple[int, int, int], ...]
    spaces: int
    left_out: tuple[str, ...]
    loosened: int
    short: int


class Overset(Struct, frozen=True):
    """Text that found no room (溢排): which page it belongs to, and where its area ends, pt."""

    article: str
    title: str
    page: int
    text: str
    y: float


class Made(Struct, frozen=True):
    """An edition made up.

    spreads  its sheets, in the order of their pages
    used     how each article came to fit
    overset  text that stands nowhere; each is an error among the findings too
    """

    spreads: tuple[Spread, ...]
    used: tuple[Used, ...]
    overset: tuple[Overset, ...]
    findings: Findings
