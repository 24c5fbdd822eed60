"""Font objects: one Type0 font a face, with the characters its glyphs stand for."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from typing import Protocol

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

from tekan.draw.painting import Glyphs, resource_name
from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.fonts.subset import Subset, subset


class EmbeddedFace(Struct, frozen=True):
    """A face as it goes into every file of a build.

    packed   the font program, deflated
    legends  what its codes stand for, each a CMap, deflated: a page goes by one of them
    """

    resource: str
    name: str
    subset: Subset
    packed: bytes
    legends: tuple[bytes, ...]
    ascent: int
    descent: int


class Lettering(Struct, frozen=True):
    """The faces of a build, in the order of their names, and which of a face's legends each page
    goes by."""

    faces: Mapping[str, EmbeddedFace]
    legends: tuple[Mapping[str, int], ...]


class Recalls(Protocol):
    """What remembers faces by all that they were made from."""

    def recall(
        self, face: Face, legends: Sequence[Mapping[int, str]], make: Callable[[], EmbeddedFace]
    ) -> EmbeddedFace:
        """The face of these legends, made where it is not known."""
        ...


def lettering(
    pages: Sequence[Glyphs], book: FontBook, known_faces: Recalls | None = None
) -> Lettering:
    """Each face used, cut down to the glyphs used.

    pages        what is used on each
    known_faces  those that were made before
    """
    known: dict[str, list[dict[int, str]]] = {}
    chosen = tuple(
        {name: _legend(known.setdefault(name, []), texts) for name, texts in page.items()}
        for page in pages
    )
    faces = dict[str, EmbeddedFace]()
    for name in sorted(known):
        make = partial(_embedded, book.faces[name], known[name])
        own = known_faces.recall(book.faces[name], known[name], make) if known_faces else make()
        faces[name] = own
    return Lettering(faces, chosen)


def _legend(known: list[dict[int, str]], texts: Mapping[int, str]) -> int:
    """The first legend that says nothing else of a page's glyphs; it takes them in.

    Two pages seldom read one glyph differently, so that nearly always there is but one.
    """
    for at, legend in enumerate(known):
        if all(legend.get(gid, text) == text for gid, text in texts.items()):
            legend.update(texts)
            return at
    known.append(dict(texts))
    return len(known) - 1


def _embedded(face: Face, legends: Sequence[Mapping[int, str]]) -> EmbeddedFace:
    small = subset(face, {gid for legend in legends for gid in legend})
    ascent, descent = (round(edge * 1000) for edge in face.line_extent)
    return EmbeddedFace(
        resource_name(face.name),
        f"{_tag(small.data)}+{face.postscript_name}",
        small,
        zlib.compress(small.data, 6),
        tuple(zlib.compress(_to_unicode(legend), 6) for legend in legends),
        ascent,
        descent,
    )


def _tag(data: bytes) -> str:
    """Six capitals that name a subset, from its content."""
    digest = int.from_bytes(blake2b(data).digest()[:8], "big")
    return "".join(chr(65 + digest // 26**at % 26) for at in range(6))


def add_face(document: PDFDocument, face: EmbeddedFace) -> tuple[PDFObjectReference, ...]:
    """Adds a face's objects to a document: a font for each of its legends."""
    name = PDFName(face.name)
    is_glyf = face.subset.outlines == "glyf"
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2" if is_glyf else "CIDFontType0"),
            "BaseFont": name,
            "CIDSystemInfo": _identity(),
            "FontDescriptor": document.Reference(_descriptor(document, face)),
            "DW": 1000,
            "W": _widths(face),
            **({"CIDToGIDMap": PDFName("Identity")} if is_glyf else {}),
        }
    )
    shared = document.Reference(descendant)
    return tuple(_font(document, name, shared, legend) for legend in face.legends)


def _font(
    document: PDFDocument, name: PDFName, descendant: PDFObjectReference, legend: bytes
) -> PDFObjectReference:
    return document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArrayCompact([descendant]),
                "ToUnicode": document.Reference(deflated_stream(legend)),
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
    parts: list[object] = []
    after = None
    for code, width in face.subset.widths:
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


def _to_unicode(legend: Mapping[int, str]) -> bytes:
    rows = [
        f"<{gid:04x}> <{text.encode('utf-16-be').hex()}>"
        for gid, text in sorted(legend.items())
        if text
    ]
    blocks = [rows[at : at + _MOST_ROWS] for at in range(0, len(rows), _MOST_ROWS)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (_CMAP_HEAD + body + _CMAP_FOOT).encode("ascii")
