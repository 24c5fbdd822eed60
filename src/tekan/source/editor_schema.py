"""JSON Schema as an editor of YAML wants it: every name of a key, hovers in both languages.

The checking of a document knows more than a JSON Schema can say. This one rather lets a mistake
pass than marks what is right: a text may look like a number, a key may still be empty.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from tekan.source.fields import Key, Sheet
from tekan.source.keys_in_english import OF_ARTICLES, OF_LAYOUTS, OF_PRESS, in_english
from tekan.source.schemas import json_schema

_MEANINGS = OF_PRESS | OF_LAYOUTS | OF_ARTICLES
_OF_FONTS = {
    "faces": "name: font file",
    "roles": "role: [face, then those in which a missing character is looked for]",
    "file": "the font file, from the fonts folder",
    "index": "which face of a collection, from 0",
    "axes": "the axes of a variable font",
    "licence": "the file of its licence",
    "source": "where it comes from",
    "sha256": "SHA-256 of the file",
}
_EXAMPLES = MappingProxyType(
    {
        "kicker": ["某某街道某某社区党委书记某某："],
        "headline": ["做好居民的|身边事"],
        "deck": ["本报记者三访老街口"],
        "role": ["文", "图"],
        "title": ["记者", "通讯员"],
        "caption": ["居民在新修的凉亭里下棋"],
        "credit": ["图/记者 某某"],
        "focal": ["50% 35%"],
        "figure": ["0.6", "3608"],
        "unit": ["平方公里", "人"],
        "layout": ["tabloid-spread", "weekly-inner"],
        "press": ["newsprint", "coated"],
        "bleed": ["3mm"],
        "size": ["小五", "10.5pt"],
        "leading": ["13pt"],
    }
)
_IN_CHINESE = MappingProxyType({"lead": "头条", "second": "次条", "brief": "简讯"})


def editor_schema(document: str, lang: str = "zh") -> dict[str, Any]:
    """The schema of a kind of document for completion and hovers.

    lang  the language that comes first in a hover; the other follows
    """
    meanings = _MEANINGS | _OF_FONTS if document == "fonts" else _MEANINGS

    def shown(sheet: type[Sheet], described: dict[str, Any]) -> dict[str, Any]:
        return _with_all_names(sheet, described, meanings, lang)

    schema = json_schema(document, shown)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **_in_draft_7(schema)}


def _in_draft_7(schema: dict[str, Any]) -> dict[str, Any]:
    """Editors know draft 7, in which nothing beside a `$ref` is read."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "$ref" in value and len(value) > 1:
            rest = {key: plain(item) for key, item in value.items() if key != "$ref"}
            return {**rest, "allOf": [{"$ref": value["$ref"]}]}
        return {key: plain(item) for key, item in value.items()}

    found: dict[str, Any] = plain(schema)
    return found


def _with_all_names(
    sheet: type[Sheet], described: dict[str, Any], meanings: Mapping[str, str], lang: str
) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    wanted = []
    for key in sheet.keys.values():
        value = _lenient(described["properties"][key.names[0]], key)
        hover = _hover(key, _english(sheet, key, meanings), lang)
        properties |= {name: {**value, **hover} for name in key.names}
        if key.is_required:
            wanted.append({"anyOf": [{"required": [name]} for name in key.names]})
    rest = {key: value for key, value in described.items() if key != "required"}
    needs = {"allOf": wanted} if wanted else {}
    return {**rest, "properties": properties, **needs}


def _english(sheet: type[Sheet], key: Key, meanings: Mapping[str, str]) -> str:
    """What a key means; "" for one that no page of keys explains."""
    try:
        return in_english(sheet, key, dict(meanings))
    except KeyError:
        return ""


def _hover(key: Key, english: str, lang: str) -> dict[str, Any]:
    told = (key.about, english) if lang == "zh" else (english, key.about)
    both = tuple(filter(None, told))
    names = " / ".join(f"`{name}`" for name in key.names)
    examples = _EXAMPLES.get(key.names[0])
    return {
        "description": "\n".join(both),
        "markdownDescription": "\n\n".join((names, *both)),
        **({"examples": examples} if examples else {}),
    }


def _lenient(value: dict[str, Any], key: Key) -> dict[str, Any]:
    """What the program takes though a JSON Schema of plain types would not."""
    value = {name: own for name, own in value.items() if name != "default"}
    choices = value.get("enum")
    if choices:
        more = [_IN_CHINESE[choice] for choice in choices if choice in _IN_CHINESE]
        return {**value, "enum": [*choices, *more]}
    kinds = value.get("type")
    kinds = [kinds] if isinstance(kinds, str) else list(kinds or ())
    if "boolean" in kinds:
        rest = {name: own for name, own in value.items() if name != "type"}
        return {**rest, "enum": [True, False, "是", "否"]}
    if "string" in kinds:
        kinds.append("number")
    if kinds and not key.is_required:
        kinds.append("null")
    return {**value, "type": kinds} if kinds else value
