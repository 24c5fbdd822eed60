"""What of a page is printed, and where."""

from collections.abc import Iterator

from tekan.model.geometry import Rect
from tekan.press.preflight.seen import FileSeen, Mark, PageSeen, Subpath, Type

# Text rendering modes without ink: invisible, and clip only (ISO 32000-1 9.3.6).
INVISIBLE = (3, 7)
# Boxes are written with few decimals: this much is no difference (0.02 mm).
SLACK = 0.06


def shared(first: Rect, second: Rect) -> Rect | None:
    """What two rectangles have in common, be it a line; None where they are apart."""
    x, y = max(first.x, second.x), max(first.y, second.y)
    right, bottom = min(first.right, second.right), min(first.bottom, second.bottom)
    return Rect(x, y, right - x, bottom - y) if right >= x and bottom >= y else None


def visible(mark: Mark) -> Rect | None:
    """What a mark shows of itself; None where its clip hides it, or it is unseen or blank type."""
    if isinstance(mark, Type) and (mark.mode in INVISIBLE or is_blank(mark)):
        return None
    return shared(mark.rect, mark.clip)


def is_blank(run: Type) -> bool:
    """Spaces alone."""
    return bool(run.text) and all(text and text.isspace() for text in run.text)


def box_of(paths: list[Subpath]) -> Rect:
    xs = [x for path in paths for x, _ in path]
    ys = [y for path in paths for _, y in path]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def on_sheet(page: PageSeen) -> Iterator[tuple[Mark, Rect]]:
    """Every visible mark that reaches into the trim, with the place that it shows in.

    What stands outside, printer's marks and the slug line, is cut off with the paper.
    """
    for mark in page.marks:
        rect = visible(mark)
        if rect is not None and rect.overlaps(page.trim):
            yield mark, rect


def fold_of(page: PageSeen, seen: FileSeen) -> float | None:
    """Where a wide sheet is folded: in the middle of what is two pages wide."""
    trim = page.trim
    others = [other.trim for other in seen.pages if other.number != page.number]
    is_twice = any(
        abs(2 * other.width - trim.width) < 1 and abs(other.height - trim.height) < 1
        for other in others
    )
    is_wide = _WIDE[0] < trim.width / trim.height < _WIDE[1] if trim.height else False
    return trim.x + trim.width / 2 if is_twice or is_wide else None


# Two newspaper pages side by side, each 0.6 to 0.8 as wide as high; a slide is wider.
_WIDE = (1.15, 1.65)
