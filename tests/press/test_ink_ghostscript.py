"""Our plates beside Ghostscript's separations."""

from pathlib import Path

import pikepdf
import pytest
from handmade import Handmade
from helpers import INTERVIEWS, REPOSITORY
from inked import PATCH, WARM, at, differences, means, need_ghostscript, plates, rip, save, value
from PIL import Image
from test_ink_images import KINDS, PLACE, WAYS, of
from test_ink_plates import AREAS, LAID

from tekan.cli import main
from tekan.press.preflight.ink_plates import DPI

SPOTS = {
    "a spot": WARM + "/Spot cs 0.7 scn" + PATCH,
    "a spot over": WARM + "/Nought gs /Spot cs 0.7 scn" + PATCH,
    "under it": "/Spot cs 1 scn 0 0 200 100 re f /One gs 1 0 0 0 k" + PATCH,
    "a curve": "0 0.5 0 1 k 150 50 m 150 90 50 90 50 50 c 50 10 150 10 150 50 c f",
    "a star": "1 0 0 0 k 100 95 m 130 5 l 50 60 l 150 60 l 70 5 l f",
}
# These need profiles, or blend in another way (Ghostscript rounds in its own blend space).
UNLIKE = ("red without profiles", "RGB")
FINE = 720


def of_marks(folder: Path) -> dict[str, Path]:
    black = {name: "0 0 0 1 k 0 0 0 1 K " + content for name, (content, _) in AREAS.items()}
    flats = {name: content for name, (content, *_) in LAID.items()}
    pages = flats | SPOTS | black
    return {
        name: save(folder / str(at_), content)
        for at_, (name, content) in enumerate(pages.items())
        if name not in UNLIKE
    }


def of_images(folder: Path) -> dict[str, Path]:
    kinds = {name: (data, source, PLACE) for name, (data, source, _) in KINDS.items()}
    ramp = bytes(
        (x * 8 + y * 3 + c * 40) % 256 for y in range(20) for x in range(30) for c in b"0123"
    )
    ways = {way: (ramp, of(30, 20), way) for way in WAYS}
    return {
        name: _image(folder / str(at_), *image)
        for at_, (name, image) in enumerate((kinds | ways).items())
        if name not in UNLIKE
    }


def _image(folder: Path, data: bytes, source: str, place: str) -> Path:
    made = Handmade()
    image = made.image(data, source)
    return save(folder, f"{WARM} q {place} cm /Im Do Q", made, XObject={"Im": image})


@pytest.mark.parametrize("pages", [of_marks, of_images])
def test_hand_made_pages(pages, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    need_ghostscript()
    files = pages(tmp_path)
    ripped = rip(list(files.values()), tmp_path, FINE)
    for (name, path), theirs in zip(files.items(), ripped, strict=True):
        off = differences(means(plates(path, DPI).inks), means(theirs))
        assert max(off.values()) < 0.5, (name, off)


@pytest.mark.parametrize("name", [name for name in LAID if name not in UNLIKE])
def test_patches(name: str, tmp_path: Path) -> None:
    """Total ink of a patch, within 2 % points."""
    need_ghostscript()
    path = save(tmp_path, LAID[name][0])
    (theirs,) = rip([path], tmp_path, 72)
    ours = sum(at(plates(path), 60, 40).values())
    assert ours == pytest.approx(sum(value(image, (60, 60)) for image in theirs.values()), abs=2)


def test_the_interviews(tmp_path: Path) -> None:
    need_ghostscript()
    if not (REPOSITORY / "fonts" / "NotoSerifSC-Regular.ttf").exists():
        pytest.skip("the house has no fonts")
    assert main(["build", str(INTERVIEWS), "--output", str(tmp_path / "out")]) == 0
    path = tmp_path / "out" / "2024-interviews.pdf"
    (theirs,) = rip([path], tmp_path, 216)
    found = plates(path, DPI)
    off = differences(means(found.inks), means(_within_bleed(path, theirs)))
    assert max(off.values()) < 0.5, off
    assert found.unknown == () and found.guessed == ()


def _within_bleed(path: Path, inks: dict[str, Image.Image]) -> dict[str, Image.Image]:
    with pikepdf.open(path) as pdf:
        (page,) = pdf.pages
        media, bleed = ([float(edge) for edge in box] for box in (page.mediabox, page.bleedbox))
    left, top = bleed[0] - media[0], media[3] - bleed[3]
    box = (left, top, left + bleed[2] - bleed[0], top + bleed[3] - bleed[1])
    return {
        name: image.crop(tuple(round(3 * edge) for edge in box)) for name, image in inks.items()
    }  # type: ignore[arg-type]
