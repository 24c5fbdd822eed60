"""The presses' profiles are rounded, and stay profiles that a colour engine reads."""

import sys
import zlib
from io import BytesIO

import pytest
from helpers import REPOSITORY
from PIL import Image, ImageCms

sys.path.insert(0, str(REPOSITORY / "scripts"))
from round_profile import rounded_profile

NAMES = ["coldset-tr002", "coated-fogra39"]


def profile(name: str) -> bytes:
    return (REPOSITORY / "press" / f"{name}.icc").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_presses_profiles_are_rounded(name: str) -> None:
    assert rounded_profile(profile(name)) == profile(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_takes_little_room_in_a_pdf(name: str) -> None:
    assert len(zlib.compress(profile(name), 6)) < 90_000


@pytest.mark.parametrize("name", NAMES)
def test_paper_stays_without_ink(name: str) -> None:
    press = ImageCms.ImageCmsProfile(BytesIO(profile(name)))
    white = Image.new("RGB", (1, 1), "white")
    srgb = ImageCms.createProfile("sRGB")
    made = ImageCms.profileToProfile(
        white, srgb, press, ImageCms.Intent.PERCEPTUAL, outputMode="CMYK"
    )
    assert made is not None
    assert max(made.tobytes()) <= 2
