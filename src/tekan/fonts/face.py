"""One open face: glyphs and metrics, by HarfBuzz."""

import stat
from pathlib import Path

import uharfbuzz as hb
from msgspec import Struct

from tekan.model.faces import FaceFile


class Glyph(Struct, frozen=True):
    """One shaped glyph; lengths in em. `cluster` is the index of its first character."""

    gid: int
    cluster: int
    advance: float
    dx: float


class Extent(Struct, frozen=True):
    """The ink box of a glyph, em, y up from the baseline."""

    left: float
    bottom: float
    right: float
    top: float


class UnreadableFaceError(Exception):
    """A font file that HarfBuzz cannot read as a font with outlines."""


class SpoiltFaceError(UnreadableFaceError):
    """A face that opens, and whose glyphs turn out to be damaged when they are drawn."""

    def __init__(self, file: FaceFile) -> None:
        super().__init__(file.name)
        self.file = file


def _tables(path: Path, index: int) -> frozenset[bytes]:
    """The tags of a font's tables; none where one does not lie inside the file, which HarfBuzz
    would take for empty.

    Read here because HarfBuzz's own binding takes a tag for UTF-8, which it need not be.
    """
    size = path.stat().st_size
    with path.open("rb") as stream:
        head = stream.read(12 + 4 * (index + 1))
        stream.seek(_long(head, 12 + 4 * index) if head[:4] == b"ttcf" else 0)
        count = int.from_bytes(stream.read(12)[4:6], "big")
        data = stream.read(16 * count)
    records = [data[at : at + 16] for at in range(0, 16 * count, 16)]
    if len(data) < 16 * count or any(_long(own, 8) + _long(own, 12) > size for own in records):
        return frozenset()
    return frozenset(own[:4] for own in records)


def _long(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")


class Face:
    """An open font file. Holds no state but the file itself."""

    __slots__ = ("_face", "_font", "_tags", "_upem", "file")

    def __init__(self, file: FaceFile) -> None:
        self.file = file
        try:
            path = Path(file.path)
            if not stat.S_ISREG(path.stat().st_mode):
                raise UnreadableFaceError("no ordinary file")
            self._face = hb.Face(hb.Blob.from_file_path(file.path), file.index)
            self._tags = _tables(path, file.index)
        except (OSError, ValueError, OverflowError, hb.HarfBuzzError) as problem:
            raise UnreadableFaceError(str(problem)) from problem
        if not self._tags:
            raise UnreadableFaceError("cut short")
        if self._face.glyph_count == 0 or not self._outlines():
            raise UnreadableFaceError("no glyphs")
        self._font = hb.Font(self._face)
        if file.axes:
            self._font.set_variations(dict(file.axes))
        self._upem = self._face.upem

    def _outlines(self) -> bool:
        return b"cmap" in self._tags and bool(self._tags & {b"glyf", b"CFF ", b"CFF2"})

    @property
    def name(self) -> str:
        return self.file.name

    @property
    def postscript_name(self) -> str:
        """The face's own name in a PDF: letters and hyphens only."""
        own = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
        plain = "".join(c for c in own if c.isascii() and (c.isalnum() or c in "-_"))
        return plain or "Face"

    @property
    def is_cff(self) -> bool:
        return b"glyf" not in self._tags

    def opened_again(self) -> hb.Face:
        """The file once more, apart: what of it is read comes into memory for that long only, and
        the outlines of a Chinese face are many."""
        return hb.Face(hb.Blob.from_file_path(self.file.path), self.file.index)

    def covers(self, character: str) -> bool:
        return bool(self._font.get_nominal_glyph(ord(character)))

    def gid(self, character: str) -> int:
        """The glyph of a character as the cmap has it; 0 where it has none."""
        return self._font.get_nominal_glyph(ord(character)) or 0

    def shape(self, text: str, features: dict[str, bool], script: str) -> tuple[Glyph, ...]:
        """The glyphs of a text in one run, left to right, as Simplified Chinese."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", script, "zh-Hans"
        hb.shape(self._font, buffer, features)
        em = self._upem
        return tuple(
            Glyph(info.codepoint, info.cluster, position.x_advance / em, position.x_offset / em)
            for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )

    def advance(self, gid: int) -> float:
        """Advance width of a glyph, em."""
        return float(self._font.get_glyph_h_advance(gid) / self._upem)

    @property
    def line_extent(self) -> tuple[float, float]:
        """The face's own ascender and descender, em, y up."""
        box = self._font.get_font_extents("ltr")
        return box.ascender / self._upem, box.descender / self._upem

    def extent(self, gid: int) -> Extent:
        """Ink box of a glyph; all zero for a blank one."""
        box = self._font.get_glyph_extents(gid)
        if box is None:
            return Extent(0.0, 0.0, 0.0, 0.0)
        em = self._upem
        return Extent(
            box.x_bearing / em,
            (box.y_bearing + box.height) / em,
            (box.x_bearing + box.width) / em,
            box.y_bearing / em,
        )
