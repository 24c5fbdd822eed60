"""Imposition (拼版): which pages stand side by side on a sheet, and where."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from tekan.model.findings import Findings, Place, error
from tekan.model.geometry import Rect
from tekan.model.page import Spread
from tekan.model.press import Imposition, Press

NESTED = 4  # pages of a sheet printed on both sides and folded once


class Part(Struct, frozen=True):
    """Neighbouring pages of one spread: its index, and its pages from `first` to before `end`."""

    spread: int
    first: int
    end: int


def impose(counts: Sequence[int], imposition: Imposition) -> tuple[tuple[Part, ...], ...]:
    """The sheets of the whole file, each its parts from left to right.

    counts  how many pages each spread has
    """
    match imposition:
        case Imposition.SPREADS:
            return tuple((Part(at, 0, count),) for at, count in enumerate(counts))
        case Imposition.SINGLE:
            return tuple((part,) for part in pages_alone(counts))
        case Imposition.PAIRS:
            return tuple(_pairs(pages_alone(counts)))


def pages_alone(counts: Sequence[int]) -> tuple[Part, ...]:
    """Each page of spreads by itself."""
    return tuple(Part(at, n, n + 1) for at, count in enumerate(counts) for n in range(count))


def _pairs(pages: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """Printer's pairs of nested sheets, outermost first, front before back: 8|1, 2|7, 6|3, 4|5.

    Pages that face each other in their layout and fall together stay whole.
    """
    for at in range(len(pages) // 2):
        early, late = pages[at], pages[-1 - at]
        left, right = (early, late) if at % 2 else (late, early)
        if (left.spread, left.end) == (right.spread, right.first):
            yield (Part(left.spread, left.first, right.end),)
        else:
            yield left, right


def unimposable(spreads: Sequence[Spread], press: Press, place: Place | None) -> Findings:
    """What keeps pages from being paired: T507 their number, T508 their sizes."""
    pages = [page for spread in spreads for page in spread.pages]
    if press.imposition is not Imposition.PAIRS:
        return ()
    if more := -len(pages) % NESTED:
        return (error("T507", place, count=len(pages), more=more, press=press.name),)
    if len({(round(page.width, 2), round(page.height, 2)) for page in pages}) > 1:
        return (error("T508", place, press=press.name),)
    return ()


class Standing(Struct, frozen=True):
    """A part of a spread where it stands on a sheet.

    dx    from the spread to the sheet, pt
    clip  on the sheet: the bleed, but at a fold between two parts nothing bleeds
    """

    spread: Spread
    dx: float
    clip: Rect


class Laid(Struct, frozen=True):
    """A sheet laid out, in the coordinates of its first part.

    pages    the trim of each page, left to right
    numbers  of the pages
    """

    trim: Rect
    pages: tuple[Rect, ...]
    numbers: tuple[int, ...]
    standing: tuple[Standing, ...]


def lay(parts: Sequence[Part], spreads: Sequence[Spread], bleed: float) -> Laid:
    """Puts the parts of a sheet side by side."""
    shown = [spreads[part.spread] for part in parts]
    own = [_around(s.pages[p.first : p.end]) for s, p in zip(shown, parts, strict=True)]
    edges = list(accumulate((rect.width for rect in own), initial=own[0].x))
    steps = [x - rect.x for x, rect in zip(edges, own, strict=False)]
    trim = Rect(own[0].x, own[0].y, edges[-1] - edges[0], own[0].height)
    cuts = [edges[0] - bleed, *edges[1:-1], edges[-1] + bleed]
    clips = [
        Rect(left, trim.y - bleed, right - left, trim.height + 2 * bleed)
        for left, right in pairwise(cuts)
    ]
    here = list(zip(shown, parts, steps, strict=True))
    return Laid(
        trim,
        tuple(page.shifted(dx, 0.0) for s, p, dx in here for page in s.pages[p.first : p.end]),
        tuple(number for s, p, _ in here for number in s.numbers[p.first : p.end]),
        tuple(Standing(s, dx, clip) for (s, _, dx), clip in zip(here, clips, strict=True)),
    )


def _around(pages: Sequence[Rect]) -> Rect:
    """The trim of neighbouring pages together."""
    first, last = pages[0], pages[-1]
    return Rect(first.x, first.y, last.right - first.x, first.height)
