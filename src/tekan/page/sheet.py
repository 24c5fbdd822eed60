"""A sheet: one page, or pages that face each other, with furniture, stories and ads."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Article, Copy, Field, PagePlan, Paragraph, Weight
from tekan.model.findings import Findings, error
from tekan.model.geometry import Rect
from tekan.model.layout import Layout
from tekan.model.page import GlyphRun, Item, Overset, Picture, Spread, Used, Zone
from tekan.page.by_hand import by_hand
from tekan.page.furniture import Numbers, set_furniture
from tekan.page.makeup.sheet import make_up
from tekan.page.parts import Desk
from tekan.page.place import page_trims
from tekan.page.told import MadeUp, Told
from tekan.text.shape import Typecases


class Rest(Struct, frozen=True):
    """What found no room where its story begins, and the number of the page that takes it."""

    article: Article
    body: tuple[Paragraph, ...]
    came_from: int
    page: int


class Order(Struct, frozen=True):
    """All that a sheet is made from: the same order gives the same sheet.

    stories   its articles, in the plan's order
    fields    what furniture shows
    rests     of stories that began on earlier pages, and go on here
    fillers   small stories that may close a hole
    """

    plan: PagePlan
    layout: Layout
    stories: tuple[Article, ...]
    fields: tuple[Field, ...]
    numbers: Numbers
    rests: tuple[Rest, ...] = ()
    fillers: tuple[Article, ...] = ()


class Sheet(Struct, frozen=True):
    """A sheet made up.

    rests    what goes on to later pages
    fillers  slugs of the fillers that stand on it
    """

    spread: Spread
    used: tuple[Used, ...]
    overset: tuple[Overset, ...]
    findings: Findings
    rests: tuple[Rest, ...] = ()
    fillers: tuple[str, ...] = ()

    def pictures(self) -> Iterator[Picture]:
        return self.spread.pictures()


def make_sheet(order: Order, cases: Typecases) -> Sheet:
    """Makes a sheet up, by its layout's areas or, where it has none, by its make-up.

    Errors: T403 a story without an area, T404 an area without a story, T409 words outside the
    trim, T414 furniture over a story, T415 an ad without a place, and those of its areas.
    """
    plan, layout, fields = order.plan, order.layout, order.fields
    layout = replace(layout, page=replace(layout.page, lone_left=plan.number % 2 == 0))
    desk = Desk(layout.grid, layout.styles["body"], cases)
    furniture = [
        set_furniture(piece, fields, order.numbers, layout, desk) for piece in layout.furniture
    ]
    stories = tuple(_stories(order))
    if layout.areas:
        made = by_hand(stories, plan, layout, desk)
    else:
        made = make_up(stories, plan, layout, desk, order.fillers)
    items = tuple(item for items, _ in furniture for item in items)
    spread = _spread(plan, layout, items + made.items, made.zones)
    found = tuple(f for _, missing in furniture for f in missing) + made.findings
    found += _outside(spread) + _covered(items, spread) + _homeless(stories, plan, layout)
    return _numbered(spread, made, found, plan)


def _numbered(spread: Spread, made: MadeUp, found: Findings, plan: PagePlan) -> Sheet:
    """What was made on a sheet's pages, with the numbers that these have in the edition."""
    before = plan.number - 1
    goes_on = (
        Rest(told.copy.article, body, plan.number, told.copy.goes_to) for told, body in made.rests
    )
    return Sheet(
        spread,
        tuple(replace(used, page=before + used.page) for used in made.used),
        tuple(replace(over, page=before + over.page) for over in made.overset),
        found,
        tuple(goes_on),
        made.fillers,
    )


def _stories(order: Order) -> Iterator[Told]:
    """The sheet's stories in order, then what goes on here from earlier pages."""
    for story, article in zip(order.plan.stories, order.stories, strict=True):
        yield Told(Copy(article, article.body, 0, story.jump), story.weight, 0)
    for rest in order.rests:
        copy = Copy(rest.article, rest.body, rest.came_from)
        yield Told(copy, Weight.BRIEF, rest.page - order.plan.number + 1)


def _spread(
    plan: PagePlan, layout: Layout, items: tuple[Item, ...], zones: tuple[Zone, ...]
) -> Spread:
    page = layout.page
    numbers = tuple(plan.number + at for at in range(page.count))
    trim = Rect(0.0, 0.0, page.width * page.count, page.height)
    return Spread(trim, page_trims(layout), numbers, items, zones)


def _outside(spread: Spread) -> Findings:
    """Words that leave the trim (T409): nobody will read them."""
    return tuple(
        error("T409", run.place, text=run.text[:_SHOWN])
        for run in spread.glyphs()
        if not spread.trim.contains(run.box, slack=_HALF_BODY)
    )


_SHOWN = 24  # characters of a text that name it in a finding
# The blank half of a mark may stand outside, pt.
_HALF_BODY = 6.0


def _covered(furniture: Sequence[Item], spread: Spread) -> Findings:
    """Words of the furniture that stand on a story (T414), each piece once."""
    zones = [zone for zone in spread.zones if zone.name != "ad"]
    runs = [item for item in furniture if isinstance(item, GlyphRun)]
    found = (
        error("T414", run.place, text=run.text[:_SHOWN], article=zone.article)
        for run in runs
        for zone in zones
        if zone.rect.grown(-_TOUCH).overlaps(run.box)
    )
    return tuple(dict.fromkeys(found))


# Em boxes may touch a zone's edge by so much without anything being covered, pt.
_TOUCH = 3.0


def _homeless(stories: Sequence[Told], plan: PagePlan, layout: Layout) -> Findings:
    """Stories and ads without an area and areas without a story; make-up finds all a place."""
    if not layout.areas:
        return ()
    placed = {area.article for area in layout.areas}
    without = [told.copy.article for at, told in enumerate(stories, 1) if at not in placed]
    empty = [area for area in layout.areas if area.article > len(stories) and not area.rest]
    ads = tuple(error("T415", ad.place, file=Path(ad.path).name) for ad in plan.ads)
    return (
        *(error("T403", a.place, article=a.slug, layout=layout.name) for a in without),
        *(error("T404", plan.place, layout=layout.name, number=a.article) for a in empty),
        *ads,
    )
