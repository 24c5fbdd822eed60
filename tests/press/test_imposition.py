"""Imposition: which pages stand side by side, by numbers and by what a finished file shows."""

import re
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from papers import BLEED, HEIGHT, PRESS, SLUG, WIDTH, files, job, paper, spread

from tekan.fonts.book import FontBook
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.page import Spread
from tekan.model.press import Imposition
from tekan.press.imposition import Part, impose, lay, pages_alone, unimposable

PAIRS = Imposition.PAIRS
OUT = BLEED + SLUG  # from the edge of the media to the trim


def imposed(counts: Sequence[int], imposition: Imposition) -> list[list[int]]:
    """The sheets by page numbers."""
    starts = [1 + sum(counts[:at]) for at in range(len(counts))]
    return [
        [starts[part.spread] + n for part in parts for n in range(part.first, part.end)]
        for parts in impose(counts, imposition)
    ]


def test_spreads_are_sheets_as_they_are() -> None:
    assert imposed((1, 2, 1), Imposition.SPREADS) == [[1], [2, 3], [4]]


def test_single_is_every_page_alone() -> None:
    assert imposed((1, 2, 1), Imposition.SINGLE) == [[1], [2], [3], [4]]


@pytest.mark.parametrize(
    ("count", "sheets"),
    [
        (4, [[4, 1], [2, 3]]),
        (8, [[8, 1], [2, 7], [6, 3], [4, 5]]),
        (12, [[12, 1], [2, 11], [10, 3], [4, 9], [8, 5], [6, 7]]),
        (
            16,
            [[16, 1], [2, 15], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]],
        ),
    ],
)
def test_pairs_are_nested_sheets_outermost_first(count: int, sheets: list[list[int]]) -> None:
    assert imposed((1,) * count, PAIRS) == sheets


@pytest.mark.parametrize("count", range(4, 68, 4))
def test_every_page_stands_once_and_odd_ones_at_the_right(count: int) -> None:
    sheets = imposed((1,) * count, PAIRS)
    assert sorted(page for sheet in sheets for page in sheet) == list(range(1, count + 1))
    assert all(left % 2 == 0 and right % 2 == 1 for left, right in sheets)
    assert all(left + right == count + 1 for left, right in sheets)


def test_a_centre_layout_that_falls_together_stays_whole() -> None:
    sheets = impose((1, 1, 1, 2, 1, 1, 1), PAIRS)
    assert sheets[-1] == (Part(3, 0, 2),)


def test_facing_pages_that_do_not_fall_together_are_split_at_the_fold() -> None:
    # 1, 2-3, 4-5, 6-7, 8: only the centre is together.
    sheets = impose((1, 2, 2, 2, 1), PAIRS)
    assert sheets == (
        (Part(4, 0, 1), Part(0, 0, 1)),
        (Part(1, 0, 1), Part(3, 1, 2)),
        (Part(3, 0, 1), Part(1, 1, 2)),
        (Part(2, 0, 2),),
    )


def test_last_and_first_page_of_one_layout_are_two_parts() -> None:
    # They come from one spread but stand the other way round than there.
    assert impose((4,), PAIRS)[0] == (Part(0, 3, 4), Part(0, 0, 1))


def test_pages_alone_are_all_pages_in_order() -> None:
    assert pages_alone((1, 2)) == (Part(0, 0, 1), Part(1, 0, 1), Part(1, 1, 2))


def faults(spreads: Sequence[Spread], imposition: Imposition = PAIRS) -> list[tuple[str, object]]:
    found = unimposable(spreads, replace(PRESS, imposition=imposition), Place("edition.yaml"))
    return [(finding.code, dict(finding.values).get("more")) for finding in found]


@pytest.mark.parametrize(("count", "more"), [(1, 3), (2, 2), (3, 1), (5, 3), (6, 2), (7, 1)])
def test_pairs_want_a_multiple_of_four(count: int, more: int, book: FontBook) -> None:
    pages = paper((1,) * count, book)
    assert faults(pages) == [("T507", more)]
    assert faults(pages, Imposition.SPREADS) == faults(pages, Imposition.SINGLE) == []


def test_pairs_want_pages_of_one_size(book: FontBook) -> None:
    pages = paper((1,) * 4, book)
    small = replace(pages[2], pages=(replace(pages[2].trim, width=500.0),))
    assert faults(pages) == []
    assert faults((*pages[:2], small, pages[3])) == [("T508", None)]


def test_nothing_bleeds_at_the_fold_between_two_pages(book: FontBook) -> None:
    spreads = paper((1, 1, 1, 1), book)
    laid = lay(impose((1,) * 4, PAIRS)[0], spreads, BLEED)
    left, right = laid.standing
    assert (left.clip.x, left.clip.right) == (-BLEED, WIDTH)
    assert (right.clip.x, right.clip.right) == (WIDTH, 2 * WIDTH + BLEED)
    assert laid.numbers == (4, 1)


def test_a_page_moves_to_where_it_stands_on_the_sheet(book: FontBook) -> None:
    spreads = paper((2, 2), book)
    laid = lay(impose((2, 2), PAIRS)[1], spreads, BLEED)  # 2, a right half, at the left; 3 after it
    assert laid.numbers == (2, 3)
    assert [standing.dx for standing in laid.standing] == [0.0, 2 * WIDTH]
    assert [page.x for page in laid.pages] == [WIDTH, 2 * WIDTH]
    assert (laid.trim.x, laid.trim.width) == (WIDTH, 2 * WIDTH)


def halves(data: bytes) -> list[tuple[str, str]]:
    """The words in the left and in the right half of each page of a file."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [(_words(page, 0), _words(page, 1)) for page in document]
    finally:
        document.close()


def _words(page: pypdfium2.PdfPage, half: int) -> str:
    left = OUT + half * WIDTH
    found = page.get_textpage().get_text_bounded(left, OUT, left + WIDTH, OUT + HEIGHT)
    return re.sub(r"\s", "", found)


@pytest.mark.parametrize(
    "counts",
    [(1,) * 4, (1, 2, 1), (1,) * 8, (1, 1, 1, 2, 1, 1, 1), (1, 2, 2, 2, 1), (2,) * 8, (1,) * 16],
)
def test_pages_are_found_on_their_halves(
    counts: tuple[int, ...], book: FontBook, tmp_path: Path
) -> None:
    made = files(paper(counts, book), job(book, tmp_path, imposition=PAIRS))
    total = sum(counts)
    shown = [
        (f"（{left}）版面", f"（{right}）版面") for left, right in imposed((1,) * total, PAIRS)
    ]
    assert halves(made["paper.pdf"]) == shown


def test_single_pages_are_files_as_before(book: FontBook, tmp_path: Path) -> None:
    spreads = paper((1, 2, 1), book)
    names = {f"paper-0{number}.pdf" for number in range(1, 5)} | {"paper.pdf"}
    for imposition in Imposition:
        made = files(spreads, job(book, tmp_path, imposition=imposition))
        assert set(made) == names
        for number in range(1, 5):
            ((words, _),) = halves(made[f"paper-0{number}.pdf"])
            assert words == f"（{number}）版面"


def sizes(data: bytes) -> list[tuple[float, float]]:
    document = pypdfium2.PdfDocument(data)
    try:
        boxes = [page.get_trimbox() for page in document]
    finally:
        document.close()
    return [(right - left, top - foot) for left, foot, right, top in boxes]


@pytest.mark.parametrize(
    ("imposition", "widths"),
    [
        (Imposition.SPREADS, (1, 2, 1)),
        (Imposition.SINGLE, (1, 1, 1, 1)),
        (Imposition.PAIRS, (2, 2)),
    ],
)
def test_trims_are_those_of_the_sheets(
    imposition: Imposition, widths: tuple[int, ...], book: FontBook, tmp_path: Path
) -> None:
    made = files(paper((1, 2, 1), book), job(book, tmp_path, imposition=imposition))
    assert sizes(made["paper.pdf"]) == [
        pytest.approx((count * WIDTH, HEIGHT), abs=0.01) for count in widths
    ]


def inked(data: bytes, page: int, x: float, y: float) -> bool:
    """Whether there is ink at a point of a page, from the sheet's trim, y down."""
    document = pypdfium2.PdfDocument(data)
    try:
        picture = document[page].render(scale=2).to_pil().convert("L")
    finally:
        document.close()
    return bool(picture.getpixel((int(2 * (x + OUT)), int(2 * (y + OUT)))) < 250)


def test_what_bleeds_over_the_fold_of_a_pair_is_clipped(book: FontBook, tmp_path: Path) -> None:
    spreads = (bare(1), spread(2, 1, book), bare(3), bare(4))
    made = files(spreads, job(book, tmp_path, imposition=PAIRS))["paper.pdf"]
    # Page 2 with its ground stands left of page 3, which is bare.
    assert inked(made, 1, WIDTH - 1, 400)
    assert not inked(made, 1, WIDTH + 1, 400)
    assert inked(made, 1, -BLEED + 1, 400)
    assert not inked(made, 1, -BLEED - 2, 100)


def bare(number: int) -> Spread:
    trim = Rect(0.0, 0.0, WIDTH, HEIGHT)
    return Spread(trim, (trim,), (number,), ())


def test_a_page_alone_has_its_bleed_at_the_fold_too(book: FontBook, tmp_path: Path) -> None:
    made = files(paper((1, 2, 1), book), job(book, tmp_path, imposition=PAIRS))["paper-02.pdf"]
    assert inked(made, 0, WIDTH + BLEED - 1, 400)
    assert not inked(made, 0, WIDTH + BLEED + 2, 100)


def test_the_same_pages_give_the_same_bytes(book: FontBook, tmp_path: Path) -> None:
    made = [files(paper((1, 2, 1), book), job(book, tmp_path, imposition=PAIRS)) for _ in range(2)]
    assert made[0] == made[1]
