"""A finished picture, and how it is kept in the cache."""

import os
import struct
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from msgspec import Struct


class PressPicture(Struct, frozen=True):
    """A JPEG in the press's inks: 4 for CMYK, 1 for black alone."""

    data: bytes
    width: int
    height: int
    inks: int


# Kept before the JPEG, so that a picture need not be opened to be placed.
_HEAD = struct.Struct(">4sIIIIB")
_MAGIC = b"TKP3"


def keep(path: Path, picture: PressPicture) -> None:
    """Writes a finished picture aside and renames it; a cache that cannot be written is none."""
    head = _HEAD.pack(
        _MAGIC, len(picture.data), crc32(picture.data), picture.width, picture.height, picture.inks
    )
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(head + picture.data)
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def kept(path: Path) -> PressPicture:
    """Raises OSError where there is none, or none that is whole."""
    data = path.read_bytes()
    if len(data) > _HEAD.size:
        magic, size, check, width, height, inks = _HEAD.unpack_from(data)
        rest = data[_HEAD.size :]
        if magic == _MAGIC and size == len(rest) and check == crc32(rest):
            return PressPicture(rest, width, height, inks)
    raise OSError("not a finished picture")
