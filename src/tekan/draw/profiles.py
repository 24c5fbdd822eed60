"""ICC profiles of pictures and presses."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsProfile


class PressProfileError(Exception):
    """The press's own profile is of no use."""


def profile_of(data: bytes | None, space: str) -> "ImageCmsProfile | None":
    """A profile that can be opened and speaks of that colour space."""
    from PIL import ImageCms

    if not data:
        return None
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(data))
    except (OSError, ImageCms.PyCMSError):
        return None
    return own if own.profile.xcolor_space.strip() == space else None
