"""Sharing out: which stories stand on which page, by what they take and what a page holds."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from tekan.model.edition import Article, Copy, Edition, PagePlan, Story
from tekan.model.layout import Layout
from tekan.page.makeup.entry import Entry, entries
from tekan.page.makeup.profile import offers, profile
from tekan.page.makeup.setter import Setter
from tekan.page.parts import Desk
from tekan.text.shape import Typecases


class Size(Struct, frozen=True):
    """What a story takes of a page, in lines of a column: least, at its best, most."""

    least: int
    best: int
    most: int


def size_of(entry: Entry, layout: Layout, setter: Setter) -> Size:
    """A story's size at the widths it may have, the gap under it with it."""
    makeup = layout.makeup
    assert makeup is not None, "only make-up asks how large a story is"
    found: list[tuple[float, int]] = []
    first, last = entry.form.columns.first, min(entry.form.columns.last, layout.grid.columns)
    for width in range(first, min(last, first + _MORE_WIDTHS) + 1):
        ways = profile(entry, width, len(makeup.lines), offers(entry, width, setter), setter)
        found += ((way.cost, (lines + makeup.gap) * width) for lines, way in ways.items())
    if not found:
        return Size(
            *(lines + _HEAD for lines in (entry.lines.least, entry.lines.best, entry.lines.most))
        )
    cells = [cells for _, cells in found]
    return Size(min(cells), min(found)[1], max(cells))


# Wider blocks take as many lines; to try more of them would only take time.
_MORE_WIDTHS = 1
# Lines of a headline and a gap, for a story that no block holds.
_HEAD = 8


def shares(sizes: Sequence[Size], rooms: Sequence[int]) -> list[tuple[int, int]]:
    """The stories of each page, first and one after the last, in their order: as near as can be
    to what the pages hold."""
    sums = _Sums.of(sizes)
    count = len(sizes)
    costs = [0.0] + [_NEVER] * count
    begun: list[list[int]] = []
    for room in rooms[:-1]:
        table = _Table(costs, sums, room, [0.0] * (count + 1), [0] * (count + 1))
        table.fill(0, count, 0, count)
        costs = table.totals
        begun.append(table.firsts)
    _, last = min((cost + sums.misfit(at, count, rooms[-1]), at) for at, cost in enumerate(costs))
    ends = [count, last]
    for firsts in reversed(begun):
        ends.append(firsts[ends[-1]])
    starts = ends[::-1]
    return list(pairwise(starts))


_NEVER = float("inf")
# Of so many stories every share of a page is tried. Of more: a page's first story comes no earlier
# for a later last one, so a middle page bounds those on both sides of it.
_EVERY_SHARE = 200


class _Sums(Struct, frozen=True):
    """What the first stories take together, for each number of them."""

    least: Sequence[int]
    best: Sequence[int]
    most: Sequence[int]

    @staticmethod
    def of(sizes: Sequence[Size]) -> "_Sums":
        least, best, most = (
            list(accumulate(values, initial=0))
            for values in (
                (size.least for size in sizes),
                (size.best for size in sizes),
                (size.most for size in sizes),
            )
        )
        return _Sums(least, best, most)

    def misfit(self, first: int, end: int, room: int) -> float:
        least = self.least[end] - self.least[first]
        best = self.best[end] - self.best[first]
        return misfit(Size(least, best, self.most[end] - self.most[first]), room)


class _Table(Struct, frozen=True):
    """A page more: the least cost for each end of its share, and where that share begins.

    costs  of the pages before it, for each end
    """

    costs: Sequence[float]
    sums: _Sums
    room: int
    totals: list[float]
    firsts: list[int]

    def fill(self, low: int, high: int, least: int, most: int) -> None:
        """The ends from one to another, whose shares begin within bounds."""
        if high - low < _EVERY_SHARE:
            for end in range(low, high + 1):
                self._find(end, least, most)
            return
        middle = (low + high) // 2
        first = self._find(middle, least, most)
        self.fill(low, middle - 1, least, first)
        self.fill(middle + 1, high, first, most)

    def _find(self, end: int, least: int, most: int) -> int:
        self.totals[end], self.firsts[end] = min(
            (self.costs[first] + self.sums.misfit(first, end, self.room), first)
            for first in range(least, min(most, end) + 1)
        )
        return self.firsts[end]


# Text without room is worse than room without text.
_OVER = 4.0


def misfit(size: Size, room: int) -> float:
    """How ill what stories take together fits a page: little where their bounds hold the page's
    room."""
    lightly = abs(size.best - room) / room
    if size.least > room:
        return lightly + _OVER * _FAR * (size.least - room) / room
    if size.most < room:
        return lightly + _FAR * (room - size.most) / room
    return lightly


# What lies outside the bounds counts so many times what lies within them.
_FAR = 10.0


def shared_out(
    edition: Edition, layouts: Mapping[str, Layout], cases: Typecases
) -> tuple[PagePlan, ...]:
    """Plans for as many pages as the edition asks for, its articles on them in their order."""
    names = _layout_names(edition, layouts)
    rooms = [_room(layouts[name]) for name in names]
    sizes = [_size(article, layouts[edition.layout], cases) for article in edition.articles]
    plans, number = [], edition.first_page
    for name, (first, end) in zip(names, shares(sizes, rooms), strict=True):
        stories = tuple(Story(at, edition.articles[at].weight) for at in range(first, end))
        plans.append(PagePlan(number, name, stories, (), (), edition.listed_at or edition.place))
        number += layouts[name].page.count
    return tuple(plans)


def _layout_names(edition: Edition, layouts: Mapping[str, Layout]) -> list[str]:
    names: list[str] = [edition.front] if edition.front else []
    pages = sum(layouts[name].page.count for name in names)
    while pages < edition.page_count:
        names.append(edition.layout)
        pages += layouts[edition.layout].page.count
    return names


def _room(layout: Layout) -> int:
    """Lines of a column that a sheet has for stories."""
    lines = len(layout.makeup.lines) if layout.makeup else layout.grid.lines
    return layout.page.count * layout.grid.columns * lines


def _size(article: Article, layout: Layout, cases: Typecases) -> Size:
    makeup = layout.makeup
    if makeup is None:
        return Size(1, 1, 1)
    desk = Desk(layout.grid, layout.styles["body"], cases)
    copy = Copy(article, article.body)
    (entry,) = entries([(1, copy, article.weight)], (), makeup, desk)
    return size_of(entry, layout, Setter(desk))
