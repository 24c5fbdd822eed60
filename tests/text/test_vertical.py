"""Vertical setting of display lines."""

from itertools import pairwise
from pathlib import Path

import pytest
from helpers import EM, STYLE, text_of

from tekan.fonts.book import open_book
from tekan.model.page import Direction, GlyphRun
from tekan.source.house import load_fonts
from tekan.text.shape import Typecases, shape
from tekan.text.vertical import set_vertical, vertical_length

ROOT = Path(__file__).resolve().parent.parent.parent
X, Y = 100.0, 200.0
# The em square begins at y and its baseline stands 0.88 em under that.
BASE = Y + 0.88 * EM


def down(words: str, cases: Typecases) -> tuple[GlyphRun, ...]:
    whole, missing = shape(text_of(words), STYLE, cases, vertical=True)
    assert missing == ()
    return set_vertical(whole, STYLE, X, Y)


def test_characters_stand_upright_one_em_under_the_other(cases: Typecases) -> None:
    (run,) = down("国家村", cases)
    assert (run.direction, run.x, run.y) == (Direction.DOWN, X, BASE)
    assert run.xs == pytest.approx((0.0, EM, 2 * EM))
    assert run.text == "国家村"
    assert run.width == 3 * EM


def test_two_digits_stand_side_by_side_in_one_em(cases: Typecases) -> None:
    before, number, after = down("国25国", cases)
    assert number.direction is Direction.ACROSS
    assert (number.x, number.width) == (X, EM)
    assert number.y == pytest.approx(BASE + EM)
    assert after.y == pytest.approx(BASE + 2 * EM)
    assert before.direction is after.direction is Direction.DOWN


def test_one_digit_stands_in_the_middle_of_its_em(cases: Typecases) -> None:
    (number,) = down("5", cases)
    assert (number.x, number.width) == (X + 0.25 * EM, 0.5 * EM)


def test_longer_words_and_numbers_are_turned(cases: Typecases) -> None:
    _, number, after = down("国2024国", cases)
    assert number.direction is Direction.TURNED
    assert number.y == pytest.approx(Y + EM)
    assert number.width == 2 * EM
    assert after.y == pytest.approx(BASE + 3 * EM)


def test_length_is_what_is_set(cases: Typecases) -> None:
    whole, _ = shape(text_of("国25国2024"), STYLE, cases, vertical=True)
    assert vertical_length(whole) == 1 + 1 + 1 + 2


@pytest.mark.parametrize("dash", ["——", "……"])
def test_a_dash_takes_two_em_down_the_line(dash: str, cases: Typecases) -> None:
    whole, _ = shape(text_of(f"国{dash}国"), STYLE, cases, vertical=True)
    assert vertical_length(whole) == 4
    turned = [run for run in set_vertical(whole, STYLE, X, Y) if run.direction is Direction.TURNED]
    assert [(run.y, run.width) for run in turned] == [(pytest.approx(Y + EM), 2 * EM)]


def test_two_marks_in_one_em_do_not_overprint(cases: Typecases) -> None:
    (run,) = down("？！", cases)
    origins = [(run.x + x, run.y) for x in run.xs]
    assert len(set(origins)) == 2


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_a_typed_space_stays_visible(space: str, cases: Typecases) -> None:
    with_space, _ = shape(text_of(f"国{space}国"), STYLE, cases, vertical=True)
    assert vertical_length(with_space) > 2


def test_no_character_is_lost(cases: Typecases) -> None:
    assert "".join(run.text for run in down("国“2024”，家25村", cases)) == "国“2024”，家25村"


def test_boxes_of_a_vertical_line_lie_under_one_another_without_overlap(cases: Typecases) -> None:
    runs = down("国家2024村民25人", cases)
    for above, below in pairwise(runs):
        assert above.box.bottom <= below.box.y + 1e-6


@pytest.fixture(scope="module")
def real() -> Typecases:
    """The house's own faces: the tests font has no vertical forms."""
    fonts, wrong = load_fonts(ROOT)
    assert fonts is not None and not wrong
    return Typecases(open_book(fonts)[0])


@pytest.mark.parametrize(("words", "length"), [("“国”", 2.0), ("国，国", 3.0), ("国“国", 3.0),
                                               ("国”，国", 3.5),
                                               ("（国）（国）", 4.5)])  # fmt: skip
def test_marks_are_squeezed_down_the_line_as_across(
    words: str, length: float, real: Typecases
) -> None:
    # Ends trimmed, one blank half between two marks.
    whole, _ = shape(text_of(words), STYLE, real, vertical=True)
    assert vertical_length(whole) == pytest.approx(length)


def test_quotes_become_corner_brackets_and_are_copied_as_they_were_written(real: Typecases) -> None:
    whole, _ = shape(text_of("“急难愁盼”"), STYLE, real, vertical=True)
    (run,) = set_vertical(whole, STYLE, X, Y)
    face = real.book.first(STYLE.role)
    across = {face.gid(mark) for mark in "“”"}
    assert not across & set(run.gids)
    assert run.text == "“急难愁盼”"


def test_a_character_with_a_mark_of_its_own_stands_upright_as_one(real: Typecases) -> None:
    whole, missing = shape(text_of("国か\u3099"), STYLE, real, vertical=True)
    assert missing == ()
    assert [cell.text for cell in whole.cells] == ["国", "か\u3099"]
