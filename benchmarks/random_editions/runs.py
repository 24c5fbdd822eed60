"""Runs many editions in two processes with different hash seeds; some are made up by both."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .bench import Bench, Result
from .checks.case import Failure
from .corpus import read_corpus
from .house import build_house
from .writing.plans import is_plausible

# Every so many of the first process's editions are made up by the second, too.
_AGAIN = 4


def run_part(seeds: Sequence[int], folder: Path, limit: float, say: Callable[[str], None]) -> None:
    """Tests editions one after the other; each result is said as a line of JSON. After `limit`
    seconds none is begun."""
    tester, end = Bench(build_house(folder), read_corpus()), time.monotonic() + limit
    for seed in seeds:
        if time.monotonic() > end:
            return
        say(json.dumps(asdict(tester.test(seed)), ensure_ascii=False))
        shutil.rmtree(folder / "articles" / f"random-{seed}", ignore_errors=True)


def run_all(seeds: Sequence[int], folder: Path, limit: float) -> tuple[list[Result], list[int]]:
    """Results of all editions, and the seeds of those that came out in two ways."""
    first, second = list(seeds[::2]), list(seeds[1::2])
    parts = (first, second + first[::_AGAIN])
    running = [_start(at, own, folder / f"house{at}", limit) for at, own in enumerate(parts)]
    results: dict[int, Result] = {}
    unlike: list[int] = []
    for process in running:
        text, _ = process.communicate()
        for line in text.splitlines():
            result = _result_of(json.loads(line))
            known = results.setdefault(result.seed, result)
            if known.digest != result.digest:
                unlike.append(result.seed)
    return [results[seed] for seed in sorted(results)], unlike


def _start(part: int, seeds: Sequence[int], folder: Path, limit: float) -> "subprocess.Popen[str]":
    command = [sys.executable, str(Path(__file__).parent), "--part", ",".join(map(str, seeds))]
    command += ["--limit", str(limit), "--folder"]
    surroundings = {**os.environ, "PYTHONHASHSEED": str(part + 1)}
    return subprocess.Popen(
        [*command, str(folder)], env=surroundings, stdout=subprocess.PIPE, text=True
    )


def _result_of(value: dict[str, Any]) -> Result:
    failures = tuple(Failure(**own) for own in value.pop("failures"))
    sheets = tuple(
        (number, layout, tuple((c, s, n) for c, s, n in found))
        for number, layout, found in value.pop("sheets")
    )
    return Result(**value, failures=failures, sheets=sheets)


def chosen(first: int, count: int, only: str | None) -> list[int]:
    """Seeds from the first on; those of plausible editions, or of the others, alone."""
    seeds, at = list[int](), first
    while len(seeds) < count:
        plausible = is_plausible(at)
        if only is None or plausible is (only == "plausible"):
            seeds.append(at)
        at += 1
    return seeds
