"""What an editor can call up: jumps, places, overlays, plates, the proof, the keyboard."""

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from browsing import Served, Window, edited, save
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page

LONG = "多年来，银河社区针对"


def clipboard(page: "Page") -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_finding_jumps_to_its_place(window: Window) -> None:
    page = window.page
    page.keyboard.press("1")
    page.locator(".find", has_text="xiong-lu.jpg").click()
    frame, view = page.locator(".flash").bounding_box(), page.locator("#stage").bounding_box()
    photo = page.locator(".ink image").nth(3).bounding_box()
    assert frame and view and photo
    assert view["x"] < frame["x"] + frame["width"] / 2 < view["x"] + view["width"]
    assert view["y"] < frame["y"] + frame["height"] / 2 < view["y"] + view["height"]
    assert (frame["x"], frame["y"]) == pytest.approx((photo["x"], photo["y"]), abs=12)


def test_findings_are_filtered_by_severity_and_words(window: Window) -> None:
    page = window.page
    assert page.locator(".find").count() == 10
    page.click(".chip.note")
    assert page.locator(".find").count() == 4
    page.fill("#search", "xiong")
    assert page.locator(".find").count() == 1


def test_the_second_action_of_a_finding_copies_its_place(window: Window) -> None:
    window.page.locator("li", has_text="xiong-lu.jpg").locator(".copy").click()
    window.until("document.getElementById('toast').textContent.includes('qiliping.yaml:8:11')")
    assert clipboard(window.page).endswith("qiliping.yaml:8:11")


def test_a_click_on_a_line_gives_its_place(window: Window, served: Served) -> None:
    lines = served.article.read_text("utf-8").splitlines()
    line = next(at for at, own in enumerate(lines, 1) if own.startswith("quote:"))
    window.line("办好民生实事，提升").click()
    place = f"yinhe.yaml:{line}:8"
    window.until("document.getElementById('toast').textContent.includes(place)", place=place)
    assert window.page.inner_text("#place") == place
    assert clipboard(window.page) == f"{served.article}:{line}:8"


def test_the_line_pointed_at_is_framed(window: Window) -> None:
    window.line("办好民生实事，提升").hover()
    assert window.page.locator(".over .pointed").count() == 1
    assert "yinhe.yaml" in window.page.inner_text("#place")


def test_an_editor_is_opened_only_where_that_is_wished(window: Window, served: Served) -> None:
    window.ask(
        "(window.gone = [], document.addEventListener('click', (event) => {"
        " if (event.target.protocol !== 'vscode:') return; event.preventDefault();"
        " window.gone.push(event.target.href); }, true),"
        " HTMLAnchorElement.prototype.click = function () { window.gone.push(this.href); }, true)"
    )
    window.line("办好民生实事，提升").click()
    window.until("document.getElementById('toast').textContent")
    assert window.ask("window.gone") == []
    window.page.click("#settings-button")
    window.page.check("#set-code")
    window.page.keyboard.press("Escape")
    window.line("办好民生实事，提升").click()
    gone = window.until("window.gone.length && window.gone")
    assert gone == [f"vscode://file{served.article}:18:8"]


# Key, what it draws, and how many of them on two pages with four articles.
OVERLAYS = (
    ("g", ".o-grid", 2),
    ("l", ".o-columns rect", 10),
    ("a", ".o-areas", 28),
    ("r", ".o-order", 4),
)


def test_an_overlay_comes_and_goes_with_its_key(window: Window) -> None:
    for key, drawn, count in OVERLAYS:
        overlay = window.page.locator(drawn)
        assert overlay.count() == 0
        window.page.keyboard.press(key)
        assert overlay.count() == count
        window.page.keyboard.press(key)
        assert overlay.count() == 0


def test_columns_lie_over_the_text(window: Window) -> None:
    """The overlay and the words are of one measure."""
    window.page.keyboard.press("l")
    column = window.page.locator(".o-columns rect").first.bounding_box()
    line = window.line("张湾区汉江路街道银河").bounding_box()
    assert column and line
    assert column["x"] - 1 <= line["x"] < column["x"] + column["width"]


def test_text_without_room_is_shown_in_red_and_in_the_bars(window: Window, served: Served) -> None:
    page = window.page
    with edited(served.article) as words:
        save(served.article, words.replace(LONG, LONG + "没有地方排的话。" * 60))
        window.until("document.querySelector('.lost')")
        assert "排不下" in page.inner_text(".lost b")
        assert page.inner_text(".lost p").strip()
        page.click("#tab-fit")
        window.until("document.querySelector('.bar.over')")
        assert "行" in page.inner_text(".bar.over .by")
        page.click(".bar.over")
        page.keyboard.press("o")
        assert not page.locator(".lost").count()
    window.until("!document.querySelector('.bar.over')")


def test_a_bar_jumps_to_its_article(window: Window) -> None:
    page = window.page
    page.keyboard.press("1")
    page.click("#tab-fit")
    assert page.locator(".bar").count() == 4
    page.click(".bar[data-article=qiliping]")
    frame, head = page.locator(".flash").bounding_box(), window.line("汇聚多元力量").bounding_box()
    assert frame and head
    assert frame["x"] <= head["x"] and frame["y"] <= head["y"]


BANNER = "i0-950-900-50"


# 95 % magenta, 90 % yellow, 5 % black: what is not printed is light.
GREYS = {"c": 255, "m": 13, "y": 26, "k": 242}


def test_a_plate_shows_its_own_dots_alone(window: Window) -> None:
    page = window.page
    colour = "getComputedStyle(document.querySelector(`.ink rect.${ink}`)).fill"
    composite = window.ask(colour, ink=BANNER)
    for key, grey in GREYS.items():
        page.keyboard.press(key)
        assert window.ask(colour, ink=BANNER) == f"rgb({grey}, {grey}, {grey})"
        href = page.locator(".ink image").first.get_attribute("href")
        assert href and href.endswith(f"?plate={key}")
        assert page.get_attribute(f"[data-plate={key}]", "aria-checked") == "true"
        page.keyboard.press(key)
        assert window.ask(colour, ink=BANNER) == composite


def test_small_black_type_overprints_on_the_other_plates(window: Window) -> None:
    """It leaves no white letters in a tint."""
    window.page.keyboard.press("m")
    body = window.ask("getComputedStyle(document.querySelector('.overprints')).display")
    assert body == "none"


def test_the_ink_map_is_laid_over(window: Window) -> None:
    window.page.keyboard.press("i")
    assert window.page.is_visible("#legend")
    window.until(
        "document.querySelector('.heat').naturalWidth && !document.querySelector('.heat').hidden"
    )
    assert not window.page.locator(".working").count()
    window.page.keyboard.press("i")
    assert window.page.is_hidden(".heat")


def test_without_a_proof_it_says_how_to_make_one(window: Window) -> None:
    window.page.keyboard.press("b")
    window.until("!document.getElementById('former-none').hidden")
    assert "tekan proof" in window.page.inner_text("#former-none")


def test_a_proof_is_scrolled_along(window: Window) -> None:
    page = window.page
    told = json.dumps({"number": 3, "pages": 1, "stamp": 7})
    blank = BytesIO()
    Image.new("1", (3742, 2404)).save(blank, "PNG")
    page.route("**/proof", lambda route: route.fulfill(body=told))
    page.route("**/proof/*", lambda route: route.fulfill(body=blank.getvalue()))
    page.keyboard.press("b")
    window.until("document.querySelector('#former-desk img')?.naturalWidth")
    assert page.inner_text("#former-title") == "上次的校样（第 3 次）"
    page.keyboard.press("1")
    former = "document.getElementById('former-stage')"
    before = window.ask(f"{former}.scrollTop")
    page.locator("#stage").evaluate("(own) => { own.scrollTop += 120; }")
    window.until(f"{former}.scrollTop === before + 120", before=before)


def test_zoom_keeps_what_is_under_the_pointer(window: Window) -> None:
    page = window.page
    line = window.line("打通基层服务的")
    before = line.bounding_box()
    assert before
    page.mouse.move(before["x"], before["y"])
    page.keyboard.down("Control")
    page.mouse.wheel(0, -240)
    page.keyboard.up("Control")
    window.until("document.querySelector('.sheet').offsetWidth > width", width=before["width"] * 3)
    after = line.bounding_box()
    assert after and after["width"] > before["width"] * 1.3
    assert (after["x"], after["y"]) == pytest.approx((before["x"], before["y"]), abs=3)


def test_full_size_is_real_size(window: Window) -> None:
    """A tabloid spread is 540 mm wide; a CSS millimetre is 96 / 25.4 px."""
    window.page.keyboard.press("1")
    assert window.view()["width"] == pytest.approx(540 * 96 / 25.4, abs=1)
    assert window.page.inner_text("#percent") == "100%"


def test_keys_are_told_and_escape_closes(window: Window) -> None:
    page = window.page
    page.keyboard.press("?")
    assert "基线网格" in page.inner_text("#keys")
    page.keyboard.press("Escape")
    assert page.is_hidden("#keys")


def test_all_can_be_reached_by_the_tab_key(window: Window) -> None:
    page = window.page
    seen = set[str]()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(window.ask("document.activeElement.id || document.activeElement.className"))
    assert {"skip", "toggle", "stage", "tab-findings", "search", "find", "percent"} <= seen


def test_the_language_can_be_changed(window: Window) -> None:
    page = window.page
    page.click("#settings-button")
    page.select_option("#set-language", "en")
    assert page.inner_text("#link") == "Connected"
    assert "is a placeholder" in page.inner_text("#findings-list")
    assert window.ask("document.documentElement.lang") == "en"


def test_on_a_tablet_the_panels_are_drawers(window: Window) -> None:
    page = window.page
    page.set_viewport_size({"width": 820, "height": 1180})
    window.until("getComputedStyle(document.getElementById('side')).visibility === 'hidden'")
    page.click("[data-do=panel]")
    window.until("getComputedStyle(document.getElementById('side')).visibility === 'visible'")
    window.until("document.getElementById('side').contains(document.activeElement)")
    page.locator(".find", has_text="xiong-lu.jpg").click()
    window.until("!document.body.classList.contains('open-side')")
    assert page.locator(".flash").count() == 1


def test_the_build_is_said_to_those_who_do_not_see_it(window: Window) -> None:
    assert window.ask("document.getElementById('live').textContent") == (
        "已排好：0 个错误，4 个警告，6 个提示"
    )
    assert window.ask("document.getElementById('took').textContent.includes('用时')")
