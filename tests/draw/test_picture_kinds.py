"""Every kind of picture file comes out right on the plates, or is refused with its code."""

import shutil
import subprocess
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from helpers import REPOSITORY
from msgspec.structs import replace
from onefile import draw
from picture_kinds import GRAY, JPEG, NEWSPRINT, REFUSED, RGB, SHOWN, Kind, patches, turned
from PIL import Image, ImageChops, ImageCms

from tekan.draw.document import FileFacts, Intent
from tekan.draw.painting import paint
from tekan.draw.pictures import Converter
from tekan.draw.sheet import Sheet
from tekan.fonts.book import FontBook
from tekan.model.findings import Findings, Place
from tekan.model.geometry import Rect
from tekan.model.page import Picture
from tekan.model.press import Conformance, Press
from tekan.source.house import read_press
from tekan.source.nodes import Line, Scalar, Style
from tekan.source.pictures import picture

PLACE = Place("a.yaml", 3, 5)
INTENT = Intent("CGATS TR 002", "http://www.color.org", "newsprint", zlib.compress(NEWSPRINT))
FACTS = FileFacts(
    "pictures", "tekan", Conformance.X4, "D:20240101000000Z", b"<x:xmpmeta/>", "01234567" * 4
)
MIDDLES = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)]
Inks = tuple[float, ...]


def newsprint() -> Press:
    press, found = read_press(REPOSITORY / "press" / "newsprint.yaml")
    assert press is not None
    assert press.sharpening is not None
    assert not found
    return press


PRESS = newsprint()


@dataclass(frozen=True)
class Page:
    """A picture on a page of a finished file, and what was found on the way."""

    pdf: bytes
    findings: Findings


def source_picture(path: Path) -> tuple[tuple[int, int] | None, Findings]:
    name = Scalar(path.name, Style.PLAIN, PLACE, (Line(path.name, PLACE),))
    found, findings = picture(path.parent, name)
    return (found.pixels if found else None), findings


def placed(path: Path, pixels: tuple[int, int], rect: Rect) -> Picture:
    return Picture(rect, str(path), (0, 0, *pixels), PLACE)


def through(path: Path, width: float = 36.0, press: Press = PRESS) -> Page:
    """The whole way: from the file to a page of a PDF."""
    pixels, findings = source_picture(path)
    if pixels is None:
        return Page(b"", findings)
    rect = Rect(20.0, 20.0, width, max(0.5, width * pixels[1] / pixels[0]))
    shown = placed(path, pixels, rect)
    profile = Path(press.icc).read_bytes()
    done, more = Converter(press, profile, path.parent / "cache").convert_all([shown])
    return Page(drawn([shown], done) if done else b"", findings + more)


def drawn(pictures: list[Picture], done: dict[Picture, object]) -> bytes:
    sheet = Sheet("a.pdf", Rect(0, 0, 600, 400), 8.5, 25.0, tuple(pictures))
    faceless = FontBook({}, {})
    return draw((paint(sheet, faceless),), faceless, done, INTENT, FACTS)  # type: ignore[arg-type]


def plates(pdf: bytes) -> Image.Image:
    """The one image of a page as inks: CMYK, or L with 255 as full black."""
    with pikepdf.open(BytesIO(pdf)) as file:
        (image,) = file.pages[0].Resources.XObject.as_dict().values()
        assert str(image.Filter) == "/DCTDecode"
        decode = [int(value) for value in image.get("/Decode", [])]
        stored = Image.open(BytesIO(image.read_raw_bytes()))
        if str(image.ColorSpace) == "/DeviceGray":
            assert (stored.mode, decode) == ("L", [])
            return stored.point(lambda value: 255 - value)
        # Pillow takes CMYK in a JPEG for inverted, and that is what `Decode` must say.
        assert (str(image.ColorSpace), stored.mode) == ("/DeviceCMYK", "CMYK")
        assert decode == [1, 0] * 4
        stored.load()
        return stored


def inks(image: Image.Image, x: float, y: float) -> Inks:
    """Percent of each ink in the middle of a patch."""
    value = image.getpixel((int(x * image.width), int(y * image.height)))
    return tuple(v / 2.55 for v in value) if isinstance(value, tuple) else (value / 2.55,)


def expected(kind: Kind, colour: tuple[int, ...]) -> Inks:
    """By the colour engine alone, one patch at a time."""
    if kind.space == "INKS":
        return tuple(value / 2.55 for value in colour)
    if kind.space == "L":
        gamma = 1.8 if kind.profile else None
        return (black_for(_luminance(colour[0], gamma)),)
    source = (
        ImageCms.createProfile("LAB")
        if kind.space == "LAB"
        else ImageCms.ImageCmsProfile(BytesIO(kind.profile))
        if kind.profile
        else ImageCms.createProfile("sRGB")
    )
    made = ImageCms.profileToProfile(
        Image.new(kind.space, (1, 1), colour),
        source,
        ImageCms.ImageCmsProfile(BytesIO(NEWSPRINT)),
        ImageCms.Intent.PERCEPTUAL,
        "CMYK",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert made is not None
    return tuple(v / 2.55 for v in made.getpixel((0, 0)))  # type: ignore[union-attr]


def _luminance(gray: int, gamma: float | None) -> float:
    part = gray / 255
    if gamma:
        return float(part**gamma)
    return float(((part + 0.055) / 1.055) ** 2.4 if part > 0.04045 else part / 12.92)


def black_for(luminance: float) -> float:
    """Percent of black as light as that, from the paper, 1, to full black, 0."""
    lights = printed_lights()
    wanted = lights[-1] + luminance * (lights[0] - lights[-1])
    nearest = min(abs(light - wanted) for light in lights)
    near = [ink for ink, light in enumerate(lights) if abs(light - wanted) <= nearest + 1e-9]
    return sum(near) / len(near) / 2.55


@lru_cache(maxsize=1)
def printed_lights() -> tuple[float, ...]:
    """The luminance of every black ink on the paper."""
    every = Image.new("CMYK", (256, 1))
    every.putdata([(0, 0, 0, ink) for ink in range(256)])
    profile = ImageCms.ImageCmsProfile(BytesIO(NEWSPRINT))
    lab = ImageCms.profileToProfile(
        every, profile, ImageCms.createProfile("LAB"), outputMode="LAB", renderingIntent=1
    )
    assert lab is not None
    stars = [value / 2.55 for value in lab.getchannel("L").tobytes()]
    return tuple(((star + 16) / 116) ** 3 if star > 8 else star / 903.3 for star in stars)


def most_ink(image: Image.Image) -> float:
    """Percent, of any pixel."""
    data, count = image.tobytes(), len(image.getbands())
    return max(sum(data[at : at + count]) for at in range(0, len(data), count)) / 2.55


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.name)
def test_a_picture_comes_out_right_on_the_plates(kind: Kind, tmp_path: Path) -> None:
    page = through(kind.path(tmp_path))
    assert page.findings == ()
    image = plates(page.pdf)
    assert len(image.getbands()) == (1 if kind.space == "L" else 4)
    assert image.size == (100, 75)
    assert most_ink(image) <= 100 * PRESS.ink_limit + 5
    for colour, (x, y) in zip(kind.colours, MIDDLES, strict=True):
        found = inks(image, x, y)
        assert found == pytest.approx(expected(kind, colour), abs=3), (colour, found)
        assert sum(found) <= 100 * PRESS.ink_limit + 2


@pytest.mark.parametrize("way", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "tif"])
def test_a_crop_counts_in_the_upright_picture(tmp_path: Path, ending: str, way: int) -> None:
    path = tmp_path / f"a.{ending}"
    turned(way, **(JPEG if ending == "jpg" else {}))(path)
    for colour, (x, y) in zip(RGB, MIDDLES, strict=True):
        left, top = 80 * round(x), 60 * round(y)
        # Most of the patch, its inner corner at the very edge.
        crop = (max(left, 10), max(top, 10), min(left + 80, 150), min(top + 60, 110))
        shown = Picture(Rect(0, 0, 35.0, 25.0), str(path), crop, PLACE)
        image = plates(
            drawn([shown], {shown: Converter(PRESS, NEWSPRINT, tmp_path).convert(shown)})
        )
        for at in ((0.05, 0.05), (0.95, 0.05), (0.05, 0.95), (0.95, 0.95)):
            assert inks(image, *at) == pytest.approx(expected(SHOWN[0], colour), abs=4)


def test_the_press_says_whether_pictures_are_sharpened(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    patches().save(path)
    plain = plates(through(path, press=replace(PRESS, sharpening=None)).pdf)
    sharp = plates(through(path).pdf)
    edge = plain.width // 2
    one, other = (image.crop((edge - 2, 45, edge + 2, 70)) for image in (plain, sharp))
    assert max(ImageChops.difference(one, other).tobytes()) > 5
    assert inks(plain, *MIDDLES[0]) == pytest.approx(inks(sharp, *MIDDLES[0]), abs=1)


@pytest.mark.parametrize(("code", "kind"), REFUSED, ids=lambda part: getattr(part, "name", part))
def test_a_picture_that_cannot_be_printed_is_refused(code: str, kind: Kind, tmp_path: Path) -> None:
    page = through(kind.path(tmp_path))
    assert [(finding.code, finding.place) for finding in page.findings] == [(code, PLACE)]
    assert page.pdf == b""


@pytest.mark.parametrize(
    ("size", "width", "shown"),
    [
        ((1, 1), 0.3, (1, 1)),
        ((3000, 2), 300.0, (833, 1)),
        ((2, 3000), 0.4, (1, 1500)),
        ((6000, 4500), 72.0, (200, 150)),
    ],
    ids=str,
)
@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_any_size_is_brought_to_the_press(
    tmp_path: Path, size: tuple[int, int], width: float, shown: tuple[int, int], ending: str
) -> None:
    path = tmp_path / f"a.{ending}"
    Image.new("RGB", size, RGB[0]).save(path, **(JPEG if ending == "jpg" else {}))
    image = plates(through(path, width).pdf)
    assert image.width == shown[0]
    assert image.height == pytest.approx(shown[1], abs=shown[1] // 5)
    assert inks(image, 0.5, 0.5) == pytest.approx(expected(SHOWN[0], RGB[0]), abs=3)


def test_a_profile_for_more_ink_than_the_press_may_have_is_held(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    patches(colours=((0, 0, 0), (60, 10, 10), (200, 200, 200), (10, 30, 20))).save(path)
    coated = replace(PRESS, icc=str(REPOSITORY / "press" / "coated-fogra39.icc"), ink_limit=2.0)
    free = plates(through(path, press=replace(coated, ink_limit=3.0)).pdf)
    held = plates(through(path, press=coated).pdf)
    assert most_ink(free) > 230
    # A few percent at the edges of the patches, by the JPEG.
    assert most_ink(held) <= 207
    assert sum(inks(held, *MIDDLES[0])) == pytest.approx(200, abs=2)
    assert inks(held, *MIDDLES[0])[3] == pytest.approx(inks(free, *MIDDLES[0])[3], abs=1)
    assert inks(held, *MIDDLES[2]) == pytest.approx(inks(free, *MIDDLES[2]), abs=1)


def test_a_gray_picture_prints_as_light_as_a_colour_picture_of_it(tmp_path: Path) -> None:
    patches("L", GRAY).save(tmp_path / "gray.png")
    patches("L", GRAY).convert("RGB").save(tmp_path / "rgb.png")
    one, four = (plates(through(tmp_path / f"{name}.png").pdf) for name in ("gray", "rgb"))
    for x, y in MIDDLES[1:]:
        (black,) = inks(one, x, y)
        assert lightness((0, 0, 0, black)) == pytest.approx(lightness(inks(four, x, y)), abs=5)


def lightness(amounts: Inks) -> float:
    """CIE L* on the paper."""
    lab = ImageCms.profileToProfile(
        Image.new("CMYK", (1, 1), tuple(round(amount * 2.55) for amount in amounts)),
        ImageCms.ImageCmsProfile(BytesIO(NEWSPRINT)),
        ImageCms.createProfile("LAB"),
        outputMode="LAB",
        renderingIntent=1,
    )
    assert lab is not None
    value = lab.getpixel((0, 0))
    assert isinstance(value, tuple)
    return value[0] / 2.55


# Rendered by another program. A few: it takes as long as all the rest.
_RENDERED = ("rgb.jpg", "gray.png", "cmyk.jpg not adobe's", "ycck.jpg", "lab.tif", "way.jpg 6")


@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not installed")
def test_the_plates_are_those_that_another_program_makes(tmp_path: Path) -> None:
    kinds = [kind for kind in SHOWN if kind.name in _RENDERED]
    pictures = []
    for at, kind in enumerate(kinds):
        path = kind.path(tmp_path)
        pixels, _ = source_picture(path)
        assert pixels
        pictures.append(placed(path, pixels, Rect(20.0 + 90 * at, 20.0, 80.0, 60.0)))
    done, _ = Converter(PRESS, NEWSPRINT, tmp_path / "cache").convert_all(pictures)
    (tmp_path / "a.pdf").write_bytes(drawn(pictures, dict(done)))
    separations = separated(tmp_path / "a.pdf")
    for kind, shown in zip(kinds, pictures, strict=True):
        for colour, (x, y) in zip(kind.colours, MIDDLES, strict=True):
            # 25 pt of slug and 8.5 of bleed outside the trim; one dot a point.
            spot = (int(33.5 + shown.rect.x + 80 * x), int(33.5 + shown.rect.y + 60 * y))
            found = tuple(plate.getpixel(spot) for plate in separations)
            wanted = expected(kind, colour)
            assert tuple(100 - v / 2.55 for v in found) == pytest.approx(  # type: ignore[operator]
                (0, 0, 0, *wanted) if len(wanted) == 1 else wanted, abs=3
            ), kind.name


def separated(pdf: Path) -> list[Image.Image]:
    """One plate for each ink, 0 is full ink."""
    out = pdf.with_name("plate.tif")
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r72"]
    subprocess.run([*command, f"-sOutputFile={out}", str(pdf)], check=True, timeout=60)
    names: Iterable[str] = ("Cyan", "Magenta", "Yellow", "Black")
    return [Image.open(pdf.with_name(f"plate({name}).tif")) for name in names]
