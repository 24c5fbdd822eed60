"""Times tekan and Typst on the same spread, as whole processes in turn.

    .venv/bin/pip install -r benchmarks/requirements.txt
    .venv/bin/python benchmarks/spread.py

The exit status is 0 unless a command failed: the table says what is over its limit.
"""

import argparse
import json
import os
import platform
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from time import perf_counter, sleep
from typing import Any, cast

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COLD_LIMIT, WARM_LIMIT, PEAK_LIMIT = 1.5, 1.0, 150.0  # × Typst, × Typst, MiB
MIN_PAIRS = 7
MIB = 1024**2
# Typst at its fastest: no scan of the machine's fonts, none of its own fonts, no tags.
TYPST = """
import sys, typst
source, output, folder = sys.argv[1:]
fonts = typst.Fonts(
    include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
)
typst.compile(source, output, font_paths=fonts, pdf_tags=False)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end.

    peak  MiB of the largest process, it or one that it waited for
    work  seconds of a processor that it and those took
    """

    seconds: float
    peak: float
    work: float


@dataclass(frozen=True, slots=True)
class Job:
    """A command, and what is set for it beside the surroundings."""

    command: Sequence[str]
    environment: Mapping[str, str]

    @contextmanager
    def running(self) -> Iterator["subprocess.Popen[bytes]"]:
        """The process, to be waited for within; all stops where it fails."""
        environment = os.environ | self.environment
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen(
                self.command, stdout=said, stderr=said, env=environment, cwd=ROOT
            )
            yield process
            if process.returncode:
                said.seek(0)
                words = said.read().decode(errors="replace")
                sys.exit(f"{shlex.join(self.command)}\nfailed ({process.returncode}):\n{words}")

    def run(self) -> Run:
        start = perf_counter()
        with self.running() as process:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        unit = 1 if sys.platform == "darwin" else 1024
        return Run(seconds, usage.ru_maxrss * unit / MIB, usage.ru_utime + usage.ru_stime)

    def together(self) -> float:
        """Peak MiB of the process and its children added up, shared pages counted once, as
        seen every 2 ms, less often where it takes long to see; 0 where there is no /proc."""
        peak = 0.0
        with self.running() as process:
            while process.poll() is None:
                start = perf_counter()
                peak = max(peak, sum(map(_share, _family(process.pid))))
                sleep(max(0.002, 4 * (perf_counter() - start)))
        return peak


def _family(pid: int) -> Iterator[int]:
    """A process and all that descend from it."""
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from _family(int(child))


def _share(pid: int) -> float:
    """A process's MiB, pages that it shares divided among those who share them."""
    with suppress(OSError):
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
        return int(found[1]) * 1024 / MIB if found else 0.0
    return 0.0


@dataclass(frozen=True, slots=True)
class Bench:
    """A temporary folder with Typst's source, tekan's caches and both programs' output."""

    folder: Path
    edition: Path

    def typst(self) -> Job:
        paths = (self.folder / "spread.typ", self.folder / "typst.pdf", ROOT / "fonts")
        return self._job(("-c", TYPST, *map(str, paths)), self.folder / "cache-typst")

    def cold(self) -> Job:
        """tekan with a cache that has just been emptied."""
        cache = self.folder / "cache-cold"
        shutil.rmtree(cache, ignore_errors=True)
        return self._tekan(cache)

    def warm(self) -> Job:
        """tekan with the cache that the last such run left."""
        return self._tekan(self.folder / "cache-warm")

    def _tekan(self, cache: Path) -> Job:
        cache.mkdir(exist_ok=True)
        output = str(self.folder / "tekan")
        return self._job(("-m", "tekan", "build", str(self.edition), "--output", output), cache)

    def _job(self, arguments: Sequence[str], cache: Path) -> Job:
        """Python with .pyc files, which lie here and not in the folders of the sources."""
        surroundings = {
            "XDG_CACHE_HOME": str(cache),
            "PYTHONPYCACHEPREFIX": str(self.folder / "pyc"),
        }
        return Job((sys.executable, *arguments), surroundings)


@contextmanager
def bench(edition: Path, keep: Path | None) -> Iterator[Bench]:
    """A bench in a temporary folder, or in one that stays."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        write_source(edition, keep)
        yield Bench(keep.resolve(), edition)
        return
    with tempfile.TemporaryDirectory(prefix="tekan-bench-") as folder:
        write_source(edition, Path(folder))
        yield Bench(Path(folder), edition)


def write_source(edition: Path, folder: Path) -> None:
    """Typst's source: the template, the words of the articles, the photos."""
    head = _yaml(edition / "edition.yaml")
    names = head["articles"]
    if len(names) != 4:
        sys.exit(f"spread.typ sets four articles, {edition} has {len(names)}")
    articles = [_article(edition, name, folder) for name in names]
    fields = {name: _plain(str(words)) for name, words in head["fields"].items()}
    words = json.dumps({"fields": fields, "articles": articles}, ensure_ascii=False, indent=1)
    (folder / "edition.json").write_text(words, encoding="utf-8")
    shutil.copy(HERE / "spread.typ", folder)


def _yaml(path: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.safe_load(path.read_text(encoding="utf-8")))


def _article(edition: Path, name: str, folder: Path) -> Mapping[str, object]:
    source = _yaml(edition / f"{name}.yaml")
    photo = source["photos"][0]
    shutil.copy(edition / photo["file"], folder)
    return {
        "kicker": _spans(source["kicker"]),
        "headline": _plain(source["headline"]),
        "byline": _byline(source["bylines"]),
        "photo": Path(photo["file"]).name,
        "caption": _plain(photo["caption"]),
        "credit": _plain(photo["credit"]),
        "facts": [{key: str(value) for key, value in fact.items()} for fact in source["facts"]],
        "quote": _plain(source["quote"]),
        "body": [_spans(words) for words in re.split(r"\n\s*\n", source["body"].strip())],
    }


def _spans(words: str) -> list[Mapping[str, object]]:
    """Words with the bold ones apart: every second one between `**`."""
    parts = enumerate(words.split("**"))
    return [{"text": _plain(part), "bold": bool(at % 2)} for at, part in parts if part]


def _plain(words: str) -> str:
    """Without marks, in one line, with full-width brackets as tekan sets them."""
    return words.replace("*", "").replace("\n", "").replace("(", "（").replace(")", "）")


def _byline(bylines: Sequence[dict[str, Any]]) -> str:
    """As tekan words it: ■文/记者 徐国文　图/记者 吕世银."""
    groups = groupby(bylines, key=lambda byline: byline["role"])
    return "■" + "\u3000".join(
        f"{role}/" + " ".join(" ".join((byline["title"], *byline["names"])) for byline in group)
        for role, group in groups
    )


@dataclass(frozen=True, slots=True)
class Row:
    """Runs of one kind.

    ratios    of each run's time to that of Typst's run right after it
    together  peak MiB of the process with its children
    limit     of the ratios' median; Typst itself has none
    """

    name: str
    runs: Sequence[Run]
    ratios: Sequence[float]
    together: float
    limit: float | None = None

    def __str__(self) -> str:
        times = [run.seconds * 1000 for run in self.runs]
        shown = (statistics.median(times), min(times), max(times))
        ratio = statistics.median(self.ratios)
        largest = max(run.peak for run in self.runs)
        peak_limit = PEAK_LIMIT if self.limit else None
        return (
            f"{self.name:12}"
            + "".join(f"{ms:6.0f} ms" for ms in shown)
            + f"   {_against(ratio, self.limit, 2):20}"
            + f"{_against(largest, peak_limit, 0):20}{_against(self.together, peak_limit, 0)}"
        )


def _against(value: float, limit: float | None, digits: int) -> str:
    if not value:
        return "–"  # not known on this system
    shown = f"{value:.{digits}f}"
    return f"{shown} (≤ {limit:g}) {'PASS' if value <= limit else 'over'}" if limit else shown


HEAD = f"{'':12}{'median':>9}{'min':>9}{'max':>9}   {'× Typst':20}{'peak MiB':20}with children"


def measure(bench: Bench, count: int) -> Iterator[Row]:
    """Cold, Typst, warm, Typst, and again. Before that the runs that are watched for memory
    and not timed; they also leave the .pyc files and fill the warm cache."""
    kinds = (bench.warm, bench.warm, bench.typst, bench.cold)
    _, warm_mib, typst_mib, cold_mib = (kind().together() for kind in kinds)
    turn = (bench.cold, bench.typst, bench.warm, bench.typst)
    rounds = [[kind().run() for kind in turn] for _ in range(count)]
    cold, first, warm, second = zip(*rounds, strict=True)
    yield Row("tekan cold", cold, _ratios(cold, first), cold_mib, COLD_LIMIT)
    yield Row("tekan warm", warm, _ratios(warm, second), warm_mib, WARM_LIMIT)
    yield Row("Typst", (*first, *second), (1.0,), typst_mib)


def _ratios(runs: Sequence[Run], others: Sequence[Run]) -> list[float]:
    return [run.seconds / other.seconds for run, other in zip(runs, others, strict=True)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="tekan and Typst on the same spread, in turn")
    parser.add_argument("edition", nargs="?", type=Path, default=ROOT / "articles/2024-interviews")
    parser.add_argument("--pairs", type=int, default=11, help=f"at least {MIN_PAIRS}")
    parser.add_argument("--keep", type=Path, help="a folder for Typst's source and both PDFs")
    return parser.parse_args()


def main() -> None:
    options = _options()
    count = max(MIN_PAIRS, options.pairs)
    print(f"Python {platform.python_version()}, typst {version('typst')}, ", end="")
    print(f"{os.cpu_count()} CPUs, {count} pairs each\n{HEAD}")
    with bench(options.edition.resolve(), options.keep) as place:
        for row in measure(place, count):
            print(row)


if __name__ == "__main__":
    main()
