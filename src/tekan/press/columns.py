"""Take lines and give the paragraphs of the body, each line with the edges of its column.

Nothing is known of the program that set them: a column is where many lines begin at one x and
most of them end at another; a paragraph begins where a line is indented, or after a short one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import mean, median

from msgspec import Struct
from msgspec.structs import replace

from tekan.press.reading import PlacedGlyph
from tekan.press.rows import Line, body_lines, body_size, is_full_mark
from tekan.press.signs import ENDING, OPENERS

# Two edges this near are meant to be the same, points: twice what a full line may be off.
_SAME_EDGE = 1.0
# An indent is between these, em: less is an untrimmed opener; 4 em hang in question and
# answer (clreq § 3.2.2), half an em more where an opener follows untrimmed.
_LEAST_INDENT, _MOST_INDENT = 0.8, 4.6
# A paragraph's last line is short by more than this, em; a full one never so much.
_SHORT = 1.0
# Baselines further apart than this many leadings: something else stands between.
_APART = 1.25
# A column has at least so many lines, of which such a part ends at its right edge: less is a
# table or a list.
_LEAST_LINES, _LEAST_FULL = 2, 0.4
# An outdented edge counts as the column's own if it has this part of the lines of the other.
_OUTDENT = 0.5


class BodyLine(Struct, frozen=True):
    """A line in its column; points.

    starts  whether a paragraph begins with it
    ends    whether one ends with it
    """

    line: Line
    column: "Column"
    starts: bool = False
    ends: bool = False

    @property
    def offset(self) -> float:
        """How far it begins inside the column, points."""
        return self.line.left - self.column.left

    @property
    def short(self) -> float:
        """How far it ends before the column's right edge, points."""
        return self.column.right - self.line.right


class Column(Struct, frozen=True):
    """Lines one under the other without a break; edges in points."""

    left: float
    right: float
    lines: tuple[Line, ...]

    @property
    def order(self) -> int:
        return min(line.order for line in self.lines)


class Body(Struct, frozen=True):
    """The body of a file: lines in the order of reading, and what they have in common.

    size     of its type, points
    leading  from baseline to baseline, points; 0 where no line follows another
    indent   of its paragraphs, points
    """

    size: float
    leading: float
    indent: float
    lines: tuple[BodyLine, ...]
    columns: tuple[Column, ...]

    def neighbours(self) -> Iterator[tuple[BodyLine, BodyLine]]:
        """Each line of a paragraph with the next one of the same."""
        return ((a, b) for a, b in pairwise(self.lines) if not b.starts)


def find_body(glyphs: Sequence[PlacedGlyph]) -> Body:
    """The body of a file; without lines where there is none."""
    size = body_size(glyphs)
    lines = body_lines(glyphs, size) if size else ()
    bands = [band for page in _by_page(lines) for band in _bands(page, size)]
    leading = _leading(bands)
    columns = [c for band in bands for c in _columns(band, size, leading)]
    columns.sort(key=lambda column: column.order)
    flow = [BodyLine(line, column) for column in columns for line in column.lines]
    indent = _indent(flow, size)
    return Body(size, leading, indent, _marked(flow, size, indent > 0), tuple(columns))


def _by_page(lines: Iterable[Line]) -> Iterable[list[Line]]:
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    return pages.values()


class _Band(Struct, frozen=True):
    """Lines that belong to one left edge of a page, from top to bottom."""

    left: float
    lines: tuple[Line, ...]


def _bands(lines: list[Line], size: float) -> Iterator[_Band]:
    """The left edges of a page, the one with most lines first."""
    while lines:
        left = _left_edge(lines, size)
        if _count(left, (line.left for line in lines)) < _LEAST_LINES:
            return
        reach = _MOST_INDENT * size
        members = [line for line in lines if abs(line.left - left) <= reach]
        lines = [line for line in lines if abs(line.left - left) > reach]
        yield _Band(left, tuple(sorted(members, key=lambda line: line.y)))


def _left_edge(lines: list[Line], size: float) -> float:
    """Where most lines begin; what looks like an edge may be the indent of one further left."""
    edge = _densest([line.left for line in lines])
    further = [
        line.left
        for line in lines
        if _LEAST_INDENT * size <= edge - line.left <= _MOST_INDENT * size
    ]
    if not further:
        return edge
    outer = _densest(further)
    lefts = [line.left for line in lines]
    enough = max(_LEAST_LINES, _OUTDENT * _count(edge, lefts))
    return outer if _count(outer, lefts) >= enough else edge


def _count(edge: float, values: Iterable[float]) -> int:
    return sum(abs(value - edge) <= _SAME_EDGE / 2 for value in values)


def _densest(values: list[float]) -> float:
    """The middle of the points' densest window; the rightmost of several."""
    values = sorted(values)
    best: list[float] = []
    start = 0
    for end, value in enumerate(values, 1):
        while value - values[start] > _SAME_EDGE:
            start += 1
        if end - start >= len(best):
            best = values[start:end]
    return median(best)


def _leading(bands: Iterable[_Band]) -> float:
    """The distance of most baselines; the mean of those near it, for
    some producers round to pixels."""
    steps = [
        below.y - above.y
        for band in bands
        for above, below in pairwise(band.lines)
        if below.y > above.y
    ]
    if not steps:
        return 0.0
    most = _densest(steps)
    return mean(step for step in steps if abs(step - most) <= _SAME_EDGE / 2)


def _columns(band: _Band, size: float, leading: float) -> Iterator[Column]:
    """A band cut where something else stands between its lines; what is no body left out."""
    common = _densest([_reach(line) for line in band.lines])
    for lines in _runs(band.lines, _APART * leading):
        right = _right_edge(lines, common, size)
        inside = tuple(line for line in lines if line.right <= right + size)
        full = sum(right - line.right <= _SHORT * size for line in inside)
        if full and full >= _LEAST_FULL * len(inside):
            yield Column(band.left, right, inside)


def _reach(line: Line) -> float:
    """How far a line goes; a mark's blank half counts where it was left inside the column."""
    last = line.glyphs[-1]
    return last.x + last.advance if is_full_mark(last) else line.right


def _right_edge(lines: Sequence[Line], common: float, size: float) -> float:
    """The edge of most lines of the band, if it holds for these; else their own."""
    if any(abs(line.right - common) <= _SHORT * size for line in lines) and not any(
        line.right > common + size for line in lines
    ):
        return common
    return _densest([_reach(line) for line in lines])


def _runs(lines: Sequence[Line], most: float) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and line.y - run[-1].y > most:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _indent(flow: Sequence[BodyLine], size: float) -> float:
    """The indent of most indented lines, points; 0 where paragraphs have none."""
    offsets = [
        line.offset
        for line in flow
        if _LEAST_INDENT * size <= line.offset and line.line.glyphs[0].text not in OPENERS
    ]
    return _densest(offsets) if offsets else 0.0


def _marked(flow: Sequence[BodyLine], size: float, indents: bool) -> tuple[BodyLine, ...]:
    """The lines with their paragraphs' starts and ends."""
    starts = [at == 0 or _starts(flow[at - 1], line, size, indents) for at, line in enumerate(flow)]
    ends = [*starts[1:], True][: len(starts)]
    return tuple(
        replace(line, starts=first, ends=last)
        for line, first, last in zip(flow, starts, ends, strict=True)
    )


def _starts(before: BodyLine, line: BodyLine, size: float, indents: bool) -> bool:
    if abs(line.offset) >= _LEAST_INDENT * size:
        return True
    is_apart = before.column is not line.column
    if before.short > _SHORT * size:
        return is_apart or not indents or _changes_face(before, line)
    # Without indents only a break after a full stop tells.
    return is_apart and not indents and before.line.glyphs[-1].text in ENDING


def _changes_face(before: BodyLine, line: BodyLine) -> bool:
    """A heading in the body's size: another face from its first character on."""
    return before.line.glyphs[-1].font != line.line.glyphs[0].font
