"""Leaving files: written aside first, then renamed, so that a failure harms nothing."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tekan.model.findings import Findings, Place, error


def leave(folder: Path, files: Mapping[str, bytes]) -> Findings:
    """Puts all files into the folder or none; T501 where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".tekan-", dir=folder) as aside:
            for name, data in files.items():
                _write(Path(aside) / name, data)
            for name in files:
                (Path(aside) / name).replace(folder / name)
    except OSError as problem:
        return (error("T501", Place(str(folder)), reason=problem.strerror or str(problem)),)
    return ()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
