"""Foreign and damaged files: their ink is measured or told to be unknown; nothing is raised."""

from pathlib import Path

import pytest
from handmade import COURIER, Handmade
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inked import mapped, plates, save

from tekan.press.preflight.ink_map import heaviest
from tekan.press.preflight.ink_picture import save_map

ODD = {
    "numbers without end": "1e30 0 0 1e30 0 0 cm 0 0 0 1 k 0 0 m 1 1 l 1 0 l f 1 w 0 0 m 1 1 l S",
    "a line without length": "0 0 0 1 K 5 w 10 10 m 10 10 l S",
    "one point": "0 0 0 1 K 10 10 m S 10 10 m h S",
    "a flat shape": "0 0 0 1 k 10 10 m 90 10 l f 10 10 0 50 re f",
    "an image without extent": "q 0 0 0 0 10 10 cm /Im Do Q",
    "an image as thin as a hair": "q 100 0 0 0.01 10 10 cm /Im Do Q",
    "an image on a slope without width": "q 50 50 50 50 10 10 cm /Im Do Q",
    "an image as large as a house": "q 1e7 0 0 1e7 -5e6 -5e6 cm /Im Do Q",
    "a clip without extent": "0 0 0 0 re W n 0 0 0 1 k 0 0 50 50 re f",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_marks(name: str, tmp_path: Path) -> None:
    made = Handmade()
    image = made.image(bytes(16), "/Width 2 /Height 2 /ColorSpace /DeviceCMYK /BitsPerComponent 8")
    plates(save(tmp_path, ODD[name], made, XObject={"Im": image}))


def test_a_page_without_extent(tmp_path: Path) -> None:
    made = Handmade()
    made.page.mediabox = [0, 0, 0, 0]
    found = mapped(save(tmp_path, "0 0 0 1 k 0 0 50 50 re f", made))
    assert len(heaviest(found, -1.0, 5)) == 1
    save_map(found, 2.4, tmp_path / "a.png")


def test_a_path_of_very_many_points(tmp_path: Path) -> None:
    """More than a glyph can hold: it is cut into several, ring by ring."""
    squares = " ".join(f"{x} {y} 0.5 0.5 re" for x in range(200) for y in range(90))
    found = plates(save(tmp_path, f"0 0 0 1 k {squares} f"))
    assert sum(found.inks["Black"].tobytes()) / 255 == pytest.approx(200 * 90 / 4, rel=0.01)


DATA = bytes(range(48))
SOURCE = (
    "/Width 4 /Height 3 /ColorSpace [/Indexed /DeviceCMYK 1 <00000000ffffffff>] "
    "/BitsPerComponent 8 /Decode [0 255] /Mask [0 3]"
)


@given(st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_images_described_at_random(tmp_path: Path, data: st.DataObject) -> None:
    made = Handmade()
    key = st.sampled_from(
        ["Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "Mask", "Filter", "SMask"]
    )
    value = st.sampled_from(
        ["0", "-1", "3", "16", "/DeviceRGB", "/DeviceN", "[ ]", "[0 1 2]", "[/ICCBased 3]",
         "[/Indexed /DeviceRGB 9 ()]", "/FlateDecode", "[/DCTDecode]", "<< >>", "true"]
    )  # fmt: skip
    image = made.image(DATA, SOURCE)
    for name, source in data.draw(st.dictionaries(key, value, max_size=3)).items():
        image[f"/{name}"] = made.thing(source)
    path = save(tmp_path, "q 50 0 0 50 10 10 cm /Im Do Q", made, XObject={"Im": image})
    plates(path)


def test_type_without_outlines_is_unknown(tmp_path: Path) -> None:
    path = save(tmp_path, "BT /F 10 Tf 50 50 Td (a) Tj ET", Font={"F": COURIER})
    assert [what for what, _ in plates(path).unknown] == ["type"]
