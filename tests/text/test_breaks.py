"""Line breaking: no rule of composition is ever broken, whatever the paragraph."""

import re
from itertools import pairwise

import pytest
import testfont
from helpers import EM, lines_of, shaped, style_with
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.model.page import GlyphRun
from tekan.text.breaks import Breaks, break_lines
from tekan.text.fitter import Tolerance
from tekan.text.lines import Line, set_lines
from tekan.text.looser import looser
from tekan.text.marks import full_width
from tekan.text.shape import Shaped, Typecases
from tekan.text.spacing import Rank

JUSTIFIED = style_with(indent=2.0)
RULES = JUSTIFIED.composition
EPSILON = 1e-6

# A clause as editors write it: Han, at times a word or a number, then a mark.
HAN = st.text(testfont.HAN[:400], min_size=1, max_size=9)
LATIN = st.sampled_from(["3608", "0.6", "95%", "A", "WTO", "App", "10,327", "COVID-19", "new town"])
QUOTED = HAN.map(lambda words: f"“{words}”")
JOINT = st.sampled_from(["，", "。", "、", "；", "：", "！", "？", "——", "……", "·", "", "", "？！"])
CLAUSE = st.tuples(st.one_of(HAN, HAN, HAN, LATIN, QUOTED), JOINT).map("".join)
PARAGRAPH = st.lists(CLAUSE, min_size=1, max_size=12).map("".join)
MEASURE = st.sampled_from([6.0, 8.0, 10.0, 12.0, 13.5, 17.0, 20.0, 24.0, 30.0])
# Marks in any heap, which no editor writes.
MEAN = st.text("国村“”《》（），。、：？！——……·/% $1aA-", min_size=1, max_size=60)
ANY = st.one_of(PARAGRAPH, PARAGRAPH, MEAN)

NEVER_FIRST = set("、，；：。！？”’》〉）】〕」』·%/")
NEVER_LAST = set("“‘《〈（【〔「『$/")
WHOLE = re.compile(r"[A-Za-z0-9]+(?:[.,:-][A-Za-z0-9]+)*%?|——|……")

common = settings(max_examples=100, deadline=None, derandomize=True)


def best(words: str, measure: float, cases: Typecases) -> tuple[Shaped, Breaks]:
    whole = shaped(words, cases, JUSTIFIED)
    return whole, break_lines(whole, (measure,), RULES, JUSTIFIED.indent)[0]


def parts(words: str, whole: Shaped, found: Breaks) -> list[str]:
    """What is set on each line, with the spaces of the source between lines left out."""
    words = full_width(words)
    starts = [0, *(whole.offsets[end + 1] for end in found.ends[:-1]), len(words)]
    return [words[a:b].strip(" \u3000") for a, b in pairwise(starts)]


@given(ANY, MEASURE)
@common
def test_no_line_begins_or_ends_with_a_forbidden_mark(
    cases: Typecases, words: str, measure: float
) -> None:
    if not words.strip():
        return
    lines = parts(words, *best(words, measure, cases))
    assert not [line for line in lines[1:] if line[0] in NEVER_FIRST]
    assert not [line for line in lines[:-1] if line[-1] in NEVER_LAST]


@given(PARAGRAPH, MEASURE)
@common
def test_no_number_word_or_dash_is_broken(cases: Typecases, words: str, measure: float) -> None:
    whole, found = best(words, measure, cases)
    breaks = {whole.offsets[end + 1] for end in found.ends[:-1]}
    for match in WHOLE.finditer(words):
        assert not breaks & set(range(match.start() + 1, match.end()))


@given(ANY, MEASURE)
@common
def test_no_character_is_lost_or_set_twice(cases: Typecases, words: str, measure: float) -> None:
    if not words.strip():
        return
    text = "".join(line.text for line in lines_of(words, measure, cases, JUSTIFIED))
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", full_width(words))


@given(PARAGRAPH, MEASURE)
@common
def test_lines_know_where_in_the_text_they_begin_and_end(
    cases: Typecases, words: str, measure: float
) -> None:
    lines = lines_of(words, measure, cases, JUSTIFIED)
    assert [words[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert [line.place.column for line in lines] == [5 + line.start for line in lines]


def right_edge(run: GlyphRun) -> float:
    """Right edge of a run's last glyph, as a line's measure counts it: by its half where the
    test font draws it in half."""
    character = run.texts[-1]
    origin = run.x + run.xs[-1]
    if character in testfont.CLOSERS:
        return origin + 0.5 * EM
    return origin + {"·": 0.75}.get(character, testfont.advance_of(character) / 1000) * EM


def left_edge(run: GlyphRun) -> float:
    """Left edge of a run's first glyph, counted likewise."""
    return run.x + (0.5 * EM if run.texts[0] in testfont.OPENERS else 0.0)


@given(PARAGRAPH, MEASURE)
@common
def test_every_full_line_fills_its_measure(cases: Typecases, words: str, measure: float) -> None:
    whole, found = best(words, measure, cases)
    if found.tolerance is Tolerance.BENT:
        return
    lines = set_lines(whole, found, (measure,), JUSTIFIED, cases)
    assert abs(left_edge(lines[0].runs[0]) - 2 * EM) < EPSILON
    for line in lines[1:]:
        assert abs(left_edge(line.runs[0])) < EPSILON
    for line in lines[:-1]:
        assert abs(right_edge(line.runs[-1]) - measure * EM) < EPSILON
    assert right_edge(lines[-1].runs[-1]) <= measure * EM + EPSILON


def han_gaps(line: Line) -> list[float]:
    """Space between each two Han characters that follow one another, em."""
    glyphs = [(run.x + x, t) for run in line.runs for x, t in zip(run.xs, run.texts, strict=True)]
    return [
        (b - a) / EM - 1.0
        for (a, before), (b, after) in pairwise(glyphs)
        if before in testfont.HAN and after in testfont.HAN
    ]


@given(PARAGRAPH, MEASURE)
@common
def test_han_are_never_far_apart_nor_in_one_another(
    cases: Typecases, words: str, measure: float
) -> None:
    whole, found = best(words, measure, cases)
    if found.tolerance is Tolerance.BENT:
        return
    for line in set_lines(whole, found, (measure,), JUSTIFIED, cases):
        for gap in han_gaps(line):
            assert -0.025 - EPSILON <= gap <= 0.12 + EPSILON


@given(PARAGRAPH, MEASURE)
@common
def test_ways_come_cheapest_first_each_with_its_own_number_of_lines(
    cases: Typecases, words: str, measure: float
) -> None:
    whole = shaped(words, cases, JUSTIFIED)
    ways = break_lines(whole, (measure,), RULES, JUSTIFIED.indent)
    assert [way.cost for way in ways] == sorted(way.cost for way in ways)
    assert len({way.lines for way in ways}) == len(ways)
    assert all(way.ends[-1] == len(whole.cells) - 1 for way in ways)
    assert all(list(way.ends) == sorted(set(way.ends)) for way in ways)


DEAR = 25.0


@given(PARAGRAPH, MEASURE)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_looser_ways_are_those_of_a_whole_search(
    cases: Typecases, words: str, measure: float
) -> None:
    whole = shaped(words, cases, JUSTIFIED)
    tight = break_lines(whole, (measure,), RULES, JUSTIFIED.indent)
    if tight[0].tolerance is not Tolerance.TIGHT:
        return
    counts, dearest = {way.lines for way in tight}, tight[0].cost + DEAR
    every = break_lines(whole, (measure,), RULES, JUSTIFIED.indent, Tolerance.NORMAL)
    found = looser(whole, tight, (measure,), RULES, JUSTIFIED.indent, dearest)
    other, others = (
        {way for way in ways if way.lines not in counts and way.cost <= dearest}
        for ways in (found, every)
    )
    assert other == others


@given(st.integers(1, 60), st.sampled_from([6, 12, 20]))
@common
def test_han_alone_fills_lines_of_whole_ems_without_any_gap(
    cases: Typecases, count: int, measure: int
) -> None:
    if (count + 2) % measure in (1, 2):
        return  # a short last line, which may take a character from the line above
    lines = lines_of("国" * count, float(measure), cases, JUSTIFIED)
    assert [len(line.text) for line in lines[:-1]] == [measure - 2, *[measure] * (len(lines) - 2)][
        : len(lines) - 1
    ]
    assert all(abs(gap) < EPSILON for line in lines for gap in han_gaps(line))


RAGGED_HAN = style_with(indent=0.0)


@pytest.mark.parametrize("measure", [12, 20, 30])
@pytest.mark.parametrize("tail", ["", "。", "”。"])
def test_a_last_line_has_two_characters_where_lines_above_can_give_one(
    measure: int, tail: str, cases: Typecases
) -> None:
    # One character over three full lines: a line of one less is opened by 1/(measure - 2) em.
    words = "国" * (3 * measure + 1) + tail
    last = lines_of(words, float(measure), cases, RAGGED_HAN)[-1].text
    assert sum(c == "国" for c in last) >= 2


def test_each_line_may_have_its_own_measure(cases: Typecases) -> None:
    whole = shaped("国" * 20, cases, RAGGED_HAN)
    measures = (4.0, 6.0, 8.0)
    found = break_lines(whole, measures, RULES)[0]
    lines = set_lines(whole, found, measures, RAGGED_HAN, cases)
    assert [len(line.text) for line in lines] == [4, 6, 8, 2]


def test_nothing_gives_no_lines(cases: Typecases) -> None:
    assert break_lines(shaped("", cases), (10.0,), RULES) == ()


def test_a_word_longer_than_the_measure_stands_whole_and_bends_the_line(cases: Typecases) -> None:
    whole = shaped("国国communities国国", cases, RAGGED_HAN)
    found = break_lines(whole, (4.0,), RULES)[0]
    assert found.tolerance is Tolerance.BENT
    lines = set_lines(whole, found, (4.0,), RAGGED_HAN, cases)
    assert any("communities" in line.text for line in lines)


def test_a_very_long_word_is_cut_where_nothing_else_fits(cases: Typecases) -> None:
    lines = lines_of("a" * 30, 6.0, cases, RAGGED_HAN)
    assert [len(line.text) for line in lines] == [12, 12, 6]


def test_marks_give_way_before_han_do(cases: Typecases) -> None:
    # Ten em of text on nine and a half: the comma's blank half is all that gives.
    lines = lines_of("国国国国国，国国国国" + "国" * 5, 9.5, cases, RAGGED_HAN)
    assert len(lines[0].text) == 10
    assert [round(gap, 6) for gap in han_gaps(lines[0])] == [0.0] * 7


def test_the_push_takes_ranks_in_order(cases: Typecases) -> None:
    whole = shaped("国“国，国A国。国", cases)
    ranks = [gap.rank for gap in whole.gaps]
    assert ranks == [
        Rank.BRACKET,
        ranks[1],
        ranks[2],
        Rank.COMMA,
        Rank.HAN_LATIN,
        Rank.HAN_LATIN,
        ranks[6],
        Rank.STOP,
    ]
