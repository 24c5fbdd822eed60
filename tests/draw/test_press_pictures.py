"""Pictures for the press: inks, orientation, crop, resolution, damage, the cache."""

from io import BytesIO
from pathlib import Path

import pytest
from helpers import REPOSITORY
from msgspec.structs import replace
from PIL import Image, ImageCms

from tekan.draw.pictures import Converter, DamagedPictureError, PressPicture
from tekan.model.findings import Place, Severity
from tekan.model.geometry import Rect
from tekan.model.page import Picture
from tekan.model.press import Press, Severe, Sharpening

ICC = REPOSITORY / "press" / "coldset-tr002.icc"
PLACE = Place("a.yaml", 7, 11)
PRESS = Press("newsprint", str(ICC), "CGATS TR 002", "", "", 2.4, 220.0, 149.0, 99.0, 8.5, 25.5)

Box = tuple[int, int, int, int]
Colour = tuple[float, ...]


@pytest.fixture
def converter(tmp_path: Path) -> Converter:
    return Converter(PRESS, ICC.read_bytes(), tmp_path / "cache")


def placed(path: Path, crop: Box, width: float = 36.0, height: float = 36.0) -> Picture:
    return Picture(Rect(0, 0, width, height), str(path), crop, PLACE)


def inks(picture: PressPicture, x: float = 0.5, y: float = 0.5) -> Colour:
    """Percent of each ink at a place of a finished picture, as fractions of its sides.

    Pillow gives CMYK as stored in the file by Adobe's way already turned: 255 is full ink.
    """
    with Image.open(BytesIO(picture.data)) as image:
        spot = (int(x * (image.width - 1)), int(y * (image.height - 1)))
        value = image.getpixel(spot)
    return tuple(v / 2.55 for v in value) if isinstance(value, tuple) else (100 - value / 2.55,)


def solid(path: Path, colour: object, mode: str = "RGB", **options: object) -> Path:
    Image.new(mode, (200, 200), colour).save(path, **options)  # type: ignore[arg-type]
    return path


FULL: Box = (0, 0, 200, 200)


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
def test_white_stays_bare_paper(converter: Converter, tmp_path: Path, ending: str) -> None:
    made = converter.convert(placed(solid(tmp_path / f"a.{ending}", "white"), FULL))
    assert made.inks == 4
    assert max(inks(made)) <= 2


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_red_is_magenta_and_yellow(converter: Converter, tmp_path: Path, ending: str) -> None:
    made = converter.convert(placed(solid(tmp_path / f"a.{ending}", "red"), FULL))
    cyan, magenta, yellow, black = inks(made)
    assert magenta > 80
    assert yellow > 80
    assert cyan < 10
    assert black < 15


def test_blue_is_cyan_and_magenta(converter: Converter, tmp_path: Path) -> None:
    cyan, magenta, yellow, _ = inks(
        converter.convert(placed(solid(tmp_path / "a.png", "blue"), FULL))
    )
    assert cyan > 60
    assert magenta > 40
    assert yellow < 20


def test_green_is_cyan_and_yellow(converter: Converter, tmp_path: Path) -> None:
    cyan, magenta, yellow, _ = inks(
        converter.convert(placed(solid(tmp_path / "a.png", (0, 160, 60)), FULL))
    )
    assert cyan > 60
    assert yellow > 60
    assert magenta < 25


@pytest.mark.parametrize("colour", ["black", (10, 0, 30), (60, 20, 10), "navy", "maroon"])
def test_no_colour_goes_over_the_ink_limit(
    converter: Converter, tmp_path: Path, colour: object
) -> None:
    made = converter.convert(placed(solid(tmp_path / "a.png", colour), FULL))
    # Two percent for rounding to 8 bits and JPEG.
    assert sum(inks(made)) <= 240 + 2


def test_black_is_dark_and_has_black_in_it(converter: Converter, tmp_path: Path) -> None:
    made = inks(converter.convert(placed(solid(tmp_path / "a.png", "black"), FULL)))
    assert made[3] > 60
    assert sum(made) > 150


def test_gray_stays_one_ink(converter: Converter, tmp_path: Path) -> None:
    made = converter.convert(placed(solid(tmp_path / "a.png", 128, "L"), FULL))
    assert made.inks == 1
    assert inks(made)[0] == pytest.approx(54, abs=1)  # as light on newsprint as on a screen


def test_gray_goes_from_bare_paper_to_full_black(converter: Converter, tmp_path: Path) -> None:
    for gray, ink in ((255, 0), (0, 100)):
        made = converter.convert(placed(solid(tmp_path / f"{gray}.png", gray, "L"), FULL))
        assert inks(made) == (ink,)


@pytest.mark.parametrize("depth", ["I;16"])
def test_sixteen_bit_gray_is_scaled_down(converter: Converter, tmp_path: Path, depth: str) -> None:
    made = converter.convert(placed(solid(tmp_path / "a.png", 32768, depth), FULL))
    assert made.inks == 1
    assert inks(made)[0] == pytest.approx(54, abs=1)


def test_cmyk_without_a_profile_keeps_its_inks(converter: Converter, tmp_path: Path) -> None:
    path = solid(tmp_path / "a.tif", (0, 204, 51, 0), "CMYK")
    assert inks(converter.convert(placed(path, FULL))) == pytest.approx((0, 80, 20, 0), abs=1)


def test_cmyk_jpeg_keeps_its_inks(converter: Converter, tmp_path: Path) -> None:
    path = solid(tmp_path / "a.jpg", (0, 204, 51, 0), "CMYK", quality=95)
    assert inks(converter.convert(placed(path, FULL))) == pytest.approx((0, 80, 20, 0), abs=2)


def test_transparent_parts_are_paper(converter: Converter, tmp_path: Path) -> None:
    path = solid(tmp_path / "a.png", (255, 0, 0, 0), "RGBA")
    assert max(inks(converter.convert(placed(path, FULL)))) <= 2


def test_a_palette_is_converted_as_its_colours(converter: Converter, tmp_path: Path) -> None:
    Image.new("RGB", (200, 200), "red").convert("P").save(tmp_path / "a.png")
    made = inks(converter.convert(placed(tmp_path / "a.png", FULL)))
    assert made[1] > 80
    assert made[2] > 80


def test_a_pictures_own_profile_counts(converter: Converter, tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    with_profile = solid(tmp_path / "a.png", (200, 80, 40), icc_profile=srgb)
    without = solid(tmp_path / "b.png", (200, 80, 40))
    one, other = (inks(converter.convert(placed(p, FULL))) for p in (with_profile, without))
    assert one == pytest.approx(other, abs=1)


def test_a_broken_profile_counts_as_none(converter: Converter, tmp_path: Path) -> None:
    broken = solid(tmp_path / "a.png", (200, 80, 40), icc_profile=b"no profile")
    without = solid(tmp_path / "b.png", (200, 80, 40))
    one, other = (inks(converter.convert(placed(p, FULL))) for p in (broken, without))
    assert one == pytest.approx(other, abs=1)


def quarters(path: Path, **options: object) -> Path:
    """400 × 200: red, green on top; blue, white under them."""
    image = Image.new("RGB", (400, 200))
    for at, colour in enumerate(("red", (0, 160, 60), "blue", "white")):
        image.paste(
            colour, (200 * (at % 2), 100 * (at // 2), 200 * (at % 2) + 200, 100 * (at // 2) + 100)
        )
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def names(made: PressPicture) -> list[str]:
    """The colours in the four quarters, row by row."""
    return [name_of(inks(made, x, y)) for y in (0.25, 0.75) for x in (0.25, 0.75)]


def name_of(colour: Colour) -> str:
    cyan, magenta, yellow, _ = colour
    if sum(colour) < 10:
        return "white"
    if magenta > 80 and yellow > 80:
        return "red"
    return "green" if yellow > 60 else "blue" if cyan > 60 else f"{colour}"


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_quarters_stand_as_they_were(converter: Converter, tmp_path: Path, ending: str) -> None:
    made = converter.convert(placed(quarters(tmp_path / f"a.{ending}"), (0, 0, 400, 200), 72, 36))
    assert names(made) == ["red", "green", "blue", "white"]


@pytest.mark.parametrize(
    ("crop", "colour"),
    [
        ((0, 0, 190, 90), "red"),
        ((210, 0, 400, 90), "green"),
        ((0, 110, 190, 200), "blue"),
        ((210, 110, 400, 200), "white"),
    ],
)
def test_the_crop_is_what_is_shown(
    converter: Converter, tmp_path: Path, crop: Box, colour: str
) -> None:
    made = converter.convert(placed(quarters(tmp_path / "a.jpg"), crop, 19, 9))
    assert names(made) == [colour] * 4


@pytest.mark.parametrize(
    ("orientation", "expected"),
    [
        (2, ["green", "red", "white", "blue"]),
        (3, ["white", "blue", "green", "red"]),
        (6, ["blue", "red", "white", "green"]),
        (8, ["green", "white", "red", "blue"]),
    ],
)
@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_the_cameras_orientation_is_applied(
    converter: Converter, tmp_path: Path, orientation: int, expected: list[str], ending: str
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = quarters(tmp_path / f"a.{ending}", exif=exif.tobytes())
    size = (200, 400) if orientation > 4 else (400, 200)
    made = converter.convert(placed(path, (0, 0, *size), size[0] / 8, size[1] / 8))
    assert names(made) == expected


def test_a_crop_counts_in_the_upright_picture(converter: Converter, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = quarters(tmp_path / "a.jpg", exif=exif.tobytes())
    # Upright it is 200 × 400: blue, red over white, green.
    made = converter.convert(placed(path, (110, 0, 200, 190), 9, 19))
    assert names(made) == ["red"] * 4


def test_a_large_picture_is_sent_at_the_target_resolution(
    converter: Converter, tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (2000, 1000), "red").save(path)
    made = converter.convert(placed(path, (0, 0, 2000, 1000), 144, 72))
    assert (made.width, made.height) == (440, 220)
    with Image.open(BytesIO(made.data)) as image:
        assert (image.size, image.format) == ((440, 220), "JPEG")


def test_a_small_picture_is_not_blown_up(converter: Converter, tmp_path: Path) -> None:
    made = converter.convert(placed(solid(tmp_path / "a.png", "red"), FULL, 144, 144))
    assert (made.width, made.height) == (200, 200)


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [(98, ("T203", Severity.ERROR)), (148, ("T202", Severity.WARNING)), (149, None), (300, None)],
)
def test_too_little_detail_is_a_finding(
    converter: Converter, tmp_path: Path, pixels: int, expected: object
) -> None:
    # One inch wide: as many pixels as ppi.
    path = tmp_path / "a.png"
    Image.new("RGB", (pixels, pixels), "red").save(path)
    picture = placed(path, (0, 0, pixels, pixels), 72, 72)
    _, findings = converter.convert_all([picture])
    assert [(f.code, f.severity) for f in findings] == ([expected] if expected else [])
    assert all(f.place == PLACE for f in findings)


def test_what_a_coarse_picture_is_the_press_says(tmp_path: Path) -> None:
    press = replace(PRESS, coarse=Severe.WARNING)
    picture = placed(solid(tmp_path / "a.png", "red"), FULL, 300, 300)
    _, findings = Converter(press, ICC.read_bytes(), tmp_path / "cache").convert_all([picture])
    assert [(f.code, f.severity) for f in findings] == [("T203", Severity.WARNING)]


def test_a_press_profile_that_converts_nothing_is_said_once(tmp_path: Path) -> None:
    data = ICC.read_bytes()
    broken = data[:400] + bytes(len(data) - 400)
    pictures = [placed(solid(tmp_path / f"{c}.png", c), FULL) for c in ("red", "blue")]
    done, findings = Converter(PRESS, broken, tmp_path / "cache").convert_all(pictures)
    assert not done
    assert [f.code for f in findings] == ["T504"]


def noisy(path: Path) -> Path:
    """A picture too busy for its data to be short."""
    Image.effect_noise((200, 200), 80).convert("RGB").save(path)
    return path


@pytest.mark.parametrize("ending", ["jpg", "png"])
@pytest.mark.parametrize("part", [0.0, 0.01, 0.5, 0.9])
def test_a_picture_cut_short_is_damaged(
    converter: Converter, tmp_path: Path, ending: str, part: float
) -> None:
    path = noisy(tmp_path / f"a.{ending}")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(DamagedPictureError):
        converter.convert(placed(path, FULL))


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 100])
def test_what_is_no_picture_is_damaged(
    converter: Converter, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(DamagedPictureError):
        converter.convert(placed(tmp_path / "a.png", FULL))


def test_a_missing_picture_is_damaged(converter: Converter, tmp_path: Path) -> None:
    with pytest.raises(DamagedPictureError):
        converter.convert(placed(tmp_path / "none.png", FULL))


def test_a_damaged_picture_is_a_finding_and_the_others_are_done(
    converter: Converter, tmp_path: Path
) -> None:
    good = placed(solid(tmp_path / "good.png", "red"), FULL)
    (tmp_path / "bad.png").write_bytes(b"bad")
    bad = placed(tmp_path / "bad.png", FULL)
    done, findings = converter.convert_all([bad, good])
    assert set(done) == {good}
    assert [(f.code, f.severity, f.place) for f in findings] == [("T170", Severity.ERROR, PLACE)]


def test_the_second_conversion_comes_out_of_the_cache(converter: Converter, tmp_path: Path) -> None:
    picture = placed(solid(tmp_path / "a.png", "red"), FULL)
    first = converter.convert(picture)
    (kept,) = converter.cache.iterdir()
    # Another picture of the same size in its place shows that it was looked at.
    other = converter.convert(placed(solid(tmp_path / "b.png", "blue"), FULL))
    (path,) = set(converter.cache.iterdir()) - {kept}
    kept.write_bytes(path.read_bytes())
    assert first != other
    assert converter.convert(picture) == other


def test_another_content_crop_size_or_profile_is_another_picture_in_the_cache(
    converter: Converter, tmp_path: Path
) -> None:
    path = solid(tmp_path / "a.png", "red")
    for picture in (placed(path, FULL), placed(path, (0, 0, 100, 100)), placed(path, FULL, 18, 18)):
        converter.convert(picture)
    solid(path, "blue")
    converter.convert(placed(path, FULL))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert srgb != converter.profile
    assert len(list(converter.cache.iterdir())) == 4


def test_another_press_is_another_picture_in_the_cache(tmp_path: Path) -> None:
    picture = placed(solid(tmp_path / "a.png", "red"), FULL)
    sharp = Sharpening(0.8, 0.8, 3, 24)
    presses = [
        PRESS,
        replace(PRESS, ink_limit=2.2),
        replace(PRESS, target_ppi=100.0),
        replace(PRESS, sharpening=sharp),
        replace(PRESS, sharpening=replace(sharp, most=10)),
    ]
    for press in presses:
        Converter(press, ICC.read_bytes(), tmp_path / "cache").convert(picture)
    coated = ICC.with_name("coated-fogra39.icc").read_bytes()
    Converter(PRESS, coated, tmp_path / "cache").convert(picture)
    assert len(list((tmp_path / "cache").iterdir())) == len(presses) + 1


def test_a_broken_entry_of_the_cache_is_made_anew(converter: Converter, tmp_path: Path) -> None:
    picture = placed(solid(tmp_path / "a.png", "red"), FULL)
    first = converter.convert(picture)
    (kept,) = converter.cache.iterdir()
    for wreck in (b"", b"wreck", b"wreck" * 100):
        kept.write_bytes(wreck)
        assert converter.convert(picture) == first


def test_an_entry_of_the_cache_cut_short_is_made_anew(converter: Converter, tmp_path: Path) -> None:
    picture = placed(solid(tmp_path / "a.png", "red"), FULL)
    first = converter.convert(picture)
    (kept,) = converter.cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:-10])
    assert converter.convert(picture) == first


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    converter = Converter(PRESS, ICC.read_bytes(), tmp_path / "file" / "cache")
    assert converter.convert(placed(solid(tmp_path / "a.png", "red"), FULL)).width > 0


def test_conversion_gives_the_same_bytes_every_time(tmp_path: Path) -> None:
    picture = placed(quarters(tmp_path / "a.jpg"), (0, 0, 400, 200), 72, 36)
    one, other = (
        Converter(PRESS, ICC.read_bytes(), tmp_path / name).convert(picture) for name in "ab"
    )
    assert one == other
