"""The ink of each page in words and as data."""

from collections.abc import Iterator, Sequence
from typing import Any

from tekan.press.preflight.ink_map import PageInk, Square

WORDS = {
    "zh": {
        "page": "第 {page} 页墨量：{plates}；共 {mean}，1 平方毫米最高 {peak}",
        "guessed": "，估算：{what}",
    },
    "en": {
        "page": "Ink on page {page}: {plates}; {mean} in all, at most {peak} on 1 mm²",
        "guessed": ", guessed: {what}",
    },
}
_SHORT = {"Cyan": "C", "Magenta": "M", "Yellow": "Y", "Black": "K"}


def ink_rows(pages: Sequence[PageInk], lang: str) -> Iterator[str]:
    """A line a page."""
    words = WORDS[lang]
    for found in pages:
        plates = " ".join(f"{_SHORT.get(n, n)} {percents(share)}" for n, share in found.by_plate)
        guessed = ", ".join(found.guessed)
        yield words["page"].format(
            page=found.page,
            plates=plates,
            mean=percents(found.mean),
            peak=percents(found.peak),
        ) + (words["guessed"].format(what=guessed) if guessed else "")


def percents(share: float) -> str:
    """With a decimal: half a percent may be the limit's own."""
    return f"{share * 100:.1f}".removesuffix(".0") + " %"


def ink_figures(found: PageInk) -> dict[str, Any]:
    """For machines: means within the trim, in percent of one ink; places in points."""
    return {
        "page": found.page,
        "plates": {name: _figure(share) for name, share in found.by_plate},
        "mean": _figure(found.mean),
        "peak": _figure(found.peak),
        "heaviest": [_square(square) for square in found.squares],
        "guessed": list(found.guessed),
        "unknown": found.unknown,
    }


def _square(square: Square) -> dict[str, Any]:
    rect = square.rect
    return {
        "rect": [round(edge, 2) for edge in (rect.x, rect.y, rect.width, rect.height)],
        "average": _figure(square.average),
        "peak": _figure(square.peak),
    }


def _figure(share: float) -> float:
    return round(share * 100, 2)
