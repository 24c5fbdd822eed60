"""The bench where neighbours mend what is broken."""

from draw_portraits import Colour, box, curve, oval, points

from sample_pictures.canvas import Plate
from sample_pictures.figures import GREY, PINK, bust
from sample_pictures.palette import (
    BARK,
    INDIGO,
    INK,
    KAI,
    OCHRE,
    PLANK,
    RED,
    RUST,
    SKIN,
    TEAL,
    WHITE,
    WOOD,
)
from sample_pictures.shapes import bow, mirrored, placed


def umbrella(plate: Plate, x: float, y: float, size: float, colour: tuple[Colour, Colour]) -> None:
    """An open umbrella on its side of the bench, handle down."""
    for k in range(6):
        left, right = x - size + k * size / 3, x - size + (k + 1) * size / 3
        edge = bow((left, y), ((left + right) / 2, y - size * 0.12), (right, y), steps=6)
        gore = [(x, y - size * 0.72), *edge]
        plate.fill(gore, colour[k % 2])
        plate.stipple(gore, INK, 60, 0.3)
    plate.line([(x, y - size * 0.78), (x, y + size * 0.62)], 7, BARK)
    handle = bow((x, y + size * 0.6), (x + 4, y + size * 0.78), (x + 30, y + size * 0.62))
    plate.line(handle, 9, WOOD)


def pegboard(plate: Plate) -> None:
    """A board full of holes."""
    plate.solid(box(90, 60, 1320, 380), "#cdb287", "#a98a5e")
    for x in range(120, 1400, 40):
        for y in range(86, 430, 40):
            plate.fill(oval(x, y, 3, 3), "#8b6d45")


def screwdriver(plate: Plate, x: float, grip: Colour) -> None:
    """A screwdriver, its grip up."""
    plate.fill(box(x - 3, 170, 6, 90), "#8d9797")
    plate.solid(box(x - 10, 110, 20, 66), grip, INDIGO)


def hammer(plate: Plate, x: float, length: float) -> None:
    """A hammer, its head up."""
    plate.solid(box(x - 7, 130, 14, length), WOOD, BARK)
    plate.solid(box(x - 36, 110, 72, 34), "#7d8785", "#4c565a")


def spanner(plate: Plate, x: float, size: float) -> None:
    """A ring spanner."""
    plate.solid(box(x - 7, 130, 14, 170), "#aab3b4", "#6d787b")
    for y in (124, 306):
        plate.fill(oval(x, y, size, size), "#98a3a4")
        plate.fill(oval(x, y, size * 0.48, size * 0.48), "#b99a6b")


def tool_wall(plate: Plate) -> None:
    """The board with its tools, and coils of wire."""
    pegboard(plate)
    for k in range(7):
        screwdriver(plate, 160 + k * 50, (RED, OCHRE, TEAL)[k % 3])
    for k in range(3):
        hammer(plate, 570 + k * 92, 190 - k * 24)
    for k in range(4):
        spanner(plate, 870 + k * 64, 26 - k * 3)
    plate.line(curve(points("1180,120 1330,120 1350,240 1280,330 1190,250")), 8, "#3d4a52")
    for k in range(5):
        coil = curve(oval(1250, 230, 90 - k * 14, 90 - k * 14), 2)
        plate.line(coil, 6, (RUST, "#3d4a52")[k % 2])


def kettle(plate: Plate, x: float, base: float, size: float) -> None:
    """A kettle, its spout to the right."""
    at = (x, base)
    spout = bow(*placed("0.5,-0.3 0.8,-0.4 0.86,-0.9", at, size))
    plate.line(spout, size * 0.2, "#7d8785", size * 0.12)
    right = ((0, base - size * 1.05), (size * 0.62, base - size * 0.5), (size * 0.56, base))
    plate.solid(curve(mirrored(x, right)), "#c4cac6", "#6a7573")
    handle = bow(*placed("-0.44,-0.86 0,-1.6 0.44,-0.86", at, size))
    plate.line(handle, size * 0.1, INK)
    plate.fill(oval(x, base - size * 1.02, size * 0.1, size * 0.1), INK)


def radio(plate: Plate, x: float, base: float) -> None:
    """A red radio with its aerial out."""
    plate.line([(x + 160, base - 120), (x + 230, base - 300)], 5, "#8d9797", 3)
    plate.solid(box(x, base - 130, 220, 130), RUST, "#7f3520")
    plate.fill(oval(x + 70, base - 62, 48, 48), "#e3d3ae", "#b8a273")
    for k in range(5):
        plate.line([(x + 34, base - 86 + k * 12), (x + 106, base - 86 + k * 12)], 3, "#7f6a45")
    plate.fill(box(x + 132, base - 108, 72, 30), "#f3e6c2")
    for k in range(2):
        plate.solid(oval(x + 150 + k * 38, base - 44, 14, 14), "#efe3c8", "#8d7a58")


def menders(plate: Plate) -> None:
    """An old man with glasses at work, and a woman who looks on."""
    bust(plate, 480, 760, 400, GREY)
    bust(plate, 830, 760, 350, PINK)
    for x in (452, 510):
        plate.fill(oval(x, 432, 25, 21), INK)
        plate.fill(oval(x, 432, 20, 16), "#f3dcc0")
    plate.line([(470, 432), (492, 432)], 4, INK)
    plate.limb(bow((396, 590), (380, 720), (560, 724)), 62, "#87908c", 44)
    plate.limb(bow((566, 590), (640, 690), (590, 728)), 60, "#747d79", 44)


def bench(plate: Plate) -> None:
    """The bench on its legs."""
    plate.solid(box(-20, 756, 1540, 62), *PLANK)
    plate.band(818, 190, "#8a5f3c", "#553722")
    for x in (60, 700, 1340):
        plate.solid(box(x, 818, 90, 190), "#a4703f", "#67432a")


def on_the_bench(plate: Plate) -> None:
    """What is being mended, and its screws."""
    radio(plate, 90, 762)
    kettle(plate, 1330, 762, 110)
    plate.solid(oval(590, 742, 74, 20), "#4c565a", "#2b3338")
    plate.line([(650, 740), (800, 722)], 16, "#2b3338")
    for k in range(10):
        screw = oval(740 + k * 22 + plate.near(0, 8), 772 + plate.near(0, 8), 9, 6)
        plate.solid(screw, "#c9cfca", "#7d8785")
    plate.fill(oval(575, 726, 24, 16), SKIN)


def repair(plate: Plate) -> None:
    """The menders behind their bench, with a notice that the work is free."""
    plate.ground("#dfe0cf", "#c6c3a8")
    tool_wall(plate)
    umbrella(plate, 1080, 560, 250, (RED, "#dd6a47"))
    plate.glow(520, 470, 300, "#fff0c4", 0.5)
    menders(plate)
    bench(plate)
    on_the_bench(plate)
    plate.solid(box(200, 850, 300, 90), WHITE, "#dccfae")
    plate.text((350, 895), "修好为止　手工免费", (KAI, 30), RUST, "mm")
