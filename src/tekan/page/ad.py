"""Advertisements (广告): a finished picture in its box, named as what it is."""

from tekan.model.edition import Ad, Face, Span
from tekan.model.findings import Findings
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import BLACK, WHITE
from tekan.model.page import Item, Picture, Tint
from tekan.model.style import Align, Style
from tekan.page.box import HAIRLINE, outlined
from tekan.page.parts import Desk, SetPart, too_far
from tekan.page.photo import crop
from tekan.text.display import one_line

# The Advertising Law (广告法, article 14) asks for the word on every advertisement.
_LABEL = "广告"
# A picture whose shape is this much another than its box's loses an edge; one further off is
# shown whole.
_CROPPED = 0.08


def set_ad(ad: Ad, label: Style, width: float, lines: int, desk: Desk) -> SetPart:
    """An advertisement in a box `lines` lines high, under a label in its top right corner."""
    box = desk.frame(width, lines)
    rect = _fitted(ad, box)
    shown = crop(ad.pixels, (0.5, 0.5), rect.width / rect.height)
    picture = Picture(rect, ad.path, shown, ad.place)
    tag, findings = _tag(ad, label, box, desk) if ad.label else ((), ())
    return SetPart(lines, (picture, *outlined(box, HAIRLINE, BLACK), *tag), findings)


def _fitted(ad: Ad, box: Rect) -> Rect:
    """The box where the picture nearly has its shape, else the most of it that the whole
    picture fills, in its middle."""
    wide, high = ad.pixels
    shape, wanted = wide / high, box.width / box.height
    if max(shape, wanted) / min(shape, wanted) < 1 + _CROPPED:
        return box
    scale = min(box.width / wide, box.height / high)
    width, height = wide * scale, high * scale
    return Rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


# Between the label's words and the edge of its tag, em.
_AIR = 0.3


def _tag(ad: Ad, style: Style, box: Rect, desk: Desk) -> tuple[tuple[Item, ...], Findings]:
    """The word on white, so that it is read on any picture."""
    air = _AIR * style.size
    base = box.y + air + EM_ASCENT * style.size
    word = (Span(_LABEL, Face.PLAIN, ad.place),)
    runs, wide, findings = one_line(word, style, box.right - air, base, desk.cases, Align.END)
    tag = Rect(box.right - wide - 2 * air, box.y, wide + 2 * air, style.size + 2 * air)
    over = max(tag.width - box.width, tag.height - box.height)
    return (Tint(tag, WHITE), *outlined(tag, HAIRLINE, BLACK), *runs), findings + too_far(
        word, over
    )
