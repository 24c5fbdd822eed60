"""Bars (改动线): beside each line that shows a changed word, in the margin of its column."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Article
from tekan.model.geometry import Rect
from tekan.model.layout import Layout
from tekan.model.page import Direction, GlyphRun, Spread
from tekan.page.place import column_left
from tekan.proof.change import Change, Changes, Kind, Part, Position, Where
from tekan.proof.saying import Said, Saying, parts_of
from tekan.proof.spots import Spot, page_at


class Bar(Struct, frozen=True):
    """A bar beside lines: `number` is its change's, counted from 1.

    x      left edge of the column whose margin it stands in
    gone   nothing is shown any more of what changed: it stood at the bar's foot
    """

    number: int
    sheet: int
    x: float
    top: float
    bottom: float
    gone: bool = False


class Marked(Struct, frozen=True):
    """Changes with their places, and the bars beside them.

    spots  where each change is told beside the pages; None where it shows nowhere
    """

    changes: Changes
    spots: tuple[Spot | None, ...]
    bars: tuple[Bar, ...]


class _Finder(Struct, frozen=True):
    """Finds where changes show."""

    saying: Saying
    layouts: Sequence[Layout]
    articles: Mapping[str, Article]
    parts: dict[str, dict[tuple[Part, int], Said]]

    @property
    def spreads(self) -> tuple[Spread, ...]:
        return self.saying.made.spreads

    def bars(self, number: int, change: Change) -> tuple[Bar, ...]:
        """The bars of a change, those of lines that follow each other as one."""
        whole_gone = change.kind is Kind.REMOVED and change.number == 0 and bool(change.where)
        bars = [
            Bar(number, sheet, x, top, bottom, whole_gone)
            for sheet, x, top, bottom in self._boxes(change)
        ]
        return tuple(_joined(sorted(bars, key=lambda bar: (bar.sheet, bar.x, bar.top))))

    def _boxes(self, change: Change) -> Iterator[tuple[int, float, float, float]]:
        if change.part is Part.PHOTO and change.number:
            yield from self._pictures(self.articles[change.article].photos[change.number - 1].path)
        elif change.part is Part.AD and change.number:
            yield from self._pictures(self._path_of(change))
        elif change.part is Part.FIELD:
            yield from self._fields(change)
        else:
            for where in change.where:
                yield from self._lines(change, where)

    def _pictures(self, path: str) -> Iterator[tuple[int, float, float, float]]:
        for sheet, spread in enumerate(self.spreads):
            for picture in spread.pictures():
                if picture.path == path:
                    rect = picture.rect
                    yield sheet, rect.x, rect.y, rect.bottom

    def _path_of(self, change: Change) -> str:
        ads = (ad for plan in self.saying.edition.plans for ad in plan.ads)
        return next((ad.path for ad in ads if ad.path.endswith(change.title)), "")

    def _fields(self, change: Change) -> Iterator[tuple[int, float, float, float]]:
        """A bar a line, however many runs are on it."""
        for name, page, said in self.saying.fields():
            if (name, page) == (change.title, change.number):
                lines: dict[tuple[int, float], Rect] = {}
                for _, sheet, run in self.saying.lookup.of_text(said.text):
                    first = lines.setdefault((sheet, run.y), run.box)
                    lines[sheet, run.y] = min(first, run.box, key=lambda box: box.x)
                yield from ((sheet, r.x, r.y, r.bottom) for (sheet, _), r in lines.items())

    def _lines(self, change: Change, where: Where) -> Iterator[tuple[int, float, float, float]]:
        said = self._said(change.article, where)
        if said is None:
            return
        shown = self.saying.lookup.showing(said.text, said.wording, where.start, where.end)
        # What is gone as a whole stood behind the last line of what is before it, or on top.
        for sheet, run in shown[-1:] if change.kind is Kind.REMOVED else shown:
            on_top = change.kind is Kind.REMOVED and not where.end
            bottom = run.box.y if on_top else run.box.bottom
            yield sheet, self._left(sheet, change.article, run), run.box.y, bottom

    def _said(self, article: str, where: Where) -> Said | None:
        if article not in self.parts:
            own = {(s.part, s.number): s for s in parts_of(self.articles[article])}
            self.parts[article] = own
        return self.parts[article].get((where.part, where.number))

    def _left(self, sheet: int, article: str, run: GlyphRun) -> float:
        """Left edge of the zone that a line stands in: a column of body, a heading."""
        if run.direction is not Direction.ACROSS:
            return run.box.x
        lefts = (
            zone.rect.x
            for zone in self.spreads[sheet].zones
            if zone.article == article and _holds(zone.rect, run.box)
        )
        return max(lefts, default=run.box.x)

    def spot(self, change: Change, bars: Sequence[Bar]) -> Spot | None:
        """Where a change is told: at its first bar; one of a whole article, at its top."""
        if bars:
            bar = bars[0]
            return Spot(bar.sheet, page_at(self.spreads[bar.sheet], bar.x), bar.top)
        tops = (
            Spot(sheet, page_at(spread, zone.rect.x), zone.rect.y)
            for sheet, spread in enumerate(self.spreads)
            for zone in spread.zones
            if zone.article == change.article and change.article
        )
        return min(tops, default=None)

    def position(self, spot: Spot | None, bars: Sequence[Bar]) -> Position | None:
        if spot is None:
            return None
        page = self.spreads[spot.sheet].numbers[spot.page]
        if not bars:
            return Position(page, 0, 0)
        grid, layout = self.layouts[spot.sheet].grid, self.layouts[spot.sheet]
        middle = (bars[0].top + min(bars[0].bottom, bars[0].top + grid.leading)) / 2
        line = int((middle - grid.top) // grid.leading) + 1
        lefts = [column_left(layout, spot.page + 1, at) for at in range(1, grid.columns + 1)]
        column = sum(left <= bars[0].x + grid.gutter / 2 for left in lefts)
        inside = 1 <= line <= grid.lines and column
        return Position(page, column, line) if inside else Position(page, 0, 0)


def mark(changes: Changes, saying: Saying, layouts: Sequence[Layout]) -> Marked:
    """Numbers changes as they are told, and finds the lines that show them."""
    edition = saying.edition
    articles = {own.slug: own for own in (*edition.articles, *edition.fillers)}
    finder = _Finder(saying, layouts, articles, {})
    found: list[Bar] = []
    spots: list[Spot | None] = []
    placed: list[Change] = []
    for number, change in enumerate(changes, 1):
        bars = finder.bars(number, change)
        spot = finder.spot(change, bars)
        placed.append(replace(change, at=finder.position(spot, bars)))
        spots.append(spot)
        found += bars
    return Marked(tuple(placed), tuple(spots), tuple(found))


def _holds(zone: Rect, box: Rect) -> bool:
    """Whether a line begins within a zone; hanging marks stand a little outside."""
    middle = box.y + box.height / 2
    slack = box.height
    return zone.y <= middle <= zone.bottom and zone.x - slack <= box.x < zone.right


# Lines that stand closer than this, of their height, are one bar's.
_APART = 1.2


def _joined(bars: Sequence[Bar]) -> Iterator[Bar]:
    for _, group in groupby(bars, key=lambda bar: (bar.sheet, round(bar.x, 1))):
        held: Bar | None = None
        for bar in group:
            if held and bar.top - held.bottom < _APART * (bar.bottom - bar.top):
                held = replace(held, bottom=max(held.bottom, bar.bottom))
                continue
            if held:
                yield held
            held = bar
        if held:
            yield held
