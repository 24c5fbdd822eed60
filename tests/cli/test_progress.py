"""Progress is told page by page, shown on a terminal alone, and only of what takes long."""

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from helpers import REPOSITORY

from tekan.build import build, proof
from tekan.cli import progress as shown
from tekan.cli.progress import progress_of, said
from tekan.model.progress import Stage, Step, unheard


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def options(**more: object) -> argparse.Namespace:
    return argparse.Namespace(**{"json": False, "lang": "zh", **more})


def test_a_build_tells_each_page_as_it_begins_and_then_the_files(house: Path) -> None:
    heard: list[Step] = []
    built = build(house / "articles" / "2025-yunxi", progress=heard.append)
    assert built.files
    made, drawn = heard[:-1], heard[-1]
    assert drawn == Step(Stage.DRAWING)
    assert {step.stage for step in made} == {Stage.MAKE_UP}
    assert {step.of for step in made} == {8}
    assert [step.at for step in made] == [1, 2, 3, 4, 6, 7, 8]  # 4 and 5 are one sheet
    heard.clear()
    build(house / "articles" / "2025-yunxi", progress=heard.append)
    assert heard == []  # what is known takes no time


def test_a_proof_tells_its_pages_too(house: Path) -> None:
    heard: list[Step] = []
    proof(house / "articles" / "2024-interviews", progress=heard.append)
    assert heard[0] == Step(Stage.MAKE_UP, 1, 2)


def test_in_words() -> None:
    step = Step(Stage.MAKE_UP, 3, 8)
    assert said(step, "zh") == "第 3 / 8 版 排版…"
    assert said(step, "en") == "page 3 of 8: making up…"
    assert all(said(Step(stage, 1, 2), lang) for stage in Stage for lang in ("zh", "en"))


def test_nothing_is_heard_in_a_pipe_or_by_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with progress_of(options()) as heard:
        assert heard is unheard
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress_of(options(json=True)) as heard:
        assert heard is unheard


def test_short_work_on_a_terminal_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(shown, "_PATIENCE", 600.0)
    with progress_of(options()) as heard:
        heard(Step(Stage.MAKE_UP, 1, 8))
    assert terminal.getvalue() == ""


def test_long_work_shows_its_step_and_clears_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    drawn = Event()

    class Over(Event):
        """Over as soon as something was drawn."""

        beats = 0

        def wait(self, timeout: float | None = None) -> bool:
            self.beats += 1
            return self.beats > 3

    assert not drawn.is_set()
    shown._show([Step(Stage.MAKE_UP, 3, 8)], Over(), "zh", 0.0)
    assert "第 3 / 8 版 排版…" in terminal.getvalue()


def test_a_build_in_a_pipe_loads_nothing_that_draws(house: Path) -> None:
    code = (
        "import sys; from tekan.cli import main;"
        f"main(['build', {str(house / 'articles/2024-interviews')!r}, '--json']);"
        "print('rich' in sys.modules, 'threading' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        (sys.executable, "-c", code), capture_output=True, check=True, text=True, cwd=REPOSITORY
    )
    assert json.loads(done.stdout)["files"]
    assert done.stderr.split()[0] == "False"
