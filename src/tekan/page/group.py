"""Groups of photos (组图): rows of pictures of one height, the words of each under it."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from tekan.model.edition import Article, Photo
from tekan.model.geometry import Rect
from tekan.model.layout import GroupPart
from tekan.model.page import Item
from tekan.page.parts import Desk, SetPart
from tekan.page.photo import framed, words_of
from tekan.page.place import shifted


def set_group(part: GroupPart, article: Article, lines: int, width: float, desk: Desk) -> SetPart:
    """The photos of a group that the article has, in rows of pictures `lines` lines high."""
    photos = [article.photos[at - 1] for at in part.indexes if at <= len(article.photos)]
    rows = [_row(part, row, lines, width, desk) for row in rows_of(photos, part.a_row)]
    tops = accumulate((row.lines for row in rows), initial=0)
    items = (
        shifted(item, 0.0, top * desk.grid.leading)
        for row, top in zip(rows, tops, strict=False)
        for item in row.items
    )
    findings = tuple(found for row in rows for found in row.findings)
    return SetPart(sum(row.lines for row in rows), tuple(items), findings)


def rows_of(photos: Sequence[Photo], a_row: int) -> list[Sequence[Photo]]:
    """Photos in the fewest rows, as evenly as they go: a row's last is never left alone."""
    count = -(-len(photos) // a_row)
    short, more = divmod(len(photos), max(1, count))
    ends = list(accumulate([short + (at < more) for at in range(count)], initial=0))
    return [photos[start:end] for start, end in pairwise(ends)]


def _row(part: GroupPart, photos: Sequence[Photo], lines: int, width: float, desk: Desk) -> SetPart:
    gap = desk.grid.gutter / 2
    widths = shared(photos, width - gap * (len(photos) - 1))
    lefts = list(accumulate((each + gap for each in widths), initial=0.0))
    # Words keep a whole gutter apart, or a credit would run into the caption beside it.
    rooms = [*(each - gap for each in widths[:-1]), widths[-1]]
    words = [
        words_of(photo, part.caption, part.credit, room, desk)
        for photo, room in zip(photos, rooms, strict=True)
    ]
    high = desk.frame(width, lines)
    items: list[Item] = [
        framed(photo, Rect(x, high.y, wide, high.height))
        for photo, x, wide in zip(photos, lefts, widths, strict=False)
    ]
    for own, x in zip(words, lefts, strict=False):
        items += own.items(x, lines, desk)
    findings = tuple(found for own in words for found in own.findings)
    return SetPart(lines + max(own.lines for own in words), tuple(items), findings)


def shared(photos: Sequence[Photo], width: float) -> list[float]:
    """A width shared out in proportion to the photos' shapes: all are cropped alike."""
    shapes = [wide / high for wide, high in (photo.pixels for photo in photos)]
    return [width * shape / sum(shapes) for shape in shapes]
