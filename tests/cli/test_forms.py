"""Findings for GitHub and for editors, and the option that asks for them."""

import json
from pathlib import Path

import pytest

from tekan.cli import main
from tekan.cli.forms import annotation, diagnostics
from tekan.model.findings import Place, error, note, warning


def test_an_annotation_names_file_line_columns_and_title() -> None:
    finding = error("T131", Place("a.yaml", 4, 1), 6, key="byline", near="bylines")
    assert annotation(finding, "en") == (
        "::error file=a.yaml,line=4,col=1,endColumn=6,title=tekan T131::"
        "there is no “byline”%0Adid you mean `bylines`?"
    )


def test_severities_of_github() -> None:
    assert annotation(warning("T150"), "zh").startswith("::warning title=tekan T150::")
    assert annotation(note("T164", name="x"), "zh").startswith("::notice ")


def test_what_github_would_read_as_its_own_is_escaped() -> None:
    finding = error("T101", Place("a,b:c%\n.yaml", 1, 1), file="100%\r\n")
    assert annotation(finding, "en") == (
        "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=1,title=tekan T101::"
        "there is no file 100%25%0D%0A%0Acheck its name and folder"
    )


def test_columns_of_a_diagnostic_count_utf_16_units(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("headline: 😀𠮷**甲\n", encoding="utf-8")
    finding = warning("T150", Place(str(path), 1, 13), 2)
    ((file,),) = (diagnostics((finding,), "en", None),)
    (found,) = file["diagnostics"]
    assert file["uri"] == path.as_uri()
    assert found["range"] == {
        "start": {"line": 0, "character": 14},
        "end": {"line": 0, "character": 16},
    }
    assert (found["severity"], found["code"], found["source"]) == (2, "T150", "tekan")
    assert "has no partner" in found["message"]


def test_a_second_place_is_related_information(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("kicker: 甲\nkicker: 乙\n", encoding="utf-8")
    finding = error("T125", Place(str(path), 2, 1), 6, key="kicker", line=1, column=1)
    (file,) = diagnostics((finding,), "zh", None)
    (related,) = file["diagnostics"][0]["relatedInformation"]
    assert related["message"] == "第一次写在这里"
    assert related["location"]["range"]["start"] == {"line": 0, "character": 0}


def test_findings_without_a_place_are_said_of_the_edition(tmp_path: Path) -> None:
    (file,) = diagnostics((error("T209"),), "en", tmp_path)
    assert file["uri"] == tmp_path.as_uri()


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    (tmp_path / "edition.yaml").write_text("layout: x\narticles: [a]\n")
    (tmp_path / "a.yaml").write_text("headline: 桥\nbody: 甲\n署名人: []\n")
    return tmp_path


def test_the_forms_of_a_command(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for form in ("json", "github", "lsp"):
        for command in ("check", "build", "proof"):
            assert main([command, str(broken), "--format", form, "--lang", "zh"]) == 2
            out, err = capsys.readouterr()
            assert err == ""
            assert said.setdefault(form, out) == out or form == "json"
    assert {f["code"] for f in json.loads(said["json"])["findings"]} == {"T131", "T502"}
    assert all(line.startswith("::error ") for line in said["github"].splitlines())
    assert {Path(f["uri"]).name for f in json.loads(said["lsp"])} == {"a.yaml", broken.name}


def test_json_is_short_for_its_form(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(broken), "--json"])
    short = capsys.readouterr().out
    main(["check", str(broken), "--format", "json"])
    assert capsys.readouterr().out == short
    assert json.loads(short)["findings"]
