"""Areas laid by hand whose feet may move."""

import interviews
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from interviews import Interviews
from msgspec.structs import replace
from plain import (
    BODY,
    GRID,
    PLACE,
    area,
    article,
    heading,
    layout,
    lines_of_han,
    photo,
    quote,
    stack,
)

from tekan.model.edition import Copy, PagePlan, Weight
from tekan.model.findings import Severity, has_errors
from tekan.model.layout import Area, Block, Part, Range
from tekan.model.page import Made, Rule
from tekan.page.by_hand import by_hand
from tekan.page.edition import make_edition
from tekan.page.parts import Desk
from tekan.page.told import Told
from tekan.text.shape import Typecases


@pytest.fixture(scope="module")
def made() -> Interviews:
    return interviews.load()


def with_border(made: Interviews, lines: int, give: int, rule: float = 0.0) -> Made:
    """The interviews with the border between the two stories of page 2 so many lines lower."""
    first, second, *others = made.layout.areas
    areas = (
        replace(moved(first, 0, lines), give=give),
        replace(moved(second, lines, 0), rule_over=rule),
        *others,
    )
    layouts = {made.edition.layout: replace(made.layout, areas=areas)}
    return make_edition(made.edition, layouts, Typecases(made.book))


def moved(area: Area, top: int, foot: int) -> Area:
    blocks = (
        Block(block.columns, Range(block.lines.first + top, block.lines.last + foot))
        for block in area.blocks
    )
    return replace(area, blocks=tuple(blocks))


@pytest.mark.parametrize("lines", [-8, 7])
def test_a_border_that_may_not_move_leaves_text_over(made: Interviews, lines: int) -> None:
    assert has_errors(with_border(made, lines, give=0).findings)


@pytest.mark.parametrize("lines", [-8, 7])
def test_a_border_that_may_move_lets_both_stories_fit(made: Interviews, lines: int) -> None:
    found = with_border(made, lines, give=10)
    assert not has_errors(found.findings)
    assert all(own.short <= 2 for own in found.used)


def test_a_border_moves_no_further_than_it_may(made: Interviews) -> None:
    found = with_border(made, -8, give=1)
    heights = {own.article: own.lines for own in found.used}
    assert heights["yinhe"] in (17, 18, 19)


def test_a_border_stays_where_everything_fits(made: Interviews) -> None:
    assert with_border(made, 0, give=6).spreads[0].items == made.spread.items


def test_the_rule_over_an_area_moves_with_it(made: Interviews) -> None:
    rules = [
        item
        for item in with_border(made, -8, give=10, rule=1.25).spreads[0].items
        if isinstance(item, Rule) and item.weight == 1.25
    ]
    (rule,) = rules
    assert rule.y1 == rule.y2
    tops = [
        z.rect.y for z in with_border(made, -8, give=10).spreads[0].zones if z.article == "jiepai"
    ]
    assert min(tops) - rule.y1 == pytest.approx(made.layout.grid.leading)


PARTS: dict[str, Part] = {
    "heading": heading(10),
    "photo 1": photo(4, 4, 4, 1),
    "photo 2": photo(4, 4, 4, 2),
    "quote": quote(),
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    first=st.sets(st.sampled_from(sorted(PARTS))),
    second=st.sets(st.sampled_from(sorted(PARTS))),
    lines=st.integers(1, 40),
    goes_on=st.booleans(),
)
def test_what_a_story_has_is_shown_or_told_of(
    first: set[str], second: set[str], lines: int, goes_on: bool, cases: Typecases
) -> None:
    what = article(lines_of_han(lines), photos=2, quoted="国中")
    areas = [laid(1, first), *([replace(laid(2, second), rest=True)] if goes_on else [])]
    page = replace(layout(), areas=tuple(areas))
    plan = PagePlan(1, "plain", (), (), (), PLACE)
    story = Told(Copy(what, what.body), Weight.LEAD, 0)
    done = by_hand([story], plan, page, Desk(GRID, BODY, cases))
    if {"T401", "T406"} & {f.code for f in done.findings}:
        return  # nothing is printed
    told = {dict(f.values)["part"] for f in done.findings if f.code in ("T408", "T407")}
    zones = [zone.name for zone in done.zones]
    shown = sum(zones.count(name) for name in ("heading", "photo", "quote"))
    assert shown + len(told) >= len(PARTS)
    graves = [f.severity is Severity.ERROR for f in done.findings if f.code == "T408"]
    assert any(graves) == ("heading" in told)


def laid(column: int, parts: set[str]) -> Area:
    stacks = (stack(column, column, *(PARTS[name] for name in sorted(parts))),) if parts else ()
    return area(Range(column, column), Range(1, 30), *stacks)
