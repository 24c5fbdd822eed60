"""What is done in less time than it could be gives a picture that nobody tells from the better."""

from io import BytesIO
from math import log10

import pytest
from helpers import REPOSITORY
from PIL import Image, ImageChops, ImageCms, ImageDraw, ImageStat

from tekan.draw.convert import in_inks
from tekan.draw.reading import shown

LIMITS = {"coldset-tr002": 2.4, "coated-fogra39": 4.0}  # above what the profile gives: nothing held


def every_colour() -> Image.Image:
    steps = range(3, 256, 9)  # off the points of either grid
    image = Image.new("RGB", (len(steps) ** 2, len(steps)))
    image.putdata([(r, g, b) for r in steps for g in steps for b in steps])
    return image


@pytest.mark.parametrize("name", LIMITS)
def test_the_engines_own_table_gives_the_profiles_inks(name: str) -> None:
    data, flags = (REPOSITORY / "press" / f"{name}.icc").read_bytes(), ImageCms.Flags
    press, srgb = ImageCms.ImageCmsProfile(BytesIO(data)), ImageCms.createProfile("sRGB")
    exact = ImageCms.profileToProfile(
        every_colour(),
        srgb,
        press,
        ImageCms.Intent.PERCEPTUAL,
        "CMYK",
        flags=flags.BLACKPOINTCOMPENSATION | flags.NOOPTIMIZE,
    )
    assert exact is not None
    off = ImageChops.difference(in_inks(every_colour(), None, data, LIMITS[name]), exact)
    assert max(ImageStat.Stat(off).mean) < 1  # of 255
    assert max(most for _, most in off.getextrema()) <= 20  # type: ignore[misc]


def rings() -> Image.Image:
    image = Image.new("RGB", (1200, 900), "white")
    pen = ImageDraw.Draw(image)
    for at in range(0, 440, 12):
        pen.ellipse((150 + at, at, 1050 - at, 900 - at), outline=(at // 2, 40, 120), width=5)
    return image


def test_a_picture_brought_down_is_hardly_told_from_lanczos() -> None:
    out = BytesIO()
    rings().save(out, "PNG")
    made = shown(out.getvalue(), (0, 0, 1200, 900), (480, 360)).image
    best = rings().resize((480, 360), Image.Resampling.LANCZOS)
    squares = ImageStat.Stat(ImageChops.difference(made, best)).sum2
    psnr = 10 * log10(255**2 * 3 * 480 * 360 / sum(squares))
    assert psnr > 36
