"""What is printed: a figure beside its limit, and whether it keeps it."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Faults whose places are shown; the rest are counted.
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One thing judged.

    what    names it
    found   the figure, with its unit
    limit   what it is held to, or nothing for a figure that only informs
    good    it keeps the limit
    places  where it does not: page, and mm from the trim's top left
    """

    what: str
    found: str
    limit: str = ""
    good: bool = True
    places: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        return "" if not self.limit else "PASS" if self.good else "OVER"


def at_most(what: str, value: float, limit: float, unit: str, places: Sequence[str] = ()) -> Line:
    """A number that may not be above its limit."""
    good = value <= limit
    shown = () if good else tuple(places)
    return Line(what, f"{_number(value)}{unit}", f"at most {_number(limit)}{unit}", good, shown)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def is_so(what: str, found: str, wanted: str, good: bool, places: Sequence[str] = ()) -> Line:
    return Line(what, found, wanted, good, tuple(places))


def show(line: Line) -> None:
    print(f"  {line.what:46} {line.found:40} {line.limit:22} {line.verdict}".rstrip())
    for place in line.places[:_SHOWN]:
        print(f"      {place}")
    if len(line.places) > _SHOWN:
        print(f"      and {len(line.places) - _SHOWN} more")
    sys.stdout.flush()


def table(lines: Iterable[Line]) -> int:
    """Prints lines as they come; how many are over."""
    over = 0
    for line in lines:
        show(line)
        over += not line.good
    return over
