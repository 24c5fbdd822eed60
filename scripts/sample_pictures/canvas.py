"""The plate on which a picture is painted."""

import math
from collections.abc import Sequence
from pathlib import Path
from random import Random

from draw_portraits import Colour, Point, blend, box, oval
from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont

from sample_pictures.palette import CREAM, INK
from sample_pictures.shapes import lens, stroke

FONTS = Path(__file__).resolve().parents[2] / "fonts"

SCALE = 2  # drawn at twice the size: the way down smooths every edge
GRAIN = 0.05  # how far the paper's grain goes from grey
RIM = 180  # what a radial gradient has at the middle of its sides
PALE = 170  # a colour with no channel below takes warm shade

Area = tuple[float, float, float, float]  # left, top, width, height


class Plate:
    """A picture while it is painted, in the measure of the finished one."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self.width, self.height = size
        self.chance = Random(seed)
        self.image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), CREAM)
        self.noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        self.speckle = self.noise.resize(self.image.size, Image.Resampling.NEAREST)

    # Chance

    def near(self, middle: float, spread: float) -> float:
        """A number at most so far from the middle."""
        return middle + self.chance.uniform(-spread, spread)

    def any_of(self, tones: Sequence[Colour]) -> Colour:
        """One of the tones."""
        return self.chance.choice(tones) if len(tones) > 1 else tones[0]

    # Shapes

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
        pale = min(ImageColor.getrgb(first)[:3]) > PALE
        self.stipple(shape, shade or ("#a89d84" if pale else INK), 70, 0.28)

    def line(
        self, path: Sequence[Point], breadth: float, colour: Colour, end: float | None = None
    ) -> None:
        """A line along the path; its end may have a breadth of its own."""
        self.fill(stroke(path, breadth, breadth if end is None else end), colour)

    def limb(self, path: Sequence[Point], breadth: float, colour: Colour, end: float) -> None:
        """A line with round ends."""
        self.line(path, breadth, colour, end)
        for (x, y), wide in ((path[0], breadth), (path[-1], end)):
            self.fill(oval(x, y, wide / 2, wide / 2), colour)

    def ground(self, first: Colour, last: Colour, angle: float = 0.0) -> None:
        """Paint the whole plate."""
        self.fill(box(0, 0, self.width, self.height), first, last, angle)

    def band(self, y: float, height: float, first: Colour, last: Colour | None = None) -> None:
        """Paint a strip across the plate."""
        self.fill(box(0, y, self.width, height), first, last)

    def scatter(
        self, count: int, at: Point, spread: Point, size: Point, tones: Sequence[Colour]
    ) -> None:
        """Spots strewn about a place."""
        for _ in range(count):
            spot = oval(self.near(at[0], spread[0]), self.near(at[1], spread[1]), *size)
            self.fill(spot, self.any_of(tones))

    # Light and air

    def glow(self, x: float, y: float, radius: float, colour: Colour, share: float) -> None:
        """Light that fades out round a point."""
        side = round(radius * 2 * SCALE)
        fall = [max(0.0, 1 - k / RIM) ** 1.6 for k in range(256)]
        fade = Image.radial_gradient("L").point([round(255 * share * level) for level in fall])
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        fade = fade.resize((side, side), Image.Resampling.BICUBIC)
        self.image.paste(colour, corner, fade)

    def steam(self, x: float, y: float, size: float) -> None:
        """Steam that rises from a point and widens."""
        for k in range(11):
            at = (x + math.sin(k * 0.9) * size * 0.3, y - k * size * 0.32)
            self.glow(*at, size * (0.5 + k * 0.09), "#fffaf0", 0.3)

    def mist(self, y: float, height: float, colour: Colour, share: float) -> None:
        """A bank of mist across the plate, thickest in its middle."""
        half = Image.linear_gradient("L").resize((1, round(height * SCALE / 2)))
        band = Image.new("L", (1, half.height * 2))
        band.paste(half, (0, 0))
        band.paste(half.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, half.height))
        band = band.point([round(k * k / 255 * share) for k in range(256)])
        mask = band.resize((self.image.width, band.height))
        self.image.paste(colour, (0, round((y - height / 2) * SCALE)), mask)

    # Water

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

    # Type

    def text(
        self, at: Point, words: str, face: tuple[str, float], colour: Colour, anchor: str = "lm"
    ) -> None:
        """Set a line of type; a face is (font file, size)."""
        font = ImageFont.truetype(FONTS / face[0], face[1] * SCALE)
        pen = ImageDraw.Draw(self.image)
        pen.text((at[0] * SCALE, at[1] * SCALE), words, colour, font, anchor=anchor)

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
