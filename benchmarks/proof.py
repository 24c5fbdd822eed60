"""Times the proof of an edition beside its build, cold and warm in turn, as whole processes.

    .venv/bin/python benchmarks/proof.py articles/2024-interviews

A proof is compared with one before an edit, and draws areas and grid: all that it can be asked.
The exit status is 0 unless a command failed: the table says what is over its limit.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from spread import ROOT, Job

# What a proof may take longer than a build of the same edition, s.
LIMIT = 0.3


def job(command: str, edition: Path, folder: Path, arguments: Sequence[str] = ()) -> Job:
    """A command with a cache and an output of its own."""
    output = folder / command
    line = [sys.executable, "-m", "tekan", command, str(edition), "--output", str(output)]
    surroundings = {"XDG_CACHE_HOME": str(folder / "cache" / command)}
    return Job([*line, *arguments], surroundings)


def measure(edition: Path, folder: Path, rounds: int) -> None:
    """Each round a build and a proof with nothing kept, then both again with it."""
    job("proof", edition, folder).run()
    old = folder / "old.pdf"
    shutil.copy(folder / "proof" / f"{edition.name}-proof.pdf", old)
    jobs = {
        "build": job("build", edition, folder),
        "proof": job("proof", edition, folder, ["--against", str(old), "--areas", "--grid"]),
    }
    times: dict[tuple[str, str], list[float]] = {}
    for _ in range(rounds):
        shutil.rmtree(folder / "cache")
        for state in ("cold", "warm"):
            for name, own in jobs.items():
                times.setdefault((state, name), []).append(own.run().seconds)
    for state in ("cold", "warm"):
        _print_row(state, times[state, "build"], times[state, "proof"])


def _print_row(state: str, build: Sequence[float], proof: Sequence[float]) -> None:
    shorter, longer = (statistics.median(row) for row in (build, proof))
    over = longer - shorter
    verdict = "" if over <= LIMIT else f"  OVER its limit of {LIMIT} s"
    print(f"{state}  build {shorter:.3f} s  proof {longer:.3f} s  {over:+.3f} s{verdict}")


def main() -> None:
    parser = argparse.ArgumentParser(description="the proof of an edition beside its build")
    parser.add_argument("edition", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    edition = options.edition.resolve()
    print(edition.relative_to(ROOT) if edition.is_relative_to(ROOT) else edition)
    with tempfile.TemporaryDirectory(prefix="tekan-bench-") as folder:
        measure(edition, Path(folder), options.rounds)


if __name__ == "__main__":
    main()
