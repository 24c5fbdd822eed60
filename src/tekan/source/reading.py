"""Take a file and give its text, or what keeps it from being read."""

import re
from itertools import islice
from pathlib import Path

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.opening import NoOrdinaryFileError, bytes_of

# A binary file that happens to decode would otherwise give a finding a byte.
MOST_CONTROLS = 20

# An edition's texts have some kilobytes, one of 1,024 pages half a megabyte; what has more is
# another kind of file.
MOST_BYTES = 4_000_000

# Each line and each item takes some hundred bytes of memory; a list of 50,000 names is a long one.
MOST_LINES = 200_000

# What YAML forbids, and the separators that it counts as line ends and editors do not.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")

_MARKS_OF_ORDER = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def read_text(path: Path, shown: str) -> tuple[str | None, Findings]:
    """The text of a UTF-8 file, its lines ended by "\\n".

    `shown` is the name that findings give the file. Forbidden control characters come out as
    spaces, so that what stands after them keeps its column.
    Errors: T101 missing, T102 no file, T103 unreadable, T104 and T105 encoding, T107 control
    characters, T108 and T109 too long.
    """
    data, unread = _read_bytes(path, Place(shown))
    if data is None:
        return None, unread
    text, undecoded = _decoded(data, shown)
    if text is None:
        return None, undecoded
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        return None, (error("T109", Place(shown), file=path.name, most=MOST_LINES),)
    return _CONTROL.sub(" ", text), _controls(text, shown)


def _read_bytes(path: Path, place: Place) -> tuple[bytes | None, Findings]:
    try:
        data = bytes_of(path, MOST_BYTES)
    except (NoOrdinaryFileError, IsADirectoryError):
        return None, (error("T102", place, file=path.name),)
    except (FileNotFoundError, NotADirectoryError):
        return None, (error("T101", place, file=path.name),)
    except (OSError, ValueError):
        return None, (error("T103", place, file=path.name),)
    if len(data) > MOST_BYTES:
        return None, (error("T108", place, file=path.name, most=MOST_BYTES // 1_000_000),)
    return data, ()


def _decoded(data: bytes, shown: str) -> tuple[str | None, Findings]:
    # Latin text in UTF-16 is good UTF-8 too, with a zero for every other byte.
    wide = _marked_encoding(data) or (_wide_encoding(data) if _zeros(data) > len(data) / 4 else "")
    if wide:
        return None, (error("T104", Place(shown), encoding=wide),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as wrong:
        # `object` and `start` leave out a byte order mark that was stripped.
        return None, (_foreign(wrong.object, wrong.start, shown),)


def _foreign(data: bytes, start: int, shown: str) -> Finding:
    line_start = data.rfind(b"\n", 0, start) + 1
    place = Place(
        shown,
        data.count(b"\n", 0, start) + 1,
        len(data[line_start:start].decode("utf-8", "replace")) + 1,
    )
    encoding = _wide_encoding(data) if _zeros(data) else _chinese_encoding(data)
    return error("T104", place, encoding=encoding) if encoding else error("T105", place)


def _chinese_encoding(data: bytes) -> str:
    # A single bad byte in good UTF-8 is damage; in GB 18030 hardly a character looks like UTF-8.
    text = data.decode("utf-8", "replace")
    foreign = sum(not character.isascii() for character in set(text) - {"\ufffd"})
    is_chinese = text.count("\ufffd") > foreign and _decodes(data, "gb18030")
    return "GB 18030" if is_chinese else ""


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _marked_encoding(data: bytes) -> str:
    return next((name for mark, name in _MARKS_OF_ORDER if data.startswith(mark)), "")


def _wide_encoding(data: bytes) -> str:
    # Keys and colons are ASCII: one byte of such a pair is zero, and always the same one.
    odd, even = _zeros(data[1::2]), _zeros(data[0::2])
    if (odd == 0) == (even == 0):
        return ""
    return "UTF-16" if _decodes(data, "utf-16-le" if odd else "utf-16-be") else ""


def _zeros(data: bytes) -> int:
    return data.count(0)


def _controls(text: str, shown: str) -> Findings:
    return tuple(
        error("T107", place_of(text, hit.start(), shown), codepoint=f"U+{ord(hit[0]):04X}")
        for hit in islice(_CONTROL.finditer(text), MOST_CONTROLS)
    )


def place_of(text: str, offset: int, shown: str) -> Place:
    """The place of the character `offset` (from 0) of a file's text."""
    return Place(shown, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
