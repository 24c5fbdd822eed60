"""The headline group: the summary and its bar, the style chosen, what stands across the fold."""

import pytest
from helpers import EM, STYLE, text_of
from msgspec.structs import replace

from tekan.model.edition import Article, Byline
from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.layout import Flex, Grid, Heading
from tekan.model.page import Direction, GlyphRun, Item, Rule, Tint
from tekan.model.style import Align, Style
from tekan.page.heading import set_heading
from tekan.page.parts import Desk, SetPart
from tekan.text.shape import Typecases

LEADING = 16.0
GRID = Grid(EM, LEADING, 5, 12 * EM, 14.0, 40, 20.0, 20.0)
WIDTH = 400.0
ACCENT = Ink(0.0, 1.0, 1.0, 0.0)
PLACE = Place("a.yaml", 7, 5)


def style(name: str, size: float, leading: float, align: Align = Align.START) -> Style:
    return replace(STYLE, name=name, size=size, leading=leading, align=align)


HEAD = style("head", 40.0, 44.0)
SMALL = style("small", 20.0, 26.0)
SUMMARY = replace(style("summary", 10.0, LEADING), accent=ACCENT)
HEADING = Heading(
    kicker=style("kicker", 14.0, 18.0),
    headlines=(HEAD, SMALL),
    deck=style("deck", 12.0, 18.0),
    summary=SUMMARY,
    byline=style("byline", 8.0, LEADING),
    vertical=False,
    lines=20,
    space=Flex(1, 1, 1),
)
SUMMED = "国" * 50 + "中" * 45 + "。"


def article(headline: str = "国中国中", summary: str = "", **changes: object) -> Article:
    made = Article(
        slug="a",
        kicker=text_of("中国"),
        person="",
        headline=text_of(headline),
        deck=text_of("国中，中国"),
        bylines=(Byline("文", "记者", ("国中",), PLACE),),
        photos=(),
        facts=(),
        quote=(),
        body=(),
        place=PLACE,
        summary=text_of(summary) if summary else (),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def desk(cases: Typecases) -> Desk:
    return Desk(GRID, STYLE, cases)


def runs(done: SetPart | list[Item]) -> list[GlyphRun]:
    items = done.items if isinstance(done, SetPart) else done
    return [item for item in items if isinstance(item, GlyphRun)]


def in_size(done: SetPart, size: float) -> list[GlyphRun]:
    return [run for run in runs(done) if run.size == size]


def words(found: list[GlyphRun]) -> str:
    return "".join(run.text for run in found)


# The style of the headline.


def test_the_first_style_is_taken_where_none_is_chosen(desk: Desk) -> None:
    done = set_heading(HEADING, article(), WIDTH, desk)
    assert words(in_size(done, HEAD.size)) == "国中国中"


def test_a_chosen_style_sets_the_headline(desk: Desk) -> None:
    done = set_heading(HEADING, article(), WIDTH, desk, headline=SMALL)
    assert words(in_size(done, SMALL.size)) == "国中国中"
    assert not in_size(done, HEAD.size)


# The summary (提要).


def test_a_summary_is_justified_up_to_the_right_edge(desk: Desk) -> None:
    done = set_heading(HEADING, article(summary=SUMMED), WIDTH, desk)
    lines = in_size(done, SUMMARY.size)
    assert words(lines) == SUMMED
    *full, last = lines
    assert len(full) >= 2
    assert all(run.x + run.width == pytest.approx(WIDTH) for run in full)
    assert last.x + last.width < WIDTH


def test_a_summary_and_what_follows_it_stand_on_body_lines(desk: Desk) -> None:
    done = set_heading(HEADING, article(summary=SUMMED), WIDTH, desk)
    lines = in_size(done, SUMMARY.size) + in_size(done, HEADING.byline.size)
    steps = [(run.y - desk.base(1)) / LEADING for run in lines]
    assert steps == pytest.approx([round(step) for step in steps])
    assert round(steps[-1]) + 1 == done.lines


def test_a_bar_in_the_accent_stands_along_a_summary(desk: Desk) -> None:
    done = set_heading(HEADING, article(summary=SUMMED), WIDTH, desk)
    (bar,) = [item for item in done.items if isinstance(item, Tint)]
    lines = in_size(done, SUMMARY.size)
    assert bar.ink == ACCENT
    assert bar.rect.x == 0.0
    assert bar.rect.right < lines[0].x
    assert bar.rect.y < lines[0].y
    assert lines[-1].y < bar.rect.bottom < lines[-1].y + LEADING


def test_without_a_summary_there_is_no_bar(desk: Desk) -> None:
    done = set_heading(HEADING, article(), WIDTH, desk)
    assert all(isinstance(item, GlyphRun) for item in done.items)


def test_a_vertical_summary_stands_between_thin_rules(desk: Desk) -> None:
    part = replace(HEADING, vertical=True, lines=30)
    done = set_heading(part, article(summary=SUMMED), WIDTH, desk)
    columns = in_size(done, SUMMARY.size)
    assert words(columns) == SUMMED
    assert all(run.direction is Direction.DOWN for run in columns)
    left, right = sorted(item.x1 for item in done.items if isinstance(item, Rule))
    assert all(left < run.x and run.x + run.size < right for run in columns)


# Across the fold (跨版).

FOLD = (170.0, 230.0)


def cells(run: GlyphRun) -> list[tuple[float, float]]:
    return [(run.x + x, run.x + x + run.size) for x in run.xs]


def crossing(done: SetPart) -> list[str]:
    """Runs of which a full-width character stands in the fold."""
    start, end = FOLD
    return [
        run.text
        for run in runs(done)
        for left, right in cells(run)
        if left < end - 0.01 and right > start + 0.01
    ]


@pytest.mark.parametrize("align", [Align.START, Align.CENTRE, Align.END])
@pytest.mark.parametrize("count", range(1, 15))
def test_no_character_stands_in_the_fold_and_none_is_lost(
    desk: Desk, align: Align, count: int
) -> None:
    head = replace(HEAD, align=align)
    wanted = ("国中" * count)[:count]
    done = set_heading(HEADING, article(wanted), WIDTH, desk, headline=head, fold=FOLD)
    assert words(in_size(done, HEAD.size)) == wanted
    assert crossing(done) == []
    assert done.findings == ()
    assert all(x >= 0 and right <= WIDTH + 0.01 for run in runs(done) for x, right in cells(run))


def test_a_line_that_goes_over_reaches_the_fold(desk: Desk) -> None:
    done = set_heading(HEADING, article("国中国中国中国"), WIDTH, desk, fold=FOLD)
    left, right = in_size(done, HEAD.size)
    assert left.x + left.width == pytest.approx(FOLD[0])
    assert right.x == pytest.approx(FOLD[1])
    # Both parts are opened alike.
    assert right.xs[1] == pytest.approx(left.xs[1])


def test_a_centred_line_stands_about_the_fold(desk: Desk) -> None:
    head = replace(HEAD, align=Align.CENTRE)
    done = set_heading(HEADING, article("国中国中"), WIDTH, desk, headline=head, fold=FOLD)
    left, right = in_size(done, HEAD.size)
    assert (left.text, right.text) == ("国中", "国中")
    assert left.x + left.width == pytest.approx(FOLD[0])
    assert right.x == pytest.approx(FOLD[1])


def test_a_short_headline_keeps_to_its_page(desk: Desk) -> None:
    done = set_heading(HEADING, article("国中国"), WIDTH, desk, fold=FOLD)
    (run,) = in_size(done, HEAD.size)
    assert run.x == 0.0


def test_all_but_the_headline_keeps_to_the_left_page(desk: Desk) -> None:
    done = set_heading(HEADING, article("国中" * 3, SUMMED), WIDTH, desk, fold=FOLD)
    small = [run for run in runs(done) if run.size != HEAD.size]
    assert small
    assert all(run.x + run.width <= FOLD[0] + 0.01 for run in small)
    assert words(in_size(done, SUMMARY.size)) == SUMMED


def test_where_only_a_strip_lies_before_the_fold_words_stand_behind_it(desk: Desk) -> None:
    fold = (60.0, 120.0)
    done = set_heading(HEADING, article("国中" * 3, SUMMED), WIDTH, desk, fold=fold)
    small = [run for run in runs(done) if run.size != HEAD.size]
    assert all(run.x >= fold[1] - 0.01 for run in small)


def test_a_headline_that_no_page_holds_is_an_error(desk: Desk) -> None:
    done = set_heading(HEADING, article("一国" + "B" * 40), WIDTH, desk, fold=FOLD)
    assert "T405" in [finding.code for finding in done.findings]


def test_vertical_lines_leave_the_fold_empty(desk: Desk) -> None:
    part = replace(HEADING, vertical=True, lines=12)
    done = set_heading(part, article("国中" * 8), WIDTH, desk, headline=SMALL, fold=FOLD)
    assert [run.text for run in runs(done) if FOLD[0] < run.box.right and run.x < FOLD[1]] == []
