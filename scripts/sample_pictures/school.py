"""The classroom at noon, and the library in the old hall."""

from draw_portraits import box, oval

from sample_pictures.books import open_book, shelf
from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, GOLD, GREEN, PINK, Look, bust
from sample_pictures.houses import garden_window
from sample_pictures.land import crown, foliage
from sample_pictures.palette import (
    FRAME,
    GREENERY,
    INDIGO,
    INK,
    KAI,
    MOSS,
    OCHRE,
    PLANK,
    RUST,
    TEAL,
    WHITE,
    WOOD,
)
from sample_pictures.shapes import bow, mirrored

GARDEN = ("#7f9a6a", "#9db381", "#c3cf9c")  # leaves, from dark to light
PUPILS = (BRICK, GOLD, BLUE, GREEN, Look(("#e9e0cc", "#bfb39a")), PINK)
PAINTINGS = (GREENERY, (RUST, OCHRE, "#f0d08a"), (INDIGO, TEAL, "#a5c4c0"))
TABLES = (
    (GOLD, (RUST, "#d98a5e")),
    (BRICK, (TEAL, "#8fb8b4")),
    (BLUE, (OCHRE, "#f0cf86")),
    (GREEN, (MOSS, "#9db36a")),
)


def desk(plate: Plate, x: float, y: float, wide: float) -> None:
    """A pupil's desk, seen from behind."""
    edge = y + wide * 0.16
    top = mirrored(x, ((wide * 0.46, y), (wide * 0.54, edge)))
    plate.solid(top, "#d9a868", "#a9753f")
    plate.fill(box(x - wide * 0.54, edge, wide * 1.08, wide * 0.07), "#8a5a32")
    for side in (-1, 1):
        plate.fill(box(x + side * wide * 0.48 - 5, y + wide * 0.2, 10, wide * 0.6), "#6d7672")


def blackboard(plate: Plate) -> None:
    """The blackboard with the rules of the reading hour."""
    plate.fill(box(430, 130, 640, 300), WOOD)
    plate.fill(box(444, 144, 612, 272), "#3f6152", "#2c4a3f")
    plate.text((750, 246), "午读二十分钟", (KAI, 78), "#eef0e2", "mm")
    plate.text((750, 350), "书自己挑　可以不看完　不许出声", (KAI, 32), "#d5dfcf", "mm")


def bright_window(plate: Plate, x: float) -> None:
    """A window on the right wall, and its light on the floor."""
    garden_window(plate, (x, 110, 170, 340), 10, ("#dcebe3", "#f6ecc8"), GARDEN)
    plate.fill(box(x + 81, 120, 8, 320), FRAME)
    beam = [(x, 450), (x + 170, 450), (x - 250, 1000), (x - 620, 1000)]
    plate.fill(beam, "#fff3cb", share=0.2)


def pupils(plate: Plate) -> None:
    """Three rows of pupils from behind, each over a book."""
    for row, (y, size, gap) in enumerate(((650, 112, 230), (780, 150, 300), (950, 204, 392))):
        for k in range(6):
            x = 440 + row * -150 + k * gap
            desk(plate, x, y - size * 0.1, size * 1.5)
            open_book(plate, x, y - size * 0.02, size * 0.56)
            look = PUPILS[(k * 2 + row * 3) % 6]
            bust(plate, x, y + size * 0.82, size * 1.25, look, back=True)


def classroom(plate: Plate) -> None:
    """A class that reads, and the teacher too."""
    plate.ground("#efe6cd", "#d8c9a6")
    plate.band(560, 440, "#b98f62", "#7f5b3c")
    blackboard(plate)
    for k in range(2):
        bright_window(plate, 1130 + k * 190)
    for k, tones in enumerate(PAINTINGS):
        plate.solid(box(70 + k * 104, 190, 86, 118), WHITE, "#d9cfb6")
        crown(plate, (113 + k * 104, 250), 28, tones, 8)
    bust(plate, 250, 560, 280, Look(("#7b9ba0", "#4f7378")))
    open_book(plate, 250, 500, 92)
    plate.solid(box(150, 540, 210, 160), *PLANK)
    pupils(plate)


def rafters(plate: Plate) -> None:
    """The beams of the old hall."""
    for k in range(3):
        y = 40 + k * 96
        plate.solid(box(-10, y, 1520, 30), WOOD, "#6d472c")
        for side in (-1, 1):
            plate.line([(750, -60 + y), (750 + side * 800, 200 + y)], 22, "#84583a")


def arched(plate: Plate, x: float) -> None:
    """An arched window with a tree behind it, and its light on the floor."""
    outer = ((x - 90, 470), (x - 90, 300), (x, 290), (x + 90, 300), (x + 90, 470))
    plate.fill([*bow(*outer), (x + 90, 560), (x - 90, 560)], FRAME)
    inner = ((x - 78, 470), (x - 78, 312), (x, 304), (x + 78, 312), (x + 78, 470))
    plate.fill([*bow(*inner), (x + 78, 548), (x - 78, 548)], "#d5e6df", "#fbefc9")
    foliage(plate, (x - 78, 330, 156, 218), GARDEN)
    plate.fill(box(x - 3, 304, 6, 244), FRAME)
    beam = [(x - 78, 560), (x + 78, 560), (x + 10, 1000), (x - 260, 1000)]
    plate.fill(beam, "#fff5d6", share=0.34)


def lamp(plate: Plate, x: float) -> None:
    """A lamp that hangs from the roof."""
    plate.line([(x, 0), (x, 250)], 3, INK)
    plate.fill(mirrored(x, ((20, 250), (60, 310))), TEAL, "#2f5a5e")
    plate.glow(x, 330, 190, "#ffe7a6", 0.55)


def reader(plate: Plate, k: int) -> None:
    """One of four who read at round tables."""
    x = 220 + k * 340
    look, cloth = TABLES[k]
    plate.solid(oval(x, 925, 130, 46), cloth[1], cloth[0])
    bust(plate, x, 930 - 14 * (k % 2), 190, look)
    plate.fill(oval(x, 936, 84, 26), INDIGO, INK)
    open_book(plate, x, 888, 104)


def library(plate: Plate) -> None:
    """Readers and bookcases under the beams of the old hall."""
    plate.ground("#f5ecd7", "#e6d7b6")
    rafters(plate)
    for x in (250, 750, 1250):
        arched(plate, x)
    for x in (500, 1000):
        lamp(plate, x)
    plate.band(760, 240, "#c99a63", "#96683f")
    for k in range(-4, 5):
        plate.line([(750 + k * 190, 760), (750 + k * 330, 1000)], 3, "#7d5634")
    for x, rows in ((20, 3), (520, 2), (1020, 3)):
        shelf(plate, x, 770, 450, rows)
    for k in range(4):
        reader(plate, k)
