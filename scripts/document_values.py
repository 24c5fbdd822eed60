"""What a key of a sheet takes, and what stands where it is left out, in words of both languages.

From the types that check the documents; `document_keys.py` puts it into its tables.
"""

from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from tekan.catalogue import Lang
from tekan.model.layout import Flex, Range
from tekan.source import house_schema as house
from tekan.source import kinds, schema
from tekan.source.fields import Key, Sheet
from tekan.source.nodes import Scalar
from tekan.source.units import Length

Words = dict[Lang, str]

_MARGINS = (
    (house.Bleed, "50mm"),
    (house.Slug, "100mm"),
    (house.LeastRule, "10pt"),
    (house.LeastType, "72pt"),
)


def _to(most: str) -> Words:
    return {"en": f"length in mm or pt, 0 to {most}", "zh": f"长度：mm 或 pt，0～{most}"}


_KINDS: tuple[tuple[Any, Words], ...] = (
    (kinds.Measure, {"en": "length, may be under 0", "zh": "长度，可以是负的"}),
    (kinds.Extent, {"en": "length over 0", "zh": "长度，大于 0"}),
    (kinds.Size, {"en": "length, or 0", "zh": "长度，或 0"}),
    (kinds.Absolute, {"en": "length in mm, pt or 字号", "zh": "长度：mm、pt 或字号"}),
    *((kind, _to(most)) for kind, most in _MARGINS),
    (kinds.Leading, {"en": "length, not in lines", "zh": "长度，不能用行"}),
    (kinds.Span, {"en": "`3` or `1-5`", "zh": "`3` 或 `1-5`"}),
    (kinds.Bounds, {"en": "`18` or `[16, 18, 20]`", "zh": "`18` 或 `[16, 18, 20]`"}),
    (kinds.Inks, {"en": "`[C, M, Y, K]`, each 0–100", "zh": "`[C, M, Y, K]`，各 0～100"}),
    (kinds.Names, {"en": "a name, or a list of names", "zh": "名字，或几个名字的列表"}),
    (kinds.Percent, {"en": "`10%`–`1000%`", "zh": "`10%`～`1000%`"}),
    (schema.Prose, {"en": "text", "zh": "文字"}),
    (schema.FilledProse, {"en": "text, not empty", "zh": "文字，不能空"}),
    (schema.WordedProse, {"en": "text, not empty", "zh": "文字，不能空"}),
    (schema.Passage, {"en": "text", "zh": "文字"}),
    (schema.Body, {"en": "text, not empty", "zh": "文字，不能空"}),
    (schema.OneOrMore, {"en": "text, or a list", "zh": "文字，或列表"}),
    (schema.YesNo, {"en": "`true`, `false` (是, 否)", "zh": "`true`、`false`，或 是、否"}),
    (schema.FocalPoint, {"en": "`50% 35%` or `[0.5, 0.35]`", "zh": "`50% 35%` 或 `[0.5, 0.35]`"}),
    (schema.FileName, {"en": "name without `/` or `\\`", "zh": "名字，不带 `/`、`\\`"}),
    (
        schema.WeightName,
        {
            "en": "`lead`, `second`, `brief` (头条, 次条, 简讯)",
            "zh": "`lead`、`second`、`brief`，或 头条、次条、简讯",
        },
    ),
    (house.Digest, {"en": "64 hexadecimal digits", "zh": "64 个十六进制数字"}),
    (house.NameOrPerson, {"en": "a name, or {person}", "zh": "名字，或 {person}"}),
    (house.RightTerm, {"en": "text, or {term}", "zh": "文字，或 {term}"}),
    (str, {"en": "text", "zh": "文字"}),
    (int, {"en": "whole number", "zh": "整数"}),
    (float, {"en": "number", "zh": "数"}),
)
_NONE: Words = {"en": "none", "zh": "无"}
_REQUIRED: Words = {"en": "**required**", "zh": "**必填**"}
_LIST: Words = {"en": "list: {each}", "zh": "列表：{each}"}
_SEVERAL: Words = {"en": "list of {count}: {each}", "zh": "{count} 个的列表：{each}"}
_BY_NAME: Words = {"en": "name: {each}", "zh": "名字: {each}"}
_OVER: Words = {"en": "{kind} over {gt}", "zh": "{kind}，大于 {gt}"}
_OVER_TO: Words = {"en": "{kind} over {gt}, to {le}", "zh": "{kind}，大于 {gt}，到 {le}"}
_FROM: Words = {"en": "{kind} from {ge}", "zh": "{kind}，从 {ge} 起"}
_BETWEEN: Words = {"en": "{kind}, {ge}–{le}", "zh": "{kind} {ge}～{le}"}
_LONG: Words = {"en": "text of {least}–{most} characters", "zh": "文字，{least}～{most} 个字"}

Links = Mapping[type[Sheet], str]
"""The link to the section of each sheet."""


def values(kind: Any, links: Links, lang: Lang) -> str:
    """What a key of that type takes."""
    known = next((words for own, words in _KINDS if own == kind), None)
    if known:
        return known[lang].format(
            person=links.get(house.PersonSheet), term=links.get(house.TermSheet)
        )
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return values(next(part for part in parts if part is not NoneType), links, lang)
    if origin is Annotated:
        return _limited(parts[0], parts[1:], links, lang)
    if origin in (tuple, dict):
        is_open = parts[-1] is Ellipsis
        words = _BY_NAME if origin is dict else _LIST if is_open else _SEVERAL
        each = values(parts[origin is dict], links, lang)
        return words[lang].format(count=len(parts), each=each)
    if not issubclass(kind, Enum):
        return links[kind]
    return ("、" if lang == "zh" else ", ").join(f"`{choice.value}`" for choice in kind)


def _limited(kind: Any, marks: tuple[Any, ...], links: Links, lang: Lang) -> str:
    """A type within its limits."""
    limits: dict[str, Any] = {}
    for mark in marks:
        limits |= mark({})
    named, said = values(kind, links, lang), {key: _number(own) for key, own in limits.items()}
    match sorted(said):
        case ["gt"]:
            return _OVER[lang].format(kind=named, **said)
        case ["gt", "le"]:
            return _OVER_TO[lang].format(kind=named, **said)
        case ["ge"]:
            return _FROM[lang].format(kind=named, **said)
        case ["ge", "le"]:
            return _BETWEEN[lang].format(kind=named, **said)
        # Of lists and of long texts no key tells the limit: docs/articles.md does for all.
        case [*_, "max_length"] | ["max_length", *_] if kind is str and limits["max_length"] < 10:
            least = said.get("min_length", "0")
            return _LONG[lang].format(least=least, most=said["max_length"])
        case _:
            return named


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def default(key: Key, lang: Lang) -> str:
    """What stands where a key is left out."""
    if key.is_required:
        return _REQUIRED[lang]
    value = key.default
    if isinstance(value, Scalar | Sheet) or value in (None, "", (), {}):
        return _NONE[lang]
    return f"`{_word(value)}`"


def _word(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Length():
            return _length(value)
        case Flex(least, natural, most):
            return str(natural) if least == most else f"[{least}, {natural}, {most}]"
        case Range(first, last):
            return f"{first}-{last}"
        case tuple():
            return _words(value)
        case _:
            return _number(value)


def _length(length: Length) -> str:
    """Whole millimetres are shown as such: the program keeps points."""
    mm = round(length.value * 25.4 / 72, 3)
    if length.unit == "pt" and mm and mm % 1 == 0:
        return f"{mm:g}mm"
    return f"{length.value:.4g}{length.unit}"


def _words(parts: tuple[Any, ...]) -> str:
    if all(isinstance(part, str) for part in parts):
        return ", ".join(parts)
    shown = (_word(part) if isinstance(part, Length) else f"{part:.3g}" for part in parts)
    return "[" + ", ".join(shown) + "]"
