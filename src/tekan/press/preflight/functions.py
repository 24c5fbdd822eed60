"""Functions of a PDF (ISO 32000-1 7.10): tints of spots and colours along a shading."""

from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import Any

import pikepdf

from tekan.press.preflight.calculator import calculator

Function = Callable[[Sequence[float]], tuple[float, ...]]
# Samples of one table; a bigger one is no tint.
_MOST_SAMPLES = 1 << 20
# Inputs of a sampled function: the corners around a point are two to their power.
_MOST_INPUTS = 8
# Stitched functions in stitched functions.
_DEEPEST = 8


def read_function(found: Any, depth: int = 0) -> Function:
    """A function, or an array of them with one output each; raises what MALFORMED names."""
    if depth > _DEEPEST:
        raise ValueError("functions within functions")
    if isinstance(found, pikepdf.Array):
        parts = [read_function(part, depth + 1) for part in found]
        return lambda at: tuple(value for part in parts for value in part(at))
    kind = int(found.FunctionType)
    made = _KINDS[kind](found, depth)
    return _clipped(made, _pairs(found.Domain), _pairs(found.get("/Range", ())))


def _numbers(found: Any) -> list[float]:
    return [float(part) for part in found]


def _pairs(found: Any) -> list[tuple[float, float]]:
    numbers = _numbers(found)
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def _clip(values: Sequence[float], pairs: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    return tuple(
        min(max(value, low), high) for value, (low, high) in zip(values, pairs, strict=True)
    )


def _clipped(
    made: Function, domain: list[tuple[float, float]], range_: list[tuple[float, float]]
) -> Function:
    def function(at: Sequence[float]) -> tuple[float, ...]:
        values = made(_clip(at, domain))
        return _clip(values, range_) if range_ else values

    return function


def _sampled(found: Any, depth: int) -> Function:
    """Type 0 (7.10.2), read linearly between its samples, whatever its order."""
    size = [int(part) for part in found.Size]
    domain, range_ = _pairs(found.Domain), _pairs(found.Range)
    encode = _pairs(found.get("/Encode", ())) or [(0.0, count - 1.0) for count in size]
    decode = _pairs(found.get("/Decode", ())) or range_
    bits, outputs = int(found.BitsPerSample), len(range_)
    count = prod(size) * outputs
    if count > _MOST_SAMPLES or len(size) > _MOST_INPUTS:
        raise ValueError("too many samples")
    samples = _unpacked(found.read_bytes(), bits, count)
    steps = [prod(size[:at]) * outputs for at in range(len(size))]
    top = (1 << bits) - 1

    def function(at: Sequence[float]) -> tuple[float, ...]:
        places = [
            min(max(_mapped(value, d, e), 0.0), count - 1.0)
            for value, d, e, count in zip(at, domain, encode, size, strict=True)
        ]
        totals = _between(samples, places, steps, outputs)
        return tuple(_mapped(t, (0.0, top), d) for t, d in zip(totals, decode, strict=True))

    return function


def _between(
    samples: list[int], places: list[float], steps: list[int], outputs: int
) -> list[float]:
    """The weighted mean of the samples at the corners around a place."""
    totals = [0.0] * outputs
    for corner in product((0, 1), repeat=len(places)):
        weight, start = 1.0, 0
        for place, step, side in zip(places, steps, corner, strict=True):
            low = int(place)
            weight *= place - low if side else 1 - (place - low)
            start += (low + side) * step
        if weight:
            for at in range(outputs):
                totals[at] += weight * samples[start + at]
    return totals


def _mapped(value: float, source: tuple[float, float], target: tuple[float, float]) -> float:
    width = source[1] - source[0]
    share = (value - source[0]) / width if width else 0.0
    return target[0] + share * (target[1] - target[0])


def _unpacked(data: bytes, bits: int, count: int) -> list[int]:
    """Samples of any depth, first bit first (7.10.2)."""
    if bits == 8 and len(data) >= count:
        return list(data[:count])
    whole = int.from_bytes(data, "big") if bits % 8 else 0
    if bits % 8:
        room = len(data) * 8
        return [whole >> (room - bits * (at + 1)) & ((1 << bits) - 1) for at in range(count)]
    size = bits // 8
    if len(data) < count * size:
        raise ValueError("too few samples")
    return [int.from_bytes(data[at * size : (at + 1) * size], "big") for at in range(count)]


def _exponential(found: Any, depth: int) -> Function:
    """Type 2 (7.10.3)."""
    low = _numbers(found.get("/C0", (0,)))
    high = _numbers(found.get("/C1", (1,)))
    power = float(found.N)

    def function(at: Sequence[float]) -> tuple[float, ...]:
        share = at[0] ** power
        return tuple(a + share * (b - a) for a, b in zip(low, high, strict=True))

    return function


def _stitched(found: Any, depth: int) -> Function:
    """Type 3 (7.10.4)."""
    parts = [read_function(part, depth + 1) for part in found.Functions]
    (low, high), *_ = _pairs(found.Domain)
    bounds, encode = _numbers(found.Bounds), _pairs(found.Encode)
    edges = [low, *bounds, high]

    def function(at: Sequence[float]) -> tuple[float, ...]:
        number = sum(at[0] >= bound for bound in bounds)
        span = (edges[number], edges[number + 1])
        return parts[number]((_mapped(at[0], span, encode[number]),))

    return function


def _calculated(found: Any, depth: int) -> Function:
    """Type 4 (7.10.5)."""
    outputs = len(found.Range) // 2
    run = calculator(found.read_bytes())
    return lambda at: tuple(run(at)[-outputs:])


_KINDS: dict[int, Callable[[Any, int], Function]] = {
    0: _sampled,
    2: _exponential,
    3: _stitched,
    4: _calculated,
}
