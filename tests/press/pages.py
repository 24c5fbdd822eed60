"""Pages for the measures: two columns of counted type, drawn by reportlab glyph by glyph, so
that anything can be put where it does not belong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from testfont import CLOSERS, HAN, OPENERS, advance_of

EM, LEADING, MEASURE = 10.0, 16.0, 12
LEFTS = (30.0, 170.0)
TOP = 40.0
WIDTH, HEIGHT = 320.0, 400.0
FONT, OTHER = "counted", "fallback"
_MARKS = OPENERS + CLOSERS


@dataclass(frozen=True)
class Put:
    """A character and where it stands; points, y down."""

    text: str
    x: float
    y: float
    size: float = EM
    scale: float = 100.0


Row = list[Put]


def han(count: int, start: int = 0) -> str:
    return HAN[start : start + count]


def steps_of(text: str) -> list[float]:
    """The width of each character in a well-set line, em: pairs of marks squeezed."""
    steps = [advance_of(character) / 1000 for character in text]
    for at, (left, right) in enumerate(pairwise(text)):
        steps[at] -= 0.5 if left in _MARKS and right in _MARKS else 0.0
    return steps


def row(
    text: str, column: int, line: int, indent: float = 0, gaps: Sequence[float] | None = None
) -> Row:
    """A line made full: the marks at its edges trimmed, the rest in equal gaps of Han (or
    those given, em)."""
    steps = steps_of(text)
    start = -0.5 if text[0] in OPENERS else 0.0
    room = MEASURE - indent - start - sum(steps) + (0.5 if text[-1] in CLOSERS else 0.0)
    joints = [a in HAN and b in HAN for a, b in pairwise(text)]
    each = iter(gaps if gaps is not None else [room / max(sum(joints), 1)] * sum(joints))
    x, y = LEFTS[column] + (indent + start) * EM, TOP + line * LEADING
    placed = []
    for at, character in enumerate(text):
        placed.append(Put(character, x, y))
        x += (steps[at] + (next(each) if at < len(joints) and joints[at] else 0.0)) * EM
    return placed


def loose(text: str, column: int, line: int, indent: float = 0) -> Row:
    """A last line: nothing opened."""
    joints = sum(a in HAN and b in HAN for a, b in pairwise(text))
    return row(text, column, line, indent, [0.0] * joints)


def clean() -> dict[tuple[int, int], Row]:
    """Two columns of ten lines, a paragraph each: indent, full lines, a short last one."""
    rows = {}
    for column in (0, 1):
        rows[column, 0] = row(han(10, 50 * column), column, 0, indent=2)
        for line in range(1, 9):
            rows[column, line] = row(han(12, 60 * column + 13 * line), column, line)
        rows[column, 9] = loose(han(5, 7) + "。", column, 9)
    return rows


def shifted(placed: Row, dx: float = 0.0, dy: float = 0.0) -> Row:
    return [replace(put, x=put.x + dx, y=put.y + dy) for put in placed]


def write(path: Path, fonts: Path, puts: Iterable[Put], more: Iterable[Put] = ()) -> Path:
    """A PDF of one page; `more` is in the other face."""
    for name in (FONT, OTHER):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for font, glyphs in ((FONT, puts), (OTHER, more)):
        for put in glyphs:
            text = canvas.beginText(put.x, HEIGHT - put.y)
            text.setFont(font, put.size)
            text.setHorizScale(put.scale)
            text.textOut(put.text)
            canvas.drawText(text)
    canvas.save()
    return path


def write_rows(path: Path, fonts: Path, rows: dict[tuple[int, int], Row]) -> Path:
    return write(path, fonts, (put for key in sorted(rows) for put in rows[key]))
