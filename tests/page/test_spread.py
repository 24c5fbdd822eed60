"""Page make-up of the interviews' spread: the grid, zones, the fold, what does not fit."""

from collections.abc import Iterator
from pathlib import Path

import interviews
import pytest
from dump import dump
from helpers import text_of
from interviews import Interviews
from msgspec.structs import replace
from update_goldens import COMMAND, GOLDEN

from tekan.model.edition import Article, Fact, Paragraph, ParagraphKind
from tekan.model.findings import Finding, Severity
from tekan.model.geometry import Rect
from tekan.model.page import Direction, GlyphRun, Spread, Tint
from tekan.page.edition import make_edition
from tekan.text.shape import Typecases

MM = 72 / 25.4


@pytest.fixture(scope="module")
def made() -> Interviews:
    return interviews.load()


def test_display_list_is_the_golden_one(made: Interviews) -> None:
    golden = Path(GOLDEN / "interviews.txt").read_text(encoding="utf-8").splitlines()
    found = dump(made.spread).splitlines()
    changed = [f"-{a}\n+{b}" for a, b in zip(golden, found, strict=False) if a != b]
    assert found == golden, (
        f"{len(changed)} lines differ; if that is meant: {COMMAND}\n" + "\n".join(changed[:20])
    )


def test_the_spread_has_no_errors(made: Interviews) -> None:
    assert [f for f in made.findings if f.severity is Severity.ERROR] == []


def ink(run: GlyphRun, made: Interviews) -> Iterator[Rect]:
    """The ink box of each glyph of a run that goes across."""
    face = made.book.faces[run.face]
    for gid, x in zip(run.gids, run.xs, strict=True):
        box, size = face.extent(gid), run.size
        yield Rect(
            run.x + x + box.left * size,
            run.y - box.top * size,
            (box.right - box.left) * size,
            (box.top - box.bottom) * size,
        )


def body(made: Interviews) -> list[GlyphRun]:
    style = made.layout.styles["body"]
    faces = {made.book.first(role).name for role in (style.role, style.bold, style.kai)}
    zones = [zone.rect for zone in made.spread.zones if zone.name == "body"]
    return [
        run
        for run in made.spread.glyphs()
        if run.size == style.size
        and run.face in faces
        and any(zone.y < run.y < zone.bottom for zone in zones)
        and run.direction is Direction.ACROSS
    ]


def test_all_body_baselines_stand_on_one_grid(made: Interviews) -> None:
    runs = body(made)
    assert len(runs) > 100
    leading, first = made.layout.grid.leading, runs[0].y
    off = [(run.y - first) / leading for run in runs]
    assert all(abs(lines - round(lines)) * leading < 0.01 for lines in off)


def test_body_ink_lies_inside_the_columns_of_the_body(made: Interviews) -> None:
    zones = [zone.rect for zone in made.spread.zones if zone.name == "body"]
    for run in body(made):
        for box in ink(run, made):
            assert any(zone.contains(box, slack=0.5) for zone in zones), (run.text, box)


def test_columns_are_filled_in_order_and_only_the_last_may_be_short(made: Interviews) -> None:
    leading = made.layout.grid.leading
    runs = body(made)
    for article in made.edition.articles:
        zones = [z.rect for z in made.spread.zones if (z.article, z.name) == (article.slug, "body")]
        lines = [
            Rect(zone.x, zone.y + at * leading, zone.width, leading)
            for zone in zones
            for at in range(round(zone.height / leading))
        ]
        filled = [
            any(line.y < r.y < line.bottom and line.x - 6 < r.x < line.right for r in runs)
            for line in lines
        ]
        assert filled == sorted(filled, reverse=True), article.slug
        assert sum(filled) > sum(round(zone.height / leading) for zone in zones[:-1])


def test_zones_do_not_overlap(made: Interviews) -> None:
    zones = made.spread.zones
    clashes = [
        (a, b)
        for at, a in enumerate(zones)
        for b in zones[at + 1 :]
        if a.rect.grown(-0.01).overlaps(b.rect)
    ]
    assert clashes == []


def test_every_article_has_body_heading_and_photo(made: Interviews) -> None:
    for article in made.edition.articles:
        names = {zone.name for zone in made.spread.zones if zone.article == article.slug}
        assert {"body", "heading", "photo"} <= names


def banner(spread: Spread) -> Rect:
    """The tint across the fold."""
    fold = spread.pages[1].x
    (tint,) = [
        item.rect
        for item in spread.items
        if isinstance(item, Tint) and item.rect.x < fold - 50 < fold + 50 < item.rect.right
    ]
    return tint


def test_only_the_banner_comes_within_eight_millimetres_of_the_fold(made: Interviews) -> None:
    spread = made.spread
    fold = spread.pages[1].x
    strip = Rect(fold - 8 * MM, 0.0, 16 * MM, spread.trim.height)
    over = banner(spread)
    near = [
        run.text
        for run in spread.glyphs()
        if any(box.overlaps(strip) and not over.contains(box) for box in ink(run, made))
    ]
    assert near == []


def test_no_glyph_of_the_banner_is_cut_by_the_fold(made: Interviews) -> None:
    fold = made.spread.pages[1].x
    for run in made.spread.glyphs():
        assert not [box for box in ink(run, made) if box.x < fold < box.right]


def test_text_keeps_five_millimetres_from_the_trim(made: Interviews) -> None:
    inner = made.spread.trim.grown(-5 * MM)
    for run in made.spread.glyphs():
        assert inner.contains(run.box), run.text


def test_page_numbers_are_the_editions(made: Interviews) -> None:
    assert made.spread.numbers == (2, 3)
    texts = [run.text for run in made.spread.glyphs()]
    assert "02" in texts
    assert "03" in texts


def test_fields_to_be_filled_in_do_not_appear(made: Interviews) -> None:
    shown = "".join(run.text for run in made.spread.glyphs())
    assert "待填" not in shown
    assert "编辑" not in shown


def test_pictures_keep_their_shape(made: Interviews) -> None:
    for picture in made.spread.pictures():
        left, top, right, bottom = picture.crop
        shape = picture.rect.width / picture.rect.height
        assert (right - left) / (bottom - top) == pytest.approx(shape, rel=0.005)


def test_the_same_edition_gives_the_same_spread(made: Interviews) -> None:
    layouts = {made.edition.layout: made.layout}
    again = make_edition(made.edition, layouts, Typecases(made.book))
    assert again.spreads == (made.spread,)


def with_body(made: Interviews, at: int, *paragraphs: str) -> tuple[Spread, list[Finding]]:
    """The spread with another body in one article."""
    new = tuple(Paragraph(ParagraphKind.BODY, text_of(words)) for words in paragraphs)
    articles = list(made.edition.articles)
    articles[at] = replace(articles[at], body=new)
    return with_articles(made, *articles)


def with_articles(made: Interviews, *articles: Article) -> tuple[Spread, list[Finding]]:
    edition = replace(made.edition, articles=articles)
    found = make_edition(edition, {edition.layout: made.layout}, Typecases(made.book))
    return found.spreads[0], list(found.findings)


def room(spread: Spread, made: Interviews, at: int) -> int:
    """Lines of all columns of an article's body."""
    slug, leading = made.edition.articles[at].slug, made.layout.grid.leading
    zones = [zone for zone in spread.zones if (zone.article, zone.name) == (slug, "body")]
    return sum(round(zone.rect.height / leading) for zone in zones)


@pytest.mark.parametrize("at", range(4))
def test_overset_counts_the_characters_without_room(made: Interviews, at: int) -> None:
    # Lines of 12 Han fill the column exactly; the first is indented by two.
    count = 3000
    spread, findings = with_body(made, at, "国" * count)
    lines = room(spread, made, at)
    (finding,) = [f for f in findings if f.code == "T401"]
    values = dict(finding.values)
    assert finding.severity is Severity.ERROR
    assert values["characters"] == count - (12 * lines - 2)
    assert values["lines"] == -(-(count + 2) // 12) - lines


@pytest.mark.parametrize("at", range(4))
def test_a_body_that_fills_its_room_to_the_last_character_fits(made: Interviews, at: int) -> None:
    most = room(with_body(made, at, "国" * 3000)[0], made, at)
    _, findings = with_body(made, at, "国" * (12 * most - 2))
    slug = made.edition.articles[at].slug
    codes = {
        f.code for f in findings if f.place and (slug in f.place.file or "a.yaml" in f.place.file)
    }
    assert not codes & {"T401", "T402", "T406"}
    _, findings = with_body(made, at, "国" * (12 * most - 1))
    (over,) = [dict(f.values) for f in findings if f.code == "T401"]
    # Two, not one: no last line has a single character.
    assert (over["characters"], over["lines"]) == (2, 1)


def test_overset_says_where_the_text_was_cut(made: Interviews) -> None:
    words = "".join(chr(0x4E00 + at) for at in range(200)) * 10
    _, findings = with_body(made, 0, words)
    (finding,) = [f for f in findings if f.code == "T401"]
    values = dict(finding.values)
    cut = len(words) - int(values["characters"])
    assert str(values["cut"]) == words[:cut][-len(str(values["cut"])) :]


def test_overset_stands_at_the_place_of_the_cut(made: Interviews) -> None:
    _, findings = with_body(made, 0, "国" * 3000)
    (finding,) = [f for f in findings if f.code == "T401"]
    assert finding.place is not None
    # text_of stands at line 7, column 5 of a.yaml.
    assert (finding.place.file, finding.place.line) == ("a.yaml", 7)
    assert finding.place.column > 5


@pytest.mark.parametrize("at", range(4))
def test_a_short_article_is_a_warning_with_the_lines_that_lack(made: Interviews, at: int) -> None:
    spread, findings = with_body(made, at, "国" * 10)
    slug = made.edition.articles[at].slug
    mine = [f for f in findings if f.code == "T402" and f.place and slug in f.place.file]
    (finding,) = mine
    values = dict(finding.values)
    assert finding.severity is Severity.WARNING
    assert values["lines"] == room(spread, made, at) - 1
    assert values["characters"] == 12 * int(values["lines"])


def test_an_article_without_an_area_is_an_error(made: Interviews) -> None:
    fifth = replace(made.edition.articles[0], slug="fifth")
    _, findings = with_articles(made, *made.edition.articles, fifth)
    (finding,) = [f for f in findings if f.code == "T403"]
    assert finding.severity is Severity.ERROR
    assert dict(finding.values)["article"] == "fifth"


def test_an_area_without_an_article_is_an_error(made: Interviews) -> None:
    _, findings = with_articles(made, *made.edition.articles[:3])
    (finding,) = [f for f in findings if f.code == "T404"]
    assert finding.severity is Severity.ERROR
    assert dict(finding.values)["number"] == 4


def test_an_article_without_photo_facts_and_quote_is_made_up_all_the_same(
    made: Interviews,
) -> None:
    bare = replace(made.edition.articles[0], photos=(), facts=(), quote=(), bylines=(), kicker=())
    spread, findings = with_articles(made, bare, *made.edition.articles[1:])
    names = {zone.name for zone in spread.zones if zone.article == bare.slug}
    assert names == {"heading", "body"}
    assert not [f for f in findings if f.severity is Severity.ERROR]


# What does not fit its place is an error, never a page with words over words.


def errors_of(made: Interviews, at: int, **changes: object) -> set[str]:
    articles = list(made.edition.articles)
    articles[at] = replace(articles[at], **changes)  # type: ignore[arg-type]
    _, findings = with_articles(made, *articles)
    return {f.code for f in findings if f.severity is Severity.ERROR}


def test_a_vertical_headline_too_wide_for_its_column(made: Interviews) -> None:
    lines = text_of("凝聚多方资源|参与社区治理|共建美好家园")
    assert errors_of(made, 2, headline=lines) == {"T405"}


def test_facts_that_would_stand_over_each_other(made: Interviews) -> None:
    fact = Fact(text_of("物业小区及老旧小区"), text_of("12.5万"), text_of("平方公里"))
    assert errors_of(made, 1, facts=(fact,) * 4) == {"T405"}


def test_a_list_of_facts_too_long_for_its_box(made: Interviews) -> None:
    fact = Fact(text_of("小区"), text_of("3"), text_of("个"))
    assert errors_of(made, 3, facts=(fact,) * 8) == {"T405"}


def test_a_credit_longer_than_its_line(made: Interviews) -> None:
    (photo,) = made.edition.articles[1].photos
    long = replace(photo, credit=text_of("吕世银、" * 20))
    assert "T405" in errors_of(made, 1, photos=(long,))


def test_a_number_that_no_column_holds_is_cut(made: Interviews) -> None:
    codes = errors_of(made, 0, body=(Paragraph(ParagraphKind.BODY, text_of("国" + "12" * 14)),))
    assert codes == set()


def test_a_second_photo_without_a_place_is_named(made: Interviews) -> None:
    first = made.edition.articles[0]
    two = replace(first, photos=first.photos * 2)
    _, findings = with_articles(made, two, *made.edition.articles[1:])
    assert [dict(f.values)["part"] for f in findings if f.code == "T408"][:1] == ["photo 2"]


def test_a_place_for_a_photo_that_is_not_there_is_named(made: Interviews) -> None:
    bare = replace(made.edition.articles[0], photos=())
    _, findings = with_articles(made, bare, *made.edition.articles[1:])
    assert [dict(f.values)["number"] for f in findings if f.code == "T410"] == [1]


def test_a_vertical_headline_that_turns_too_often_is_blamed_itself(made: Interviews) -> None:
    articles = list(made.edition.articles)
    words = "凝聚多方资源|参与社区治理|共建美好家园"
    articles[2] = replace(articles[2], headline=text_of(words))
    _, findings = with_articles(made, *articles)
    (found,) = [f for f in findings if f.code == "T405"]
    assert str(dict(found.values)["text"]).startswith("凝聚多方资源 | 参与")
