"""Make-up of whole editions: pages from weights alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pytest
from helpers import REPOSITORY
from msgspec.structs import replace

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition, PagePlan, Story, plain
from tekan.model.findings import has_errors
from tekan.model.geometry import Rect
from tekan.model.layout import Layout
from tekan.model.page import Made, Rule, Spread, Zone
from tekan.page.edition import make_edition
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases


@dataclass(frozen=True, slots=True)
class Paper:
    edition: Edition
    layouts: dict[str, Layout]
    book: FontBook
    made: Made


def paper(edition: str, layout: str | None = None) -> Paper:
    sources = load_sources(REPOSITORY / "articles" / edition, layout)
    assert sources.edition and sources.house, sources.findings
    book, unreadable = open_book(sources.house.fonts)
    assert not unreadable
    layouts = dict(sources.house.layouts)
    made = make_edition(sources.edition, layouts, Typecases(book))
    return Paper(sources.edition, layouts, book, made)


@pytest.fixture(scope="module")
def weekly() -> Paper:
    return paper("2025-yunxi")


@pytest.fixture(scope="module")
def interviews() -> Paper:
    return paper("2024-interviews", "tabloid-makeup")


@pytest.fixture(params=["weekly", "interviews"])
def made(request: pytest.FixtureRequest) -> Paper:
    found: Paper = request.getfixturevalue(request.param)
    return found


def test_everything_fits(made: Paper) -> None:
    assert not has_errors(made.made.findings), made.made.findings
    assert made.made.overset == ()


def test_no_page_has_a_hole(made: Paper) -> None:
    assert [f for f in made.made.findings if f.code in ("T402", "T416")] == []


def test_every_story_of_every_page_is_used_once(made: Paper) -> None:
    used = [own.article for own in made.made.used]
    jumped = {
        made.edition.articles[story.article].slug
        for plan in made.edition.plans
        for story in plan.stories
        if story.jump
    }
    wanted = [article.slug for article in made.edition.articles] + sorted(jumped)
    fillers = {article.slug for article in made.edition.fillers}
    assert sorted(slug for slug in used if slug not in fillers) == sorted(wanted)


def columns_of(spread: Spread) -> Iterator[tuple[str, list[Zone]]]:
    body = sorted((z for z in spread.zones if z.name == "body"), key=lambda z: z.article)
    for slug, zones in groupby(body, key=lambda zone: zone.article):
        yield slug, list(zones)


def test_no_two_zones_lie_over_each_other(made: Paper) -> None:
    for spread in made.made.spreads:
        zones = spread.zones
        clashes = [
            (a.article, a.name, b.article, b.name)
            for at, a in enumerate(zones)
            for b in zones[at + 1 :]
            if a.rect.grown(-0.01).overlaps(b.rect)
        ]
        assert clashes == []


def test_every_zone_lies_in_the_type_area(made: Paper) -> None:
    for spread, plan in zip(made.made.spreads, made.edition.plans, strict=False):
        grid = made.layouts[plan.layout].grid
        foot = grid.top + grid.lines * grid.leading
        for zone in spread.zones:
            assert zone.rect.bottom <= foot + 0.01
            assert any(page.contains(zone.rect, slack=0.01) for page in spread.pages), zone


def test_all_pictures_stand_in_zones_of_their_own(made: Paper) -> None:
    for spread in made.made.spreads:
        zones = [zone.rect for zone in spread.zones if zone.name in ("photo", "group", "ad")]
        for picture in spread.pictures():
            assert any(zone.contains(picture.rect, slack=0.5) for zone in zones)


def test_the_weekly_is_eight_pages_of_at_least_two_dozen_stories(weekly: Paper) -> None:
    assert [n for spread in weekly.made.spreads for n in spread.numbers] == list(range(1, 9))
    assert len({own.article for own in weekly.made.used}) >= 24


def words(spread: Spread) -> str:
    return "".join(run.text for run in spread.glyphs())


def test_the_story_that_jumps_is_led_from_page_to_page(weekly: Paper) -> None:
    pages = {spread.numbers[0]: words(spread) for spread in weekly.made.spreads}
    assert "▶下转03版" in pages[1]
    assert "◀上接01版" in pages[3]
    body = "".join(plain(p.text) for p in weekly.edition.articles[0].body)
    end = body[-12:]
    assert end in pages[3] and end not in pages[1]


# Frames of ads are drawn with hairlines, cuts with heavier rules; pt.
HAIRLINE = 0.3


def rules_across(spread: Spread, page: Rect, measure: float) -> list[Rule]:
    """Level rules of make-up that run over a page's whole type area."""
    return [
        item
        for item in spread.items
        if isinstance(item, Rule)
        and item.weight > HAIRLINE
        and item.y1 == item.y2
        and page.x <= item.x1 < page.right
        and item.x2 - item.x1 > 0.98 * measure
    ]


def test_a_cut_from_edge_to_edge_is_drawn_over_ads_alone(weekly: Paper) -> None:
    for spread, plan in zip(weekly.made.spreads, weekly.edition.plans, strict=True):
        measure = weekly.layouts[plan.layout].grid.measure
        ads = [zone.rect for zone in spread.zones if zone.name == "ad"]
        for page in spread.pages:
            for rule in rules_across(spread, page, measure):
                assert any(abs(ad.y - rule.y1) < 30 for ad in ads), (plan.number, rule)


def test_no_two_headlines_of_one_look_meet_side_by_side(made: Paper) -> None:
    for spread in made.made.spreads:
        heads = [zone for zone in spread.zones if zone.name == "heading"]
        for at, a in enumerate(heads):
            for b in heads[at + 1 :]:
                is_level = abs(a.rect.y - b.rect.y) < 1 and a.rect.x != b.rect.x
                same_page = any(
                    page.contains(a.rect, 1) and page.contains(b.rect, 1) for page in spread.pages
                )
                if is_level and same_page:
                    assert look(spread, a) != look(spread, b), (a.article, b.article)


def look(spread: Spread, zone: Zone) -> tuple[str, float]:
    """Face and size of the largest type in a headline."""
    runs = [run for run in spread.glyphs() if zone.rect.contains(run.box, slack=6)]
    largest = max(runs, key=lambda run: run.size)
    return largest.face, largest.size


def test_the_same_edition_is_made_up_the_same(interviews: Paper) -> None:
    assert paper("2024-interviews", "tabloid-makeup").made == interviews.made


def alone(weekly: Paper, slugs: list[str], *fillers: str, pages: int = 0) -> Made:
    """A paper of a few of the weekly's stories: on one inner page, or shared out over several."""
    known = {
        article.slug: article for article in (*weekly.edition.articles, *weekly.edition.fillers)
    }
    articles = tuple(known[slug] for slug in slugs)
    stories = tuple(Story(at, article.weight) for at, article in enumerate(articles))
    plan = PagePlan(2, "weekly-inner", stories, (), (), weekly.edition.place)
    edition = replace(
        weekly.edition,
        articles=articles,
        plans=() if pages else (plan,),
        page_count=pages,
        fillers=tuple(known[slug] for slug in fillers),
    )
    return make_edition(edition, weekly.layouts, Typecases(weekly.book))


# Too little for a page: three stories without a picture.
FEW = ["bench-meeting", "stairs-lift", "iron-pot"]


def holes(made: Made) -> int:
    """Lines left over under the most wanting story."""
    return max(own.short for own in made.used)


def test_a_filler_closes_a_hole(weekly: Paper) -> None:
    without = alone(weekly, FEW)
    with_fillers = alone(weekly, FEW, "filler-tides", "filler-scale")
    assert holes(with_fillers) < holes(without)
    assert {own.article for own in with_fillers.used} > {own.article for own in without.used}


def test_stories_are_shared_out_over_as_many_pages_as_are_asked_for(weekly: Paper) -> None:
    slugs = [article.slug for article in weekly.edition.articles[6:17]]
    made = alone(weekly, slugs, pages=2)
    assert [spread.numbers for spread in made.spreads] == [(1,), (2,)]
    assert [own.article for own in made.used if own.page == 1] != []
    assert sorted(own.article for own in made.used) == sorted(slugs)


def test_a_page_with_too_much_says_what_to_take_off(weekly: Paper) -> None:
    slugs = [article.slug for article in weekly.edition.articles[6:13]]
    made = alone(weekly, slugs)
    (finding,) = [finding for finding in made.findings if finding.code == "T411"]
    title = dict(finding.values)["title"]
    (off,) = [a.slug for a in weekly.edition.articles if plain(a.headline) == title]
    assert not has_errors(alone(weekly, [slug for slug in slugs if slug != off]).findings)
    assert {own.article for own in made.used} == set(slugs)


def test_what_is_too_long_for_a_page_is_named_story_by_story(weekly: Paper) -> None:
    slugs = [article.slug for article in weekly.edition.articles[6:18]]
    made = alone(weekly, slugs)
    codes = {finding.code for finding in made.findings}
    assert "T412" in codes and codes & {"T401", "T406", "T413"}
    assert {own.article for own in made.overset} <= set(slugs)


def test_ads_that_go_on_no_page_together_are_said_to_be_too_much(weekly: Paper) -> None:
    ad = next(ad for plan in weekly.edition.plans for ad in plan.ads)
    plan = PagePlan(2, "weekly-inner", (), (ad,) * 30, (), weekly.edition.place)
    edition = replace(weekly.edition, articles=(), plans=(plan,), page_count=0, fillers=())
    made = make_edition(edition, weekly.layouts, Typecases(weekly.book))
    assert "T412" in {finding.code for finding in made.findings}


def test_a_page_with_too_little_names_what_is_too_short(weekly: Paper) -> None:
    made = alone(weekly, ["football-team"])
    assert [finding.code for finding in made.findings] == ["T416"]
