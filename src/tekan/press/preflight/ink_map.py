"""How much ink stands where on a page: total area coverage, averaged as GWG 2015 (4.22) asks, over
any square of 15 mm, and at its peaks."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, pairwise
from operator import add
from typing import Any

from PIL import Image, ImageMath

from tekan.model.geometry import Rect
from tekan.press.preflight.ink_plates import Plates
from tekan.press.preflight.ink_shapes import Grid

_MM = 72 / 25.4
SQUARE, STEP = 15.0, 5.0  # mm
# Cells of half a millimetre: four are the least place that counts as a peak, 1 mm².
_CELL = 0.5


@dataclass(frozen=True, slots=True)
class Square:
    """A square of the page: total area coverage on average, and at its peak; 1 is 100 %."""

    rect: Rect
    average: float
    peak: float


@dataclass(frozen=True, slots=True)
class InkMap:
    """Total area coverage of a page's trim and bleed.

    total    'F' image of the plates' size; 1 is 100 % of one ink
    cells    the same in cells of half a millimetre, `grid` says where
    peaks    means of 1 mm² around each corner of four cells
    squares  averages of all squares, the heaviest first
    by_plate  mean of each plate within the trim; `mean` of them all
    """

    plates: Plates
    total: Image.Image
    grid: Grid
    cells: Image.Image
    peaks: Image.Image
    squares: tuple[tuple[float, Rect], ...]
    by_plate: tuple[tuple[str, float], ...]

    @property
    def mean(self) -> float:
        return sum(share for _, share in self.by_plate)

    @property
    def peak(self) -> float:
        return _most(self.peaks)


def ink_map(plates: Plates) -> InkMap:
    total = _added(tuple(plates.inks.values()))
    grid = _cells_of(plates.grid)
    cells = total.resize(grid.size, Image.Resampling.BOX)
    return InkMap(
        plates,
        total,
        grid,
        cells,
        _peaks(cells),
        tuple(sorted(_squares(cells, grid), key=_heaviest_first)),
        tuple((name, _mean_in_trim(plates, image)) for name, image in plates.inks.items()),
    )


def _heaviest_first(square: tuple[float, Rect]) -> tuple[float, float, float]:
    average, rect = square
    return -average, rect.y, rect.x


def _added(images: Sequence[Image.Image]) -> Image.Image:
    """The plates on top of each other."""
    named = {f"p{at}": image.convert("F") for at, image in enumerate(images)}
    return _worked_out(lambda on: reduce(add, (on[name] for name in named)) * _UNIT, named)


_UNIT = 1 / 255


def _worked_out(how: Any, images: dict[str, Image.Image]) -> Image.Image:
    image = ImageMath.lambda_eval(how, **images)
    assert isinstance(image, Image.Image)
    return image


def _cells_of(grid: Grid) -> Grid:
    """Cells are as wide as high but for a part in a thousand, and fill the whole area."""
    area = grid.area
    size = round(area.width / _MM / _CELL) or 1, round(area.height / _MM / _CELL) or 1
    return Grid(area, size[0] / area.width if area.width else 1.0, size)


def _peaks(cells: Image.Image) -> Image.Image:
    """The mean of each cell with those to its right, under it and between."""
    width, height = cells.width - 1, cells.height - 1
    if not width or not height:
        return cells
    moved = [cells.crop((x, y, x + width, y + height)) for x in (0, 1) for y in (0, 1)]
    return _worked_out(
        lambda on: (on["a"] + on["b"] + on["c"] + on["d"]) * 0.25,
        dict(zip("abcd", moved, strict=True)),
    )


def _most(image: Image.Image) -> float:
    _, most = image.getextrema()
    assert isinstance(most, float)
    return most


def _squares(cells: Image.Image, grid: Grid) -> Iterator[tuple[float, Rect]]:
    """Averages of all squares, 5 mm from one to the next, the last flush with the edge."""
    across, down = _starts(cells.width), _starts(cells.height)
    wide, high = min(_SPAN, cells.width), min(_SPAN, cells.height)
    sums = _sums_of_rows(cells, across, wide)
    for column, x in enumerate(across):
        running = [0.0, *accumulate(row[column] for row in sums)]
        for y in down:
            average = (running[y + high] - running[y]) / (wide * high)
            yield average, _cells_place(grid, x, y, wide, high)


_SPAN, _STRIDE = round(SQUARE / _CELL), round(STEP / _CELL)


def _starts(count: int) -> list[int]:
    last = max(count - _SPAN, 0)
    return sorted({*range(0, last + 1, _STRIDE), last})


def _sums_of_rows(cells: Image.Image, across: Sequence[int], wide: int) -> list[list[float]]:
    """For each row of cells, the sums of those in each square's width."""
    values = array("f", cells.tobytes())
    sums = []
    for start in range(0, len(values), cells.width):
        running = (0.0, *accumulate(values[start : start + cells.width]))
        sums.append([running[x + wide] - running[x] for x in across])
    return sums


def _cells_place(grid: Grid, x: int, y: int, wide: int, high: int) -> Rect:
    across, down = grid.area.width / grid.size[0], grid.area.height / grid.size[1]
    left, top = grid.area.x + x * across, grid.area.y + y * down
    return Rect(left, top, wide * across, high * down)


def _mean_in_trim(plates: Plates, image: Image.Image) -> float:
    box = plates.grid.box(plates.trim) or (0, 0, *plates.grid.size)
    counts = image.crop(box).histogram()
    return sum(value * count for value, count in enumerate(counts)) / (255 * (sum(counts) or 1))


def heaviest(found: InkMap, least: float, most: int) -> tuple[Square, ...]:
    """The heaviest squares over a share, none on another."""
    chosen: list[Rect] = []
    for average, rect in found.squares:
        if average <= least or len(chosen) == most:
            break
        if not any(rect.overlaps(other) for other in chosen):
            chosen.append(rect)
    averages = {id(rect): average for average, rect in found.squares}
    return tuple(Square(rect, averages[id(rect)], _peak_in(found, rect)) for rect in chosen)


def _peak_in(found: InkMap, rect: Rect) -> float:
    box = found.grid.box(rect) or (0, 0, 1, 1)
    right, bottom = min(box[2], found.peaks.width), min(box[3], found.peaks.height)
    return _most(found.peaks.crop((box[0], box[1], max(right, 1), max(bottom, 1))))


def peaks_over(found: InkMap, share: float) -> Iterator[Square]:
    """Places of 1 mm² and more over a share; those of one 15 mm tile are one."""
    if found.peak <= share:
        return
    over = found.peaks.point(lambda value: value * 1000 - share * 1000).convert("L")
    edges = (_edges(over.width), _edges(over.height))
    for top, bottom in pairwise(edges[1]):
        for left, right in pairwise(edges[0]):
            place = over.crop((left, top, right, bottom)).getbbox()
            if place is not None:
                yield _peak_place(found, (left, top), place)


def _edges(count: int) -> list[int]:
    return [*range(0, count, _SPAN), count]


def _peak_place(found: InkMap, corner: tuple[int, int], box: tuple[int, int, int, int]) -> Square:
    """A peak is told of the first of its four cells: the place is a cell larger."""
    x, y = corner[0] + box[0], corner[1] + box[1]
    wide, high = box[2] - box[0], box[3] - box[1]
    part = found.peaks.crop((x, y, x + wide, y + high))
    cells = array("f", found.cells.crop((x, y, x + wide + 1, y + high + 1)).tobytes())
    rect = _cells_place(found.grid, x, y, wide + 1, high + 1)
    return Square(rect, sum(cells) / len(cells), _most(part))
