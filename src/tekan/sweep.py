"""The cache stays small: what nobody has used for a month leaves it, and what a killed build had
aside in it leaves it the next day."""

import os
import re
import time
from contextlib import suppress
from pathlib import Path

_DAY = 86_400.0  # seconds
_UNUSED = 30 * _DAY  # a special edition comes out again in weeks, if ever
# What builds of this and former versions keep, and have aside; all else there is another's.
_OURS = re.compile(r"[0-9a-f]{64}\.(?:kept|done|jpg|words|sources)(?P<aside>\.\d+)?")
_MARK = "swept"


def sweep(cache: Path) -> None:
    """Sweeps a cache once a day; where something cannot be removed it stays."""
    now = time.time()
    with suppress(OSError):
        if _is_swept(cache / _MARK, now):
            return
        (cache / _MARK).touch()
        with os.scandir(cache) as entries:
            for entry in entries:
                with suppress(OSError):  # another build may be at the same
                    if entry.is_file(follow_symlinks=False) and _is_old(entry, now):
                        Path(entry.path).unlink()


def _is_swept(mark: Path, now: float) -> bool:
    try:
        # A clock that was wrong may have left a mark from days to come.
        return 0 <= now - mark.stat().st_mtime < _DAY
    except FileNotFoundError:
        return False


def _is_old(entry: os.DirEntry[str], now: float) -> bool:
    ours = _OURS.fullmatch(entry.name)
    if ours is None:
        return False
    own = entry.stat(follow_symlinks=False)
    used = max(own.st_atime, own.st_mtime)
    return now - used > (_DAY if ours["aside"] else _UNUSED)
