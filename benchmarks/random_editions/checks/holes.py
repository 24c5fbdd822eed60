"""No hole on a page that no finding names."""

from collections.abc import Iterator, Sequence

from tekan.model.geometry import Rect

from .case import Case, Failure
from .named import HOLE
from .paper import Paper

# Of a square centimetre, square points.
_CM2 = (72 / 2.54) ** 2
# What a reader sees as a hole, square points.
_SEEN = 15 * _CM2
# Lines that part stories, and one that may be left over.
_GAP = 3

# Column and line.
Cell = tuple[int, int]


def unnamed_holes(case: Case, paper: Paper) -> Iterator[Failure]:
    """Free lines under one another, but for those that part stories, joined with their
    neighbours."""
    grid = paper.layout.grid
    for area, number in zip(paper.areas, paper.spread.numbers, strict=True):
        for cells in _joined(_free(paper, area)):
            hole = len(cells) * grid.leading * grid.column
            if hole > _SEEN and not _named(case, paper, number):
                detail = f"{hole / _CM2:.0f} cm² at {min(cells)} to {max(cells)}"
                yield case.failure("hole", number, detail)


def _named(case: Case, paper: Paper, number: int) -> bool:
    """Whether a finding names a page as too full or not full, or a story of it as too long or too
    short."""
    if number in case.named.full | case.named.holes:
        return True
    slugs = {z.article for z in paper.spread.zones if paper.page_of(z.rect) == number}
    return any(case.named.codes(slug) & {"T401", "T402", "T406", HOLE} for slug in slugs)


def _free(paper: Paper, area: Rect) -> set[Cell]:
    """Each cell that is empty, but for the gaps between stories."""
    busy = _busy(paper)
    lines = round(area.height / paper.layout.grid.leading)
    free = set[Cell]()
    for column in range(paper.layout.grid.columns):
        taken = _taken(busy, paper, area, column)
        row: list[int] = []
        for line in range(lines + 1):
            if line < lines and line not in taken:
                row.append(line)
                continue
            free |= {(column, at) for at in row[_GAP:]}
            row = []
    return free


def _busy(paper: Paper) -> list[Rect]:
    """Where something of a story or an ad stands."""
    slugs = {zone.article for zone in paper.spread.zones}
    parts = [zone.rect for zone in paper.spread.zones if zone.name != "body"]
    return parts + [run.box for slug in slugs for run in paper.runs(slug)]


def _taken(busy: Sequence[Rect], paper: Paper, area: Rect, column: int) -> set[int]:
    """Lines of a column in which something stands."""
    grid = paper.layout.grid
    x = area.x + column * (grid.column + grid.gutter)
    return {
        line
        for rect in busy
        if rect.x < x + grid.column - 1 and rect.right > x + 1
        for line in range(
            int((rect.y - area.y + 2) // grid.leading),
            int((rect.bottom - area.y - 2) // grid.leading) + 1,
        )
    }


def _joined(cells: set[Cell]) -> Iterator[set[Cell]]:
    """Cells that touch each other at a side."""
    left = set(cells)
    while left:
        waiting, group = [left.pop()], set[Cell]()
        while waiting:
            column, line = waiting.pop()
            group.add((column, line))
            near = {(column + 1, line), (column - 1, line), (column, line + 1), (column, line - 1)}
            waiting += near & left
            left -= near
        yield group
