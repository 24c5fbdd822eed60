"""The new bridge, by day and at night."""

import math

from draw_portraits import Colour, box, curve, oval

from sample_pictures.boats import boat
from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, GOLD, GREEN, person
from sample_pictures.houses import House, block, block_row, house_row, lantern
from sample_pictures.land import below, crest, hills, reeds, sky, steps, tree
from sample_pictures.palette import GLINT, GREENERY, INK, STONE, TILE

PIERS = (130, 550, 970, 1390)
SPAN = 420  # from pier to pier


def deck_height(x: float) -> float:
    """The new bridge's deck: a low arch across the plate."""
    return 470 - 62 * math.sin(math.pi * (x + 60) / 1620)


def arches(plate: Plate, light: Colour) -> None:
    """The arches between the piers, and the posts on them."""
    for left in PIERS[:-1]:
        rib = [(left + SPAN * k / 24, 628 - 172 * math.sin(math.pi * k / 24)) for k in range(25)]
        plate.line(rib, 22, TILE)
        plate.line([(a, b - 5) for a, b in rib], 9, light)
        for x, y in rib[2:23:2]:
            plate.fill(box(x - 3, deck_height(x), 6, y - deck_height(x)), "#5c6a72")
    for x in PIERS:
        plate.solid(box(x - 24, deck_height(x), 48, 640 - deck_height(x)), "#cbbfa9", "#8c8476")
        plate.solid(box(x - 36, 606, 72, 40), "#b8ae9b", "#7f786b")


def deck(plate: Plate, light: Colour, lamp: Colour) -> None:
    """The deck with its railing and its lamps."""
    top = [(float(x), deck_height(x)) for x in range(-20, 1540, 20)]
    plate.fill([*top, *((x, y + 26) for x, y in top[::-1])], light, "#8c8476")
    plate.line([(x, y + 26) for x, y in top], 5, TILE)
    plate.line([(x, y - 24) for x, y in top], 4, TILE)
    for x in range(0, 1501, 20):
        plate.fill(box(x - 1.5, deck_height(x) - 24, 3, 24), TILE)
    for x in range(60, 1500, 160):
        y = deck_height(x)
        plate.fill(box(x - 2.5, y - 104, 5, 104), TILE)
        plate.glow(x, y - 108, 46, "#ffe2a0", 0.75)
        plate.fill(oval(x, y - 108, 9, 9), lamp)


def bus(plate: Plate, x: float, y: float) -> None:
    """A red bus that goes right."""
    body = ((0, -62), (150, -62), (156, -54), (156, -10), (0, -10), (-4, -20))
    plate.solid(curve([(x + dx, y + dy) for dx, dy in body], 4), "#d9603f", "#a93a24")
    for k in range(5):
        plate.fill(box(x + 8 + k * 29, y - 54, 24, 21), "#dfe9e6", "#9fb6b7")
    for wheel in (32, 122):
        plate.fill(oval(x + wheel, y - 8, 12, 12), INK)
        plate.fill(oval(x + wheel, y - 8, 5, 5), STONE)


def far_bank(plate: Plate) -> None:
    """The old town on the left and the new one on the right."""
    house_row(plate, House(-20, 612, 104, 84), 4, 112, down=-6, taller=14)
    block_row(plate, 1180, 606, 98, 112, (150, 210, 176))
    tree(plate, 470, 616, 130, GREENERY)
    tree(plate, 1130, 612, 116, GREENERY)
    plate.band(606, 20, "#7c8569", "#5c6950")
    plate.mist(560, 200, "#fbeed6", 0.7)


def bridge(plate: Plate) -> None:
    """The bridge in the morning, with the bus and people on it."""
    sky(plate, "#9dbdc0", "#f8dfb8", (1080, 250))
    hills(plate, ((330, 60), (395, 46), (470, 34)), "#b9cdc8", "#7d9f9c")
    far_bank(plate)
    arches(plate, "#e9dfc9")
    deck(plate, "#e9dfc9", "#fff3cf")
    bus(plate, 690, deck_height(760) - 2)
    for x, look in ((420, BRICK), (450, BLUE), (1010, GREEN), (1215, GOLD)):
        person(plate, x, deck_height(x), 56, look)
    plate.reflect(640, ("#c9d3c2", "#3f6f76"), 0.45, 7)
    plate.mist(650, 90, "#fdf1da", 0.7)
    plate.ripples(650, 150, GLINT, 0.28)
    boat(plate, 980, 800, 300)
    steps(plate, -40, 822, (250, 30), 7)
    reeds(plate, 1270, 1520, 1010, 150)


def night_sky(plate: Plate) -> None:
    """Stars, the moon and dark hills."""
    plate.ground("#101d33", "#4c5f80")
    for _ in range(120):
        star = oval(plate.near(750, 750), plate.near(150, 150), 1.6, 1.6)
        plate.fill(star, "#f3ead0", share=plate.near(0.55, 0.4))
    plate.glow(1120, 150, 210, "#f6e6b5", 0.5)
    plate.fill(oval(1120, 150, 46, 46), "#fbf1cf", "#f0d998")
    for k, tone in enumerate(("#3b4d6c", "#2c3d59", "#1f2e46")):
        plate.fill(below(plate, crest(plate, 330 + 62 * k, 56 - 12 * k)), tone)


def lit_town(plate: Plate) -> None:
    """Houses with lanterns, and blocks of flats with some windows lit."""
    old = House(-30, 612, 106, 96, ("#4a5570", "#333f58"), "#ffd27a")
    house_row(plate, old, 6, 112, taller=22)
    for k in range(6):
        lantern(plate, 20 + k * 112, 560, 13)
    lit = ("#ffd27a", "#f9b558", "#ffe5a8", "#2b3a50", "#2b3a50")
    for k, high in enumerate((170, 236, 198, 254, 182)):
        x = 900 + k * 126
        block(plate, x, 612, (108, high), lit)
        plate.fill(box(x - 6, 600 - high, 120, high + 14), "#18243c", share=0.62)
        for _ in range(9):
            at = (plate.near(x + 54, 44), plate.near(612 - high / 2, high * 0.4))
            plate.glow(*at, 30, "#ffcf70", 0.9)


def night_lights(plate: Plate) -> None:
    """The bridge and the town at night, over the river."""
    night_sky(plate)
    lit_town(plate)
    arches(plate, "#56617c")
    deck(plate, "#56617c", "#fff0c0")
    plate.reflect(640, ("#1c2c48", "#0d182b"), 0.3, 12)
    plate.ripples(650, 170, "#ffd68a", 0.22)
    boat(plate, 560, 820, 330)
    lantern(plate, 652, 748, 20)
    plate.glow(652, 770, 220, "#ffc970", 0.28)
