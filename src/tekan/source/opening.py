"""Open an ordinary file to be read, and nothing that only looks like one."""

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NoOrdinaryFileError(OSError):
    """A folder, a pipe or a device: it would be read for ever, or wait for a writer."""


def open_file(path: Path) -> BinaryIO:
    """The file, open for reading. What is looked at is what was opened, so nothing else can have
    come to its place in between; raises OSError, or ValueError for a name that none can have."""
    stream = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - whoever asks closes it
    if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        return stream
    stream.close()
    raise NoOrdinaryFileError(f"{path.name} is no ordinary file")


def _without_waiting(path: str, flags: int) -> int:
    # A pipe is opened at once, though nobody may be at its other end.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file; of one that has more than `most`, one byte more than that."""
    with open_file(path) as stream:
        return stream.read(most + 1)
