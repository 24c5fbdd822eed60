"""What stands beside the text of a line: emphasis dots, superscripts, ruby."""

import pytest
from helpers import ABSENT, EM, STYLE, style_with
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.model.edition import Face, Span, Text
from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Tint
from tekan.model.style import Align, Style
from tekan.text.breaks import break_lines
from tekan.text.lines import RUBY_RISE, Line, set_lines
from tekan.text.shape import Typecases, shape

RED = Ink(0.0, 0.95, 0.9, 0.05)
AT = Place("a.yaml", 1, 1)


def plain(words: str) -> Span:
    return Span(words, Face.PLAIN, AT)


def dotted(words: str, face: Face = Face.PLAIN) -> Span:
    return Span(words, face, AT, dotted=True)


def raised(words: str) -> Span:
    return Span(words, Face.PLAIN, AT, raised=True)


def ruby(words: str, over: str) -> Span:
    return Span(words, Face.PLAIN, AT, ruby=over)


def lines(text: Text, measure: float, cases: Typecases, style: Style) -> tuple[Line, ...]:
    whole, missing = shape(text, style, cases)
    assert missing == ()
    best, *_ = break_lines(whole, (measure,), style.composition, style.indent)
    return set_lines(whole, best, (measure,), style, cases)


def line(*spans: Span, cases: Typecases, style: Style = STYLE, measure: float = 30.0) -> Line:
    (only,) = lines(spans, measure, cases, style)
    return only


def runs(line: Line) -> list[tuple[str, float, float, float]]:
    """Text, left edge, baseline and size of all that is set in glyphs, in its order."""
    return [
        (item.text, round(item.x, 6), round(item.y, 6), item.size)
        for item in line.items(0.0, 0.0)
        if isinstance(item, GlyphRun)
    ]


def dots(line: Line) -> list[Tint]:
    return [item for item in line.items(0.0, 0.0) if isinstance(item, Tint)]


# Dots.


def test_dots_stand_under_the_middle_of_their_han(cases: Typecases) -> None:
    found = dots(line(plain("国"), dotted("中国"), plain("中"), cases=cases))
    assert [round(dot.rect.x + dot.rect.width / 2, 6) for dot in found] == [15.0, 25.0]
    for dot in found:
        assert dot.rect.y + dot.rect.height / 2 == pytest.approx(0.3 * EM)
        assert dot.rect.width == dot.rect.height == pytest.approx(0.14 * EM)
        assert dot.radii == (dot.rect.width / 2,) * 4


def test_no_dots_under_marks_words_and_numbers(cases: Typecases) -> None:
    found = dots(line(dotted("“国”，A12——中。"), cases=cases))
    # “ takes half an em; ”， one and a half, A12 one and a half, —— two.
    assert [round(dot.rect.x + dot.rect.width / 2, 6) for dot in found] == [10.0, 70.0]


def test_dots_are_in_the_ink_of_their_characters(cases: Typecases) -> None:
    style = style_with(bold="song", accent=RED)
    found = dots(line(dotted("国"), dotted("中", Face.BOLD), cases=cases, style=style))
    assert [dot.ink for dot in found] == [style.ink, RED]


def test_dots_follow_their_characters_when_a_line_is_opened(cases: Typecases) -> None:
    style = style_with(align=Align.JUSTIFY)
    first, *_ = lines((dotted("国中" * 4 + "国"), plain("ABCDEFGH")), 9.5, cases, style)
    glyphs = [run.x + x for run in first.runs for x in run.xs]
    middles = [dot.rect.x + dot.rect.width / 2 for dot in dots(first)]
    assert middles == pytest.approx([x + EM / 2 for x in glyphs])


def test_dots_add_nothing_to_the_text(cases: Typecases) -> None:
    assert line(plain("国"), dotted("中国"), cases=cases).text == "国中国"


# Superscripts.


def test_a_superscript_is_small_raised_and_close_to_its_base(cases: Typecases) -> None:
    found = runs(line(plain("国"), raised("2"), plain("中"), cases=cases))
    assert found == [("国", 0.0, 0.0, EM), ("2", 10.0, -3.5, 6.0), ("中", 13.0, 0.0, EM)]


def test_what_follows_a_superscript_keeps_its_own_space(cases: Typecases) -> None:
    found = runs(line(plain("5m"), raised("2"), plain("中"), cases=cases))
    assert found == [("5m", 0.0, 0.0, EM), ("2", 10.0, -3.5, 6.0), ("中", 15.5, 0.0, EM)]


def test_marks_in_a_superscript_stay_half_width(cases: Typecases) -> None:
    assert line(plain("国"), raised("[2]"), plain("中"), cases=cases).text == "国[2]中"


WORDS = st.lists(
    st.sampled_from(["国", "中国", "国，", "“国”", "A1", "中。", "国国国"]), min_size=2, max_size=14
)


@given(WORDS, st.sampled_from(["2", "-3", "[12]"]), st.integers(4, 12))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_superscript_never_begins_a_line(
    cases: Typecases, words: list[str], small: str, measure: int
) -> None:
    text = tuple(span for word in words for span in (plain(word), raised(small)))
    for found in lines(text, measure, cases, STYLE):
        assert found.runs[0].size == EM, found.text
        inside = [run.size < EM for run in found.runs]
        assert inside == [at % 2 == 1 for at in range(len(inside))]


# Ruby.


def test_ruby_is_half_as_large_and_centred_over_its_base(cases: Typecases) -> None:
    found = runs(line(plain("国"), ruby("中", "ab"), plain("国"), cases=cases))
    # ab takes half an em of the text.
    assert found == [
        ("国", 0.0, 0.0, EM),
        ("中", 10.0, 0.0, EM),
        ("ab", 12.5, round(-RUBY_RISE * EM, 6), EM / 2),
        ("国", 20.0, 0.0, EM),
    ]


def test_a_base_is_widened_to_its_ruby_and_a_little_air(cases: Typecases) -> None:
    found = runs(line(plain("国"), ruby("中", "abcdef"), plain("国"), cases=cases))
    # Six letters take 1.5 em, and the air an eighth.
    assert [(text, x) for text, x, *_ in found] == [
        ("国", 0.0),
        ("中", 10.0 + (16.25 - 10.0) / 2),
        ("abcdef", 10.0 + 1.25 / 2),
        ("国", 26.25),
    ]


def test_ruby_over_two_characters_spreads_them_evenly(cases: Typecases) -> None:
    found = line(ruby("中国", "abcdefghij"), cases=cases)
    base, over = found.runs[0], runs(found)[1]
    # Ten letters take 2.5 em; with the air each character stands on 1.3125 em.
    assert [base.x + x for x in base.xs] == pytest.approx([1.5625, 14.6875])
    assert over[1] == pytest.approx((26.25 - 25.0) / 2)


@given(st.integers(0, 12), st.integers(4, 8))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_ruby_and_base_are_never_parted(cases: Typecases, before: int, measure: int) -> None:
    text = (plain("国" * before), ruby("中中中", "ab"), plain("国" * 9))
    found = [f for f in lines(text, measure, cases, STYLE) if f.asides]
    assert [f.text.count("中") for f in found] == [3]


def test_ruby_is_no_part_of_the_lines_text(cases: Typecases) -> None:
    found = line(plain("国"), ruby("中", "ab"), cases=cases)
    assert found.text == "国中"
    assert (found.start, found.end) == (0, 2)


def test_a_missing_character_of_ruby_is_an_error_at_its_base(cases: Typecases) -> None:
    _, (finding,) = shape((plain("国"), ruby("中", ABSENT)), STYLE, cases)
    assert (finding.code, finding.place) == ("T302", AT)


def test_a_vertical_line_warns_of_the_ruby_it_leaves_out(cases: Typecases) -> None:
    _, (finding,) = shape((ruby("中", "ab"),), STYLE, cases, vertical=True)
    assert finding.code == "T305"
