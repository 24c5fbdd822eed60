"""The headline group (标题组): kicker, headline, deck, summary, byline on whole body lines."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Article, Byline, Face, Span, Text, plain
from tekan.model.edition import cut as cut_text
from tekan.model.findings import Findings
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.layout import Heading
from tekan.model.page import Item, Rule, Tint
from tekan.model.style import Align, Style
from tekan.page.box import BAR, THIN
from tekan.page.fold import Fold, Piece, Pieces, lines_over
from tekan.page.parts import ROUNDING, Desk, SetPart, set_prose
from tekan.text.breaks import break_lines
from tekan.text.display import beyond, display_lines, ink_top
from tekan.text.shape import Shaped, shape
from tekan.text.turn import turn
from tekan.text.vertical import set_vertical, vertical_length

# A group may be this part of a body line too high before it takes a whole line more.
_SPARE = 0.2
_NOTHING: Findings = ()


def set_heading(
    part: Heading,
    article: Article,
    width: float,
    desk: Desk,
    headline: Style | None = None,
    fold: tuple[float, float] | None = None,
) -> SetPart:
    """The group on a width in pt; a vertical one goes from right to left.

    headline  one of the part's, its first where none is given
    fold      where a gap between two pages starts and ends, pt from the left: it stays empty
    """
    words = _words(part, article, headline or part.headlines[0])
    if part.vertical:
        return _vertical(part, words, width, desk, fold)
    return _across(words, width, desk, Fold(*fold, width) if fold else None)


_HEADLINE, _SUMMARY = "headline", "summary"


class _Words(Struct, frozen=True):
    """One text of the group; `role` is its key in an article."""

    role: str
    text: Text
    style: Style


def _words(part: Heading, article: Article, headline: Style) -> list[_Words]:
    """What the article has, in its order on the page."""
    found = (
        _Words("kicker", marked(article.kicker, article.person), part.kicker),
        _Words(_HEADLINE, article.headline, headline),
        _Words("deck", article.deck, part.deck),
        _Words(_SUMMARY, article.summary, part.summary),
        _Words("byline", byline_text(article.bylines), part.byline),
    )
    return [words for words in found if words.text]


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


class _Row(Struct, frozen=True):
    """A line of the group, in two pieces where it goes across the fold.

    left     edge of its text's room, pt
    leading  height of its line, pt
    on_grid  it stands a body line under the row over it
    """

    words: _Words
    pieces: Pieces
    left: float
    leading: float
    on_grid: bool


def _across(words: Sequence[_Words], width: float, desk: Desk, fold: Fold | None) -> SetPart:
    rows, findings = list[_Row](), _NOTHING
    for each in words:
        left, room = _one_side(each, width, fold)
        lines, missing = _lines(each, left, room, desk, fold)
        on_grid = _is_on_grid(each, words, desk)
        leading = desk.grid.leading if on_grid else each.style.leading
        rows += (_Row(each, pieces, left, leading, on_grid) for pieces in lines)
        findings += missing
    if not rows:
        # Of no lines it would be left out, and that no face has its characters with it.
        return SetPart(1 if findings else 0, (), findings)
    height = sum(row.leading for row in rows)
    total = max(1, ceil(height / desk.grid.leading - _SPARE))
    bases = _bases(rows, total, desk)
    items = (
        item
        for row, base in zip(rows, bases, strict=True)
        for piece in row.pieces
        for item in piece.line.items(piece.x, base)
    )
    return SetPart(total, (*_bar(rows, bases, desk), *items), findings)


def _one_side(words: _Words, width: float, fold: Fold | None) -> tuple[float, float]:
    """Left edge and width of the page that a text keeps to: the left one, unless only a strip
    of it is there."""
    if fold is None:
        return 0.0, width
    right = words.style.align is Align.END or fold.left < fold.right / 2
    return (fold.end, fold.right) if right else (0.0, fold.left)


def _lines(
    words: _Words, left: float, room: float, desk: Desk, fold: Fold | None
) -> tuple[tuple[Pieces, ...], Findings]:
    """The lines of one text. Only a headline, and what is centred, goes over the fold; the rest
    reads better on one page."""
    if words.role == _SUMMARY:
        return _summary(words, left, room, desk)
    if fold and (words.role == _HEADLINE or words.style.align is Align.CENTRE):
        return lines_over(words.text, words.style, fold, desk.cases)
    lines, findings = display_lines(words.text, words.style, room, desk.cases)
    return tuple((Piece(left, line),) for line in lines), findings


# Least air between a summary's bar and its words, em.
_BAR_AIR = 0.6


def _summary(
    words: _Words, left: float, room: float, desk: Desk
) -> tuple[tuple[Pieces, ...], Findings]:
    """The summary (提要) justified beside its bar, on whole halves of an em."""
    style = replace(words.style, align=Align.JUSTIFY)
    halves = floor(2 * ((room - BAR) / style.size - _BAR_AIR))
    measure = halves / 2 * style.size
    lines, findings = set_prose(words.text, style, measure, desk.cases)
    return tuple((Piece(left + room - measure, line),) for line in lines), findings


def _bar(rows: Sequence[_Row], bases: Sequence[float], desk: Desk) -> Iterator[Item]:
    """The accent bar at a summary's left, as high as its ink."""
    found = [at for at, row in enumerate(rows) if row.words.role == _SUMMARY]
    if found:
        row = rows[found[0]]
        style = row.words.style
        top = bases[found[0]] - ink_top(style, desk.cases)
        foot = bases[found[-1]] + (1 - EM_ASCENT) * style.size
        yield Tint(Rect(row.left, top, BAR, foot - top), style.accent or style.ink)


def _is_on_grid(words: _Words, group: Sequence[_Words], desk: Desk) -> bool:
    """From a summary on, lines stand on the body's where their own leading allows."""
    roles = [each.role for each in group]
    if _SUMMARY not in roles:
        return False
    rest = group[roles.index(_SUMMARY) :]
    close = all(each.style.leading <= desk.grid.leading + ROUNDING for each in rest)
    return close and words in rest


def _bases(rows: Sequence[_Row], total: int, desk: Desk) -> list[float]:
    """Baselines with the first's ink flush with the frame beside it and the last on the grid;
    what is over goes evenly between the texts of the group."""
    naturals = _baselines(rows)
    first = desk.frame_top + ink_top(rows[0].words.style, desk.cases)
    last = desk.base(total) if len(rows) > 1 else first
    joints = [0, *(_is_joint(before, row) for before, row in pairwise(rows))]
    spare = (last - first) - (naturals[-1] - naturals[0])
    each = spare / sum(joints) if any(joints) else 0.0
    passed = accumulate(joints)
    return [
        first + natural - naturals[0] + count * each
        for natural, count in zip(naturals, passed, strict=True)
    ]


def _is_joint(before: _Row, row: _Row) -> bool:
    """Whether the space between two rows may grow."""
    return before.words is not row.words and not before.on_grid


def _baselines(rows: Sequence[_Row]) -> list[float]:
    """Baselines of rows set solid, each in the middle of its leading."""
    top, found = 0.0, list[float]()
    for at, row in enumerate(rows):
        size = row.words.style.size
        middle = top + (row.leading - size) / 2 + EM_ASCENT * size
        both = at and row.on_grid and rows[at - 1].on_grid
        found.append(found[-1] + row.leading if both else middle)
        top += row.leading
    return found


class _Column(Struct, frozen=True):
    """A line of a vertical group, with space added after each of its cells, pt."""

    words: _Words
    shaped: Shaped
    spread: float


def _vertical(
    part: Heading,
    words: Sequence[_Words],
    width: float,
    desk: Desk,
    fold: tuple[float, float] | None,
) -> SetPart:
    """Lines from right to left; the headline reaches the foot, the group both edges."""
    height = desk.frame(width, part.lines).height
    turned = [_columns(each, height, desk) for each in words]
    columns = [column for found, _ in turned for column in found]
    findings = tuple(f for _, missing in turned for f in missing)
    gap = fold[1] - fold[0] if fold else 0.0
    spare = width - gap - sum(column.words.style.leading for column in columns)
    apart = max(0.0, spare) / max(1, len(words) - 1)
    lefts = _lefts(columns, width, apart, fold)
    items: list[Item] = [
        item
        for column, x in zip(columns, lefts, strict=True)
        for item in set_vertical(
            column.shaped, column.words.style, x, desk.frame_top, column.spread
        )
    ]
    items += _side_rules(columns, lefts, height, desk)
    findings += tuple(f for column in columns for f in _too_long(column, height))
    if -spare > ROUNDING:  # what turned is to blame, not what stands at the left
        most = max((found for found, _ in turned), key=len)
        text = " | ".join(plain(column.shaped.spans) for column in most)
        findings += (beyond(text, most[0].shaped.place(0), -spare),)
    return SetPart(part.lines, tuple(items), findings)


def _columns(words: _Words, height: float, desk: Desk) -> tuple[list[_Column], Findings]:
    """The vertical lines of one text."""
    style, cases = words.style, desk.cases
    if words.role == _SUMMARY:
        shaped, findings = shape(words.text, style, cases, vertical=True)
        return _prose_columns(words, shaped, height, desk), findings
    lines, findings = turn(words.text, style, height / style.size, cases, vertical=True)
    spreads = words.role == _HEADLINE
    done = [
        _Column(words, line, _spread(line, style, height) if spreads else 0.0) for line in lines
    ]
    return done, findings


def _prose_columns(words: _Words, shaped: Shaped, height: float, desk: Desk) -> list[_Column]:
    """A summary's vertical lines, all but the last to the foot."""
    style = words.style
    (best, *_) = break_lines(shaped, (height / style.size,), style.composition, style.indent)
    edges = [0, *(shaped.offsets[end + 1] for end in best.ends[:-1]), len(plain(words.text))]
    texts = [cut_text(words.text, start, end) for start, end in pairwise(edges)]
    lines = [shape(text, style, desk.cases, vertical=True)[0] for text in texts]
    return [
        _Column(words, line, 0.0 if line is lines[-1] else _spread(line, style, height))
        for line in lines
    ]


def _lefts(
    columns: Sequence[_Column], width: float, apart: float, fold: tuple[float, float] | None
) -> list[float]:
    """Left edges of the columns' em squares; what would stand in the fold goes before it."""
    found, right = list[float](), width
    for at, column in enumerate(columns):
        style = column.words.style
        right -= apart if at and columns[at - 1].words is not column.words else 0.0
        if fold and right > fold[0] and right - style.leading < fold[1]:
            right = fold[0]
        found.append(right - (style.leading + style.size) / 2)
        right -= style.leading
    return found


def _side_rules(
    columns: Sequence[_Column], lefts: Sequence[float], height: float, desk: Desk
) -> Iterator[Item]:
    """Thin rules at both sides of a vertical summary."""
    found = [
        (x, column.words.style)
        for x, column in zip(lefts, columns, strict=True)
        if column.words.role == _SUMMARY
    ]
    if found:
        (right, style), (left, _) = found[0], found[-1]
        air = (style.leading - style.size) / 2
        for x in (left - air, right + style.size + air):
            top = desk.frame_top
            yield Rule(x, top, x, top + height, THIN, style.accent or style.ink)


def _too_long(column: _Column, height: float) -> Findings:
    """A finding for a vertical line that goes beyond its foot."""
    over = vertical_length(column.shaped) * column.words.style.size - height
    words = plain(column.shaped.spans)
    return (beyond(words, column.shaped.place(0), over),) if over > ROUNDING else ()


# A headline is spread to the foot of its column by no more than this between characters, em.
_MOST_SPREAD = 0.12


def _spread(shaped: Shaped, style: Style, height: float) -> float:
    """Space after each cell of a vertical line that brings its last ink to the foot, pt."""
    joints = max(1, len(shaped.cells) - 1)
    each = (height - vertical_length(shaped) * style.size) / joints
    return each if 0 < each <= _MOST_SPREAD * style.size else 0.0
