"""Figures beside their limits, as a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value.

    case   the group that it belongs to, by the name that `--only` takes
    unit   "×", "s", "ms", "MiB", "KB" or "", which follows the value
    limit  what it may be at most; none where it stands there to be compared with
    beside what it was reckoned from
    """

    case: str
    what: str
    value: float | None
    unit: str
    limit: float | None = None
    beside: str = ""

    @property
    def shown(self) -> str:
        if self.value is None:
            return "–"
        digits = 2 if self.value < 20 and self.unit in ("×", "s") else 0
        return f"{self.value:,.{digits}f} {self.unit}".strip()

    @property
    def limit_shown(self) -> str:
        return "" if self.limit is None else f"{self.limit:g} {self.unit}".strip()

    @property
    def verdict(self) -> str:
        if self.limit is None:
            return ""
        if self.value is None:
            return "not known"
        return "PASS" if self.value <= self.limit else "over"


HEAD = ("case", "what", "figure", "at most", "", "beside")


def cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.case,
        figure.what,
        figure.shown,
        figure.limit_shown,
        figure.verdict,
        figure.beside,
    )


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """Lines of Markdown, padded so that they can be read as they are."""
    rows = [HEAD, *(cells(figure) for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield _row(rows[0], widths)
    yield _row(["-" * width for width in widths], widths)
    yield from (_row(row, widths) for row in rows[1:])


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(padded)} |"
