"""Files out of order: what can be read is read, and nothing is raised but one error."""

from pathlib import Path

import pikepdf
import pytest
from handmade import COURIER, Handmade, fill, see
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tekan.press.preflight import interpret
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.seen import Fill
from tekan.press.reading import UnreadableFileError


@pytest.mark.parametrize(
    ("data", "kind"), [(None, "missing"), (b"", "damaged"), (b"%PDF-1.4 and no more", "damaged")]
)
def test_files_that_cannot_be_read(tmp_path: Path, data: bytes | None, kind: str) -> None:
    path = tmp_path / "a.pdf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UnreadableFileError) as caught:
        read_file(path)
    assert caught.value.kind == kind


def test_a_password(tmp_path: Path) -> None:
    made = Handmade()
    made.pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UnreadableFileError) as caught:
        read_file(tmp_path / "a.pdf")
    assert caught.value.kind == "encrypted"


@pytest.mark.parametrize(
    "content",
    [
        "1 2 re f",
        "(a) w",
        "/No gs",
        "/No Do",
        "/No cs",
        "/No sh",
        "0.5 scn 1 2 3 scn",
        "5 5 l",
        "h f Q Q",
        "1 0 0 cm",
        "/Bad Do",
        "BT 5 Tf (a) Tj ET EMC",
        "frobnicate",
        "1e400 0 0 1e400 0 0 cm 0 0 1 1 re f",
    ],
)
def test_wrong_operators_are_passed_over(tmp_path: Path, content: str) -> None:
    made = Handmade()
    page = made.see(tmp_path, f"q {content} n Q 0 0 5 5 re f", XObject={"Bad": "5"})
    assert isinstance(page.marks[-1], Fill)
    assert page.marks[-1].rect.width == 5


def test_what_is_left_out_is_named(tmp_path: Path) -> None:
    page = see(tmp_path, "/No gs 1 2 re frobnicate BX EX 0 0 5 5 re f")
    assert page.unread == ("operator gs", "operator re", "operator frobnicate")
    assert len(page.marks) == 1


def test_a_form_that_draws_itself_ends(tmp_path: Path) -> None:
    made = Handmade()
    form = made.form("0 0 5 5 re f /X Do /X Do")
    page = made.see(tmp_path, "/X Do", XObject={"X": form})
    assert "forms within forms" in page.unread
    assert len(page.marks) > 1


def test_spaces_that_name_themselves_end(tmp_path: Path) -> None:
    made = Handmade()
    loop = made.thing("[/Indexed /DeviceRGB 0 <000000>]")
    loop[1] = loop
    page = made.see(tmp_path, "/L cs 0 sc /M cs 0 0 5 5 re f", ColorSpace={"L": loop, "M": "/M"})
    assert fill(made.see(tmp_path, "0 0 5 5 re f"))
    assert page.unread


def test_a_functions_of_itself_ends(tmp_path: Path) -> None:
    made = Handmade()
    loop = made.thing("<< /FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [] >>")
    loop.Functions.append(loop)
    space = pikepdf.Array(
        [pikepdf.Name.Separation, pikepdf.Name.Gold, pikepdf.Name.DeviceGray, loop]
    )
    page = made.see(tmp_path, "/S cs 1 scn 0 0 5 5 re f", ColorSpace={"S": space})
    assert fill(page).paint.colour.inks == {"Gold": 1}


@pytest.mark.parametrize(
    ("entry", "source"),
    [
        ("MediaBox", "[0 0]"),
        ("MediaBox", "/None"),
        ("TrimBox", "[0 0 (a) 5]"),
        ("Rotate", "(a)"),
        ("UserUnit", "/Two"),
        ("Resources", "5"),
        ("Group", "<< /S /Transparency /CS /No >>"),
        ("Annots", "[5 << >> << /Rect [0 0 1] /AP 5 /F 4 >>]"),
        ("Contents", "[5 6]"),
        ("Contents", "(a)"),
    ],
)
def test_pages_out_of_order(tmp_path: Path, entry: str, source: str) -> None:
    made = Handmade()
    path = made.save(tmp_path, "0 0 5 5 re f")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].obj[f"/{entry}"] = pikepdf.Object.parse(source.encode())
        pdf.save(path)
    assert len(read_file(path).pages) == 1


def whole(path: Path) -> bytes:
    made = Handmade()
    form = made.form("BT /F 9 Tf (abc) Tj ET", Font={"F": made.thing(COURIER)})
    image = made.image(b"\0" * 4, "/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8")
    made.pdf.Root.OutputIntents = pikepdf.Array([made.thing("<< /S /GTS_PDFX >>")])
    made.save(path, "q /X Do 9 0 0 9 0 0 cm /I Do Q 0 0 5 5 re B", XObject={"X": form, "I": image})
    return (path / "handmade.pdf").read_bytes()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_bytes_changed_at_random(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(whole(tmp_path))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path = tmp_path / "damaged.pdf"
    path.write_bytes(bytes(content if cut % 2 else content[:cut]))
    try:
        read_file(path)
    except UnreadableFileError as error:
        assert error.kind in ("damaged", "encrypted", "missing")


OPERATORS = tuple(interpret.shared(outlines=True).actions)
OPERANDS = ("0", "1", "-5", "1e30", "0.5", "/F", "/X", "/Pattern", "(ab)", "[(a) 5]", "<< >>", "[")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from((*OPERATORS, "BI", "ID", "EI", *OPERANDS)), max_size=60))
def test_any_operators_in_any_order(tmp_path: Path, words: list[str]) -> None:
    made = Handmade()
    form = made.form("0 0 5 5 re f")
    page = made.see(
        tmp_path, " ".join(words), XObject={"X": form}, Font={"F": COURIER}, Pattern={"F": form}
    )
    for mark in page.marks:
        assert mark.rect.width >= 0 and mark.clip.width >= 0
