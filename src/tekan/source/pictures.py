"""Take an edition's picture files and give their sizes, from their heads alone, or what is wrong.

What is not quite ordinary (see `heads`) is handed to Pillow's readers directly: only the formats
named here are opened, the right reader alone is imported, and the limit of size is ours, not a
global of Pillow's.
"""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from tekan.model.findings import Findings, error
from tekan.source.check import MOST_OF_A_NAME, brief
from tekan.source.files import inside, is_file, missing_picture
from tekan.source.heads import ordinary_size
from tekan.source.nodes import Scalar
from tekan.source.opening import open_file

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# A newspaper spread at 300 dpi has 70 million; more is a mistake or an attack on memory.
MOST_PIXELS = 200_000_000

# Numbers of 32 bits, signed or floating: nothing tells which of them is paper white.
_WITHOUT_WHITE = ("I", "F")

_ORIENTATION = 0x0112
_HEAD = 16


class Picture(NamedTuple):
    """A picture file: absolute path, width and height in pixels as it is seen."""

    path: str
    pixels: tuple[int, int]


def picture(
    folder: Path, name: Scalar, used: Container[Path | None] = ()
) -> tuple[Picture | None, Findings]:
    """The picture that an article names; of the used none is suggested for one that is missing.

    Errors: T163 outside the folder, T166 and T167 missing, T168 unreadable, T169 too big, T205 of
    a kind that cannot be printed.
    """
    place, length = name.lines[0].place, len(name.lines[0].text)
    path = inside(folder, name.text.strip())
    if path is None:
        return None, (error("T163", place, length, file=_shown(name)),)
    if not is_file(path):
        near = missing_picture(folder, name.text.strip(), used)
        values = {"file": _shown(name), **({"near": near} if near else {})}
        return None, (error("T166" if near else "T167", place, length, **values),)
    return _measured(path, name)


def _shown(name: Scalar) -> str:
    return brief(name.text, MOST_OF_A_NAME)


def _measured(path: Path, name: Scalar) -> tuple[Picture | None, Findings]:
    place, length = name.lines[0].place, len(name.lines[0].text)
    head = _head(path)
    if head is None:
        return None, (error("T168", place, length, file=_shown(name)),)
    pixels, mode = head
    if mode in _WITHOUT_WHITE:
        return None, (error("T205", place, length, file=_shown(name)),)
    if pixels[0] * pixels[1] > MOST_PIXELS:
        size = f"{pixels[0]} × {pixels[1]}"
        return None, (error("T169", place, length, size=size, most=MOST_PIXELS // 1_000_000),)
    return Picture(str(path), pixels), ()


def _head(path: Path) -> tuple[tuple[int, int], str] | None:
    """Size as it is seen, and Pillow's name for the kind of its pixels unless it is ordinary."""
    try:
        with open_file(path) as stream:
            size = ordinary_size(stream)
        if size:
            return size, ""
        with _opened(path) as image:
            width, height = image.size
            return ((height, width) if _is_on_its_side(image) else (width, height)), image.mode
    except Exception:
        # Whatever a reader stumbles over, in any of its many ways, is the file's fault.
        return None


def is_damaged(path: str) -> bool:
    """Whether a picture cannot be decoded to its end."""
    try:
        with _opened(Path(path)) as image:
            if image.size[0] * image.size[1] <= MOST_PIXELS:
                image.load()
    except Exception:
        # As above: decoders fail in many ways.
        return True
    return False


@contextmanager
def _opened(path: Path) -> "Iterator[ImageFile]":
    import warnings

    with open_file(path) as stream, warnings.catch_warnings():
        # What Pillow warns of (odd metadata) does not touch the print.
        warnings.simplefilter("ignore")
        head = stream.read(_HEAD)
        stream.seek(0)
        yield _read(head, stream)


def _read(head: bytes, stream: BinaryIO) -> "ImageFile":
    if head.startswith(b"\xff\xd8\xff"):
        from PIL.JpegImagePlugin import JpegImageFile

        return JpegImageFile(stream)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(stream)
    if head.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        from PIL.TiffImagePlugin import TiffImageFile

        return TiffImageFile(stream)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        from PIL.WebPImagePlugin import WebPImageFile

        return WebPImageFile(stream)
    raise ValueError("none of the formats")


def _is_on_its_side(image: "ImageFile") -> bool:
    """Whether what is seen is as wide as `image.size` is high."""
    try:
        # Pillow gives a TIFF the size that its own tag asks for; one in its XMP is left to us.
        if image.format == "TIFF" and _ORIENTATION in getattr(image, "tag_v2", ()):
            return False
        return image.getexif().get(_ORIENTATION) in (5, 6, 7, 8)
    except Exception:
        # Broken metadata: the picture is taken as it lies.
        return False
