"""Take YAML's complaint about a file and give it as a finding in the words of its writers."""

import re
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

import yaml

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.lines import Line

# Every such line has to be mended, but a file indented by tabs throughout says it in twenty.
MOST_INDENTS = 20

_KEY = r"(?:- +)*[\w .-]{1,30}"
_WIDE_COLON = re.compile(rf"\s*{_KEY}?(：)")
_TIGHT_COLON = re.compile(rf"\s*{_KEY}?(:)[^\s/]")
_TAB_INDENT = re.compile(r" *(\t)[\t ]*\S")
_WIDE_INDENT = re.compile(r"[ \t]*([\u3000\u00a0])")


class _Trouble(NamedTuple):
    """YAML's complaint: its words, where it noticed, and where what it was reading began."""

    words: str
    line: int
    column: int
    since: tuple[int, int]
    source: list[str]
    file: str

    @property
    def row(self) -> str:
        return self.row_at(self.line)

    def row_at(self, line: int) -> str:
        return self.source[line] if 0 <= line < len(self.source) else ""

    def place(self, line: int, column: int) -> Place:
        return Place(self.file, line + 1, column + 1)

    @property
    def here(self) -> Place:
        return self.place(self.line, self.column)

    @property
    def start(self) -> Place:
        return self.place(*self.since)


def syntax_findings(wrong: yaml.YAMLError, source: list[str], file: str) -> Findings:
    """What YAML could not read; at least one finding, T110 to T123."""
    trouble = _trouble(wrong, source, file)
    for rule in _RULES:
        if findings := rule(trouble):
            return findings
    return (error("T123", trouble.here),)


def flat_text(lines: tuple[Line, ...]) -> Findings:
    """T112 or T113 where a whole file reads as one text, for its colons are not YAML's."""
    for line in lines:
        if finding := _foreign_colon(line.text, line.place):
            return (finding,)
    return ()


def _trouble(wrong: yaml.YAMLError, source: list[str], file: str) -> _Trouble:
    mark = getattr(wrong, "problem_mark", None)
    began = getattr(wrong, "context_mark", None) or mark
    words = f"{getattr(wrong, 'context', '')}; {getattr(wrong, 'problem', '')}"
    line, column = (mark.line, mark.column) if mark else (0, 0)
    # At the end of the file the mark stands behind the last line; the reader needs a line to see.
    while line > 0 and (line >= len(source) or (column == 0 and not source[line].strip())):
        line, column = line - 1, max(len(source[line - 1]) - 1, 0)
    since = (began.line, began.column) if began else (line, column)
    return _Trouble(words, line, column, since, source, file)


def _foreign_colon(row: str, place: Place) -> Finding | None:
    for code, pattern in (("T112", _WIDE_COLON), ("T113", _TIGHT_COLON)):
        if found := pattern.match(row):
            return error(code, Place(place.file, place.line, place.column + found.start(1)))
    return None


def _indents(trouble: _Trouble, pattern: re.Pattern[str], code: str) -> Findings:
    if not pattern.match(trouble.row):
        return ()
    rows = ((n, pattern.match(row)) for n, row in enumerate(trouble.source))
    hits = ((n, found.start(1)) for n, found in rows if found)
    return tuple(error(code, trouble.place(n, at)) for n, at in islice(hits, MOST_INDENTS))


def _tabs(trouble: _Trouble) -> Findings:
    return _indents(trouble, _TAB_INDENT, "T110")


def _wide_spaces(trouble: _Trouble) -> Findings:
    return _indents(trouble, _WIDE_INDENT, "T111")


def _second_colon(trouble: _Trouble) -> Findings:
    if "mapping values are not allowed" not in trouble.words:
        return ()
    if re.search(r":\s", trouble.row[: trouble.column]):
        return (error("T114", trouble.here),)
    above = trouble.line - 1
    while above > 0 and not trouble.row_at(above).strip():
        above -= 1
    finding = _foreign_colon(trouble.row_at(above), trouble.place(above, 0))
    return (finding or error("T115", trouble.place(trouble.line, _first(trouble.row))),)


def _first(row: str) -> int:
    return len(row) - len(row.lstrip())


def _no_colon(trouble: _Trouble) -> Findings:
    if "could not find expected ':'" not in trouble.words:
        return ()
    line, column = trouble.since
    finding = _foreign_colon(trouble.row_at(line), trouble.place(line, 0))
    return (finding or error("T116", trouble.place(line, column)),)


def _tight_colon(trouble: _Trouble) -> Findings:
    return (error("T113", trouble.here),) if "unexpected ':'" in trouble.words else ()


def _unclosed_quote(trouble: _Trouble) -> Findings:
    if "quoted scalar" in trouble.words and "unexpected" in trouble.words:
        return (error("T117", trouble.start),)
    return ()


def _unclosed_bracket(trouble: _Trouble) -> Findings:
    if "flow sequence" in trouble.words or "flow mapping" in trouble.words:
        line, column = trouble.since
        return (error("T118", trouble.start, mark=trouble.row_at(line)[column : column + 1]),)
    return ()


def _after_the_end(trouble: _Trouble) -> Findings:
    before = trouble.row[: trouble.column].rstrip()
    if "block mapping" in trouble.words and before.endswith(('"', "'", "]", "}")):
        return (error("T119", trouble.here, mark=before[-1]),)
    return ()


def _misaligned(trouble: _Trouble) -> Findings:
    if "while parsing a block" in trouble.words and "node" not in trouble.words:
        return (error("T115", trouble.here),)
    return ()


def _reserved_start(trouble: _Trouble) -> Findings:
    kinds = (
        "an alias",
        "an anchor",
        "a tag",
        "start any token",
        "content",
        "entries",
        "mapping keys",
    )
    if not any(kind in trouble.words for kind in kinds):
        return ()
    line, column = trouble.since
    mark = trouble.row_at(line)[column : column + 1]
    return (error("T120", trouble.start, mark=mark),) if mark.strip() else ()


def _escape(trouble: _Trouble) -> Findings:
    return (error("T121", trouble.here),) if "escape" in trouble.words else ()


def _block_head(trouble: _Trouble) -> Findings:
    return (error("T122", trouble.start),) if "block scalar" in trouble.words else ()


_RULES: tuple[Callable[[_Trouble], Findings], ...] = (
    _tabs,
    _wide_spaces,
    _second_colon,
    _no_colon,
    _tight_colon,
    _escape,
    _unclosed_quote,
    _unclosed_bracket,
    _after_the_end,
    _misaligned,
    _reserved_start,
    _block_head,
)
