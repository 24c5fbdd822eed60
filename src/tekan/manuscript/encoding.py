"""Take the bytes of a text and give its characters and the name of the encoding."""

import re
from typing import NamedTuple

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
    (b"\x84\x31\x95\x33", "gb18030", "GB 18030"),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([-\w]+)", re.IGNORECASE)
# The head of a page, in which it names its charset.
_HEAD = 2048
# More zeros than this among the bytes, and it is no text of single bytes.
_MANY_ZEROS = 0.01
_COMMON = re.compile("[的一是在了不和有人这中大为上个国我以要他时来用们，。、\n\r0-9]")


class Decoded(NamedTuple):
    """Characters, and the encoding's name; `lost` are those that could not be read."""

    text: str
    name: str
    lost: int = 0


def decoded(data: bytes, is_page: bool = False) -> Decoded | None:
    """The characters; None where the bytes are no text.

    A mark of order decides; then UTF-16 by its zeros or its commonest characters, UTF-8 where
    all of it is, what a web page says of itself, and GB 18030.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], codec, name)
    if wide := _wide(data):
        return wide
    if b"\0" in data and data.count(0) > _MANY_ZEROS * len(data):
        return None
    codecs = ["utf-8", *(_claimed(data) if is_page else ()), "gb18030"]
    for codec in codecs:
        if (found := _strict(data, codec)) is not None:
            return Decoded(found, _NAMES.get(codec, codec.upper()))
    return _broken(data)


_NAMES = {"utf-8": "UTF-8", "gb18030": "GB 18030"}


def _read(data: bytes, codec: str, name: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text, name, text.count("\ufffd"))


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


# Charsets that a Chinese page may name; the rest are left to what its bytes say.
_PAGES = {"big5": "big5hkscs", "gbk": "gb18030", "gb2312": "gb18030"}


def _claimed(data: bytes) -> tuple[str, ...]:
    found = _CHARSET.search(data[:_HEAD])
    name = found[1].decode("ascii").lower() if found else ""
    return (_PAGES[name],) if name in _PAGES else ()


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: decodes, and reads better so than any other way."""
    if len(data) < 4 or len(data) % 2:
        return None
    best: Decoded | None = None
    score = 0.5  # at least half of a Chinese text's line ends, figures and commonest words
    for codec in ("utf-16-le", "utf-16-be"):
        text = _strict(data, codec)
        if text is None or "\0" in text:
            continue
        share = sum(_is_usual(c) for c in text) / len(text)
        if share > max(score, 0.95) and _COMMON.search(text):
            best, score = Decoded(text, "UTF-16"), share
    if best is None or (_strict(data, "utf-8") is not None and b"\0" not in data):
        return None
    return best


def _is_usual(character: str) -> bool:
    code = ord(character)
    return (
        0x20 <= code < 0x7F
        or character in "\t\r\n"
        or 0x2010 <= code < 0x2040
        or 0x3000 <= code < 0x3020
        or 0x4E00 <= code < 0xA000
        or 0xFF00 <= code < 0xFF60
    )


# More than every tenth character lost, and it is no text, or one of another country's.
_LOST = 10


def _broken(data: bytes) -> Decoded | None:
    """A text with some bad bytes: the reading that loses least, if it loses little."""
    tries = [_read(data, "utf-8", "UTF-8"), _read(data, "gb18030", "GB 18030")]
    best = min(tries, key=lambda each: each.lost)
    return best if best.lost <= max(len(best.text) // _LOST, 3) else None
