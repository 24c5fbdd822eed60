"""Builds to which something happens at a chosen moment: killed, refused, its sources changed.

A moment is the n-th time that the process opens, renames, makes or removes a file; Python's audit
hooks tell of each before it happens, and a hook that raises makes the call fail. A hook stays for
the life of a process, so every such build is a forked child of its own.
"""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from apart import Ended, apart

from tekan.build import build

_EVENTS = frozenset({"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.scandir"})

Happening = Callable[[str], None]


def moments(folder: Path, below: Path, writing: bool = False, aside: bool = False) -> int:
    """How many moments a build of the edition has at files below a folder.

    aside  only those in which the files are written aside, before the first is put in its place
    """
    seen = 0
    is_placed = False

    def count(path: str) -> None:
        nonlocal seen, is_placed
        is_placed = is_placed or (aside and _is_whole(path))
        seen += not is_placed

    def work() -> int:
        _listen(below, count, writing)
        build(folder)
        return seen

    return int(apart(work).value)


def build_with(folder: Path, below: Path, at: int, what: Happening, writing: bool = False) -> Ended:
    """Builds an edition; at the moment `at` (from 0) at files below a folder `what` happens.

    writing  only moments count at which files are opened to be written, named or removed
    """
    seen = 0

    def happen(path: str) -> None:
        nonlocal seen
        seen += 1
        if seen == at + 1:
            what(path)

    def work() -> Any:
        _listen(below, happen, writing)
        built = build(folder)
        return [finding.code for finding in built.findings if finding.severity == "error"]

    return apart(work)


def _listen(below: Path, happening: Happening, writing: bool) -> None:
    import sys

    pid, inside = os.getpid(), str(below)
    busy = False

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal busy
        if event not in _EVENTS or busy or os.getpid() != pid:
            return
        path = (
            os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else ""
        )
        is_reading = event == "os.scandir" or (event == "open" and not _writes(arguments))
        if not path.startswith(inside) or (writing and is_reading):
            return
        busy = True
        try:
            happening(path)
        finally:
            busy = False

    sys.addaudithook(hook)


def _writes(arguments: tuple[Any, ...]) -> bool:
    flags = arguments[2] if len(arguments) > 2 and isinstance(arguments[2], int) else 0
    return bool(flags & (os.O_WRONLY | os.O_RDWR))


def _is_whole(path: str) -> bool:
    """Whether a file is there already, so that it is not opened to be written but renamed."""
    return Path(path).is_file() and Path(path).stat().st_size > 0


def killed(_path: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refused(number: int) -> Happening:
    """The call fails with an error of the system."""

    def refuse(path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    return refuse


def contents(folder: Path) -> dict[str, bytes]:
    """The files that a build left, by name; not what a killed one had begun."""
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
