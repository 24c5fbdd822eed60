"""Pictures get back what the paper's grain will take from them: a bounded unsharp mask."""

from math import sqrt
from typing import TYPE_CHECKING

from tekan.model.press import Sharpening

if TYPE_CHECKING:
    from PIL.Image import Image

_NONE = 128  # a difference of nothing, in a picture of differences


def sharpened(image: "Image", mask: Sharpening, scale: float) -> "Image":
    """A picture with its lightness sharpened, all colours of a pixel by the same step, so that
    hues stay.

    scale  pixels of the picture in one of the press's

    CMYK comes from the repro department or an agency, sharpened already and bound for a press: it
    is left as it is.
    """
    from PIL import Image, ImageChops

    match image.mode:
        case "L":
            step = _steps(image, mask, scale)
        case "RGB":
            step = Image.merge("RGB", [_steps(image.convert("L"), mask, scale)] * 3)
        case "LAB":
            still = Image.new("L", image.size, _NONE)
            step = Image.merge("LAB", [_steps(image.getchannel("L"), mask, scale), still, still])
        case _:
            return image
    return ImageChops.add(image, step, 1, -_NONE)


def _steps(lightness: "Image", mask: Sharpening, scale: float) -> "Image":
    """By how much each pixel gets lighter or darker."""
    from PIL import ImageChops, ImageFilter

    smooth = lightness.filter(ImageFilter.BoxBlur(_side(mask.radius * scale)))
    detail = ImageChops.subtract(lightness, smooth, 1, _NONE)
    return detail.point([_NONE + _step(value - _NONE, mask) for value in range(256)])


def _side(radius: float) -> float:
    """From the middle of a square that is as wide in the mean as a bell of that radius.

    The square takes a third of the time; where radii are about a pixel, nobody sees it.
    """
    return (sqrt(12 * radius * radius + 1) - 1) / 2


def _step(detail: int, mask: Sharpening) -> int:
    if abs(detail) < mask.threshold:
        return 0
    # A difference of 127 is all that a picture of differences holds.
    most = min(mask.most, 127)
    return max(-most, min(most, round(detail * mask.amount)))
