"""Take the glyphs of a file and give the lines of its body size."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from msgspec import Struct

from tekan.model.page import Direction
from tekan.press.reading import PlacedGlyph
from tekan.press.signs import HALF_BLANK, OPENERS, is_chinese, is_han

# Body type that was squeezed to fit is a few percent off; the next size of the Chinese scale
# (字号) is over ten percent off, so that a caption is not taken for body.
_NEAR_SIZE = 0.04
# Latin of a composite face (复合字体) is set up to this much larger or smaller than its Han,
# and so far from its baseline, em.
_LATIN_SIZE, _LATIN_SHIFT = 0.15, 0.12
# A blank over what the characters bring with them parts two lines: of the same stretch of the
# content stream, or of two (the gutter of two columns may be no more than an em), em.
_PARTING, _PARTING_ELSEWHERE = 0.7, 0.3
# A full-width mark stands on a square of nearly one em; less is a half-width form of it.
_FULL_WIDTH = 0.9
# Where its ink has its middle, em: in the left half, in the right, or in neither.
_LEFT_HALF, _RIGHT_HALF = 0.42, 0.58
# Glyphs this near to each other are one, drawn twice to look bold, em.
_SAME = 0.08


class Line(Struct, frozen=True):
    """One line of one column: its glyphs from left to right, blanks at its edges left out.

    y      baseline of its Han
    left   left edge of what is set, a mark's blank half not counted
    right  right edge of the same
    """

    glyphs: tuple[PlacedGlyph, ...]
    y: float
    left: float
    right: float
    ends_blank: bool

    @property
    def page(self) -> int:
        return self.glyphs[0].page

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def order(self) -> int:
        return min(glyph.order for glyph in self.glyphs)


def edges(glyph: PlacedGlyph) -> tuple[float, float]:
    """Left and right edge of a glyph's own body, points: its advance, and of a full-width mark
    the half of the square that the ink is in (GB/T 15834 5.1.10: at a line's edge it **is**
    half-width)."""
    left, right = glyph.x, glyph.x + glyph.advance
    if not is_full_mark(glyph):
        return left, right
    middle = (_ink_middle(glyph) - left) / glyph.advance
    if middle < _LEFT_HALF:
        return left, left + glyph.advance / 2
    if middle > _RIGHT_HALF:
        return left + glyph.advance / 2, right
    return left + glyph.advance / 4, right - glyph.advance / 4


def is_full_mark(glyph: PlacedGlyph) -> bool:
    """Whether it is a mark on a whole square, half of which is blank."""
    width = glyph.size * glyph.scale
    return glyph.text in HALF_BLANK and 0 < _FULL_WIDTH * width <= glyph.advance


def _ink_middle(glyph: PlacedGlyph) -> float:
    if glyph.has_ink:
        return (glyph.left + glyph.right) / 2
    # A font that is not embedded: GB/T 15834 has openers on the right, all other on the left.
    return glyph.x + glyph.advance * (0.75 if glyph.text in OPENERS else 0.25)


def body_size(glyphs: Iterable[PlacedGlyph]) -> float:
    """The size of most Han that run across, points; 0 where there is none."""
    sizes = Counter(
        round(glyph.size, 2)
        for glyph in glyphs
        if glyph.direction is Direction.ACROSS and is_han(glyph.text)
    )
    # The larger of two that are as frequent: the order of a file must not decide.
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def body_lines(glyphs: Sequence[PlacedGlyph], size: float) -> tuple[Line, ...]:
    """All lines in the body's size, by page and from top to bottom."""
    chosen = [glyph for glyph in glyphs if _is_body(glyph, size)]
    chosen.sort(key=lambda glyph: (glyph.page, glyph.y, glyph.x))
    return tuple(
        line
        for _, page in groupby(chosen, key=lambda glyph: glyph.page)
        for row in _level(list(page), size * _LATIN_SHIFT)
        for part in _parted(row, size)
        if (line := _line(part))
    )


def _is_body(glyph: PlacedGlyph, size: float) -> bool:
    if glyph.direction is not Direction.ACROSS:
        return False
    near = _NEAR_SIZE if is_chinese(glyph.text) else _LATIN_SIZE
    return abs(glyph.size - size) <= near * size


def _level(glyphs: list[PlacedGlyph], slack: float) -> Iterator[list[PlacedGlyph]]:
    """Glyphs on one baseline, within `slack` points of the highest of them."""
    row: list[PlacedGlyph] = []
    for glyph in glyphs:
        if row and glyph.y - row[0].y > slack:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _parted(row: list[PlacedGlyph], size: float) -> Iterator[list[PlacedGlyph]]:
    """A row cut where the gutter of two columns is."""
    row = _once(sorted(row, key=lambda glyph: (glyph.x, glyph.order)), size)
    part = row[:1]
    for left, right in pairwise(row):
        if _is_gutter(left, right, size):
            yield part
            part = []
        part.append(right)
    yield part


def _once(row: list[PlacedGlyph], size: float) -> list[PlacedGlyph]:
    kept: list[PlacedGlyph] = []
    for glyph in row:
        last = kept[-1] if kept else None
        if last and last.text == glyph.text and glyph.x - last.x < _SAME * size:
            continue
        kept.append(glyph)
    return kept


def _is_gutter(left: PlacedGlyph, right: PlacedGlyph, size: float) -> bool:
    gap = edges(right)[0] - edges(left)[1]
    own = (edges(right)[0] - right.x) + (left.x + left.advance - edges(left)[1])
    parting = _PARTING if right.order == left.order + 1 else _PARTING_ELSEWHERE
    return gap > own + parting * size


def _line(part: list[PlacedGlyph]) -> Line | None:
    inked = [at for at, glyph in enumerate(part) if glyph.text.strip("\u200b\ufeff \u3000\xa0\t")]
    if not inked:
        return None
    glyphs = tuple(part[inked[0] : inked[-1] + 1])
    han = [glyph.y for glyph in glyphs if is_chinese(glyph.text)]
    return Line(
        glyphs=glyphs,
        y=median(han or [glyph.y for glyph in glyphs]),
        left=edges(glyphs[0])[0],
        right=edges(glyphs[-1])[1],
        ends_blank=inked[-1] + 1 < len(part),
    )
