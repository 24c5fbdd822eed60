"""Paths, clips, pages and forms as the preflight sees them."""

from functools import partial
from itertools import pairwise
from math import hypot
from pathlib import Path

import pikepdf
import pytest
from handmade import TINT, Handmade, fill, see, stroke
from hypothesis import given
from hypothesis import strategies as st

from tekan.model.geometry import Rect
from tekan.press.preflight.seen import Fill, Point, Stroke
from tekan.press.preflight.shapes import cubic, quadratic, thinned

BOX = "10 20 30 40 re"


def near(rect: Rect, *edges: float) -> bool:
    found = (rect.x, rect.y, rect.width, rect.height)
    return found == pytest.approx(edges, abs=0.01)


@pytest.mark.parametrize("operator", ["f", "F", "f*"])
def test_a_rectangle_is_filled(tmp_path: Path, operator: str) -> None:
    mark = fill(see(tmp_path, f"{BOX} {operator}"))
    assert mark.rect == Rect(10, 40, 30, 40)
    assert mark.even_odd == (operator == "f*")
    assert mark.clip == Rect(0, 0, 200, 100)
    assert mark.path == (((10, 80), (40, 80), (40, 40), (10, 40), (10, 80)),)


@pytest.mark.parametrize(
    ("operator", "kinds", "is_closed"),
    [
        ("S", [Stroke], False),
        ("s", [Stroke], True),
        ("B", [Fill, Stroke], False),
        ("B*", [Fill, Stroke], False),
        ("b", [Fill, Stroke], True),
        ("b*", [Fill, Stroke], True),
        ("n", [], False),
    ],
)
def test_painting(tmp_path: Path, operator: str, kinds: list[type], is_closed: bool) -> None:
    page = see(tmp_path, f"0 0 m 10 0 l 10 10 l {operator}")
    assert [type(mark) for mark in page.marks] == kinds
    for mark in page.marks:
        assert isinstance(mark, Fill | Stroke)
        assert len(mark.path[0]) == (4 if is_closed else 3)


@pytest.mark.parametrize("curve", ["0 50 50 100 100 100 c", "50 100 100 100 v", "0 50 100 100 y"])
def test_curves_end_where_they_should(tmp_path: Path, curve: str) -> None:
    (subpath,) = stroke(see(tmp_path, f"0 0 m {curve} S")).path
    assert subpath[0] == (0, 100)
    assert subpath[-1] == (100, 0)
    assert len(subpath) > 4


def test_a_path_goes_on_where_a_closed_one_began(tmp_path: Path) -> None:
    mark = stroke(see(tmp_path, "5 5 m 10 5 l 10 10 l h 20 20 l S"))
    assert mark.path[1] == ((5, 95), (20, 80))


coordinates = st.tuples(st.floats(-50, 50), st.floats(-50, 50))


@given(st.tuples(coordinates, coordinates, coordinates, coordinates))
def test_flattening_keeps_within_a_tenth(points: tuple[Point, Point, Point, Point]) -> None:
    p0, p1, p2, p3 = points
    for curve in (partial(cubic, *points), partial(quadratic, p0, p1, p2)):
        rough, fine = [p0, *curve(tolerance=0.1)], list(curve(tolerance=0.001))
        for point in fine:
            assert min(_off(point, a, b) for a, b in pairwise(rough)) < 0.101
        assert rough[-1] == fine[-1] == (p3 if curve.func is cubic else p2)


def _off(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square if square else 0.0
    t = min(max(t, 0.0), 1.0)
    return hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


@given(st.lists(coordinates, min_size=2, max_size=30))
def test_thinning_keeps_within_its_tolerance(points: list[tuple[float, float]]) -> None:
    kept = thinned(points, 5.0)
    assert kept[0] == points[0] and kept[-1] == points[-1]
    pairs = list(pairwise(kept))
    for x, y in points:
        # Off the line of the two; a point beyond their ends is nearer to their line than to them.
        assert min(_off_line((x, y), a, b) for a, b in pairs) <= 5.001


def _off_line(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    span = hypot(dx, dy)
    if not span:
        return hypot(p[0] - a[0], p[1] - a[1])
    return abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / span


@pytest.mark.parametrize(
    ("content", "width"),
    [
        ("0 0 m 9 0 l S", 1.0),
        ("0.25 w 0 0 m 9 0 l S", 0.25),
        ("0 w 0 0 m 9 0 l S", 0.0),
        ("2 0 0 2 0 0 cm 0.5 w 0 0 m 9 0 l S", 1.0),
        ("0 2 -2 0 0 0 cm 0.5 w 0 0 m 9 0 l S", 1.0),
        ("4 0 0 1 0 0 cm 0.5 w 0 0 m 9 0 l S", 0.5),
        ("/G gs 0 0 m 9 0 l S", 3.0),
    ],
)
def test_thickness(tmp_path: Path, content: str, width: float) -> None:
    mark = stroke(see(tmp_path, content, ExtGState={"G": "<< /LW 3 >>"}))
    assert mark.width == pytest.approx(width)


@pytest.mark.parametrize(
    ("content", "clip"),
    [
        ("0 0 50 50 re W n", (0, 50, 50, 50)),
        ("0 0 50 50 re W* n 20 20 100 100 re W n", (20, 50, 30, 30)),
        ("q 0 0 50 50 re W n Q", (0, 0, 200, 100)),
        ("0 0 5 5 re W n 90 90 5 5 re W n", (90, 95, 0, 0)),
    ],
)
def test_clips(tmp_path: Path, content: str, clip: tuple[float, ...]) -> None:
    mark = fill(see(tmp_path, f"{content} {BOX} f"))
    assert near(mark.clip, *clip)


def test_the_clip_waits_for_the_path_to_be_painted(tmp_path: Path) -> None:
    page = see(tmp_path, f"{BOX} W f {BOX} f")
    clips = [mark.clip for mark in page.marks]
    assert near(clips[0], 0, 0, 200, 100)
    assert near(clips[1], 10, 40, 30, 40)


@pytest.mark.parametrize(
    ("rotate", "rect"),
    [(0, (0, 50, 10, 20)), (90, (10, 0, 20, 10)), (180, (90, 10, 10, 20)), (270, (50, 90, 20, 10))],
)
def test_pages_are_turned(tmp_path: Path, rotate: int, rect: tuple[float, ...]) -> None:
    made = Handmade()
    made.page.obj.Rotate = rotate
    made.page.obj.TrimBox = pikepdf.Array([50, 20, 150, 100])
    page = made.see(tmp_path, "50 30 10 20 re f")
    assert page.rotate == rotate
    assert near(page.trim, 0, 0, *((80, 100) if rotate % 180 else (100, 80)))
    assert near(fill(page).rect, *rect)


def test_boxes_and_units(tmp_path: Path) -> None:
    made = Handmade()
    made.page.obj.TrimBox = pikepdf.Array([150, 90, 10, 10])
    made.page.obj.BleedBox = pikepdf.Array([5, 5, 155, 95])
    made.page.obj.UserUnit = 2
    page = made.see(tmp_path, "10 10 5 5 re f 1 w 10 10 m 20 10 l S")
    assert page.boxes == {
        "MediaBox": (0, 0, 200, 100),
        "TrimBox": (10, 10, 150, 90),
        "BleedBox": (5, 5, 155, 95),
    }
    assert page.user_unit == 2
    assert near(page.trim, 0, 0, 280, 160)
    assert near(page.bleed, -10, -10, 300, 180)
    area, line = page.marks
    assert near(area.rect, 0, 150, 10, 10)
    assert isinstance(line, Stroke) and line.width == 2


def test_forms_have_a_matrix_a_box_and_a_state(tmp_path: Path) -> None:
    made = Handmade()
    form = made.form("0 0 10 10 re f 1 0 0 rg", "/Matrix [2 0 0 2 20 0] /BBox [0 0 5 20]")
    page = made.see(tmp_path, f"0 0 0 1 k /X Do {BOX} f", XObject={"X": form})
    inside, after = page.marks
    assert near(inside.rect, 20, 80, 20, 20)
    assert near(inside.clip, 20, 60, 10, 40)
    assert isinstance(inside, Fill) and isinstance(after, Fill)
    assert inside.paint.colour.values == after.paint.colour.values == (0, 0, 0, 1)


def test_forms_inherit_resources(tmp_path: Path) -> None:
    made = Handmade()
    inner = made.form("/S cs 0.5 scn 0 0 5 5 re f")
    space = f"[/Separation /Spot /DeviceCMYK {TINT}]"
    mark = fill(made.see(tmp_path, "/X Do", XObject={"X": inner}, ColorSpace={"S": space}))
    assert mark.paint.colour.inks == {"Spot": 0.5}


def test_the_tree_above_has_resources_and_boxes(tmp_path: Path) -> None:
    made = Handmade()
    pages = made.pdf.Root.Pages
    pages.Resources = pikepdf.Object.parse(b"<< /ExtGState << /G << /LW 7 >> >> >>")
    pages.MediaBox = made.page.obj.MediaBox
    del made.page.obj["/MediaBox"]
    if "/Resources" in made.page.obj:
        del made.page.obj["/Resources"]
    page = made.see(tmp_path, "/G gs 0 0 m 5 0 l S")
    assert stroke(page).width == 7
    assert page.boxes == {"MediaBox": (0, 0, 200, 100)}


def test_a_form_leaves_the_state_as_it_was(tmp_path: Path) -> None:
    made = Handmade()
    form = made.form("q q Q Q Q Q 5 w")
    page = made.see(tmp_path, "3 w q /X Do 0 0 m 5 0 l S Q", XObject={"X": form})
    assert stroke(page).width == 3


def test_annotations_that_print_are_read(tmp_path: Path) -> None:
    made = Handmade()
    look = made.form("0 0 10 10 re f", "/BBox [0 0 10 10]")
    for flags in (4, 0, 6):
        annot = made.thing(f"<< /Subtype /Stamp /Rect [20 20 60 40] /F {flags} >>")
        annot.AP = pikepdf.Dictionary(N=look)
        if "/Annots" not in made.page.obj:
            made.page.obj.Annots = pikepdf.Array()
        made.page.obj.Annots.append(annot)
    page = made.see(tmp_path)
    assert [kind for kind, _ in page.annotations] == ["Stamp"] * 3
    assert near(page.annotations[0][1], 20, 60, 40, 20)
    assert near(fill(page).rect, 20, 60, 40, 20)


def test_an_appearance_is_chosen_by_its_state(tmp_path: Path) -> None:
    made = Handmade()
    on = made.form("0 0 10 10 re f", "/BBox [0 0 10 10]")
    annot = made.thing("<< /Subtype /PrinterMark /Rect [0 0 10 10] /F 4 /AS /On >>")
    annot.AP = pikepdf.Dictionary(N=pikepdf.Dictionary(On=on))
    made.page.obj.Annots = pikepdf.Array([annot])
    assert near(fill(made.see(tmp_path)).rect, 0, 90, 10, 10)
