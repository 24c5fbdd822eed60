"""What a proof draws over and under its pages: line numbers, areas, grid, sources, sign-off."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from interviews import Interviews, load
from proofs import SLUG, Paper
from test_proof import beside

from tekan.build import ProofOptions, proof
from tekan.model.page import Rule
from tekan.page.place import line_top
from tekan.proof.aids import grid_lines, numbers
from tekan.proof.areas import areas_of, outlines
from tekan.proof.hand import Hand
from tekan.proof.head import watermark
from tekan.proof.origins import leads
from tekan.text.shape import Typecases


@pytest.fixture(scope="module")
def made() -> Interviews:
    return load()


@pytest.fixture(scope="module")
def hand(made: Interviews) -> Hand:
    return Hand(made.layout.styles["body"], Typecases(made.book))


@pytest.fixture
def paper(house: Path) -> Paper:
    return Paper(house, SLUG)


def test_every_fifth_line_is_numbered_on_its_baseline(made: Interviews, hand: Hand) -> None:
    runs = [run for run in numbers(made.spread, made.layout, hand) if run.text.isdecimal()]
    counts = Counter(int(run.text) for run in runs)
    assert set(counts) <= set(range(5, made.layout.grid.lines + 1, 5))
    assert counts[25] == counts[60] == 4  # at both sides of two pages
    baselines = {round(run.y, 2) for run in made.spread.glyphs() if run.size == 10.5}
    assert {round(run.y, 2) for run in runs if int(run.text) == 25} <= baselines


def test_no_number_stands_on_anything_of_the_page(made: Interviews, hand: Hand) -> None:
    boxes = [run.box for run in made.spread.glyphs()] + [p.rect for p in made.spread.pictures()]
    for run in numbers(made.spread, made.layout, hand):
        assert not any(run.box.overlaps(box) for box in boxes)


def test_columns_are_numbered_under_their_foot(made: Interviews, hand: Hand) -> None:
    words = [run.text for run in numbers(made.spread, made.layout, hand)]
    assert "".join(words).count("栏") == 2 * made.layout.grid.columns


def test_areas_hold_all_zones_of_their_article_and_no_other(made: Interviews) -> None:
    areas = {area.article: area for area in areas_of(made.spread, made.layout)}
    assert set(areas) == {"yinhe", "jiepai", "jingtan", "qiliping"}
    cells = [cell for area in areas.values() for cell in area.cells]
    assert len(cells) == len(set(cells))
    # An L: the lead of page 3 ends higher in its last two columns.
    lasts = {
        column: max(at for c, at in areas["jingtan"].cells if c == column) for column in (6, 9)
    }
    assert lasts[6] > lasts[9]


def test_outlines_close_and_cross_no_word_of_another_article(made: Interviews, hand: Hand) -> None:
    articles = {area.article: 1 for area in areas_of(made.spread, made.layout)}
    rules = [r for r in outlines(made.spread, made.layout, articles, hand) if isinstance(r, Rule)]
    ends = Counter(
        (round(x, 1), round(y, 1)) for r in rules for x, y in ((r.x1, r.y1), (r.x2, r.y2))
    )
    assert all(count % 2 == 0 for count in ends.values())
    body = [run.box for run in made.spread.glyphs() if run.size == 10.5]
    for rule in rules:
        if rule.x1 == rule.x2:
            low, high = sorted((rule.y1, rule.y2))
            assert not any(
                box.x + 1 < rule.x1 < box.right - 1 and low < box.y < high for box in body
            )


def test_the_grid_has_a_line_under_every_line_of_body(made: Interviews) -> None:
    levels = {round(r.y1, 2) for r in grid_lines(made.spread, made.layout) if r.y1 == r.y2}
    assert len(levels) == made.layout.grid.lines
    assert {round(run.y, 2) for run in made.spread.glyphs() if run.size == 10.5} <= levels


def test_hairlines_lead_to_articles_over_white_alone(made: Interviews) -> None:
    boxes = [run.box for run in made.spread.glyphs()] + [p.rect for p in made.spread.pictures()]
    rules = [rule for rule in leads(made.spread, made.layout) if isinstance(rule, Rule)]
    assert len(rules) == 4
    tops = {
        line_top(made.layout.grid, area.corner[1]) for area in areas_of(made.spread, made.layout)
    }
    assert {rule.y1 for rule in rules} == tops
    for rule in rules:
        low, high = sorted((rule.x1, rule.x2))
        assert not any(
            box.y < rule.y1 < box.bottom and box.x < high and low < box.right for box in boxes
        )


def test_the_watermark_is_faint_and_no_text(made: Interviews, hand: Hand) -> None:
    runs = tuple(watermark(made.spread, 12, hand))
    assert runs
    assert {run.text for run in runs} == {""}
    assert all(run.ink.total <= 0.08 for run in runs)
    for page in made.spread.pages:
        own = [run for run in runs if page.x <= run.x < page.right]
        assert all(page.contains(run.box) for run in own)


def test_a_watermark_lies_under_the_words_of_the_page(paper: Paper) -> None:
    proof(paper.folder)
    faint = [at for at, step in enumerate(steps(paper.proof)) if step == "0 0 0 0.06 k"]
    others = [at for at, step in enumerate(steps(paper.proof)) if step.endswith(" k")]
    assert faint[0] == others[0]


def test_every_sheet_is_to_be_signed(paper: Paper) -> None:
    proof(paper.folder, options=ProofOptions(number=3))
    over = beside(paper.proof, "over")
    assert "校样第3次" in over
    assert all(over.count(name) == 1 for name in ("编辑", "版式", "校对", "审签"))
    assert over.count("时间") == 4


def test_the_source_of_each_article_stands_in_the_margin(paper: Paper) -> None:
    proof(paper.folder)
    left, right = (beside(paper.proof, side) for side in ("left", "right"))
    assert re.search("稿1yinhe.yaml着力解决", left)
    assert re.search("稿2jiepai.yaml打通基层", left)
    assert re.search("稿3jingtan.yaml凝聚", right)
    assert re.search("稿4qiliping.yaml汇聚", right)


def test_areas_and_grid_are_drawn_when_asked_for_alone(paper: Paper) -> None:
    proof(paper.folder)
    assert "1yinhe" not in beside(paper.proof, "on")
    proof(paper.folder, options=ProofOptions(areas=True))
    assert "1yinhe" in beside(paper.proof, "on")
    assert "0.35 0 0 0 K" not in set(steps(paper.proof))
    proof(paper.folder, options=ProofOptions(grid=True))
    assert "0.35 0 0 0 K" in set(steps(paper.proof))
    assert "1yinhe" not in beside(paper.proof, "on")


def steps(path: Path) -> Iterator[str]:
    with pikepdf.open(path) as pdf:
        for step in pikepdf.parse_content_stream(pdf.pages[0]):
            yield " ".join((*map(str, step.operands), str(step.operator)))
