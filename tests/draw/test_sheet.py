"""What of a spread goes onto a sheet."""

from msgspec.structs import replace

from tekan.draw.sheet import Panel, Sheet, items_within, without_pictures
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Spread, Tint

LEFT, RIGHT = Rect(0, 0, 100, 200), Rect(100, 0, 100, 200)
BLEED = 10.0


def spread(*items: Item) -> Spread:
    return Spread(Rect(0, 0, 200, 200), (LEFT, RIGHT), (2, 3), items)


def across(x: float, words: str) -> GlyphRun:
    count = len(words)
    xs = tuple(10.0 * at for at in range(count))
    return GlyphRun(
        "song",
        10.0,
        BLACK,
        x,
        50.0,
        tuple(range(1, count + 1)),
        xs,
        tuple(words),
        10.0 * count,
        None,
    )


def on_left(*items: Item) -> tuple[Item, ...]:
    return items_within(spread(*items), LEFT.grown(BLEED))


def on_right(*items: Item) -> tuple[Item, ...]:
    return items_within(spread(*items), RIGHT.grown(BLEED))


def test_a_run_on_one_page_stays_whole_and_is_not_on_the_other() -> None:
    run = across(20, "国家")
    assert on_left(run) == (run,)
    assert on_right(run) == ()


def test_a_run_over_the_fold_is_cut_between_glyphs() -> None:
    # Glyphs at 70, 80 … 130; the left bleed ends at 110, the right one begins at 90.
    run = across(70, "一二三四五六七")
    (left,), (right,) = on_left(run), on_right(run)
    assert isinstance(left, GlyphRun)
    assert isinstance(right, GlyphRun)
    assert (left.x, left.text, left.xs) == (70, "一二三四", (0.0, 10.0, 20.0, 30.0))
    assert (right.x, right.text, right.xs) == (90, "三四五六七", (0.0, 10.0, 20.0, 30.0, 40.0))
    assert (right.gids, right.y) == ((3, 4, 5, 6, 7), 50.0)


def test_a_glyph_that_begins_before_a_page_and_reaches_into_it_is_kept() -> None:
    run = across(85, "一二")
    (right,) = on_right(run)
    assert isinstance(right, GlyphRun)
    assert right.text == "一二"


def test_a_cut_run_is_as_wide_as_what_is_left_of_it() -> None:
    run = across(70, "一二三四五六七")
    (left,), (right,) = on_left(run), on_right(run)
    assert isinstance(left, GlyphRun)
    assert isinstance(right, GlyphRun)
    assert (left.width, right.width) == (40.0, 50.0)


def test_a_vertical_run_goes_with_the_page_it_stands_on() -> None:
    run = replace(across(150, "国家"), direction=Direction.DOWN)
    assert on_left(run) == ()
    assert on_right(run) == (run,)


def test_tints_pictures_and_rules_over_the_fold_are_on_both_pages() -> None:
    items: tuple[Item, ...] = (
        Tint(Rect(80, 0, 40, 10), BLACK),
        Picture(Rect(80, 20, 40, 10), "a.jpg", (0, 0, 4, 1), Place("a.yaml")),
        Rule(80, 40, 120, 40, 0.5, BLACK),
    )
    assert on_left(*items) == on_right(*items) == items


def test_what_lies_on_the_other_page_is_left_out() -> None:
    items: tuple[Item, ...] = (
        Tint(Rect(120, 0, 40, 10), BLACK),
        Rule(120, 40, 150, 40, 0.5, BLACK),
        Rule(150, 40, 150, 90, 0.5, BLACK),
    )
    assert on_left(*items) == ()
    assert on_right(*items) == items


def test_order_is_kept() -> None:
    items = (Tint(Rect(0, 0, 10, 10), BLACK), across(0, "国"), Tint(Rect(5, 0, 10, 10), BLACK))
    assert on_left(*items) == items


def test_boxes_lie_around_the_trim() -> None:
    sheet = Sheet("a.pdf", RIGHT, 10.0, 20.0, ())
    assert sheet.bleed_box == Rect(90, -10, 120, 220)
    assert sheet.media_box == Rect(70, -30, 160, 260)


def test_larger_paper_is_the_media_box() -> None:
    paper = Rect(50, -50, 300, 400)
    assert Sheet("a", RIGHT, 0.0, 0.0, (), (), paper).media_box == paper


def test_a_crossed_frame_stands_for_a_picture_that_is_missing() -> None:
    here, gone = (
        Picture(Rect(x, 0, 40, 10), f"{x}.jpg", (0, 0, 4, 1), Place("a.yaml")) for x in (0, 50)
    )
    first, tint, *strokes = without_pictures(Sheet("a", LEFT, 0.0, 0.0, (here, gone)), {gone}).items
    assert first == here
    assert isinstance(tint, Tint)
    assert tint.rect == gone.rect
    assert [type(stroke) for stroke in strokes] == [Rule, Rule]


def test_runs_are_those_of_items_and_marks_pictures_those_inside() -> None:
    inside, outside = across(0, "国"), across(0, "中")
    picture = Picture(Rect(0, 0, 40, 10), "a.jpg", (0, 0, 4, 1), Place("a.yaml"))
    sheet = Sheet("a", LEFT, 0.0, 0.0, (inside, picture), (outside,))
    assert list(sheet.runs()) == [inside, outside]
    assert list(sheet.pictures()) == [picture]


def test_a_sheet_of_panels_shows_what_they_do() -> None:
    left, right, outside = across(0, "国"), across(100, "家"), across(0, "中")
    picture = Picture(Rect(100, 0, 40, 10), "a.jpg", (0, 0, 4, 1), Place("a.yaml"))
    panels = (Panel(LEFT, (left,)), Panel(RIGHT, (picture, right), 5.0))
    sheet = Sheet("a", Rect(0, 0, 200, 200), BLEED, 0.0, (), (outside,), panels=panels)
    assert sheet.clipped() == panels
    assert list(sheet.runs()) == [left, right, outside]
    assert list(sheet.pictures()) == [picture]


def test_items_alone_are_clipped_to_the_bleed() -> None:
    item = across(0, "国")
    sheet = Sheet("a", LEFT, BLEED, 0.0, (item,))
    assert sheet.clipped() == (Panel(LEFT.grown(BLEED), (item,)),)
