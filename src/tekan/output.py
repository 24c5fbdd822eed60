"""Leaving files: written aside first, then renamed, so that a failure harms nothing."""

import json
import os
import tempfile
from collections.abc import Mapping
from errno import EISDIR
from os import strerror
from pathlib import Path

from tekan.model.findings import Findings, Place, error

REPORT = "report.json"


def leave(folder: Path, files: Mapping[str, bytes]) -> Findings:
    """Puts all files into the folder or none; T501 where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".tekan-", dir=folder) as aside:
            for name, data in files.items():
                _write(Path(aside) / name, data)
            _clear_way(folder, files)
            for name in files:
                (Path(aside) / name).replace(folder / name)
    except OSError as problem:
        return (error("T501", Place(str(folder)), reason=problem.strerror or str(problem)),)
    return ()


def _clear_way(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes sure that no renaming can fail half-way, then drops pages of a former build that
    this one no longer has."""
    for name in files:
        if (folder / name).is_dir():
            raise IsADirectoryError(EISDIR, f"{name}: {strerror(EISDIR)}")
    for name in former_pages(folder, files) - files.keys():
        (folder / name).unlink(missing_ok=True)


def former_pages(folder: Path, files: Mapping[str, bytes]) -> frozenset[str]:
    """The press files that a former build of the same edition names in its report."""
    try:
        report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
        names = frozenset(str(name) for name in report["files"])
        if report["edition"] != json.loads(files[REPORT])["edition"]:
            return frozenset()
    except (OSError, ValueError, LookupError, TypeError):
        return frozenset()
    return frozenset(n for n in names if n.endswith(".pdf") and Path(n).name == n)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
