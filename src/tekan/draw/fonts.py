"""Font objects: one Type0 font a face, with the characters its glyphs stand for."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from msgspec import Struct
from reportlab.pdfbase.pdfdoc import (
    PDFArrayCompact,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from tekan.draw.content import FaceCode
from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.fonts.subset import Subset, subset
from tekan.model.page import GlyphRun


class EmbeddedFace(Struct, frozen=True):
    """A face as it goes into every file of a build.

    packed   the font program, deflated
    unicode  the characters of its codes as a CMap, deflated
    """

    code: FaceCode
    name: str
    subset: Subset
    packed: bytes
    unicode: bytes
    ascent: int
    descent: int


def embedded_faces(runs: Iterable[GlyphRun], book: FontBook) -> Mapping[str, EmbeddedFace]:
    """Each face used, cut down to the glyphs used; in the order of their names."""
    texts: dict[str, dict[int, str]] = defaultdict(dict)
    for run in runs:
        known = texts[run.face]
        for gid, text in zip(run.gids, run.texts, strict=True):
            known.setdefault(gid, text)
    return {
        name: _embedded(book.faces[name], known, f"F{at}")
        for at, (name, known) in enumerate(sorted(texts.items()), 1)
    }


def _embedded(face: Face, texts: dict[int, str], resource: str) -> EmbeddedFace:
    small = subset(face, texts)
    widths = dict(small.widths)
    tag = _tag(small.data)
    code = FaceCode(resource, widths, texts)
    ascent, descent = (round(edge * 1000) for edge in face.line_extent)
    name = f"{tag}+{face.postscript_name}"
    packed, unicode = zlib.compress(small.data, 6), zlib.compress(_to_unicode(code), 6)
    return EmbeddedFace(code, name, small, packed, unicode, ascent, descent)


def _tag(data: bytes) -> str:
    """Six capitals that name a subset, from its content."""
    digest = int.from_bytes(sha256(data).digest()[:8], "big")
    return "".join(chr(65 + digest // 26**at % 26) for at in range(6))


def add_face(document: PDFDocument, face: EmbeddedFace) -> PDFObjectReference:
    """Adds a face's objects to a document."""
    name = PDFName(face.name)
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName(
                "CIDFontType2" if face.subset.outlines == "glyf" else "CIDFontType0"
            ),
            "BaseFont": name,
            "CIDSystemInfo": _identity(),
            "FontDescriptor": document.Reference(_descriptor(document, face)),
            "DW": 1000,
            "W": _widths(face),
        }
    )
    if face.subset.outlines == "glyf":
        descendant["CIDToGIDMap"] = PDFName("Identity")
    return document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArrayCompact([document.Reference(descendant)]),
                "ToUnicode": document.Reference(deflated_stream(face.unicode)),
            }
        )
    )


def deflated_stream(data: bytes, entries: Mapping[str, object] | None = None) -> PDFStream:
    """A stream of bytes that are deflated already."""
    return filled_stream(data, {"Filter": PDFName("FlateDecode"), **(entries or {})})


def filled_stream(data: bytes, entries: Mapping[str, object]) -> PDFStream:
    """A stream of bytes that are packed already."""
    return PDFStream(PDFDictionary(dict(entries)), data + b"\n", filters=())


def _identity() -> PDFDictionary:
    return PDFDictionary(
        {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    )


_SYMBOLIC = 4
_STEM = 80  # StemV is unknown for most Chinese faces; viewers use it only for substitution


def _descriptor(document: PDFDocument, face: EmbeddedFace) -> PDFDictionary:
    left, bottom, right, top = face.subset.box
    if face.subset.outlines == "glyf":
        key, kind = "FontFile2", {"Length1": len(face.subset.data)}
    else:
        key, kind = "FontFile3", {"Subtype": PDFName("CIDFontType0C")}
    program = deflated_stream(face.packed, kind)
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(face.name),
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArrayCompact([left, bottom, right, top]),
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": 733,
            "StemV": _STEM,
            key: document.Reference(program),
        }
    )


def _widths(face: EmbeddedFace) -> PDFArrayCompact:
    """Widths by code, where they are not one em, in runs of neighbours."""
    widths = sorted(face.code.widths.items())
    parts: list[object] = []
    after = None
    for code, width in widths:
        if width == 1000:
            continue
        if code == after:
            parts[-1].sequence.append(width)  # type: ignore[attr-defined]
        else:
            parts += [code, PDFArrayCompact([width])]
        after = code + 1
    return PDFArrayCompact(parts)


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_CMAP_FOOT = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MOST_ROWS = 100  # of one bfchar block (Adobe Technical Note 5014)


def _to_unicode(code: FaceCode) -> bytes:
    rows = [
        f"<{gid:04x}> <{text.encode('utf-16-be').hex()}>"
        for gid, text in sorted(code.texts.items())
        if text
    ]
    blocks = [rows[at : at + _MOST_ROWS] for at in range(0, len(rows), _MOST_ROWS)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (_CMAP_HEAD + body + _CMAP_FOOT).encode("ascii")
