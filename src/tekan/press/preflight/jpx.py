"""The header of a JPEG 2000 image (ISO 15444-1 annex I): how big, how deep, in which colours."""

from collections.abc import Iterator

from msgspec import Struct

from tekan.press.preflight.seen import Space

# Enumerated colour spaces of the colour specification box.
_SPACES = {12: Space.CMYK, 14: Space.LAB, 16: Space.RGB, 17: Space.GRAY, 18: Space.RGB}
_BY_COUNT = {1: Space.GRAY, 2: Space.GRAY, 3: Space.RGB, 4: Space.CMYK}
_SIZ = b"\xff\x4f\xff\x51"


class Jpx(Struct, frozen=True):
    """Width and height in pixels, bits a component, colour space."""

    pixels: tuple[int, int]
    bits: int
    space: Space


def read_jpx(data: bytes) -> Jpx:
    """From the boxes of a file, or from a bare codestream."""
    start = data.find(_SIZ)
    if start < 0 or len(data) < start + 43:
        raise ValueError("no JPEG 2000")
    right, bottom, left, top = (_int(data[start + at :]) for at in (8, 12, 16, 20))
    count = int.from_bytes(data[start + 40 : start + 42], "big")
    bits = (data[start + 42] & 0x7F) + 1
    space = _enumerated(data[:start]) or _BY_COUNT.get(count, Space.DEVICE_N)
    return Jpx((right - left, bottom - top), bits, space)


def _int(data: bytes) -> int:
    return int.from_bytes(data[:4], "big")


def _enumerated(boxes: bytes) -> Space | None:
    """What the first colour specification says."""
    for at in _found(boxes, b"colr"):
        method = boxes[at + 4 : at + 5]
        if method == b"\x01":
            return _SPACES.get(_int(boxes[at + 7 :]))
        if method in (b"\x02", b"\x03"):
            return Space.ICC
    return None


def _found(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + 1)
