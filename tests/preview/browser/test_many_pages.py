"""A paper of eight pages in the window: only what is near has nodes, and all can be reached."""

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import Served, Window, edited, save, serving
from conftest import copied, opened
from helpers import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

LAST = "watch-the-scale.yaml"


@pytest.fixture(scope="module")
def weekly(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    house = copied(tmp_path_factory.mktemp("house")).parent.parent
    edition = house / "articles" / "2025-yunxi"
    shutil.copytree(REPOSITORY / "articles" / "2025-yunxi", edition)
    with serving(edition) as served:
        yield served


def shown(window: Window) -> list[str]:
    """First page numbers of the sheets that have nodes."""
    found: list[str] = window.ask(
        "[...document.querySelectorAll('.sheet')].filter((own) =>"
        " own.querySelector('.ink').children.length).map((own) => own.dataset.sheet)"
    )
    return found


def test_pages_have_nodes_only_near_the_window(context: "BrowserContext", weekly: Served) -> None:
    window = opened(context, weekly.address)
    assert window.page.locator(".sheet").count() == 7
    assert "1" in shown(window) and "8" not in shown(window)
    window.page.keyboard.press("End")
    window.until("document.querySelector('.sheet[data-sheet=\"8\"] .ink').children.length > 100")
    assert "8" in shown(window) and "1" not in shown(window)
    window.until("document.querySelector('#thumbs [aria-current=true]').dataset.sheet === '8'")
    assert window.errors == []


def test_a_thumbnail_and_the_page_keys_go_to_a_page(
    context: "BrowserContext", weekly: Served
) -> None:
    window = opened(context, weekly.address)
    current = "document.querySelector('#thumbs [aria-current=true]')?.dataset.sheet === page"
    window.page.click("#thumbs button[data-sheet='4']")
    window.until(current, page="4")
    window.page.keyboard.press("PageDown")
    window.until(current, page="6")
    window.page.keyboard.press("PageUp")
    window.until(current, page="4")


def test_a_change_on_a_page_out_of_the_window_moves_nothing(
    context: "BrowserContext", weekly: Served
) -> None:
    window = opened(context, weekly.address)
    window.page.click("#thumbs button[data-sheet='3']")
    before, version = window.view(), window.version
    path = weekly.edition / LAST
    with edited(path) as words:
        save(path, words.replace("headline: ", "headline: 鑫鑫", 1))
        window.until("Number(document.documentElement.dataset.shown) > version", version=version)
        assert window.view() == before
        window.page.keyboard.press("End")
        window.until_shown("鑫鑫")


def test_facing_pages_lie_side_by_side(context: "BrowserContext", weekly: Served) -> None:
    window = opened(context, weekly.address)
    window.page.keyboard.press("d")
    boxes = [
        window.page.locator(f".sheet[data-sheet='{number}']").bounding_box() for number in (2, 3)
    ]
    left, right = boxes
    assert left and right
    assert left["y"] == right["y"]
    assert right["x"] == pytest.approx(left["x"] + left["width"], abs=1)
