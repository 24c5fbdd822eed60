"""Times tekan and Typst on the same spread, as whole processes in turn.

    .venv/bin/pip install -r benchmarks/requirements.txt
    .venv/bin/python benchmarks/spread.py

The exit status is 0 unless a command failed: the table says what is over its limit.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from time import perf_counter

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COLD_LIMIT, WARM_LIMIT, PEAK_LIMIT = 1.5, 1.0, 150.0  # × Typst, × Typst, MiB
MIN_PAIRS = 7
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
    """

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Bench:
    """A temporary folder with Typst's source; tekan's caches and both programs' output."""

    folder: Path
    edition: Path

    @property
    def typst_pdf(self) -> Path:
        return self.folder / "typst.pdf"

    def typst(self) -> Run:
        source = self.folder / "spread.typ"
        fonts = ROOT / "fonts"
        command = [sys.executable, "-c", TYPST, str(source), str(self.typst_pdf), str(fonts)]
        return run(command, self.folder / "cache-typst")

    def cold(self) -> Run:
        cache = self.folder / "cache-cold"
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir()
        return self._tekan(cache)

    def warm(self) -> Run:
        return self._tekan(self.folder / "cache-warm")

    def _tekan(self, cache: Path) -> Run:
        output = self.folder / "tekan"
        command = [sys.executable, "-m", "tekan", "build", str(self.edition)]
        return run([*command, "--output", str(output)], cache)


def run(command: Sequence[str], cache: Path) -> Run:
    """Runs a command with that cache; stops all where it fails."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    with tempfile.TemporaryFile() as said:
        start = perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace")
            sys.exit(f"{' '.join(command)}\nfailed ({process.returncode}):\n{words}")
    kib = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Run(seconds, kib / 1024)


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


def _yaml(path: Path) -> dict:  # type: ignore[type-arg]
    return yaml.safe_load(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


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
        "body": [_plain(words) for words in re.split(r"\n\s*\n", source["body"].strip())],
    }


def _spans(words: str) -> list[Mapping[str, object]]:
    """Words with the bold ones apart: every second one between `**`."""
    parts = enumerate(words.split("**"))
    return [{"text": _plain(part), "bold": bool(at % 2)} for at, part in parts if part]


def _plain(words: str) -> str:
    """Without marks, in one line, with full-width brackets as tekan sets them."""
    return words.replace("*", "").replace("\n", "").replace("(", "（").replace(")", "）")


def _byline(bylines: Sequence[Mapping[str, object]]) -> str:
    groups = groupby(bylines, key=lambda byline: byline["role"])
    return "■" + "\u3000".join(
        f"{role}/" + " ".join(" ".join((b["title"], *b["names"])) for b in group)  # type: ignore[misc]
        for role, group in groups
    )


@dataclass(frozen=True, slots=True)
class Pairs:
    """Runs of tekan, each with the run of Typst right after it."""

    tekan: tuple[Run, ...]
    typst: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """The median of the pairs' ratios."""
        pairs = zip(self.tekan, self.typst, strict=True)
        return statistics.median(mine.seconds / other.seconds for mine, other in pairs)


def measure(bench: Bench, count: int) -> tuple[Pairs, Pairs]:
    """Cold, Typst, warm, Typst, and again; one run of each before, not counted, which also
    leaves the .pyc files and fills the warm cache."""
    (bench.folder / "cache-warm").mkdir(exist_ok=True)
    bench.warm(), bench.typst(), bench.cold(), bench.typst()
    rounds = [(bench.cold(), bench.typst(), bench.warm(), bench.typst()) for _ in range(count)]
    cold, first, warm, second = zip(*rounds, strict=True)
    return Pairs(cold, first), Pairs(warm, second)


def table(cold: Pairs, warm: Pairs) -> Iterator[str]:
    yield f"{'':12}{'median':>9}{'min':>9}{'max':>9}   {'× Typst':<22}peak MiB"
    for name, pairs, limit in (("tekan cold", cold, COLD_LIMIT), ("tekan warm", warm, WARM_LIMIT)):
        yield f"{_times(name, pairs.tekan)}   {_against(pairs.ratio, limit):<22}" + _against(
            _peak(pairs.tekan), PEAK_LIMIT, 0
        )
    typst = (*cold.typst, *warm.typst)
    yield f"{_times('Typst', typst)}   {'1.00':<22}{_peak(typst):.0f}"


def _times(name: str, runs: Sequence[Run]) -> str:
    times = [run.seconds * 1000 for run in runs]
    shown = (statistics.median(times), min(times), max(times))
    return f"{name:12}" + "".join(f"{ms:6.0f} ms" for ms in shown)


def _peak(runs: Sequence[Run]) -> float:
    return max(run.peak for run in runs)


def _against(value: float, limit: float, digits: int = 2) -> str:
    verdict = "PASS" if value <= limit else "over"
    return f"{value:.{digits}f} (≤ {limit:g}) {verdict}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="tekan and Typst on the same spread, in turn")
    parser.add_argument("edition", nargs="?", type=Path, default=ROOT / "articles/2024-interviews")
    parser.add_argument("--pairs", type=int, default=11, help=f"at least {MIN_PAIRS}")
    parser.add_argument("--keep", type=Path, help="a folder for Typst's source and both PDFs")
    return parser.parse_args()


def main() -> None:
    options = _options()
    count = max(MIN_PAIRS, options.pairs)
    with bench(options.edition.resolve(), options.keep) as place:
        cold, warm = measure(place, count)
    print(
        f"Python {sys.version.split()[0]}, typst {version('typst')}, {os.cpu_count()} CPUs, "
        f"{count} pairs each"
    )
    for line in table(cold, warm):
        print(line)


if __name__ == "__main__":
    main()
