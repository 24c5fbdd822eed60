"""The rice harvest on the terraces."""

from draw_portraits import Point, box

from sample_pictures.canvas import Plate
from sample_pictures.figures import FARMER, GREEN, RED_FARMER, Look, person
from sample_pictures.houses import House, house_row
from sample_pictures.land import below, crest, hills, sky, tree
from sample_pictures.palette import BARK, GREENERY, RUST
from sample_pictures.shapes import bow, leaf

RICE = (
    ("#b7a94e", "#97964a"),
    ("#d8b246", "#b58f37"),
    ("#e6c25a", "#c2933a"),
    ("#a5a650", "#7f8c45"),
)
SHEAVES = ((250, 742, 84), (330, 752, 78), (1190, 700, 72), (1260, 704, 66), (860, 905, 120))


def ears(plate: Plate, x: float, y: float, t: float) -> None:
    """Three ears of rice below a bank; t says how near they are."""
    for row in range(1, 4):
        at = (plate.near(x, 8), y + 12 + row * (6 + 13 * t))
        ear = leaf(*at, 9 + 17 * t, 2 + 2 * t, plate.near(-62, 24))
        plate.fill(ear, "#f2d98a", share=0.75)


def bank(plate: Plate, line: list[Point], t: float) -> None:
    """The bank of a field, its upper edge lit."""
    plate.line(line, 5 + 12 * t, "#5f6c3c")
    plate.line([(x, y - 2 - 3 * t) for x, y in line], 2 + 5 * t, "#efdca0")


def terraces(plate: Plate) -> None:
    """Fields behind fields, each with a lit bank and rows of rice."""
    for k in range(11):
        t = k / 10
        line = crest(plate, 380 + 580 * t**1.4, 12 + 22 * t, 0.2, 3)
        field = below(plate, line)
        plate.fill(field, *RICE[k % 4])
        plate.stipple(field, BARK, 180, 0.18)
        bank(plate, line, t)
        for x, y in line[:: max(1, 4 - k // 3)]:
            ears(plate, x, y, t)


def sheaf(plate: Plate, x: float, base: float, size: float) -> None:
    """A sheaf of cut rice that stands tied."""
    for k in range(-6, 7):
        bend, tip = (x + k * size * 0.02, base - size * 0.5), (x + k * size * 0.1, base - size)
        straw = plate.any_of(("#e9cf86", "#d3a94f", "#b98c3d"))
        plate.line(bow((x + k * size * 0.05, base), bend, tip), size * 0.06, straw, 2)
    plate.fill(box(x - size * 0.17, base - size * 0.55, size * 0.34, size * 0.09), RUST)


def harvest(plate: Plate) -> None:
    """Four people among the sheaves."""
    sky(plate, "#a8c6c7", "#f7e6c3", (330, 170))
    hills(plate, ((230, 70), (300, 50), (360, 30)), "#b4cbc3", "#7fa08a")
    house_row(plate, House(1010, 384, 96, 64), 3, 110, down=6)
    tree(plate, 965, 392, 110, GREENERY)
    terraces(plate)
    for x, base, size in SHEAVES:
        sheaf(plate, x, base, size)
    person(plate, 500, 742, 170, FARMER, 0.1)
    person(plate, 690, 760, 178, RED_FARMER, -0.08)
    person(plate, 1060, 690, 140, Look(GREEN.coat, hat="straw"), 0.12)
    person(plate, 1010, 930, 250, Look(("#d8d2c2", "#a79f8e"), hat="straw"), -0.06)
    plate.mist(400, 120, "#fbefd5", 0.5)
