"""Every code is explained, in both languages, and its examples do what they say."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from helpers import REPOSITORY
from PIL import Image

from tekan.catalogue.explained import Explained, explanations
from tekan.cli import main
from tekan.cli.explain import all_words
from tekan.source.everything import load_sources
from tekan.source.house import load_fonts

EXPLAINED = explanations()
EXAMPLES = [code for code, told in EXPLAINED.items() if told.kind]
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_every_code_is_explained_and_nothing_else() -> None:
    known = set(all_words())
    assert sorted(known - set(EXPLAINED)) == [], "write an Explained for these"
    assert sorted(set(EXPLAINED) - known) == [], "these codes are no more"


@pytest.mark.parametrize("code", EXPLAINED)
def test_an_explanation_is_in_both_languages(code: str) -> None:
    told = EXPLAINED[code]
    assert len(HAN.findall(told.zh)) >= 8
    assert len(told.en.split()) >= 8
    assert bool(told.wrong) == bool(told.right)
    assert told.wrong != told.right or not told.wrong


def test_codes_of_sources_mostly_have_an_example_that_is_run() -> None:
    own = [code for code in EXPLAINED if re.fullmatch(r"T1[1-7]\d", code)]
    assert len([code for code in own if EXPLAINED[code].kind]) >= 0.8 * len(own)


# What a document needs besides the piece that an example shows.
_REST = {
    "article": {"headline": "headline: 桥通了", "body": "body: 昨天，新桥通车。"},
    "edition": {"layout": "layout: own", "articles": "articles: [yinhe]"},
    "press": {
        "icc": "icc: coldset-tr002.icc",
        "condition": "condition: x",
        "ink_limit": "ink_limit: 240",
        "info": "info: x",
    },
    "fonts": {},
    "layout": {},
    "names": {},
    "terms": {},
}
_NAMES = {"headline": "headline|主题|标题", "body": "body|正文", "articles": "articles|pages"}


def whole(told: Explained, text: str) -> str:
    """The piece with what else its document needs; nothing is added to one that is to be empty."""
    if text.startswith("# "):
        return text
    rows = [
        line
        for name, line in _REST[told.kind].items()
        if not re.search(rf"^(?:{_NAMES.get(name, name)})\s*[:：]", text, re.MULTILINE)
    ]
    return "\n".join((*rows, text, ""))


_WHERE = {
    "article": "articles/spring/yinhe.yaml",
    "edition": "articles/spring/edition.yaml",
    "press": "press/own.yaml",
    "fonts": "fonts/fonts.yaml",
    "layout": "layouts/own.yaml",
    "names": "style/names.yaml",
    "terms": "style/terms.yaml",
}
_LAYOUT = "extends: tabloid-makeup\n"
_FURNITURE = re.compile(r"^furniture:\n(?:[ #].*\n|\n)*", re.MULTILINE)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory, font_files: Path) -> Path:
    """A small house with one edition in which nothing is wrong."""
    house = tmp_path_factory.mktemp("house")
    for part in ("layouts", "press", "style"):
        shutil.copytree(REPOSITORY / part, house / part)
    (house / "fonts").mkdir()
    shutil.copy(font_files / "counted.ttf", house / "fonts" / "a.ttf")
    roles = ("song", "song-black", "hei", "hei-bold", "hei-black", "kai")
    listed = "".join(f"  {role}: [song]\n" for role in roles)
    (house / "fonts/fonts.yaml").write_text(f"faces:\n  song: {{file: a.ttf}}\nroles:\n{listed}")
    for path in (house / "layouts").glob("*.yaml"):  # an edition without fields needs none
        path.write_text(_FURNITURE.sub("", path.read_text()))
    (house / "layouts/own.yaml").write_text(_LAYOUT)
    folder = house / "articles" / "spring"
    (folder / "photos").mkdir(parents=True)
    Image.new("RGB", (600, 400), "grey").save(folder / "photos" / "a.jpg")
    (folder / "edition.yaml").write_text("layout: own\narticles: [yinhe]\n")
    for name in ("yinhe", "jingtan", "qiliping"):
        (folder / f"{name}.yaml").write_text("headline: 桥通了\nbody: 昨天，新桥通车。\n")
    return house


def codes(house: Path, told: Explained, text: str) -> set[str]:
    path = house / _WHERE[told.kind]
    path.write_text(whole(told, text), encoding="utf-8")
    if told.kind == "fonts":
        return {finding.code for finding in load_fonts(house)[1]}
    if told.kind == "press":
        own = house / "articles/spring/edition.yaml"
        own.write_text("layout: own\narticles: [yinhe]\npress: own\n")
    return {finding.code for finding in load_sources(house / "articles" / "spring").findings}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_is_found_by_its_code_alone_and_the_mended_one_is_right(
    model: Path, tmp_path: Path, code: str
) -> None:
    told = EXPLAINED[code]
    house = tmp_path / "house"
    shutil.copytree(model, house)
    assert codes(house, told, told.wrong) == {code}
    assert codes(house, told, told.right) == set()


def test_explain_tells_problem_reason_example_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "t110", "--lang", "zh"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "T110: 行首用了 Tab 键缩进",
        "",
        EXPLAINED["T110"].zh,
        "",
        "不对：",
        "    photos:",
        "    →- file: photos/a.jpg",
        "",
        "改好：",
        "    photos:",
        "      - file: photos/a.jpg",
        "",
        "依据：YAML 1.2.2 §6.1",
    ]


def test_explain_in_english_has_no_chinese_but_in_examples(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for code in EXPLAINED:
        assert main(["explain", code, "--lang", "en"]) == 0
        out = capsys.readouterr().out
        source = next((line for line in out.splitlines() if line.startswith("Source:")), "")
        assert not HAN.search(source), source
        assert max(map(len, out.splitlines()[2:4])) <= 78


def test_explain_without_a_code_lists_all_with_a_line_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["explain", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == list(all_words())
    assert not [
        line for line in lines if "{" in line and "{special" not in line and "{㛃" not in line
    ]


def test_explain_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "P313", "--json", "--lang", "en"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["code"] == "P313"
    assert told["explained"] == EXPLAINED["P313"].en
    assert told["can_be_ignored"] is False
    assert main(["explain", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(all_words())


def test_a_code_that_is_none_is_said_with_a_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "T1310", "--lang", "zh"]) == 2
    assert capsys.readouterr().err.startswith("没有代码 T1310；您是想写 `T1")
    assert main(["explain", "hello", "--lang", "en"]) == 2
    assert "lists all codes" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_pages_of_codes_are_as_the_program_tells_them(lang: str) -> None:
    sys.path.insert(0, str(REPOSITORY / "scripts"))
    import document_codes

    kept = (REPOSITORY / "docs" / document_codes.PAGES[lang]).read_text(encoding="utf-8")
    assert document_codes.page(lang) == kept, "run scripts/document_codes.py"
