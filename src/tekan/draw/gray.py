"""Gray pictures in black ink alone, as light beside colour pictures as they were on the screen."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from tekan.draw.profiles import PressProfileError, profile_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile

# Black inks that are looked up in the press's profile. It answers in 255 lightnesses, so that
# more of them would give steps where there are none.
_INKS: tuple[int, ...] = (*range(0, 255, 8), 255)


@lru_cache(maxsize=8)
def tones(embedded: bytes | None, output: bytes) -> list[int]:
    """The gray that PDF calls by these numbers, 255 for no ink, for each of 256 of a picture.

    The press's black is taken for the picture's (black point compensation), all between goes by
    lightness: dot gain is in the profile.
    """
    printed = _printed(output)
    paper, black = printed[0], printed[-1]
    wanted = (black + light * (paper - black) for light in map(_linear, _as_srgb(embedded)))
    return [255 - round(_ink_for(light, printed)) for light in wanted]


def _as_srgb(embedded: bytes | None) -> Iterable[int]:
    """The 256 grays of a picture in sRGB's; one without a profile, or a broken one, is there."""
    from PIL import Image, ImageCms

    every = Image.frombytes("L", (256, 1), bytes(range(256)))
    for mode, space in (("L", "GRAY"), ("RGB", "RGB")):
        own = profile_of(embedded, space)
        if own:
            with suppress(ImageCms.PyCMSError):
                return _through(every.convert(mode), own, mode)
    return range(256)


def _through(grays: "Image", own: "ImageCmsProfile", mode: str) -> bytes:
    from PIL import ImageCms

    made = ImageCms.profileToProfile(
        grays,
        own,
        ImageCms.createProfile("sRGB"),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        "RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert made is not None, "it is not done in place"
    return made.getchannel("G").tobytes()


@lru_cache(maxsize=2)
def _printed(output: bytes) -> tuple[float, ...]:
    """How light each of `_INKS` is on the paper, the paper 1, in falling order."""
    from PIL import Image, ImageCms

    inks = Image.new("CMYK", (len(_INKS), 1))
    inks.putdata([(0, 0, 0, ink) for ink in _INKS])
    try:
        lab = ImageCms.profileToProfile(
            inks,
            ImageCms.ImageCmsProfile(BytesIO(output)),
            ImageCms.createProfile("LAB"),
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            "LAB",
        )
    except (OSError, ImageCms.PyCMSError) as problem:
        raise PressProfileError(str(problem)) from problem
    assert lab is not None, "it is not done in place"
    falling: list[float] = []
    for value in lab.getchannel("L").tobytes():
        light = _luminance(value / 2.55)
        falling.append(min(light, falling[-1]) if falling else light)
    return tuple(falling)


def _ink_for(light: float, printed: Sequence[float]) -> float:
    """How much black, of 255, is so light."""
    after = bisect_left(printed, -light, key=lambda value: -value)
    if after == 0:
        return 0.0
    above, below = printed[after - 1], printed[min(after, len(printed) - 1)]
    share = (above - light) / (above - below) if above > below else 0.0
    first, second = _INKS[after - 1], _INKS[min(after, len(_INKS) - 1)]
    return first + share * (second - first)


def _linear(value: int) -> float:
    """The luminance of a gray in sRGB (IEC 61966-2-1)."""
    part = value / 255
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def _luminance(lightness: float) -> float:
    """The luminance of CIE L*."""
    return math.pow((lightness + 16) / 116, 3) if lightness > 8 else lightness / 903.3
