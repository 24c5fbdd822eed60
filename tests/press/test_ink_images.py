"""Images on the plates: every kind of samples, ways to stand, masks."""

import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from handmade import Handmade
from inked import PROCESS, SPOT, WARM, at, means, plates, save
from PIL import Image

IN = (60, 40)
CMYK = "/ColorSpace /DeviceCMYK /BitsPerComponent 8"
RICH = bytes((204, 204, 204, 204))  # 320 %
INVERTED = "/Decode [1 0 1 0 1 0 1 0]"
PLACE = "100 0 0 50 20 20"
Masked = Callable[[Handmade], Any]


def shown(
    folder: Path, data: bytes, source: str, before: str = WARM, place: str = PLACE, **more: Masked
) -> Path:
    made = Handmade()
    image = made.image(data, source)
    for key, value in more.items():
        image[f"/{key}"] = value(made)
    return save(folder, f"{before} q {place} cm /Im Do Q", made, XObject={"Im": image})


def jpeg(inks: bytes, size: tuple[int, int] = (320, 160)) -> bytes:
    """As Pillow writes it, turned over as Adobe does."""
    packed = BytesIO()
    Image.new("CMYK", size, tuple(inks)).save(packed, "JPEG", quality=95)
    return packed.getvalue()


def of(width: int, height: int, source: str = CMYK) -> str:
    return f"/Width {width} /Height {height} {source}"


INDEXED = "[/Indexed /DeviceCMYK 2 <00000000 ff336600 cccccccc>]"
KINDS: dict[str, tuple[bytes, str, tuple[float, ...]]] = {
    "320 %": (RICH * 4, of(2, 2), (80, 80, 80, 80)),
    "turned over": (RICH, of(1, 1, f"{CMYK} {INVERTED}"), (20, 20, 20, 20)),
    "16 bits": (bytes((204, 7, 0, 9, 255, 255, 0, 0)),
                of(1, 1, "/ColorSpace /DeviceCMYK /BitsPerComponent 16"), (80, 0, 100, 0)),
    "4 bits": (bytes((0xC0, 0xF3)),
               of(1, 1, "/ColorSpace /DeviceCMYK /BitsPerComponent 4"), (80, 0, 100, 20)),
    "gray": (bytes((51,)), of(1, 1, "/ColorSpace /DeviceGray /BitsPerComponent 8"), (0, 0, 0, 80)),
    "1 bit": (b"\x00", of(8, 1, "/ColorSpace /DeviceGray /BitsPerComponent 1"), (0, 0, 0, 100)),
    "indexed": (b"\x02", of(1, 1, f"/ColorSpace {INDEXED} /BitsPerComponent 8"), (80, 80, 80, 80)),
    "indexed, 2 bits": (b"\x55", of(4, 1, f"/ColorSpace {INDEXED} /BitsPerComponent 2"),
                        (100, 20, 40, 0)),
    "RGB": (b"\xff\x00\x00", of(1, 1, "/ColorSpace /DeviceRGB /BitsPerComponent 8"),
            (0, 100, 100, 0)),
    "JPEG": (jpeg(b"\x33\x66\x99\x00"), of(320, 160, f"{CMYK} {INVERTED} /Filter /DCTDecode"),
             (20, 40, 60, 0)),
    "JPEG that is not": (jpeg(b"\xff\xff\xff\xff"), of(320, 160, f"{CMYK} /Filter /DCTDecode"),
                         (0, 0, 0, 0)),
    "JPEG packed": (zlib.compress(jpeg(b"\x33\x66\x99\x00")),
                    of(320, 160, f"{CMYK} {INVERTED} /Filter [/FlateDecode /DCTDecode]"),
                    (20, 40, 60, 0)),
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_samples(name: str, tmp_path: Path) -> None:
    data, source, inks = KINDS[name]
    found = plates(shown(tmp_path, data, source))
    inside = at(found, *IN)
    assert [inside.get(plate, 0) for plate in PROCESS] == pytest.approx(inks, abs=1)
    assert at(found, 160, 80) == {"Magenta": 100, "Yellow": 100}
    assert found.guessed == (("DeviceRGB",) if name == "RGB" else ())


def test_images_of_a_spot_overprint_the_others(tmp_path: Path) -> None:
    source = of(1, 1, f"/ColorSpace {SPOT} /BitsPerComponent 8")
    knocked = plates(shown(tmp_path, b"\xcc", source))
    assert at(knocked, *IN) == {"Orange 021": 80}
    over = plates(shown(tmp_path, b"\xcc", source, WARM + "/One gs"))
    assert at(over, *IN) == {"Orange 021": 80, "Magenta": 100, "Yellow": 100}


def test_mode_1_is_not_for_images(tmp_path: Path) -> None:
    found = plates(shown(tmp_path, b"\x00\x00\x00\xff", of(1, 1), WARM + "/One gs"))
    assert at(found, *IN) == {"Black": 100}


def test_a_stencil_is_laid_in_the_colour_of_the_state(tmp_path: Path) -> None:
    source = of(2, 1, "/ImageMask true /BitsPerComponent 1")
    found = plates(shown(tmp_path, b"\x40", source, WARM + "/One gs 0 0 0 1 k"))
    assert at(found, 40, 40) == {"Magenta": 100, "Yellow": 100, "Black": 100}
    assert at(found, 100, 40) == {"Magenta": 100, "Yellow": 100}


def soft(made: Handmade) -> Any:
    return made.image(b"\x66", of(1, 1, "/ColorSpace /DeviceGray /BitsPerComponent 8"))


def hard(made: Handmade) -> Any:
    return made.image(b"\x40", of(2, 1, "/ImageMask true /BitsPerComponent 1"))


def test_masks(tmp_path: Path) -> None:
    through = plates(shown(tmp_path, RICH, of(1, 1), SMask=soft))
    assert at(through, *IN) == {"Cyan": 32, "Magenta": 92, "Yellow": 92, "Black": 32}
    cut = plates(shown(tmp_path, RICH, of(1, 1), Mask=hard))
    assert at(cut, 40, 40)["Cyan"] == 80 and "Cyan" not in at(cut, 100, 40)
    keyed = plates(
        shown(tmp_path, b"\x10\xf0", of(2, 1, "/ColorSpace /DeviceGray /BitsPerComponent 8"),
              Mask=lambda made: made.thing("[0 32]"))
    )  # fmt: skip
    assert "Black" not in at(keyed, 40, 40) and at(keyed, 100, 40) == {"Black": 6}


# Cyan stands in the left upper quarter of the image.
QUARTER = b"\xff\x00\x00\x00" + bytes(12)
WAYS = {
    "100 0 0 50 20 20": (40, 60),
    "-100 0 0 50 120 20": (100, 60),
    "100 0 0 -50 20 70": (40, 30),
    "0 50 -100 0 120 20": (40, 30),
    "0 -50 100 0 20 70": (100, 60),
    "80 20 -10 40 30 20": (45, 55),
}


@pytest.mark.parametrize("place", WAYS)
def test_every_way_to_stand(place: str, tmp_path: Path) -> None:
    found = plates(shown(tmp_path, QUARTER, of(2, 2), "", place))
    assert at(found, *WAYS[place]) == {"Cyan": 100}
    a, b, c, d, *_ = map(float, place.split())
    assert means(found.inks)["Cyan"] * 200 == pytest.approx(abs(a * d - b * c) / 4, rel=0.06)


def test_a_clip_cuts_an_image(tmp_path: Path) -> None:
    found = plates(shown(tmp_path, RICH, of(1, 1), "30.5 30 10 10 re W n"))
    assert means(found.inks)["Cyan"] * 200 == pytest.approx(80, abs=0.5)


@pytest.mark.parametrize(
    "source",
    [
        of(9, 9),
        of(1, 1, "/ColorSpace /Nothing /BitsPerComponent 8"),
        of(1, 1, f"{CMYK} /Filter /DCTDecode"),
        of(1, 1, f"{CMYK} /Filter /JBIG2Decode"),
        of(90000, 90000),
        of(1, 1, f"{CMYK} /Decode [0 1]"),
    ],
)
def test_what_cannot_be_decoded_is_told(source: str, tmp_path: Path) -> None:
    found = plates(shown(tmp_path, b"\x00" * 4, source))
    assert [what for what, _ in found.unknown] in (["image"], [])
    assert found.unknown or "Nothing" in source
