"""Ink on the plates, as Ghostscript's tiffsep separates them."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageMath, ImageStat

from .black import on_black_alone
from .house import Case
from .sheets import PX_PER_MM, Sheet, sheets
from .told import Line, at_most
from .tools import run, there

# Ripped three times as fine and averaged: Ghostscript inks every pixel that a mark touches.
_FINER = 3
_DPI = 25.4 * PX_PER_MM * _FINER
# A square's average is of values in 255 steps, on four plates, %.
_ROUNDING = 1.0
_SMALL, _LARGE = 1, 15  # mm


@dataclass(frozen=True, slots=True)
class Plates:
    """The plates of a sheet, white where bare; 255 is solid."""

    sheet: Sheet
    inks: Mapping[str, Image.Image]

    def within_trim(self) -> Mapping[str, Image.Image]:
        trim = self.sheet.pixels(self.sheet.trim)
        return {name: image.crop(trim) for name, image in self.inks.items()}


def _ripped(file: Path, folder: Path) -> list[Plates]:
    output = f"-sOutputFile={folder}/p%d.tif"
    device = ("-sDEVICE=tiffsep", f"-r{_DPI:.1f}", f"-dDownScaleFactor={_FINER}")
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", *device, output, file)
    return [Plates(sheet, _inks(folder, sheet.number)) for sheet in sheets(file)]


def _inks(folder: Path, number: int) -> dict[str, Image.Image]:
    files = sorted(folder.glob(f"p{number}(*).tif"))
    return {file.name.split("(")[1][:-5]: _ink(file) for file in files}


def _ink(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return ImageChops.invert(image.convert("L"))


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The square with most ink: its average, %, and where it is."""

    ink: float
    place: str


def _total(inks: Mapping[str, Image.Image]) -> Image.Image:
    """All inks of every pixel, %."""
    whole, *others = (image.convert("F") for image in inks.values())
    for image in others:
        whole = ImageMath.lambda_eval(lambda of: of["a"] + of["b"], a=whole, b=image)
    percent: Image.Image = ImageMath.lambda_eval(lambda of: of["a"] / 2.55, a=whole)
    return percent


def _highest(image: Image.Image, side: int) -> tuple[float, tuple[int, int]]:
    """The highest average of any square of so many pixels, and its top left."""
    best = (-1.0, (0, 0))
    for left in range(side):
        for top in range(side):
            best = max(best, _highest_from(image, side, (left, top)))
    return best


def _highest_from(
    image: Image.Image, side: int, start: tuple[int, int]
) -> tuple[float, tuple[int, int]]:
    across, down = ((size - at) // side for size, at in zip(image.size, start, strict=True))
    box = (*start, start[0] + across * side, start[1] + down * side)
    values = _values(image.crop(box).reduce(side))
    most = max(values)
    row, column = divmod(values.index(most), across)
    return most, (start[0] + column * side, start[1] + row * side)


def _values(image: Image.Image) -> list[float]:
    return list(memoryview(image.tobytes()).cast("f"))


def _heaviest(plates: Plates) -> dict[int, Heaviest]:
    """Of squares of each side, mm."""
    total = _total(plates.within_trim())
    small, at = _highest(total, _SMALL * PX_PER_MM)
    cells = total.reduce(PX_PER_MM)
    large, corner = _highest(cells, _LARGE)
    where = (at[0] / PX_PER_MM, at[1] / PX_PER_MM), corner
    places = [f"page {plates.sheet.number}, {x:.0f} mm across, {y:.0f} down" for x, y in where]
    return {_SMALL: Heaviest(small, places[0]), _LARGE: Heaviest(large, places[1])}


def _means(pages: Sequence[Plates]) -> Line:
    """Of the trimmed area of all pages, %."""
    sums: dict[str, list[float]] = {}
    for page in pages:
        for name, image in page.within_trim().items():
            sums.setdefault(name, []).append(ImageStat.Stat(image).mean[0] / 2.55)
    shown = "  ".join(f"{name[0]} {sum(own) / len(own):.1f} %" for name, own in sums.items())
    return Line("mean ink", shown)


def inks(case: Case) -> Iterator[Line]:
    if not there("gs"):
        return
    with tempfile.TemporaryDirectory(prefix="tekan-plates-") as folder:
        pages = _ripped(case.file, Path(folder))
    yield _means(pages)
    found = [_heaviest(page) for page in pages]
    for side in (_LARGE, _SMALL):
        worst = max((each[side] for each in found), key=lambda each: each.ink)
        limit = case.ink_limit + _ROUNDING
        what = f"highest average of {side} mm square"
        yield Line(what + ", where", worst.place)
        places = [f"{own[side].place}: {own[side].ink:.1f} %" for own in found]
        over = [p for p, own in zip(places, found, strict=True) if own[side].ink > limit]
        yield at_most(what, worst.ink, limit, " %", over)
    yield from on_black_alone(case.file, [page.inks for page in pages])
