"""A tree against a model: every complaint at the key or value it is about, all at once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from tekan.catalogue import hint, problem
from tekan.model.findings import Findings, Place
from tekan.source.check import (
    MOST_COMPLAINTS,
    Written,
    brief,
    names_of,
    nearest,
    read_yaml,
    validated,
)
from tekan.source.nodes import MAX_DEPTH
from tekan.source.schema import ArticleSheet, EditionSheet, Part, key


class Kind(StrEnum):
    SONG = "song"
    HEI = "hei"


class Inner(Part):
    width: Annotated[float, Field(gt=0, lt=100)] = key("width", "宽", about="")
    kind: Kind = key("kind", "字体", about="", default=Kind.SONG)


class Sheet(Part):
    name: Annotated[str, Field(min_length=1)] = key("name", "名称", about="")
    count: Annotated[int, Field(ge=1, le=9)] = key("count", "数", about="", default=1)
    open: bool = key("open", "开", about="", default=False)
    side: Literal["left", "right"] = key("side", "边", about="", default="left")
    parts: tuple[Inner, ...] = key("parts", "部分", about="", default=())
    more: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)] = key(
        "more", "其他", about="", default=("x",)
    )
    named: dict[str, Inner] = key("named", "具名", about="", default_factory=dict)


def check(
    folder: Path, text: str, model: type[BaseModel] = Sheet
) -> tuple[BaseModel | None, Findings]:
    (folder / "a.yaml").write_text(text)
    node, wrong = read_yaml(folder / "a.yaml", "a.yaml")
    assert node is not None
    assert wrong == ()
    sheet, findings = validated(node, model)
    for finding in findings:
        assert problem(finding, "zh") and problem(finding, "en")
        assert hint(finding, "zh") is not None
    return sheet, findings


def spots(findings: Findings) -> list[tuple[str, int, int]]:
    return [(f.code, f.place.line, f.place.column) for f in findings if f.place]


def test_english_and_chinese_names_fill_the_same_model(tmp_path: Path) -> None:
    english, _ = check(tmp_path, "name: 甲\ncount: 3\nopen: true\nparts: [{width: 1.50}]\n")
    chinese, _ = check(tmp_path, "名称: 甲\n数: 3\n开: true\n部分: [{宽: 1.50}]\n")
    assert english is not None
    assert english == chinese
    assert english == Sheet.model_validate(
        {"name": "甲", "count": 3, "open": True, "parts": [{"width": 1.5}]}
    )


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
    assert sheet == Sheet(name="a")


def test_models_raise_codes_of_their_own(tmp_path: Path) -> None:
    from pydantic import AfterValidator

    def refuse(value: str) -> str:
        raise PydanticCustomError("T165", "no", {"limit": 3})

    class Own(BaseModel):
        x: Annotated[str, AfterValidator(refuse)]

    _, findings = check(tmp_path, "x: 甲\n", Own)
    assert findings[0].code == "T165"
    assert dict(findings[0].values) == {"key": "x", "value": "甲", "limit": 3}


def test_a_plain_pydantic_model_can_be_checked(tmp_path: Path) -> None:
    class Free(BaseModel):
        model_config = ConfigDict(extra="forbid")
        size: float
        inner: "int | dict[str, int]" = 0

    sheet, _ = check(tmp_path, "size: 2\ninner: {a: 1}\n", Free)
    assert sheet == Free(size=2, inner={"a": 1})
    _, findings = check(tmp_path, "size: 2\ninner: {a: b}\n", Free)
    assert ("T140", 2, 12) in spots(findings)


def test_values_of_findings_are_cut_to_one_short_line() -> None:
    assert brief("甲\n乙") == "甲 乙"
    assert len(brief("字" * 10_000)) == 40


def test_nearest_knows_when_nothing_is_near() -> None:
    assert nearest("Headline ", ("headline", "deck")) == "headline"
    assert nearest("xyz", ("headline", "deck")) == ""


def test_names_begin_with_the_english_one() -> None:
    assert names_of(ArticleSheet, "headline")[:2] == ("headline", "主题")


def test_depth_allowed_in_files_is_no_trouble_for_models(tmp_path: Path) -> None:
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


@pytest.mark.parametrize("model", [ArticleSheet, EditionSheet])
def test_schemas_describe_every_key(model: type[BaseModel]) -> None:
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    assert all(part["additionalProperties"] is False for part in parts)
    for part in parts:
        for name, described in part["properties"].items():
            assert name.isascii()
            assert described["title"] and described["description"]


def test_the_schema_requires_what_the_check_requires() -> None:
    assert ArticleSheet.model_json_schema()["required"] == ["headline", "body"]
    assert EditionSheet.model_json_schema()["required"] == ["layout", "articles"]
