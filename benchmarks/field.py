"""Times tekan beside Typst, WeasyPrint and Platypus, each figure beside its limit.

    .venv/bin/pip install -r benchmarks/requirements.txt
    .venv/bin/python benchmarks/field.py [--rounds 5] [--only spread,pages] [--write --label TEXT]

The exit status is 0 unless a command failed: the table says what is over its limit.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from contest.figures import Figure, table
from contest.file_cases import cores, sizes
from contest.paper_cases import makeup, many, pages, photos, preview, rebuild
from contest.record import machine, record
from contest.runs import Bench
from contest.spread_case import spread

LEAST_ROUNDS = 5  # for a median worth writing down
CASES: Mapping[str, Callable[[Bench], Iterator[Figure]]] = {
    "spread": spread,
    "pages": pages,
    "makeup": makeup,
    "many": many,
    "photos": photos,
    "rebuild": rebuild,
    "size": sizes,
    "preview": preview,
    "cores": cores,
}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="tekan beside other programs, in turn")
    parser.add_argument("--rounds", type=int, default=LEAST_ROUNDS)
    parser.add_argument("--only", default=",".join(CASES), help=", ".join(CASES))
    parser.add_argument("--keep", type=Path, help="a folder for sources and output, used again")
    parser.add_argument("--write", action="store_true", help="writes docs/performance.md")
    parser.add_argument("--label", default="now", help="under which the figures are kept")
    return parser.parse_args()


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="tekan-field-") as folder:
        yield Path(folder)


def _chosen(names: str) -> Sequence[str]:
    chosen = names.split(",")
    if strange := [name for name in chosen if name not in CASES]:
        sys.exit(f"no such case: {', '.join(strange)} (there are {', '.join(CASES)})")
    return chosen


def _measured(name: str, bench: Bench) -> Sequence[Figure]:
    """The figures of a case; where a command failed, what it said."""
    try:
        return tuple(CASES[name](bench))
    except SystemExit as failed:
        print(failed, file=sys.stderr)
        return (Figure(name, "a command failed", None, "", 0.0),)


def main() -> None:
    options = _options()
    figures: list[Figure] = []
    with _folder(options.keep) as folder:
        bench = Bench(folder, options.rounds)
        for name in _chosen(options.only):
            figures += _measured(name, bench)
    print(f"{machine()}, {options.rounds} rounds\n")
    print("\n".join(table(figures)))
    if options.write:
        record(options.label, figures, options.rounds)
    if any(figure.what == "a command failed" for figure in figures):
        sys.exit(1)


if __name__ == "__main__":
    main()
