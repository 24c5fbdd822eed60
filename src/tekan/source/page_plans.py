"""The pages of an edition: which articles and ads stand where, and what they weigh there."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.model.edition import Ad, PagePlan, Story, Weight
from tekan.model.findings import Finding, Findings, error
from tekan.source.check import brief, names_of
from tekan.source.nodes import Mapping, Node, Scalar
from tekan.source.nodes import Sequence as NodeSequence
from tekan.source.pictures import picture
from tekan.source.prose import texts_of

if TYPE_CHECKING:
    from tekan.source.fields import Sheet
    from tekan.source.schema import AdSheet, EditionSheet, PageSheet


def named(node: Node) -> tuple[tuple[Scalar, ...], tuple[Scalar, ...]]:
    """The articles that edition.yaml names, and its fillers; they are there to be looked at
    though the document may be wrong. What a page names again from `articles` is named once."""
    from tekan.source.schema import EditionSheet, PageSheet

    articles = tuple(_scalars(node, EditionSheet, "articles"))
    known = {stem(scalar) for scalar in articles}
    on_pages = (
        scalar
        for page in _items(node, EditionSheet, "pages")
        for field in ("lead", "second", "articles", "briefs")
        for scalar in _scalars(page, PageSheet, field)
    )
    more = tuple(scalar for scalar in on_pages if stem(scalar) not in known)
    return (*articles, *more), tuple(_scalars(node, EditionSheet, "fillers"))


def stem(name: Scalar) -> str:
    """The name of an article's file without its ending."""
    return _stem(name.text)


@lru_cache(maxsize=4096)  # each name is asked for some seven times, at every save in preview
def _stem(text: str) -> str:
    return Path(text.strip()).as_posix().removesuffix(".yaml")


def _items(node: Node, sheet: "type[Sheet]", field: str) -> Iterator[Node]:
    entry = node.entry(names_of(sheet, field)) if isinstance(node, Mapping) else None
    if entry and isinstance(entry.value, NodeSequence):
        yield from entry.value.items
    elif entry and isinstance(entry.value, Scalar) and entry.value.text:  # a key alone says nothing
        yield entry.value


def _scalars(node: Node, sheet: "type[Sheet]", field: str) -> Iterator[Scalar]:
    return (item for item in _items(node, sheet, field) if isinstance(item, Scalar))


def page_plans(
    folder: Path,
    node: Node,
    sheet: "EditionSheet",
    numbers: dict[str, int],
    weights: Sequence[Weight],
) -> tuple[tuple[PagePlan, ...], Findings]:
    """The pages as plans; their numbers are counted as if each were a lone page, and those
    without a layout of their own have none.

    numbers  of the articles, from 0, by the names of their files
    weights  that the articles themselves say

    Errors: T163 to T169 an ad's picture; T208 a jump of an article that the page has not; T209
    no article at all; T210 an article that no page has.
    """
    found: list[Finding] = []
    plans: list[PagePlan] = []
    pages = zip(sheet.pages, _items(node, type(sheet), "pages"), strict=True)
    for at, (page, own) in enumerate(pages):
        stories = _stories(page, numbers, weights)
        ads, wrong = _ads(folder, page)
        fields, unfilled = texts_of(page.fields)
        number = sheet.first_page + at
        found += (*wrong, *unfilled)
        plan = PagePlan(number, page.layout, stories, ads, fields, own.place)
        plans.append(_with_jumps(plan, page, numbers))
        found += _strange_jumps(plan, page, own, numbers)
    return tuple(plans), (*found, *_homeless(plans, sheet, node, numbers))


def _stories(
    page: "PageSheet", numbers: dict[str, int], weights: Sequence[Weight]
) -> tuple[Story, ...]:
    said = (
        *((name, Weight.LEAD) for name in page.lead),
        *((name, Weight.SECOND) for name in page.second),
        *((name, None) for name in page.articles),
        *((name, Weight.BRIEF) for name in page.briefs),
    )
    known = ((numbers[stem(name)], weight) for name, weight in said if stem(name) in numbers)
    return tuple(Story(number, weight or weights[number]) for number, weight in known)


def _ads(folder: Path, page: "PageSheet") -> tuple[tuple[Ad, ...], Findings]:
    done = [(ad, *picture(folder, ad.file)) for ad in page.ads]
    found = tuple(finding for _, _, wrong in done for finding in wrong)
    return tuple(_ad(ad, own.path, own.pixels) for ad, own, _ in done if own), found


def _ad(sheet: "AdSheet", path: str, pixels: tuple[int, int]) -> Ad:
    return Ad(path, pixels, sheet.columns, sheet.lines, sheet.label, sheet.file.place)


def _with_jumps(plan: PagePlan, page: "PageSheet", numbers: dict[str, int]) -> PagePlan:
    jumps = {numbers.get(_bare(name), -1): to for name, to in page.jumps.items()}
    stories = tuple(
        Story(story.article, story.weight, jumps.get(story.article, 0)) for story in plan.stories
    )
    return PagePlan(plan.number, plan.layout, stories, plan.ads, plan.fields, plan.place)


def _bare(name: str) -> str:
    return name.strip().removesuffix(".yaml")


def _strange_jumps(
    plan: PagePlan, page: "PageSheet", node: Node, numbers: dict[str, int]
) -> Iterator[Finding]:
    here = {story.article for story in plan.stories}
    for name in page.jumps:
        if numbers.get(_bare(name)) not in here:
            yield error("T208", node.place, name=brief(name))


def _homeless(
    plans: Sequence[PagePlan], sheet: "EditionSheet", node: Node, numbers: dict[str, int]
) -> Iterator[Finding]:
    if not numbers:
        yield error("T209", node.place)
    placed = {story.article for plan in plans for story in plan.stories}
    for name in sheet.articles:
        if plans and numbers.get(stem(name)) not in placed:
            yield error("T210", name.place, len(name.text), name=brief(name.text))
