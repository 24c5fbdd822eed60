"""Take findings and give them as lines for a terminal, blocks with their source, or data."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from tekan.catalogue import Lang, hint, problem
from tekan.catalogue.field_names import in_chinese
from tekan.catalogue.labels import SECOND, label
from tekan.clipping import cell_width, marked, printable, width_of
from tekan.model.findings import Finding, Findings, Place, Severity

__all__ = [
    "as_block",
    "as_json",
    "as_line",
    "as_lines",
    "cell_width",
    "coloured",
    "plain",
    "second_place",
]

# A terminal's usual width; the block's gutter comes off it.
WIDTH = 80

_NAMES = {
    Severity.ERROR: ("错误", "error"),
    Severity.WARNING: ("警告", "warning"),
    Severity.NOTE: ("提示", "note"),
}


def as_line(finding: Finding, lang: Lang) -> str:
    """`file:line:column: 错误 T101: problem (hint)`, on one line."""
    return _line(finding, lang, problem(finding, lang), hint(finding, lang))


def _line(finding: Finding, lang: Lang, said: str, remedy: str) -> str:
    where = f"{finding.place}: " if finding.place else ""
    name = _NAMES[finding.severity][0 if lang == "zh" else 1]
    after = _BRACKETS[lang].format(remedy) if remedy else ""
    return printable(f"{where}{name} {finding.code}: {said}{after}")


_BRACKETS: dict[Lang, str] = {"zh": "（{}）", "en": " ({})"}


def as_lines(findings: Findings, lang: Lang) -> Iterator[str]:
    """A line for each finding; the fields of one file that are to be filled in stand in one, at
    the place of the first."""
    unfilled: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.code == _UNFILLED and finding.place:
            unfilled.setdefault(finding.place.file, []).append(finding)
    for finding in findings:
        several = unfilled.get(finding.place.file, []) if finding.place else []
        if finding not in several or len(several) == 1:
            yield as_line(finding, lang)
        elif finding is several[0]:
            yield _line(finding, lang, _fields(several, lang), remedy="")


_UNFILLED = "T164"
_FIELDS: dict[Lang, str] = {
    "zh": "{count} 项待填，付印前请填好：{names}",
    "en": "{count} fields are to be filled in before printing: {names}",
}


def _fields(findings: Sequence[Finding], lang: Lang) -> str:
    # Each page may have a section of its own: a name that comes again is told once.
    names = tuple(dict.fromkeys(str(dict(finding.values)["name"]) for finding in findings))
    listed = "、".join(map(in_chinese, names)) if lang == "zh" else ", ".join(names)
    return _FIELDS[lang].format(count=len(findings), names=listed)


Paint = Callable[[str, str], str]
"""Gives a text the colour of its part: error, warning, note, gutter, help, or head."""

# The first eight colours of a terminal, which its owner has set to be readable, in bold.
_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "gutter": "1;34",
    "help": "1;32",
    "head": "1",
}


def plain(_: str, text: str) -> str:
    """No colour: for pipes, files and whoever has set NO_COLOR."""
    return text


def coloured(part: str, text: str) -> str:
    """In one of a terminal's sixteen colours."""
    return f"\x1b[{_COLOURS[part]}m{text}\x1b[0m" if text else text


def as_block(
    finding: Finding,
    lang: Lang,
    source_line: str | None,
    width: int = WIDTH,
    second_line: str | None = None,
    paint: Paint = plain,
) -> str:
    """The head, the place, the line with carets and a label beside them, and what would be right.

    source_line  the line that the place names; None where there is none to show
    width        cells of the terminal, to which a long line is cut around the carets
    second_line  the line of `second_place`, which is shown too
    paint        gives each part its colour
    """
    kind = finding.severity.value
    name = _NAMES[finding.severity][0 if lang == "zh" else 1]
    said = paint("head", f": {printable(problem(finding, lang))}")
    rows = [paint(kind, f"{name}[{finding.code}]") + said]
    quotes = _quotes(finding, lang, source_line, second_line)
    digits = max((len(str(quote.place.line)) for quote in quotes), default=0)
    if finding.place:
        arrow = paint("gutter", f"{' ' * digits} -->")
        rows.append(f"{arrow} {printable(str(finding.place))}")
    if quotes:
        rows += _quoted(quotes, finding, digits, width, paint)
    remedy = hint(finding, lang)
    if remedy:
        sign = paint("gutter", f"{' ' * (digits + 1)} =")
        if quotes:
            rows.append(paint("gutter", f"{' ' * (digits + 1)} |"))
        word = paint("help", _HELP[lang])
        rows.append(f"{sign} {word}{printable(remedy)}")
    return "\n".join(rows)


_HELP: dict[Lang, str] = {"zh": "帮助：", "en": "help: "}


class _Quote(Struct, frozen=True):
    """A line of a source, what of it is marked by which sign, and the label beside that."""

    place: Place
    length: int
    source: str
    sign: str
    label: str


_WHERE = re.compile(r"([^:/\\]+):(\d+)")


def second_place(finding: Finding) -> Place | None:
    """The other place that a finding speaks of, such as where a key stood first."""
    values, place = dict(finding.values), finding.place
    if place is None or finding.code not in SECOND:
        return None
    named = _WHERE.fullmatch(str(values.get("where", "")))
    if named:
        return Place(str(Path(place.file).with_name(named[1])), int(named[2]))
    line, column = values.get("line"), values.get("column")
    known = column if isinstance(column, int) else 1
    return Place(place.file, line, known) if isinstance(line, int) else None


def _quotes(
    finding: Finding, lang: Lang, source: str | None, second: str | None
) -> tuple[_Quote, ...]:
    place = finding.place
    if source is None or place is None:
        return ()
    own = _Quote(place, finding.length, source, "^", label(finding, lang))
    other = second_place(finding)
    if second is None or other is None:
        return (own,)
    if "column" not in dict(finding.values):
        column = len(second) - len(second.lstrip()) + 1
        other = Place(other.file, other.line, column)
        length = len(second.strip())
    else:
        length = finding.length
    first = _Quote(other, length, second, "-", SECOND[finding.code][0 if lang == "zh" else 1])
    comes_first = other.file == place.file and other < place
    return (first, own) if comes_first else (own, first)


def _quoted(
    quotes: tuple[_Quote, ...], finding: Finding, digits: int, width: int, paint: Paint
) -> list[str]:
    bar = paint("gutter", f"{' ' * (digits + 1)} |")
    rows = [bar]
    for before, quote in zip((None, *quotes), quotes, strict=False):
        if before and quote.place.file != before.place.file:
            rows.append(
                f"{paint('gutter', ' ' * (digits + 1) + ':::')} {printable(str(quote.place))}"
            )
        elif before and quote.place.line > before.place.line + 1:
            rows.append(paint("gutter", "..."))
        rows += _quoted_line(quote, finding, digits, width, paint)
    return rows


def _quoted_line(
    quote: _Quote, finding: Finding, digits: int, width: int, paint: Paint
) -> list[str]:
    room = width - digits - 4
    text, marks = marked(quote.source, quote.place.column, quote.length, room)
    blank, signs = marks[: len(marks) - len(marks.lstrip())], marks.strip()
    kind = finding.severity.value if quote.sign == "^" else "gutter"
    number = paint("gutter", f" {quote.place.line:>{digits}} |")
    bar = paint("gutter", f" {' ' * digits} |")
    words = printable(quote.label)
    signs = signs.replace("^", quote.sign)
    rows = [f"{number} {text}".rstrip()]
    beside = words and width_of(marks) + 1 + width_of(words) <= room
    rows.append(f"{bar} {blank}{paint(kind, f'{signs} {words}' if beside else signs)}")
    if words and not beside:
        indent = max(min(len(blank), room - width_of(words)), 0)
        rows.append(f"{bar} {' ' * indent}{paint(kind, words)}")
    return rows


def as_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    """The finding as data for machines; file, line and column are None without a place."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "problem": problem(finding, lang),
        "hint": hint(finding, lang),
        "values": dict(finding.values),
    }
