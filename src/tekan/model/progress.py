"""How far long work has come, told to whoever shows it."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct


class Stage(StrEnum):
    """What is being done."""

    MAKE_UP = "make-up"
    DRAWING = "drawing"
    INK = "ink"


class Step(Struct, frozen=True):
    """A piece of the work that begins now: the `at`-th of so many, counted from 1; pages where
    not said otherwise. 0 of 0 where it is not counted."""

    stage: Stage
    at: int = 0
    of: int = 0


Progress = Callable[[Step], None]
"""Is told each step as it begins; it may be slow, and must not fail."""


def unheard(_: Step) -> None:
    """Nobody listens."""
