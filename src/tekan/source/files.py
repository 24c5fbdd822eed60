"""Take the name of a file in an edition's folder and give its path, or the name nearest to it."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from tekan.source.check import nearest


def inside(folder: Path, name: str) -> Path | None:
    """The file's path, absolute and with links followed; None where it leads out of the folder."""
    try:
        root = folder.resolve()
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        # A ring of links, a NUL, a name too long: it leads nowhere.
        return folder / name
    return path if path.is_relative_to(root) else None


def missing_name(folder: Path, name: str, ending: str = "") -> str:
    """The name of the file there that is most like `name`, or ""; of those with the ending."""
    wanted = Path(name)
    try:
        names = sorted(os.listdir(folder / wanted.parent))  # noqa: PTH208 - names, not paths
    except (OSError, ValueError):
        return ""
    # Compared without endings, which are alike anyway; of two, the one with the wanted ending.
    fitting = (known for known in names if known.endswith(ending) and known != wanted.name)
    stems = {Path(known).stem: known for known in sorted(fitting, key=_ends_in(wanted.suffix))}
    near = stems.get(nearest(wanted.stem, stems))
    return (wanted.parent / near).as_posix() if near else ""


def _ends_in(ending: str) -> Callable[[str], bool]:
    return lambda name: name.endswith(ending)


def exists(path: Path) -> bool:
    """Whether there is something at the path; not so where nobody may look."""
    return _mode(path) is not None


def is_file(path: Path) -> bool:
    """Whether it is an ordinary file; `Path.is_file` raises where nobody may look."""
    return stat.S_ISREG(_mode(path) or 0)


def is_folder(path: Path) -> bool:
    """Whether it is a folder."""
    return stat.S_ISDIR(_mode(path) or 0)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None
