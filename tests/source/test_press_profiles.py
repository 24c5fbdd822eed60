"""A press profile's ICC file: where it may lie, and what it must be."""

import shutil
from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan.catalogue import CATALOGUE
from tekan.model.findings import Place
from tekan.model.press import Conformance, Press
from tekan.source.house import load_press

ICC = REPOSITORY / "press" / "coldset-tr002.icc"
PLACE = Place("edition.yaml", 3, 1)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "house" / "press").mkdir(parents=True)
    return tmp_path / "house"


def loaded(house: Path, icc: str) -> tuple[Press | None, list[str]]:
    text = f"icc: {icc}\ncondition: ours\ninfo: ours\nink_limit: 240\n"
    (house / "press" / "ours.yaml").write_text(text)
    press, findings = load_press(house, "ours", PLACE)
    assert {f.code for f in findings} <= set(CATALOGUE)
    assert all(f.place == Place(str(house / "press" / "ours.yaml"), 1, 1) for f in findings)
    return press, [f.code for f in findings]


@pytest.mark.parametrize(
    "name", ["a.icc", "printers/a.icc", "../printers/a.icc", "../../elsewhere/a.icc"]
)
def test_a_profile_is_named_from_the_press_folder(house: Path, name: str) -> None:
    path = house / "press" / name
    (house / "press" / "printers").mkdir()
    path.parent.mkdir(exist_ok=True)
    shutil.copy(ICC, path)
    press, codes = loaded(house, name)
    assert not codes
    assert press
    assert Path(press.icc).samefile(path)


def test_a_profile_is_named_from_the_house(house: Path) -> None:
    (house / "printers").mkdir()
    shutil.copy(ICC, house / "printers" / "a.icc")
    press, _ = loaded(house, "printers/a.icc")
    assert press
    assert Path(press.icc) == house / "printers" / "a.icc"


def test_a_profile_of_the_press_folder_goes_first(house: Path) -> None:
    for folder in (house, house / "press"):
        shutil.copy(ICC, folder / "a.icc")
    press, _ = loaded(house, "a.icc")
    assert press
    assert Path(press.icc) == house / "press" / "a.icc"


def test_a_profile_is_named_by_its_whole_path(house: Path, tmp_path: Path) -> None:
    path = tmp_path / "our printer's.icc"
    shutil.copy(ICC, path)
    press, codes = loaded(house, str(path))
    assert not codes
    assert press
    assert press.icc == str(path)


@pytest.mark.parametrize("name", ["none.icc", "/none/at/all.icc", "..", "."])
def test_a_profile_that_is_not_there(house: Path, name: str) -> None:
    assert loaded(house, name) == (None, ["T187"])


def broken(data: bytes) -> dict[str, tuple[str, bytes]]:
    return {
        "empty": ("T504", b""),
        "words": ("T504", b"icc" * 100),
        "cut short": ("T504", data[:-100]),
        "head alone": ("T504", data[:128]),
        "many tags": ("T504", data[:128] + b"\xff\xff\xff\xff" + data[132:]),
        "no tags": ("T504", data[:128] + bytes(4) + data[132:]),
        "no photos' table": ("T504", data.replace(b"B2A0", b"b2a0", 1)),
        "a scanner's": ("T505", data[:12] + b"scnr" + data[16:]),
        "RGB": ("T505", data[:16] + b"RGB " + data[20:]),
    }


@pytest.mark.parametrize("what", list(broken(bytes(200))))
def test_a_profile_of_no_use_is_said_where_it_is_named(house: Path, what: str) -> None:
    code, data = broken(ICC.read_bytes())[what]
    (house / "press" / "a.icc").write_bytes(data)
    assert loaded(house, "a.icc") == (None, [code])


def test_our_own_profiles_are_in_order() -> None:
    for name, condition, limit in (("newsprint", "CGATS TR 002", 2.4), ("coated", "FOGRA39", 3.0)):
        press, findings = load_press(REPOSITORY, name, PLACE)
        assert not findings
        assert press
        assert (press.condition, press.registry) == (condition, "http://www.color.org")
        assert (press.ink_limit, press.conformance) == (limit, Conformance.X4)
        assert press.sharpening
        assert press.least_ppi < press.warn_ppi < press.target_ppi
        assert Path(press.icc).stat().st_size < 400_000
