"""An area filled: jumps and what goes on, the end sign, boxes, rules, and what was used."""

import interviews
import pytest
from helpers import EM, STYLE, text_of
from interviews import Interviews
from msgspec.structs import replace
from plain import (
    BODY,
    COLUMN,
    GRID,
    GUTTER,
    LEADING,
    area,
    article,
    codes,
    filled,
    heading,
    layout,
    lines_of_han,
    photo,
    quote,
    stack,
)

from tekan.model.edition import Article, Copy, Paragraph, ParagraphKind, Sidebar
from tekan.model.edition import plain as words_of
from tekan.model.ink import BLACK, WHITE
from tekan.model.layout import Area, Block, Box, Flex, GroupPart, Heading, Range, SidebarPart
from tekan.model.page import GlyphRun, Rule, Tint
from tekan.page.area import Filled, fill_area
from tekan.page.ground import outline
from tekan.page.parts import Desk
from tekan.page.place import column_left, line_top
from tekan.text.shape import Typecases

HAN = "国中人大小上下一二三四五六七八九十天地日月山水火木金土"


def story(*lengths: int) -> Article:
    """Paragraphs of so many characters, no two places alike."""
    row = "".join(a + b for a in HAN for b in HAN)
    texts, start = [], 0
    for length in lengths:
        texts.append(row[start : start + length])
        start += length
    return article(*texts)


def set_in(where: Area, copy: Copy, cases: Typecases) -> Filled:
    return fill_area(where, copy, layout(), Desk(GRID, BODY, cases))


def text_in(done: Filled) -> str:
    return "".join(item.text for item in done.items if isinstance(item, GlyphRun))


def without_jumps(text: str) -> str:
    return text.replace("下转03版", "").replace("上接02版", "")


def body_text(body: tuple[Paragraph, ...]) -> str:
    return "".join(words_of(paragraph.text) for paragraph in body)


# Jumps. The test's face has no ▶: that is an error of the face's (T302), the rest is shown.


@pytest.mark.parametrize("lines", range(3, 20))
def test_what_is_shown_and_what_is_left_are_the_whole_body(lines: int, cases: Typecases) -> None:
    what = story(100, 37, 12, 90, 61)
    done = set_in(area(Range(1, 1), Range(1, lines)), Copy(what, what.body, 0, 3), cases)
    whole = body_text(what.body)
    if done.rest:
        assert without_jumps(text_in(done)) + body_text(done.rest) == whole
        assert "下转03版" in text_in(done)
    else:
        assert text_in(done) == whole
    assert codes(done) <= {"T302", "T402", "T408"}


def test_the_rest_of_a_paragraph_goes_on_without_an_indent(cases: Typecases) -> None:
    what = story(100)
    done = set_in(area(Range(1, 1), Range(1, 5)), Copy(what, what.body, 0, 3), cases)
    (rest,) = done.rest
    # Four lines of twelve, the first indented by two.
    assert (len(words_of(rest.text)), rest.continued) == (100 - 46, True)
    on = set_in(area(Range(1, 1), Range(1, 9)), Copy(what, done.rest), cases)
    first = next(item for item in on.items if isinstance(item, GlyphRun))
    assert first.x == pytest.approx(column_left(layout(), 1, 1))


def test_the_jump_line_stands_at_the_right_end_of_the_last_line(cases: Typecases) -> None:
    what = story(300)
    done = set_in(area(Range(1, 2), Range(1, 6)), Copy(what, what.body, 0, 3), cases)
    last = [item for item in done.items if isinstance(item, GlyphRun)][-1]
    assert last.text.endswith("03版")
    assert last.x + last.width == pytest.approx(column_left(layout(), 1, 2) + COLUMN)
    assert line_top(GRID, 6) < last.y < line_top(GRID, 7)


def test_a_body_that_fits_needs_no_jump(cases: Typecases) -> None:
    what = article(lines_of_han(10))
    done = set_in(area(Range(1, 1), Range(1, 10)), Copy(what, what.body, 0, 3), cases)
    assert done.rest == () and "下转" not in text_in(done)


def test_a_subhead_is_not_left_behind_alone(cases: Typecases) -> None:
    body = story(46, 70).body
    subhead = Paragraph(ParagraphKind.SUBHEAD, text_of("小山水"))
    what = replace(story(1), body=(body[0], subhead, body[1]))
    done = set_in(area(Range(1, 1), Range(1, 6)), Copy(what, what.body, 0, 3), cases)
    assert done.rest[0].kind is ParagraphKind.SUBHEAD
    assert "小山水" not in text_in(done)


def test_three_areas_show_a_body_once(cases: Typecases) -> None:
    what = story(120, 90, 150)
    where = area(Range(1, 1), Range(1, 13), end="■")
    first = set_in(where, Copy(what, what.body, 0, 3), cases)
    second = set_in(where, Copy(what, first.rest, 2, 3), cases)
    third = set_in(where, Copy(what, second.rest, 2), cases)
    shown = "".join(map(without_jumps, map(text_in, (first, second, third))))
    assert shown.replace("《国中》", "") == body_text(what.body) + "■"


@pytest.fixture(scope="module")
def made() -> Interviews:
    return interviews.load()


def of_interviews(made: Interviews, came_from: int, goes_to: int, lines: int) -> Filled:
    page, what = made.layout, made.edition.articles[0]
    given = page.areas[0]
    where = replace(
        given, blocks=(Block(Range(1, 1), Range(10, 9 + lines)),), stacks=(), lead_in=False
    )
    desk = Desk(page.grid, page.styles["body"], Typecases(made.book))
    return fill_area(where, Copy(what, what.body, came_from, goes_to), page, desk)


def test_jump_lines_name_page_and_headline(made: Interviews) -> None:
    done = of_interviews(made, 2, 4, 12)
    text = text_in(done)
    assert text.startswith("◀上接02版《着力")
    assert text[: text.index("》")].endswith("……")
    assert text.endswith("▶下转04版")
    assert "T302" not in codes(done)


# The end sign.


@pytest.mark.parametrize("characters", range(1, 40))
def test_the_end_sign_follows_the_last_character_and_never_stands_alone(
    characters: int, cases: Typecases
) -> None:
    # Lone characters are allowed here: what keeps the sign off its own line is that it is glued.
    lone = replace(BODY, composition=replace(BODY.composition, last_line=1))
    where = area(Range(1, 1), Range(1, 10), end="■", body=lone)
    done = filled(where, story(characters), cases)
    runs = [item for item in done.items if isinstance(item, GlyphRun)]
    assert text_in(done).endswith("■")
    last_line = "".join(run.text for run in runs if run.y == runs[-1].y)
    assert len(last_line) > 1


def test_the_end_sign_does_not_come_where_the_story_goes_on(cases: Typecases) -> None:
    what = story(300)
    where = area(Range(1, 1), Range(1, 6), end="■")
    assert "■" not in text_in(set_in(where, Copy(what, what.body, 0, 3), cases))


def test_the_end_sign_is_not_counted_as_text_over(cases: Typecases) -> None:
    where = area(Range(1, 1), Range(1, 6), end="■")
    done = filled(where, story(100), cases)
    (over,) = [dict(f.values) for f in done.findings if f.code == "T401"]
    assert over["characters"] == 100 - (6 * 12 - 2)


# Boxes.


def box(tint: bool = True, weight: float = 0.5) -> Box:
    return Box(WHITE if tint else None, weight, BLACK)


def test_a_box_has_the_same_air_at_both_sides(cases: Typecases) -> None:
    done = filled(area(Range(1, 2), Range(3, 8), box=box()), story(10), cases)
    tint = done.items[0]
    assert isinstance(tint, Tint)
    left = column_left(layout(), 1, 1) - tint.rect.x
    assert 3 <= left <= GUTTER / 2
    assert tint.rect.right - (column_left(layout(), 1, 3) - GUTTER) == pytest.approx(left)
    assert tint.rect.y == pytest.approx(line_top(GRID, 3) - LEADING / 3)
    assert tint.rect.bottom == pytest.approx(line_top(GRID, 9) + LEADING / 3)


def test_a_box_round_an_l_has_six_sides_and_none_inside(cases: Typecases) -> None:
    blocks = (Block(Range(1, 3), Range(1, 20)), Block(Range(4, 5), Range(1, 10)))
    where = replace(area(Range(1, 1), Range(1, 1), box=box()), blocks=blocks)
    done = filled(where, story(10), cases)
    rules = [item for item in done.items if isinstance(item, Rule)]
    assert len(rules) == 6
    tints = [item.rect for item in done.items if isinstance(item, Tint)]
    assert len(list(outline(tints))) == 6


def test_an_area_without_a_box_has_no_ground(cases: Typecases) -> None:
    done = filled(area(Range(1, 1), Range(1, 5)), story(10), cases)
    assert not [item for item in done.items if isinstance(item, Tint | Rule)]


# Column rules.


def rules_of(where: Area, what: Article, cases: Typecases) -> list[tuple[float, float, float]]:
    done = filled(where, what, cases)
    pad = (LEADING - EM) / 2
    return [
        (item.x1, round((item.y1 - pad - 20) / LEADING + 1), round((item.y2 + pad - 20) / LEADING))
        for item in done.items
        if isinstance(item, Rule)
    ]


def test_rules_stand_where_text_stands_on_both_sides(cases: Typecases) -> None:
    where = area(
        Range(1, 3),
        Range(1, 30),
        stack(2, 3, photo(5, 5, 5), at=10),
        column_rule=0.3,
    )
    x = [column_left(layout(), 1, at) - GUTTER / 2 for at in (2, 3)]
    # The photo stands on 10 to 14, with a line of air over and under it.
    assert rules_of(where, article(lines_of_han(70), photos=1), cases) == [
        (x[0], 1, 8),
        (x[0], 16, 30),
        (x[1], 1, 8),
        (x[1], 16, 30),
    ]


def test_no_rule_stands_in_the_fold(cases: Typecases) -> None:
    where = area(Range(5, 6), Range(1, 10), column_rule=0.3)
    done = filled(where, article(lines_of_han(20)), cases, count=2)
    assert not [item for item in done.items if isinstance(item, Rule)]


# What was used, what is over.


def test_used_tells_what_gave(cases: Typecases) -> None:
    parts = (heading(20, 10), photo(4, 6, 8, space=Flex(0, 1, 2)), quote(optional=True))
    where = area(Range(1, 2), Range(1, 20), stack(1, 2, *parts))
    used = filled(where, article(lines_of_han(28), photos=1, quoted="国中"), cases).used
    assert (used.article, used.page, used.columns, used.lines) == ("a", 1, 2, 20)
    assert used.headline == "headline-10"
    assert used.pictures == ((1, 6, 4),)
    assert used.left_out == ("quote",)
    assert (used.spaces, used.loosened, used.short) == (1, 0, 0)


def test_overset_is_what_is_not_shown_and_where_its_area_ends(cases: Typecases) -> None:
    what = story(100, 50)
    done = filled(area(Range(1, 1), Range(3, 8)), what, cases)
    assert done.overset
    shown = text_in(done)
    assert shown + done.overset.text.replace("\n", "") == body_text(what.body)
    assert done.overset.y == line_top(GRID, 9)
    assert done.overset.title == "国中"


def test_pictures_that_a_group_or_another_area_shows_are_not_missed(cases: Typecases) -> None:
    what = article(lines_of_han(9), photos=2)
    where = area(Range(1, 1), Range(1, 20), stack(1, 1, heading(10), photo(5, 5, 5)))
    missed = [dict(f.values)["part"] for f in filled(where, what, cases).findings]
    assert missed == ["photo 2"]
    on = set_in(replace(where, rest=True), Copy(what, what.body, 2), cases)
    assert "T408" not in codes(on)


def group(least: int, natural: int, most: int, *indexes: int) -> GroupPart:
    return GroupPart(indexes, 2, Flex(least, natural, most), STYLE, STYLE, Flex(1, 1, 1))


def test_a_group_gives_as_a_picture_does_and_shows_its_photos(cases: Typecases) -> None:
    where = area(Range(1, 2), Range(1, 20), stack(1, 2, heading(10), group(3, 6, 7, 1, 2)))
    roomy = filled(where, article(lines_of_han(22), photos=2), cases)
    tight = filled(where, article(lines_of_han(26), photos=2), cases)
    assert roomy.used.pictures == ((1, 6, 6), (2, 6, 6))
    assert tight.used.pictures == ((1, 6, 4), (2, 6, 4))
    assert not codes(tight) & {"T401", "T408", "T410"}
    names = [zone.name for zone in tight.zones]
    assert names[:2] == ["heading", "group"]


def test_a_group_without_its_first_photo_is_not_there(cases: Typecases) -> None:
    where = area(Range(1, 2), Range(1, 20), stack(1, 2, heading(10), group(3, 6, 7, 1, 2)))
    done = filled(where, article(lines_of_han(34)), cases)
    assert [dict(f.values)["number"] for f in done.findings if f.code == "T410"] == [1, 2]
    assert "group" not in [zone.name for zone in done.zones]


def test_a_sidebar_that_may_go_goes_where_there_is_no_room(cases: Typecases) -> None:
    part = SidebarPart(STYLE, BODY, WHITE, BLACK, True, Flex(1, 1, 1))
    where = area(Range(1, 2), Range(1, 20), stack(1, 2, heading(10), part))
    told = Sidebar(text_of("人大"), article("国" * 20).body)
    with_room = replace(article(lines_of_han(20)), sidebar=told)
    without = replace(article(lines_of_han(34)), sidebar=told)
    assert "sidebar" in [zone.name for zone in filled(where, with_room, cases).zones]
    done = filled(where, without, cases)
    assert done.used.left_out == ("sidebar",)
    assert "T407" in codes(done)


def test_parts_over_each_other_are_an_error(cases: Typecases) -> None:
    pinned = stack(1, 1, photo(5, 5, 5), at=3)
    where = area(Range(1, 1), Range(1, 20), stack(1, 1, heading(40)), pinned)
    assert "T406" in codes(filled(where, article("国", photos=1), cases))


def test_a_heading_over_the_fold_has_no_character_in_it(made: Interviews) -> None:
    page, what = made.layout, made.edition.articles[1]
    part = next(p for s in page.areas[1].stacks for p in s.parts if isinstance(p, Heading))
    where = replace(
        page.areas[1],
        blocks=(Block(Range(4, 8), Range(10, 40)),),
        stacks=(replace(page.areas[1].stacks[0], columns=Range(4, 8), parts=(part,)),),
    )
    desk = Desk(page.grid, page.styles["body"], Typecases(made.book))
    done = fill_area(where, Copy(what, what.body), page, desk)
    fold = page.page.width
    inner = page.page.width - page.grid.outer - page.grid.measure
    runs = [item for item in done.items if isinstance(item, GlyphRun)]
    assert any(run.x > fold for run in runs) and any(run.x < fold for run in runs)
    size = {run.size for run in runs}
    assert len(size) > 1
    assert not [r.text for r in runs if r.x + r.width > fold - inner + 2 and r.x < fold + inner - 2]
