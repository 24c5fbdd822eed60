"""Sets of entries that a division may hold together."""

import pytest

from tekan.page.makeup.sets import HANDFUL, MOST_IN_A_ROW, masks, parts


@pytest.mark.parametrize("count", [1, HANDFUL, HANDFUL + 1, MOST_IN_A_ROW, 17, 60, 400])
@pytest.mark.parametrize("ads", [0, 1, 9, 60])
def test_the_whole_page_is_made_of_sets_that_came_before(count: int, ads: int) -> None:
    ads = min(ads, count)
    known = dict.fromkeys(masks(count, 5, [(1, 6)] * ads))
    before: set[tuple[int, int]] = set()
    for mask in known:
        is_one = not mask & (mask - 1)
        assert is_one or list(parts(mask, count, before))
        before.add((mask, 1))
    assert {1 << rank for rank in range(count)} <= set(known)
    assert (1 << count) - 1 in known


def test_sets_of_very_many_entries_grow_with_their_number_alone() -> None:
    assert len(list(masks(400, 5))) < 5 * 400


def test_the_most_important_entry_is_in_the_first_part() -> None:
    for count in (5, 9):
        known = {(mask, 1) for mask in masks(count, 5)}
        whole = (1 << count) - 1
        found = list(parts(whole, count, known))
        assert found
        assert all(first & 1 and first | second == whole for first, second in found)
