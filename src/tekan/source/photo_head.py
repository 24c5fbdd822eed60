"""Take a picture file and give the blocks of metadata in its head, without decoding a pixel.

JPEG: segments APP1 and APP13 up to the first scan. PNG: chunks iTXt and eXIf. WebP: chunks `XMP `
and `EXIF`. TIFF: tags of the first directory. Whatever is damaged counts as not there.
"""

import struct
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tekan.source.opening import open_file

# Bytes of metadata read of one picture: a long caption has some kilobytes, an embedded preview
# more than we want.
MOST_BYTES = 1 << 20
# Segments, chunks or tags looked at before a file counts as damaged.
_MOST_BLOCKS = 4_000

_XAP = b"http://ns.adobe.com/xap/1.0/\0"
_EXIF = b"Exif\0\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_APP1, _APP13, _SCAN, _END = 0xE1, 0xED, 0xDA, 0xD9
_ITXT_NAME = b"XML:com.adobe.xmp\0"

# TIFF tags: ImageDescription, Artist, and the blocks that other standards keep there.
DESCRIPTION, ARTIST = 270, 315
_XMP_TAG, _IPTC_TAG, _PHOTOSHOP_TAG = 700, 33723, 34377
_WANTED = frozenset({DESCRIPTION, ARTIST, _XMP_TAG, _IPTC_TAG, _PHOTOSHOP_TAG})
_SIZES = {1: 1, 2: 1, 4: 4, 7: 1}  # bytes of BYTE, ASCII, LONG and UNDEFINED

_IPTC_RESOURCE, _DIGEST_RESOURCE = 0x0404, 0x0425


class Head(NamedTuple):
    """A picture's metadata as bytes; b"" for what it has not.

    iptc    datasets of IPTC-IIM
    digest  MD5 of the datasets when XMP was last written beside them
    exif    its description and artist
    """

    xmp: bytes = b""
    iptc: bytes = b""
    digest: bytes = b""
    description: bytes = b""
    artist: bytes = b""


NOTHING = Head()


def head_of(path: Path) -> Head:
    """The metadata of a picture; nothing where the file cannot be read or is damaged."""
    try:
        with open_file(path) as stream:
            return _head(stream)
    except (OSError, ValueError, struct.error):
        return NOTHING


def _head(stream: BinaryIO) -> Head:
    start = stream.read(12)
    stream.seek(0)
    if start.startswith(b"\xff\xd8\xff"):
        return _of_jpeg(stream)
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return _of_chunks(_png_chunks(stream))
    if start.startswith(b"RIFF") and start[8:] == b"WEBP":
        return _of_chunks(_webp_chunks(stream))
    if start.startswith((b"II*\0", b"MM\0*")):
        return _of_tags(_tags(stream))
    return NOTHING


def _of_jpeg(stream: BinaryIO) -> Head:
    xmp, exif, photoshop = b"", b"", b""
    for kind, data in _segments(stream):
        if kind == _APP13 and data.startswith(_PHOTOSHOP):
            photoshop += data[len(_PHOTOSHOP) :]
        elif data.startswith(_XAP):
            xmp = xmp or data[len(_XAP) :]
        elif data.startswith(_EXIF):
            exif = exif or data[len(_EXIF) :]
    head = _of_tags(_tags(BytesIO(exif)))
    return _with_resources(head._replace(xmp=xmp or head.xmp), photoshop)


def _segments(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The APP1 and APP13 segments before the first scan; all others are passed over."""
    stream.seek(2)
    left = MOST_BYTES
    for _ in range(_MOST_BLOCKS):
        head = stream.read(4)
        if len(head) < 4 or head[0] != 0xFF or head[1] in (_SCAN, _END):
            return
        length = int.from_bytes(head[2:], "big") - 2
        if head[1] not in (_APP1, _APP13):
            stream.seek(max(length, 0), 1)
            continue
        left -= length
        if length < 0 or left < 0:
            return
        yield head[1], stream.read(length)


def _of_chunks(chunks: Iterator[tuple[bytes, bytes]]) -> Head:
    head, xmp = NOTHING, b""
    for kind, data in chunks:
        if kind in (b"eXIf", b"EXIF"):
            head = _of_tags(_tags(BytesIO(data.removeprefix(_EXIF))))
        elif kind == b"XMP ":
            xmp = data
        elif data.startswith(_ITXT_NAME):
            xmp = _international_text(data[len(_ITXT_NAME) :])
    return head._replace(xmp=xmp or head.xmp)


def _international_text(data: bytes) -> bytes:
    """An iTXt chunk's text behind its flags, language and translated keyword; b"" if packed."""
    if data[:1] != b"\0":
        return b""
    parts = data[2:].split(b"\0", 2)
    return parts[2] if len(parts) == 3 else b""


def _png_chunks(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    stream.seek(8)
    yield from _chunks(stream, "big", 4, (b"iTXt", b"eXIf"))


def _webp_chunks(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    stream.seek(12)
    yield from _chunks(stream, "little", 0, (b"XMP ", b"EXIF"))


def _chunks(
    stream: BinaryIO, order: str, checksum: int, wanted: tuple[bytes, ...]
) -> Iterator[tuple[bytes, bytes]]:
    """The chunks wanted; PNG has length, kind, data and checksum, RIFF kind, length, data."""
    left = MOST_BYTES
    for _ in range(_MOST_BLOCKS):
        head = stream.read(8)
        if len(head) < 8:
            return
        size, kind = (head[:4], head[4:]) if checksum else (head[4:], head[:4])
        length = int.from_bytes(size, "big" if order == "big" else "little")
        padding = checksum or length % 2
        if kind not in wanted:
            stream.seek(length + padding, 1)
            continue
        left -= length
        if left < 0:
            return
        yield kind, stream.read(length)
        stream.seek(padding, 1)


def _of_tags(tags: dict[int, bytes]) -> Head:
    head = Head(
        xmp=tags.get(_XMP_TAG, b""),
        iptc=tags.get(_IPTC_TAG, b""),
        description=tags.get(DESCRIPTION, b""),
        artist=tags.get(ARTIST, b""),
    )
    return _with_resources(head, tags.get(_PHOTOSHOP_TAG, b""))


def _tags(stream: BinaryIO) -> dict[int, bytes]:
    """The wanted tags of a TIFF's first directory, which EXIF is too."""
    found: dict[int, bytes] = {}
    with suppress(OSError, ValueError, struct.error, OverflowError):
        start = stream.read(8)
        order = {b"II*\0": "<", b"MM\0*": ">"}.get(start[:4], "")
        if not order or len(start) < 8:
            return found
        stream.seek(struct.unpack(order + "I", start[4:])[0])
        (count,) = struct.unpack(order + "H", stream.read(2))
        entries = [stream.read(12) for _ in range(min(count, _MOST_BLOCKS))]
        left = MOST_BYTES
        for entry in entries:
            tag, kind, values = struct.unpack(order + "HHI", entry[:8])
            size = _SIZES.get(kind, 0) * values
            if tag not in _WANTED or not 0 < size <= left:
                continue
            left -= size
            found.setdefault(tag, _value(stream, order, entry, size))
    return found


def _value(stream: BinaryIO, order: str, entry: bytes, size: int) -> bytes:
    """An entry's bytes: in the entry itself where there is room, else where it points to."""
    if size <= 4:
        return entry[8 : 8 + size]
    stream.seek(struct.unpack(order + "I", entry[8:])[0])
    return stream.read(size)


def _with_resources(head: Head, data: bytes) -> Head:
    """The datasets and their digest among Photoshop's image resources."""
    resources = dict(_resources(data))
    iptc = resources.get(_IPTC_RESOURCE, b"") or head.iptc
    return head._replace(iptc=iptc, digest=resources.get(_DIGEST_RESOURCE, b""))


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and data of each resource: `8BIM`, number, name, length, data, each of even length."""
    at = 0
    while data[at : at + 4] == b"8BIM" and len(data) >= at + 12:
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        name = data[at + 6] + 1
        start = at + 6 + name + name % 2
        length = int.from_bytes(data[start : start + 4], "big")
        yield number, data[start + 4 : start + 4 + length]
        at = start + 4 + length + length % 2
