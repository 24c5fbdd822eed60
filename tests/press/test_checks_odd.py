"""Checks meet any values that a reader may give, and say what they find in words."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pressfile import make, newsprint

from tekan.catalogue.preflight import told
from tekan.model.geometry import Rect
from tekan.model.press import Conformance
from tekan.press.preflight.checks import judge
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.report import Judged, as_data, as_table
from tekan.press.preflight.seen import (
    Colour,
    FileSeen,
    Fill,
    FontSeen,
    Mark,
    Paint,
    Shade,
    Shown,
    Space,
    Stroke,
    Type,
)

LENGTHS = st.sampled_from((-9.0, 0.0, 0.1, 1.0, 20.0, 399.9, 400.0, 900.0))
SIZES = st.sampled_from((0.0, 0.1, 1.0, 3.0, 11.0, 500.0))
RECTS = st.builds(Rect, LENGTHS, LENGTHS, SIZES, SIZES)
SHARES = st.sampled_from((0.0, 0.001, 0.5, 0.9, 1.0))
PLATES = st.sampled_from(("Cyan", "Magenta", "Yellow", "Black", "All", "None", "Red {0}"))
COLOURS = st.builds(
    Colour,
    st.sampled_from(Space),
    st.lists(SHARES, max_size=4).map(tuple),
    st.lists(PLATES, max_size=3).map(tuple),
    st.none() | st.dictionaries(PLATES, SHARES),
)
PAINTS = st.builds(
    Paint,
    COLOURS,
    st.booleans(),
    st.sampled_from((0, 1)),
    SHARES,
    st.sampled_from(("Normal", "Multiply")),
    st.booleans(),
)
PATHS = st.lists(st.lists(st.tuples(LENGTHS, LENGTHS), max_size=5).map(tuple), max_size=3)
SHAPES = PATHS.map(tuple)
MATRIX = st.just((1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
SPACES = st.none() | st.sampled_from(Space)
MARKS = st.one_of(
    st.builds(Fill, SHAPES, st.booleans(), PAINTS, RECTS, RECTS),
    st.builds(Stroke, SHAPES, SIZES, PAINTS, RECTS, RECTS),
    st.builds(
        Type,
        st.sampled_from(("A", "{B}")),
        st.lists(st.sampled_from(("", "国", " ", "\ud800", "{")), max_size=3).map(tuple),
        SIZES,
        st.integers(0, 7),
        PAINTS,
        RECTS,
        RECTS,
        st.lists(SHAPES, max_size=2).map(tuple),
    ),
    st.builds(
        Shown,
        st.just(1),
        MATRIX,
        st.just((9, 9)),
        st.sampled_from((1, 8, 16)),
        SPACES,
        st.sampled_from((0.0, 50.0, 700.0, float("inf"))),
        st.booleans(),
        PAINTS,
        RECTS,
        RECTS,
    ),
    st.builds(Shade, st.sampled_from(Space), PAINTS, RECTS, RECTS),
)
FONTS = st.builds(
    FontSeen,
    st.sampled_from(("A", "{B}", "Courier")),
    st.sampled_from(("Type0", "Type3")),
    *[st.booleans()] * 3,
)


@pytest.fixture(scope="module")
def base(font_files: Path, tmp_path_factory: pytest.TempPathFactory) -> FileSeen:
    return read_file(make(tmp_path_factory.mktemp("odd") / "a.pdf", font_files))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(MARKS, max_size=6).map(tuple),
    st.lists(FONTS, max_size=2).map(tuple),
    RECTS,
    st.sampled_from(Conformance),
    st.sampled_from(("", "1", "1.4", "2.0", "{x}", "a.b")),
)
def test_any_values(
    base: FileSeen,
    marks: tuple[Mark, ...],
    fonts: tuple[FontSeen, ...],
    trim: Rect,
    conformance: Conformance,
    version: str,
) -> None:
    page = replace(base.pages[0], marks=marks)
    odd = replace(page, number=2, trim=trim, group_space=Space.RGB, has_group=True)
    info = {**base.info, "Title": version, "CreationDate": version}
    seen = replace(base, pages=(page, odd), fonts=fonts, version=version, info=info)
    press = newsprint(conformance=conformance)
    judged = Judged("a{b}.pdf", seen, press, judge(seen, press))
    for lang in ("zh", "en"):
        assert as_table(judged, lang, lambda verdict, lang=lang: told(verdict, lang))  # type: ignore[misc,arg-type]
    assert len(as_data(judged, lambda v: told(v, "zh"))["verdicts"]) == len(judged.verdicts)
