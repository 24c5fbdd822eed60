"""Judge what stands on the pages by the rule's items: every breach with its count and its place."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tekan.form import rule
from tekan.form.rule import Item
from tekan.form.seen import Page, Seen
from tekan.form.terms import (
    CN,
    FIXED,
    INTERNAL_MARK,
    INTERNAL_TERMS,
    NAME,
    PAPER_WORDS,
    PRICE,
    Term,
)
from tekan.model.edition import Field, plain
from tekan.model.findings import Finding, Findings, error, note, warning
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun


class Score(Struct, frozen=True):
    """One breach of an item.

    page  its number, 0 where it is of the whole paper
    spot  the place on that page, pt from its trim's top left; None for what is not there
    """

    item: Item
    finding: Finding
    page: int = 0
    spot: Rect | None = None


class Scored(Struct, frozen=True):
    """All breaches, and what was found besides.

    total     errors that the rule counts, as far as its counts are known
    uncounted breaches whose count is not known; they are not in the total
    applies   whether the rule is for this paper: it is for papers with a CN number alone
    findings  T680 where the total is too much, notes
    """

    scores: tuple[Score, ...]
    findings: Findings
    applies: bool

    @property
    def total(self) -> int:
        return sum(score.item.errors or 0 for score in self.scores)

    @property
    def uncounted(self) -> int:
        return sum(score.item.errors is None for score in self.scores)


def scored(seen: Seen) -> Scored:
    """Scores a paper.

    Error: T680. Warnings: T681 to T689, T693 to T695. Notes: T691, T692.
    """
    applies = not is_internal(seen)
    if applies:
        scores = (*_nameplate(seen), *_of_papers(seen), *_page_numbers(seen), *_ads(seen))
    else:
        scores = (*_nameplate(seen), *_of_internal_material(seen), *_page_numbers(seen))
    result = Scored(scores, (), applies)
    return Scored(scores, tuple(_besides(seen, result)), applies)


def is_internal(seen: Seen) -> bool:
    """Whether its owner marks it as internal material (内部资料)."""
    return any(INTERNAL_MARK in plain(field.value) for field in seen.fields)


def _besides(seen: Seen, result: Scored) -> Iterator[Finding]:
    if result.applies and result.total > rule.MOST_ERRORS:
        yield error("T680", seen.file, count=result.total, most=rule.MOST_ERRORS)
    if seen.front is None:
        first = min((page.number for page in seen.pages), default=0)
        yield note("T691", seen.file, first=first)
    if not result.applies:
        mark = next(f for f in seen.fields if INTERNAL_MARK in plain(f.value))
        yield note("T692", mark.value[0].place, name=mark.name)


# The nameplate (报头)


def _nameplate(seen: Seen) -> Iterator[Score]:
    """二、1（1） the name stands on page 1; 二、1（3） larger than all other words there."""
    if seen.front is None:
        return
    names = list(seen.printed(NAME, seen.front))
    if not names:
        yield Score(NAME.item, _missing(seen, NAME), page=1)
        return
    nameplate = max(names, key=lambda run: run.size)
    others = (run for run in seen.front.runs if run not in names and run.text.strip())
    largest = max(others, key=lambda run: run.size, default=None)
    if largest and largest.size >= nameplate.size:
        yield Score(rule.NOT_LARGEST, _too_small(nameplate, largest), 1, largest.box)


def _too_small(nameplate: GlyphRun, largest: GlyphRun) -> Finding:
    return warning(
        "T682",
        largest.place,
        len(largest.text),
        size=f"{nameplate.size:g}",
        other=f"{largest.size:g}",
        text=largest.text.strip()[:_SHOWN],
    )


_SHOWN = 24  # characters of a text that name it in a finding


# What is printed at a fixed place


def _of_papers(seen: Seen) -> Iterator[Score]:
    for term in FIXED:
        if not _is_printed(seen, term):
            yield Score(term.item, _missing(seen, term))
    yield from _serial_numbers(seen)


def _is_printed(seen: Seen, term: Term) -> bool:
    """Whether a page shows a term; page 1 where it must stand there and there is one."""
    pages = (seen.front,) if term.on_front and seen.front else seen.pages
    return any(page.words(term) or any(seen.printed(term, page)) for page in pages)


def _missing(seen: Seen, term: Term) -> Finding:
    """What is not printed: T683 no field for it, T684 a field to be filled in, T685 a field that
    no layout shows, T681 the name, not shown on page 1."""
    own = {"term": term.chinese, "english": term.english}
    if filled := next(iter(seen.of(term)), None):
        place, length = filled.value[0].place, len(filled.value[0].text)
        if term is NAME:
            return warning("T681", place, length, name=filled.name)
        return warning("T685", place, length, name=filled.name, **own)
    if unfilled := seen.unfilled_of(term):
        return warning("T684", unfilled[1], 1, name=unfilled[0], **own)
    return warning("T683", seen.file, 1, name=term.fields[0], **own)


# CN, half a Han's blank, the two digits of the region, a half-width hyphen, four of the serial.
_SERIAL = re.compile(r"(?<![A-Za-z])CN ?\d\d-(\d{4})(?!\d)")
# What is meant for one: other widths, dashes and blanks.
_MEANT = re.compile(r"[CＣ][NＮ]\s*([\d０-９]{2})\s*\D?\s*([\d０-９]{4})")
# Newspapers have the serials from 0001 to 0999.
_LAST_PAPER = 999


def _serial_numbers(seen: Seen) -> Iterator[Score]:
    """T689 where a CN number is printed otherwise than the standard writes a newspaper's."""
    for page in seen.pages:
        for run in seen.printed(CN, page):
            text = run.text.replace("\u2005", " ").replace("\u00a0", " ").strip()
            if not _is_serial_number(text):
                value, form = text[:_SHOWN], _as_standard(text)
                finding = warning("T689", run.place, len(text), text=value, form=form)
                yield Score(rule.SERIAL_FORM, finding, page.number, run.box)
                return


def _is_serial_number(text: str) -> bool:
    hit = _SERIAL.search(text)
    return bool(hit and 1 <= int(hit[1]) <= _LAST_PAPER)


def _as_standard(text: str) -> str:
    """The number as the standard writes it; its pattern where there is none to write."""
    hit = _MEANT.search(text)
    if hit is None or not 1 <= int(hit[2]) <= _LAST_PAPER:
        return "CN XX-XXXX"
    return f"CN {int(hit[1]):02d}-{int(hit[2]):04d}"


# Page numbers (版序) and ads (广告)


def _page_numbers(seen: Seen) -> Iterator[Score]:
    """T686 a page without its number; T687 one that stands higher or lower than the others."""
    found = [(page, _number_on(page)) for page in seen.pages]
    for page, run in found:
        if run is None:
            finding = warning("T686", page.layout, page=page.number)
            yield Score(rule.PAGE_NUMBER, finding, page.number)
    heights = [round(run.y) for page, run in found if run and page.number != 1]
    usual = max(heights, key=heights.count, default=0)
    for page, run in found:
        if run and page.number != 1 and abs(run.y - usual) > _SAME_HEIGHT:
            finding = warning("T687", run.place, page=page.number, y=_mm(run.y), usual=_mm(usual))
            yield Score(rule.PAGE_NUMBER, finding, page.number, run.box)


# Baselines as near as this, pt, are one place to the eye.
_SAME_HEIGHT = 3.0
_MM = 25.4 / 72


def _mm(points: float) -> str:
    return f"{points * _MM:.0f}"


def _number_on(page: Page) -> GlyphRun | None:
    """The page's number among its furniture: 2, 02, 第2版, A02."""
    wanted = re.compile(rf"第?\s*[A-Z]?0*{page.number}\s*版?")
    hits = (run for run in page.furniture if wanted.fullmatch(run.text.strip()))
    return min(
        (run for run in hits if not _counts_pages(run, page)), key=lambda r: r.y, default=None
    )


def _counts_pages(run: GlyphRun, page: Page) -> bool:
    """Whether a number says how many pages there are (今日8版), which on page 8 reads the same."""
    line = "".join(r.text for r in sorted(page.furniture, key=lambda r: r.x) if r.y == run.y)
    return bool(re.search(rf"(今日|今天|本期|共)\s*0*{page.number}\s*版", line))


def _ads(seen: Seen) -> Iterator[Score]:
    """T688 an ad without the word 广告."""
    for page in seen.pages:
        for ad in page.ads:
            if "广告" not in ad.words:
                finding = warning("T688", ad.place, page=page.number)
                yield Score(rule.ADVERTISEMENT, finding, page.number, ad.rect)


# Internal material (内部资料)


def _of_internal_material(seen: Seen) -> Iterator[Score]:
    """T693 what it must print; T694 a name, T695 words and ads that it may not have."""
    for term in INTERNAL_TERMS:
        if not _is_printed(seen, term):
            place = seen.file
            finding = warning("T693", place, term=term.chinese, english=term.english)
            yield Score(term.item, finding, 1 if term.on_front else 0)
    for field in seen.of(NAME):
        yield from _named_as_a_paper(field)
    for term in (CN, PRICE):
        yield from _forbidden(seen, term)
    for page in seen.pages:
        for ad in page.ads:
            finding = warning("T695", ad.place, what="广告", english="ads")
            yield Score(rule.INTERNAL, finding, page.number, ad.rect)


def _named_as_a_paper(field: Field) -> Iterator[Score]:
    name = plain(field.value)
    if word := next((word for word in PAPER_WORDS if word in name), ""):
        finding = warning("T694", field.value[0].place, len(name), name=name, word=word)
        yield Score(rule.INTERNAL, finding)


def _forbidden(seen: Seen, term: Term) -> Iterator[Score]:
    for page in seen.pages:
        run = next(seen.printed(term, page), None)
        if run or page.words(term):
            place = run.place if run else page.layout
            finding = warning("T695", place, what=term.chinese, english=term.english)
            yield Score(rule.INTERNAL, finding, page.number, run.box if run else None)
            return
