"""Draws the pictures and the advertisements of `articles/2025-yunxi`.

Flat printed-illustration scenes of a town that does not exist: gradients in layers, hills in mist,
reflections, dry stippled shade and a paper grain. Each is drawn at twice its size, then scaled
down. The same bytes come out of every run.

    python scripts/draw_sample.py [FOLDER]
"""

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from draw_portraits import Colour, Point, blend, box, curve, oval, points, srgb
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).resolve().parent.parent
EDITION = ROOT / "articles" / "2025-yunxi"
FONTS = ROOT / "fonts"
SERIF, SANS, KAI = "NotoSerifSC-Black.ttf", "NotoSansSC-Bold.ttf", "LXGWWenKai-Regular.ttf"

SCALE = 2  # drawn at twice the size: the way down smooths every edge
DPI = 300
QUALITY = 80
GRAIN = 0.05  # how far the paper's grain goes from grey
RIM = 180  # what a radial gradient has at the middle of its sides

WIDE, TALL = (1500, 1000), (1050, 1400)

INK, INDIGO, TEAL = "#22303a", "#2f4a5c", "#4f8083"
CREAM, PAPER, WHITE = "#f6edd8", "#efe3c8", "#fbf6ea"
OCHRE, RUST, RED = "#dba640", "#b5552f", "#c5432c"
LEAF, MOSS, PINE = "#7d9656", "#4d6a42", "#2f4a3a"
WOOD, BARK, STONE = "#9c6b42", "#5d4030", "#a9a497"
SKIN, TILE = "#e3b48e", "#3b4852"


# Shapes


def stroke(path: Sequence[Point], start: float, end: float) -> list[Point]:
    """A brush line along the path, from one breadth to another."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(path) - 1
    for i, (x, y) in enumerate(path):
        (ax, ay), (bx, by) = path[max(i - 1, 0)], path[min(i + 1, last)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        half = (start + (end - start) * i / last) / 2
        dx, dy = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return left + right[::-1]


def bow(first: Point, bend: Point, last: Point, steps: int = 18) -> list[Point]:
    """A line that bends towards a point (a quadratic Bézier curve)."""
    line: list[Point] = []
    for k in range(steps + 1):
        t = k / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        line.append(
            (a * first[0] + b * bend[0] + c * last[0], a * first[1] + b * bend[1] + c * last[1])
        )
    return line


def leaf(x: float, y: float, length: float, breadth: float, turn: float) -> list[Point]:
    """A blade from (x, y), pointed at both ends; turn 0 points right."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    upper = bow((0, 0), (length / 2, -breadth), (length, 0), 8)
    outline = upper + [(a, -b) for a, b in upper[::-1]]
    return [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in outline]


def lens(x: float, y: float, length: float, height: float) -> list[Point]:
    """A flat drop of light on water."""
    return leaf(x - length / 2, y, length, height, 0)


# The plate


class Plate:
    """A picture while it is painted, in the measure of the finished one."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self.width, self.height = size
        self.chance = Random(seed)
        self.image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), CREAM)
        self.noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        self.speckle = self.noise.resize(self.image.size, Image.Resampling.NEAREST)

    def near(self, middle: float, spread: float) -> float:
        return middle + self.chance.uniform(-spread, spread)

    def _mask(self, shape: Sequence[Point]) -> tuple[Image.Image, tuple[int, int]] | None:
        """The shape as a mask no larger than itself, and where it stands; None off the plate."""
        wide, high = self.image.size
        left = max(0, math.floor(min(x for x, _ in shape) * SCALE))
        top = max(0, math.floor(min(y for _, y in shape) * SCALE))
        right = min(wide, math.ceil(max(x for x, _ in shape) * SCALE) + 1)
        foot = min(high, math.ceil(max(y for _, y in shape) * SCALE) + 1)
        if right <= left or foot <= top:
            return None
        mask = Image.new("L", (right - left, foot - top))
        ImageDraw.Draw(mask).polygon([(x * SCALE - left, y * SCALE - top) for x, y in shape], 255)
        return mask, (left, top)

    def fill(
        self,
        shape: Sequence[Point],
        first: Colour,
        last: Colour | None = None,
        angle: float = 0.0,
        share: float = 1.0,
    ) -> None:
        """Paint a shape from the first colour to the last: 0 runs downwards, 90 to the right."""
        found = self._mask(shape)
        if found is not None:
            mask, corner = found
            if share < 1:
                mask = mask.point([round(level * share) for level in range(256)])
            self.image.paste(blend(mask.size, first, last or first, angle), corner, mask)

    def stipple(
        self, shape: Sequence[Point], colour: Colour, angle: float = 90.0, share: float = 0.4
    ) -> None:
        """Dry shade: specks that grow denser along the angle."""
        found = self._mask(shape)
        if found is not None:
            mask, (left, top) = found
            area = (left, top, left + mask.width, top + mask.height)
            ramp = blend(mask.size, "#000000", "#c0c0c0", angle).convert("L")
            specks = ImageChops.add(ramp, self.speckle.crop(area), 1, -255)
            dense = specks.point([0] + [round(255 * share)] * 255)
            self.image.paste(colour, (left, top), ImageChops.multiply(mask, dense))

    def solid(
        self, shape: Sequence[Point], first: Colour, last: Colour, shade: Colour | None = None
    ) -> None:
        """A shape lit from the left, with a stippled right side: warm and thin on what is pale."""
        self.fill(shape, first, last, 60)
        pale = min(ImageColor.getrgb(first)[:3]) > 170
        self.stipple(shape, shade or ("#a89d84" if pale else INK), 70, 0.28)

    def line(
        self, path: Sequence[Point], breadth: float, colour: Colour, end: float | None = None
    ) -> None:
        self.fill(stroke(path, breadth, breadth if end is None else end), colour)

    def limb(self, path: Sequence[Point], breadth: float, colour: Colour, end: float) -> None:
        """A line with round ends."""
        self.line(path, breadth, colour, end)
        for (x, y), wide in ((path[0], breadth), (path[-1], end)):
            self.fill(oval(x, y, wide / 2, wide / 2), colour)

    def foliage(self, area: tuple[float, float, float, float], tones: Sequence[Colour]) -> None:
        """A tree behind a window: nothing of it leaves the area (left, top, width, height)."""
        left, top, wide, high = area
        corner = (round(left * SCALE), round(top * SCALE))
        before = self.image.copy()
        crown(self, (left + wide * 0.56, top + high * 0.8), wide * 0.52, tones)
        foot = (round((left + wide) * SCALE), round((top + high) * SCALE))
        pane = self.image.crop((*corner, *foot))
        self.image = before
        self.image.paste(pane, corner)

    def glow(self, x: float, y: float, radius: float, colour: Colour, share: float) -> None:
        """Light that fades out round a point."""
        side = round(radius * 2 * SCALE)
        fall = [max(0.0, 1 - k / RIM) ** 1.6 for k in range(256)]
        fade = Image.radial_gradient("L").point([round(255 * share * level) for level in fall])
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        fade = fade.resize((side, side), Image.Resampling.BICUBIC)
        self.image.paste(colour, corner, fade)

    def mist(self, y: float, height: float, colour: Colour, share: float) -> None:
        """A bank of mist across the plate, thickest in its middle."""
        half = Image.linear_gradient("L").resize((1, round(height * SCALE / 2)))
        band = Image.new("L", (1, half.height * 2))
        band.paste(half, (0, 0))
        band.paste(half.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, half.height))
        band = band.point([round(k * k / 255 * share) for k in range(256)])
        mask = band.resize((self.image.width, band.height))
        self.image.paste(colour, (0, round((y - height / 2) * SCALE)), mask)

    def reflect(
        self, level: float, tints: tuple[Colour, Colour], share: float, wave: float
    ) -> None:
        """Water from the level down: all above it upside down, shaken by ripples and tinted."""
        top = round(level * SCALE)
        deep = self.image.height - top
        above = self.image.crop((0, max(0, top - deep), self.image.width, top))
        mirror = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((above.width, deep))
        water = Image.new("RGB", mirror.size)
        for y in range(0, deep, 3):
            depth = y / deep
            shift = wave * (0.25 + depth) * math.sin(y / (6 + 26 * depth)) + self.near(0, wave / 3)
            row = mirror.crop((0, y, mirror.width, min(y + 3, deep)))
            water.paste(ImageChops.offset(row, round(shift * SCALE), 0), (0, y))
        self.image.paste(Image.blend(water, blend(water.size, *tints, 0), share), (0, top))

    def ripples(self, level: float, count: int, colour: Colour, share: float) -> None:
        """Flat drops of light on the water, larger as it comes nearer."""
        for _ in range(count):
            t = self.chance.random() ** 1.4
            y = level + 6 + t * (self.height - level)
            length = self.near(60, 34) * (0.4 + 2.2 * t)
            drop = lens(self.near(self.width / 2, self.width / 2), y, length, 1.6 + 4 * t)
            self.fill(drop, colour, share=share)

    def text(
        self, at: Point, words: str, face: tuple[str, float], colour: Colour, anchor: str = "lm"
    ) -> float:
        """Set a line of type and return its length; a face is (font file, size)."""
        font = ImageFont.truetype(FONTS / face[0], face[1] * SCALE)
        pen = ImageDraw.Draw(self.image)
        pen.text((at[0] * SCALE, at[1] * SCALE), words, colour, font, anchor=anchor)
        return float(font.getlength(words)) / SCALE

    def column(self, at: Point, words: str, face: tuple[str, float], colour: Colour) -> None:
        """Set a line of Han type downwards."""
        for k, word in enumerate(words):
            self.text((at[0], at[1] + k * face[1] * 1.16), word, face, colour, "mm")

    def finished(self) -> Image.Image:
        """The picture at its size, on grained paper."""
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        soft = self.noise.filter(ImageFilter.GaussianBlur(0.7))
        soft = soft.point([round(128 + (k - 128) * GRAIN * 4) for k in range(256)])
        return ImageChops.soft_light(small, Image.merge("RGB", (soft, soft, soft)))


# Land


def crest(
    plate: Plate, top: float, rise: float, rough: float = 1.0, detail: int = 5
) -> list[Point]:
    """The line of a range of hills, from the left edge to the right."""
    waves = [
        (rise / n**1.15, plate.near(900, 250) / n, plate.near(0, 900))
        for n in (1, 2, 3.1, 5.3, 9.7)[:detail]
    ]
    line: list[Point] = []
    for x in range(-10, plate.width + 20, 6):
        y = sum(h * math.sin(math.tau * (x + shift) / length) for h, length, shift in waves)
        line.append((float(x), top - y + plate.near(0, rough)))
    return line


def below(plate: Plate, line: Sequence[Point]) -> list[Point]:
    return [*line, (plate.width + 20.0, plate.height + 20.0), (-20.0, plate.height + 20.0)]


def hills(plate: Plate, tops: Sequence[tuple[float, float]], far: Colour, near: Colour) -> None:
    """Ranges behind one another, each with mist at its foot: (top, rise), farthest first."""
    for k, (top, rise) in enumerate(tops):
        tone = blend((1, 256), far, near, 0).getpixel((0, round(255 * k / max(1, len(tops) - 1))))
        assert isinstance(tone, tuple)
        colour = "#{:02x}{:02x}{:02x}".format(*tone)
        shape = below(plate, crest(plate, top, rise))
        plate.fill(shape, colour)
        plate.stipple(shape, INDIGO, 180, 0.1)
        plate.mist(top + rise + 110, 260, CREAM, 0.62)


def sky(plate: Plate, top: Colour, foot: Colour, sun: Point | None = None) -> None:
    plate.fill(box(0, 0, plate.width, plate.height), top, foot)
    if sun is not None:
        plate.glow(*sun, 420, "#fff3d4", 0.85)
        plate.fill(oval(*sun, 46, 46), "#fdf3d6", "#f8d999")


def crown(plate: Plate, at: Point, radius: float, tones: Sequence[Colour], count: int = 16) -> None:
    """Foliage: three tones of balls, dark below, light above, and loose leaves on the rim."""
    for k, tone in enumerate(tones):
        lift = (k - 0.8) * radius * 0.22
        for _ in range(count):
            turn, far = plate.near(0, math.pi), plate.chance.random() ** 0.6
            reach = far * radius * (0.92 - 0.16 * k)
            x, y = (
                at[0] - lift * 0.5 + math.cos(turn) * reach,
                at[1] - lift + math.sin(turn) * reach * 0.8,
            )
            size = radius * plate.near(0.24, 0.07) * (1 - 0.13 * k)
            ball = oval(x, y, size, size * 0.86)
            plate.fill(ball, tone)
            plate.stipple(ball, tones[0], 40, 0.5)
    for _ in range(count * 4):
        turn, reach = plate.near(0, math.pi), radius * plate.near(0.95, 0.22)
        x, y = at[0] + math.cos(turn) * reach, at[1] + math.sin(turn) * reach * 0.82
        plate.fill(leaf(x, y, radius * 0.09, radius * 0.03, plate.near(0, 180)), tones[1])


def tree(plate: Plate, x: float, base: float, height: float, tones: Sequence[Colour]) -> None:
    top = base - height * 0.62
    plate.line(
        bow((x, base), (x + height * 0.04, base - height * 0.3), (x, top)),
        height * 0.07,
        BARK,
        height * 0.03,
    )
    for side in (-1, 1):
        tip = (x + side * height * 0.2, top - height * 0.05)
        plate.line(
            bow((x, base - height * 0.34), (x + side * height * 0.1, top), tip),
            height * 0.035,
            BARK,
            2,
        )
    crown(plate, (x, top), height * 0.36, tones)


def reeds(plate: Plate, left: float, right: float, base: float, height: float) -> None:
    for _ in range(round((right - left) / 7)):
        x, tall = (
            plate.near((left + right) / 2, (right - left) / 2),
            plate.near(height, height * 0.4),
        )
        tip = (x + plate.near(18, 40), base - tall)
        plate.line(
            bow((x, base), (x, base - tall * 0.6), tip),
            5,
            plate.chance.choice((MOSS, PINE, LEAF)),
            1,
        )
        if plate.chance.random() < 0.3:
            plate.fill(leaf(tip[0], tip[1], 46, 9, plate.near(-75, 25)), "#d9c39a")


def steps(plate: Plate, left: float, top: float, size: tuple[float, float], count: int) -> None:
    """Stone stairs down to the right: a tread and a riser each."""
    wide, high = size
    for k in range(count):
        x, y = left - k * 10, top + k * high
        plate.solid(box(x, y, wide + k * 34, high + 2), "#c6bfae", "#9a9485")
        plate.fill(box(x, y, wide + k * 34, high * 0.3), "#e2dccb")
        for joint in range(3):
            plate.fill(
                box(
                    x + (joint + 0.6 + 0.2 * (k % 2)) * (wide + k * 34) / 3.4,
                    y + high * 0.3,
                    2,
                    high * 0.7,
                ),
                "#7f7a6e",
            )


# Houses


def roof(plate: Plate, x: float, y: float, width: float, height: float) -> None:
    """A tiled roof seen from the front, its eaves turned up; y is the height of the eaves."""
    over = width * 0.07
    shape = [
        *bow(
            (x - over, y - height * 0.12),
            (x + width * 0.06, y - height * 0.2),
            (x + width * 0.1, y - height),
            8,
        ),
        *bow(
            (x + width * 0.9, y - height),
            (x + width * 0.94, y - height * 0.2),
            (x + width + over, y - height * 0.12),
            8,
        ),
        (x + width, y + 3),
        (x, y + 3),
    ]
    plate.solid(shape, "#56646d", TILE)
    rows = max(6, round(width / 15))
    for k in range(1, rows):
        t = k / rows
        up, down = x + width * (0.1 + 0.8 * t), x + width * t
        plate.line([(up, y - height), (down, y + 2)], 2, "#2a353d")
    plate.fill(box(x + width * 0.07, y - height - 6, width * 0.86, 9), "#2a353d")


def window(plate: Plate, x: float, y: float, size: tuple[float, float], glass: Colour) -> None:
    wide, high = size
    plate.fill(box(x - 3, y - 3, wide + 6, high + 6), BARK)
    plate.fill(box(x, y, wide, high), glass)
    for k in (1, 2):
        plate.fill(box(x + wide * k / 3 - 1, y, 2, high), BARK)
    plate.fill(box(x, y + high * 0.4, wide, 2), BARK)


@dataclass(frozen=True)
class House:
    """A white house under a dark roof: x and base of its left foot."""

    x: float
    base: float
    width: float
    height: float
    wall: tuple[Colour, Colour] = (WHITE, "#d9d2c0")
    glass: Colour = "#6d7f86"


def house(plate: Plate, it: House) -> None:
    top = it.base - it.height
    front = box(it.x, top, it.width, it.height)
    plate.fill(front, *it.wall, 20)
    plate.stipple(front, STONE, 15, 0.22)
    roof(plate, it.x, top, it.width, it.height * 0.42)
    count = max(1, round(it.width / 75))
    for k in range(count):
        x = it.x + it.width * (k + 0.5) / count
        if k == count // 2:
            plate.fill(box(x - 15, it.base - it.height * 0.56, 30, it.height * 0.56), WOOD, BARK)
            plate.fill(box(x - 1, it.base - it.height * 0.56, 2, it.height * 0.56), INK)
        else:
            window(plate, x - 13, top + it.height * 0.28, (26, it.height * 0.26), it.glass)


def block(
    plate: Plate, x: float, base: float, size: tuple[float, float], lit: Sequence[Colour]
) -> None:
    """A new block of flats: rows of windows, each of a colour drawn from `lit`."""
    wide, high = size
    front = box(x, base - high, wide, high)
    plate.solid(front, "#efe2cb", "#d3bd9f", STONE)
    plate.fill(box(x - 5, base - high - 8, wide + 10, 12), RUST)
    for row in range(int(high // 34)):
        for k in range(int(wide // 34)):
            glass = plate.chance.choice(lit)
            plate.fill(box(x + 12 + k * 34, base - high + 18 + row * 34, 16, 18), glass)


def lantern(plate: Plate, x: float, y: float, size: float) -> None:
    plate.glow(x, y, size * 2.4, "#ffd58a", 0.35)
    plate.line([(x, y - size * 1.7), (x, y - size)], 2, INK)
    plate.fill(oval(x, y, size, size * 0.82), "#e2603f", "#b4321f")
    plate.fill(oval(x - size * 0.1, y, size * 0.45, size * 0.8), "#ee8458", share=0.5)
    for end in (-1, 1):
        plate.fill(
            box(x - size * 0.45, y + end * size * 0.82 - size * 0.08, size * 0.9, size * 0.18),
            "#d9a441",
        )
    plate.line([(x, y + size * 0.9), (x, y + size * 1.7)], size * 0.16, "#d9a441", 1)


# People


@dataclass(frozen=True)
class Look:
    coat: tuple[Colour, Colour]
    hair: Colour = "#2c2624"
    hat: str = ""  # "straw" or "cook"


BLUE = Look(("#5d7f93", "#3b5a6e"))
BRICK = Look(("#cf7a55", "#a4512f"))
GREEN = Look(("#8a9b62", "#5f7342"))
GOLD = Look(("#e2b45a", "#bd8631"))
GREY = Look(("#9aa19c", "#6d7672"), "#8d8883")
FARMER = Look(("#5d7f93", "#3b5a6e"), hat="straw")
COOK = Look((WHITE, "#d8d2c2"), hat="cook")


def head(plate: Plate, x: float, y: float, r: float, look: Look, back: bool) -> None:
    """A head without features, or its hair from behind."""
    plate.fill(box(x - r * 0.36, y + r * 0.5, r * 0.72, r * 0.9), "#c98f68")
    plate.fill(oval(x, y, r * 0.86, r), SKIN, "#cf9a72", 60)
    mane = oval(x, y - r * 0.1, r, r * 1.02)
    if not back:
        mane = curve(
            [
                (x - r, y - r * 0.1),
                (x - r * 0.7, y - r),
                (x + r * 0.3, y - r * 1.16),
                (x + r, y - r * 0.5),
                (x + r * 0.95, y + r * 0.25),
                (x + r * 0.6, y - r * 0.3),
                (x - r * 0.5, y - r * 0.4),
            ]
        )
    plate.solid(mane, look.hair, look.hair)
    if look.hat == "straw":
        plate.solid(
            [
                *bow((x - r * 2.1, y - r * 0.15), (x, y - r * 2.6), (x + r * 2.1, y - r * 0.15)),
                *bow((x + r * 2.1, y - r * 0.15), (x, y + r * 0.35), (x - r * 2.1, y - r * 0.15)),
            ],
            "#e7cb8c",
            "#b98c4a",
        )
    elif look.hat == "cook":
        plate.solid(
            curve(
                [
                    (x - r, y - r * 0.4),
                    (x - r * 1.3, y - r * 1.4),
                    (x, y - r * 2),
                    (x + r * 1.3, y - r * 1.4),
                    (x + r, y - r * 0.4),
                ]
            ),
            WHITE,
            "#cfc8b8",
        )


def bust(
    plate: Plate, x: float, base: float, height: float, look: Look, back: bool = False
) -> None:
    """A person down to the waist, whose foot is hidden by something."""
    r = height * 0.17
    neck = base - height + r * 1.9
    half = height * 0.27
    trunk = curve(
        [
            (x - r * 0.4, neck),
            (x + r * 0.4, neck),
            (x + half * 0.86, neck + height * 0.09),
            (x + half, base - height * 0.25),
            (x + half * 0.94, base + 4),
            (x - half * 0.94, base + 4),
            (x - half, base - height * 0.25),
            (x - half * 0.86, neck + height * 0.09),
        ]
    )
    plate.solid(trunk, *look.coat)
    head(plate, x, base - height + r, r, look, back)


def person(
    plate: Plate, x: float, base: float, height: float, look: Look, lean: float = 0.0
) -> None:
    """A standing person; lean moves the head and shoulders sideways."""
    hip = base - height * 0.44
    for side in (-1, 1):
        foot = (x + side * height * 0.075, base)
        plate.line([(x + side * height * 0.05, hip - 4), foot], height * 0.1, INK, height * 0.065)
        plate.fill(oval(foot[0] + 2, base - 2, height * 0.05, height * 0.022), "#1b2429")
    r = height * 0.085
    sx, neck = x + lean * height, base - height + r * 1.9
    trunk = curve(
        [
            (sx - r * 0.5, neck),
            (sx + r * 0.5, neck),
            (sx + height * 0.14, neck + height * 0.05),
            (x + height * 0.13, hip + height * 0.06),
            (x - height * 0.13, hip + height * 0.06),
            (sx - height * 0.14, neck + height * 0.05),
        ]
    )
    for side in (-1, 1):
        hand = (x + side * height * 0.17 + lean * height * 0.6, hip + height * 0.02)
        plate.line(
            bow(
                (sx + side * height * 0.12, neck + height * 0.05),
                (sx + side * height * 0.2, neck + height * 0.2),
                hand,
            ),
            height * 0.065,
            look.coat[1],
            height * 0.05,
        )
        plate.fill(oval(*hand, height * 0.025, height * 0.025), SKIN)
    plate.solid(trunk, *look.coat)
    head(plate, sx + lean * height * 0.2, base - height + r, r, look, False)


# Boats and bridges


def hull(x: float, y: float, length: float) -> list[Point]:
    """A flat river boat: its middle at (x, y) on the water."""
    half, deep = length / 2, length * 0.075
    return [
        (x - half, y - deep * 1.5),
        *bow(
            (x - half * 0.94, y - deep * 1.2),
            (x, y - deep * 0.2),
            (x + half * 0.94, y - deep * 1.2),
        ),
        (x + half, y - deep * 1.5),
        *bow(
            (x + half * 0.8, y + deep * 0.3), (x, y + deep * 1.5), (x - half * 0.8, y + deep * 0.3)
        ),
    ]


def boat(plate: Plate, x: float, y: float, length: float, awning: bool = True) -> None:
    plate.fill(lens(x, y + length * 0.06, length * 1.25, length * 0.05), INK, share=0.3)
    if awning:
        span = length * 0.22
        cover = [
            *bow(
                (x - span, y - length * 0.05),
                (x - span * 0.9, y - length * 0.26),
                (x, y - length * 0.26),
            ),
            *bow(
                (x, y - length * 0.26),
                (x + span * 0.9, y - length * 0.26),
                (x + span, y - length * 0.05),
            ),
        ]
        plate.solid(cover, "#6c6a5c", "#37382f")
        for k in range(-3, 4):
            plate.line(
                [
                    (x + k * span * 0.26, y - length * 0.18),
                    (x + k * span * 0.29, y - length * 0.06),
                ],
                1.6,
                "#2b2c25",
            )
    plate.solid(hull(x, y, length), "#a8744a", "#5a3b29")
    plate.line(
        bow(
            (x - length * 0.46, y - length * 0.085),
            (x, y - length * 0.01),
            (x + length * 0.46, y - length * 0.085),
        ),
        4,
        "#d3a673",
    )


def deck_height(x: float) -> float:
    """The new bridge's deck: a low arch across the plate."""
    return 470 - 62 * math.sin(math.pi * (x + 60) / 1620)


def new_bridge(plate: Plate, light: Colour, lamp: Colour) -> None:
    """Three low arches under a deck, with railings and lamps."""
    deck = [(float(x), deck_height(x)) for x in range(-20, 1540, 20)]
    for left in (130, 550, 970):
        rib = [(left + 420 * k / 24, 628 - 172 * math.sin(math.pi * k / 24)) for k in range(25)]
        plate.line(rib, 22, TILE)
        plate.line([(a, b - 5) for a, b in rib], 9, light)
        for k in range(2, 23, 2):
            x, y = rib[k]
            plate.fill(box(x - 3, deck_height(x), 6, y - deck_height(x)), "#5c6a72")
    for x in (130, 550, 970, 1390):
        plate.solid(box(x - 24, deck_height(x), 48, 640 - deck_height(x)), "#cbbfa9", "#8c8476")
        plate.solid(box(x - 36, 606, 72, 40), "#b8ae9b", "#7f786b")
    plate.fill([*deck, *((x, y + 26) for x, y in deck[::-1])], light, "#8c8476")
    plate.line([(x, y + 26) for x, y in deck], 5, TILE)
    plate.line([(x, y - 24) for x, y in deck], 4, TILE)
    for x in range(0, 1501, 20):
        plate.fill(box(x - 1.5, deck_height(x) - 24, 3, 24), TILE)
    for x in range(60, 1500, 160):
        y = deck_height(x)
        plate.fill(box(x - 2.5, y - 104, 5, 104), TILE)
        plate.glow(x, y - 108, 46, "#ffe2a0", 0.75)
        plate.fill(oval(x, y - 108, 9, 9), lamp)


def bus(plate: Plate, x: float, y: float) -> None:
    plate.solid(
        curve(
            [
                (x, y - 62),
                (x + 150, y - 62),
                (x + 156, y - 54),
                (x + 156, y - 10),
                (x, y - 10),
                (x - 4, y - 20),
            ],
            4,
        ),
        "#d9603f",
        "#a93a24",
    )
    for k in range(5):
        plate.fill(box(x + 8 + k * 29, y - 54, 24, 21), "#dfe9e6", "#9fb6b7")
    for wheel in (32, 122):
        plate.fill(oval(x + wheel, y - 8, 12, 12), INK)
        plate.fill(oval(x + wheel, y - 8, 5, 5), STONE)


# The scenes


def bridge(plate: Plate) -> None:
    sky(plate, "#9dbdc0", "#f8dfb8", (1080, 250))
    hills(plate, ((330, 60), (395, 46), (470, 34)), "#b9cdc8", "#7d9f9c")
    for k in range(4):
        house(plate, House(-20 + k * 112, 612 - 6 * k, 104, 84 + 14 * (k % 2)))
    for k, high in enumerate((150, 210, 176)):
        block(plate, 1180 + k * 112, 606, (98, high), ("#7f979b", "#a9bcb9", "#e9c983"))
    tree(plate, 470, 616, 130, (PINE, MOSS, LEAF))
    tree(plate, 1130, 612, 116, (PINE, MOSS, LEAF))
    plate.fill(box(0, 606, 1500, 20), "#7c8569", "#5c6950")
    plate.mist(560, 200, "#fbeed6", 0.7)
    new_bridge(plate, "#e9dfc9", "#fff3cf")
    bus(plate, 690, deck_height(760) - 2)
    for x, look in ((420, BRICK), (450, BLUE), (1010, GREEN), (1215, GOLD)):
        person(plate, x, deck_height(x), 56, look)
    plate.reflect(640, ("#c9d3c2", "#3f6f76"), 0.45, 7)
    plate.mist(650, 90, "#fdf1da", 0.7)
    plate.ripples(650, 150, "#fff2d6", 0.28)
    boat(plate, 980, 800, 300)
    steps(plate, -40, 822, (250, 30), 7)
    reeds(plate, 1270, 1520, 1010, 150)


def terraces(plate: Plate) -> None:
    """Fields behind fields, each with a lit bank and rows of rice."""
    tones = (
        ("#b7a94e", "#97964a"),
        ("#d8b246", "#b58f37"),
        ("#e6c25a", "#c2933a"),
        ("#a5a650", "#7f8c45"),
    )
    for k in range(11):
        t = k / 10
        line = crest(plate, 380 + 580 * t**1.4, 12 + 22 * t, 0.2, 3)
        plate.fill(below(plate, line), *tones[k % 4])
        plate.stipple(below(plate, line), BARK, 180, 0.18)
        plate.line(line, 5 + 12 * t, "#5f6c3c")
        plate.line([(x, y - 2 - 3 * t) for x, y in line], 2 + 5 * t, "#efdca0")
        for x, y in line[:: max(1, 4 - k // 3)]:
            for row in range(1, 4):
                at = (plate.near(x, 8), y + 12 + row * (6 + 13 * t))
                plate.fill(
                    leaf(*at, 9 + 17 * t, 2 + 2 * t, plate.near(-62, 24)), "#f2d98a", share=0.75
                )


def sheaf(plate: Plate, x: float, base: float, size: float) -> None:
    for k in range(-6, 7):
        plate.line(
            bow(
                (x + k * size * 0.05, base),
                (x + k * size * 0.02, base - size * 0.5),
                (x + k * size * 0.1, base - size),
            ),
            size * 0.06,
            plate.chance.choice(("#e9cf86", "#d3a94f", "#b98c3d")),
            2,
        )
    plate.fill(box(x - size * 0.17, base - size * 0.55, size * 0.34, size * 0.09), RUST)


def harvest(plate: Plate) -> None:
    sky(plate, "#a8c6c7", "#f7e6c3", (330, 170))
    hills(plate, ((230, 70), (300, 50), (360, 30)), "#b4cbc3", "#7fa08a")
    for k in range(3):
        house(plate, House(1010 + k * 110, 384 + 6 * k, 96, 64))
    tree(plate, 965, 392, 110, (PINE, MOSS, LEAF))
    terraces(plate)
    for x, base, size in (
        (250, 742, 84),
        (330, 752, 78),
        (1190, 700, 72),
        (1260, 704, 66),
        (860, 905, 120),
    ):
        sheaf(plate, x, base, size)
    person(plate, 500, 742, 170, FARMER, 0.1)
    person(plate, 690, 760, 178, Look(BRICK.coat, hat="straw"), -0.08)
    person(plate, 1060, 690, 140, Look(GREEN.coat, hat="straw"), 0.12)
    person(plate, 1010, 930, 250, Look(("#d8d2c2", "#a79f8e"), hat="straw"), -0.06)
    plate.mist(400, 120, "#fbefd5", 0.5)


def persimmon(plate: Plate, x: float, y: float, r: float) -> None:
    fruit = oval(x, y, r, r * 0.92)
    plate.fill(fruit, "#f29a3c", "#c9501f", 30)
    plate.stipple(fruit, "#8d2f14", 60, 0.4)
    plate.fill(oval(x - r * 0.35, y - r * 0.35, r * 0.28, r * 0.18, -30), "#ffdca4", share=0.8)
    for turn in (200, 250, 290, 340):
        plate.fill(leaf(x, y - r * 0.8, r * 0.5, r * 0.16, turn), "#6b6b3a")


def hung(plate: Plate, y: float, gap: float, r: float, count: int) -> None:
    """A pole across the plate and strings of fruit from it."""
    plate.line([(-20, y), (1520, y + plate.near(0, 6))], r * 0.42, "#b48a55")
    x = gap * 0.4
    while x < plate.width + gap:
        size = count + plate.chance.choice((-1, 0, 0, 1))
        plate.line([(x, y), (x, y + size * r * 1.72)], 2, "#e9d8b0")
        for k in range(size):
            persimmon(plate, plate.near(x, r * 0.12), y + r * 1.3 + k * r * 1.72, r)
        x += plate.near(gap, gap * 0.08)


def tray(plate: Plate, x: float, y: float, wide: float) -> None:
    """A flat round basket of fruit that dries on the ground."""
    plate.fill(oval(x + 8, y + 12, wide, wide * 0.27), INK, share=0.25)
    plate.solid(oval(x, y, wide, wide * 0.27), "#c99f60", "#85592f")
    plate.fill(oval(x, y - 5, wide * 0.93, wide * 0.23), "#e2c185", "#c39a58")
    for row in range(-2, 3):
        half = math.sqrt(1 - (row / 3) ** 2) * wide * 0.82
        for k in range(round(half * 2 / 29)):
            persimmon(plate, x - half + 16 + k * 29, y - 12 + row * wide * 0.075, 13)


def persimmons(plate: Plate) -> None:
    sky(plate, "#b2ccca", "#f8e8c8", (1180, 210))
    hills(plate, ((300, 80), (400, 60), (500, 40)), "#b8cec6", "#78997f")
    plate.fill(below(plate, crest(plate, 640, 26)), "#a89a5b", "#6f6d40")
    house(plate, House(60, 690, 300, 150))
    house(plate, House(1130, 672, 260, 130))
    tree(plate, 470, 680, 220, (PINE, MOSS, "#a0934c"))
    hung(plate, 60, 74, 19, 7)
    hung(plate, 560, 92, 26, 5)
    for x in (210, 760, 1310):
        plate.solid(box(x - 10, 520, 20, 490), "#a8784a", "#6b4630")
    for x, y, wide in ((150, 880, 170), (420, 850, 140), (860, 850, 140), (1340, 884, 180)):
        tray(plate, x, y, wide)
    person(plate, 640, 985, 330, Look(BRICK.coat, "#8d8883"), 0.03)
    person(plate, 1010, 985, 320, BLUE, -0.05)
    plate.fill(below(plate, crest(plate, 962, 5)), "#8d8350", "#5f5a38")
    for k in range(46):
        persimmon(
            plate,
            350 + (k % 16) * 20 + plate.near(0, 5),
            958 - (k // 16) * 14 + plate.near(0, 3),
            14,
        )
    plate.solid([(318, 952), (690, 952), (650, 1004), (352, 1004)], "#caa468", "#8b6238")


def village(plate: Plate) -> None:
    sky(plate, "#a3c0c6", "#f6e3c4", (380, 190))
    hills(plate, ((250, 90), (330, 80), (430, 60)), "#b9cdcb", "#6f9488")
    for k in range(4):
        line = crest(plate, 520 + 105 * k, 50 - 6 * k)
        plate.fill(
            below(plate, line),
            ("#86a07a", "#74905f", "#7f8f4d", "#5d743f")[k],
            ("#55744f", "#4d6a42", "#55663a", "#36502f")[k],
        )
        plate.stipple(below(plate, line), PINE, 0, 0.2)
        ground = dict(line)
        for n in range(7):
            x = float((222 * n + 105 * (k % 2) - 40 + 30 * k) // 6 * 6 + 2)
            y = ground.get(x, line[-1][1]) + 34
            house(plate, House(x, y + 22, 70 + 18 * k, 44 + 11 * k))
            tree(plate, x + 104 + 20 * k, y + 26, 74 + 16 * k, (PINE, MOSS, LEAF))
            for _ in range(9):
                plate.fill(
                    oval(
                        plate.near(x + 104 + 20 * k, 20 + 5 * k),
                        plate.near(y - 22 - 10 * k, 18),
                        3 + k,
                        3 + k,
                    ),
                    "#ef8a33",
                )
        plate.mist(620 + 105 * k, 130, "#f8edd8", 0.5 - 0.1 * k)
    for x, y in ((420, 520), (930, 590)):
        for k in range(9):
            plate.glow(x + k * 7 + plate.near(0, 5), y - k * 22, 20 + k * 4, "#fbf3e3", 0.3)


def steam(plate: Plate, x: float, y: float, size: float) -> None:
    for k in range(11):
        plate.glow(
            x + math.sin(k * 0.9) * size * 0.3,
            y - k * size * 0.32,
            size * (0.5 + k * 0.09),
            "#fffaf0",
            0.3,
        )


def tiled(plate: Plate, foot: float) -> None:
    plate.fill(box(0, 0, plate.width, plate.height), "#dfe3d3", "#c3cdbd")
    for y in range(0, round(foot), 62):
        plate.fill(box(0, y, plate.width, 2.5), "#b0bcae")
        for x in range((y // 62 % 2) * 48, plate.width, 96):
            plate.fill(box(x, y, 2.5, 62), "#b0bcae")


def pot(plate: Plate, x: float, y: float, wide: float) -> None:
    shape = curve(
        [
            (x - wide / 2, y),
            (x + wide / 2, y),
            (x + wide * 0.46, y + wide * 0.5),
            (x + wide * 0.3, y + wide * 0.58),
            (x - wide * 0.3, y + wide * 0.58),
            (x - wide * 0.46, y + wide * 0.5),
        ]
    )
    plate.solid(shape, "#aab3b4", "#5f6a6e")
    plate.fill(oval(x, y + 4, wide * 0.53, wide * 0.1), "#87928f")
    plate.fill(oval(x, y + 4, wide * 0.47, wide * 0.075), "#e9cf8d", "#c89b48")
    for _ in range(12):
        plate.fill(
            oval(plate.near(x, wide * 0.36), plate.near(y + 4, wide * 0.035), 11, 5),
            plate.chance.choice(("#f3ead0", "#8aa05c", "#d48a4c")),
        )


def steamer(plate: Plate, x: float, base: float, wide: float) -> None:
    for k in range(3):
        y = base - (k + 1) * wide * 0.26
        plate.solid(box(x - wide / 2, y, wide, wide * 0.24), "#dcb878", "#a67a42")
        plate.fill(box(x - wide / 2, y + wide * 0.09, wide, 4), "#8a6233")
    plate.solid(
        bow(
            (x - wide / 2, base - wide * 0.78),
            (x, base - wide * 1.14),
            (x + wide / 2, base - wide * 0.78),
        ),
        "#e3c48a",
        "#b2894d",
    )


def bowls(plate: Plate, x: float, base: float, count: int) -> None:
    for k in range(count):
        y = base - k * 15
        plate.fill(bow((x - 46, y - 30), (x, y + 32), (x + 46, y - 30)), WHITE, "#cfd3cb", 60)
        plate.fill(box(x - 44, y - 28, 88, 4), "#4d7a94")


def kitchen(plate: Plate) -> None:
    tiled(plate, 640)
    plate.fill(box(930, 80, 420, 330), "#8a6a4b")
    plate.fill(box(946, 96, 388, 298), "#fbeecb", "#dce6d2")
    plate.foliage((946, 96, 388, 298), ("#8da377", "#a9b98b", "#c6d0a4"))
    for x in (1075, 1205):
        plate.fill(box(x, 96, 8, 298), "#8a6a4b")
    plate.fill([(946, 394), (1334, 394), (1120, 1000), (420, 1000)], "#fff4d2", share=0.28)
    plate.line([(90, 130), (800, 130)], 9, "#6d7672")
    for k in range(6):
        x = 140 + k * 116
        plate.line([(x, 130), (x, 260)], 7, "#7d8785")
        plate.solid(oval(x, 288, 36, 30), "#b4bcb9", "#6a7573")
    bust(plate, 560, 640, 350, COOK)
    bust(plate, 930, 640, 320, Look(BRICK.coat, "#8d8883", "cook"))
    plate.limb(bow((520, 478), (510, 580), (618, 560)), 48, "#e6e0d0", 36)
    plate.fill(oval(622, 558, 20, 18), SKIN)
    plate.line([(600, 500), (690, 660)], 10, WOOD)
    steamer(plate, 1260, 640, 220)
    counter = box(0, 640, 1500, 400)
    plate.solid(counter, "#c9c2b0", "#8f8a7c")
    plate.fill(box(0, 640, 1500, 26), "#ece6d6")
    pot(plate, 330, 610, 330)
    pot(plate, 760, 640, 300)
    steam(plate, 330, 560, 120)
    steam(plate, 760, 590, 110)
    steam(plate, 1260, 370, 70)
    for k in range(5):
        bowls(plate, 90 + k * 104, 960, 5 - k % 2)
    for k in range(6):
        x = 700 + k * 118
        plate.solid(box(x, 880, 100, 66), "#cd6b44", "#9a4228")
        plate.fill(box(x + 8, 868, 84, 22), WHITE, "#d5d8cd")
        plate.fill(oval(x + 50, 876, 34, 8), ("#8aa05c", "#e5c97f", "#d99a54")[k % 3])


def awning(plate: Plate, x: float, y: float, size: tuple[float, float], colour: Colour) -> None:
    wide, high = size
    bands = 8
    for k in range(bands):
        left, right = x + wide * k / bands, x + wide * (k + 1) / bands
        tone = colour if k % 2 else CREAM
        strip = [
            (left + wide * 0.04 * (1 - k / 4), y),
            (right + wide * 0.04 * (1 - (k + 1) / 4), y),
            (right, y + high),
            (left, y + high),
        ]
        plate.fill(strip, tone)
        plate.stipple(strip, BARK, 0, 0.3)
        middle = (left + right) / 2
        plate.fill(oval(middle, y + high, wide / bands / 2, high * 0.18), tone)


def heap(plate: Plate, x: float, y: float, wide: float, tones: tuple[Colour, Colour]) -> None:
    """A basket heaped with round things."""
    size = wide * 0.1
    for row in range(3):
        for k in range(7 - row * 2):
            ball = oval(
                x + (k - (6 - row * 2) / 2) * wide * 0.14, y - row * size * 1.2, size, size * 0.92
            )
            plate.fill(ball, *tones, 40)
            plate.stipple(ball, BARK, 60, 0.4)
    plate.solid(
        [
            (x - wide * 0.52, y),
            (x + wide * 0.52, y),
            (x + wide * 0.42, y + wide * 0.24),
            (x - wide * 0.42, y + wide * 0.24),
        ],
        "#c99f60",
        "#85592f",
    )
    plate.fill(box(x - wide * 0.53, y - 4, wide * 1.06, 9), "#e2c185")


def greens(plate: Plate, x: float, y: float, wide: float) -> None:
    for k in range(16):
        turn = -90 + (k - 7.5) * 8 + plate.near(0, 8)
        plate.fill(
            leaf(x + (k - 7.5) * wide * 0.055, y, wide * 0.36, wide * 0.075, turn),
            plate.chance.choice((LEAF, MOSS, "#9db36a")),
            PINE,
        )
    plate.solid(
        [
            (x - wide * 0.5, y),
            (x + wide * 0.5, y),
            (x + wide * 0.42, y + wide * 0.24),
            (x - wide * 0.42, y + wide * 0.24),
        ],
        "#c99f60",
        "#85592f",
    )


def scales(plate: Plate, x: float, y: float) -> None:
    plate.solid(box(x - 52, y - 34, 104, 34), "#dfe2dc", "#9ea7a6")
    plate.fill(box(x - 62, y - 44, 124, 11), "#8d9797")
    plate.fill(box(x - 5, y - 120, 10, 78), "#7d8785")
    plate.solid(box(x - 42, y - 152, 84, 44), "#5c6a72", INK)
    plate.text((x, y - 130), "3.20", (SANS, 24), "#b8e08a", "mm")


def market(plate: Plate) -> None:
    sky(plate, "#b9cfcc", "#f8e6c2", (750, 120))
    for k in range(5):
        house(plate, House(-40 + k * 325, 520, 300, 190 + 24 * (k % 2)))
    for k in range(9):
        lantern(plate, 80 + k * 168, 196 + 16 * math.sin(k), 24)
    plate.fill(box(0, 520, 1500, 500), "#cdbf9f", "#8f8268")
    for x, look in ((300, BLUE), (430, GOLD), (800, GREY), (905, BRICK), (1290, GREEN)):
        person(plate, x, 650, 214, look)
    for k, colour in enumerate((RUST, "#4f8083", "#7d9656")):
        awning(plate, 20 + k * 500, 300, (460, 92), colour)
        for x in (32 + k * 500, 462 + k * 500):
            plate.fill(box(x, 392, 8, 320), BARK)
        bust(plate, 170 + k * 500, 700, 250, (GREEN, BRICK, BLUE)[k])
        plate.solid(box(14 + k * 500, 690, 472, 34), "#b98a58", "#7e5636")
        plate.fill(box(24 + k * 500, 724, 452, 130), "#8c6543", "#5d4030")
        scales(plate, 380 + k * 500, 690)
    fruit = (
        ("#ef8f45", "#b8461f"),
        ("#f3e9d2", "#c3b58f"),
        ("#e06a4a", "#9b2d1c"),
        ("#efcf6a", "#b98a2a"),
        ("#a779a0", "#5d3a63"),
    )
    for k in range(9):
        if k % 3 == 1:
            greens(plate, 90 + k * 166, 806, 150)
        else:
            heap(plate, 90 + k * 166, 806, 150, fruit[k % 5])
    for k in range(7):
        if k % 2:
            greens(plate, 110 + k * 215, 945, 205)
        else:
            heap(plate, 110 + k * 215, 945, 205, fruit[(k + 2) % 5])


def crossing(plate: Plate) -> None:
    sky(plate, "#a9c4c5", "#f9e2bb", (360, 230))
    hills(plate, ((290, 70), (370, 52), (450, 36)), "#bccfc9", "#82a39b")
    for k, high in enumerate((120, 176, 150, 204, 140, 166)):
        block(plate, 720 + k * 136, 560, (112, high), ("#7f979b", "#a9bcb9", "#e9c983"))
    plate.solid(box(640, 300, 30, 260), "#b9714f", "#7f4630")
    for k in range(7):
        tree(plate, 60 + k * 96, 568, 100 + 22 * (k % 3), (PINE, MOSS, LEAF))
    plate.fill(box(0, 556, 1500, 20), "#8a9270", "#667257")
    plate.mist(560, 190, "#fbefd8", 0.7)
    plate.reflect(576, ("#d3d9c5", "#3d6d75"), 0.42, 7)
    plate.mist(584, 80, "#fdf2dc", 0.7)
    plate.ripples(590, 190, "#fff2d6", 0.3)
    for k, look in enumerate((BRICK, GREY, GOLD, BLUE)):
        bust(plate, 560 + k * 84, 742, 140 - 6 * (k % 2), look)
    boat(plate, 690, 760, 640, awning=False)
    person(plate, 935, 722, 250, FARMER, 0.06)
    plate.line([(1075, 350), (905, 900)], 9, "#d6b06c", 7)
    plate.fill(oval(1002, 604, 11, 11), SKIN)
    for k in range(4):
        plate.line(bow((905 - 50 * k, 894), (905, 916 + 10 * k), (905 + 60 * k, 896)), 3, "#f6ead0")
    reeds(plate, -20, 260, 1010, 170)


def night_lights(plate: Plate) -> None:
    plate.fill(box(0, 0, 1500, 1000), "#101d33", "#4c5f80")
    for _ in range(120):
        plate.fill(
            oval(plate.near(750, 750), plate.near(150, 150), 1.6, 1.6),
            "#f3ead0",
            share=plate.near(0.55, 0.4),
        )
    plate.glow(1120, 150, 210, "#f6e6b5", 0.5)
    plate.fill(oval(1120, 150, 46, 46), "#fbf1cf", "#f0d998")
    for k, tone in enumerate(("#3b4d6c", "#2c3d59", "#1f2e46")):
        plate.fill(below(plate, crest(plate, 330 + 62 * k, 56 - 12 * k)), tone)
    lit = ("#ffd27a", "#f9b558", "#ffe5a8", "#2b3a50", "#2b3a50")
    for k in range(6):
        wall = ("#4a5570", "#333f58")
        house(plate, House(-30 + k * 112, 612, 106, 96 + 22 * (k % 2), wall, "#ffd27a"))
        lantern(plate, 20 + k * 112, 560, 13)
    for k, high in enumerate((170, 236, 198, 254, 182)):
        block(plate, 900 + k * 126, 612, (108, high), lit)
        plate.fill(box(894 + k * 126, 600 - high, 120, high + 14), "#18243c", share=0.62)
        for _ in range(9):
            plate.glow(
                plate.near(954 + k * 126, 44),
                plate.near(612 - high / 2, high * 0.4),
                30,
                "#ffcf70",
                0.9,
            )
    new_bridge(plate, "#56617c", "#fff0c0")
    plate.reflect(640, ("#1c2c48", "#0d182b"), 0.3, 12)
    plate.ripples(650, 170, "#ffd68a", 0.22)
    boat(plate, 560, 820, 330)
    lantern(plate, 652, 748, 20)
    plate.glow(652, 770, 220, "#ffc970", 0.28)


def alley_wall(plate: Plate, side: int) -> None:
    """White walls that run away from us, with tiled copings: side -1 is the left."""
    middle, far = 525, (525 + side * 120, 560.0, 905.0)
    edge = middle + side * 560
    shape = [(edge, -40), (far[0], far[1] - 120), (far[0], far[2]), (edge, 1400)]
    plate.fill(shape, *((WHITE, "#dcd2ba") if side < 0 else ("#cfc6b2", "#e8dfca")), 90)
    plate.stipple(shape, "#8f8873", 90 * side, 0.3)
    for near, away, high in ((1.0, 0.57, 150), (0.6, 0.29, 96), (0.32, 0.0, 56)):
        xa, xb = far[0] + (edge - far[0]) * near, far[0] + (edge - far[0]) * away
        ya, yb = far[1] - 120 - (far[1] - 80) * near, far[1] - 120 - (far[1] - 80) * away
        coping = [
            (xa - side * 20, ya - high * 0.25),
            (xb - side * 14, yb - high * 0.16),
            (xb - side * 26, yb + high * 0.34),
            (xa - side * 44, ya + high * 0.46),
        ]
        plate.solid(coping, "#56646d", TILE)
    for at, wide in ((0.72, 0.2), (0.34, 0.12)):
        x, y = far[0] + (edge - far[0]) * at, far[2] + (1400 - far[2]) * at
        xb, yb = far[0] + (edge - far[0]) * (at - wide), far[2] + (1400 - far[2]) * (at - wide)
        plate.fill([(x, y), (xb, yb), (xb, yb - 330 * at - 40), (x, y - 400 * at - 60)], WOOD, BARK)
        plate.line(
            [((x + xb) / 2, (y + yb) / 2), ((x + xb) / 2, (y + yb) / 2 - 360 * at - 50)], 4, INK
        )


def old_street(plate: Plate) -> None:
    sky(plate, "#a9c5c8", "#f9e4bf", (540, 420))
    hills(plate, ((560, 40), (610, 26)), "#b7ccc7", "#7fa09a")
    plate.fill(box(380, 720, 300, 200), "#b9cfc8", "#6f999b")
    boat(plate, 540, 800, 110)
    plate.fill([(405, 880), (645, 880), (1130, 1420), (-80, 1420)], "#b7b09c", "#8a8475")
    for k in range(13):
        y = 884 + 520 * (k / 12) ** 1.7
        half = 120 + (y - 880) * 0.9
        plate.line([(525 - half, y), (525 + half, y)], 2 + k * 0.45, "#6d685c")
    for joint in (-0.62, -0.24, 0.24, 0.62):
        plate.line([(525 + joint * 120, 884), (525 + joint * 620, 1410)], 2, "#6d685c", 6)
    alley_wall(plate, -1)
    alley_wall(plate, 1)
    for x, y, size in ((210, 560, 44), (840, 560, 44), (352, 640, 24), (700, 640, 24)):
        out = size if x < 525 else -size
        plate.line([(x - out * 1.5, y - size * 1.9), (x + out * 0.2, y - size * 1.7)], 6, BARK)
        lantern(plate, x, y, size)
    person(plate, 600, 1150, 280, Look(BRICK.coat, hat="straw"))
    person(plate, 470, 985, 130, GREY)
    plate.line(bow((-20, 70), (260, 40), (560, 190)), 26, BARK, 5)
    for at, size in (((120, 60), 150), ((320, 90), 130), ((480, 170), 90)):
        crown(plate, at, size, (PINE, MOSS, LEAF), 20)
        blossom(plate, at, size, 90)
    for _ in range(70):
        plate.fill(oval(plate.near(525, 400), plate.near(1180, 220), 4, 3), "#f0bf4b")


def blossom(plate: Plate, at: Point, radius: float, count: int) -> None:
    """Osmanthus: clusters of small gold flowers among leaves."""
    for _ in range(count):
        turn, reach = plate.near(0, math.pi), plate.chance.random() ** 0.6 * radius
        x, y = at[0] + math.cos(turn) * reach, at[1] + math.sin(turn) * reach * 0.8
        for _ in range(4):
            size = radius * 0.02 + plate.near(1.5, 0.8)
            plate.fill(
                oval(plate.near(x, 7), plate.near(y, 6), size, size * 0.85),
                plate.chance.choice(("#f6cf5e", "#eeb23c", "#fbe29a")),
            )


def face(plate: Plate) -> None:
    """The ferryman: weathered, half in the shade of his hat, smiling with his eyes."""
    plate.solid([(440, 690), (620, 690), (640, 900), (420, 900)], "#c18a62", "#96603f")
    skin = curve(
        points("525,370 650,410 672,540 652,660 590,752 525,778 460,752 398,660 378,540 400,410")
    )
    plate.fill(skin, "#d79f75", "#c18358", 70)
    plate.stipple(skin, "#7c452a", 75, 0.32)
    for side in (-1, 1):
        plate.fill(oval(525 + side * 146, 560, 18, 40), "#c4875f")
        plate.line(
            bow((525 + side * 36, 520), (525 + side * 70, 498), (525 + side * 108, 518)),
            11,
            "#5b4a40",
            5,
        )
        plate.line(
            bow((525 + side * 38, 560), (525 + side * 70, 538), (525 + side * 102, 562)),
            8,
            "#35251d",
            5,
        )
        for k in range(3):
            plate.line(
                bow(
                    (525 + side * 112, 556 + k * 11),
                    (525 + side * 128, 556 + k * 14),
                    (525 + side * 138, 548 + k * 20),
                ),
                3,
                "#99603e",
            )
        plate.line(
            bow((525 + side * 44, 620), (525 + side * 84, 650), (525 + side * 70, 704)),
            4,
            "#9c623f",
        )
        plate.glow(525 + side * 82, 618, 44, "#c9633f", 0.35)
    plate.line(bow((530, 556), (556, 612), (540, 630)), 7, "#9c623f", 5)
    plate.line(bow((500, 636), (525, 646), (550, 634)), 5, "#8f5636")
    plate.fill(
        [*bow((466, 674), (525, 736), (586, 672)), *bow((586, 672), (525, 690), (466, 674))],
        "#7c3a28",
    )
    plate.fill(
        [*bow((480, 681), (525, 706), (572, 680)), *bow((572, 680), (525, 692), (480, 681))],
        "#f4e7cf",
    )
    plate.stipple(
        curve(points("440,690 525,752 612,690 590,750 525,776 460,750")), "#57473e", 0, 0.5
    )
    shade = [*bow((372, 560), (525, 470), (680, 560)), (690, 380), (360, 380)]
    plate.fill(shade, "#5b2f1c", share=0.26)


def straw_hat(plate: Plate) -> None:
    brim = [
        *bow((150, 478), (470, 120), (525, 116)),
        *bow((525, 116), (590, 120), (902, 470)),
        *bow((902, 470), (525, 540), (150, 478)),
    ]
    plate.fill(brim, "#ecd195", "#b98c4a", 65)
    for k in range(1, 9):
        t = k / 9
        plate.line(
            bow(
                (525 - 375 * t, 116 + 362 * t), (525, 150 + 360 * t), (525 + 377 * t, 116 + 354 * t)
            ),
            3,
            "#9b7238",
        )
    for k in range(-9, 10):
        plate.line([(525 + k * 4, 124), (525 + k * 41, 482 + (10 - abs(k)) * 2.6)], 2, "#c9a25c")
    plate.stipple(brim, "#6b4420", 80, 0.4)
    for side in (-1, 1):
        plate.line(
            bow((525 + side * 150, 490), (525 + side * 168, 660), (525 + side * 40, 796)),
            5,
            "#3d4a52",
        )


def ferryman(plate: Plate) -> None:
    sky(plate, "#a5c0c2", "#f8e3c0", (800, 330))
    hills(plate, ((420, 70), (510, 50), (600, 34)), "#bcd0ca", "#84a59d")
    for k in range(4):
        house(plate, House(-30 + k * 108, 700, 100, 76))
    for k, high in enumerate((110, 160, 130)):
        block(plate, 740 + k * 118, 700, (100, high), ("#7f979b", "#a9bcb9", "#e9c983"))
    plate.mist(680, 180, "#fbefd8", 0.7)
    plate.reflect(706, ("#d6dac6", "#477780"), 0.45, 6)
    plate.ripples(716, 120, "#fff2d6", 0.3)
    boat(plate, 850, 830, 210)
    plate.glow(525, 560, 470, "#fdf2dc", 0.55)
    coat = curve(points("440,800 610,800 770,856 880,980 930,1440 120,1440 170,980 280,856"))
    plate.fill(coat, "#55788c", "#2f4a5c", 60)
    plate.stipple(coat, INK, 75, 0.4)
    plate.fill([(452, 800), (600, 800), (526, 950)], "#efe3cb", "#c9bda2")
    face(plate)
    for flap in (
        "430,770 470,800 530,950 480,990 380,850",
        "620,770 582,800 530,950 575,990 672,850",
    ):
        plate.solid(points(flap), "#6d90a2", "#3d5a6c")
    for k in range(4):
        plate.line(
            bow((470, 1040 + k * 92), (526, 1050 + k * 92), (580, 1040 + k * 92)), 9, "#263f50"
        )
        plate.fill(oval(526, 1046 + k * 92, 12, 12), "#263f50")
    straw_hat(plate)
    plate.line([(905, 120), (700, 1420)], 36, "#c79d58", 40)
    plate.line([(896, 120), (690, 1420)], 9, "#ecd095")
    for k in range(5):
        plate.line([(862 - k * 45, 300 + k * 280), (906 - k * 45, 306 + k * 280)], 6, "#8b6530")
    sleeve = curve(points("812,926 884,950 968,1070 1018,1190 970,1270 792,1224 784,1108 868,1092"))
    plate.fill(sleeve, "#48697d", "#34505f", 40)
    plate.stipple(sleeve, INK, 60, 0.35)
    plate.line(bow((868, 1092), (920, 1120), (936, 1170)), 5, "#2a4353", 2)
    plate.fill(box(780, 1106, 26, 120), "#e4d9c2", "#b9ad95")
    for k in range(4):
        finger = curve(
            [(690, 1092 + k * 34), (800, 1084 + k * 34), (812, 1112 + k * 34), (704, 1122 + k * 34)]
        )
        plate.fill(finger, "#d9a57c", "#ac7048", 80)
        plate.stipple(finger, "#7c452a", 60, 0.3)


def desk(plate: Plate, x: float, y: float, wide: float) -> None:
    plate.solid(
        [
            (x - wide * 0.46, y),
            (x + wide * 0.46, y),
            (x + wide * 0.54, y + wide * 0.16),
            (x - wide * 0.54, y + wide * 0.16),
        ],
        "#d9a868",
        "#a9753f",
    )
    plate.fill(box(x - wide * 0.54, y + wide * 0.16, wide * 1.08, wide * 0.07), "#8a5a32")
    for side in (-1, 1):
        plate.fill(box(x + side * wide * 0.48 - 5, y + wide * 0.2, 10, wide * 0.6), "#6d7672")


def open_book(plate: Plate, x: float, y: float, size: float) -> None:
    for side in (-1, 1):
        page = [
            (x, y),
            *bow(
                (x, y - size * 0.12),
                (x + side * size * 0.3, y - size * 0.3),
                (x + side * size * 0.6, y - size * 0.12),
            ),
            (x + side * size * 0.56, y + size * 0.1),
        ]
        plate.fill(page, WHITE, "#d9d1bc", 90 * side)
    plate.line([(x, y - size * 0.12), (x, y + size * 0.02)], 3, "#a39a85")


def classroom(plate: Plate) -> None:
    plate.fill(box(0, 0, 1500, 1000), "#efe6cd", "#d8c9a6")
    plate.fill(box(0, 560, 1500, 440), "#b98f62", "#7f5b3c")
    plate.fill(box(430, 130, 640, 300), WOOD)
    plate.fill(box(444, 144, 612, 272), "#3f6152", "#2c4a3f")
    plate.text((750, 246), "午读二十分钟", (KAI, 78), "#eef0e2", "mm")
    plate.text((750, 350), "书自己挑　可以不看完　不许出声", (KAI, 32), "#d5dfcf", "mm")
    for k in range(2):
        x = 1130 + k * 190
        plate.fill(box(x, 110, 170, 340), "#8a6a4b")
        plate.fill(box(x + 10, 120, 150, 320), "#dcebe3", "#f6ecc8")
        plate.foliage((x + 10, 120, 150, 320), ("#7f9a6a", "#9db381", "#c3cf9c"))
        plate.fill(box(x + 81, 120, 8, 320), "#8a6a4b")
        plate.fill(
            [(x, 450), (x + 170, 450), (x - 250, 1000), (x - 620, 1000)], "#fff3cb", share=0.2
        )
    for k in range(3):
        plate.solid(box(70 + k * 104, 190, 86, 118), WHITE, "#d9cfb6")
        crown(
            plate,
            (113 + k * 104, 250),
            28,
            ((PINE, MOSS, LEAF), (RUST, OCHRE, "#f0d08a"), (INDIGO, TEAL, "#a5c4c0"))[k],
            8,
        )
    bust(plate, 250, 560, 280, Look(("#7b9ba0", "#4f7378")))
    open_book(plate, 250, 500, 92)
    plate.solid(box(150, 540, 210, 160), "#c08d54", "#8a5a32")
    looks = (BRICK, GOLD, BLUE, GREEN, Look(("#e9e0cc", "#bfb39a")), Look(("#c98a94", "#955765")))
    for row, (y, size, gap) in enumerate(((650, 112, 230), (780, 150, 300), (950, 204, 392))):
        for k in range(6):
            x = 440 + row * -150 + k * gap
            desk(plate, x, y - size * 0.1, size * 1.5)
            open_book(plate, x, y - size * 0.02, size * 0.56)
            bust(plate, x, y + size * 0.82, size * 1.25, looks[(k * 2 + row * 3) % 6], back=True)


def books(plate: Plate, x: float, base: float, wide: float, high: float) -> None:
    """A row of spines."""
    tones = ("#b5552f", "#d9a441", "#4f8083", "#7d9656", "#2f4a5c", "#c98a94", "#efe3c8", "#8a6a90")
    end = x + wide
    while x < end - 8:
        thick = min(plate.near(17, 7), end - x)
        tall = high * plate.near(0.82, 0.14)
        spine = box(x, base - tall, thick - 1.5, tall)
        plate.fill(spine, plate.chance.choice(tones))
        plate.stipple(spine, INK, 90, 0.3)
        plate.fill(box(x + 2, base - tall * 0.8, thick - 5.5, tall * 0.08), "#f3e6c8")
        x += thick


def shelf(plate: Plate, x: float, base: float, wide: float, rows: int) -> None:
    high = 92.0
    plate.solid(
        box(x - 10, base - rows * high - 14, wide + 20, rows * high + 14), "#b98452", "#7e5434"
    )
    for k in range(rows):
        foot = base - 8 - k * high
        plate.fill(box(x, foot - high + 14, wide, high - 14), "#5a3d29", "#6d4a31")
        books(plate, x + 4, foot, wide - 8, high - 18)


def library(plate: Plate) -> None:
    plate.fill(box(0, 0, 1500, 1000), "#f5ecd7", "#e6d7b6")
    for k in range(3):
        y = 40 + k * 96
        plate.solid(box(-10, y, 1520, 30), "#9c6b42", "#6d472c")
        for side in (-1, 1):
            plate.line([(750, -60 + y), (750 + side * 800, 200 + y)], 22, "#84583a")
    for x in (250, 750, 1250):
        plate.fill(
            [
                *bow((x - 90, 470), (x - 90, 300), (x, 290)),
                *bow((x, 290), (x + 90, 300), (x + 90, 470)),
                (x + 90, 560),
                (x - 90, 560),
            ],
            "#8a6a4b",
        )
        plate.fill(
            [
                *bow((x - 78, 470), (x - 78, 312), (x, 304)),
                *bow((x, 304), (x + 78, 312), (x + 78, 470)),
                (x + 78, 548),
                (x - 78, 548),
            ],
            "#d5e6df",
            "#fbefc9",
        )
        plate.foliage((x - 78, 330, 156, 218), ("#7f9a6a", "#9db381", "#c3cf9c"))
        plate.fill(box(x - 3, 304, 6, 244), "#8a6a4b")
        plate.fill(
            [(x - 78, 560), (x + 78, 560), (x + 10, 1000), (x - 260, 1000)], "#fff5d6", share=0.34
        )
    for x in (500, 1000):
        plate.line([(x, 0), (x, 250)], 3, INK)
        plate.fill(
            [(x - 20, 250), (x + 20, 250), (x + 60, 310), (x - 60, 310)], "#4f8083", "#2f5a5e"
        )
        plate.glow(x, 330, 190, "#ffe7a6", 0.55)
    plate.fill(box(0, 760, 1500, 240), "#c99a63", "#96683f")
    for k in range(9):
        plate.line([(750 + (k - 4) * 190, 760), (750 + (k - 4) * 330, 1000)], 3, "#7d5634")
    for x in (20, 520, 1020):
        shelf(plate, x, 770, 450, 2 if x == 520 else 3)
    for k, tones in enumerate(
        ((RUST, "#d98a5e"), (TEAL, "#8fb8b4"), (OCHRE, "#f0cf86"), (MOSS, "#9db36a"))
    ):
        x = 220 + k * 340
        plate.solid(oval(x, 925, 130, 46), tones[1], tones[0])
        look = (GOLD, BRICK, BLUE, GREEN)[k]
        bust(plate, x, 930 - 14 * (k % 2), 190, look)
        plate.fill(oval(x, 936, 84, 26), INDIGO, INK)
        open_book(plate, x, 888, 104)


def umbrella(plate: Plate, x: float, y: float, size: float, colour: tuple[Colour, Colour]) -> None:
    """An open umbrella on its side of the bench, handle down."""
    for k in range(6):
        left, right = x - size + k * size / 3, x - size + (k + 1) * size / 3
        gore = [
            (x, y - size * 0.72),
            *bow((left, y), ((left + right) / 2, y - size * 0.12), (right, y), 6),
        ]
        plate.fill(gore, colour[k % 2], share=1)
        plate.stipple(gore, INK, 60, 0.3)
    plate.line([(x, y - size * 0.78), (x, y + size * 0.62)], 7, BARK)
    plate.line(
        bow((x, y + size * 0.6), (x + 4, y + size * 0.78), (x + 30, y + size * 0.62)), 9, WOOD
    )


def tool_wall(plate: Plate) -> None:
    board = box(90, 60, 1320, 380)
    plate.solid(board, "#cdb287", "#a98a5e")
    for x in range(120, 1400, 40):
        for y in range(86, 430, 40):
            plate.fill(oval(x, y, 3, 3), "#8b6d45")
    for k in range(7):  # screwdrivers
        x = 160 + k * 50
        plate.fill(box(x - 3, 170, 6, 90), "#8d9797")
        plate.solid(box(x - 10, 110, 20, 66), (RED, OCHRE, TEAL)[k % 3], INDIGO)
    for k in range(3):  # hammers
        x = 570 + k * 92
        plate.solid(box(x - 7, 130, 14, 190 - k * 24), WOOD, BARK)
        plate.solid(box(x - 36, 110, 72, 34), "#7d8785", "#4c565a")
    for k in range(4):  # spanners
        x, size = 870 + k * 64, 26 - k * 3
        plate.solid(box(x - 7, 130, 14, 170), "#aab3b4", "#6d787b")
        for y in (124, 306):
            plate.fill(oval(x, y, size, size), "#98a3a4")
            plate.fill(oval(x, y, size * 0.48, size * 0.48), "#b99a6b")
    plate.line(curve(points("1180,120 1330,120 1350,240 1280,330 1190,250")), 8, "#3d4a52")
    for k in range(5):  # coils
        plate.line(
            curve(oval(1250, 230, 90 - k * 14, 90 - k * 14), 2), 6, ("#b5552f", "#3d4a52")[k % 2]
        )


def kettle(plate: Plate, x: float, base: float, size: float) -> None:
    plate.line(
        bow(
            (x + size * 0.5, base - size * 0.3),
            (x + size * 0.8, base - size * 0.4),
            (x + size * 0.86, base - size * 0.9),
        ),
        size * 0.2,
        "#7d8785",
        size * 0.12,
    )
    plate.solid(
        curve(
            [
                (x - size * 0.56, base),
                (x - size * 0.62, base - size * 0.5),
                (x, base - size * 1.05),
                (x + size * 0.62, base - size * 0.5),
                (x + size * 0.56, base),
            ]
        ),
        "#c4cac6",
        "#6a7573",
    )
    plate.line(
        bow(
            (x - size * 0.44, base - size * 0.86),
            (x, base - size * 1.6),
            (x + size * 0.44, base - size * 0.86),
        ),
        size * 0.1,
        INK,
    )
    plate.fill(oval(x, base - size * 1.02, size * 0.1, size * 0.1), INK)


def radio(plate: Plate, x: float, base: float) -> None:
    plate.line([(x + 160, base - 120), (x + 230, base - 300)], 5, "#8d9797", 3)
    plate.solid(box(x, base - 130, 220, 130), "#b5552f", "#7f3520")
    plate.fill(oval(x + 70, base - 62, 48, 48), "#e3d3ae", "#b8a273")
    for k in range(5):
        plate.line([(x + 34, base - 86 + k * 12), (x + 106, base - 86 + k * 12)], 3, "#7f6a45")
    plate.fill(box(x + 132, base - 108, 72, 30), "#f3e6c2")
    for k in range(2):
        plate.solid(oval(x + 150 + k * 38, base - 44, 14, 14), "#efe3c8", "#8d7a58")


def repair(plate: Plate) -> None:
    plate.fill(box(0, 0, 1500, 1000), "#dfe0cf", "#c6c3a8")
    tool_wall(plate)
    umbrella(plate, 1080, 560, 250, ("#c5432c", "#dd6a47"))
    plate.glow(520, 470, 300, "#fff0c4", 0.5)
    bust(plate, 480, 760, 400, GREY)
    bust(plate, 830, 760, 350, Look(("#c98a94", "#955765")))
    for x in (452, 510):  # glasses
        plate.fill(oval(x, 432, 25, 21), INK)
        plate.fill(oval(x, 432, 20, 16), "#f3dcc0")
    plate.line([(470, 432), (492, 432)], 4, INK)
    plate.limb(bow((396, 590), (380, 720), (560, 724)), 62, "#87908c", 44)
    plate.limb(bow((566, 590), (640, 690), (590, 728)), 60, "#747d79", 44)
    plate.solid(box(-20, 756, 1540, 62), "#c08d54", "#8a5a32")
    plate.fill(box(0, 818, 1500, 190), "#8a5f3c", "#553722")
    for x in (60, 700, 1340):
        plate.solid(box(x, 818, 90, 190), "#a4703f", "#67432a")
    radio(plate, 90, 762)
    kettle(plate, 1330, 762, 110)
    plate.solid(oval(590, 742, 74, 20), "#4c565a", "#2b3338")
    plate.line([(650, 740), (800, 722)], 16, "#2b3338")
    for k in range(10):
        plate.solid(
            oval(740 + k * 22 + plate.near(0, 8), 772 + plate.near(0, 8), 9, 6),
            "#c9cfca",
            "#7d8785",
        )
    plate.fill(oval(575, 726, 24, 16), SKIN)
    plate.solid(box(200, 850, 300, 90), WHITE, "#dccfae")
    plate.text((350, 895), "修好为止　手工免费", (KAI, 30), RUST, "mm")


def osmanthus(plate: Plate) -> None:
    sky(plate, "#b3ccca", "#faeccd", (1180, 180))
    plate.fill(box(0, 330, 1500, 400), WHITE, "#ddd3bb")
    plate.stipple(box(0, 330, 1500, 400), "#9c9580", 0, 0.25)
    for k in range(3):
        roof(plate, 20 + k * 520, 340 - 40 * (k % 2), 470, 74)
    plate.fill(box(1080, 430, 160, 300), "#8c6a4a", "#4f3626")
    plate.fill(box(1157, 430, 5, 300), INK)
    lantern(plate, 1040, 470, 30)
    lantern(plate, 1280, 470, 30)
    plate.fill(box(0, 730, 1500, 280), "#b9b29d", "#8d8674")
    for k in range(6):
        y = 738 + 262 * (k / 5) ** 1.5
        plate.line([(0, y), (1500, y)], 3, "#767062")
        for x in range((k % 2) * 110, 1500, 230):
            plate.line([(x, y), (x - 20, y + 40 + 10 * k)], 3, "#767062")
    trunk = [*bow((560, 860), (640, 640), (560, 360)), *bow((720, 360), (700, 640), (800, 860))]
    plate.solid(trunk, "#8a6448", "#4b3325")
    plate.fill(oval(676, 660, 34, 84, 6), "#2d1f18", "#4b3325")
    for tip in ((330, 260), (520, 130), (820, 150), (960, 290)):
        plate.line(bow((640, 520), (640, 340), tip), 58, "#6d4c37", 14)
    for at, size in (
        ((300, 290), 190),
        ((960, 300), 190),
        ((480, 170), 220),
        ((800, 170), 220),
        ((640, 260), 230),
    ):
        crown(plate, at, size, ("#2f4a34", "#48683f", "#6d8a4c"), 26)
        blossom(plate, at, size, 170)
    plate.fill([(150, 900), (620, 850), (900, 985), (380, 1040)], "#eef0e6", "#c9d3d0")
    for _ in range(420):
        plate.fill(
            oval(plate.near(520, 310), plate.near(930, 66), 4.5, 3.5),
            plate.chance.choice(("#f6cf5e", "#eeb23c")),
        )
    for _ in range(130):
        plate.fill(oval(plate.near(650, 480), plate.near(620, 190), 4, 3.5), "#f3c64f")
    chair(plate, 1010, 900)


def chair(plate: Plate, x: float, base: float) -> None:
    """A bamboo armchair."""
    cane, dark = "#d9b167", "#8f6a32"
    for dx in (0, 150):
        plate.line(
            [(x + dx, base), (x + dx + (18 if dx else -8), base - 270)], 13, dark if dx else cane
        )
    for dx in (-34, 124):
        plate.line([(x + dx, base + 34), (x + dx, base - 130)], 13, cane)
        plate.line([(x + dx - 6, base - 132), (x + dx + 40, base - 150)], 13, cane)
    plate.solid(
        [(x - 40, base - 74), (x + 132, base - 74), (x + 158, base - 108), (x - 6, base - 108)],
        "#e6c681",
        "#b08645",
    )
    for k in range(7):
        plate.line([(x + 14 + k * 21, base - 112), (x + 10 + k * 23, base - 256)], 7, cane)
    plate.line([(x - 12, base - 262), (x + 172, base - 262)], 15, cane)


def gauge(plate: Plate) -> None:
    sky(plate, "#a9c4c6", "#f7e5c6", (760, 300))
    hills(plate, ((430, 60), (520, 44), (600, 30)), "#bccfca", "#83a49c")
    for k in range(5):
        house(plate, House(440 + k * 130, 690, 118, 84 + 14 * (k % 2)))
    plate.mist(680, 170, "#fbefd8", 0.6)
    plate.reflect(700, ("#d3d9c5", "#3a6a73"), 0.42, 7)
    plate.ripples(712, 140, "#fff2d6", 0.3)
    wall = [(-20, 300), (250, 380), (250, 1150), (-20, 1300)]
    plate.solid(wall, "#b9b2a0", "#7f7a6c")
    for k in range(9):
        plate.line([(-20, 400 + k * 96), (250, 452 + k * 80)], 4, "#6a6559")
    steps(plate, 110, 800, (250, 62), 10)
    post = box(640, 430, 110, 690)
    plate.solid(post, WHITE, "#d6cfbd")
    for k in range(11):
        y = 446 + k * 48
        plate.fill(box(640, y, 54 if k % 2 else 34, 24), RED)
        if k % 4 == 0:
            plate.text((720, y + 12), str(6 - k // 4), (SANS, 50), RED, "mm")
    plate.fill(box(628, 418, 134, 18), TILE)
    plate.fill(box(640, 953, 110, 170), "#5d8f93", "#3d737b", share=0.8)
    for k in range(4):
        for x, y in ((695, 958), (880, 1196)):
            ring = bow(
                (x - 90 - 26 * k, y + 9 * k), (x, y + 14 + 18 * k), (x + 90 + 26 * k, y + 9 * k)
            )
            plate.line(ring, 1, "#f1ead4", 5)
    egret(plate, 870, 1180)
    reeds(plate, 900, 1070, 1420, 240)


def egret(plate: Plate, x: float, base: float) -> None:
    for dx in (-10, 22):
        plate.line([(x + dx, base - 150), (x + dx + 4, base + 20)], 6, "#3a3a34")
    plate.solid(
        curve(
            [
                (x - 110, base - 130),
                (x - 40, base - 240),
                (x + 60, base - 250),
                (x + 70, base - 180),
                (x, base - 140),
            ]
        ),
        WHITE,
        "#d3d6cf",
    )
    neck = [
        *bow((x + 52, base - 216), (x + 110, base - 330), (x + 44, base - 380)),
        *bow((x + 44, base - 380), (x + 30, base - 430), (x + 74, base - 446)),
    ]
    plate.line(neck, 34, WHITE, 24)
    plate.fill(oval(x + 78, base - 446, 30, 20), WHITE)
    plate.fill([(x + 100, base - 456), (x + 184, base - 436), (x + 100, base - 438)], OCHRE)
    plate.fill(oval(x + 88, base - 450, 4, 4), INK)
    plate.line(bow((x + 60, base - 458), (x + 10, base - 462), (x - 20, base - 420)), 6, WHITE, 2)


# The advertisements


def tea_rows(plate: Plate, left: float) -> None:
    """Tea terraces over the right of a strip."""
    for k in range(7):
        t = k / 6
        line = [(x, y) for x, y in crest(plate, 190 + 250 * t, 26 + 10 * t, 0.2) if x >= left - 60]
        shape = [*line, (plate.width + 20.0, 520.0), (left - 60, 520.0)]
        plate.fill(shape, ("#8fa968", "#6f8f52")[k % 2], ("#5d7d46", "#486a3c")[k % 2])
        plate.stipple(shape, PINE, 0, 0.25)
        for x, y in line[::4]:
            plate.fill(
                oval(x, y + 2, 18 + 8 * t, 11 + 6 * t), ("#a5bc78", "#88a661")[k % 2], "#55763f"
            )


def teapot(plate: Plate, x: float, base: float, size: float) -> None:
    clay = ("#b5653f", "#6d3320")
    plate.fill(oval(x, base, size * 1.05, size * 0.1), INK, share=0.25)
    plate.line(
        bow(
            (x + size * 0.6, base - size * 0.35),
            (x + size * 0.98, base - size * 0.4),
            (x + size * 1.12, base - size * 0.92),
        ),
        size * 0.26,
        clay[0],
        size * 0.12,
    )
    plate.line(
        curve(oval(x - size * 0.78, base - size * 0.52, size * 0.34, size * 0.36), 2),
        size * 0.13,
        clay[1],
    )
    plate.solid(
        curve(
            [
                (x - size * 0.5, base),
                (x - size * 0.82, base - size * 0.5),
                (x - size * 0.42, base - size * 0.92),
                (x + size * 0.42, base - size * 0.92),
                (x + size * 0.82, base - size * 0.5),
                (x + size * 0.5, base),
            ]
        ),
        *clay,
    )
    plate.solid(
        bow(
            (x - size * 0.42, base - size * 0.9),
            (x, base - size * 1.3),
            (x + size * 0.42, base - size * 0.9),
        ),
        *clay,
    )
    plate.solid(oval(x, base - size * 1.16, size * 0.1, size * 0.1), *clay)
    plate.fill(
        oval(x - size * 0.34, base - size * 0.58, size * 0.1, size * 0.22, 18), "#e09a70", share=0.6
    )


def tea(plate: Plate) -> None:
    plate.fill(box(0, 0, 2400, 500), "#f7efd9", "#efdfb8", 90)
    plate.glow(1850, 120, 340, "#fff6dc", 0.9)
    tea_rows(plate, 1330)
    fade = blend((560 * SCALE, 500 * SCALE), "#ffffff", "#000000", 90).convert("L")
    plate.image.paste("#f3e7c9", (1225 * SCALE, 0), fade)
    teapot(plate, 1180, 420, 170)
    for x in (1420, 1530):
        plate.fill(bow((x - 46, 360), (x, 480), (x + 46, 360)), WHITE, "#c9cdbf", 60)
        plate.fill(oval(x, 362, 44, 11), "#b5632c")
        steam(plate, x, 340, 26)
    steam(plate, 1372, 250, 40)
    plate.fill(box(90, 90, 92, 320), RED)
    plate.column((136, 146), "本地秋茶", (SERIF, 62), CREAM)
    plate.text((236, 168), "云岫茶铺", (SERIF, 148), PINE)
    plate.text((244, 300), "秋焙桂花红茶　今日开罐", (KAI, 62), RUST)
    plate.text((244, 388), "东街18号　每天8时至20时　先喝后买", (SANS, 36), BARK)


def bookshop(plate: Plate) -> None:
    plate.fill(box(0, 0, 1200, 900), "#20394a", "#35586a")
    plate.glow(870, 330, 420, "#ffdf94", 0.6)
    plate.fill(box(640, 150, 460, 470), WOOD)
    plate.fill(box(656, 166, 428, 438), "#fbe7b4", "#f1c877")
    for y in (306, 450, 598):
        books(plate, 662, y, 416, 112)
        plate.fill(box(656, y, 428, 10), WOOD)
    plate.fill(box(0, 720, 1200, 180), "#7b5235", "#4d3322")
    for k, (wide, tone) in enumerate(((380, RUST), (330, TEAL), (356, OCHRE), (290, MOSS))):
        y = 720 - (k + 1) * 46
        plate.solid(box(270 - wide / 2 + 6 * k, y, wide, 44), tone, INK)
        plate.fill(box(270 - wide / 2 + 6 * k + wide - 26, y + 5, 26, 34), "#f3e6c8")
    open_book(plate, 280, 514, 240)
    plate.line([(900, 0), (900, 92)], 4, INK)
    lantern(plate, 900, 96, 40)
    plate.text((84, 128), "慢桥书铺", (SERIF, 118), CREAM)
    plate.text((90, 236), "旧书换新书", (KAI, 66), "#f4c667")
    plate.text((90, 318), "三本抵一本，", (KAI, 44), CREAM)
    plate.text((90, 374), "写下一句话，再减两元", (KAI, 44), CREAM)
    plate.text((600, 812), "桂花巷7号　周二至周日　9时至21时", (SANS, 42), CREAM, "mm")


def tap(plate: Plate, x: float, y: float) -> None:
    """A tap whose mouth is at (x, y)."""
    metal = ("#c9d0cd", "#5f6e73")
    plate.solid(box(x + 20, y - 190, 560, 74), *metal)
    plate.solid(box(x + 330, y - 214, 60, 122), *metal)
    plate.line(bow((x + 60, y - 152), (x + 2, y - 152), (x, y)), 74, "#9aa6a6", 66)
    plate.solid(box(x - 44, y - 20, 88, 24), *metal)
    plate.solid(box(x + 122, y - 262, 36, 84), *metal)
    plate.solid(box(x + 40, y - 300, 200, 44), RED, "#7d2417")


def drop(x: float, y: float, r: float) -> list[Point]:
    """A falling drop: its point at the top."""
    return [
        *bow((x, y - r * 2.1), (x + r * 0.25, y - r * 1.1), (x + r * 0.9, y - r * 0.4), 10),
        *oval(x, y, r, r)[:31],
        *bow((x - r * 0.9, y - r * 0.4), (x - r * 0.25, y - r * 1.1), (x, y - r * 2.1), 10),
    ]


def save_water(plate: Plate) -> None:
    plate.fill(box(0, 0, 2400, 800), "#d9ebe6", "#f8f0d9")
    plate.glow(1500, 220, 420, "#fffbe8", 0.8)
    hills(plate, ((470, 46), (520, 36), (566, 24)), "#b5d0cb", "#6f9f9c")
    for k in range(5):
        house(plate, House(1210 + k * 118, 626, 110, 74 + 12 * (k % 2)))
    plate.mist(600, 150, "#f9f4e2", 0.5)
    plate.reflect(632, ("#a9cfcf", "#2f7480"), 0.4, 7)
    plate.ripples(640, 170, WHITE, 0.3)
    boat(plate, 1420, 712, 230)
    tap(plate, 1960, 330)
    bead = drop(1960, 480, 58)
    plate.fill(bead, "#a9dbe0", "#2f8796", 40)
    plate.fill(oval(1940, 466, 12, 24, 20), WHITE, share=0.85)
    for k in range(4):
        plate.line(curve(oval(1960, 704, 60 + 74 * k, 10 + 12 * k), 2), 4, WHITE)
    plate.text((120, 140), "关紧一滴水", (SERIF, 136), "#1f5560")
    plate.text((120, 292), "留住一条河", (SERIF, 136), "#1f5560")
    plate.text((126, 396), "滴漏的龙头，一天一夜能流走几十升水", (KAI, 42), INDIGO)
    plate.fill(box(120, 706, 300, 58), "#1f5560")
    plate.text((270, 735), "公 益 广 告", (SANS, 34), WHITE, "mm")


# The series


@dataclass(frozen=True)
class Picture:
    file: str
    size: tuple[int, int]
    scene: Callable[[Plate], None]


PICTURES = (
    Picture("photos/bridge", WIDE, bridge),
    Picture("photos/harvest", WIDE, harvest),
    Picture("photos/persimmons", WIDE, persimmons),
    Picture("photos/village", WIDE, village),
    Picture("photos/kitchen", WIDE, kitchen),
    Picture("photos/market", WIDE, market),
    Picture("photos/boat", WIDE, crossing),
    Picture("photos/night-lights", WIDE, night_lights),
    Picture("photos/old-street", TALL, old_street),
    Picture("photos/ferryman", TALL, ferryman),
    Picture("photos/gauge", TALL, gauge),
    Picture("photos/classroom", WIDE, classroom),
    Picture("photos/library", WIDE, library),
    Picture("photos/repair", WIDE, repair),
    Picture("photos/osmanthus", WIDE, osmanthus),
    Picture("ads/tea", (2400, 500), tea),
    Picture("ads/bookshop", (1200, 900), bookshop),
    Picture("ads/save-water", (2400, 800), save_water),
)


def draw(folder: Path) -> Iterator[Path]:
    for seed, picture in enumerate(PICTURES):
        plate = Plate(picture.size, seed)
        picture.scene(plate)
        file = folder / f"{picture.file}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        plate.finished().save(
            file, quality=QUALITY, dpi=(DPI, DPI), optimize=True, icc_profile=srgb()
        )
        yield file


def main(folder: Path) -> None:
    for file in draw(folder):
        print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EDITION)
