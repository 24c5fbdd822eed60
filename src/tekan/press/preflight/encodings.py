"""Encodings of simple fonts (ISO 32000-1 9.6.6, annex D): the name of the glyph of each code."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pikepdf


def glyph_names(font: pikepdf.Object, needs_base: bool) -> dict[int, str]:
    """Names that the font's Encoding gives; with `needs_base` the standard encoding where it
    names none itself."""
    encoding: Any = font.get("/Encoding", None)
    is_table = isinstance(encoding, pikepdf.Dictionary)
    base = str(encoding.get("/BaseEncoding", "") if is_table else encoding or "")
    names = dict(_base(base)) if base or needs_base else {}
    code = 0
    for part in encoding.get("/Differences", ()) if is_table else ():
        if isinstance(part, pikepdf.Name):
            names[code] = str(part)[1:]
            code += 1
        else:
            code = int(part)
    return names


@cache
def _base(name: str) -> Mapping[int, str]:
    from fontTools.encodings.MacRoman import MacRoman
    from fontTools.encodings.StandardEncoding import StandardEncoding

    if "WinAnsi" in name:
        return _windows()
    table = MacRoman if "MacRoman" in name else StandardEncoding
    return {code: str(glyph) for code, glyph in enumerate(table) if glyph != ".notdef"}


def _windows() -> Mapping[int, str]:
    from fontTools.agl import UV2AGL

    texts = ((code, bytes((code,)).decode("cp1252", errors="ignore")) for code in range(32, 256))
    return {code: str(UV2AGL[ord(text)]) for code, text in texts if text and ord(text) in UV2AGL}
