"""What is the same all through a body: grid, size, leading, scale; and text to be taken out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import atan2, cos, pi, sin

from tekan.press.columns import Body
from tekan.press.measure import ROUNDING, Measure, Spot, around, at_glyph, at_line, count
from tekan.press.reading import PlacedGlyph
from tekan.press.rows import Line
from tekan.press.signs import Level, has_value, is_chinese

# The project's own bound: baselines of neighbouring columns that differ by more are seen to.
GRID = 0.3
# A size or a scale is another one when it differs by more than a file rounds it, points and
# parts.
_SIZE, _SCALE = 0.05, 0.002


def baselines(body: Body, level: Level) -> Measure:
    """How far baselines are off one grid a page at most, points; its pitch is the leading."""
    off = [spot for page in _pages(body) for spot in _off_grid(page, body.leading)]
    worst = max((abs(spot.value) for spot in off), default=0.0)
    places = tuple(spot for spot in off if abs(spot.value) > GRID + ROUNDING)
    return Measure("grid", worst, GRID, "pt", places)


def _pages(body: Body) -> Iterable[list[Line]]:
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in body.lines:
        pages[line.line.page].append(line.line)
    return pages.values()


def _off_grid(lines: Sequence[Line], pitch: float) -> Iterator[Spot]:
    if not pitch:
        return
    phase = _phase([line.y for line in lines], pitch)
    for line in lines:
        off = max((_from_grid(y, phase, pitch) for y in _baselines(line)), key=abs)
        yield at_line(line, off)


def _baselines(line: Line) -> list[float]:
    """Those of its Han; Latin of a composite face may be shifted."""
    return [glyph.y for glyph in line.glyphs if is_chinese(glyph.text)] or [line.y]


def _phase(ys: Sequence[float], pitch: float) -> float:
    """Where the grid of most baselines begins: the mean of those near the mean on a circle."""
    turns = [2 * pi * y / pitch for y in ys]
    middle = atan2(sum(map(sin, turns)), sum(map(cos, turns))) / (2 * pi) * pitch
    offs = sorted(_from_grid(y, middle, pitch) for y in ys)
    return middle + offs[len(offs) // 2]


def _from_grid(y: float, phase: float, pitch: float) -> float:
    off = (y - phase) % pitch
    return off - pitch if off > pitch / 2 else off


def sizes(body: Body, level: Level) -> Measure:
    """Han and marks of the body in another size than the body's."""
    return count(
        "sizes",
        (
            at_glyph(glyph, glyph.size, around(line, at))
            for line, at, glyph in _chinese(body)
            if abs(glyph.size - body.size) > _SIZE
        ),
    )


def _chinese(body: Body) -> Iterator[tuple[Line, int, PlacedGlyph]]:
    for found in body.lines:
        for at, glyph in enumerate(found.line.glyphs):
            if is_chinese(glyph.text):
                yield found.line, at, glyph


def leadings(body: Body, level: Level) -> Measure:
    """Lines of a paragraph further from the line before than the body's leading, or nearer,
    by more than baselines may be off their grid."""
    return count(
        "leadings",
        (
            at_line(below.line, below.line.y - above.line.y)
            for above, below in body.neighbours()
            if above.column is below.column
            and abs(below.line.y - above.line.y - body.leading) > GRID + ROUNDING
        ),
    )


def scales(body: Body, level: Level) -> Measure:
    """Glyphs of the body scaled otherwise than most (type is never drawn narrower to fit)."""
    found = list(_chinese(body))
    rounded = Counter(round(glyph.scale, 3) for _, _, glyph in found)
    most = max(rounded, key=lambda scale: (rounded[scale], scale), default=1.0)
    return count(
        "scales",
        (
            at_glyph(glyph, glyph.scale, around(line, at))
            for line, at, glyph in found
            if abs(glyph.scale - most) > _SCALE
        ),
    )


def extraction(glyphs: Iterable[PlacedGlyph]) -> Measure:
    """Glyphs of all pages that have no Unicode value: they cannot be searched nor read out."""
    lost = (glyph for glyph in glyphs if not has_value(glyph.text))
    return count("unicode", (at_glyph(glyph, 1.0, glyph.font) for glyph in lost))
