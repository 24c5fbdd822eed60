"""Former proofs: their numbers, what they are compared with, and what is none of them."""

import json
import shutil
from pathlib import Path

import pikepdf
import pytest
from proofs import SLUG, WEEKLY, Paper

from tekan.build import ProofOptions, build, proof
from tekan.cli import main
from tekan.proof.former import ATTACHED, read_record
from tekan.proof.stored import NoRecordError, from_json, to_json


@pytest.fixture
def paper(house: Path) -> Paper:
    return Paper(house, SLUG)


def names(paper: Paper) -> set[str]:
    return {path.name for path in paper.proof.parent.iterdir()}


def edit(paper: Paper, word: str) -> None:
    paper.edit("yinhe.yaml", "共同受益", f"{word}共同受益")


def test_proofs_are_counted_and_older_ones_stay_under_their_numbers(paper: Paper) -> None:
    assert proof(paper.folder).number == 1
    first = paper.proof.read_bytes()
    edit(paper, "一")
    assert proof(paper.folder).number == 2
    second = paper.proof.read_bytes()
    edit(paper, "二")
    assert proof(paper.folder).number == 3
    assert names(paper) == {f"{SLUG}-proof{n}.pdf" for n in ("", "-1", "-2")}
    assert (paper.proof.parent / f"{SLUG}-proof-1.pdf").read_bytes() == first
    assert (paper.proof.parent / f"{SLUG}-proof-2.pdf").read_bytes() == second


def test_the_same_pages_keep_their_number_whatever_is_drawn_over_them(paper: Paper) -> None:
    assert proof(paper.folder).number == 1
    assert proof(paper.folder, options=ProofOptions(areas=True, grid=True)).number == 1
    assert names(paper) == {f"{SLUG}-proof.pdf"}


def test_a_number_can_be_given(paper: Paper) -> None:
    assert proof(paper.folder, options=ProofOptions(number=3)).number == 3
    edit(paper, "一")
    assert proof(paper.folder).number == 4
    assert names(paper) == {f"{SLUG}-proof.pdf", f"{SLUG}-proof-3.pdf"}


def test_a_newest_that_tells_no_number_is_put_by_too(paper: Paper) -> None:
    paper.proof.parent.mkdir(parents=True)
    paper.proof.write_bytes(b"%PDF-1.6 of another origin")
    assert proof(paper.folder).number == 2
    assert (paper.proof.parent / f"{SLUG}-proof-1.pdf").read_bytes().endswith(b"origin")


@pytest.mark.parametrize("number", ["0", "-1", "x", "1000000", "二"])
def test_what_is_no_number_is_refused(paper: Paper, number: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["proof", str(paper.folder), "--number", number])
    assert stopped.value.code == 2


@pytest.mark.parametrize("old", ["file", "folder"])
def test_changes_are_listed_by_article_and_exit_is_zero(
    paper: Paper, old: str, capsys: pytest.CaptureFixture[str]
) -> None:
    proof(paper.folder)
    edit(paper, "一起")
    against = paper.proof if old == "file" else paper.proof.parent
    command = ["proof", str(paper.folder), "--against", str(against)]
    assert main([*command, "--lang", "zh"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1:] == [
        "第 2 次校样，对照第 1 次：改动 1 处",
        "yinhe 《着力解决好群众的“急难愁盼”》",
        "  1 02版1栏23行　正文第1段：原「…同参与，共同受益…」→今「…同参与，一起共同受益…」",
    ]


def test_changes_in_english_and_as_data(paper: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    proof(paper.folder, paper.house / "old")
    edit(paper, "一起")
    command = ["proof", str(paper.folder), "--against", str(paper.house / "old"), "--lang", "en"]
    assert main(command) == 0
    assert "1 change since proof 1" in capsys.readouterr().out
    assert main([*command, "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["number"], value["against"]) == (2, 1)
    (change,) = value["changes"]
    assert (change["article"], change["part"], change["kind"]) == ("yinhe", "body", "changed")
    assert (change["page"], change["column"], change["line"]) == (2, 1, 23)


def test_nothing_has_changed(paper: Paper, capsys: pytest.CaptureFixture[str]) -> None:
    proof(paper.folder)
    main(["proof", str(paper.folder), "--against", str(paper.proof), "--lang", "zh"])
    assert capsys.readouterr().out.splitlines()[-1] == "还是第 1 次校样：没有改动"


def test_changes_stand_in_the_margin(paper: Paper) -> None:
    from test_proof import beside

    proof(paper.folder)
    edit(paper, "一起")
    proof(paper.folder, options=ProofOptions(against=paper.proof))
    assert "改102版1栏23行yinhe正文第1段" in beside(paper.proof, "left")
    assert "对照第1次校样，改动1处" in beside(paper.proof, "over")


def test_changes_are_told_even_where_text_is_overset(
    paper: Paper, capsys: pytest.CaptureFixture[str]
) -> None:
    proof(paper.folder)
    edit(paper, "社区工作做到位，" * 60)
    assert main(["proof", str(paper.folder), "--against", str(paper.proof), "--lang", "zh"]) == 1
    said = capsys.readouterr()
    assert "T401" in said.err
    assert "改动 1 处" in said.out
    assert read_record(paper.proof).number == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["missing", "letter", "press file", "saved again", "garbled"])
def test_a_proof_of_foreign_origin_is_named_and_nothing_is_left(
    paper: Paper, kind: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    old = paper.house / "old.pdf"
    match kind:
        case "letter":
            old.write_text("no PDF")
        case "press file":
            shutil.copy(build(paper.folder).files[0], old)
        case "saved again" | "garbled":
            proof(paper.folder)
            with pikepdf.open(paper.proof) as pdf:
                del pdf.attachments[ATTACHED]
                if kind == "garbled":
                    pdf.attachments[ATTACHED] = pikepdf.AttachedFileSpec(pdf, b'{"form": 3}')
                pdf.save(old)
    shutil.rmtree(paper.proof.parent, ignore_errors=True)
    assert main(["proof", str(paper.folder), "--against", str(old), "--lang", lang]) == 2
    said = capsys.readouterr().err
    assert ("T580" if kind == "missing" else "T581") in said
    assert not paper.proof.exists()


def test_a_proof_of_another_edition_is_refused(house: Path) -> None:
    proof(house / "articles" / WEEKLY)
    old = Paper(house, WEEKLY).proof
    assert main(["proof", str(house / "articles" / SLUG), "--against", str(old)]) == 2


def test_the_record_comes_back_as_it_was(paper: Paper) -> None:
    record = paper.record()
    assert from_json(to_json(record)) == record


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b'{"form":"tekan proof 1"}', b"\xff",
     b'{"form":"tekan proof 1","edition":1,"number":1,"version":"","stories":[]}',
     b"[" * 100_000],
)  # fmt: skip
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises(NoRecordError):
        from_json(data)
