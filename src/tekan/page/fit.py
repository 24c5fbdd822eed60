"""Fitting an article to its area: picture heights, optional parts and spaces give way,
each within its bounds; the body's size, leading and letter-space never do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tekan.model.edition import Article
from tekan.model.layout import (
    Area,
    FactsPart,
    Flex,
    Heading,
    Part,
    PhotoPart,
    QuotePart,
    Range,
)
from tekan.page.flow import Column, Flow, ShapedParagraph, flow, loosened, misfit
from tekan.page.heading import set_heading
from tekan.page.parts import Desk, SetPart, set_facts, set_photo, set_quote
from tekan.page.place import columns_width


@dataclass(frozen=True, slots=True)
class Setting:
    """What one part may give: its lines (0 where it is left out) and the space after it."""

    lines: int
    space: int
    cost: float


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """A part at its place: columns, first line and lines on the page's grid.

    natural  the part as it was set to find its height; a picture may have become another
    """

    part: Part
    columns: Range
    line: int
    lines: int
    natural: SetPart


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to fill an area, and what it costs."""

    parts: tuple[PlacedPart, ...]
    columns: tuple[Column, ...]
    flow: Flow
    cost: float
    crowded: bool
    left_out: tuple[Part, ...]


# A picture a line off its natural height, a space a line off, a part left out.
_PICTURE_LINE_COST = 1.5
_SPACE_LINE_COST = 2.5
_LEFT_OUT_COST = 30.0
# Parts that lie over each other or leave the area: no fit at all.
_NO_ROOM_COST = 1e6
# A fit this cheap is not worth a second search.
_GOOD_ENOUGH = 3.0
# Trials with a full flow; the rest are ruled out by their room alone.
_MOST_TRIALS = 60


def best_fit(
    area: Area, article: Article, paragraphs: Sequence[ShapedParagraph], desk: Desk
) -> tuple[Fit, tuple[ShapedParagraph, ...]]:
    """The cheapest setting of all parts with the body in what they leave.

    Where the best breaks do not fill the area, the paragraphs are loosened and tried again;
    returns the paragraphs as they were used.
    """
    parts = {
        id(part): set_part(part, article, stack.columns, _natural(part), desk)
        for stack in area.stacks
        for part in stack.parts
        if _has(part, article)
    }
    fit = _cheapest(area, parts, paragraphs)
    if fit.cost <= _GOOD_ENOUGH:
        return fit, tuple(paragraphs)
    loose = loosened(paragraphs)
    looser = _cheapest(area, parts, loose)
    return (looser, loose) if looser.cost < fit.cost else (fit, tuple(paragraphs))


def _natural(part: Part) -> int:
    return part.lines.natural if isinstance(part, PhotoPart) else 0


def _cheapest(
    area: Area, parts: Mapping[int, SetPart], paragraphs: Sequence[ShapedParagraph]
) -> Fit:
    trials = sorted(_trials(area, parts, paragraphs), key=lambda trial: trial.bound)
    best: Fit | None = None
    for trial in trials[:_MOST_TRIALS]:
        if best is not None and trial.bound >= best.cost:
            break
        found = flow(paragraphs, trial.columns)
        cost = trial.cost + found.cost + misfit(found.over, found.short)
        if best is None or cost < best.cost:
            best = Fit(trial.parts, trial.columns, found, cost, trial.crowded, trial.left_out)
    assert best is not None, "an area has at least one setting of its parts"
    return best


@dataclass(frozen=True, slots=True)
class _Trial:
    """A setting of the parts: the columns it leaves, its cost, and the least it can cost."""

    parts: tuple[PlacedPart, ...]
    columns: tuple[Column, ...]
    cost: float
    bound: float
    crowded: bool
    left_out: tuple[Part, ...]


def _trials(
    area: Area, done: Mapping[int, SetPart], paragraphs: Sequence[ShapedParagraph]
) -> Iterator[_Trial]:
    least = sum(min(way.lines for way in p.ways) for p in paragraphs)
    most = sum(max(way.lines for way in p.ways) for p in paragraphs)
    parts = [part for stack in area.stacks for part in stack.parts if id(part) in done]
    for settings in product(*(_settings(part, done[id(part)].lines) for part in parts)):
        chosen = {id(part): setting for part, setting in zip(parts, settings, strict=True)}
        placed, columns = _skyline(area, chosen, done)
        cost = sum(setting.cost for setting in settings)
        room = sum(column.lines for column in columns)
        off = misfit(min(max(room, least), most), room)
        crowded = _crowded(area, placed)
        cost += _NO_ROOM_COST if crowded else 0.0
        left_out = tuple(part for part in parts if not chosen[id(part)].lines)
        yield _Trial(placed, columns, cost, cost + off, crowded, left_out)


def _settings(part: Part, height: int) -> list[Setting]:
    spaces = [
        (space, _SPACE_LINE_COST * abs(space - part.space.natural)) for space in _range(part.space)
    ]
    match part:
        case PhotoPart():
            extra = height - part.lines.natural
            lines = [
                (n + extra, _PICTURE_LINE_COST * abs(n - part.lines.natural))
                for n in _range(part.lines)
            ]
        case FactsPart() | QuotePart():
            lines = [(height, 0.0)]
        case Heading():
            lines = [(height, 0.0)]
    found = [Setting(n, s, a + b) for n, a in lines for s, b in spaces]
    if isinstance(part, FactsPart | QuotePart) and part.optional:
        found.append(Setting(0, 0, _LEFT_OUT_COST))
    return found


def _range(flex: Flex) -> range:
    return range(flex.least, flex.most + 1)


def _skyline(
    area: Area, chosen: dict[int, Setting], done: Mapping[int, SetPart]
) -> tuple[tuple[PlacedPart, ...], tuple[Column, ...]]:
    """Parts stacked on the highest free line of their columns; what is left is the body's."""
    free = {column: list(lines) for column, lines in _room(area).items()}
    placed = list[PlacedPart]()
    for stack in area.stacks:
        columns = [c for c in range(stack.columns.first, stack.columns.last + 1) if c in free]
        for part in reversed(stack.parts) if stack.foot else stack.parts:
            setting = chosen.get(id(part))
            if setting is None or not setting.lines:
                continue
            edge = _edge(free, columns, stack.foot)
            top = edge - setting.lines + 1 if stack.foot else edge
            placed.append(PlacedPart(part, stack.columns, top, setting.lines, done[id(part)]))
            for column in columns:
                if stack.foot:
                    free[column][1] = top - setting.space - 1
                else:
                    free[column][0] = top + setting.lines + setting.space
    left = (Column(c, top, max(0, foot - top + 1)) for c, (top, foot) in sorted(free.items()))
    return tuple(placed), tuple(column for column in left if column.lines)


def _crowded(area: Area, placed: Sequence[PlacedPart]) -> bool:
    """Whether parts lie over each other or leave the area."""
    room, taken = _room(area), set[tuple[int, int]]()
    for part in placed:
        for column in range(part.columns.first, part.columns.last + 1):
            first, last = room.get(column, (1, 0))
            lines = {(column, line) for line in range(part.line, part.line + part.lines)}
            if taken & lines or part.line < first or part.line + part.lines - 1 > last:
                return True
            taken |= lines
    return False


def _edge(free: dict[int, list[int]], columns: Sequence[int], foot: bool) -> int:
    if foot:
        return min(free[column][1] for column in columns)
    return max(free[column][0] for column in columns)


def _room(area: Area) -> dict[int, tuple[int, int]]:
    """First and last line of each column of an area."""
    room: dict[int, tuple[int, int]] = {}
    for block in area.blocks:
        for column in range(block.columns.first, block.columns.last + 1):
            first, last = room.get(column, (block.lines.first, block.lines.last))
            room[column] = (min(first, block.lines.first), max(last, block.lines.last))
    return room


def _has(part: Part, article: Article) -> bool:
    """Whether the article has what the part shows."""
    match part:
        case Heading():
            return True
        case PhotoPart():
            return part.index <= len(article.photos)
        case FactsPart():
            return bool(article.facts)
        case QuotePart():
            return bool(article.quote)


def set_part(part: Part, article: Article, columns: Range, lines: int, desk: Desk) -> SetPart:
    """A part set in its columns; `lines` is a picture's own height."""
    width = columns_width(desk.grid, len(columns))
    match part:
        case Heading():
            return set_heading(part, article, width, desk)
        case PhotoPart():
            return set_photo(part, article, lines, width, desk)
        case FactsPart():
            return set_facts(part, article, width, desk)
        case QuotePart():
            return set_quote(part, article, width, desk)
