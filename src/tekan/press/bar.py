"""The colour bar (色标): patches that a densitometer reads while the press runs."""

from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import Tint
from tekan.press.marks import CROP_LENGTH, CROSS, OFFSET, Frame

_MM = 72 / 25.4
PATCH = 5 * _MM  # side of a patch, pt
LEAST = 3 * _MM  # the least that a densitometer's opening fits into


def _each(dots: float) -> tuple[Ink, ...]:
    return (Ink(dots, 0, 0, 0), Ink(0, dots, 0, 0), Ink(0, 0, dots, 0), Ink(0, 0, 0, dots))


_OVERPRINTS = (Ink(1, 1, 0, 0), Ink(1, 0, 1, 0), Ink(0, 1, 1, 0))
# Three inks, neutral and as light as the black beside them: by the profiles of CGATS TR 002 and
# FOGRA39 L* 76 to 77, a* and b* within 1 of the paper's own. The eye sees any other hue at once.
_GREY = (Ink(0.30, 0.24, 0.24, 0.0), Ink(0.0, 0.0, 0.0, 0.35))
PATCHES = (*_each(1.0), *_OVERPRINTS, *_each(0.8), *_each(0.4), *_GREY)
"""Solids, their overprints, the three-quarter and the middle tone, and the grey balance."""


def colour_bar(frame: Frame) -> tuple[Tint, ...]:
    """A bar over the left half of each page, for ink is set across the sheet; none where the
    slug has no room for it."""
    return tuple(patch for page in frame.pages for patch in _bar(page, frame))


def _bar(page: Rect, frame: Frame) -> Iterator[Tint]:
    start = page.x + 2 * CROP_LENGTH
    end = page.x + page.width / 2 - CROSS - 2 * OFFSET
    width, height = min(PATCH, (end - start) / len(PATCHES)), min(PATCH, frame.slug - 2 * OFFSET)
    if min(width, height) < LEAST:
        return
    top = frame.edge.y - OFFSET - height
    for at, ink in enumerate(PATCHES):
        yield Tint(Rect(start + at * width, top, width, height), ink)
