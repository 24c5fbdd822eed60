"""A build that was done before: known by the state of its files, its results left again.

Nothing of the program but this is loaded for it: neither values nor stages.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from tekan.kept import digest, state_of, written
from tekan.model.findings import Finding, Findings, Place, Severity

_HEAD = 8  # bytes that tell the length of what stands before the files


class Asked(Struct, frozen=True):
    """What a build was asked for, by whom."""

    folder: str
    layout: str
    final: bool
    stamp: str
    here: str

    def path(self, cache: Path) -> Path:
        words = (self.folder, self.layout, str(self.final), self.stamp, self.here)
        return cache / f"{digest('build', *words)}.done"


class Done(Struct, frozen=True):
    """What came of it.

    target  the folder that the files go into unless another is asked for
    """

    target: Path
    findings: Findings
    files: Mapping[str, bytes]


def done_before(asked: Asked, cache: Path) -> Done | None:
    """What came of the same build of the same files; None where any of them has changed."""
    try:
        data = asked.path(cache).read_bytes()
        size = int.from_bytes(data[:_HEAD], "big")
        head = json.loads(data[_HEAD : _HEAD + size])
        if head["state"] != state_of(head["texts"], head["large"]):
            return None
        return _done(head, memoryview(data)[_HEAD + size :])
    except (OSError, ValueError, LookupError, TypeError):  # it can be made again
        return None


def _done(head: dict[str, Any], rest: memoryview) -> Done | None:
    files, at = {}, 0
    for name, length in head["files"]:
        files[name] = bytes(rest[at : at + length])
        at += length
    if at != len(rest):
        return None
    return Done(Path(head["target"]), tuple(map(_finding, head["findings"])), files)


def remember(
    asked: Asked,
    cache: Path,
    made_of: tuple[str, tuple[str, ...], tuple[str, ...]],
    done: Done,
) -> None:
    """Keeps what came of a build.

    made_of  state, texts and large files of its sources
    """
    state, texts, large = made_of
    if not state:
        return
    head = {
        "state": state,
        "texts": texts,
        "large": large,
        "target": str(done.target),
        "findings": [_told(finding) for finding in done.findings],
        "files": [(name, len(data)) for name, data in done.files.items()],
    }
    words = json.dumps(head).encode()
    parts = (len(words).to_bytes(_HEAD, "big"), words, *done.files.values())
    written(asked.path(cache), lambda stream: stream.writelines(parts))


def _told(finding: Finding) -> list[object]:
    place = finding.place
    spot = [place.file, place.line, place.column] if place else None
    return [finding.code, finding.severity.value, spot, finding.values, finding.length]


def _finding(told: list[Any]) -> Finding:
    code, severity, spot, values, length = told
    place = Place(*spot) if spot else None
    return Finding(code, Severity(severity), place, tuple(map(tuple, values)), length)


def lies_there(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether a folder has these very files."""
    try:
        return all(
            (folder / name).stat().st_size == len(own) for name, own in files.items()
        ) and all((folder / name).read_bytes() == own for name, own in files.items())
    except OSError:
        return False
