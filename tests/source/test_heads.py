"""The size of an ordinary head is Pillow's; whatever may be odd is left to Pillow."""

import io
import random
from typing import Any

import pytest
from PIL import Image

from tekan.source.heads import ordinary_size


def saved(kind: str, mode: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    Image.effect_noise((37, 23), 90).convert(mode).save(stream, kind, **options)
    return stream.getvalue()


def on_its_side() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6
    return exif


ORDINARY = [
    *(saved("JPEG", mode, dpi=(300, 300)) for mode in ("L", "RGB", "CMYK")),
    saved("JPEG", "RGB", progressive=True, comment=b"hi", restart_marker_blocks=2),
    *(saved("PNG", mode) for mode in ("1", "L", "LA", "RGB", "RGBA")),
    saved("PNG", "RGB", dpi=(300, 300)),
]


@pytest.mark.parametrize("data", ORDINARY)
def test_an_ordinary_head_tells_the_size(data: bytes) -> None:
    assert ordinary_size(io.BytesIO(data)) == (37, 23)


@pytest.mark.parametrize(
    "data",
    [
        saved("JPEG", "RGB", exif=on_its_side()),
        saved("JPEG", "RGB", xmp=b'<x tiff:Orientation="6"/>'),
        saved("PNG", "RGB", exif=on_its_side()),
        saved("PNG", "P"),
        saved("TIFF", "RGB"),
        b"",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xc0\x00\x02",
        b"\xff\xd8\xff\xc0\x00\x00",
    ],
)
def test_what_may_be_odd_is_left_to_pillow(data: bytes) -> None:
    assert ordinary_size(io.BytesIO(data)) is None


def test_exif_behind_the_pixels_of_a_png_is_seen() -> None:
    data = saved("PNG", "RGB", exif=on_its_side())
    start = data.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(data[start : start + 4], "big")
    moved = data[:start] + data[end:-12] + data[start:end] + data[-12:]
    assert ordinary_size(io.BytesIO(moved)) is None


@pytest.mark.filterwarnings("ignore")
def test_a_damaged_head_is_never_taken_for_what_pillow_refuses() -> None:
    chance = random.Random(1)
    for _ in range(600):
        data = bytearray(chance.choice(ORDINARY))
        data[chance.randrange(min(len(data), 400))] = chance.randrange(256)
        data = data[: chance.choice((len(data), chance.randrange(len(data))))]
        size = ordinary_size(io.BytesIO(data))
        if size and size[0] * size[1] < 1_000_000:
            assert Image.open(io.BytesIO(data), formats=("JPEG", "PNG")).size == size
