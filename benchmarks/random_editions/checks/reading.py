"""Reads the words of a zone from the runs in it, as a reader would."""

from collections import defaultdict
from collections.abc import Sequence

from tekan.model.geometry import Rect
from tekan.model.page import Direction, GlyphRun

from ..characters import normal
from .paper import grown, holds_middle, middle


def rows(runs: Sequence[GlyphRun], rect: Rect, leading: float) -> list[str]:
    """The text of each line of a zone that has any, from its top."""
    found: dict[int, list[GlyphRun]] = defaultdict(list)
    for run in runs:
        if holds_middle(rect, run.box):
            found[int((middle(run.box)[1] - rect.y) // leading)].append(run)
    return [
        normal("".join(run.text for run in sorted(own, key=lambda run: run.x)))
        for _, own in sorted(found.items())
    ]


def read(runs: Sequence[GlyphRun], rect: Rect) -> str:
    """The words of a zone, line by line by their baselines; upright ones from the right."""
    own = [run for run in runs if holds_middle(grown(rect, 0.0, 3.0), run.box)]
    if any(run.direction is not Direction.ACROSS for run in own):
        return normal("".join(run.text for run in sorted(own, key=lambda r: (-round(r.x), r.y))))
    return normal("".join(run.text for run in sorted(own, key=lambda r: (round(r.y), r.x))))


def differs(found: str, wanted: str) -> str:
    """Where two texts part."""
    at = next((i for i, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), None)
    at = min(len(found), len(wanted)) if at is None else at
    start = max(0, at - 6)
    here, there = found[start : at + 10], wanted[start : at + 10]
    return f"{len(found)} for {len(wanted)}: …{here}… for …{there}…"
