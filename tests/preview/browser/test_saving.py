"""What the window shows after a file was saved."""

from typing import TYPE_CHECKING

from browsing import Served, Window, edited, save, serving
from conftest import copied, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

# In the third paragraph of an article's body.
HERE = "多年来，银河社区针对"


def test_the_pages_are_there(window: Window) -> None:
    assert window.page.title() == "幸福里·十堰社区（村）联盟 — tekan"
    assert window.shows("打通基层服务的")


def test_the_pages_have_their_own_faces(browser: "Browser", served: Served) -> None:
    context = browser.new_context(locale="zh-CN")
    window = opened(context, served.address)
    states = window.until(
        "((faces) => faces.every((own) => own.status !== 'loading')"
        " && faces.map((own) => own.family + ' ' + own.status))([...document.fonts])"
    )
    assert "f-song loaded" in states and all(own.endswith(" loaded") for own in states)
    context.close()


def test_nothing_is_asked_of_another_machine(context: "BrowserContext", served: Served) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    opened(context, served.address)
    assert asked and all(url.startswith((served.address, "blob:")) for url in asked)


def test_a_saved_change_is_shown_and_the_view_stays(window: Window, served: Served) -> None:
    for _ in range(5):
        window.page.keyboard.press("+")
    window.page.locator("#stage").evaluate("(own) => own.scrollTo(310, 270)")
    before = window.view()
    assert before["scrollTop"] == 270
    with edited(served.article) as words:
        save(served.article, words.replace(HERE, f"{HERE}甲乙丙丁"))
        window.until_shown("甲乙丙丁")
        assert window.view() == before


def test_nodes_of_what_has_not_changed_stay(window: Window, served: Served) -> None:
    window.ask("document.querySelectorAll('.ink > *').forEach((own) => { own.former = true; })")
    with edited(served.article) as words:
        # A line more above moves every place in the file, and no word on the page.
        save(served.article, f"# 一行注释\n{words.replace(HERE, f'{HERE}戊己庚辛')}")
        window.until_shown("戊己庚辛")
        fresh, whole = window.ask(
            "[...document.querySelectorAll('.ink > *')]"
            ".reduce(([fresh, all], own) => [fresh + !own.former, all + 1], [0, 0])"
        )
        assert 0 < fresh < whole / 5
        window.line("戊己庚辛").click()
        place = f"yinhe.yaml:{words[: words.index(HERE)].count(chr(10)) + 2}:"
        window.until("document.getElementById('place').textContent.includes(place)", place=place)


def test_words_that_changed_are_tinted_and_others_not(window: Window, served: Served) -> None:
    window.ask(
        "(window.tints = 0, new MutationObserver((seen) => { window.tints += seen"
        ".flatMap((each) => [...each.addedNodes]).filter((own) => own.className === 'mark').length"
        "; }).observe(document.querySelector('.sheet'), {childList: true}), true)"
    )
    with edited(served.article) as words:
        save(served.article, words.replace("quote: 办好", "quote: 办妥"))
        window.until_shown("办妥")
        assert window.until("window.tints") <= 2


def test_a_broken_file_keeps_the_last_good_pages(window: Window, served: Served) -> None:
    page = window.page
    with edited(served.article) as words:
        save(served.article, words.replace("headline:", "headlne:"))
        window.until("!document.getElementById('banner').hidden")
        assert "时最后一次正确的版面，现在的稿件有错" in page.inner_text("#banner")
        card = page.inner_text("#trouble")
        assert "T131" in card and "yinhe.yaml:3:1" in card and "headline" in card
        assert window.shows("打通基层服务的")
        assert page.locator("#stage.dimmed").count() == 1
    window.until("document.getElementById('trouble').hidden")
    assert page.is_hidden("#banner") and not page.locator("#stage.dimmed").count()


def test_an_edition_broken_from_the_start_shows_the_error_alone(
    context: "BrowserContext", served: Served, tmp_path: "Path"
) -> None:
    edition = copied(tmp_path)
    whole = (edition / "yinhe.yaml").read_text("utf-8")
    save(edition / "yinhe.yaml", whole.replace("headline:", "headlne:"))
    with serving(edition) as other:
        window = opened(context, other.address)
        assert "还排不出版面" in window.page.inner_text("#trouble")
        assert window.page.is_hidden("#banner")
        save(edition / "yinhe.yaml", whole)
        window.until_shown("着力解决好")
        assert window.page.is_hidden("#trouble") and window.errors == []


def test_a_server_that_is_back_is_found_again(
    context: "BrowserContext", served: Served, tmp_path: "Path"
) -> None:
    edition = copied(tmp_path)
    with serving(edition) as first:
        window = opened(context, first.address)
    window.until("document.getElementById('link').dataset.state === 'lost'")
    assert "连接断了" in window.page.inner_text("#status")
    article = edition / "yinhe.yaml"
    save(article, article.read_text("utf-8").replace(HERE, f"{HERE}子丑寅卯"))
    with serving(edition, int(first.address.rsplit(":", 1)[1].strip("/"))):
        window.until_shown("子丑寅卯")
        assert window.page.inner_text("#link") == "已连接"


def test_two_windows_are_independent(
    window: Window, context: "BrowserContext", served: Served
) -> None:
    other = opened(context, served.address)
    window.page.keyboard.press("g")
    window.page.keyboard.press("1")
    assert not other.page.locator(".o-grid").count()
    assert window.view()["width"] != other.view()["width"]
    with edited(served.article) as words:
        save(served.article, words.replace(HERE, f"{HERE}壬癸"))
        window.until_shown("壬癸")
        other.until_shown("壬癸")
    assert other.errors == []


EDITS = 200
EVERY = 25


def test_of_200_edits_none_is_lost_and_nothing_is_left_over(window: Window, served: Served) -> None:
    with edited(served.article) as words:
        _edit(window, served, words, range(EVERY))
        before, version = _weight(window), window.version
        _edit(window, served, words, range(EVERY, EVERY + EDITS))
        after = _weight(window)
    # Builds that a newer save stops are never shown; each group's last must be.
    assert window.version >= version + EDITS / EVERY
    assert after["Nodes"] <= before["Nodes"] * 1.1 + 50
    assert after["JSEventListeners"] <= before["JSEventListeners"] + 5
    assert after["JSHeapUsedSize"] < before["JSHeapUsedSize"] * 1.25 + 1e6


def _edit(window: Window, served: Served, words: str, numbers: range) -> None:
    """Saves faster than anybody; the last of every few must be seen."""
    for number in numbers:
        save(served.article, words.replace(HERE, f"{HERE}第{number}稿"))
        if (number + 1) % EVERY == 0:
            window.until_shown(f"第{number}稿")
        else:
            window.page.wait_for_timeout(10)


def _weight(window: Window) -> dict[str, float]:
    """Nodes, listeners and memory, after all that is waste was thrown away."""
    window.until("!document.querySelector('.mark')")
    session = window.page.context.new_cdp_session(window.page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    found = session.send("Performance.getMetrics")["metrics"]
    session.detach()
    return {each["name"]: each["value"] for each in found}
