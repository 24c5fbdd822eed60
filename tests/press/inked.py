"""Hand-made pages as plates, and what stands on them; Ghostscript's separations to compare."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from handmade import Handmade
from PIL import Image, ImageChops, ImageStat

from tekan.press.preflight.images_decoded import opened
from tekan.press.preflight.ink_map import InkMap, ink_map
from tekan.press.preflight.ink_plates import DPI, Plates, separations
from tekan.press.preflight.readfile import read_file

SPOT = """[/Separation /Orange#20021 /DeviceCMYK
 << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.5 1 0] /N 1 >>]"""
BLACK = """[/Separation /Black /DeviceCMYK
 << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1 >>]"""
ALL = """[/Separation /All /DeviceCMYK
 << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>]"""
NONE = ALL.replace("/All", "/None")
STATES = {
    "One": "<< /OP true /op true /OPM 1 >>",
    "Nought": "<< /OP true /op true /OPM 0 >>",
    "Knock": "<< /OP false /op false >>",
    "Thin": "<< /ca 0.4 >>",
    "Multiply": "<< /BM /Multiply >>",
    "Screen": "<< /BM /Screen >>",
}
SPACES = {"Spot": SPOT, "Black": BLACK, "All": ALL, "None": NONE}
# A whole page of magenta and yellow, and a patch in its middle.
WARM = "0 1 1 0 k 0 0 200 100 re f "
PATCH = " 20 20 100 50 re f "
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


def save(folder: Path, content: str, made: Handmade | None = None, **resources: Any) -> Path:
    folder.mkdir(exist_ok=True)
    found = made or Handmade()
    return found.save(folder, content, ExtGState=STATES, ColorSpace=SPACES, **resources)


# A pixel a point, so that places in content are places on plates.
POINTS = 72.0


def plates(path: Path, dpi: float = POINTS) -> Plates:
    (page,) = read_file(path).pages
    with opened(path) as pictures:
        return separations(page, pictures, dpi)


def mapped(path: Path) -> InkMap:
    return ink_map(plates(path, DPI))


def at(found: Plates, x: float, y: float) -> dict[str, float]:
    """Inks at a place, points from the bottom left as in the content; none that is bare."""
    place = (int(x), int(found.grid.area.height - y))
    values = {name: value(image, place) for name, image in found.inks.items()}
    return {name: ink for name, ink in values.items() if ink}


def value(image: Image.Image, place: tuple[int, int]) -> float:
    ink = image.getpixel(place)
    assert isinstance(ink, int)
    return round(ink / 2.55, 0)


def means(inks: Mapping[str, Image.Image]) -> dict[str, float]:
    """Percent of each plate that bears any."""
    found = {name: ImageStat.Stat(image).mean[0] / 2.55 for name, image in inks.items()}
    return {name: mean for name, mean in found.items() if mean}


def need_ghostscript() -> None:
    if not shutil.which("gs"):
        pytest.skip("Ghostscript is not installed")


def rip(paths: Sequence[Path], folder: Path, dpi: int) -> list[dict[str, Image.Image]]:
    """The separations of each file's only page, by Ghostscript; all in one run."""
    with pikepdf.new() as whole:
        for path in paths:
            with pikepdf.open(path) as pdf:
                whole.pages.extend(pdf.pages)
        whole.save(folder / "whole.pdf")
    output = f"-sOutputFile={folder}/p%d.tif"
    subprocess.run(
        (
            *("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep"),
            *(f"-r{dpi}", output, str(folder / "whole.pdf")),
        ),
        check=True,
        capture_output=True,
    )
    return [
        {file.name.split("(")[1][:-5]: _ink(file) for file in folder.glob(f"p{number}(*).tif")}
        for number in range(1, len(paths) + 1)
    ]


def _ink(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return ImageChops.invert(image.convert("L"))


def differences(ours: Mapping[str, float], theirs: Mapping[str, float]) -> dict[str, float]:
    names = ours.keys() | theirs.keys()
    return {name: abs(ours.get(name, 0.0) - theirs.get(name, 0.0)) for name in names}
