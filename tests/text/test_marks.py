"""Half-width marks beside Han in full width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.text.marks import full_width

HALF = ",;:!?.()[]\"'"
TURNED = dict(zip(",;:!?.", "，；：！？。", strict=True))
FORMS = {**TURNED, "(": "（", ")": "）", "[": "［", "]": "］", '"': "“”", "'": "‘’"}
ANY = st.text(HALF + "国村，。“”aB1 ", max_size=30)


@given(ANY)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_length_stays_and_only_half_width_marks_change(text: str) -> None:
    turned = full_width(text)
    assert len(turned) == len(text)
    for before, after in zip(text, turned, strict=True):
        assert after == before or after in FORMS[before]


@given(st.text(HALF + "aB1 ", max_size=30))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_text_without_han_stays_as_it_is(text: str) -> None:
    assert full_width(text) == text


@pytest.mark.parametrize(
    ("half", "full"),
    [
        ("社区(村)联盟", "社区（村）联盟"),
        ("好,好", "好，好"),
        ("好.", "好。"),
        ("好!", "好！"),
        ("时间:8", "时间：8"),
        ('"好"', "“好”"),
        ("'好'", "‘好’"),
        ("[好]", "［好］"),
        ("好(A)", "好（A）"),
    ],
)
def test_marks_beside_han_turn(half: str, full: str) -> None:
    assert full_width(half) == full


@pytest.mark.parametrize("text", ["0.6", "1,234", "18:30", "O'Brien", "f(x)", "1.国", "(国"])
def test_these_stay_half_width(text: str) -> None:
    assert full_width(text) == text
