"""A page's separations: what is on each plate once all marks are laid down in their order,
knocking out or overprinting what is under them."""

from collections.abc import Mapping, Sequence
from math import sqrt

from msgspec import Struct, field
from PIL import Image, ImageChops

from tekan.model.geometry import Rect
from tekan.press.pdffont import MALFORMED
from tekan.press.preflight import ink_pictures
from tekan.press.preflight.images_decoded import Picture, Pictures, UndecodedError
from tekan.press.preflight.ink_colours import changed_plates, is_guessed, laid, plates_of
from tekan.press.preflight.ink_shapes import Box, Grid, as_rect, covered, covered_by_rect
from tekan.press.preflight.ink_strokes import stroked
from tekan.press.preflight.places import visible
from tekan.press.preflight.seen import (
    Fill,
    Mark,
    PageSeen,
    Paint,
    Shade,
    Shown,
    Stroke,
    Subpath,
    Type,
)

# Three pixels a millimetre: squares of 15 mm and of 1 mm are whole numbers of pixels.
DPI = 3 * 25.4
# A hall's poster at that; larger pages are looked at from farther off.
_MOST_PIXELS = 12_000_000
_FILLING = (0, 2, 4, 6)
_EXACT_BLENDS = ("Normal", "Compatible", "Multiply", "Screen")
_SOLID = 255
_SLACK = 0.02


class Plates(Struct, frozen=True):
    """What prints of a page's trim and bleed.

    inks     one 'L' image a plate: the process's four, then spots; 255 is solid
    unknown  places whose ink is not worked out, and why
    guessed  what was worked out without what a rip has: RGB without profiles, soft masks
    """

    page: int
    trim: Rect
    grid: Grid
    inks: Mapping[str, Image.Image]
    unknown: tuple[tuple[str, Rect], ...]
    guessed: tuple[str, ...]


class _Bed(Struct, frozen=True):
    """Plates while they are painted. `bare`: those on which nothing is yet."""

    grid: Grid
    inks: dict[str, Image.Image]
    bare: set[str]
    unknown: list[tuple[str, Rect]] = field(default_factory=list)
    guessed: dict[str, None] = field(default_factory=dict)


def separations(page: PageSeen, pictures: Pictures, dpi: float = DPI) -> Plates:
    """The plates of one page, `dpi` pixels an inch; smaller where the page is very large."""
    grid = _grid(page, dpi)
    names = plates_of(page)
    inks = {name: Image.new("L", grid.size) for name in names}
    bed = _Bed(grid, inks, set(names))
    for mark in page.marks:
        rect = visible(mark)
        box = grid.box(rect) if rect is not None else None
        if rect is not None and box is not None:
            _try(bed, mark, rect, box, pictures)
    return Plates(page.number, page.trim, grid, inks, tuple(bed.unknown), tuple(bed.guessed))


def _grid(page: PageSeen, dpi: float) -> Grid:
    area = page.bleed if page.bleed.area else page.trim
    width, height = max(area.width, 1.0), max(area.height, 1.0)
    scale = min(dpi / 72, sqrt(_MOST_PIXELS / (width * height)))
    # Whole pixels: one that juts over the edge would look half bare.
    size = max(int(width * scale + _SLACK), 1), max(int(height * scale + _SLACK), 1)
    return Grid(area, scale, size)


def _try(bed: _Bed, mark: Mark, rect: Rect, box: Box, pictures: Pictures) -> None:
    """Numbers of foreign files run over in ways that nobody foresees."""
    try:
        _lay(bed, mark, rect, box, pictures)
    except MALFORMED:
        bed.unknown.append((type(mark).__name__.lower(), rect))


def _lay(bed: _Bed, mark: Mark, rect: Rect, box: Box, pictures: Pictures) -> None:
    _note_paint(bed, mark.paint)
    match mark:
        case Shade():
            bed.unknown.append(("shading", rect))
        case Shown():
            _lay_image(bed, mark, rect, box, pictures)
        case Type(outlines=(), mode=mode) if mode in _FILLING:
            bed.unknown.append(("type", rect))
        case _:
            shape = _shape(bed.grid, mark, box)
            if shape is not None:
                _lay_flat(bed, mark.paint, rect, box, _clipped(bed.grid, mark, shape, box))


def _note_paint(bed: _Bed, paint: Paint) -> None:
    if is_guessed(paint.colour):
        bed.guessed[paint.colour.space.value] = None
    if paint.is_masked:
        bed.guessed["soft mask"] = None
    if paint.blend not in _EXACT_BLENDS:
        bed.guessed[f"blend {paint.blend}"] = None


def _shape(grid: Grid, mark: Mark, box: Box) -> Image.Image | None:
    """What a mark covers of a box, before its clip; None where it draws nothing itself."""
    match mark:
        case Fill(path=path, even_odd=even_odd):
            plain = as_rect(path)
            if plain is not None:
                return covered_by_rect(grid, plain, box)
            return covered(grid, path, box, even_odd)
        case Stroke():
            return covered(grid, stroked(mark), box, False)
        case Type(outlines=outlines, mode=mode) if mode in _FILLING:
            rings = [ring for outline in outlines for ring in outline]
            return covered(grid, rings, box, False) if rings else None
    return None


def _clipped(grid: Grid, mark: Mark, shape: Image.Image, box: Box) -> Image.Image:
    if mark.clip.contains(mark.rect):
        return shape
    return ImageChops.multiply(shape, covered_by_rect(grid, mark.clip, box))


def _lay_flat(bed: _Bed, paint: Paint, rect: Rect, box: Box, shape: Image.Image) -> None:
    """A shape of one colour. Where it is a pattern's, one of its cells follows as marks."""
    inks = laid(paint, tuple(bed.inks))
    if inks is None:
        bed.unknown.append(("pattern", rect))
        return
    shape = _faded(shape, paint.alpha)
    for plate, ink in _whole(inks).items():
        _put(bed, plate, ink, box, shape, paint.blend)


def _whole(inks: Mapping[str, float]) -> Mapping[str, int]:
    """Inks in steps of 8 bits. What rounding adds to one plate the next one lacks: else four
    of them could be 0.8 % off together, more than the limit's own rounding."""
    whole, carried = {}, 0.0
    for plate, ink in inks.items():
        exact = ink * _SOLID
        whole[plate] = round(exact if exact in (0, _SOLID) else exact + carried)
        carried += exact - whole[plate]
    return whole


def _faded(shape: Image.Image, alpha: float) -> Image.Image:
    return shape if alpha >= 1 else shape.point([round(at * alpha) for at in range(256)])


def _put(
    bed: _Bed, plate: str, ink: int | Image.Image, box: Box, shape: Image.Image, blend: str
) -> None:
    """Ink over what is there. What is light in a blend is what bears no ink (11.3.5.2)."""
    if plate in bed.bare:
        if ink == 0 or blend == "Screen":
            return
        bed.bare.discard(plate)
    if blend == "Multiply":
        ink, shape = _SOLID, _times(shape, ink)
    elif blend == "Screen":
        ink, shape = 0, _times(shape, _less(ink))
    bed.inks[plate].paste(ink, box, shape)


def _times(shape: Image.Image, ink: int | Image.Image) -> Image.Image:
    if isinstance(ink, Image.Image):
        return ImageChops.multiply(shape, ink)
    return _faded(shape, ink / _SOLID)


def _less(ink: int | Image.Image) -> int | Image.Image:
    return ImageChops.invert(ink) if isinstance(ink, Image.Image) else _SOLID - ink


def _lay_image(bed: _Bed, shown: Shown, rect: Rect, box: Box, pictures: Pictures) -> None:
    grid = bed.grid
    try:
        picture = pictures.get(shown.key, ink_pictures.least_size(grid, shown))
    except UndecodedError as problem:
        bed.unknown.append((str(problem), rect))
        return
    rings = ink_pictures.outline(shown)
    shape = _clipped(grid, shown, _edge(grid, rings, box), box)
    if picture.alpha is not None:
        alpha = ink_pictures.placed(grid, picture.alpha, shown, box)
        shape = ImageChops.multiply(shape, alpha)
    if shown.space is None:
        _lay_flat(bed, shown.paint, rect, box, shape)
    else:
        _lay_inks(bed, shown, picture, box, _faded(shape, shown.paint.alpha))


def _edge(grid: Grid, rings: Sequence[Subpath], box: Box) -> Image.Image:
    plain = as_rect(rings)
    if plain is not None:
        return covered_by_rect(grid, plain, box)
    return covered(grid, rings, box, False)


def _lay_inks(bed: _Bed, shown: Shown, picture: Picture, box: Box, shape: Image.Image) -> None:
    """An image's own inks. Overprint mode 1 is not for images (8.6.7)."""
    if picture.is_guessed:
        bed.guessed[shown.space or "image"] = None
    for plate in changed_plates(shown.paint, picture.inks, tuple(bed.inks)):
        own = picture.inks.get(plate)
        ink = 0 if own is None else ink_pictures.placed(bed.grid, own, shown, box)
        _put(bed, plate, ink, box, shape, shown.paint.blend)
