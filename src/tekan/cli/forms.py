"""Findings for other programs: annotations of GitHub's workflows, diagnostics of editors."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tekan.catalogue import hint, problem
from tekan.catalogue.labels import SECOND
from tekan.cli.say import source_line
from tekan.model.findings import Finding, Findings, Place, Severity
from tekan.printing import second_place

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.press.preflight.report import Judged
    from tekan.press.preflight.verdict import Verdict

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# DiagnosticSeverity of the Language Server Protocol 3.17.
_LSP = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.NOTE: 3}


def say_for_tools(findings: Findings, lang: "Lang", form: str, edition: Path | None) -> None:
    """Prints findings as annotations (`github`) or diagnostics (`lsp`).

    edition  what findings without a place are said of
    """
    if form == "github":
        for finding in findings:
            print(annotation(finding, lang))
    else:
        print(json.dumps(diagnostics(findings, lang, edition), ensure_ascii=False, indent=1))


def annotation(finding: Finding, lang: "Lang") -> str:
    """A workflow command: `::error file=…,line=…,col=…,title=…::message`."""
    place = finding.place
    where = {"file": place.file, "line": place.line, "col": place.column} if place else {}
    if place and finding.length > 1:
        where["endColumn"] = place.column + finding.length - 1
    properties = {**where, "title": f"tekan {finding.code}"}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_GITHUB[finding.severity]} {told}::{_data(message(finding, lang))}"


def message(finding: Finding, lang: "Lang") -> str:
    """The problem and, on a line of its own, what to do about it."""
    return "\n".join(filter(None, (problem(finding, lang), hint(finding, lang))))


def say_verdicts(result: "Judged", lang: "Lang", form: str, file: Path) -> None:
    """Prints what a preflight found: a PDF has no lines, so each is said of the file, and where it
    stands is in the message."""
    told = [(verdict, _told(verdict, lang)) for verdict in result.verdicts]
    if form == "github":
        for verdict, text in told:
            properties = f"file={_property(str(file))},title=tekan {verdict.rule}"
            print(f"::{_GITHUB[verdict.severity]} {properties}::{_data(text)}")
        return
    start = {"line": 0, "character": 0}
    found = [
        {
            "range": {"start": start, "end": start},
            "severity": _LSP[verdict.severity],
            "code": verdict.rule,
            "source": "tekan",
            "message": text,
        }
        for verdict, text in told
    ]
    files = [{"uri": file.absolute().as_uri(), "diagnostics": found}]
    print(json.dumps(files, ensure_ascii=False, indent=1))


def _told(verdict: "Verdict", lang: "Lang") -> str:
    """「第 2 版 (30.0, 41.5)：…」, millimetres from the trim's top left."""
    from tekan.catalogue.preflight import told
    from tekan.press.preflight.report import MM, WORDS

    words = WORDS[lang]
    where = words["page"].format(page=verdict.page) if verdict.page else words["file"]
    if verdict.rect:
        spot = words["place"].format(x=verdict.rect.x * MM, y=verdict.rect.y * MM)
        where = f"{where} {spot}"
    colon = "：" if lang == "zh" else ": "
    return where + colon + "\n".join(filter(None, told(verdict, lang)))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def diagnostics(findings: Findings, lang: "Lang", edition: Path | None) -> list[dict[str, Any]]:
    """For each file its `PublishDiagnosticsParams` of the Language Server Protocol."""
    elsewhere = str(edition or Path())

    def file_of(finding: Finding) -> str:
        return finding.place.file if finding.place else elsewhere

    return [
        {
            "uri": Path(file).absolute().as_uri(),
            "diagnostics": [_diagnostic(finding, lang) for finding in group],
        }
        for file, group in groupby(sorted(findings, key=file_of), file_of)
    ]


def _diagnostic(finding: Finding, lang: "Lang") -> dict[str, Any]:
    place = finding.place or Place("")
    related = list(_related(finding, lang))
    return {
        "range": _range(place, finding.length),
        "severity": _LSP[finding.severity],
        "code": finding.code,
        "source": "tekan",
        "message": message(finding, lang),
        **({"relatedInformation": related} if related else {}),
    }


def _related(finding: Finding, lang: "Lang") -> Iterator[dict[str, Any]]:
    other = second_place(finding)
    if other:
        uri = Path(other.file).absolute().as_uri()
        words = SECOND[finding.code][0 if lang == "zh" else 1]
        yield {"location": {"uri": uri, "range": _range(other, 1)}, "message": words}


def _range(place: Place, length: int) -> dict[str, dict[str, int]]:
    """Lines and columns from 0, columns in UTF-16 units, for which the line itself is needed."""
    line = source_line(place) or ""
    start = place.column - 1
    ends = (start, start + max(length, 1))
    first, last = ({"line": place.line - 1, "character": _units(line, end)} for end in ends)
    return {"start": first, "end": last}


def _units(line: str, column: int) -> int:
    before = line[:column]
    # A place behind the line's end is the end itself.
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 if line else column
