"""Subsets of a face for embedding: glyph ids in, a font program out."""

from collections.abc import Iterable

import uharfbuzz as hb
from msgspec import Struct

from tekan.fonts.face import Face, SpoiltFaceError


class Subset(Struct, frozen=True):
    """A font program with only the glyphs used, each under its old glyph id.

    outlines  "glyf", or "cff" for a bare CFF table
    data      the TrueType file or the CFF table
    widths    advance of each glyph used, in thousandths of an em
    box       bounding box of the face, thousandths of an em: left, bottom, right, top
    """

    outlines: str
    data: bytes
    widths: tuple[tuple[int, int], ...]
    box: tuple[int, int, int, int]


# Layout tables are of no use once glyphs are placed; a press needs outlines and metrics only.
_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "JSTF",
    "kern",
    "name",
    "post",
    "OS/2",
    "cmap",
    "DSIG",
    "VORG",
    "vhea",
    "vmtx",
    "STAT",
    "meta",
    "gasp",
    "LTSH",
    "VDMX",
    "hdmx",
)


def subset(face: Face, gids: Iterable[int]) -> Subset:
    """The face cut down to `gids` (and .notdef), variable axes pinned, hints dropped.

    Raises SpoiltFaceError where its tables are damaged: HarfBuzz reads outlines no sooner.
    """
    try:
        return _subset(face, gids)
    except (OSError, RuntimeError, ValueError, LookupError, ZeroDivisionError) as problem:
        raise SpoiltFaceError(face.file) from problem


def _subset(face: Face, gids: Iterable[int]) -> Subset:
    used, whole = sorted({0, *gids}), face.opened_again()
    request = hb.SubsetInput()
    request.sets(hb.SubsetInputSets.GLYPH_INDEX).update(used)
    request.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(
        int.from_bytes(tag.encode(), "big") for tag in _DROPPED
    )
    request.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.DOWNGRADE_CFF2
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET  # so that a glyph's code is its id there too
    )
    for tag, value in face.file.axes:
        request.pin_axis_location(whole, tag, value)
    small = hb.subset(whole, request)
    data = small.blob.data
    widths = tuple((gid, round(face.advance(gid) * 1000)) for gid in used)
    if face.is_cff:
        table = _table(data, b"CFF ")
        return Subset("cff", table, widths, _box(data))
    return Subset("glyf", data, widths, _box(data))


def _table(data: bytes, tag: bytes) -> bytes:
    """One table of an sfnt file."""
    count = int.from_bytes(data[4:6], "big")
    for at in range(12, 12 + 16 * count, 16):
        if data[at : at + 4] == tag:
            offset, length = (int.from_bytes(data[at + k : at + k + 4], "big") for k in (8, 12))
            return data[offset : offset + length]
    raise LookupError(tag)


def _box(data: bytes) -> tuple[int, int, int, int]:
    """Bounding box out of `head`, scaled to thousandths of an em."""
    head = _table(data, b"head")
    upem = int.from_bytes(head[18:20], "big")
    corners = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in (36, 38, 40, 42))
    left, bottom, right, top = (round(value * 1000 / upem) for value in corners)
    return left, bottom, right, top
