"""The headline group (标题组): kicker, headline, deck and byline on whole body lines."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import ceil

from tekan.model.edition import Article, Byline, Face, Span, Text, plain
from tekan.model.edition import cut as cut_text
from tekan.model.findings import Findings
from tekan.model.geometry import EM_ASCENT
from tekan.model.layout import Heading
from tekan.model.page import GlyphRun, Item
from tekan.model.style import Style
from tekan.page.parts import Desk, SetPart
from tekan.text.display import beyond, display_lines, ink_top
from tekan.text.lines import Line
from tekan.text.shape import Shaped
from tekan.text.turn import turn
from tekan.text.vertical import set_vertical, vertical_length

# A group may be this part of a body line too high before it takes a whole line more.
_SPARE = 0.2


def set_heading(part: Heading, article: Article, width: float, desk: Desk) -> SetPart:
    """The group on a width in pt; a vertical one goes from right to left."""
    texts = (
        (marked(article.kicker, article.person), part.kicker),
        (article.headline, part.headlines[0]),
        (article.deck, part.deck),
        (byline_text(article.bylines), part.byline),
    )
    filled = [(text, style) for text, style in texts if text]
    if part.vertical:
        return _vertical(part, filled, width, desk)
    return _across(filled, width, desk)


def marked(text: Text, words: str) -> Text:
    """The text with some of its words in bold, where it has them."""
    start = plain(text).find(words) if words else -1
    if start < 0:
        return text
    end = start + len(words)
    bold = (replace(span, face=Face.BOLD) for span in cut_text(text, start, end))
    return (*cut_text(text, 0, start), *bold, *cut_text(text, end, len(plain(text))))


def byline_text(bylines: Sequence[Byline]) -> Text:
    """■文/记者 徐国文　图/记者 吕世银: roles parted by a full space, titles by a word space."""
    words = "\u3000".join(
        role
        + "/"
        + " ".join(" ".join((b.title, *b.names)) if b.title else " ".join(b.names) for b in group)
        for role, group in groupby(bylines, key=lambda byline: byline.role)
    )
    return (Span("■" + words, Face.PLAIN, bylines[0].place),) if bylines else ()


def _across(texts: Sequence[tuple[Text, Style]], width: float, desk: Desk) -> SetPart:
    set_texts = [(display_lines(text, style, width, desk.cases), style) for text, style in texts]
    findings: Findings = tuple(f for (_, missing), _ in set_texts for f in missing)
    rows = [(line, style) for (lines, _), style in set_texts for line in lines]
    if not rows:
        return SetPart(0, (), findings)
    height = sum(style.leading for _, style in rows)
    total = max(1, ceil(height / desk.grid.leading - _SPARE))
    return SetPart(total, _on_lines(rows, total, desk), findings)


def _on_lines(rows: Sequence[tuple[Line, Style]], total: int, desk: Desk) -> tuple[Item, ...]:
    """Rows with the first's ink flush with the frame beside it and the last on the grid;
    what is over goes evenly between the groups of rows in one style."""
    naturals = _baselines(rows)
    first = desk.frame_top + ink_top(rows[0][1], desk.cases)
    last = desk.base(total) if len(rows) > 1 else first
    joints = sum(before[1] is not after[1] for before, after in pairwise(rows))
    spare = (last - first) - (naturals[-1] - naturals[0])
    each = spare / joints if joints else 0.0
    items, passed = list[Item](), 0
    for at, (line, style) in enumerate(rows):
        passed += at > 0 and rows[at - 1][1] is not style
        items += line.items(0.0, first + naturals[at] - naturals[0] + passed * each)
    return tuple(items)


def _baselines(rows: Sequence[tuple[Line, Style]]) -> list[float]:
    """Baselines of rows set solid, each in the middle of its leading."""
    top, found = 0.0, []
    for _, style in rows:
        found.append(top + (style.leading - style.size) / 2 + EM_ASCENT * style.size)
        top += style.leading
    return found


def _vertical(
    part: Heading, texts: Sequence[tuple[Text, Style]], width: float, desk: Desk
) -> SetPart:
    """Lines from right to left; the headline reaches the foot, the group both edges."""
    height = desk.frame(width, part.lines).height
    turned = [
        (style, *turn(text, style, height / style.size, desk.cases, vertical=True))
        for text, style in texts
    ]
    lines = [(shaped, style) for style, columns, _ in turned for shaped in columns]
    findings = tuple(found for _, _, missing in turned for found in missing)
    spare = width - sum(style.leading for _, style in lines)
    apart = max(0.0, spare) / max(1, len(texts) - 1)
    runs, right = list[GlyphRun](), width
    for at, (shaped, style) in enumerate(lines):
        right -= apart if at and lines[at - 1][1] is not style else 0.0
        x = right - (style.leading + style.size) / 2
        spread = _spread(shaped, style, height) if style is part.headlines[0] else 0.0
        runs += set_vertical(shaped, style, x, desk.frame_top, spread)
        right -= style.leading
        over = vertical_length(shaped) * style.size - height
        if over > _ROUNDING:
            findings += (beyond(plain(shaped.spans), shaped.place(0), over),)
    if -spare > _ROUNDING:  # what turned is to blame, not what stands at the left
        turned_most = max(turned, key=lambda column: len(column[1]))[1]
        words = " | ".join(plain(shaped.spans) for shaped in turned_most)
        findings += (beyond(words, turned_most[0].place(0), -spare),)
    return SetPart(part.lines, tuple(runs), findings)


# A headline is spread to the foot of its column by no more than this between characters, em.
_MOST_SPREAD = 0.12


def _spread(shaped: Shaped, style: Style, height: float) -> float:
    """Space after each cell of a vertical line that brings its last ink to the foot, pt."""
    joints = max(1, len(shaped.cells) - 1)
    each = (height - vertical_length(shaped) * style.size) / joints
    return each if 0 < each <= _MOST_SPREAD * style.size else 0.0


# Rounding of lengths never adds up to this much of a point.
_ROUNDING = 0.05
