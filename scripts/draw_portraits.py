"""Draws the four placeholder portraits of `articles/2024-interviews`.

A portrait shows a person without a face before a hint of the place, and says on the picture that
it is a placeholder and for whom. Each is drawn large, from light in the upper left, then scaled
down. The same bytes come out of every run.

    python scripts/draw_portraits.py [FOLDER]
"""

import math
import struct
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, ImageChops, ImageCms, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).resolve().parent.parent
PHOTOS = ROOT / "articles" / "2024-interviews" / "photos"
FONT = ROOT / "fonts" / "NotoSansSC-Bold.ttf"

WIDTH, HEIGHT = 1200, 1360
SCALE = 3  # drawn at three times the size: the way down smooths every edge
DPI = 300  # 94 mm of newsprint ask for 1110 pixels
QUALITY = 88

CENTRE = 600.0  # the person's axis
SHADOW = (13.0, 5.0)  # where a shadow falls: the light is in the upper left

LABEL_SIZE = 36  # 8 pt where the picture is 94 mm wide
LABEL_MARGIN = 58  # a crop to 0.85 takes 22 pixels off either side
LABEL_TOP = 990  # a crop to 4:3 about the focal point ends at 1085
LABEL_PAD = 17
LABEL_INK = "#2b2320"
LABEL_OPACITY = 0.74

PROFILE_DATE = slice(24, 36)  # of an ICC header: the one field that takes the clock

Point = tuple[float, float]
Colour = str


# Curves


def points(text: str) -> tuple[Point, ...]:
    """Points as SVG writes them: `600,322 706,346`."""
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)


def curve(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """A closed smooth line through the points (Catmull-Rom)."""
    count = len(points)
    line: list[Point] = []
    for i in range(count):
        around = [points[(i + k) % count] for k in (-1, 0, 1, 2)]
        line += [_between(around, step / steps) for step in range(steps)]
    return line


def _between(around: Sequence[Point], t: float) -> Point:
    weights = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (t**3 - t**2) / 2,
    )
    x = sum(w * p[0] for w, p in zip(weights, around, strict=True))
    y = sum(w * p[1] for w, p in zip(weights, around, strict=True))
    return x, y


def both_sides(right: Sequence[Point]) -> list[Point]:
    """A symmetric outline about the axis, from its right half given as (dx, y), top to bottom."""
    left = [(CENTRE - dx, y) for dx, y in reversed(right) if dx > 0]
    return [(CENTRE + dx, y) for dx, y in right] + left


def box(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def oval(x: float, y: float, rx: float, ry: float, turn: float = 0.0) -> list[Point]:
    """An ellipse about (x, y), turned by degrees."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    line: list[Point] = []
    for k in range(60):
        a, b = rx * math.cos(math.tau * k / 60), ry * math.sin(math.tau * k / 60)
        line.append((x + a * cos - b * sin, y + a * sin + b * cos))
    return line


def ridge(top: float, waves: Sequence[tuple[float, float, float]]) -> list[Point]:
    """All below a line of hills; a wave is (height, length, shift)."""
    crest: list[Point] = []
    for x in range(-20, WIDTH + 21, 10):
        rise = sum(h * math.sin(math.tau * (x + shift) / length) for h, length, shift in waves)
        crest.append((float(x), top - rise))
    return [*crest, (WIDTH + 20.0, HEIGHT + 20.0), (-20.0, HEIGHT + 20.0)]


# The easel


def mask_of(*shapes: Sequence[Point]) -> Image.Image:
    mask = Image.new("L", (WIDTH * SCALE, HEIGHT * SCALE))
    pen = ImageDraw.Draw(mask)
    for shape in shapes:
        pen.polygon([(x * SCALE, y * SCALE) for x, y in shape], fill=255)
    return mask


def soft(mask: Image.Image, radius: float) -> Image.Image:
    return mask.filter(ImageFilter.GaussianBlur(radius * SCALE))


def moved(mask: Image.Image, dx: float, dy: float) -> Image.Image:
    """The mask shifted; what leaves on one side does not come back on the other."""
    shifted = Image.new("L", mask.size)
    shifted.paste(mask, (round(dx * SCALE), round(dy * SCALE)))
    return shifted


def thinned(mask: Image.Image, share: float) -> Image.Image:
    return mask.point([round(level * share) for level in range(256)])


def blend(size: tuple[int, int], first: Colour, last: Colour, angle: float) -> Image.Image:
    """A gradient from first to last: 0 runs downwards, 90 to the right."""
    across, down = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    span = abs(across) * size[0] + abs(down) * size[1]
    start = min(0.0, across * size[0]) + min(0.0, down * size[1])
    row = (across * 254 / span, down * 254 / span, 0.5 - start * 254 / span)
    ramp = Image.linear_gradient("L").transform(
        size, Image.Transform.AFFINE, (0, 0, 128, *row), Image.Resampling.BILINEAR
    )
    return Image.composite(Image.new("RGB", size, last), Image.new("RGB", size, first), ramp)


class Easel:
    """The picture while it is painted."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))

    def lay(
        self, mask: Image.Image, first: Colour, last: Colour | None = None, angle: float = 0.0
    ) -> None:
        """Paint through the mask, from the first colour to the last across what it leaves open."""
        area = mask.getbbox()
        if area is not None:
            fill = blend((area[2] - area[0], area[3] - area[1]), first, last or first, angle)
            self.image.paste(fill, area, mask.crop(area))

    def fill(
        self, shape: Sequence[Point], first: Colour, last: Colour | None = None, angle: float = 0.0
    ) -> None:
        """Paint a shape: `lay` with a mask no larger than the shape, for there are thousands."""
        left, top = (max(0, math.floor(min(side) * SCALE)) for side in zip(*shape, strict=True))
        right = min(WIDTH * SCALE, math.ceil(max(x for x, _ in shape) * SCALE) + 1)
        foot = min(HEIGHT * SCALE, math.ceil(max(y for _, y in shape) * SCALE) + 1)
        if right <= left or foot <= top:
            return
        mask = Image.new("L", (right - left, foot - top))
        outline = [(x * SCALE - left, y * SCALE - top) for x, y in shape]
        ImageDraw.Draw(mask).polygon(outline, fill=255)
        self.image.paste(blend(mask.size, first, last or first, angle), (left, top), mask)

    def glaze(self, within: Image.Image, mask: Image.Image, colour: Colour, share: float) -> None:
        """A thin coat of colour where both masks are open."""
        self.lay(thinned(ImageChops.multiply(within, mask), share), colour)

    def round_off(self, mask: Image.Image, light: Colour, shade: Colour, depth: float) -> None:
        """Model a flat shape: a lit edge towards the light, a dim one away from it."""
        dim = ImageChops.subtract(mask, soft(moved(mask, -depth, -depth * 0.4), depth * 0.8))
        lit = ImageChops.subtract(mask, soft(moved(mask, depth * 0.4, depth * 0.3), depth * 0.4))
        self.glaze(mask, dim, shade, 0.5)
        self.glaze(mask, lit, light, 0.4)

    def blur(self, radius: float) -> None:
        """Put all that is painted so far out of focus."""
        self.image = soft(self.image, radius)

    def finished(self) -> Image.Image:
        return self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


# Places


def sky(easel: Easel, top: Colour, foot: Colour) -> None:
    easel.fill(box(0, 0, WIDTH, HEIGHT), top, foot)
    glow = soft(mask_of(oval(250, 260, 330, 330)), 150)
    easel.lay(thinned(glow, 0.55), "#fff6e2")


def crowns(
    easel: Easel, balls: Iterable[tuple[float, float, float]], light: Colour, dark: Colour
) -> None:
    """Foliage that grows together: one dark mass, a soft light on each ball (x, y, radius)."""
    mass = tuple(balls)
    mask = mask_of(*(oval(x, y, radius, radius * 0.94) for x, y, radius in mass))
    easel.lay(mask, light, dark, 40)
    for x, y, r in mass:
        under = mask_of(oval(x + r * 0.2, y + r * 0.3, r, r))
        upper = mask_of(oval(x - r * 0.2, y - r * 0.25, r * 0.62, r * 0.5))
        easel.glaze(mask, soft(under, r * 0.1), dark, 0.3)
        easel.glaze(mask, soft(upper, r * 0.26), light, 0.75)


@dataclass(frozen=True)
class Block:
    """A house front that looks at us, and the side that turns from the light."""

    x: float
    top: float
    width: float
    side: float
    wall: tuple[Colour, Colour]
    dim: tuple[Colour, Colour]
    glass: Colour


def walls(easel: Easel, block: Block) -> None:
    tall = HEIGHT - block.top
    easel.fill(box(block.x, block.top, block.width, tall), *block.wall)
    easel.fill(box(block.x + block.width, block.top, block.side, tall), *block.dim)


OLD_HOUSE = Block(-70, 150, 375, 62, ("#e8c9a4", "#eedabc"), ("#cda27c", "#dcbd99"), "#a98570")


def old_window(easel: Easel, block: Block, x: float, y: float) -> None:
    easel.fill(box(x, y, 58, 70), block.glass, "#c9a78a", 20)
    easel.fill(box(x + 27, y, 4, 70), block.wall[1])
    easel.fill(box(x - 5, y + 70, 68, 7), "#f6e8cf")


def balcony(easel: Easel, block: Block, x: float, y: float, wash: Sequence[Colour]) -> None:
    easel.fill(box(x, y - 6, 116, 80), block.glass, "#bd9a80", 20)
    for place, colour in enumerate(wash):
        easel.fill(box(x + 12 + place * 31, y + 2, 24, 42), colour)
    easel.fill(box(x - 6, y + 48, 128, 44), "#f3dfc0", "#e3c39c")
    easel.fill(box(x - 6, y + 92, 128, 12), block.dim[0])


WASHING: tuple[tuple[Colour, ...], ...] = (
    ("#d9785c", "#f7ead2", "#94a089"),
    (),
    ("#f7ead2", "#c98f4f"),
    ("#8fa3a0", "#f7ead2", "#d9785c"),
    (),
    (),
)


def old_block(easel: Easel, block: Block, washing: Sequence[Sequence[Colour]]) -> None:
    """Six storeys, a window and a balcony on each, a water tank on the roof."""
    easel.fill(box(block.x + 110, block.top - 62, 96, 70), "#d9b48e", "#c99f78", 90)
    walls(easel, block)
    easel.fill(box(block.x - 10, block.top - 8, block.width + block.side + 22, 20), "#f4e3c6")
    easel.fill(box(block.x, block.top + 12, block.width + block.side, 12), block.dim[0])
    for storey, wash in enumerate(washing):
        y = block.top + 62 + storey * 158
        old_window(easel, block, block.x + 92, y)
        balcony(easel, block, block.x + 196, y, wash)
        easel.fill(box(block.x + block.width + 20, y + 4, 26, 62), "#b58b6c")


def old_blocks(easel: Easel) -> None:
    sky(easel, "#eecfa8", "#fbeeda")
    far = Block(640, 330, 250, 40, ("#f0d9bb", "#f5e6cf"), ("#e2c3a0", "#ecd6ba"), "#d6b696")
    old_block(easel, far, ((), (), (), (), ()))
    easel.blur(5)
    old_block(easel, OLD_HOUSE, WASHING)
    right = replace(OLD_HOUSE, x=905, top=232, glass="#b08d76")
    old_block(easel, right, WASHING[3:] + WASHING[:2])
    leaves = ((40, 1010, 120), (190, 1060, 110), (330, 1110, 96), (905, 1100, 96))
    crowns(easel, leaves, "#b3b084", "#7f8a66")
    crowns(easel, ((1030, 1050, 120), (1170, 1000, 128)), "#b3b084", "#76825f")
    easel.blur(3.2)


VANISHING: Point = (640.0, 700.0)


def deep(x: float, y: float, depth: float) -> Point:
    """Where a point of the near plane stands when it is `depth` times as far."""
    return (
        VANISHING[0] + (x - VANISHING[0]) / depth,
        VANISHING[1] + (y - VANISHING[1]) / depth,
    )


def receding(x: float, top: float, foot: float, near: float, far: float) -> list[Point]:
    """A wall along the lane between two depths."""
    return [deep(x, top, near), deep(x, top, far), deep(x, foot, far), deep(x, foot, near)]


def lane_wall(easel: Easel) -> None:
    easel.fill(receding(1560, 330, 1460, 0.9, 7), "#f3e0c2", "#dcb893", 270)
    easel.fill(receding(1560, 1210, 1460, 0.9, 7), "#c9a184", "#b3866b", 270)
    for post in (1.35, 1.9, 2.7, 3.9, 5.6):
        easel.fill(receding(1555, 330, 1460, post, post * 1.07), "#cfa682", "#c29572")
    easel.fill(receding(1580, 270, 345, 0.9, 7), "#b5694c", "#a4573d", 270)
    easel.fill(receding(1580, 330, 356, 0.9, 7), "#8d4a35")


def school(easel: Easel) -> None:
    """Four open galleries, seen along the lane's left side."""
    easel.fill(receding(-330, -560, 1460, 0.8, 5.5), "#ecd0aa", "#f5e4c8", 90)
    for storey in range(4):
        top = -450 + storey * 440
        easel.fill(receding(-326, top, top + 250, 0.8, 5.5), "#b88f74", "#d0ad8c", 90)
        easel.fill(receding(-322, top + 160, top + 290, 0.8, 5.5), "#f8ebd3", "#f3dfc1", 90)
        easel.fill(receding(-322, top + 290, top + 312, 0.8, 5.5), "#c77156", "#d49a7b", 90)
        for pier in (1.12, 1.42, 1.8, 2.3, 2.95, 3.8):
            pillar = receding(-318, top - 60, top + 170, pier, pier * 1.05)
            easel.fill(pillar, "#f0d7b4", "#e6c8a2")


def lane_tree(easel: Easel, x: float, depth: float, light: Colour, dark: Colour) -> None:
    trunk = [deep(x + dx, y, depth) for dx, y in ((-34, 1440), (-22, 420), (22, 420), (34, 1440))]
    easel.fill(trunk, "#a98668", "#81624c", 90)
    shape = ((-150, 330, 190), (160, 300, 200), (-60, 90, 210), (90, 140, 180), (0, 380, 170))
    crowns(easel, [(*deep(x + dx, y, depth), r / depth) for dx, y, r in shape], light, dark)


def school_lane(easel: Easel) -> None:
    sky(easel, "#f0d8b4", "#fcf2e0")
    crowns(easel, ((560, 640, 70), (660, 620, 80), (740, 640, 66)), "#d8cfa6", "#bdb78d")
    school(easel)
    easel.blur(3)
    easel.fill([deep(-330, 1460, 6), deep(1560, 1460, 6), (1700, 1400), (-900, 1400)], "#efdcbf")
    lane_wall(easel)
    for depth, light, dark in (
        (3.6, "#cfc99c", "#a9a97d"),
        (2.4, "#c1bd8c", "#95996d"),
        (1.55, "#b1b07d", "#7f875c"),
    ):
        lane_tree(easel, 1400, depth, light, dark)
    lane_tree(easel, -120, 2.6, "#c6c294", "#9aa075")
    easel.blur(3.2)


TOWERS = (
    (20, 300, 120, 30),
    (190, 200, 110, 28),
    (372, 420, 104, 24),
    (700, 380, 104, 24),
    (852, 150, 128, 32),
    (1042, 270, 124, 30),
)


def tower(easel: Easel, x: float, top: float, width: float, side: float) -> None:
    front = Block(x, top, width, side, ("#efd8b8", "#f7ead4"), ("#cba98b", "#e3cdb0"), "#a9a08f")
    easel.fill(box(x + width * 0.3, top - 26, width * 0.44, 30), "#e0c4a0")
    walls(easel, front)
    for y in range(round(top) + 26, 850, 34):
        for share in (0.1, 0.4, 0.7):
            easel.fill(box(x + width * share, y, width * 0.2, 17), "#9fa7a0", "#c2bda9")
        easel.fill(box(x + width + side * 0.3, y, side * 0.4, 17), "#a5937f")


def river(easel: Easel) -> None:
    easel.fill(box(0, 850, WIDTH, 520), "#d5d3bf", "#8fa5a2")
    for x, top, width, side in TOWERS:
        tall = (850 - top) * 0.42
        shine = soft(mask_of(box(x, 858, width + side, tall)), 9)
        easel.lay(thinned(shine, 0.45), "#f3dfc2")
    for k in range(26):
        x = (k * 397) % 1130
        ripple = oval(x + 40, 872 + k * 15, 60 + k * 4, 1.6 + k * 0.12)
        easel.lay(thinned(mask_of(ripple), 0.55), "#f2ead7")


def bank(easel: Easel) -> None:
    easel.fill(box(0, 812, WIDTH, 44), "#b9b58b", "#9aa07a")
    bushes = [(x, 815 + (x * 7) % 11, 26 + (x * 13) % 17) for x in range(-10, 1230, 46)]
    crowns(easel, bushes, "#bebb8d", "#8b956d")
    easel.fill(box(0, 846, WIDTH, 14), "#e8d5b6", "#c9ac8a")


WILLOW = ((985, 210, 3), (1032, 370, 11), (1080, 300, 5), (1128, 520, 8), (1176, 430, 2))


def willow(easel: Easel) -> None:
    """Twigs that hang in from the upper right, the near end of the picture."""
    for x, length, phase in WILLOW:
        twig = [(x + 16 * math.sin(y / 120 + phase), float(y)) for y in range(-20, length, 10)]
        easel.fill(twig + [(px + 3, py) for px, py in reversed(twig)], "#8d8a5a")
        for place, (px, py) in enumerate(twig[1::2]):
            lean = (18 + (place * 7 + phase) % 16) * (1 if place % 2 else -1)
            dx = -15 if lean > 0 else 15
            leaf = oval(px + dx, py + 24, 27, 4.6, 90 + lean)
            easel.fill(leaf, "#aeb07c", "#848e60")


def river_bank(easel: Easel) -> None:
    sky(easel, "#ecd2ae", "#fcf1df")
    easel.fill(ridge(640, ((60, 900, 100), (26, 370, 0))), "#ead2b2", "#f4e4cb")
    easel.fill(ridge(720, ((40, 700, 420), (18, 300, 90))), "#dcc6a3", "#eedfc4")
    easel.blur(6)
    for x, top, width, side in TOWERS:
        tower(easel, x, top, width, side)
    bank(easel)
    river(easel)
    easel.blur(3.4)
    willow(easel)
    easel.blur(1.6)


HILLS = (
    (430, ((80, 1000, 80), (30, 420, 60)), "#ecd5b6", "#f6e8d1"),
    (540, ((70, 820, 560), (26, 310, 20)), "#dcc7a2", "#f0e1c6"),
    (650, ((66, 940, 240), (20, 350, 200)), "#c6bb8f", "#e6d9b6"),
    (770, ((40, 1100, 700), (14, 420, 0)), "#aeae80", "#cdc79b"),
)


def cottage(easel: Easel, x: float, y: float, size: float) -> None:
    """White walls under a grey-brown roof, the gable towards the light."""
    wide, tall = 150 * size, 62 * size
    easel.fill(box(x, y, wide, tall), "#fbf1df", "#efdcbd")
    easel.fill(box(x + wide * 0.66, y, wide * 0.34, tall), "#e0c5a3", "#d3b591")
    roof = [(x - 12 * size, y + 4), (x + 26 * size, y - 44 * size)]
    roof += [(x + wide - 20 * size, y - 44 * size), (x + wide + 12 * size, y + 4)]
    easel.fill(roof, "#a5755b", "#8a5c47", 60)
    easel.fill(box(x + wide * 0.2, y + tall * 0.42, 18 * size, tall * 0.58), "#a97c5f")
    easel.fill(box(x + wide * 0.42, y + tall * 0.36, 22 * size, 20 * size), "#b6927a")


TERRACES = (("#d9bd7d", "#c9a763"), ("#b9b57c", "#a2a268"), ("#e0c88e", "#cfae6c"))


def terraces(easel: Easel) -> None:
    """Fields that step down to us, each with its lit brim."""
    for step in range(9):
        top = 830 + step * 44 + step**2 * 3.4
        waves = ((22 + step * 3, 980 + step * 60, 120 + step * 230), (9, 430, step * 90))
        light, dark = TERRACES[step % 3]
        easel.fill(ridge(top - 6, waves), "#f4e6c4")
        easel.fill(ridge(top + 2, waves), dark, light)
        for row in range(1, 3):
            furrow = mask_of(ridge(top + row * (13 + step), waves))
            lower = mask_of(ridge(top + 3 + row * (13 + step), waves))
            easel.lay(thinned(ImageChops.subtract(furrow, lower), 0.5), "#8f8a55")


def village(easel: Easel) -> None:
    sky(easel, "#f0d3aa", "#fdf3e2")
    easel.fill(oval(905, 215, 74, 74), "#f6b891", "#f3cda6")
    for top, waves, crest, foot in HILLS:
        easel.fill(ridge(top, waves), crest, foot)
        easel.blur(3)
    for x, y, size in ((70, 712, 0.9), (205, 742, 1.05), (930, 720, 1.1), (1085, 690, 0.85)):
        crowns(
            easel,
            ((x - 16, y + 14, 34 * size), (x + 160 * size, y + 16, 38 * size)),
            "#a9ab78",
            "#7d865a",
        )
        cottage(easel, x, y, size)
    terraces(easel)
    easel.blur(2.8)


# People


@dataclass(frozen=True)
class Hair:
    """What lies behind the head, what lies before it, and the lines that comb it."""

    behind: tuple[tuple[Point, ...], ...]
    before: tuple[tuple[Point, ...], ...]
    strands: tuple[tuple[Point, ...], ...]  # each a start, a bend and an end
    light: Colour
    dark: Colour
    shine: tuple[Point, ...]
    ears: bool


@dataclass(frozen=True)
class Clothes:
    jacket: tuple[Colour, Colour]
    shade: Colour
    lit: Colour
    shirt: tuple[Colour, Colour]
    cut: Callable[["Easel", "Clothes", Image.Image], None]


@dataclass(frozen=True)
class Portrait:
    file: str
    name: str
    place: Callable[[Easel], None]
    hair: Hair
    clothes: Clothes
    broad: float  # of the shoulders, 1 is the middle


SKIN = ("#f3d3b6", "#e2b593")
SKIN_SHADE = "#b9805f"
SKIN_LIT = "#fde9d2"

FACE = curve(both_sides(points("0,352 78,372 126,436 139,520 130,604 103,678 54,723 0,738")))
NECK = curve(both_sides(points("0,640 70,650 72,770 92,826 150,872 0,960")))
SHOULDER = points("0,812 84,816 150,848 258,888 344,930 398,1006 424,1150 438,1420 0,1440")


def shoulders(broad: float) -> list[Point]:
    return curve(both_sides([(dx * broad, y) for dx, y in SHOULDER]))


def cast(easel: Easel, on: Image.Image, by: Image.Image, drop: float, colour: Colour) -> None:
    """The shadow that one shape throws on another."""
    easel.glaze(on, soft(moved(by, SHADOW[0], SHADOW[1] + drop), 9), colour, 0.55)


def ear(easel: Easel, side: int) -> None:
    mask = mask_of(oval(CENTRE + side * 141, 556, 21, 39, side * 9))
    easel.lay(mask, *(SKIN if side < 0 else ("#e5b997", "#d3a07c")))
    inner = soft(mask_of(oval(CENTRE + side * 143, 558, 9, 22, side * 9)), 4)
    easel.glaze(mask, inner, SKIN_SHADE, 0.5)


def head(easel: Easel, hair: Hair) -> None:
    face = mask_of(FACE)
    if hair.ears:
        ear(easel, -1)
        ear(easel, 1)
    easel.lay(face, *SKIN, 55)
    easel.round_off(face, SKIN_LIT, SKIN_SHADE, 46)
    fringe = mask_of(*(curve(lock) for lock in hair.before))
    cast(easel, face, fringe, 10, SKIN_SHADE)
    easel.lay(fringe, hair.light, hair.dark, 50)
    comb(easel, fringe, hair)


def strand(line: Sequence[Point], breadth: float) -> list[Point]:
    """A line that swells and thins out, from its start to its end by way of its bend."""
    start, bend, end = line
    there: list[Point] = []
    back: list[Point] = []
    for k in range(31):
        t = k / 30
        x, y = (
            a * (1 - t) ** 2 + b * 2 * t * (1 - t) + c * t**2
            for a, b, c in zip(start, bend, end, strict=True)
        )
        swell = breadth * math.sin(math.pi * t)
        there.append((x, y))
        back.append((x + swell, y + swell))
    return there + back[::-1]


def comb(easel: Easel, mask: Image.Image, hair: Hair) -> None:
    """Shade, shine and strands on hair."""
    easel.round_off(mask, "#a58672", "#1d1513", 20)
    easel.glaze(mask, soft(mask_of(curve(hair.shine)), 15), "#b39480", 0.42)
    for number, line in enumerate(hair.strands):
        colour, share = ("#a98a76", 0.3) if number % 2 else ("#1a1211", 0.34)
        easel.glaze(mask, soft(mask_of(strand(line, 5)), 1.2), colour, share)


def back_of_head(easel: Easel, hair: Hair) -> None:
    mask = mask_of(*(curve(lock) for lock in hair.behind))
    easel.lay(mask, hair.light, hair.dark, 40)
    comb(easel, mask, hair)


def neck(easel: Easel, neckline: Sequence[Point]) -> None:
    """The neck as far as the neckline shows it, in the shadow of the chin."""
    mask = ImageChops.multiply(mask_of(NECK), mask_of([(430, 600), *neckline, (770, 600)]))
    easel.lay(mask, "#ecc5a4", "#d6a582", 70)
    cast(easel, mask, mask_of(FACE), 34, "#9c6448")


# Where the sleeve lies against the body: nothing at its top, a finger wide at its foot.
SLEEVE: tuple[Point, ...] = ((306, 1070), (322, 1400), (296, 1400))


def body(easel: Easel, clothes: Clothes, broad: float) -> Image.Image:
    mask = mask_of(shoulders(broad))
    easel.lay(mask, *clothes.jacket, 35)
    easel.round_off(mask, clothes.lit, clothes.shade, 60)
    for side in (-1, 1):
        seam = [(CENTRE + side * dx * broad, y) for dx, y in SLEEVE]
        easel.glaze(mask, soft(mask_of(seam), 10), clothes.shade, 0.55)
    return mask


def pair(right: Sequence[Point]) -> list[list[Point]]:
    """A straight-edged piece and its twin on the other side, left one first."""
    return [[(CENTRE + side * dx, y) for dx, y in right] for side in (-1, 1)]


def piece(
    easel: Easel,
    shape: Sequence[Point],
    clothes: Clothes,
    colours: tuple[Colour, Colour],
    on: Image.Image,
) -> None:
    """A piece of cloth that lies on another and throws a little shadow on it."""
    mask = mask_of(shape)
    easel.glaze(on, soft(moved(mask, 7, 9), 7), clothes.shade, 0.6)
    easel.lay(mask, *colours, 40)
    easel.round_off(mask, clothes.lit, clothes.shade, 9)


def opening(easel: Easel, shape: Sequence[Point], clothes: Clothes) -> None:
    """What the jacket leaves open: the shirt, in the shadow of its edge."""
    mask = mask_of(shape)
    easel.lay(mask, *clothes.shirt)
    edge = ImageChops.subtract(mask, soft(moved(mask, 12, 6), 9))
    easel.glaze(mask, edge, clothes.shade, 0.4)


def blazer(easel: Easel, clothes: Clothes, on: Image.Image) -> None:
    """Lapels over a shirt with a turned-down collar."""
    opening(easel, [(508, 838), (692, 838), (604, 1230), (596, 1230)], clothes)
    easel.fill([(598, 900), (602, 900), (602, 1230), (598, 1230)], clothes.shirt[1])
    neck(easel, ((500, 806), (CENTRE, 905), (700, 806)))
    for flap in pair(((72, 784), (108, 836), (62, 972), (0, 900), (70, 816))):
        piece(easel, flap, clothes, clothes.shirt, on)
    lapel = ((102, 826), (140, 852), (196, 986), (150, 1012), (164, 1046), (2, 1262), (52, 1010))
    for flap in pair(lapel):
        piece(easel, flap, clothes, clothes.jacket, on)
    easel.fill(oval(CENTRE + 10, 1296, 10, 10), clothes.shade)


ROUND_NECK = [
    (CENTRE - 79 * math.cos(math.pi * k / 24), 790 + 105 * math.sin(math.pi * k / 24))
    for k in range(25)
]


def cardigan(easel: Easel, clothes: Clothes, on: Image.Image) -> None:
    """A round-necked knit under an open cardigan."""
    opening(
        easel,
        curve([(500, 842), (700, 842), (668, 1050), (640, 1420), (560, 1420), (532, 1050)]),
        clothes,
    )
    rib = curve([(516, 806), (684, 806), (672, 872), (600, 918), (528, 872)])
    piece(easel, rib, clothes, clothes.shirt, on)
    neck(easel, ROUND_NECK)
    for band in pair(((90, 820), (128, 838), (112, 1050), (84, 1420), (44, 1420), (74, 1040))):
        piece(easel, band, clothes, clothes.jacket, on)


def zip_jacket(easel: Easel, clothes: Clothes, on: Image.Image) -> None:
    """A shirt collar in a jacket that is zipped half way."""
    opening(easel, [(512, 836), (688, 836), (604, 1110), (596, 1110)], clothes)
    neck(easel, ((500, 800), (CENTRE, 900), (700, 800)))
    for flap in pair(((72, 780), (108, 836), (74, 978), (0, 894), (70, 812))):
        piece(easel, flap, clothes, clothes.shirt, on)
    for flap in pair(((100, 816), (152, 840), (150, 930), (92, 1010), (4, 1130), (58, 980))):
        piece(easel, flap, clothes, clothes.jacket, on)
    easel.fill([(597, 1120), (603, 1120), (603, 1400), (597, 1400)], clothes.shade)
    easel.fill(box(593, 1120, 14, 34), "#e7cda4", "#b9986d")


def work_jacket(easel: Easel, clothes: Clothes, on: Image.Image) -> None:
    """A flat open collar over a high knit."""
    opening(easel, [(506, 838), (694, 838), (640, 1420), (560, 1420)], clothes)
    neck(easel, ((520, 800), (680, 800)))
    collar = curve([(524, 786), (676, 786), (688, 846), (600, 884), (512, 846)])
    piece(easel, collar, clothes, clothes.shirt, on)
    for flap in pair(((96, 814), (144, 838), (214, 930), (120, 1022), (62, 960))):
        piece(easel, flap, clothes, clothes.jacket, on)
    for edge in pair(((78, 980), (120, 1022), (94, 1420), (42, 1420))):
        piece(easel, edge, clothes, clothes.jacket, on)
    for side in (-1, 1):
        pocket = box(CENTRE + side * 225 - 62, 1150, 124, 14)
        easel.lay(thinned(mask_of(pocket), 0.6), clothes.shade)


BOB = Hair(
    behind=(
        points(
            "600,322 706,346 772,440 784,560 778,690 736,748 660,730 600,700 540,730 "
            "464,748 422,690 416,560 428,440 494,346"
        ),
    ),
    before=(
        points(
            "560,336 650,326 744,392 779,520 782,640 772,716 734,750 690,736 708,676 "
            "732,590 716,492 650,440 572,396"
        ),
        points(
            "580,336 500,352 438,432 419,560 418,640 428,716 466,750 512,732 492,676 "
            "468,590 482,508 530,440 586,384"
        ),
    ),
    strands=(
        points("574,350 760,380 752,720"),
        points("574,362 736,400 738,690"),
        points("576,376 726,430 745,640"),
        points("572,350 452,370 440,690"),
        points("574,364 474,400 452,660"),
        points("576,378 500,430 464,640"),
    ),
    light="#54403a",
    dark="#2c211f",
    shine=points("470,410 520,372 600,362 680,392 690,412 600,390 524,404 470,450"),
    ears=False,
)
BUN = Hair(
    behind=(
        points("600,246 662,268 680,322 650,366 600,374 550,366 520,322 538,268"),
        points("600,322 694,344 752,424 758,520 742,590 600,600 458,590 442,520 448,424 506,344"),
    ),
    before=(
        points("632,328 706,360 752,440 754,520 738,560 728,500 700,444 640,404 622,366"),
        points("640,330 560,326 482,366 446,440 446,520 462,560 474,490 520,446 600,408 646,372"),
    ),
    strands=(
        points("560,330 490,380 454,500"),
        points("596,330 520,390 462,470"),
        points("622,336 560,396 474,450"),
        points("646,340 716,390 744,510"),
        points("640,352 700,410 738,480"),
        points("536,300 600,250 664,300"),
        points("532,330 604,290 668,330"),
    ),
    light="#6a4a3a",
    dark="#3a2721",
    shine=points("478,420 520,378 590,358 596,374 530,400 484,446"),
    ears=True,
)
CROP = Hair(
    behind=(
        points("600,330 700,346 750,420 754,510 740,560 600,560 460,560 446,510 450,420 500,346"),
    ),
    before=(
        points(
            "520,330 610,306 702,330 754,404 756,490 742,548 730,496 718,448 676,428 "
            "590,436 520,420 486,450 472,496 460,548 444,490 444,410 474,352"
        ),
    ),
    strands=(
        points("490,400 560,310 690,350"),
        points("510,412 590,330 720,392"),
        points("540,422 620,356 732,430"),
        points("472,380 530,310 640,322"),
        points("580,428 650,386 726,446"),
        points("478,400 452,430 456,510"),
    ),
    light="#463b39",
    dark="#241d1d",
    shine=points("486,372 560,338 650,340 660,356 570,362 496,398"),
    ears=True,
)
WAVES = Hair(
    behind=(
        points(
            "600,318 704,340 768,430 774,530 798,620 786,690 816,770 792,836 740,846 "
            "690,862 600,800 510,862 460,846 408,836 384,770 414,690 402,620 426,530 "
            "432,430 496,340"
        ),
    ),
    before=(
        points(
            "600,326 690,336 756,410 770,520 794,620 784,690 800,760 762,690 756,610 "
            "726,510 690,450 650,400 640,372 600,430 530,462 494,490 474,530 446,610 "
            "438,690 402,760 416,690 406,620 428,520 444,410 510,336"
        ),
    ),
    strands=(
        points("632,340 480,380 452,560"),
        points("636,352 520,420 460,520"),
        points("638,366 570,430 486,478"),
        points("648,344 740,390 764,560"),
        points("648,360 720,420 744,520"),
        points("772,640 750,740 784,810"),
        points("750,660 736,760 752,832"),
        points("430,640 452,740 416,810"),
        points("452,660 466,760 450,832"),
    ),
    light="#7a5540",
    dark="#422c22",
    shine=points("462,430 520,372 600,350 606,368 530,398 474,470"),
    ears=False,
)

PLUM = Clothes(("#8a5f58", "#5f403f"), "#3d2728", "#b98d80", ("#fbf2e1", "#e9d6ba"), blazer)
BRICK = Clothes(("#c9745a", "#a2523d"), "#6b3126", "#e9a78a", ("#f8ecd6", "#e3cdae"), cardigan)
SLATE = Clothes(("#6f8084", "#475558"), "#2b3538", "#a3b0ac", ("#fbf4e6", "#e6d8c0"), zip_jacket)
OLIVE = Clothes(("#8f8a62", "#656443"), "#3f3e29", "#bdb68b", ("#dfa964", "#bf8543"), work_jacket)

PORTRAITS = (
    Portrait("liang-hongmei", "梁红梅", old_blocks, BOB, PLUM, 0.96),
    Portrait("liu-haizhen", "刘海珍", school_lane, BUN, BRICK, 0.92),
    Portrait("li-xiaolong", "李晓龙", river_bank, CROP, SLATE, 1.04),
    Portrait("xiong-lu", "熊璐", village, WAVES, OLIVE, 0.98),
)


# The picture


def clear_the_air(easel: Easel) -> None:
    """A pale veil behind the head: the person stands out, whatever is behind."""
    veil = soft(mask_of(oval(CENTRE, 560, 330, 400)), 110)
    easel.lay(thinned(veil, 0.55), "#fdf2df")


def person(easel: Easel, portrait: Portrait) -> None:
    back_of_head(easel, portrait.hair)
    on = ImageChops.lighter(body(easel, portrait.clothes, portrait.broad), mask_of(NECK))
    portrait.clothes.cut(easel, portrait.clothes, on)
    head(easel, portrait.hair)


def label(image: Image.Image, name: str) -> None:
    """Say on the picture that it is a placeholder."""
    font = ImageFont.truetype(FONT, LABEL_SIZE)
    text = f"占位图　待换：{name}"
    right = LABEL_MARGIN + round(font.getlength(text)) + LABEL_PAD * 2
    strip = (0, LABEL_TOP, right, LABEL_TOP + LABEL_SIZE + LABEL_PAD * 2)
    size = (strip[2] - strip[0], strip[3] - strip[1])
    image.paste(LABEL_INK, strip, Image.new("L", size, round(255 * LABEL_OPACITY)))
    middle = LABEL_TOP + LABEL_PAD + LABEL_SIZE / 2
    ImageDraw.Draw(image).text((LABEL_MARGIN, middle), text, "white", font, anchor="lm")


def draw(portrait: Portrait) -> Image.Image:
    easel = Easel()
    portrait.place(easel)
    clear_the_air(easel)
    person(easel, portrait)
    image = easel.finished()
    label(image, portrait.name)
    return image


def srgb() -> bytes:
    """The sRGB profile, dated alike whenever it is made."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[PROFILE_DATE] = struct.pack(">6H", 2024, 1, 1, 0, 0, 0)
    return bytes(made)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for portrait in PORTRAITS:
        file = folder / f"{portrait.file}.jpg"
        draw(portrait).save(
            file, quality=QUALITY, dpi=(DPI, DPI), subsampling="4:4:4", icc_profile=srgb()
        )
        print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS)
