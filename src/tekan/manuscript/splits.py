"""Take the paragraphs of a manuscript and give its articles, each with how sure its start is."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tekan.manuscript.bylines import dateline, signed, tail
from tekan.manuscript.kinds import (
    MOST_TITLE,
    caption_of,
    ends_sentence,
    fact_of,
    is_meta,
    is_page_number,
    is_section,
    is_short,
    label_of,
    number_of,
    numbering,
    talker,
)
from tekan.manuscript.paragraphs import Paragraph
from tekan.manuscript.values import CERTAIN, HIGH, MEDIUM, Kind, Left, Part, Piece, Row, Why

# Blank lines that part articles, where fewer part paragraphs.
_GAP = 3
# Rows of a head: kicker, headline, deck and one to spare.
_MOST_HEAD = 4
# Rows after a gap or a page break in which a byline shows that it is a head.
_NEAR = 5


class Share(Struct, frozen=True):
    """The paragraphs of one article; `sure` of its start, `left` what stood there as a sign."""

    paragraphs: tuple[Paragraph, ...]
    sure: float = CERTAIN
    left: tuple[Left, ...] = ()


class _Start(Struct, frozen=True):
    """Where an article begins and how sure that is."""

    at: int
    sure: float


def shares(paragraphs: Sequence[Paragraph]) -> tuple[Share, ...]:
    """The articles of a manuscript, in order."""
    kept, left, told = _without_signs(paragraphs)
    if head := _heading(kept, told):
        kept, left, told = _without_heading(kept, left, told, head)
    starts = _starts(kept, told)
    cuts = [*(start.at for start in starts[1:]), len(paragraphs) + 1]
    out, places = [], sorted(left)
    for start, end in zip(starts, cuts, strict=True):
        own = places[bisect_left(places, start.at) : bisect_left(places, end)]
        signs = (sign for at in own for sign in left[at])
        out.append(Share(tuple(kept[start.at : end]), start.sure, tuple(signs)))
    return tuple(out)


def _without_signs(
    paragraphs: Sequence[Paragraph],
) -> tuple[list[Paragraph], dict[int, list[Left]], dict[int, float]]:
    """Paragraphs without rules and numbering, what these said, and the starts that they tell."""
    kept: list[Paragraph] = []
    left: dict[int, list[Left]] = {}
    told: dict[int, float] = {}
    for at, paragraph in enumerate(paragraphs):
        row, words = paragraph.row, paragraph.text
        here = len(kept)
        cut = numbering(words) if row.kind is not Kind.RULE and len(words) <= MOST_TITLE else 0
        if row.kind is Kind.RULE:
            left.setdefault(here, []).append(Left(words, Why.SEPARATOR, row.line))
            if at + 1 < len(paragraphs) and _opens(paragraphs, at + 1):
                told[here] = HIGH if words[0] in "=＝" else told.get(here, MEDIUM)
        elif cut:
            left.setdefault(here, []).append(Left(words[:cut].strip(), Why.LABEL, row.line))
            told[here] = CERTAIN
            if words[cut:].strip():
                kept.append(Paragraph(_behind(row, cut), paragraph.joins))
        else:
            kept.append(paragraph)
    return kept, left, told


# What a manuscript's own name says: 芦湾通讯 第87期 来稿.
_OF_SEVERAL = re.compile(
    r"第\s*[\d一二三四五六七八九十百〇零]+\s*期|来稿|投稿|稿件|供稿|汇总|合集|目录"
)


def _heading(kept: Sequence[Paragraph], told: dict[int, float]) -> int:
    """How many rows at the top name the whole manuscript, not an article: titles without text or
    label above the first sign of an article, which say so or stand above several."""
    first = min((at for at in told if at), default=0)
    rows = [paragraph.row for paragraph in kept[:first]]
    is_head = 0 < len(rows) <= _MOST_HEADING and not any(label_of(row.text) for row in rows)
    if not is_head or not all(map(looks_like_title, rows)):
        return 0
    says = any(_OF_SEVERAL.search(row.text) for row in rows)
    return first if says or len(told) > 1 else 0


# The paper's name and the number stand in a line each, or in one.
_MOST_HEADING = 2


def _without_heading(
    kept: list[Paragraph], left: dict[int, list[Left]], told: dict[int, float], count: int
) -> tuple[list[Paragraph], dict[int, list[Left]], dict[int, float]]:
    """The same as if the manuscript began behind its name, which is kept with what is left out."""
    named = [Left(p.text, Why.RUNNING_HEAD, p.row.line) for p in kept[:count]]
    moved: dict[int, list[Left]] = {0: named}
    for at, signs in sorted(left.items()):
        moved.setdefault(max(at - count, 0), []).extend(signs)
    behind = {at - count: sure for at, sure in told.items() if at > count}
    return kept[count:], moved, behind


def _behind(row: Row, cut: int) -> Row:
    """A row without its first characters."""
    pieces = []
    for piece in row.pieces:
        drop = min(cut, len(piece.text))
        cut -= drop
        if piece.text[drop:]:
            pieces.append(Piece(piece.text[drop:], piece.look))
    return replace(row, pieces=tuple(pieces))


behind = _behind


def _opens(paragraphs: Sequence[Paragraph], at: int) -> bool:
    row = paragraphs[at].row
    return looks_like_title(row) or bool(numbering(row.text))


def looks_like_title(row: Row) -> bool:
    """Whether a row could be a kicker, a headline or a deck."""
    words = row.text
    if row.kind in (Kind.TITLE, Kind.DECK, Kind.HEADING):
        return len(words) <= 2 * MOST_TITLE
    if row.kind is not Kind.TEXT or not is_short(words) or signed(words) or is_meta(words):
        return False
    if label_of(words):
        return True
    if caption_of(words) or fact_of(words) or is_page_number(words) or number_of(words):
        return False
    ends = ends_sentence(words) and words[-1] not in "？！?!：:…"
    return not ends and not (words[-1] in ":：" and len(words) < 12)


def _starts(kept: Sequence[Paragraph], told: dict[int, float]) -> list[_Start]:
    starts = {0: CERTAIN}
    tops = _tops(kept)
    seen = False
    for at, paragraph in enumerate(kept):
        sure = told.get(at, 0.0)
        if at and not sure and seen:
            begin, sure = _start_here(kept, at, tops)
            if sure:
                starts[begin] = max(starts.get(begin, 0.0), sure)
                seen = _has_body(kept[begin : at + 1])
        elif at and sure:
            starts[at] = sure
            seen = False
        # A first row that ends with a colon may be a kicker; one further down leads in a list.
        seen = seen or (_is_body(paragraph.row) and not (at == 0 and _is_lead_in(paragraph)))
    return [_Start(at, sure) for at, sure in sorted(starts.items())]


def _is_lead_in(paragraph: Paragraph) -> bool:
    return paragraph.text[-1:] in ("：", ":") and len(paragraph.text) < MOST_TITLE


def _tops(kept: Sequence[Paragraph]) -> frozenset[int]:
    """Headings of the greatest level, where there are several of it and one opens the text."""
    titles = [at for at, p in enumerate(kept) if p.row.kind is Kind.TITLE]
    if not titles:
        titles = [at for at, p in enumerate(kept) if p.row.level == 1]
    if not titles or titles[0] >= _MOST_HEAD:
        return frozenset()
    signed_ones = [at for at in titles if any(_is_signed(kept, n) for n in range(at + 1, at + 3))]
    has_deeper = any(p.row.level > 1 for p in kept) or kept[titles[0]].row.kind is Kind.TITLE
    # One level alone, of which only the first has a byline: the others are subheads.
    return frozenset(titles if has_deeper or signed_ones != titles[:1] else titles[:1])


def _start_here(kept: Sequence[Paragraph], at: int, tops: frozenset[int]) -> tuple[int, float]:
    """Where the article begins that shows itself at this paragraph, and how sure that is."""
    row = kept[at].row
    title = looks_like_title(row)
    near = title and any(_is_signed(kept, n) for n in range(at + 1, at + _NEAR))
    if at in tops:
        # A headline may be set in the style of subheads, and the other way round.
        return _back(kept, at, Kind.DECK), HIGH if near else MEDIUM
    if title and (row.blanks >= _GAP or row.page):
        return at, HIGH if near else MEDIUM
    if title and at and _is_end(kept[at - 1]):
        return at, MEDIUM
    if title and (label := label_of(row.text)) and label[0] in _FIRST:
        return at, HIGH
    if _is_signed(kept, at) or dateline(row.text):
        begin = _head_before(kept, at)
        return begin, HIGH if begin < at else 0.0
    return at, 0.0


_FIRST = (Part.KICKER, Part.HEADLINE)


def _back(kept: Sequence[Paragraph], at: int, kind: Kind) -> int:
    """A kicker in the style of a deck stands above its title."""
    return at - 1 if at and kept[at - 1].row.kind is kind else at


def _is_signed(kept: Sequence[Paragraph], at: int) -> bool:
    if at >= len(kept):
        return False
    words = kept[at].text
    return bool(signed(words)) and not caption_of(words)


def _is_end(paragraph: Paragraph) -> bool:
    """Whether an article ends with it: a byline in brackets."""
    words = paragraph.text
    return bool(tail(words)) or (words[:1] in "（(" and bool(signed(words)))


def _head_before(kept: Sequence[Paragraph], at: int) -> int:
    """The first row of the head right above a byline."""
    begin = at
    while begin > 0 and at - begin < _MOST_HEAD - 1 and looks_like_title(kept[begin - 1].row):
        if is_section(kept[begin - 1].text) or talker(kept[begin - 1].text) in ("问", "答", "记者"):
            break
        begin -= 1
        if kept[begin].row.blanks > 1 or kept[begin].row.kind in (Kind.TITLE, Kind.HEADING):
            break
    return begin


def _is_body(row: Row) -> bool:
    words = row.text
    is_head = looks_like_title(row) or signed(words) or is_meta(words)
    return not is_head and not words.startswith(("编者按", "【编者按】", "开栏"))


def _has_body(paragraphs: Sequence[Paragraph]) -> bool:
    return any(_is_body(paragraph.row) for paragraph in paragraphs)
