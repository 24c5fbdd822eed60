"""Houses old and new, their windows and their lanterns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from draw_portraits import Colour, box, oval

from sample_pictures.canvas import Area, Plate
from sample_pictures.land import foliage
from sample_pictures.palette import BARK, FRAME, INK, RUST, STONE, TILES, WHITE, WOOD
from sample_pictures.shapes import bow

BY_DAY = ("#7f979b", "#a9bcb9", "#e9c983")  # the panes of a block of flats


def roof(plate: Plate, x: float, y: float, width: float, height: float) -> None:
    """A tiled roof seen from the front, its eaves turned up; y is the height of the eaves."""
    over, ridge, bend, tip = width * 0.07, y - height, y - height * 0.2, y - height * 0.12
    left = ((x - over, tip), (x + width * 0.06, bend), (x + width * 0.1, ridge))
    right = ((x + width * 0.9, ridge), (x + width * 0.94, bend), (x + width + over, tip))
    eaves = ((x + width, y + 3), (x, y + 3))
    plate.solid([*bow(*left, steps=8), *bow(*right, steps=8), *eaves], *TILES)
    rows = max(6, round(width / 15))
    for k in range(1, rows):
        t = k / rows
        plate.line([(x + width * (0.1 + 0.8 * t), ridge), (x + width * t, y + 2)], 2, "#2a353d")
    plate.fill(box(x + width * 0.07, ridge - 6, width * 0.86, 9), "#2a353d")


def window(plate: Plate, x: float, y: float, size: tuple[float, float], glass: Colour) -> None:
    """A window of six panes."""
    wide, high = size
    plate.fill(box(x - 3, y - 3, wide + 6, high + 6), BARK)
    plate.fill(box(x, y, wide, high), glass)
    for k in (1, 2):
        plate.fill(box(x + wide * k / 3 - 1, y, 2, high), BARK)
    plate.fill(box(x, y + high * 0.4, wide, 2), BARK)


def garden_window(
    plate: Plate, area: Area, rim: float, glass: tuple[Colour, Colour], leaves: Sequence[Colour]
) -> Area:
    """A window from inside, with a tree behind it; returns where its glass is."""
    left, top, wide, high = area
    inner = (left + rim, top + rim, wide - rim * 2, high - rim * 2)
    plate.fill(box(*area), FRAME)
    plate.fill(box(*inner), *glass)
    foliage(plate, inner, leaves)
    return inner


@dataclass(frozen=True)
class House:
    """A white house under a dark roof: x and base of its left foot."""

    x: float
    base: float
    width: float
    height: float
    wall: tuple[Colour, Colour] = (WHITE, "#d9d2c0")
    glass: Colour = "#6d7f86"


def house(plate: Plate, it: House) -> None:
    """A house with a door in its middle and windows beside it."""
    top = it.base - it.height
    front = box(it.x, top, it.width, it.height)
    plate.fill(front, *it.wall, 20)
    plate.stipple(front, STONE, 15, 0.22)
    roof(plate, it.x, top, it.width, it.height * 0.42)
    count = max(1, round(it.width / 75))
    for k in range(count):
        x = it.x + it.width * (k + 0.5) / count
        if k == count // 2:
            plate.fill(box(x - 15, it.base - it.height * 0.56, 30, it.height * 0.56), WOOD, BARK)
            plate.fill(box(x - 1, it.base - it.height * 0.56, 2, it.height * 0.56), INK)
        else:
            window(plate, x - 13, top + it.height * 0.28, (26, it.height * 0.26), it.glass)


def house_row(
    plate: Plate, first: House, count: int, gap: float, down: float = 0, taller: float = 0
) -> None:
    """Houses side by side, each lower down than the last, every other one taller."""
    for k in range(count):
        base, height = first.base + down * k, first.height + taller * (k % 2)
        house(plate, replace(first, x=first.x + k * gap, base=base, height=height))


def block(
    plate: Plate, x: float, base: float, size: tuple[float, float], lit: Sequence[Colour] = BY_DAY
) -> None:
    """A new block of flats: rows of windows, each of a colour drawn from `lit`."""
    wide, high = size
    plate.solid(box(x, base - high, wide, high), "#efe2cb", "#d3bd9f", STONE)
    plate.fill(box(x - 5, base - high - 8, wide + 10, 12), RUST)
    for row in range(int(high // 34)):
        for k in range(int(wide // 34)):
            pane = box(x + 12 + k * 34, base - high + 18 + row * 34, 16, 18)
            plate.fill(pane, plate.any_of(lit))


def block_row(
    plate: Plate, x: float, base: float, wide: float, gap: float, heights: Sequence[float]
) -> None:
    """New blocks of flats side by side."""
    for k, high in enumerate(heights):
        block(plate, x + k * gap, base, (wide, high))


def lantern(plate: Plate, x: float, y: float, size: float) -> None:
    """A red lantern that hangs lit."""
    plate.glow(x, y, size * 2.4, "#ffd58a", 0.35)
    plate.line([(x, y - size * 1.7), (x, y - size)], 2, INK)
    plate.fill(oval(x, y, size, size * 0.82), "#e2603f", "#b4321f")
    plate.fill(oval(x - size * 0.1, y, size * 0.45, size * 0.8), "#ee8458", share=0.5)
    for end in (-1, 1):
        rim = y + end * size * 0.82 - size * 0.08
        plate.fill(box(x - size * 0.45, rim, size * 0.9, size * 0.18), "#d9a441")
    plate.line([(x, y + size * 0.9), (x, y + size * 1.7)], size * 0.16, "#d9a441", 1)
