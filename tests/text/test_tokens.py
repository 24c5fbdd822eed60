"""Tokens: what a line never parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.text.tokens import stretches, tokens, url_pieces

LIKELY = st.text("国村的，。“”（）！？—…·/0123456789.,%℃¥-+:AaBbZ'@ \u3000\u00a0", max_size=40)


@given(st.one_of(st.text(max_size=40), LIKELY))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(token for _, token in tokens(text)) == text


@given(LIKELY)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_stretch_holds_only_what_is_a_token_by_itself(text: str) -> None:
    for group, plain in stretches(text):
        if group == "plain":
            assert [tokens(character) for character in plain] == [[("one", c)] for c in plain]


@pytest.mark.parametrize(
    "whole",
    [
        "3608",
        "0.6",
        "10,327",
        "95%",
        "-3℃",
        "¥12.50",
        "20kg",
        "20 kg",
        "Wi-Fi",
        "O'Brien",
        "A4",
        "18:30",
        "——",
        "……",
        "？！",
        "！！！",
    ],
)
def test_numbers_words_and_double_marks_are_one_token(whole: str) -> None:
    assert whole in [token for _, token in tokens(f"国{whole}国")]


def test_each_han_character_is_a_token() -> None:
    assert tokens("国家") == [("one", "国"), ("one", "家")]


def test_two_ellipses_are_two_tokens() -> None:
    assert tokens("…………") == [("dash", "……"), ("dash", "……")]


def test_a_word_ends_where_a_space_begins() -> None:
    assert tokens("ab cd") == [("word", "ab"), ("space", " "), ("word", "cd")]


def test_a_variation_selector_stays_with_its_character() -> None:
    assert tokens("葛\U000e0100城") == [("one", "葛\U000e0100"), ("one", "城")]


def test_url_pieces_joined_are_the_url() -> None:
    url = "https://www.example.com/a/b?c=d&e=f#g"
    assert tokens(f"见{url}。")[1] == ("url", url)
    assert "".join(url_pieces(url)) == url


def test_a_url_breaks_after_its_slashes_and_points() -> None:
    assert url_pieces("www.example.com/a/b") == ["www.", "example.", "com/", "a/", "b"]
