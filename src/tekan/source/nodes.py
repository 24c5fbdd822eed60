"""Take a YAML file and give its tree: every scalar as it was written, every node with its place."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, assert_never

import yaml

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.lines import Extent, Line, Style, written_lines
from tekan.source.reading import MOST_LINES, read_text
from tekan.source.recall import Recall, anew

__all__ = ["Entry", "Line", "Mapping", "Node", "Scalar", "Sequence", "Style", "read_yaml"]

# Editions nest five deep; beyond this a file is broken, and recursion must stay far from its limit.
MAX_DEPTH = 60
# Nodes a file may come to when its aliases are followed: an edition has some hundreds.
MAX_NODES = 100_000


class Scalar(NamedTuple):
    """A value as its text: `08`, `1.50` and `no` are what they look like.

    text   as YAML reads it; "" for a value left out
    style  how it was quoted
    place  of its first mark or character
    lines  as the editor wrote them, for prose
    """

    text: str
    style: Style
    place: Place
    lines: tuple[Line, ...]

    @property
    def is_absent(self) -> bool:
        """Whether a key stands there without a value."""
        return self.style is Style.PLAIN and not self.text


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    place: Place


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values in the order of the file; no key stands twice."""

    entries: tuple[Entry, ...]
    place: Place

    def entry(self, names: Iterable[str]) -> Entry | None:
        """The first entry whose key is one of `names`."""
        wanted = frozenset(names)
        return next((entry for entry in self.entries if entry.key.text in wanted), None)


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Every value of the tree, in its order; keys left out."""
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for entry in node.entries:
                yield from scalars(entry.value)
        case _:
            assert_never(node)


def read_yaml(path: Path, shown: str, recall: Recall = anew) -> tuple[Node | None, Findings]:
    """The tree of a YAML file; `shown` is the name that findings give the file.

    A tree may come together with errors: it is what could be read all the same.
    Errors: those of `read_text`, T106 empty, T109 too many items, T110 to T123 syntax, T124
    several documents, T125 and T126 keys, T127 to T130 tags, aliases, depth.
    """
    text, unread = read_text(path, shown)
    if text is None:
        return None, unread
    node, wrong = recall(("tree", shown), lambda: text, lambda: _composed(text, shown))
    return node, unread + wrong


def _composed(text: str, shown: str) -> tuple[Node | None, Findings]:
    source = text.split("\n")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    composer = _Composer(yaml.parse(text, Loader=loader), source, shown)
    try:
        node = composer.document()
    except _Refused as refused:
        return None, (*composer.findings, refused.finding)
    except yaml.YAMLError as wrong:
        from tekan.source.syntax import syntax_findings

        return None, (*composer.findings, *syntax_findings(wrong, source, shown))
    flat = _flat(node) if isinstance(node, Scalar) else ()
    return (None if flat else node), (*composer.findings, *flat)


def _flat(node: "Scalar") -> Findings:
    from tekan.source.syntax import flat_text

    return flat_text(node.lines)


class _Refused(Exception):  # noqa: N818 - it ends the reading; the finding is the value
    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class _Anchor(NamedTuple):
    node: Node
    size: int
    height: int


class _Composer:
    """Builds the tree from a file's parse events, and counts what it comes to.

    PyYAML's own `compose` recurses in C without a limit, which ends the process on a deep file.
    """

    def __init__(self, events: Iterator[Any], source: list[str], file: str) -> None:
        self.findings: list[Finding] = []
        self._events = events
        self._source = source
        self._file = file
        self._anchors: dict[str, _Anchor] = {}
        self._size = 0
        self._deepest = 0

    def document(self) -> Node | None:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self.findings.append(error("T106", Place(self._file)))
            return None
        node = self._node(next(self._events), 1)
        next(self._events)
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            self.findings.append(error("T124", self._place(following)))
        return node

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._aliased(event, depth)
        self._grow(event, 1, depth)
        if event.tag is not None:
            self.findings.append(error("T127", self._place(event), tag=event.tag))
        return self._anchored(event, depth) if event.anchor else self._bare(event, depth)

    def _bare(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(
                self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)
            )
            return Sequence(items, self._place(event))
        return Mapping(tuple(self._entries(depth + 1)), self._place(event))

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        column = start.column + self._prefix(event)
        extent = Extent(self._file, start.line, column, end.line, end.column)
        style = Style(event.style or "")
        lines = written_lines(event.value, style, extent, self._source)
        return Scalar(event.value, style, Place(self._file, start.line + 1, column + 1), lines)

    def _prefix(self, event: Any) -> int:
        """Characters that an anchor takes up before the text."""
        if not event.anchor or event.start_mark.line != event.end_mark.line:
            return 0
        rest = self._source[event.start_mark.line][event.start_mark.column :]
        after = rest[len(event.anchor) + 1 :]
        return len(rest) - len(after.lstrip())

    def _entries(self, depth: int) -> Iterator[Entry]:
        seen: dict[str, Place] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._node(event, depth)
            value = self._node(next(self._events), depth)
            if not isinstance(key, Scalar):
                self.findings.append(error("T126", key.place))
            elif key.text in seen:
                self._repeated(key, seen[key.text])
            else:
                seen[key.text] = key.place
                yield Entry(key, value)

    def _repeated(self, key: Scalar, first: Place) -> None:
        length = len(key.text)
        self.findings.append(
            error("T125", key.place, length, key=key.text, line=first.line, column=first.column)
        )

    def _until(self, end: type) -> Iterator[Any]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _anchored(self, event: Any, depth: int) -> Node:
        size, outer = self._size, self._deepest
        self._deepest = depth
        node = self._bare(event, depth)
        anchor = _Anchor(node, self._size - size + 1, self._deepest - depth)
        self._anchors[event.anchor] = anchor
        self._deepest = max(outer, self._deepest)
        return node

    def _aliased(self, event: Any, depth: int) -> Node:
        anchor = self._anchors.get(event.anchor)
        if anchor is None:
            # An anchor is only known when its node is complete, so one inside itself ends here too.
            place = self._place(event)
            self.findings.append(error("T128", place, len(event.anchor) + 1, name=event.anchor))
            return Scalar("", Style.PLAIN, place, ())
        self._grow(event, anchor.size, depth + anchor.height)
        if self._size > MAX_NODES:
            self._refuse(error("T129", self._place(event), name=event.anchor))
        return anchor.node

    def _grow(self, event: Any, size: int, depth: int) -> None:
        self._size += size
        self._deepest = max(self._deepest, depth)
        if self._size > MOST_LINES:
            file = Path(self._file).name
            self._refuse(error("T109", self._place(event), file=file, most=MOST_LINES))
        if depth > MAX_DEPTH:
            self._refuse(error("T130", self._place(event), most=MAX_DEPTH))

    def _refuse(self, finding: Finding) -> NoReturn:
        raise _Refused(finding)

    def _place(self, event: Any) -> Place:
        return Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)
