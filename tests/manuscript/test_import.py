"""`tekan import` as an editor uses it: what is written, what is refused, what is said."""

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
import yaml
from helpers import REPOSITORY
from sheaf import SHEAF

from tekan.build import check
from tekan.catalogue import hint, problem
from tekan.cli import main
from tekan.manuscript.opened import MOST_BYTES, opened
from tekan.manuscript.take import Taken, take
from tekan.source.edition import load_edition

INTERVIEWS = Path(__file__).parent / "sheaf" / "interviews.txt"
NAMES = ["01-着力解决好群众的", "02-打通基层服务的最", "03-凝聚多方资源参与", "04-汇聚多元力量实现"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house with nothing in articles/, where the editor stands."""
    for name in ("layouts", "fonts", "press", "style"):
        (tmp_path / name).symlink_to(REPOSITORY / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_an_edition_comes_of_a_manuscript_and_is_fit_to_be_checked(desk: Path) -> None:
    assert main(["import", str(INTERVIEWS)]) == 0
    folder = desk / "articles" / "interviews"
    edition = yaml.safe_load((folder / "edition.yaml").read_text(encoding="utf-8"))
    assert edition["articles"] == NAMES
    severe = [finding for finding in check(folder) if finding.severity.value == "error"]
    assert severe == []


def test_all_of_the_sheaf_together_make_an_edition(desk: Path, tmp_path: Path) -> None:
    sources = tmp_path / "in"
    sources.mkdir()
    for sample in SHEAF:
        (sources / sample.name).write_bytes(sample.data())
    files = [str(sources / sample.name) for sample in SHEAF]
    assert main(["import", *files, "--into", "articles/all"]) == 0
    folder = desk / "articles" / "all"
    edition = yaml.safe_load((folder / "edition.yaml").read_text(encoding="utf-8"))
    written = {path.stem for path in folder.glob("*.yaml")} - {"edition"}
    assert set(edition["articles"]) == written
    loaded, findings = load_edition(folder)
    assert loaded, findings


def test_each_file_names_its_schema_first(desk: Path) -> None:
    main(["import", str(INTERVIEWS)])
    folder = desk / "articles" / "interviews"
    for path in folder.glob("*.yaml"):
        kind = "edition" if path.stem == "edition" else "article"
        first = path.read_text(encoding="utf-8").split("\n")[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (folder / schema).resolve() == desk / "schema" / f"{kind}.json"
        assert (folder / schema).is_file()


def test_outside_a_house_no_schema_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["import", str(INTERVIEWS), "--into", "here"])
    for path in (tmp_path / "here").glob("*.yaml"):
        assert "$schema" not in path.read_text(encoding="utf-8")
    assert not (tmp_path / "schema").exists()


def drafts(text: str) -> tuple[Taken, ...]:
    return take([("a.txt", text.encode())], "a.json", ()).taken


ONE = "标题：老码头上晒被子\n\n　　天一放晴，各家的被子就搭了上去。\n"


@pytest.mark.parametrize("rule", ["====\n", "\n稿件一\n"])
def test_the_name_of_the_whole_manuscript_is_no_article(rule: str) -> None:
    (taken,) = drafts(f"芦湾通讯 第87期 来稿\n{rule}\n{ONE}")
    assert taken.draft.headline == "老码头上晒被子"
    assert "芦湾通讯 第87期 来稿" in [left.words for left in taken.draft.left]


def test_a_lone_headline_above_a_rule_stays_an_article() -> None:
    first, second = drafts(f"路灯换新\n====\n{ONE}")
    assert (first.draft.headline, second.draft.headline) == ("路灯换新", "老码头上晒被子")


CUT = """\
　　第一次商量，社区请来住户里的退休测量员。他在空地四角各插一根竹竿，从早上八点到
下午四点，每个钟头画一次影子，画了五天，定出哪一片地晒得最久，哪一片地只晒半天，还

先量太阳

　　第二次商量，定雨天谁来收、谁来看，谁家的竹竿先用，最后定的是竹架的方向、高矮和
间距：两排之间留两米，推得过轮椅。
"""


def test_a_cut_line_that_begins_with_a_word_and_a_colon_is_joined() -> None:
    body = drafts(CUT.replace("，还\n", "。\n"))[0].draft.body
    assert "## 先量太阳" in body
    assert any("高矮和间距：两排之间" in paragraph for paragraph in body)


def test_a_question_is_no_cut_line() -> None:
    talk = CUT.replace("间距：", "问：")
    body = drafts(talk)[0].draft.body
    assert not any("高矮和问：" in paragraph for paragraph in body)


def test_after_benbao_xun_stands_a_full_width_blank() -> None:
    (taken,) = drafts("路灯换新\n\n本报讯（记者 张三）灯亮了。\n\n巷子里也亮了。\n")
    assert taken.draft.body[0] == "本报讯　灯亮了。"


def test_an_article_that_is_there_stays_unless_it_may_be_replaced(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(INTERVIEWS)])
    folder = desk / "articles" / "interviews"
    changed = folder / f"{NAMES[0]}.yaml"
    changed.write_text("headline: 改过了\nbody: 正文。\n", encoding="utf-8")
    before = contents(folder)
    capsys.readouterr()
    assert main(["import", str(INTERVIEWS), "--lang", "en"]) == 1
    assert contents(folder) == before
    assert capsys.readouterr().err.count("T609") == 4
    assert main(["import", str(INTERVIEWS), "--replace"]) == 0
    assert "改过了" not in changed.read_text(encoding="utf-8")


def test_an_edition_that_is_there_is_told_what_to_add(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(INTERVIEWS)])
    edition = desk / "articles" / "interviews" / "edition.yaml"
    before = edition.read_bytes()
    (desk / "b.txt").write_text("又一篇\n\n记者 张三\n\n正文在这里。\n", encoding="utf-8")
    assert main(["import", "b.txt", "--into", "articles/interviews", "--lang", "zh"]) == 0
    assert edition.read_bytes() == before
    said = capsys.readouterr()
    assert "T612" in said.err
    assert "\n  - 05-又一篇\n" in said.out
    edition.write_text("articles: [x]\n", encoding="utf-8")
    main(["import", "b.txt", "--into", "articles/interviews", "--replace", "--lang", "zh"])
    assert "\n  05-又一篇\n" in capsys.readouterr().out
    assert (edition.parent / "05-又一篇.yaml").is_file()


def test_a_page_too_full_or_too_empty_is_told_where_the_pages_are_counted(desk: Path) -> None:
    (desk / "a.txt").write_text(ONE, encoding="utf-8")
    main(["import", "a.txt", "--into", "articles/a"])
    edition = desk / "articles" / "a" / "edition.yaml"
    lines = edition.read_text(encoding="utf-8").splitlines()
    (hole,) = [finding.place for finding in check(edition.parent) if finding.code == "T416"]
    assert hole
    assert lines[hole.line - 1].startswith("page_count:")
    kept = [line for line in lines if not line.startswith("page_count:")]
    edition.write_text("\n".join(kept), encoding="utf-8")
    (hole,) = [finding.place for finding in check(edition.parent) if finding.code == "T416"]
    assert hole
    assert kept[hole.line - 1] == "articles:"


@pytest.mark.parametrize("pages", ["pages", "各版"])
def test_an_edition_told_page_by_page_is_told_where_on_a_page(
    pages: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = desk / "articles" / "a"
    folder.mkdir(parents=True)
    (folder / "edition.yaml").write_text(f"{pages}:\n  - lead: x\n", encoding="utf-8")
    (desk / "b.txt").write_text("又一篇\n\n记者 张三\n\n正文在这里。\n", encoding="utf-8")
    assert main(["import", "b.txt", "--into", "articles/a", "--lang", "zh"]) == 0
    said = capsys.readouterr()
    assert "T620" in said.err
    assert "briefs: [01-又一篇]" in said.out


def test_one_bad_manuscript_keeps_all_from_being_written(desk: Path) -> None:
    (desk / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert main(["import", str(INTERVIEWS), "a.doc"]) == 2
    assert not (desk / "articles").exists()


def test_pasted_text_is_taken(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pasted = io.TextIOWrapper(io.BytesIO("标题在此\n\n记者 张三\n\n正文在这里。\n".encode()))
    monkeypatch.setattr("sys.stdin", pasted)
    assert main(["import", "-", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    (article,) = said["articles"]
    assert article["article"] == "01-标题在此"
    assert {(m["part"], m["confidence"]) for m in article["marks"]} == {
        ("headline", 0.9),
        ("byline", 1.0),
    }
    assert (desk / "articles" / "来稿" / "01-标题在此.yaml").is_file()


def test_the_report_says_joins_and_how_sure_a_guess_is(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(INTERVIEWS), "--lang", "zh"])
    said = capsys.readouterr().out
    assert "接起 2 处（可能性高）：现有户籍人口│3608户9；、区级媒体报│道。" in said
    assert "人物（可能性高）：熊璐" in said


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("_", "/", 1) + ".xml", data)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMB = '<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]><a>&z;</a>'
REFUSED = {
    "a.doc": (OLE + bytes(512), "T602"),
    "a.wps": (OLE + bytes(512), "T602"),
    "a.rtf": (b"{\\rtf1 abc}", "T602"),
    "a.pdf": (b"%PDF-1.7 ...", "T602"),
    "a.zip": (packed(a_b="x"), "T602"),
    "renamed.docx": (packed(a_b="x"), "T602"),
    "cut.docx": (b"PK\x03\x04 cut short", "T603"),
    "text.docx": ("只是文字".encode(), "T603"),
    "entities.docx": (packed(word_document=BOMB), "T603"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(64), "T604"),
    "big.txt": (b"a" * (MOST_BYTES + 1), "T605"),
    "binary.txt": (bytes(range(256)) * 8, "T606"),
    "empty.txt": (b"", "T608"),
    "blank.txt": (" \r\n\u3000\r\n".encode(), "T608"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_remedy(name: str) -> None:
    data, code = REFUSED[name]
    manuscript, (finding,) = opened(name, data)
    assert (manuscript, finding.code) == (None, code)
    for lang in ("zh", "en"):
        assert name in problem(finding, lang)
        assert hint(finding, lang)


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tekan.manuscript.opened.MOST_UNPACKED", 10_000)
    _, (finding,) = opened("a.docx", packed(word_document="0" * 20_000))
    assert finding.code == "T607"


def test_a_manuscript_that_is_not_there_is_named(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "没有.txt", str(desk), "--lang", "zh"]) == 2
    said = capsys.readouterr().err
    assert "T601" in said
    assert "T619" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    assert main(["import", "pipe"]) == 2


def test_bad_bytes_and_control_characters_are_told() -> None:
    data = "文字写到这里，".encode() * 20 + b"\xff" + "还有\x01字。".encode() * 20
    manuscript, _ = opened("a.txt", data)
    assert manuscript
    assert [finding.code for finding in manuscript.findings] == ["T610", "T611"]
