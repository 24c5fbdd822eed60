"""Settings drawn into a real PDF, a page each, and their glyphs as PDFium finds them there."""

import ctypes
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
from hardset import SIZE, Font, Setting
from helpers import REPOSITORY
from limits import Glyph
from onefile import draw

from tekan.draw.document import FileFacts, Intent
from tekan.draw.painting import paint
from tekan.draw.sheet import Sheet
from tekan.fonts.book import FontBook
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun

LEFT, TOP, LEADING = 50.0, 60.0, 16.0
_PROFILE = zlib.compress((REPOSITORY / "press" / "coldset-tr002.icc").read_bytes())
_INTENT = Intent("CGATS TR 002", "http://www.color.org", "newsprint", _PROFILE)
_FACTS = FileFacts("hard", "tekan", "PDF/X-4", "D:20240101000000Z", b"<x:xmpmeta/>", "0" * 32)


def runs_of(setting: Setting) -> tuple[GlyphRun, ...]:
    placed = (line.at(LEFT, TOP + at * LEADING) for at, line in enumerate(setting.lines))
    return tuple(run for runs in placed for run in runs)


def pdf_of(chosen: Sequence[Setting], book: FontBook) -> bytes:
    pages = [runs_of(setting) for setting in chosen]
    height = TOP + max(len(setting.lines) for setting in chosen) * LEADING
    trim = Rect(0.0, 0.0, 2 * LEFT + 40 * SIZE, height)
    sheets = [Sheet(f"{at}.pdf", trim, 0.0, 0.0, runs) for at, runs in enumerate(pages)]
    return draw([paint(sheet, book) for sheet in sheets], book, {}, _INTENT, _FACTS)


class Found(NamedTuple):
    """A glyph of a page: where its line is, itself in em, and its two scales."""

    y: float
    glyph: Glyph
    scales: tuple[float, float]


def pages_of(data: bytes) -> Iterator[list[Found]]:
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            text = page.get_textpage()
            count = pdfium.FPDFText_CountChars(text.raw)
            yield [found for at in range(count) if (found := _found(text.raw, at))]
    finally:
        document.close()


def _found(page: object, at: int) -> Found | None:
    if pdfium.FPDFText_IsGenerated(page, at) == 1:
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page, at, x, y)
    left, right, top, foot = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(page, at, left, right, foot, top)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, at, matrix)
    size = pdfium.FPDFText_GetFontSize(page, at)
    text = chr(pdfium.FPDFText_GetUnicode(page, at))
    glyph = Glyph(text, _em(x.value), 0.0, (_em(left.value), _em(right.value)))
    return Found(y.value, glyph, (matrix.a * size, matrix.d * size))


def _em(x: float) -> float:
    return (x - LEFT) / SIZE


def lines_of(page: list[Found], font: Font) -> list[list[Glyph]]:
    """Glyphs of each baseline, from left to right, their advances by the font."""
    lines = defaultdict(list)
    for found in page:
        lines[round(found.y)].append(found.glyph)
    return [list(_joined(lines[y], font)) for y in sorted(lines, reverse=True)]


def _joined(glyphs: list[Glyph], font: Font) -> Iterator[Glyph]:
    """What PDFium counts twice at one place is one glyph: a ligature, a surrogate pair."""
    for _, group in groupby(sorted(glyphs, key=_spot), key=_spot):
        parts = list(group)
        units = "".join(part.text for part in parts)
        text = units.encode("utf-16", "surrogatepass").decode("utf-16")
        yield parts[0]._replace(text=text, advance=font.width(text))


def _spot(glyph: Glyph) -> tuple[float, ...]:
    """Its ink and place; an opening mark's origin may stand before the mark's it follows."""
    return *(round(edge, 4) for edge in glyph.ink), round(glyph.x, 4)
