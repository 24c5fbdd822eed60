"""The morning market."""

import math
from collections.abc import Sequence

from draw_portraits import Colour, Point, box, oval

from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, GOLD, GREEN, GREY, bust, person
from sample_pictures.houses import House, house_row, lantern
from sample_pictures.land import sky
from sample_pictures.palette import (
    BARK,
    CREAM,
    INK,
    LEAF,
    MOSS,
    PINE,
    RUST,
    SANS,
    TEAL,
    WICKER,
)
from sample_pictures.shapes import leaf, mirrored

FRUIT = (
    ("#ef8f45", "#b8461f"),
    ("#f3e9d2", "#c3b58f"),
    ("#e06a4a", "#9b2d1c"),
    ("#efcf6a", "#b98a2a"),
    ("#a779a0", "#5d3a63"),
)


def awning(plate: Plate, x: float, y: float, size: tuple[float, float], colour: Colour) -> None:
    """A striped cloth roof with a scalloped edge."""
    wide, high = size
    bands = 8
    for k in range(bands):
        left, right = x + wide * k / bands, x + wide * (k + 1) / bands
        tone = colour if k % 2 else CREAM
        upper_left = (left + wide * 0.04 * (1 - k / 4), y)
        upper_right = (right + wide * 0.04 * (1 - (k + 1) / 4), y)
        strip = [upper_left, upper_right, (right, y + high), (left, y + high)]
        plate.fill(strip, tone)
        plate.stipple(strip, BARK, 0, 0.3)
        plate.fill(oval((left + right) / 2, y + high, wide / bands / 2, high * 0.18), tone)


def basket(plate: Plate, at: Point, wide: float, half: float) -> None:
    """A basket from its rim down; half the rim is given as a share of the width."""
    x, y = at
    plate.solid(mirrored(x, ((wide * half, y), (wide * 0.42, y + wide * 0.24))), *WICKER)


def heap(plate: Plate, at: Point, wide: float, tones: tuple[Colour, Colour]) -> None:
    """A basket heaped with round things."""
    x, y = at
    size = wide * 0.1
    for row in range(3):
        for k in range(7 - row * 2):
            middle = x + (k - (6 - row * 2) / 2) * wide * 0.14
            ball = oval(middle, y - row * size * 1.2, size, size * 0.92)
            plate.fill(ball, *tones, 40)
            plate.stipple(ball, BARK, 60, 0.4)
    basket(plate, at, wide, 0.52)
    plate.fill(box(x - wide * 0.53, y - 4, wide * 1.06, 9), "#e2c185")


def greens(plate: Plate, at: Point, wide: float) -> None:
    """A basket of leaves."""
    x, y = at
    for k in range(16):
        turn = -90 + (k - 7.5) * 8 + plate.near(0, 8)
        blade = leaf(x + (k - 7.5) * wide * 0.055, y, wide * 0.36, wide * 0.075, turn)
        plate.fill(blade, plate.any_of((LEAF, MOSS, "#9db36a")), PINE)
    basket(plate, at, wide, 0.5)


def scales(plate: Plate, x: float, y: float) -> None:
    """Scales with a lit number."""
    plate.solid(box(x - 52, y - 34, 104, 34), "#dfe2dc", "#9ea7a6")
    plate.fill(box(x - 62, y - 44, 124, 11), "#8d9797")
    plate.fill(box(x - 5, y - 120, 10, 78), "#7d8785")
    plate.solid(box(x - 42, y - 152, 84, 44), "#5c6a72", INK)
    plate.text((x, y - 130), "3.20", (SANS, 24), "#b8e08a", "mm")


def stall(plate: Plate, k: int) -> None:
    """One of three stalls, with the one who keeps it."""
    left = k * 500
    awning(plate, 20 + left, 300, (460, 92), (RUST, TEAL, LEAF)[k])
    for x in (32 + left, 462 + left):
        plate.fill(box(x, 392, 8, 320), BARK)
    bust(plate, 170 + left, 700, 250, (GREEN, BRICK, BLUE)[k])
    plate.solid(box(14 + left, 690, 472, 34), "#b98a58", "#7e5636")
    plate.fill(box(24 + left, 724, 452, 130), "#8c6543", "#5d4030")
    scales(plate, 380 + left, 690)


def baskets(plate: Plate, places: Sequence[Point], wide: float, first: int, every: int) -> None:
    """A row of baskets: fruit from the first kind on, and leaves in one of so many."""
    for k, at in enumerate(places):
        if k % every == 1:
            greens(plate, at, wide)
        else:
            heap(plate, at, wide, FRUIT[(k + first) % len(FRUIT)])


def market(plate: Plate) -> None:
    """Stalls under lanterns, with baskets before them."""
    sky(plate, "#b9cfcc", "#f8e6c2", (750, 120))
    house_row(plate, House(-40, 520, 300, 190), 5, 325, taller=24)
    for k in range(9):
        lantern(plate, 80 + k * 168, 196 + 16 * math.sin(k), 24)
    plate.band(520, 500, "#cdbf9f", "#8f8268")
    for x, look in ((300, BLUE), (430, GOLD), (800, GREY), (905, BRICK), (1290, GREEN)):
        person(plate, x, 650, 214, look)
    for k in range(3):
        stall(plate, k)
    baskets(plate, [(90 + k * 166, 806) for k in range(9)], 150, first=0, every=3)
    baskets(plate, [(110 + k * 215, 945) for k in range(7)], 205, first=2, every=2)
