"""Makes up random editions and checks every page from its display list alone.

    .venv/bin/python benchmarks/random_editions [--count 200] [--seed 1]

Every edition must fit, with no character lost, nothing over anything else, nothing outside its
place and columns level, or findings must name what is too long or too short. The exit status is 0
unless one of them breaks that. Two processes, with different hash seeds, share the editions; some
are made up by both, and must come out alike.
"""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

# Python finds what is in a folder that it runs, not the folder as a package.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from random_editions.runs import chosen, run_all, run_part
from random_editions.table import print_table


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="random editions, made up and checked")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="of the first edition")
    parser.add_argument("--json", type=Path, help="file for all results")
    parser.add_argument(
        "--limit", type=float, default=1e9, help="seconds after which no edition is begun"
    )
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--only", choices=("plausible", "wild"), help="half of the editions")
    return parser


def main() -> int:
    options = _parser().parse_args()
    if options.part is not None:
        seeds = [int(seed) for seed in options.part.split(",") if seed]
        run_part(seeds, options.folder, options.limit, lambda line: print(line, flush=True))
        return 0
    with tempfile.TemporaryDirectory(prefix="tekan-random-") as folder:
        seeds = chosen(options.seed, options.count, options.only)
        results, unlike = run_all(seeds, Path(folder), options.limit)
    if options.json:
        text = json.dumps([asdict(result) for result in results], ensure_ascii=False, indent=1)
        options.json.write_text(text, encoding="utf-8")
    print_table(results, unlike)
    lost = len(results) < options.count and options.limit >= 1e9
    return int(lost or bool(unlike) or any(result.failures for result in results))


if __name__ == "__main__":
    sys.exit(main())
