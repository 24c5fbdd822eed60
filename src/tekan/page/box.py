"""Boxes (框): a tint under an accent bar, and hairlines round what has no edge of its own."""

from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import Rule, Tint

BAR = 2.0  # thickness of an accent bar, pt
THIN = 0.5  # of a thin rule, pt
HAIRLINE = 0.3  # of the finest that newsprint holds, pt
PADDING = 0.75  # between a box's edge and its words, of the body's size


def tinted(frame: Rect, tint: Ink, bar: Ink) -> tuple[Tint, Tint]:
    """A box on its tint, an accent bar along its top."""
    return Tint(frame, tint), Tint(bar_over(frame), bar)


def bar_over(frame: Rect) -> Rect:
    """The accent bar along a frame's top."""
    return Rect(frame.x, frame.y, frame.width, BAR)


def outlined(frame: Rect, weight: float, ink: Ink) -> tuple[Rule, ...]:
    """Four rules inside a frame, flush with its edges."""
    half = weight / 2
    left, right = frame.x + half, frame.right - half
    top, bottom = frame.y + half, frame.bottom - half
    return (
        Rule(frame.x, top, frame.right, top, weight, ink),
        Rule(frame.x, bottom, frame.right, bottom, weight, ink),
        Rule(left, frame.y, left, frame.bottom, weight, ink),
        Rule(right, frame.y, right, frame.bottom, weight, ink),
    )
