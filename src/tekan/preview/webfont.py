"""A face as a browser needs it: each glyph has a character of its own, and no rules of its own.

The composition is done; a browser that kerned or joined would undo it. So the tables of rules are
left out, and to the characters that a face has come private ones, one a glyph number.
"""

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
