"""People, in clothes of a few colours and without features."""

from dataclasses import dataclass

from draw_portraits import Colour, box, curve, oval

from sample_pictures.canvas import Plate
from sample_pictures.palette import INK, SKIN, WHITE
from sample_pictures.shapes import bow, mirrored, placed


@dataclass(frozen=True)
class Look:
    """What a person wears, and the colour of the hair."""

    coat: tuple[Colour, Colour]
    hair: Colour = "#2c2624"
    hat: str = ""  # "straw" or "cook"


SILVER = "#8d8883"
BLUE = Look(("#5d7f93", "#3b5a6e"))
BRICK = Look(("#cf7a55", "#a4512f"))
GREEN = Look(("#8a9b62", "#5f7342"))
GOLD = Look(("#e2b45a", "#bd8631"))
PINK = Look(("#c98a94", "#955765"))
GREY = Look(("#9aa19c", "#6d7672"), SILVER)
FARMER = Look(BLUE.coat, hat="straw")
RED_FARMER = Look(BRICK.coat, hat="straw")
COOK = Look((WHITE, "#d8d2c2"), hat="cook")


def head(plate: Plate, x: float, y: float, r: float, look: Look, back: bool) -> None:
    """A head without features, or its hair from behind."""
    plate.fill(box(x - r * 0.36, y + r * 0.5, r * 0.72, r * 0.9), "#c98f68")
    plate.fill(oval(x, y, r * 0.86, r), SKIN, "#cf9a72", 60)
    mane = oval(x, y - r * 0.1, r, r * 1.02)
    if not back:
        fringe = "-1,-0.1 -0.7,-1 0.3,-1.16 1,-0.5 0.95,0.25 0.6,-0.3 -0.5,-0.4"
        mane = curve(placed(fringe, (x, y), r))
    plate.solid(mane, look.hair, look.hair)
    if look.hat == "straw":
        brim = placed("-2.1,-0.15 0,-2.6 2.1,-0.15 0,0.35 -2.1,-0.15", (x, y), r)
        plate.solid(bow(*brim), "#e7cb8c", "#b98c4a")
    elif look.hat == "cook":
        cap = placed("-1,-0.4 -1.3,-1.4 0,-2 1.3,-1.4 1,-0.4", (x, y), r)
        plate.solid(curve(cap), WHITE, "#cfc8b8")


def bust(
    plate: Plate, x: float, base: float, height: float, look: Look, back: bool = False
) -> None:
    """A person down to the waist, whose foot is hidden by something."""
    r, half = height * 0.17, height * 0.27
    neck = base - height + r * 1.9
    right = (
        (r * 0.4, neck),
        (half * 0.86, neck + height * 0.09),
        (half, base - height * 0.25),
        (half * 0.94, base + 4),
    )
    plate.solid(curve(mirrored(x, right)), *look.coat)
    head(plate, x, base - height + r, r, look, back)


def leg(plate: Plate, x: float, base: float, height: float, side: int) -> None:
    """A leg and its shoe; side -1 is the left."""
    hip = base - height * 0.44
    foot = (x + side * height * 0.075, base)
    plate.line([(x + side * height * 0.05, hip - 4), foot], height * 0.1, INK, height * 0.065)
    plate.fill(oval(foot[0] + 2, base - 2, height * 0.05, height * 0.022), "#1b2429")


def person(
    plate: Plate, x: float, base: float, height: float, look: Look, lean: float = 0.0
) -> None:
    """A standing person; lean moves the head and shoulders sideways."""
    for side in (-1, 1):
        leg(plate, x, base, height, side)
    hip, r, sx = base - height * 0.44, height * 0.085, x + lean * height
    neck = base - height + r * 1.9
    shoulder = neck + height * 0.05
    for side in (-1, 1):
        hand = (x + side * height * 0.17 + lean * height * 0.6, hip + height * 0.02)
        elbow = (sx + side * height * 0.2, neck + height * 0.2)
        arm = bow((sx + side * height * 0.12, shoulder), elbow, hand)
        plate.line(arm, height * 0.065, look.coat[1], height * 0.05)
        plate.fill(oval(*hand, height * 0.025, height * 0.025), SKIN)
    trunk = (
        (sx - r * 0.5, neck),
        (sx + r * 0.5, neck),
        (sx + height * 0.14, shoulder),
        *mirrored(x, ((height * 0.13, hip + height * 0.06),)),
        (sx - height * 0.14, shoulder),
    )
    plate.solid(curve(trunk), *look.coat)
    head(plate, sx + lean * height * 0.2, base - height + r, r, look, False)
