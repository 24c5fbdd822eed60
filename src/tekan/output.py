"""Leaving files: written aside first, then renamed, so that a failure harms nothing."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from errno import EISDIR
from os import strerror
from pathlib import Path

from tekan.model.findings import Findings, Place, error
from tekan.source.opening import open_file

REPORT = "report.json"


def leave(folder: Path, files: Mapping[str, bytes]) -> Findings:
    """Puts all files into the folder or none; T501 where it cannot be written.

    Where a renaming fails, what was renamed before it is put back.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clear_abandoned(folder)
        with _aside(folder) as aside:
            _leave(folder, files, aside / "new", aside / "former")
    except OSError as problem:
        return (error("T501", Place(str(folder)), reason=problem.strerror or str(problem)),)
    return ()


_ASIDE = ".tekan-"


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A folder for this build alone, which holds its lock; removed at the end. What cannot be
    removed when all is in its place harms nobody."""
    import shutil
    import tempfile  # as shutil, loaded only where there is something to leave

    while True:
        aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=folder))
        lock = _locked(aside, waits=True)
        if aside.is_dir():
            break
        _unlock(lock)  # before it was locked, another build took it for an abandoned one
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        _unlock(lock)


def clear_abandoned(folder: Path) -> None:
    """Removes what builds that were killed left aside: nobody holds its lock."""
    for path in folder.glob(f"{_ASIDE}*"):
        if not path.is_symlink() and path.is_dir():
            _clear(path)


def _clear(path: Path) -> None:
    import shutil

    lock = _locked(path, waits=False)
    if lock is not None:
        shutil.rmtree(path, ignore_errors=True)
        _unlock(lock)


def _locked(folder: Path, waits: bool) -> int | None:
    """The lock of a folder; the system lets go of it when its process ends. None where another has
    it, where it is gone, and where there are no such locks."""
    try:
        import fcntl

        lock = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
    except OSError:
        os.close(lock)
        return None
    return lock


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)


def _leave(folder: Path, files: Mapping[str, bytes], new: Path, former: Path) -> None:
    """Puts the files in their places, and drops pages of a former build that this one no longer
    has."""
    new.mkdir()
    former.mkdir()
    for name, data in files.items():
        _write(new / name, data)
    dropped = sorted(former_pages(folder, files) - files.keys())
    _keep(folder, (*files, *dropped), former)
    try:
        for name in files:
            (new / name).replace(folder / name)
        for name in dropped:
            (folder / name).unlink(missing_ok=True)
    except BaseException:
        _put_back(folder, (*files, *dropped), former)
        raise


def _keep(folder: Path, names: Iterable[str], former: Path) -> None:
    """A second name for each file that is there, so that it stays whatever comes in its place."""
    for name in names:
        path = folder / name
        if path.is_dir():
            raise IsADirectoryError(EISDIR, f"{name}: {strerror(EISDIR)}")
        if path.is_symlink() or path.exists():
            _second_name(path, former / name)


def _second_name(path: Path, other: Path) -> None:
    try:
        os.link(path, other, follow_symlinks=False)
    except (OSError, NotImplementedError):  # not on every file system: a copy does as well
        import shutil

        shutil.copy2(path, other, follow_symlinks=False)


def _put_back(folder: Path, names: Iterable[str], former: Path) -> None:
    """As far as it can be done: the error that is told is the first."""
    for name in names:
        with suppress(OSError):
            if os.path.lexists(former / name):
                (former / name).replace(folder / name)
            else:
                (folder / name).unlink(missing_ok=True)


def former_pages(folder: Path, files: Mapping[str, bytes]) -> frozenset[str]:
    """The press files that a former build of the same edition names in its report."""
    try:
        with open_file(folder / REPORT) as stream:
            report = json.load(stream)
        names = frozenset(str(name) for name in report["files"])
        if report["edition"] != json.loads(files[REPORT])["edition"]:
            return frozenset()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return frozenset()
    return frozenset(n for n in names if n.endswith(".pdf") and Path(n).name == n)


def leads_out(edition: Path, target: Path) -> Findings:
    """T510 where files that are to be left inside an edition's folder would come to lie elsewhere,
    for a folder on their way is a link."""
    inside = Path(os.path.abspath(edition))  # noqa: PTH100 - as it is named, links not followed
    if not Path(os.path.abspath(target)).is_relative_to(inside):  # noqa: PTH100
        return ()
    try:
        is_held = target.resolve().is_relative_to(edition.resolve())
    except (OSError, RuntimeError, ValueError):  # a ring of links
        is_held = False
    return () if is_held else (error("T510", Place(str(target))),)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
