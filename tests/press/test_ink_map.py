"""The ink of a page: averages over 15 mm, peaks, verdicts, figures, the picture."""

import json
from pathlib import Path

import pytest
from handmade import Handmade
from helpers import REPOSITORY
from inked import mapped, save
from PIL import Image
from pressfile import make, newsprint

from tekan.catalogue.preflight import told
from tekan.cli import main
from tekan.model.findings import Severity
from tekan.press.preflight.ink_checks import ink_verdicts
from tekan.press.preflight.ink_map import heaviest, summed_up
from tekan.press.preflight.ink_picture import save_map
from tekan.press.preflight.ink_report import ink_figures, ink_rows
from tekan.press.preflight.verdict import Verdict

MM = 72 / 25.4
LIMIT = 2.4


def judged(path: Path) -> tuple[Verdict, ...]:
    return tuple(ink_verdicts(mapped(path), newsprint()))


def page(folder: Path, content: str, side: float = 200.0) -> Path:
    """A page of some 70 mm square, so that squares stand in many places."""
    made = Handmade()
    made.page.mediabox = [0, 0, side, side]
    return save(folder, content, made)


def patch(total: float, x: float = 60, y: float = 60, side: float = 15 * MM) -> str:
    ink = total / 400
    return f"{ink} {ink} {ink} {ink} k {x} {y} {side} {side} re f "


@pytest.mark.parametrize(
    ("total", "rules"),
    [(243, {"P701"}), (240, set()), (240.4, set()), (239, set()), (246, {"P701", "P702"})],
)
def test_a_page_that_is_over_the_limit_and_one_that_is_not(
    total: float, rules: set[str], tmp_path: Path
) -> None:
    """Wherever squares begin, some lie inside a place of 20 mm."""
    verdicts = judged(page(tmp_path, patch(total, side=20 * MM)))
    assert {verdict.rule for verdict in verdicts} == rules
    for verdict in verdicts:
        assert verdict.severity is (Severity.ERROR if verdict.rule == "P701" else Severity.WARNING)


def test_what_is_heavy_in_a_part_is_light_over_the_square(tmp_path: Path) -> None:
    """300 % on 12 mm of 15 is 192 % on average: a peak, no error."""
    verdicts = judged(page(tmp_path, patch(300, side=12 * MM)))
    assert {verdict.rule for verdict in verdicts} == {"P702"}
    assert {verdict.value for verdict in verdicts} == {"300 %"}


def test_peaks_under_a_square_millimetre_are_no_peaks(tmp_path: Path) -> None:
    assert judged(page(tmp_path, patch(300, side=0.7 * MM))) == ()
    (verdict,) = judged(page(tmp_path, patch(300, side=1.6 * MM)))
    assert verdict.rule == "P702" and verdict.rect
    assert verdict.rect.x == pytest.approx(60, abs=MM)
    assert verdict.rect.width == pytest.approx(1.6 * MM, abs=1.3 * MM)


def test_a_large_peak_is_one_place(tmp_path: Path) -> None:
    """A cross of ink wherever tiles of 15 mm may end, and a patch apart from it."""
    cross = "0 0 0 1 k 20 100 160 20 re f /One gs 0 1 1 0 k 90 40 20 140 re f /Knock gs "
    verdicts = judged(page(tmp_path, cross + patch(320, 150, 150, 10)))
    assert [verdict.rule for verdict in verdicts] == ["P702", "P702"]
    (apart, crossing) = (verdict.rect for verdict in verdicts)
    assert crossing and crossing.width == pytest.approx(20, abs=3)
    assert crossing.height == pytest.approx(20, abs=3)
    assert apart and apart.x == pytest.approx(150, abs=1.5)


def test_the_heaviest_square_is_where_the_ink_is(tmp_path: Path) -> None:
    found = mapped(page(tmp_path, patch(200, 100, 30, 15 * MM) + patch(100, 10, 120)))
    first, second = heaviest(found, 0.5, 2)
    # Steps of 5 mm: at the worst a sixth lies outside on either way.
    assert 2.0 >= first.average > 2.0 * (5 / 6) ** 2 and first.peak == pytest.approx(2, abs=0.01)
    assert first.rect.x == pytest.approx(100, abs=2.5 * MM)
    assert first.rect.y == pytest.approx(200 - 30 - 15 * MM, abs=2.5 * MM)
    assert not first.rect.overlaps(second.rect) and second.average < first.average
    assert first.rect.width == pytest.approx(15 * MM, rel=0.01)


def test_edges_are_looked_at(tmp_path: Path) -> None:
    """The last squares end with the page, whatever is left after steps of 5 mm."""
    corner = 203.0 - 15 * MM
    (verdict, *_) = judged(page(tmp_path, patch(260, corner, 0), 203.0))
    assert verdict.rule == "P701" and float(verdict.value.removesuffix(" %")) > 248


def test_a_small_page_is_one_square(tmp_path: Path) -> None:
    found = mapped(page(tmp_path, patch(260, 0, 0, 30), 30.0))
    (square,) = heaviest(found, 0.0, 9)
    assert square.average == pytest.approx(2.6, abs=0.01)


@pytest.mark.parametrize(
    ("state", "average"), [("/One gs", 2.0 + 0.25), ("/Knock gs", 2.0 * 0.75 + 0.25)]
)
def test_bars_over_a_tint(state: str, average: float, tmp_path: Path) -> None:
    """Bars of a quarter of the place over 200 %; no square has a whole number of them."""
    bars = "".join(f"{x} 40 2 120 re " for x in range(40, 160, 8))
    path = page(tmp_path, f"1 1 0 0 k 40 40 120 120 re f {state} 0 0 0 1 k {bars} f")
    (first,) = heaviest(mapped(path), 0.0, 1)
    assert first.average == pytest.approx(average, abs=0.05)


def test_real_type_over_a_tint(font_files: Path, tmp_path: Path) -> None:
    """Overprinting glyphs add their black to what is under them; knocking out they do not."""
    words = "q BT {state} gs 0 0 0 1 k /F 60 Tf 100 200 Td <{{words}}> Tj ET Q"
    tint = "q 0 0.5 0.5 0 k 90 180 300 90 re f Q "
    over = mapped(make(tmp_path / "o.pdf", font_files, tint + words.format(state="/Over")))
    knock = mapped(make(tmp_path / "k.pdf", font_files, tint + words.format(state="/Knock")))
    assert over.peak == pytest.approx(2.0, abs=0.01)
    assert knock.peak == pytest.approx(1.0, abs=0.01)
    inks, left = dict(over.by_plate), dict(knock.by_plate)
    assert inks["Black"] == pytest.approx(left["Black"], abs=1e-6)
    assert inks["Magenta"] > left["Magenta"]


def test_figures_and_a_row(tmp_path: Path) -> None:
    found = mapped(page(tmp_path, "0.5 0 0 0 k 0 0 100 200 re f 1 0 0 rg 0 0 200 6 re f"))
    figures = ink_figures(summed_up(found))
    assert figures["plates"]["Cyan"] == pytest.approx(48.5 / 2, abs=0.3)
    assert figures["peak"] == pytest.approx(200, abs=0.5)
    assert figures["guessed"] == ["DeviceRGB"] and len(figures["heaviest"]) == 3
    json.dumps(figures)
    for lang in ("zh", "en"):
        (row,) = ink_rows((summed_up(found),), lang)
        assert "C 24.5 %" in row and "DeviceRGB" in row and "{" not in row


def test_the_picture_shows_heat_and_the_scale(tmp_path: Path) -> None:
    found = mapped(page(tmp_path, patch(260, side=25 * MM)))
    save_map(found, LIMIT, tmp_path / "a.png")
    save_map(found, LIMIT, tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    with Image.open(tmp_path / "a.png") as image:
        patch_of_it = image.crop((16 + 80, 16 + 90, 16 + 120, 16 + 130))
        _, hot = max(patch_of_it.getcolors() or [])
        bare = image.getpixel((16 + 5, 16 + 5))
    assert bare == (255, 255, 255) and isinstance(hot, tuple) and hot[0] > 2 * hot[2]


def test_the_command(
    font_files: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(REPOSITORY)
    over = "q /Over gs 1 1 0 0 k 60 60 90 90 re f 0 0 1 0 k 60 60 90 90 re f Q"
    path, maps = make(tmp_path / "a.pdf", font_files, over), tmp_path / "maps"
    assert main(["preflight", str(path), "--ink-map", str(maps), "--json", "--lang", "zh"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [file.name for file in maps.iterdir()] == ["a-ink-01.png"]
    (figures,) = data["ink"]
    assert figures["peak"] == 300 and figures["heaviest"][0]["average"] == 300
    assert {verdict["rule"] for verdict in data["verdicts"]} == {"P701", "P702"}
    assert main(["preflight", str(path), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "an average of 300 % of ink" in said and "Ink on page 1: C" in said
    (tmp_path / "taken").write_text("")
    assert main(["preflight", str(path), "--ink-map", str(tmp_path / "taken")]) == 2


def test_every_rule_of_ink_has_words(tmp_path: Path) -> None:
    shading = (
        "<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 0] /Function "
        "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 0] >> >>"
    )
    made = Handmade()
    content = patch(300, side=60) + "q 150 10 30 30 re W n /Sh sh Q"
    path = save(tmp_path, content, made, Shading={"Sh": made.thing(shading)})
    verdicts = judged(path)
    assert {verdict.rule for verdict in verdicts} == {"P701", "P702", "P703"}
    for verdict in verdicts:
        assert all(told(verdict, "zh")) and all(told(verdict, "en"))
