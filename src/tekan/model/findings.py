"""Findings: what is wrong, as values; their words live in the catalogue."""

from enum import StrEnum

from msgspec import Struct

Value = str | int | float


class Severity(StrEnum):
    """How bad a finding is; only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(Struct, frozen=True, order=True):
    """A place in a source file; line and column count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Finding(Struct, frozen=True):
    """One thing found: a stable code, how bad, where, and the values its words speak of.

    `length` is the number of characters marked from `place` on.
    """

    code: str
    severity: Severity
    place: Place | None = None
    values: tuple[tuple[str, Value], ...] = ()
    length: int = 1


Findings = tuple[Finding, ...]


def error(code: str, place: Place | None = None, /, length: int = 1, **values: Value) -> Finding:
    return Finding(code, Severity.ERROR, place, tuple(values.items()), length)


def warning(code: str, place: Place | None = None, /, length: int = 1, **values: Value) -> Finding:
    return Finding(code, Severity.WARNING, place, tuple(values.items()), length)


def note(code: str, place: Place | None = None, /, length: int = 1, **values: Value) -> Finding:
    return Finding(code, Severity.NOTE, place, tuple(values.items()), length)


def has_errors(findings: Findings) -> bool:
    """Whether any of them stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)
