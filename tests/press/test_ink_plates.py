"""Marks on the plates: what each knocks out and overprints, and how much of a pixel it covers."""

from pathlib import Path

import pikepdf
import pytest
from handmade import Handmade
from inked import PATCH, PROCESS, WARM, at, means, plates, save
from PIL import ImageChops

WARM_INKS = {"Magenta": 100, "Yellow": 100}
IN, OUT = (60, 40), (160, 80)

LAID = {
    "a patch": ("0.7 0.6 0.6 0.5 k" + PATCH, (70, 60, 60, 50), ()),
    "black knocks out": (WARM + "0 0 0 1 k" + PATCH, (0, 0, 0, 100), WARM_INKS),
    "white knocks out": (WARM + "0 0 0 0 k" + PATCH, (0, 0, 0, 0), WARM_INKS),
    "300 % with OPM 1": (WARM + "/One gs 0 0 0 1 k" + PATCH, (0, 100, 100, 100), WARM_INKS),
    "OPM 0": (WARM + "/Nought gs 0 0 0 1 k" + PATCH, (0, 0, 0, 100), WARM_INKS),
    "white with OPM 1": (WARM + "/One gs 0 0 0 0 k" + PATCH, (0, 100, 100, 0), WARM_INKS),
    "gray is a process colour": (WARM + "/One gs 0 g" + PATCH, (0, 0, 0, 100), WARM_INKS),
    "a plate of its own": (
        WARM + "/Nought gs /Black cs 0.5 scn" + PATCH,
        (0, 100, 100, 50),
        WARM_INKS,
    ),
    "no overprint any more": (WARM + "/One gs /Knock gs 0 0 0 1 k" + PATCH, (0, 0, 0, 100), None),
    "half through": (WARM + "/Thin gs 1 0 0 0.5 k" + PATCH, (40, 60, 60, 20), WARM_INKS),
    "multiplied": ("0.5 0.2 0 0 k 0 0 200 100 re f /Multiply gs 0.5 0 0.6 0 k" + PATCH,
                   (75, 20, 60, 0), None),
    "screened": ("0.5 0.2 0 0 k 0 0 200 100 re f /Screen gs 0.5 0 0.6 0 k" + PATCH,
                 (25, 0, 0, 0), None),
    "on all plates": (WARM + "/All cs 0.6 scn" + PATCH, (60, 60, 60, 60), WARM_INKS),
    "on none": (WARM + "/None cs 0.6 scn" + PATCH, (0, 100, 100, 0), WARM_INKS),
    "red without profiles": ("1 0 0 rg" + PATCH, (0, 100, 100, 0), ()),
}  # fmt: skip


@pytest.mark.parametrize("name", LAID)
def test_what_is_under_a_mark(name: str, tmp_path: Path) -> None:
    content, inside, outside = LAID[name]
    found = plates(save(tmp_path, content))
    inks = at(found, *IN)
    assert [inks.get(plate, 0) for plate in PROCESS] == pytest.approx(inside, abs=1)
    if outside is not None:
        assert at(found, *OUT) == dict(outside)


def test_spots_have_plates_of_their_own(tmp_path: Path) -> None:
    knocked = plates(save(tmp_path, WARM + "/Spot cs 0.7 scn" + PATCH))
    assert at(knocked, *IN) == {"Orange 021": 70}
    over = plates(save(tmp_path, WARM + "/Nought gs /Spot cs 0.7 scn" + PATCH))
    assert at(over, *IN) == {"Orange 021": 70, **WARM_INKS}
    under = plates(save(tmp_path, "/Spot cs 1 scn 0 0 200 100 re f /One gs 1 0 0 0 k" + PATCH))
    assert at(under, *IN) == {"Orange 021": 100, "Cyan": 100}


def test_guesses_are_told(tmp_path: Path) -> None:
    assert plates(save(tmp_path, "1 0 0 rg" + PATCH)).guessed == ("DeviceRGB",)
    assert plates(save(tmp_path, "1 0 0 0 k 1 g" + PATCH)).guessed == ()


AREAS = {
    "a rectangle between pixels": ("10.25 10.5 20.5 30.25 re f", 20.5 * 30.25),
    "a frame, even and odd": ("20 20 50 50 re 30 30 10.5 10 re f*", 2395),
    "one in the other, not": ("20 20 50 50 re 30 30 10.5 10 re f", 2500),
    "a triangle": ("10 10 m 90 10 l 10 50 l f", 1600),
    "a stroke": ("3 w 10.3 50.2 m 110.3 50.2 l S", 300),
    "a slanting hairline": ("0.25 w 20 20 m 50 60 l S", 12.5),
    "a frame stroked": ("4 w 20 20 60 30 re S", 64 * 34 - 56 * 26),
    "a clip": ("q 30.3 30.3 20.5 20.5 re W n 0 0 200 100 re f Q", 20.5 * 20.5),
    "a clip of a slope": ("q 0 0 50 100 re W n 10 10 m 90 10 l 10 50 l f Q", 1200),
    "off the page": ("-50 -50 60 60 re f", 100),
    "far off the page": ("-30000 -30000 60000 30050 re f", 200 * 50),
}


@pytest.mark.parametrize("name", AREAS)
def test_how_much_a_mark_covers(name: str, tmp_path: Path) -> None:
    content, area = AREAS[name]
    found = plates(save(tmp_path, "0 0 0 1 k 0 0 0 1 K " + content))
    assert means(found.inks)["Black"] * 200 == pytest.approx(area, rel=0.004, abs=2)


def test_a_turned_page_is_turned(tmp_path: Path) -> None:
    content = "1 0 0 0 k 10 10 50 20 re f 0 1 0 0 k 150 80 m 190 80 l 170 95 l f"
    upright = plates(save(tmp_path, content))
    made = Handmade()
    made.page.obj.Rotate = 90
    turned = plates(save(tmp_path, content, made))
    assert turned.grid.size == (100, 200)
    for plate in ("Cyan", "Magenta"):
        back = turned.inks[plate].rotate(90, expand=True)
        gap = ImageChops.difference(back, upright.inks[plate])
        assert gap.getextrema()[1] <= 2  # type: ignore[operator]


def test_finer_plates_say_the_same(tmp_path: Path) -> None:
    path = save(tmp_path, "1 0 0 0 k 10.3 10.7 50 20 re f 4 w 20 60 m 150 90 l S")
    assert means(plates(path, 288).inks) == pytest.approx(means(plates(path).inks), abs=0.05)


def test_what_is_not_worked_out_is_told(tmp_path: Path) -> None:
    made = Handmade()
    shading = made.thing(
        "<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 0] /Function "
        "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 0] >> >>"
    )
    content = "q 10 10 30 30 re W n /Sh sh Q BT /F 10 Tf 50 50 Td (a) Tj ET"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    found = plates(save(tmp_path, content, made, Shading={"Sh": shading}, Font={"F": font}))
    assert [what for what, _ in found.unknown] == ["shading", "type"]
    assert (found.unknown[0][1].x, found.unknown[0][1].width) == (10, 30)


def test_a_page_of_any_size_is_looked_at(tmp_path: Path) -> None:
    made = Handmade()
    made.page.mediabox = pikepdf.Array([0, 0, 14400, 14400])
    found = plates(save(tmp_path, "0 0 0 1 k 0 0 7200 14400 re f", made))
    assert found.inks["Black"].width < 3600
    assert means(found.inks)["Black"] == pytest.approx(50, abs=0.1)
