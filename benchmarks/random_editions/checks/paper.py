"""A sheet's geometry, from its layout's numbers and its display list alone."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.layout import Layout, Range
from tekan.model.page import GlyphRun, Spread


def slug_of(place: Place | None) -> str:
    return Path(place.file).stem if place else ""


def grown(rect: Rect, wide: float, high: float) -> Rect:
    return Rect(rect.x - wide, rect.y - high, rect.width + 2 * wide, rect.height + 2 * high)


def holds_middle(rect: Rect, box: Rect) -> bool:
    """Whether the middle of a box is inside a rectangle."""
    x, y = middle(box)
    return rect.x <= x <= rect.right and rect.y <= y <= rect.bottom


def middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet as it is to be checked; pt.

    runs_by_slug  of each file that words came from
    """

    spread: Spread
    layout: Layout
    runs_by_slug: Mapping[str, tuple[GlyphRun, ...]]

    @staticmethod
    def of(spread: Spread, layout: Layout) -> "Paper":
        runs: dict[str, list[GlyphRun]] = defaultdict(list)
        for run in spread.glyphs():
            runs[slug_of(run.place)].append(run)
        return Paper(spread, layout, {slug: tuple(own) for slug, own in runs.items()})

    @property
    def top(self) -> float:
        return self.layout.grid.top + (self._lines.first - 1) * self.layout.grid.leading

    @property
    def bottom(self) -> float:
        return self.layout.grid.top + self._lines.last * self.layout.grid.leading

    @property
    def _lines(self) -> Range:
        assert self.layout.makeup, "only layouts that make up are tested"
        return self.layout.makeup.lines

    @property
    def areas(self) -> tuple[Rect, ...]:
        """The room for stories on each page."""
        grid, height = self.layout.grid, self.bottom - self.top
        wide = grid.columns * grid.column + (grid.columns - 1) * grid.gutter
        found = []
        for at, (trim, number) in enumerate(
            zip(self.spread.pages, self.spread.numbers, strict=True)
        ):
            left = at == 0 if len(self.spread.pages) > 1 else number % 2 == 0
            x = trim.x + grid.outer if left else trim.right - grid.outer - wide
            found.append(Rect(x, self.top, wide, height))
        return tuple(found)

    def page_of(self, rect: Rect) -> int:
        """Number of the page that a rectangle begins on."""
        at = sum(trim.x <= rect.x + 1 for trim in self.spread.pages) - 1
        return self.spread.numbers[max(0, at)]

    def pages_of(self, slug: str) -> tuple[int, ...]:
        """Numbers of the pages that a story stands on, in the order of its zones."""
        zones = (zone for zone in self.spread.zones if zone.article == slug)
        return tuple(dict.fromkeys(self.page_of(zone.rect) for zone in zones))

    def runs(self, slug: str) -> tuple[GlyphRun, ...]:
        """The words of a story."""
        return self.runs_by_slug.get(slug, ())

    def bodies(self, slug: str) -> list[Rect]:
        """The columns of a story."""
        zones = self.spread.zones
        return [zone.rect for zone in zones if zone.article == slug and zone.name == "body"]
