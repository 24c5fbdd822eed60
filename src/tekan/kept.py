"""What was found out last time, kept in the cache by content: checked sources, finished pages.

A build whose sources have not changed needs neither the validator nor the page stage. The
folder is the user's own, not the edition's: an edition from a stranger brings no cache along.
"""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, TypeVar

from tekan import __version__
from tekan.model.findings import has_errors
from tekan.model.sources import Sources

Value = TypeVar("Value")


def cache_folder() -> Path:
    """Where converted pictures and the like are kept; safe to delete at any time."""
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(home) / "tekan"


def kept_sources(folder: Path, cache: Path, layout: str | None = None) -> Sources | None:
    """The sources of an edition as they were read last time; None where a file has changed.

    layout  name of a layout that takes the place of the edition's own
    """
    known = _recall(_sources_path(folder, cache, layout))
    if isinstance(known, tuple) and len(known) == 2 and known[0] == _state(known[1]):
        found: Sources = known[1]
        return found
    return None


def _sources_path(folder: Path, cache: Path, layout: str | None) -> Path:
    return cache / f"{_digest('sources', str(folder), str(Path.cwd()), layout or '')}.kept"


def read_sources(folder: Path, cache: Path, layout: str | None = None) -> Sources:
    """Reads the sources of an edition and keeps them where nothing is wrong with them."""
    from tekan.source.everything import load_sources

    found = load_sources(folder, layout)
    state = _state(found)
    if state is not None and not has_errors(found.findings):
        _keep_value(_sources_path(folder, cache, layout), (state, found))
    return found


def kept(
    cache: Path, sources: Sources, make: Callable[[], Value], kind: type[Value], beside: str = ""
) -> Value:
    """What `make` makes of the sources, made again only where they or the program changed.

    beside  what else it is made of
    """
    made_of = (kind.__name__, repr(sources.edition), repr(_state(sources)), beside)
    path = cache / f"{_digest(*made_of)}.kept"
    known = _recall(path)
    if isinstance(known, kind):
        return known
    made = make()
    _keep_value(path, made)
    return made


def _recall(path: Path) -> object:
    try:
        with path.open("rb") as stream:
            return pickle.load(stream)  # written below, into the user's own folder
    except Exception:  # whatever is wrong with what was kept, it can be made again
        return None


def _digest(*words: str) -> str:
    return sha256(
        repr((__version__, sys.version, _program(), words)).encode("utf-8", "backslashreplace")
    ).hexdigest()


def _program() -> tuple[tuple[str, int, int], ...]:
    """What tells one state of this program from another while it is being worked on."""
    package = Path(__file__).parent
    files = (file for depth in _DEPTHS for file in sorted(package.glob(depth)))
    return tuple((p.name, (s := p.stat()).st_size, s.st_mtime_ns) for p in files)


_DEPTHS = ("*.py", "*/*.py", "*/*/*.py")  # of the package's files; rglob looks elsewhere too


def _state(sources: Sources) -> tuple[object, ...] | None:
    """What tells whether a file has changed: a text's content, a large file's size and time."""
    try:
        texts = tuple(_content(Path(path)) for path in sources.texts)
        stats = tuple(Path(path).stat() for path in sources.large)
    except OSError:
        return None
    return (*texts, *((s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in stats)) or None


def _content(path: Path) -> bytes:
    """Digest of a text; that an optional one is not there is a state too."""
    try:
        if not path.is_file() and path.exists():
            raise OSError("no ordinary file")  # to read from a pipe would wait for ever
        return sha256(path.read_bytes()).digest()
    except FileNotFoundError:
        return b""


def keep(path: Path, data: bytes) -> None:
    """Written aside, then renamed; a cache that cannot be written is none."""
    _written(path, lambda stream: stream.write(data))


def _keep_value(path: Path, value: object) -> None:
    # Straight into the file: the pages of a whole paper need not be in memory twice.
    _written(path, lambda stream: pickle.dump(value, stream, protocol=5))


def _written(path: Path, write: Callable[[BinaryIO], object]) -> None:
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as stream:
            write(stream)
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
