"""Headlines turn by sense."""

import pytest
from helpers import EM, INTERVIEWS, style_with, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from tekan.model.edition import Face, Span, plain
from tekan.model.findings import Place
from tekan.model.style import Align
from tekan.source.edition import load_edition
from tekan.text.display import display_lines, one_line
from tekan.text.shape import Typecases
from tekan.text.turn import cut_text, split_at_bars, turn
from tekan.text.words import keeping

HEAD = style_with(align=Align.START, role="song", bold="song", kai="song")

HEADLINES = (
    "着力解决好群众的“急难愁盼”",
    "打通基层服务的“最后一米”",
    "凝聚多方资源参与社区治理",
    "汇聚多元力量实现乡村振兴",
    "改不改，改什么，怎么改？群众说了算！",
    "办好民生实事，提升百姓的幸福感和安全感",
    "千头万绪的事，说到底还是千家万户的事",
)


def turned(words: str, measure: float, cases: Typecases) -> list[str]:
    shaped, missing = turn(text_of(words), HEAD, measure, cases)
    assert missing == ()
    return [plain(line.spans) for line in shaped]


def test_a_headline_that_fits_stays_on_one_line(cases: Typecases) -> None:
    assert turned("凝聚多方资源参与社区治理", 12, cases) == ["凝聚多方资源参与社区治理"]


def test_the_editors_own_break_wins(cases: Typecases) -> None:
    assert turned("凝聚|多方资源参与社区治理", 20, cases) == ["凝聚", "多方资源参与社区治理"]


def test_no_bar_is_set(cases: Typecases) -> None:
    assert turned("|凝聚||多方|", 20, cases) == ["凝聚", "多方"]


def test_it_turns_after_a_mark_first(cases: Typecases) -> None:
    assert turned("办好民生实事，提升百姓幸福感", 9, cases) == ["办好民生实事，", "提升百姓幸福感"]


def test_quotes_stay_whole(cases: Typecases) -> None:
    assert turned("打通基层服务的“最后一米”", 9, cases) == ["打通基层服务的", "“最后一米”"]


def test_words_stay_whole(cases: Typecases) -> None:
    assert turned("凝聚多方资源参与社区治理", 7, cases) == ["凝聚多方资源", "参与社区治理"]
    assert turned("汇聚多元力量实现乡村振兴", 7, cases) == ["汇聚多元力量", "实现乡村振兴"]


def test_what_may_be_a_word_unknown_to_the_dictionary_is_not_cut_for_even_lines(
    cases: Typecases,
) -> None:
    # To the dictionary 金, 四 and 婶 are three words.
    assert turned("村民金四婶晒柿饼", 6, cases) == ["村民", "金四婶晒柿饼"]


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("measure", [6.0, 8.0, 9.0, 11.0])
def test_no_line_begins_with_a_leaning_word(
    headline: str, measure: float, cases: Typecases
) -> None:
    lines = turned(headline, measure, cases)
    assert "".join(lines) == headline
    assert not [line for line in lines[1:] if line[0] in "的地得了着过和与及，。？！”"]
    assert not [line for line in lines[:-1] if line[-1] == "“"]


def test_a_third_line_is_better_than_a_line_that_begins_with_a_leaning_word(
    cases: Typecases,
) -> None:
    lines = turned("着力解决好群众的“急难愁盼”", 7.5, cases)
    assert not [line for line in lines[1:] if line[0] == "的"]


@given(st.text("国家村民的了和“”，。|", max_size=24), st.sampled_from([4.0, 6.0, 9.0]))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_turning_loses_no_character(cases: Typecases, words: str, measure: float) -> None:
    assert "".join(turned(words, measure, cases)) == words.replace("|", "")


@given(st.integers(1, 30))
@settings(max_examples=30, deadline=None, derandomize=True)
def test_every_line_of_a_headline_fits_while_four_lines_can_hold_it(
    cases: Typecases, count: int
) -> None:
    shaped, _ = turn(text_of("国" * count), HEAD, 8.0, cases)
    assert all(line.width <= 8.0 for line in shaped)


def test_the_interviews_own_headlines_turn_between_words(cases: Typecases) -> None:
    edition, _ = load_edition(INTERVIEWS)
    assert edition
    heads = [plain(article.headline) for article in edition.articles]
    assert [turned(head, 8.0, cases) for head in heads] == [
        ["着力解决好群众的", "“急难愁盼”"],
        ["打通基层服务的", "“最后一米”"],
        ["凝聚多方资源", "参与社区治理"],
        ["汇聚多元力量", "实现乡村振兴"],
    ]


def test_split_and_cut_keep_each_spans_place() -> None:
    text = (
        Span("国家", Face.PLAIN, Place("a.yaml", 3, 11)),
        Span("村|民", Face.BOLD, Place("a.yaml", 3, 15)),
    )
    first, second = split_at_bars(text)
    assert plain(first) == "国家村"
    assert second == (Span("民", Face.BOLD, Place("a.yaml", 3, 17)),)
    assert cut_text(text, 1, 3) == (
        Span("家", Face.PLAIN, Place("a.yaml", 3, 12)),
        Span("村", Face.BOLD, Place("a.yaml", 3, 15)),
    )


@pytest.mark.parametrize(
    ("align", "x"), [(Align.START, 0.0), (Align.CENTRE, 3.0), (Align.END, 6.0)]
)
def test_display_lines_are_aligned_on_their_measure(
    align: Align, x: float, cases: Typecases
) -> None:
    style = style_with(align=align)
    (line,), _ = display_lines(text_of("国国国国"), style, 10 * EM, cases)
    assert line.runs[0].x == x * EM


@pytest.mark.parametrize(
    ("align", "x"), [(Align.START, 100.0), (Align.CENTRE, 80.0), (Align.END, 60.0)]
)
def test_one_line_stands_from_about_or_up_to_its_point(
    align: Align, x: float, cases: Typecases
) -> None:
    (run,), width, _ = one_line(text_of("国国国国"), HEAD, 100.0, 50.0, cases, align)
    assert (run.x, run.y, width) == (x, 50.0, 4 * EM)


def test_a_name_of_the_house_is_never_cut(cases: Typecases) -> None:
    named = Typecases(cases.book, keeping(("参与社区",), cases.words))
    lines = turned("凝聚多方资源参与社区治理", 7, named)
    assert any("参与社区" in line for line in lines)


@pytest.mark.parametrize(("align", "edge"), [(Align.CENTRE, 2.25), (Align.END, 4.5)])
def test_a_mark_hangs_outside_where_a_centred_line_turns(
    align: Align, edge: float, cases: Typecases
) -> None:
    # 国国国， is 3.5 em wide; on 7.5 em only the three Han are centred or set to the end.
    style = style_with(align=align, role="song", bold="song", kai="song")
    lines, _ = display_lines(text_of("国国国，|国国国，"), style, 7.5 * EM, cases)
    assert lines[0].runs[0].x == pytest.approx(edge * EM)
    hang = 0.5 if align is Align.END else 0.25  # the last line has nothing to turn to
    assert lines[1].runs[0].x == pytest.approx((edge - hang) * EM)


def test_a_mark_that_hangs_is_not_counted_in_the_measure(cases: Typecases) -> None:
    assert turned("国国国国，国国国国", 4, cases) == ["国国国国，", "国国国国"]
