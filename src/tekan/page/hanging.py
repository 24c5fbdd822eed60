"""Hanging indents (悬挂缩进): lists, and speakers of questions and answers.

What hangs, a bullet, a number, a name, stands before the first line; all lines of the paragraph
begin behind it. The indent is a whole number of em, so that Han still fill their lines.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from msgspec import Struct

from tekan.model.edition import Face, Paragraph, ParagraphKind, Span, Text
from tekan.model.findings import Findings
from tekan.model.layout import Area
from tekan.model.style import Style
from tekan.page.parts import Desk
from tekan.text.lines import Line, indented, spread
from tekan.text.shape import Shaped, shape


class Hung(Struct, frozen=True):
    """What a paragraph is set from.

    label  what hangs before its first line
    lefts  indents of its lines, pt; the last goes for all that follow; empty: the style's own
    """

    text: Text
    style: Style
    label: Line | None = None
    lefts: tuple[float, ...] = ()
    findings: Findings = ()


_SPOKEN = (ParagraphKind.QUESTION, ParagraphKind.ANSWER)


def hung(body: Sequence[Paragraph], area: Area, desk: Desk) -> tuple[Hung, ...]:
    """The paragraphs of a body with what hangs before them."""
    speakers = _Speakers.of(body, area, desk)
    done = list[Hung]()
    for key, group in groupby(body, key=lambda paragraph: (paragraph.kind, not paragraph.label)):
        if key[0] is ParagraphKind.ITEM:
            done += _items(tuple(group), area, desk)
        elif key[0] in _SPOKEN:
            done += (speakers.hung(paragraph) for paragraph in group)
        else:
            done += (Hung(p.text, style_of(p.kind, area)) for p in group)
    return tuple(done)


def style_of(kind: ParagraphKind, area: Area) -> Style:
    match kind:
        case ParagraphKind.SUBHEAD:
            return area.subhead
        case ParagraphKind.QUESTION:
            return area.question
        case ParagraphKind.BODY | ParagraphKind.ITEM | ParagraphKind.ANSWER:
            return area.body


# Least room between a number and its item, em.
_AIR = 0.1
_SLACK = 1e-6


def _items(items: Sequence[Paragraph], area: Area, desk: Desk) -> Iterator[Hung]:
    """Items in a row: their labels end on one edge, so that points stand under points."""
    style = area.body
    labels = [shape(item.label or _bullet(item, area), style, desk.cases) for item in items]
    widest = max(shaped.width for shaped, _ in labels)
    indent = ceil(widest + (_AIR if items[0].label else 0.0) - _SLACK) * style.size
    for item, (shaped, findings) in zip(items, labels, strict=True):
        label = spread(shaped, [gap.natural for gap in shaped.gaps], style, desk.cases)
        set_label = label and indented(label, (widest - shaped.width) * style.size)
        yield Hung(item.text, style, set_label, (indent,), findings)


def _bullet(item: Paragraph, area: Area) -> Text:
    return (Span(area.bullet, Face.PLAIN, item.text[0].place),)


# A name with its colon hangs where it takes no more of the column than this; a longer one
# stands at the head of its first line and leaves the others the indent of the rest.
_MOST_OF_COLUMN = 0.45
_COLON = 1.0  # em
_NO_NAME_INDENT = 2.0  # em, where every name is too long to hang


class _Speakers(Struct, frozen=True):
    """The speakers of an article: names padded to the widest of them (记　者：), pt."""

    area: Area
    desk: Desk
    widest: float

    @staticmethod
    def of(body: Sequence[Paragraph], area: Area, desk: Desk) -> "_Speakers":
        bare = _Speakers(area, desk, 0.0)
        widths = (bare.width(p) for p in body if p.kind in _SPOKEN and p.label)
        return _Speakers(area, desk, max((w for w in widths if bare.hangs(w)), default=0.0))

    def width(self, paragraph: Paragraph) -> float:
        """Natural width of a name without its colon."""
        shaped, _ = self._shaped(paragraph)
        return _name_width(shaped) * self._style(paragraph).size

    def hangs(self, width: float) -> bool:
        return width + self._colon <= _MOST_OF_COLUMN * self.desk.grid.column + _SLACK

    def hung(self, paragraph: Paragraph) -> Hung:
        style = self._style(paragraph)
        if not paragraph.label:
            return Hung(paragraph.text, style)
        shaped, findings = self._shaped(paragraph)
        indent = self.widest + self._colon if self.widest else _NO_NAME_INDENT * self._colon
        if not paragraph.text or not self.hangs(_name_width(shaped) * style.size):
            return Hung(paragraph.label + paragraph.text, style, None, (0.0, indent))
        label = spread(shaped, self._padded(shaped, style), style, self.desk.cases)
        return Hung(paragraph.text, style, label, (indent,), findings)

    def _padded(self, shaped: Shaped, style: Style) -> list[float]:
        """Gaps of a label: those inside the name share what it lacks, a lone character's
        follows it."""
        lacks = self.widest / style.size - _name_width(shaped)
        inside = max(1, len(shaped.gaps) - 1)
        return [
            gap.natural + (lacks / inside if at < inside else 0.0)
            for at, gap in enumerate(shaped.gaps)
        ]

    def _shaped(self, paragraph: Paragraph) -> tuple[Shaped, Findings]:
        return shape(paragraph.label, self._style(paragraph), self.desk.cases)

    def _style(self, paragraph: Paragraph) -> Style:
        return style_of(paragraph.kind, self.area)

    @property
    def _colon(self) -> float:
        return _COLON * self.area.body.size


def _name_width(label: Shaped) -> float:
    """Width of a name without the colon that ends it, em."""
    return label.right[-2] if len(label.right) > 1 else 0.0
