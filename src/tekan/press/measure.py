"""One measure of a page: a value, what it may be, and where it is not so."""

from collections.abc import Iterable

from msgspec import Struct

from tekan.press.reading import PlacedGlyph
from tekan.press.rows import Line

# Coordinates are written to a thousandth of a point: as many em of a small body, and a value
# that stands on its limit is within it.
ROUNDING = 0.0005
_AROUND = 8  # characters shown on each side of a place


class Spot(Struct, frozen=True):
    """A place on a page: points from the trim's top left, the value there, the text around it."""

    page: int
    x: float
    y: float
    value: float
    text: str


class Measure(Struct, frozen=True):
    """What was measured, in `unit` (`count`, `pt` or `em`), and every place out of bounds.

    is_least  whether `limit` is the least allowed and not the most
    """

    name: str
    value: float
    limit: float
    unit: str
    places: tuple[Spot, ...] = ()
    is_least: bool = False

    @property
    def is_within(self) -> bool:
        if self.is_least:
            return self.value >= self.limit - ROUNDING
        return self.value <= self.limit + ROUNDING


def count(name: str, places: Iterable[Spot]) -> Measure:
    """A measure of what may not be at all."""
    found = tuple(places)
    return Measure(name, len(found), 0, "count", found)


def at_glyph(glyph: PlacedGlyph, value: float, text: str) -> Spot:
    return Spot(glyph.page, glyph.x, glyph.y, value, text)


def at_line(line: Line, value: float) -> Spot:
    """A place that is a line as a whole."""
    return Spot(line.page, line.left, line.y, value, line.text)


def at_turn(above: Line, below: Line, is_below: bool) -> Spot:
    """A place where a line turns: the end of the upper one, or the start of the lower."""
    text = f"{above.text[-_AROUND:]}｜{below.text[:_AROUND]}"
    return at_glyph(below.glyphs[0] if is_below else above.glyphs[-1], 1.0, text)


def around(line: Line, at: int) -> str:
    """The text around a glyph of a line."""
    near = line.glyphs[max(at - _AROUND // 2, 0) : at + _AROUND // 2 + 1]
    return "".join(glyph.text for glyph in near)
