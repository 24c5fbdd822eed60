"""Small ICC profiles (version 2), so that the tests need none of anybody's."""

import struct

# Adobe RGB (1998), its primaries adapted to D50: X, Y, Z of red, green and blue.
_ADOBE = {
    b"rXYZ": (0.60974, 0.31111, 0.01947),
    b"gXYZ": (0.20528, 0.62567, 0.06087),
    b"bXYZ": (0.14919, 0.06322, 0.74457),
}
_D50 = (0.9642, 1.0, 0.8249)


def adobe_rgb() -> bytes:
    tags = {name: _xyz(*values) for name, values in _ADOBE.items()}
    curves = {name: _gamma(2.2) for name in (b"rTRC", b"gTRC", b"bTRC")}
    return _profile(b"RGB ", tags | curves)


def gray(gamma: float) -> bytes:
    return _profile(b"GRAY", {b"kTRC": _gamma(gamma)})


def without_tables(profile: bytes) -> bytes:
    """One that opens, but converts nothing: its tags lead nowhere."""
    return profile[:128] + bytes(len(profile) - 128)


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    own = {b"desc": _description(b"of the tests"), b"wtpt": _xyz(*_D50), **tags}
    at = 132 + 12 * len(own)
    table, data = struct.pack(">I", len(own)), b""
    for name, content in own.items():
        table += struct.pack(">4sII", name, at + len(data), len(content))
        data += content
    size = at + len(data)
    head = struct.pack(
        ">I4xI4s4s4s12x4s28x3i", size, 0x02400000, b"mntr", space, b"XYZ ", b"acsp", *_fixed(*_D50)
    )
    return head.ljust(128, b"\0") + table + data


def _fixed(*values: float) -> tuple[int, ...]:
    return tuple(round(value * 65536) for value in values)


def _xyz(*values: float) -> bytes:
    return struct.pack(">4s4x3i", b"XYZ ", *_fixed(*values))


def _gamma(value: float) -> bytes:
    return struct.pack(">4s4xIH2x", b"curv", 1, round(value * 256))


def _description(text: bytes) -> bytes:
    data = struct.pack(">4s4xI", b"desc", len(text) + 1) + text + b"\0"
    return (data + bytes(78)).ljust(120, b"\0")
