"""Checks of the file as a whole: its claims, metadata, output intent, and what no press may meet.

ISO 15930-7 (PDF/X-4), ISO 15930-4 (PDF/X-1a:2003), ISO 15930-1 (PDF/X-1a:2001).
"""

import io
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from tekan.model.press import Conformance, Press
from tekan.press.preflight.claims import (
    KEY,
    MOST_VERSION,
    XMP_KEY,
    Standard,
    claim,
    in_info,
    in_xmp,
    judged_by,
    known_claim,
)
from tekan.press.preflight.seen import FileSeen, IntentSeen, Type
from tekan.press.preflight.telling import ERROR, NOTE, WARNING, broken
from tekan.press.preflight.verdict import Check, Verdict

Verdicts = tuple[Verdict, ...]


def claims_pdfx(seen: FileSeen, press: Press) -> Verdicts:
    """P101 no claim, P102 one that the press does not take (PDF/X-4 takes the older ones)."""
    if known_claim(seen) is None:
        return (broken("P101", ERROR, value=claim(seen) or "–", limit=press.conformance.value),)
    takes_it = known_claim(seen) is not Standard.X4 or press.conformance is Conformance.X4
    if takes_it:
        return ()
    return (broken("P102", ERROR, value=claim(seen), limit=press.conformance.value),)


def version_fits(seen: FileSeen, press: Press) -> Verdicts:
    """P103: a later PDF than the standard is built upon (GWG 2015 4.1)."""
    standard = judged_by(seen, press)
    major, minor = MOST_VERSION[standard]
    numbers = re.findall(r"\d+", seen.version)[:2]
    if len(numbers) == 2 and (1, 3) <= tuple(map(int, numbers)) <= (major, minor):
        return ()
    limit = f"PDF {major}.{minor}"
    return (broken("P103", ERROR, value=f"PDF {seen.version}", limit=limit, standard=standard),)


def claim_is_in_place(seen: FileSeen, press: Press) -> Verdicts:
    """P104: PDF/X-4 is claimed in XMP, PDF/X-1a in Info, and where both do, they agree."""
    info, xmp = in_info(seen), in_xmp(seen)
    standard = known_claim(seen)
    if standard is None:
        return ()
    if info and xmp and info != xmp:
        return (broken("P104", ERROR, value=f"Info {info}, XMP {xmp}", limit=standard),)
    place = XMP_KEY if standard is Standard.X4 else f"Info {KEY}"
    is_there = XMP_KEY in seen.xmp if standard is Standard.X4 else bool(info)
    return () if is_there else (broken("P104", ERROR, value="–", limit=place),)


_NEEDED = {
    Standard.X4: (
        "dc:title",
        "xmp:CreateDate",
        "xmp:ModifyDate",
        "xmp:MetadataDate",
        "xmpMM:DocumentID",
        "xmpMM:VersionID",
        "xmpMM:RenditionClass",
    ),
    Standard.X1A_2003: ("Title", "CreationDate", "ModDate"),
    Standard.X1A_2001: ("Title", "CreationDate", "ModDate"),
}


def metadata_is_whole(seen: FileSeen, press: Press) -> Verdicts:
    """P105: title, dates and identity, in XMP (ISO 15930-7) or in Info (ISO 15930-4)."""
    standard = judged_by(seen, press)
    given = seen.xmp if standard is Standard.X4 else seen.info
    missing = ", ".join(key for key in _NEEDED[standard] if not given.get(key))
    return (broken("P105", ERROR, value=missing, standard=standard),) if missing else ()


# ISO 15930-7 wants entries of Info and the XMP properties that stand for them to be equal.
_TWINS = (
    ("Title", "dc:title"),
    ("Creator", "xmp:CreatorTool"),
    ("Producer", "pdf:Producer"),
    ("Trapped", "pdf:Trapped"),
    ("CreationDate", "xmp:CreateDate"),
    ("ModDate", "xmp:ModifyDate"),
)


def metadata_agrees(seen: FileSeen, press: Press) -> Verdicts:
    """P106: Info and XMP say the same."""
    found = []
    for key, twin in _TWINS:
        info, xmp = seen.info.get(key), seen.xmp.get(twin)
        if info and xmp and not _same(info, xmp, is_date="Date" in key):
            found.append(broken("P106", ERROR, value=f"{info} ≠ {xmp}", key=key))
    return tuple(found)


def _same(info: str, xmp: str, is_date: bool) -> bool:
    if is_date:
        return _moment(info) == _moment(xmp) is not None
    return info.strip().lstrip("/") == xmp.strip()


_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?"
    r"(?:(Z)|([+-])(\d\d)[:']?(\d\d)?'?)?.*"
)


def _moment(words: str) -> datetime | None:
    """A date of Info (ISO 32000-1 7.9.4) or of XMP (ISO 8601), to the second."""
    found = _DATE.fullmatch(words.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    sign, hours, minutes = found[8], int(found[9] or 0), int(found[10] or 0)
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if sign == "-" else 1)
    try:
        zone = timezone(offset)
        return datetime(year, month or 1, day or 1, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def has_identity(seen: FileSeen, press: Press) -> Verdicts:
    """P107: the trailer's ID (ISO 32000-1 14.4; both standards require it)."""
    return () if seen.has_id else (broken("P107", ERROR),)


def says_trapped(seen: FileSeen, press: Press) -> Verdicts:
    """P108: Trapped is True or False, neither Unknown nor missing."""
    if seen.trapped in ("True", "False"):
        return ()
    return (broken("P108", ERROR, value=seen.trapped or "–", limit="True / False"),)


def _intents(seen: FileSeen) -> tuple[IntentSeen, ...]:
    return tuple(intent for intent in seen.intents if intent.subtype == "GTS_PDFX")


def has_one_intent(seen: FileSeen, press: Press) -> Verdicts:
    """P109 none, P110 more than one output intent for PDF/X (GWG 2015 4.29)."""
    count = len(_intents(seen))
    if count == 1:
        return ()
    return (broken("P110" if count else "P109", ERROR, value=str(count), limit="1"),)


def intent_is_whole(seen: FileSeen, press: Press) -> Verdicts:
    """P111: an identifier; P112: an embedded profile.

    PDF/X-1a does with the name alone where the condition is registered (ISO 15930-4).
    """
    found = []
    for intent in _intents(seen)[:1]:
        if not intent.identifier:
            found.append(broken("P111", ERROR))
        registered = "color.org" in intent.registry and intent.identifier
        needs_none = judged_by(seen, press) is not Standard.X4 and registered
        if not intent.profile and not needs_none:
            found.append(broken("P112", ERROR, value=intent.identifier or "–"))
    return tuple(found)


def profile_is_for_press(seen: FileSeen, press: Press) -> Verdicts:
    """P113: the profile can be read; P114: it is of an output device and CMYK (GWG 2015 4.29)."""
    found = []
    for intent in _intents(seen)[:1]:
        if intent.profile and not _is_readable(intent.profile):
            found.append(broken("P113", ERROR, value=intent.identifier))
        elif intent.profile and (kind := _kind(intent.profile)) != "CMYK prtr":
            found.append(broken("P114", ERROR, value=kind, limit="CMYK prtr"))
    return tuple(found)


def _is_readable(profile: bytes) -> bool:
    from PIL import ImageCms

    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def _kind(profile: bytes) -> str:
    """Its colour space and device class (ICC.1 7.2.5 and 7.2.6)."""
    return " ".join(profile[at : at + 4].decode("latin-1").strip() for at in (16, 12))


def intent_is_the_presss(seen: FileSeen, press: Press) -> Verdicts:
    """P115: made for another printing condition; separations were balanced for other paper."""
    return tuple(
        broken("P115", WARNING, value=intent.identifier, limit=press.condition)
        for intent in _intents(seen)[:1]
        if intent.identifier and intent.identifier != press.condition
    )


# What the reader calls a feature, and the rule that forbids it. Both standards forbid all of
# these but optional content, which PDF/X-4 allows and newspapers do not (GWG 2015 4.28).
_FORBIDDEN = {
    "encryption": "P116",
    "JavaScript": "P117",
    "forms": "P118",
    "actions": "P119",
    "embedded files": "P120",
    "optional content": "P121",
    "transfer functions": "P122",
    "halftones": "P123",
    "PostScript": "P124",
    "alternate images": "P125",
    "OPI": "P128",
    "reference XObjects": "P128",
}
# Instructions for conversions that a press file has behind it: they do nothing to DeviceCMYK.
_IDLE = ("black generation", "undercolour removal")
# These are PDF 1.5: PDF/X-1a:2003 may not have them, PDF/X-4 may.
_LATER = {"JPEG 2000": "P506", "object streams": "P126"}


def has_nothing_forbidden(seen: FileSeen, press: Press) -> Verdicts:
    """P116 to P125, P128, and P129 for what else has no place in a press file."""
    return tuple(
        broken(_FORBIDDEN.get(name, "P129"), ERROR, page, value=name)
        for name, page in seen.features
        if name not in _LATER
        and name not in _IDLE
        # A script is an action too; it is told once.
        and (name != "actions" or ("JavaScript", page) not in seen.features)
    )


def nothing_is_idle(seen: FileSeen, press: Press) -> Verdicts:
    """P127: black generation and undercolour removal (ISO 32000-1 10.3.4)."""
    return tuple(
        broken("P127", WARNING, page, value=name) for name, page in seen.features if name in _IDLE
    )


def has_nothing_later(seen: FileSeen, press: Press) -> Verdicts:
    """P126 and P506: what PDF 1.4 does not know."""
    if press.conformance is Conformance.X4 and judged_by(seen, press) is Standard.X4:
        return ()
    return tuple(
        broken(_LATER[name], ERROR, page, value=name)
        for name, page in seen.features
        if name in _LATER
    )


def fonts_are_embedded(seen: FileSeen, press: Press) -> Verdicts:
    """P401 (both standards), P417 where nothing is set in it; P402 for one with all its glyphs."""
    return tuple(_embedding(seen))


def _embedding(seen: FileSeen) -> Iterator[Verdict]:
    used = _fonts_used(seen)
    for font in seen.fonts:
        if font.kind == "Type3":
            continue  # its glyphs are in the file by their nature
        if not font.embedded and used is not None and font.name not in used:
            yield broken("P417", NOTE, value=font.name)
        elif not font.embedded:
            yield broken("P401", ERROR, value=font.name, kind=font.kind)
        elif not font.subset:
            yield broken("P402", NOTE, value=font.name)


def _fonts_used(seen: FileSeen) -> set[str] | None:
    """Names of the fonts that type is set in; None where not all could be read."""
    if any(page.unread for page in seen.pages):
        return None
    return {mark.font for page in seen.pages for mark in page.marks if isinstance(mark, Type)}


def fonts_give_characters(seen: FileSeen, press: Press) -> Verdicts:
    """P403: text that cannot be searched or corrected; the standards allow it, an archive not."""
    return tuple(
        broken("P403", WARNING, value=font.name, kind=font.kind)
        for font in seen.fonts
        if not font.has_unicode
    )


def fonts_are_outlines(seen: FileSeen, press: Press) -> Verdicts:
    """P404: a Type 3 font's glyphs are drawings, often of few dots, which no rip can hint."""
    return tuple(
        broken("P404", WARNING, value=font.name) for font in seen.fonts if font.kind == "Type3"
    )


def fonts_are_no_courier(seen: FileSeen, press: Press) -> Verdicts:
    """P405: Courier mostly stands in for a face that was missing (GWG 2015 4.14)."""
    return tuple(
        broken("P405", WARNING, value=font.name)
        for font in seen.fonts
        if "courier" in font.name.lower()
    )


CHECKS: tuple[Check, ...] = (
    claims_pdfx,
    version_fits,
    claim_is_in_place,
    metadata_is_whole,
    metadata_agrees,
    has_identity,
    says_trapped,
    has_one_intent,
    intent_is_whole,
    profile_is_for_press,
    intent_is_the_presss,
    has_nothing_forbidden,
    nothing_is_idle,
    has_nothing_later,
    fonts_are_embedded,
    fonts_give_characters,
    fonts_are_outlines,
    fonts_are_no_courier,
)
