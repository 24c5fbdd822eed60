"""How much ink stands where on a page: total area coverage, averaged as GWG 2015 (4.22) asks, over
any square of 15 mm, and at its peaks."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import add
from typing import Any

from msgspec import Struct
from PIL import Image, ImageMath, ImageStat

from tekan.model.geometry import Rect
from tekan.press.preflight.ink_plates import Plates
from tekan.press.preflight.ink_shapes import Box, Grid

_MM = 72 / 25.4
SQUARE, STEP, PEAK = 15.0, 5.0, 1.0  # mm


class Square(Struct, frozen=True):
    """A square of the page: total area coverage on average, and at its peak; 1 is 100 %."""

    rect: Rect
    average: float
    peak: float


class InkMap(Struct, frozen=True):
    """Total area coverage of a page's trim and bleed.

    total    'F' image of the plates' size; 1 is 100 % of one ink
    peaks    means of the square millimetre whose left upper corner a pixel is; `span` its side
    squares  averages of all squares, the heaviest first
    by_plate  mean of each plate within the trim
    """

    plates: Plates
    total: Image.Image
    peaks: Image.Image
    span: int
    squares: tuple[tuple[float, Rect], ...]
    by_plate: tuple[tuple[str, float], ...]

    @property
    def peak(self) -> float:
        return _most(self.peaks)


def ink_map(plates: Plates) -> InkMap:
    total = _added(tuple(plates.inks.values()))
    span = min(_pixels(plates.grid, PEAK), *plates.grid.size)
    return InkMap(
        plates,
        total,
        _averaged(total, span),
        span,
        tuple(sorted(_squares(total, plates.grid), key=_heaviest_first)),
        tuple((name, _mean_in_trim(plates, image)) for name, image in plates.inks.items()),
    )


def _pixels(grid: Grid, length: float) -> int:
    """Whole pixels of so many millimetres: at the usual resolution there is no rest."""
    return max(round(length * _MM * grid.scale), 1)


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


def _averaged(image: Image.Image, span: int) -> Image.Image:
    """Means of squares of some pixels, at every pixel that one can begin at."""
    width, height = image.width - span + 1, image.height - span + 1
    rows = [image.crop((x, 0, x + width, image.height)) for x in range(span)]
    across = _mean(rows)
    return _mean([across.crop((0, y, width, y + height)) for y in range(span)])


def _mean(images: Sequence[Image.Image]) -> Image.Image:
    named = {f"p{at}": image for at, image in enumerate(images)}
    share = 1 / len(images)
    return _worked_out(lambda on: reduce(add, (on[name] for name in named)) * share, named)


def _most(image: Image.Image) -> float:
    _, most = image.getextrema()
    assert isinstance(most, float)
    return most


def _squares(total: Image.Image, grid: Grid) -> Iterator[tuple[float, Rect]]:
    """Averages of all squares, 5 mm from one to the next, the last flush with the edge."""
    side, step = _pixels(grid, SQUARE), _pixels(grid, STEP)
    wide, high = min(side, total.width), min(side, total.height)
    across, down = _starts(total.width, wide, step), _starts(total.height, high, step)
    sums = _sums_of_rows(total, across, wide)
    for column, x in enumerate(across):
        running = [0.0, *accumulate(row[column] for row in sums)]
        for y in down:
            average = (running[y + high] - running[y]) / (wide * high)
            yield average, grid.place((x, y, x + wide, y + high))


def _starts(count: int, side: int, step: int) -> list[int]:
    last = count - side
    return sorted({*range(0, last + 1, step), last})


def _sums_of_rows(total: Image.Image, across: Sequence[int], wide: int) -> list[list[float]]:
    """For each row of pixels, the sums of those in each square's width."""
    values = array("f", total.tobytes())
    sums = []
    for start in range(0, len(values), total.width):
        running = (0.0, *accumulate(values[start : start + total.width]))
        sums.append([running[x + wide] - running[x] for x in across])
    return sums


def _mean_in_trim(plates: Plates, image: Image.Image) -> float:
    box = plates.grid.box(plates.trim) or (0, 0, *plates.grid.size)
    counts = image.crop(box).histogram()
    return sum(value * count for value, count in enumerate(counts)) / (255 * (sum(counts) or 1))


class PageInk(Struct, frozen=True):
    """What is kept of a page's map: a map has millions of pixels.

    by_plate  mean of each plate within the trim; 1 is solid
    squares   the heaviest, none on another
    """

    page: int
    by_plate: tuple[tuple[str, float], ...]
    peak: float
    squares: tuple[Square, ...]
    guessed: tuple[str, ...]
    unknown: int

    @property
    def mean(self) -> float:
        return sum(share for _, share in self.by_plate)


_WORST = 3


def summed_up(found: InkMap) -> PageInk:
    plates = found.plates
    squares = heaviest(found, 0.0, _WORST)
    return PageInk(
        plates.page, found.by_plate, found.peak, squares, plates.guessed, len(plates.unknown)
    )


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
    """The most of all square millimetres inside."""
    left, top, right, bottom = found.plates.grid.box(rect) or (0, 0, 1, 1)
    inside = found.span - 1
    return _most(
        found.peaks.crop((left, top, max(right - inside, left + 1), max(bottom - inside, top + 1)))
    )


def peaks_over(found: InkMap, share: float) -> Iterator[Square]:
    """Places of 1 mm² and more over a share; those that touch are one."""
    if found.peak <= share:
        return
    over = found.peaks.point(lambda value: value * _SHARP - share * _SHARP).convert("L")
    for box in _joined(_tiles(over, _pixels(found.plates.grid, SQUARE))):
        yield _peak_place(found, box)


# What is over by a thousandth is over.
_SHARP = 1000


def _tiles(over: Image.Image, side: int) -> Iterator[Box]:
    """The box around what there is in each tile: looking at single pixels would take seconds."""
    for top in range(0, over.height, side):
        for left in range(0, over.width, side):
            box = over.crop((left, top, left + side, top + side)).getbbox()
            if box is not None:
                yield left + box[0], top + box[1], left + box[2], top + box[3]


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that touch as one, until none do."""
    joined: list[Box] = []
    for box in boxes:
        while near := [other for other in joined if _touch(box, other)]:
            joined = [other for other in joined if other not in near]
            lefts, tops, rights, bottoms = zip(box, *near, strict=True)
            box = min(lefts), min(tops), max(rights), max(bottoms)
        joined.append(box)
    return joined


def _touch(first: Box, second: Box) -> bool:
    return (
        first[0] <= second[2]
        and second[0] <= first[2]
        and first[1] <= second[3]
        and second[1] <= first[3]
    )


def _peak_place(found: InkMap, box: Box) -> Square:
    """A peak is told of its first pixel: the place is as much larger as a millimetre is."""
    left, top, right, bottom = box
    whole = (left, top, right + found.span - 1, bottom + found.span - 1)
    average = ImageStat.Stat(found.total.crop(whole)).mean[0]
    return Square(found.plates.grid.place(whole), average, _most(found.peaks.crop(box)))
