"""Stacks of parts take their places in an area: from its top, from its foot, or pinned."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from tekan.model.layout import Area, Part, Range, Stack
from tekan.page.room import Column, Obstacle, Room, lines_of
from tekan.page.settings import Chosen, Setting, Stand


class PlacedPart(Struct, frozen=True):
    """A part at its place: where its stack stands, its first line on the page, how it is set."""

    part: Part
    columns: Range
    stand: Stand
    line: int
    setting: Setting

    @property
    def lines(self) -> int:
        return self.setting.lines

    @property
    def last(self) -> int:
        return self.line + self.setting.lines - 1


class Placed(Struct, frozen=True):
    """The parts of an area at their places and the room that they leave.

    crowded  parts lie over each other or leave the area
    """

    parts: tuple[PlacedPart, ...]
    columns: tuple[Column, ...]
    crowded: bool

    @property
    def lines(self) -> int:
        return sum(column.lines for column in self.columns)


def placed(area: Area, stands: Sequence[Stand], room: Room, chosen: Chosen) -> Placed:
    """Parts as they are chosen to be set, each stack on what those before it leave free."""
    lines = lines_of(area)
    free = {column: list(ends) for column, ends in lines.items()}
    parts, obstacles = list[PlacedPart](), list[Obstacle]()
    for stack, stand in zip(area.stacks, stands, strict=True):
        columns = [at for at in range(stack.columns.first, stack.columns.last + 1) if at in free]
        row = stack.parts if not stack.foot or stack.at else tuple(reversed(stack.parts))
        settings = [(part, chosen[id(part)]) for part in row if id(part) in chosen]
        there = [(part, setting) for part, setting in settings if setting.lines]
        put = {True: _pinned, False: _from_foot if stack.foot else _from_top}[bool(stack.at)]
        for found, taken in put(stack, stand, columns, free, there):
            parts.append(found)
            obstacles.append(taken)
    return Placed(tuple(parts), room.columns(obstacles), _crowded(parts, lines))


_Free = dict[int, list[int]]
_There = Sequence[tuple[Part, Setting]]
_Put = Iterator[tuple[PlacedPart, Obstacle]]
# Far above and below every page, lines.
_FAR = 10_000


def _from_top(stack: Stack, stand: Stand, columns: list[int], free: _Free, there: _There) -> _Put:
    """On the highest line that is free in all columns; what is over it is no one's."""
    for part, setting in there:
        line = max(free[column][0] for column in columns)
        after = line + setting.lines + setting.space
        for column in columns:
            free[column][0] = after
        found = PlacedPart(part, stack.columns, stand, line, setting)
        yield found, Obstacle(stand.left, stand.right, -_FAR, after - 1)


def _from_foot(stack: Stack, stand: Stand, columns: list[int], free: _Free, there: _There) -> _Put:
    """On the lowest line that is free in all columns; a part's space stands over it."""
    for part, setting in there:
        line = min(free[column][1] for column in columns) - setting.lines + 1
        before = line - setting.space
        for column in columns:
            free[column][1] = before - 1
        found = PlacedPart(part, stack.columns, stand, line, setting)
        yield found, Obstacle(stand.left, stand.right, before, _FAR)


def _pinned(stack: Stack, stand: Stand, columns: list[int], free: _Free, there: _There) -> _Put:
    """From its line on; the first part's space keeps the text over it off, too."""
    line = stack.at or 1
    over = there[0][1].space if there else 0
    for part, setting in there:
        found = PlacedPart(part, stack.columns, stand, line, setting)
        after = line + setting.lines + setting.space
        yield found, Obstacle(stand.left, stand.right, line - over, after - 1)
        line, over = after, 0


_ROUNDING = 0.02


def _crowded(parts: Sequence[PlacedPart], lines: Mapping[int, tuple[int, int]]) -> bool:
    """Whether parts lie over each other or leave the area."""
    outside = any(
        part.line < lines[column][0] or part.last > lines[column][1]
        for part in parts
        for column in range(part.columns.first, part.columns.last + 1)
        if column in lines
    )
    strayed = any(
        column not in lines
        for part in parts
        for column in range(part.columns.first, part.columns.last + 1)
    )
    return outside or strayed or any(_meet(a, b) for a, b in combinations(parts, 2))


def _meet(a: PlacedPart, b: PlacedPart) -> bool:
    return (
        a.line <= b.last
        and b.line <= a.last
        and a.stand.left < b.stand.right - _ROUNDING
        and b.stand.left < a.stand.right - _ROUNDING
    )
