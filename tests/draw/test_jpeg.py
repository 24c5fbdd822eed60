"""JPEG of press pictures: inks at full resolution, yellow alone more coarsely."""

from io import BytesIO
from math import log10

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from tekan.draw.jpeg import as_jpeg


def busy(mode: str) -> Image.Image:
    """Middling inks, with a checkerboard that subsampling would wipe out."""
    board = Image.new("L", (64, 64), 90)
    board.putdata([90 + 60 * ((x + y) % 2) for y in range(64) for x in range(64)])
    return board if mode == "L" else Image.merge(mode, [board] * 4)


def opened(image: Image.Image) -> Image.Image:
    made = Image.open(BytesIO(as_jpeg(image)))
    made.load()
    return made


def tables(image: Image.Image) -> list[list[int]]:
    """Steps of each ink, in the file's own order of inks."""
    made = opened(image)
    return [list(made.quantization[layer[3]]) for layer in made.layer]  # type: ignore[attr-defined]


def standard(quality: int) -> list[int]:
    out = BytesIO()
    Image.new("L", (8, 8)).save(out, "JPEG", quality=quality)
    return list(Image.open(out).quantization[0])  # type: ignore[attr-defined]


def test_inks_have_the_standard_steps_and_yellow_coarser_ones() -> None:
    fine, coarse = standard(85), standard(76)
    assert tables(busy("CMYK")) == [fine, fine, coarse, fine]
    assert tables(busy("L")) == [fine]


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_no_ink_is_subsampled(mode: str) -> None:
    layers = opened(busy(mode)).layer  # type: ignore[attr-defined]
    assert {layer[1:3] for layer in layers} == {(1, 1)}


def test_the_finest_detail_stays_in_every_ink() -> None:
    image = busy("CMYK")
    off = ImageStat.Stat(ImageChops.difference(image, opened(image))).mean
    assert max(off) < 8


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert as_jpeg(busy("CMYK")) == as_jpeg(busy("CMYK"))


def test_black_and_the_other_strong_inks_lose_less_than_yellow() -> None:
    grain = [Image.effect_noise((256, 256), 40).filter(ImageFilter.GaussianBlur(1))] * 4
    image = Image.merge("CMYK", grain)
    cyan, magenta, yellow, black = psnr(image, opened(image))
    assert min(cyan, magenta, black) > 40
    assert yellow > 38
    assert black > yellow


def psnr(one: Image.Image, other: Image.Image) -> list[float]:
    """Decibels of each ink."""
    squares = ImageStat.Stat(ImageChops.difference(one, other)).sum2
    return [10 * log10(255**2 * one.width * one.height / total) for total in squares]
