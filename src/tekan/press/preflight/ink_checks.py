"""Checks of the ink on each page: P7xx, against the press's limit."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tekan.model.press import Press
from tekan.press.preflight.images_decoded import opened
from tekan.press.preflight.ink_map import InkMap, heaviest, ink_map, peaks_over
from tekan.press.preflight.ink_plates import DPI, separations
from tekan.press.preflight.ink_report import percents
from tekan.press.preflight.seen import FileSeen
from tekan.press.preflight.telling import ERROR, NOTE, WARNING, broken
from tekan.press.preflight.verdict import Verdict

# A limit is given in whole percents (GWG 2015, comparing numbers).
_ROUNDING = 0.005
# What a press forgives in a small place.
_OVER = 0.05
# Squares told of one page: each is a place to mend.
_MOST = 20


def inked(path: Path, seen: FileSeen, dpi: float = DPI) -> tuple[InkMap, ...]:
    """The ink of every page of a file that has been read."""
    with opened(path) as pictures:
        return tuple(ink_map(separations(page, pictures, dpi)) for page in seen.pages)


def ink_verdicts(maps: Sequence[InkMap], press: Press) -> tuple[Verdict, ...]:
    return tuple(verdict for found in maps for verdict in _of_page(found, press))


def _of_page(found: InkMap, press: Press) -> Iterator[Verdict]:
    """P701 squares over the limit, P702 peaks well over it, P703 what is not measured."""
    page, limit = found.plates.page, press.ink_limit
    for square in heaviest(found, limit + _ROUNDING, _MOST):
        peak = percents(square.peak)
        shown = percents(square.average), percents(limit)
        yield broken("P701", ERROR, page, square.rect, *shown, peak=peak)
    for peak_ in peaks_over(found, limit + _OVER + _ROUNDING):
        yield broken("P702", WARNING, page, peak_.rect, percents(peak_.peak), percents(limit))
    for what, rect in found.plates.unknown:
        yield broken("P703", NOTE, page, rect, what)
