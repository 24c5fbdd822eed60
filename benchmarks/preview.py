"""Times a change in the preview: from the save on disk to the new picture in the browser.

    .venv/bin/python benchmarks/preview.py

A character that stands nowhere else is put into the body of one article after the other, with
that article in the window. The clock runs from just before the file is put in its place until the
browser has painted the frame that has the character: two animation frames after its node is in the
document. Both read the system's clock. “build” and “painted” are what the page itself says: how
long the program took for the pages, and how long it was from their news until they were on the
screen.

Takes /usr/bin/chromium and playwright. The exit status is 0 unless something failed: the table
says what is over its limit.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from spread import ROOT

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
# An editor's saves are not closer; what follows a build (thumbnails, panels) is over by then, s.
_PAUSE = 0.3
# The first saves find nothing warm and are not counted.
_WARMING = 3

# Ends with the time, ms, at which the frame that shows the words was painted.
_SEE = """(words) => {
  window.seen = new Promise((resolve) => {
    const look = new MutationObserver((changes) => {
      const nodes = changes.flatMap((each) => [...each.addedNodes]);
      if (!nodes.some((own) => own.textContent.includes(words))) return;
      look.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve(performance.timeOrigin + performance.now())));
    });
    look.observe(document.getElementById("desk"), {childList: true, subtree: true});
  });
}"""


@dataclass(frozen=True, slots=True)
class Case:
    """What is previewed and which articles are changed in turn.

    median, upper  limits of the median and of the 95th percentile, ms; None for none
    """

    name: str
    edition: str
    articles: tuple[str, ...]
    median: float
    upper: float | None


# A lead that jumps to another page, a page of three stories, a double page, pages with ads.
_WEEKLY = ("bridge-opens", "persimmon-village", "two-banks-b", "reading-class-b", "iron-pot")
CASES = (
    Case("interviews", "2024-interviews", ("yinhe", "jiepai", "jingtan", "qiliping"), 150, 300),
    Case("16 pages", "2025-yunxi", _WEEKLY, 250, None),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One change, ms: from the save until it was seen; the build; from news to screen."""

    whole: float
    build: float
    painted: float


def house_of(case: Case, folder: Path) -> Path:
    """A copy of the house with the edition, its fonts linked; the edition's folder."""
    edition = folder / "articles" / case.edition
    shutil.copytree(ROOT / "articles" / case.edition, edition)
    for name in ("layouts", "press", "style"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "fonts").symlink_to(ROOT / "fonts")
    if case.edition == "2025-yunxi":
        double(edition)
    return edition


def double(edition: Path) -> None:
    """Its pages twice, the second time with copies of the articles under other names."""
    text = (edition / "edition.yaml").read_text("utf-8")
    head, pages, rest = re.split(r"(?ms)^(?=pages:)|^(?=fillers:)", text)
    names = sorted(path.stem for path in edition.glob("*.yaml") if path.stem != "edition")
    for name in names:
        words = (edition / f"{name}.yaml").read_text("utf-8")
        (edition / f"{name}-b.yaml").write_text(words.replace("本报讯", "本报又讯"), "utf-8")
    again = re.sub(rf"\b({'|'.join(sorted(names, key=len, reverse=True))})\b(?!\.)", r"\1-b", pages)
    again = again.removeprefix("pages:\n").replace(": 3}", ": 11}").rstrip()
    (edition / "edition.yaml").write_text(f"{head}{pages.rstrip()}\n{again}\n\n{rest}", "utf-8")


@contextmanager
def serving(edition: Path, folder: Path) -> Iterator[str]:
    """`tekan preview` as a process; its address."""
    command = (sys.executable, "-m", "tekan", "preview", str(edition))
    surroundings = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=surroundings, cwd=ROOT
    ) as process:
        assert process.stdout
        try:
            found = re.search(r"http://\S+/", process.stdout.readline())
            if not found:
                sys.exit("tekan preview does not start")
            yield found[0]
        finally:
            process.terminate()


@contextmanager
def window(address: str) -> Iterator[Page]:
    """The preview in a browser, with all its faces."""
    with sync_playwright() as api:
        browser = api.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        page.wait_for_selector("html[data-shown]", timeout=60_000)
        page.wait_for_selector("#faces", state="hidden", timeout=60_000)
        yield page
        browser.close()


def strangers(edition: Path) -> tuple[str, ...]:
    """Characters of GB 2312's first level that stand nowhere in the edition."""
    known = set("".join(path.read_text("utf-8") for path in edition.glob("*.yaml")))
    level = (
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD7)
        for cell in range(0xA1, 0xFF)
    )
    return tuple(character for character in level if character not in known)


def change(page: Page, path: Path, stranger: str) -> Seen:
    """One save."""
    words = path.read_text("utf-8")
    at = words.index("，", words.index("body:")) + 1
    page.click("#tab-fit")
    page.locator(f".bar[data-article='{path.stem}']").first.click()
    time.sleep(_PAUSE)
    page.evaluate(_SEE, stranger)
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_text(words[:at] + stranger + words[at:], "utf-8")
    start = time.time() * 1000
    aside.replace(path)
    end = page.evaluate("window.seen")
    time.sleep(_PAUSE)
    path.write_text(words, "utf-8")
    said = re.findall(r"(\d+) ms", page.get_attribute("#took", "title") or "")
    time.sleep(_PAUSE)
    return Seen(end - start, *map(float, said))


def measure(case: Case, count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="tekan-bench-") as name:
        folder = Path(name)
        edition = house_of(case, folder)
        few = tuple(islice(cycle(strangers(edition)), count + _WARMING))
        with serving(edition, folder) as address, window(address) as page:
            if page.is_visible("#trouble"):
                sys.exit(page.inner_text("#trouble"))
            paths = [edition / f"{article}.yaml" for article in case.articles]
            times = [
                change(page, path, stranger)
                for path, stranger in zip(cycle(paths), few, strict=False)
            ]
            pages = sum(
                len(own.split("–")) for own in page.locator("#thumbs span").all_inner_texts()
            )
    print(_row(case, pages, times[_WARMING:]))


def _row(case: Case, pages: int, times: Sequence[Seen]) -> str:
    whole = sorted(each.whole for each in times)
    upper = whole[-(-len(whole) * 95 // 100) - 1]
    build = statistics.median(each.build for each in times)
    painted = statistics.median(each.painted for each in times)
    return (
        f"{case.name:11}{pages:6}{build:9.0f} ms{painted:9.0f} ms"
        f"{_against(statistics.median(whole), case.median)}{_against(upper, case.upper)}"
        f"{whole[-1]:9.0f} ms"
    )


def _against(figure: float, limit: float | None) -> str:
    sign = "" if limit is None else f" ({'≤' if figure <= limit else '> !'} {limit:.0f})"
    return f"{figure:9.0f} ms{sign:10}"


def main() -> None:
    parser = argparse.ArgumentParser(description="from a save to the new picture in the browser")
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--only", choices=[case.name for case in CASES])
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {os.cpu_count()} CPUs, {options.edits} edits")
    heads = (
        ("pages", 6),
        ("build", 12),
        ("painted", 12),
        ("median", 12),
        ("95 %", 22),
        ("max", 22),
    )
    print(" " * 11 + "".join(f"{word:>{width}}" for word, width in heads))
    for case in CASES:
        if options.only in (None, case.name):
            measure(case, options.edits)


if __name__ == "__main__":
    main()
