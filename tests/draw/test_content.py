"""Operators of a content stream: positions, colours, overprint, what text stands for."""

import re

import pytest
from helpers import EM, lines_of, style_with

from tekan.draw.content import FaceCode, content, number
from tekan.draw.sheet import Panel, Sheet
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, WHITE, Ink
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Tint
from tekan.model.style import Align
from tekan.text.shape import Typecases

# Bleed 10 and slug 20 around a trim of 100 × 200: the media box is 160 × 260, and what is
# (0, 0) on the spread is (30, 230) on the sheet.
TRIM, BLEED, SLUG = Rect(0.0, 0.0, 100.0, 200.0), 10.0, 20.0
FACE = FaceCode.of("F1", {1: 1000, 2: 1000, 3: 500}, {1: "国", 2: "家", 3: "A"})
RED = Ink(0.0, 0.95, 0.9, 0.05)


def operators(*items: Item, marks: tuple[Item, ...] = (), trim: Rect = TRIM) -> list[str]:
    """The operators of a sheet's items, a line each, without the clip around them."""
    sheet = Sheet("a.pdf", trim, BLEED, SLUG, items, marks)
    media = sheet.media_box
    panels = (*sheet.clipped(), *((Panel(None, marks),) if marks else ()))
    pictures = {item: "Im1" for item in items if isinstance(item, Picture)}
    return hexadecimal(content(panels, media, {"song": FACE}, pictures)).split("\n")


def hexadecimal(stream: bytes) -> str:
    """A stream whose literal strings are shown as hexadecimal ones (ISO 32000-1 7.3.4.2)."""
    return LITERAL.sub(lambda found: b"<%s>" % unescaped(found[1]).hex().encode(), stream).decode()


LITERAL = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)


def unescaped(literal: bytes) -> bytes:
    return re.sub(rb"\\(.)", lambda found: {b"r": b"\r"}.get(found[1], found[1]), literal)


def run(**changes: object) -> GlyphRun:
    values: dict[str, object] = {
        "face": "song",
        "size": 10.0,
        "ink": BLACK,
        "x": 20.0,
        "y": 50.0,
        "gids": (1, 2),
        "xs": (0.0, 10.0),
        "texts": ("国", "家"),
        "width": 20.0,
        "place": None,
    }
    return GlyphRun(**(values | changes))  # type: ignore[arg-type]


def shown(*items: Item) -> str:
    """The text operators of items, without those of state and clip."""
    return " ".join(line for line in operators(*items)[3:-1] if not line.endswith((" k", "gs")))


def test_items_are_clipped_to_the_bleed() -> None:
    assert operators()[:3] == ["q", "20 20 120 220 re", "W n"]


def test_y_runs_up_in_the_file() -> None:
    assert "1 0 0 1 50 180 Tm" in shown(run(x=20.0, y=50.0))


def test_the_sheet_of_a_right_page_begins_at_its_own_trim() -> None:
    (line,) = [
        line
        for line in operators(run(x=120.0), trim=Rect(100.0, 0.0, 100.0, 200.0))
        if "Tm" in line
    ]
    assert line.endswith("1 0 0 1 50 180 Tm")


def test_glyphs_on_their_own_widths_need_no_adjustment() -> None:
    assert shown(run()) == "BT /F1 10 Tf 1 0 0 1 50 180 Tm [<00010002>] TJ ET"


@pytest.mark.parametrize(("x", "moved"), [(11.0, "-100"), (9.5, "50"), (5.0, "500")])
def test_a_gap_is_a_negative_adjustment_in_thousandths(x: float, moved: str) -> None:
    assert f"[<0001>{moved}<0002>] TJ" in shown(run(xs=(0.0, x)))


def test_adjustments_do_not_add_up_their_rounding() -> None:
    step = 10.0 + 1 / 300
    count = 60
    line = shown(
        run(gids=(1,) * count, xs=tuple(at * step for at in range(count)), texts=("国",) * count)
    )
    (spacing,) = (float(found) for found in re.findall(r"([\d.]+) Tc \[", line))
    moves = [float(move) for move in re.findall(r">(-?[\d.]+)<", line)]
    assert abs(sum(moves) * 10.0 / 1000 + (count - 1) * (1 / 300 - spacing)) < 0.001


def test_what_stands_apart_evenly_is_one_string() -> None:
    xs = (0.0, 10.5, 21.0, 34.0, 44.5)
    line = shown(run(gids=(1,) * 5, xs=xs, texts=("国",) * 5), run())
    assert line == (
        "BT /F1 10 Tf 1 0 0 1 50 180 Tm 0.5 Tc [<000100010001>-250<00010001>] TJ ET "
        "BT 1 0 0 1 50 180 Tm 0 Tc [<00010002>] TJ ET"
    )


def test_spacing_ends_with_what_it_was_for() -> None:
    apart = run(gids=(1,) * 4, xs=(0.0, 10.5, 21.0, 31.5), texts=("国",) * 4)
    inside = operators(apart)
    assert inside[-2:] == ["0 Tc", "Q"]
    assert sum(line.endswith(" Tc") or " Tc " in line for line in inside) == 2


def test_two_gaps_alike_are_not_worth_a_spacing() -> None:
    assert "Tc" not in shown(run(gids=(1,) * 3, xs=(0.0, 10.5, 21.0), texts=("国",) * 3))


@pytest.mark.parametrize("gid", [0x0D28, 0x295C, 0x5C0D, 0x0A29, 0x2828, 0x0D0A])
def test_codes_of_marks_that_mean_something_in_a_string_are_escaped(gid: int) -> None:
    face = FaceCode.of("F1", {gid: 1000}, {gid: "国"})
    sheet = Sheet("a.pdf", TRIM, BLEED, SLUG, (run(gids=(gid,), xs=(0.0,), texts=("国",)),))
    drawn = content(sheet.clipped(), sheet.media_box, {"song": face}, {})
    assert f"[<{gid:04x}>] TJ" in hexadecimal(drawn)
    assert b"\r" not in drawn


def test_a_glyph_with_another_text_than_its_code_says_so() -> None:
    line = shown(run(gids=(1, 2, 1), xs=(0.0, 10.0, 20.0), texts=("國", "家", "国")))
    assert "/Span <</ActualText <feff570b>>> BDC <0001> Tj EMC" in line
    assert line.count("ActualText") == 1
    assert "[<00020001>] TJ" in line


def test_a_glyph_that_stands_for_nothing_says_so() -> None:
    assert "/ActualText <feff>" in shown(run(texts=("国", "")))


def test_a_character_beyond_the_first_plane_is_two_units() -> None:
    assert "<feffd867de3d>" in shown(run(texts=("\U00029e3d", "家")))


def test_a_spoken_glyph_leaves_the_next_at_its_place() -> None:
    line = shown(run(gids=(3, 2), xs=(0.0, 10.0), texts=("B", "家")))
    # The Latin glyph advanced by 5 pt; the next stands at 10.
    assert line.endswith("EMC [-500<0002>] TJ ET")


def test_upright_glyphs_move_down_from_one_another() -> None:
    line = shown(run(direction=Direction.DOWN))
    assert line.endswith("1 0 0 1 50 180 Tm <0001> Tj 0 -10 Td <0002> Tj ET")


def test_a_turned_run_goes_down_the_page() -> None:
    assert "0 -1 1 0 50 180 Tm" in shown(run(direction=Direction.TURNED))


def states(*items: Item) -> list[str]:
    return [line for line in operators(*items) if line.endswith("gs")]


@pytest.mark.parametrize(
    ("size", "ink", "on"),
    [
        (10.0, BLACK, True),
        (11.9, BLACK, True),
        (12.0, BLACK, False),
        (14.0, BLACK, False),
        (10.0, Ink(0, 0, 0, 0.7), False),
        (10.0, RED, False),
        (10.0, Ink(0.1, 0, 0, 1.0), False),
    ],
)
def test_small_black_type_overprints_and_nothing_else(size: float, ink: Ink, on: bool) -> None:
    assert states(run(size=size, ink=ink)) == (["/GSo gs"] if on else [])


@pytest.mark.parametrize(("weight", "on"), [(0.3, True), (1.9, True), (2.0, False)])
def test_thin_black_rules_overprint(weight: float, on: bool) -> None:
    assert states(Rule(0, 0, 10, 0, weight, BLACK)) == (["/GSo gs"] if on else [])


@pytest.mark.parametrize(
    ("size", "ink", "on"),
    [
        ((40.0, 1.5), BLACK, True),  # a line, drawn as a thin tint
        ((1.5, 40.0), BLACK, True),
        ((40.0, 2.0), BLACK, False),
        ((40.0, 1.5), RED, False),
        ((40.0, 1.5), WHITE, False),
    ],
)
def test_tints_as_thin_as_rules_overprint_as_rules_do(
    size: tuple[float, float], ink: Ink, on: bool
) -> None:
    assert states(Tint(Rect(0, 0, *size), ink)) == (["/GSo gs"] if on else [])


def test_white_never_overprints() -> None:
    # With overprint it would print nothing and knock out nothing.
    assert states(run(ink=WHITE), Rule(0, 0, 10, 0, 0.3, WHITE)) == []


def test_overprint_is_turned_off_again_for_what_follows() -> None:
    tint = Tint(Rect(0, 0, 10, 10), BLACK)
    assert states(run(), run(), tint, run()) == ["/GSo gs", "/GSk gs", "/GSo gs"]


def test_marks_begin_with_a_state_of_their_own() -> None:
    lines = operators(run(), marks=(run(ink=RED, size=14.0), run()))
    outside = lines[lines.index("Q") + 1 :]
    assert [line for line in outside if line.endswith((" k", "gs"))] == [
        "0 0.95 0.9 0.05 k",
        "/GSo gs",
        "0 0 0 1 k",
    ]


def test_panels_are_clipped_and_moved_each_for_itself() -> None:
    first = Panel(Rect(-10, -10, 60, 220), (run(x=20.0),))
    second = Panel(Rect(50, -10, 60, 220), (run(x=120.0),), dx=-60.0)
    sheet = Sheet("a.pdf", TRIM, BLEED, SLUG, (), panels=(first, second))
    lines = (
        content(sheet.clipped(), sheet.media_box, {"song": FACE}, {}).decode("latin-1").split("\n")
    )
    assert [line for line in lines if line.endswith(" re")] == [
        "20 20 60 220 re",
        "80 20 60 220 re",
    ]
    starts = [line.split(" Tm")[0] for line in lines if "Tm" in line]
    assert [start.split()[-2:] for start in starts] == [["50", "180"], ["90", "180"]]
    # What the first left of the graphics state is not relied on in the second.
    assert lines.count("q") == lines.count("Q") == lines.count("0 0 0 1 k") == 2


def test_an_ink_is_set_only_where_it_changes() -> None:
    lines = operators(run(), run(), run(ink=RED))
    assert [line for line in lines if line.endswith(" k")] == ["0 0 0 1 k", "0 0.95 0.9 0.05 k"]


def test_a_tint_is_a_filled_rectangle_from_its_lower_left_corner() -> None:
    assert "40 200 50 10 re" in operators(Tint(Rect(10, 20, 50, 10), RED))


def test_a_rule_is_stroked_between_its_ends() -> None:
    lines = operators(Rule(10, 20, 60, 20, 0.5, RED))
    assert "0 0.95 0.9 0.05 K" in lines
    assert "0.5 w 40 210 m 90 210 l S" in lines


def test_a_picture_fills_its_frame() -> None:
    picture = Picture(Rect(10, 20, 50, 40), "a.jpg", (0, 0, 5, 4), Place("a.yaml"))
    assert "q 50 0 0 40 40 170 cm /Im1 Do Q" in operators(picture)


def test_round_corners_start_and_end_on_the_edges() -> None:
    (path,) = [
        line for line in operators(Tint(Rect(0, 0, 40, 40), RED, (40, 0, 40, 0))) if " c" in line
    ]
    points = [tuple(map(float, pair)) for pair in re.findall(r"([-\d.]+) ([-\d.]+)", path)]
    assert path.count(" c") == 2
    assert all(30 <= x <= 70 and 190 <= y <= 230 for x, y in points)


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (0.1234, "0.123"), (-0.0001, "0"), (100.0, "100"), (-2.5, "-2.5")],
)
def test_numbers_are_no_longer_than_they_need_be(value: float, text: str) -> None:
    assert number(value) == text


def test_a_justified_line_ends_at_its_measure_in_the_stream_too(cases: Typecases) -> None:
    """From set line to operators: widths and adjustments add up to the last glyph's place."""
    line = lines_of("国国A国，国国国国国国国国", 6.3, cases, style_with(align=Align.JUSTIFY))[0]
    (glyphs,) = line.runs
    widths = {
        gid: 500 if text == "A" else 1000
        for gid, text in zip(glyphs.gids, glyphs.texts, strict=True)
    }
    code = FaceCode.of("F1", widths, dict(zip(glyphs.gids, glyphs.texts, strict=True)))
    sheet = Sheet("a.pdf", TRIM, BLEED, SLUG, (glyphs,))
    drawn = hexadecimal(content(sheet.clipped(), sheet.media_box, {"counted": code}, {}))
    (array,) = re.findall(r"\[(.*)\] TJ", drawn)
    (spacing,) = re.findall(r"([\d.-]+) Tc\n\[", drawn) or ["0"]
    pen = 0.0
    for codes, move in re.findall(r"<([0-9a-f]+)>|(-?[\d.]+)", array):
        if move:
            pen -= float(move) * EM / 1000
        for at in range(0, len(codes), 4):
            last = pen
            pen += widths[int(codes[at : at + 4], 16)] * EM / 1000 + float(spacing)
    assert last == pytest.approx(glyphs.xs[-1], abs=0.001)
