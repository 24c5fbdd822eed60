"""Sky, hills, plants and stone stairs."""

import math
from collections.abc import Sequence

from draw_portraits import Colour, Point, blend, box, oval

from sample_pictures.canvas import SCALE, Area, Plate
from sample_pictures.palette import BARK, CREAM, INDIGO, LEAF, MOSS, PINE
from sample_pictures.shapes import around, bow, leaf


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
    """All below a line that crosses the plate."""
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


def sky(plate: Plate, top: Colour, foot: Colour, sun: Point) -> None:
    """A sky over the whole plate, with the sun in it."""
    plate.ground(top, foot)
    plate.glow(*sun, 420, "#fff3d4", 0.85)
    plate.fill(oval(*sun, 46, 46), "#fdf3d6", "#f8d999")


def crown(plate: Plate, at: Point, radius: float, tones: Sequence[Colour], count: int = 16) -> None:
    """Foliage: three tones of balls, dark below, light above, and loose leaves on the rim."""
    for k, tone in enumerate(tones):
        lift = (k - 0.8) * radius * 0.22
        middle = (at[0] - lift * 0.5, at[1] - lift)
        for _ in range(count):
            turn, far = plate.near(0, math.pi), plate.chance.random() ** 0.6
            x, y = around(middle, turn, far * radius * (0.92 - 0.16 * k), 0.8)
            size = radius * plate.near(0.24, 0.07) * (1 - 0.13 * k)
            ball = oval(x, y, size, size * 0.86)
            plate.fill(ball, tone)
            plate.stipple(ball, tones[0], 40, 0.5)
    for _ in range(count * 4):
        turn, reach = plate.near(0, math.pi), radius * plate.near(0.95, 0.22)
        blade = (radius * 0.09, radius * 0.03, plate.near(0, 180))
        plate.fill(leaf(*around(at, turn, reach, 0.82), *blade), tones[1])


def blossom(plate: Plate, at: Point, radius: float, count: int) -> None:
    """Osmanthus: clusters of small gold flowers among leaves."""
    for _ in range(count):
        turn, reach = plate.near(0, math.pi), plate.chance.random() ** 0.6 * radius
        spot = around(at, turn, reach, 0.8)
        for _ in range(4):
            size = radius * 0.02 + plate.near(1.5, 0.8)
            plate.scatter(1, spot, (7, 6), (size, size * 0.85), ("#f6cf5e", "#eeb23c", "#fbe29a"))


def foliage(plate: Plate, area: Area, tones: Sequence[Colour]) -> None:
    """A tree behind a window: nothing of it leaves the area."""
    left, top, wide, high = area
    corner = (round(left * SCALE), round(top * SCALE))
    before = plate.image.copy()
    crown(plate, (left + wide * 0.56, top + high * 0.8), wide * 0.52, tones)
    foot = (round((left + wide) * SCALE), round((top + high) * SCALE))
    pane = plate.image.crop((*corner, *foot))
    plate.image = before
    plate.image.paste(pane, corner)


def tree(plate: Plate, x: float, base: float, height: float, tones: Sequence[Colour]) -> None:
    """A tree with two branches under its crown."""
    top = base - height * 0.62
    trunk = bow((x, base), (x + height * 0.04, base - height * 0.3), (x, top))
    plate.line(trunk, height * 0.07, BARK, height * 0.03)
    for side in (-1, 1):
        tip = (x + side * height * 0.2, top - height * 0.05)
        branch = bow((x, base - height * 0.34), (x + side * height * 0.1, top), tip)
        plate.line(branch, height * 0.035, BARK, 2)
    crown(plate, (x, top), height * 0.36, tones)


def reeds(plate: Plate, left: float, right: float, base: float, height: float) -> None:
    """Reeds along the water, some in ear."""
    for _ in range(round((right - left) / 7)):
        x = plate.near((left + right) / 2, (right - left) / 2)
        tall = plate.near(height, height * 0.4)
        tip = (x + plate.near(18, 40), base - tall)
        stalk = bow((x, base), (x, base - tall * 0.6), tip)
        plate.line(stalk, 5, plate.any_of((MOSS, PINE, LEAF)), 1)
        if plate.chance.random() < 0.3:
            plate.fill(leaf(*tip, 46, 9, plate.near(-75, 25)), "#d9c39a")


def steps(plate: Plate, left: float, top: float, size: tuple[float, float], count: int) -> None:
    """Stone stairs down to the right: a tread and a riser each."""
    for k in range(count):
        x, y, wide, high = left - k * 10, top + k * size[1], size[0] + k * 34, size[1]
        plate.solid(box(x, y, wide, high + 2), "#c6bfae", "#9a9485")
        plate.fill(box(x, y, wide, high * 0.3), "#e2dccb")
        for joint in range(3):
            across = (joint + 0.6 + 0.2 * (k % 2)) * wide / 3.4
            plate.fill(box(x + across, y + high * 0.3, 2, high * 0.7), "#7f7a6e")
