"""The interviews' spread: tekan, Typst, WeasyPrint and Platypus side by side."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from spread import ROOT, Job, Run, write_source

from contest.figures import Figure
from contest.runs import Bench, Jobs, largest, ratio, times

EDITION = ROOT / "articles" / "2024-interviews"
COLD, WARM = 0.8, 0.4  # × Typst's time
PEAK = 0.5  # × Typst's memory
_OTHERS = {"WeasyPrint": "weasyprint", "Platypus": "reportlab"}


def spread(bench: Bench) -> Iterator[Figure]:
    """Time and memory of each; the others are there to be compared with."""
    jobs = _jobs(bench)
    bench.say("the spread: memory")
    together = bench.together({"warm before": jobs["tekan warm"], **jobs})
    bench.say(f"the spread: {bench.rounds} rounds of {', '.join(jobs)}")
    runs = bench.in_turn(jobs)
    yield from _times(runs)
    yield from _peaks(runs, together)


def typst_source(bench: Bench) -> Path:
    """The spread for Typst; beside it the words and photos that the others take too."""
    folder = bench.folder / "spread"
    if not folder.exists():
        folder.mkdir()
        write_source(EDITION, folder)
    return folder / "spread.typ"


def _jobs(bench: Bench) -> Jobs:
    source = typst_source(bench)
    folder = source.parent

    def other(name: str) -> Job:
        script = Path(__file__).with_name(name)
        return bench.python(script, folder, folder / f"{script.stem}.pdf", ROOT / "fonts")

    jobs = {
        "tekan cold": lambda: bench.build_cold(EDITION),
        "Typst": lambda: bench.typst(source),
        "tekan warm": lambda: bench.build(EDITION, "cache-spread"),
        "WeasyPrint": lambda: other("spread_html.py"),
        "Platypus": lambda: other("spread_platypus.py"),
    }
    missing = [name for name, module in _OTHERS.items() if find_spec(module) is None]
    return {name: job for name, job in jobs.items() if name not in missing}


def _times(runs: Mapping[str, Sequence[Run]]) -> Iterator[Figure]:
    limits = {"tekan cold": COLD, "tekan warm": WARM}
    for name, own in runs.items():
        value = ratio(own, runs["Typst"])
        yield Figure("spread", name, value, "×", limits.get(name), times(own))
    for name in _OTHERS.keys() - runs.keys():
        yield Figure("spread", name, None, "×", None, "not installed")


def _peaks(runs: Mapping[str, Sequence[Run]], together: Mapping[str, float]) -> Iterator[Figure]:
    """Of the largest process, and of all of a build added up."""
    for name, own in runs.items():
        limit = PEAK if name.startswith("tekan") else None
        for what, value, whole in (
            ("largest process", largest(own), largest(runs["Typst"])),
            ("with children", together[name], together["Typst"]),
        ):
            said = f"{value:.0f} MiB"
            yield Figure("spread", f"{name}, {what}", value / whole, "×", limit, said)
