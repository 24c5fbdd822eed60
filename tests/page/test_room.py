"""Room: what parts leave to the body, column by column; columns over the fold."""

from itertools import pairwise

import pytest
from helpers import EM
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from plain import COLUMN, GRID, GUTTER, OUTER, WIDTH, area, layout

from tekan.model.layout import Block, Range
from tekan.page.place import column_left, fold_gap, is_left, range_width, slot
from tekan.page.room import Column, Obstacle, room_of

STEP = COLUMN + GUTTER
ALL = area(Range(1, 5), Range(1, 40))


def left_of(column: int) -> float:
    return column_left(layout(), 1, column)


def across(first: int, last: int, top: int, foot: int, inset: float = 0.0) -> Obstacle:
    return Obstacle(left_of(first) + inset, left_of(last) + COLUMN - inset, top, foot)


# The fold.


def test_a_lone_page_lies_where_its_shape_says() -> None:
    assert not is_left(layout().page, 1)
    assert is_left(layout(lone_left=True).page, 1)
    assert column_left(layout(lone_left=True), 1, 1) == OUTER


def test_columns_are_counted_on_over_the_fold() -> None:
    spread = layout(count=2)
    assert column_left(spread, 1, 6) == column_left(spread, 2, 1)
    assert column_left(spread, 1, 8) == column_left(spread, 2, 3)


def test_a_range_over_the_fold_has_both_inner_margins_in_it() -> None:
    spread = layout(count=2)
    inner = WIDTH - OUTER - GRID.measure
    wide = range_width(spread, 1, Range(4, 8))
    assert wide == pytest.approx(5 * COLUMN + 3 * GUTTER + 2 * inner)
    assert slot(spread, 1, Range(4, 8), 1, 1).width == pytest.approx(wide)
    assert fold_gap(spread, 1, Range(4, 8)) == pytest.approx(
        (2 * COLUMN + GUTTER, 2 * COLUMN + GUTTER + 2 * inner)
    )


def test_columns_of_one_page_have_no_fold() -> None:
    assert fold_gap(layout(count=2), 1, Range(1, 5)) is None
    assert fold_gap(layout(count=2), 1, Range(6, 8)) is None


# Obstacles.


def test_without_obstacles_a_strip_is_a_column() -> None:
    assert room_of(ALL, layout()).columns(()) == tuple(Column(at, 1, 40) for at in range(1, 6))


def test_a_part_in_the_midst_parts_its_columns_and_no_others() -> None:
    columns = room_of(ALL, layout()).columns((across(2, 4, 16, 24),))
    assert [(c.column, c.first, c.lines) for c in columns] == [
        (1, 1, 40),
        *((at, first, lines) for at in (2, 3, 4) for first, lines in ((1, 15), (25, 16))),
        (5, 1, 40),
    ]
    assert not any(c.left or c.right for c in columns)


def test_a_lone_line_over_or_under_a_part_is_left_empty() -> None:
    over = room_of(ALL, layout()).columns((across(1, 1, 2, 20),))
    assert (over[0].first, over[0].lines) == (21, 20)
    under = room_of(ALL, layout()).columns((across(1, 1, 20, 39),))
    assert (under[0].first, under[0].lines, under[1].column) == (1, 19, 2)
    between = room_of(ALL, layout()).columns((across(1, 1, 5, 9), across(1, 1, 11, 30)))
    assert [(c.first, c.lines) for c in between if c.column == 1] == [(1, 4), (31, 10)]


def test_two_lines_beside_a_part_are_used() -> None:
    columns = room_of(ALL, layout()).columns((across(1, 1, 3, 20),))
    assert (columns[0].first, columns[0].lines) == (1, 2)


def test_text_runs_round_a_part_that_is_inset() -> None:
    # 120 − 50 wide, air of half a gutter: 63 pt are left, six ems.
    columns = room_of(ALL, layout()).columns((across(2, 3, 10, 14, inset=70.0),))
    beside = [c for c in columns if c.first == 10]
    assert [(c.column, c.lines, c.left, c.right) for c in beside] == [
        (2, 5, 0.0, 60.0),
        (3, 5, 60.0, 0.0),
    ]


def test_too_narrow_a_rest_of_a_column_is_blocked() -> None:
    columns = room_of(ALL, layout()).columns((across(2, 3, 10, 14, inset=60.0),))
    assert [c.first for c in columns if c.column == 2] == [1, 15]


@given(
    left=st.floats(0, 700),
    width=st.floats(1, 400),
    first=st.integers(-3, 42),
    lines=st.integers(1, 45),
    split=st.sampled_from((0, 2, 3, 4)),
)
def test_no_line_touches_an_obstacle_and_none_is_narrower_than_six_ems(
    left: float, width: float, first: int, lines: int, split: int
) -> None:
    room = room_of(replace(ALL, split=split), layout())
    stone = Obstacle(left, left + width, first, first + lines - 1)
    strips = {strip.number: strip for strip in room.strips}
    seen = set[tuple[int, int]]()
    for column in room.columns((stone,)):
        strip = strips[column.column]
        start, end = strip.left + column.left, strip.right - column.right
        assert end - start >= 6 * EM - 0.1
        if column.left or column.right:
            assert (end - start) / EM == pytest.approx(round((end - start) / EM))
        for row in range(column.first, column.last + 1):
            assert (column.column, row) not in seen
            seen.add((column.column, row))
            if stone.first <= row <= stone.last:
                assert end <= stone.left - room.air + 0.1 or start >= stone.right + room.air - 0.1


# Split columns.


@pytest.mark.parametrize(("count", "ems"), [(2, 32.0), (3, 20.5), (4, 15.0), (6, 9.5)])
def test_split_columns_are_equal_and_whole_half_ems(count: int, ems: float) -> None:
    strips = room_of(replace(ALL, split=count), layout()).strips
    assert [strip.width for strip in strips] == [ems * EM] * count
    assert strips[0].left == pytest.approx(left_of(1))
    assert strips[-1].right == pytest.approx(left_of(5) + COLUMN)
    gaps = {round(b.left - a.right, 6) for a, b in pairwise(strips)}
    assert len(gaps) == 1 and GUTTER <= gaps.pop() <= GUTTER + EM


def test_split_columns_do_not_go_through_the_fold() -> None:
    spread = layout(count=2)
    over = area(Range(4, 9), Range(1, 40), split=3)
    strips = room_of(over, spread).strips
    start = column_left(spread, 1, 5) + COLUMN
    end = column_left(spread, 2, 1)
    assert len(strips) == 3
    assert all(strip.right <= start + 0.1 or strip.left >= end - 0.1 for strip in strips)
    assert len({strip.width for strip in strips}) == 1


def test_an_l_keeps_out_of_its_corner() -> None:
    corner = replace(
        ALL, blocks=(Block(Range(1, 3), Range(1, 40)), Block(Range(4, 5), Range(1, 20)))
    )
    assert {c.column: c.lines for c in room_of(corner, layout()).columns(())} == {
        1: 40, 2: 40, 3: 40, 4: 20, 5: 20
    }  # fmt: skip
    edge = left_of(3) + COLUMN
    split = room_of(replace(corner, split=2), layout())
    right = split.strips[1]
    low = [c for c in split.columns(()) if c.column == 2 and c.last > 20]
    assert all(right.right - c.right <= edge + 0.1 for c in low)
