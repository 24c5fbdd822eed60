"""A layout as it is, and all that is said of one which cannot be printed."""

import os
import shutil
from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan.catalogue import hint, problem
from tekan.model.findings import Finding, Findings, Place, Severity
from tekan.source.everything import load_sources
from tekan.source.house import load_fonts, load_press
from tekan.source.layout import load_layout

NAME = "tabloid-spread"
HERE = Place("edition.yaml", 1, 1)
# A layout by its Chinese keys alone, as small as one can be.
CHINESE = """\
版面: {宽: 270mm, 高: 390mm}
网格: {字号: 五号, 行距: 16pt, 栏数: 5, 栏宽: 12, 栏距: 1.4, 行数: 62, 天头: 56pt, 外边: 15mm}
样式:
  body: {字体: song, 字号: 五号}
  subhead: {字体: hei, 字号: 五号}
  kicker: {字体: kai, 字号: 五号}
版块:
  - 稿件: 1
    栏: 1-5
    行: 1-62
    正文: bodi
    部件组:
      - {栏: 1-2, 部件: [{标题组: {引题: kicker, 主题: kicker, 副题: kicker, 署名: kickr}}]}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "layouts", tmp_path / "layouts")
    shutil.copytree(REPOSITORY / "press", tmp_path / "press")
    (tmp_path / "fonts").symlink_to(REPOSITORY / "fonts")
    return tmp_path


def edited(path: Path, old: str, new: str) -> None:
    """Edits a layout, or what it extends."""
    base = path.parent / "tabloid.yaml"
    path = base if base.is_file() and old not in path.read_text() else path
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def found(root: Path, ink_limit: float | None = None) -> Findings:
    roles = ("song", "song-black", "hei", "hei-bold", "hei-black", "kai")
    layout, findings = load_layout(root, NAME, roles, HERE, ink_limit)
    assert (layout is None) == bool(findings)
    for finding in findings:
        assert problem(finding, "zh") and problem(finding, "en")
        assert hint(finding, "zh") and hint(finding, "en")
    return findings


def marked(finding: Finding) -> str:
    """What a finding's caret stands under."""
    assert finding.place
    line = Path(finding.place.file).read_text().split("\n")[finding.place.line - 1]
    return line[finding.place.column - 1 :][: finding.length]


def check(root: Path, old: str, new: str) -> list[tuple[str, str]]:
    """The codes that a change brings, each with what it marks."""
    edited(root / "layouts" / f"{NAME}.yaml", old, new)
    return [(finding.code, marked(finding)) for finding in found(root)]


def test_the_layout_of_the_repository_is_good(root: Path) -> None:
    assert found(root, 2.4) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "over"),
    [
        ("columns: 5, column: 12", "columns: 5, column: 14", "T193", 25.1),
        ("outer: 15mm", "outer: 3cm", "T193", 3.0),
        ("outer: 15mm", "outer: -2mm", "T193", 2.0),
        ("gutter: 1.4", "gutter: 8", "T193", 85.3),
        ("lines: 62,", "lines: 66,", "T175", 5.1),
        ("top: 64pt", "top: 400mm", "T175", 360.0),
        ("top: 64pt", "top: -5mm", "T175", 5.0),
    ],
)
def test_the_grid_is_no_larger_than_the_page(
    root: Path, old: str, new: str, code: str, over: float
) -> None:
    edited(root / f"layouts/{NAME}.yaml", old, new)
    (finding,) = found(root)
    assert finding.code == code
    assert marked(finding) == "g"
    assert dict(finding.values)["over"] == pytest.approx(over, abs=0.5)


AREA = "columns: 1-3\n    lines: 45-62\n    also: [{columns: 4-5, lines: 30-62}]"


@pytest.mark.parametrize(
    ("columns", "lines", "also", "expected"),
    [
        ("1-5", "30-41", "{columns: 1-5, lines: 45-62}", ["T191", "T194"]),
        ("4-5", "30-44", "{columns: 1-5, lines: 45-62}", []),
        ("4-5", "30-50", "{columns: 1-5, lines: 45-62}", []),
        ("4-5", "30-43", "{columns: 1-5, lines: 45-62}", ["T194"]),
        ("1-3", "45-50", "{columns: 3-5, lines: 52-62}", ["T194"]),
        ("1-3", "45-50", "{columns: 3-5, lines: 52-62}, {columns: 3, lines: 51}", []),
        ("1-3", "45-62", "{columns: 4-5, lines: 30-63}", ["T190"]),
        ("1-3", "45-62", "{columns: 4, lines: 30-62}", ["T176"]),
    ],
)
def test_the_blocks_of_an_area(
    root: Path, columns: str, lines: str, also: str, expected: list[str]
) -> None:
    new = f"columns: {columns}\n    lines: {lines}\n    also: [{also}]"
    assert [code for code, _ in check(root, AREA, new)] == expected


def test_a_stack_outside_its_area_is_shown_at_its_columns(root: Path) -> None:
    old = "    lines: 38-62"
    edited(root / f"layouts/{NAME}.yaml", f"    columns: 1-5\n{old}", f"    columns: 1-4\n{old}")
    (finding,) = found(root)
    assert (finding.code, marked(finding)) == ("T176", "5")
    assert dict(finding.values)["columns"] == "1、2、3、4"


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("size: 五号, leading: 16pt, columns", "size: 1em, leading: 16pt, columns", "1em"),
        ("size: 五号, leading: 16pt, columns", "size: 1 lines, leading: 16pt, columns", "1 lines"),
        ("size: 五号, leading: 16pt, columns", "size: 五号, leading: 1 lines, columns", "1 lines"),
        ("width: 546mm", "width: -546mm", "-546mm"),
        ("height: 8 lines", "height: -8 lines", "-8 lines"),
        ("corners: [40pt, 0,", "corners: [-40pt, 0,", "-40pt"),
        ("    lead_in: true", "    column_rule: -1pt", "-1pt"),
        ("width: 270mm", "width: 0", "0"),
    ],
)
def test_lengths_that_do_not_fit(root: Path, old: str, new: str, marks: str) -> None:
    assert check(root, old, new) == [("T180", marks)]


def test_the_leading_of_the_grid_may_go_by_its_size(root: Path) -> None:
    assert check(root, "leading: 16pt, columns", "leading: 1.5em, columns") == []


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("kicker: {role: kai", "kicker: {role: ''", "role"),
        ("kicker: {role: kai", "kicker: {role: kia", "kia"),
        ("bold: hei-bold, kai: kai", "bold: hei-bolt, kai: kai", "hei-bolt"),
        ("leading: 16pt, ink: grey", "leading: 16pt, ink: ''", "ink"),
        ("accent: accent", "accent: acent", "acent"),
        ("style: banner, pages: 1", "style: baner, pages: 1", "baner"),
        ("tint: rose", "tint: ros", "ros"),
        ("    lead_in: true", "    body: ''", "body"),
        ("    lead_in: true", "    subhead: ''", "subhead"),
        ("    lead_in: true", "    question: nobody", "nobody"),
        ("headline: headline-lead", "headline: ''", "headline"),
        ("facts: {form: row", "facts: {form: row, tint: ''", "tint"),
        ("quote: {form: mark", "quote: {form: mark, style: quot", "quot"),
        ("photo: {lines: 17", "photo: {lines: 17, caption: none", "none"),
    ],
)
def test_a_name_that_there_is_not_is_marked_itself(
    root: Path, old: str, new: str, marks: str
) -> None:
    assert check(root, old, new) == [("T189", marks)]


def test_what_a_name_is_of_is_said_in_both_languages(root: Path) -> None:
    check(root, "kicker: {role: kai", "kicker: {role: kia")
    (finding,) = found(root)
    assert problem(finding, "zh") == "字体（fonts.yaml roles）里没有“kia”"
    assert problem(finding, "en") == "there is no “kia” among the roles of fonts.yaml"


def test_black_and_white_may_be_written_in_chinese(root: Path) -> None:
    assert check(root, "leading: 16pt, ink: grey", "leading: 16pt, ink: 黑") == []
    assert check(root, "leading: 16pt, ink: 黑", "leading: 16pt, ink: 白") == []


def test_names_that_may_be_left_empty(root: Path) -> None:
    assert check(root, "bold: hei-bold, kai: kai, size", "bold: '', kai: '', size") == []
    assert check(root, "    lead_in: true", "    question: ''") == []


def test_names_are_found_under_chinese_keys(root: Path) -> None:
    (root / f"layouts/{NAME}.yaml").write_text(CHINESE)
    findings = found(root)
    assert [(f.code, marked(f)) for f in findings] == [
        ("T189", "bodi"),
        ("T189", "kickr"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('{text: "{line}", style', '{text: "{line}", tint: rose, style', ["T196"]),
        ('{text: "{line}", style: verse', "{style: verse", ["T196"]),
        ("y: 19pt, width: 230pt", "y: 19pt", ["T195"]),
        ("y: 19pt, width: 230pt", "y: 19pt, width: 0", ["T195"]),
        ("y: 19pt, width: 230pt", "y: 19pt, columns: 1-2", []),
        ("y: 19pt, width: 230pt", "y: 19pt, vertical: true", []),
        ("{special:1}", "{special:x}", ["T197"]),
        ("{special:1}", "{special:0}", ["T197"]),
        ("{special:1}", "{special:}", ["T197"]),
        ("{special:1}", "{special:-1}{special:2:3}", ["T197", "T197"]),
        ("{special:1}", "{special:12}", []),
    ],
)
def test_furniture(root: Path, old: str, new: str, expected: list[str]) -> None:
    assert [code for code, _ in check(root, old, new)] == expected


def test_an_ink_over_the_limit_of_the_press(root: Path) -> None:
    edited(root / f"layouts/{NAME}.yaml", "rose: [0, 60, 55, 0]", "rose: [60, 60, 60, 61]")
    assert found(root) == ()
    (finding,) = found(root, 2.4)
    assert (finding.code, marked(finding)) == ("T199", "rose")
    assert problem(finding, "zh") == "颜色“rose”总墨量 241%，超过印刷条件的 240%"


def test_a_layout_that_is_no_file(root: Path) -> None:
    path = root / f"layouts/{NAME}.yaml"
    path.unlink()
    assert [f.code for f in found(root)] == ["T188"]
    path.mkdir()
    assert [f.code for f in found(root)] == ["T102"]


@pytest.mark.parametrize("name", ["layouts/tabloid-spread.yaml", "press/newsprint.yaml"])
def test_a_pipe_is_no_document_of_the_house(house: Path, name: str) -> None:
    (house / name).unlink()
    os.mkfifo(house / name)
    sources = load_sources(house / "articles/2024-interviews")
    assert [f.code for f in sources.findings if f.severity is Severity.ERROR] == ["T102"]


def test_a_pipe_is_no_list_of_names(house: Path) -> None:
    (house / "style").mkdir()
    os.mkfifo(house / "style/names.yaml")
    sources = load_sources(house / "articles/2024-interviews")
    assert [f.code for f in sources.findings if f.severity is Severity.ERROR] == ["T102"]


@pytest.mark.parametrize("length", ["-3mm", "1em", "1 lines"])
@pytest.mark.parametrize("key", ["bleed", "slug"])
def test_the_bleed_is_no_less_than_nothing(root: Path, key: str, length: str) -> None:
    old = {"bleed": "bleed: 3mm", "slug": "slug: 9mm"}[key]
    edited(root / "press/newsprint.yaml", old, f"{key}: {length}")
    press, (finding,) = load_press(root, "newsprint", HERE)
    assert press is None
    assert (finding.code, marked(finding)) == ("T180", length)


@pytest.mark.parametrize(
    ("digest", "codes"), [("abc", ["T174"]), ("g" * 64, ["T174"]), ("A1" * 32, []), ("", [])]
)
def test_the_digest_of_a_face_has_64_digits(root: Path, digest: str, codes: list[str]) -> None:
    (root / "fonts").unlink()
    (root / "fonts").mkdir()
    (root / "fonts/a.ttf").touch()
    fonts = f"faces: {{a: {{file: a.ttf, sha256: '{digest}'}}}}\nroles: {{song: [a]}}\n"
    (root / "fonts/fonts.yaml").write_text(fonts)
    assert [finding.code for finding in load_fonts(root)[1]] == codes


def of_edition(house: Path) -> list[tuple[str, Severity, str]]:
    sources = load_sources(house / "articles/2024-interviews")
    return [
        (f.code, f.severity, marked(f))
        for f in sources.findings
        if f.severity is not Severity.NOTE and f.code != "T171"
    ]


def test_a_press_and_a_layout_are_missed_where_they_are_named(house: Path) -> None:
    edition = house / "articles/2024-interviews/edition.yaml"
    edited(edition, "layout: tabloid-spread", "layout: nowhere")
    edited(edition, "press: newsprint", "press: 无")
    assert of_edition(house) == [
        ("T188", Severity.ERROR, "nowhere"),
        ("T186", Severity.ERROR, "无"),
    ]


def test_an_ink_is_held_to_the_press_of_the_edition(house: Path) -> None:
    edited(house / "press/newsprint.yaml", "ink_limit: 240", "ink_limit: 120")
    assert of_edition(house) == [("T199", Severity.ERROR, "accent")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{special:1}", "{specail:1}", ["T198"]),
        ("{special:1}", "{刊期}", ["T177"]),
        ("{special:1}", "{teasers}", ["T177"]),
        ("{special:1}", "{permit}", ["T177"]),
        ("{special:1}", "{special:3}", ["T178"]),
        ("{special:1}", "{paper:3}", []),
        ("{special:1}", "{page}", []),
        ("{special:1}", "{page:1}", ["T198"]),
    ],
)
def test_furniture_that_shows_what_the_edition_has_not(
    house: Path, old: str, new: str, expected: list[str]
) -> None:
    edited(house / f"layouts/{NAME}.yaml", old, new)
    assert of_edition(house) == [(code, Severity.WARNING, "{") for code in expected]


def test_the_nearest_field_is_suggested(house: Path) -> None:
    edited(house / f"layouts/{NAME}.yaml", "{special:1}", "{specail:1}")
    sources = load_sources(house / "articles/2024-interviews")
    (near,) = [dict(f.values)["near"] for f in sources.findings if f.code == "T198"]
    assert near == "special"
