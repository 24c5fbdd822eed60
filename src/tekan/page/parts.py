"""The parts of an article, each set in its columns: so many lines high, and what it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from tekan.model.edition import Article, Fact, Photo, Text, plain
from tekan.model.findings import Findings
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import Ink
from tekan.model.layout import FactsForm, FactsPart, Grid, PhotoPart, QuoteForm, QuotePart
from tekan.model.page import GlyphRun, Item, Picture, Rule, Tint
from tekan.model.style import Align, Style
from tekan.page.place import baseline
from tekan.text.display import beyond, display_lines, ink_top, one_line
from tekan.text.lines import Line
from tekan.text.shape import Typecases


@dataclass(frozen=True, slots=True)
class SetPart:
    """A part set: its height in body lines, its items from its slot's top left corner."""

    lines: int
    items: tuple[Item, ...]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Desk:
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


def set_photo(part: PhotoPart, article: Article, lines: int, width: float, desk: Desk) -> SetPart:
    """A picture `lines` lines high, its caption and credit on the lines under it."""
    photo = article.photos[part.index - 1]
    frame = desk.frame(width, lines)
    picture = Picture(frame, photo.path, crop_to(photo, frame.width / frame.height), photo.place)
    words, more, findings = _caption(part, photo, width, lines, desk)
    return SetPart(lines + more, (picture, *words), findings)


def _caption(
    part: PhotoPart, photo: Photo, width: float, above: int, desk: Desk
) -> tuple[tuple[Item, ...], int, Findings]:
    """Caption from the left, credit up to the right edge; on lines of their own where they
    do not go together."""
    cases = desk.cases
    caption, findings = display_lines(photo.caption, part.caption, width, cases)
    credit, credit_width, more = one_line(photo.credit, part.credit, width, 0.0, cases, Align.END)
    apart = 1.0 * part.caption.size
    together = (
        len(caption) <= 1 and sum(line.width for line in caption) + apart + credit_width <= width
    )
    items: list[Item] = [
        item for at, line in enumerate(caption) for item in line.items(0, desk.base(above + 1 + at))
    ]
    lines = max(1, len(caption)) if together else len(caption) + 1
    if not photo.caption and not photo.credit:
        lines = 0
    items += [run.shifted(0.0, desk.base(above + lines)) for run in credit]
    wide = _beyond(photo.credit, credit_width - width)
    return tuple(items), lines, findings + more + wide


# Rounding of lengths never adds up to this much of a point.
_ROUNDING = 0.05


def _beyond(text: Text, over: float) -> Findings:
    """A finding where a text goes beyond its place by more than rounding."""
    return (beyond(plain(text), text[0].place, over),) if text and over > _ROUNDING else ()


def crop_to(photo: Photo, shape: float) -> tuple[int, int, int, int]:
    """The largest part of a photo of `shape` (width over height) about its focal point."""
    width, height = photo.pixels
    crop_width = min(width, max(1, round(height * shape)))
    crop_height = min(height, max(1, round(width / shape)))
    left = _about(photo.focal[0], crop_width, width)
    top = _about(photo.focal[1], crop_height, height)
    return left, top, left + crop_width, top + crop_height


def _about(focal: float, part: int, whole: int) -> int:
    """Start of a part in which the focal point stands where it stands in the whole."""
    return round(focal * (whole - part))


_APART = 0.5  # of the body's size, the least between two facts, or a label and its figure
_BOX_PADDING = 0.75  # of the body's size, between a box's edge and its words
_BAR = 2.0  # thickness of an accent bar, pt
_HAIRLINE = 0.3  # between the rows of a list, pt


def set_facts(part: FactsPart, article: Article, width: float, desk: Desk) -> SetPart:
    """The facts box: figures large, labels small."""
    match part.form:
        case FactsForm.ROW:
            return _facts_row(part, article.facts, width, desk)
        case FactsForm.LIST:
            return _facts_list(part, article.facts, width, desk)


def _facts_row(part: FactsPart, facts: Sequence[Fact], width: float, desk: Desk) -> SetPart:
    frame = desk.frame(width, part.lines)
    pad = _BOX_PADDING * desk.grid.size
    figure_height, label_height = ink_top(part.figure, desk.cases), part.label.size
    air = (frame.height - _BAR - figure_height - label_height) / 3
    figure_base = frame.y + _BAR + air + figure_height
    label_base = figure_base + air + ink_top(part.label, desk.cases)
    items: list[Item] = [Tint(frame, part.tint), Tint(_bar(frame), part.bar)]
    findings: Findings = ()
    widths = [_figure_width(part, fact, desk.cases) for fact in facts]
    spare = width - 2 * pad - sum(widths)
    room = spare / max(1, len(facts) - 1)
    least = _APART * desk.grid.size * (len(facts) - 1)
    findings += _beyond(facts[-1].label, max(least - spare, -2 * air))
    x = pad
    for fact, fact_width in zip(facts, widths, strict=True):
        runs, missing = _figure(part, fact, x, figure_base, desk.cases)
        label, _, more = one_line(fact.label, part.label, x, label_base, desk.cases)
        items += (*runs, *label)
        if x > pad:
            middle = x - room / 2
            items.append(
                Rule(middle, frame.y + _BAR + air, middle, frame.bottom - air, _HAIRLINE, part.bar)
            )
        findings += missing + more
        x += fact_width + room
    return SetPart(part.lines, tuple(items), findings)


def _facts_list(part: FactsPart, facts: Sequence[Fact], width: float, desk: Desk) -> SetPart:
    frame = desk.frame(width, part.lines)
    pad = _BOX_PADDING * desk.grid.size
    row = (frame.height - _BAR) / max(1, len(facts))
    low = (ink_top(part.figure, desk.cases) + 2 * _HAIRLINE - row) * len(facts)
    items: list[Item] = [Tint(frame, part.tint), Tint(_bar(frame), part.bar)]
    findings = _beyond(facts[-1].label, low)
    for at, fact in enumerate(facts):
        top = frame.y + _BAR + at * row
        base = top + (row + ink_top(part.figure, desk.cases)) / 2
        if at:
            items.append(Rule(pad, top, width - pad, top, _HAIRLINE, part.label.ink))
        label, label_width, missing = one_line(fact.label, part.label, pad, base, desk.cases)
        right = width - pad - _figure_width(part, fact, desk.cases)
        apart = _APART * desk.grid.size
        findings += _beyond(fact.label, pad + label_width + apart - right)
        runs, more = _figure(part, fact, right, base, desk.cases)
        items += (*label, *runs)
        findings += missing + more
    return SetPart(part.lines, tuple(items), findings)


def _bar(frame: Rect) -> Rect:
    return Rect(frame.x, frame.y, frame.width, _BAR)


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
    total = _lines_for(len(lines) * style.leading, desk)
    top = (total * desk.grid.leading - len(lines) * style.leading) / 2
    ink = _first_base(style, top) - ink_top(style, desk.cases)
    leaves = [_leaf(at, ink, style.size, part.bar) for at in range(2)]
    return SetPart(total, (*leaves, *_stacked(lines, style, indent, top)), findings)


def _leaf(at: int, top: float, size: float, ink: Ink) -> Tint:
    side = _LEAF * size
    return Tint(Rect(at * (side + _LEAF_GAP * size), top, side, side), ink, (side, 0.0, side, 0.0))


def _quote_rule(part: QuotePart, article: Article, width: float, desk: Desk) -> SetPart:
    """Between two accent rules, the upper one thick."""
    style = part.style
    lines, findings = display_lines(article.quote, style, width, desk.cases)
    total = _lines_for(len(lines) * style.leading + style.size, desk)
    frame = desk.frame(width, total)
    top = frame.y + (frame.height - len(lines) * style.leading) / 2
    rules = (
        Tint(_bar(frame), part.bar),
        Tint(Rect(0.0, frame.bottom - _THIN, width, _THIN), part.bar),
    )
    return SetPart(total, (*rules, *_stacked(lines, style, 0.0, top)), findings)


_THIN = 0.5  # thickness of a thin rule, pt


def _lines_for(height: float, desk: Desk) -> int:
    """Body lines that hold a height; a tenth of a line over is given up."""
    return ceil(height / desk.grid.leading - 0.1)


def _first_base(style: Style, top: float) -> float:
    """First baseline of lines that begin at `top`."""
    return top + (style.leading - style.size) / 2 + EM_ASCENT * style.size


def _stacked(lines: Sequence[Line], style: Style, x: float, top: float) -> tuple[Item, ...]:
    base = _first_base(style, top)
    return tuple(
        item for at, line in enumerate(lines) for item in line.items(x, base + at * style.leading)
    )
