"""A few random editions, made up and checked from their display lists; the benchmark has more."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "benchmarks"))

from random_editions import (  # noqa: E402
    Tester,
    build_house,
    is_plausible,
    normal,
    planned,
    read_corpus,
)


@pytest.fixture(scope="module")
def tester(tmp_path_factory: pytest.TempPathFactory) -> Tester:
    return Tester(build_house(tmp_path_factory.mktemp("random") / "house"), read_corpus())


SEEDS = (1, 2, 3, 4, 5, 6)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_edition_fits_or_names_what_does_not(tester: Tester, seed: int) -> None:
    result = tester.test(seed)
    # How long a page takes depends on what else the machine does; the benchmark looks at that.
    assert [failure for failure in result.failures if failure.kind != "slow"] == []


def test_an_edition_comes_out_the_same_twice(tester: Tester) -> None:
    results = [replace(tester.test(SEEDS[0]), slowest=0.0) for _ in range(2)]
    assert results[0] == results[1]


def test_editions_differ_and_half_of_them_are_plausible(tester: Tester) -> None:
    plans = [planned(seed, tester.corpus) for seed in range(1, 5)]
    assert len({plan.stories for plan in plans}) == len(plans)
    assert 40 < sum(is_plausible(seed) for seed in range(100)) < 60


def test_what_is_compared_has_no_space_and_no_shape_of_quotes() -> None:
    assert normal("“他　说：” 5") == '"他说:"5'


def test_a_lost_character_is_found(tester: Tester, tmp_path: Path) -> None:
    """The checks themselves: a body with one character more than was set fails them."""
    plan = planned(SEEDS[0], tester.corpus)
    story = plan.stories[0]
    last = replace(story.body[-1], shown=story.body[-1].shown + "漏")
    assert replace(story, body=(*story.body[:-1], last)).text != story.text
