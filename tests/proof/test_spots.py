"""Where places of the source show on the pages."""

from helpers import lines_of

from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.page import Picture, Spread
from tekan.proof.spots import Spot, Spots, spot_of_page
from tekan.text.shape import Typecases

LEFT, RIGHT = Rect(0, 0, 100, 200), Rect(100, 0, 100, 200)


def spreads(cases: Typecases) -> tuple[Spread, ...]:
    """Text of a.yaml line 7, column 5 on page 1; pictures of lines 3 and 9 on pages 2 and 3."""
    (line,) = lines_of("国中", 9.0, cases)
    wide = Picture(Rect(120, 20, 40, 10), "a.jpg", (0, 0, 4, 1), Place("a.yaml", 3))
    late = Picture(Rect(20, 90, 40, 10), "b.jpg", (0, 0, 4, 1), Place("a.yaml", 9))
    return (
        Spread(LEFT, (LEFT,), (1,), line.at(10, 60)),
        Spread(Rect(0, 0, 200, 200), (LEFT, RIGHT), (2, 3), (wide, late)),
    )


def spots(cases: Typecases, *flowing: str) -> Spots:
    return Spots.on(spreads(cases), flowing)


def test_a_place_shows_where_its_item_stands(cases: Typecases) -> None:
    assert spots(cases).find(Place("a.yaml", 3)) == Spot(1, 1, 20)
    assert spots(cases).find(Place("a.yaml", 9)) == Spot(1, 0, 90)
    found = spots(cases).find(Place("a.yaml", 7, 6))
    assert found
    assert (found.sheet, found.page) == (0, 0)


def test_in_flowing_text_the_item_before_is_meant(cases: Typecases) -> None:
    assert spots(cases, "a.yaml").find(Place("a.yaml", 20)) == Spot(1, 0, 90)
    assert spots(cases, "a.yaml").find(Place("a.yaml", 4)) == Spot(1, 1, 20)
    assert spots(cases, "a.yaml").find(Place("a.yaml", 1)) == Spot(1, 1, 20)


def test_elsewhere_only_the_very_line_counts(cases: Typecases) -> None:
    assert spots(cases).find(Place("a.yaml", 4)) is None


def test_what_shows_nowhere_has_no_spot(cases: Typecases) -> None:
    assert spots(cases).find(Place("b.yaml", 3)) is None
    assert spots(cases).find(None) is None


def test_a_page_is_found_by_its_number(cases: Typecases) -> None:
    assert spot_of_page(spreads(cases), 3, 5.0) == Spot(1, 1, 5.0)
    assert spot_of_page(spreads(cases), 9, 5.0) is None
