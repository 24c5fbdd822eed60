"""Marks and the colour bar: outside the bleed, inside the paper, nowhere in one another's way."""

from collections.abc import Iterable
from itertools import combinations, pairwise
from pathlib import Path

import pikepdf
import pytest
from papers import BLEED, HEIGHT, SLUG, WIDTH, files, job, paper

from tekan.fonts.book import FontBook
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Item, Rule
from tekan.model.press import Imposition
from tekan.press.bar import LEAST, PATCHES, colour_bar
from tekan.press.marks import REGISTRATION, Frame, marks, slug_line, unprintable

ALONE, FACING = (Rect(0, 0, WIDTH, HEIGHT),), tuple(Rect(x, 0, WIDTH, HEIGHT) for x in (0, WIDTH))
SLUGS = (0.0, 1.0, 6.0, 12.0, 15.0, 20.0, SLUG, 60.0)


def frame(pages: tuple[Rect, ...] = ALONE, bleed: float = BLEED, slug: float = SLUG) -> Frame:
    first, last = pages[0], pages[-1]
    trim = Rect(first.x, first.y, last.right - first.x, first.height)
    return Frame(trim, pages, bleed, slug)


def box(item: Item) -> Rect:
    if isinstance(item, GlyphRun):
        return item.box
    if isinstance(item, Rule):
        left, right = sorted((item.x1, item.x2))
        top, bottom = sorted((item.y1, item.y2))
        return Rect(left, top, right - left, bottom - top).grown(item.weight / 2)
    return item.rect


def everything(around: Frame, book: FontBook) -> list[Item]:
    line = slug_line("报纸（8、1）版2025", around, "song", book)
    return [*marks(around), *colour_bar(around), *line]


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("bleed", [0.0, BLEED])
@pytest.mark.parametrize("pages", [ALONE, FACING])
def test_all_stands_between_the_bleed_and_the_edge_of_the_paper(
    pages: tuple[Rect, ...], bleed: float, slug: float, book: FontBook
) -> None:
    around = frame(pages, bleed, slug)
    paper = around.trim.grown(bleed + slug)
    for item in everything(around, book):
        assert not box(item).overlaps(around.edge)
        assert paper.contains(box(item), slack=0.13)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("pages", [ALONE, FACING])
def test_crosses_bar_and_words_keep_clear_of_one_another(
    pages: tuple[Rect, ...], slug: float, book: FontBook
) -> None:
    around = frame(pages, slug=slug)
    bar = [box(patch) for patch in colour_bar(around)]
    words = [box(run) for run in slug_line("报" * 30, around, "song", book)]
    rules = [box(rule) for rule in marks(around)]
    assert not any(a.overlaps(b) for a in (*bar, *words) for b in rules)
    assert not any(a.overlaps(b) for a in bar for b in words)


def on(rules: Iterable[Item], axis: str, at: float) -> list[Rule]:
    """Rules along a line."""
    return [
        rule
        for rule in rules
        if isinstance(rule, Rule) and getattr(rule, f"{axis}1") == getattr(rule, f"{axis}2") == at
    ]


def test_crop_marks_stand_on_the_lines_of_the_trim() -> None:
    found = marks(frame())
    for axis, ends in (("x", (0.0, WIDTH)), ("y", (0.0, HEIGHT))):
        for at in ends:
            assert len(on(found, axis, at)) == 2


def test_fold_marks_stand_between_pages_only() -> None:
    assert len(on(marks(frame(FACING)), "x", WIDTH)) == 2
    middle = on(marks(frame()), "x", WIDTH / 2)
    assert all(abs(rule.y2 - rule.y1) == 10 for rule in middle)  # the crosses' own


def test_register_crosses_stand_on_all_four_sides_and_over_each_page() -> None:
    def crosses(around: Frame) -> int:
        found = [(r, s) for r, s in combinations(marks(around), 2) if box(r).overlaps(box(s))]
        return len(found)

    assert crosses(frame()) == 4
    assert crosses(frame(FACING)) == 6


def test_marks_are_in_ink_of_every_plate() -> None:
    assert {rule.ink for rule in marks(frame(FACING)) if isinstance(rule, Rule)} == {REGISTRATION}


def test_the_bar_has_solids_overprints_tones_and_grey() -> None:
    cmyk = [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]
    wanted = [
        *(Ink(*(value * dots for value in ink)) for dots in (1.0, 0.8, 0.4) for ink in cmyk),
        *(Ink(*ink) for ink in ((1, 1, 0, 0), (1, 0, 1, 0), (0, 1, 1, 0))),
    ]
    assert set(wanted) < set(PATCHES)
    grey, black = PATCHES[-2:]
    assert {grey, black} == set(PATCHES) - set(wanted)
    assert grey.cyan > grey.magenta == grey.yellow > grey.black == 0
    assert black.total == black.black
    assert len(PATCHES) == len(set(PATCHES))


def test_there_is_a_bar_over_each_page_its_patches_side_by_side() -> None:
    for pages in (ALONE, FACING):
        bar = colour_bar(frame(pages))
        assert [patch.ink for patch in bar] == list(PATCHES) * len(pages)
        for at, page in enumerate(pages):
            patches = bar[at * len(PATCHES) : (at + 1) * len(PATCHES)]
            assert all(a.rect.right == pytest.approx(b.rect.x) for a, b in pairwise(patches))
            assert patches[0].rect.x > page.x
            assert patches[-1].rect.right < page.x + page.width / 2


@pytest.mark.parametrize(
    ("width", "slug", "count"),
    [(WIDTH, SLUG, 17), (WIDTH, 13.0, 17), (WIDTH, 12.0, 0), (370.0, SLUG, 17), (350.0, SLUG, 0)],
)
def test_a_bar_that_has_no_room_is_left_out(width: float, slug: float, count: int) -> None:
    bar = colour_bar(frame((Rect(0, 0, width, HEIGHT),), slug=slug))
    assert len(bar) == count
    assert all(min(p.rect.width, p.rect.height) >= LEAST for p in bar)


def test_long_words_are_set_smaller_to_stay_on_their_page(book: FontBook) -> None:
    (short,) = slug_line("报纸", frame(FACING), "song", book)
    (long,) = slug_line("报" * 100, frame(FACING), "song", book)
    assert isinstance(short, GlyphRun)
    assert isinstance(long, GlyphRun)
    assert long.size < short.size == 6.5
    assert long.box.right < WIDTH


def test_what_no_face_has_cannot_be_stamped(book: FontBook) -> None:
    assert unprintable("2025-10-16 22:30", "song", book) == ()
    (finding,) = unprintable("齉", "song", book)
    assert (finding.code, finding.place) == ("T302", None)


def colours(page: pikepdf.Page) -> list[tuple[tuple[float, ...], bool]]:
    """The colours of a page, with whether they are set inside the bleed: under a clip."""
    depth, found = 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        depth += {"q": 1, "Q": -1}.get(str(operator), 0)
        if str(operator) in ("k", "K"):
            found.append((tuple(float(value) for value in operands), depth > 0))
    return found


@pytest.mark.parametrize("imposition", Imposition)
def test_ink_on_all_plates_is_only_ever_outside_the_bleed(
    imposition: Imposition, book: FontBook, tmp_path: Path
) -> None:
    made = files(paper((1, 2, 1), book), job(book, tmp_path, imposition=imposition))
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
        with pikepdf.open(tmp_path / name) as pdf:
            for page in pdf.pages:
                found = colours(page)
                assert ((1, 1, 1, 1), False) in found
                assert ((1, 1, 1, 1), True) not in found


def patches_in(data: bytes, path: Path) -> set[tuple[float, ...]]:
    path.write_bytes(data)
    with pikepdf.open(path) as pdf:
        return {ink for page in pdf.pages for ink, inside in colours(page) if not inside}


def test_the_bar_is_in_the_file_where_the_press_wants_it(book: FontBook, tmp_path: Path) -> None:
    wanted = {(ink.cyan, ink.magenta, ink.yellow, ink.black) for ink in PATCHES}
    path = tmp_path / "a.pdf"
    with_bar = files(paper((1,), book), job(book, tmp_path))
    without = files(paper((1,), book), job(book, tmp_path, colour_bar=False))
    assert wanted < patches_in(with_bar["paper.pdf"], path)
    assert patches_in(without["paper.pdf"], path) == {(1, 1, 1, 1), (0, 0, 0, 1)}
