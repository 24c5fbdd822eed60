"""Images of a file as the plates see them: one 'L' image of ink a plate, 255 is solid."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from msgspec import Struct, field
from PIL import Image, ImageChops

from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.colours import ColourSpace, read_space
from tekan.press.preflight.ink_colours import ALL, inks_of, is_guessed
from tekan.press.preflight.plates import PROCESS
from tekan.press.preflight.seen import Space

Size = tuple[int, int]
Bands = list[Image.Image]
# More pixels than a double page has at 300 to the inch twice over: a bomb.
_MOST_PIXELS = 150_000_000
# What is shown again is mostly shown again soon: a logo, a bullet.
_KEPT = 8
_PACKED = {2: "L;2", 4: "L;4"}
_UNREADABLE = (
    *MALFORMED,
    OSError,
    SyntaxError,
    Image.DecompressionBombError,
    pikepdf.DependencyError,  # jbig2dec is another program
)


class UndecodedError(Exception):
    """An image that cannot be turned into pixels here."""


class Picture(Struct, frozen=True):
    """An image's inks, and how opaque it is; sizes may differ.

    inks        by plate; of a stencil none
    alpha       None where it is opaque all over
    is_guessed  its inks are not the file's, but converted without profiles
    """

    inks: Mapping[str, Image.Image]
    alpha: Image.Image | None
    is_guessed: bool = False


class Pictures(Struct, frozen=True):
    """Images of an open file by object number, each decoded once a size."""

    pdf: pikepdf.Pdf
    known: dict[tuple[int, Size], Picture] = field(default_factory=dict)

    def get(self, number: int, least: Size) -> Picture:
        """An image, which may come smaller, yet in no direction under `least` pixels."""
        key = number, least
        if key not in self.known:
            if len(self.known) >= _KEPT:
                self.known.pop(next(iter(self.known)))
            self.known[key] = self._decoded(number, least)
        return self.known[key]

    def _decoded(self, number: int, least: Size) -> Picture:
        if not number:
            raise UndecodedError("inline image")
        try:
            return decode(self.pdf.get_object(number, 0), least)
        except _UNREADABLE as problem:
            raise UndecodedError("image") from problem


@contextmanager
def opened(path: Path) -> Iterator[Pictures]:
    with pikepdf.open(path) as pdf:
        yield Pictures(pdf)


def decode(image: Any, least: Size) -> Picture:
    """Raises what `_UNREADABLE` names."""
    if bool(image.get("/ImageMask", False)):
        (band,) = _decoded_bands(image, 1, least)
        return Picture({}, ImageChops.invert(band))
    space = read_space(image.ColorSpace, None)
    bands = _bands(image, space.count, least)
    alpha = _alpha(image, bands, least)
    return Picture(_inks(image, space, bands), alpha, is_guessed(space.plain()))


def _inks(image: Any, space: ColourSpace, bands: Bands) -> Mapping[str, Image.Image]:
    if space.count == 1:
        return _looked_up(image, space, bands[0])
    bands = _spread(image, bands)
    if space.space is Space.LAB:
        return {"Black": ImageChops.invert(bands[0])}
    if space.space in (Space.SEPARATION, Space.DEVICE_N):
        return {n: b for n, b in zip(space.colorants, bands, strict=True) if n != "None"}
    return dict(zip(PROCESS, bands, strict=True)) if space.count == 4 else _from_rgb(bands)


def _from_rgb(bands: Bands) -> Mapping[str, Image.Image]:
    """As `ink_colours.from_rgb`."""
    most = reduce(ImageChops.lighter, bands)
    inks = (*(ImageChops.subtract(most, band) for band in bands), ImageChops.invert(most))
    return dict(zip(PROCESS, inks, strict=True))


def _looked_up(image: Any, space: ColourSpace, band: Image.Image) -> Mapping[str, Image.Image]:
    """Of one component, which may be an index: each of its values is looked up once."""
    low, high = _pairs(image, 1, space.base is not None)[0]
    colours = [space.colour((low + at / 255 * (high - low) + _HALF,)) for at in range(256)]
    inks = [inks_of(colour) or {} for colour in colours]
    names = {name: None for found in inks for name in found}
    if ALL in space.colorants:
        names = dict.fromkeys(PROCESS)
    return {
        name: band.point([round(255 * found.get(name, 0.0)) for found in inks]) for name in names
    }


# An index is cut to a whole number; nothing else notices so little.
_HALF = 1e-6


def _alpha(image: Any, bands: Bands, least: Size) -> Image.Image | None:
    soft, hard = image.get("/SMask", None), image.get("/Mask", None)
    if soft is not None:
        return _decoded_bands(soft, 1, least)[0]
    if isinstance(hard, pikepdf.Stream):
        return ImageChops.invert(_decoded_bands(hard, 1, least)[0])
    return _unkeyed(image, hard, bands) if hard is not None else None


def _unkeyed(image: Any, key: Any, bands: Bands) -> Image.Image:
    """Opaque but where all components lie within the key's ranges (8.9.6.4)."""
    top = (1 << _bits(image)) - 1
    limits = [float(part) * 255 / top for part in key]
    within = [
        band.point([255 if low - 0.5 <= at <= high + 0.5 else 0 for at in range(256)])
        for band, low, high in zip(bands, limits[::2], limits[1::2], strict=True)
    ]
    return ImageChops.invert(reduce(ImageChops.darker, within))


def _decoded_bands(image: Any, count: int, least: Size) -> Bands:
    return _spread(image, _bands(image, count, least))


def _spread(image: Any, bands: Bands) -> Bands:
    """Samples as Decode wants them (8.9.5.2), 0 to 255; of Lab the first is lightness."""
    found = image.get("/Decode", None)
    if found is None:
        return bands
    pairs = _pairs(image, len(bands), False)
    most = 100 if max(abs(part) for pair in pairs for part in pair) > 1 else 1
    return [
        band.point([_byte((low + at / 255 * (high - low)) / most) for at in range(256)])
        if (low, high) != (0, most)
        else band
        for band, (low, high) in zip(bands, pairs, strict=True)
    ]


def _byte(share: float) -> int:
    return round(255 * min(max(share, 0.0), 1.0))


def _pairs(image: Any, count: int, is_indexed: bool) -> list[tuple[float, float]]:
    found = image.get("/Decode", None)
    if found is None:
        return [(0.0, float((1 << _bits(image)) - 1) if is_indexed else 1.0)] * count
    numbers = [float(part) for part in found]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _bits(image: Any) -> int:
    return 1 if bool(image.get("/ImageMask", False)) else int(image.get("/BitsPerComponent", 8))


def _bands(image: Any, count: int, least: Size) -> Bands:
    """Samples as they stand in the file, one image a component, spread over 0 to 255."""
    size = int(image.Width), int(image.Height)
    if size[0] * size[1] > _MOST_PIXELS:
        raise ValueError("pixels")
    match _filters(image):
        case ("/DCTDecode",):
            bands = _of_jpeg(image.read_raw_bytes(), least)
        case (("/CCITTFaxDecode" | "/JPXDecode"),):
            bands = list(pikepdf.PdfImage(image).as_pil_image().convert("L").split())
        case _:
            data = image.read_bytes(pikepdf.StreamDecodeLevel.all)
            bands = _unpacked(data, size, count, _bits(image))
    if len(bands) != count:
        raise ValueError("components")
    return bands


def _filters(image: Any) -> tuple[str, ...]:
    found = image.get("/Filter", ())
    return (str(found),) if isinstance(found, pikepdf.Name) else tuple(map(str, found))


def _of_jpeg(data: bytes, least: Size) -> Bands:
    """Decoded at a half, a quarter or an eighth where that is enough: means stay the same."""
    with Image.open(BytesIO(data), formats=("JPEG",)) as opened_:
        opened_.draft(opened_.mode, least)
        bands = list(opened_.split())
        # Pillow takes every JPEG of four components for one of Adobe's, and turns it over.
        return [ImageChops.invert(b) for b in bands] if opened_.mode == "CMYK" else bands


def _unpacked(data: bytes, size: Size, count: int, bits: int) -> Bands:
    row = size[0] * count
    if len(data) < (row * bits + 7) // 8 * size[1]:
        raise ValueError("too few samples")
    if bits == 16:
        data, bits = data[::2], 8
    if bits == 1:
        data = Image.frombytes("1", (row, size[1]), data).convert("L").tobytes()
    elif bits != 8:
        data = Image.frombytes("L", (row, size[1]), data, "raw", _PACKED[bits]).tobytes()
    whole: Sequence[int] = data[: row * size[1]]
    return [Image.frombytes("L", size, bytes(whole[at::count])) for at in range(count)]
