"""tekan preflight as a user meets it: a table, JSON, exit codes, no traceback."""

import json
from pathlib import Path

import pytest
from pages import clean, han, row, write_rows

from tekan.cli import main
from tekan.press.table import WORDS


@pytest.fixture
def good(font_files: Path, tmp_path: Path) -> Path:
    return write_rows(tmp_path / "good.pdf", font_files, clean())


@pytest.fixture
def bad(font_files: Path, tmp_path: Path) -> Path:
    rows = clean() | {(0, 3): row("，" + han(11), 0, 3)}
    return write_rows(tmp_path / "bad.pdf", font_files, rows)


def run(*arguments: object) -> int:
    return main(["preflight", *map(str, arguments)])


def test_a_page_within_limits_gives_nought(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(good, "--typography", "--lang", "zh") == 0
    said = capsys.readouterr().out
    assert "全部在限度之内" in said and "✗" not in said


def test_a_page_beyond_them_gives_one_and_its_places(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(bad, "--typography", "--lang", "en") == 1
    said = capsys.readouterr().out
    assert "✗ forbidden line starts" in said
    assert "page 1 (30.0, 88.0)" in said


def test_json_has_every_measure_with_its_places(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(bad, "--typography", "--json") == 1
    value = json.loads(capsys.readouterr().out)
    (starts,) = [m for m in value["measures"] if m["name"] == "starts"]
    assert (value["within"], starts["value"], starts["limit"]) == (False, 1, 0)
    assert starts["places"][0]["page"] == 1


def test_a_file_that_cannot_be_read_gives_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.pdf").write_text("no")
    assert run(tmp_path / "a.pdf", "--typography", "--lang", "en") == 2
    assert "is no PDF or is damaged" in capsys.readouterr().err


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["zh"].keys() == WORDS["en"].keys()
