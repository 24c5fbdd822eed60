"""Sheets: which part of a spread goes onto one page of a PDF, with its boxes."""

from collections.abc import Collection, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Spread, Tint


class Panel(Struct, frozen=True):
    """Items with the box that they are clipped to.

    clip  on the sheet, pt; None where nothing is cut off
    dx    from where the items are to where they stand on the sheet, pt
    """

    clip: Rect | None
    items: tuple[Item, ...]
    dx: float = 0.0


class Sheet(Struct, frozen=True):
    """One page of a PDF: the trim it shows of the spread, bleed and slug around it, in pt.

    marks   items outside the bleed: crop and register marks, the slug line
    paper   the whole of it, where it is another than trim, bleed and slug
    panels  in the place of items: pages that come from different spreads, each clipped
    """

    name: str
    trim: Rect
    bleed: float
    slug: float
    items: tuple[Item, ...]
    marks: tuple[Item, ...] = ()
    paper: Rect | None = None
    panels: tuple[Panel, ...] = ()

    @property
    def bleed_box(self) -> Rect:
        return self.trim.grown(self.bleed)

    @property
    def media_box(self) -> Rect:
        return self.paper or self.trim.grown(self.bleed + self.slug)

    def clipped(self) -> tuple[Panel, ...]:
        """All that stands inside the bleed."""
        return self.panels or (Panel(self.bleed_box, self.items),)

    def all_items(self) -> Iterator[Item]:
        for panel in self.clipped():
            yield from panel.items
        yield from self.marks

    def runs(self) -> Iterator[GlyphRun]:
        return (item for item in self.all_items() if isinstance(item, GlyphRun))

    def pictures(self) -> Iterator[Picture]:
        return (item for item in self.all_items() if isinstance(item, Picture))


def without_pictures(sheet: Sheet, missing: Collection[Picture]) -> Sheet:
    """A sheet that shows a crossed frame where a picture is missing."""
    items = (
        part
        for item in sheet.items
        for part in (
            _crossed(item.rect) if isinstance(item, Picture) and item in missing else (item,)
        )
    )
    return replace(sheet, items=tuple(items))


def _crossed(rect: Rect) -> tuple[Item, ...]:
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    strokes = ((x, y, right, bottom), (x, bottom, right, y))
    return Tint(rect, _PALE), *(Rule(*stroke, _CROSS, BLACK) for stroke in strokes)


_PALE = Ink(0.0, 0.0, 0.0, 0.15)
_CROSS = 0.5  # pt


def items_within(spread: Spread, box: Rect) -> tuple[Item, ...]:
    """What of a spread shows inside a box; a run that leaves it is cut between glyphs."""
    return tuple(part for item in spread.items if (part := _within(item, box)) is not None)


def _within(item: Item, box: Rect) -> Item | None:
    match item:
        case GlyphRun():
            return _run_within(item, box)
        case Tint() | Picture():
            return item if item.rect.overlaps(box) else None
        case Rule():
            return item if _rule_box(item).overlaps(box) else None


def _rule_box(rule: Rule) -> Rect:
    half = rule.weight / 2
    left, top = min(rule.x1, rule.x2), min(rule.y1, rule.y2)
    return Rect(left, top, abs(rule.x2 - rule.x1), abs(rule.y2 - rule.y1)).grown(half)


def _run_within(run: GlyphRun, box: Rect) -> GlyphRun | None:
    if box.contains(run.box):
        return run
    if not run.box.overlaps(box):
        return None
    if run.direction is not Direction.ACROSS:
        return run
    ends = (*run.xs[1:], run.width)
    spans = [(run.x + x, run.x + end) for x, end in zip(run.xs, ends, strict=True)]
    kept = [at for at, (x, end) in enumerate(spans) if x < box.right and end > box.x]
    if not kept or len(kept) == len(run.xs):
        return run if kept else None
    first = run.xs[kept[0]]
    return replace(
        run,
        x=run.x + first,
        width=ends[kept[-1]] - first,
        gids=tuple(run.gids[at] for at in kept),
        xs=tuple(run.xs[at] - first for at in kept),
        texts=tuple(run.texts[at] for at in kept),
    )
