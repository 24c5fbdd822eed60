"""A preview through thousands of saves: does it grow?

    .venv/bin/python benchmarks/long_run.py

The desk of `tekan preview` runs in this process, with its watch of the folders and with a reader of
what it tells, but without a browser. Saves come on disk one after the other, as soon as the pages
of the former are told: words that were never there, a broken file and its mending, another name in
`style/names.yaml`, another picture. Memory, open files and threads are counted after the first
saves and at the end. The exit status is 1 where something is over its limit.
"""

import argparse
import asyncio
import gc
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EDITION = "2024-interviews"
ARTICLES = ("yinhe", "jiepai", "jingtan", "qiliping")
# What one is told of comes within this time, s, or the preview has stopped.
_PATIENCE = 60
_PAGE = os.sysconf("SC_PAGE_SIZE")
# How much more memory there may be at the end than after the first saves.
_GROWTH = 1.10


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds: resident memory in MiB, open files, threads."""

    memory: float
    files: int
    threads: int


def held() -> Held:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    files = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names alone
    return Held(pages * _PAGE / 2**20, files, threading.active_count())


def house_in(folder: Path) -> Path:
    """A copy of the house, its faces linked; the edition's folder."""
    edition = folder / "articles" / EDITION
    shutil.copytree(ROOT / "articles" / EDITION, edition)
    for name in ("layouts", "press", "style"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "fonts").symlink_to(ROOT / "fonts")
    return edition


def saves(edition: Path) -> Iterator[None]:
    """One save after the other, without end; each differs from all before it."""
    random = Random(1)
    texts = {name: (edition / f"{name}.yaml").read_text("utf-8") for name in ARTICLES}
    names = edition.parents[1] / "style" / "names.yaml"
    house, photo = names.read_text("utf-8"), edition / "photos" / "liu-haizhen.jpg"
    picture = photo.read_bytes()
    han = sorted({c for text in texts.values() for c in text if "一" <= c <= "鿿"})
    for at in count(1):
        name = random.choice(ARTICLES)
        words = "".join(random.choices(han, k=12))
        text = texts[name].replace("。", f"，{words}。", 1)
        file = edition / f"{name}.yaml"
        if at % 50 == 0:
            _save(names, house.replace("names:", f"names:\n  - {words[:3]}", 1))
        elif at % 50 == 25:
            _save(photo, picture + str(at).encode())
        elif at % 10 == 0:
            _save(file, text.replace("headline:", "headlin:", 1))
            yield
            _save(file, text)
        else:
            _save(file, text)
        yield


def _save(path: Path, content: str | bytes) -> None:
    """As editors save: aside, then in its place."""
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_bytes(content if isinstance(content, bytes) else content.encode())
    aside.replace(path)


async def run(edition: Path, edits: int, first: int) -> tuple[Held, Held, float]:
    """What is held after the first saves and after all, and the processor's seconds in between."""
    desk = counting(edition)
    running = asyncio.create_task(desk.run())
    told = desk.messages()
    await _next(told)
    before, start = held(), time.process_time()
    saving = saves(edition)
    for at in range(1, edits + 1):
        built = desk.builds
        next(saving)
        while desk.builds == built:
            await _next(told)
        if at == first:
            before, start = held(), time.process_time()
        if at % 500 == 0:
            print(f"{at} saves, {desk.builds} builds: {held()}", file=sys.stderr)
    after, seconds = held(), time.process_time() - start
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    desk.thread.shutdown()
    return before, after, seconds


def counting(edition: Path) -> Any:
    """A desk that counts the builds that came to their end."""
    from tekan.preview.desk import Desk
    from tekan.preview.state import State

    class Counting(Desk):
        builds: int = 0

        def _next(self, is_stale: Callable[[], bool]) -> State:
            state = Desk._next(self, is_stale)
            self.builds += 1
            return state

    return Counting(edition, None)


async def _next(told: AsyncIterator[object]) -> None:
    await asyncio.wait_for(anext(told), _PATIENCE)


def main() -> int:
    parser = argparse.ArgumentParser(description="drives a preview through many saves")
    parser.add_argument("--edits", type=int, default=5_000, help="saves in all")
    parser.add_argument("--first", type=int, default=500, help="saves before the first count")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        edition = house_in(Path(folder))
        before, after, seconds = asyncio.run(run(edition, options.edits, options.first))
    return told_of(before, after, seconds / (options.edits - options.first))


def told_of(before: Held, after: Held, each: float) -> int:
    """The table; 1 where something is over its limit."""
    rows = (
        ("memory, MiB", before.memory, after.memory, before.memory * _GROWTH),
        ("open files", before.files, after.files, before.files),
        ("threads", before.threads, after.threads, before.threads),
    )
    print(f"{'':<14}{'first':>9}{'end':>9}{'limit':>9}")
    for name, first, end, limit in rows:
        print(f"{name:<14}{first:>9.1f}{end:>9.1f}{limit:>9.1f}{'  over' if end > limit else ''}")
    print(f"a save took {each * 1000:.0f} ms of a processor")
    return int(any(end > limit for _, _, end, limit in rows))


if __name__ == "__main__":
    sys.exit(main())
