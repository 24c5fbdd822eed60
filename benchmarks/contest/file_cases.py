"""What is left: sizes of files beside Typst's, and the same bytes on one processor as on two."""

from collections.abc import Iterator
from pathlib import Path

from contest.figures import Figure
from contest.paper_cases import FEW, by_hand_of, source_of
from contest.runs import Bench, digest, on_processors
from contest.spread_case import EDITION, typst_source

KB = 1000


def sizes(bench: Bench) -> Iterator[Figure]:
    """Of the whole file; Typst's has the same pages."""
    pairs = (
        ("the spread", EDITION, typst_source(bench)),
        (f"{FEW} pages", by_hand_of(bench, FEW), source_of(bench, FEW)),
    )
    bench.say("sizes")
    for what, edition, source in pairs:
        bench.build(edition, "cache-sizes").run()
        bench.typst(source).run()
        yield _size(what, bench.output(edition), edition.name, source.with_suffix(".pdf"))


def _size(what: str, folder: Path, name: str, other: Path) -> Figure:
    own, theirs = (folder / f"{name}.pdf").stat().st_size, other.stat().st_size
    files = [path.stat().st_size for path in folder.glob("*.pdf")]
    beside = f"{own / KB:,.0f} KB to {theirs / KB:,.0f} KB; "
    beside += f"all {len(files)} files {sum(files) / KB:,.0f} KB"
    return Figure("size", f"{what}, the whole file to Typst's", own / theirs, "×", 1.0, beside)


def cores(bench: Bench) -> Iterator[Figure]:
    """Editions that differ when they are built on one processor; each from nothing."""
    bench.say("cores")
    for what, edition in (("the spread", EDITION), (f"{FEW} pages", by_hand_of(bench, FEW))):
        digests = {}
        for count in (1, 2):
            with on_processors(count) as possible:
                bench.build_cold(edition).run()
            digests[count] = digest(bench.output(edition)) if possible else ""
        differ = float(digests[1] != digests[2]) if all(digests.values()) else None
        said = f"{digests[1]} on one, {digests[2]} on two"
        yield Figure("cores", f"{what}: other bytes on one core than on two", differ, "", 0.0, said)
