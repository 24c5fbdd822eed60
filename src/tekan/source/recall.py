"""What was read before, where it is still the same: for those who read an edition over and over."""

import os
from collections.abc import Callable, Hashable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol, TypeVar

from msgspec import Struct, field

from tekan.source.opening import open_file

Value = TypeVar("Value")
State = Callable[[], object]


class Recall(Protocol):
    """Gives what `make` makes, or made before of the same name in the same state."""

    def __call__(self, name: Hashable, state: State, make: Callable[[], Value]) -> Value: ...


def anew(name: Hashable, state: State, make: Callable[[], Value]) -> Value:
    """Remembers nothing, and asks for no state."""
    return make()


class Remembering(Struct, frozen=True):
    """Remembers the newest of each name."""

    known: dict[Hashable, tuple[object, Any]] = field(default_factory=dict)

    def __call__(self, name: Hashable, state: State, make: Callable[[], Value]) -> Value:
        now = state()
        if name in self.known and self.known[name][0] == now:
            found: Value = self.known[name][1]
            return found
        made = make()
        self.known[name] = (now, made)
        return made


class Renewing(Struct, frozen=True):
    """Recalls what a former run knew, and knows afterwards what this one asked for alone."""

    former: Mapping[Hashable, tuple[object, Any]]
    known: dict[Hashable, tuple[object, Any]] = field(default_factory=dict)

    def __call__(self, name: Hashable, state: State, make: Callable[[], Value]) -> Value:
        now = state()
        before = self.former.get(name)
        self.known[name] = before if before and before[0] == now else (now, make())
        found: Value = self.known[name][1]
        return found


def look_of(path: Path) -> object:
    """What tells one state of a large file from another; None where it is not there."""
    try:
        own = path.stat()
    except (OSError, ValueError):
        return None
    return own.st_size, own.st_mtime_ns, own.st_ctime_ns, own.st_ino


def words_of(path: Path) -> object:
    """Digest of a text; two saves may come within one tick of the clock."""
    try:
        with open_file(path) as stream:
            return blake2b(stream.read()).digest()
    except (OSError, ValueError):
        return None


def state_of_folder(folder: Path) -> object:
    """Texts by their content, all else by its look; without what lies in folders below."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if not entry.is_dir())
    except OSError:
        return None
    return tuple((name, _state(folder / name)) for name in names)


def _state(path: Path) -> object:
    return words_of(path) if path.suffix == ".yaml" else look_of(path)
