"""Lengths as art editors write them: mm, cm, pt, 字号, and em and lines of the grid."""

import re
from typing import NamedTuple

_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "磅": 1.0, "毫米": 72 / 25.4}
# Sizes of Chinese metal type (字号) in points, as newspapers count them.
TYPE_SIZES = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
    "六号": 7.5,
    "小六": 6.5,
}
_RELATIVE = {"em": "em", "字": "em", "line": "line", "lines": "line", "行": "line"}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?|-?\.\d+)\s*([a-z]+|磅|毫米|字|行)")
# No page, face or space is longer; what is, is a slip of the pen.
_LONGEST = 10_000.0


class Length(NamedTuple):
    """A length: so many pt, em of the body, or lines of the grid."""

    value: float
    unit: str

    def points(self, size: float, leading: float) -> float:
        """In pt, on a grid of that body size and leading."""
        return self.value * {"pt": 1.0, "em": size, "line": leading}[self.unit]


def length(words: str) -> Length | None:
    """A length, or None where the words are none."""
    words = words.strip()
    if words in TYPE_SIZES:
        return Length(TYPE_SIZES[words], "pt")
    if words == "0":
        return Length(0.0, "pt")
    found = _LENGTH.fullmatch(words)
    if not found or abs(float(found[1])) > _LONGEST:
        return None
    number, unit = float(found[1]), found[2]
    if unit in _POINTS:
        return Length(number * _POINTS[unit], "pt")
    return Length(number, _RELATIVE[unit]) if unit in _RELATIVE else None
