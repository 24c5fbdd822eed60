"""The flat boats of the river."""

from draw_portraits import Point

from sample_pictures.canvas import Plate
from sample_pictures.palette import INK
from sample_pictures.shapes import bow, lens, placed


def hull(x: float, y: float, length: float) -> list[Point]:
    """A flat river boat: its middle at (x, y) on the water."""
    half, deep = length / 2, length * 0.075
    return [
        (x - half, y - deep * 1.5),
        *bow(*placed("-0.94,-1.2 0,-0.2 0.94,-1.2", (x, y), half, deep)),
        (x + half, y - deep * 1.5),
        *bow(*placed("0.8,0.3 0,1.5 -0.8,0.3", (x, y), half, deep)),
    ]


def awning(plate: Plate, x: float, y: float, length: float) -> None:
    """The mat roof over the middle of a boat."""
    span = length * 0.22
    cover = placed("-1,-0.05 -0.9,-0.26 0,-0.26 0.9,-0.26 1,-0.05", (x, y), span, length)
    plate.solid(bow(*cover), "#6c6a5c", "#37382f")
    top, foot = y - length * 0.18, y - length * 0.06
    for k in range(-3, 4):
        plate.line([(x + k * span * 0.26, top), (x + k * span * 0.29, foot)], 1.6, "#2b2c25")


def boat(plate: Plate, x: float, y: float, length: float, covered: bool = True) -> None:
    """A boat with its shadow on the water, covered or open."""
    plate.fill(lens(x, y + length * 0.06, length * 1.25, length * 0.05), INK, share=0.3)
    if covered:
        awning(plate, x, y, length)
    plate.solid(hull(x, y, length), "#a8744a", "#5a3b29")
    rim = placed("-0.46,-0.085 0,-0.01 0.46,-0.085", (x, y), length)
    plate.line(bow(*rim), 4, "#d3a673")
