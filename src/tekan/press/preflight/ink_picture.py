"""The map of a page's ink for people: heat, and the squares over the limit framed."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from tekan.press.preflight.ink_map import InkMap, heaviest
from tekan.press.preflight.ink_report import percents
from tekan.press.preflight.ink_shapes import Box

Rgb = tuple[int, int, int]
# Heat by share of the limit: paper, blue, green, yellow at the limit, red, black.
_STOPS: tuple[tuple[float, Rgb], ...] = (
    (0.0, (255, 255, 255)),
    (0.25, (190, 215, 245)),
    (0.5, (80, 150, 220)),
    (0.75, (70, 180, 110)),
    (0.97, (250, 220, 70)),
    (1.0, (245, 130, 30)),
    (1.1, (215, 25, 28)),
    (1.5, (60, 0, 20)),
)
_HOTTEST = _STOPS[-1][0]
_FRAME: Rgb = (200, 0, 120)
_UNKNOWN: Rgb = (120, 120, 120)
_HALO: dict[str, Any] = {"stroke_width": 2, "stroke_fill": "white"}
_INK: Rgb = (30, 30, 30)
_AIR, _BAR, _FOOT, _SIZE = 16, 14, 64, 13
_ROUNDING = 0.005
_MOST = 20
_TICKS = 5


def save_map(found: InkMap, limit: float, path: Path) -> None:
    """Writes a PNG; raises OSError."""
    width, height = found.total.size
    image = Image.new("RGB", (width + 2 * _AIR, height + _AIR + _FOOT), "white")
    image.paste(heat(found.total, limit), (_AIR, _AIR))
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(_SIZE)
    draw.rectangle((_AIR - 1, _AIR - 1, _AIR + width, _AIR + height), outline=_UNKNOWN)
    _frame_places(draw, font, found, limit)
    _scale(image, draw, font, (_AIR, _AIR + height + 12), width, limit)
    image.save(path, "PNG")


def heat(total: Image.Image, limit: float) -> Image.Image:
    """Shares of the limit in 256 steps, each with its colour."""
    steps = total.point(lambda value: value * (255 / (_HOTTEST * limit)) + 0.5).convert("L")
    colours = [_colour(at / 255 * _HOTTEST) for at in range(256)]
    bands = [steps.point([colour[band] for colour in colours]) for band in range(3)]
    return Image.merge("RGB", bands)


def _colour(share: float) -> Rgb:
    for (low, first), (high, second) in pairwise(_STOPS):
        if share <= high:
            part = (share - low) / (high - low)
            red, green, blue = (
                round(a + part * (b - a)) for a, b in zip(first, second, strict=True)
            )
            return red, green, blue
    return _STOPS[-1][1]


def _frame_places(
    draw: ImageDraw.ImageDraw,
    font: ImageFont.ImageFont | ImageFont.FreeTypeFont,
    found: InkMap,
    limit: float,
) -> None:
    """What is not measured crossed out; squares over the limit with their average."""
    grid = found.plates.grid
    for _, rect in found.plates.unknown:
        left, top, right, bottom = _moved(grid.box(rect))
        draw.rectangle((left, top, right, bottom), outline=_UNKNOWN)
        draw.line((left, top, right, bottom), fill=_UNKNOWN)
        draw.line((left, bottom, right, top), fill=_UNKNOWN)
    for square in heaviest(found, limit + _ROUNDING, _MOST):
        box = _moved(grid.box(square.rect))
        draw.rectangle(box, outline=_FRAME, width=2)
        draw.text((box[0] + 4, box[1] + 3), percents(square.average), _FRAME, font, **_HALO)


def _moved(box: Box | None) -> Box:
    left, top, right, bottom = box or (0, 0, 0, 0)
    return left + _AIR, top + _AIR, right + _AIR, bottom + _AIR


def _scale(
    image: Image.Image,
    draw: ImageDraw.ImageDraw,
    font: ImageFont.ImageFont | ImageFont.FreeTypeFont,
    corner: tuple[int, int],
    width: int,
    limit: float,
) -> None:
    """The colours with what they mean, and the limit."""
    left, top = corner
    ramp = Image.linear_gradient("L").rotate(90).resize((width, _BAR))
    colours = [_colour(at / 255 * _HOTTEST) for at in range(256)]
    bands = [ramp.point([colour[band] for colour in colours]) for band in range(3)]
    image.paste(Image.merge("RGB", bands), (left, top))
    draw.rectangle((left, top, left + width, top + _BAR), outline=_UNKNOWN)
    for tick in range(1, _TICKS + 1):
        share = tick / _TICKS * limit
        x = left + round(share / (_HOTTEST * limit) * width)
        draw.line((x, top, x, top + _BAR + 4), fill=_INK)
        words = percents(share) + (" = limit" if tick == _TICKS else "")
        draw.text((x + 3, top + _BAR + 3), words, fill=_INK, font=font)
