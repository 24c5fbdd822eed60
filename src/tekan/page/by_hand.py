"""Stories in the areas that a layout gives them; an area's foot may move where it may give."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Copy, PagePlan, Paragraph
from tekan.model.findings import Finding, has_errors
from tekan.model.layout import Area, Block, Layout, Range
from tekan.model.page import Item, Rule
from tekan.page.area import Filled, fill_area
from tekan.page.misfits import unshown
from tekan.page.parts import Desk
from tekan.page.place import slot
from tekan.page.told import MadeUp, Told


def by_hand(stories: Sequence[Told], plan: PagePlan, layout: Layout, desk: Desk) -> MadeUp:
    """Fills the areas of a sheet in their order; a story may go on in a later area."""
    sheet = _Sheet(stories, plan, layout, desk)
    areas = layout.areas
    filled = sheet.filled(areas)
    for at, area in enumerate(layout.areas):
        if area.give and sheet.cost(filled) > 0:
            areas, filled = sheet.moved(at, areas, filled)
    rules = tuple(rule for area in areas for rule in _rules_over(area, layout))
    unseen = tuple(sheet.unshown(filled))
    return MadeUp.of([own.area for own in filled], sheet.rests(filled), rules, findings=unseen)


class _Told(Struct, frozen=True):
    """An area of the layout, `laid`, filled with a story of the sheet."""

    number: int
    laid: Area
    area: Filled


class _Sheet(Struct, frozen=True):
    stories: Sequence[Told]
    plan: PagePlan
    layout: Layout
    desk: Desk

    def filled(self, areas: Sequence[Area]) -> tuple[_Told, ...]:
        """Every area that has something to show."""
        done: list[_Told] = []
        left: dict[int, tuple[Copy, int]] = {}
        for at, area in enumerate(areas):
            copy = self._copy(area, left.get(area.article))
            if copy is None:
                continue
            further = _further(area, areas[at + 1 :])
            if further:
                copy = replace(copy, goes_to=self.plan.number + further.page - 1)
            filled = fill_area(area, copy, self.layout, self.desk)
            left[area.article] = (replace(copy, body=filled.rest), area.page)
            done.append(_Told(area.article, area, filled))
        return tuple(done)

    def _copy(self, area: Area, left: tuple[Copy, int] | None) -> Copy | None:
        """What an area is to show: a story, or what is left of it; None where there is neither."""
        if area.article > len(self.stories):
            return None
        copy = self.stories[area.article - 1].copy
        if not area.rest or copy.came_from:
            return copy
        if left is None or not left[0].body:
            return None
        return replace(left[0], came_from=self.plan.number + left[1] - 1, goes_to=copy.goes_to)

    def rests(self, filled: Sequence[_Told]) -> tuple[tuple[Told, tuple[Paragraph, ...]], ...]:
        """What goes on to other sheets: what the last area of each story left."""
        last = {own.number: own.area.rest for own in filled}
        return tuple((self.stories[number - 1], body) for number, body in last.items() if body)

    def unshown(self, filled: Sequence[_Told]) -> Iterator[Finding]:
        """What each story has that none of its areas shows. An area for the rest of a text that
        ended before it shows nothing. Of what began on another sheet, that one tells."""
        for number in dict.fromkeys(own.number for own in filled):
            copy = self.stories[number - 1].copy
            if not copy.came_from:
                areas = [own.laid for own in filled if own.number == number]
                yield from unshown(areas, copy.article)

    def cost(self, filled: Sequence[_Told]) -> float:
        """How ill the areas are filled: text over, then lines short beyond one for each."""
        over = sum(has_errors(own.area.findings) for own in filled)
        return _OVER_COST * over + sum(max(0, own.area.used.short - 1) for own in filled)

    def moved(
        self, at: int, areas: tuple[Area, ...], filled: tuple[_Told, ...]
    ) -> tuple[tuple[Area, ...], tuple[_Told, ...]]:
        """The foot of an area where the whole sheet is filled best, moved no more than needed."""
        best = (self.cost(filled), areas, filled)
        for lines in _outwards(areas[at].give):
            shifted = tuple(_shifted(areas, at, lines))
            if any(len(block.lines) < 1 for area in shifted for block in area.blocks):
                continue
            trial = self.filled(shifted)
            cost = self.cost(trial)
            if cost < best[0]:
                best = (cost, shifted, trial)
        return best[1], best[2]


# Text over is worse than any number of lines short.
_OVER_COST = 1000.0


def _outwards(most: int) -> Iterator[int]:
    """1, -1, 2, -2 …: the smallest move that does is taken."""
    for lines in range(1, most + 1):
        yield from (lines, -lines)


def _further(area: Area, later: Sequence[Area]) -> Area | None:
    """The next area that takes what finds no room in one."""
    return next((other for other in later if other.rest and other.article == area.article), None)


# An area under another begins within so many lines of its foot.
_NEXT = 6


def _shifted(areas: Sequence[Area], at: int, lines: int) -> Iterator[Area]:
    """The areas with the foot of one moved down, and the tops of those under it."""
    moving = areas[at]
    foot = max(block.lines.last for block in moving.blocks)
    for number, area in enumerate(areas):
        if number == at:
            yield replace(area, blocks=tuple(_lower(b, lines, foot) for b in area.blocks))
        elif area.page == moving.page:
            yield replace(area, blocks=tuple(_higher(b, lines, moving) for b in area.blocks))
        else:
            yield area


def _lower(block: Block, lines: int, foot: int) -> Block:
    if block.lines.last != foot:
        return block
    return replace(block, lines=Range(block.lines.first, block.lines.last + lines))


def _higher(block: Block, lines: int, over: Area) -> Block:
    is_under = any(
        own.lines.last < block.lines.first <= own.lines.last + _NEXT
        and own.columns.first <= block.columns.last
        and block.columns.first <= own.columns.last
        for own in over.blocks
    )
    if not is_under:
        return block
    return replace(block, lines=Range(block.lines.first + lines, block.lines.last))


def _rules_over(area: Area, layout: Layout) -> Iterator[Item]:
    """A rule a line over each block of an area that has none of its own over it."""
    if not area.rule_over:
        return
    for block in area.blocks:
        if any(
            other.lines.first < block.lines.first and other.columns == block.columns
            for other in area.blocks
        ):
            continue
        rect = slot(layout, area.page, block.columns, block.lines.first, 1)
        y = rect.y - layout.grid.leading
        yield Rule(rect.x, y, rect.right, y, area.rule_over, area.rule_ink)
