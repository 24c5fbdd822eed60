"""All the pictures of the edition, and how they are written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from draw_portraits import srgb

from sample_pictures.ads import bookshop, save_water, tea
from sample_pictures.bridge import bridge, night_lights
from sample_pictures.canvas import Plate
from sample_pictures.ferryman import ferryman
from sample_pictures.fields import harvest
from sample_pictures.kitchen import kitchen
from sample_pictures.market import market
from sample_pictures.persimmons import persimmons, village
from sample_pictures.repair import repair
from sample_pictures.river import crossing, gauge
from sample_pictures.school import classroom, library
from sample_pictures.street import old_street, osmanthus

DPI = 300
QUALITY = 80

WIDE, TALL = (1500, 1000), (1050, 1400)


@dataclass(frozen=True)
class Picture:
    """A picture: its file below the edition's folder, its size in pixels and what it shows."""

    file: str
    size: tuple[int, int]
    scene: Callable[[Plate], None]


# A picture's place in the series is the seed of its chance: add new ones at the end.
PICTURES = (
    Picture("photos/bridge", WIDE, bridge),
    Picture("photos/harvest", WIDE, harvest),
    Picture("photos/persimmons", WIDE, persimmons),
    Picture("photos/village", WIDE, village),
    Picture("photos/kitchen", WIDE, kitchen),
    Picture("photos/market", WIDE, market),
    Picture("photos/boat", WIDE, crossing),
    Picture("photos/night-lights", WIDE, night_lights),
    Picture("photos/old-street", TALL, old_street),
    Picture("photos/ferryman", TALL, ferryman),
    Picture("photos/gauge", TALL, gauge),
    Picture("photos/classroom", WIDE, classroom),
    Picture("photos/library", WIDE, library),
    Picture("photos/repair", WIDE, repair),
    Picture("photos/osmanthus", WIDE, osmanthus),
    Picture("ads/tea", (2400, 500), tea),
    Picture("ads/bookshop", (1200, 900), bookshop),
    Picture("ads/save-water", (2400, 800), save_water),
)


def draw(folder: Path) -> Iterator[Path]:
    """Draw every picture into the folder; yields each file once it is written."""
    for seed, picture in enumerate(PICTURES):
        plate = Plate(picture.size, seed)
        picture.scene(plate)
        file = folder / f"{picture.file}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        plate.finished().save(
            file, quality=QUALITY, dpi=(DPI, DPI), optimize=True, icc_profile=srgb()
        )
        yield file
