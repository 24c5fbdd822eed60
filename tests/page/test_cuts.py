"""The search for divisions of a page: small pages of which every answer is known."""

from collections.abc import Mapping

from msgspec.structs import replace

from tekan.model.layout import Block, Range
from tekan.page.makeup.blocks import Cut, cuts, placed
from tekan.page.makeup.cuts import Bounds, Costed, Division, Leaf, divisions, leaves
from tekan.page.makeup.profile import Profile, Way

Heights = Mapping[int, Mapping[int, float]]
"""For each width the heights that an entry fills, with their costs."""

PAGE = Bounds(columns=2, lines=20, tallest=20, gap=2, ads=0, through=5.0, count=1)


def found(entries: list[Heights], bounds: Bounds = PAGE) -> dict[int, tuple[Costed, ...]]:
    """Divisions of a whole page by their heights."""

    def profile_of(rank: int, width: int) -> Profile:
        return {h: Way(None, cost) for h, cost in entries[rank].get(width, {}).items()}

    known = divisions(profile_of, replace(bounds, count=len(entries)))
    return dict(known[(1 << len(entries)) - 1, bounds.columns])


def shape(division: Division) -> list[tuple[int, int, int, int, int]]:
    """Rank, column, line, width and height of each block."""
    return [
        (spot.leaf.rank, spot.column, spot.line, spot.leaf.width, spot.leaf.height)
        for spot in placed(division, 1, 1, PAGE.gap)
    ]


def test_two_entries_stand_one_over_the_other_with_the_gap_between() -> None:
    (best,) = found([{2: {8: 0.0}}, {2: {10: 0.0}}])[20]
    assert shape(best.division) == [(0, 1, 1, 2, 8), (1, 1, 11, 2, 10)]


def test_two_entries_of_one_height_stand_side_by_side() -> None:
    (best,) = found([{1: {20: 0.0}}, {1: {20: 0.0}}])[20]
    assert shape(best.division) == [(0, 1, 1, 1, 20), (1, 2, 1, 1, 20)]


def test_the_more_important_entry_stands_first_though_the_order_costs_the_same() -> None:
    entry: Heights = {1: {9: 0.0, 20: 0.0}, 2: {9: 0.0}}
    for ways in found([entry, entry, entry]).values():
        for costed in ways:
            assert leaves(costed.division)[0].rank == 0


def test_a_cut_from_edge_to_edge_costs_what_the_bounds_say() -> None:
    (best,) = found([{2: {8: 1.0}}, {2: {10: 2.0}}])[20]
    assert (best.cost, best.through) == (8.0, 5.0)


def test_a_cut_over_an_ad_is_meant_to_be_seen() -> None:
    bounds = Bounds(columns=2, lines=20, tallest=20, gap=2, ads=0b10, through=5.0, count=1)
    (best,) = found([{2: {8: 1.0}}, {2: {10: 0.0}}], bounds)[20]
    assert (best.cost, best.through) == (1.0, 0.0)


def test_an_ad_stands_at_the_foot() -> None:
    bounds = Bounds(columns=2, lines=20, tallest=20, gap=2, ads=0b100, through=0.0, count=1)
    story: Heights = {1: {4: 0.0, 10: 0.0, 14: 0.0, 20: 0.0}, 2: {4: 0.0, 8: 0.0}}
    for ways in found([story, story, {1: {8: 0.0}}], bounds).values():
        for costed in ways:
            spots = list(placed(costed.division, 1, 1, bounds.gap))
            (ad,) = [spot for spot in spots if spot.leaf.rank == 2]
            assert ad.last_line == max(spot.last_line for spot in spots)


def test_no_division_leaves_the_page() -> None:
    assert found([{2: {12: 0.0}}, {2: {10: 0.0}}]) == {}


def test_the_cheaper_of_two_ways_to_fill_the_page_comes_first() -> None:
    ways = found([{1: {20: 4.0}, 2: {8: 0.0}}, {1: {20: 4.0}, 2: {10: 0.0}}])[20]
    assert [costed.cost for costed in ways] == sorted(costed.cost for costed in ways)


def test_many_entries_keep_their_order() -> None:
    entry: Heights = {1: {1: 0.0, 4: 0.0}, 2: {1: 0.0}}
    for ways in found([entry] * 7).values():
        for costed in ways:
            assert [leaf.rank for leaf in leaves(costed.division)] == list(range(7))


def test_cuts_lie_in_the_gaps_between_blocks() -> None:
    way = Way(None, 0.0)
    upper, lower = Leaf(0, way, 2, 8), Leaf(1, way, 2, 10)
    (best,) = found([{2: {8: 0.0}}, {2: {10: 0.0}}])[20]
    page = Block(Range(1, 2), Range(1, 20))
    assert list(leaves(best.division)) == [upper, lower]
    assert list(cuts(best.division, 1, 1, PAGE.gap, page)) == [
        Cut(Range(1, 2), Range(9, 10), down=False, outer=True)
    ]
