"""Checks of type and lines: sizes that the press holds, distance from the cut, hairlines."""

from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.places import (
    INVISIBLE,
    box_of,
    fold_of,
    is_blank,
    on_sheet,
)
from tekan.press.preflight.plates import is_of_one_ink, is_white
from tekan.press.preflight.seen import FileSeen, Fill, PageSeen, Stroke, Type
from tekan.press.preflight.telling import ERROR, NOTE, WARNING, broken, on_pages, points
from tekan.press.preflight.thickness import thinnest
from tekan.press.preflight.verdict import Check, Verdict

# Sizes are multiplied out of several matrices: this much is no difference.
_ROUNDING = 0.01


def _type(page: PageSeen) -> Iterator[tuple[Type, Rect]]:
    return ((mark, rect) for mark, rect in on_sheet(page) if isinstance(mark, Type))


def type_is_large_enough(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P406 in one ink, P407 in several, P408 white: by the profile (GWG 2015 4.16)."""
    for run, rect in _type(page):
        rule, least = _least_type(run, press)
        if run.size < least - _ROUNDING:
            yield broken(rule, ERROR, page.number, rect, points(run.size), points(least))


def _least_type(run: Type, press: Press) -> tuple[str, float]:
    if is_white(run.paint.colour):
        return "P408", press.least_ink_type
    if is_of_one_ink(run.paint.colour):
        return "P406", press.least_type
    return "P407", press.least_ink_type


def invisible_type_is_told(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P409: text without ink, as scanners put it under a picture; some rips show it."""
    for mark in page.marks:
        if not isinstance(mark, Type) or mark.mode not in INVISIBLE or is_blank(mark):
            continue
        if mark.rect.overlaps(page.trim):
            yield broken("P409", NOTE, page.number, mark.rect, value=_text(mark))


def type_keeps_off_the_trim(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P410 type that is cut through, P411 type nearer to the trim than the profile's safe zone."""
    safe = page.trim.grown(-press.safe)
    for _, rect in _type(page):
        if not page.trim.contains(rect, _CUT):
            over = max(_distances(rect, page.trim))
            yield broken("P410", ERROR, page.number, rect, points(over), points(0))
        elif not safe.contains(rect, _ROUNDING):
            off = -max(_distances(rect, page.trim))
            yield broken("P411", WARNING, page.number, rect, points(off), points(press.safe))


_CUT = 0.05  # over the trim; ink boxes are rounded


def _distances(rect: Rect, trim: Rect) -> tuple[float, float, float, float]:
    """How far it stands over each edge; less than nothing is inside."""
    return trim.x - rect.x, trim.y - rect.y, rect.right - trim.right, rect.bottom - trim.bottom


def type_keeps_off_the_fold(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P412: type in the safe zone of the fold, or across it."""
    return tuple(
        verdict
        for page in seen.pages
        if (fold := fold_of(page, seen)) is not None
        for verdict in _on_fold(page, fold, press.safe)
    )


def _on_fold(page: PageSeen, fold: float, safe: float) -> Iterator[Verdict]:
    for run, rect in _type(page):
        if _off(rect, fold) >= safe - _ROUNDING:
            continue
        off = min(_off(box, fold) for box in _glyph_boxes(run))
        if off < safe - _ROUNDING:
            shown = points(max(off, 0.0)), points(safe)
            yield broken("P412", WARNING, page.number, rect, *shown, text=_text(run))


def _off(rect: Rect, fold: float) -> float:
    return max(rect.x - fold, fold - rect.right)


def _glyph_boxes(run: Type) -> list[Rect]:
    """One by one: a run of some programs goes on beyond the fold, with a gap where that is."""
    boxes = [box_of([path for path in glyph if path]) for glyph in run.outlines if any(glyph)]
    return boxes or [run.rect]


def _text(run: Type) -> str:
    return "".join(run.text)[:12]


def type_has_characters(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P413: glyphs without a character in a font that has characters for others."""
    mute = {font.name for font in seen.fonts if not font.has_unicode}
    return tuple(
        broken("P413", WARNING, page.number, rect, value=run.font)
        for page in seen.pages
        for run, rect in _type(page)
        if run.font not in mute and "" in run.text
    )


def lines_are_thick_enough(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P414 in one ink, P415 in several or white: strokes and thin fills (GWG 2015 4.17)."""
    for mark, rect in on_sheet(page):
        if not isinstance(mark, Stroke | Fill):
            continue
        width = mark.width if isinstance(mark, Stroke) else thinnest(mark)
        one = is_of_one_ink(mark.paint.colour)
        least = press.least_rule if one else press.least_ink_rule
        if 0 < width < least - _ROUNDING / 10:
            rule = "P414" if one else "P415"
            yield broken(rule, ERROR, page.number, rect, points(width), points(least))


def lines_have_a_width(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P416: a line of width 0 is as thin as the device can (ISO 32000-1 8.4.3.2): on a plate
    setter 0.01 mm, which no blanket carries."""
    for mark, rect in on_sheet(page):
        is_none = isinstance(mark, Stroke) and mark.width <= 0
        if is_none or (isinstance(mark, Fill) and mark.path and thinnest(mark) == 0):
            yield broken("P416", ERROR, page.number, rect, points(0), points(press.least_rule))


CHECKS: tuple[Check, ...] = (
    type_keeps_off_the_fold,
    type_has_characters,
    *map(
        on_pages,
        (
            type_is_large_enough,
            invisible_type_is_told,
            type_keeps_off_the_trim,
            lines_are_thick_enough,
            lines_have_a_width,
        ),
    ),
)
