"""One article in its area: parts and body become items, what does not fit a finding."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from tekan.model.edition import Article, Copy, Paragraph, plain
from tekan.model.findings import Findings
from tekan.model.geometry import Rect
from tekan.model.layout import Area, GroupPart, Heading, Layout, PhotoPart
from tekan.model.page import Item, Overset, Rule, Used, Zone
from tekan.page.fit import Fit, Fitter
from tekan.page.flow import PlacedLine, placed_lines, shape_body
from tekan.page.ground import ground
from tekan.page.jump import came_from_line, goes_to_line, rest_of
from tekan.page.levels import levelled
from tekan.page.misfits import bent, misfits, title_of
from tekan.page.parts import Desk
from tekan.page.place import baseline, line_top, shifted
from tekan.page.room import Strip, lines_of, room_of
from tekan.page.settings import Bench, part_name
from tekan.page.stacks import PlacedPart
from tekan.page.trials import Ends, Places
from tekan.text.display import juts, too_wide


class Filled(Struct, frozen=True):
    """An area filled with its article.

    cost     of its flow: widows, club lines, subheads at a foot
    rest     what is left of the body for the page that it goes on to
    overset  what found no room where it should have
    """

    items: tuple[Item, ...]
    zones: tuple[Zone, ...]
    findings: Findings
    used: Used
    cost: float = 0.0
    rest: tuple[Paragraph, ...] = ()
    overset: Overset | None = None


def fill_area(area: Area, copy: Copy, layout: Layout, desk: Desk) -> Filled:
    """Sets an article, or its part, in its area. Text without room is an error (T401), unless
    the copy goes on to another page: then the last line leads there, and the rest is left."""
    fitter, fit, missing = _fitted(area, copy, layout, desk)
    lines, left = _lines(fit, fitter, copy)
    jumps, unset = _jumps(fit, fitter, copy)
    parts = [_placed(part, fitter.places.bench, layout) for part in fit.parts]
    strips = {strip.number: strip for strip in fitter.places.room.strips}
    findings = (
        *missing,
        *(finding for _, _, found in parts for finding in found),
        *unset,
        *(too_wide(p.line, p.line.measure) for p in lines if juts(p.line)),
        *bent(fit),
        *misfits(fit, fitter, copy, lines, layout),
    )
    items = (
        *ground(area, layout),
        *(item for items, _, _ in parts for item in items),
        *_body(sorted((*lines, *jumps), key=_in_order), strips, layout),
        *_column_rules(fit, area, strips, layout),
    )
    zones = (
        *(zone for _, zone, _ in parts),
        *_column_zones(fit, copy.article, strips, layout),
    )
    used = _used(fit, fitter)
    if fitter.places.ends.last:
        return Filled(items, zones, findings, used, fit.flow.cost, left)
    return Filled(
        items, zones, findings, used, fit.flow.cost, (), _overset(area, copy, left, layout)
    )


def _fitted(area: Area, copy: Copy, layout: Layout, desk: Desk) -> tuple[Fitter, Fit, Findings]:
    room = room_of(area, layout)
    bench = Bench.of(area, copy.article, layout, desk)
    fitter = Fitter(Places(area, room, bench, Ends(first=bool(copy.came_from))))
    paragraphs, missing = shape_body(copy.body, area, desk, room.measure, ends=True)
    if copy.goes_to and fitter.over(paragraphs, fitter.roomiest()) > 0:
        ends = Ends(first=bool(copy.came_from), last=True)
        jumping = Fitter(Places(area, room, bench, ends))
        return jumping, jumping.jumping(paragraphs), missing
    return fitter, levelled(fitter.best(paragraphs), fitter), missing


def _lines(
    fit: Fit, fitter: Fitter, copy: Copy
) -> tuple[tuple[PlacedLine, ...], tuple[Paragraph, ...]]:
    """The lines that are shown, and what is left of the body."""
    lines = tuple(placed_lines(fit.paragraphs, fit.flow, fit.columns, fitter.places.bench.desk))
    room = sum(column.lines for column in fit.columns)
    left, shown = rest_of(copy.body, fit.paragraphs, fit.flow, room)
    return (lines[:shown] if fitter.places.ends.last else lines), left


def _jumps(fit: Fit, fitter: Fitter, copy: Copy) -> tuple[tuple[PlacedLine, ...], Findings]:
    """The lines that lead to the article's other parts."""
    measure, desk, room = fitter.places.room.measure, fitter.places.bench.desk, fit.room
    done: list[tuple[PlacedLine, Findings]] = []
    if fitter.places.ends.first and room:
        done.append(came_from_line(copy, fitter.places.area, room[0], measure, desk))
    if fitter.places.ends.last and room:
        done.append(goes_to_line(copy, fitter.places.area, room[-1], measure, desk))
    return tuple(line for line, _ in done), tuple(f for _, found in done for f in found)


def _in_order(placed: PlacedLine) -> tuple[int, int]:
    """Where a line stands in the order of reading."""
    return placed.column, placed.row


def _placed(
    placed: PlacedPart, bench: Bench, layout: Layout
) -> tuple[tuple[Item, ...], Zone, Findings]:
    grid = layout.grid
    done = bench.set(placed.part, placed.setting.own)
    stand, top = placed.stand, line_top(grid, placed.line)
    rect = Rect(stand.left, top, stand.width, placed.lines * grid.leading)
    items = tuple(shifted(item, rect.x, rect.y) for item in done.items)
    return items, Zone(part_name(placed.part), bench.article.slug, rect), done.findings


Strips = Mapping[int, Strip]


def _body(lines: Sequence[PlacedLine], strips: Strips, layout: Layout) -> Iterator[Item]:
    base = baseline(layout.grid)
    for placed in lines:
        left = strips[placed.column].left + placed.left
        yield from placed.line.items(left, line_top(layout.grid, placed.row) + base)


def _column_zones(fit: Fit, article: Article, strips: Strips, layout: Layout) -> Iterator[Zone]:
    grid = layout.grid
    for column in fit.room:
        strip = strips[column.column]
        left, width = strip.left + column.left, strip.width - column.left - column.right
        rect = Rect(left, line_top(grid, column.first), width, column.lines * grid.leading)
        yield Zone("body", article.slug, rect)


def _column_rules(fit: Fit, area: Area, strips: Strips, layout: Layout) -> Iterator[Item]:
    """Hairlines in the gutters between columns of body that stand side by side."""
    grid = layout.grid
    pad = (grid.leading - grid.size) / 2
    for left, right in pairwise(strips.values()) if area.column_rule else ():
        if right.left - left.right > grid.gutter + grid.size:  # the fold
            continue
        beside = _rows(fit, left.number, "right") & _rows(fit, right.number, "left")
        x = (left.right + right.left) / 2
        for first, last in _runs(beside):
            top, foot = line_top(grid, first) + pad, line_top(grid, last + 1) - pad
            yield Rule(x, top, x, foot, area.column_rule, area.rule_ink)


def _rows(fit: Fit, strip: int, side: Literal["left", "right"]) -> set[int]:
    """Lines of a strip in which the body stands at one of its edges."""
    return {
        row
        for column in fit.room
        if column.column == strip and not getattr(column, side)
        for row in range(column.first, column.last + 1)
    }


def _runs(rows: set[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other, from the first to the last."""
    starts = sorted(row for row in rows if row - 1 not in rows)
    lasts = sorted(row for row in rows if row + 1 not in rows)
    return zip(starts, lasts, strict=True)


def _used(fit: Fit, fitter: Fitter) -> Used:
    area, bench = fitter.places.area, fitter.places.bench
    lines = lines_of(area)
    first, last = min(low for low, _ in lines.values()), max(high for _, high in lines.values())
    return Used(
        article=bench.article.slug,
        page=area.page,
        columns=len(lines),
        lines=last - first + 1,
        headline=next((name for part in fit.parts for name in _headline(part)), ""),
        pictures=tuple(picture for part in fit.parts for picture in _pictures(part)),
        spaces=sum(abs(part.setting.space - part.part.space.natural) for part in fit.parts),
        left_out=tuple(part_name(part) for part in fit.left_out),
        loosened=fit.flow.loosened,
        short=fit.flow.short,
    )


def _headline(placed: PlacedPart) -> Iterator[str]:
    if isinstance(placed.part, Heading):
        yield placed.part.headlines[placed.setting.own].name


def _pictures(placed: PlacedPart) -> Iterator[tuple[int, int, int]]:
    """Index, natural and used height of each picture of a part."""
    part = placed.part
    if isinstance(part, PhotoPart | GroupPart):
        indexes = (part.index,) if isinstance(part, PhotoPart) else part.indexes
        yield from ((index, part.lines.natural, placed.setting.own) for index in indexes)


def _overset(area: Area, copy: Copy, left: Sequence[Paragraph], layout: Layout) -> Overset | None:
    if not left:
        return None
    article = copy.article
    foot = max(last for _, last in lines_of(area).values())
    text = "\n".join(plain(paragraph.text) for paragraph in left)
    return Overset(
        article.slug, title_of(article), area.page, text, line_top(layout.grid, foot + 1)
    )
