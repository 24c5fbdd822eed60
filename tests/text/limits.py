"""The limits of Chinese composition, taken on glyphs as they stand: the reference's tables and
numbers written out, nothing of them from tekan.

Lengths in em from the column's left edge. A mark's half counts as its body, an interpunct's too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

OPENERS = "“‘《〈（【〔「『［"
CLOSERS = "”’》〉）】〕」』］、，；：。！？"
_START = "、，；：。！？”’》〉）】〕」』］-–~～·%‰℃°,.;:!?)]}"
_END = "“‘《〈（【〔「『［¥￥$€№([{"
NOT_FIRST = {"basic": _START, "gb": _START + "/／", "strict": _START + "/／—…"}
NOT_LAST = {"basic": _END, "gb": _END + "/／", "strict": _END + "/／"}

EDGE = 0.5 / 10.5
WIDEST, CLOSEST = 0.12, -0.025
# A pair of letters is kerned by no more.
KERNED = -0.2

_URL = r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/]"
URL_POINT = re.compile(r"(?<=[/?&=#_.])(?=[^/?&=#_.])")
_ALNUM = "[0-9A-Za-z]+"
# What is never parted: dashes, calls, sheets, and a word or number with what belongs to it.
WHOLE = re.compile(
    rf"(?P<url>{_URL})|(?:——)+|(?:……)+|[！？]{{2,3}}|[A-Z]{{1,2}}[0-9]{{1,3}}版"
    rf"|(?:[-−](?=[0-9]))?[¥￥$€№]?{_ALNUM}(?:[.,:/+_@&'’*=#~–-]{_ALNUM})*"
    rf"(?: kg(?![0-9A-Za-z]))?[%‰℃°+]*"
)


class Glyph(NamedTuple):
    """What stands at x: its characters, its advance and the edges of its ink."""

    text: str
    x: float
    advance: float
    ink: tuple[float, float]


def is_han(text: str) -> bool:
    return "\u3400" <= text[:1] <= "\u9fff" or text[:1] >= "\U00020000"


def left_of(glyph: Glyph, before: str = "") -> float:
    if glyph.text in OPENERS:
        return glyph.x + glyph.advance - 0.5
    return _middle(glyph) - 0.25 if _is_narrow(glyph, before) else glyph.x


def right_of(glyph: Glyph, before: str = "") -> float:
    if glyph.text in CLOSERS:
        return glyph.x + 0.5
    return _middle(glyph) + 0.25 if _is_narrow(glyph, before) else glyph.x + glyph.advance


def _middle(glyph: Glyph) -> float:
    return sum(glyph.ink) / 2


def _is_narrow(glyph: Glyph, before: str) -> bool:
    """An interpunct, or a slash between Han: half an em round its ink."""
    return glyph.text == "·" or (glyph.text == "/" and not (before and before.isascii()))


# How wide a text is in the font of the test.
Width = Callable[[str], float]


class Exact(NamedTuple):
    """How exact positions are, and how far kerning parts two letters at most, em."""

    rounding: float = 1e-6
    kerning: float = 0.0


class Column(NamedTuple):
    measure: float
    indent: float
    level: str


Line = Sequence[Glyph]


def text_of(line: Line) -> str:
    return "".join(glyph.text for glyph in line)


def turn_faults(lines: Sequence[Line], wanted: str, level: str, torn: bool) -> Iterator[str]:
    """Lost characters, forbidden starts and ends, what is parted and must not be.

    torn  whether a paragraph reported as impossible may have a long word cut
    """
    texts = [text_of(line).strip(" \u3000") for line in lines]
    if _bare("".join(texts)) != _bare(wanted):
        yield "characters lost, doubled or changed"
        return
    for above, below in pairwise(texts):
        if below[0] in NOT_FIRST[level] and not re.match(r"[-−–]\d", below):
            yield f"starts: {below}"
        if below[0] == "—" != below[1:2]:
            yield f"starts with a connector: {below}"
        if above[-1] in NOT_LAST[level] and not _in_url(above):
            yield f"ends: {above}"
    for match, at in _parted(texts, wanted):
        if not (torn and len(match.group()) > 12 and match.group()[at - match.start()].isascii()):
            yield f"parted: {match.group()} at {at - match.start()}"


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _in_url(above: str) -> bool:
    return re.search(r"[!-~]/$", above) is not None


def _parted(texts: Sequence[str], wanted: str) -> Iterator[tuple[re.Match[str], int]]:
    """What stands across a turn, and the offset of the turn."""
    turns = set(_turns(texts, wanted))
    for match in WHOLE.finditer(wanted):
        points = {match.start() + m.start() for m in URL_POINT.finditer(match.group())}
        allowed = points if match["url"] else set()
        inside = turns.intersection(range(match.start() + 1, match.end())) - allowed
        yield from ((match, at) for at in sorted(inside))


def _turns(texts: Sequence[str], wanted: str) -> Iterator[int]:
    """Offsets in the text of each line's first character but the first line's."""
    at = 0
    for text in texts[:-1]:
        for _ in _bare(text):
            while wanted[at].isspace():
                at += 1
            at += 1
        while wanted[at].isspace():
            at += 1
        yield at


def width_faults(
    lines: Sequence[Line], column: Column, exact: Exact, is_bent: bool
) -> Iterator[str]:
    """Edges, gaps and marks out of bounds."""
    for at, line in enumerate(lines):
        faults = list(_gap_faults(line, exact, is_bent))
        if not is_bent:
            start = 0.0 if at else column.indent
            faults += _edge_faults(line, start, column.measure, is_last=at == len(lines) - 1)
        yield from (f"line {at + 1} {text_of(line)}: {fault}" for fault in faults)


def _edge_faults(line: Line, start: float, measure: float, is_last: bool) -> list[str]:
    left = left_of(line[0])
    right = right_of(line[-1], line[-2].text if len(line) > 1 else "")
    faults = [f"begins at {left:.3f}"] if abs(left - start) > EDGE else []
    if right > measure + EDGE or (not is_last and right < measure - EDGE):
        faults.append(f"ends at {right:.3f} of {measure}")
    # Some letters jut out of their advance by nature (f).
    inks = [glyph.ink for glyph in (line[0], line[-1]) if not glyph.text.isascii()]
    if any(ink[0] < start - EDGE or ink[1] > measure + EDGE for ink in inks):
        faults.append("ink outside the column")
    return faults


def _gap_faults(line: Line, exact: Exact, is_bent: bool) -> Iterator[str]:
    most = float("inf") if is_bent else WIDEST + exact.rounding
    before = ""
    for a, b in pairwise(line):
        gap = left_of(b, a.text) - right_of(a, before)
        if not (fits := _least_gap(a.text, b.text) - exact.rounding <= gap) or (
            gap > _most_gap(a, b, most, exact)
        ):
            yield f"{a.text}{b.text} {gap:.4f} em {'apart' if fits else 'overlap'}"
        before = a.text


def _least_gap(left: str, right: str) -> float:
    if is_han(left) and is_han(right):
        return CLOSEST
    return KERNED if left.isascii() and right.isascii() else 0.0


def _most_gap(left: Glyph, right: Glyph, most: float, exact: Exact) -> float:
    """The widest the space between two glyphs may be."""
    if is_han(left.text) and is_han(right.text):
        return most
    if _is_word(left.text, right.text):
        return exact.kerning + exact.rounding
    if left.text[0] == right.text[0] and left.text[0] in "—…":
        return len(left.text) - left.advance + exact.rounding
    own = own_blank(left.text, right.text)
    return float("inf") if own is None else own + most


def _is_word(left: str, right: str) -> bool:
    return (left + right).isascii() and left[-1:].isalnum() and right[:1].isalnum()


def own_blank(left: str, right: str) -> float | None:
    """The blank between the halves of two adjacent marks in one and a half em."""
    if left in CLOSERS and right in OPENERS:
        return 0.5
    same = (left in CLOSERS and right in CLOSERS) or (left in OPENERS and right in OPENERS)
    return 0.0 if same else None


def han_gaps(lines: Iterable[Line]) -> Iterator[float]:
    for line in lines:
        for a, b in pairwise(line):
            if is_han(a.text) and is_han(b.text):
                yield b.x - a.x - a.advance


def characters(line: Line) -> int:
    """What a reader counts: marks, dashes and connectors are none."""
    text = text_of(line)
    return sum(is_han(c) or c.isalnum() or c in "%‰℃°+×.,:/@&'-_=?#~–" for c in text)
