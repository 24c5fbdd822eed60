"""Checks of colour: spaces, spot plates, overprint, transparency, and ink of solid colours.

Overprint is as ISO 32000-1 8.6.7 and 11.7.4 have it: only DeviceCMYK with OPM 1 lets through
what lies under an ink of 0 %; DeviceGray always knocks out.
"""

from collections import defaultdict
from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.claims import is_flat
from tekan.press.preflight.places import on_sheet, visible
from tekan.press.preflight.plates import (
    has_colour,
    is_black,
    is_white,
    laid,
    spots_of,
    total,
)
from tekan.press.preflight.seen import (
    FileSeen,
    Fill,
    Mark,
    PageSeen,
    Paint,
    Shade,
    Shown,
    Space,
    Stroke,
    Type,
)
from tekan.press.preflight.telling import (
    ERROR,
    NOTE,
    WARNING,
    broken,
    on_pages,
    percent,
    points,
)
from tekan.press.preflight.verdict import Check, Verdict

# The rule for each space that is not the press's own: of vector objects, and of images.
_FOREIGN = {
    Space.RGB: ("P301", "P302"),
    Space.CAL: ("P303", "P304"),
    Space.LAB: ("P305", "P306"),
    Space.ICC: ("P307", "P308"),
}


def spaces_are_the_presss(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P301 to P308: nothing that a rip would have to convert (GWG 2015 4.30, CMYK variants)."""
    for mark in page.marks:
        space = _space(mark)
        rect = visible(mark)
        if space in _FOREIGN and rect is not None:
            rule = _FOREIGN[space][isinstance(mark, Shown) and mark.space is not None]
            yield broken(rule, ERROR, page.number, rect, value=space, limit=Space.CMYK)


def _space(mark: Mark) -> Space:
    if isinstance(mark, Shade):
        return mark.space
    if isinstance(mark, Shown) and mark.space is not None:
        return mark.space
    return mark.paint.colour.space


def spots_are_few(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P309: no more spot plates than the press has units for (GWG 2015 4.18)."""
    names = _spots(seen)
    if len(names) <= press.spots:
        return ()
    page = min(names.values())
    value, limit = str(len(names)), str(press.spots)
    told = ", ".join(sorted(names))
    return (broken("P309", ERROR, page, value=value, limit=limit, names=told),)


def _spots(seen: FileSeen) -> dict[str, int]:
    """Every spot plate with the first page that it prints on."""
    names: dict[str, int] = {}
    for page in seen.pages:
        for mark, _ in on_sheet(page):
            for name in spots_of(mark.paint.colour):
                names.setdefault(name, page.number)
    return names


def spots_are_named_once(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P310: names that differ in case and blanks only are two plates of one ink (GWG 2015 4.19)."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_spots(seen)):
        alike["".join(name.split()).lower()].append(name)
    groups = (names for names in alike.values() if len(names) > 1)
    return tuple(broken("P310", WARNING, value=", ".join(names)) for names in groups)


def spots_stand_for_ink(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P325: what prints where the plate is missing is no DeviceRGB (ISO 15930-7, ISO 15930-4)."""
    for mark in page.marks:
        other, rect = mark.paint.colour.alternate, visible(mark)
        if other is not None and other.space is Space.RGB and rect is not None:
            names = ", ".join(mark.paint.colour.colorants)
            yield broken("P325", ERROR, page.number, rect, value=names, limit=Space.CMYK)


def nothing_on_all_plates(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P311: the colorant All is for printer's marks, outside the trim (GWG 2015 4.20)."""
    for mark, rect in on_sheet(page):
        if "All" in mark.paint.colour.colorants and not is_white(mark.paint.colour):
            yield broken("P311", ERROR, page.number, rect, value="All")


def gray_does_not_overprint(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P312: overprint on a DeviceGray object does nothing (GWG 2015 4.7)."""
    for mark, rect in _solid(page):
        paint = mark.paint
        of_gray = paint.colour.space is Space.GRAY and not is_white(paint.colour)
        if of_gray and paint.overprint and not _must_overprint(mark, rect):
            yield broken("P312", WARNING, page.number, rect, value=Space.GRAY)


def _solid(page: PageSeen) -> Iterator[tuple[Mark, Rect]]:
    """What is printed in one colour of its own."""
    return ((mark, rect) for mark, rect in on_sheet(page) if has_colour(mark))


# Type under this size and lines under this width have no place for a white rim where plates
# are off (GWG 2015 4.10 and 4.12).
SMALL_TYPE, THIN_LINE = 12.0, 2.0


def _must_overprint(mark: Mark, rect: Rect) -> bool:
    """Small type and thin lines of 100 % black."""
    if not is_black(mark.paint.colour):
        return False
    match mark:
        case Type():
            return mark.size < SMALL_TYPE
        case Stroke():
            return mark.width < THIN_LINE
        case Fill():
            return min(rect.width, rect.height) < THIN_LINE
    return False


def _overprints(paint: Paint) -> bool:
    """Whether inks of 0 % leave what is under them."""
    if paint.colour.space is Space.CMYK:
        return paint.overprint and paint.mode == 1
    return paint.overprint and paint.colour.space in (Space.SEPARATION, Space.DEVICE_N)


def black_overprints(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P313 type and P315 lines in DeviceGray, P314 and P316 those that do not overprint.

    100 % black type under 12 pt, lines under 2 pt (GWG 2015 4.10 to 4.13).
    """
    for mark, rect in _solid(page):
        if not _must_overprint(mark, rect):
            continue
        is_type = isinstance(mark, Type)
        limit = points(SMALL_TYPE if is_type else THIN_LINE)
        size = points(_thickness(mark, rect))
        if mark.paint.colour.space is Space.GRAY:
            yield broken("P313" if is_type else "P315", ERROR, page.number, rect, size, limit)
        elif not _overprints(mark.paint):
            yield broken("P314" if is_type else "P316", ERROR, page.number, rect, size, limit)


def _thickness(mark: Mark, rect: Rect) -> float:
    match mark:
        case Type():
            return mark.size
        case Stroke():
            return mark.width
        case _:
            return min(rect.width, rect.height)


# Type is dark from here on (GWG 2015 4.15).
_DARK = 0.85


def rich_black_is_bounded(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P317: dark type in several inks, where they are off by a hair, is blurred (GWG 2015 4.15)."""
    for mark, rect in _solid(page):
        colour = mark.paint.colour
        if not isinstance(mark, Type) or laid(colour).get("Black", 0.0) < _DARK:
            continue
        if total(colour) > press.rich_black + _ROUNDING:
            shown = percent(total(colour)), percent(press.rich_black)
            yield broken("P317", ERROR, page.number, rect, *shown)


# Inks are steps of 1/255, or of a percent: sums are off by some of them.
_ROUNDING = 0.005


def white_knocks_out(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P318 type, P319 other objects: white that overprints is not there (GWG 2015 4.8, 4.9)."""
    for mark, rect in _solid(page):
        if mark.paint.overprint and is_white(mark.paint.colour):
            yield broken("P318" if isinstance(mark, Type) else "P319", ERROR, page.number, rect)


# Over this a screen on newsprint closes: 30 % dot gain (the usual limit of Chinese newspapers).
_CLOSED = 0.85


def tints_stay_open(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P320: a tint of black that will print as solid."""
    for mark, rect in _solid(page):
        inks = laid(mark.paint.colour)
        if inks.keys() == {"Black"} and _CLOSED + _ROUNDING < inks["Black"] < 1 - _ROUNDING:
            shown = percent(inks["Black"]), percent(_CLOSED)
            yield broken("P320", WARNING, page.number, rect, *shown)


def solids_are_within_ink_limit(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P321: a colour that alone lays on more ink than the paper takes (GWG 2015 4.21)."""
    for mark, rect in _solid(page):
        if total(mark.paint.colour) > press.ink_limit + _ROUNDING:
            shown = percent(total(mark.paint.colour)), percent(press.ink_limit)
            yield broken("P321", ERROR, page.number, rect, *shown)


def is_without_transparency(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P322: PDF/X-1a is flat (ISO 15930-4)."""
    if not is_flat(seen, press):
        return ()
    return tuple(verdict for page in seen.pages for verdict in _transparent(page))


def _transparent(page: PageSeen) -> Iterator[Verdict]:
    if page.has_group:
        yield broken("P322", ERROR, page.number, value="Group")
    for mark in page.marks:
        if not is_opaque(mark):
            paint = mark.paint
            what = f"{paint.blend} {percent(paint.alpha)}" if not paint.is_plain else "SMask"
            yield broken("P322", ERROR, page.number, visible(mark), value=what)


def is_opaque(mark: Mark) -> bool:
    return mark.paint.is_plain and not (isinstance(mark, Shown) and mark.has_soft_mask)


def blends_in_ink(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P323: a group blends in DeviceCMYK, or in the output intent's space (GWG 2015 4.24)."""
    if is_flat(seen, press):
        return ()
    return tuple(
        broken("P323", ERROR, page.number, value=page.group_space, limit=Space.CMYK)
        for page in seen.pages
        if page.group_space not in (None, Space.CMYK)
    )


def transparency_is_told(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P324: a note of each page that the rip has to flatten; overprint may come out otherwise."""
    if is_flat(seen, press):
        return ()
    counts = {p.number: sum(not is_opaque(mark) for mark, _ in on_sheet(p)) for p in seen.pages}
    return tuple(
        broken("P324", NOTE, number, value=str(count)) for number, count in counts.items() if count
    )


CHECKS: tuple[Check, ...] = (
    spots_are_few,
    spots_are_named_once,
    is_without_transparency,
    blends_in_ink,
    transparency_is_told,
    *map(
        on_pages,
        (
            spaces_are_the_presss,
            spots_stand_for_ink,
            nothing_on_all_plates,
            gray_does_not_overprint,
            black_overprints,
            rich_black_is_bounded,
            white_knocks_out,
            tints_stay_open,
            solids_are_within_ink_limit,
        ),
    ),
)
