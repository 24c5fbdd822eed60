"""Each measure catches the page that breaks it, and no other does."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from helpers import INTERVIEWS, RARE
from pages import Put, Row, clean, han, loose, row, shifted, write, write_rows

from tekan.build import build
from tekan.press.measure import Measure
from tekan.press.signs import Level
from tekan.press.typography import Report, typography

Rows = dict[tuple[int, int], Row]


def measured(path: Path, level: Level = "gb") -> dict[str, Measure]:
    return {measure.name: measure for measure in typography(path, level).measures}


def beyond(path: Path, level: Level = "gb") -> set[str]:
    return {name for name, measure in measured(path, level).items() if not measure.is_within}


def with_rows(*changes: Row) -> Rows:
    """The clean page with lines 3 on of the first column replaced."""
    return clean() | {(0, 3 + at): change for at, change in enumerate(changes)}


def untrimmed_start() -> Row:
    placed = row("“" + han(11), 0, 3, gaps=[0.0] * 10)
    return shifted(placed, 5.0)


def unsqueezed_pair() -> Row:
    placed = row(han(4) + "”，" + han(6, 9), 0, 3, gaps=[0.0] * 8)
    return [*placed[:5], *shifted(placed[5:], 5.0)]


def another_size() -> Row:
    placed = row(han(12), 0, 3)
    return [*placed[:4], replace(placed[4], size=9.8), *placed[5:]]


def narrowed() -> Row:
    placed = row(han(12), 0, 3)
    return [*placed[:4], replace(placed[4], scale=95.0), *placed[5:]]


def off_grid() -> Rows:
    return {key: shifted(line, dy=1.0 if key[0] else 0.0) for key, line in clean().items()}


def all_loose() -> Rows:
    return {
        (c, at): line if at in (0, 9) else row(han(11, 20 * at), c, at)
        for (c, at), line in clean().items()
    }


BROKEN: dict[str, Callable[[], Rows]] = {
    "starts": lambda: with_rows(row("，" + han(11), 0, 3)),
    "ends": lambda: with_rows(row(han(11) + "（", 0, 3)),
    "dashes": lambda: with_rows(row(han(11) + "—", 0, 3), row("—" + han(11), 0, 4)),
    "words": lambda: with_rows(row(han(11) + "12", 0, 3), row("34" + han(11), 0, 4)),
    "edges": lambda: with_rows(shifted(row(han(12), 0, 3), dx=0.7)),
    "han-widest": lambda: with_rows(
        row(han(11), 0, 3, gaps=[0.1] * 9 + [0.15 - 0.05])[:1]
        + row(han(11), 0, 3, gaps=[0.15, *[0.85 / 9] * 9])[1:]
    ),
    "han-usual": all_loose,
    "han-closest": lambda: with_rows(row(han(12), 0, 3, gaps=[-0.04, *[0.004] * 10])),
    "pairs": lambda: with_rows(unsqueezed_pair()),
    "trim-ends": lambda: with_rows(row(han(11) + "，", 0, 3, gaps=[0.0] * 10)),
    "trim-starts": lambda: with_rows(untrimmed_start()),
    "lone": lambda: clean() | {(0, 9): loose("国。", 0, 9)},
    "grid": off_grid,
    "sizes": lambda: with_rows(another_size()),
    "leadings": lambda: with_rows(
        shifted(row(han(12), 0, 3), dy=-0.2), shifted(row(han(12, 30), 0, 4), dy=0.2)
    ),
    "scales": lambda: with_rows(narrowed()),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_page_that_breaks_one_measure_is_caught_by_it_alone(
    name: str, font_files: Path, tmp_path: Path
) -> None:
    path = write_rows(tmp_path / "a.pdf", font_files, BROKEN[name]())
    assert beyond(path) == {name}


def test_a_clean_page_is_within_every_limit(font_files: Path, tmp_path: Path) -> None:
    report = typography(write_rows(tmp_path / "a.pdf", font_files, clean()), "strict")
    assert report.is_within
    assert (report.size, report.leading) == pytest.approx((10.0, 16.0))
    assert (report.columns, report.lines, report.notes) == (2, 20, ())


def test_trimmed_and_squeezed_marks_are_within(font_files: Path, tmp_path: Path) -> None:
    rows = with_rows(row("“" + han(10) + "，”", 0, 3), row(han(5) + "”（" + han(5) + "。", 0, 4))
    assert beyond(write_rows(tmp_path / "a.pdf", font_files, rows)) == set()


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("，", ("basic", "gb", "strict")),
        (")", ("basic", "gb", "strict")),
        ("%", ("basic", "gb", "strict")),
        ("/", ("gb", "strict")),
        ("……", ("strict",)),
    ],
)
def test_levels_forbid_more_and_more_at_a_lines_start(
    text: str, levels: tuple[Level, ...], font_files: Path, tmp_path: Path
) -> None:
    rows = with_rows(row(text + han(11), 0, 3))
    path = write_rows(tmp_path / "a.pdf", font_files, rows)
    every: tuple[Level, ...] = ("basic", "gb", "strict")
    assert (
        tuple(level for level in every if not measured(path, level)["starts"].is_within) == levels
    )


def test_a_lone_dash_is_a_connector_at_any_level(font_files: Path, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.pdf", font_files, with_rows(row("—" + han(11), 0, 3)))
    assert beyond(path, "basic") == {"starts"}


def test_a_place_has_its_page_its_point_and_the_text_around(
    font_files: Path, tmp_path: Path
) -> None:
    rows = with_rows(row("，" + han(11), 0, 3))
    (spot,) = measured(write_rows(tmp_path / "a.pdf", font_files, rows))["starts"].places
    assert (spot.page, spot.x, spot.y) == pytest.approx((1, 30.0, 40.0 + 3 * 16.0), abs=0.01)
    assert "｜，" + han(5) in spot.text


def test_glyphs_without_a_unicode_value_are_caught(font_files: Path, tmp_path: Path) -> None:
    puts = [put for line in clean().values() for put in line]
    path = write(tmp_path / "a.pdf", font_files, puts, [Put(RARE, 20.0, 20.0, 30.0)])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for font in pdf.pages[0].Resources.Font.as_dict().values():
            if "Fallback" in str(font.BaseFont):
                del font["/ToUnicode"]
        pdf.save(path)
    found = measured(path)
    assert {name for name, measure in found.items() if not measure.is_within} == {"unicode"}
    (spot,) = found["unicode"].places
    assert (spot.x, spot.y) == pytest.approx((20.0, 20.0), abs=0.01)


def test_headings_of_the_bodys_size_are_no_ragged_lines(font_files: Path, tmp_path: Path) -> None:
    rows = {key: line for key, line in clean().items() if key != (0, 5)}
    heading = [Put("国", 70.0 + 10.0 * at, 120.0) for at in range(4)]
    puts = [put for key in sorted(rows) for put in rows[key]]
    assert beyond(write(tmp_path / "a.pdf", font_files, puts, heading)) == set()


@pytest.fixture(scope="module")
def spread(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The interviews as a build leaves them, measured cold."""

    folder = tmp_path_factory.mktemp("out")
    built = build(INTERVIEWS, folder, False)
    (path,) = (path for path in built.files if path.name == "2024-interviews.pdf")
    return typography(path, "gb")


def test_the_interviews_have_nothing_that_may_not_be(spread: Report) -> None:
    counts = {m.name: m.value for m in spread.measures if m.unit == "count"}
    assert len(counts) == 12
    assert set(counts.values()) == {0}


def test_the_interviews_are_set_within_the_bounds(spread: Report) -> None:
    values = {m.name: m.value for m in spread.measures if m.unit != "count"}
    assert values["edges"] <= 0.5
    assert values["grid"] <= 0.3
    assert values["han-widest"] <= 0.12
    assert values["han-usual"] <= 0.06
    assert values["han-closest"] >= -0.025
    assert spread.is_within


def test_the_interviews_are_measured_whole(spread: Report) -> None:
    # Every body line of four articles stands in a column, none is passed over as no body.
    assert (spread.size, round(spread.leading, 3)) == (10.5, 16.0)
    assert spread.lines > 150
    assert spread.notes == ()
