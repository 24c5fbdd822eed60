"""What an XMP packet says (ISO 16684-1), its simple properties by prefixed name."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from xml.etree import ElementTree

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
# Prefixes are the file's own affair; names here are known by these.
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
}


class _Builder(ElementTree.TreeBuilder):
    """A tree without a document type: no entities, nothing to fetch."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ValueError("a document type in metadata")


def read_xmp(packet: bytes) -> dict[str, str]:
    """The properties; none where the packet is damaged."""
    parser = ElementTree.XMLParser(target=_Builder())
    try:
        root = ElementTree.fromstring(_trimmed(packet), parser)
    except (ElementTree.ParseError, ValueError, LookupError):
        return {}
    return {
        name: value
        for description in root.iter(f"{_RDF}Description")
        for name, value in _properties(description)
    }


def _trimmed(packet: bytes) -> bytes:
    """Without the blanks and zeros that some writers put around a packet of single bytes."""
    is_wide = packet[:2] in (BOM_UTF16_BE, BOM_UTF16_LE)
    return packet if is_wide else packet.strip(b" \t\r\n\0")


def _properties(description: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Properties as attributes, and as elements."""
    for tag, value in description.attrib.items():
        if name := _name(tag):
            yield name, value
    for child in description:
        if name := _name(child.tag):
            yield name, _value(child)


def _name(tag: str) -> str:
    space, _, local = tag[1:].partition("}")
    prefix = _PREFIXES.get(space, "") if tag.startswith("{") else ""
    return f"{prefix}:{local}" if prefix else ""


def _value(element: ElementTree.Element) -> str:
    """Its text, or the items of its list."""
    items = [item.text or "" for item in element.iter(f"{_RDF}li")]
    return "; ".join(items).strip() if items else (element.text or "").strip()
