"""tekan preflight as a user meets it: table, JSON, marked copy, exit codes; foreign files."""

import json
import shutil
import sys
from pathlib import Path

import pikepdf
import pytest
from helpers import REPOSITORY
from pressfile import make, newsprint

from tekan.catalogue.preflight import WORDS, told
from tekan.cli import main
from tekan.model.findings import Severity
from tekan.model.geometry import Rect
from tekan.press.preflight import report
from tekan.press.preflight.readfile import read_file
from tekan.press.preflight.report import Judged, as_table, grouped
from tekan.press.preflight.telling import broken

sys.path.insert(0, str(REPOSITORY / "benchmarks"))
import foreign_files

RGB = "q 1 0 0 rg 60 60 50 50 re f 120 60 50 50 re f Q"


@pytest.fixture
def good(font_files: Path, tmp_path: Path) -> Path:
    return make(tmp_path / "good.pdf", font_files)


@pytest.fixture
def bad(font_files: Path, tmp_path: Path) -> Path:
    return make(tmp_path / "bad.pdf", font_files, RGB)


@pytest.fixture(autouse=True)
def _in_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)


def run(*arguments: object) -> int:
    return main(["preflight", *map(str, arguments)])


def test_a_good_file_gives_nought(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(good, "--lang", "zh") == 0
    said = capsys.readouterr().out
    assert "1 页，PDF/X-4，PDF 1.6；按 newsprint 检查" in said
    assert "可以付印" in said and "\x1b" not in said


def test_a_bad_file_gives_one_line_a_rule(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(bad, "--lang", "en") == 1
    said = capsys.readouterr().out
    assert "✗ P301     ×2 vector or type in RGB" in said
    assert "(14.1, 144.6) (35.3, 144.6)" in said
    assert "2 error(s), 0 warning(s), 0 note(s)\nnot fit for press" in said


def test_json_has_every_verdict(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(bad, "--json", "--lang", "zh") == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["fit"], data["counts"]["error"], len(data["verdicts"])) == (False, 2, 2)
    first = data["verdicts"][0]
    assert (first["rule"], first["page"], first["problem"]) == ("P301", 1, "图形或文字是 RGB")
    assert first["rect"] == [40.0, 410.0, 50.0, 50.0]


def test_a_marked_copy_has_a_list_and_frames(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked = tmp_path / "marked.pdf"
    assert run(bad, "--marked", marked, "--lang", "zh") == 1
    with pikepdf.open(marked) as pdf:
        assert len(pdf.pages) == 2
        (form,) = (f for name, f in pdf.pages[1].resources.XObject.items() if name != "/Im")
        assert form.read_bytes().count(b" re S") == 2
    seen = read_file(marked)
    words = "".join("".join(mark.text) for mark in seen.pages[0].marks)  # type: ignore[union-attr]
    assert "图形或文字是RGB" in words.replace(" ", "")
    assert seen.pages[1].trim == Rect(0, 0, 400, 500)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_frames_stand_on_what_they_mean(rotate: int, font_files: Path, tmp_path: Path) -> None:
    def turned(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = rotate
        pdf.pages[0].obj.UserUnit = 1.5

    path = make(tmp_path / "a.pdf", font_files, "q 1 0 0 rg 60 60 50 50 re f Q", turned)
    run(path, "--marked", tmp_path / "m.pdf")
    page = read_file(tmp_path / "m.pdf").pages[1]
    reds = [m for m in page.marks if hasattr(m, "path") and m.paint.colour.values == (1, 0, 0)]
    (box,) = (mark.rect for mark in reds)
    frames = [m.rect for m in page.marks if hasattr(m, "width") and m.rect.contains(box)]
    assert any(abs(frame.x - box.x) < 3 and abs(frame.width - box.width) < 6 for frame in frames)


def test_without_a_house_a_profile_must_be_given(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(good, "--lang", "en") == 2
    assert "no press profile" in capsys.readouterr().err
    for name in ("newsprint.yaml", "coldset-tr002.icc"):
        shutil.copy(REPOSITORY / "press" / name, tmp_path)
    assert run(good, "--profile", tmp_path / "newsprint.yaml", "--lang", "zh") == 0
    assert run(good, "--profile", "newsprint.yaml", "--marked", tmp_path / "m.pdf") == 0
    assert len(pikepdf.open(tmp_path / "m.pdf").pages) == 2


def test_wrong_profiles_and_files_give_two(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(good, "--profile", "nothing", "--lang", "en") == 2
    assert "T186" in capsys.readouterr().err
    (tmp_path / "a.pdf").write_text("no")
    assert run(tmp_path / "a.pdf", "--lang", "en") == 2
    assert "is no PDF or is damaged" in capsys.readouterr().err
    assert run(tmp_path / "b.pdf", "--lang", "en") == 2
    assert run(good, "--marked", good, "--lang", "en") == 2
    assert run(good, "--marked", tmp_path / "no" / "m.pdf", "--lang", "en") == 2
    assert "cannot be written" in capsys.readouterr().err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pdf", "good.pdf"]


def test_colour_is_for_terminals(bad: Path) -> None:
    seen = read_file(bad)
    result = Judged("a.pdf", seen, newsprint(), (broken("P301", Severity.ERROR, 1),))
    assert "\x1b[31m✗" in as_table(result, "en", lambda v: told(v, "en"), coloured=True)


def test_words_cannot_trouble_a_terminal() -> None:
    odd = broken("P401", Severity.ERROR, value="\x1b[2J{value}\ud800", kind="{x}")
    (group,) = grouped((odd,), lambda v: told(v, "en"))
    assert "\x1b" not in group.problem and "{value}" in group.problem


def test_both_languages_have_the_same_words() -> None:
    assert report.WORDS["zh"].keys() == report.WORDS["en"].keys()
    for rule, words in WORDS.items():
        texts = (words.zh, words.zh_hint, words.en, words.en_hint)
        assert all(texts), rule
        assert not any(text.endswith(("。", ".")) for text in texts), rule


EXPECTED = {
    "reportlab": {"P101", "P109", "P201", "P301", "P302", "P313", "P315", "P414"},
    "typst": {"P101", "P103", "P109", "P201", "P307", "P308", "P415"},
}


@pytest.mark.parametrize("name", EXPECTED)
def test_foreign_files_are_judged(name: str, tmp_path: Path) -> None:
    make_it, is_there = foreign_files.MAKERS[name]
    if not is_there():
        pytest.skip(f"{name} is not installed")
    if not (REPOSITORY / "fonts" / "NotoSerifSC-Regular.ttf").exists():
        pytest.skip("the house has no fonts")
    make_it(tmp_path / "a.pdf")
    errors = foreign_files.judged(tmp_path / "a.pdf", newsprint()).verdicts
    found = {v.rule for v in errors if v.severity is Severity.ERROR}
    assert found - {"P105", "P108"} == EXPECTED[name]


def test_ink_over_ink_is_measured(font_files: Path, tmp_path: Path) -> None:
    over = "q /Over gs 1 0 0 0 k 60 60 60 60 re f 0 0.9 0.9 0 k 60 60 60 60 re f Q"
    verdicts = foreign_files.judged(
        make(tmp_path / "a.pdf", font_files, over), newsprint()
    ).verdicts
    assert {verdict.rule for verdict in verdicts} == {"P701", "P702"}
    (square, *_) = (verdict for verdict in verdicts if verdict.rule == "P701")
    assert "280 %" in told(square, "zh")[0]
