"""The body flows through its columns: paragraphs get their lines, columns their feet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tekan.model.edition import Face, Paragraph, ParagraphKind, cut, plain
from tekan.model.findings import Findings
from tekan.model.layout import Area
from tekan.model.style import Style
from tekan.page.hanging import Hung, hung
from tekan.page.parts import Desk
from tekan.text.breaks import Breaks, Tolerance, break_lines
from tekan.text.lines import Line, indented, set_lines
from tekan.text.shape import Shaped, shape


@dataclass(frozen=True, slots=True)
class ShapedParagraph:
    """A paragraph shaped and broken in every number of lines that keeps the bounds.

    measures  of its lines, em; the last goes for all that follow
    hung      what hangs before it, and the indents of its lines
    """

    kind: ParagraphKind
    style: Style
    shaped: Shaped
    ways: tuple[Breaks, ...]
    measures: tuple[float, ...]
    hung: Hung

    def measure(self, line: int) -> float:
        """Measure of a line, counted from 0; em."""
        return self.measures[min(line, len(self.measures) - 1)]


@dataclass(frozen=True, slots=True)
class Column:
    """Room for the body in one column: from line `first` on, `lines` of them."""

    column: int
    first: int
    lines: int


@dataclass(frozen=True, slots=True)
class Flow:
    """How a body stands in its columns.

    chosen  the way each paragraph is broken
    over    lines that found no room, counted from the end
    short   lines of room that are left
    cost    of the breaks, and of widows and clubs
    """

    chosen: tuple[Breaks, ...]
    over: int
    short: int
    cost: float


# A paragraph's last line alone at a column's head is the worst a column can show, its first
# alone at a foot is next; a loose or tight paragraph that avoids them is always better.
_WIDOW_COST = 40.0
_CLUB_COST = 25.0
_SUBHEAD_FOOT_COST = 200.0
# A paragraph a line longer or shorter than its best is used to fit, never past this cost.
_DEAREST_WAY = 25.0


def loosened(paragraphs: Sequence[ShapedParagraph]) -> tuple[ShapedParagraph, ...]:
    """The same paragraphs with every way to break them that keeps the bounds, tight or not."""
    return tuple(_loosened(paragraph) for paragraph in paragraphs)


def _loosened(paragraph: ShapedParagraph) -> ShapedParagraph:
    if paragraph.ways[0].tolerance is not Tolerance.TIGHT:
        return paragraph
    style = paragraph.style
    wider = break_lines(
        paragraph.shaped, paragraph.measures, style.composition, style.indent, Tolerance.NORMAL
    )
    known = {way.lines for way in paragraph.ways}
    more = (way for way in wider if way.lines not in known)
    return replace(paragraph, ways=_usable((*paragraph.ways, *more)))


def shape_body(
    body: Sequence[Paragraph], area: Area, desk: Desk
) -> tuple[tuple[ShapedParagraph, ...], Findings]:
    """Shapes and breaks every paragraph on the grid's column."""
    if area.lead_in:
        body = with_lead_in(body)
    done = [
        _shape_paragraph(paragraph.kind, hanging, desk)
        for paragraph, hanging in zip(body, hung(body, area, desk), strict=True)
    ]
    shaped = tuple(paragraph for paragraph, _ in done if paragraph.ways)
    return shaped, tuple(f for _, findings in done for f in findings)


# A lead-in (首句) ends at the first of these; a clause longer than this is none.
_LEAD_END = re.compile("[，。；：！？,;:!?]")
_LONGEST_LEAD = 20


def with_lead_in(body: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The body with the first clause of its first paragraph in bold."""
    if not body or body[0].kind is not ParagraphKind.BODY:
        return body
    text = body[0].text
    found = _LEAD_END.search(plain(text))
    if not found or not 0 < found.start() <= _LONGEST_LEAD:
        return body
    lead = tuple(replace(span, face=Face.BOLD) for span in cut(text, 0, found.start()))
    rest = cut(text, found.start(), len(plain(text)))
    return (replace(body[0], text=lead + rest), *body[1:])


def _shape_paragraph(
    kind: ParagraphKind, hanging: Hung, desk: Desk
) -> tuple[ShapedParagraph, Findings]:
    style = replace(hanging.style, indent=0.0) if hanging.lefts else hanging.style
    measures = tuple((desk.grid.column - left) / style.size for left in hanging.lefts or (0.0,))
    shaped, findings = shape(hanging.text, style, desk.cases)
    ways = break_lines(shaped, measures, style.composition, style.indent)
    paragraph = ShapedParagraph(kind, style, shaped, _usable(ways), measures, hanging)
    return paragraph, hanging.findings + findings


def _usable(ways: tuple[Breaks, ...]) -> tuple[Breaks, ...]:
    """The best way and those near enough to it to serve a fit; bent ones never."""
    if not ways or ways[0].tolerance is Tolerance.BENT:
        return ways[:1]
    return tuple(way for way in ways if way.cost <= ways[0].cost + _DEAREST_WAY)


@dataclass(frozen=True, slots=True)
class _State:
    cost: float
    chosen: tuple[Breaks, ...]


def flow(paragraphs: Sequence[ShapedParagraph], columns: Sequence[Column]) -> Flow:
    """The cheapest numbers of lines for the paragraphs, as near to filling as they come."""
    feet = _feet(columns)
    room = feet[-1] if feet else 0
    states: dict[int, _State] = {0: _State(0.0, ())}
    for at, paragraph in enumerate(paragraphs):
        states = _after(paragraph, states, feet, last=at == len(paragraphs) - 1)
    lines, state = min(states.items(), key=lambda item: misfit(item[0], room) + item[1].cost)
    return Flow(state.chosen, max(0, lines - room), max(0, room - lines), state.cost)


# A line of text without room is never accepted for nicer breaks; a line of room left over
# costs as much as a fair paragraph made one line longer.
_OVER_COST = 1000.0
_SHORT_COST = 6.0


def misfit(lines: int, room: int) -> float:
    """What it costs that so many lines of text stand in so many lines of room."""
    return _OVER_COST * (lines - room) if lines > room else _SHORT_COST * (room - lines)


def _after(
    paragraph: ShapedParagraph, states: dict[int, _State], feet: Sequence[int], last: bool
) -> dict[int, _State]:
    following: dict[int, _State] = {}
    for start, state in states.items():
        for way in paragraph.ways:
            end = start + way.lines
            cost = state.cost + way.cost - paragraph.ways[0].cost
            cost += sum(_cut_cost(paragraph, foot - start, way.lines, last) for foot in feet)
            if end not in following or cost < following[end].cost:
                following[end] = _State(cost, (*state.chosen, way))
    return following


def _cut_cost(paragraph: ShapedParagraph, above: int, lines: int, last: bool) -> float:
    """Cost of a column's foot that leaves `above` of a paragraph's lines over it."""
    if paragraph.kind is ParagraphKind.SUBHEAD:
        return _SUBHEAD_FOOT_COST if 0 < above <= lines and not last else 0.0
    if not 0 < above < lines:
        return 0.0
    return _CLUB_COST * (above == 1) + _WIDOW_COST * (above == lines - 1)


def _feet(columns: Sequence[Column]) -> list[int]:
    """Number of lines in all columns up to each one's foot."""
    total, feet = 0, []
    for column in columns:
        total += column.lines
        feet.append(total)
    return feet


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of body in its column, on a line of the page's grid."""

    line: Line
    column: int
    row: int


def placed_lines(
    paragraphs: Sequence[ShapedParagraph], found: Flow, columns: Sequence[Column], desk: Desk
) -> Iterator[PlacedLine]:
    """The lines of a flow in their columns, as far as there is room."""
    rows = ((column.column, column.first + at) for column in columns for at in range(column.lines))
    for paragraph, way in zip(paragraphs, found.chosen, strict=True):
        for line in _lines(paragraph, way, desk):
            place = next(rows, None)
            if place is None:
                return
            yield PlacedLine(line, *place)


def _lines(paragraph: ShapedParagraph, way: Breaks, desk: Desk) -> tuple[Line, ...]:
    """The lines of a paragraph, where they stand in a column."""
    lines = set_lines(paragraph.shaped, way, paragraph.measures, paragraph.style, desk.cases)
    lefts, label = paragraph.hung.lefts, paragraph.hung.label
    if not lefts:
        return lines
    return tuple(
        indented(line, lefts[min(at, len(lefts) - 1)], None if at else label)
        for at, line in enumerate(lines)
    )
