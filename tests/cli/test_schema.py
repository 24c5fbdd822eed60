"""`tekan schema`: what an editor of YAML is told of every key."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import INTERVIEWS

from tekan.cli import main
from tekan.cli.schema import SCHEMAS
from tekan.newhouse import DOCUMENTS
from tekan.source.editor_schema import editor_schema


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


@pytest.mark.parametrize("document", SCHEMAS)
def test_every_key_is_described_under_each_of_its_names(document: str) -> None:
    for found in objects(editor_schema(document)):
        for name, value in found["properties"].items():
            assert value["description"], name
            assert f"`{name}`" in value["markdownDescription"]


def test_descriptions_are_in_both_languages_the_asked_one_first() -> None:
    told = {lang: editor_schema("article", lang)["properties"]["主题"] for lang in ("zh", "en")}
    assert told["zh"]["description"].split("\n") == [
        "主标题；| 处可以转行",
        "the headline; it may turn at `|`",
    ]
    assert told["en"]["description"].split("\n")[::-1] == told["zh"]["description"].split("\n")
    assert told["zh"]["examples"]


def test_choices_are_offered_in_both_languages() -> None:
    properties = editor_schema("article")["properties"]
    assert properties["weight"]["enum"] == ["lead", "second", "brief", "头条", "次条", "简讯"]
    photo = editor_schema("article")["$defs"]["PhotoSheet"]
    assert photo["properties"]["占位"]["enum"] == [True, False, "是", "否"]


def test_what_must_be_there_may_bear_any_of_its_names() -> None:
    wanted = editor_schema("article")["allOf"]
    assert {"anyOf": [{"required": ["body"]}, {"required": ["正文"]}]} in wanted


def test_nothing_stands_beside_a_reference() -> None:
    """Editors of draft 7 would not read it."""

    def all_of(value: Any) -> Iterator[dict[str, Any]]:
        if isinstance(value, dict):
            yield value
            for item in value.values():
                yield from all_of(item)
        elif isinstance(value, list):
            for item in value:
                yield from all_of(item)

    for document in SCHEMAS:
        assert all(len(own) == 1 for own in all_of(editor_schema(document)) if "$ref" in own)


def test_a_schema_is_printed_or_all_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "article", "--lang", "zh"]) == 0
    printed = capsys.readouterr().out
    assert main(["schema", "--write", str(tmp_path), "--lang", "zh"]) == 0
    assert "已生成" in capsys.readouterr().out
    written = {
        path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "schema").iterdir()
    }
    assert set(written) == set(SCHEMAS) == set(DOCUMENTS)
    assert written["article"] == printed
    assert all(json.loads(text) for text in written.values())


def test_neither_a_document_nor_write_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--lang", "en"]) == 2
    assert "name a document" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schema").write_text("")
    assert main(["schema", "--write", str(tmp_path), "--lang", "en"]) == 1
    assert "T501" in capsys.readouterr().err


def fits(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """As much of JSON Schema as ours need: types, keys, items, choices."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].split("/")[-1]]
    return (
        _is_chosen(value, schema)
        and all(fits(value, own, root) for own in schema.get("allOf", ()))
        and ("anyOf" not in schema or any(fits(value, own, root) for own in schema["anyOf"]))
        and _fits_within(value, schema, root)
    )


_KINDS = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}
_KINDS |= {dict: "object", list: "array"}


def _is_chosen(value: Any, schema: dict[str, Any]) -> bool:
    kinds = schema.get("type") or list(_KINDS.values())
    known = [kinds] if isinstance(kinds, str) else kinds
    own = _KINDS[type(value)]
    fitting = own in known or (own == "number" and "integer" in known)
    return fitting and value in schema.get("enum", (value,))


def _fits_within(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    if isinstance(value, list):
        return all(fits(item, schema.get("items", {}), root) for item in value)
    if not isinstance(value, dict):
        return True
    known = schema.get("properties", {})
    closed = schema.get("additionalProperties") is False
    return (
        set(schema.get("required", ())) <= set(value)
        and not (closed and set(value) - set(known))
        and all(fits(item, known.get(name, {}), root) for name, item in value.items())
    )


@pytest.mark.parametrize("path", sorted(INTERVIEWS.glob("*.yaml")), ids=lambda path: path.name)
def test_what_the_program_takes_the_schema_takes_too(path: Path) -> None:
    import yaml

    document = "edition" if path.name == "edition.yaml" else "article"
    schema = editor_schema(document)
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert fits(value, schema, schema)
    chinese = {"标题" if name == "headline" else name: own for name, own in value.items()}
    assert fits(chinese, schema, schema)
    assert not fits({**value, "署名人": []}, schema, schema)
