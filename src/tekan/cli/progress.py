"""How far long work has come, on a terminal: nothing for short work, nothing in a pipe.

The bar is drawn by a thread of its own, which begins after a second of work and only then loads
what draws it; a build that is over by then has lost nothing.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tekan.model.progress import Progress, Stage, Step, unheard

if TYPE_CHECKING:
    from threading import Event

    from tekan.catalogue import Lang

# Seconds: what is over sooner needs no bar; and how often a bar is drawn anew.
_PATIENCE, _BEAT = 1.0, 0.1

_WORDS: "dict[Lang, dict[Stage, str]]" = {
    "zh": {
        Stage.MAKE_UP: "第 {at} / {of} 版 排版…",
        Stage.DRAWING: "图片和付印文件…",
        Stage.INK: "第 {at} / {of} 页 算墨量…",
    },
    "en": {
        Stage.MAKE_UP: "page {at} of {of}: making up…",
        Stage.DRAWING: "pictures and press files…",
        Stage.INK: "page {at} of {of}: working out its ink…",
    },
}


@contextmanager
def progress_of(options: argparse.Namespace) -> Iterator[Progress]:
    """What a command's work is to tell its steps to."""
    if options.json or not sys.stderr.isatty():
        yield unheard
        return
    from threading import Event, Thread

    latest: list[Step] = []
    over = Event()
    threads: list[Thread] = []

    def told(step: Step) -> None:
        latest[:] = [step]
        if not threads:  # not before: until the first page a second process is made by fork
            threads.append(Thread(target=_show, args=(latest, over, options.lang), daemon=True))
            threads[0].start()

    try:
        yield told
    finally:
        over.set()
        for thread in threads:
            thread.join()


def said(step: Step, lang: "Lang") -> str:
    """「第 3 / 8 版 排版…」"""
    return _WORDS[lang][step.stage].format(at=step.at, of=step.of)


def _show(latest: list[Step], over: "Event", lang: "Lang", patience: float = _PATIENCE) -> None:
    if over.wait(patience):
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task(said(latest[0], lang), total=1)
        while not over.wait(_BEAT):
            step = latest[0]
            done, total = (step.at - 1, step.of) if step.of else (1, 1)
            bars.update(bar, description=said(step, lang), total=total, completed=done)
