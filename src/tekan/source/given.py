"""Take a sheet and the tree it was filled in from; give each of its values with its place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tekan.model.findings import Place
from tekan.source.fields import Sheet
from tekan.source.nodes import Entry, Mapping, Node, Scalar, Sequence


class Given(NamedTuple):
    """A field of a sheet, what it holds, and where that is written.

    One that was left out stands where its sheet begins.
    """

    sheet: Sheet
    field: str
    value: Any
    place: Place
    length: int


def given(value: Any, node: Node) -> Iterator[Given]:
    """All fields of a sheet and of those in it, in the order of their declaration."""
    match value, node:
        case Sheet(), Mapping():
            for field, own in value.keys.items():
                inner, entry = getattr(value, field), _entry(node, own.names)
                yield Given(value, field, inner, *(_extent(entry) if entry else (node.place, 1)))
                if entry:
                    yield from given(inner, entry.value)
        case tuple(), Sequence():
            for item, own_node in zip(value, node.items, strict=False):
                yield from given(item, own_node)
        case dict(), Mapping():
            for name, item in value.items():
                if named := node.entry((name,)):
                    yield from given(item, named.value)


def _entry(node: Mapping, names: tuple[str, ...]) -> Entry | None:
    """The entry of a field; a name without a value counts only where no other has one."""
    entries = [entry for entry in node.entries if entry.key.text in names]
    filled = (e for e in entries if not (isinstance(e.value, Scalar) and e.value.is_absent))
    return next(filled, next(iter(entries), None))


def _extent(entry: Entry) -> tuple[Place, int]:
    """A scalar's first line; for all else, and for what is empty, the key."""
    value = entry.value
    if isinstance(value, Scalar) and value.lines and value.lines[0].text:
        return value.lines[0].place, len(value.lines[0].text)
    return entry.key.place, len(entry.key.text)
