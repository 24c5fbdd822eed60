"""How ink looks on a screen: colours and pictures through the press's profile, plate by plate."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tekan.draw.pictures import Converter
from tekan.model.ink import Ink
from tekan.model.page import Picture
from tekan.model.press import Press

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform

PLATES = ("c", "m", "y", "k")
_FULL = 255
# Twice a newspaper's own resolution on the page is more than any screen shows, ppi.
_MOST_PPI = 220.0
_POINTS_PER_INCH = 72.0
_QUALITY = 88


class Screen(Struct, frozen=True, dict=True):
    """A press as a screen shows it.

    cache  folder of finished pictures
    """

    press: Press
    profile: bytes
    cache: Path

    @cached_property
    def _converter(self) -> Converter:
        return Converter(self.press, self.profile, self.cache)

    @cached_property
    def _to_screen(self) -> "ImageCmsTransform":
        from PIL import ImageCms

        own = ImageCms.ImageCmsProfile(BytesIO(self.profile))
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.buildTransform(own, srgb, "CMYK", "RGB", intent, flags)

    def colours(self, inks: Iterable[Ink]) -> Mapping[Ink, str]:
        """The colour of each ink on this press's paper, as `#rrggbb`."""
        from PIL import Image, ImageCms

        wanted = tuple(dict.fromkeys(inks))
        if not wanted:
            return {}
        data = bytes(round(part * _FULL) for ink in wanted for part in _parts(ink))
        row = Image.frombytes("CMYK", (len(wanted), 1), data)
        seen = ImageCms.applyTransform(row, self._to_screen)
        rgb = seen.tobytes() if seen else bytes(3 * len(wanted))
        return {ink: f"#{rgb[3 * at : 3 * at + 3].hex()}" for at, ink in enumerate(wanted)}

    def picture(self, picture: Picture, plate: str = "") -> bytes:
        """A picture as it will be printed, JPEG; or what one plate of it prints.

        Raises DamagedPictureError, PressProfileError.
        """
        from PIL import Image

        made = self._converter.convert(picture)
        with Image.open(BytesIO(made.data)) as image:
            shown = _inked(_fitting(image, picture))
        return _jpeg(_plate(shown, plate) if plate else self._coloured(shown))

    def _coloured(self, image: "Image") -> "Image":
        from PIL import ImageCms

        return ImageCms.applyTransform(image, self._to_screen) or image.convert("RGB")


def _parts(ink: Ink) -> tuple[float, float, float, float]:
    return ink.cyan, ink.magenta, ink.yellow, ink.black


def _fitting(image: "Image", picture: Picture) -> "Image":
    """As many pixels as a screen may show."""
    width = round(picture.rect.width * _MOST_PPI / _POINTS_PER_INCH)
    if image.width <= width:
        return image
    return image.resize((width, max(1, round(image.height * width / image.width))))


def _inked(image: "Image") -> "Image":
    """A press picture as four plates; a gray one is all on black."""
    from PIL import Image, ImageChops

    if image.mode == "CMYK":
        return image.copy()
    black = ImageChops.invert(image.convert("L"))
    none = Image.new("L", image.size, 0)
    return Image.merge("CMYK", (none, none, none, black))


def _plate(image: "Image", plate: str) -> "Image":
    """Ink of one plate as darkness."""
    from PIL import ImageChops

    return ImageChops.invert(image.getchannel(PLATES.index(plate)))


def _jpeg(image: "Image") -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
