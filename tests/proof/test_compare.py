"""Versions of passages and rows of them: what became of which, in an editor's words."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tekan.catalogue import Lang
from tekan.proof.change import Change, Kind, Part
from tekan.proof.compare import compare
from tekan.proof.paragraphs import matched
from tekan.proof.pieces import pieces
from tekan.proof.record import Passage, Record, Story
from tekan.proof.telling import told as told_in_words

A, B, C, D, E = (
    "社区工作做到位，居民满意。",
    "老街上的铁匠铺又开了门。",
    "江水涨了三尺，渡口停航。",
    "新米下了船，秤星还是老的。",
    "孩子们把书包放在石阶上。",
)


def told(old: str, new: str) -> list[tuple[str, str]]:
    return [(piece.was, piece.now) for piece in pieces(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("共同参与", "共同参与", []),
        ("大家共同参与治理", "大家一起参与治理", [("大家共同参与治理", "大家一起参与治理")]),
        ("现有3608户", "现有3618户", [("现有3608户", "现有3618户")]),
        ("面积0.6公里", "面积0.7公里", [("面积0.6公里", "面积0.7公里")]),
        ("", "新", [("", "新")]),
        (
            "江水涨了三尺，渡口停航两天，老艄公坐在石阶上",
            "江水涨了五尺，渡口停航两天，老艄公坐在船头上",
            [
                ("江水涨了三尺，渡口…", "江水涨了五尺，渡口…"),
                ("…艄公坐在石阶上", "…艄公坐在船头上"),
            ],
        ),
    ],
)
def test_a_difference_is_shown_with_a_little_around_it(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert told(old, new) == expected


def test_differences_close_together_are_one() -> None:
    assert len(pieces("江水涨了三尺高", "江水落了五尺高")) == 1


@given(st.text("甲乙丙丁12a，", max_size=30), st.text("甲乙丙丁12a，", max_size=30))
def test_pieces_are_all_that_differs(old: str, new: str) -> None:
    found = pieces(old, new)
    assert bool(found) == (old != new)
    assert all(0 <= piece.start <= piece.end <= len(new) for piece in found)
    assert all(a.end < b.start for a, b in pairwise(found))


Row = Sequence[str]


@pytest.mark.parametrize(
    ("old", "new", "moved", "swapped"),
    [
        ((A, B, C, D), (B, C, D, A), (3,), ()),
        ((A, B, C, D), (D, A, B, C), (0,), ()),
        ((A, B, C), (C, B, A), (), ((0, 2),)),
        ((A, B, C), (B, A, C), (), ((0, 1),)),
        ((A, B, C, D), (A, B, C, D), (), ()),
    ],
)
def test_what_moved_is_named_and_not_what_it_passed(
    old: Row, new: Row, moved: tuple[int, ...], swapped: tuple[tuple[int, int], ...]
) -> None:
    found = matched(old, new)
    assert (found.moved, found.swapped) == (moved, swapped)
    assert found.removed == found.added == ()


def test_one_gone_and_one_come_are_no_move() -> None:
    found = matched((A, B, C), (A, C, D))
    assert (found.removed, found.added, found.moved, found.swapped) == ((1,), (2,), (), ())


def test_one_that_reads_a_little_otherwise_is_the_same() -> None:
    found = matched((A, B, C), (A, B.replace("铁匠", "木匠"), C))
    assert dict(found.pairs) == {0: 0, 1: 1, 2: 2}


def test_one_made_much_longer_is_the_same() -> None:
    found = matched((A, B), (A, B + C + D + E))
    assert dict(found.pairs) == {0: 0, 1: 1}
    assert found.added == ()


def test_one_moved_and_changed_is_both() -> None:
    found = matched((A, B, C, D), (B, C, D, A.replace("居民", "邻里")))
    assert found.pairs[3] == 0
    assert found.moved == (3,)


def test_one_parted_in_two_and_two_made_one() -> None:
    parted = matched((A + B, C), (A, B, C))
    assert (parted.split, parted.removed, parted.added) == (((0, 0),), (), ())
    joined = matched((A, B, C), (A + B, C))
    assert (joined.joined, joined.removed, joined.added) == (((0, 0),), (), ())


@given(st.lists(st.sampled_from((A, B, C, D, E)), max_size=7), st.randoms())
def test_every_paragraph_is_accounted_for_once(old: list[str], random: object) -> None:
    new = list(old)
    random.shuffle(new)  # type: ignore[attr-defined]
    found = matched(old, new[1:])
    before = [*found.pairs.values(), *found.removed]
    after = [*found.pairs, *found.added]
    assert sorted(before) == list(range(len(old)))
    assert sorted(after) == list(range(len(new[1:])))


def story(slug: str, title: str, *body: str, pages: tuple[int, ...] = (1,)) -> Story:
    headline = Passage(Part.HEADLINE, 1, title)
    paragraphs = (Passage(Part.BODY, at, words) for at, words in enumerate(body, 1))
    return Story(slug, title, pages, (headline, *paragraphs), ())


def record(*stories: Story) -> Record:
    return Record("weekly", 1, "", stories, (), ())


def test_an_article_whose_file_got_another_name_is_the_same() -> None:
    before = record(story("one", "铁匠铺开门", A, B))
    (change,) = compare(before, record(story("first", "铁匠铺开门", A, B + C)))
    assert (change.article, change.part, change.number) == ("first", Part.BODY, 2)


def test_an_article_on_another_page_with_a_change_is_both() -> None:
    before = record(story("one", "铁匠铺开门", A, pages=(2,)))
    after = record(story("one", "铁匠铺关门", A, pages=(2, 3)))
    moved, headline = compare(before, after)
    assert (moved.kind, moved.was, moved.now) == (Kind.MOVED, "02", "02、03")
    assert (headline.part, headline.was, headline.now) == (
        Part.HEADLINE,
        "铁匠铺开门",
        "铁匠铺关门",
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("part", Part)
def test_every_change_has_words(part: Part, kind: Kind, lang: Lang) -> None:
    words = told_in_words(Change("one", "题", part, kind, 2, 3, "原文", "今文"), lang)
    assert words
    assert "{" not in words
