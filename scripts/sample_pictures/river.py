"""The ferry on the river, and the gauge at the landing."""

from draw_portraits import box, curve, oval

from sample_pictures.boats import boat
from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, FARMER, GOLD, GREY, bust, person
from sample_pictures.houses import House, block_row, house_row
from sample_pictures.land import hills, reeds, sky, steps, tree
from sample_pictures.palette import GLINT, GREENERY, INK, OCHRE, RED, SANS, SKIN, TILE, WHITE
from sample_pictures.shapes import bow


def works_bank(plate: Plate) -> None:
    """The far bank: trees, flats and a chimney."""
    block_row(plate, 720, 560, 112, 136, (120, 176, 150, 204, 140, 166))
    plate.solid(box(640, 300, 30, 260), "#b9714f", "#7f4630")
    for k in range(7):
        tree(plate, 60 + k * 96, 568, 100 + 22 * (k % 3), GREENERY)
    plate.band(556, 20, "#8a9270", "#667257")
    plate.mist(560, 190, "#fbefd8", 0.7)


def crossing(plate: Plate) -> None:
    """The ferry with four passengers, and the ferryman at his pole."""
    sky(plate, "#a9c4c5", "#f9e2bb", (360, 230))
    hills(plate, ((290, 70), (370, 52), (450, 36)), "#bccfc9", "#82a39b")
    works_bank(plate)
    plate.reflect(576, ("#d3d9c5", "#3d6d75"), 0.42, 7)
    plate.mist(584, 80, "#fdf2dc", 0.7)
    plate.ripples(590, 190, GLINT, 0.3)
    for k, look in enumerate((BRICK, GREY, GOLD, BLUE)):
        bust(plate, 560 + k * 84, 742, 140 - 6 * (k % 2), look)
    boat(plate, 690, 760, 640, covered=False)
    person(plate, 935, 722, 250, FARMER, 0.06)
    plate.line([(1075, 350), (905, 900)], 9, "#d6b06c", 7)
    plate.fill(oval(1002, 604, 11, 11), SKIN)
    for k in range(4):
        plate.line(bow((905 - 50 * k, 894), (905, 916 + 10 * k), (905 + 60 * k, 896)), 3, "#f6ead0")
    reeds(plate, -20, 260, 1010, 170)


def landing(plate: Plate) -> None:
    """A stone wall at the river, with stairs down to the water."""
    wall = [(-20, 300), (250, 380), (250, 1150), (-20, 1300)]
    plate.solid(wall, "#b9b2a0", "#7f7a6c")
    for k in range(9):
        plate.line([(-20, 400 + k * 96), (250, 452 + k * 80)], 4, "#6a6559")
    steps(plate, 110, 800, (250, 62), 10)


def gauge_post(plate: Plate) -> None:
    """The post with red marks and figures, its foot in the water."""
    plate.solid(box(640, 430, 110, 690), WHITE, "#d6cfbd")
    for k in range(11):
        y = 446 + k * 48
        plate.fill(box(640, y, 54 if k % 2 else 34, 24), RED)
        if k % 4 == 0:
            plate.text((720, y + 12), str(6 - k // 4), (SANS, 50), RED, "mm")
    plate.fill(box(628, 418, 134, 18), TILE)
    plate.fill(box(640, 953, 110, 170), "#5d8f93", "#3d737b", share=0.8)


def rings(plate: Plate, x: float, y: float, k: int) -> None:
    """One of the rings in the water about a thing that stands in it."""
    left, right = (x - 90 - 26 * k, y + 9 * k), (x + 90 + 26 * k, y + 9 * k)
    plate.line(bow(left, (x, y + 14 + 18 * k), right), 1, "#f1ead4", 5)


def egret(plate: Plate, x: float, base: float) -> None:
    """A white egret that stands in the water and looks right."""
    for dx in (-10, 22):
        plate.line([(x + dx, base - 150), (x + dx + 4, base + 20)], 6, "#3a3a34")
    body = ((-110, -130), (-40, -240), (60, -250), (70, -180), (0, -140))
    plate.solid(curve([(x + dx, base + dy) for dx, dy in body]), WHITE, "#d3d6cf")
    neck = ((52, -216), (110, -330), (44, -380), (30, -430), (74, -446))
    plate.line(bow(*((x + dx, base + dy) for dx, dy in neck)), 34, WHITE, 24)
    plate.fill(oval(x + 78, base - 446, 30, 20), WHITE)
    plate.fill([(x + 100, base - 456), (x + 184, base - 436), (x + 100, base - 438)], OCHRE)
    plate.fill(oval(x + 88, base - 450, 4, 4), INK)
    plate.line(bow((x + 60, base - 458), (x + 10, base - 462), (x - 20, base - 420)), 6, WHITE, 2)


def gauge(plate: Plate) -> None:
    """The gauge at the landing, and an egret beside it."""
    sky(plate, "#a9c4c6", "#f7e5c6", (760, 300))
    hills(plate, ((430, 60), (520, 44), (600, 30)), "#bccfca", "#83a49c")
    house_row(plate, House(440, 690, 118, 84), 5, 130, taller=14)
    plate.mist(680, 170, "#fbefd8", 0.6)
    plate.reflect(700, ("#d3d9c5", "#3a6a73"), 0.42, 7)
    plate.ripples(712, 140, GLINT, 0.3)
    landing(plate)
    gauge_post(plate)
    for k in range(4):
        rings(plate, 695, 958, k)
        rings(plate, 880, 1196, k)
    egret(plate, 870, 1180)
    reeds(plate, 900, 1070, 1420, 240)
