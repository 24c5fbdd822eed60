"""Images brought to their place on the plates, whichever way they stand."""

from collections.abc import Sequence
from math import floor, hypot

from PIL import Image

from tekan.press.matrix import Matrix, times
from tekan.press.preflight.ink_shapes import Box, Grid
from tekan.press.preflight.seen import Shown, Subpath
from tekan.press.preflight.shapes import corners

_BOX, _BILINEAR = Image.Resampling.BOX, Image.Resampling.BILINEAR
# Pixels over the whole image: an image that leans less stands upright.
_LEVEL = 0.02
_FLIP_X, _FLIP_Y = Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.FLIP_TOP_BOTTOM


def outline(shown: Shown) -> tuple[Subpath, ...]:
    """The edge of an image on the page."""
    return (corners(shown.matrix, 0, 0, 1, 1),)


def least_size(grid: Grid, shown: Shown) -> tuple[int, int]:
    """Pixels that an image must have for one each of the grid's."""
    a, b, c, d, _, _ = shown.matrix
    across, down = hypot(a, b) * grid.scale, hypot(c, d) * grid.scale
    return max(round(across), 1), max(round(down), 1)


def placed(grid: Grid, image: Image.Image, shown: Shown, box: Box) -> Image.Image:
    """The image's pixels for those of a box; at its edges the nearest of its own."""
    a, b, c, d, e, f = _to_pixels(grid, shown.matrix)
    if abs(b) + abs(c) < _LEVEL:
        return _upright(image, (e, f, a, d), box)
    if abs(a) + abs(d) < _LEVEL:
        turned = image.transpose(Image.Transpose.TRANSPOSE)
        return _upright(turned, (e, f, c, b), box)
    return _slanted(image, (a, b, c, d, e, f), box)


def _to_pixels(grid: Grid, matrix: Matrix) -> Matrix:
    """From an image's own unit square, whose top row is at 0, to pixels."""
    scale, area = grid.scale, grid.area
    to_grid = (scale, 0.0, 0.0, scale, -area.x * scale, -area.y * scale)
    return times((1.0, 0.0, 0.0, -1.0, 0.0, 1.0), times(matrix, to_grid))


def _upright(image: Image.Image, to: Sequence[float], box: Box) -> Image.Image:
    """`to`: where its corner goes, its width and height; negative where it is turned over."""
    x, y, width, height = to
    if width < 0:
        image, x, width = image.transpose(_FLIP_X), x + width, -width
    if height < 0:
        image, y, height = image.transpose(_FLIP_Y), y + height, -height
    left, right = _part(box[0], box[2], x, width, image.width)
    top, bottom = _part(box[1], box[3], y, height, image.height)
    size = (box[2] - box[0], box[3] - box[1])
    return image.resize(size, _BOX, box=(left, top, right, bottom))


def _part(low: int, high: int, start: float, length: float, pixels: int) -> tuple[float, float]:
    """The part of an image's pixels that lies under some of the grid's."""
    step = pixels / length if length else 0.0
    first = min(max((low - start) * step, 0.0), pixels - 0.01)
    return first, min(max((high - start) * step, first + 0.01), float(pixels))


def _slanted(image: Image.Image, matrix: Matrix, box: Box) -> Image.Image:
    a, b, c, d, e, f = matrix
    fewer = image.width / max(hypot(a, b), 1), image.height / max(hypot(c, d), 1)
    # Pixels larger than the grid's are squares, as on a press.
    way = _BILINEAR if min(fewer) >= 1 else Image.Resampling.NEAREST
    image = image.reduce((max(floor(fewer[0]), 1), max(floor(fewer[1]), 1)))
    area = a * d - b * c
    if not area:
        return Image.new("L", (box[2] - box[0], box[3] - box[1]))
    x, y = image.width / area, image.height / area
    e, f = e - box[0], f - box[1]
    back = (d * x, -c * x, (c * f - d * e) * x, -b * y, a * y, (b * e - a * f) * y)
    size = (box[2] - box[0], box[3] - box[1])
    return image.transform(size, Image.Transform.AFFINE, back, way)
