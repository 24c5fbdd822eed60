"""Proofs of a whole edition: pages with what is wrong beside them, with errors too."""

import json
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tekan.build import build, proof
from tekan.cli import main

SLUG = "2024-interviews"
NAME = f"{SLUG}-proof.pdf"
MM = 72 / 25.4
SENTENCE = "社区工作做到位，"


def folder_of(house: Path) -> Path:
    return house / "articles" / SLUG


def proof_of(house: Path) -> Path:
    return house / "output" / SLUG / NAME


def lengthen(house: Path, times: int) -> None:
    """An article of page 2 that is too long for its area."""
    path = folder_of(house) / "yinhe.yaml"
    path.write_text(path.read_text() + "\n  " + SENTENCE * times + "好在这里结束。\n")


def beside(path: Path, side: str) -> str:
    """The text left or right of the trim of the first sheet, or over it, without spaces."""
    with pikepdf.open(path) as pdf:
        media = [float(edge) for edge in pdf.pages[0].MediaBox]
        trim = [float(edge) for edge in pdf.pages[0].TrimBox]
    box = {
        "left": (0, 0, trim[0], media[3]),
        "right": (trim[2], 0, media[2], media[3]),
        "over": (0, trim[3], media[2], media[3]),
        "on": tuple(trim),
    }[side]
    document = pypdfium2.PdfDocument(path)
    try:
        text = document[0].get_textpage().get_text_bounded(*box)
    finally:
        document.close()
    return re.sub(r"[\s\ufffe]", "", text)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def test_a_proof_of_an_edition_in_order_exits_with_zero(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["proof", str(folder_of(house)), "--lang", "zh"]) == 0
    assert set(contents(house / "output" / SLUG)) == {NAME}
    assert NAME in capsys.readouterr().out


def test_pages_stand_at_full_size_on_larger_paper(house: Path) -> None:
    assert proof(folder_of(house)).files == (proof_of(house),)
    with pikepdf.open(proof_of(house)) as pdf:
        (page,) = pdf.pages
        media, trim = ([float(edge) for edge in page[name]] for name in ("/MediaBox", "/TrimBox"))
    size = (trim[2] - trim[0], trim[3] - trim[1])
    assert size == pytest.approx((540 * MM, 390 * MM), abs=0.01)
    assert trim[0] - media[0] == pytest.approx(60 * MM, abs=1)
    assert media[2] - trim[2] == pytest.approx(60 * MM, abs=1)


def test_it_says_that_it_is_a_proof_outside_the_trim(house: Path) -> None:
    proof(folder_of(house))
    assert "校样" in beside(proof_of(house), "over")
    assert "校样" not in beside(proof_of(house), "on")


def test_findings_stand_beside_their_pages_numbered(house: Path) -> None:
    made = proof(folder_of(house))
    left, right = (beside(proof_of(house), side) for side in ("left", "right"))
    numbers = re.findall(r"(\d+?)(T\d{3})", left) + re.findall(r"(\d+?)(T\d{3})", right)
    assert sorted(code for _, code in numbers) == sorted(f.code for f in made.findings)
    assert sorted(int(number) for number, _ in numbers) == list(range(1, len(numbers) + 1))
    # A placeholder stands on the page of its article: two on each.
    assert len(re.findall("T171", left)) == len(re.findall("T171", right)) == 2


def test_text_without_room_stands_in_the_margin(house: Path) -> None:
    lengthen(house, 60)
    made = proof(folder_of(house))
    assert "T401" in {finding.code for finding in made.findings}
    left = beside(proof_of(house), "left")
    found = re.search(r"《着力解决好群众的.*?》溢排(\d+)字(.*?好在这里结束。)", left)
    assert found
    assert len(found[2]) == int(found[1])
    assert SENTENCE * 10 in found[2]
    assert "好在这里结束" not in beside(proof_of(house), "on")


def test_text_without_room_is_red(house: Path) -> None:
    lengthen(house, 60)
    proof(folder_of(house))
    with pikepdf.open(proof_of(house)) as pdf:
        steps = [
            " ".join((*map(str, step.operands), str(step.operator)))
            for step in pikepdf.parse_content_stream(pdf.pages[0])
        ]
    assert "0 1 1 0 k" in steps


def test_more_than_a_margin_holds_makes_it_wider(house: Path) -> None:
    lengthen(house, 600)
    proof(folder_of(house))
    with pikepdf.open(proof_of(house)) as pdf:
        width = float(pdf.pages[0].MediaBox[2])
    assert width > (540 + 2 * 60 + 50) * MM
    left = beside(proof_of(house), "left")
    assert "好在这里结束。" in left
    assert left.count(SENTENCE.strip("，")) > 500


def test_with_errors_the_proof_is_left_and_the_exit_status_is_one(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(folder_of(house))
    former = contents(house / "output" / SLUG)
    lengthen(house, 60)
    assert main(["proof", str(folder_of(house)), "--lang", "zh"]) == 1
    said = capsys.readouterr()
    assert "T401" in said.err
    assert "未生成" not in said.err
    assert NAME in said.out
    now = contents(house / "output" / SLUG)
    assert now.pop(NAME).startswith(b"%PDF")
    assert now == former


def test_a_build_after_it_leaves_the_proof(house: Path) -> None:
    proof(folder_of(house))
    former = proof_of(house).read_bytes()
    assert build(folder_of(house)).files
    assert proof_of(house).read_bytes() == former


def test_errors_of_the_source_stop_it(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder_of(house) / "jiepai.yaml").write_text("headline: [")
    assert main(["proof", str(folder_of(house)), "--lang", "zh"]) == 1
    assert contents(house / "output" / SLUG) == {}
    assert capsys.readouterr().err.splitlines()[-1] == "未生成"


def test_a_damaged_picture_leaves_a_frame(house: Path) -> None:
    path = folder_of(house) / "photos" / "xiong-lu.jpg"
    path.write_bytes(path.read_bytes()[:2000])
    made = proof(folder_of(house))
    assert "T170" in {finding.code for finding in made.findings}
    assert made.files == (proof_of(house),)
    with pikepdf.open(proof_of(house)) as pdf:
        assert len(pdf.pages[0].Resources.XObject.keys()) == 3


def test_a_face_that_cannot_be_read_stops_it(house: Path) -> None:
    fonts = (house / "fonts").resolve()
    (house / "fonts").unlink()
    (house / "fonts").mkdir()
    for file in fonts.iterdir():
        (house / "fonts" / file.name).symlink_to(file)
    bad = house / "fonts" / "NotoSansSC-Bold.ttf"
    bad.unlink()
    bad.write_bytes((fonts / bad.name).read_bytes()[:100])
    made = proof(folder_of(house))
    assert made.files == ()
    assert "T301" in {finding.code for finding in made.findings}


def test_the_same_source_gives_the_same_proof(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proof(folder_of(house), house / "one")
    proof(folder_of(house), house / "two")
    monkeypatch.setenv("XDG_CACHE_HOME", str(house / "another cache"))
    proof(folder_of(house), house / "three")
    assert contents(house / "one") == contents(house / "two") == contents(house / "three")


def test_files_and_findings_as_json(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lengthen(house, 60)
    assert main(["proof", str(folder_of(house)), "--json"]) == 1
    value = json.loads(capsys.readouterr().out)
    assert [Path(file).name for file in value["files"]] == [NAME]
    assert "T401" in {finding["code"] for finding in value["findings"]}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_names_the_command(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["proof", "--help"])
    assert "--output" in capsys.readouterr().out
