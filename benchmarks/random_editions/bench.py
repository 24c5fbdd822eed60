"""Makes editions up and checks them; each leaves a result."""

import re
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition
from tekan.model.findings import Finding, Findings, Severity
from tekan.model.page import Made, Spread
from tekan.model.sources import House
from tekan.page.edition import Maker, made_of, made_sheets
from tekan.page.sheet import Order, Sheet, make_sheet
from tekan.pages import names_in, typecases
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases

from .checks.case import Failure
from .checks.checker import check
from .checks.named import HOLE, NO_ROOM, TOO_FULL, pages_named, stories_named
from .corpus import Corpus
from .house import write
from .writing.plans import Plan, planned

# What a page may take at most, s of a processor.
MOST_SECONDS = 5.0
# Codes that keep a page from fitting: those that name it, and those that name a story on it.
_OF_PAGES = (*TOO_FULL, NO_ROOM, HOLE)
_OF_STORIES = ("T401", "T402", "T405", "T406")


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an edition.

    sheets   of each: its first page, its layout, the findings that keep it from fitting, as
             code, story and number of lines
    slowest  seconds of a processor that the slowest page took
    digest   of its display list
    """

    seed: int
    style: str
    plausible: bool
    pages: int
    sheets: tuple[tuple[int, str, tuple[tuple[str, str, int], ...]], ...] = ()
    failures: tuple[Failure, ...] = ()
    slowest: float = 0.0
    cuts: int = 0
    clashes: int = 0
    tight: int = 0
    digest: str = ""


@dataclass(slots=True)
class Clock:
    """Times sheets; `slowest` in seconds of a processor for each page."""

    slowest: float = 0.0

    def make_sheet(self, order: Order, cases: Typecases) -> Sheet:
        start = time.process_time()
        try:
            return make_sheet(order, cases)
        finally:
            taken = (time.process_time() - start) / order.layout.page.count
            self.slowest = max(self.slowest, taken)


@dataclass(frozen=True, slots=True)
class Bench:
    """Makes editions up in a house and checks them."""

    house: Path
    corpus: Corpus
    books: dict[str, FontBook] = field(default_factory=dict)

    def test(self, seed: int) -> Result:
        """An edition written, made up and checked."""
        plan = planned(seed, self.corpus)
        result = Result(seed, plan.style, plan.plausible, plan.page_count)
        clock = Clock()
        try:
            start = time.process_time()
            made, house, found = self.made(plan, clock.make_sheet)
            mean = (time.process_time() - start) / plan.page_count
        except Exception:  # whatever it is, it is a failure to be shown
            return replace(result, failures=(Failure("exception", seed, 0, _last_trace()),))
        return self._result(result, plan, made, house, found, max(mean, clock.slowest))

    def _result(
        self, result: Result, plan: Plan, made: Made, house: House, found: Findings, slowest: float
    ) -> Result:
        checked = check(plan, made, house.layouts)
        failures = list(checked.failures)
        if slowest > MOST_SECONDS:
            failures.append(Failure("slow", plan.seed, 0, f"{slowest:.1f} s a page"))
        codes = sorted({f.code for f in found if f.severity is Severity.ERROR})
        if codes:
            failures.append(Failure("sources", plan.seed, 0, " ".join(codes)))
        return replace(
            result,
            sheets=tuple(_sheets(made, plan)),
            failures=tuple(failures),
            slowest=round(slowest, 2),
            cuts=checked.cuts,
            clashes=checked.clashes,
            tight=checked.tight,
            digest=_digest(made),
        )

    def made(self, plan: Plan, make: Maker = make_sheet) -> tuple[Made, House, Findings]:
        """An edition written and made up, and what its sources were found to be."""
        edition, house, found = self._sources(write(plan, self.house))
        cases = self._cases(edition, house)
        return made_of(tuple(made_sheets(edition, house.layouts, cases, make))), house, found

    def _sources(self, folder: Path) -> tuple[Edition, House, Findings]:
        sources = load_sources(folder)
        if sources.edition is None or sources.house is None:
            codes = [f"{f.code} {dict(f.values)}" for f in sources.findings]
            raise ValueError(f"sources: {codes[:3]}")
        return sources.edition, sources.house, sources.findings

    def _cases(self, edition: Edition, house: House) -> Typecases:
        """As `tekan.pages` makes them."""
        return typecases(names_in(edition, house), self._book(house))

    def _book(self, house: House) -> FontBook:
        if not self.books:
            book, unreadable = open_book(house.fonts)
            assert not unreadable, "the house's fonts are there"
            self.books["house"] = book
        return self.books["house"]


def _last_trace() -> str:
    """The exception being handled, and the line that raised it."""
    lines = traceback.format_exc().strip().splitlines()
    where = [line.strip() for line in lines if line.strip().startswith("File")][-1:]
    return f"{lines[-1]} {' '.join(where)[-90:]}"


def _digest(made: Made) -> str:
    """Of all that is shown, with the files it came from named without their folder."""
    shown = repr([(spread.items, spread.zones) for spread in made.spreads])
    shown = re.sub(r"/[^'\"]*?/(articles|layouts)/", "", shown)
    return sha256(shown.encode()).hexdigest()[:16]


def _sheets(made: Made, plan: Plan) -> Iterator[tuple[int, str, tuple[tuple[str, str, int], ...]]]:
    for spread, page in zip(made.spreads, plan.pages, strict=True):
        found = tuple(
            (f.code, _story_of(f), _lines_of(f)) for f in made.findings if _is_of(f, spread)
        )
        yield spread.numbers[0], page.size.layout, found


def _is_of(finding: Finding, spread: Spread) -> bool:
    """Whether a finding says why a sheet does not fit."""
    if finding.code in _OF_PAGES:
        return bool(pages_named((finding,), finding.code) & set(spread.numbers))
    slugs = {zone.article for zone in spread.zones} - {""}
    return finding.code in _OF_STORIES and bool(slugs & set(stories_named(finding)))


def _story_of(finding: Finding) -> str:
    """The story that a finding names, or the file that it stands in."""
    *_, slug = stories_named(finding)
    return slug


def _lines_of(finding: Finding) -> int:
    value = dict(finding.values).get("lines", 0)
    return int(value) if isinstance(value, int | float) else 0
