"""The body flows through its columns: paragraphs get their lines, columns their feet."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face, Paragraph, ParagraphKind, Span, cut, plain
from tekan.model.findings import Findings
from tekan.model.layout import Area
from tekan.model.style import Style
from tekan.page.hanging import Hung, hung
from tekan.page.parts import Desk
from tekan.page.room import Column
from tekan.text.breaks import Breaks, break_lines
from tekan.text.fitter import Tolerance
from tekan.text.lines import Line, indented, set_lines
from tekan.text.looser import looser
from tekan.text.shape import Shaped, shape


class ShapedParagraph(Struct, frozen=True):
    """A paragraph shaped and broken in every number of lines that keeps the bounds.

    measures  of its lines, em, where nothing stands beside; the last goes for all that follow
    hung      what hangs before it, and the indents of its lines
    number    which of the body's paragraphs it is, from 0
    loose     its ways are all that keep the bounds, tight or not
    """

    kind: ParagraphKind
    style: Style
    shaped: Shaped
    ways: tuple[Breaks, ...]
    measures: tuple[float, ...]
    hung: Hung
    number: int = 0
    loose: bool = False

    def measure(self, line: int) -> float:
        """Measure of a line, counted from 0; em."""
        return self.measures[min(line, len(self.measures) - 1)]

    def beside(self, insets: Sequence[float]) -> tuple[float, ...]:
        """Measures of its lines where the first so many are narrower by `insets`, pt."""
        narrow = (self.measure(at) - inset / self.style.size for at, inset in enumerate(insets))
        return (*narrow, *(self.measures[len(insets) :] or self.measures[-1:]))

    def with_looser(self, ways: tuple[Breaks, ...]) -> "ShapedParagraph":
        return replace(self, ways=ways, loose=True)

    @property
    def least(self) -> int:
        """The fewest lines it takes."""
        return min([way.lines for way in self.ways])

    @property
    def most(self) -> int:
        return max([way.lines for way in self.ways])


class Flow(Struct, frozen=True):
    """How a body stands in its columns.

    chosen  the way each paragraph is broken
    best    how many lines each would best take where it stands
    over    lines that found no room, counted from the end
    short   lines of room that are left
    cost    of the breaks, and of widows and clubs
    """

    chosen: tuple[Breaks, ...]
    best: tuple[int, ...]
    over: int
    short: int
    cost: float

    @property
    def loosened(self) -> int:
        """Paragraphs that are set in more or fewer lines than is best."""
        return sum(way.lines != best for way, best in zip(self.chosen, self.best, strict=True))


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
    return paragraph.with_looser(_with_more(paragraph, paragraph.ways, paragraph.measures))


def _with_more(
    paragraph: ShapedParagraph, ways: tuple[Breaks, ...], measures: tuple[float, ...]
) -> tuple[Breaks, ...]:
    """Tight ways, and looser ones in other numbers of lines that are near enough to the best."""
    style, dearest = paragraph.style, ways[0].cost + _DEAREST_WAY
    wider = looser(paragraph.shaped, ways, measures, style.composition, style.indent, dearest)
    known = {way.lines for way in ways}
    return _usable((*ways, *(way for way in wider if way.lines not in known)))


def shape_body(
    body: Sequence[Paragraph],
    area: Area,
    desk: Desk,
    measure: float = 0.0,
    ends: bool = False,
    first: int = 0,
) -> tuple[tuple[ShapedParagraph, ...], Findings]:
    """Shapes and breaks every paragraph on the body's measure, pt; without one, on the grid's
    column.

    ends   the article ends here, and the area's end sign (文末标记) follows
    first  number of the first paragraph that is wanted, from 0
    """
    if measure and measure != desk.grid.column:
        desk = replace(desk, grid=replace(desk.grid, column=measure))
    if area.lead_in and not area.rest:
        body = with_lead_in(body)
    sign = area.end if ends else ""
    body = _signed(body, sign) if sign and body else body
    last = len(body) - 1
    done = [
        _shape_paragraph(at, paragraph, hanging, sign if at == last else "", desk)
        for at, (paragraph, hanging) in enumerate(zip(body, hung(body, area, desk), strict=True))
        if at >= first
    ]
    shaped = tuple(paragraph for paragraph, _ in done if paragraph.ways)
    return shaped, tuple(f for _, findings in done for f in findings)


def _signed(body: Sequence[Paragraph], sign: str) -> Sequence[Paragraph]:
    """The body with its end sign."""
    *before, last = body
    text = last.text or last.label
    if not text:
        return body
    return (*before, replace(last, text=(*last.text, Span(sign, Face.PLAIN, text[-1].place))))


# A lead-in (首句) ends at the first of these; a clause longer than this is none.
_LEAD_END = re.compile("[，。；：！？,;:!?]")
_LONGEST_LEAD = 20


def with_lead_in(body: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The body with the first clause of its first paragraph in bold."""
    if not body or body[0].kind is not ParagraphKind.BODY or body[0].continued:
        return body
    text = body[0].text
    found = _LEAD_END.search(plain(text))
    if not found or not 0 < found.start() <= _LONGEST_LEAD:
        return body
    lead = tuple(replace(span, face=Face.BOLD) for span in cut(text, 0, found.start()))
    rest = cut(text, found.start(), len(plain(text)))
    return (replace(body[0], text=lead + rest), *body[1:])


def _shape_paragraph(
    number: int, source: Paragraph, hanging: Hung, sign: str, desk: Desk
) -> tuple[ShapedParagraph, Findings]:
    flush = bool(hanging.lefts) or source.continued
    style = replace(hanging.style, indent=0.0) if flush else hanging.style
    measures = tuple((desk.grid.column - left) / style.size for left in hanging.lefts or (0.0,))
    shaped, findings = shape(hanging.text, style, desk.cases, glued=len(sign))
    ways = break_lines(shaped, measures, style.composition, style.indent)
    paragraph = ShapedParagraph(
        source.kind, style, shaped, _usable(ways), measures, hanging, number
    )
    return paragraph, hanging.findings + findings


def _usable(ways: tuple[Breaks, ...]) -> tuple[Breaks, ...]:
    """The best way and those near enough to it to serve a fit; bent ones never."""
    if not ways or ways[0].tolerance is Tolerance.BENT:
        return ways[:1]
    return tuple(way for way in ways if way.cost <= ways[0].cost + _DEAREST_WAY)


class Known(dict[tuple[int, bool, tuple[float, ...]], tuple[Breaks, ...]]):
    """How paragraphs break beside what stands in their way: by number, looseness and insets."""


class _Setting(Struct, frozen=True):
    """The room that paragraphs are broken for.

    feet    number of lines in all columns up to each one's foot
    insets  how much narrower each line is, pt, up to the last that is
    known   breaks found in other rooms
    """

    feet: tuple[int, ...]
    insets: tuple[float, ...]
    known: Known

    def ways(self, paragraph: ShapedParagraph, start: int) -> tuple[Breaks, ...]:
        """The ways to break a paragraph whose first line is the room's line `start`, from 0."""
        if not self.insets or not any(self.insets[start : start + paragraph.most]):
            return paragraph.ways
        # A line of six ems takes half of what one of twelve does, or less.
        row = list(self.insets[start : start + _NARROWEST * paragraph.most])
        while row and not row[-1]:
            row.pop()
        key = (paragraph.number, paragraph.loose, tuple(row))
        if key not in self.known:
            self.known[key] = _broken(paragraph, paragraph.beside(row))
        return self.known[key]


# No line is narrower than this part of the others.
_NARROWEST = 4


def _broken(paragraph: ShapedParagraph, measures: tuple[float, ...]) -> tuple[Breaks, ...]:
    style = paragraph.style
    ways = break_lines(paragraph.shaped, measures, style.composition, style.indent)
    if paragraph.loose and ways and ways[0].tolerance is Tolerance.TIGHT:
        return _with_more(paragraph, ways, measures)
    return _usable(ways)


_State = tuple[float, Breaks | None, int, "_State | None"]
"""The cheapest way to set the paragraphs so far: its cost, how the last of them is broken, how
many lines that would best take, and the way up to the paragraph before. A plain tuple, for a
fit makes thousands."""

_BEGINNING: _State = (0.0, None, 0, None)


def flow(
    paragraphs: Sequence[ShapedParagraph],
    columns: Sequence[Column],
    known: Known | None = None,
    goes_on: bool = False,
) -> Flow:
    """The cheapest numbers of lines for the paragraphs, as near to filling as they come.

    known    remembers breaks from one room to the next
    goes_on  what finds no room goes on elsewhere and costs nothing
    """
    setting = _Setting(_feet(columns), insets_of(columns), Known() if known is None else known)
    room = setting.feet[-1] if setting.feet else 0
    states = {0: _BEGINNING}
    for at, paragraph in enumerate(paragraphs):
        states = _after(paragraph, states, setting, last=at == len(paragraphs) - 1)

    def cost(item: tuple[int, _State]) -> float:
        lines, state = item
        return state[0] + (0.0 if goes_on and lines > room else misfit(lines, room))

    lines, state = min(states.items(), key=cost)
    chosen, best = _followed(state)
    return Flow(chosen, best, max(0, lines - room), max(0, room - lines), state[0])


def _followed(state: _State) -> tuple[tuple[Breaks, ...], tuple[int, ...]]:
    """How the paragraphs are broken on a way, and how many lines each would best take."""
    chosen, best = list[Breaks](), list[int]()
    _, way, lines, before = state
    while way is not None and before is not None:
        chosen.append(way)
        best.append(lines)
        _, way, lines, before = before
    return tuple(reversed(chosen)), tuple(reversed(best))


def insets_of(columns: Sequence[Column]) -> tuple[float, ...]:
    """How much narrower each line of the columns is, pt; empty where none is."""
    if not any(column.left or column.right for column in columns):
        return ()
    return tuple(column.left + column.right for column in columns for _ in range(column.lines))


# A line of text without room is never accepted for nicer breaks; a line of room left over
# costs as much as a fair paragraph made one line longer.
_OVER_COST = 1000.0
_SHORT_COST = 6.0


def misfit(lines: int, room: int) -> float:
    """What it costs that so many lines of text stand in so many lines of room."""
    return _OVER_COST * (lines - room) if lines > room else _SHORT_COST * (room - lines)


# Beyond the foot of the last column.
_NO_FOOT = 1 << 62


def _after(
    paragraph: ShapedParagraph, states: dict[int, _State], setting: _Setting, last: bool
) -> dict[int, _State]:
    following: dict[int, _State] = {}
    feet = (*setting.feet, _NO_FOOT)
    for start, state in states.items():
        ways = setting.ways(paragraph, start)
        best, before = ways[0], state[0]
        next_foot = bisect_right(feet, start)
        foot = feet[next_foot]
        for way in ways:
            lines = way.lines
            end = start + lines
            cost = before + way.cost - best.cost
            if foot <= end:
                for below in feet[next_foot : bisect_right(feet, end)]:
                    cost += _cut_cost(paragraph, below - start, lines, last)
            if end not in following or cost < following[end][0]:
                following[end] = (cost, way, best.lines, state)
    return following


def _cut_cost(paragraph: ShapedParagraph, above: int, lines: int, last: bool) -> float:
    """Cost of a column's foot that leaves `above` of a paragraph's lines over it."""
    if paragraph.kind is ParagraphKind.SUBHEAD:
        return _SUBHEAD_FOOT_COST if 0 < above <= lines and not last else 0.0
    if not 0 < above < lines:
        return 0.0
    return _CLUB_COST * (above == 1) + _WIDOW_COST * (above == lines - 1)


def _feet(columns: Sequence[Column]) -> tuple[int, ...]:
    """Number of lines in all columns up to each one's foot; narrower lines go on where they
    follow at once."""
    total, feet = 0, list[int]()
    for column, after in zip_longest(columns, columns[1:]):
        total += column.lines
        goes_on = after and after.column == column.column and after.first == column.last + 1
        if not goes_on:
            feet.append(total)
    return tuple(feet)


class PlacedLine(Struct, frozen=True):
    """A line of body in its column, on a line of the page's grid, `left` pt from its edge."""

    line: Line
    column: int
    row: int
    left: float = 0.0


def placed_lines(
    paragraphs: Sequence[ShapedParagraph], found: Flow, columns: Sequence[Column], desk: Desk
) -> Iterator[PlacedLine]:
    """The lines of a flow in their columns, as far as there is room."""
    insets = insets_of(columns)
    rows = [(column, column.first + at) for column in columns for at in range(column.lines)]
    start = 0
    for paragraph, way in zip(paragraphs, found.chosen, strict=True):
        beside = insets[start : start + way.lines]
        lines = _lines(paragraph, way, beside, desk)
        for line, (column, row) in zip(lines, rows[start:], strict=False):
            yield PlacedLine(line, column.column, row, column.left)
        start += way.lines


def _lines(
    paragraph: ShapedParagraph, way: Breaks, insets: Sequence[float], desk: Desk
) -> tuple[Line, ...]:
    """The lines of a paragraph, where they stand in a column."""
    measures = paragraph.beside(insets) if any(insets) else paragraph.measures
    lines = set_lines(paragraph.shaped, way, measures, paragraph.style, desk.cases)
    lefts, label = paragraph.hung.lefts, paragraph.hung.label
    if not lefts:
        return lines
    return tuple(
        indented(line, lefts[min(at, len(lefts) - 1)], None if at else label)
        for at, line in enumerate(lines)
    )
