"""Photos of 12 megapixels, no two alike: noise and gradients, as hard to read as real ones."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE = (4000, 3000)  # 12 MP
_QUALITY = 88  # of a phone's JPEG; these come to some 3 MB
_GRAIN = 0.12  # share of the finest noise


def write_photos(paths: Iterable[Path]) -> None:
    """A photo at each path, the same ones every time."""
    from PIL import Image

    layers = _layers()
    for at, path in enumerate(paths):
        roll = Random(f"photo {at}")
        bands = [_band(roll, layers) for _ in range(3)]
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.merge("RGB", bands).save(path, quality=_QUALITY)


def _layers() -> tuple[Sequence["Image"], "Image"]:
    """Soft clouds of several grains, and fine noise."""
    from PIL import Image

    soft = []
    for at, small in enumerate(((8, 6), (20, 15), (64, 48), (160, 120), (500, 375))):
        data = Random(at).randbytes(small[0] * small[1])
        soft.append(Image.frombytes("L", small, data).resize(SIZE, Image.Resampling.BICUBIC))
    grain = Image.frombytes("L", SIZE, Random("grain").randbytes(SIZE[0] * SIZE[1]))
    return soft, grain


def _band(roll: Random, layers: tuple[Sequence["Image"], "Image"]) -> "Image":
    """Two clouds, turned and blended by chance, with grain over them."""
    from PIL import Image

    soft, grain = layers
    one, two = (_turned(image, roll) for image in roll.sample(soft, 2))
    mixed = Image.blend(one, two, roll.uniform(0.2, 0.8))
    return Image.blend(mixed, _turned(grain, roll), _GRAIN)


def _turned(image: "Image", roll: Random) -> "Image":
    from PIL import Image

    ways = (
        Image.Transpose.FLIP_LEFT_RIGHT,
        Image.Transpose.FLIP_TOP_BOTTOM,
        Image.Transpose.ROTATE_180,
    )
    return image.transpose(roll.choice(ways))
