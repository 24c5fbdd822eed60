"""The documents of an edition as pydantic models: edition.yaml and an article.

Every key has an English name, which comes first, and the newspaper's Chinese name; some have
further names that are understood. Importing pydantic takes longer than reading an edition, so
this module is imported where a document is checked and nowhere else.
"""

import re
from typing import Annotated, Any

from pydantic import (
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema

from tekan.model.findings import Place
from tekan.source.check import Written, names_of
from tekan.source.nodes import Scalar, Style

CENTRE = (0.5, 0.5)


def key(*names: str, about: str, **options: Any) -> Any:
    """A model's field that documents give under any of `names`: English, Chinese, further ones."""
    return Field(
        validation_alias=AliasChoices(*names), title=names[1], description=about, **options
    )


class Part(BaseModel):
    """What all models of documents have in common; a key without a value counts as left out."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False
    )

    @model_validator(mode="before")
    @classmethod
    def _without_absent(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        absent = {name for name, value in data.items() if _is_absent(value)}
        # An unknown key stays, to be found unknown.
        absent = {name for name in absent if any(name in own for own in _names(cls))}
        return {name: value for name, value in data.items() if name not in absent}


def _names(model: type[BaseModel]) -> list[tuple[str, ...]]:
    return [names_of(model, field) for field in model.model_fields]


def _is_absent(value: Any) -> bool:
    return isinstance(value, Written) and value.scalar.is_absent


def _scalar(value: Any) -> Scalar:
    if not isinstance(value, Written):
        raise PydanticCustomError("T136", "text expected")
    return value.scalar


def _filled_scalar(value: Any) -> Scalar:
    scalar = _scalar(value)
    if not scalar.text.strip():
        raise PydanticCustomError("T135", "empty")
    return scalar


def nothing() -> Scalar:
    """The scalar of a text that was left out."""
    return Scalar("", Style.PLAIN, Place(""), ())


Prose = Annotated[
    Scalar,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(_scalar)
    ),
    WithJsonSchema({"type": "string"}),
]
"""Text with its marks and places, as its scalar."""

FilledProse = Annotated[
    Scalar,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(_filled_scalar)
    ),
    WithJsonSchema({"type": "string", "minLength": 1}),
]
"""Text that may not be empty."""


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[
    tuple[FilledProse, ...],
    Field(min_length=1),
    BeforeValidator(_one_or_more),
    WithJsonSchema(
        {"type": ["string", "array"], "minLength": 1, "minItems": 1, "items": {"type": "string"}}
    ),
]
"""A list, or its only member."""

YesNo = Annotated[
    bool, BeforeValidator(lambda value: {"是": "true", "否": "false"}.get(str(value), value))
]

_FRACTION = re.compile(r"(\d+(?:\.\d+)?|\.\d+)([%％]?)")


def _fraction(word: str) -> float:
    found = _FRACTION.fullmatch(word)
    share = float(found[1]) / (100 if found[2] else 1) if found else -1.0
    if not 0 <= share <= 1:
        raise PydanticCustomError("T165", "no point of the picture")
    return share


def _focal(value: Any) -> tuple[float, float]:
    words = re.split(r"[\s,，]+", value.strip()) if isinstance(value, str) else value
    if not isinstance(words, list) or [type(word) for word in words] not in _PAIRS:
        raise PydanticCustomError("T165", "no pair")
    return _fraction(words[0].strip()), _fraction(words[1].strip())


_PAIRS = ([str, str], [Written, Written])

_PERCENT = r"^\s*[\d.]+\s*[%％]?[\s,，]+[\d.]+\s*[%％]?\s*$"

FocalPoint = Annotated[
    tuple[float, float],
    PlainValidator(_focal),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": _PERCENT},
                {
                    "type": "array",
                    "minItems": 2,
                    "maxItems": 2,
                    "items": {"type": ["number", "string"]},
                },
            ]
        }
    ),
]
"""A point of a picture, from its top left corner: "50% 35%" or [0.5, 0.35]."""

# A name that becomes a file's: it may not lead elsewhere.
FileName = Annotated[str, Field(min_length=1, pattern=r"^[^/\\]+$")]


class BylineSheet(Part):
    """署名: who wrote or took what."""

    role: FilledProse = key("role", "分工", about="文 或 图")
    title: Prose = key("title", "身份", "职务", about="记者、通讯员……", default_factory=nothing)
    names: OneOrMore = key("names", "姓名", "name", about="姓名，一个或几个")


class PhotoSheet(Part):
    """图片 and what is printed with it."""

    file: FilledProse = key("file", "文件", about="图片文件，从特刊文件夹算起，如 photos/a.jpg")
    caption: Prose = key("caption", "图说", "图片说明", about="图片说明", default_factory=nothing)
    credit: Prose = key(
        "credit", "图片署名", "摄影", about="图片作者，如 图/记者 吕世银", default_factory=nothing
    )
    focal: FocalPoint = key(
        "focal", "焦点", about="裁切时要保住的一点：离左边、离上边", default=CENTRE
    )
    placeholder: YesNo = key(
        "placeholder", "占位", about="true：这是占位图，付印前要换", default=False
    )


class FactSheet(Part):
    """One figure of a facts box."""

    label: FilledProse = key("label", "项目", about="说的是什么，如 面积")
    figure: FilledProse = key("figure", "数字", about="数字，照写照排")
    unit: Prose = key("unit", "单位", about="单位，如 平方公里", default_factory=nothing)


class ArticleSheet(Part):
    """An article's file."""

    kicker: Prose = key(
        "kicker", "引题", "眉题", "肩题", about="主题上面的一行", default_factory=nothing
    )
    headline: FilledProse = key("headline", "主题", "标题", about="主标题；| 处可以转行")
    deck: Prose = key("deck", "副题", "副标题", about="主题下面的一行", default_factory=nothing)
    bylines: tuple[BylineSheet, ...] = key("bylines", "署名", about="作者", default=())
    photos: tuple[PhotoSheet, ...] = key("photos", "图片", "照片", about="图片", default=())
    facts: tuple[FactSheet, ...] = key("facts", "数据", about="数据栏", default=())
    quote: Prose = key("quote", "引语", "引文", about="抽出来大字排的一句", default_factory=nothing)
    body: FilledProse = key(
        "body", "正文", about="正文；空行分段，“## ”开头的一行是小标题，**粗体**，*楷体*"
    )


class EditionSheet(Part):
    """edition.yaml."""

    layout: FileName = key("layout", "版式", about="layouts 文件夹里版式文件的名字")
    press: FileName = key("press", "印刷", about="印刷条件的名字", default="newsprint")
    first_page: Annotated[int, Field(ge=1)] = key(
        "first_page", "起始版次", about="第一个版的版次", default=1
    )
    articles: Annotated[tuple[FilledProse, ...], Field(min_length=1)] = key(
        "articles", "稿件", about="稿件文件的名字，按先后"
    )
    fields: dict[str, Prose] = key(
        "fields",
        "版面信息",
        about="报头、版头上的字：日期、编辑……；待填 = 还没有定",
        default_factory=dict,
    )
