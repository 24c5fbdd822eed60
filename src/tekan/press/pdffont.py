"""A font of a PDF as the reader needs it: codes, characters, widths, ink."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from msgspec import Struct
from msgspec.structs import replace

from tekan.press.cmaps import MIXED, ONE_BYTE, TWO_BYTES, CMap, parse_cmap
from tekan.press.ink import Edges, InkOf, ink_by_cid, ink_by_code, no_ink

# What an object out of order raises, from pikepdf, from Python or from a font library.
MALFORMED = (
    ArithmeticError,
    AttributeError,
    KeyError,
    LookupError,
    TypeError,
    ValueError,
    RuntimeError,
    AssertionError,
    pikepdf.PdfError,
)
# Predefined CMaps by the charset in their names (ISO 32000-1 table 118), as Python has them.
_CHARSETS = (
    ("UTF16", "utf-16-be"),
    ("UCS2", "utf-16-be"),
    ("GBK", "gb18030"),
    ("GB-", "gb18030"),
    ("GBpc", "gb18030"),
    ("B5", "big5hkscs"),
    ("ETen", "big5hkscs"),
    ("HKscs", "big5hkscs"),
    ("RKSJ", "cp932"),
    ("KSC", "cp949"),
)
# The width of a standard face's letter where the file gives none: it holds for Courier and
# is near enough for Helvetica and Times; each string starts anew in nearly every file.
_COURIER, _GUESS = 0.6, 0.5


class Coded(Struct, frozen=True):
    """What one code of a string stands for; lengths in em.

    text      its characters, "" where the file does not say
    ink       left and right edge of its ink, None where unknown or blank
    is_space  whether word spacing applies (a code of one byte, 32)
    """

    text: str
    width: float
    ink: Edges
    is_space: bool


class PdfFont:
    """An open font; remembers the codes that it has looked up."""

    __slots__ = ("_cids", "_codes", "_known", "_texts", "_widths", "ink", "is_vertical", "name")

    def __init__(self, name: str, codes: CMap, texts: Mapping[int, str], **rest: Any) -> None:
        self.name = name
        self._codes, self._texts = codes, texts
        self._cids: Mapping[int, int] | None = rest.get("cids")
        self._widths: _Widths = rest["widths"]
        self.ink: InkOf = rest.get("ink", no_ink)
        self.is_vertical = bool(rest.get("is_vertical"))
        self._known: dict[tuple[int, int], Coded] = {}

    def read(self, data: bytes) -> Iterator[Coded]:
        """The glyphs of a string."""
        for key in self._codes.codes(data):
            found = self._known.get(key)
            if found is None:
                found = self._known[key] = self._coded(*key)
            yield found

    def _coded(self, code: int, length: int) -> Coded:
        text = self._texts.get(code, "")
        cid = code if self._cids is None else self._cids.get(code, 0)
        try:
            ink = self.ink(cid, text)
        except MALFORMED:  # one damaged outline: its advance will have to do
            ink = None
        return Coded(text, self._widths.of(cid), ink, length == 1 and code == 32)


class _Widths(Struct, frozen=True):
    """Widths of glyphs in em."""

    known: Mapping[int, float]
    default: float

    def of(self, code: int) -> float:
        return self.known.get(code, self.default)


def read_font(font: pikepdf.Object) -> PdfFont | None:
    """A font of any kind but Type 3 (a drawing a glyph, with no font to measure): None."""
    subtype = str(font.get("/Subtype", ""))
    if subtype == "/Type3":
        return None
    return _composite(font) if subtype == "/Type0" else _simple(font)


def _name(font: pikepdf.Object) -> str:
    return re.sub(r"^[A-Z]{6}\+", "", str(font.get("/BaseFont", "/?"))[1:])


def _to_unicode(font: pikepdf.Object) -> CMap | None:
    stream = font.get("/ToUnicode", None)
    return parse_cmap(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else None


class _Decoded(dict[int, str]):
    """Characters of codes in a national or Unicode charset, worked out when asked."""

    def __init__(self, charset: str) -> None:
        super().__init__()
        self.charset = charset

    def get(self, code: int, default: str = "") -> str:  # type: ignore[override]
        wide = self.charset == "utf-16-be"
        data = code.to_bytes(2 if wide or code > 0xFF else 1, "big")
        return data.decode(self.charset, errors="ignore") or default


class _AsciiCids(dict[int, int]):
    """CIDs of a predefined CMap as far as widths want them: in each of Adobe's collections
    ASCII is 1 to 95, and nearly all else is one em wide."""

    def get(self, code: int, default: int = 0) -> int:  # type: ignore[override]
        return code - 31 if 32 <= code < 127 else -1


def _composite(font: pikepdf.Object) -> PdfFont:
    descendant = font.DescendantFonts[0]
    encoding = font.get("/Encoding", None)
    codes, charset, cids = _encoding(encoding)
    unicode = _to_unicode(font)
    texts = unicode.texts if unicode else (_Decoded(charset) if charset else {})
    known = not charset or isinstance(encoding, pikepdf.Stream)
    return PdfFont(
        _name(font),
        codes,
        texts,
        cids=cids,
        widths=_cid_widths(descendant),
        ink=_safely(ink_by_cid, descendant) if known else no_ink,
        is_vertical=_is_vertical(encoding),
    )


def _encoding(encoding: Any) -> tuple[CMap, str, Mapping[int, int] | None]:
    """How strings are cut into codes, in which charset they are, and their CIDs."""
    if isinstance(encoding, pikepdf.Stream):
        cmap = parse_cmap(encoding.read_bytes())
        spaces = cmap.spaces or TWO_BYTES.spaces
        return replace(cmap, spaces=spaces), "", cmap.cids or None
    name = str(encoding)[1:]
    charset = next((set_ for part, set_ in _CHARSETS if part in name), "")
    if not charset:
        return TWO_BYTES, "", None
    return TWO_BYTES if charset == "utf-16-be" else MIXED, charset, _AsciiCids()


def _is_vertical(encoding: Any) -> bool:
    if isinstance(encoding, pikepdf.Stream):
        return bool(int(encoding.get("/WMode", 0)))
    return str(encoding).endswith("V")


def _safely(read: Any, font: pikepdf.Object) -> InkOf:
    """The ink of a font program; none where it is damaged."""
    try:
        found: InkOf = read(font)
    except Exception:  # fontTools and HarfBuzz raise what they like on a broken program
        return no_ink
    return found


def _cid_widths(font: pikepdf.Object) -> _Widths:
    """W and DW (ISO 32000-1 9.7.4.3)."""
    known: dict[int, float] = {}
    parts = list(font.get("/W", ()))
    at = 0
    while at + 1 < len(parts):
        first, second = int(parts[at]), parts[at + 1]
        if isinstance(second, pikepdf.Array):
            known.update((first + i, float(w) / 1000) for i, w in enumerate(second))
            at += 2
        else:
            last = min(int(second), first + 0xFFFF)
            known.update(dict.fromkeys(range(first, last + 1), float(parts[at + 2]) / 1000))
            at += 3
    return _Widths(known, float(font.get("/DW", 1000)) / 1000)


def _simple(font: pikepdf.Object) -> PdfFont:
    unicode = _to_unicode(font)
    texts = dict(_encoded(font))
    if unicode:
        texts |= unicode.texts
    return PdfFont(
        _name(font),
        ONE_BYTE,
        texts,
        widths=_simple_widths(font),
        ink=_safely(ink_by_code, font),
    )


def _simple_widths(font: pikepdf.Object) -> _Widths:
    first = int(font.get("/FirstChar", 0))
    known = {first + at: float(w) / 1000 for at, w in enumerate(font.get("/Widths", ()))}
    descriptor = font.get("/FontDescriptor", None)
    if descriptor is not None:
        return _Widths(known, float(descriptor.get("/MissingWidth", 0)) / 1000)
    return _Widths(known, _COURIER if "Courier" in _name(font) else _GUESS)


def _encoded(font: pikepdf.Object) -> Iterator[tuple[int, str]]:
    """Characters by the encoding: a base and its differences (ISO 32000-1 9.6.6)."""
    from fontTools.agl import toUnicode

    encoding: Any = font.get("/Encoding", None)
    table = isinstance(encoding, pikepdf.Dictionary)
    base = str(encoding.get("/BaseEncoding", "") if table else encoding or "")
    if encoding is not None or not _is_symbolic(font):
        charset = "mac-roman" if "MacRoman" in base else "cp1252"
        codes = range(32, 256)
        yield from ((code, bytes((code,)).decode(charset, errors="ignore")) for code in codes)
    code = 0
    for part in encoding.get("/Differences", ()) if table else ():
        if isinstance(part, pikepdf.Name):
            yield code, toUnicode(str(part)[1:])
            code += 1
        else:
            code = int(part)


def _is_symbolic(font: pikepdf.Object) -> bool:
    """Whether codes are the font's own (flag 3), with no characters but by ToUnicode."""
    descriptor: Any = font.get("/FontDescriptor", {})
    return bool(int(descriptor.get("/Flags", 0)) & 4)
