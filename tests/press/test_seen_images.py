"""Images as the preflight sees them."""

import struct
from pathlib import Path

import pikepdf
import pytest
from handmade import Handmade, see, shown

from tekan.press.preflight.seen import Fill, Shown, Space

GRAY = "/Width 20 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray"


def placed(
    path: Path, source: str, content: str = "72 0 0 36 10 20 cm /X Do", **kinds: object
) -> Shown:
    made = Handmade()
    image = made.image(b"\0" * 200, source)
    return shown(made.see(path, content, XObject={"X": image}, **kinds))


def test_an_image_has_a_place_and_a_resolution(tmp_path: Path) -> None:
    image = placed(tmp_path, GRAY)
    assert (image.pixels, image.bits, image.space) == ((20, 10), 8, Space.GRAY)
    assert image.ppi == pytest.approx(20)
    assert (image.rect.x, image.rect.y, image.rect.width) == (10, 44, 72)
    assert image.key > 0 and not image.has_soft_mask
    assert image.paint.colour.colorants == ("Black",)
    assert image.paint.colour.inks is None


@pytest.mark.parametrize(
    ("content", "ppi"),
    [
        ("144 0 0 36 0 0 cm /X Do", 10),
        ("72 0 0 72 0 0 cm /X Do", 10),
        ("0 72 -36 0 50 0 cm /X Do", 20),
        ("72 0 36 36 0 0 cm /X Do", 720 / 36 / 2**0.5),
        ("0 0 0 36 0 0 cm /X Do", 0),
    ],
)
def test_resolution_is_the_lower_of_both_ways(tmp_path: Path, content: str, ppi: float) -> None:
    assert placed(tmp_path, GRAY, content).ppi == pytest.approx(ppi)


@pytest.mark.parametrize(
    ("source", "bits", "space"),
    [
        ("/BitsPerComponent 1 /ColorSpace [/Indexed /DeviceRGB 1 <000000FFFFFF>]", 1, Space.RGB),
        ("/BitsPerComponent 16 /ColorSpace /DeviceCMYK", 16, Space.CMYK),
        ("/BitsPerComponent 8 /ColorSpace /Named", 8, Space.LAB),
        ("/BitsPerComponent 1 /ImageMask true", 1, None),
        ("/ImageMask true", 1, None),
    ],
)
def test_spaces_and_bits(tmp_path: Path, source: str, bits: int, space: Space | None) -> None:
    named = {"Named": "[/Lab << /WhitePoint [0.96 1 0.82] >>]"}
    image = placed(tmp_path, f"/Width 2 /Height 2 {source}", ColorSpace=named)
    assert (image.bits, image.space) == (bits, space)


def test_a_stencil_takes_the_colour_of_fills(tmp_path: Path) -> None:
    content = "0 1 0 0 k 72 0 0 36 0 0 cm /X Do"
    image = placed(tmp_path, "/Width 2 /Height 2 /ImageMask true", content)
    assert image.paint.colour.values == (0, 1, 0, 0)


def test_soft_masks(tmp_path: Path) -> None:
    made = Handmade()
    image = made.image(b"\0" * 200, GRAY)
    image.SMask = made.image(b"\0" * 200, GRAY)
    hard = made.image(b"\0" * 200, GRAY)
    hard.Mask = made.image(b"\0" * 200, "/Width 2 /Height 2 /ImageMask true")
    page = made.see(tmp_path, "/X Do /Y Do", XObject={"X": image, "Y": hard})
    assert [m.has_soft_mask for m in page.marks if isinstance(m, Shown)] == [True, False]


@pytest.mark.parametrize(
    ("head", "space", "bits"),
    [
        ("/W 2 /H 2 /BPC 8 /CS /G", Space.GRAY, 8),
        ("/W 2 /H 2 /BPC 8 /CS /CMYK", Space.CMYK, 8),
        ("/Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /RGB", Space.RGB, 8),
        ("/W 2 /H 2 /IM true", None, 1),
        ("/W 2 /H 2 /BPC 1 /CS [/I /RGB 1 <000000FFFFFF>]", Space.RGB, 1),
    ],
)
def test_inline_images(tmp_path: Path, head: str, space: Space | None, bits: int) -> None:
    content = f"q 10 0 0 20 5 5 cm BI {head} ID ".encode() + b"\1" * 16 + b"\nEI Q 0 0 5 5 re f"
    image, after = see(tmp_path, content).marks
    assert isinstance(image, Shown) and isinstance(after, Fill)
    assert (image.key, image.pixels, image.space, image.bits) == (0, (2, 2), space, bits)
    assert image.ppi == pytest.approx(7.2)


def jpx(colour: int | None, count: int) -> bytes:
    siz = struct.pack(">HHIIIIIIIIH", 41, 0, 30, 20, 0, 0, 30, 20, 0, 0, count)
    stream = b"\xff\x4f\xff\x51" + siz + b"\x07\x01\x01" * count
    if colour is None:
        return stream
    return b"\0\0\0\x0fcolr\x01\0\0" + struct.pack(">I", colour) + stream


@pytest.mark.parametrize(
    ("colour", "count", "space"),
    [(16, 3, Space.RGB), (17, 1, Space.GRAY), (12, 4, Space.CMYK), (None, 4, Space.CMYK)],
)
def test_jpeg_2000_says_itself_what_it_is(
    tmp_path: Path, colour: int | None, count: int, space: Space
) -> None:
    made = Handmade()
    image = made.image(b"", "/Width 1 /Height 1")
    image.write(jpx(colour, count), filter=pikepdf.Name.JPXDecode)
    seen = made.read(tmp_path, "/X Do", XObject={"X": image})
    found = shown(seen.pages[0])
    assert (found.pixels, found.bits, found.space) == ((30, 20), 8, space)
    assert ("JPEG 2000", 1) in seen.features


def test_images_of_broken_spaces_are_named(tmp_path: Path) -> None:
    made = Handmade()
    image = made.image(b"\0", "/Width 1 /Height 1 /ColorSpace [/ICCBased 5]")
    page = made.see(tmp_path, "/X Do 0 0 5 5 re f", XObject={"X": image})
    assert len(page.marks) == 1
    assert page.unread == ("operator Do",)


@pytest.mark.parametrize(
    ("source", "feature"),
    [
        ("/Subtype /PS", "PostScript"),
        ("/Subtype /Form /Subtype2 /PS /BBox [0 0 1 1]", "PostScript"),
        ("/Subtype /Form /BBox [0 0 1 1] /Ref << >>", "reference XObjects"),
        ("/Subtype /Form /BBox [0 0 1 1] /OPI << >>", "OPI"),
        (f"/Subtype /Image {GRAY} /Alternates []", "alternate images"),
    ],
)
def test_features_of_objects(tmp_path: Path, source: str, feature: str) -> None:
    made = Handmade()
    thing = made.stream(b"", f"<< /Type /XObject {source} >>")
    assert made.read(tmp_path, "/X Do", XObject={"X": thing}).features == ((feature, 1),)
