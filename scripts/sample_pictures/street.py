"""The old street, and the yard of the osmanthus tree."""

from draw_portraits import Point, box, oval

from sample_pictures.boats import boat
from sample_pictures.canvas import Plate
from sample_pictures.figures import GREY, RED_FARMER, person
from sample_pictures.houses import lantern, roof
from sample_pictures.land import blossom, crown, hills, sky
from sample_pictures.palette import BARK, GREENERY, INK, TILES, WHITE, WOOD
from sample_pictures.shapes import bow

CENTRE = 525  # where the street runs to
WALL_TOP = 440.0  # of the far end of the walls
COPINGS = ((1.0, 0.57, 150), (0.6, 0.29, 96), (0.32, 0.0, 56))
OSMANTHUS = (
    ((300, 290), 190),
    ((960, 300), 190),
    ((480, 170), 220),
    ((800, 170), 220),
    ((640, 260), 230),
)


def wall_point(side: int, at: float, far: float, fall: float) -> Point:
    """A point of a wall that runs to (x, far): at 0 is its far end, at 1 the plate's edge."""
    end = CENTRE + side * 120
    return end + (CENTRE + side * 560 - end) * at, far + fall * at


def copings(plate: Plate, side: int) -> None:
    """Tiled copings on a wall, one behind another."""
    for near, away, high in COPINGS:
        xa, ya = wall_point(side, near, WALL_TOP, -480.0)
        xb, yb = wall_point(side, away, WALL_TOP, -480.0)
        coping = [
            (xa - side * 20, ya - high * 0.25),
            (xb - side * 14, yb - high * 0.16),
            (xb - side * 26, yb + high * 0.34),
            (xa - side * 44, ya + high * 0.46),
        ]
        plate.solid(coping, *TILES)


def doors(plate: Plate, side: int) -> None:
    """Two doors in a wall."""
    for at, wide in ((0.72, 0.2), (0.34, 0.12)):
        x, y = wall_point(side, at, 905.0, 495.0)
        xb, yb = wall_point(side, at - wide, 905.0, 495.0)
        plate.fill([(x, y), (xb, yb), (xb, yb - 330 * at - 40), (x, y - 400 * at - 60)], WOOD, BARK)
        middle, foot = (x + xb) / 2, (y + yb) / 2
        plate.line([(middle, foot), (middle, foot - 360 * at - 50)], 4, INK)


def alley_wall(plate: Plate, side: int) -> None:
    """White walls that run away from us, with tiled copings: side -1 is the left."""
    far, edge = CENTRE + side * 120, CENTRE + side * 560
    shape = [(edge, -40), (far, WALL_TOP), (far, 905.0), (edge, 1400)]
    plate.fill(shape, *((WHITE, "#dcd2ba") if side < 0 else ("#cfc6b2", "#e8dfca")), 90)
    plate.stipple(shape, "#8f8873", 90 * side, 0.3)
    copings(plate, side)
    doors(plate, side)


def paving(plate: Plate) -> None:
    """The flagstones of the street."""
    plate.fill([(405, 880), (645, 880), (1130, 1420), (-80, 1420)], "#b7b09c", "#8a8475")
    for k in range(13):
        y = 884 + 520 * (k / 12) ** 1.7
        half = 120 + (y - 880) * 0.9
        plate.line([(CENTRE - half, y), (CENTRE + half, y)], 2 + k * 0.45, "#6d685c")
    for joint in (-0.62, -0.24, 0.24, 0.62):
        path = [(CENTRE + joint * 120, 884), (CENTRE + joint * 620, 1410)]
        plate.line(path, 2, "#6d685c", 6)


def wall_lantern(plate: Plate, x: float, y: float, size: float) -> None:
    """A lantern on an arm from the wall behind it."""
    out = size if x < CENTRE else -size
    plate.line([(x - out * 1.5, y - size * 1.9), (x + out * 0.2, y - size * 1.7)], 6, BARK)
    lantern(plate, x, y, size)


def overhead(plate: Plate) -> None:
    """A branch in flower over the street, and petals on the stones."""
    plate.line(bow((-20, 70), (260, 40), (560, 190)), 26, BARK, 5)
    for at, size in (((120, 60), 150), ((320, 90), 130), ((480, 170), 90)):
        crown(plate, at, size, GREENERY, 20)
        blossom(plate, at, size, 90)
    plate.scatter(70, (CENTRE, 1180), (400, 220), (4, 3), ("#f0bf4b",))


def old_street(plate: Plate) -> None:
    """The old street down to the river."""
    sky(plate, "#a9c5c8", "#f9e4bf", (540, 420))
    hills(plate, ((560, 40), (610, 26)), "#b7ccc7", "#7fa09a")
    plate.fill(box(380, 720, 300, 200), "#b9cfc8", "#6f999b")
    boat(plate, 540, 800, 110)
    paving(plate)
    alley_wall(plate, -1)
    alley_wall(plate, 1)
    for x, y, size in ((210, 560, 44), (840, 560, 44), (352, 640, 24), (700, 640, 24)):
        wall_lantern(plate, x, y, size)
    person(plate, 600, 1150, 280, RED_FARMER)
    person(plate, 470, 985, 130, GREY)
    overhead(plate)


def yard(plate: Plate) -> None:
    """A white wall under three roofs, a gate with two lanterns, and flagstones."""
    plate.band(330, 400, WHITE, "#ddd3bb")
    plate.stipple(box(0, 330, 1500, 400), "#9c9580", 0, 0.25)
    for k in range(3):
        roof(plate, 20 + k * 520, 340 - 40 * (k % 2), 470, 74)
    plate.fill(box(1080, 430, 160, 300), "#8c6a4a", "#4f3626")
    plate.fill(box(1157, 430, 5, 300), INK)
    lantern(plate, 1040, 470, 30)
    lantern(plate, 1280, 470, 30)
    plate.band(730, 280, "#b9b29d", "#8d8674")
    for k in range(6):
        y = 738 + 262 * (k / 5) ** 1.5
        plate.line([(0, y), (1500, y)], 3, "#767062")
        for x in range((k % 2) * 110, 1500, 230):
            plate.line([(x, y), (x - 20, y + 40 + 10 * k)], 3, "#767062")


def old_tree(plate: Plate) -> None:
    """An old osmanthus, hollow in its trunk and full of flowers."""
    trunk = [*bow((560, 860), (640, 640), (560, 360)), *bow((720, 360), (700, 640), (800, 860))]
    plate.solid(trunk, "#8a6448", "#4b3325")
    plate.fill(oval(676, 660, 34, 84, 6), "#2d1f18", "#4b3325")
    for tip in ((330, 260), (520, 130), (820, 150), (960, 290)):
        plate.line(bow((640, 520), (640, 340), tip), 58, "#6d4c37", 14)
    for at, size in OSMANTHUS:
        crown(plate, at, size, ("#2f4a34", "#48683f", "#6d8a4c"), 26)
        blossom(plate, at, size, 170)


def chair(plate: Plate, x: float, base: float) -> None:
    """A bamboo armchair."""
    cane, dark = "#d9b167", "#8f6a32"
    for foot, top, tone in ((0, -8, cane), (150, 168, dark)):
        plate.line([(x + foot, base), (x + top, base - 270)], 13, tone)
    for dx in (-34, 124):
        plate.line([(x + dx, base + 34), (x + dx, base - 130)], 13, cane)
        plate.line([(x + dx - 6, base - 132), (x + dx + 40, base - 150)], 13, cane)
    front, back = base - 74, base - 108
    seat = [(x - 40, front), (x + 132, front), (x + 158, back), (x - 6, back)]
    plate.solid(seat, "#e6c681", "#b08645")
    for k in range(7):
        plate.line([(x + 14 + k * 21, base - 112), (x + 10 + k * 23, base - 256)], 7, cane)
    plate.line([(x - 12, base - 262), (x + 172, base - 262)], 15, cane)


def osmanthus(plate: Plate) -> None:
    """The osmanthus in its yard; a cloth lies under it for the flowers."""
    sky(plate, "#b3ccca", "#faeccd", (1180, 180))
    yard(plate)
    old_tree(plate)
    plate.fill([(150, 900), (620, 850), (900, 985), (380, 1040)], "#eef0e6", "#c9d3d0")
    plate.scatter(420, (520, 930), (310, 66), (4.5, 3.5), ("#f6cf5e", "#eeb23c"))
    plate.scatter(130, (650, 620), (480, 190), (4, 3.5), ("#f3c64f",))
    chair(plate, 1010, 900)
