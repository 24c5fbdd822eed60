"""The village of the persimmons, near and from afar."""

import math

from draw_portraits import box, oval

from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, SILVER, Look, person
from sample_pictures.houses import House, house
from sample_pictures.land import below, crest, hills, sky, tree
from sample_pictures.palette import GREENERY, INK, MOSS, PINE, WICKER
from sample_pictures.shapes import leaf

SLOPES = (
    ("#86a07a", "#55744f"),
    ("#74905f", "#4d6a42"),
    ("#7f8f4d", "#55663a"),
    ("#5d743f", "#36502f"),
)
TRAYS = ((150, 880, 170), (420, 850, 140), (860, 850, 140), (1340, 884, 180))


def persimmon(plate: Plate, x: float, y: float, r: float) -> None:
    """One fruit with its four leaves."""
    fruit = oval(x, y, r, r * 0.92)
    plate.fill(fruit, "#f29a3c", "#c9501f", 30)
    plate.stipple(fruit, "#8d2f14", 60, 0.4)
    plate.fill(oval(x - r * 0.35, y - r * 0.35, r * 0.28, r * 0.18, -30), "#ffdca4", share=0.8)
    for turn in (200, 250, 290, 340):
        plate.fill(leaf(x, y - r * 0.8, r * 0.5, r * 0.16, turn), "#6b6b3a")


def hung(plate: Plate, y: float, gap: float, r: float, count: int) -> None:
    """A pole across the plate and strings of fruit from it."""
    plate.line([(-20, y), (1520, y + plate.near(0, 6))], r * 0.42, "#b48a55")
    x = gap * 0.4
    while x < plate.width + gap:
        size = count + plate.chance.choice((-1, 0, 0, 1))
        plate.line([(x, y), (x, y + size * r * 1.72)], 2, "#e9d8b0")
        for k in range(size):
            persimmon(plate, plate.near(x, r * 0.12), y + r * 1.3 + k * r * 1.72, r)
        x += plate.near(gap, gap * 0.08)


def tray(plate: Plate, x: float, y: float, wide: float) -> None:
    """A flat round basket of fruit that dries on the ground."""
    plate.fill(oval(x + 8, y + 12, wide, wide * 0.27), INK, share=0.25)
    plate.solid(oval(x, y, wide, wide * 0.27), *WICKER)
    plate.fill(oval(x, y - 5, wide * 0.93, wide * 0.23), "#e2c185", "#c39a58")
    for row in range(-2, 3):
        half = math.sqrt(1 - (row / 3) ** 2) * wide * 0.82
        for k in range(round(half * 2 / 29)):
            persimmon(plate, x - half + 16 + k * 29, y - 12 + row * wide * 0.075, 13)


def heaped(plate: Plate) -> None:
    """The long basket in front, full of fruit."""
    for k in range(46):
        x = 350 + (k % 16) * 20 + plate.near(0, 5)
        persimmon(plate, x, 958 - (k // 16) * 14 + plate.near(0, 3), 14)
    plate.solid([(318, 952), (690, 952), (650, 1004), (352, 1004)], "#caa468", "#8b6238")


def persimmons(plate: Plate) -> None:
    """Fruit that hangs and lies to dry in a yard."""
    sky(plate, "#b2ccca", "#f8e8c8", (1180, 210))
    hills(plate, ((300, 80), (400, 60), (500, 40)), "#b8cec6", "#78997f")
    plate.fill(below(plate, crest(plate, 640, 26)), "#a89a5b", "#6f6d40")
    house(plate, House(60, 690, 300, 150))
    house(plate, House(1130, 672, 260, 130))
    tree(plate, 470, 680, 220, (PINE, MOSS, "#a0934c"))
    hung(plate, 60, 74, 19, 7)
    hung(plate, 560, 92, 26, 5)
    for x in (210, 760, 1310):
        plate.solid(box(x - 10, 520, 20, 490), "#a8784a", "#6b4630")
    for x, y, wide in TRAYS:
        tray(plate, x, y, wide)
    person(plate, 640, 985, 330, Look(BRICK.coat, SILVER), 0.03)
    person(plate, 1010, 985, 320, BLUE, -0.05)
    plate.fill(below(plate, crest(plate, 962, 5)), "#8d8350", "#5f5a38")
    heaped(plate)


def homestead(plate: Plate, x: float, y: float, k: int) -> None:
    """A house and a tree in fruit beside it, larger on a nearer slope."""
    house(plate, House(x, y + 22, 70 + 18 * k, 44 + 11 * k))
    beside = x + 104 + 20 * k
    tree(plate, beside, y + 26, 74 + 16 * k, GREENERY)
    spread = (20 + 5 * k, 18)
    plate.scatter(9, (beside, y - 22 - 10 * k), spread, (3 + k, 3 + k), ("#ef8a33",))


def slope(plate: Plate, k: int) -> None:
    """One of the slopes with its houses, farthest first."""
    line = crest(plate, 520 + 105 * k, 50 - 6 * k)
    plate.fill(below(plate, line), *SLOPES[k])
    plate.stipple(below(plate, line), PINE, 0, 0.2)
    ground = dict(line)
    for n in range(7):
        x = float((222 * n + 105 * (k % 2) - 40 + 30 * k) // 6 * 6 + 2)
        homestead(plate, x, ground.get(x, line[-1][1]) + 34, k)
    plate.mist(620 + 105 * k, 130, "#f8edd8", 0.5 - 0.1 * k)


def village(plate: Plate) -> None:
    """The village on its slopes, with smoke over two roofs."""
    sky(plate, "#a3c0c6", "#f6e3c4", (380, 190))
    hills(plate, ((250, 90), (330, 80), (430, 60)), "#b9cdcb", "#6f9488")
    for k in range(4):
        slope(plate, k)
    for x, y in ((420, 520), (930, 590)):
        for k in range(9):
            plate.glow(x + k * 7 + plate.near(0, 5), y - k * 22, 20 + k * 4, "#fbf3e3", 0.3)
