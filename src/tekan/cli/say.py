"""What every command says of findings and files, in words or as data, and its exit status."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tekan.model.findings import Finding, Findings, Place, Severity, has_errors

if TYPE_CHECKING:
    from tekan.catalogue import Lang

FINE, ERRORS, USAGE = 0, 1, 2
# Without these there is nothing to work on: input that cannot be read at all.
_UNREADABLE = frozenset(("T172", "T502", "T580", "T581", "T582"))
_EDITION_FILE = "edition.yaml"

_WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "done": "已生成",
        "fine": "没有问题",
        "counts": "{error} 个错误，{warning} 个警告，{note} 个提示",
        "unbuilt": "未生成",
        "former": "未生成；{folder} 里仍是上一次的文件",
    },
    "en": {
        "done": "wrote",
        "fine": "nothing is wrong",
        "counts": "{error} error{error_s}, {warning} warning{warning_s}, {note} note{note_s}",
        "unbuilt": "nothing written",
        "former": "nothing written; {folder} still holds the former build",
    },
}


def say(
    findings: Findings,
    options: argparse.Namespace,
    files: Sequence[Path],
    more: Mapping[str, object] | None = None,
) -> int:
    """Says findings and files, in words or as data (`more` for machines only); gives the exit
    status."""
    match getattr(options, "format", "text"):
        case "json":
            _say_json(findings, options.lang, files, more or {})
        case "github" | "lsp" as form:
            from tekan.cli.forms import say_for_tools

            say_for_tools(findings, options.lang, form, getattr(options, "edition", None))
        case _:
            _say_words(findings, options.lang, files, hasattr(options, "edition"))
    if not has_errors(findings):
        return FINE
    return USAGE if any(map(_is_unreadable, findings)) else ERRORS


def _is_unreadable(finding: Finding) -> bool:
    no_edition = finding.code == "T101" and dict(finding.values).get("file") == _EDITION_FILE
    return no_edition or finding.code in _UNREADABLE


def say_unbuilt(former: Path | None, options: argparse.Namespace) -> None:
    """Says that nothing was left, and where the files of a former build still lie."""
    if options.json:
        return
    words = _WORDS[options.lang]
    said = words["former"].format(folder=near(former)) if former else words["unbuilt"]
    print(said, file=sys.stderr)


def _say_json(
    findings: Findings, lang: "Lang", files: Sequence[Path], more: Mapping[str, object]
) -> None:
    from tekan.printing import as_json

    value = {
        "findings": [as_json(finding, lang) for finding in findings],
        "files": [str(path) for path in files],
        **more,
    }
    print_json(value)


def print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=1))


def _say_words(
    findings: Findings, lang: "Lang", files: Sequence[Path], is_judged: bool = False
) -> None:
    """`is_judged` where an edition was looked at, so that nothing found is worth a word."""
    words = _WORDS[lang]
    if findings:
        print(_blocks(findings, lang), file=sys.stderr)
    for path in files:
        print(f"{words['done']} {near(path)}")
    if findings:
        print(_counts(findings, words["counts"]), file=sys.stderr)
    elif is_judged:
        print(words["fine"], file=sys.stderr)


def _blocks(findings: Findings, lang: "Lang") -> str:
    """All findings, the gravest first: errors and warnings in blocks with blank lines between,
    then notes on a line each. Those of a kind keep their order."""
    from tekan.printing import as_block, as_lines, coloured, plain, second_place

    width, paint = _width(), coloured if is_coloured(sys.stderr) else plain

    def block(finding: Finding) -> str:
        own, other = _source_line(finding), source_line(second_place(finding))
        return as_block(finding, lang, own, width, other, paint) + "\n"

    blocks = [
        block(finding)
        for severity in (Severity.ERROR, Severity.WARNING)
        for finding in findings
        if finding.severity is severity
    ]
    notes = tuple(finding for finding in findings if finding.severity is Severity.NOTE)
    return "\n".join((*blocks, *as_lines(notes, lang)))


# Longer lines are hard to follow, and shorter ones leave no room for a line of Chinese.
_WIDEST, _NARROWEST, _PIPED = 120, 40, 80


def _width() -> int:
    """The terminal's width; a pipe has always the same, so that what is kept can be compared."""
    if not sys.stderr.isatty():
        return _PIPED
    from shutil import get_terminal_size

    return max(min(get_terminal_size((_PIPED, 24)).columns, _WIDEST), _NARROWEST)


def is_coloured(stream: TextIO) -> bool:
    """On a terminal that knows colours, whose user has not asked for none (no-color.org)."""
    known = os.environ.get("TERM") != "dumb"
    return stream.isatty() and known and not os.environ.get("NO_COLOR")


def _counts(findings: Findings, words: str) -> str:
    counts = {s.value: sum(f.severity is s for f in findings) for s in Severity}
    endings = {f"{name}_s": "" if count == 1 else "s" for name, count in counts.items()}
    return words.format(**counts, **endings)


def _source_line(finding: Finding) -> str | None:
    """The line of the source that a finding speaks of; notes stand without it."""
    is_ours = finding.code == "T599"  # its place is a log of the program's own
    return None if is_ours or finding.severity is Severity.NOTE else source_line(finding.place)


def source_line(place: Place | None) -> str | None:
    """The line of a file that a place names; None where there is none to show."""
    if place is None or not Path(place.file).is_file():
        return None
    try:
        with Path(place.file).open(encoding="utf-8-sig") as stream:
            rows = (line.rstrip("\r\n") for line in stream)
            return next(islice(rows, place.line - 1, None), None)
    except (OSError, ValueError):
        return None


def for_shell(path: Path) -> str:
    """A path as it can be copied into a command line."""
    import shlex

    shown = str(near(path))
    return shlex.quote(shown) if set(shown) & set(" '\"()&;$`*?!<>|#~\t\n") else shown


def near(path: Path) -> Path:
    """A path as short as it reads from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
