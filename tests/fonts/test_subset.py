"""Subsets: a program that opens and has the outlines used, each under its old id."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from helpers import face_file

from tekan.fonts.face import Face
from tekan.fonts.subset import Subset, subset


def cut(folder: Path, file: str, characters: str, index: int = 0, **axes: float) -> Subset:
    face = Face(face_file(folder, "face", file, index, **axes))
    return subset(face, (face.gid(character) for character in characters))


def outlines(font: TTFont) -> list[int]:
    """Ids of the glyphs that have an outline."""
    glyf = font["glyf"]
    return [at for at, name in enumerate(font.getGlyphOrder()) if glyf[name].numberOfContours]


def gids(folder: Path, file: str, characters: str, index: int = 0) -> list[int]:
    face = Face(face_file(folder, "face", file, index))
    return sorted(face.gid(character) for character in characters)


def test_truetype_keeps_only_the_outlines_used(font_files: Path) -> None:
    small = cut(font_files, "counted.ttf", "中国")
    font = TTFont(BytesIO(small.data))
    assert small.outlines == "glyf"
    assert outlines(font) == [0, *gids(font_files, "counted.ttf", "中国")]


def test_collection_face_is_cut_out_of_its_collection(font_files: Path) -> None:
    font = TTFont(BytesIO(cut(font_files, "two.ttc", "中", index=1).data))
    assert outlines(font) == [0, *gids(font_files, "two.ttc", "中", index=1)]


def test_pinned_axis_is_gone_and_its_outlines_are_drawn(font_files: Path) -> None:
    small = cut(font_files, "variable.ttf", "国", wght=900.0)
    font = TTFont(BytesIO(small.data))
    assert not {"fvar", "gvar", "HVAR"} & set(font.keys())
    (gid,) = gids(font_files, "variable.ttf", "国")
    glyph = font["glyf"][font.getGlyphOrder()[gid]]
    assert (glyph.xMin, glyph.xMax) == (50, 1050)
    assert dict(small.widths)[gid] == 1100


def test_cff_is_a_bare_table_with_only_the_outlines_used(font_files: Path) -> None:
    small = cut(font_files, "counted.otf", "中国")
    assert small.outlines == "cff"
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(small.data), None)
    strings = fonts[0].CharStrings
    drawn = [
        at
        for at, name in enumerate(fonts[0].charset)
        if any(isinstance(step, str) and "lineto" in step for step in _program(strings[name]))
    ]
    assert drawn == [0, *gids(font_files, "counted.otf", "中国")]


def _program(string: object) -> list[object]:
    string.decompile()  # type: ignore[attr-defined]
    return string.program  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("file", ["counted.ttf", "counted.otf"])
def test_widths_are_thousandths_of_the_glyphs_used(font_files: Path, file: str) -> None:
    widths = cut(font_files, file, "国A ").widths
    of = {c: gids(font_files, file, c)[0] for c in "国A "}
    assert dict(widths) == {0: 1000, of["国"]: 1000, of["A"]: 500, of[" "]: 250}


def test_no_layout_tables_and_no_names_are_left(font_files: Path) -> None:
    tables = set(TTFont(BytesIO(cut(font_files, "counted.ttf", "国").data)).keys())
    assert tables <= {"GlyphOrder", "head", "hhea", "hmtx", "maxp", "glyf", "loca"}


def test_same_glyphs_give_same_bytes_in_any_order(font_files: Path) -> None:
    assert cut(font_files, "counted.ttf", "中国A") == cut(font_files, "counted.ttf", "A国中国")
