"""The kitchen that cooks for the old people of the town."""

from draw_portraits import box, curve, oval

from sample_pictures.canvas import Plate
from sample_pictures.figures import BRICK, COOK, SILVER, Look, bust
from sample_pictures.houses import garden_window
from sample_pictures.palette import FRAME, SKIN, WHITE, WOOD
from sample_pictures.shapes import bow, mirrored, placed


def tiled(plate: Plate, foot: float) -> None:
    """A wall of pale tiles, down to the foot."""
    plate.ground("#dfe3d3", "#c3cdbd")
    for y in range(0, round(foot), 62):
        plate.band(y, 2.5, "#b0bcae")
        for x in range((y // 62 % 2) * 48, plate.width, 96):
            plate.fill(box(x, y, 2.5, 62), "#b0bcae")


def pot(plate: Plate, x: float, y: float, wide: float) -> None:
    """A pot of soup."""
    right = ((wide / 2, y), (wide * 0.46, y + wide * 0.5), (wide * 0.3, y + wide * 0.58))
    plate.solid(curve(mirrored(x, right)), "#aab3b4", "#5f6a6e")
    plate.fill(oval(x, y + 4, wide * 0.53, wide * 0.1), "#87928f")
    plate.fill(oval(x, y + 4, wide * 0.47, wide * 0.075), "#e9cf8d", "#c89b48")
    spread = (wide * 0.36, wide * 0.035)
    plate.scatter(12, (x, y + 4), spread, (11, 5), ("#f3ead0", "#8aa05c", "#d48a4c"))


def steamer(plate: Plate, x: float, base: float, wide: float) -> None:
    """Three bamboo steamers under a lid."""
    for k in range(3):
        y = base - (k + 1) * wide * 0.26
        plate.solid(box(x - wide / 2, y, wide, wide * 0.24), "#dcb878", "#a67a42")
        plate.fill(box(x - wide / 2, y + wide * 0.09, wide, 4), "#8a6233")
    lid = bow(*placed("-0.5,-0.78 0,-1.14 0.5,-0.78", (x, base), wide))
    plate.solid(lid, "#e3c48a", "#b2894d")


def bowls(plate: Plate, x: float, base: float, count: int) -> None:
    """A pile of bowls."""
    for k in range(count):
        y = base - k * 15
        plate.fill(bow((x - 46, y - 30), (x, y + 32), (x + 46, y - 30)), WHITE, "#cfd3cb", 60)
        plate.fill(box(x - 44, y - 28, 88, 4), "#4d7a94")


def meals(plate: Plate) -> None:
    """Six boxes, each with rice and a dish."""
    for k in range(6):
        x = 700 + k * 118
        plate.solid(box(x, 880, 100, 66), "#cd6b44", "#9a4228")
        plate.fill(box(x + 8, 868, 84, 22), WHITE, "#d5d8cd")
        plate.fill(oval(x + 50, 876, 34, 8), ("#8aa05c", "#e5c97f", "#d99a54")[k % 3])


def wall(plate: Plate) -> None:
    """Tiles, a window with the morning in it, and ladles on a rail."""
    tiled(plate, 640)
    garden_window(
        plate, (930, 80, 420, 330), 16, ("#fbeecb", "#dce6d2"), ("#8da377", "#a9b98b", "#c6d0a4")
    )
    for x in (1075, 1205):
        plate.fill(box(x, 96, 8, 298), FRAME)
    plate.fill([(946, 394), (1334, 394), (1120, 1000), (420, 1000)], "#fff4d2", share=0.28)
    plate.line([(90, 130), (800, 130)], 9, "#6d7672")
    for k in range(6):
        x = 140 + k * 116
        plate.line([(x, 130), (x, 260)], 7, "#7d8785")
        plate.solid(oval(x, 288, 36, 30), "#b4bcb9", "#6a7573")


def cooks(plate: Plate) -> None:
    """Two cooks; one stirs."""
    bust(plate, 560, 640, 350, COOK)
    bust(plate, 930, 640, 320, Look(BRICK.coat, SILVER, "cook"))
    plate.limb(bow((520, 478), (510, 580), (618, 560)), 48, "#e6e0d0", 36)
    plate.fill(oval(622, 558, 20, 18), SKIN)
    plate.line([(600, 500), (690, 660)], 10, WOOD)


def kitchen(plate: Plate) -> None:
    """Cooks behind a counter with pots, bowls and meals."""
    wall(plate)
    cooks(plate)
    steamer(plate, 1260, 640, 220)
    plate.solid(box(0, 640, 1500, 400), "#c9c2b0", "#8f8a7c")
    plate.band(640, 26, "#ece6d6")
    pot(plate, 330, 610, 330)
    pot(plate, 760, 640, 300)
    plate.steam(330, 560, 120)
    plate.steam(760, 590, 110)
    plate.steam(1260, 370, 70)
    for k in range(5):
        bowls(plate, 90 + k * 104, 960, 5 - k % 2)
    meals(plate)
