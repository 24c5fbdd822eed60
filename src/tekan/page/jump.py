"""Jump lines (下转、上接) and what goes on: where a story is cut and what is left of it."""

from collections.abc import Sequence

from msgspec.structs import replace

from tekan.model.edition import Copy, Face, Paragraph, ParagraphKind, Span, cut, plain
from tekan.model.findings import Findings
from tekan.model.layout import Area, Heading
from tekan.model.style import Align, Spring, Style
from tekan.page.flow import Flow, PlacedLine, ShapedParagraph
from tekan.page.parts import Desk
from tekan.page.room import Column
from tekan.text.lines import Line, set_line
from tekan.text.shape import shape


def jump_style(area: Area, align: Align) -> Style:
    """The style of an area's jump lines; without one, the body's in its kai face."""
    style = area.jump or replace(area.body, role=area.body.kai)
    # 03版 is one word here.
    close = replace(style.composition, han_latin=Spring(0.0, 0.0, 0.0))
    return replace(style, align=align, indent=0.0, composition=close)


def goes_to_line(
    copy: Copy, area: Area, foot: Column, measure: float, desk: Desk
) -> tuple[PlacedLine, Findings]:
    """▶下转03版 at the right end of the last line; `measure` of the strip, pt."""
    line, findings = _line(
        (f"▶下转{copy.goes_to:02d}版",), copy, area, Align.END, foot, measure, desk
    )
    return PlacedLine(line, foot.column, foot.last, foot.left), findings


def came_from_line(
    copy: Copy, area: Area, head: Column, measure: float, desk: Desk
) -> tuple[PlacedLine, Findings]:
    """◀上接02版《headline》 on the first line, the headline cut where it is too long, and left out
    where it stands over the line."""
    title = plain(copy.article.headline).replace("|", "")
    lead = f"◀上接{copy.came_from:02d}版"
    cuts = (f"{lead}《{title[:at]}……》" for at in range(len(title) - 1, 0, -1))
    has_head = any(isinstance(part, Heading) for stack in area.stacks for part in stack.parts)
    texts = (lead,) if has_head else (f"{lead}《{title}》", *cuts, lead)
    line, findings = _line(texts, copy, area, Align.START, head, measure, desk)
    return PlacedLine(line, head.column, head.first, head.left), findings


def _line(
    texts: Sequence[str],
    copy: Copy,
    area: Area,
    align: Align,
    column: Column,
    measure: float,
    desk: Desk,
) -> tuple[Line, Findings]:
    """The first of some texts that goes on one line, or the last."""
    style = jump_style(area, align)
    room = (measure - column.left - column.right) / style.size
    for text in texts:
        shaped, findings = shape((Span(text, Face.PLAIN, copy.article.place),), style, desk.cases)
        if shaped.width <= room:
            break
    last = len(shaped.cells) - 1
    return set_line(shaped, 0, last, room, 0.0, style, desk.cases, last=True), findings


def rest_of(
    body: Sequence[Paragraph], paragraphs: Sequence[ShapedParagraph], found: Flow, room: int
) -> tuple[tuple[Paragraph, ...], int]:
    """What of a body finds no place in so many lines, and how many lines are shown.

    A subhead never stays behind alone.
    """
    start = 0
    for at, (paragraph, way) in enumerate(zip(paragraphs, found.chosen, strict=True)):
        shown = room - start
        if way.lines > shown:
            if not shown and at and paragraphs[at - 1].kind is ParagraphKind.SUBHEAD:
                before = paragraphs[at - 1]
                return tuple(body[before.number :]), start - found.chosen[at - 1].lines
            end = way.ends[shown - 1] if shown else None
            first = _from(body[paragraph.number], paragraph, end)
            return (*first, *body[paragraph.number + 1 :]), room
        start += way.lines
    return (), start


def _from(source: Paragraph, paragraph: ShapedParagraph, end: int | None) -> tuple[Paragraph, ...]:
    """A paragraph behind the cell `end`, the last that is shown; None where none is."""
    if end is None:
        return (source,)
    shaped = paragraph.shaped
    # A speaker whose name is too long to hang stands in the text itself.
    in_text = bool(source.label) and paragraph.hung.label is None
    ahead = len(plain(source.label)) if in_text else 0
    start = shaped.offsets[end] + len(shaped.cells[end].text) - ahead
    words = plain(source.text)
    start = max(0, start)
    start += len(words[start:]) - len(words[start:].lstrip())
    if start >= len(words):
        return ()
    # An item has no bullet where it goes on.
    item = source.kind is ParagraphKind.ITEM
    kind = ParagraphKind.BODY if item else source.kind
    text = cut(source.text, start, len(words))
    return (Paragraph(kind, text, (), continued=True),)
