"""Take a picture and give the words that it brings along: caption, photographer, credit.

Three standards keep them: XMP (dc:description, dc:creator, photoshop:Credit), IPTC-IIM (2:120
caption, 2:80 by-line, 2:110 credit, 2:122 writer of the caption) and EXIF (ImageDescription,
Artist). Where several do, the order is that of the Metadata Working Group's guidelines: XMP, then
IPTC, then EXIF; but IPTC first where its digest shows that it was changed after the XMP was
written. IPTC tells by 1:90 that it is UTF-8; what does not tell is read as UTF-8 where it can
only be that, else as GB 18030.
"""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tekan.source.photo_head import Head, head_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class Said(NamedTuple):
    """One field: what is taken, and what XMP and IPTC say where they do not agree."""

    text: str = ""
    xmp: str = ""
    iptc: str = ""


class PhotoWords(NamedTuple):
    """What a picture says of itself; "" for what it does not.

    photographers  one name or several
    provider       who gives the picture: an agency, a paper (credit)
    writer         who wrote the caption
    is_guessed     whether some of it was read as GB 18030 without a mark that says so
    """

    caption: Said = Said()
    photographers: Said = Said()
    provider: Said = Said()
    writer: str = ""
    is_guessed: bool = False


def photo_words(path: Path) -> PhotoWords:
    """The words in a picture's head; nothing where there are none or they are damaged."""
    head = head_of(path)
    if not any(head):
        return PhotoWords()
    decoder = _Decoder()
    xmp = _xmp(head.xmp)
    iptc = _iptc(head.iptc, decoder)
    exif = _Fields(decoder.clean(head.description), decoder.clean(head.artist))
    newer = _is_iptc_newer(head)
    return PhotoWords(
        _said(xmp.caption, iptc.caption, exif.caption, newer),
        _said(xmp.photographers, iptc.photographers, exif.photographers, newer),
        _said(xmp.provider, iptc.provider, "", newer),
        xmp.writer or iptc.writer,
        decoder.is_guessed,
    )


def _said(xmp: str, iptc: str, exif: str, iptc_first: bool) -> Said:
    first, second = (iptc, xmp) if iptc_first else (xmp, iptc)
    text = first or second or exif
    # By-lines of IPTC end after 32 bytes: one that only stops short says the same.
    if xmp and iptc and not agree(xmp, iptc):
        return Said(text, xmp, iptc)
    return Said(text)


def _is_iptc_newer(head: Head) -> bool:
    return bool(head.digest) and head.digest != md5(head.iptc, usedforsecurity=False).digest()


def agree(one: str, other: str) -> bool:
    """Whether two texts say the same, or one of them less of it: blanks, widths and marks of
    punctuation do not count."""
    first, second = _bare(one), _bare(other)
    return first in second or second in first


def _bare(text: str) -> str:
    kept = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in kept if unicodedata.category(c)[0] not in "PZC")


class _Fields(NamedTuple):
    """The fields of one standard, clean."""

    caption: str = ""
    photographers: str = ""
    provider: str = ""
    writer: str = ""


# Bytes into words


class _Decoder:
    """Reads bytes that may not tell their encoding; knows afterwards whether it had to guess."""

    def __init__(self) -> None:
        self.is_guessed = False

    def clean(self, data: bytes, is_utf8: bool = False) -> str:
        return cleaned(self._text(data.split(b"\0")[0], is_utf8))

    def _text(self, data: bytes, is_utf8: bool) -> str:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = ""
        # Some Han of GB 18030 read as UTF-8 too, but then as Latin or Greek of two bytes.
        if is_utf8 or data.isascii() or any(ord(character) >= 0x800 for character in text):
            return text or data.decode("utf-8", "replace")
        self.is_guessed = True
        return data.decode("gb18030", "replace")


# What cameras and programs write where nobody has written anything.
_RUBBISH = re.compile(
    r".*\bdigital camera\b.*|samsung.*|sony dsc|(canon|nikon|apple|huawei|xiaomi|oppo|vivo)"
    r"|exif[_ ]jpeg([_ ]picture)?|default|untitled|picture|image|lead technologies.*|photographer"
    r"|unknown|dcim|jpeg|.*created with gimp.*|\W*|_+",
    re.IGNORECASE,
)
# Words a field may hold: a caption is a sentence or three.
_LONGEST = 2_000
_BLANKS = re.compile(r"\s+")
_BREAK = re.compile(r"[ \t]*[\r\n]+\s*")


def cleaned(text: str) -> str:
    """A field's words on one line, without controls; "" for what no person wrote."""
    whole = _BREAK.sub(_joint, text[:_LONGEST])
    shown = "".join(c if _is_settable(c) else " " for c in whole)
    joined = _BLANKS.sub(" ", shown).strip().replace("|", "｜")
    return "" if _RUBBISH.fullmatch(joined) else joined


def _joint(broken: re.Match[str]) -> str:
    """What stands where a line was broken: nothing between Han, else the break."""
    around = broken.string[broken.start() - 1 : broken.start()], broken.string[broken.end() :][:1]
    return "" if all(_is_han(character) for character in around) else broken[0]


def _is_han(character: str) -> bool:
    """Han or a mark among them; no character at all is none."""
    return "\u2e80" <= character <= "\u9fff" or "！" <= character <= "～" or character in {*"“”"}


def _is_settable(character: str) -> bool:
    return character != "\ufffd" and unicodedata.category(character) not in _CONTROLS


_CONTROLS = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})


# IPTC-IIM

_UTF8_MARK = b"\x1b%G"
_CAPTION, _BYLINE, _CREDIT, _WRITER = 120, 80, 110, 122


def _iptc(data: bytes, decoder: _Decoder) -> _Fields:
    datasets = list(_datasets(data))
    is_utf8 = any(number == (1, 90) and value == _UTF8_MARK for number, value in datasets)

    def texts(dataset: int) -> Iterator[str]:
        values = (value for number, value in datasets if number == (2, dataset))
        return (text for value in values if (text := decoder.clean(value, is_utf8)))

    return _Fields(
        next(texts(_CAPTION), ""),
        " ".join(texts(_BYLINE)),
        next(texts(_CREDIT), ""),
        next(texts(_WRITER), ""),
    )


def _datasets(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Record, number and value of each dataset, up to the first that is damaged."""
    at = 0
    while len(data) >= at + 5 and data[at] == 0x1C:
        length = int.from_bytes(data[at + 3 : at + 5], "big")
        start = at + 5
        if length & 0x8000:  # a long one: so many bytes of length follow
            wide = length & 0x7FFF
            length = int.from_bytes(data[start : start + wide], "big")
            start += wide
        yield (data[at + 1], data[at + 2]), data[start : start + length]
        at = start + length


# XMP

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PS = "{http://ns.adobe.com/photoshop/1.0/}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def _xmp(packet: bytes) -> _Fields:
    root = _tree(packet)
    if root is None:
        return _Fields()
    texts = [text for node in root.iter(_DC + "description") if (text := _in_chinese(node))]
    names = [item for node in root.iter(_DC + "creator") for item in _items(node)]
    return _Fields(
        texts[0] if texts else "",
        " ".join(names),
        _simple(root, _PS + "Credit"),
        _simple(root, _PS + "CaptionWriter"),
    )


def _tree(packet: bytes) -> "Element | None":
    """The packet as a tree; None where it is none, or asks for what a packet has no need of."""
    if b"<" not in packet:
        return None
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(packet.strip(b"\0 \r\n\t"), forbid_dtd=True)
    except Exception:
        # Broken XML, entities, an encoding nobody knows: the picture says nothing then.
        return None
    return root


def _items(node: "Element") -> Iterator[str]:
    """A list's members, or the text of one that is none."""
    members = list(node.iter(_RDF + "li")) or [node]
    return (text for member in members if (text := cleaned(member.text or "")))


def _in_chinese(node: "Element") -> str:
    """Of several languages Chinese, then the default one, then the first."""
    said = {li.get(_LANG, "").lower(): cleaned(li.text or "") for li in node.iter(_RDF + "li")}
    chinese = (text for lang, text in said.items() if lang.startswith("zh") and text)
    return next(chinese, "") or said.get("x-default", "") or next(iter(_items(node)), "")


def _simple(root: "Element", name: str) -> str:
    """A property written as an element or as an attribute."""
    elements = (node.text or "" for node in root.iter(name))
    attributes = (node.get(name, "") for node in root.iter(_RDF + "Description"))
    return next((text for own in (*elements, *attributes) if (text := cleaned(own))), "")
