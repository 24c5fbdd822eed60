"""Checks of pages: boxes, sizes, bleed, and what is on them that is no part of the picture."""

from collections import Counter
from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.places import SLACK, on_sheet
from tekan.press.preflight.plates import is_bare
from tekan.press.preflight.seen import FileSeen, PageSeen, Type
from tekan.press.preflight.telling import ERROR, WARNING, broken, on_pages, points
from tekan.press.preflight.verdict import Check, Verdict

Box = tuple[float, float, float, float]


def has_pages(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P200: something to print."""
    return () if seen.pages else (broken("P200", ERROR),)


def has_one_trim(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P201 neither TrimBox nor ArtBox, P202 both (ISO 15930-7, ISO 15930-4)."""
    count = sum(name in page.boxes for name in ("TrimBox", "ArtBox"))
    if count != 1:
        yield broken("P202" if count else "P201", ERROR, page.number)


_NESTED = (
    ("TrimBox", "BleedBox"),
    ("ArtBox", "BleedBox"),
    ("BleedBox", "MediaBox"),
    ("TrimBox", "MediaBox"),
    ("ArtBox", "MediaBox"),
)


def boxes_are_nested(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P203: trim within bleed within media (ISO 15930-7, ISO 15930-4)."""
    for inner, outer in _NESTED:
        if inner not in page.boxes or outer not in page.boxes:
            continue
        over = _over(page.boxes[inner], page.boxes[outer])
        if over > SLACK:
            yield broken("P203", ERROR, page.number, value=points(over), inner=inner, outer=outer)
            return


def _over(inner: Box, outer: Box) -> float:
    """How far one box juts out of another."""
    return max(
        outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3], 0.0
    )


def is_not_cropped(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P204: no CropBox but one that is the MediaBox (GWG 2015 4.3)."""
    crop, media = page.boxes.get("CropBox"), page.boxes.get("MediaBox")
    if crop and media and max(_over(crop, media), _over(media, crop)) > SLACK:
        yield broken("P204", ERROR, page.number, value=_shown(crop), limit=_shown(media))


def _shown(box: Box) -> str:
    return f"{box[2] - box[0]:.1f} × {box[3] - box[1]:.1f} pt"


def has_plain_units(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P205: no UserUnit, which rips read or overlook as they please (GWG 2015 4.2)."""
    if page.user_unit != 1:
        yield broken("P205", ERROR, page.number, value=f"{page.user_unit:g}", limit="1")


def is_upright(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P206: no Rotate (GWG 2015 4.4)."""
    if page.rotate % 360:
        yield broken("P206", ERROR, page.number, value=f"{page.rotate}°", limit="0°")


def bleed_box_is_there(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P207: where the press trims, a BleedBox says how far the picture goes on."""
    if press.bleed and "BleedBox" not in page.boxes:
        yield broken("P207", WARNING, page.number, limit=points(press.bleed))


# A mark within 0.1 mm of the trim is meant to reach it: no page is cut more exactly.
_TOUCHING = 0.3


def bleeds(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P208: what touches the trim goes on as far as the profile asks."""
    for mark, rect in on_sheet(page):
        if isinstance(mark, Type) or is_bare(mark):
            continue
        lack = max(_lacks(rect, page, press.bleed), default=0.0)
        if lack > SLACK:
            found = points(press.bleed - lack)
            yield broken("P208", ERROR, page.number, rect, found, points(press.bleed))


def _lacks(rect: Rect, page: PageSeen, bleed: float) -> Iterator[float]:
    """How much is missing outside each edge that it touches; what the press gets ends at the
    bleed box."""
    trim, most = page.trim, page.bleed
    sides = (
        (trim.x - rect.x, trim.x - most.x),
        (trim.y - rect.y, trim.y - most.y),
        (rect.right - trim.right, most.right - trim.right),
        (rect.bottom - trim.bottom, most.bottom - trim.bottom),
    )
    for over, room in sides:
        if over >= -_TOUCHING:
            yield bleed - max(min(over, room), 0.0)


def is_not_empty(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P209: something shows within the trim (GWG 2015 4.5)."""
    if all(is_bare(mark) for mark, _ in on_sheet(page)) and not page.unread:
        yield broken("P209", ERROR, page.number)


def is_read(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P210: what this program could not read, it has not checked."""
    for what in page.unread:
        yield broken("P210", WARNING, page.number, value=what)


# Those that a press file may have within the bleed (ISO 15930-7).
_OF_THE_PRESS = ("TrapNet", "PrinterMark")


def has_no_annotations(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P211: annotations, links too, stand outside the bleed (ISO 15930-7, ISO 15930-4)."""
    for kind, rect in page.annotations:
        if kind not in _OF_THE_PRESS and rect.overlaps(page.bleed):
            yield broken("P211", ERROR, page.number, rect, value=kind)


# Sheets differ by this much where millimetres were rounded to points.
_SAME = 0.6


def pages_are_of_one_size(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P212: all pages have one trim size, or are spreads of two of them (GWG 2015 4.4)."""
    sizes = Counter((round(p.trim.width), round(p.trim.height)) for p in seen.pages)
    if len(sizes) < 2:
        return ()
    (width, height), _ = sizes.most_common(1)[0]
    return tuple(
        broken("P212", ERROR, page.number, value=_size(page.trim), limit=f"{width} × {height} pt")
        for page in seen.pages
        if not _fits(page.trim, width, height)
    )


def _size(trim: Rect) -> str:
    return f"{trim.width:.1f} × {trim.height:.1f} pt"


def _fits(trim: Rect, width: float, height: float) -> bool:
    widths = (width, 2 * width, width / 2)
    is_as_wide = any(abs(trim.width - each) <= 2 * _SAME for each in widths)
    return is_as_wide and abs(trim.height - height) <= _SAME


CHECKS: tuple[Check, ...] = (
    has_pages,
    pages_are_of_one_size,
    *map(
        on_pages,
        (
            has_one_trim,
            boxes_are_nested,
            is_not_cropped,
            has_plain_units,
            is_upright,
            bleed_box_is_there,
            bleeds,
            is_not_empty,
            is_read,
            has_no_annotations,
        ),
    ),
)
