"""The measures of Chinese composition, taken from a finished PDF of any origin.

Each is a small function of `turns`, `spacing` or `evenness`, with its limit and its source; here
they are gathered into one report.
"""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from tekan.press.columns import Body, find_body
from tekan.press.evenness import (
    baselines,
    extraction,
    leadings,
    scales,
    sizes,
)
from tekan.press.measure import Measure
from tekan.press.reading import Note, Reading, UnreadableFileError, read_glyphs
from tekan.press.signs import Level
from tekan.press.spacing import (
    closest,
    ends,
    line_edges,
    pairs,
    starts,
    usual,
    widest,
)
from tekan.press.turns import broken_dashes, broken_words, lone, never_end, never_start

# In the order of the table: what may stand where, how it is spaced, how even it is.
MEASURES: tuple[Callable[[Body, Level], Measure], ...] = (
    never_start,
    never_end,
    broken_dashes,
    broken_words,
    line_edges,
    widest,
    usual,
    closest,
    pairs,
    ends,
    starts,
    lone,
    baselines,
    sizes,
    leadings,
    scales,
)


class Report(Struct, frozen=True):
    """What was measured in a file.

    size     of the body, points
    leading  of the body, points
    """

    pages: int
    glyphs: int
    size: float
    leading: float
    columns: int
    lines: int
    level: Level
    measures: tuple[Measure, ...]
    notes: tuple[Note, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all that could be text was read; glyphs of Type 3 are drawings."""
        return all(note.kind == "type3" for note in self.notes)

    @property
    def is_within(self) -> bool:
        return self.is_whole and all(measure.is_within for measure in self.measures)


def typography(path: Path, level: Level) -> Report:
    """The report on a PDF; raises `UnreadableFileError` only, its kind also `textless` (no
    text at all) or `bodiless` (no column of Chinese text)."""
    reading = read_glyphs(path)
    if not any(glyph.text for glyph in reading.glyphs):
        raise UnreadableFileError("textless")
    body = find_body(reading.glyphs)
    if not body.lines:
        raise UnreadableFileError("bodiless")
    return _report(reading, body, level)


def _report(reading: Reading, body: Body, level: Level) -> Report:
    return Report(
        pages=reading.pages,
        glyphs=len(reading.glyphs),
        size=body.size,
        leading=body.leading,
        columns=len(body.columns),
        lines=len(body.lines),
        level=level,
        measures=(*(take(body, level) for take in MEASURES), extraction(reading.glyphs)),
        notes=reading.notes,
    )
