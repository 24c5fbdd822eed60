"""Photos (图片): the picture in its frame, caption and credit under it or beside."""

from collections.abc import Iterator

from msgspec import Struct

from tekan.model.edition import Article, Photo
from tekan.model.findings import Findings
from tekan.model.geometry import Rect
from tekan.model.layout import PhotoPart, WordsAt
from tekan.model.page import GlyphRun, Item, Picture
from tekan.model.style import Align, Style
from tekan.page.parts import Desk, SetPart, too_far
from tekan.text.display import display_lines, one_line
from tekan.text.lines import Line


def set_photo(part: PhotoPart, article: Article, lines: int, width: float, desk: Desk) -> SetPart:
    """A picture `lines` lines high, its caption and credit on lines under it or beside its foot."""
    photo = article.photos[part.index - 1]
    apart = desk.grid.column + desk.grid.gutter
    # A stack that is inset keeps at least most of a column for the picture.
    if part.words is WordsAt.BESIDE and width - apart >= _LEAST_PICTURE * desk.grid.column:
        return _beside(part, photo, lines, width - apart, desk)
    return _under(part, photo, lines, width, desk)


# Of a column: a picture narrower than this is no picture.
_LEAST_PICTURE = 0.75


def _under(part: PhotoPart, photo: Photo, lines: int, width: float, desk: Desk) -> SetPart:
    words = words_of(photo, part.caption, part.credit, width, desk)
    picture = framed(photo, desk.frame(width, lines))
    return SetPart(lines + words.lines, (picture, *words.items(0.0, lines, desk)), words.findings)


def _beside(part: PhotoPart, photo: Photo, lines: int, width: float, desk: Desk) -> SetPart:
    """The picture in the columns but the last; the last line of its words stands on its foot."""
    words = words_of(photo, part.caption, part.credit, desk.grid.column, desk, Align.START)
    total = max(lines, words.lines)
    frame = desk.frame(width, lines).shifted(0.0, (total - lines) * desk.grid.leading)
    items = words.items(width + desk.grid.gutter, total - words.lines, desk)
    return SetPart(total, (framed(photo, frame), *items), words.findings)


class Words(Struct, frozen=True):
    """Caption and credit of a photo: what stands on each of their lines, from the left; pt."""

    caption: tuple[Line, ...]
    credit: tuple[GlyphRun, ...]
    lines: int
    findings: Findings = ()

    def items(self, x: float, above: int, desk: Desk) -> Iterator[Item]:
        """Its items from x on, under so many lines of the slot."""
        for at, line in enumerate(self.caption, 1):
            yield from line.items(x, desk.base(above + at))
        for run in self.credit:
            yield run.shifted(x, desk.base(above + self.lines))


# Between a caption and the credit that follows it on its line, em of the caption.
_APART = 1.0


def words_of(
    photo: Photo,
    caption: Style,
    credit: Style,
    width: float,
    desk: Desk,
    align: Align = Align.END,
) -> Words:
    """Caption from the left, credit up to the right edge or at the left; the credit has a line
    of its own where it finds no room behind the caption's last."""
    cases = desk.cases
    lines, findings = display_lines(photo.caption, caption, width, cases)
    edge = width if align is Align.END else 0.0
    runs, wide, more = one_line(photo.credit, credit, edge, 0.0, cases, align)
    behind = align is Align.END and _right(lines) + _APART * caption.size + wide <= width
    own = bool(runs) and (not lines or not behind)
    over = too_far(photo.credit, wide - width)
    return Words(lines, runs, len(lines) + own, findings + more + over)


def _right(lines: tuple[Line, ...]) -> float:
    """Where the last line of a caption ends, pt."""
    return max((run.x + run.width for run in lines[-1].runs), default=0.0) if lines else 0.0


def framed(photo: Photo, frame: Rect) -> Picture:
    """A photo in its frame, cropped to it."""
    return Picture(frame, photo.path, crop_to(photo, frame.width / frame.height), photo.place)


def crop_to(photo: Photo, shape: float) -> tuple[int, int, int, int]:
    """The largest part of a photo of `shape` (width over height) about its focal point."""
    return crop(photo.pixels, photo.focal, shape)


def crop(
    pixels: tuple[int, int], focal: tuple[float, float], shape: float
) -> tuple[int, int, int, int]:
    """The largest part of a picture of `shape` about a point; pixels."""
    width, height = pixels
    crop_width = min(width, max(1, round(height * shape)))
    crop_height = min(height, max(1, round(width / shape)))
    left = _about(focal[0], crop_width, width)
    top = _about(focal[1], crop_height, height)
    return left, top, left + crop_width, top + crop_height


def _about(focal: float, part: int, whole: int) -> int:
    """Start of a part in which the focal point stands where it stands in the whole."""
    return round(focal * (whole - part))
