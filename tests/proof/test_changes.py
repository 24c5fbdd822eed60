"""Edits of an edition: a proof names exactly those, and bars mark exactly their lines."""

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from proofs import SLUG, WEEKLY, Named, Paper, bare, lines_at, named

from tekan.proof.record import Record


@pytest.fixture
def interviews(house: Path) -> Paper:
    return Paper(house, SLUG)


@pytest.fixture
def weekly(house: Path) -> Paper:
    return Paper(house, WEEKLY)


def a_word_changed(paper: Paper) -> None:
    paper.edit("yinhe.yaml", "位于朝阳北路", "位于白鹭北路")


def a_word_added(paper: Paper) -> None:
    paper.edit("jingtan.yaml", "社区是基层自治", "社区白鹭是基层自治")


def a_word_removed(paper: Paper) -> None:
    paper.edit(
        "jingtan.yaml", "千头万绪的事，说到底还是千家万户的事", "千头万绪的事，还是千家万户的事"
    )


def a_paragraph_removed(paper: Paper) -> None:
    first, _, *rest = paper.paragraphs("qiliping.yaml")
    paper.rewrite("qiliping.yaml", (first, *rest))


def a_paragraph_moved(paper: Paper) -> None:
    first, *rest = paper.paragraphs("jiepai.yaml")
    paper.rewrite("jiepai.yaml", (*rest, first))


def two_paragraphs_swapped(paper: Paper) -> None:
    first, second, third, *rest = paper.paragraphs("yinhe.yaml")
    paper.rewrite("yinhe.yaml", (third, second, first, *rest))


def a_headline(paper: Paper) -> None:
    paper.edit("qiliping.yaml", "headline: 汇聚多元力量", "headline: 凝聚多元力量")


def a_caption(paper: Paper) -> None:
    paper.edit("jingtan.yaml", "caption: 镜潭社区党委书记", "caption: 镜潭社区书记")


def a_photo_replaced(paper: Paper) -> None:
    photos = paper.folder / "photos"
    shutil.copy(photos / "li-xiaolong.jpg", photos / "xiong-lu.jpg")


def a_fact(paper: Paper) -> None:
    paper.edit("yinhe.yaml", "figure: 9102", "figure: 9201")


def a_focal_point(paper: Paper) -> None:
    paper.edit("yinhe.yaml", "focal: 50% 38%", "focal: 50% 95%")


def a_field(paper: Paper) -> None:
    paper.edit("edition.yaml", "section: 社区（村）书记访谈", "section: 社区（村）书记谈")


Edit = Callable[[Paper], None]

EDITS: dict[Edit, Sequence[Named]] = {
    a_word_changed: [("yinhe", "body", "changed", 2)],
    a_word_added: [("jingtan", "body", "changed", 1)],
    a_word_removed: [("jingtan", "quote", "changed", 1)],
    a_paragraph_removed: [("qiliping", "body", "removed", 2)],
    a_paragraph_moved: [("jiepai", "body", "moved", 4)],
    two_paragraphs_swapped: [("yinhe", "body", "swapped", 1)],
    a_headline: [("qiliping", "headline", "changed", 1)],
    a_caption: [("jingtan", "caption", "changed", 1)],
    a_photo_replaced: [("qiliping", "photo", "changed", 1)],
    a_fact: [("yinhe", "fact", "changed", 4)],
    a_focal_point: [("yinhe", "photo", "cropped", 1)],
    a_field: [("", "field", "changed", 0)],
}


@pytest.fixture(scope="module")
def former() -> Record:
    """What the interviews said before any edit."""
    from helpers import REPOSITORY

    return Paper(REPOSITORY, SLUG).record()


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_an_edit_is_named_and_nothing_else(interviews: Paper, former: Record, edit: Edit) -> None:
    edit(interviews)
    marked, _ = interviews.marked(former)
    assert named(marked) == EDITS[edit]


def test_all_edits_together_are_named_and_nothing_else(interviews: Paper, former: Record) -> None:
    for edit in EDITS:
        edit(interviews)
    marked, _ = interviews.marked(former)
    assert sorted(named(marked)) == sorted(name for names in EDITS.values() for name in names)


def test_an_edition_as_it_was_has_no_changes(interviews: Paper, former: Record) -> None:
    marked, _ = interviews.marked(former)
    assert marked.changes == marked.bars == ()


def test_other_lines_of_the_source_and_another_grid_are_no_change(
    interviews: Paper, former: Record
) -> None:
    """Comments, turns of a headline, half-width marks, a narrower column: no word has changed."""
    interviews.edit("yinhe.yaml", "kicker:", "# 题\n\nkicker:")
    interviews.edit("yinhe.yaml", "着力解决好群众的", "着力解决好|群众的")
    interviews.edit("jiepai.yaml", "，", ",")
    layout = interviews.house / "layouts" / "tabloid-spread.yaml"
    text = layout.read_text(encoding="utf-8")
    layout.write_text(text.replace("lines: [15, 17, 20]", "lines: 15"), encoding="utf-8")
    marked, _ = interviews.marked(former)
    assert marked.changes == ()


@pytest.mark.parametrize(
    ("edit", "article", "word"),
    [(a_word_changed, "yinhe", "白鹭"), (a_word_added, "jingtan", "白鹭"),
     (a_headline, "qiliping", "凝聚"), (a_caption, "jingtan", "区书"), (a_fact, "yinhe", "9201")],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_a_bar_stands_at_the_lines_that_show_the_word(
    interviews: Paper, former: Record, edit: Edit, article: str, word: str
) -> None:
    edit(interviews)
    marked, saying = interviews.marked(former)
    lines = lines_at(marked.bars, saying, article)
    if article == "yinhe" and edit is a_fact:
        # A fact's figure and label stand one over the other beside other facts.
        assert word in "".join(lines)
        return
    shown = [set(line) & set(word) for line in lines]
    assert all(shown)
    assert "".join(lines).count(word) == 1
    assert len(lines) <= 2


@pytest.mark.parametrize("length", [1, 7, 40])
def test_bars_stand_at_exactly_the_lines_of_words_that_run_on(
    interviews: Paper, former: Record, length: int
) -> None:
    words = "鹭" * length
    interviews.edit("qiliping.yaml", "七里坪村坚持", f"七里坪村{words}坚持")
    marked, saying = interviews.marked(former)
    everything = [
        run for spread in saying.made.spreads for run in spread.glyphs() if "鹭" in run.text
    ]
    lines = lines_at(marked.bars, saying, "qiliping")
    assert len(lines) == len({(round(run.y, 1), run.x // 100) for run in everything})
    assert all("鹭" in line for line in lines)


def test_all_lines_of_a_paragraph_that_moved_are_marked_and_no_others(
    interviews: Paper, former: Record
) -> None:
    moved = interviews.paragraphs("jiepai.yaml")[0]
    a_paragraph_moved(interviews)
    marked, saying = interviews.marked(former)
    assert bare("".join(lines_at(marked.bars, saying, "jiepai"))) == bare(moved)


def test_a_tick_stands_under_the_line_before_what_is_gone(
    interviews: Paper, former: Record
) -> None:
    a_paragraph_removed(interviews)
    before = interviews.paragraphs("qiliping.yaml")[0]
    marked, saying = interviews.marked(former)
    (bar,) = marked.bars
    assert bar.gone
    feet = [
        run for run in saying.made.spreads[0].glyphs() if abs(run.box.bottom - bar.bottom) < 0.1
    ]
    assert any(bare(before).endswith(bare(run.text)) for run in feet)


def test_a_photo_is_marked_along_its_height(interviews: Paper, former: Record) -> None:
    a_photo_replaced(interviews)
    marked, saying = interviews.marked(former)
    (bar,) = marked.bars
    rects = [p.rect for p in saying.made.spreads[0].pictures() if p.path.endswith("xiong-lu.jpg")]
    assert [(r.x, r.y, r.bottom) for r in rects] == [(bar.x, bar.top, bar.bottom)]


def test_a_place_is_told_as_an_editor_counts_it(interviews: Paper, former: Record) -> None:
    a_word_changed(interviews)
    marked, _ = interviews.marked(former)
    at = marked.changes[0].at
    assert at and (at.page, at.column) == (2, 1)
    grid_top, leading = 64.0, 16.0
    (bar,) = marked.bars
    middle = (bar.top + bar.bottom) / 2
    assert grid_top + (at.line - 1) * leading < middle < grid_top + at.line * leading


def test_a_word_in_text_without_room_is_named_and_has_no_bar(
    interviews: Paper, former: Record
) -> None:
    last = interviews.paragraphs("yinhe.yaml")[-1]
    longer = last + "社区工作做到位，" * 60 + "白鹭飞来。"
    interviews.edit("yinhe.yaml", last.strip(), longer.strip())
    marked, saying = interviews.marked(former)
    assert named(marked) == [("yinhe", "body", "changed", 4)]
    assert not any("鹭" in line for line in lines_at(marked.bars, saying, "yinhe"))


def test_an_article_that_moved_to_another_page_is_named(weekly: Paper) -> None:
    before = weekly.record()
    weekly.edit("edition.yaml", "road-lamps, fish-fry", "flu-shots, fish-fry")
    weekly.edit("edition.yaml", "briefs: [flu-shots, bike", "briefs: [road-lamps, bike")
    marked, _ = weekly.marked(before)
    own = [name for name in named(marked) if not name[0].startswith("filler")]
    assert sorted(own) == [
        ("flu-shots", "article", "moved", 0),
        ("road-lamps", "article", "moved", 0),
    ]
    by_slug = {change.article: change for change in marked.changes}
    assert (by_slug["flu-shots"].was, by_slug["flu-shots"].now) == ("03", "02")


def test_an_article_taken_out_and_one_put_in_are_named(weekly: Paper) -> None:
    before = weekly.record()
    weekly.edit("edition.yaml", ", tea-pruning]", "]")
    marked, _ = weekly.marked(before)
    own = [name for name in named(marked) if not name[0].startswith("filler")]
    assert own == [("tea-pruning", "article", "removed", 0)]
    after = weekly.record()
    weekly.edit("edition.yaml", "road-lamps, fish-fry]", "road-lamps, fish-fry, tea-pruning]")
    marked, _ = weekly.marked(after)
    own = [name for name in named(marked) if not name[0].startswith("filler")]
    assert own == [("tea-pruning", "article", "added", 0)]


def test_an_ad_replaced_is_named_on_its_page(weekly: Paper) -> None:
    before = weekly.record()
    shutil.copy(weekly.folder / "ads" / "tea.jpg", weekly.folder / "ads" / "bookshop.jpg")
    marked, _ = weekly.marked(before)
    assert {(c.part.value, c.kind.value) for c in marked.changes} == {
        ("ad", "added"),
        ("ad", "removed"),
    }


def test_a_word_in_the_part_that_goes_on_elsewhere_is_marked_there_alone(weekly: Paper) -> None:
    """bridge-opens begins on page 1 and goes on on page 3."""
    before = weekly.record()
    last = weekly.paragraphs("bridge-opens.yaml")[-1]
    weekly.edit("bridge-opens.yaml", last[-6:], "鹭" + last[-6:])
    marked, saying = weekly.marked(before)
    assert len(marked.changes) == 1
    assert marked.changes[0].at and marked.changes[0].at.page == 3
    (line,) = lines_at(marked.bars, saying, "bridge-opens")
    assert "鹭" in line


PARTS = "parts"


@pytest.mark.parametrize("slug", [PARTS, SLUG, WEEKLY])
def test_a_character_in_every_paragraph_is_found_on_exactly_its_lines(
    house: Path, slug: str
) -> None:
    """Lists, questions and answers, sidebars, jumps, notes over the characters: all kinds."""
    paper = Paper(house, slug)
    before = paper.record()
    for path in sorted({*paper.folder.glob("*.yaml")} - {paper.folder / "edition.yaml"}):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^(  .*[\u4e00-\u9fff]。?)$", _with_a_rhino, text), "utf-8")
    marked, saying = paper.marked(before)
    assert {change.kind.value for change in marked.changes} == {"changed"}
    rhino = [
        (sheet, round(run.y, 1), run.text)
        for sheet, spread in enumerate(saying.made.spreads)
        for run in spread.glyphs()
        if "犀" in run.text
    ]
    shown = sum(text.count("犀") for _, _, text in rhino)
    over = sum(own.text.count("犀") for own in saying.made.overset)
    assert len(marked.changes) == shown + over
    told = [line for own in before.stories for line in lines_at(marked.bars, saying, own.slug)]
    assert all("犀" in line for line in told)
    assert "".join(told).count("犀") == shown


def _with_a_rhino(line: re.Match[str]) -> str:
    """One more character before the last Han of a paragraph, where that is in no mark."""
    return re.sub(r"([\u4e00-\u9fff]{3})(。?)$", r"犀\1\2", line[1])
