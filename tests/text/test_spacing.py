"""Widths of marks and gaps, counted in em on one line without adjustment."""

import pytest
from helpers import EM, lines_of, shaped, style_with

from tekan.model.style import Align, Composition, Prohibition
from tekan.text.classes import Kind
from tekan.text.shape import Typecases
from tekan.text.spacing import Break, gap_between

RAGGED = style_with(align=Align.START)


def between(marks: str, cases: Typecases) -> float:
    """The room that marks take between two Han characters, em."""
    return shaped(f"国{marks}国", cases).width - 2


@pytest.mark.parametrize("mark", ["，", "。", "、", "；", "：", "！", "？", "“", "”", "《", "》"])
def test_a_mark_alone_takes_one_em(mark: str, cases: Typecases) -> None:
    assert between(mark, cases) == 1.0


@pytest.mark.parametrize(
    "pair",
    ["。”", "”。", "，“", "。《", "》《", "”、", "）”", "“《", "（“", "：“", "》，", "！）"],
)
def test_a_pair_of_marks_takes_one_and_a_half_em(pair: str, cases: Typecases) -> None:
    assert between(pair, cases) == 1.5


@pytest.mark.parametrize("triple", ["。”（", "》”，", "：“《"])
def test_each_further_mark_takes_half_an_em_more(triple: str, cases: Typecases) -> None:
    assert between(triple, cases) == 2.0


@pytest.mark.parametrize(
    ("marks", "em"),
    [
        ("？！", 1.0),
        ("！！", 1.0),
        ("！！！", 2.0),
        ("——", 2.0),
        ("……", 2.0),
        ("·", 0.5),
        ("/", 0.5),
    ],
)
def test_special_marks_take_their_room(marks: str, em: float, cases: Typecases) -> None:
    assert between(marks, cases) == em


@pytest.mark.parametrize("latin", ["A", "1", "A1"])
def test_han_and_latin_stand_a_quarter_em_apart(latin: str, cases: Typecases) -> None:
    assert between(latin, cases) == len(latin) * 0.5 + 2 * 0.25


@pytest.mark.parametrize(("text", "em"), [("，1国", 0.5 + 0.5 + 0.5 + 0.25 + 1), ("1，", 1.0)])
def test_no_latin_gap_next_to_a_full_width_mark(text: str, em: float, cases: Typecases) -> None:
    assert shaped(text, cases).width == em


def test_a_typed_space_between_han_and_latin_is_the_same_gap(cases: Typecases) -> None:
    assert shaped("国 A 国", cases).width == shaped("国A国", cases).width


def test_an_ideographic_space_is_one_em(cases: Typecases) -> None:
    assert between("\u3000", cases) == 1.0


def test_an_opener_at_line_start_gives_up_its_leading_half(cases: Typecases) -> None:
    (line,) = lines_of("“国”国", 10, cases, RAGGED)
    (run,) = line.runs
    # Origins: the opener's ink fills the right half of its square, which juts out by half an em.
    assert run.x == -0.5 * EM
    assert [run.x + x for x in run.xs] == [-5.0, 5.0, 15.0, 25.0]


def test_after_the_indent_an_opener_is_flush_too(cases: Typecases) -> None:
    (line,) = lines_of("“国国", 10, cases, style_with(indent=2.0))
    assert line.runs[0].x == (2 - 0.5) * EM


def test_a_closer_at_line_end_is_half_an_em(cases: Typecases) -> None:
    # Three Han and a comma on three and a half em: nothing is stretched or pushed in.
    first, second = lines_of("国国国，国国国", 3.5, cases)
    assert first.text == "国国国，"
    assert [x for run in first.runs for x in run.xs] == [0.0, 10.0, 20.0, 30.0]
    assert second.text == "国国国"


@pytest.mark.parametrize("last", ["国", "，", "”", "1"])
def test_width_of_a_text_ends_with_its_last_ink_half(last: str, cases: Typecases) -> None:
    gap = 0.25 if last == "1" else 0.0
    assert shaped(f"国{last}", cases).width == 1.0 + gap + (1.0 if last == "国" else 0.5)


RULES = Composition()


@pytest.mark.parametrize(
    "kind", [Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.PAIR, Kind.MID, Kind.UNIT]
)
def test_no_break_before_a_mark_that_may_not_start_a_line(kind: Kind) -> None:
    assert gap_between(Kind.HAN, kind, RULES).breaks is Break.NEVER


@pytest.mark.parametrize("kind", [Kind.OPEN, Kind.CURRENCY, Kind.HALF_OPEN])
def test_no_break_after_a_mark_that_may_not_end_a_line(kind: Kind) -> None:
    assert gap_between(kind, Kind.HAN, RULES).breaks is Break.NEVER


@pytest.mark.parametrize(
    ("level", "slash", "dash"),
    [
        (Prohibition.BASIC, Break.ALLOWED, Break.ALLOWED),
        (Prohibition.GB, Break.NEVER, Break.ALLOWED),
        (Prohibition.STRICT, Break.NEVER, Break.NEVER),
    ],
)
def test_slash_and_dash_at_line_start_go_by_level(
    level: Prohibition, slash: Break, dash: Break
) -> None:
    rules = Composition(prohibition=level)
    assert gap_between(Kind.HAN, Kind.SLASH, rules).breaks is slash
    assert gap_between(Kind.HAN, Kind.DASH, rules).breaks is dash
