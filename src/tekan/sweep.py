"""The cache stays small: what nobody has used for a month leaves it, and what a killed build had
aside in it leaves it the next day."""

import os
import time
from contextlib import suppress
from pathlib import Path

_DAY = 86_400.0  # seconds
_UNUSED = 30 * _DAY  # a special edition comes out again in weeks, if ever
_KINDS = (".kept", ".done", ".jpg")
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
                if entry.is_file(follow_symlinks=False) and _is_old(entry, now):
                    with suppress(OSError):
                        Path(entry.path).unlink()


def _is_swept(mark: Path, now: float) -> bool:
    try:
        # A clock that was wrong may have left a mark from days to come.
        return 0 <= now - mark.stat().st_mtime < _DAY
    except FileNotFoundError:
        return False


def _is_old(entry: os.DirEntry[str], now: float) -> bool:
    own = entry.stat(follow_symlinks=False)
    used = max(own.st_atime, own.st_mtime)
    return entry.name != _MARK and now - used > (_UNUSED if entry.name.endswith(_KINDS) else _DAY)
