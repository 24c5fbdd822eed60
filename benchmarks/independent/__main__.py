"""Judges our finished press files with tools that are not ours.

    .venv/bin/python benchmarks/independent [--only coated] [--keep FOLDER]

Both editions are built in temporary copies of the house, for each press profile as PDF/X-4 and as
PDF/X-1a:2003. Each whole file is opened, ripped, rendered and read by other people's programs;
those that are not installed are named and left out. The exit status is 0 unless a figure is over
its limit.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

# Python finds what is in a folder that it runs, not the folder as a package.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from independent.house import Case, cases
from independent.ink import inks
from independent.renders import renders
from independent.structure import opened, qpdf
from independent.told import Line, table
from independent.tools import missing
from independent.words import contents, faces

_JUDGES: tuple[Callable[[Case], Iterator[Line]], ...] = (
    *(qpdf, opened, inks, renders),
    *(faces, contents),
)


def _judge(folder: Path, only: str) -> int:
    """How many figures of all files are over their limits."""
    over = 0
    for case in cases(folder, only):
        print(f"\n{case.name}", flush=True)
        over += sum(table(judge(case)) for judge in _JUDGES)
    return over


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", metavar="TEXT", help="files whose name holds it")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new one, for all files")
    options = parser.parse_args()
    print(f"not installed: {', '.join(missing()) or 'nothing'}")
    with tempfile.TemporaryDirectory(prefix="tekan-independent-") as scratch:
        over = _judge(options.keep or Path(scratch), options.only)
    print(f"\n{over or 'nothing'} over")
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
