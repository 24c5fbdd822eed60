"""Pages of a file as pikepdf sees them, and their places in pixels of the plates."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

# The plates' fineness: 101.6 dpi, so that squares of whole mm are whole pixels.
PX_PER_MM = 4
_PX = PX_PER_MM * 25.4 / 72  # pixels of a point

# Left, bottom, right, top, pt.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its boxes in points; `number` counts from 1."""

    number: int
    media: Box
    trim: Box

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """A box of the page in whole pixels of a plate: left, top, right, bottom."""
        left, right = (round((x - self.media[0]) * _PX) for x in (box[0], box[2]))
        top, bottom = (round((self.media[3] - y) * _PX) for y in (box[3], box[1]))
        return left, top, right, bottom

    def place(self, box: Box) -> str:
        """Where a box begins, mm from the trim's top left."""
        x, y = (box[0] - self.trim[0]) * 25.4 / 72, (self.trim[3] - box[3]) * 25.4 / 72
        return f"page {self.number}, {x:.0f} mm across, {y:.0f} down"


def _box(array: pikepdf.Array) -> Box:
    left, bottom, right, top = (float(edge) for edge in array)
    return left, bottom, right, top


def sheets(file: Path) -> Iterator[Sheet]:
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            yield Sheet(page.index + 1, _box(page.mediabox), _box(page.trimbox))
