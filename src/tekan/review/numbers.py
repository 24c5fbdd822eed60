"""Numbers as they are written in Chinese text: 10327, １２, 1.2万, 3,600, 八千多, 百分之六十."""

import re
from collections.abc import Iterator
from types import MappingProxyType

from msgspec import Struct

_DIGITS = MappingProxyType(
    {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
)
_POWERS = MappingProxyType({"十": 10, "百": 100, "千": 1000})
_GREAT = MappingProxyType({"万": 10_000, "亿": 100_000_000})
_FULL = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_NUMBER = re.compile(
    r"(?P<share>百分之)?(?:"
    r"(?P<figures>[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?)"
    r"|(?P<han>[零〇一二两三四五六七八九十百千]+(?:[万亿][零〇一二两三四五六七八九十百千]*)*)"
    r")(?P<more>[余多来几]?)(?P<great>[十百千]?[万亿])?(?P<after>[余多来]?)"
)
_ABOUT_BEFORE = re.compile(r"(?:近|约|大约|约为|超过|超|逾|将近|不到|至少|最多)$")
_ABOUT_AFTER = re.compile(r"^\S{0,3}(?:左右|上下|以上)")
# Whoever says 近8000 may mean any number that is so near, as a share of it.
_NEAR = 0.12


class Number(Struct, frozen=True):
    """A number in a text, from `start` to `end`; about: 近, 约, 余, 多, 左右 stand beside it."""

    value: float
    start: int
    end: int
    about: bool

    def same(self, other: "Number") -> bool:
        """Whether both may be meant as the same."""
        if abs(self.value - other.value) <= 1e-9 * max(abs(self.value), 1.0):
            return True
        far = _NEAR * max(abs(self.value), abs(other.value))
        return (self.about or other.about) and abs(self.value - other.value) <= far


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of a text that can be read; 两三 and 三四十 are none."""
    for found in _NUMBER.finditer(text):
        value = _figures(found["figures"]) if found["figures"] else _han(found["han"])
        if value is None:
            continue
        about = bool(
            found["more"]
            or found["after"]
            or _ABOUT_BEFORE.search(text[max(0, found.start() - 2) : found.start()])
            or _ABOUT_AFTER.match(text[found.end() : found.end() + 5])
        )
        yield Number(value * _scale(found["great"] or ""), found.start(), found.end(), about)


def _figures(words: str) -> float | None:
    # A line of digits as long as a telephone number is no amount.
    plain = words.translate(_FULL).replace(",", "")
    return float(plain) if len(plain) <= 15 else None


def _scale(words: str) -> float:
    scale = 1.0
    for character in words:
        scale *= _POWERS.get(character) or _GREAT.get(character) or 1
    return scale


def _han(words: str) -> float | None:
    """三千六百, 十二, 一万二千, 二〇二四; None where two digits stand side by side otherwise."""
    if len(words) > 2 and all(character in _DIGITS for character in words):
        return float("".join(str(_DIGITS[character]) for character in words))
    total, section, digit = 0, 0, 0
    before = ""
    for character in words:
        if character in _DIGITS:
            if before in _DIGITS and before not in "零〇" and before:
                return None
            digit = _DIGITS[character]
        elif character in _POWERS:
            section += (digit or (1 if before not in _DIGITS else 0)) * _POWERS[character]
            digit = 0
        else:
            total = (total + section + digit) * _GREAT[character]
            section = digit = 0
        before = character
    return float(total + section + digit)
