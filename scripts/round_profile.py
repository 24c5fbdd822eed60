"""Makes an ICC profile of a press small inside PDF files, where it is deflated.

    python3 scripts/round_profile.py FROM.icc TO.icc

ArgyllCMS writes tables of sixteen bits, whose last bits are noise that no deflating makes less.
They are rounded to what can be told apart; press/README.md says what that changes.
"""

import struct
import sys
from collections.abc import Sequence
from pathlib import Path

_HEAD, _TAG = 128, 12  # bytes of a profile's header, and of an entry of its list of tags (ICC.1)
_MOST = 0xFFFF
_CURVE = 64  # entries; ArgyllCMS writes 1024 for curves as smooth
# In units of 1/65535. A grid's Lab within 0.1 of L* and 0.25 of a* and b*, its inks within 0.2 %.
_STEP_OF_CURVE, _STEP_OF_LAB, _STEP_OF_INK = 64, 128, 256
_TABLES = {b"A2B": _STEP_OF_LAB, b"B2A": _STEP_OF_INK}


def rounded_profile(data: bytes) -> bytes:
    """The same profile with rounded tables; one that is rounded already comes back as it is."""
    (count,) = struct.unpack_from(">I", data, _HEAD)
    first = _HEAD + 4
    tags = [struct.unpack_from(">4sII", data, first + _TAG * at) for at in range(count)]
    at = first + _TAG * count
    places: dict[int, tuple[int, int]] = {}
    parts: list[bytes] = []
    for name, start, size in tags:
        if start not in places:  # several tags may share a table
            part = _rounded_tag(name, data[start : start + size])
            places[start] = (at, len(part))
            parts.append(part + bytes(-len(part) % 4))
            at += len(parts[-1])
    entries = [struct.pack(">4sII", name, *places[start]) for name, start, _ in tags]
    return b"".join((struct.pack(">I", at), data[4:first], *entries, *parts))


def _rounded_tag(name: bytes, tag: bytes) -> bytes:
    step = _TABLES.get(name[:3])
    return _rounded_table(tag, step) if step and tag[:4] == b"mft2" else tag


def _rounded_table(tag: bytes, step: int) -> bytes:
    """A table of sixteen bits (`lut16Type`): curves, a grid, curves."""
    before, after, side = tag[8:11]
    entries_before, entries_after = struct.unpack_from(">HH", tag, 48)
    values = struct.unpack(f">{len(tag) // 2 - 26}H", tag[52:])
    grid = entries_before * before
    curves = grid + side**before * after
    made = [
        *_curves(values[:grid], entries_before),
        *(_to_step(value, step) for value in values[grid:curves]),
        *_curves(values[curves:], entries_after),
    ]
    lengths = min(entries_before, _CURVE), min(entries_after, _CURVE)
    return struct.pack(f">48sHH{len(made)}H", tag[:48], *lengths, *made)


def _curves(values: Sequence[int], entries: int) -> list[int]:
    starts = range(0, len(values), entries)
    return [value for start in starts for value in _curve(values[start : start + entries])]


def _curve(values: Sequence[int]) -> list[int]:
    entries = min(len(values), _CURVE)
    places = (at * (len(values) - 1) / (entries - 1) for at in range(entries))
    return [_to_step(round(_between(values, place)), _STEP_OF_CURVE) for place in places]


def _between(values: Sequence[int], place: float) -> float:
    below = min(int(place), len(values) - 2)
    return values[below] + (place - below) * (values[below + 1] - values[below])


def _to_step(value: int, step: int) -> int:
    """No ink stays no ink, and the whole stays the whole."""
    return _MOST if value == _MOST else min(_MOST, (value + step // 2) // step * step)


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_bytes(rounded_profile(source.read_bytes()))
