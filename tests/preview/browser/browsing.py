"""The preview as an editor has it: a house to edit, a server over it, a window of a browser."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CHROMIUM = "/usr/bin/chromium"
# As in a container, without a screen, and asking nobody but the preview.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Only a fault takes so long, s.
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Served:
    """An edition that is being previewed.

    edition  its folder
    """

    edition: Path
    address: str

    @property
    def article(self) -> Path:
        return self.edition / "yinhe.yaml"


@contextmanager
def serving(edition: Path, port: int = 0) -> Iterator[Served]:
    """`tekan preview` as a process of its own, until the block ends."""
    command = (sys.executable, "-m", "tekan", "preview", str(edition), "--port", str(port))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            said = process.stdout.readline()
            found = re.search(r"http://[\w.:]+/", said)
            assert found, said
            yield Served(edition, found[0])
        finally:
            process.terminate()


@contextmanager
def edited(path: Path) -> Iterator[str]:
    """A file's words, which it has again after the block."""
    words = path.read_text("utf-8")
    try:
        yield words
    finally:
        save(path, words)


def save(path: Path, words: str) -> None:
    """As editors do: written aside, then put in its place."""
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_text(words, "utf-8")
    aside.replace(path)


@dataclass(frozen=True, slots=True)
class Window:
    """A window with the preview in it."""

    page: "Page"
    errors: list[str]

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="commit")
        self.until("document.documentElement?.dataset.shown")

    def until(self, condition: str, **values: object) -> Any:
        """What a condition in JavaScript gives as soon as it holds; names of `values` in it."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            found = self.ask(condition, **values)
            if found:
                return found
            time.sleep(0.01)
        raise AssertionError(f"never true: {condition} {values}")

    def ask(self, expression: str, **values: object) -> Any:
        names = ", ".join(values)
        return self.page.evaluate(f"({{{names}}}) => {expression}", values)

    def shows(self, words: str) -> bool:
        """Whether a line of the pages has these words in it."""
        return bool(self.ask(_SHOWN, words=words))

    def until_shown(self, words: str) -> None:
        self.until(_SHOWN, words=words)

    @property
    def version(self) -> int:
        return int(self.ask("document.documentElement.dataset.shown"))

    def line(self, words: str) -> "Locator":
        return self.page.locator(".ink text", has_text=words).first

    def view(self) -> Mapping[str, float]:
        """Which part of the pages is in the window."""
        found: Mapping[str, float] = self.ask(
            "(({scrollLeft, scrollTop}) => ({scrollLeft, scrollTop,"
            " width: document.querySelector('.sheet').offsetWidth}))"
            "(document.getElementById('stage'))"
        )
        return found


_SHOWN = (
    "[...document.querySelectorAll('.ink text')].some((own) => own.textContent.includes(words))"
)
