"""A whole edition: its pages made up one after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tekan.model.edition import Edition, PagePlan, Story, fields_over
from tekan.model.layout import Layout
from tekan.model.page import Made
from tekan.page.furniture import Numbers
from tekan.page.makeup.sharing import shared_out
from tekan.page.sheet import Order, Rest, Sheet, make_sheet
from tekan.text.shape import Typecases

Maker = Callable[[Order, Typecases], Sheet]


def make_edition(edition: Edition, layouts: Mapping[str, Layout], cases: Typecases) -> Made:
    """Makes up every sheet of an edition."""
    return made_of(tuple(made_sheets(edition, layouts, cases)))


def made_sheets(
    edition: Edition, layouts: Mapping[str, Layout], cases: Typecases, make: Maker = make_sheet
) -> Iterator[Sheet]:
    """The sheets one after the other: what finds no room on one goes on to later ones.

    make  makes one, or knows it
    """
    plans = plans_of(edition, layouts, cases)
    total = sum(layouts[plan.layout].page.count for plan in plans)
    rests: tuple[Rest, ...] = ()
    fillers = edition.fillers
    for plan in plans:
        layout = layouts[plan.layout]
        pages = range(plan.number, plan.number + layout.page.count)
        here = tuple(rest for rest in rests if rest.page in pages)
        stories = tuple(edition.articles[story.article] for story in plan.stories)
        fields = fields_over(plan.fields, edition.fields)
        numbers = Numbers(plan.number, total)
        sheet = make(Order(plan, layout, stories, fields, numbers, here, fillers), cases)
        rests = (*(rest for rest in rests if rest not in here), *sheet.rests)
        fillers = tuple(article for article in fillers if article.slug not in sheet.fillers)
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
    return (PagePlan(edition.first_page, edition.layout, stories, (), (), edition.place),)
