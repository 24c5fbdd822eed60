"""Checks of images: resolution as placed (GWG 2015 4.25 and 4.26), depth."""

from collections.abc import Iterator

from tekan.model.findings import Severity
from tekan.model.geometry import Rect
from tekan.model.press import Press, Severe
from tekan.press.preflight.claims import is_flat
from tekan.press.preflight.places import on_sheet
from tekan.press.preflight.seen import FileSeen, PageSeen, Shown
from tekan.press.preflight.telling import ERROR, NOTE, WARNING, broken, on_pages, ppi
from tekan.press.preflight.verdict import Check, Verdict

# Of line art on newsprint, whatever the profile says of photos (GWG 2015, newspaper variants).
_LEAST_LINE_ART, _WARN_LINE_ART = 549.0, 799.0
# Pictures brought to a resolution have whole pixels: what they lack by that is no difference
# (GWG 2015, comparing numbers).
_ROUNDING = 0.995
# A picture of more pixels than this multiple of the target's is all ballast.
_MOST = 2.5


def _images(page: PageSeen) -> Iterator[tuple[Shown, Rect]]:
    return ((mark, rect) for mark, rect in on_sheet(page) if isinstance(mark, Shown))


def _is_line_art(image: Shown) -> bool:
    return image.bits == 1 or image.space is None


def images_are_fine_enough(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P501 and P502 of photos, P503 and P504 of 1-bit images: too coarse, and coarse."""
    coarse = Severity.ERROR if press.coarse is Severe.ERROR else Severity.WARNING
    for image, rect in _images(page):
        line_art = _is_line_art(image)
        least = _LEAST_LINE_ART if line_art else press.least_ppi
        usual = _WARN_LINE_ART if line_art else press.warn_ppi
        if image.ppi < least * _ROUNDING:
            rule, severity, limit = "P503" if line_art else "P501", coarse, least
        elif image.ppi < usual * _ROUNDING:
            rule, severity, limit = "P504" if line_art else "P502", WARNING, usual
        else:
            continue
        yield broken(rule, severity, page.number, rect, ppi(image.ppi), ppi(limit))


def images_are_not_too_fine(page: PageSeen, press: Press) -> Iterator[Verdict]:
    """P507: pixels that the screen throws away."""
    for image, rect in _images(page):
        limit = _MOST * press.target_ppi
        if not _is_line_art(image) and image.ppi > limit:
            yield broken("P507", NOTE, page.number, rect, ppi(image.ppi), ppi(limit))


def images_are_of_eight_bits(seen: FileSeen, press: Press) -> tuple[Verdict, ...]:
    """P505: 16 bits a component are PDF 1.5, and not for PDF/X-1a; elsewhere a warning."""
    severity = ERROR if is_flat(seen, press) else WARNING
    return tuple(
        broken("P505", severity, page.number, rect, value=f"{image.bits} bit", limit="8 bit")
        for page in seen.pages
        for image, rect in _images(page)
        if image.bits > 8
    )


CHECKS: tuple[Check, ...] = (
    images_are_of_eight_bits,
    *map(on_pages, (images_are_fine_enough, images_are_not_too_fine)),
)
