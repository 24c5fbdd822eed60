"""Dates (日期): days that are, with their weekday."""

import re
from collections.abc import Iterator
from datetime import date

from tekan.model.edition import Edition, Field, fields_over, plain
from tekan.model.findings import Finding, warning
from tekan.review.passages import Passage, passages_of_fields
from tekan.review.standards import date_of, real_day

_WEEKDAYS = "一二三四五六日"
_WEEKDAY = r"(?P<named>(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天]))"
_DAY = re.compile(
    r"(?<![0-9０-９年])(?:(?P<year>[0-9０-９]{4})年)?(?P<month>[0-9０-９]{1,2})月(?P<day>[0-9０-９]{1,2})日"
    rf"(?:[\s　，,]*[（(]?{_WEEKDAY}(?![一二三四五六日天至到]))?"
)
_LONE_WEEKDAY = re.compile(rf"\s*{_WEEKDAY}\s*")
# The year of a day without one is another than the paper's, or none of the sun's, behind these.
_OTHER_YEAR = re.compile(
    r"(?:去年|前年|明年|后年|当年|次年|翌年|[0-9]{4}年|农历|阴历|旧历)[^。；]{0,20}$"
)
_LUNAR = re.compile(r"(?:农历|阴历|旧历)[^，。；]{0,6}$")
# Days of a month in a leap year; so the 29th of February is left to a year that is known.
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# A day that comes after the paper's and is said to be past.
_PAST = re.compile(r"^[^，。；！？]{0,10}(?:已经|已于|已)")
# Whoever looks ahead may well say so: 到2030年将已……
_AHEAD = re.compile(r"(?:到|至|预计|计划|将|截至|届时|力争|有望)[^，。；]{0,8}$")


def dates(passage: Passage, paper: date | None) -> Iterator[Finding]:
    """T659 a day that no calendar has, T658 one that is another weekday, T668 one past in the text
    that comes after the paper's own."""
    text = passage.text
    for found in _DAY.finditer(text):
        ahead = text[max(0, found.start() - 24) : found.start()]
        if _LUNAR.search(ahead):
            continue
        month, day = int(found["month"]), int(found["day"])
        year = int(found["year"]) if found["year"] else None
        if not _is_day(year, month, day):
            place, length = passage.mark(found.start(), found.end("day") + 1)
            yield warning("T659", place, length, day=text[found.start() : found.end("day") + 1])
            continue
        year = year or _year_of(paper, ahead)
        full = real_day(year, month, day) if year else None
        if full:
            yield from _weekday(passage, found, full)
            yield from _not_past(passage, found, full, paper, ahead)


def _is_day(year: int | None, month: int, day: int) -> bool:
    if year:
        return real_day(year, month, day) is not None
    return 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]


def _year_of(paper: date | None, ahead: str) -> int | None:
    return None if paper is None or _OTHER_YEAR.search(ahead) else paper.year


def _weekday(passage: Passage, found: re.Match[str], day: date) -> Iterator[Finding]:
    said = found["weekday"]
    right = _WEEKDAYS[day.weekday()]
    if said and said.replace("天", "日") != right:
        place, length = passage.mark(*found.span("named"))
        yield warning("T658", place, length, day=_in_words(day), said=said, right=right)


def _not_past(
    passage: Passage, found: re.Match[str], day: date, paper: date | None, ahead: str
) -> Iterator[Finding]:
    past = _PAST.match(passage.text[found.end() :])
    if paper and found["year"] and day > paper and past and not _AHEAD.search(ahead):
        place, length = passage.mark(*found.span())
        yield warning("T668", place, length, day=_in_words(day), paper=_in_words(paper))


def _in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def field_dates(edition: Edition) -> Iterator[Finding]:
    """T658 where the paper's date and its weekday, each a field, disagree; what pages say of their
    own is compared too."""
    scopes = (edition.fields, *(fields_over(plan.fields, edition.fields) for plan in edition.plans))
    told: set[Finding] = set()
    for fields in scopes:
        for finding in _in_fields(fields):
            if finding not in told:
                told.add(finding)
                yield finding


def _in_fields(fields: tuple[Field, ...]) -> Iterator[Finding]:
    paper = date_of(fields)
    for _, passage in passages_of_fields(fields):
        found = _LONE_WEEKDAY.fullmatch(passage.text)
        right = _WEEKDAYS[paper.weekday()] if paper else ""
        if found and paper and found["weekday"].replace("天", "日") != right:
            place, length = passage.mark(0, len(passage.text))
            said = found["weekday"]
            yield warning("T658", place, length, day=_in_words(paper), said=said, right=right)


# What a paper has once, whatever its page; under each of their names.
_ONE = frozenset(
    (
        "paper",
        "date",
        "weekday",
        "lunar",
        "issue",
        "total",
        "permit",
        "cn",
        "报名",
        "日期",
        "出版日期",
        "星期",
        "农历",
        "期号",
        "总期号",
        "刊号",
        "准印证",
    )
)


def page_fields(edition: Edition) -> Iterator[Finding]:
    """T660 where a page has another date, issue or name of the paper than the edition or the pages
    before it."""
    known = {own.name: plain(own.value).strip() for own in edition.fields if own.value}
    for plan in edition.plans:
        for name, passage in passages_of_fields(plan.fields):
            if name not in _ONE:
                continue
            value = plain(passage.spans).strip()
            other = known.setdefault(name, value)
            if other != value:
                place, length = passage.mark(0, len(passage.text))
                yield warning("T660", place, length, name=name, value=value, other=other)
