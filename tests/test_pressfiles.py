"""Press files of an edition of several sheets: all in one file, and each page in its own."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from helpers import INTERVIEWS

import tekan.build
import tekan.pages
from tekan.build import build
from tekan.draw.sheet import items_within
from tekan.model.edition import Edition
from tekan.model.page import Made, Spread
from tekan.model.sources import House
from tekan.pressfiles import Converting, Job

SLUG = "2024-interviews"
MM = 72 / 25.4
WHOLE = f"{SLUG}.pdf"


def page_alone(spread: Spread, page: int, number: int) -> Spread:
    """One page of facing ones as a sheet of its own, where it stands."""
    trim = spread.pages[page]
    return Spread(trim, (trim,), (number,), items_within(spread, trim))


def in_sheets(made: Made) -> Made:
    """The interviews' spread as page 1, pages 2 and 3 that face each other, and page 4."""
    (spread,) = made.spreads
    first, last = page_alone(spread, 0, 1), page_alone(spread, 1, 4)
    return replace(made, spreads=(first, spread, last))


def one_page(made: Made) -> Made:
    return replace(made, spreads=(page_alone(made.spreads[0], 0, 7),))


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing kept: what is made up differently here must not be met elsewhere."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return monkeypatch


def made_as(patch: pytest.MonkeyPatch, change: Callable[[Made], Made]) -> None:
    """Makes up editions as they are not: their sheets come to the drawing stage changed."""
    make_up = tekan.pages.make_up

    def changed(edition: Edition, house: House, job: Job, converting: Converting) -> Made:
        made = change(make_up(edition, house, job, converting))
        for spread in made.spreads:
            converting.take(spread)
        return made

    patch.setattr(tekan.pages, "make_up", changed)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        made_as(patch, in_sheets)
        built = build(INTERVIEWS, folder / "output")
    assert built.files, built.findings
    return folder / "output"


def trims(path: Path) -> list[tuple[float, float]]:
    with pikepdf.open(path) as pdf:
        boxes = [[float(edge) for edge in page.TrimBox] for page in pdf.pages]
    return [((right - left) / MM, (top - foot) / MM) for left, foot, right, top in boxes]


def texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        found = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return [re.sub(r"\s", "", text) for text in found]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_sheets_are_one_file_and_each_page_one_more(output: Path) -> None:
    pages = {f"{SLUG}-0{number}.pdf" for number in range(1, 5)}
    assert set(contents(output)) == {WHOLE, "report.json"} | pages


def test_the_whole_has_a_page_a_sheet_wide_where_pages_face(output: Path) -> None:
    assert trims(output / WHOLE) == [
        pytest.approx(size, abs=0.01) for size in ((270, 390), (540, 390), (270, 390))
    ]


@pytest.mark.parametrize("number", range(1, 5))
def test_a_page_file_has_one_page(output: Path, number: int) -> None:
    assert trims(output / f"{SLUG}-0{number}.pdf") == [pytest.approx((270, 390), abs=0.01)]


def test_boxes_are_nested_on_every_sheet(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        for page in pdf.pages:
            media, bleed, trim = (
                [float(edge) for edge in page[name]]
                for name in ("/MediaBox", "/BleedBox", "/TrimBox")
            )
            assert media[:2] == [0, 0]
            assert all(0 < outer < inner for outer, inner in zip(bleed[:2], trim[:2], strict=True))
            assert all(a > b > c for a, b, c in zip(media[2:], bleed[2:], trim[2:], strict=True))


def test_sheets_stand_in_the_order_of_their_pages(output: Path) -> None:
    first, middle, last = texts(output / WHOLE)
    assert "急难愁盼" in first
    assert "凝聚多方资源" not in first
    assert "急难愁盼" in middle
    assert "凝聚多方资源" in middle
    assert "凝聚多方资源" in last
    assert "急难愁盼" not in last


def test_the_slug_line_names_the_pages_of_each_sheet(output: Path) -> None:
    names = [re.findall(rf"{SLUG}[-\d]*(?=tekan)", text) for text in texts(output / WHOLE)]
    assert names == [[f"{SLUG}-01"], [f"{SLUG}-02-03"], [f"{SLUG}-04"]]
    for number in range(1, 5):
        (text,) = texts(output / f"{SLUG}-0{number}.pdf")
        assert f"{SLUG}-0{number}tekan" in text


def test_a_page_with_a_sheet_to_itself_is_drawn_once_for_both_files(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as whole, pikepdf.open(output / f"{SLUG}-04.pdf") as page:
        sheet, alone = whole.pages[2], page.pages[0]
        assert sheet.Contents.read_raw_bytes() == alone.Contents.read_raw_bytes()


def test_a_page_names_only_what_it_shows(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        for page, pictures in zip(pdf.pages, (2, 4, 2), strict=True):
            steps = list(pikepdf.parse_content_stream(page))
            shown = {str(s.operands[0]) for s in steps if str(s.operator) == "Do"}
            faces = {str(s.operands[0]) for s in steps if str(s.operator) == "Tf"}
            assert set(page.Resources.XObject.keys()) == shown
            assert set(page.Resources.Font.keys()) == faces
            assert len(shown) == pictures


def test_faces_pictures_and_the_profile_are_in_a_file_once(output: Path) -> None:
    with pikepdf.open(output / WHOLE) as pdf:
        streams = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
        raw = [stream.read_raw_bytes() for stream in streams]
    assert len(raw) == len(set(raw))


def test_a_file_of_an_edition_has_its_own_identity(output: Path) -> None:
    identities = []
    for path in output.glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            identities.append(bytes(pdf.trailer.ID[0]))
    assert len(set(identities)) == 5


def test_a_single_page_is_one_file(fresh: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made_as(fresh, one_page)
    assert build(INTERVIEWS, tmp_path / "out").files
    assert set(contents(tmp_path / "out")) == {WHOLE, "report.json"}
    (text,) = texts(tmp_path / "out" / WHOLE)
    assert f"{SLUG}tekan" in text


def test_without_a_second_process_the_bytes_are_the_same(
    fresh: pytest.MonkeyPatch, tmp_path: Path, output: Path
) -> None:
    made_as(fresh, in_sheets)
    fresh.setattr(tekan.build, "go_ahead", lambda: None)
    build(INTERVIEWS, tmp_path / "out")
    assert contents(tmp_path / "out") == contents(output)
