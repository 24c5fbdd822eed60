"""What a machine and a house have, and what is missing: values for `tekan doctor` to say.

Nothing is changed: a folder is tried with a file that has no name and is gone at once.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tekan.kept import cache_folder
from tekan.model.findings import Findings
from tekan.source.house import FONTS_FILE, find_root, load_fonts, read_press

if TYPE_CHECKING:
    from tekan.source.house_schema import FaceSheet

State = Literal["ok", "warn", "wrong"]
LEAST_PYTHON = (3, 11)
# A final build of a large paper leaves some 100 MB, its converted pictures as much again.
_LITTLE, _TOO_LITTLE = 2_000_000_000, 200_000_000  # bytes


class Checked(Struct, frozen=True):
    """One thing that was looked at: which, how it stands, and the values its words speak of.

    told  findings that say it in words of their own
    """

    key: str
    state: State
    values: tuple[tuple[str, str], ...] = ()
    told: Findings = ()


def examined(folder: Path) -> Iterator[Checked]:
    """All that a build needs, one after the other.

    folder  an edition, a house, or any folder within one
    """
    yield _python()
    yield from _packages()
    house = find_root(folder)
    if house is None:
        yield Checked("homeless", "warn", (("folder", str(folder)),))
    else:
        yield Checked("house", "ok", (("folder", str(house)),))
        yield from _faces(house)
        yield from _profiles(house)
        yield from _room("output", house / "output")
    yield from _room("cache", cache_folder())
    yield _encoding()
    yield _processors()


def _python() -> Checked:
    here = ".".join(map(str, sys.version_info[:3]))
    least = ".".join(map(str, LEAST_PYTHON))
    fits = sys.version_info >= LEAST_PYTHON
    return Checked("python", "ok" if fits else "wrong", (("have", here), ("least", least)))


def _packages() -> Iterator[Checked]:
    """The libraries at the versions that the program was tried with."""
    odd = 0
    pinned = _pinned()
    for name, wanted in pinned:
        try:
            have = metadata.version(name)
        except metadata.PackageNotFoundError:
            odd += 1
            yield Checked("lacking", "wrong", (("name", name), ("wanted", wanted)))
            continue
        if have != wanted:
            odd += 1
            yield Checked("other", "warn", (("name", name), ("have", have), ("wanted", wanted)))
    if not odd:
        yield Checked("packages", "ok", (("count", str(len(pinned))),))


def _pinned() -> tuple[tuple[str, str], ...]:
    try:
        wanted = metadata.requires("tekan") or ()
    except metadata.PackageNotFoundError:
        return ()
    parts = (line.split(";")[0].partition("==") for line in wanted if "extra ==" not in line)
    return tuple((name.strip(), version.strip()) for name, _, version in parts if version)


def _faces(house: Path) -> Iterator[Checked]:
    fonts, found = load_fonts(house)
    if fonts is None:
        yield Checked("fonts", "wrong", (("file", FONTS_FILE),), found)
        return
    from tekan.fonts.book import open_book

    _, unreadable = open_book(fonts)
    if unreadable:
        yield Checked("fonts", "wrong", (("file", FONTS_FILE),), unreadable)
        return
    changed = tuple(_changed(house))
    yield from (Checked("changed", "warn", (("file", name),)) for name in changed)
    if not changed:
        yield Checked("faces", "ok", (("count", str(len(fonts.faces))),))


def _changed(house: Path) -> Iterator[str]:
    """The font files that are not those whose digest fonts.yaml names."""
    for name, digest in digests(house):
        if digest and sha256((house / "fonts" / name).read_bytes()).hexdigest() != digest.lower():
            yield name


def digests(house: Path) -> tuple[tuple[str, str], ...]:
    """The files of fonts.yaml and the SHA-256 that each is to have."""
    return tuple((face.file, face.sha256) for face in sheets_of_faces(house).values())


def sheets_of_faces(house: Path) -> "dict[str, FaceSheet]":
    """The faces of fonts.yaml as they are written there, with licence and source."""
    from tekan.source.check import read_yaml, validated
    from tekan.source.house_schema import FontsSheet

    path = house / FONTS_FILE
    node, _ = read_yaml(path, str(path))
    sheet = validated(node, FontsSheet)[0] if node else None
    return dict(sheet.faces) if sheet else {}


def _profiles(house: Path) -> Iterator[Checked]:
    names = sorted((house / "press").glob("*.yaml"))
    if not names:
        yield Checked("unprofiled", "wrong", (("folder", str(house / "press")),))
    for path in names:
        press, found = read_press(path)
        if press is None:
            yield Checked("profile_wrong", "wrong", (("name", path.stem),), found)
        else:
            icc = Path(press.icc).name
            yield Checked("profile", "ok", (("name", path.stem), ("icc", icc)))


def _room(key: str, folder: Path) -> Iterator[Checked]:
    """Whether a folder, or the nearest that is there above it, can be written and has room."""
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    values: tuple[tuple[str, str], ...] = (("folder", str(folder)),)
    if not there.is_dir() or not _can_be_written(there):
        yield Checked(f"{key}_unwritten", "wrong" if key == "output" else "warn", values)
        return
    free = shutil.disk_usage(there).free
    values = (*values, ("free", f"{free / 1e9:.1f}"))
    state: State = "wrong" if free < _TOO_LITTLE else "warn" if free < _LITTLE else "ok"
    yield Checked(key if state == "ok" else "full", state, values)


def _can_be_written(folder: Path) -> bool:
    if not os.access(folder, os.W_OK | os.X_OK):
        return False
    try:
        with tempfile.TemporaryFile(dir=folder):  # rights alone do not tell of a read-only disk
            return True
    except OSError:
        return False


def _encoding() -> Checked:
    name = (getattr(sys.stdout, "encoding", None) or "?").lower()
    fits = name.replace("-", "").replace("_", "") in ("utf8", "gb18030")
    return Checked("encoding" if fits else "narrow", "ok" if fits else "warn", (("name", name),))


def _processors() -> Checked:
    count = os.cpu_count() or 1
    key = "processors" if count > 1 else "processor"
    return Checked(key, "ok", (("count", str(count)),))


def worst(checked: Iterable[Checked]) -> State:
    """How all of them stand."""
    states = {each.state for each in checked}
    return "wrong" if "wrong" in states else "warn" if "warn" in states else "ok"
