"""Pictures for the press: upright, cropped, at target resolution, in the press's inks."""

import hashlib
import os
import struct
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from tekan.model.findings import Findings, error, warning
from tekan.model.page import Picture
from tekan.model.press import Press

if TYPE_CHECKING:
    from PIL._imagingcms import CmsProfile
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile, ImageCmsTransform

# Changes whenever the conversion below would give other bytes.
_RECIPE = "1"
_QUALITY = 92  # of the JPEG; below it newsprint's screen begins to show blocks in flat tints
_POINTS_PER_INCH = 72.0


@dataclass(frozen=True, slots=True)
class PressPicture:
    """A JPEG in the press's inks: 4 for CMYK, 1 for black alone."""

    data: bytes
    width: int
    height: int
    inks: int


class DamagedPictureError(Exception):
    """A picture that cannot be read to its end."""


@dataclass(frozen=True, slots=True)
class Converter:
    """Converts pictures for one press, and keeps what it made by content.

    cache  folder of finished pictures; safe to delete, may be shared by builds at once
    """

    press: Press
    profile: bytes
    cache: Path

    def convert_all(
        self, pictures: Sequence[Picture]
    ) -> tuple[dict[Picture, PressPicture], Findings]:
        """All pictures of a spread; a damaged one is an error (T170), a coarse one T202 or T203."""
        findings = tuple(f for picture in pictures for f in self._resolution(picture))
        done: dict[Picture, PressPicture] = {}
        for picture in pictures:
            try:
                done[picture] = self.convert(picture)
            except DamagedPictureError:
                name = Path(picture.path).name
                findings += (error("T170", picture.place, file=name),)
        return done, findings

    def _resolution(self, picture: Picture) -> Findings:
        """Whether the picture has detail enough for its size (T202, T203)."""
        ppi = (picture.crop[2] - picture.crop[0]) / picture.rect.width * _POINTS_PER_INCH
        name, shown = Path(picture.path).name, round(ppi)
        least, fair = round(self.press.least_ppi), round(self.press.warn_ppi)
        if shown < least:
            return (error("T203", picture.place, name=name, ppi=shown, least=least),)
        if shown < fair:
            return (warning("T202", picture.place, name=name, ppi=shown, least=fair),)
        return ()

    def convert(self, picture: Picture) -> PressPicture:
        """One picture, out of the cache where it was made before."""
        source = _read(picture.path)
        kept = self.cache / f"{self._key(source, picture)}.jpg"
        try:
            return _unpacked(kept.read_bytes())
        except OSError:
            made = self._make(source, picture)
            _keep(kept, made)
            return made

    def _key(self, source: bytes, picture: Picture) -> str:
        target = self._pixels(picture)
        settings = f"{_RECIPE} {picture.crop} {target} {self.press.ink_limit}"
        digest = hashlib.sha256(settings.encode())
        digest.update(hashlib.sha256(self.profile).digest())
        digest.update(source)
        return digest.hexdigest()

    def _pixels(self, picture: Picture) -> tuple[int, int]:
        """Size at the press's target resolution, never more than the picture has."""
        left, top, right, bottom = picture.crop
        scale = self.press.target_ppi / _POINTS_PER_INCH
        return (
            max(1, min(right - left, round(picture.rect.width * scale))),
            max(1, min(bottom - top, round(picture.rect.height * scale))),
        )

    def _make(self, source: bytes, picture: Picture) -> PressPicture:
        from PIL import ImageCms, UnidentifiedImageError

        try:
            inked = self._inked(source, picture)
        except (
            OSError,
            ValueError,
            SyntaxError,
            UnidentifiedImageError,
            ImageCms.PyCMSError,
        ) as problem:
            raise DamagedPictureError(str(problem)) from problem
        out = BytesIO()
        inked.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=False)
        inks = 1 if inked.mode == "L" else 4
        return PressPicture(out.getvalue(), inked.width, inked.height, inks)

    def _inked(self, source: bytes, picture: Picture) -> "Image":
        from PIL import Image, ImageOps

        Image.MAX_IMAGE_PIXELS = None  # the source stage has its own limit, and words for it
        target = self._pixels(picture)
        with Image.open(BytesIO(source)) as image:
            profile = image.info.get("icc_profile")
            full = image.width
            _draft(image, picture.crop, target)
            scale = image.width / full
            left, top, right, bottom = (edge * scale for edge in picture.crop)
            flat = _flattened(ImageOps.exif_transpose(image))
            box = (left, top, min(right, flat.width), min(bottom, flat.height))
            small = flat.resize(target, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
        if small.mode == "L":
            return small  # one ink already
        if small.mode == "CMYK" and not _is_of(profile, "CMYK"):
            return self._limited(small)
        return self._transformed(small, profile)

    def _limited(self, image: "Image") -> "Image":
        """A picture in the press's own inks; one with too much ink goes through the profile."""
        from PIL import ImageChops

        cyan, magenta, yellow, black = image.split()
        # `add` halves, so that four full inks still fit in a byte.
        pairs = ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2)
        _, most = ImageChops.add(*pairs, 2).getextrema()
        assert isinstance(most, int | float), "a picture of one band has one greatest value"
        over = most / 255 * 4 > self.press.ink_limit + _INK_SLACK
        return self._transformed(image, self.profile) if over else image

    def _transformed(self, image: "Image", profile: bytes | None) -> "Image":
        from PIL import ImageCms

        inked = ImageCms.applyTransform(image, _transform(profile, image.mode, self.profile))
        assert inked is not None
        return inked


@lru_cache(maxsize=8)  # ten milliseconds each, and most pictures come from one camera
def _transform(profile: bytes | None, mode: str, output: bytes) -> "ImageCmsTransform":
    from PIL import ImageCms

    return ImageCms.buildTransform(
        _input_profile(profile, mode),
        ImageCms.ImageCmsProfile(BytesIO(output)),
        mode,
        "CMYK",
        ImageCms.Intent.PERCEPTUAL,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _is_of(profile: bytes | None, mode: str) -> bool:
    """Whether a profile can be read and speaks of that colour mode."""
    from PIL import ImageCms

    if not profile:
        return False
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return False
    return bool(own.profile.xcolor_space.strip() == mode)


_INK_SLACK = 0.05  # tables and JPEG come within 5 % of the limit


def _input_profile(profile: bytes | None, mode: str) -> "ImageCmsProfile | CmsProfile":
    """The picture's own profile, else sRGB; a broken or foreign one counts as none."""
    from PIL import ImageCms

    if profile and _is_of(profile, mode):
        return ImageCms.ImageCmsProfile(BytesIO(profile))
    return ImageCms.createProfile("sRGB")


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as problem:
        raise DamagedPictureError(problem.strerror or str(problem)) from problem


def _draft(image: "Image", crop: Sequence[int], target: Sequence[int]) -> None:
    """Lets a JPEG decoder skip the detail that the target size has no use for."""
    scale = max(target[0] / max(1, crop[2] - crop[0]), target[1] / max(1, crop[3] - crop[1]))
    if image.format == "JPEG" and scale < 1:
        image.draft(None, (round(image.width * scale), round(image.height * scale)))


def _flattened(image: "Image") -> "Image":
    """On white where it was transparent; gray, RGB or CMYK at eight bits."""
    from PIL import Image

    if image.mode in ("L", "RGB", "CMYK"):
        return image
    if image.mode in ("1", "LA") and not image.has_transparency_data:
        return image.convert("L")
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 257).convert("L")
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


# Kept before the JPEG, so that a picture need not be opened to be placed.
_HEAD = struct.Struct(">4sIIIIB")
_MAGIC = b"TKP3"


def _keep(path: Path, picture: PressPicture) -> None:
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


def _unpacked(data: bytes) -> PressPicture:
    if len(data) > _HEAD.size:
        magic, size, check, width, height, inks = _HEAD.unpack_from(data)
        kept = data[_HEAD.size :]
        if magic == _MAGIC and size == len(kept) and check == crc32(kept):
            return PressPicture(kept, width, height, inks)
    raise OSError("not a finished picture")
