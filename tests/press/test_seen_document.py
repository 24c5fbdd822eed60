"""A file's own words: version, metadata, intents, features."""

from pathlib import Path

import pikepdf
import pytest
from handmade import Handmade

from tekan.press.preflight.metadata import read_xmp
from tekan.press.preflight.seen import IntentSeen

PACKET = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:a="http://ns.adobe.com/pdfx/1.3/" a:GTS_PDFXVersion="PDF/X-1"
 xmlns:b="http://www.npes.org/pdfx/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:z="urn:unknown" z:of="nothing">
<b:GTS_PDFXVersion>PDF/X-4</b:GTS_PDFXVersion>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">云溪周报</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>甲</rdf:li><rdf:li>乙</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate> 2025-01-01T00:00:00Z </xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_metadata(encoding: str) -> None:
    assert read_xmp(PACKET.encode(encoding)) == {
        "pdfx:GTS_PDFXVersion": "PDF/X-1",
        "pdfxid:GTS_PDFXVersion": "PDF/X-4",
        "dc:title": "云溪周报",
        "dc:creator": "甲; 乙",
        "xmp:CreateDate": "2025-01-01T00:00:00Z",
    }


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<a",
        b"\xff\xfe\xfd",
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
        b'<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>',
        b'<?xml version="1.0" encoding="no-such"?><a/>',
    ],
)
def test_metadata_that_is_not_to_be_read(packet: bytes) -> None:
    assert read_xmp(packet) == {}


def test_information_and_trailer(tmp_path: Path) -> None:
    made = Handmade()
    made.pdf.trailer.Info = made.thing("<< /Trapped /False /Title (abc) /Odd 5 >>")
    made.pdf.trailer.Info.Author = pikepdf.String("云溪")
    made.pdf.Root.Metadata = made.stream(PACKET.encode(), "<< /Subtype /XML >>")
    seen = made.read(tmp_path)
    assert seen.info == {"Trapped": "False", "Title": "abc", "Author": "云溪", "Odd": "5"}
    assert (seen.trapped, seen.has_id) == ("False", True)
    assert seen.xmp["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
    assert seen.features == ()


@pytest.mark.parametrize(
    ("header", "catalog", "version"),
    [("1.3", "", "1.3"), ("1.4", "/1.6", "1.6"), ("1.7", "/1.4", "1.7"), ("1.4", "/odd", "1.4")],
)
def test_versions(tmp_path: Path, header: str, catalog: str, version: str) -> None:
    made = Handmade()
    if catalog:
        made.pdf.Root.Version = pikepdf.Name(catalog)
    path = made.save(tmp_path)
    with pikepdf.open(path) as pdf:
        pdf.save(tmp_path / "b.pdf", force_version=header)
    from tekan.press.preflight.readfile import read_file

    assert read_file(tmp_path / "b.pdf").version == version


def test_no_id(tmp_path: Path) -> None:
    from tekan.press.preflight.readfile import read_file

    path = Handmade().save(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"/ID", b"/XX"))
    assert not read_file(path).has_id


def test_intents(tmp_path: Path) -> None:
    made = Handmade()
    intent = made.thing(
        "<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (CGATS TR 002) "
        "/RegistryName (http://www.color.org) >>"
    )
    intent.DestOutputProfile = made.stream(b"profile", "<< /N 4 >>")
    bare = made.thing("<< /S /GTS_PDFA1 >>")
    made.pdf.Root.OutputIntents = pikepdf.Array([intent, bare, 5])
    assert made.read(tmp_path).intents == (
        IntentSeen("GTS_PDFX", "CGATS TR 002", "http://www.color.org", b"profile"),
        IntentSeen("GTS_PDFA1", "", "", b""),
    )


@pytest.mark.parametrize(
    ("entry", "source", "features"),
    [
        ("Names", "<< /JavaScript << >> >>", {"JavaScript"}),
        ("OpenAction", "<< /S /JavaScript /JS (x) >>", {"JavaScript", "actions"}),
        ("OpenAction", "<< /S /GoTo /Next << /S /JavaScript >> >>", {"JavaScript", "actions"}),
        ("OpenAction", "[0 /Fit]", set()),
        ("AA", "<< /WC << /S /JavaScript >> >>", {"JavaScript", "actions"}),
        ("AcroForm", "<< /Fields [<< >>] >>", {"forms"}),
        ("AcroForm", "<< /Fields [] >>", set()),
        ("AcroForm", "<< /XFA (x) >>", {"forms"}),
        ("Names", "<< /EmbeddedFiles << >> >>", {"embedded files"}),
        ("OCProperties", "<< >>", {"optional content"}),
    ],
)
def test_features_of_the_file(tmp_path: Path, entry: str, source: str, features: set[str]) -> None:
    made = Handmade()
    made.pdf.Root[f"/{entry}"] = made.thing(source)
    assert set(made.read(tmp_path).features) == {(name, 0) for name in features}


@pytest.mark.parametrize(
    ("source", "features"),
    [
        ("<< /Subtype /FileAttachment /Rect [0 0 1 1] >>", {"embedded files"}),
        ("<< /Subtype /Link /Rect [0 0 1 1] /A << /S /URI >> >>", {"actions"}),
        ("<< /Subtype /Link /Rect [0 0 1 1] /Dest [0 /Fit] >>", set()),
        ("<< /Subtype /Link /AA << /E << /S /JavaScript >> >> >>", {"actions", "JavaScript"}),
    ],
)
def test_features_of_annotations(tmp_path: Path, source: str, features: set[str]) -> None:
    made = Handmade()
    made.page.obj.Annots = pikepdf.Array([made.thing(source)])
    assert set(made.read(tmp_path).features) == {(name, 1) for name in features}


@pytest.mark.parametrize(
    ("source", "feature"),
    [
        ("/TR /Identity", ""),
        ("/TR2 /Default", ""),
        (f"/TR2 {'<< /FunctionType 2 /Domain [0 1] /N 2 >>'}", "transfer functions"),
        ("/TR << /FunctionType 2 /Domain [0 1] /N 2 >>", "transfer functions"),
        ("/HT /Default", ""),
        ("/HT << /HalftoneType 1 >>", "halftones"),
        ("/BG2 /Default", ""),
        ("/BG << /FunctionType 2 /Domain [0 1] /N 2 >>", "black generation"),
        ("/UCR2 << /FunctionType 2 /Domain [0 1] /N 2 >>", "undercolour removal"),
    ],
)
def test_features_of_graphics_states(tmp_path: Path, source: str, feature: str) -> None:
    seen = Handmade().read(tmp_path, "/G gs", ExtGState={"G": f"<< {source} >>"})
    assert seen.features == (((feature, 1),) if feature else ())


def test_object_streams_and_encryption_are_features(tmp_path: Path) -> None:
    from tekan.press.preflight.readfile import read_file

    made = Handmade()
    made.save(tmp_path)
    made.pdf.save(tmp_path / "b.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert read_file(tmp_path / "b.pdf").features == (("object streams", 0),)
    made.pdf.save(tmp_path / "c.pdf", encryption=pikepdf.Encryption(owner="o", user=""))
    assert ("encryption", 0) in read_file(tmp_path / "c.pdf").features
