"""A PDF whose small objects lie together in deflated streams, and its table in another.

Object streams and cross-reference streams (ISO 32000-1 7.5.7 and 7.5.8) are for PDF 1.5 and later:
dictionaries, arrays of widths among them, take a quarter of the room.
"""

import struct
import zlib
from collections.abc import Sequence

from msgspec import Struct, field
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFile, PDFStream, format

# Where an object lies (table 18): 1 at a byte of the file; 2 in an object stream, at a place.
_ENTRY = struct.Struct(">BIH")
_AT_A_BYTE, _IN_A_STREAM = 1, 2
# Objects of one stream: a reader that wants one unpacks all of them.
_MOST = 200


class _Packing(Struct, frozen=True):
    """A file as far as it has come.

    places  by number: how an object is found, and its two numbers
    """

    file: PDFFile
    places: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def add(self, number: int, body: bytes) -> int:
        """Writes an object of its own; tells at which byte."""
        at: int = self.file.add(b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n")))
        self.places[number] = (_AT_A_BYTE, at, 0)
        return at

    def add_together(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Writes several in one stream."""
        head, bodies = list[str](), bytearray()
        for index, (own, body) in enumerate(objects):
            head.append(f"{own} {len(bodies)}")
            bodies += body.rstrip(b"\n") + b"\n"
            self.places[own] = (_IN_A_STREAM, number, index)
        first = f"{' '.join(head)}\n".encode()
        entries = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(first))
        self.add(number, _stream(entries, first + bodies))

    def table(self, number: int, entries: bytes) -> int:
        """Writes the table, which has an entry for itself; tells at which byte."""
        self.places[number] = (_AT_A_BYTE, self.file.offset, 0)
        rows = (self.places[own] for own in range(1, number + 1))
        free = _ENTRY.pack(0, 0, 0xFFFF)
        data = free + b"".join(_ENTRY.pack(*row) for row in rows)
        own = b"/Type /XRef /W [1 4 2] /Size %d %s" % (number + 1, entries)
        return self.add(number, _stream(own, data))


def _stream(entries: bytes, data: bytes) -> bytes:
    packed = zlib.compress(data)
    head = b"<< %s /Filter /FlateDecode /Length %d >>" % (entries, len(packed))
    return b"%s\nstream\n%s\nendstream" % (head, packed)


def packed(document: PDFDocument) -> bytes:
    """The bytes of a document; its catalog and its information stay plain, for readers that look
    for them alone."""
    packing = _Packing(PDFFile(document._pdfVersion))
    root, info = (document.Reference(own) for own in (document.Catalog, document.info))
    alone = {document.idToObjectNumberAndVersion[own.name][0] for own in (root, info)}
    together, number = list[tuple[int, bytes]](), 1
    while number in document.numberToId:  # to put one down may make others
        own = document.idToObject[document.numberToId[number]]
        body = format(own, document, toplevel=1)
        if number in alone or isinstance(own, PDFStream):
            packing.add(number, body)
        else:
            together.append((number, body))
        number += 1
    for at in range(0, len(together), _MOST):
        packing.add_together(number, together[at : at + _MOST])
        number += 1
    ends = (root.format(document), info.format(document), document.ID())
    start = packing.table(number, b"/Root %s /Info %s /ID %s" % ends)
    packing.file.add(b"startxref\n%d\n%%%%EOF\n" % start)
    return bytes(packing.file.format(document))
