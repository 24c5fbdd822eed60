"""A tree against a sheet: every complaint at the key or value it is about, all at once."""

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic_core import PydanticCustomError

from tekan.catalogue import hint, problem
from tekan.model.findings import Findings, Place
from tekan.source.check import (
    MOST_COMPLAINTS,
    brief,
    names_of,
    nearest,
    read_yaml,
    validated,
)
from tekan.source.fields import Sheet, Written, key, prepared, within
from tekan.source.nodes import MAX_DEPTH
from tekan.source.schema import ArticleSheet, EditionSheet
from tekan.source.schemas import described


class Kind(StrEnum):
    SONG = "song"
    HEI = "hei"


class Inner(Sheet):
    width: Annotated[float, within(gt=0, lt=100)] = key("width", "宽", about="")
    kind: Kind = key("kind", "字体", about="", default=Kind.SONG)


class Whole(Sheet):
    name: Annotated[str, within(min_length=1)] = key("name", "名称", about="")
    count: Annotated[int, within(ge=1, le=9)] = key("count", "数", about="", default=1)
    open: bool = key("open", "开", about="", default=False)
    side: Literal["left", "right"] = key("side", "边", about="", default="left")
    parts: tuple[Inner, ...] = key("parts", "部分", about="", default=())
    more: Annotated[tuple[str, ...], within(min_length=1, max_length=2)] = key(
        "more", "其他", about="", default=("x",)
    )
    named: dict[str, Inner] = key("named", "具名", about="", default={})


def check(folder: Path, text: str, kind: type[Sheet] = Whole) -> tuple[Sheet | None, Findings]:
    (folder / "a.yaml").write_text(text)
    node, wrong = read_yaml(folder / "a.yaml", "a.yaml")
    assert node is not None
    assert wrong == ()
    sheet, findings = validated(node, kind)
    for finding in findings:
        assert problem(finding, "zh") and problem(finding, "en")
        assert hint(finding, "zh") is not None
    return sheet, findings


def spots(findings: Findings) -> list[tuple[str, int, int]]:
    return [(f.code, f.place.line, f.place.column) for f in findings if f.place]


def test_english_and_chinese_names_fill_the_same_sheet(tmp_path: Path) -> None:
    english, _ = check(tmp_path, "name: 甲\ncount: 3\nopen: true\nparts: [{width: 1.50}]\n")
    chinese, _ = check(tmp_path, "名称: 甲\n数: 3\n开: true\n部分: [{宽: 1.50}]\n")
    assert english is not None
    assert english == chinese
    assert english == Whole(name="甲", count=3, open=True, parts=(Inner(width=1.5),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naem: 甲\nname: 乙\n", ("T131", 1, 1)),
        ("name: 乙\n名字: 甲\n", ("T131", 2, 1)),
        ("name: 乙\nzzzzzzzz: 甲\n", ("T132", 2, 1)),
        ("name: 乙\n名称: 甲\n", ("T133", 2, 1)),
        ("name: 乙\n{}\n".format("parts: [{width: 1, count：3}]"), ("T112", 2, 25)),
        ("count: 2\n", ("T134", 1, 1)),
        ("parts:\n  - kind: hei\nname: a\n", ("T134", 2, 5)),
        ("名称:\n", ("T135", 1, 1)),
        ("name: ''\n", ("T135", 1, 1)),
        ("name: [a]\n", ("T136", 1, 1)),
        ("name: a\nparts: b\n", ("T137", 2, 8)),
        ("name: a\nparts: [b]\n", ("T138", 2, 9)),
        ("name: a\nnamed: []\n", ("T138", 2, 1)),
        ("name: a\nparts: [{width: b}]\n", ("T139", 2, 17)),
        ("name: a\nparts: [{width: nan}]\n", ("T139", 2, 17)),
        ("name: a\ncount: 1.5\n", ("T140", 2, 8)),
        ("name: a\ncount: '二'\n", ("T140", 2, 9)),
        ("name: a\nopen: maybe\n", ("T141", 2, 7)),
        ("name: a\ncount: 0\n", ("T142", 2, 8)),
        ("name: a\ncount: 10\n", ("T143", 2, 8)),
        ("name: a\nside: middle\n", ("T144", 2, 7)),
        ("name: a\nparts: [{width: 1, kind: kai}]\n", ("T144", 2, 26)),
        ("name: a\nmore: []\n", ("T146", 2, 1)),
        ("name: a\nmore: [a, b, c]\n", ("T147", 2, 1)),
        ("name: a\nparts: [{width: 0}]\n", ("T148", 2, 17)),
        ("name: a\nparts: [{宽: 100}]\n", ("T149", 2, 13)),
        ("name: a\nnamed:\n  甲: {widht: 1, width: 1}\n", ("T131", 3, 7)),
        ("name: a\nnamed:\n  甲: {}\n", ("T134", 3, 6)),
        ("[a, b]\n", ("T138", 1, 1)),
        ("just a text\n", ("T138", 1, 1)),
    ],
)
def test_a_complaint_comes_back_to_its_place(
    tmp_path: Path, text: str, expected: tuple[str, int, int]
) -> None:
    sheet, findings = check(tmp_path, text)
    assert sheet is None
    assert spots(findings) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("naem: 甲\n", ["T131"]),
        ("名字: 甲\n", ["T131"]),
        ("naem: 甲\nname:\n", ["T131", "T135"]),
        ("name: a\nmroe: [b]\nmore: []\n", ["T131"]),
        ("name: a\nparts: [{wdith: 1}, {}]\n", ["T131", "T134"]),
        ("zzzzzzzz: 甲\n", ["T132", "T134"]),
    ],
)
def test_what_is_there_under_a_misspelt_name_is_not_missing(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    _, findings = check(tmp_path, text)
    assert sorted(f.code for f in findings) == expected


def test_all_complaints_come_at_once(tmp_path: Path) -> None:
    _, findings = check(tmp_path, "count: x\nopen: 3\nparts:\n  - width: -1\n  - wdith: 1\n")
    assert {f.code for f in findings} == {"T134", "T140", "T141", "T148", "T131"}


def test_a_document_of_another_kind_is_not_complained_of_without_end(tmp_path: Path) -> None:
    _, findings = check(tmp_path, "".join(f"key{n}: x\n" for n in range(5_000)))
    assert len(findings) == MOST_COMPLAINTS


def test_a_near_key_is_suggested_in_the_language_it_is_near_to(tmp_path: Path) -> None:
    _, findings = check(tmp_path, "副标: 甲\nheadlin: 乙\nheadline: 丙\nbody: 丁\n", ArticleSheet)
    assert [dict(f.values)["near"] for f in findings] == ["副标题", "headline"]
    assert problem(findings[1], "zh") == "没有“headlin”这一项"
    assert hint(findings[1], "zh") == "您是想写 `headline`？"


def test_the_mark_covers_key_or_value(tmp_path: Path) -> None:
    _, findings = check(tmp_path, "naem: 甲\nname: 乙\ncount: many\n")
    assert {f.code: f.length for f in findings} == {"T131": 4, "T140": 4}


def test_choices_and_limits_are_told(tmp_path: Path) -> None:
    _, findings = check(tmp_path, "name: a\nside: up\ncount: 12\n")
    values = [dict(f.values) for f in findings]
    assert {"key": "side", "value": "up", "choices": "left、right"} in values
    assert {"key": "count", "value": "12", "limit": 9} in values


def test_an_optional_key_without_value_counts_as_left_out(tmp_path: Path) -> None:
    sheet, findings = check(tmp_path, "name: a\ncount:\nparts:\nside:\n")
    assert findings == ()
    assert sheet == Whole(name="a")


def test_sheets_raise_codes_of_their_own(tmp_path: Path) -> None:
    def refuse(value: str) -> str:
        raise PydanticCustomError("T165", "no", {"limit": 3})

    class Own(Sheet):
        x: Annotated[str, prepared(refuse)] = key("x", "某", about="")

    _, findings = check(tmp_path, "x: 甲\n", Own)
    assert findings[0].code == "T165"
    assert dict(findings[0].values) == {"key": "x", "value": "甲", "limit": 3}


def test_a_field_may_be_optional_or_a_pair_or_in_a_dict_of_a_sheet_that_is_extended(
    tmp_path: Path,
) -> None:
    class More(Inner):
        pair: tuple[int, int] | None = key("pair", "对", about="", default=None)
        sizes: dict[str, dict[str, int]] = key("sizes", "大小", about="", default={})

    sheet, _ = check(tmp_path, "width: 2\n对: [1, 2]\nsizes: {甲: {a: 1}}\n", More)
    assert sheet == More(width=2.0, pair=(1, 2), sizes={"甲": {"a": 1}})
    _, findings = check(tmp_path, "width: 2\npair: [1]\nsizes: {甲: {a: b}}\n", More)
    assert spots(findings) == [("T134", 2, 7), ("T140", 3, 16)]


def test_a_default_is_not_shared(tmp_path: Path) -> None:
    first, _ = check(tmp_path, "name: a\n")
    second, _ = check(tmp_path, "name: a\n")
    assert isinstance(first, Whole) and isinstance(second, Whole)
    assert first.named == second.named == {}
    assert first.named is not second.named


def test_a_sheet_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Whole(name="a").name = "b"  # type: ignore[misc]


def test_reading_needs_pydantics_engine_only(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("headline: 甲\n")
    words = f"""
import sys
from pathlib import Path
from tekan.source.check import read_yaml, validated
from tekan.source.schema import ArticleSheet
assert validated(read_yaml(Path({str(tmp_path / "a.yaml")!r}), "")[0], ArticleSheet)[1]
assert "pydantic" not in sys.modules and "pydantic_core" in sys.modules
"""
    subprocess.run([sys.executable, "-c", words], check=True)


def test_values_of_findings_are_cut_to_one_short_line() -> None:
    assert brief("甲\n乙") == "甲 乙"
    assert len(brief("字" * 10_000)) == 40


def test_nearest_knows_when_nothing_is_near() -> None:
    assert nearest("Headline ", ("headline", "deck")) == "headline"
    assert nearest("xyz", ("headline", "deck")) == ""


def test_names_begin_with_the_english_one() -> None:
    assert names_of(ArticleSheet, "headline")[:2] == ("headline", "主题")


def test_depth_allowed_in_files_is_no_trouble_for_sheets(tmp_path: Path) -> None:
    deep = "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2)
    _, findings = check(tmp_path, f"name: {deep}\n")
    assert spots(findings) == [("T136", 1, 1)]


def test_written_text_is_a_string_that_knows_its_scalar(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("甲")
    node, _ = read_yaml(tmp_path / "a.yaml", "a.yaml")
    assert node is not None
    written = Written.of(node)  # type: ignore[arg-type]
    assert written == "甲"
    assert written.scalar.place == Place("a.yaml", 1, 1)


@pytest.mark.parametrize("kind", [ArticleSheet, EditionSheet])
def test_schemas_describe_every_key(kind: type[Sheet]) -> None:
    schema = described(kind)
    parts = [schema, *schema.get("$defs", {}).values()]
    assert all(part["additionalProperties"] is False for part in parts)
    for part in parts:
        for name, entry in part["properties"].items():
            assert name.isascii()
            assert entry["title"] and entry["description"]
        assert "Sheet" not in part["title"]


def test_the_schema_requires_what_the_check_requires() -> None:
    assert described(ArticleSheet)["required"] == ["headline", "body"]
    assert described(EditionSheet)["required"] == ["layout"]
