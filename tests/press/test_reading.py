"""A PDF's operators read into glyphs, and files that cannot be read."""

from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages import clean, write_rows

from tekan.model.page import Direction
from tekan.press.cmaps import parse_cmap
from tekan.press.reading import PlacedGlyph, UnreadableFileError, read_glyphs
from tekan.press.typography import typography

COURIER = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"


def pdf_of(path: Path, content: str, **entries: pikepdf.Object) -> Path:
    """One page of 200 × 100 pt with a fixed-width face F, 0.6 em a character."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(pikepdf.Object.parse(COURIER.encode()))
    pdf.add_blank_page(page_size=(200, 100))
    page = pdf.pages[0]
    form = pdf.make_stream(
        b"BT /F 10 Tf 5 5 Td (ab) Tj ET",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, 100, 100],
        Matrix=[1, 0, 0, 1, 100, 0],
    )
    page.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(X=form)
    )
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    for key, value in entries.items():
        page[f"/{key}"] = value
    pdf.save(path)
    return path


def glyphs(path: Path, content: str, **entries: pikepdf.Object) -> tuple[PlacedGlyph, ...]:
    return read_glyphs(pdf_of(path / "a.pdf", content, **entries)).glyphs


@pytest.mark.parametrize(
    ("content", "places"),
    [
        ("BT /F 10 Tf 20 30 Td (ab) Tj ET", [("a", 20, 70), ("b", 26, 70)]),
        ("BT /F 10 Tf 1 0 0 1 20 30 Tm [(a) -500 (b)] TJ ET", [("a", 20, 70), ("b", 31, 70)]),
        ("BT /F 10 Tf 2 Tc 20 30 Td (ab) Tj ET", [("a", 20, 70), ("b", 28, 70)]),
        ("BT /F 10 Tf 3 Tw (a b) Tj ET", [("a", 0, 100), (" ", 6, 100), ("b", 15, 100)]),
        ("BT /F 10 Tf 50 Tz (ab) Tj ET", [("a", 0, 100), ("b", 3, 100)]),
        ("BT /F 10 Tf 12 TL (a) Tj T* (b) Tj ET", [("a", 0, 100), ("b", 0, 112)]),
        ("BT /F 10 Tf 12 TL (a) Tj (b) ' ET", [("a", 0, 100), ("b", 0, 112)]),
        ('BT /F 10 Tf 12 TL (a) Tj 0 2 (bc) " ET', [("a", 0, 100), ("b", 0, 112), ("c", 8, 112)]),
        ("BT /F 10 Tf 4 -12 TD (a) Tj T* (b) Tj ET", [("a", 4, 112), ("b", 4, 124)]),
        ("BT /F 10 Tf 3 Ts (a) Tj ET", [("a", 0, 97)]),
        ("q 2 0 0 2 10 0 cm BT /F 5 Tf 5 5 Td (ab) Tj ET Q", [("a", 20, 90), ("b", 26, 90)]),
        ("/X Do", [("a", 105, 95), ("b", 111, 95)]),
        ("BT /F 10 Tf 3 Tr (a) Tj 0 Tr (b) Tj ET", [("b", 6, 100)]),
    ],
)
def test_operators_put_glyphs_where_the_standard_says(
    content: str, places: list[tuple[str, float, float]], tmp_path: Path
) -> None:
    found = [(g.text, round(g.x, 3), round(g.y, 3)) for g in glyphs(tmp_path, content)]
    assert found == places


def test_size_and_scale_are_those_on_the_page(tmp_path: Path) -> None:
    (glyph,) = glyphs(tmp_path, "BT /F 1 Tf 9 0 0 10 0 0 Tm (a) Tj ET")
    assert (glyph.size, glyph.scale, glyph.advance) == pytest.approx((10.0, 0.9, 5.4))


def test_the_trim_is_the_origin_and_a_turned_page_is_read_upright(tmp_path: Path) -> None:
    box = pikepdf.Array([10, 10, 190, 90])
    (glyph,) = glyphs(tmp_path, "BT /F 10 Tf 20 30 Td (a) Tj ET", TrimBox=box)
    assert (glyph.x, glyph.y) == pytest.approx((10, 60))
    content = "BT /F 10 Tf 0 1 -1 0 40 20 Tm (a) Tj ET"
    (glyph,) = glyphs(tmp_path, content, Rotate=90)  # type: ignore[arg-type]
    assert glyph.direction is Direction.ACROSS
    assert (glyph.x, glyph.y) == pytest.approx((20, 40))


def test_actual_text_is_what_glyphs_stand_for(tmp_path: Path) -> None:
    content = "BT /F 10 Tf /Span <</ActualText <feff56fd4e2d>>> BDC (ab) Tj EMC (c) Tj ET"
    assert [glyph.text for glyph in glyphs(tmp_path, content)] == ["国", "中", "c"]


def test_wrong_operands_are_passed_over(tmp_path: Path) -> None:
    content = "Q BT /F 10 Tf (x) Td Tm /Nothing Do EMC (a) Tj [(b) /Name] TJ ET"
    assert [glyph.text for glyph in glyphs(tmp_path, content)] == ["a", "b"]


def test_a_form_that_draws_itself_comes_to_an_end(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", "/X Do")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        form = pdf.pages[0].Resources.XObject.X
        form.write(b"/X Do /X Do")
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
        pdf.save(path)
    assert [note.kind for note in read_glyphs(path).notes] == ["forms"]


def test_type_3_fonts_are_noted(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", "BT /F 10 Tf (a) Tj ET")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Resources.Font.F.Subtype = pikepdf.Name.Type3
        pdf.save(path)
    reading = read_glyphs(path)
    assert (reading.glyphs, [note.kind for note in reading.notes]) == ((), ["type3"])


def test_cmaps_have_characters_of_codes_and_of_ranges() -> None:
    cmap = parse_cmap(
        b"1 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange "
        b"1 beginbfchar <41> <4e2d> endbfchar "
        b"2 beginbfrange <8140> <8142> <0061> <8150> <8151> [<56fd> <d840dc00>] endbfrange "
        b"1 begincidrange <8140> <8142> 7 endcidrange"
    )
    assert cmap.texts == {0x41: "中", 0x8140: "a", 0x8141: "b", 0x8142: "c",
                          0x8150: "国", 0x8151: "\U00020000"}  # fmt: skip
    assert cmap.cids == {0x8140: 7, 0x8141: 8, 0x8142: 9}
    assert list(cmap.codes(b"\x41\x81\x40\x42")) == [(0x41, 1), (0x8140, 2), (0x42, 1)]


def unreadable(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        typography(path, "gb")
    return caught.value.kind


def test_files_that_cannot_be_read_say_why(font_files: Path, tmp_path: Path) -> None:
    good = write_rows(tmp_path / "good.pdf", font_files, clean())
    with pikepdf.open(good) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    (tmp_path / "letter.pdf").write_text("this is no PDF")
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert unreadable(tmp_path / "none.pdf") == "missing"
    assert unreadable(tmp_path) == "missing"
    assert unreadable(tmp_path / "locked.pdf") == "encrypted"
    assert unreadable(tmp_path / "letter.pdf") == "damaged"
    assert unreadable(tmp_path / "empty.pdf") == "damaged"
    assert unreadable(pdf_of(tmp_path / "blank.pdf", "")) == "textless"
    assert unreadable(pdf_of(tmp_path / "latin.pdf", "BT /F 10 Tf (ab) Tj ET")) == "bodiless"


@given(cut=st.floats(0, 1), noise=st.binary(max_size=40))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_file_is_measured_or_refused(
    cut: float, noise: bytes, font_files: Path, tmp_path: Path
) -> None:
    data = write_rows(tmp_path / "good.pdf", font_files, clean()).read_bytes()
    at = int(cut * len(data))
    path = tmp_path / "bad.pdf"
    path.write_bytes(data[:at] + noise + data[at + len(noise) :])
    try:
        typography(path, "gb")
    except UnreadableFileError as problem:
        assert problem.kind in ("damaged", "textless", "bodiless")


def test_ink_is_read_from_the_font_program(font_files: Path, tmp_path: Path) -> None:
    first = read_glyphs(write_rows(tmp_path / "a.pdf", font_files, clean())).glyphs[0]
    assert first.has_ink
    assert (first.left - first.x, first.right - first.x) == pytest.approx((0.5, 9.5))
