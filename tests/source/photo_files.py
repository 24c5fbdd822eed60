"""Pictures with words in their heads, each block of metadata made by hand."""

import struct
from hashlib import md5
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, PngImagePlugin

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XAP = b"http://ns.adobe.com/xap/1.0/\0"
PHOTOSHOP = b"Photoshop 3.0\0"


def xmp(caption: str = "", creators: tuple[str, ...] = (), credit: str = "", **by_lang: str) -> str:
    """A packet; `by_lang` are captions in further languages, zh_CN for zh-CN."""
    said = {"x-default": caption, **{lang.replace("_", "-"): t for lang, t in by_lang.items()}}
    captions = "".join(
        f'<rdf:li xml:lang="{lang}">{escape(text)}</rdf:li>' for lang, text in said.items() if text
    )
    names = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in creators)
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ps:Credit={quoteattr(credit)}>'
        f"<dc:description><rdf:Alt>{captions}</rdf:Alt></dc:description>"
        f"<dc:creator><rdf:Seq>{names}</rdf:Seq></dc:creator>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def datasets(*fields: tuple[int, bytes], utf8: bool = False) -> bytes:
    """IPTC datasets of record 2, after the mark of UTF-8 where asked for."""
    mark = b"\x1c\x01\x5a\x00\x03\x1b%G" if utf8 else b""
    return mark + b"".join(
        b"\x1c\x02" + bytes((number,)) + struct.pack(">H", len(value)) + value
        for number, value in fields
    )


def resources(iptc: bytes, digest_of: bytes | None = None) -> bytes:
    """Photoshop's image resources: the datasets, and the digest of what they once were."""
    digest = b"" if digest_of is None else md5(digest_of, usedforsecurity=False).digest()
    blocks = ((0x0404, iptc), (0x0425, digest))
    return b"".join(
        b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(data)) + data
        + b"\0" * (len(data) % 2)
        for number, data in blocks
        if data
    )  # fmt: skip


def exif(description: bytes = b"", artist: bytes = b"") -> bytes:
    """A directory of ImageDescription and Artist, little-endian."""
    values = [
        (tag, data + b"\0\0\0\0") for tag, data in ((270, description), (315, artist)) if data
    ]
    at, entries, tail = 8 + 2 + 12 * len(values) + 4, b"", b""
    for tag, data in values:
        entries += struct.pack("<HHII", tag, 2, len(data), at + len(tail))
        tail += data
    return b"II*\0" + struct.pack("<IH", 8, len(values)) + entries + b"\0\0\0\0" + tail


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments: bytes) -> bytes:
    """A small JPEG with these segments at its head."""
    stream = BytesIO()
    Image.new("RGB", (60, 80), "grey").save(stream, "JPEG")
    data = stream.getvalue()
    return data[:2] + b"".join(segments) + data[2:]


def xmp_segment(packet: str) -> bytes:
    return segment(0xE1, XAP + packet.encode())


def iptc_segment(iptc: bytes, digest_of: bytes | None = None) -> bytes:
    return segment(0xED, PHOTOSHOP + resources(iptc, digest_of))


def exif_segment(description: bytes = b"", artist: bytes = b"") -> bytes:
    return segment(0xE1, b"Exif\0\0" + exif(description, artist))


def in_format(path: Path, packet: str) -> Path:
    """A picture of the format that its ending names, with the packet in it."""
    image = Image.new("RGB", (60, 80), "grey")
    match path.suffix:
        case ".png":
            texts = PngImagePlugin.PngInfo()
            texts.add_itxt("XML:com.adobe.xmp", packet)
            image.save(path, pnginfo=texts)
        case ".tif":
            image.save(path, tiffinfo={700: packet.encode()})
        case ".webp":
            image.save(path, xmp=packet.encode())
        case _:
            image.save(path, xmp=packet.encode())
    return path
