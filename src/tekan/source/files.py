"""Take the name of a file in an edition's folder and give its path, or the name nearest to it."""

import os
import stat
from collections.abc import Callable, Container, Iterator
from pathlib import Path

from tekan.source.check import nearest

# Of pictures only what is hardly to be mistaken is suggested: people's names are alike too.
_ALIKE = 0.6

# Comparing takes 15 µs a name, for each file that is not there. Of more names only such are looked
# for that differ in their endings or capitals.
_MOST_COMPARED = 200

_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")


def inside(folder: Path, name: str) -> Path | None:
    """The file's path, absolute and with links followed; None where it leads out of the folder."""
    try:
        return within(folder.resolve(), name)
    except (OSError, ValueError, RuntimeError):
        return folder / name


def within(root: Path, name: str) -> Path | None:
    """The same for a folder that is absolute and has no links in it."""
    try:
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError):
        # A ring of links, a NUL, a name too long: it leads nowhere.
        return root / name
    return path if path.is_relative_to(root) else None


def stray_links(folder: Path) -> Iterator[Path]:
    """The links below a folder that lead out of it."""
    for above, folders, names in os.walk(folder):
        for name in sorted((*folders, *names)):
            path = Path(above) / name
            if path.is_symlink() and inside(folder, str(path.absolute())) is None:
                yield path


def missing_article(folder: Path, name: str) -> str:
    """The name of the YAML file there that is most like `name`, or ""."""
    names = [known for known in _others(folder, name) if known.endswith(".yaml")]
    return _most_like(name, names)


def missing_picture(folder: Path, name: str, used: Container[Path | None]) -> str:
    """The name of the picture there, none of the used, that is most like `name`, or ""."""
    above = Path(name).parent
    root = inside(folder, str(above))
    names = [
        known
        for known in _others(folder, name)
        if known.lower().endswith(_PICTURES) and (root and root / known) not in used
    ]
    return _most_like(name, names, _ALIKE)


def _others(folder: Path, name: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder / Path(name).parent))  # noqa: PTH208 - names, not paths
    except (OSError, ValueError):
        return []
    wanted = Path(name)
    if len(names) > _MOST_COMPARED:
        stem = wanted.stem.casefold()
        names = [known for known in names if known.rpartition(".")[0].casefold() == stem]
    return [known for known in names if known != wanted.name]


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
