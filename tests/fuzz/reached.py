"""Which lines of the program have been reached: what guides the fuzz.

Only functions with lines that nobody has reached yet are followed line by line, and each of them
only for its first calls in a case, so that the program takes hardly longer than alone.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

from helpers import REPOSITORY

_CALLS = 30  # of a function in one case
_PROGRAM = f"{REPOSITORY / 'src'}/"

Line = tuple[str, int]


class Reached:
    """The lines that were ever reached, and those that one case was the first to reach."""

    def __init__(self) -> None:
        self.ever: set[Line] = set()
        self._new: set[Line] = set()
        self._left: dict[CodeType, set[int]] = {}
        self._calls: Counter[CodeType] = Counter()

    @contextmanager
    def followed(self) -> Iterator[set[Line]]:
        """The lines that what runs inside is the first to reach, complete at its end."""
        self._new, self._calls = set(), Counter()
        sys.settrace(self._called)
        try:
            yield self._new
        finally:
            sys.settrace(None)
            self.ever |= self._new

    def _called(self, frame: FrameType, _event: str, _: Any) -> Any:
        code = frame.f_code
        left = self._left.get(code)
        if left is None:
            left = self._left[code] = self._unreached(code)
        if not left:
            return None
        self._calls[code] += 1
        return self._line if self._calls[code] <= _CALLS else None

    def _unreached(self, code: CodeType) -> set[int]:
        if not code.co_filename.startswith(_PROGRAM):
            return set()
        name = code.co_filename.removeprefix(_PROGRAM)
        return {at for _, _, at in code.co_lines() if at and (name, at) not in self.ever}

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        code = frame.f_code
        left = self._left.get(code)
        if event == "line" and left and frame.f_lineno in left:
            left.discard(frame.f_lineno)
            self._new.add((code.co_filename.removeprefix(_PROGRAM), frame.f_lineno))
        return self._line if left else None
