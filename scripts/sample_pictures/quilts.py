"""The pictures of the tutorial: quilts in the sun on the old quay, a school's pond in three."""

from draw_portraits import box, oval

from sample_pictures.canvas import Plate
from sample_pictures.figures import BLUE, BRICK, GOLD, GREEN, PINK, bust, person
from sample_pictures.houses import House, block_row, house
from sample_pictures.land import hills, reeds, sky, tree
from sample_pictures.palette import GLINT, GREENERY, INK, STONE, WHITE, WICKER, WOOD
from sample_pictures.shapes import bow, leaf

QUILTS = (
    ("#c5432c", "#94301f"),
    ("#4f7fa3", "#33597a"),
    ("#e2b45a", "#b9863a"),
    ("#f3e6cf", "#cdbb9c"),
    ("#8a9b62", "#5f7342"),
    ("#c98a94", "#955765"),
)


def quilt(plate: Plate, x: float, top: float, width: float, tone: int) -> None:
    """A quilt over a pole, with a pattern of its own: its foot hangs a little askew."""
    drop, slack = width * 1.25, plate.near(0, 8)
    foot = bow((x + width, top + drop), (x + width / 2, top + drop + 14), (x, top + drop + slack))
    plate.solid([(x, top), (x + width, top), *foot], *QUILTS[tone % len(QUILTS)])
    light = "#fff6e4" if tone % 3 != 0 else "#f0c65a"
    for row in range(4):
        for k in range(3):
            spot = (x + width * (0.2 + 0.3 * k), top + drop * (0.16 + 0.22 * row))
            if tone % 2:
                plate.fill(oval(*spot, width * 0.05, width * 0.05), light, share=0.8)
            else:
                plate.line([(x + 6, spot[1]), (x + width - 6, spot[1])], 3, light)
    plate.line([(x, top + 3), (x + width, top + 3)], 5, "#fff2d6")


def rack(plate: Plate, left: float, right: float, top: float, base: float) -> None:
    """A bamboo rack: three crossed trestles and a pole."""
    for k in range(3):
        x = left + (right - left) * k / 2
        for side in (-1, 1):
            plate.line([(x - side * 16, top - 22), (x + side * 40, base)], 9, WICKER[1], 7)
    plate.line([(left - 40, top), (right + 40, top)], 11, WICKER[0])


def quay(plate: Plate) -> None:
    """Two rows of quilts on the quay; a woman helps an old man to take one in."""
    sky(plate, "#9fc3cf", "#f8e6c0", (930, 130))
    hills(plate, ((250, 50), (310, 36)), "#bccfc9", "#82a39b")
    block_row(plate, 560, 392, 84, 96, (90, 130, 112, 150, 104))
    house(plate, House(60, 396, 210, 96))
    tree(plate, 360, 400, 170, GREENERY)
    plate.band(392, 410, "#d9cbb0", "#b9a888")
    plate.band(392, 12, "#9a9485", "#c6bfae")
    plate.scatter(260, (600, 600), (620, 190), (7, 2.4), ("#a89a7e", "#cdbf9f"))
    rack(plate, 120, 1080, 420, 560)
    for k in range(8):
        quilt(plate, 110 + k * 122, 420, 94, k + 2)
    rack(plate, -40, 1240, 520, 790)
    for k, tone in enumerate((0, 1, 3, 5)):
        quilt(plate, -30 + k * 196, 520, 168, tone)
    quilt(plate, 1020, 520, 168, 2)
    person(plate, 850, 790, 330, GOLD, 0.05)
    person(plate, 975, 796, 350, BRICK, -0.05)


def pond(plate: Plate) -> None:
    """A school's pond in three parts: reeds, snails and fish; children look into it."""
    plate.ground("#cfdccb", "#e9dfc4")
    plate.solid(box(0, 0, 1200, 330), "#efe4cd", "#d8c9aa")
    for k in range(6):
        plate.fill(box(40 + k * 200, 60, 130, 170), WOOD)
        plate.fill(box(50 + k * 200, 70, 110, 150), "#8fb0b3", "#c9d6c6", 40)
        plate.fill(box(102 + k * 200, 70, 6, 150), WOOD)
    tree(plate, 1100, 350, 300, GREENERY)
    for k, look in enumerate((BLUE, PINK, GREEN, GOLD, BRICK)):
        bust(plate, 330 + k * 130, 430, 180 - 12 * (k % 2), look)
    plate.solid(box(0, 418, 1200, 46), "#d2cbbb", "#a39c8c")
    plate.fill(box(0, 464, 1200, 340), "#7fa9a4", "#345f66")
    plate.ripples(470, 90, GLINT, 0.25)
    for x in (396, 804):
        plate.solid(box(x, 440, 24, 360), "#d2cbbb", "#a39c8c", STONE)
    reeds(plate, 10, 380, 780, 330)
    for _ in range(24):
        x, y = plate.near(610, 160), plate.near(680, 80)
        plate.fill(oval(x, y, 13, 10), "#8a6a4b", "#5d4030")
        plate.fill(oval(x + 3, y - 2, 5, 4), "#d8bf98")
    for _ in range(11):
        fish(plate, plate.near(1010, 140), plate.near(650, 110), plate.near(36, 8))


def fish(plate: Plate, x: float, y: float, size: float) -> None:
    """A goldfish seen from above."""
    tone = plate.any_of(("#e0662f", "#d9452b", "#f0a24a", WHITE))
    plate.fill(leaf(x - size, y + 4, size * 2.1, size * 0.7, -8), INK, share=0.18)
    plate.fill(leaf(x - size, y, size * 2, size * 0.7, -8), tone)
    for turn in (150, 205):
        plate.fill(leaf(x - size * 0.8, y, size * 0.8, size * 0.22, turn), tone)
