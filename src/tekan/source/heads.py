"""Take a JPEG or PNG file and give its size from its head, where the head is quite ordinary.

Importing Pillow takes longer than reading an edition, so it is kept for all that may be odd: None
stands for everything but a well-formed head that says nothing of how the camera was held (EXIF
and XMP, which are in none of the segments and chunks named here).
"""

from typing import BinaryIO
from zlib import crc32

# JFIF, ICC profile, Adobe, Huffman tables, restart interval, comment: the bytes that each needs.
_PLAIN_SEGMENTS = {0xE0: 7, 0xE2: 14, 0xEE: 7, 0xC4: 0, 0xDD: 0, 0xFE: 0}
_FRAMES = (0xC0, 0xC1, 0xC2)
# A frame's bits, channels and bytes.
_CHANNELS = [(b"\x08", bytes((count,)), 6 + 3 * count) for count in (1, 3, 4)]
_TABLES, _SCAN = 0xDB, 0xDA
_TABLE = 65

# sRGB, gamma, resolution, chromaticities: the bytes that each has.
_PLAIN_CHUNKS = {b"sRGB": 1, b"gAMA": 4, b"pHYs": 9, b"cHRM": 32, b"IEND": 0, b"IHDR": 13}
# Bits a channel and kind (grey, RGB, with alpha); then compression and filter, 0 in all files.
_PIXELS = [(b, k, 0, 0) for k in (0, 2, 4, 6) for b in (1, 2, 4, 8, 16) if b >= 8 or k == 0]


def ordinary_size(stream: BinaryIO) -> tuple[int, int] | None:
    """Width and height, or None where Pillow has to be asked."""
    start = stream.read(8)
    if start == b"\x89PNG\r\n\x1a\n":
        return _png(stream)
    if start.startswith(b"\xff\xd8\xff"):
        stream.seek(2)
        return _jpeg(stream)
    return None


def _jpeg(stream: BinaryIO) -> tuple[int, int] | None:
    """Reads segments up to the first scan, as Pillow does, so that what it refuses is seen."""
    size = None
    while True:
        head = stream.read(4)
        length = _number(head[2:]) - 2
        data = stream.read(max(length, 0))
        if len(head) < 4 or head[0] != 0xFF or len(data) != length:
            return None
        if head[1] in _FRAMES and not size and (data[:1], data[5:6], length) in _CHANNELS:
            size = _number(data[3:5]), _number(data[1:3])
        elif head[1] == _SCAN:
            return size if size and all(size) else None
        elif head[1] == _TABLES:
            if length % _TABLE or any(number > 0xF for number in data[::_TABLE]):
                return None
        elif length < _PLAIN_SEGMENTS.get(head[1], length + 1):
            return None


def _png(stream: BinaryIO) -> tuple[int, int] | None:
    """Reads chunks to the last, for EXIF may stand behind the pixels; these are passed over."""
    size = None
    while True:
        length, kind = _number(stream.read(4)), stream.read(4)
        if kind == b"IDAT" and size:
            stream.seek(length + 4, 1)
            continue
        if _PLAIN_CHUNKS.get(kind) != length:
            return None
        data = stream.read(length)
        if _number(stream.read(4)) != crc32(kind + data):
            return None
        if kind == b"IHDR" and tuple(data[8:12]) in _PIXELS:
            size = _number(data[:4]), _number(data[4:8])
        elif kind in (b"IHDR", b"IEND"):
            return size if size and all(size) and kind == b"IEND" else None


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")
