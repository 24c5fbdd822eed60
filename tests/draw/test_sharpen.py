"""Sharpening: bounded, in lightness alone, as wide on the paper whatever the resolution."""

import pytest
from PIL import Image, ImageChops

from tekan.draw.sharpen import sharpened
from tekan.model.press import Sharpening

MASK = Sharpening(0.8, 0.8, 3, 24)
STRONG = Sharpening(2.0, 3.0, 0, 24)


def edge(mode: str = "L", dark: int = 100, light: int = 150) -> Image.Image:
    """Dark at the left, light at the right."""
    image = Image.new("L", (40, 10), dark)
    image.paste(light, (20, 0, 40, 10))
    return image.convert(mode)


def coloured() -> Image.Image:
    """Noise of middling colours, far from black and white."""
    bands = [Image.effect_noise((80, 80), 40).point(lambda v: 60 + v // 2) for _ in range(3)]
    return Image.merge("RGB", bands)


def row(image: Image.Image) -> list[int]:
    return list(image.convert("L").crop((0, 5, image.width, 6)).tobytes())


def largest(one: Image.Image, other: Image.Image) -> int:
    return max(ImageChops.difference(one, other).tobytes())


def test_an_edge_gets_steeper() -> None:
    before, after = row(edge()), row(sharpened(edge(), MASK, 1.0))
    assert after[19] < before[19]
    assert after[20] > before[20]


def test_what_is_flat_stays() -> None:
    before, after = row(edge()), row(sharpened(edge(), MASK, 1.0))
    assert after[:15] + after[25:] == before[:15] + before[25:]


@pytest.mark.parametrize("most", [1, 10, 24, 255])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_no_pixel_changes_by_more_than_the_most(mode: str, most: int) -> None:
    for image in (edge(mode, 40, 220), coloured().convert(mode)):
        made = sharpened(image, Sharpening(2.0, 3.0, 0, most), 1.0)
        assert 0 < largest(made, image) <= most


def test_differences_under_the_threshold_stay() -> None:
    faint = edge("RGB", 100, 104)
    assert largest(sharpened(faint, MASK, 1.0), faint) == 0
    assert largest(sharpened(faint, Sharpening(0.8, 0.8, 0, 24), 1.0), faint) > 0


def test_all_colours_of_a_pixel_change_alike() -> None:
    image = coloured()
    made = sharpened(image, STRONG, 1.0)
    assert made.tobytes() != image.tobytes()
    red, green, blue = (
        ImageChops.subtract(after, before, 1, 128).tobytes()
        for after, before in zip(made.split(), image.split(), strict=True)
    )
    assert red == green == blue


def test_lab_changes_in_lightness_alone() -> None:
    bands = [edge(), Image.new("L", (40, 10), 90), Image.new("L", (40, 10), 160)]
    made = sharpened(Image.merge("LAB", bands), MASK, 1.0)
    lightness, *colours = made.split()
    assert row(lightness) == row(sharpened(edge(), MASK, 1.0))
    assert [band.tobytes() for band in colours] == [band.tobytes() for band in bands[1:]]


def test_separated_pictures_are_left_alone() -> None:
    image = Image.merge("CMYK", [edge()] * 4)
    assert sharpened(image, STRONG, 1.0).tobytes() == image.tobytes()


def test_a_coarser_picture_is_sharpened_as_widely_on_the_paper() -> None:
    def width(scale: float) -> int:
        after = row(sharpened(edge(), Sharpening(4.0, 1.0, 0, 255), scale))
        return sum(one != other for one, other in zip(after, row(edge()), strict=True))

    assert width(0.5) == pytest.approx(width(1.0) / 2, abs=2)
