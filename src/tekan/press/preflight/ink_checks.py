"""Checks of the ink on each page: P7xx, against the press's limit."""

from collections.abc import Iterator
from pathlib import Path

from tekan.model.press import Press
from tekan.model.progress import Progress, Stage, Step, unheard
from tekan.press.preflight.images_decoded import opened
from tekan.press.preflight.ink_map import InkMap, PageInk, heaviest, ink_map, peaks_over, summed_up
from tekan.press.preflight.ink_picture import save_map
from tekan.press.preflight.ink_plates import separations
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


def judge_ink(
    path: Path,
    seen: FileSeen,
    press: Press,
    folder: Path | None = None,
    progress: Progress = unheard,
) -> tuple[tuple[Verdict, ...], tuple[PageInk, ...]]:
    """The ink of every page of a file that has been read, page after page, for its maps are
    large; where there is a folder they are left there as pictures. Raises OSError."""
    verdicts: list[Verdict] = []
    pages: list[PageInk] = []
    with opened(path) as pictures:
        for number, page in enumerate(seen.pages, 1):
            progress(Step(Stage.INK, number, len(seen.pages)))
            found = ink_map(separations(page, pictures))
            verdicts += ink_verdicts(found, press)
            pages.append(summed_up(found))
            if folder is not None:
                name = f"{path.stem}-ink-{page.number:02}.png"
                save_map(found, press.ink_limit, folder / name)
    return tuple(verdicts), tuple(pages)


def ink_verdicts(found: InkMap, press: Press) -> Iterator[Verdict]:
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
