"""Transformations of the plane as PDF writes them: six numbers (ISO 32000-1 8.3.3)."""

from math import hypot

from tekan.model.page import Direction

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# How far a baseline may lean and still count as level: as much as lifts it by 0.3 pt over
# a column of 300 pt.
_LEVEL = 0.001


def times(first: Matrix, second: Matrix) -> Matrix:
    """`first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def moved(matrix: Matrix, dx: float, dy: float) -> Matrix:
    """A move within the matrix's own space, before it."""
    a, b, c, d, e, f = matrix
    return (a, b, c, d, dx * a + dy * c + e, dx * b + dy * d + f)


def length(x: float, y: float) -> float:
    return abs(x) if y == 0 else hypot(x, y)


def across(matrix: Matrix) -> Direction:
    """Level and upright text runs across; all other is turned."""
    a, b, c, d, _, _ = matrix
    is_level = a > 0 and abs(b) <= _LEVEL * a and abs(c) < abs(d)
    return Direction.ACROSS if is_level else Direction.TURNED
