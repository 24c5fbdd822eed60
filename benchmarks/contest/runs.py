"""Whole processes, run in turn."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median

from spread import ROOT, TYPST, Job, Run

Jobs = Mapping[str, Callable[[], Job]]


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder for houses, caches and output, and how often everything is run."""

    folder: Path
    rounds: int

    def say(self, words: str) -> None:
        print(f"… {words}", file=sys.stderr, flush=True)

    def python(self, *arguments: str | Path, cache: str = "cache-other") -> Job:
        """Python with .pyc files, which lie here and not in the folders of the sources."""
        surroundings = {
            "XDG_CACHE_HOME": str(self.folder / cache),
            "PYTHONPYCACHEPREFIX": str(self.folder / "pyc"),
        }
        return Job((sys.executable, *map(str, arguments)), surroundings)

    def typst(self, source: Path) -> Job:
        return self.python("-c", TYPST, source, source.with_suffix(".pdf"), ROOT / "fonts")

    def build(self, edition: Path, cache: str) -> Job:
        """tekan with what the last run left in a cache."""
        (self.folder / cache).mkdir(exist_ok=True)
        output = self.output(edition)
        return self.python("-m", "tekan", "build", edition, "--output", output, cache=cache)

    def build_cold(self, edition: Path) -> Job:
        """tekan with a cache that has just been emptied."""
        shutil.rmtree(self.folder / "cache-cold", ignore_errors=True)
        return self.build(edition, "cache-cold")

    def output(self, edition: Path) -> Path:
        return self.folder / "output" / edition.name

    def in_turn(self, jobs: Jobs) -> Mapping[str, Sequence[Run]]:
        """Each round all jobs one after the other; times of one round belong together."""
        rounds = [[job().run() for job in jobs.values()] for _ in range(self.rounds)]
        return dict(zip(jobs, zip(*rounds, strict=True), strict=True))

    def together(self, jobs: Jobs) -> Mapping[str, float]:
        """Peak MiB of each with its children, in runs of their own that are not timed; they
        also leave the .pyc files and bring fonts and photos into the system's file cache."""
        return {name: job().together() for name, job in jobs.items()}


def times(runs: Sequence[Run]) -> str:
    """Median, least and most; and the processors' time, which a busy machine changes less."""
    own = [run.seconds * 1000 for run in runs]
    work = median(run.work * 1000 for run in runs)
    return f"{median(own):,.0f} ms ({min(own):,.0f}–{max(own):,.0f}), work {work:,.0f} ms"


def ratio(runs: Sequence[Run], others: Sequence[Run]) -> float:
    """Median of each run's time to that of the other's run in the same round."""
    return median(a.seconds / b.seconds for a, b in zip(runs, others, strict=True))


def largest(runs: Sequence[Run]) -> float:
    """Peak MiB of the largest process in any run."""
    return max(run.peak for run in runs)


@contextmanager
def on_processors(count: int) -> Iterator[bool]:
    """What starts within may use so many processors; says whether the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield False
        return
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(own)[:count])
    try:
        yield len(own) >= count
    finally:
        os.sched_setaffinity(0, own)


def digest(folder: Path) -> str:
    """Of all files in a folder, by their names."""
    found = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(path.name.encode() + sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]
