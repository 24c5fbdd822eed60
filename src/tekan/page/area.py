"""One article in its area: parts and body become items, what does not fit a finding."""

from collections.abc import Sequence
from dataclasses import dataclass

from tekan.model.edition import Article, plain
from tekan.model.findings import Finding, Findings, error, note, warning
from tekan.model.geometry import Rect
from tekan.model.layout import Area, FactsPart, Heading, Layout, Part, PhotoPart, QuotePart
from tekan.model.page import Item, Rule, Zone
from tekan.page.fit import Fit, PlacedPart, best_fit, set_part
from tekan.page.flow import PlacedLine, ShapedParagraph, placed_lines, shape_body
from tekan.page.parts import Desk
from tekan.page.place import baseline, column_left, line_top, shifted, slot
from tekan.text.breaks import Tolerance
from tekan.text.display import juts, too_wide


@dataclass(frozen=True, slots=True)
class Filled:
    """An area filled with its article."""

    items: tuple[Item, ...]
    zones: tuple[Zone, ...]
    findings: Findings


def fill_area(area: Area, article: Article, layout: Layout, desk: Desk) -> Filled:
    """Sets an article in its area; text without room is an error (T401)."""
    paragraphs, missing = shape_body(article.body, area, desk)
    fit, paragraphs = best_fit(area, article, paragraphs, desk)
    parts = [_placed(part, area, article, layout, desk) for part in fit.parts]
    lines = tuple(placed_lines(paragraphs, fit.flow, fit.columns, desk))
    body = _body(lines, area, layout)
    zones = tuple(zone for part in parts for zone in part.zones) + _column_zones(
        fit, area, article, layout
    )
    findings = (
        missing
        + tuple(f for part in parts for f in part.findings)
        + tuple(too_wide(p.line, p.line.measure) for p in lines if juts(p.line))
        + _bent(paragraphs)
        + _misfits(area, article, paragraphs, fit, lines, layout)
    )
    items = tuple(item for part in parts for item in part.items) + body
    return Filled(items + _column_rules(fit, area, layout), zones, findings)


def _placed(placed: PlacedPart, area: Area, article: Article, layout: Layout, desk: Desk) -> Filled:
    done = placed.natural
    if isinstance(placed.part, PhotoPart) and placed.lines != done.lines:
        lines = placed.part.lines.natural + placed.lines - done.lines
        done = set_part(placed.part, article, placed.columns, lines, desk)
    rect = slot(layout, area.page, placed.columns, placed.line, placed.lines)
    items = tuple(shifted(item, rect.x, rect.y) for item in done.items)
    return Filled(items, (Zone(part_name(placed.part), article.slug, rect),), done.findings)


def _body(lines: Sequence[PlacedLine], area: Area, layout: Layout) -> tuple[Item, ...]:
    base = baseline(layout.grid)
    return tuple(
        item
        for placed in lines
        for item in placed.line.items(
            column_left(layout, area.page, placed.column),
            line_top(layout.grid, placed.row) + base,
        )
    )


def _column_zones(fit: Fit, area: Area, article: Article, layout: Layout) -> tuple[Zone, ...]:
    grid = layout.grid
    return tuple(
        Zone(
            "body",
            article.slug,
            Rect(
                column_left(layout, area.page, column.column),
                line_top(grid, column.first),
                grid.column,
                column.lines * grid.leading,
            ),
        )
        for column in fit.columns
    )


def _column_rules(fit: Fit, area: Area, layout: Layout) -> tuple[Item, ...]:
    """Hairlines in the gutters between columns of body that stand side by side."""
    if not area.column_rule:
        return ()
    grid, rules = layout.grid, []
    for left, right in zip(fit.columns, fit.columns[1:], strict=False):
        first = max(left.first, right.first)
        last = min(left.first + left.lines, right.first + right.lines)
        if right.column == left.column + 1 and first < last:
            x = column_left(layout, area.page, right.column) - grid.gutter / 2
            pad = (grid.leading - grid.size) / 2
            top, foot = line_top(grid, first) + pad, line_top(grid, last) - pad
            rules.append(Rule(x, top, x, foot, area.column_rule, area.rule_ink))
    return tuple(rules)


def _bent(paragraphs: Sequence[ShapedParagraph]) -> Findings:
    """Paragraphs of which a line keeps no bound (T303), or the last is too short (T304)."""
    bent = tuple(
        warning("T303", p.shaped.place(_worst_line(p)), text=_start_of(p))
        for p in paragraphs
        if p.ways[0].tolerance is Tolerance.BENT
    )
    short = tuple(
        warning("T304", p.shaped.place(0), text=_start_of(p))
        for p in paragraphs
        if p.ways[0].ends_short and p.ways[0].tolerance is not Tolerance.BENT
    )
    return bent + short


def _worst_line(paragraph: ShapedParagraph) -> int:
    """The first cell of the line that has most room to fill for each of its gaps."""
    shaped, way, style = paragraph.shaped, paragraph.ways[0], paragraph.style
    starts = (0, *(end + 1 for end in way.ends[:-1]))
    lines = list(zip(starts, way.ends, strict=True))

    def looseness(line: tuple[int, int]) -> float:
        start, end = line
        measure = paragraph.measure(starts.index(start)) - (style.indent if start == 0 else 0.0)
        room = measure - (shaped.right[end] - shaped.left[start])
        return abs(room) / max(1, end - start)

    return max(lines[:-1] or lines, key=looseness)[0]


_SHOWN = 10  # characters of a text that name it in a finding


def _start_of(paragraph: ShapedParagraph) -> str:
    return plain(paragraph.shaped.spans)[:_SHOWN]


# A hole under columns that a reader sees as one (15 cm²).
_HOLE = 15 * (72 / 2.54) ** 2


def _misfits(
    area: Area,
    article: Article,
    paragraphs: Sequence[ShapedParagraph],
    fit: Fit,
    lines: Sequence[PlacedLine],
    layout: Layout,
) -> Findings:
    title = plain(article.headline).replace("|", "")
    if fit.crowded:
        return (error("T406", article.place, title=title),)
    if fit.flow.over:
        return (_overset(article, title, paragraphs, fit, lines),)
    hidden = _left_out(article, title, fit) + _unshown(area, article, title)
    hidden += _without_photo(area, article, title)
    return hidden + _hole(article, title, fit, layout)


def _left_out(article: Article, title: str, fit: Fit) -> Findings:
    hidden = [part_name(part) for part in fit.left_out]
    return tuple(note("T407", article.place, title=title, part=part) for part in hidden)


def _without_photo(area: Area, article: Article, title: str) -> Findings:
    """Places of the layout for which the article has no picture (T410)."""
    parts = (part for stack in area.stacks for part in stack.parts)
    wanted = [part.index for part in parts if isinstance(part, PhotoPart)]
    return tuple(
        warning("T410", article.place, title=title, number=number)
        for number in wanted
        if number > len(article.photos)
    )


def _unshown(area: Area, article: Article, title: str) -> Findings:
    """What the article has and the area has no part for (T408)."""
    parts = [part for stack in area.stacks for part in stack.parts]
    kinds = {type(part) for part in parts}
    shown = {part.index for part in parts if isinstance(part, PhotoPart)}
    wanted = (
        ("heading", Heading, True),
        ("facts", FactsPart, bool(article.facts)),
        ("quote", QuotePart, bool(article.quote)),
    )
    missing = [name for name, kind, there in wanted if there and kind not in kinds]
    missing += [f"photo {at}" for at in range(1, len(article.photos) + 1) if at not in shown]
    return tuple(
        note("T408", article.place, title=title, part=name)
        if name in ("facts", "quote")
        else warning("T408", article.place, title=title, part=name)
        for name in missing
    )


def part_name(part: Part) -> str:
    """The part's key in a layout."""
    return type(part).__name__.removesuffix("Part").lower()


def _hole(article: Article, title: str, fit: Fit, layout: Layout) -> Findings:
    """Room left under the last column, where a reader sees it as a hole (T402)."""
    hole = fit.flow.short * layout.grid.leading * layout.grid.column
    if hole >= _HOLE:
        return (
            warning(
                "T402",
                article.place,
                title=title,
                lines=fit.flow.short,
                characters=round(fit.flow.short * layout.grid.column / layout.grid.size),
                area=round(hole / (72 / 2.54) ** 2),
            ),
        )
    return ()


def _overset(
    article: Article,
    title: str,
    paragraphs: Sequence[ShapedParagraph],
    fit: Fit,
    lines: Sequence[PlacedLine],
) -> Finding:
    """《题》超 137 字（9 行）: how much found no room, and where it was cut."""
    shown = sum(len(placed.line.text.replace(" ", "")) for placed in lines)
    words = [plain(p.shaped.spans) for p in paragraphs]
    whole = sum(len(text.replace(" ", "")) for text in words)
    place = lines[-1].line.place if lines else article.place
    cut = lines[-1].line.text[-_SHOWN:] if lines else ""
    return error("T401", place, title=title, characters=whole - shown, lines=fit.flow.over, cut=cut)
