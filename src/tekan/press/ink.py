"""Ink of glyphs from the font program embedded in a PDF."""

import io
from collections.abc import Callable, Mapping

import pikepdf
import uharfbuzz as hb

# Left and right edge of a glyph's ink, em from its origin; None where it has or shows none.
Edges = tuple[float, float] | None
InkOf = Callable[[int, str], Edges]


def no_ink(code: int, name: str) -> Edges:
    """For a font that is not embedded, or not to be understood."""
    return None


def ink_by_cid(font: pikepdf.Object) -> InkOf:
    """The ink of a CIDFont's glyphs by CID."""
    program = _program(font)
    if program is None:
        return no_ink
    if _is_bare_cff(program):
        return _bare(program, named=False)
    gids = _cid_to_gid(font)
    ink = _by_gid(hb.Font(hb.Face(program)))
    return lambda cid, name: ink(gids.get(cid, 0) if gids is not None else cid)


def ink_by_code(font: pikepdf.Object) -> InkOf:
    """The ink of a simple font's glyphs, by the character (as a string) or the code."""
    program = _program(font)
    if program is None:
        return no_ink
    if _is_bare_cff(program):
        return _bare(program, named=True)
    face = hb.Font(hb.Face(program))
    ink = _by_gid(face)
    own = _own_codes(program) if "/Encoding" not in font else {}
    return lambda code, text: ink(own.get(code) or _by_character(face, text))


def _program(font: pikepdf.Object) -> bytes | None:
    descriptor = font.get("/FontDescriptor", None)
    if descriptor is None:
        return None
    # FontFile (Type 1) is left out: HarfBuzz does not read it, and no Chinese face is one.
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            return bytes(descriptor[key].read_bytes())
    return None


def _is_bare_cff(program: bytes) -> bool:
    """Whether it is a CFF table without the OpenType file around it."""
    return program[:1] == b"\x01" and program[:4] != b"\x00\x01\x00\x00"


def _by_gid(face: hb.Font) -> Callable[[int], Edges]:
    upem = face.face.upem

    def ink(gid: int) -> Edges:
        box = face.get_glyph_extents(gid) if gid else None
        if box is None or not box.width:
            return None
        return box.x_bearing / upem, (box.x_bearing + box.width) / upem

    return ink


def _cid_to_gid(font: pikepdf.Object) -> Mapping[int, int] | None:
    """The map of a CIDFontType2; None where CID and glyph number are one."""
    table = font.get("/CIDToGIDMap", None)
    if not isinstance(table, pikepdf.Stream):
        return None
    data = table.read_bytes()
    return {at // 2: int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)}


def _by_character(face: hb.Font, text: str) -> int:
    return face.get_nominal_glyph(ord(text)) or 0 if len(text) == 1 else 0


def _own_codes(program: bytes) -> Mapping[int, int]:
    """Glyphs by code in a symbolic font: its cmap (3, 0) or (1, 0) (ISO 32000-1 9.6.6.4)."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(program), lazy=True)
    if "cmap" not in font:
        return {}
    cmap = font["cmap"]
    table = cmap.getcmap(3, 0) or cmap.getcmap(1, 0)
    names = table.cmap if table else {}
    return {code & 0xFF: font.getGlyphID(name) for code, name in names.items()}


def _bare(program: bytes, named: bool) -> InkOf:
    """CFF by glyph name (simple fonts) or CID; outlines drawn by fontTools, one at a time."""
    from fontTools.agl import UV2AGL
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(program), None)
    top = fonts[0]
    strings, order = top.CharStrings, top.charset
    upem = 1 / (getattr(top, "FontMatrix", None) or (0.001,))[0]
    is_cid = hasattr(top, "ROS")

    def glyph_name(code: int, text: str) -> str:
        if named:
            return str(UV2AGL.get(ord(text), "")) if len(text) == 1 else ""
        if is_cid:
            return f"cid{code:05d}"
        return str(order[code]) if code < len(order) else ""

    def ink(code: int, text: str) -> Edges:
        name = glyph_name(code, text)
        bounds = strings[name].calcBounds(strings) if name in strings else None
        return (bounds[0] / upem, bounds[2] / upem) if bounds else None

    return ink
