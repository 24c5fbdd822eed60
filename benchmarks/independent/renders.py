"""Poppler, mupdf and pdfium, page beside page.

Each turns inks into light its own way: poppler and pdfium as on coated paper, mupdf by adding up
(without ICC), so it shows dark photos darker. They agree on paper and on black. Hence lightness
(L*, of 100) of pages blurred by 1 mm is compared, and a square may differ by more where both are
dark: 12 on white paper, where body text gone would make 15 to 20, up to 48 where both are black.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageStat

from .house import Case
from .told import Line, at_most, is_so
from .tools import run, there

_DPI = 50
_PX_PER_MM = _DPI / 25.4
_SIDE = round(5 * _PX_PER_MM)
_STEPS = (0, _SIDE // 2)  # squares overlap by halves
_MEAN = 4.0  # L*: lines of type, some photos: no more on a page
_ON_PAPER = 12.0  # L*
_IN_DARK = 0.36  # L* of each L* that the lighter one is under white
_STEPS_OF_L = 2.55  # an 8-bit picture's values for an L*

Pages = list[Image.Image]


def _poppler(file: Path, folder: Path) -> Pages:
    run("pdftoppm", "-r", _DPI, file, folder / "poppler")
    return _loaded(folder.glob("poppler-*.ppm"))


def _mupdf(file: Path, folder: Path) -> Pages:
    run("mutool", "draw", "-q", "-c", "rgb", "-r", _DPI, "-o", folder / "mupdf-%03d.ppm", file)
    return _loaded(folder.glob("mupdf-*.ppm"))


def _loaded(paths: Iterable[Path]) -> Pages:
    return [_light(Image.open(path)) for path in sorted(paths)]


def _pdfium(file: Path, _: Path) -> Pages:
    import pypdfium2  # type: ignore[import-untyped,unused-ignore]

    with pypdfium2.PdfDocument(file) as pdf:
        return [_light(page.render(scale=_DPI / 72).to_pil()) for page in pdf]


_RENDERERS: Mapping[str, tuple[str, Callable[[Path, Path], Pages]]] = {
    "poppler": ("pdftoppm", _poppler),
    "mupdf": ("mutool", _mupdf),
    "pdfium": ("pypdfium2", _pdfium),
}


def _lightness(value: int) -> int:
    """L* of an sRGB grey (IEC 61966-2-1, CIE 15), in steps of a picture."""
    part = value / 255
    light = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    found = 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light
    return round(found * _STEPS_OF_L)


_CURVE = [_lightness(value) for value in range(256)]


def _light(image: Image.Image) -> Image.Image:
    """A page's lightness, blurred by 1 mm."""
    grey = image.convert("RGB").convert("L").point(_CURVE)
    return grey.filter(ImageFilter.GaussianBlur(_PX_PER_MM))


@dataclass(frozen=True, slots=True)
class Square:
    """5 mm of a page by two renderers: how far apart, and what is allowed, L*."""

    apart: float
    allowed: float
    place: str

    @property
    def share(self) -> float:
        return self.apart / self.allowed


def _squares(number: int, one: Image.Image, other: Image.Image) -> Iterator[Square]:
    for left in _STEPS:
        for top in _STEPS:
            box = (left, top, *one.size)
            small = (image.crop(box).reduce(_SIDE) for image in (one, other))
            yield from _pairs(number, (left, top), *small)


def _pairs(
    number: int, start: tuple[int, int], one: Image.Image, other: Image.Image
) -> Iterator[Square]:
    values = zip(one.tobytes(), other.tobytes(), strict=True)
    for at, (a, b) in enumerate(values):
        down, across = divmod(at, one.width)
        x, y = ((s + _SIDE * n) / _PX_PER_MM for s, n in zip(start, (across, down), strict=True))
        shown = f"page {number}, {x:.0f} mm across, {y:.0f} down of the sheet"
        allowed = _ON_PAPER + _IN_DARK * (100 - max(a, b) / _STEPS_OF_L)
        yield Square(abs(a - b) / _STEPS_OF_L, allowed, shown)


def _compared(pair: str, ones: Pages, others: Pages) -> Iterator[Line]:
    sizes = [[page.size for page in pages] for pages in (ones, others)]
    same = sizes[0] == sizes[1]
    yield is_so(f"{pair}: pages and sizes", "alike" if same else "unlike", "alike", same)
    if not same:
        return
    both = list(zip(ones, others, strict=True))
    apart = [ImageStat.Stat(ImageChops.difference(*two)).mean[0] / _STEPS_OF_L for two in both]
    yield at_most(f"{pair}: mean apart, worst page", max(apart), _MEAN, " L*")
    squares = [square for at, two in enumerate(both, 1) for square in _squares(at, *two)]
    worst = max(squares, key=lambda square: square.share)
    over = [f"{each.place}: {each.apart:.1f} L*" for each in squares if each.share > 1]
    what = f"{pair}: 5 mm square most apart"
    yield at_most(what, worst.apart, worst.allowed, " L*", over)


def renders(case: Case) -> Iterator[Line]:
    usable = {name: draw for name, (tool, draw) in _RENDERERS.items() if there(tool)}
    with tempfile.TemporaryDirectory(prefix="tekan-renders-") as folder:
        pages = {name: draw(case.file, Path(folder)) for name, draw in usable.items()}
    for one, other in combinations(pages, 2):
        yield from _compared(f"{one}, {other}", pages[one], pages[other])
