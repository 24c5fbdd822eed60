"""A preflight's result as a table, one line a rule and page, or as data."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, Literal

from msgspec import Struct

from tekan.model.findings import Severity
from tekan.model.geometry import Rect
from tekan.model.press import Press
from tekan.press.preflight.claims import claim
from tekan.press.preflight.ink_map import PageInk
from tekan.press.preflight.ink_report import ink_figures, ink_rows
from tekan.press.preflight.seen import FileSeen
from tekan.press.preflight.verdict import Verdict

Lang = Literal["zh", "en"]
Said = Callable[[Verdict], tuple[str, str]]
"""What is wrong and what to do: the catalogue's words, which stand above this stage."""

MM = 25.4 / 72
# Places shown of one rule on one page; all are in the JSON.
_MOST_PLACES = 4

WORDS: dict[Lang, dict[str, str]] = {
    "zh": {
        "head": "{file}：{pages} 页，{claim}，PDF {version}；按 {profile} 检查",
        "unclaimed": "没有声明 PDF/X",
        "file": "整个文件",
        "page": "第 {page} 页",
        "place": "({x:.1f}, {y:.1f})",
        "places": "离成品左上角的毫米数：",
        "more": " 等",
        "counts": "{error} 个错误，{warning} 个警告，{note} 个提示",
        "fine": "可以付印：全部在限度之内",
        "passable": "没有错误，请看警告",
        "broken": "不能付印",
        "title": "印前检查",
        "homeless": "找不到印刷条件：{file} 和当前文件夹都不在含有 layouts/ 和 fonts/ 的文件夹里；"
        "请用 --profile 给出 YAML 文件",
        "unwritten": "{file} 写不了；请检查文件夹和权限",
        "onto": "--marked 会盖掉被检查的文件；请换一个名字",
    },
    "en": {
        "head": "{file}: {pages} page(s), {claim}, PDF {version}; checked for {profile}",
        "unclaimed": "no PDF/X claimed",
        "file": "The file",
        "page": "Page {page}",
        "place": "({x:.1f}, {y:.1f})",
        "places": "mm from the trim's top left: ",
        "more": " …",
        "counts": "{error} error(s), {warning} warning(s), {note} note(s)",
        "fine": "fit for press: all within limits",
        "passable": "no errors; look at the warnings",
        "broken": "not fit for press",
        "title": "Preflight",
        "homeless": "no press profile: neither {file} nor this folder is in a house with layouts/ "
        "and fonts/; give a YAML file with --profile",
        "unwritten": "{file} cannot be written; check its folder and permissions",
        "onto": "--marked would overwrite the file that is checked; give another name",
    },
}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "2"}


class Group(Struct, frozen=True):
    """All verdicts of one rule on one page that are as severe; the words are the first's."""

    number: int
    verdicts: tuple[Verdict, ...]
    problem: str
    hint: str

    @property
    def first(self) -> Verdict:
        return self.verdicts[0]

    @property
    def rects(self) -> tuple[Rect, ...]:
        return tuple(v.rect for v in self.verdicts if v.rect is not None)


def grouped(verdicts: Sequence[Verdict], say: Said) -> tuple[Group, ...]:
    """Verdicts in their order, those that a reader would take for one thing together."""
    ordered = sorted(verdicts, key=_key)
    groups = (tuple(group) for _, group in groupby(ordered, key=_key))
    told = ((group, *say(group[0])) for group in groups)
    return tuple(
        Group(number, group, printable(problem), printable(hint))
        for number, (group, problem, hint) in enumerate(told, 1)
    )


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def _key(verdict: Verdict) -> tuple[int, int, str, str]:
    """Without a place one value is another thing: a font, a key."""
    value = verdict.value if verdict.rect is None else ""
    return verdict.page, _RANKS[verdict.severity], verdict.rule, value


def printable(text: str) -> str:
    """Without control characters and lone surrogates, on which a terminal would trip."""
    return "".join(c if unicodedata.category(c)[0] != "C" else "\ufffd" for c in text)


class Judged(Struct, frozen=True):
    """A file as it was read and judged."""

    file: str
    seen: FileSeen
    press: Press
    verdicts: tuple[Verdict, ...]
    ink: tuple[PageInk, ...] = ()

    @property
    def is_fit(self) -> bool:
        return all(verdict.severity is not Severity.ERROR for verdict in self.verdicts)


def as_table(judged: Judged, lang: Lang, say: Said, coloured: bool = False) -> str:
    """Page by page, the worst first: rule, how often, what, where, and what to do."""
    rows = [head(judged, lang)]
    for page, groups in groupby(grouped(judged.verdicts, say), key=lambda group: group.first.page):
        rows += ["", page_name(page, lang)]
        for group in groups:
            rows += _rows(group, lang, coloured)
    return "\n".join((*rows, "", *ink_rows(judged.ink, lang), *summary(judged, lang)))


def head(judged: Judged, lang: Lang) -> str:
    words, seen = WORDS[lang], judged.seen
    return words["head"].format(
        file=printable(judged.file),
        pages=len(seen.pages),
        claim=printable(claim(seen)) or words["unclaimed"],
        version=seen.version,
        profile=judged.press.name,
    )


def page_name(page: int, lang: Lang) -> str:
    return WORDS[lang]["page" if page else "file"].format(page=page)


def _rows(group: Group, lang: Lang, coloured: bool) -> Iterator[str]:
    severity = group.first.severity
    sign = SIGNS[severity]
    if coloured:
        sign = f"\x1b[{_COLOURS[severity]}m{sign}\x1b[0m"
    yield f"  {sign} {group.first.rule} {_count(group):>6} {group.problem}"
    if group.rects:
        yield f"{_INDENT}{places(group, lang)}"
    if group.hint:
        yield f"{_INDENT}→ {group.hint}"


_INDENT = " " * 16


def _count(group: Group) -> str:
    return f"×{len(group.verdicts)}" if len(group.verdicts) > 1 else ""


def places(group: Group, lang: Lang) -> str:
    """The first places, in millimetres: that is what a printer's rule has."""
    words = WORDS[lang]
    shown = (
        words["place"].format(x=rect.x * MM, y=rect.y * MM) for rect in group.rects[:_MOST_PLACES]
    )
    more = words["more"] if len(group.rects) > _MOST_PLACES else ""
    return words["places"] + " ".join(shown) + more


def summary(judged: Judged, lang: Lang) -> tuple[str, ...]:
    words = WORDS[lang]
    if not judged.verdicts:
        return (words["fine"],)
    counts = words["counts"].format(**_counts(judged.verdicts))
    if not judged.is_fit:
        return counts, words["broken"]
    is_passable = any(v.severity is Severity.WARNING for v in judged.verdicts)
    return counts, words["passable" if is_passable else "fine"]


def _counts(verdicts: Sequence[Verdict]) -> dict[str, int]:
    return {s.value: sum(verdict.severity is s for verdict in verdicts) for s in Severity}


def as_data(judged: Judged, say: Said) -> dict[str, Any]:
    """Every verdict for machines; places in points from the trim's top left."""
    return {
        "file": judged.file,
        "profile": judged.press.name,
        "conformance": claim(judged.seen),
        "version": judged.seen.version,
        "pages": len(judged.seen.pages),
        "fit": judged.is_fit,
        "counts": _counts(judged.verdicts),
        "ink": [ink_figures(found) for found in judged.ink],
        "verdicts": [_data(verdict, say) for verdict in judged.verdicts],
    }


def _data(verdict: Verdict, say: Said) -> dict[str, Any]:
    rect = verdict.rect
    problem, hint = say(verdict)
    return {
        "rule": verdict.rule,
        "severity": verdict.severity.value,
        "page": verdict.page,
        "rect": [round(e, 2) for e in (rect.x, rect.y, rect.width, rect.height)] if rect else None,
        "value": printable(verdict.value),
        "limit": verdict.limit,
        "problem": printable(problem),
        "hint": printable(hint),
    }
