"""One small press file that breaks no rule, and ways to break one of them.

A sheet of 440 by 540 pt with a page of 400 by 500 on it: type of 10 pt in 100 K that
overprints, a photo at 200 ppi, a rule, a panel that bleeds.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from helpers import REPOSITORY
from msgspec.structs import replace
from pikepdf import Array, Dictionary, Name

from tekan.model.press import Press
from tekan.press.preflight.checks import judge
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.verdict import Verdict

TRIM = (20, 20, 420, 520)
BLEED = (11, 11, 429, 529)
MEDIA = (0, 0, 440, 540)
WORDS = "国中人民"
INFO = {
    "Title": "底样",
    "Creator": "tests",
    "Producer": "tests",
    "CreationDate": "D:20240101080000+08'00'",
    "ModDate": "D:20240101080000+08'00'",
}
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">底样</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>tests</xmp:CreatorTool>
<xmp:CreateDate>2024-01-01T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2024-01-01T08:00:00+08:00</xmp:ModifyDate>
<xmp:MetadataDate>2024-01-01T08:00:00+08:00</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:0</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>tests</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""
BASE = """q 0.1 0 0 0 k 11 400 100 129 re f Q
q /Over gs 0 0 0 1 K 0.5 w 100 350 m 300 350 l S Q
q 36 0 0 36 200 200 cm /Im Do Q
q BT /Over gs 0 0 0 1 k /F 10 Tf 100 300 Td <{words}> Tj ET Q
"""

Change = Callable[[pikepdf.Pdf], None]


NEWSPRINT = Press(
    name="newsprint",
    icc=str(REPOSITORY / "press" / "coldset-tr002.icc"),
    condition="CGATS TR 002",
    registry="http://www.color.org",
    info="",
    ink_limit=2.4,
    target_ppi=200,
    warn_ppi=149,
    least_ppi=99,
    bleed=8.504,
    slug=20.0,
    safe=8.5,
)


def newsprint(**changes: Any) -> Press:
    return replace(NEWSPRINT, **changes)


@cache
def codes(font: Path) -> dict[str, str]:
    """The codes of the characters used, hexadecimal."""
    opened = TTFont(font)
    cmap = opened.getBestCmap()
    return {c: f"{opened.getGlyphID(cmap[ord(c)]):04x}" for c in WORDS}


def glyphs(font: Path, text: str = WORDS) -> str:
    return "".join(codes(font)[character] for character in text)


def make(path: Path, fonts: Path, more: str = "", change: Change | None = None) -> Path:
    """Writes the file with `more` on its page, changed as told; in `more`, {words} is type."""
    pdf = pikepdf.new()
    font = fonts / "counted.ttf"
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array(list(MEDIA)),
        TrimBox=Array(list(TRIM)),
        BleedBox=Array(list(BLEED)),
        Resources=Dictionary(
            Font=Dictionary(F=add_font(pdf, font)),
            XObject=Dictionary(Im=image(pdf, 100, 100)),
            ExtGState=Dictionary(
                Over=Dictionary(OP=True, op=True, OPM=1), Knock=Dictionary(OP=False, op=False)
            ),
        ),
        Contents=pdf.make_stream((BASE + more).replace("{words}", glyphs(font)).encode()),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    _describe(pdf)
    if change:
        change(pdf)
    pdf.save(path, **_saving(pdf))
    return path


def _saving(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """How a change wants the file to be saved: it leaves word in the catalog."""
    version = str(pdf.Root.get("/TestVersion", "1.6"))
    if "/TestVersion" in pdf.Root:
        del pdf.Root.TestVersion
    saving: dict[str, Any] = {"force_version": version}
    if "/TestSecret" in pdf.Root:
        del pdf.Root.TestSecret
        saving["encryption"] = pikepdf.Encryption(owner="secret", user="", R=4)
    return saving | {"object_stream_mode": pikepdf.ObjectStreamMode.disable}


def _describe(pdf: pikepdf.Pdf) -> None:
    info = Dictionary({f"/{key}": pikepdf.String(value) for key, value in INFO.items()})
    info.Trapped = Name("/False")
    pdf.trailer.Info = pdf.make_indirect(info)
    pdf.Root.Metadata = metadata(pdf, XMP)
    pdf.Root.OutputIntents = Array([intent(pdf)])


def metadata(pdf: pikepdf.Pdf, packet: str) -> pikepdf.Object:
    return pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)


def intent(pdf: pikepdf.Pdf, profile: bytes | None = None) -> pikepdf.Object:
    data = (REPOSITORY / "press" / "coldset-tr002.icc").read_bytes() if profile is None else profile
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFX,
            OutputConditionIdentifier=pikepdf.String("CGATS TR 002"),
            RegistryName=pikepdf.String("http://www.color.org"),
            DestOutputProfile=pdf.make_stream(data, N=4),
        )
    )


def image(pdf: pikepdf.Pdf, width: int, height: int, **changes: Any) -> pikepdf.Object:
    """A picture of 20 % magenta."""
    space = changes.pop("ColorSpace", Name.DeviceCMYK)
    bits = changes.pop("BitsPerComponent", 8)
    inks = {Name.DeviceCMYK: 4, Name.DeviceRGB: 3}.get(space, 1) if isinstance(space, Name) else 3
    row = (width * inks * bits + 7) // 8
    data = bytes(51 if at % 4 == 1 else 0 for at in range(row * height))
    stream = pdf.make_stream(
        data,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        ColorSpace=space,
        BitsPerComponent=bits,
        **changes,
    )
    return pdf.make_indirect(stream)


def add_font(pdf: pikepdf.Pdf, path: Path, name: str = "ABCDEF+Counted", **changes: Any) -> Any:
    """A Type0 font of a TrueType file; a change of None takes a key away."""
    rows = [f"<{code}> <{ord(c):04x}>" for c, code in codes(path).items()]
    unicode = f"begincmap\n{len(rows)} beginbfchar\n" + "\n".join(rows) + "\nendbfchar\nendcmap\n"
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=4,
        FontBBox=Array([0, -120, 1000, 880]),
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=700,
        StemV=80,
        FontFile2=pdf.make_stream(path.read_bytes()),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        CIDToGIDMap=Name.Identity,
        DW=1000,
    )
    made = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(f"/{name}"),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=pdf.make_stream(unicode.encode()),
    )
    for key, value in changes.items():
        for holder in (made, descriptor):
            if f"/{key}" in holder:
                del holder[f"/{key}"]
                if value is not None:
                    holder[f"/{key}"] = value
    return pdf.make_indirect(made)


def judged(path: Path, press: Press) -> tuple[Verdict, ...]:
    return judge(read_file(path), press)


def rules(path: Path, press: Press) -> set[str]:
    return {verdict.rule for verdict in judged(path, press)}
