"""Levelled columns (齐栏): what is short is shared by the feet of all columns."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tekan.page.fit import Fit, Fitter
from tekan.page.flow import flow
from tekan.page.room import Column, Strip


def levelled(fit: Fit, fitter: Fitter) -> Fit:
    """The fit with its feet within a line of each other, where it leaves more than a line.

    The last columns end a line higher, all of them evenly where more is short. Only columns that
    reach the area's foot take part. A fit that would get a widow by it stays as it is.
    """
    if fit.flow.short <= 1 or fit.flow.over or fit.crowded:
        return fit
    columns = shortened(fit.columns, fitter.room.strips, fit.flow.short)
    found = flow(fit.paragraphs, columns, fitter.known)
    if found.over or found.cost > fit.flow.cost + _WORTH:
        return fit
    return replace(
        fit, columns=columns, flow=replace(found, short=found.short + _less(fit, columns))
    )


# Uneven feet are better than a widow, and worse than a paragraph a little off its best.
_WORTH = 15.0


def _less(fit: Fit, columns: Sequence[Column]) -> int:
    """Lines that were taken off the columns: they are room left over all the same."""
    return sum(c.lines for c in fit.columns) - sum(c.lines for c in columns)


def shortened(columns: Sequence[Column], strips: Sequence[Strip], lines: int) -> tuple[Column, ...]:
    """Columns without so many lines at the area's foot, each time from those that lost fewest,
    the last first."""
    feet = {strip.number: strip.last for strip in strips}
    at_foot = [at for at, column in enumerate(columns) if column.last == feet[column.column]]
    lost = Counter[int]()
    for _ in range(lines):
        left = [at for at in at_foot if lost[at] < columns[at].lines]
        if not left:
            break
        lost[min(left, key=lambda at: (lost[at], -at))] += 1
    kept = (replace(column, lines=column.lines - lost[at]) for at, column in enumerate(columns))
    return tuple(column for column in kept if column.lines)
