"""Sharing out: which stories stand on which page, by what they take and what a page holds."""

from collections.abc import Mapping, Sequence

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
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for page, room in enumerate(rooms):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        is_last = page == len(rooms) - 1
        for first, (cost, ends) in best.items():
            for end in (len(sizes),) if is_last else range(first, len(sizes) + 1):
                total = cost + misfit(sizes[first:end], room)
                if end not in following or total < following[end][0]:
                    following[end] = (total, (*ends, end))
        best = following
    _, ends = best[len(sizes)]
    return list(zip((0, *ends[:-1]), ends, strict=True))


# Text without room is worse than room without text.
_OVER = 4.0


def misfit(sizes: Sequence[Size], room: int) -> float:
    """How ill some stories fit a page: nothing where their bounds hold the page's room."""
    least, best = sum(size.least for size in sizes), sum(size.best for size in sizes)
    most = sum(size.most for size in sizes)
    lightly = abs(best - room) / room
    if least > room:
        return lightly + _OVER * _FAR * (least - room) / room
    if most < room:
        return lightly + _FAR * (room - most) / room
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
