"""A whole edition: its pages made up one after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from msgspec.structs import replace

from tekan.model.edition import Edition, PagePlan, Story, fields_over
from tekan.model.layout import Layout
from tekan.model.page import Made
from tekan.page.furniture import Numbers
from tekan.page.makeup.sharing import shared_out
from tekan.page.sheet import Order, Rest, Sheet, make_sheet
from tekan.text.shape import Typecases


class Leaving(Protocol):
    """A sheet in whatever form, with what it leaves for others: see `Sheet`."""

    @property
    def rests(self) -> tuple[Rest, ...]: ...

    @property
    def fillers(self) -> tuple[str, ...]: ...


Leaves = TypeVar("Leaves", bound=Leaving)
Maker = Callable[[Order, Typecases], Leaves]


def make_edition(edition: Edition, layouts: Mapping[str, Layout], cases: Typecases) -> Made:
    """Makes up every sheet of an edition."""
    return made_of(tuple(made_sheets(edition, layouts, cases)))


def made_sheets(
    edition: Edition,
    layouts: Mapping[str, Layout],
    cases: Typecases,
    make: Maker[Sheet] = make_sheet,
) -> Iterator[Sheet]:
    """The sheets one after the other.

    make  makes one, or knows it
    """
    return sheets_of(orders_of(edition, layouts, cases), cases, make)


def orders_of(
    edition: Edition, layouts: Mapping[str, Layout], cases: Typecases
) -> tuple[Order, ...]:
    """The orders of all sheets, as if nothing went on from one to another and every filler were
    there for each."""
    plans = plans_of(edition, layouts, cases)
    total = sum(layouts[plan.layout].page.count for plan in plans)
    return tuple(_order(plan, edition, layouts[plan.layout], total) for plan in plans)


def _order(plan: PagePlan, edition: Edition, layout: Layout, total: int) -> Order:
    stories = tuple(edition.articles[story.article] for story in plan.stories)
    fields = fields_over(plan.fields, edition.fields)
    return Order(plan, layout, stories, fields, Numbers(plan.number, total), (), edition.fillers)


def sheets_of(orders: Sequence[Order], cases: Typecases, make: Maker[Leaves]) -> Iterator[Leaves]:
    """The sheets one after the other: what finds no room on one goes on to later ones, and a
    filler stands on one alone."""
    rests: tuple[Rest, ...] = ()
    used: frozenset[str] = frozenset()
    for order in orders:
        pages = range(order.plan.number, order.plan.number + order.layout.page.count)
        here = tuple(rest for rest in rests if rest.page in pages)
        fillers = tuple(article for article in order.fillers if article.slug not in used)
        sheet = make(replace(order, rests=here, fillers=fillers), cases)
        rests = (*(rest for rest in rests if rest not in here), *sheet.rests)
        used |= frozenset(sheet.fillers)
        yield sheet


def made_of(sheets: Sequence[Sheet]) -> Made:
    """Finished sheets as one edition."""
    return Made(
        tuple(sheet.spread for sheet in sheets),
        tuple(used for sheet in sheets for used in sheet.used),
        tuple(over for sheet in sheets for over in sheet.overset),
        tuple(finding for sheet in sheets for finding in sheet.findings),
    )


def plans_of(
    edition: Edition, layouts: Mapping[str, Layout], cases: Typecases
) -> tuple[PagePlan, ...]:
    """The pages as the edition says them; else its articles shared out over as many as it asks
    for; else all on one sheet."""
    if edition.plans:
        return edition.plans
    if edition.page_count:
        return shared_out(edition, layouts, cases)
    stories = tuple(Story(at, article.weight) for at, article in enumerate(edition.articles))
    place = edition.listed_at or edition.place
    return (PagePlan(edition.first_page, edition.layout, stories, (), (), place),)
