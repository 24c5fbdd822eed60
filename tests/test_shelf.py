"""What the last build left on the shelf: only what has changed is made again, and it is the same
as if there were no shelf."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from helpers import REPOSITORY

import tekan.beside
import tekan.draw.fonts
import tekan.pages
from tekan.drawn import DrawnSheet
from tekan.fonts.face import Face
from tekan.fonts.subset import Subset, subset
from tekan.kept import read_sources
from tekan.page.sheet import Order, Sheet, make_sheet
from tekan.pages import Ready, draw_up
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases

WEEKLY = "2025-yunxi"


@pytest.fixture
def weekly(tmp_path: Path) -> Path:
    """The weekly in a house of its own, whose faces and layouts are links."""
    for name in ("fonts", "layouts", "press", "style"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    shutil.copytree(REPOSITORY / "articles" / WEEKLY, tmp_path / "articles" / WEEKLY)
    return tmp_path / "articles" / WEEKLY


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """First page numbers of the sheets that are made, one after the other in one process."""
    numbers: list[int] = []

    def counted(order: Order, cases: Typecases) -> Sheet:
        numbers.append(order.plan.number)
        return make_sheet(order, cases)

    monkeypatch.setattr(tekan.beside, "processors", lambda: 1)
    monkeypatch.setattr(tekan.pages, "make_sheet", counted)
    return numbers


def drawn(weekly: Path, cache: Path) -> Sequence[DrawnSheet]:
    sources = load_sources(weekly)
    assert sources.edition and sources.house, sources.findings
    ready, wrong = tekan.pages._ready(sources.edition, sources.house, cache, None)
    assert isinstance(ready, Ready), wrong
    return draw_up(ready)


def change(weekly: Path) -> None:
    """Another word in the last story of page 2."""
    article = weekly / _story_of_page(weekly, 2)
    words = article.read_text(encoding="utf-8")
    article.write_text(words.replace("的", "之", 1), encoding="utf-8")


def _story_of_page(weekly: Path, number: int) -> str:
    """The file of the last story of a page."""
    sources = load_sources(weekly)
    assert sources.edition
    plan = next(plan for plan in sources.edition.plans if plan.number == number)
    return f"{sources.edition.articles[plan.stories[-1].article].slug}.yaml"


def test_of_the_same_sources_no_sheet_is_made_twice(
    weekly: Path, made: list[int], tmp_path: Path
) -> None:
    first = drawn(weekly, tmp_path / "cache")
    made.clear()
    assert drawn(weekly, tmp_path / "cache") == first
    assert made == []


def test_a_changed_article_makes_its_own_sheet_again_and_no_other(
    weekly: Path, made: list[int], tmp_path: Path
) -> None:
    first = drawn(weekly, tmp_path / "cache")
    change(weekly)
    made.clear()
    second = drawn(weekly, tmp_path / "cache")
    assert made == [2]
    assert second == drawn(weekly, tmp_path / "other cache")
    changed = [a.spread.numbers for a, b in zip(first, second, strict=True) if a != b]
    assert changed == [(2,)]


def test_the_shelf_holds_the_sheets_of_one_build_only(weekly: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    sheets = drawn(weekly, cache)
    (shelf,) = cache.glob("*.kept")
    size = shelf.stat().st_size
    change(weekly)
    assert len(drawn(weekly, cache)) == len(sheets)
    assert [path.name for path in cache.glob("*.kept")] == [shelf.name]
    assert shelf.stat().st_size < 1.1 * size


def test_a_shelf_that_cannot_be_read_is_none(weekly: Path, made: list[int], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = drawn(weekly, cache)
    (shelf,) = cache.glob("*.kept")
    for rubbish in (b"", b"no pickle", b"\x80\x05N."):
        shelf.write_bytes(rubbish)
        made.clear()
        assert drawn(weekly, cache) == first
        assert len(made) == len(first)


def test_only_the_changed_file_is_read_again(
    weekly: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read_sources(weekly, tmp_path / "cache")
    article = _story_of_page(weekly, 2)
    change(weekly)
    seen: list[str] = []
    from tekan.source import edition, nodes

    def noted(path: Path, shown: str, *more: object) -> object:
        seen.append(path.name)
        return nodes.read_yaml(path, shown, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(edition, "read_yaml", noted)
    found = read_sources(weekly, tmp_path / "cache")
    assert seen == ["edition.yaml", article]
    assert found.edition == load_sources(weekly).edition
    assert found.findings == load_sources(weekly).findings


def test_an_article_whose_picture_was_replaced_is_read_again(weekly: Path, tmp_path: Path) -> None:
    from PIL import Image

    before = read_sources(weekly, tmp_path / "cache")
    assert before.edition
    photo = next(p for article in before.edition.articles for p in article.photos)
    Image.new("RGB", (1500, 1500), "white").save(photo.path)
    after = read_sources(weekly, tmp_path / "cache")
    assert after.edition == load_sources(weekly).edition
    assert after.edition != before.edition


def test_words_saved_while_they_are_read_are_read_again(
    weekly: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the reading of an article and the last question about its state it is saved anew."""
    from tekan.source import edition, nodes
    from tekan.source.recall import Remembering

    name = _story_of_page(weekly, 2)
    recall = Remembering()
    saved: list[str] = []

    def then_saved(path: Path, shown: str, *more: object) -> object:
        found = nodes.read_yaml(path, shown, *more)  # type: ignore[arg-type]
        if path.name == name and not saved:
            saved.append(name)
            change(weekly)
        return found

    before = load_sources(weekly).edition
    monkeypatch.setattr(edition, "read_yaml", then_saved)
    assert load_sources(weekly, recall=recall).edition == before
    assert saved
    assert load_sources(weekly, recall=recall).edition == load_sources(weekly).edition != before


@pytest.fixture
def cut_down(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the faces that are cut down to their characters."""
    names: list[str] = []

    def noted(face: Face, gids: Iterable[int]) -> Subset:
        names.append(face.name)
        return subset(face, gids)

    monkeypatch.setattr(tekan.draw.fonts, "subset", noted)
    return names


def pressed(edition: Path, cache: Path) -> Mapping[str, bytes]:
    sources = load_sources(edition)
    assert sources.edition and sources.house, sources.findings
    return dict(tekan.pages.make_pages(sources.edition, sources.house, cache).files)


def test_faces_of_the_same_characters_are_not_cut_down_again(
    weekly: Path, cut_down: list[str], tmp_path: Path
) -> None:
    first = pressed(weekly, tmp_path / "cache")
    faces = list(cut_down)
    assert faces
    change(weekly)  # another word, of characters that the pages have already
    second = pressed(weekly, tmp_path / "cache")
    assert cut_down == faces
    assert first != second == pressed(weekly, tmp_path / "other cache")


def test_a_new_character_cuts_down_its_own_face_again(
    weekly: Path, cut_down: list[str], tmp_path: Path
) -> None:
    pressed(weekly, tmp_path / "cache")
    cut_down.clear()
    article = weekly / _story_of_page(weekly, 2)
    words = article.read_text(encoding="utf-8")
    assert "龘" not in words
    article.write_text(words.replace("的", "龘", 1), encoding="utf-8")
    found = pressed(weekly, tmp_path / "cache")
    assert len(cut_down) == 1
    assert found == pressed(weekly, tmp_path / "other cache")
