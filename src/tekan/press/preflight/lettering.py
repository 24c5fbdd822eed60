"""Type for pages that pikepdf writes: runs in the house's faces, embedded as subsets.

One Type0 font a face, Identity-H, codes are glyph ids: as `draw/` has it, but this stage may
not ask that one.
"""

from collections.abc import Iterator
from itertools import groupby

import pikepdf
from msgspec import Struct, field
from pikepdf import Array, Dictionary, Name

from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.fonts.subset import Subset, subset

_LATIN = "Helvetica"  # without a house; every viewer has it (ISO 32000-1 9.6.2.2)
_LATIN_WIDTH = 0.55  # em, about; it is used to turn lines only


class Lettering(Struct):
    """Faces that words are set in, and the glyphs used so far of each."""

    book: FontBook | None
    used: dict[str, dict[int, str]] = field(default_factory=dict)

    def width(self, text: str, size: float) -> float:
        return sum(self._advance(character) for character in text) * size

    def shown(self, text: str, size: float, x: float, y: float) -> str:
        """Operators that show a line from (x, y), y up."""
        parts = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for name, run in groupby(text, key=self._face_name):
            parts.append(f"/{resource(name)} {size:g} Tf {self._string(name, run)} Tj")
        return " ".join((*parts, "ET"))

    def fonts(self, pdf: pikepdf.Pdf) -> Dictionary:
        """The fonts of all that was shown, as a resource dictionary."""
        made = Dictionary()
        for name, texts in self.used.items():
            font = _latin() if self.book is None else _type0(pdf, self.book.faces[name], texts)
            made[f"/{resource(name)}"] = pdf.make_indirect(font)
        return made

    def _face_name(self, character: str) -> str:
        face = self._face(character)
        return face.name if face else _LATIN

    def _face(self, character: str) -> Face | None:
        if self.book is None:
            return None
        role = "hei" if "hei" in self.book.roles else next(iter(self.book.roles))
        return self.book.face_for(role, character) or self.book.first(role)

    def _advance(self, character: str) -> float:
        face = self._face(character)
        return face.advance(face.gid(character)) if face else _LATIN_WIDTH

    def _string(self, name: str, run: Iterator[str]) -> str:
        used = self.used.setdefault(name, {})
        if self.book is None:
            return f"<{''.join(run).encode('latin-1', 'replace').hex()}>"
        face = self.book.faces[name]
        codes = []
        for character in run:
            gid = face.gid(character)
            used.setdefault(gid, character)
            codes.append(f"{gid:04x}")
        return f"<{''.join(codes)}>"


def resource(face: str) -> str:
    """A name that no page has for a font of its own."""
    return "Tekan" + "".join(c for c in face if c.isascii() and c.isalnum())


def _latin() -> Dictionary:
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name(f"/{_LATIN}"),
        Encoding=Name.WinAnsiEncoding,
    )


def _type0(pdf: pikepdf.Pdf, face: Face, texts: dict[int, str]) -> Dictionary:
    small = subset(face, texts)
    name = Name(f"/TEKAN{len(texts) % 26 + 65:c}+{face.postscript_name}")
    is_glyf = small.outlines == "glyf"
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2 if is_glyf else Name.CIDFontType0,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, name, face, small)),
        DW=1000,
        W=Array([part for gid, width in small.widths for part in (gid, Array([width]))]),
    )
    if is_glyf:
        descendant.CIDToGIDMap = Name.Identity
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_stream(_to_unicode(texts)),
    )


_SYMBOLIC = 4


def _descriptor(pdf: pikepdf.Pdf, name: Name, face: Face, small: Subset) -> Dictionary:
    ascent, descent = (round(edge * 1000) for edge in face.line_extent)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=Array(list(small.box)),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=ascent,
        StemV=80,
    )
    if small.outlines == "glyf":
        descriptor.FontFile2 = pdf.make_stream(small.data, Length1=len(small.data))
    else:
        descriptor.FontFile3 = pdf.make_stream(small.data, Subtype=Name.CIDFontType0C)
    return descriptor


def _to_unicode(texts: dict[int, str]) -> bytes:
    """The characters of codes, in blocks of 100 (Adobe Technical Note 5014)."""
    rows = [f"<{gid:04x}> <{text.encode('utf-16-be').hex()}>" for gid, text in texts.items()]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    name = "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    space = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    foot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    return (head + name + space + body + foot).encode("ascii")
