"""Levelled columns (齐栏): what is short is shared by the feet of all columns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tekan.page.fit import Fit, Fitter
from tekan.page.flow import flow, loosened
from tekan.page.room import Column, Strip


def levelled(fit: Fit, fitter: Fitter) -> Fit:
    """The fit with its feet within a line of each other, where it leaves more than a line.

    The last columns end a line higher, all of them evenly where more is short; over what stands
    at a foot, too. Of the ways to do it the one with fewest widows is taken; none that leaves a
    subhead alone at a foot.
    """
    is_good = fit.flow.short <= 1 and fit.flow.cost < _SUBHEAD
    if is_good or not fit.flow.short or fit.flow.over or fit.crowded:
        return fit
    tried = [found for found in _tried(fit, fitter) if not found.flow.over]
    best = min(tried, key=lambda found: found.flow.cost, default=fit)
    return best if best.flow.cost < fit.flow.cost + _SUBHEAD else fit


# What a flow costs more at least that leaves a subhead alone at a foot.
_SUBHEAD = 150.0


def _tried(fit: Fit, fitter: Fitter) -> Iterator[Fit]:
    """The fit on columns without the lines that it leaves: first the last columns lose the odd
    ones, then others; with its own paragraphs, or looser ones."""
    for turn in range(min(len(fitter.places.room.strips), _MOST_TURNS)):
        columns = shortened(fit.columns, fitter.places.room.strips, fit.flow.short, turn)
        for is_loose in (False, True):
            paragraphs = loosened(fit.paragraphs) if is_loose else fit.paragraphs
            found = flow(paragraphs, columns, fitter.known)
            found = replace(found, short=found.short + _less(fit, columns))
            yield replace(fit, columns=columns, paragraphs=paragraphs, flow=found)
            if found.cost <= min(fit.flow.cost, _SUBHEAD):
                return


_MOST_TURNS = 4


def _less(fit: Fit, columns: Sequence[Column]) -> int:
    """Lines that were taken off the columns: they are room left over all the same."""
    return sum(c.lines for c in fit.columns) - sum(c.lines for c in columns)


def shortened(
    columns: Sequence[Column], strips: Sequence[Strip], lines: int, turn: int = 0
) -> tuple[Column, ...]:
    """Columns without so many lines at their feet, each time from those that lost fewest, the
    last first; or, by so many, one before it."""
    feet = {
        strip.number: max((c.last for c in columns if c.column == strip.number), default=strip.last)
        for strip in strips
    }
    at_foot = [at for at, column in enumerate(columns) if column.last == feet[column.column]]
    row = at_foot[::-1]
    row = row[turn % len(row) :] + row[: turn % len(row)] if row else row
    lost = Counter[int]()
    for _ in range(lines):
        left = [at for at in row if lost[at] < columns[at].lines]
        if not left:
            break
        lost[min(left, key=lambda at: lost[at])] += 1
    kept = (replace(column, lines=column.lines - lost[at]) for at, column in enumerate(columns))
    return tuple(column for column in kept if column.lines)
