"""CMaps (ISO 32000-1 9.7.5, 9.10.3): which bytes are one code, its CID, its characters."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

_BLOCK = re.compile(rb"begin(codespacerange|bfchar|bfrange|cidchar|cidrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])|(\d+)")
# A code has two bytes at most in every Chinese CMap in use; no range can be longer.
_MOST_CODES = 0x10000

_Token = bytes | int | list[bytes]


class CMap(Struct, frozen=True):
    """What one CMap says.

    spaces  (bytes of a code, lowest, highest) in the order of their length
    texts   characters by code
    cids    glyph numbers by code
    """

    spaces: tuple[tuple[int, int, int], ...]
    texts: Mapping[int, str]
    cids: Mapping[int, int]

    def codes(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Each code of a string with the number of its bytes."""
        at = 0
        while at < len(data):
            code, length = self._code(data, at)
            yield code, length
            at += length

    def _code(self, data: bytes, at: int) -> tuple[int, int]:
        for length, low, high in self.spaces:
            code = int.from_bytes(data[at : at + length], "big")
            if low <= code <= high and at + length <= len(data):
                return code, length
        length = self.spaces[0][0] if self.spaces else 2
        return int.from_bytes(data[at : at + length], "big"), length


TWO_BYTES = CMap(((2, 0, 0xFFFF),), {}, {})
ONE_BYTE = CMap(((1, 0, 0xFF),), {}, {})
# The mixed national encodings: ASCII in one byte, all else in two (their lead bytes differ
# a little; none of them has a lead byte under 0x81).
MIXED = CMap(((1, 0, 0x80), (2, 0x8100, 0xFFFF)), {}, {})


def parse_cmap(data: bytes) -> CMap:
    """A CMap or ToUnicode stream; what cannot be understood is left out."""
    spaces: list[tuple[int, int, int]] = []
    texts: dict[int, str] = {}
    cids: dict[int, int] = {}
    for kind, body in _BLOCK.findall(data):
        rows = list(_tokens(body))
        match kind:
            case b"codespacerange":
                spaces += _spaces(rows)
            case b"bfchar" | b"bfrange":
                texts.update(_texts(rows, 2 if kind == b"bfchar" else 3))
            case _:
                cids.update(_cids(rows, 2 if kind == b"cidchar" else 3))
    return CMap(tuple(sorted(spaces)), texts, cids)


def _tokens(body: bytes) -> Iterator[_Token]:
    group: list[bytes] | None = None
    for hexed, opening, closing, number in _TOKEN.findall(body):
        if opening:
            group = []
        elif closing:
            yield group or []
            group = None
        elif number:
            yield int(number)
        elif group is not None:
            group.append(_bytes(hexed))
        else:
            yield _bytes(hexed)


def _bytes(hexed: bytes) -> bytes:
    digits = b"".join(hexed.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _spaces(rows: list[_Token]) -> Iterator[tuple[int, int, int]]:
    for low, high in list(pairwise(rows))[::2]:
        if isinstance(low, bytes) and isinstance(high, bytes) and low:
            yield len(low), _int(low), _int(high)


def _int(value: bytes) -> int:
    return int.from_bytes(value, "big")


def _rows(tokens: list[_Token], width: int) -> Iterator[tuple[range, _Token]]:
    """The codes of each row, one or a range, and what it gives them."""
    for at in range(0, len(tokens) - width + 1, width):
        first, last, value = tokens[at], tokens[at + width - 2], tokens[at + width - 1]
        if isinstance(first, bytes) and isinstance(last, bytes):
            start = _int(first)
            yield range(start, min(_int(last), start + _MOST_CODES) + 1), value


def _texts(tokens: list[_Token], width: int) -> Iterator[tuple[int, str]]:
    for codes, value in _rows(tokens, width):
        if isinstance(value, list):
            yield from zip(codes, map(_text, value), strict=False)
        elif isinstance(value, bytes):
            yield from ((code, _text(_plus(value, at))) for at, code in enumerate(codes))


def _plus(value: bytes, step: int) -> bytes:
    """A string counted up in its last unit, as a bfrange does."""
    last = (_int(value[-2:]) + step) & 0xFFFF
    return value[:-2] + last.to_bytes(2, "big")


def _text(value: bytes) -> str:
    """UTF-16; a lone byte, which some producers write, is the character of that number."""
    if len(value) == 1:
        return chr(value[0])
    return value.decode("utf-16-be", errors="replace")


def _cids(tokens: list[_Token], width: int) -> Iterator[tuple[int, int]]:
    for codes, value in _rows(tokens, width):
        if isinstance(value, int):
            yield from ((code, value + at) for at, code in enumerate(codes))
