"""Times the build of an edition, cold and warm in turn, as whole processes.

    .venv/bin/python benchmarks/pages.py articles/2025-yunxi

Cold is with an empty cache, warm with what a build before it left there. The exit status is 0
unless a build failed.
"""

import argparse
import os
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from spread import ROOT, Job, Run


def job(edition: Path, folder: Path, cache: Path, arguments: Sequence[str]) -> Job:
    """A build into a folder, its .pyc files there too and not beside the sources."""
    command = [sys.executable, "-m", "tekan", "build", str(edition), *arguments]
    surroundings = {"XDG_CACHE_HOME": str(cache), "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    return Job((*command, "--output", str(folder / "output")), surroundings)


def emptied(cache: Path) -> Path:
    shutil.rmtree(cache, ignore_errors=True)
    cache.mkdir()
    return cache


def measure(edition: Path, folder: Path, count: int, arguments: Sequence[str]) -> None:
    """Each round a cold run and a warm one after it; those before are watched for memory."""
    cache = folder / "cache"
    cold_together = job(edition, folder, emptied(cache), arguments).together()
    warm_together = job(edition, folder, cache, arguments).together()
    cold, warm = [], []
    for _ in range(count):
        cold.append(job(edition, folder, emptied(cache), arguments).run())
        warm.append(job(edition, folder, cache, arguments).run())
    print(f"{'':6}{'median':>9}{'min':>9}{'max':>9}   peak MiB   with children")
    print(_row("cold", cold, cold_together))
    print(_row("warm", warm, warm_together))
    _print_files(folder / "output")


def _row(name: str, runs: Sequence[Run], together: float) -> str:
    times = [run.seconds * 1000 for run in runs]
    shown = (statistics.median(times), min(times), max(times))
    largest = max(run.peak for run in runs)
    beside = f"{together:.0f}" if together else "–"  # not known on this system
    return (
        f"{name:6}" + "".join(f"{ms:6.0f} ms" for ms in shown) + f"{largest:11.0f}   {beside:>13}"
    )


def _print_files(folder: Path) -> None:
    sizes = [path.stat().st_size for path in folder.glob("*.pdf")]
    print(f"{len(sizes)} PDF files, {sum(sizes) / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description="the build of an edition, cold and warm in turn")
    parser.add_argument("edition", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--layout", help="as for tekan build")
    options = parser.parse_args()
    arguments = ["--layout", options.layout] if options.layout else []
    print(f"Python {platform.python_version()}, {os.cpu_count()} CPUs, {options.rounds} rounds")
    with tempfile.TemporaryDirectory(prefix="tekan-bench-") as folder:
        edition = options.edition.resolve()
        print(edition.relative_to(ROOT) if edition.is_relative_to(ROOT) else edition)
        measure(edition, Path(folder), options.rounds, arguments)


if __name__ == "__main__":
    main()
