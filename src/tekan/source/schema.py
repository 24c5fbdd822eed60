"""The documents of an edition as sheets: edition.yaml and an article.

Every key has an English name, which comes first, and the newspaper's Chinese name; some have
further names that are understood. Only reading a document needs pydantic's engine, so this module
is imported where one is checked and nowhere else.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any

from tekan.model.edition import Weight
from tekan.model.findings import Place
from tekan.source.engine import PydanticCustomError
from tekan.source.fields import Mark, Sheet, Written, key, made, prepared, within
from tekan.source.nodes import Scalar, Style

# What is printed on a few lines: a headline, a name, a figure. Whoever pastes a body there is told.
MOST_OF_A_LINE = 500
# A summary, a caption, a quotation: the longest of them fill half a column.
MOST_OF_A_PASSAGE = 5_000
# Sixteen tabloid pages. That it does not fit on one takes 5 s to find out, of twice as many 9 s.
MOST_OF_A_BODY = 100_000

# An edition of 1,024 pages with three articles on each has 3,072.
MOST_ARTICLES = 5_000
MOST_PAGES = 2_000
# More on one page, in one article, under one name is a slip: nobody could print it.
MOST_ON_A_PAGE = 60
MOST_IN_AN_ARTICLE = 60
MOST_NAMES = 200

CENTRE = (0.5, 0.5)
NOTHING = Scalar("", Style.PLAIN, Place(""), ())
"""The scalar of a text that was left out."""


def _scalar(value: Any) -> Scalar:
    if not isinstance(value, Written):
        raise PydanticCustomError("T136", "text expected")
    return value.scalar


def _filled_scalar(value: Any) -> Scalar:
    scalar = _scalar(value)
    if not scalar.text.strip():
        raise PydanticCustomError("T135", "empty")
    return scalar


def _worded_scalar(value: Any) -> Scalar:
    scalar = _filled_scalar(value)
    if not scalar.text.replace("|", "").strip():
        raise PydanticCustomError("T135", "nothing but turns")
    return scalar


def _prose(read: Callable[[Any], Scalar], most: int, least: int = 0) -> Mark:
    """Text of so many characters at most, as its scalar."""

    def within_limit(value: Any) -> Scalar:
        scalar = read(value)
        if len(scalar.text) > most:
            raise PydanticCustomError("T158", "too long", {"limit": most})
        return scalar

    return made(within_limit, type="string", maxLength=most, **({"minLength": 1} if least else {}))


Prose = Annotated[Scalar, _prose(_scalar, MOST_OF_A_LINE)]
"""Text with its marks and places, as its scalar."""

FilledProse = Annotated[Scalar, _prose(_filled_scalar, MOST_OF_A_LINE, 1)]
"""Text that may not be empty."""

WordedProse = Annotated[Scalar, _prose(_worded_scalar, MOST_OF_A_LINE, 1)]
"""Text that has more than places to turn (|)."""

Passage = Annotated[Scalar, _prose(_scalar, MOST_OF_A_PASSAGE)]
"""Text of several lines."""

Body = Annotated[Scalar, _prose(_filled_scalar, MOST_OF_A_BODY, 1)]
"""Text of paragraphs."""


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[
    tuple[FilledProse, ...],
    within(min_length=1, max_length=MOST_ON_A_PAGE),
    prepared(_one_or_more, type=["string", "array"], minLength=1, items={"type": "string"}),
]
"""A list, or its only member."""


def _yes_no(value: Any) -> Any:
    return {"是": "true", "否": "false"}.get(str(value), value)


YesNo = Annotated[bool, prepared(_yes_no)]

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

_SHARE = {"type": ["number", "string"]}

FocalPoint = Annotated[
    tuple[float, float],
    made(
        _focal,
        anyOf=[
            {"type": "string", "pattern": _PERCENT},
            {"type": "array", "minItems": 2, "maxItems": 2, "items": _SHARE},
        ],
    ),
]
"""A point of a picture, from its top left corner: "50% 35%" or [0.5, 0.35]."""

# A name that becomes a file's: it may not lead elsewhere.
FileName = Annotated[str, within(min_length=1, pattern=r"^[^/\\]+$")]


class BylineSheet(Sheet):
    """署名: who wrote or took what."""

    role: FilledProse = key("role", "分工", about="文 或 图")
    title: Prose = key("title", "身份", "职务", about="记者、通讯员……", default=NOTHING)
    names: OneOrMore = key("names", "姓名", "name", about="姓名，一个或几个")


class PhotoSheet(Sheet):
    """图片 and what is printed with it."""

    file: FilledProse = key("file", "文件", about="图片文件，从特刊文件夹算起，如 photos/a.jpg")
    caption: Passage = key("caption", "图说", "图片说明", about="图片说明", default=NOTHING)
    credit: Prose = key(
        "credit", "图片署名", "摄影", about="图片作者，如 图/记者 吕世银", default=NOTHING
    )
    focal: FocalPoint = key(
        "focal", "焦点", about="裁切时要保住的一点：离左边、离上边", default=CENTRE
    )
    placeholder: YesNo = key(
        "placeholder", "占位", about="true：这是占位图，付印前要换", default=False
    )


class FactSheet(Sheet):
    """One figure of a facts box."""

    label: FilledProse = key("label", "项目", about="说的是什么，如 面积")
    figure: FilledProse = key("figure", "数字", about="数字，照写照排")
    unit: Prose = key("unit", "单位", about="单位，如 平方公里", default=NOTHING)


class SidebarSheet(Sheet):
    """链接: a small story beside the story."""

    headline: FilledProse = key("headline", "主题", "标题", about="小标题")
    body: Body = key("body", "正文", about="正文；空行分段")


def _weight(value: Any) -> Any:
    return {"头条": "lead", "次条": "second", "简讯": "brief"}.get(str(value), value)


WeightName = Annotated[Weight, prepared(_weight)]
"""lead 头条, second 次条, brief 简讯."""


_SOME = within(max_length=MOST_IN_AN_ARTICLE)


class ArticleSheet(Sheet):
    """An article's file."""

    kicker: Prose = key("kicker", "引题", "眉题", "肩题", about="主题上面的一行", default=NOTHING)
    person: Prose = key("person", "人物", about="引题里的人名，按版式的样式突出", default=NOTHING)
    headline: WordedProse = key("headline", "主题", "标题", about="主标题；| 处可以转行")
    deck: Prose = key("deck", "副题", "副标题", about="主题下面的一行", default=NOTHING)
    summary: Passage = key("summary", "提要", about="内容提要，排在标题下面", default=NOTHING)
    bylines: Annotated[tuple[BylineSheet, ...], _SOME] = key(
        "bylines", "署名", about="作者", default=()
    )
    photos: Annotated[tuple[PhotoSheet, ...], _SOME] = key(
        "photos", "图片", "照片", about="图片", default=()
    )
    facts: Annotated[tuple[FactSheet, ...], _SOME] = key(
        "facts", "数据", about="数据栏", default=()
    )
    quote: Passage = key("quote", "引语", "引文", about="抽出来大字排的一句", default=NOTHING)
    sidebar: SidebarSheet | None = key("sidebar", "链接", about="相关的小稿", default=None)
    weight: WeightName = key(
        "weight",
        "分量",
        about="自动拼版时的分量：lead 头条，second 次条，brief 简讯",
        default=Weight.SECOND,
    )
    body: Body = key(
        "body", "正文", about="正文；空行分段，“## ”开头的一行是小标题，**粗体**，*楷体*"
    )


class AdSheet(Sheet):
    """广告: a finished picture at a fixed size, at the foot of its page."""

    file: FilledProse = key("file", "文件", about="图片文件，从特刊文件夹算起，如 ads/a.jpg")
    columns: Annotated[int, within(ge=1, le=40)] = key("columns", "栏", about="宽几栏")
    lines: Annotated[int, within(ge=2, le=200)] = key("lines", "行", about="高几行")
    label: YesNo = key(
        "label", "标明", about="true：角上标“广告”二字；公益广告可以不标", default=True
    )


Fields = Annotated[dict[str, Prose], within(max_length=MOST_NAMES)]
"""What the furniture shows, by name."""


class PageSheet(Sheet):
    """A page of the edition, or two that face each other where its layout has two."""

    layout: FileName = key("layout", "版式", about="这一版的版式；不写同整份的", default="")
    articles: Annotated[tuple[FilledProse, ...], within(max_length=MOST_ON_A_PAGE)] = key(
        "articles", "稿件", about="这一版的稿件，按先后；分量按各篇所写", default=()
    )
    lead: OneOrMore = key("lead", "头条", about="头条", default=())
    second: OneOrMore = key("second", "次条", about="次条", default=())
    briefs: OneOrMore = key("briefs", "简讯", "brief", about="简讯", default=())
    ads: Annotated[tuple[AdSheet, ...], within(max_length=MOST_ON_A_PAGE)] = key(
        "ads", "广告", about="排在这一版下面的广告", default=()
    )
    jumps: Annotated[dict[str, Annotated[int, within(ge=1)]], within(max_length=MOST_NAMES)] = key(
        "jumps", "下转", about="稿件: 版次——这里排不下的，转到那一版", default={}
    )
    fields: Fields = key("fields", "版面信息", about="这一版自己的：版名、责任编辑……", default={})


class EditionSheet(Sheet):
    """edition.yaml."""

    layout: FileName = key("layout", "版式", about="layouts 文件夹里版式文件的名字")
    press: FileName = key("press", "印刷", about="印刷条件的名字", default="newsprint")
    first_page: Annotated[int, within(ge=1, le=9_999)] = key(
        "first_page", "起始版次", about="第一个版的版次", default=1
    )
    articles: Annotated[tuple[FilledProse, ...], within(max_length=MOST_ARTICLES)] = key(
        "articles", "稿件", about="稿件文件的名字，按先后；分到 pages 里的不必再写", default=()
    )
    page_count: Annotated[int, within(ge=0, le=64)] = key(
        "page_count", "版数", about="不写 pages 时，articles 自动分到几个版", default=0
    )
    front: FileName = key("front", "头版版式", about="第一版的版式，如果另有", default="")
    pages: Annotated[tuple[PageSheet, ...], within(max_length=MOST_PAGES)] = key(
        "pages", "各版", about="每一版有什么，按版次", default=()
    )
    fillers: Annotated[tuple[FilledProse, ...], within(max_length=MOST_ARTICLES)] = key(
        "fillers", "补白", about="可以拿来补空的小稿，不一定用", default=()
    )
    unchecked: OneOrMore = key(
        "unchecked", "不查", about="tekan check 不查的项目，写代号，如 [T644]", default=()
    )
    fields: Fields = key(
        "fields",
        "版面信息",
        about="报头、版头上的字：日期、编辑……；待填 = 还没有定",
        default={},
    )
