"""Outlines and lines, each a list of points."""

import math
from collections.abc import Sequence

from draw_portraits import Point, oval, points


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


def bow(*spots: Point, steps: int = 18) -> list[Point]:
    """A line of quadratic Bézier curves: spot, bend, spot, bend, spot."""
    line: list[Point] = []
    for first, bend, last in zip(spots[:-2:2], spots[1::2], spots[2::2], strict=True):
        for k in range(steps + 1):
            t = k / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            x, y = (a * p + b * q + c * r for p, q, r in zip(first, bend, last, strict=True))
            line.append((x, y))
    return line


def placed(text: str, at: Point, wide: float, high: float | None = None) -> list[Point]:
    """Points in units of a size, about a place."""
    tall = wide if high is None else high
    return [(at[0] + x * wide, at[1] + y * tall) for x, y in points(text)]


def mirrored(x: float, right: Sequence[Point]) -> list[Point]:
    """A symmetric outline about x, from its right half given as (dx, y)."""
    return [(x + dx, y) for dx, y in right] + [(x - dx, y) for dx, y in right[::-1] if dx > 0]


def around(at: Point, turn: float, reach: float, flat: float) -> Point:
    """The point of a flattened circle in a direction."""
    return at[0] + math.cos(turn) * reach, at[1] + math.sin(turn) * reach * flat


def leaf(x: float, y: float, length: float, breadth: float, turn: float) -> list[Point]:
    """A blade from (x, y), pointed at both ends; turn 0 points right."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    upper = bow((0, 0), (length / 2, -breadth), (length, 0), steps=8)
    outline = upper + [(a, -b) for a, b in upper[::-1]]
    return [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in outline]


def lens(x: float, y: float, length: float, height: float) -> list[Point]:
    """A flat drop of light on water."""
    return leaf(x - length / 2, y, length, height, 0)


def drop(x: float, y: float, r: float) -> list[Point]:
    """A falling drop: its point at the top."""
    return [
        *bow(*placed("0,-2.1 0.25,-1.1 0.9,-0.4", (x, y), r), steps=10),
        *oval(x, y, r, r)[:31],
        *bow(*placed("-0.9,-0.4 -0.25,-1.1 0,-2.1", (x, y), r), steps=10),
    ]
