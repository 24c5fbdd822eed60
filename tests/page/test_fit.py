"""Fitting: what gives first, how full columns are, and remedies that do what they say."""

import pytest
from helpers import EM
from msgspec.structs import replace
from plain import (
    BODY,
    GRID,
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

from tekan.catalogue import hint
from tekan.model.edition import Article, plain
from tekan.model.layout import Area, Block, Flex, PhotoPart, QuotePart, Range
from tekan.page.area import Filled
from tekan.page.fit import Fit, Fitter
from tekan.page.flow import loosened, placed_lines, shape_body
from tekan.page.levels import levelled, shortened
from tekan.page.parts import Desk
from tekan.page.remedies import shortened as without_end
from tekan.page.room import Column, Strip, room_of
from tekan.page.settings import Bench
from tekan.page.trials import Places
from tekan.text.shape import Typecases

FREE = Flex(0, 1, 3)


def fitter(where: Area, what: Article, cases: Typecases) -> Fitter:
    page = layout()
    bench = Bench.of(where, what, page, Desk(GRID, BODY, cases))
    return Fitter(Places(where, room_of(where, page), bench))


def best(where: Area, what: Article, cases: Typecases) -> tuple[Fit, Fitter]:
    fit = fitter(where, what, cases)
    body, _ = shape_body(what.body, where, fit.places.bench.desk, fit.places.room.measure)
    return fit.best(body), fit


# The order in which things give. Each area has 2 columns of 20 lines with a heading over both
# (a size of 20 takes 2 lines, of 10 one) and a photo, so that heading and photo with their
# spaces leave 2 × 20 − 2 × (2 + 1) − 2 × (6 + 1) = 20 lines.


def flexible(*, space: Flex = FREE, optional: bool = True) -> Area:
    return area(
        Range(1, 2),
        Range(1, 20),
        stack(
            1,
            2,
            heading(20, 10, space=space),
            photo(4, 6, 8, space=space),
            quote(optional, space=Flex(0, 0, 0)),
        ),
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (20, ("headline-20", 6, 0)),
        (22, ("headline-20", 5, 0)),
        (24, ("headline-20", 4, 0)),
        (16, ("headline-20", 8, 0)),
        # The picture can give no more: the headline does.
        (26, ("headline-10", 4, 0)),
        # Then the spaces, with what is cheapest of all that may give.
        (28, ("headline-20", 4, 2)),
        (30, ("headline-10", 4, 2)),
    ],
)
def test_pictures_give_before_the_headline_and_that_before_spaces(
    lines: int, expected: tuple[str, int, int], cases: Typecases
) -> None:
    used = filled(flexible(), article(lines_of_han(lines), photos=1), cases).used
    assert (used.headline, used.pictures[0][2], used.spaces) == expected
    assert used.short == 0


def test_an_optional_part_gives_after_the_headline_and_before_spaces(cases: Typecases) -> None:
    # A quote of one line between its rules takes 2.
    def used(lines: int) -> tuple[str, tuple[str, ...], int]:
        what = article(lines_of_han(lines), photos=1, quoted="国" * 10)
        found = filled(flexible(), what, cases).used
        return found.headline, found.left_out, found.spaces

    height = fitter(flexible(), article(photos=1, quoted="国" * 10), cases)
    quoted = next(p for p in height.places.bench.parts if isinstance(p, QuotePart))
    high = height.places.bench.set(quoted, 0).lines
    assert used(24 - 2 * high) == ("headline-20", (), 0)
    assert used(26 - 2 * high) == ("headline-10", (), 0)
    assert used(26) == ("headline-10", ("quote",), 0)
    assert used(30) == ("headline-10", ("quote",), 2)


def test_a_line_short_is_no_fault_and_nothing_gives_for_it(cases: Typecases) -> None:
    used = filled(flexible(), article(lines_of_han(19), photos=1), cases).used
    assert (used.pictures, used.short) == (((1, 6, 6),), 1)


def test_a_headline_that_is_too_wide_steps_down_by_itself(cases: Typecases) -> None:
    where = area(Range(1, 1), Range(1, 20), stack(1, 1, heading(80, 20)))
    done = filled(where, article(lines_of_han(17)), cases)
    assert done.used.headline == "headline-20"
    assert "T405" not in codes(done)


# Four lines at best; five only where gaps open further than they like to.
STRETCHY = "国国国国国国，" * 6 + "国" * 6


def test_paragraphs_are_loosened_where_nothing_else_gives(cases: Typecases) -> None:
    used = [
        filled(area(Range(1, 1), Range(1, lines)), article(STRETCHY), cases).used
        for lines in (4, 5, 6)
    ]
    # One line short is no fault; two are, and are worth it.
    assert [(u.loosened, u.short) for u in used] == [(0, 0), (0, 1), (1, 1)]


def test_pictures_give_before_paragraphs_are_loosened(cases: Typecases) -> None:
    where = area(Range(1, 1), Range(1, 12), stack(1, 1, photo(5, 5, 7)))
    used = filled(where, article(STRETCHY, photos=1), cases).used
    assert (used.loosened, used.pictures, used.short) == (0, ((1, 5, 7),), 0)


# Beside a part.


def test_paragraphs_are_broken_on_the_lines_they_fall_on(cases: Typecases) -> None:
    # Six ems beside the photo, from line 3 to 8 (a line of air above and below 4 to 7).
    inset = stack(1, 1, photo(4, 4, 4), at=4, inset=(0.0, 0.0))
    inset = replace(inset, inset=(67.0, 0.0))
    where = area(Range(1, 1), Range(1, 20), inset)
    what = article("国" * 200, photos=1)
    fit, used = best(where, what, cases)
    lines = list(placed_lines(fit.paragraphs, fit.flow, fit.columns, used.places.bench.desk))
    shown = {p.row: round(p.line.width / EM) for p in lines}
    assert [shown[row] for row in range(1, 12)] == [12, 12, 6, 6, 6, 6, 6, 6, 12, 12, 12]
    assert "".join(p.line.text for p in lines) == "国" * 200


# Levelled columns.


def test_a_short_article_ends_level(cases: Typecases) -> None:
    where = area(Range(1, 4), Range(1, 20))
    fit, used = best(where, article(*(lines_of_han(19),) * 4), cases)
    done = levelled(fit, used)
    assert [c.lines for c in done.columns] == [19, 19, 19, 19]
    assert done.flow.short == 4


def test_columns_end_within_a_line_of_each_other(cases: Typecases) -> None:
    for lines in range(20, 79):
        paragraphs = (lines_of_han(4),) * (lines // 4) + (lines_of_han(lines % 4),) * bool(
            lines % 4
        )
        fit, used = best(area(Range(1, 4), Range(1, 20)), article(*paragraphs), cases)
        done = levelled(fit, used)
        assert not done.flow.over
        if done.columns != fit.columns:
            feet = [c.last for c in done.columns]
            assert max(feet) - min(feet) <= 1, lines
            assert sum(c.lines for c in done.columns) == lines


def test_the_last_piece_of_each_column_is_shortened() -> None:
    strips = tuple(Strip(at, 0.0, 120.0, 1, 20) for at in (1, 2, 3))
    columns = (Column(1, 1, 20), Column(2, 1, 10), Column(3, 1, 5), Column(3, 12, 9))
    assert [c.lines for c in shortened(columns, strips, 3)] == [19, 9, 5, 8]


# What does not fit. Each remedy, applied, does what it says.


def over(cases: Typecases) -> tuple[Area, Article]:
    where = area(
        Range(1, 3),
        Range(1, 20),
        stack(1, 3, heading(20)),
        stack(2, 3, photo(8, 9, 10), quote()),
    )
    words = tuple("国中，国国中中国。" * n for n in (9, 14, 11, 16))
    return where, article(*words, photos=1, quoted="国" * 20)


def remedies(done: Filled) -> dict[str, list[tuple[str, int]]]:
    values = [dict(f.values) for f in done.findings if f.code in ("T401", "T402")]
    found: dict[str, list[tuple[str, int]]] = {}
    for told in str(values[0]["remedies"]).split("; "):
        kind, what, number = told.split(" ")
        found.setdefault(kind, []).append((what, int(number)))
    return found


def test_the_characters_to_cut_are_the_fewest_that_do(cases: Typecases) -> None:
    where, what = over(cases)
    ((_, count),) = remedies(filled(where, what, cases))["cut"]
    assert count > 1
    for less in range(1, count):
        cut = replace(what, body=without_end(what.body, less))
        assert "T401" in codes(filled(where, cut, cases)), less
    enough = replace(what, body=without_end(what.body, count))
    assert "T401" not in codes(filled(where, enough, cases))


def with_picture(where: Area, lines: int) -> Area:
    def given(part: object) -> object:
        if not isinstance(part, PhotoPart):
            return part
        flex = part.lines
        if lines < 0:
            flex = Flex(flex.least + lines, flex.natural + lines, flex.most)
        else:
            flex = Flex(flex.least, flex.natural, flex.most + lines)
        return replace(part, lines=flex)

    stacks = tuple(
        replace(each, parts=tuple(given(part) for part in each.parts))  # type: ignore[misc]
        for each in where.stacks
    )
    return replace(where, stacks=stacks)


def test_the_lines_a_picture_must_lose_are_the_fewest_that_do(cases: Typecases) -> None:
    where, what = over(cases)
    what = replace(what, body=without_end(what.body, 85))
    ((number, lines),) = remedies(filled(where, what, cases))["lower"]
    assert (number, lines > 0) == ("1", True)
    assert "T401" not in codes(filled(with_picture(where, -lines), what, cases))
    if lines > 1:
        assert "T401" in codes(filled(with_picture(where, 1 - lines), what, cases))


def test_a_part_to_drop_brings_the_text_in_or_says_what_is_still_over(cases: Typecases) -> None:
    where, what = over(cases)
    for gone in range(0, 120, 15):
        shorter = replace(what, body=without_end(what.body, gone))
        done = filled(where, shorter, cases)
        if "T401" not in codes(done):
            continue
        ((part, left),) = remedies(done)["drop"]
        assert part == "quote"
        bare = filled(where, replace(shorter, quote=()), cases)
        assert ("T401" in codes(bare)) == (left > 0)
        if left:
            assert [dict(f.values)["lines"] for f in bare.findings if f.code == "T401"] == [left]


def test_two_pictures_together_where_none_alone_is_enough(cases: Typecases) -> None:
    where = area(Range(1, 1), Range(1, 30), stack(1, 1, photo(8, 8, 8, 1), photo(8, 8, 8, 2)))
    what = article(lines_of_han(18), photos=2)
    assert remedies(filled(where, what, cases))["lower"] == [("1+2", 3)]


def test_a_picture_made_higher_fills_a_hole(cases: Typecases) -> None:
    where, what = over(cases)
    where = replace(where, blocks=(Block(Range(1, 3), Range(1, 30)),))
    short = replace(what, body=without_end(what.body, 130))
    found = remedies(filled(where, short, cases))
    ((_, lines),) = found["higher"]
    taller = filled(with_picture(where, lines), short, cases)
    assert "T402" not in codes(taller) and taller.used.short <= 1


def test_the_characters_to_add_fill_a_hole(cases: Typecases) -> None:
    where = area(Range(1, 1), Range(1, 40))
    what = article("国" * 200)
    ((_, more),) = remedies(filled(where, what, cases))["add"]
    assert filled(where, article("国" * (200 + more)), cases).used.short <= 1


def test_remedies_are_told_in_both_languages(cases: Typecases) -> None:
    where, what = over(cases)
    (found,) = [f for f in filled(where, what, cases).findings if f.code == "T401"]
    count = remedies(filled(where, what, cases))["cut"][0][1]
    assert hint(found, "zh").startswith(f"请缩短 {count} 字，或")
    assert "撤下引语" in hint(found, "zh")
    assert hint(found, "en").startswith(f"cut {count} characters, or ")


def test_loosened_paragraphs_keep_the_ways_they_had(cases: Typecases) -> None:
    body, _ = shape_body(over(cases)[1].body, over(cases)[0], Desk(GRID, BODY, cases))
    for before, after in zip(body, loosened(body), strict=True):
        assert set(before.ways) <= set(after.ways)
        assert plain(before.shaped.spans) == plain(after.shaped.spans)
