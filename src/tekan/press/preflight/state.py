"""The graphics state (ISO 32000-1 8.4), as far as a preflight asks."""

from math import hypot
from typing import Any

from msgspec import Struct, field

from tekan.model.geometry import Rect
from tekan.press.matrix import Matrix
from tekan.press.preflight.colours import GRAY, ColourSpace
from tekan.press.preflight.faces import Face
from tekan.press.preflight.seen import Colour, Paint


class Source(Struct, frozen=True):
    """Where colour comes from: a space, its colour, and the pattern where it is one."""

    space: ColourSpace = GRAY
    colour: Colour = field(default_factory=GRAY.begin)
    pattern: Any = None


class TextState(Struct, frozen=True):
    """Text parameters (9.3); lengths in unscaled text space."""

    font: Face | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class Veil(Struct, frozen=True):
    """What a transparency group does to all within it (11.4): its own alpha, blend and mask."""

    alpha: float = 1.0
    blend: str = "Normal"
    is_masked: bool = False


class Graphics(Struct, frozen=True):
    """The graphics state.

    ctm     user space to the page, as `page_matrix` has it
    base    the space that patterns stand in: that of the page, or of the form around
    clip    box around the current clip; the clip itself may be smaller
    groups  what the transparency groups around do
    """

    ctm: Matrix
    base: Matrix
    clip: Rect
    fill: Source = field(default_factory=Source)
    stroke: Source = field(default_factory=Source)
    line_width: float = 1.0
    fill_overprint: bool = False
    stroke_overprint: bool = False
    overprint_mode: int = 0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend: str = "Normal"
    is_masked: bool = False
    groups: Veil = field(default_factory=Veil)
    text: TextState = field(default_factory=TextState)

    def fill_paint(self, colour: Colour | None = None) -> Paint:
        """How a filled mark is laid down, in the colour of the state or another."""
        return self._paint(colour or self.fill.colour, self.fill_overprint, self.fill_alpha)

    def stroke_paint(self) -> Paint:
        return self._paint(self.stroke.colour, self.stroke_overprint, self.stroke_alpha)

    def _paint(self, colour: Colour, overprint: bool, alpha: float) -> Paint:
        groups = self.groups
        return Paint(
            colour,
            overprint,
            self.overprint_mode,
            alpha * groups.alpha,
            groups.blend if _is_normal(self.blend) else self.blend,
            self.is_masked or groups.is_masked,
        )

    def veil(self) -> Veil:
        """What a group that is painted in this state does to its content."""
        paint = self.fill_paint()
        return Veil(paint.alpha, paint.blend, paint.is_masked)

    @property
    def stroke_width(self) -> float:
        """The thickness of a line on the page, pt: across where the space is squeezed most.
        0 is the thinnest line that a device can draw (8.4.3.2)."""
        return self.line_width * thinnest(self.ctm)


def _is_normal(blend: str) -> bool:
    return blend in ("Normal", "Compatible")


def thinnest(matrix: Matrix) -> float:
    """The least that a matrix makes of a length of one: its smaller singular value."""
    a, b, c, d, _, _ = matrix
    outer, inner = hypot(a + d, b - c), hypot(a - d, b + c)
    return abs(outer - inner) / 2
