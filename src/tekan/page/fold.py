"""Words across the fold (跨版): no character stands in the gap between two facing pages."""

from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Text, plain
from tekan.model.findings import Findings
from tekan.model.style import Align, Style
from tekan.text.display import beyond
from tekan.text.lines import Line, set_line
from tekan.text.shape import Shaped, Typecases
from tekan.text.spacing import Break, Rank
from tekan.text.turn import hanging, turn


class Piece(NamedTuple):
    """A line, or the part of it on one page, from its left edge on; pt."""

    x: float
    line: Line


Pieces = tuple[Piece, ...]


class Fold(Struct, frozen=True):
    """A measure with a fold in it, pt: where the gap starts and ends, and the whole width."""

    start: float
    end: float
    width: float

    @property
    def left(self) -> float:
        """Room on the left page."""
        return self.start

    @property
    def right(self) -> float:
        """Room on the right page."""
        return self.width - self.end


# Rounding of lengths never adds up to this much of a point.
_ROUNDING = 0.05
# A character that does not fit before the fold goes behind it: where the lines are full they
# are turned again on so much less, em.
_LESS = (0.0, 0.5, 1.0, 2.0)


def lines_over(
    text: Text, style: Style, fold: Fold, cases: Typecases
) -> tuple[tuple[Pieces, ...], Findings]:
    """A display text turned on the measure without the gap, each line parted at the fold.

    A centred line stands about the fold, others begin or end with their page; one that goes
    over is opened a little to reach the fold.
    """
    measure = (fold.left + fold.right) / style.size
    for less in _LESS:
        turned, findings = turn(text, style, measure - less, cases)
        lines = [shaped for shaped in turned if shaped.cells]
        done = [_parted(line, style, fold, cases, line is not lines[-1]) for line in lines]
        over = max((over for _, over in done), default=0.0)
        if over <= _ROUNDING:
            return tuple(pieces for pieces, _ in done), findings
    wide = beyond(plain(text), text[0].place, over)
    return tuple(pieces for pieces, _ in done), (*findings, wide)


def _parted(
    shaped: Shaped, style: Style, fold: Fold, cases: Typecases, turns: bool
) -> tuple[Pieces, float]:
    """A line's pieces, and how far they go beyond their pages, pt."""
    # A mark at the end of a line that turns hangs and is not counted.
    hang = hanging(shaped.cells[-1]) if turns else 0.0
    left, right = fold.left / style.size, fold.right / style.size + hang
    cell = _first_behind(shaped, style.align, left, right, cases)
    each = _opening(shaped, style.align, cell, left, right)
    pieces: list[Piece] = []
    if cell:
        line = _set(shaped, 0, cell - 1, each, style, cases)
        start = style.align in (Align.START, Align.JUSTIFY)
        pieces.append(Piece(0.0 if start else fold.start - line.width, line))
    if cell < len(shaped.cells):
        line = _set(shaped, cell, len(shaped.cells) - 1, each, style, cases)
        edge = fold.width - line.width + hang * style.size
        pieces.append(Piece(edge if style.align is Align.END else fold.end, line))
    over = max(_before(shaped, cell) - left, _behind(shaped, cell) - right)
    return tuple(pieces), over * style.size


def _before(shaped: Shaped, cell: int) -> float:
    """Natural width of what stands before a cell, em."""
    return shaped.right[cell - 1] if cell else 0.0


def _behind(shaped: Shaped, cell: int) -> float:
    """Natural width of a cell and what follows it, em."""
    return shaped.width - shaped.left[cell] if cell < len(shaped.cells) else 0.0


_SLACK = 1e-6


def _first_behind(shaped: Shaped, align: Align, left: float, right: float, cases: Typecases) -> int:
    """The cell that begins the right page; widths in em."""
    count = len(shaped.cells)
    if align in (Align.START, Align.JUSTIFY) and shaped.width <= left + _SLACK:
        return count
    if align is Align.END and shaped.width <= right + _SLACK:
        return 0
    fits = [
        cell
        for cell in range(1, count)
        if shaped.gaps[cell - 1].breaks is not Break.NEVER
        and _before(shaped, cell) <= left + _SLACK
        and _behind(shaped, cell) <= right + _SLACK
    ]
    if not fits:
        return max(cell for cell in range(count + 1) if _before(shaped, cell) <= left + _SLACK)
    words = accumulate((len(word) for word in cases.words(plain(shaped.spans))), initial=0)
    torn = _torn(shaped, frozenset(words))
    return min(fits, key=lambda cell: _lost(shaped, align, cell, left, right) + torn[cell])


def _lost(shaped: Shaped, align: Align, cell: int, left: float, right: float) -> float:
    """Room that is lost before the fold, or how far a centred line stands beside it; em."""
    before, behind = _before(shaped, cell), _behind(shaped, cell)
    match align:
        case Align.CENTRE:
            return abs(before - behind) / 2
        case Align.END:
            return right - behind
        case Align.START | Align.JUSTIFY:
            return left - before


# How ill it reads that the fold parts two words without a mark, or one word; em of lost room.
_WORDS_COST = 0.2
_TORN_COST = 0.8


def _torn(shaped: Shaped, starts: frozenset[int]) -> list[float]:
    """What it costs that a cell begins the right page."""
    costs = [0.0]
    for cell, gap in enumerate(shaped.gaps, 1):
        bare = gap.rank is Rank.HAN
        whole = shaped.offsets[cell] in starts
        costs.append((_WORDS_COST if whole else _TORN_COST) if bare else 0.0)
    return costs


# Gaps are opened by no more than this so that a line reaches the fold, em.
_MOST_OPENING = 0.12


def _opening(shaped: Shaped, align: Align, cell: int, left: float, right: float) -> float:
    """What each gap of a line is opened by so that its part on the full page fills it, em."""
    if align is Align.CENTRE or not 0 < cell < len(shaped.cells):
        return 0.0
    before = shaped.joints[cell - 1]
    behind = shaped.joints[-1] - shaped.joints[cell]
    spare = left - _before(shaped, cell), right - _behind(shaped, cell)
    (room, joints), (other, others) = (spare[0], before), (spare[1], behind)
    if align is Align.END:
        (room, joints), (other, others) = (other, others), (room, joints)
    each = room / joints if joints else 0.0
    return each if 0 < each <= _MOST_OPENING and each * others <= other + _SLACK else 0.0


def _set(shaped: Shaped, start: int, end: int, each: float, style: Style, cases: Typecases) -> Line:
    """Some cells as a line of their own, its gaps opened by `each` em."""
    joints = shaped.joints[end] - shaped.joints[start]
    measure = shaped.right[end] - shaped.left[start] + each * joints
    full = replace(style, align=Align.JUSTIFY)
    return set_line(shaped, start, end, measure, 0.0, full, cases, last=False)
