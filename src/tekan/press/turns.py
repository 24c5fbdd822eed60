"""What lines begin and end with: prohibition (禁则), what is never parted, lone characters."""

import re
from collections.abc import Iterator

from tekan.press.columns import Body, BodyLine
from tekan.press.measure import Measure, Spot, around, at_glyph, at_line, at_turn, count
from tekan.press.rows import Line
from tekan.press.signs import DASHES, Level, is_mark, may_not_end, may_not_start

_LETTER = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
# A word or number across a turn (clreq § 3.1.3): letters and digits, a point or comma between
# digits, a sign and its number, a number and its unit. A hyphen has parted it as it may.
_BROKEN = re.compile(
    rf"[{_LETTER}]\n[{_LETTER}]|\d[.,:]\n\d|\d\n[.,]\d|\d\n[%％‰℃℉°]|[¥￥$€£№]\n\d|[-−+±]\n\d"
)
# A dash that is pulled apart: more than coordinates are rounded by, em.
_DASH_GAP = 0.02


def never_start(body: Body, level: Level) -> Measure:
    """Lines that begin with what may not (行首禁则; clreq § 3.1.3, GB/T 15834 5.1.10)."""
    return count("starts", _forbidden_starts(body, level))


def _forbidden_starts(body: Body, level: Level) -> Iterator[Spot]:
    forbidden = may_not_start(level)
    for above, below in body.neighbours():
        text = below.line.text
        # A minus sign belongs to its number; a dash of two em is not a connector.
        is_minus = re.match(r"[-–]\d", text) is not None
        if (text[0] in forbidden and not is_minus) or _is_connector(above.line, below.line):
            yield at_turn(above.line, below.line, is_below=True)


def _is_connector(above: Line, below: Line) -> bool:
    """A single — (一字线) joins two words and may not begin a line at any level."""
    text = below.text
    return text[0] == "—" and text[1:2] != "—" and above.text[-1] != "—"


def never_end(body: Body, level: Level) -> Measure:
    """Lines that end with what may not (行尾禁则; same sources)."""
    forbidden = may_not_end(level)
    return count(
        "ends",
        (
            at_turn(above.line, below.line, is_below=False)
            for above, below in body.neighbours()
            if above.line.text[-1] in forbidden
        ),
    )


def broken_dashes(body: Body, level: Level) -> Measure:
    """—— and …… across a turn, or pulled apart within (GB/T 15834 5.1.6: two em, in one)."""
    turned = (
        at_turn(above.line, below.line, is_below=False)
        for above, below in body.neighbours()
        if above.line.text[-1] in DASHES and below.line.text[0] == above.line.text[-1]
    )
    return count("dashes", (*turned, *(s for line in body.lines for s in _stretched(line.line))))


def _stretched(line: Line) -> Iterator[Spot]:
    for at, (left, right) in enumerate(zip(line.glyphs, line.glyphs[1:], strict=False)):
        if left.text in DASHES and left.text == right.text:
            gap = (right.x - left.x - left.advance) / left.size
            if gap > _DASH_GAP:
                yield at_glyph(left, gap, around(line, at))


def broken_words(body: Body, level: Level) -> Measure:
    """Words and numbers across a turn without a hyphen (clreq § 3.1.3).

    Two letters count where the file does not say by a space that a word ends there.
    """
    return count(
        "words",
        (
            at_turn(above.line, below.line, is_below=False)
            for above, below in body.neighbours()
            if not above.line.ends_blank
            and _BROKEN.search(f"{above.line.text[-2:]}\n{below.line.text[:2]}")
        ),
    )


def lone(body: Body, level: Level) -> Measure:
    """Last lines of a paragraph with one character, marks not counted (孤字)."""
    found = (line for line in body.lines if line.ends and not line.starts)
    return count("lone", (at_line(line.line, 1.0) for line in found if _is_lone(line)))


def _is_lone(line: BodyLine) -> bool:
    return sum(not is_mark(character) for character in line.line.text) <= 1
