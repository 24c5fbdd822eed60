"""What was found out last time, kept in the cache by content: checked sources, finished pages.

A build whose sources have not changed needs neither the validator nor the page stage. The
folder is the user's own, not the edition's: an edition from a stranger brings no cache along.
"""

import os
import sys
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tekan import __version__
from tekan.model.findings import has_errors
from tekan.source.opening import open_file

if TYPE_CHECKING:
    from tekan.model.sources import Sources

Value = TypeVar("Value")


def cache_folder() -> Path:
    """Where converted pictures and the like are kept; safe to delete at any time."""
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(home) / "tekan"


class KeptSources(Struct, frozen=True):
    """The sources of an edition as they were read last time, and what each file of them came to."""

    sources: "Sources"
    known: "Mapping[Hashable, tuple[object, Any]]"

    def unchanged(self) -> "Sources | None":
        """The sources; None where a file has changed."""
        own = self.sources
        return own if own.state == state_of(own.texts, own.large) else None


def kept_sources(folder: Path, cache: Path, layout: str | None = None) -> KeptSources | None:
    """What was read last time.

    layout  name of a layout that takes the place of the edition's own
    """
    known = recalled_value(_sources_path(folder, cache, layout))
    return known if isinstance(known, KeptSources) else None


def _sources_path(folder: Path, cache: Path, layout: str | None) -> Path:
    return cache / f"{digest('sources', str(folder), str(Path.cwd()), layout or '')}.kept"


def read_sources(folder: Path, cache: Path, layout: str | None = None) -> "Sources":
    """The sources of an edition, as they were read last time where no file has changed; only what
    has is read. They are kept where nothing is wrong with them.

    What is saved while they are read may be in them or not: such sources are kept by nobody.
    """
    former = kept_sources(folder, cache, layout)
    unchanged = former.unchanged() if former else None
    return unchanged or _read_anew(folder, cache, layout, former.known if former else {})


def _read_anew(
    folder: Path,
    cache: Path,
    layout: str | None,
    former: "Mapping[Hashable, tuple[object, Any]]",
) -> "Sources":
    from tekan.source.everything import load_sources
    from tekan.source.recall import Renewing

    before, recall = _looks(folder), Renewing(former)
    found = load_sources(folder, layout, recall)
    state = state_of(found.texts, found.large)
    if not state or _looks(folder) != before:
        return found
    found = replace(found, state=state)
    if not has_errors(found.findings):
        keep_value(_sources_path(folder, cache, layout), KeptSources(found, recall.known))
    return found


def _looks(folder: Path) -> object:
    """The state of all that an edition may be made from, before anything of it is read; equal to
    no other where there is too much of it. What a link of a stranger leads to is not looked at."""
    from tekan.source.house import find_root, is_own_house

    root = find_root(folder)
    held = root if root and is_own_house(folder, root) else None
    house = [_files(root / name, held) for name in _HOUSE] if root else []
    found = sorted(islice(chain(_files(folder, folder), *house), _MOST_FILES + 1))
    if len(found) > _MOST_FILES:
        return object()
    return [(path, _look(path)) for path in found]


_HOUSE = ("layouts", "fonts", "press", "style")
# Files of an edition and its house together: all articles that it may have, and pictures for them.
_MOST_FILES = 50_000


def _files(folder: Path, held: Path | None) -> Iterator[Path]:
    """All files below a folder; no link that leads out of `held` is followed."""
    if held and not _is_held(folder, held):
        return
    for at, _, names in os.walk(folder):
        for name in names:
            path = Path(at, name)
            if held is None or _is_held(path, held):
                yield path


def _is_held(path: Path, held: Path) -> bool:
    from tekan.source.files import inside  # loads YAML, which a build with nothing new does without

    try:
        is_below = path == held or not path.is_symlink()
        return is_below or inside(held, str(path.absolute())) is not None
    except OSError:  # files of running processes, among others, vanish while they are looked at
        return False


def _look(path: Path) -> object:
    """A text by its content, for two saves may come within one tick of the clock; all else by
    size and time."""
    try:
        if path.suffix == ".yaml":
            return _content(path)
        own = path.stat()
    except (OSError, ValueError):
        return None
    return own.st_size, own.st_mtime_ns, own.st_ctime_ns, own.st_ino


def kept(
    cache: Path, sources: "Sources", make: Callable[[], Value], kind: type[Value], beside: str = ""
) -> Value:
    """What `make` makes of the sources, made again only where they or the program changed.

    beside  what else it is made of
    """
    if not sources.state:
        return make()
    made_of = (kind.__name__, repr(sources.edition), sources.state, beside)
    path = cache / f"{digest(*made_of)}.kept"
    known = recalled_value(path)
    if isinstance(known, kind):
        return known
    made = make()
    keep_value(path, made)
    return made


def recalled_value(path: Path) -> object:
    import pickle  # here and below: a build with nothing new does without it

    try:
        with path.open("rb") as stream:
            return pickle.load(stream)  # written below, into the user's own folder
    except Exception:  # whatever is wrong with what was kept, it can be made again
        return None


def digest(*words: str) -> str:
    known = repr((__version__, sys.version, _program(), words))
    return blake2b(known.encode("utf-8", "backslashreplace"), digest_size=32).hexdigest()


def _program() -> tuple[tuple[str, int, int], ...]:
    """What tells one state of this program from another while it is being worked on."""
    return tuple(sorted(_modules(str(Path(__file__).parent))))


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                own = entry.stat()
                yield entry.path, own.st_size, own.st_mtime_ns
            elif entry.name not in _WITHOUT and entry.is_dir():
                yield from _modules(entry.path)


_WITHOUT = ("__pycache__", "web", "starter")


def state_of(texts: Sequence[str], large: Sequence[str]) -> str:
    """What tells whether a file has changed: a text's content, a large file's size and time;
    empty where that cannot be told."""
    try:
        words = tuple(_content(Path(path)) for path in texts)
        stats = tuple(Path(path).stat() for path in large)
    except OSError:
        return ""
    looks = tuple((s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in stats)
    return blake2b(repr((words, looks)).encode(), digest_size=32).hexdigest() if texts else ""


def _content(path: Path) -> bytes:
    """Digest of a text; that an optional one is not there is a state too."""
    try:
        with open_file(path) as stream:
            return blake2b(stream.read()).digest()
    except FileNotFoundError:
        return b""


def keep(path: Path, data: bytes) -> None:
    """Written aside, then renamed; a cache that cannot be written is none."""
    written(path, lambda stream: stream.write(data))


def keep_value(path: Path, value: object) -> None:
    import pickle

    # Straight into the file: the pages of a whole paper need not be in memory twice.
    written(path, lambda stream: pickle.dump(value, stream, protocol=5))


def written(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Written aside, then renamed."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as stream:
            write(stream)
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
