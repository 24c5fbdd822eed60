"""A layout that extends another: its tree laid over the other's, each node with its own place."""

from pathlib import Path

from tekan.model.findings import Findings, error
from tekan.source.files import exists
from tekan.source.house import file_names
from tekan.source.nodes import Entry, Mapping, Node, Scalar, Sequence, read_yaml

_EXTENDS = ("extends", "沿用")
_IN_ROW = ("furniture", "版面元件")
# More layouts on top of each other are a ring.
_MOST_BASES = 8


def read_layout(folder: Path, name: str) -> tuple[Node | None, Findings]:
    """The tree of a layout with what it extends under it. Errors: as `read_yaml`; T201."""
    node, found = read_yaml(folder / f"{name}.yaml", str(folder / f"{name}.yaml"))
    for _ in range(_MOST_BASES):
        base = _base_name(node)
        if base is None or not isinstance(node, Mapping):
            return node, found
        path = folder / f"{base.text}.yaml"
        if "/" in base.text or "\\" in base.text or not exists(path):
            choices = file_names(folder, ".yaml")
            missing = error("T201", base.place, len(base.text), name=base.text, choices=choices)
            return None, (*found, missing)
        under, more = read_yaml(path, str(path))
        found += more
        if not isinstance(under, Mapping):
            return under, found  # None, or what is no layout and will be found to be none
        node = _over(node, under)
    return None, (*found, error("T201", node and node.place, name=name, choices=""))


def layout_files(folder: Path, name: str) -> tuple[Path, ...]:
    """The files that a layout is read from, its own first."""
    files = [folder / f"{name}.yaml"]
    while len(files) <= _MOST_BASES:
        node, _ = read_yaml(files[-1], str(files[-1]))
        base = _base_name(node)
        if base is None or not exists(folder / f"{base.text}.yaml"):
            break
        files.append(folder / f"{base.text}.yaml")
    return tuple(files)


def _base_name(node: Node | None) -> Scalar | None:
    entry = node.entry(_EXTENDS) if isinstance(node, Mapping) else None
    value = entry.value if entry else None
    return value if isinstance(value, Scalar) and value.text.strip() else None


def _over(node: Mapping, under: Mapping) -> Mapping:
    """A layout over the one it extends, whose own base, if any, is the next to extend."""
    own = tuple(entry for entry in node.entries if entry.key.text not in _EXTENDS)
    return _laid(Mapping(own, node.place), under)


def _laid(node: Mapping, under: Mapping) -> Mapping:
    own = {_canonical(entry.key.text): entry for entry in node.entries}
    entries = [_joined(own.pop(_canonical(entry.key.text), None), entry) for entry in under.entries]
    return Mapping((*entries, *own.values()), node.place)


def _joined(own: Entry | None, entry: Entry) -> Entry:
    """Names over names, to any depth; pieces of furniture after pieces; all else instead."""
    if own is None:
        return entry
    match own.value, entry.value:
        case Mapping() as above, Mapping() as below:
            return Entry(own.key, _laid(above, below))
        case Sequence(items=above), Sequence(items=below) if entry.key.text in _IN_ROW:
            return Entry(own.key, Sequence((*below, *above), own.value.place))
    return own


def _canonical(key: str) -> str:
    """One name for the English and the Chinese form of a key."""
    from tekan.source.layout_schema import LayoutSheet

    names = (own.names for own in LayoutSheet.keys.values())
    return next((first for first, *more in names if key in (first, *more)), key)
