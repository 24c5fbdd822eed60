"""JPEG in the press's inks, as fine as its screen of dots can show."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# Steps for a block's frequencies (ITU-T T.81, table K.1), at a quality of 50.
_STEPS = (
    *(16, 11, 10, 16, 24, 40, 51, 61),
    *(12, 12, 14, 19, 26, 58, 60, 55),
    *(14, 13, 16, 24, 40, 57, 69, 56),
    *(14, 17, 22, 29, 51, 87, 80, 62),
    *(18, 22, 37, 56, 68, 109, 103, 77),
    *(24, 35, 55, 64, 81, 104, 113, 92),
    *(49, 64, 78, 87, 103, 121, 120, 101),
    *(72, 92, 95, 98, 112, 100, 103, 99),
)


def _at(quality: int) -> tuple[int, ...]:
    """The steps at a quality from 50 to 99, by the rule of the Independent JPEG Group."""
    return tuple(max(1, (step * (200 - 2 * quality) + 50) // 100) for step in _STEPS)


# Through a screen of dots 92 looks no better: ΔE against a picture before it (four portraits on
# newsprint) is 0.25 to 0.37 in the mean and 1.5 for 99 of 100 pixels there, 0.34 to 0.49 and 2.0
# here, in two thirds of the data.
_FINE = _at(85)
# The eye sees little of yellow's detail, which takes as much room as black's.
_YELLOW = _at(76)
_INKS = [_FINE, _FINE, _YELLOW, _FINE]


def as_jpeg(image: "Image") -> bytes:
    """A picture in CMYK or L as a JPEG, each ink at full resolution.

    Subsampling would take it from black, which carries the shapes, as from any other ink.
    Its own tables of codes would take 4 % off the file, but hold the whole picture in memory once
    more as they are reckoned.
    """
    out = BytesIO()
    tables = [_FINE] if image.mode == "L" else _INKS
    image.save(out, "JPEG", qtables=tables, subsampling=0)
    return out.getvalue()
