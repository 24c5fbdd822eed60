"""Photos, groups, sidebars and advertisements: where they stand, what is shown of them."""

import pytest
from helpers import EM, STYLE, text_of
from msgspec.structs import replace

from tekan.model.edition import Ad, Article, Paragraph, ParagraphKind, Photo, Sidebar
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, WHITE, Ink
from tekan.model.layout import Flex, Grid, GroupPart, PhotoPart, SidebarPart, WordsAt
from tekan.model.page import GlyphRun, Picture, Rule, Tint
from tekan.page.ad import set_ad
from tekan.page.group import rows_of, set_group
from tekan.page.parts import Desk, SetPart
from tekan.page.photo import crop_to, set_photo
from tekan.page.sidebar import set_sidebar
from tekan.text.shape import Typecases

LEADING = 16.0
GRID = Grid(EM, LEADING, 5, 12 * EM, 14.0, 40, 20.0, 20.0)
PLACE = Place("a.yaml", 3, 1)
SPACE = Flex(1, 1, 1)
CAPTION = replace(STYLE, name="caption", size=8.0)
CREDIT = replace(STYLE, name="credit", size=6.0)
ACCENT, PAPER = Ink(0.0, 1.0, 1.0, 0.0), Ink(0.0, 0.0, 0.1, 0.0)
TWO = 2 * GRID.column + GRID.gutter


@pytest.fixture
def desk(cases: Typecases) -> Desk:
    return Desk(GRID, STYLE, cases)


def photo(
    caption: str = "国中国中",
    credit: str = "图中",
    pixels: tuple[int, int] = (400, 300),
    focal: tuple[float, float] = (0.5, 0.5),
) -> Photo:
    words = [text_of(text) if text else () for text in (caption, credit)]
    return Photo("p.jpg", pixels, words[0], words[1], focal, False, PLACE)


def article(*photos: Photo, sidebar: Sidebar | None = None) -> Article:
    return Article("a", (), "", (), (), (), photos, (), (), (), PLACE, sidebar=sidebar)


def photo_part(words: WordsAt = WordsAt.UNDER) -> PhotoPart:
    return PhotoPart(1, Flex(8, 8, 8), CAPTION, CREDIT, words, SPACE)


def runs(done: SetPart, size: float) -> list[GlyphRun]:
    return [item for item in done.items if isinstance(item, GlyphRun) and item.size == size]


def words(found: list[GlyphRun]) -> str:
    return "".join(run.text for run in found)


def pictures(done: SetPart) -> list[Picture]:
    return [item for item in done.items if isinstance(item, Picture)]


# Photos.


def test_under_a_photo_the_credit_ends_at_its_right_edge(desk: Desk) -> None:
    done = set_photo(photo_part(), article(photo()), 8, TWO, desk)
    (picture,), (caption,), (credit,) = pictures(done), runs(done, 8.0), runs(done, 6.0)
    assert done.lines == 9
    assert (picture.rect.x, picture.rect.right) == (0.0, TWO)
    assert picture.rect.bottom == pytest.approx(desk.base(8))
    assert caption.y == credit.y == desk.base(9)
    assert credit.x + credit.width == pytest.approx(TWO)


def test_a_credit_follows_on_the_last_line_of_a_long_caption(desk: Desk) -> None:
    done = set_photo(photo_part(), article(photo("国" * 34)), 8, TWO, desk)
    assert words(runs(done, 8.0)) == "国" * 34
    assert done.lines == 10
    assert runs(done, 6.0)[0].y == desk.base(10)


def test_a_credit_that_finds_no_room_has_a_line_of_its_own(desk: Desk) -> None:
    done = set_photo(photo_part(), article(photo("国" * 31)), 8, TWO, desk)
    caption, credit = runs(done, 8.0), runs(done, 6.0)[0]
    assert caption[-1].y == desk.base(9)
    assert credit.y == desk.base(10)
    assert done.lines == 10


def test_a_photo_without_words_takes_no_line_more(desk: Desk) -> None:
    assert set_photo(photo_part(), article(photo("", "")), 8, TWO, desk).lines == 8


def test_beside_a_photo_the_last_words_stand_on_its_foot(desk: Desk) -> None:
    done = set_photo(photo_part(WordsAt.BESIDE), article(photo("国" * 20)), 8, TWO, desk)
    (picture,), credit = pictures(done), runs(done, 6.0)[0]
    assert done.lines == 8
    assert picture.rect.width == pytest.approx(GRID.column)
    assert credit.y == pytest.approx(picture.rect.bottom)
    left = GRID.column + GRID.gutter
    every = runs(done, 8.0) + runs(done, 6.0)
    assert words(runs(done, 8.0)) == "国" * 20
    assert all(left <= run.x and run.x + run.width <= TWO + 0.01 for run in every)


def test_words_higher_than_their_photo_begin_over_it(desk: Desk) -> None:
    done = set_photo(photo_part(WordsAt.BESIDE), article(photo("国中" * 60)), 3, TWO, desk)
    (picture,) = pictures(done)
    assert done.lines > 3
    assert picture.rect.bottom == pytest.approx(desk.base(done.lines))
    assert words(runs(done, 8.0)) == "国中" * 60


def test_in_one_column_words_fall_back_under_the_photo(desk: Desk) -> None:
    beside = set_photo(photo_part(WordsAt.BESIDE), article(photo()), 8, GRID.column, desk)
    under = set_photo(photo_part(), article(photo()), 8, GRID.column, desk)
    assert beside == under


@pytest.mark.parametrize("focal", [(0.0, 0.0), (0.3, 0.8), (1.0, 1.0)])
@pytest.mark.parametrize("shape", [0.4, 1.0, 3.0])
def test_a_crop_has_its_shape_and_keeps_the_focal_point(
    focal: tuple[float, float], shape: float
) -> None:
    left, top, right, bottom = crop_to(photo(focal=focal), shape)
    assert (right - left) / (bottom - top) == pytest.approx(shape, rel=0.01)
    assert left <= focal[0] * 400 <= right
    assert top <= focal[1] * 300 <= bottom
    assert left >= 0 and top >= 0 and right <= 400 and bottom <= 300


# Groups.


def group_part(count: int, a_row: int) -> GroupPart:
    indexes = tuple(range(1, count + 1))
    return GroupPart(indexes, a_row, Flex(6, 6, 6), CAPTION, CREDIT, SPACE)


SHAPES = ((300, 300), (600, 300), (450, 300))


def test_a_row_is_filled_with_pictures_of_one_height(desk: Desk) -> None:
    photos = [photo(pixels=pixels) for pixels in SHAPES]
    done = set_group(group_part(3, 3), article(*photos), 6, TWO, desk)
    first, second, third = (picture.rect for picture in pictures(done))
    assert first.x == 0.0
    assert third.right == pytest.approx(TWO)
    assert second.x - first.right == third.x - second.right == pytest.approx(GRID.gutter / 2)
    assert first.height == second.height == third.height
    assert second.width == pytest.approx(2 * first.width)
    assert first.bottom == pytest.approx(desk.base(6))


def test_words_keep_to_their_picture_and_end_on_a_body_line(desk: Desk) -> None:
    captions = ("国" * 14, "中" * 3, "人" * 25)
    photos = [photo(text, pixels=(300, 300)) for text in captions]
    done = set_group(group_part(3, 3), article(*photos), 6, TWO, desk)
    assert words(runs(done, 8.0)) == "".join(captions)
    for picture, letter in zip(pictures(done), "国中人", strict=True):
        own = [run for run in runs(done, 8.0) if letter in run.text]
        assert all(picture.rect.x - 0.01 <= run.x for run in own)
        assert all(run.x + run.width <= picture.rect.right + 0.01 for run in own)
    lowest = max(run.y for run in runs(done, 8.0) + runs(done, 6.0))
    assert lowest == desk.base(done.lines)


def test_rows_stand_one_under_the_other(desk: Desk) -> None:
    photos = [photo(pixels=(300, 300)) for _ in range(4)]
    done = set_group(group_part(4, 3), article(*photos), 6, TWO, desk)
    first, second, third, fourth = (picture.rect for picture in pictures(done))
    assert first.y == second.y < third.y == fourth.y
    assert done.lines == 14
    assert third.y >= desk.base(7)


@pytest.mark.parametrize(
    ("count", "a_row", "wanted"),
    [(3, 3, [3]), (4, 3, [2, 2]), (5, 3, [3, 2]), (7, 3, [3, 2, 2]), (2, 4, [2]), (0, 3, [])],
)
def test_photos_are_shared_among_rows(count: int, a_row: int, wanted: list[int]) -> None:
    assert [len(row) for row in rows_of([photo()] * count, a_row)] == wanted


def test_a_group_shows_only_photos_that_there_are(desk: Desk) -> None:
    done = set_group(group_part(3, 3), article(photo(), photo()), 6, TWO, desk)
    assert len(pictures(done)) == 2


# Sidebars.

BODY = replace(STYLE, name="side", indent=2.0)
SIDEBAR = SidebarPart(replace(STYLE, name="head", size=14.0), BODY, PAPER, ACCENT, False, SPACE)


def sidebar(*texts: str, kind: ParagraphKind = ParagraphKind.BODY) -> Article:
    body = tuple(Paragraph(kind, text_of(text)) for text in texts)
    return article(sidebar=Sidebar(text_of("中国"), body))


def test_a_sidebars_text_stands_on_the_pages_lines(desk: Desk) -> None:
    done = set_sidebar(SIDEBAR, sidebar("国" * 30, "人" * 25), TWO, desk)
    lines = runs(done, EM)
    steps = [(run.y - desk.base(1)) / LEADING for run in lines]
    assert words(lines) == "国" * 30 + "人" * 25
    assert steps == pytest.approx([round(step) for step in steps])
    assert len({round(step) for step in steps}) == len(lines)
    assert round(steps[-1]) + 2 == done.lines


def test_a_sidebar_is_a_tint_under_a_bar_round_all_its_words(desk: Desk) -> None:
    done = set_sidebar(SIDEBAR, sidebar("国" * 30), TWO, desk)
    box, bar = (item for item in done.items if isinstance(item, Tint))
    assert (box.ink, bar.ink) == (PAPER, ACCENT)
    assert (bar.rect.y, bar.rect.width) == (box.rect.y, box.rect.width)
    assert box.rect.width == TWO
    assert box.rect.bottom == pytest.approx(desk.base(done.lines))
    every = runs(done, EM) + runs(done, 14.0)
    inner = Rect(7.5, bar.rect.bottom, TWO - 15.0, box.rect.bottom - bar.rect.bottom)
    assert all(inner.contains(run.box, slack=0.01) for run in every)


def test_the_text_of_a_sidebar_fills_whole_ems(desk: Desk) -> None:
    done = set_sidebar(SIDEBAR, sidebar("国" * 60), TWO, desk)
    _, second, *_ = runs(done, EM)
    left = second.x
    assert left == pytest.approx(TWO - second.x - second.width)
    assert second.width / EM == pytest.approx(len(second.text))


def test_items_of_a_sidebar_hang(desk: Desk) -> None:
    item = Paragraph(ParagraphKind.ITEM, text_of("国" * 30), text_of("1"))
    made = article(sidebar=Sidebar(text_of("中国"), (item,)))
    number, *lines = runs(set_sidebar(SIDEBAR, made, TWO, desk), EM)
    assert number.text == "1"
    assert number.x < lines[0].x == lines[1].x
    assert words(lines) == "国" * 30


def test_an_article_without_a_sidebar_shows_none(desk: Desk) -> None:
    assert set_sidebar(SIDEBAR, article(), TWO, desk) == SetPart(0, ())


# Advertisements.

LABEL = replace(STYLE, name="label", size=6.0)


def ad(pixels: tuple[int, int], label: bool = True) -> Ad:
    return Ad("ad.png", pixels, 2, 10, label, PLACE)


def test_an_ad_near_its_boxes_shape_fills_the_box(desk: Desk) -> None:
    box = desk.frame(TWO, 10)
    done = set_ad(ad((round(box.width * 4), round(box.height * 4.2))), LABEL, TWO, 10, desk)
    (picture,) = pictures(done)
    left, top, right, bottom = picture.crop
    assert picture.rect == box
    assert left == 0 and top > 0
    assert (right - left) / (bottom - top) == pytest.approx(box.width / box.height, rel=0.01)
    assert done.lines == 10


def test_an_ad_of_another_shape_is_shown_whole_in_a_frame(desk: Desk) -> None:
    box = desk.frame(TWO, 10)
    done = set_ad(ad((300, 300)), LABEL, TWO, 10, desk)
    (picture,) = pictures(done)
    assert picture.crop == (0, 0, 300, 300)
    assert picture.rect.width == picture.rect.height == pytest.approx(box.height)
    assert picture.rect.x - box.x == pytest.approx(box.right - picture.rect.right)
    rules = [item for item in done.items if isinstance(item, Rule)]
    assert len(rules) >= 4
    assert all(box.x <= r.x1 and r.x2 <= box.right for r in rules)
    assert min(rule.weight for rule in rules) >= 0.25


def test_an_ad_is_named_on_white_in_its_top_right_corner(desk: Desk) -> None:
    box = desk.frame(TWO, 10)
    done = set_ad(ad((300, 300)), LABEL, TWO, 10, desk)
    (tag,) = [item for item in done.items if isinstance(item, Tint)]
    (run,) = runs(done, 6.0)
    assert run.text == "广告"
    assert tag.ink == WHITE
    assert (tag.rect.right, tag.rect.y) == pytest.approx((box.right, box.y))
    assert tag.rect.contains(run.box)
    order = [type(item) for item in done.items]
    assert order.index(Picture) < order.index(Tint) < order.index(GlyphRun)


def test_a_notice_of_the_papers_own_has_no_label(desk: Desk) -> None:
    done = set_ad(ad((300, 300), label=False), LABEL, TWO, 10, desk)
    assert runs(done, 6.0) == []
    assert BLACK in [item.ink for item in done.items if isinstance(item, Rule)]
