"""A face as a browser needs it: each glyph has a character of its own, and no rules of its own.

The composition is done; a browser that kerned or joined would undo it. So the tables of rules are
left out, and to the characters that a face has come private ones, one a glyph number.
"""

import struct
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.model.faces import FaceFile

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

    from tekan.fonts.face import Face

# Plane 15 is for private use and has room for every glyph number but the last two.
_PRIVATE = 0xF0000
_MOST_PRIVATE = 0xFFFE
# Rules of shaping, and what only printers of old or vertical browsers use.
_DROPPED = ("GSUB", "GPOS", "GDEF", "JSTF", "BASE", "kern", "morx", "mort", "kerx", "DSIG",
            "hdmx", "VDMX", "LTSH", "vhea", "vmtx", "VORG", "meta")  # fmt: skip


def code_of(face: "Face", gid: int, text: str) -> str:
    """The character that gives a glyph in the browser's face: its own where it has one."""
    if len(text) == 1 and face.gid(text) == gid:
        return text
    return chr(_PRIVATE + gid) if gid < _MOST_PRIVATE else "\ufffd"


def web_font(file: FaceFile) -> bytes:
    """A face with private characters and without rules, OpenType; raises OSError or TTLibError
    where the file is not what it was."""
    data = Path(file.path).read_bytes()
    return _spliced(data) or _anew(file)


_HEAD, _RECORD, _GROUP = 12, struct.Struct(">4sIII"), struct.Struct(">III")
_ONE_FACE = (b"\0\1\0\0", b"OTTO", b"true")


def _spliced(data: bytes) -> bytes | None:
    """Tables copied as they are, one group added to the characters; None for what is not as plain
    as nearly every face is. A hundred times as fast as to take the face apart."""
    if data[:4] not in _ONE_FACE:
        return None
    count = int.from_bytes(data[4:6], "big")
    records = [_RECORD.unpack_from(data, _HEAD + 16 * at) for at in range(count)]
    tables = {tag: data[start : start + size] for tag, _, start, size in records}
    characters = _with_private(tables.get(b"cmap", b""), tables.get(b"maxp", b""))
    if characters is None:
        return None
    tables[b"cmap"] = characters
    dropped = {tag.encode() for tag in _DROPPED}
    return _joined(data[:4], {tag: own for tag, own in tables.items() if tag not in dropped})


def _with_private(cmap: bytes, maxp: bytes) -> bytes | None:
    """The one subtable that has all of Unicode (format 12), the private plane after it."""
    for at in range(int.from_bytes(cmap[2:4], "big")):
        start = int.from_bytes(cmap[8 + 8 * at : 12 + 8 * at], "big")
        if cmap[start : start + 2] != b"\0\x0c":
            continue
        size, count = (int.from_bytes(cmap[start + k : start + k + 4], "big") for k in (4, 12))
        groups = cmap[start + 16 : start + size]
        if len(groups) != count * _GROUP.size or _GROUP.unpack(groups[-12:])[1] >= _PRIVATE:
            return None
        last = min(int.from_bytes(maxp[4:6], "big"), _MOST_PRIVATE) - 1
        groups += _GROUP.pack(_PRIVATE, _PRIVATE + last, 0)
        head = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
        return head + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, count + 1) + groups
    return None


def _joined(kind: bytes, tables: Mapping[bytes, bytes]) -> bytes:
    """An OpenType file of these tables; browsers look at no checksum."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    search = (16 * power, power.bit_length() - 1, 16 * (count - power))
    parts, records, at = [], [], _HEAD + 16 * count
    for tag, own in sorted(tables.items()):
        records.append(_RECORD.pack(tag, 0, at, len(own)))
        padded = own + bytes(-len(own) % 4)
        parts.append(padded)
        at += len(padded)
    return b"".join((kind, struct.pack(">HHHH", count, *search), *records, *parts))


def _anew(file: FaceFile) -> bytes:
    """The same by way of fontTools, for collections and older tables of characters."""
    from fontTools.ttLib import TTFont

    with TTFont(file.path, fontNumber=file.index, lazy=True, recalcTimestamp=False) as font:
        for tag in _DROPPED:
            if tag in font:
                del font[tag]
        _add_private(font)
        out = BytesIO()
        font.save(out, reorderTables=None)
    return out.getvalue()


def face_key(file: FaceFile) -> str:
    """Names a face in the state of its file: another house on the same port has another."""
    try:
        state = Path(file.path).stat()
    except OSError:
        return ""
    words = repr((file.path, file.index, state.st_size, state.st_mtime_ns, _MOST_PRIVATE))
    return sha256(words.encode("utf-8", "backslashreplace")).hexdigest()[:24]


def _add_private(font: "TTFont") -> None:
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    known = dict(font.getBestCmap() or {})
    known.update(
        (_PRIVATE + gid, name) for gid, name in enumerate(font.getGlyphOrder()[:_MOST_PRIVATE])
    )
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 10, 0, known
    own = newTable("cmap")
    own.tableVersion, own.tables = 0, [table]
    font["cmap"] = own
