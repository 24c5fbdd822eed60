"""Notes in a margin: beside what they speak of, one under the other, none left out."""

from collections.abc import Sequence

import pytest
from helpers import STYLE

from tekan.model.ink import BLACK
from tekan.proof.margin import LEADING, Margin, fill_margin, note_style
from tekan.proof.notes import RED, Note
from tekan.proof.spots import Spot
from tekan.text.shape import Typecases

TOP, BOTTOM = 0.0, 200.0


def note(y: float, words: str = "国", head: str = "") -> Note:
    return Note(Spot(0, 0, y), True, head, (words,), RED if head else BLACK)


def filled(cases: Typecases, *notes: Note) -> Margin:
    return fill_margin(notes, TOP, BOTTOM, note_style(STYLE), cases)


def tops(margin: Margin) -> Sequence[float]:
    return [y for _, y in margin.tops]


def test_a_note_stands_at_its_height(cases: Typecases) -> None:
    assert tops(filled(cases, note(50.0), note(120.0))) == [50.0, 120.0]


def test_one_gives_way_to_the_one_before(cases: Typecases) -> None:
    first, second = tops(filled(cases, note(50.0), note(52.0)))
    assert first == 50.0
    assert second >= first + LEADING


def test_notes_at_the_foot_go_up_until_they_fit(cases: Typecases) -> None:
    margin = filled(cases, note(150.0), note(198.0, "国" * 60))
    first, second = tops(margin)
    assert first < 150.0 or first + LEADING <= second
    assert second + 4 * LEADING <= BOTTOM + 0.01
    assert all(standing.y + LEADING <= BOTTOM + 0.01 for standing in margin.lines)
    ys = [standing.y for standing in margin.lines]
    assert ys == sorted(ys)


def test_nothing_stands_above_the_top(cases: Typecases) -> None:
    assert tops(filled(cases, note(-30.0))) == [TOP]


def test_what_one_column_cannot_hold_goes_on_in_the_next(cases: Typecases) -> None:
    words = "国" * 1000
    margin = filled(cases, note(150.0, words))
    assert margin.columns > 1
    assert "".join(standing.line.text for standing in margin.lines) == words
    assert all(TOP <= s.y <= BOTTOM - LEADING + 0.01 for s in margin.lines)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_margin_has_one_column_at_least(cases: Typecases, count: int) -> None:
    assert filled(cases, *[note(0.0)] * count).columns == 1


def test_a_head_stands_over_the_rest_in_the_same_ink(cases: Typecases) -> None:
    head, body = filled(cases, note(10.0, "国中", "中")).lines
    assert (head.line.text, body.line.text) == ("中", "国中")
    assert {run.ink for standing in (head, body) for run in standing.line.runs} == {RED}


def test_a_note_without_words_takes_no_room(cases: Typecases) -> None:
    assert filled(cases, note(10.0, "")).lines == ()
