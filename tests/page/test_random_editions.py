"""A few random editions, made up and checked from their display lists; the benchmark has more."""

import sys
from dataclasses import replace

import pytest
from helpers import REPOSITORY
from msgspec import structs

sys.path.insert(0, str(REPOSITORY / "benchmarks"))

from random_editions.bench import Bench
from random_editions.characters import normal
from random_editions.checks.case import Case
from random_editions.checks.checker import check
from random_editions.checks.named import Named
from random_editions.corpus import read_corpus
from random_editions.house import build_house
from random_editions.writing.plans import is_plausible, planned

from tekan.model.findings import Finding, Place, error, warning


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(build_house(tmp_path_factory.mktemp("random") / "house"), read_corpus())


SEEDS = (20, 22, 36, 37, 42, 43)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_edition_fits_or_names_what_does_not(bench: Bench, seed: int) -> None:
    result = bench.test(seed)
    # How long a page takes depends on what else the machine does; the benchmark looks at that.
    assert [failure for failure in result.failures if failure.kind != "slow"] == []


def test_an_edition_comes_out_the_same_twice(bench: Bench) -> None:
    results = [replace(bench.test(SEEDS[0]), slowest=0.0) for _ in range(2)]
    assert results[0] == results[1]


def test_editions_differ_and_half_of_them_are_plausible(bench: Bench) -> None:
    plans = [planned(seed, bench.corpus) for seed in range(1, 5)]
    assert len({plan.stories for plan in plans}) == len(plans)
    assert 40 < sum(is_plausible(seed) for seed in range(100)) < 60


def test_what_is_compared_has_no_space_and_no_shape_of_quotes() -> None:
    assert normal("“他　说：” 5") == '"他说:"5'


def test_findings_excuse_the_stories_and_the_pages_that_they_name(bench: Bench) -> None:
    plan = planned(SEEDS[0], bench.corpus)
    made, house, _ = bench.made(plan)
    first, *_ = plan.pages[0].stories
    *_, last = plan.pages[-1].stories
    number = plan.page_count
    edition = Place("edition.yaml")

    def named(*findings: Finding) -> Named:
        return Case.of(plan, structs.replace(made, findings=findings), house.layouts).named

    hole = named(warning("T416", edition, page=1, article=first.slug))
    assert hole.codes(first.slug) == {"T416"}
    assert (hole.holes, hole.full, hole.refused) == ({1}, set(), set())
    full = named(error("T412", edition, page=number))
    assert full.full == {number}
    assert last.slug in full.refused
    assert first.slug not in full.refused
    covered = named(error("T414", Place("layouts/front.yaml"), article=first.slug))
    assert covered.refused == {"front", first.slug}
    without_room = named(error("T413", Place(f"{last.slug}.yaml"), page=number))
    assert (without_room.refused, without_room.full) == ({last.slug}, set())


def test_a_lost_character_is_found(bench: Bench) -> None:
    plan = planned(SEEDS[0], bench.corpus)
    made, house, _ = bench.made(plan)
    page, *others = plan.pages
    story, *more = page.stories
    last = replace(story.body[-1], shown=story.body[-1].shown + "漏")
    longer = replace(story, body=(*story.body[:-1], last))
    changed = replace(plan, pages=(replace(page, stories=(longer, *more)), *others))
    checked = check(changed, made, house.layouts)
    assert [failure.kind for failure in checked.failures] == ["body text differs"]
