"""docs/performance.md: the figures as they are now, and as they were."""

import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from spread import ROOT

from contest.figures import Figure, table

PAGE = ROOT / "docs" / "performance.md"
# What the page is made from: one record for each label, in the order in which they came.
RECORDS = Path(__file__).with_name("records.json")
_PACKAGES = ("typst", "weasyprint", "reportlab", "pillow", "uharfbuzz")

Record = Mapping[str, Any]


def machine() -> str:
    """Processor, system, Python and the libraries that count, in one line."""
    known = [f"{os.cpu_count()} × {_processor()}", platform.system(), platform.machine()]
    known.append(f"Python {platform.python_version()}")
    return ", ".join((*known, *filter(None, map(_version, _PACKAGES))))


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration, IndexError):
        return platform.processor() or "processor"


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def record(label: str, figures: Sequence[Figure], rounds: int) -> None:
    """Keeps figures under a label, in the place of those of the same cases, and writes the
    page anew."""
    records = _records()
    former = next((one for one in records if one["label"] == label), None)
    measured = {figure.case for figure in figures}
    kept = [one for one in former["figures"] if one["case"] not in measured] if former else []
    new = {
        "label": label,
        "machine": machine(),
        "rounds": min(rounds, former["rounds"]) if former and kept else rounds,
        "figures": [*kept, *map(asdict, figures)],
    }
    records = [new if one is former else one for one in records] if former else [*records, new]
    RECORDS.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text("\n".join(_page(records)) + "\n", encoding="utf-8")


def _records() -> list[Record]:
    return json.loads(RECORDS.read_text(encoding="utf-8")) if RECORDS.exists() else []


_HEAD = """# How fast it is

Made by `benchmarks/field.py --write`; what is compared, and what is not equal, is told in
[benchmarks/README.md](../benchmarks/README.md). “×” is times what Typst takes for the same pages in
the same round, as a median; times are medians with the least and the most of all rounds.
"""


def _page(records: Sequence[Record]) -> Iterator[str]:
    *before, now = records
    yield _HEAD
    yield "## Now\n"
    yield from _section(now)
    if before:
        yield "\n## Before and after\n"
        yield from _comparison(records)
        yield "\n## How it was"
    for one in reversed(before):
        yield f"\n### {one['label']}\n"
        yield from _section(one)


def _section(one: Record) -> Iterator[str]:
    yield f"{one['label']}: {one['machine']}, at least {one['rounds']} rounds each.\n"
    yield from table(_figures(one))


def _figures(one: Record) -> list[Figure]:
    return [Figure(**figure) for figure in one["figures"]]


def _comparison(records: Sequence[Record]) -> Iterator[str]:
    """Figures that have a limit, one record beside the other."""
    shown = [{(f.case, f.what): f for f in _figures(one)} for one in records]
    yield f"| | {' | '.join(one['label'] for one in records)} | at most |"
    yield "| --- " * (len(records) + 2) + "|"
    for key, figure in shown[-1].items():
        if figure.limit is not None:
            values = (own[key].shown if key in own else "–" for own in shown)
            yield f"| {figure.what} | {' | '.join(values)} | {figure.limit_shown} |"
