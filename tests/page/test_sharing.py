"""Stories shared out over pages."""

from hypothesis import given
from hypothesis import strategies as st

from tekan.page.makeup.sharing import Size, misfit, shares

SIZES = st.builds(
    lambda best, give: Size(best - give, best, best + give),
    st.integers(20, 200),
    st.integers(0, 15),
)


@given(st.lists(SIZES, max_size=12), st.lists(st.integers(50, 400), min_size=1, max_size=6))
def test_every_story_stands_on_one_page_and_in_its_order(
    sizes: list[Size], rooms: list[int]
) -> None:
    parts = shares(sizes, rooms)
    assert len(parts) == len(rooms)
    assert [at for first, end in parts for at in range(first, end)] == list(range(len(sizes)))


def test_stories_go_where_they_fit() -> None:
    sizes = [Size(90, 100, 110), Size(45, 50, 55), Size(45, 50, 55), Size(90, 100, 110)]
    assert shares(sizes, [100, 100, 100]) == [(0, 1), (1, 3), (3, 4)]


def test_text_without_room_is_worse_than_room_without_text() -> None:
    assert misfit(Size(110, 110, 110), 100) > misfit(Size(90, 90, 90), 100)


def test_what_lies_within_the_bounds_fits_better_than_what_does_not() -> None:
    assert misfit(Size(80, 110, 120), 100) < misfit(Size(105, 110, 120), 100)


def test_very_many_stories_are_shared_out_as_well_as_by_trying_every_share() -> None:
    sizes = [Size(40 + at * 7 % 30, 45 + at * 7 % 30, 50 + at * 7 % 30) for at in range(450)]
    rooms = [5_400, 9_000, 12_600]

    def cost(parts: list[tuple[int, int]]) -> float:
        return sum(
            misfit(Size(*(sum(column) for column in zip(*shown, strict=True))), room)
            for (first, end), room in zip(parts, rooms, strict=True)
            for shown in [[(s.least, s.best, s.most) for s in sizes[first:end]] or [(0, 0, 0)]]
        )

    found = shares(sizes, rooms)
    near = [
        [(0, first), (first, second), (second, len(sizes))]
        for first in range(found[0][1] - 4, found[0][1] + 5)
        for second in range(found[1][1] - 4, found[1][1] + 5)
    ]
    assert cost(found) == min(cost(parts) for parts in near)
