"""What was found out last time, kept in the cache by content: checked sources, words.

A build whose sources have not changed needs neither the validator nor the dictionary. The
folder is the user's own, not the edition's: an edition from a stranger brings no cache along.
"""

import json
import os
import pickle
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tekan import __version__

if TYPE_CHECKING:
    from tekan.source.everything import Sources


def cache_folder() -> Path:
    """Where converted pictures and the like are kept; safe to delete at any time."""
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(home) / "tekan"


def kept_sources(folder: Path, cache: Path) -> "Sources":
    """The sources of an edition, read again only where a file has changed."""
    key = sha256(
        repr((__version__, sys.version, str(folder), str(Path.cwd()))).encode()
    ).hexdigest()
    kept = cache / f"{key}.sources"
    found = _unchanged(kept)
    if found is not None:
        return found
    from tekan.source.everything import load_sources

    before = load_sources(folder)
    if before.house is not None and not any(f.severity == "error" for f in before.findings):
        _keep(kept, pickle.dumps((_state(before), before)))
    return before


def _unchanged(kept: Path) -> "Sources | None":
    try:
        state, found = pickle.loads(kept.read_bytes())  # the user's own folder, written below
        return found if state == _state(found) else None
    except Exception:  # whatever is wrong with what was kept, the sources can be read again
        return None


def _state(sources: "Sources") -> tuple[object, ...]:
    """What tells whether a file has changed: a text's content, a large file's size and time."""
    texts = (sha256(Path(path).read_bytes()).digest() for path in sources.texts)
    sizes = ((stat.st_size, stat.st_mtime_ns) for stat in map(os.stat, sources.large))
    return (*texts, *sizes)


def _keep(path: Path, data: bytes) -> None:
    """Written aside, then renamed; a cache that cannot be written is none."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(data)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)


def kept_words(
    cache: Path, words: Callable[[str], tuple[str, ...]]
) -> Callable[[str], tuple[str, ...]]:
    """A segmenter that remembers each text it was asked for."""

    def remembered(text: str) -> tuple[str, ...]:
        path = cache / f"{sha256(text.encode()).hexdigest()}.words"
        try:
            known = tuple(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            known = ()
        if "".join(known) == text:
            return known
        found = words(text)
        _keep(path, json.dumps(found, ensure_ascii=False).encode())
        return found

    return remembered
