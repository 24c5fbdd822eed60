"""Libraries loaded without what a build has no use for: it takes longer to load than a page.

What is kept from them is only what they can do without by their own design, or what only a type
checker reads; afterwards whoever imports it gets it.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def as_if_missing(*names: str) -> Iterator[None]:
    """Modules that are loaded meanwhile find these not installed."""
    loaded = sys.modules
    hidden = [name for name in names if name not in loaded]
    loaded.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: "there is none"
    try:
        yield
    finally:
        for name in hidden:
            del loaded[name]


@contextmanager
def standing_in(names: Mapping[str, Mapping[str, object]]) -> Iterator[None]:
    """Modules that are loaded meanwhile find these names instead of the modules that have them."""
    new = {name: _module(name, has) for name, has in names.items() if name not in sys.modules}
    sys.modules.update(new)
    try:
        yield
    finally:
        for name in new:
            del sys.modules[name]


def _module(name: str, has: Mapping[str, object]) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(has)
    return module
