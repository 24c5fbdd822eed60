"""The parts of an article, each set in its columns: so many lines high, and what it shows."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from msgspec import Struct

from tekan.model.edition import Article, Fact, Text, plain
from tekan.model.findings import Findings, warning
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import Ink
from tekan.model.layout import FactsForm, FactsPart, Grid, QuoteForm, QuotePart
from tekan.model.page import GlyphRun, Item, Rule, Tint
from tekan.model.style import Style
from tekan.page.box import BAR, HAIRLINE, PADDING, THIN, bar_over, tinted
from tekan.page.place import baseline
from tekan.text.breaks import Breaks, break_lines
from tekan.text.display import beyond, display_lines, ink_top, one_line
from tekan.text.fitter import Tolerance
from tekan.text.lines import Line, set_lines
from tekan.text.shape import Shaped, Typecases, shape


class SetPart(Struct, frozen=True):
    """A part set: its height in body lines, its items from its slot's top left corner."""

    lines: int
    items: tuple[Item, ...]
    findings: Findings = ()


class Desk(Struct, frozen=True):
    """What every part is set with: the grid, the body's style, the typecases."""

    grid: Grid
    body: Style
    cases: Typecases

    @property
    def frame_top(self) -> float:
        """From a slot's top to the top of a frame in it: flush with the ink of Han beside it."""
        return baseline(self.grid) - ink_top(self.body, self.cases)

    def frame(self, width: float, lines: int) -> Rect:
        """A frame so many lines high, flush with the text's ink above and baseline below."""
        height = (lines - 1) * self.grid.leading + baseline(self.grid) - self.frame_top
        return Rect(0.0, self.frame_top, width, height)

    def base(self, line: int) -> float:
        """Baseline of the slot's line, from 1."""
        return (line - 1) * self.grid.leading + baseline(self.grid)


# Rounding of lengths never adds up to this much of a point.
ROUNDING = 0.05


def too_far(text: Text, over: float) -> Findings:
    """A finding where a text goes beyond its place by more than rounding."""
    return (beyond(plain(text), text[0].place, over),) if text and over > ROUNDING else ()


def set_prose(
    text: Text, style: Style, measure: float, cases: Typecases
) -> tuple[tuple[Line, ...], Findings]:
    """A text broken and justified as a paragraph, outside the body's columns; measure in pt."""
    shaped, findings = shape(text, style, cases)
    measures = (measure / style.size,)
    ways = break_lines(shaped, measures, style.composition, style.indent)
    if not ways:
        return (), findings
    return set_lines(shaped, ways[0], measures, style, cases), findings + bent(shaped, ways[0])


def bent(shaped: Shaped, way: Breaks) -> Findings:
    """A paragraph that no break keeps within its style's bounds (T303)."""
    if way.tolerance is not Tolerance.BENT:
        return ()
    return (warning("T303", shaped.place(0), text=plain(shaped.spans)[:_SHOWN]),)


_SHOWN = 10  # characters of a text that name it in a finding


_APART = 0.5  # of the body's size, the least between two facts, or a label and its figure


def set_facts(part: FactsPart, article: Article, width: float, desk: Desk) -> SetPart:
    """The facts box: figures large, labels small."""
    match part.form:
        case FactsForm.ROW:
            return _facts_row(part, article.facts, width, desk)
        case FactsForm.LIST:
            return _facts_list(part, article.facts, width, desk)


def _facts_row(part: FactsPart, facts: Sequence[Fact], width: float, desk: Desk) -> SetPart:
    """Side by side, each figure over its label, thin rules between them."""
    frame = desk.frame(width, part.lines)
    pad = PADDING * desk.grid.size
    figure_height = ink_top(part.figure, desk.cases)
    air = (frame.height - BAR - figure_height - part.label.size) / 3
    base = frame.y + BAR + air + figure_height
    label_base = base + air + ink_top(part.label, desk.cases)
    widths = [_figure_width(part, fact, desk.cases) for fact in facts]
    spare = width - 2 * pad - sum(widths)
    room = spare / max(1, len(facts) - 1)
    least = _APART * desk.grid.size * (len(facts) - 1)
    findings = too_far(facts[-1].label, max(least - spare, -2 * air))
    items: list[Item] = [*tinted(frame, part.tint, part.bar)]
    lefts = accumulate((wide + room for wide in widths), initial=pad)
    for at, (fact, x) in enumerate(zip(facts, lefts, strict=False)):
        runs, missing = _figure(part, fact, x, base, desk.cases)
        label, _, more = one_line(fact.label, part.label, x, label_base, desk.cases)
        items += (*runs, *label)
        items += (_between(x - room / 2, frame, air, part.bar),) if at else ()
        findings += missing + more
    return SetPart(part.lines, tuple(items), findings)


def _between(x: float, frame: Rect, air: float, ink: Ink) -> Rule:
    """A thin upright rule between two facts."""
    return Rule(x, frame.y + BAR + air, x, frame.bottom - air, HAIRLINE, ink)


def _facts_list(part: FactsPart, facts: Sequence[Fact], width: float, desk: Desk) -> SetPart:
    """One under the other, labels at the left, figures at the right."""
    frame = desk.frame(width, part.lines)
    pad = PADDING * desk.grid.size
    row = (frame.height - BAR) / max(1, len(facts))
    height = ink_top(part.figure, desk.cases)
    items: list[Item] = [*tinted(frame, part.tint, part.bar)]
    findings = too_far(facts[-1].label, (height + 2 * HAIRLINE - row) * len(facts))
    for at, fact in enumerate(facts):
        top = frame.y + BAR + at * row
        items += (Rule(pad, top, width - pad, top, HAIRLINE, part.label.ink),) if at else ()
        runs, found = _listed(part, fact, pad, width - pad, top + (row + height) / 2, desk)
        items, findings = [*items, *runs], findings + found
    return SetPart(part.lines, tuple(items), findings)


def _listed(
    part: FactsPart, fact: Fact, left: float, right: float, base: float, desk: Desk
) -> tuple[tuple[GlyphRun, ...], Findings]:
    """A label from the left, its figure up to the right."""
    label, wide, missing = one_line(fact.label, part.label, left, base, desk.cases)
    x = right - _figure_width(part, fact, desk.cases)
    over = too_far(fact.label, left + wide + _APART * desk.grid.size - x)
    runs, more = _figure(part, fact, x, base, desk.cases)
    return (*label, *runs), over + missing + more


_UNIT_GAP = 0.12  # between a figure and its unit, of the figure's size


def _figure(
    part: FactsPart, fact: Fact, x: float, y: float, cases: Typecases
) -> tuple[tuple[GlyphRun, ...], Findings]:
    figure, width, findings = one_line(fact.figure, part.figure, x, y, cases)
    unit_x = x + width + _UNIT_GAP * part.figure.size
    unit, _, more = one_line(fact.unit, part.unit, unit_x, y, cases)
    return (*figure, *unit), findings + more


def _figure_width(part: FactsPart, fact: Fact, cases: Typecases) -> float:
    runs, _ = _figure(part, fact, 0.0, 0.0, cases)
    _, width, _ = one_line(fact.label, part.label, 0.0, 0.0, cases)
    figure = max((run.x + run.width for run in runs), default=0.0)
    return max(figure, width) if part.form is FactsForm.ROW else figure


def set_quote(part: QuotePart, article: Article, width: float, desk: Desk) -> SetPart:
    """The pull quote, with an accent mark or between accent rules."""
    match part.form:
        case QuoteForm.MARK:
            return _quote_mark(part, article, width, desk)
        case QuoteForm.RULE:
            return _quote_rule(part, article, width, desk)


# The opening mark is drawn as two leaves: sides of the leaf and the air between and after
# them, in em of the quote's size.
_LEAF = 0.62
_LEAF_GAP = 0.14
_LEAF_ROOM = 2 * _LEAF + _LEAF_GAP + 0.5


def _quote_mark(part: QuotePart, article: Article, width: float, desk: Desk) -> SetPart:
    """Two leaves as an opening mark at the left, the words beside them."""
    style = part.style
    indent = _LEAF_ROOM * style.size
    lines, findings = display_lines(article.quote, style, width - indent, desk.cases)
    total = lines_for(max(1, len(lines)) * style.leading, desk)
    top = (total * desk.grid.leading - len(lines) * style.leading) / 2
    ink = first_base(style, top) - ink_top(style, desk.cases)
    leaves = [_leaf(at, ink, style.size, part.bar) for at in range(2)]
    return SetPart(total, (*leaves, *stacked(lines, style, indent, top)), findings)


def _leaf(at: int, top: float, size: float, ink: Ink) -> Tint:
    side = _LEAF * size
    return Tint(Rect(at * (side + _LEAF_GAP * size), top, side, side), ink, (side, 0.0, side, 0.0))


def _quote_rule(part: QuotePart, article: Article, width: float, desk: Desk) -> SetPart:
    """Between two accent rules, the upper one thick."""
    style = part.style
    lines, findings = display_lines(article.quote, style, width, desk.cases)
    total = lines_for(len(lines) * style.leading + style.size, desk)
    frame = desk.frame(width, total)
    top = frame.y + (frame.height - len(lines) * style.leading) / 2
    rules = (
        Tint(bar_over(frame), part.bar),
        Tint(Rect(0.0, frame.bottom - THIN, width, THIN), part.bar),
    )
    return SetPart(total, (*rules, *stacked(lines, style, 0.0, top)), findings)


def lines_for(height: float, desk: Desk) -> int:
    """Body lines that hold a height; a tenth of a line over is given up."""
    return ceil(height / desk.grid.leading - 0.1)


def first_base(style: Style, top: float) -> float:
    """First baseline of lines that begin at `top`."""
    return top + (style.leading - style.size) / 2 + EM_ASCENT * style.size


def stacked(lines: Sequence[Line], style: Style, x: float, top: float) -> tuple[Item, ...]:
    base = first_base(style, top)
    return tuple(
        item for at, line in enumerate(lines) for item in line.items(x, base + at * style.leading)
    )
