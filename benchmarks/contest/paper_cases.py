"""A paper of many pages: 64 and 1,024 distinct ones, 128 photos, one article changed."""

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from statistics import median

from random_editions.corpus import read_corpus
from spread import Job

from contest import house, typ
from contest.figures import Figure
from contest.paper import Page, written
from contest.photos import write_photos
from contest.preview_change import changed
from contest.runs import Bench, largest, ratio, times

FEW, MANY = 64, 1024
TIME = 0.5  # × Typst's time
GROWTH = 1.15  # × time a page at 64
MEMORY = 600.0  # MiB
PHOTOS = 12.0  # s for 128 on two processors
REBUILD = 0.15  # × Typst's cold time
PREVIEW = 60.0  # ms
_SPARE = 3  # lines of a story


def pages(bench: Bench) -> Iterator[Figure]:
    """64 pages, each with three stories laid by hand."""
    yield from _beside_typst(bench, "pages", "by hand", by_hand_of(bench, FEW))


def makeup(bench: Bench) -> Iterator[Figure]:
    """64 pages that make themselves up; Typst sets as many words on places that it is told."""
    yield from _beside_typst(bench, "makeup", "made up by itself", _made_up(bench))


def _beside_typst(bench: Bench, case: str, name: str, edition: Path) -> Iterator[Figure]:
    source = source_of(bench, FEW)
    jobs = {name: lambda: bench.build_cold(edition), "Typst": lambda: bench.typst(source)}
    bench.say(f"{FEW} pages {name}: {bench.rounds} rounds")
    together = bench.together(jobs)
    runs = bench.in_turn(jobs)
    for one, own in runs.items():
        limit = None if one == "Typst" else TIME
        beside = f"{times(own)}, {largest(own):.0f} MiB, {together[one]:.0f} with children"
        yield Figure(case, f"{FEW} pages, {one}", ratio(own, runs["Typst"]), "×", limit, beside)


def many(bench: Bench) -> Iterator[Figure]:
    """1,024 pages beside 64: time a page, and memory."""
    few, large, source = (
        by_hand_of(bench, FEW),
        by_hand_of(bench, MANY),
        source_of(bench, MANY),
    )
    jobs = {
        "few": lambda: bench.build_cold(few),
        "many": lambda: bench.build_cold(large),
        "Typst": lambda: bench.typst(source),
    }
    bench.say(f"{MANY} pages: {bench.rounds} rounds")
    together = bench.together(jobs)
    runs = bench.in_turn(jobs)
    growth = ratio(runs["many"], runs["few"]) * FEW / MANY
    beside = times(runs["many"])
    yield Figure("many", f"{MANY} pages, time a page to that of {FEW}", growth, "×", GROWTH, beside)
    peak = max(largest(runs["many"]), together["many"])
    beside = f"largest process {largest(runs['many']):.0f} MiB"
    yield Figure("many", f"{MANY} pages, memory with children", peak, "MiB", MEMORY, beside)
    value = ratio(runs["many"], runs["Typst"])
    beside = f"Typst {times(runs['Typst'])}, {largest(runs['Typst']):.0f} MiB"
    yield Figure("many", f"{MANY} pages to Typst", value, "×", None, beside)


def photos(bench: Bench) -> Iterator[Figure]:
    """64 pages with 128 new photos, and how often they are converted."""
    edition = _with_photos(bench)
    bench.say(f"photos: {bench.rounds} rounds")
    jobs = {"photos": lambda: bench.build_cold(edition)}
    together = bench.together(jobs)
    runs = bench.in_turn(jobs)["photos"]
    middle = median(run.seconds for run in runs)
    beside = f"{times(runs)}, {together['photos']:.0f} MiB with children"
    yield Figure("photos", "128 photos of 12 MP", middle, "s", PHOTOS, beside)
    kept = list((bench.folder / "cache-cold").rglob("*.jpg"))
    yield Figure("photos", "pictures in the cache", float(len(kept)), "", 128.0)
    made, many_times = _conversions(bench, edition)
    yield Figure("photos", "times that most often one was converted", many_times, "", 1.0, made)


def _conversions(bench: Bench, edition: Path) -> tuple[str, float | None]:
    """How many were converted, and how often the one most often; in a run not timed."""
    log = bench.folder / "conversions"
    log.unlink(missing_ok=True)
    bench.build_cold(edition)  # empties the cache
    script = Path(__file__).with_name("counted_build.py")
    arguments = (log, "build", edition, "--output", bench.output(edition))
    bench.python(script, *arguments, cache="cache-cold").run()
    names = log.read_text().split() if log.exists() else []
    if not names:
        return "not known", None
    return f"{len(names)} conversions", float(max(map(names.count, names)))


def rebuild(bench: Bench) -> Iterator[Figure]:
    """One article changed, as a new process; Typst sets all anew."""
    edition, source = by_hand_of(bench, FEW), source_of(bench, FEW)
    article = edition / "p0033-2.yaml"
    original = article.read_text(encoding="utf-8")
    numbers = count()

    def again() -> Job:
        article.write_text(changed(original, next(numbers)), encoding="utf-8")
        return bench.build(edition, "cache-rebuild")

    jobs = {"changed": again, "Typst": lambda: bench.typst(source)}
    bench.say(f"rebuild: {bench.rounds} rounds")
    bench.together(jobs)
    runs = bench.in_turn(jobs)
    article.write_text(original, encoding="utf-8")
    value = ratio(runs["changed"], runs["Typst"])
    beside = times(runs["changed"])
    yield Figure("rebuild", f"one article of {FEW} pages changed", value, "×", REBUILD, beside)


def preview(bench: Bench) -> Iterator[Figure]:
    """One article changed, within the process of a preview."""
    edition, result = by_hand_of(bench, FEW), bench.folder / "preview.json"
    script = Path(__file__).with_name("preview_change.py")
    bench.say("preview")
    rounds = max(5, bench.rounds)
    bench.python(script, edition, edition / "p0033-2.yaml", str(rounds), result).run()
    took = json.loads(result.read_text())
    if "missing" in took:
        beside = f"not built: {took['missing']}"
        yield Figure("preview", _CHANGE, None, "ms", PREVIEW, beside)
        return
    middle = median(took["changes"])
    beside = f"({min(took['changes']):.0f}–{max(took['changes']):.0f}), "
    beside += f"the first pages {took['first']:,.0f} ms"
    yield Figure("preview", _CHANGE, middle, "ms", PREVIEW, beside)


_CHANGE = "a change to the page's new elements"


def by_hand_of(bench: Bench, count: int) -> Path:
    """A paper laid by hand."""
    return _edition(bench, f"hand-{count}", "paper-0", _pages(count, 0))


def _made_up(bench: Bench) -> Path:
    """Like words without a block laid by hand, a few less: a page must not be too full."""
    pages = written(FEW, read_corpus(), spare=_SPARE)
    return _edition(bench, f"made-{FEW}", "weekly-inner", pages)


def _with_photos(bench: Bench) -> Path:
    folder = _edition(bench, "photos", "paper-2", _pages(FEW, 2))
    names = (story.photo for page in _pages(FEW, 2) for story in page.stories)
    wanted = [folder / name for name in names if name and not (folder / name).exists()]
    if wanted:
        bench.say(f"makes {len(wanted)} photos")
        write_photos(wanted)
    return folder


def _edition(bench: Bench, name: str, layout: str, pages: Iterable[Page]) -> Path:
    root = house.build_house(bench.folder / "house")
    folder = root / "articles" / name
    if not (folder / "edition.yaml").exists():
        bench.say(f"writes {name}")
        house.write(pages, root, name, layout)
    return folder


def source_of(bench: Bench, count: int) -> Path:
    """The same paper as Typst's source."""
    return typ.write(_pages(count, 0), bench.folder / f"typst-{count}")


def _pages(count: int, photos: int) -> Iterator[Page]:
    return written(count, read_corpus(), photos)
