"""Books, open and on shelves."""

from draw_portraits import box

from sample_pictures.canvas import Plate
from sample_pictures.palette import INDIGO, INK, LEAF, RUST, TEAL, WHITE
from sample_pictures.shapes import bow

SPINES = (RUST, "#d9a441", TEAL, LEAF, INDIGO, "#c98a94", "#efe3c8", "#8a6a90")


def open_book(plate: Plate, x: float, y: float, size: float) -> None:
    """An open book; (x, y) is the foot of its fold."""
    top, rise = y - size * 0.12, y - size * 0.3
    for side in (-1, 1):
        upper = bow((x, top), (x + side * size * 0.3, rise), (x + side * size * 0.6, top))
        page = [(x, y), *upper, (x + side * size * 0.56, y + size * 0.1)]
        plate.fill(page, WHITE, "#d9d1bc", 90 * side)
    plate.line([(x, top), (x, y + size * 0.02)], 3, "#a39a85")


def books(plate: Plate, x: float, base: float, wide: float, high: float) -> None:
    """A row of spines."""
    end = x + wide
    while x < end - 8:
        thick = min(plate.near(17, 7), end - x)
        tall = high * plate.near(0.82, 0.14)
        spine = box(x, base - tall, thick - 1.5, tall)
        plate.fill(spine, plate.any_of(SPINES))
        plate.stipple(spine, INK, 90, 0.3)
        plate.fill(box(x + 2, base - tall * 0.8, thick - 5.5, tall * 0.08), "#f3e6c8")
        x += thick


def shelf(plate: Plate, x: float, base: float, wide: float, rows: int) -> None:
    """A bookcase of so many rows."""
    high = 92.0
    case = box(x - 10, base - rows * high - 14, wide + 20, rows * high + 14)
    plate.solid(case, "#b98452", "#7e5434")
    for k in range(rows):
        foot = base - 8 - k * high
        plate.fill(box(x, foot - high + 14, wide, high - 14), "#5a3d29", "#6d4a31")
        books(plate, x + 4, foot, wide - 8, high - 18)
