"""Which PDF/X standard a file claims to keep, and which it is judged by."""

from enum import StrEnum

from tekan.model.press import Conformance, Press
from tekan.press.preflight.seen import FileSeen


class Standard(StrEnum):
    """Those that this program knows."""

    X1A_2001 = "PDF/X-1a:2001"
    X1A_2003 = "PDF/X-1a:2003"
    X4 = "PDF/X-4"


# The version of PDF that each is built upon (ISO 15930-1, 15930-4, 15930-7).
MOST_VERSION = {Standard.X1A_2001: (1, 3), Standard.X1A_2003: (1, 4), Standard.X4: (1, 6)}
KEY = "GTS_PDFXVersion"
# The namespace that ISO 15930-7 gives the key has this prefix; `pdfx:` only mirrors Info.
XMP_KEY = f"pdfxid:{KEY}"


def in_info(seen: FileSeen) -> str:
    """The claim in document information."""
    return _claimed(seen.info.get(KEY, ""), seen.info.get(_LEVEL, ""))


def in_xmp(seen: FileSeen) -> str:
    """The claim in the XMP packet, under whatever prefix."""
    local = {name.rpartition(":")[2]: value for name, value in seen.xmp.items()}
    return _claimed(seen.xmp.get(XMP_KEY) or local.get(KEY, ""), local.get(_LEVEL, ""))


_LEVEL = "GTS_PDFXConformance"


def _claimed(version: str, level: str) -> str:
    """ISO 15930-1 has two keys: the standard's, and which of its two levels is kept."""
    return level if level and version == "PDF/X-1:2001" else version


def claim(seen: FileSeen) -> str:
    """What the file says it keeps; "" where it says nothing."""
    return in_xmp(seen) or in_info(seen)


def known_claim(seen: FileSeen) -> Standard | None:
    words = claim(seen)
    return Standard(words) if words in set(Standard) else None


def judged_by(seen: FileSeen, press: Press) -> Standard:
    """What it claims, else what the press asks for."""
    asked = Standard.X4 if press.conformance is Conformance.X4 else Standard.X1A_2003
    return known_claim(seen) or asked


def is_flat(seen: FileSeen, press: Press) -> bool:
    """Whether PDF/X-1a rules: by the file's own claim, or because the press takes no other."""
    return press.conformance is Conformance.X1A or judged_by(seen, press) is not Standard.X4
