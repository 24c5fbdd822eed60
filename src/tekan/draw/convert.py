"""Pictures in the press's inks: through its profile, never above its ink limit.

A gray picture stays gray: it is printed in black alone, so that no plate out of register gives it
a coloured edge. Everything else becomes CMYK. What comes as CMYK without a profile is taken to be
in the press's own inks; so is what has the press's own profile.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from itertools import chain, product
from typing import TYPE_CHECKING

from tekan.draw.gray import tones
from tekan.draw.profiles import PressProfileError, profile_of

if TYPE_CHECKING:
    from PIL._imagingcms import CmsProfile
    from PIL.Image import Image
    from PIL.ImageCms import Flags, ImageCmsProfile, ImageCmsTransform

# CMYK made for the same limit by another's tables comes so near to it; 1 is 100 % of one ink.
_SLACK = 0.05
# What is held stays so far under the limit, for at edges its JPEG adds a little again.
_ROOM = 0.015


def in_inks(image: "Image", embedded: bytes | None, output: bytes, limit: float) -> "Image":
    """A picture (L, RGB, CMYK or LAB) as CMYK, or as L where black alone prints it.

    embedded  the picture's own profile; without one, or with a broken or a foreign one, it is sRGB
    output    the press's profile
    limit     most ink of a pixel, 1 is 100 % of one ink
    """
    if image.mode == "L":
        return image.point(tones(embedded, output))
    if image.mode == "CMYK":
        return held(_from_inks(image, embedded, output, limit), limit)
    inked = _transformed(image, embedded, output)
    return inked if _most_of_all(embedded, image.mode, output) <= limit else held(inked, limit)


def ready_for_srgb(output: bytes) -> None:
    """Makes at once what pictures without a profile of their own will need; it is remembered.

    Where the press's profile converts nothing, the first picture says so.
    """
    with suppress(PressProfileError):
        _most_of_all(None, "RGB", output)


def _from_inks(image: "Image", embedded: bytes | None, output: bytes, limit: float) -> "Image":
    if embedded != output and _transform(embedded, "CMYK", output):
        return _transformed(image, embedded, output)
    # Only what has far too much ink is separated anew: inks chosen by hand should stay.
    over = most_ink(image) > limit + _SLACK
    return _transformed(image, output, output) if over else image


def _transformed(image: "Image", embedded: bytes | None, output: bytes) -> "Image":
    from PIL import ImageCms

    transform = _transform(embedded, image.mode, output)
    if transform is None:
        raise PressProfileError("no way from the picture to the press")
    inked = ImageCms.applyTransform(image, transform)
    assert inked is not None, "it is not done in place"
    return inked


@lru_cache(maxsize=8)  # some milliseconds each, and most pictures come from one camera
def _transform(embedded: bytes | None, mode: str, output: bytes) -> "ImageCmsTransform | None":
    from PIL import ImageCms

    for own in _inputs(embedded, mode):
        with suppress(OSError, ImageCms.PyCMSError):
            return ImageCms.buildTransform(
                own,
                ImageCms.ImageCmsProfile(BytesIO(output)),
                mode,
                "CMYK",
                ImageCms.Intent.PERCEPTUAL,
                flags=_flags(mode),
            )
    return None


def _flags(mode: str) -> "Flags":
    """How the colour engine is to work; without its memory of the last pixel, for a photo's next
    is seldom the same, and looking takes a fifth of the time.
    """
    from PIL.ImageCms import Flags

    flags = Flags.BLACKPOINTCOMPENSATION | Flags.NOCACHE
    return flags if mode == "CMYK" else flags | Flags.GRIDPOINTS(_GRID_POINTS)


# A side of the engine's own table from three numbers of a pixel to four inks. Its 33 would take
# twice the time to make; against the profile itself (30,000 random colours) ΔE is 0.15 on newsprint
# and 0.20 on coated paper in the mean, 1.5 at most; with 33 points 0.10 and 0.14, 1.6 at most.
_GRID_POINTS = 25


def _inputs(embedded: bytes | None, mode: str) -> "Iterator[ImageCmsProfile | CmsProfile]":
    """The profiles to try one after the other; none for CMYK that has none of its own."""
    from PIL import ImageCms

    own = profile_of(embedded, mode)
    if own and mode != "LAB":
        yield own
    if mode != "CMYK":
        yield ImageCms.createProfile("LAB" if mode == "LAB" else "sRGB")


@lru_cache(maxsize=8)
def _most_of_all(embedded: bytes | None, mode: str, output: bytes) -> float:
    """The most ink that any colour gets, so that few pictures need be searched for it."""
    from PIL import Image

    colours = bytes(chain.from_iterable(product(_GRID, repeat=3)))
    grid = Image.frombytes(mode, (len(_GRID) ** 2, len(_GRID)), colours)
    return most_ink(_transformed(grid, embedded, output)) + _BETWEEN


_GRID = range(0, 256, 15)
_BETWEEN = 0.03  # how much more a colour between those of the grid may get


def most_ink(image: "Image") -> float:
    """The most ink of any pixel of a CMYK picture."""
    from PIL import ImageChops

    cyan, magenta, yellow, black = image.split()
    # `add` halves, so that four full inks still fit in a byte.
    pairs = ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2)
    _, most = ImageChops.add(*pairs, 2).getextrema()
    assert isinstance(most, int | float), "a picture of one band has one greatest value"
    return most / 255 * 4


def held(image: "Image", limit: float) -> "Image":
    """Takes colour, never black, out of the pixels above the ink limit.

    A printer's profile may be made for more ink than the press is to have, and what stays in its
    own inks may be slightly above.
    """
    from PIL import Image, ImageMath

    if most_ink(image) <= limit:
        return image
    *colours, black = image.split()
    cyan, magenta, yellow = colours
    share = ImageMath.lambda_eval(
        lambda e: e["min"](
            (255 * (limit - _ROOM) - e["k"]) / e["max"](e["c"] + e["m"] + e["y"], 1.0), 1.0
        ),
        c=cyan,
        m=magenta,
        y=yellow,
        k=black,
    )
    # `convert` rounds down: not above the limit for a fraction's sake.
    less = [
        ImageMath.lambda_eval(
            lambda e: e["convert"](e["ink"] * e["share"], "L"), ink=ink, share=share
        )
        for ink in colours
    ]
    return Image.merge("CMYK", [*less, black])
