"""Fixtures: one server and one browser for all, a fresh window for each test."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import testfont
from browsing import CHROMIUM, FLAGS, Served, Window, serving
from helpers import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not Path(CHROMIUM).is_file():
        pytest.skip(f"there is no {CHROMIUM}")
    with api.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview of the interviews, in a house of its own."""
    with serving(copied(tmp_path_factory.mktemp("house"))) as served:
        yield served


def copied(house: Path) -> Path:
    """A copy of the house with the interviews alone; the folder of the edition."""
    for name in ("layouts", "press", "articles/2024-interviews"):
        shutil.copytree(REPOSITORY / name, house / name)
    (house / "fonts").symlink_to(REPOSITORY / "fonts")
    return house / "articles" / "2024-interviews"


@pytest.fixture(scope="session")
def little_face() -> bytes:
    """A face of a few glyphs: the real ones take a second to read, and glyphs stand where the
    composition put them in any face."""
    out = BytesIO()
    testfont.truetype().save(out)
    return out.getvalue()


@pytest.fixture
def context(browser: "Browser", little_face: bytes) -> Iterator["BrowserContext"]:
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        locale="zh-CN",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.route("**/face/*", lambda route: route.fulfill(body=little_face))
    yield context
    context.close()


def opened(context: "BrowserContext", address: str) -> Window:
    """A new window; what its scripts complain of is kept."""
    page, errors = context.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    window = Window(page, errors)
    window.open(address)
    return window


@pytest.fixture
def window(context: "BrowserContext", served: Served) -> Iterator[Window]:
    """The preview in a window; nothing may go wrong in it."""
    window = opened(context, served.address)
    yield window
    assert window.errors == []
