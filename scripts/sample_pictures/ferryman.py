"""The portrait of the ferryman."""

from draw_portraits import Point, box, curve, oval, points

from sample_pictures.boats import boat
from sample_pictures.canvas import Plate
from sample_pictures.houses import House, block_row, house_row
from sample_pictures.land import hills, sky
from sample_pictures.palette import GLINT, INDIGO, INK
from sample_pictures.shapes import bow, placed

AXIS = 525  # the middle of the face


def sided(text: str, side: int) -> list[Point]:
    """A bow on one side of the face (-1 is the left), as its spots stand right of the axis."""
    return bow(*placed(text, (AXIS, 0), side, 1))


def half_face(plate: Plate, side: int) -> None:
    """An ear, a brow, an eye and the lines about them."""
    plate.fill(oval(AXIS + side * 146, 560, 18, 40), "#c4875f")
    plate.line(sided("36,520 70,498 108,518", side), 11, "#5b4a40", 5)
    plate.line(sided("38,560 70,538 102,562", side), 8, "#35251d", 5)
    for k in range(3):
        wrinkle = f"112,{556 + k * 11} 128,{556 + k * 14} 138,{548 + k * 20}"
        plate.line(sided(wrinkle, side), 3, "#99603e")
    plate.line(sided("44,620 84,650 70,704", side), 4, "#9c623f")
    plate.glow(AXIS + side * 82, 618, 44, "#c9633f", 0.35)


def mouth(plate: Plate) -> None:
    """Open in a smile, over a stubbly chin."""
    plate.fill(bow(*points("466,674 525,736 586,672 525,690 466,674")), "#7c3a28")
    plate.fill(bow(*points("480,681 525,706 572,680 525,692 480,681")), "#f4e7cf")
    stubble = curve(points("440,690 525,752 612,690 590,750 525,776 460,750"))
    plate.stipple(stubble, "#57473e", 0, 0.5)


def face(plate: Plate) -> None:
    """The ferryman: weathered, half in the shade of his hat, smiling with his eyes."""
    plate.solid([(440, 690), (620, 690), (640, 900), (420, 900)], "#c18a62", "#96603f")
    skin = curve(
        points("525,370 650,410 672,540 652,660 590,752 525,778 460,752 398,660 378,540 400,410")
    )
    plate.fill(skin, "#d79f75", "#c18358", 70)
    plate.stipple(skin, "#7c452a", 75, 0.32)
    for side in (-1, 1):
        half_face(plate, side)
    plate.line(bow((530, 556), (556, 612), (540, 630)), 7, "#9c623f", 5)
    plate.line(bow((500, 636), (525, 646), (550, 634)), 5, "#8f5636")
    mouth(plate)
    shade = [*bow((372, 560), (525, 470), (680, 560)), (690, 380), (360, 380)]
    plate.fill(shade, "#5b2f1c", share=0.26)


def straw_hat(plate: Plate) -> None:
    """A wide hat with its rings, its straws and its strings."""
    brim = bow(*points("150,478 470,120 525,116 590,120 902,470 525,540 150,478"))
    plate.fill(brim, "#ecd195", "#b98c4a", 65)
    for k in range(1, 9):
        t = k / 9
        left, right = (AXIS - 375 * t, 116 + 362 * t), (AXIS + 377 * t, 116 + 354 * t)
        plate.line(bow(left, (AXIS, 150 + 360 * t), right), 3, "#9b7238")
    for k in range(-9, 10):
        foot = (AXIS + k * 41, 482 + (10 - abs(k)) * 2.6)
        plate.line([(AXIS + k * 4, 124), foot], 2, "#c9a25c")
    plate.stipple(brim, "#6b4420", 80, 0.4)
    for side in (-1, 1):
        plate.line(sided("150,490 168,660 40,796", side), 5, "#3d4a52")


def behind(plate: Plate) -> None:
    """The river, both banks and a boat."""
    sky(plate, "#a5c0c2", "#f8e3c0", (800, 330))
    hills(plate, ((420, 70), (510, 50), (600, 34)), "#bcd0ca", "#84a59d")
    house_row(plate, House(-30, 700, 100, 76), 4, 108)
    block_row(plate, 740, 700, 100, 118, (110, 160, 130))
    plate.mist(680, 180, "#fbefd8", 0.7)
    plate.reflect(706, ("#d6dac6", "#477780"), 0.45, 6)
    plate.ripples(716, 120, GLINT, 0.3)
    boat(plate, 850, 830, 210)
    plate.glow(AXIS, 560, 470, "#fdf2dc", 0.55)


def coat(plate: Plate) -> None:
    """A blue coat over a white shirt."""
    cloth = curve(points("440,800 610,800 770,856 880,980 930,1440 120,1440 170,980 280,856"))
    plate.fill(cloth, "#55788c", INDIGO, 60)
    plate.stipple(cloth, INK, 75, 0.4)
    plate.fill([(452, 800), (600, 800), (526, 950)], "#efe3cb", "#c9bda2")


def lapels(plate: Plate) -> None:
    """The collar of the coat, and its knots."""
    for flap in (
        "430,770 470,800 530,950 480,990 380,850",
        "620,770 582,800 530,950 575,990 672,850",
    ):
        plate.solid(points(flap), "#6d90a2", "#3d5a6c")
    for k in range(4):
        y = 1040 + k * 92
        plate.line(bow((470, y), (526, y + 10), (580, y)), 9, "#263f50")
        plate.fill(oval(526, y + 6, 12, 12), "#263f50")


def pole(plate: Plate) -> None:
    """The bamboo pole that he holds."""
    plate.line([(905, 120), (700, 1420)], 36, "#c79d58", 40)
    plate.line([(896, 120), (690, 1420)], 9, "#ecd095")
    for k in range(5):
        plate.line([(862 - k * 45, 300 + k * 280), (906 - k * 45, 306 + k * 280)], 6, "#8b6530")


def finger(top: float) -> list[Point]:
    """A finger about the pole."""
    return curve([(690, top + 8), (800, top), (812, top + 28), (704, top + 38)])


def hand(plate: Plate) -> None:
    """His sleeve, and the hand about the pole."""
    sleeve = curve(points("812,926 884,950 968,1070 1018,1190 970,1270 792,1224 784,1108 868,1092"))
    plate.fill(sleeve, "#48697d", "#34505f", 40)
    plate.stipple(sleeve, INK, 60, 0.35)
    plate.line(bow((868, 1092), (920, 1120), (936, 1170)), 5, "#2a4353", 2)
    plate.fill(box(780, 1106, 26, 120), "#e4d9c2", "#b9ad95")
    for k in range(4):
        plate.fill(finger(1084 + k * 34), "#d9a57c", "#ac7048", 80)
        plate.stipple(finger(1084 + k * 34), "#7c452a", 60, 0.3)


def ferryman(plate: Plate) -> None:
    """The ferryman before the river, his pole in his hand."""
    behind(plate)
    coat(plate)
    face(plate)
    lapels(plate)
    straw_hat(plate)
    pole(plate)
    hand(plate)
