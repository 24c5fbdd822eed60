"""Take the name of a file in an edition's folder and give its path, or the name nearest to it."""

import os
import stat
from collections.abc import Callable, Container
from pathlib import Path

from tekan.source.check import nearest

# Of pictures only what is hardly to be mistaken is suggested: people's names are alike too.
_ALIKE = 0.6

_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")


def inside(folder: Path, name: str) -> Path | None:
    """The file's path, absolute and with links followed; None where it leads out of the folder."""
    try:
        root = folder.resolve()
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        # A ring of links, a NUL, a name too long: it leads nowhere.
        return folder / name
    return path if path.is_relative_to(root) else None


def missing_article(folder: Path, name: str) -> str:
    """The name of the YAML file there that is most like `name`, or ""."""
    names = [known for known in _others(folder, name) if known.endswith(".yaml")]
    return _most_like(name, names)


def missing_picture(folder: Path, name: str, used: Container[Path | None]) -> str:
    """The name of the picture there, none of the used, that is most like `name`, or ""."""
    above = Path(name).parent
    names = [
        known
        for known in _others(folder, name)
        if known.lower().endswith(_PICTURES) and inside(folder, str(above / known)) not in used
    ]
    return _most_like(name, names, _ALIKE)


def _others(folder: Path, name: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder / Path(name).parent))  # noqa: PTH208 - names, not paths
    except (OSError, ValueError):
        return []
    return [known for known in names if known != Path(name).name]


def _most_like(name: str, names: list[str], least: float | None = None) -> str:
    wanted = Path(name)
    # Compared without endings, which are alike anyway; of two, the one with the wanted ending.
    stems = {Path(known).stem: known for known in sorted(names, key=_ends_in(wanted.suffix))}
    near = nearest(wanted.stem, stems, least) if least else nearest(wanted.stem, stems)
    return (wanted.parent / stems[near]).as_posix() if near else ""


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
