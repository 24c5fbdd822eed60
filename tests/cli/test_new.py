"""`tekan new`: what it leaves builds at once, and it never harms what is there."""

import io
import json
import re
import sys
from pathlib import Path

import pytest
from helpers import REPOSITORY

from tekan import newhouse
from tekan.build import check
from tekan.cli import main
from tekan.samples import Layouts, Wanted, edition_files
from tekan.source.everything import load_sources


@pytest.fixture
def light(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter whose faces are links: 75 MB need not be copied by every test."""
    starter = tmp_path / "starter"
    starter.mkdir()
    for part in ("layouts", "press"):
        (starter / part).symlink_to(REPOSITORY / part)
    (starter / "fonts").mkdir()
    for path in (REPOSITORY / "fonts").iterdir():
        (starter / "fonts" / path.name).symlink_to(path)
    monkeypatch.setattr(newhouse, "starter", lambda: starter)
    copytree = newhouse.shutil.copytree

    def linked(source: Path, target: Path, **more: object) -> object:
        return copytree(source, target, symlinks=source.name == "fonts", **more)

    monkeypatch.setattr(newhouse.shutil, "copytree", linked)
    return tmp_path


def test_a_new_house_builds_at_once(light: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(light / "paper"), "--yes", "--lang", "zh"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "接下来：\n  tekan build " in out
    edition = light / "paper" / "articles" / "first"
    assert main(["build", str(edition), "--json"]) == 0
    built = json.loads(capsys.readouterr().out)
    assert {f["severity"] for f in built["findings"]} <= {"note", "warning"}
    assert {f["code"] for f in built["findings"]} <= {"T164", "T416"}
    assert (light / "paper/output/first/first.pdf").is_file()
    for name in ("说明.md", ".vscode/settings.json", ".vscode/extensions.json", "style/names.yaml"):
        assert (light / "paper" / name).is_file()


def test_a_new_edition_of_a_house_has_so_many_pages(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = house / "articles" / "spring"
    assert main(["new", str(folder), "--yes", "--pages", "3", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["house"] == str(house)
    assert {Path(name).parent for name in made["files"]} == {folder}
    sources = load_sources(folder)
    assert sources.edition
    assert len(sources.edition.plans) == 3
    assert {f.code for f in sources.findings} == {"T164"}
    assert {f.code for f in check(folder)} <= {"T164", "T416"}
    assert sorted(p.name for p in (house / "schema").iterdir())[:2] == [
        "article.json",
        "edition.json",
    ]


def test_each_file_names_a_schema_that_is_there(house: Path) -> None:
    folder = house / "articles" / "2026" / "spring"
    assert main(["new", str(folder), "--yes"]) == 0
    for path in folder.glob("*.yaml"):
        line = path.read_text(encoding="utf-8").splitlines()[0]
        schema = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
        assert schema
        own = (path.parent / schema[1]).resolve()
        assert own.name == ("edition.json" if path.name == "edition.yaml" else "article.json")
        json.loads(own.read_text(encoding="utf-8"))


def test_a_folder_that_is_not_empty_is_left_as_it_is(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = house / "articles" / "2024-interviews"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert main(["new", str(folder), "--yes", "--lang", "zh"]) == 1
    assert "错误[T520]" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_an_empty_folder_may_be_there(house: Path) -> None:
    (house / "articles" / "spring").mkdir()
    assert main(["new", str(house / "articles" / "spring"), "--yes"]) == 0


def test_stopped_half_way_nothing_is_left(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(house.rglob("*"))

    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", stopped)
    assert main(["new", str(house / "articles" / "spring"), "--yes"]) == 130
    monkeypatch.undo()
    assert sorted(house.rglob("*")) == before


def test_schemas_that_are_there_already_are_left_alone(house: Path) -> None:
    (house / "schema").mkdir()
    (house / "schema" / "article.json").write_text("own")
    assert main(["new", str(house / "articles" / "spring"), "--yes"]) == 0
    assert (house / "schema" / "article.json").read_text() == "own"
    assert (house / "schema" / "edition.json").is_file()


def test_without_the_house_that_travels_along_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(newhouse, "starter", lambda: None)
    assert main(["new", str(tmp_path / "paper"), "--yes"]) == 1
    assert "T521" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


class Answers(io.StringIO):
    """A terminal at which somebody has typed."""

    def isatty(self) -> bool:
        return True


def test_answers_are_asked_for_and_taken(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Answers('云溪"周报"\n\n2025年10月17日\n许多\n2\n'))
    folder = house / "articles" / "spring"
    assert main(["new", str(folder), "--lang", "zh"]) == 0
    err = capsys.readouterr().err
    assert "请写 1 到 64 的整数" in err
    edition = load_sources(folder).edition
    assert edition
    said = {field.name: "".join(span.text for span in field.value) for field in edition.fields}
    assert said["paper"] == '云溪"周报"'
    assert said["special"] == ""  # 待填
    assert said["date"] == "2025年10月17日"
    assert len(edition.plans) == 2


def test_nobody_is_asked_who_cannot_answer(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("云溪周报\n"))
    assert main(["new", str(house / "articles" / "spring"), "--lang", "en"]) == 0
    assert "Name of the paper" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["", "云溪周报", "a: b", "#1", "*x", "- y", '"', "\\", "{x}", "　", "甲|乙", "12", "是"]
)
def test_whatever_is_answered_comes_out_as_it_was_said(house: Path, name: str) -> None:
    folder = house / "articles" / "spring"
    folder.mkdir()
    for own, text in edition_files(Wanted(name or "待填"), Layouts("tabloid-makeup"), "s").items():
        (folder / own).write_text(text, encoding="utf-8")
    sources = load_sources(folder)
    assert sources.edition, sources.findings
    (field,) = (field for field in sources.edition.fields if field.name == "paper")
    assert "".join(span.text for span in field.value) == name.strip("　")


def test_a_number_of_pages_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for pages in ("0", "65", "x", "9" * 99):
        with pytest.raises(SystemExit):
            main(["new", "x", "--pages", pages, "--lang", "zh"])
        assert "要写 1 到 64 的整数" in capsys.readouterr().err
