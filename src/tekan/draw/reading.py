"""A picture file becomes what is shown of it: upright, cropped, at its size, on paper white."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

# What the source stage lets in; no other reader sees a byte of a file.
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
_ORIENTATION = 0x0112
_POLARITY = 262  # of a TIFF's gray: 0 is white, or black
_PLAIN = ("L", "LA", "RGB", "RGBA", "CMYK", "LAB")


class DamagedPictureError(Exception):
    """A picture that cannot be read to its end."""


class Shown(NamedTuple):
    """What is shown of a picture, its mode L, RGB, CMYK or LAB, and the profile in the file."""

    image: "Image"
    profile: bytes | None


def shown(source: bytes, crop: Sequence[int], size: tuple[int, int]) -> Shown:
    """The part of the upright picture, at that size."""
    import warnings

    with warnings.catch_warnings():
        # What Pillow warns of (odd metadata) does not touch the print.
        warnings.simplefilter("ignore")
        try:
            return _shown(source, crop, size)
        except Exception as problem:
            # Whatever a reader stumbles over, in any of its many ways, is the file's fault.
            raise DamagedPictureError(str(problem)) from problem


def _shown(source: bytes, crop: Sequence[int], size: tuple[int, int]) -> Shown:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the source stage has its own limit, and words for it
    with Image.open(BytesIO(source), formats=_FORMATS) as image:
        way = _way(image)
        # Turned last, when there are fewer pixels to turn: until then the file's own way counts.
        area, lying = _lying(crop, image.size, way), size[::-1] if way > 4 else size
        _draft(image, area, lying)
        whole = _plain(image)
        box = (
            area[0] * whole.width,
            area[1] * whole.height,
            area[2] * whole.width,
            area[3] * whole.height,
        )
        # A third less work than Lanczos's filter, and no rings for sharpening to make stronger.
        part = whole.resize(lying, Image.Resampling.BICUBIC, box=box, reducing_gap=3.0)
        return Shown(_upright(_on_paper(part), way), image.info.get("icc_profile"))


def _way(image: "Image") -> int:
    """How the camera was held: EXIF's number from 1, upright, to 8."""
    if image.format == "TIFF":
        image.load()  # by which Pillow turns it
        return 1
    try:
        way = image.getexif().get(_ORIENTATION)
    except Exception:
        # Broken metadata: the picture is taken as it lies.
        return 1
    return way if isinstance(way, int) and 1 <= way <= 8 else 1


def _lying(crop: Sequence[int], size: tuple[int, int], way: int) -> tuple[float, ...]:
    """The edges of an upright crop in the picture as it lies in its file, as parts of its sides."""
    left, top, right, bottom = crop
    width, height = size[::-1] if way > 4 else size
    across = (left / width, min(1.0, right / width))
    down = (top / height, min(1.0, bottom / height))
    if way > 4:
        across, down = down, across
    if way in (2, 3, 7, 8):
        across = (1 - across[1], 1 - across[0])
    if way in (3, 4, 6, 7):
        down = (1 - down[1], 1 - down[0])
    return (across[0], down[0], across[1], down[1])


def _upright(image: "Image", way: int) -> "Image":
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[way]) if way in turns else image


def _draft(image: "Image", area: Sequence[float], size: Sequence[int]) -> None:
    """Lets a JPEG decoder skip the detail that the size has no use for."""
    width, height = image.width * (area[2] - area[0]), image.height * (area[3] - area[1])
    scale = max(size[0] / max(1.0, width), size[1] / max(1.0, height))
    if image.format in ("JPEG", "MPO") and scale < 1:
        image.draft(None, (round(image.width * scale), round(image.height * scale)))


def _plain(image: "Image") -> "Image":
    """At eight bits, without palette; transparency in a channel of its own."""
    from PIL import ImageChops

    image.load()
    if image.mode in ("P", "PA"):
        return _without_palette(image)
    if image.mode.startswith("I;16"):
        return _eight_bits(image)
    if image.mode == "CMYK" and image.format in ("JPEG", "MPO") and "adobe" not in image.info:
        # Adobe's own are inverted, and Pillow takes all for such; browsers look for the mark.
        return ImageChops.invert(image)
    clear, gray = image.has_transparency_data, image.mode in ("1", "L", "LA", "La")
    if image.mode in _PLAIN and clear == image.mode.endswith("A"):
        return image
    if image.mode in ("I", "F"):
        raise ValueError("gray without a white")
    return image.convert(("L" if gray else "RGB") + "A" * clear)


def _without_palette(image: "Image") -> "Image":
    colours = image.getpalette("RGB") or []
    clear = image.has_transparency_data
    whole = image.convert("RGBA" if clear else "RGB")
    if colours[::3] == colours[1::3] == colours[2::3]:
        return whole.convert("LA" if clear else "L")
    return whole


def _eight_bits(image: "Image") -> "Image":
    from PIL import ImageChops

    gray = image.convert("I").point(lambda value: value / 257).convert("L")
    white_is_nought = getattr(image, "tag_v2", {}).get(_POLARITY) == 0
    return ImageChops.invert(gray) if white_is_nought else gray


def _on_paper(image: "Image") -> "Image":
    """On white where it was transparent."""
    from PIL import Image

    if image.mode not in ("LA", "RGBA"):
        return image
    colours = image.convert(image.mode[:-1])
    paper = Image.new(colours.mode, image.size, "white")
    paper.paste(colours, mask=image.getchannel("A"))
    return paper
