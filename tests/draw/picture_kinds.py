"""Picture files of all kinds that may come in, each of four flat patches, two over two."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import icc_makers
from helpers import REPOSITORY
from PIL import Image, ImageChops, ImageCms

Colour = tuple[int, ...]
Four = tuple[Colour, Colour, Colour, Colour]
Writes = Callable[[Path], object]

SIZE = (160, 120)
RGB: Four = ((200, 60, 40), (40, 120, 70), (60, 70, 150), (235, 225, 200))
GRAY: Four = ((30,), (100,), (170,), (230,))
CMYK: Four = ((20, 160, 200, 10), (200, 40, 180, 40), (220, 150, 20, 30), (10, 20, 60, 0))
HEAVY: Four = ((255, 255, 255, 255), (230, 220, 210, 200), (220, 150, 20, 30), (10, 20, 60, 0))
PAPER = {"RGB": (255, 255, 255), "L": (255,)}

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
ADOBE = icc_makers.adobe_rgb()
DARK_GRAY = icc_makers.gray(1.8)
COATED = (REPOSITORY / "press" / "coated-fogra39.icc").read_bytes()
NEWSPRINT = (REPOSITORY / "press" / "coldset-tr002.icc").read_bytes()
NO_PROFILE = b"this is no profile"


@dataclass(frozen=True)
class Kind:
    """A kind of file, and what it shows.

    space    of `colours`: RGB, L, CMYK, LAB, or INKS for those of the press
    profile  that the colours are in; None is sRGB
    """

    name: str
    write: Writes
    colours: Four = RGB
    space: str = "RGB"
    profile: bytes | None = None
    file: str = field(default="")

    def path(self, folder: Path) -> Path:
        path = folder / (self.file or self.name.split()[0])
        self.write(path)
        return path


def patches(mode: str = "RGB", colours: Four = RGB, size: tuple[int, int] = SIZE) -> Image.Image:
    image = Image.new(mode, size)
    middle, half = size[0] // 2, size[1] // 2
    for at, colour in enumerate(colours):
        left, top = (at % 2) * middle, (at // 2) * half
        box = (left, top, size[0] if at % 2 else middle, size[1] if at > 1 else half)
        image.paste(colour if len(colour) > 1 else colour[0], box)
    return image


def saved(mode: str = "RGB", colours: Four = RGB, **options: Any) -> Writes:
    return lambda path: patches(mode, colours).save(path, **options)


# Orientations: how an upright picture lies in its file.
_LIES = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def turned(way: int, mode: str = "RGB", colours: Four = RGB, **options: Any) -> Writes:
    def write(path: Path) -> None:
        exif, method = Image.Exif(), _LIES[way]
        exif[0x0112] = way
        image = patches(mode, colours)
        image = image if method is None else image.transpose(method)
        image.save(path, exif=exif.tobytes() if path.suffix != ".tif" else exif, **options)

    return write


def cut(write: Writes, part: float) -> Writes:
    def shorter(path: Path) -> None:
        write(path)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * part)])

    return shorter


def noise(path: Path) -> None:
    """Too busy for its data to be short."""
    Image.effect_noise(SIZE, 90).convert("RGB").save(path)


def half_clear(mode: str, colours: Four, **options: Any) -> Writes:
    """The third patch half transparent, the fourth wholly."""

    def write(path: Path) -> None:
        alpha = patches("L", ((255,), (255,), (128,), (0,)))
        image = patches(mode, colours)
        image.putalpha(alpha)
        image.save(path, **options)

    return write


def shown_half_clear(mode: str, colours: Four) -> Four:
    third = tuple(round(255 - (255 - value) * 128 / 255) for value in colours[2])
    return (*colours[:2], third, PAPER[mode])


def shown_keyed(mode: str, colours: Four) -> Four:
    return (*colours[:3], PAPER[mode])


def palette(colours: Four, **options: Any) -> Writes:
    def write(path: Path) -> None:
        image = patches("L", ((0,), (1,), (2,), (3,)))
        image.putpalette([value for colour in colours for value in colour])
        image.save(path, **options)

    return write


def png16(path: Path) -> None:
    """RGB at 16 bits."""
    rows = b"".join(b"\0" + row for row in _rows16(patches(), ">"))
    head = struct.pack(">IIBBBBB", *SIZE, 16, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            for kind, data in chunks
        )
    )


def tiff16(image: Image.Image, photometric: int, order: str = "<") -> Writes:
    """16 bits a channel; photometric 0 is gray with white as 0, 1 with black, 2 RGB."""

    def write(path: Path) -> None:
        data = b"".join(_rows16(image, order))
        count = len(image.getbands())
        tags = [
            (256, 3, 1, image.width),
            (257, 3, 1, image.height),
            (258, 3, count, 16 if count == 1 else 10 + 9 * 12 + 4),
            (259, 3, 1, 1),
            (262, 3, 1, photometric),
            (273, 4, 1, 10 + 9 * 12 + 4 + 8),
            (277, 3, 1, count),
            (278, 3, 1, image.height),
            (279, 4, 1, len(data)),
        ]
        entries = b"".join(_entry(order, *tag) for tag in tags)
        head = struct.pack(f"{order}2sHIH", b"II" if order == "<" else b"MM", 42, 8, len(tags))
        bits = struct.pack(f"{order}4H", 16, 16, 16, 16)
        path.write_bytes(head + entries + bytes(4) + bits + data)

    return write


def _entry(order: str, tag: int, kind: int, count: int, value: int) -> bytes:
    short = kind == 3 and count == 1
    return struct.pack(f"{order}HHI{'H2x' if short else 'I'}", tag, kind, count, value)


def _rows16(image: Image.Image, order: str) -> list[bytes]:
    data, side = image.tobytes(), image.width * len(image.getbands())
    values = [value * 257 for value in data]
    return [
        struct.pack(f"{order}{side}H", *values[at : at + side])
        for at in range(0, len(values), side)
    ]


def cmyk_without_mark(path: Path) -> None:
    """A CMYK JPEG not by Adobe: not inverted, and without the mark that says so."""
    ImageChops.invert(patches("CMYK", CMYK)).save(path, quality=95)
    data = path.read_bytes()
    at = data.index(b"\xff\xee")
    path.write_bytes(data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :])


def ycck(path: Path) -> None:
    """As Photoshop writes it: luminance and two colour differences, inverted, and black."""
    cyan, magenta, yellow, black = patches("CMYK", CMYK).split()
    lightness, blue, red = Image.merge("RGB", (cyan, magenta, yellow)).convert("YCbCr").split()
    bands = [ImageChops.invert(band) for band in (lightness, blue, red)]
    Image.merge("CMYK", [*bands, black]).save(path, quality=95, subsampling=0)
    data = bytearray(path.read_bytes())
    data[data.index(b"Adobe") + 11] = 2
    path.write_bytes(data)


def lab() -> Image.Image:
    made = ImageCms.profileToProfile(
        patches(), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert made is not None
    return made


def lab_colours() -> Four:
    image = lab()
    first, second, third, fourth = (
        image.getpixel((SIZE[0] * (1 + 2 * (at % 2)) // 4, SIZE[1] * (1 + 2 * (at // 2)) // 4))
        for at in range(4)
    )
    return (first, second, third, fourth)  # type: ignore[return-value]


def several_frames(path: Path) -> None:
    others = [Image.new("RGB", SIZE, "black")]
    if path.suffix == ".jpg":
        patches().save(path, "MPO", save_all=True, append_images=others, quality=95)
    else:
        options = {"lossless": True} if path.suffix == ".webp" else {}
        patches().save(path, save_all=True, append_images=others, **options)


def bitmap(path: Path) -> None:
    patches("1", ((0,), (255,), (255,), (0,))).save(path)


def other_ending(kind: str) -> Writes:
    return lambda path: patches().save(path, kind)


JPEG = {"quality": 95, "subsampling": 0}
GRAY_RGB: Four = tuple(colour * 3 for colour in GRAY)  # type: ignore[assignment]
BLACK_AND_WHITE: Four = ((0,), (255,), (255,), (0,))

SHOWN = [
    # RGB, by file and by profile.
    Kind("rgb.jpg", saved(**JPEG)),
    Kind("rgb.png", saved()),
    Kind("rgb.tif", saved()),
    Kind("rgb.webp", saved(lossless=True)),
    Kind("rgb.tif lzw", saved(compression="tiff_lzw")),
    Kind("rgb.tif jpeg", saved(compression="jpeg", quality=95)),
    Kind("progressive.jpg", saved(progressive=True, **JPEG)),
    Kind("rgb.jpg srgb", saved(icc_profile=SRGB, **JPEG), profile=SRGB),
    Kind("rgb.jpg adobe", saved(icc_profile=ADOBE, **JPEG), profile=ADOBE),
    Kind("rgb.png adobe", saved(icc_profile=ADOBE), profile=ADOBE),
    Kind("rgb.tif adobe", saved(icc_profile=ADOBE), profile=ADOBE),
    Kind("rgb.webp adobe", saved(icc_profile=ADOBE, lossless=True), profile=ADOBE),
    Kind("rgb.png broken profile", saved(icc_profile=NO_PROFILE)),
    Kind("rgb.tif profile cut short", saved(icc_profile=ADOBE[:200])),
    Kind("rgb.png profile without tables", saved(icc_profile=icc_makers.without_tables(ADOBE))),
    Kind("rgb.png gray profile", saved(icc_profile=DARK_GRAY)),
    Kind("rgb.jpg cmyk profile", saved(icc_profile=COATED, **JPEG)),
    Kind("rgb16.png", png16),
    Kind("rgb16.tif", tiff16(patches(), 2)),
    Kind("rgb16.tif big endian", tiff16(patches(), 2, ">")),
    # Transparency.
    Kind("rgba.png", half_clear("RGB", RGB), shown_half_clear("RGB", RGB)),
    Kind("rgba.tif", half_clear("RGB", RGB), shown_half_clear("RGB", RGB)),
    Kind("rgba.webp", half_clear("RGB", RGB, lossless=True), shown_half_clear("RGB", RGB)),
    Kind(
        "rgba.png adobe",
        half_clear("RGB", RGB, icc_profile=ADOBE),
        shown_half_clear("RGB", RGB),
        profile=ADOBE,
    ),
    Kind("keyed.png rgb", saved(transparency=RGB[3]), shown_keyed("RGB", RGB)),
    Kind("palette.png", palette(RGB)),
    Kind("palette.tif", palette(RGB)),
    Kind("palette.png adobe", palette(RGB, icc_profile=ADOBE), profile=ADOBE),
    Kind(
        "palette.png clear",
        palette(RGB, transparency=bytes((255, 255, 128, 0))),
        shown_half_clear("RGB", RGB),
    ),
    # Gray.
    Kind("gray.jpg", saved("L", GRAY, **JPEG), GRAY, "L"),
    Kind("gray.png", saved("L", GRAY), GRAY, "L"),
    Kind("gray.tif", saved("L", GRAY), GRAY, "L"),
    Kind("gray.png own", saved("L", GRAY, icc_profile=DARK_GRAY), GRAY, "L", DARK_GRAY),
    Kind("gray.jpg own", saved("L", GRAY, icc_profile=DARK_GRAY, **JPEG), GRAY, "L", DARK_GRAY),
    Kind("gray.png srgb", saved("L", GRAY, icc_profile=SRGB), GRAY, "L"),
    Kind("gray.png broken profile", saved("L", GRAY, icc_profile=NO_PROFILE), GRAY, "L"),
    Kind("gray.png cmyk profile", saved("L", GRAY, icc_profile=COATED), GRAY, "L"),
    Kind("la.png", half_clear("L", GRAY), shown_half_clear("L", GRAY), "L"),
    Kind("keyed.png gray", saved("L", GRAY, transparency=230), shown_keyed("L", GRAY), "L"),
    Kind("palette.png gray", palette(GRAY_RGB), GRAY, "L"),
    Kind("bitmap.png", bitmap, BLACK_AND_WHITE, "L"),
    Kind("bitmap.tif", bitmap, BLACK_AND_WHITE, "L"),
    Kind("gray16.png", lambda path: gray16().save(path), GRAY, "L"),
    Kind("gray16.tif", tiff16(patches("L", GRAY), 1), GRAY, "L"),
    Kind("gray16.tif big endian", tiff16(patches("L", GRAY), 1, ">"), GRAY, "L"),
    Kind(
        "gray16.tif white is nought",
        tiff16(ImageChops.invert(patches("L", GRAY)), 0),
        GRAY,
        "L",
    ),
    # CMYK.
    Kind("cmyk.tif", saved("CMYK", CMYK), CMYK, "INKS"),
    Kind("cmyk.jpg", saved("CMYK", CMYK, **JPEG), CMYK, "INKS"),
    Kind("cmyk.jpg not adobe's", cmyk_without_mark, CMYK, "INKS"),
    Kind("ycck.jpg", ycck, CMYK, "INKS"),
    Kind("cmyk.tif press's own", saved("CMYK", CMYK, icc_profile=NEWSPRINT), CMYK, "INKS"),
    Kind("cmyk.tif broken profile", saved("CMYK", CMYK, icc_profile=NO_PROFILE), CMYK, "INKS"),
    Kind("cmyk.tif rgb profile", saved("CMYK", CMYK, icc_profile=ADOBE), CMYK, "INKS"),
    Kind("cmyk.tif coated", saved("CMYK", CMYK, icc_profile=COATED), CMYK, "CMYK", COATED),
    Kind("cmyk.jpg coated", saved("CMYK", CMYK, icc_profile=COATED, **JPEG), CMYK, "CMYK", COATED),
    Kind("heavy.tif", saved("CMYK", HEAVY), HEAVY, "CMYK", NEWSPRINT),
    Kind("heavy.jpg coated", saved("CMYK", HEAVY, icc_profile=COATED), HEAVY, "CMYK", COATED),
    # Lab.
    Kind("lab.tif", lambda path: lab().save(path), lab_colours(), "LAB"),
    # Oddities of files.
    Kind("frames.png", several_frames),
    Kind("frames.webp", several_frames),
    Kind("frames.jpg", several_frames),
    Kind("really-png.jpg", other_ending("PNG")),
    Kind("really-jpeg.png", lambda path: patches().save(path, "JPEG", **JPEG)),
    Kind("really-tiff.webp", other_ending("TIFF")),
    # How the camera was held.
    *(Kind(f"way.jpg {way}", turned(way, **JPEG)) for way in range(1, 9)),
    *(Kind(f"way.png {way}", turned(way)) for way in range(1, 9)),
    *(Kind(f"way.tif {way}", turned(way)) for way in range(1, 9)),
    *(Kind(f"way.webp {way}", turned(way, lossless=True)) for way in range(1, 9)),
    *(Kind(f"way-gray.jpg {way}", turned(way, "L", GRAY, **JPEG), GRAY, "L") for way in (5, 8)),
    *(
        Kind(f"way-inks.jpg {way}", turned(way, "CMYK", CMYK, **JPEG), CMYK, "INKS")
        for way in (6, 7)
    ),
]


def gray16() -> Image.Image:
    """Gray at 16 bits, as Pillow has it."""
    data = b"".join(_rows16(patches("L", GRAY), "<"))
    return Image.frombytes("I;16", SIZE, data)


def declared(width: int, height: int) -> Writes:
    """A PNG's head that says so, and a few pixels."""

    def write(path: Path) -> None:
        patches().save(path)
        data = path.read_bytes()
        head = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
        path.write_bytes(data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:])

    return write


REFUSED = [
    ("T168", Kind("nothing.jpg", lambda path: path.write_bytes(b""))),
    ("T168", Kind("words.png", lambda path: path.write_bytes(b"no picture at all"))),
    ("T168", Kind("zeros.tif", lambda path: path.write_bytes(bytes(1000)))),
    ("T168", Kind("really-gif.png", other_ending("GIF"))),
    ("T168", Kind("really-bmp.jpg", other_ending("BMP"))),
    ("T168", Kind("head-only.jpg", cut(noise, 0.005))),
    ("T168", Kind("head-only.tif", cut(saved(), 0.0001))),
    ("T168", Kind("cut.webp", cut(noise, 0.6))),
    ("T169", Kind("bomb.png", declared(60_000, 60_000))),
    ("T205", Kind("float.tif", lambda path: patches("F", GRAY).save(path))),
    ("T205", Kind("integer.tif", lambda path: patches("I", GRAY).save(path))),
    ("T170", Kind("cut.jpg", cut(noise, 0.6))),
    ("T170", Kind("cut.png", cut(noise, 0.6))),
    ("T170", Kind("cut.tif", cut(noise, 0.6))),
    ("T170", Kind("more-declared.png", declared(5000, 4000))),
]
