"""A provoking paragraph set by tekan, and its glyphs measured by the font file alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random

import uharfbuzz as hb
from exhaustive import row_of, way
from helpers import style_with
from helpers import text_of as spans_of
from limits import Column, Exact, Glyph, characters, text_of, turn_faults, width_faults
from msgspec.structs import replace
from provoking import measure, paragraph

from tekan.model.faces import FaceFile
from tekan.model.style import Composition, Prohibition, Style
from tekan.text.breaks import Breaks, break_lines
from tekan.text.fitter import Tolerance
from tekan.text.lines import Line, set_lines
from tekan.text.shape import Shaped, Typecases, shape

SIZE = 10.5
STYLE = style_with(indent=2.0, size=SIZE, bold="song", kai="song")
LAST = STYLE.composition.last_line
EXACT = Exact()
Metrics = tuple[float, tuple[float, float]]


@dataclass(eq=False)
class Font:
    """Typecases, and the same files opened once more to measure by."""

    cases: Typecases
    files: dict[str, hb.Font]
    exact: Exact = EXACT
    known: dict[tuple[str, int], Metrics] = field(default_factory=dict)
    widths: dict[str, float] = field(default_factory=dict)

    def glyphs(self, line: Line) -> list[Glyph]:
        return [
            self._glyph(run.face, gid, text, (run.x + x) / SIZE)
            for run in line.runs
            for gid, x, text in zip(run.gids, run.xs, run.texts, strict=True)
            if text
        ]

    def _glyph(self, face: str, gid: int, text: str, x: float) -> Glyph:
        advance, (left, right) = self.metrics(face, gid)
        return Glyph(text, x, advance, (x + left, x + right))

    def width(self, text: str) -> float:
        """The width of a text in the first face that has it, kerned."""
        if text not in self.widths:
            self.widths[text] = self._width(text)
        return self.widths[text]

    def _width(self, text: str) -> float:
        fonts = self.files.values()
        font = next(f for f in fonts if all(f.get_nominal_glyph(ord(c)) for c in text))
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "zh-Hans"
        hb.shape(font, buffer, {"calt": False})
        return sum(position.x_advance for position in buffer.glyph_positions) / font.face.upem

    def metrics(self, face: str, gid: int) -> Metrics:
        """Advance, and left and right edge of the ink, em."""
        if (face, gid) not in self.known:
            font = self.files[face]
            em, box = font.face.upem, font.get_glyph_extents(gid)
            ink = (box.x_bearing / em, (box.x_bearing + box.width) / em)
            self.known[face, gid] = (font.get_glyph_h_advance(gid) / em, ink)
        return self.known[face, gid]


def measured(files: tuple[FaceFile, ...]) -> dict[str, hb.Font]:
    return {f.name: hb.Font(hb.Face(Path(f.path).read_bytes(), f.index)) for f in files}


@dataclass
class Setting:
    """A paragraph as tekan set it; `wanted` is the text with its marks in full width."""

    wanted: str
    column: Column
    shaped: Shaped
    breaks: Breaks
    lines: tuple[Line, ...]
    font: Font

    @property
    def is_bent(self) -> bool:
        return self.breaks.tolerance is Tolerance.BENT

    @property
    def is_reported(self) -> bool:
        """T303 or T304, as tekan.page.area has it."""
        return self.is_bent or self.breaks.ends_short

    @cached_property
    def glyphs(self) -> list[list[Glyph]]:
        return [self.font.glyphs(line) for line in self.lines]


def set_text(written: str, wanted: str, column: Column, font: Font) -> Setting:
    style = style_of(column)
    shaped, missing = shape(spans_of(written), style, font.cases)
    assert missing == (), written
    (best, *_) = break_lines(shaped, (column.measure,), style.composition, column.indent)
    lines = set_lines(shaped, best, (column.measure,), style, font.cases)
    return Setting(wanted, column, shaped, best, lines, font)


def style_of(column: Column) -> Style:
    rules = Composition(prohibition=Prohibition(column.level))
    return replace(STYLE, indent=column.indent, composition=rules)


def settings(seed: int, count: int, font: Font, level: str = "") -> Iterator[Setting]:
    """Provoking paragraphs, each on a column of its own."""
    rng = Random(seed)
    for _ in range(count):
        width = measure(rng)
        column = Column(width, rng.choice([2.0, 2.0, 1.0, 0.0]), level or rng.choice(LEVELS))
        piece = paragraph(rng, width)
        yield set_text(piece.written, piece.wanted, column, font)


LEVELS = ("basic", "gb", "gb", "strict")


def faults(setting: Setting) -> Iterator[str]:
    """Limits that do not hold and are not reported, and reports without need."""
    column, glyphs = setting.column, setting.glyphs
    yield from turn_faults(glyphs, setting.wanted, column.level, setting.is_bent)
    yield from width_faults(glyphs, column, setting.font.exact, setting.is_bent)
    if not setting.is_reported and len(glyphs) > 1 and characters(glyphs[-1]) < LAST:
        yield f"last line: {text_of(glyphs[-1])}"
    if setting.is_reported and (ends := possible(setting, LAST)):
        yield f"reported, but there is a way: {ends}"
    if setting.is_bent and (ends := possible(setting, 0)):
        yield f"bent, but there is a way with a short last line: {ends}"


def possible(setting: Setting, least: int) -> str:
    """The lines of a way that keeps all bounds, the last with `least` characters."""
    column = setting.column
    row = row_of(setting.wanted, column.level, setting.font.width)
    ends = way(row, column.measure, column.indent, least)
    starts = [0, *(end + 1 for end in ends[:-1])] if ends else []
    lines = (
        "".join(a.text for a in row.atoms[a : b + 1])
        for a, b in zip(starts, ends or (), strict=True)
    )
    return " | ".join(lines)


def spaced(setting: Setting) -> list[str]:
    """The lines as they read, word spaces included."""
    return [text_of(line) for line in setting.glyphs]
