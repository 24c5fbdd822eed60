"""Colours, inks, overprint and transparency as the preflight sees them."""

from pathlib import Path

import pikepdf
import pytest
from handmade import TINT, Handmade, fill, see, stroke

from tekan.press.preflight.functions import read_function
from tekan.press.preflight.seen import Colour, Fill, Shade, Space

BOX = "0 0 5 5 re f"
CMYK = ("Cyan", "Magenta", "Yellow", "Black")
SPACES = {
    "Spot": f"[/Separation /PANTONE#20185 /DeviceCMYK {TINT}]",
    "All": f"[/Separation /All /DeviceCMYK {TINT}]",
    "None": f"[/Separation /None /DeviceCMYK {TINT}]",
    "Broken": "[/Separation /Gold /Nothing 5]",
    "Two": "[/DeviceN [/Black /Gold /None] /DeviceGray << /FunctionType 4 /Domain [0 1 0 1 0 1] "
    "/Range [0 1] >>]",
    "Index": "[/Indexed /DeviceCMYK 1 <00000000FF000080>]",
    "IndexSpot": f"[/Indexed [/Separation /Gold /DeviceCMYK {TINT}] 1 <0080>]",
    "Lab": "[/Lab << /WhitePoint [0.96 1 0.82] >>]",
    "CalGray": "[/CalGray << /WhitePoint [0.96 1 0.82] >>]",
    "CalRGB": "[/CalRGB << /WhitePoint [0.96 1 0.82] >>]",
    "Plain": "[/DeviceCMYK]",
}


def colour_of(path: Path, content: str, **spaces: object) -> Colour:
    return fill(see(path, f"{content} {BOX}", ColorSpace=SPACES | spaces)).paint.colour


@pytest.mark.parametrize(
    ("content", "space", "values", "colorants", "inks"),
    [
        ("", Space.GRAY, (0,), ("Black",), {"Black": 1}),
        ("0.25 g", Space.GRAY, (0.25,), ("Black",), {"Black": 0.75}),
        ("1 0 0.5 rg", Space.RGB, (1, 0, 0.5), (), None),
        (
            "0 0.1 0.2 2 k",
            Space.CMYK,
            (0, 0.1, 0.2, 1),
            CMYK,
            dict(zip(CMYK, (0, 0.1, 0.2, 1), strict=True)),
        ),
        (
            "/DeviceCMYK cs",
            Space.CMYK,
            (0, 0, 0, 1),
            CMYK,
            dict(zip(CMYK, (0, 0, 0, 1), strict=True)),
        ),
        (
            "/Plain cs 1 0 0 0 sc",
            Space.CMYK,
            (1, 0, 0, 0),
            CMYK,
            dict(zip(CMYK, (1, 0, 0, 0), strict=True)),
        ),
        ("/Spot cs", Space.SEPARATION, (1,), ("PANTONE 185",), {"PANTONE 185": 1}),
        ("/Spot cs 0.5 scn", Space.SEPARATION, (0.5,), ("PANTONE 185",), {"PANTONE 185": 0.5}),
        ("/All cs 0.5 scn", Space.SEPARATION, (0.5,), ("All",), dict.fromkeys(CMYK, 0.5)),
        ("/None cs 1 scn", Space.SEPARATION, (1,), ("None",), {}),
        ("/Broken cs 1 scn", Space.SEPARATION, (1,), ("Gold",), {"Gold": 1}),
        (
            "/Two cs 0.1 0.2 0.3 scn",
            Space.DEVICE_N,
            (0.1, 0.2, 0.3),
            ("Black", "Gold", "None"),
            {"Black": 0.1, "Gold": 0.2},
        ),
        ("/Index cs", Space.CMYK, (0, 0, 0, 0), CMYK, dict.fromkeys(CMYK, 0)),
        ("/IndexSpot cs 9 sc", Space.SEPARATION, (128 / 255,), ("Gold",), {"Gold": 128 / 255}),
        ("/Lab cs 50 -20 30 sc", Space.LAB, (50, -20, 30), (), None),
        ("/CalGray cs 0.5 sc", Space.CAL, (0.5,), (), None),
        ("/CalRGB cs 0.5 0 1 sc", Space.CAL, (0.5, 0, 1), (), None),
    ],
)
def test_spaces(
    tmp_path: Path,
    content: str,
    space: Space,
    values: tuple[float, ...],
    colorants: tuple[str, ...],
    inks: dict[str, float] | None,
) -> None:
    colour = colour_of(tmp_path, content)
    assert (colour.space, colour.colorants) == (space, colorants)
    assert colour.values == pytest.approx(values)
    assert colour.inks == (pytest.approx(inks) if inks is not None else None)


@pytest.mark.parametrize(
    ("count", "inks"),
    [(1, None), (3, None), (4, dict(zip(CMYK, (0.5, 0.5, 0.5, 0.5), strict=True)))],
)
def test_profiles(tmp_path: Path, count: int, inks: dict[str, float] | None) -> None:
    made = Handmade()
    profile = pikepdf.Array([pikepdf.Name.ICCBased, made.stream("", f"<< /N {count} >>")])
    content = f"/P cs {'0.5 ' * count} sc {BOX}"
    colour = fill(made.see(tmp_path, content, ColorSpace={"P": profile})).paint.colour
    assert (colour.space, colour.inks) == (Space.ICC, inks)


def test_a_spot_keeps_its_alternate(tmp_path: Path) -> None:
    alternate = colour_of(tmp_path, "/Spot cs 0.5 scn").alternate
    assert alternate is not None
    assert alternate.space is Space.CMYK
    assert alternate.values == pytest.approx((0, 0.5, 0.25, 0))
    assert colour_of(tmp_path, "/Broken cs 1 scn").alternate is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("DefaultCMYK", "0 0 0 1 k"),
        ("DefaultRGB", "/DeviceRGB cs 1 0 0 sc"),
        ("DefaultGray", "0 g"),
    ],
)
def test_default_spaces(tmp_path: Path, name: str, content: str) -> None:
    count = {"DefaultCMYK": 4, "DefaultRGB": 3, "DefaultGray": 1}[name]
    made = Handmade()
    profile = pikepdf.Array([pikepdf.Name.ICCBased, made.stream("", f"<< /N {count} >>")])
    page = made.see(tmp_path, f"{content} {BOX}", ColorSpace={name: profile})
    assert fill(page).paint.colour.space is Space.ICC


def test_a_default_that_is_the_space_itself(tmp_path: Path) -> None:
    assert colour_of(tmp_path, "0 g", DefaultGray="/DeviceGray").space is Space.GRAY


STATES = {
    "Both": "<< /OP true /OPM 1 >>",
    "Fills": "<< /OP false /op true >>",
    "Lines": "<< /OP true /op false >>",
    "Off": "<< /OP false >>",
    "Half": "<< /ca 0.5 /CA 0.25 >>",
    "Multiply": "<< /BM [/Multiply /Normal] >>",
    "Masked": "<< /SMask << /S /Alpha >> >>",
    "Free": "<< /SMask /None /BM /Normal /ca 1 >>",
}


@pytest.mark.parametrize(
    ("content", "fills", "lines", "mode"),
    [
        ("", False, False, 0),
        ("/Both gs", True, True, 1),
        ("/Fills gs", True, False, 0),
        ("/Lines gs", False, True, 0),
        ("/Both gs /Off gs", False, False, 1),
        ("q /Both gs Q", False, False, 0),
    ],
)
def test_overprint(tmp_path: Path, content: str, fills: bool, lines: bool, mode: int) -> None:
    page = see(tmp_path, f"{content} 0 0 5 5 re B", ExtGState=STATES)
    assert [mark.paint.overprint for mark in page.marks] == [fills, lines]
    assert {mark.paint.mode for mark in page.marks} == {mode}


def test_overprint_goes_into_forms_but_not_out(tmp_path: Path) -> None:
    made = Handmade()
    inner = made.form("0 0 5 5 re f /Off gs 0 0 5 5 re f", ExtGState=STATES)
    outer = made.form("/X Do 0 0 5 5 re f", XObject={"X": inner})
    page = made.see(tmp_path, f"/Both gs /Y Do {BOX}", XObject={"Y": outer}, ExtGState=STATES)
    assert [mark.paint.overprint for mark in page.marks] == [True, False, True, True]


@pytest.mark.parametrize(
    ("content", "alpha", "blend", "masked"),
    [
        ("", 1, "Normal", False),
        ("/Half gs", 0.5, "Normal", False),
        ("/Multiply gs", 1, "Multiply", False),
        ("/Masked gs", 1, "Normal", True),
        ("/Half gs /Masked gs /Multiply gs /Free gs", 1, "Normal", False),
    ],
)
def test_transparency(tmp_path: Path, content: str, alpha: float, blend: str, masked: bool) -> None:
    paint = fill(see(tmp_path, f"{content} {BOX}", ExtGState=STATES)).paint
    assert (paint.alpha, paint.blend, paint.is_masked) == (alpha, blend, masked)
    assert paint.is_plain == (content in ("", "/Half gs /Masked gs /Multiply gs /Free gs"))


def test_a_line_has_its_own_alpha(tmp_path: Path) -> None:
    page = see(tmp_path, "/Half gs 0 0 m 5 5 l S", ExtGState=STATES)
    assert stroke(page).paint.alpha == 0.25


def test_what_a_group_is_painted_with_lies_on_all_within(tmp_path: Path) -> None:
    made = Handmade()
    form = made.form(
        "0 0 5 5 re f /Free gs 0 0 5 5 re f", "/Group << /S /Transparency >>", ExtGState=STATES
    )
    page = made.see(tmp_path, "/Half gs /Multiply gs /X Do", XObject={"X": form}, ExtGState=STATES)
    assert [(m.paint.alpha, m.paint.blend) for m in page.marks] == [(0.5, "Multiply")] * 2


def test_the_page_has_a_group(tmp_path: Path) -> None:
    made = Handmade()
    assert not made.see(tmp_path).has_group
    made.page.obj.Group = made.thing("<< /S /Transparency /CS /DeviceRGB >>")
    page = made.see(tmp_path)
    assert (page.has_group, page.group_space) == (True, Space.RGB)
    made.page.obj.Group = made.thing("<< /S /Transparency >>")
    assert made.see(tmp_path).group_space is None


def cell(made: Handmade, kind: int) -> pikepdf.Stream:
    return made.stream(
        "1 0 0 0 k 0 0 4 4 re f",
        f"<< /PatternType 1 /PaintType {kind} /TilingType 1 /BBox [0 0 10 10] /XStep 10 "
        "/YStep 10 /Resources << >> /Matrix [1 0 0 1 3 3] >>",
    )


def test_a_tiling_pattern_is_paint_and_shows_a_cell(tmp_path: Path) -> None:
    made = Handmade()
    content = "/Pattern cs /P scn 100 50 20 20 re f"
    page = made.see(tmp_path, content, Pattern={"P": cell(made, 1)})
    area, inner = page.marks
    assert isinstance(area, Fill) and isinstance(inner, Fill)
    assert area.paint.colour == Colour(Space.PATTERN, (), (), None)
    assert inner.paint.colour.values == (1, 0, 0, 0)
    assert area.rect.overlaps(inner.rect)
    assert (inner.clip.width, inner.clip.height) == pytest.approx((10, 10))


def test_an_uncoloured_cell_takes_the_colour_it_is_given(tmp_path: Path) -> None:
    made = Handmade()
    page = made.see(
        tmp_path,
        "/U cs 0.5 /P scn 100 50 20 20 re f",
        Pattern={"P": cell(made, 2)},
        ColorSpace=SPACES | {"U": f"[/Pattern {SPACES['Spot']}]"},
    )
    assert page.marks[1].paint.colour.inks == {"PANTONE 185": 0.5}


def test_a_pattern_that_paints_itself_ends(tmp_path: Path) -> None:
    made = Handmade()
    loop = cell(made, 1)
    loop.write(b"/Pattern cs /P scn 0 0 4 4 re f")
    loop.Resources = pikepdf.Dictionary(Pattern=pikepdf.Dictionary(P=loop))
    page = made.see(tmp_path, "/Pattern cs /P scn 0 0 9 9 re f", Pattern={"P": loop})
    assert "forms within forms" in page.unread


AXIS = (
    "/Coords [0 0 1 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 0 0] "
    "/N 1 >>"
)


def test_shadings(tmp_path: Path) -> None:
    shading = f"<< /ShadingType 2 /ColorSpace /DeviceCMYK {AXIS} >>"
    page = see(tmp_path, "0 0 50 50 re W n /S sh", Shading={"S": shading})
    (mark,) = page.marks
    assert isinstance(mark, Shade)
    assert (mark.space, mark.rect.width) == (Space.CMYK, 50)
    assert mark.paint.colour.inks == dict(zip(CMYK, (1, 1, 0, 0), strict=True))


def test_a_shading_as_a_pattern(tmp_path: Path) -> None:
    pattern = f"<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceCMYK {AXIS} >> >>"
    page = see(tmp_path, f"/Pattern cs /P scn {BOX}", Pattern={"P": pattern})
    area, shade = page.marks
    assert isinstance(area, Fill) and isinstance(shade, Shade)
    assert area.rect == shade.rect


def test_a_mesh_has_no_one_colour(tmp_path: Path) -> None:
    made = Handmade()
    mesh = made.stream("", "<< /ShadingType 4 /ColorSpace /DeviceRGB >>")
    (mark,) = made.see(tmp_path, "/S sh", Shading={"S": mesh}).marks
    assert mark.paint.colour == Colour(Space.RGB, (), (), None)


@pytest.mark.parametrize(
    ("program", "given", "wanted"),
    [
        ("{ 2 mul exch }", (0.25, 1.0), (2.0, 0.25)),
        ("{ 3 1 roll }", (1, 2, 3), (3, 1, 2)),
        ("{ dup 0.5 gt { pop 1 } { pop 0 } ifelse }", (0.7,), (1,)),
        ("{ dup 0.5 gt { 1 exch pop } if }", (0.2,), (0.2,)),
        ("{ 2 copy add }", (1, 2), (1, 2, 3)),
        ("{ 1 index sub abs sqrt cvi 7 3 idiv add % more\n }", (4, 0), (4, 4)),
        ("{ 90 sin exch pop 5 3 mod 2 exp }", (0,), (1, 4)),
        ("{ true not false or { 1 } { 2 } ifelse 1 3 bitshift 15 and 1 xor }", (0,), (0, 2, 9)),
    ],
)
def test_calculators(program: str, given: tuple[float, ...], wanted: tuple[float, ...]) -> None:
    made = Handmade()
    function = made.stream(
        program,
        f"<< /FunctionType 4 /Domain [{'0 9 ' * len(given)}] /Range [{'0 9 ' * len(wanted)}] >>",
    )
    assert read_function(function)(given) == pytest.approx(wanted)


@pytest.mark.parametrize("bits", [4, 8, 12, 16])
def test_samples(bits: int) -> None:
    made = Handmade()
    top = (1 << bits) - 1
    samples = (0, top, top, 0)
    whole = 0
    for sample in samples:
        whole = whole << bits | sample
    function = made.stream(
        whole.to_bytes(bits * 4 // 8, "big"),
        f"<< /FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [2 2] /BitsPerSample {bits} >>",
    )
    read = read_function(function)
    assert read((0, 0)) == pytest.approx((0,))
    assert read((1, 0)) == pytest.approx((1,))
    assert read((0.5, 0)) == pytest.approx((0.5,))
    assert read((0.5, 0.5)) == pytest.approx((0.5,))
    assert read((7, 1)) == pytest.approx((0,))


def test_stitched_functions() -> None:
    part = "<< /FunctionType 2 /Domain [0 1] /C0 [{}] /C1 [{}] /N 1 >>"
    function = pikepdf.Object.parse(
        f"<< /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 1 0] /Functions "
        f"[{part.format(0, 1)} {part.format(0, 2)}] >>".encode()
    )
    read = read_function(function)
    assert [read((at,))[0] for at in (0, 0.25, 0.5, 0.75, 1)] == pytest.approx([0, 0.5, 2, 1, 0])
