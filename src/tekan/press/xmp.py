"""XMP metadata of a press file (ISO 15930-7 6.7; XMP and document information agree)."""

from itertools import pairwise

from tekan.model.press import Conformance

# `html` would load its 2,000 entities for these, xml.sax an HTTP client.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:{prefix}="{namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
{standard}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

# Where a standard is named: PDF/X-4 in a namespace of its own; PDF/X-1a knows nothing of XMP,
# there its keys of the document information are repeated, as everybody does.
_NAMESPACE = {
    Conformance.X4: ("pdfxid", "http://www.npes.org/pdfx/ns/id/"),
    Conformance.X1A: ("pdfx", "http://ns.adobe.com/pdfx/1.3/"),
}
_KEYS = {
    Conformance.X4: ("GTS_PDFXVersion",),
    Conformance.X1A: ("GTS_PDFXVersion", "GTS_PDFXConformance"),
}


def xmp(
    title: str, producer: str, conformance: Conformance, date: str, document: str, instance: str
) -> bytes:
    """The packet; `date` in ISO 8601.

    document  names the file over all its builds, `instance` this one; 32 hexadecimal digits
    """
    prefix, namespace = _NAMESPACE[conformance]
    keys = (f"{prefix}:{key}" for key in _KEYS[conformance])
    return _PACKET.format(
        prefix=prefix,
        namespace=namespace,
        title=title.translate(_ESCAPED),
        producer=producer.translate(_ESCAPED),
        standard="\n".join(f"<{key}>{conformance}</{key}>" for key in keys),
        date=date,
        document=_uuid(document),
        instance=_uuid(instance),
    ).encode()


def _uuid(digits: str) -> str:
    """As RFC 9562 writes them, 8-4-4-4-12."""
    ends = (0, 8, 12, 16, 20, 32)
    return "-".join(digits[start:end] for start, end in pairwise(ends))
