"""Character classes for composition (字符类), after clreq § 3.1 and GB/T 15834."""

from enum import IntEnum

from tekan.model.style import Prohibition


class Kind(IntEnum):
    """What a cell is to its neighbours."""

    HAN = 0
    LATIN = 1  # words and numbers
    OPEN = 2  # opening quotes and brackets
    CLOSE = 3  # closing quotes and brackets
    COMMA = 4  # 、，；：
    STOP = 5  # 。！？
    PAIR = 6  # ？！ in one em
    MID = 7  # ·
    SLASH = 8  # /
    DASH = 9  # —— and ……
    CONNECTOR = 10  # – ~ and the single dash
    UNIT = 11  # % ℃ that stand apart
    CURRENCY = 12
    HALF_OPEN = 13  # ASCII brackets that stay half-width
    HALF_CLOSE = 14
    SIGN = 15  # + = and the like: better not first in a line


OPENING = "“‘《〈（【〔「『［｛〖"
CLOSING = "”’》〉）】〕」』］｝〗"
PAIRS = dict(zip(OPENING, CLOSING, strict=True))

_MEMBERS = {
    Kind.OPEN: OPENING,
    Kind.CLOSE: CLOSING,
    Kind.COMMA: "、，；：",
    Kind.STOP: "。！？．",
    Kind.MID: "·・‧•",
    Kind.SLASH: "/／",
    Kind.CONNECTOR: "-‐–—―~～－",
    Kind.UNIT: "%％‰℃℉°′″",
    Kind.CURRENCY: "¥￥$€£№",
    Kind.HALF_OPEN: "([{",
    Kind.HALF_CLOSE: ",.;:!?)]}",
    Kind.SIGN: "+＋−×÷=＝±<>＜＞&@#*",
}
KIND_OF = {mark: kind for kind, marks in _MEMBERS.items() for mark in marks}

# Their glyph fills half an em square; the other half is a blank that may be given up.
HALF_BODIED = frozenset(
    (Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.MID, Kind.SLASH),
)
FULL_MARKS = frozenset(
    (Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.PAIR, Kind.MID, Kind.SLASH, Kind.DASH)
)

_NEVER_START = frozenset(
    (
        Kind.CLOSE,
        Kind.COMMA,
        Kind.STOP,
        Kind.PAIR,
        Kind.MID,
        Kind.CONNECTOR,
        Kind.UNIT,
        Kind.HALF_CLOSE,
    )
)
_NEVER_END = frozenset((Kind.OPEN, Kind.CURRENCY, Kind.HALF_OPEN))


def not_at_start(level: Prohibition) -> frozenset[Kind]:
    """Kinds that may not begin a line (行首禁则)."""
    match level:
        case Prohibition.BASIC:
            return _NEVER_START
        case Prohibition.GB:
            return _NEVER_START | {Kind.SLASH}
        case Prohibition.STRICT:
            return _NEVER_START | {Kind.SLASH, Kind.DASH}


def not_at_end(level: Prohibition) -> frozenset[Kind]:
    """Kinds that may not end a line (行尾禁则)."""
    return _NEVER_END if level is Prohibition.BASIC else _NEVER_END | {Kind.SLASH}


def is_han(character: str) -> bool:
    """Whether it is set on a full em square: Han, kana, full-width forms, symbols like ■."""
    code = ord(character)
    return (
        0x2E80 <= code <= 0x9FFF
        or 0xAC00 <= code <= 0xD7A3
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF01 <= code <= 0xFF60
        or 0x20000 <= code <= 0x3FFFF
    )
