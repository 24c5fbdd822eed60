"""A content stream being obeyed (ISO 32000-1 7.8): operators, resources, what they leave."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from warnings import catch_warnings, simplefilter

import pikepdf
from msgspec import Struct, field
from msgspec.structs import replace

from tekan.press.matrix import IDENTITY, Matrix
from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.colours import ColourSpace, read_space
from tekan.press.preflight.faces import Face, Faces
from tekan.press.preflight.seen import Mark, Point
from tekan.press.preflight.state import Graphics

# Streams inside streams: no producer goes deeper; a file that draws itself would never end.
_DEEPEST = 12
_MOST_STREAMS = 20_000
_MOST_MARKS = 2_000_000
# Operators of a page: a form of many, drawn often, must end as well.
_MOST_STEPS = 10_000_000
# Named things that cannot be read, of one page: more are one damage.
_MOST_UNREAD = 50
# Operators that leave and change nothing that a check asks for.
_IDLE = frozenset(("ri", "i", "j", "J", "M", "d", "MP", "DP", "d0", "BX", "EX", "EI", "ID", "BI"))

Action = Callable[["Run", Sequence[Any]], None]
Steps = tuple[tuple[str, Sequence[Any]], ...]


class Shared(Struct, frozen=True):
    """What is the same for all pages of a file: what has been opened, and what is found."""

    actions: Mapping[str, Action]
    faces: Faces
    spaces: dict[tuple[int, int], ColourSpace] = field(default_factory=dict)
    steps: dict[tuple[int, int], Steps] = field(default_factory=dict)
    features: dict[tuple[str, int], None] = field(default_factory=dict)


class Sheet(Struct):
    """A page while it is read."""

    shared: Shared
    number: int
    marks: list[Mark] = field(default_factory=list)
    unread: dict[str, None] = field(default_factory=dict)
    streams: int = 0
    steps: int = 0

    def leave_out(self, what: str) -> None:
        if len(self.unread) < _MOST_UNREAD:
            self.unread[what] = None

    def feature(self, name: str) -> None:
        self.shared.features[name, self.number] = None

    def add(self, mark: Mark) -> None:
        if len(self.marks) < _MOST_MARKS:
            self.marks.append(mark)
        else:
            self.leave_out("marks")


class Run(Struct):
    """One content stream being obeyed.

    is_uncoloured  colours are given from outside: an uncoloured pattern, a glyph of a Type 3
                   font that has d1
    path, start, corner  subpaths so far, the first point of the open one, and the last point
    clipping       W or W* is waiting for the path to be painted
    line, pen      text line matrix and text matrix
    marked         for each open marked content its ActualText, and the number of its first mark
    """

    sheet: Sheet
    resources: Any
    state: Graphics
    depth: int = 0
    is_uncoloured: bool = False
    saved: list[Graphics] = field(default_factory=list)
    path: list[list[Point]] = field(default_factory=list)
    clipping: bool = False
    line: Matrix = IDENTITY
    pen: Matrix = IDENTITY
    marked: list[tuple[str | None, int]] = field(default_factory=list)
    spaces: dict[str, ColourSpace] = field(default_factory=dict)
    fonts: dict[str, Face | None] = field(default_factory=dict)
    changes: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def set(self, **values: Any) -> None:
        self.state = replace(self.state, **values)

    def set_text(self, **values: Any) -> None:
        self.set(text=replace(self.state.text, **values))

    def save(self) -> None:
        self.saved.append(self.state)

    def restore(self) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def resource(self, kind: str, name: str) -> Any:
        """A named resource, or None."""
        return self.resources.get(kind, {}).get(name, None)

    def space(self, found: Any) -> ColourSpace:
        """A colour space, by name or as it stands in an image or a shading."""
        named = self.resources.get("/ColorSpace", None)
        if not isinstance(found, pikepdf.Name | str):
            return self._space(found, named)
        name = str(found)
        if name not in self.spaces:
            own = named.get(name, None) if named is not None else None
            self.spaces[name] = self._space(found if own is None else own, named)
        return self.spaces[name]

    def _space(self, found: Any, named: Any) -> ColourSpace:
        """Spaces that are objects of their own are read once, unless a default may differ."""
        key = found.objgen if isinstance(found, pikepdf.Array) else (0, 0)
        if key == (0, 0) or (named is not None and _has_default(named)):
            return read_space(found, named)
        known = self.sheet.shared.spaces
        if key not in known:
            known[key] = read_space(found, named)
        return known[key]

    def obey(self, stream: Any) -> None:
        """All operators of the stream; those with the wrong operands are passed over."""
        steps, actions = self._steps(stream), self.sheet.shared.actions
        self.sheet.steps += len(steps)
        if self.sheet.steps > _MOST_STEPS:
            self.sheet.leave_out("operators")
            return
        for name, operands in steps:
            action = actions.get(name)
            if action is None:
                if name not in _IDLE:
                    self.sheet.leave_out(f"operator {name}")
                continue
            try:
                action(self, operands)
            except MALFORMED:
                self.sheet.leave_out(f"operator {name}")

    def _steps(self, stream: Any) -> Steps:
        """Operators of a stream, kept by its number: a form may be drawn often."""
        key = stream.objgen if isinstance(stream, pikepdf.Stream) else (0, 0)
        known = self.sheet.shared.steps
        if key != (0, 0) and key in known:
            return known[key]
        try:
            with catch_warnings():
                simplefilter("ignore")  # what it warns of is damage, and is read as far as it goes
                parsed = pikepdf.parse_content_stream(stream)
        except MALFORMED:
            self.sheet.leave_out("content")
            return ()
        steps: Steps = tuple((str(step.operator), list(step.operands)) for step in parsed)
        if key != (0, 0):
            known[key] = steps
        return steps

    def inner(self, stream: Any, resources: Any, state: Graphics, **rest: Any) -> "Run | None":
        """A stream within this one, ready to be obeyed; None where there are too many."""
        self.sheet.streams += 1
        if self.depth >= _DEEPEST or self.sheet.streams > _MOST_STREAMS:
            self.sheet.leave_out("forms within forms")
            return None
        rest.setdefault("is_uncoloured", self.is_uncoloured)
        own = resources if isinstance(resources, pikepdf.Dictionary) else self.resources
        return Run(self.sheet, own, state, self.depth + 1, **rest)


def _has_default(named: Any) -> bool:
    return any(key in named for key in ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK"))
