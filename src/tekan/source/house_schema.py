"""The documents of a house as sheets: a layout, fonts.yaml, a press profile."""

import re
from typing import Annotated, Any

from pydantic_core import PydanticCustomError

from tekan.model.layout import Anchor, FactsForm, Flex, QuoteForm, Range, WordsAt
from tekan.model.press import Conformance, Imposition, Severe
from tekan.model.style import Align, Prohibition
from tekan.source.fields import Sheet, key, made, prepared, within
from tekan.source.schema import YesNo
from tekan.source.units import Length, length


def _length(value: Any) -> Length:
    found = length(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("T180", "no length")
    return found


Measure = Annotated[Length, made(_length, type="string")]
"""A length with its unit: 15mm, 10.5pt, 五号, 12em, 2 lines."""

_RANGE = re.compile(r"\s*(\d{1,3})\s*(?:[-–—~～至]\s*(\d{1,3}))?\s*")


def _range(value: Any) -> Range:
    found = _RANGE.fullmatch(value) if isinstance(value, str) else None
    if not found or not 1 <= int(found[1]) <= int(found[2] or found[1]):
        raise PydanticCustomError("T181", "no range")
    return Range(int(found[1]), int(found[2] or found[1]))


def _positive(value: Any) -> Length:
    found = _length(value)
    if found.value <= 0:
        raise PydanticCustomError("T180", "no length")
    return found


Extent = Annotated[Length, made(_positive, type="string")]
"""A length greater than nothing."""


def _not_negative(value: Any) -> Length:
    found = _length(value)
    if found.value < 0:
        raise PydanticCustomError("T180", "no length")
    return found


Size = Annotated[Length, made(_not_negative, type="string")]
"""A length of something that may be nothing: a width, a radius."""


def _in_units(length: Length, *units: str) -> Length:
    if length.unit not in units:
        raise PydanticCustomError("T180", "no length")
    return length


Absolute = Annotated[Length, made(lambda value: _in_units(_positive(value), "pt"), type="string")]
"""A length greater than nothing that needs no grid."""

Margin = Annotated[Length, made(lambda value: _in_units(_not_negative(value), "pt"), type="string")]
"""One that may be nothing and needs no grid."""

Leading = Annotated[
    Length, made(lambda value: _in_units(_positive(value), "pt", "em"), type="string")
]
"""What a line of the grid may be measured in."""

Span = Annotated[Range, made(_range, type=["string", "integer"])]
"""Columns or lines: 3, or 1-5."""


def _flex(value: Any) -> Flex:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or len(words) not in (1, 3):
        raise PydanticCustomError("T182", "no bounds")
    if not all(isinstance(word, str) and re.fullmatch(r"\d{1,3}", word.strip()) for word in words):
        raise PydanticCustomError("T182", "no bounds")
    least, natural, most = (int(word) for word in (words * 3 if len(words) == 1 else words))
    if not least <= natural <= most:
        raise PydanticCustomError("T182", "no bounds")
    return Flex(least, natural, most)


Bounds = Annotated[Flex, made(_flex, type=["integer", "array"])]
"""Lines: 18, or [least, natural, most]."""


def _inks(value: Any) -> tuple[float, ...]:
    words = value if isinstance(value, list) else []
    try:
        parts = tuple(float(word) for word in words)
    except (TypeError, ValueError):
        parts = ()
    if len(parts) != 4 or not all(0 <= part <= 100 for part in parts):
        raise PydanticCustomError("T183", "no ink")
    return tuple(part / 100 for part in parts)


Inks = Annotated[tuple[float, ...], made(_inks, type="array")]
"""Dot areas of C, M, Y, K in percent: [0, 95, 90, 5]."""


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Names = Annotated[
    tuple[str, ...],
    within(min_length=1),
    prepared(_one_or_more, type=["string", "array"], items={"type": "string"}),
]
"""A name of a style, or several, the one that is liked best first."""

_PERCENT = re.compile(r"\s*(\d{1,4}(?:\.\d+)?)\s*[%％]\s*")


def _percent(value: Any) -> float:
    found = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    if not found or not 10 <= float(found[1]) <= 1000:
        raise PydanticCustomError("T179", "no percentage")
    return float(found[1]) / 100


Percent = Annotated[float, made(_percent, type="string")]
"""A part of a hundred: 80%."""

Positive = Annotated[float, within(gt=0)]
Share = Annotated[float, within(ge=0, le=4)]
Count = Annotated[int, within(ge=1, le=200)]


class PageSheet(Sheet):
    """The page."""

    width: Extent = key("width", "宽", about="成品宽")
    height: Extent = key("height", "高", about="成品高")
    count: Annotated[int, within(ge=1, le=2)] = key(
        "count", "面数", about="1 单页，2 对页", default=2
    )


class GridSheet(Sheet):
    """The grid all parts stand on."""

    size: Absolute = key("size", "字号", about="正文字号，如 五号")
    leading: Leading = key("leading", "行距", about="正文行的高度")
    columns: Count = key("columns", "栏数", about="基本栏数")
    column: Annotated[int, within(ge=4, le=60)] = key("column", "栏宽", about="每栏字数")
    gutter: Positive = key("gutter", "栏距", about="栏与栏之间，按字计")
    lines: Count = key("lines", "行数", about="每页行数")
    top: Measure = key("top", "天头", about="从成品上边到第一行")
    outer: Measure = key("outer", "外边", about="从成品外边到版心")


class StyleSheet(Sheet):
    """How one kind of text is set."""

    role: str = key("role", "字体", about="fonts.yaml 里的用途，如 song")
    bold: str = key("bold", "粗体", about="**……** 用的字体", default="")
    kai: str = key("kai", "楷体", about="*……* 用的字体", default="")
    size: Extent = key("size", "字号", about="字号")
    leading: Extent | None = key("leading", "行距", about="行高；不写为字号的 1.3 倍", default=None)
    ink: str = key("ink", "颜色", about="inks 里的名字", default="black")
    accent: str = key("accent", "强调色", about="粗体字的颜色", default="")
    align: Align = key(
        "align",
        "对齐",
        about="justify 左右排齐，start 靠左，centre 居中，end 靠右；直排为上下",
        default=Align.START,
    )
    indent: Annotated[float, within(ge=0, le=8)] = key(
        "indent", "缩进", about="首行缩进，按字计", default=0.0
    )
    prohibition: Prohibition = key(
        "prohibition",
        "禁则",
        about="行首行尾禁则：basic 最少，gb 国标，strict 最严",
        default=Prohibition.GB,
    )
    han_latin: tuple[Share, Share, Share] = key(
        "han_latin", "汉西间距", about="最小、通常、最大，按字计", default=(1 / 8, 1 / 4, 1 / 3)
    )
    word_space: tuple[Share, Share, Share] = key(
        "word_space",
        "词距",
        about="西文词间：最小、通常、最大，按字计",
        default=(1 / 4, 0.28, 1 / 2),
    )
    han_gap: Share = key("han_gap", "字间上限", about="汉字间最多拉开多少字", default=0.12)
    full_marks: YesNo = key(
        "full_marks", "全角标点", about="汉字旁的半角标点排成全角", default=True
    )
    mark_blank: Annotated[float, within(ge=0, le=0.5)] = key(
        "mark_blank", "标点空", about="全角标点旁边的空，按字计；标题可小些", default=0.5
    )
    last_line: Annotated[int, within(ge=1, le=9)] = key(
        "last_line", "末行字数", about="段末一行最少几个字", default=2
    )


class FurnitureSheet(Sheet):
    """A piece of furniture: words or a tint, on one page or on each."""

    text: str = key(
        "text", "文字", about="要排的字；{名字} 换成 edition.yaml 的版面信息", default=""
    )
    style: str = key("style", "样式", about="styles 里的名字", default="")
    align: Align = key(
        "align", "对齐", about="start 靠左，centre 居中，end 靠右；直排为上下", default=Align.START
    )
    vertical: YesNo = key("vertical", "直排", about="直排", default=False)
    tint: str = key("tint", "底色", about="inks 里的名字", default="")
    corners: tuple[Size, Size, Size, Size] | None = key(
        "corners", "圆角", about="四角的半径，从左上起顺时针", default=None
    )
    pages: Span = key("pages", "面", about="哪一面，或 1-2", default=Range(1, 2))
    anchor: Anchor = key(
        "from",
        "起边",
        about="x 从哪边量起：left 左，right 右，outer 切口，inner 订口",
        default=Anchor.LEFT,
    )
    columns: Span | None = key("columns", "栏", about="占哪几栏；x 从第一栏量起", default=None)
    line: Count | None = key("line", "行", about="y 从哪一行的上边量起", default=None)
    x: Measure = key("x", "横", about="离起边", default=Length(0.0, "pt"))
    y: Measure = key("y", "纵", about="离成品上边，或离 line", default=Length(0.0, "pt"))
    width: Size = key(
        "width", "宽", about="宽；排字时要有，有 columns 或直排时可不写", default=Length(0.0, "pt")
    )
    height: Size = key("height", "高", about="高", default=Length(0.0, "pt"))


_ONE_LINE = Flex(1, 1, 1)


class HeadingSheet(Sheet):
    """标题组"""

    kicker: str = key("kicker", "引题", about="引题的样式", default="kicker")
    headline: Names = key(
        "headline",
        "主题",
        about="主题的样式，或从大到小几个：放不下时依次换小的",
        default=("headline",),
    )
    deck: str = key("deck", "副题", about="副题的样式", default="deck")
    summary: str = key("summary", "提要", about="提要的样式；不写同副题", default="")
    byline: str = key("byline", "署名", about="署名的样式", default="byline")
    vertical: YesNo = key("vertical", "直排", about="直排", default=False)
    lines: Count = key("lines", "行数", about="直排标题占几行高", default=20)
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class PhotoPartSheet(Sheet):
    """图片"""

    index: Count = key("index", "第几张", about="稿件里第几张图", default=1)
    lines: Bounds = key("lines", "行数", about="图高几行，或 [最少, 通常, 最多]")
    caption: str = key("caption", "图说", about="图说的样式", default="caption")
    credit: str = key("credit", "图片署名", about="图片署名的样式", default="credit")
    words: WordsAt = key(
        "words", "图说位置", about="under 在图下，beside 在图右边的一栏", default=WordsAt.UNDER
    )
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class GroupPartSheet(Sheet):
    """组图"""

    photos: Span = key("photos", "第几张", about="稿件里第几张到第几张图，如 2-4")
    a_row: Count = key("a_row", "一排", about="一排几张", default=3)
    lines: Bounds = key("lines", "行数", about="每排图高几行，或 [最少, 通常, 最多]")
    caption: str = key("caption", "图说", about="图说的样式", default="caption")
    credit: str = key("credit", "图片署名", about="图片署名的样式", default="credit")
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class FactsPartSheet(Sheet):
    """数据栏"""

    form: FactsForm = key("form", "形式", about="row 横排，list 列表", default=FactsForm.ROW)
    lines: Count = key("lines", "行数", about="高几行", default=3)
    label: str = key("label", "项目", about="项目的样式", default="fact-label")
    figure: str = key("figure", "数字", about="数字的样式", default="fact-figure")
    unit: str = key("unit", "单位", about="单位的样式", default="fact-unit")
    tint: str = key("tint", "底色", about="底色", default="tint")
    bar: str = key("bar", "线色", about="上边线的颜色", default="accent")
    optional: YesNo = key("optional", "可去", about="放不下时可以不排", default=False)
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class QuotePartSheet(Sheet):
    """引语"""

    form: QuoteForm = key("form", "形式", about="mark 引号，rule 上下线", default=QuoteForm.MARK)
    style: str = key("style", "样式", about="引语的样式", default="quote")
    bar: str = key("bar", "线色", about="引号或线的颜色", default="accent")
    optional: YesNo = key("optional", "可去", about="放不下时可以不排", default=False)
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class SidebarPartSheet(Sheet):
    """链接"""

    headline: str = key("headline", "主题", about="小标题的样式", default="subhead")
    body: str = key("body", "正文", about="正文的样式", default="body")
    tint: str = key("tint", "底色", about="底色", default="tint")
    bar: str = key("bar", "线色", about="上边线的颜色", default="accent")
    optional: YesNo = key("optional", "可去", about="放不下时可以不排", default=False)
    space: Bounds = key("space", "空行", about="下面空几行", default=_ONE_LINE)


class PartSheet(Sheet):
    """One part: exactly one of its keys is given."""

    heading: HeadingSheet | None = key(
        "heading", "标题组", about="引题、主题、副题、署名", default=None
    )
    photo: PhotoPartSheet | None = key("photo", "图片", about="图片、图说、署名", default=None)
    group: GroupPartSheet | None = key("group", "组图", about="几张图并排", default=None)
    facts: FactsPartSheet | None = key("facts", "数据", about="数据栏", default=None)
    quote: QuotePartSheet | None = key("quote", "引语", about="引语", default=None)
    sidebar: SidebarPartSheet | None = key("sidebar", "链接", about="相关的小稿", default=None)


class StackSheet(Sheet):
    """Parts one under the other."""

    columns: Span = key("columns", "栏", about="占哪几栏，如 1-3")
    foot: YesNo = key("foot", "靠下", about="从下往上排", default=False)
    at: Count | None = key("at", "起行", about="钉在版面的这一行；正文从上面流到下面", default=None)
    inset: tuple[Size, Size] = key(
        "inset",
        "收窄",
        about="左、右各收窄多少；正文在旁边绕排",
        default=(Length(0.0, "pt"), Length(0.0, "pt")),
    )
    parts: Annotated[tuple[PartSheet, ...], within(min_length=1)] = key(
        "parts", "部件", about="从上到下的部件"
    )


class BlockSheet(Sheet):
    """Columns × lines."""

    columns: Span = key("columns", "栏", about="占哪几栏，如 1-5")
    lines: Span = key("lines", "行", about="占哪几行，如 10-35")


class BodySheet(Sheet):
    """How the body of an article is set, and what it stands on."""

    body: str = key("body", "正文", about="正文的样式", default="body")
    subhead: str = key("subhead", "小标题", about="小标题的样式", default="subhead")
    question: str = key(
        "question", "提问", about="问答里提问的样式；不写为正文的粗体字", default=""
    )
    bullet: Annotated[str, within(min_length=1, max_length=2)] = key(
        "bullet", "项目符号", about="“- ”开头的段落前面的符号", default="▪"
    )
    lead_in: YesNo = key(
        "lead_in", "首句突出", about="正文第一句用粗体字，到第一个句读为止", default=False
    )
    column_rule: Size = key(
        "column_rule", "栏线", about="栏线粗细，0 为没有", default=Length(0.0, "pt")
    )
    tint: str = key("tint", "底纹", about="整块的底色；不写为没有", default="")
    border: Size = key(
        "border", "边框", about="整块的边框粗细，0 为没有", default=Length(0.0, "pt")
    )
    border_ink: str = key("border_ink", "边框色", about="边框的颜色", default="black")
    end: Annotated[str, within(max_length=2)] = key(
        "end", "文末标记", about="正文最后的符号，如 ■", default=""
    )
    jump: str = key("jump", "转版", about="下转、上接一行的样式；不写同正文", default="")


class AreaSheet(BlockSheet, BodySheet):
    """Where an article stands."""

    article: Count = key("article", "稿件", about="第几篇稿件")
    page: Annotated[int, within(ge=1, le=2)] = key("page", "面", about="第几面", default=1)
    also: tuple[BlockSheet, ...] = key("also", "另加", about="L 形版面的另一块", default=())
    stacks: tuple[StackSheet, ...] = key("stacks", "部件组", about="标题、图片……", default=())
    split: Annotated[int, within(ge=0, le=12)] = key(
        "split", "破栏", about="正文排成几栏，不按基本栏；0 为按基本栏", default=0
    )
    give: Annotated[int, within(ge=0, le=60)] = key(
        "give", "让行", about="排不满或排不下时，下边可以移动几行，下面的版块跟着移", default=0
    )
    rule_over: Size = key(
        "rule_over",
        "上线",
        about="版块上面空行里的线，粗细；0 为没有。线跟着版块移动",
        default=Length(0.0, "pt"),
    )
    rest: YesNo = key(
        "rest", "接排", about="true：接着排这篇稿件在前面版块里排不下的", default=False
    )


class PhotoFormSheet(Sheet):
    """拼版时的图片"""

    columns: Span = key("columns", "栏", about="图宽几栏，如 1-3", default=Range(1, 3))
    least: Percent = key("least", "最矮", about="不矮于自然高度的百分之几", default=0.8)
    most: Percent = key("most", "最高", about="不高于自然高度的百分之几", default=1.25)
    caption: str = key("caption", "图说", about="图说的样式", default="caption")
    credit: str = key("credit", "图片署名", about="图片署名的样式", default="credit")


class FormSheet(BodySheet):
    """How make-up sets articles of one weight."""

    columns: Span = key("columns", "栏", about="版块宽几栏，如 2-5")
    headline: Names = key("headline", "主题", about="主题的样式，从大到小", default=("headline",))
    vertical: str = key("vertical", "直题", about="直排主题的样式；不写就不用直题", default="")
    kicker: str = key("kicker", "引题", about="引题的样式", default="kicker")
    deck: str = key("deck", "副题", about="副题的样式", default="deck")
    summary: str = key("summary", "提要", about="提要的样式；不写同副题", default="")
    byline: str = key("byline", "署名", about="署名的样式", default="byline")
    photo: PhotoFormSheet = key("photo", "图片", about="图片", default=PhotoFormSheet())
    facts: FactsPartSheet | None = key("facts", "数据", about="数据栏；不写就不排", default=None)
    quote: QuotePartSheet | None = key("quote", "引语", about="引语；不写就不排", default=None)
    sidebar: SidebarPartSheet | None = key(
        "sidebar", "链接", about="相关的小稿；不写就不排", default=None
    )


class MakeUpSheet(Sheet):
    """自动拼版"""

    lines: Span = key("lines", "行", about="每页哪几行排稿件，如 10-62")
    gap: Count = key("gap", "篇距", about="上下两篇之间几行", default=2)
    rule: Size = key("rule", "题线", about="上下两篇之间的线，0 为没有", default=Length(0.5, "pt"))
    side_rule: Size = key(
        "side_rule", "栏线", about="左右两篇之间的线，0 为没有", default=Length(0.3, "pt")
    )
    rule_ink: str = key("rule_ink", "线色", about="线的颜色", default="black")
    through: YesNo = key(
        "through", "许断版", about="true：从左到右一通到底的线不算毛病", default=False
    )
    ad_label: str = key("ad_label", "广告字", about="“广告”二字的样式", default="caption")
    lead: FormSheet = key("lead", "头条", about="头条怎么排")
    second: FormSheet = key("second", "次条", about="次条怎么排")
    brief: FormSheet = key("brief", "简讯", about="简讯怎么排")


class LayoutSheet(Sheet):
    """layouts/*.yaml"""

    page: PageSheet = key("page", "版面", about="版面")
    grid: GridSheet = key("grid", "网格", about="基本栏与行")
    inks: dict[str, Inks] = key("inks", "颜色", about="名字: [C, M, Y, K] %", default={})
    styles: dict[str, StyleSheet] = key("styles", "样式", about="名字: 样式")
    furniture: tuple[FurnitureSheet, ...] = key(
        "furniture", "版面元件", about="报眉、通栏题、底纹", default=()
    )
    areas: tuple[AreaSheet, ...] = key("areas", "版块", about="每篇稿件的位置", default=())
    makeup: MakeUpSheet | None = key(
        "makeup", "自动拼版", about="没有 areas 时，程序按它拼版", default=None
    )
    extends: str = key(
        "extends", "沿用", about="先用这个版式的颜色、样式和元件，再加上本文件的", default=""
    )


def _digest(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"\s*(?:[0-9A-Fa-f]{64})?\s*", value):
        raise PydanticCustomError("T174", "no SHA-256")
    return str(value).strip()


Digest = Annotated[str, made(_digest, type="string", pattern="^(?:[0-9A-Fa-f]{64})?$")]
"""The SHA-256 of a file, or nothing."""


class FaceSheet(Sheet):
    """A face in fonts.yaml."""

    file: str = key("file", "文件", about="字体文件，从 fonts 文件夹算起")
    index: Annotated[int, within(ge=0)] = key(
        "index", "第几款", about="字体集里第几款，从 0 起", default=0
    )
    axes: dict[str, float] = key("axes", "变量", about="可变字体的轴", default={})
    licence: str = key("licence", "许可", about="许可文件", default="")
    source: str = key("source", "来源", about="从哪里来", default="")
    sha256: Digest = key("sha256", "校验", about="文件的 SHA-256", default="")


class FontsSheet(Sheet):
    """fonts/fonts.yaml"""

    faces: dict[str, FaceSheet] = key("faces", "字体", about="名字: 字体文件")
    roles: dict[str, Annotated[tuple[str, ...], within(min_length=1)]] = key(
        "roles", "用途", about="用途: [首选, 缺字时依次找]"
    )


class SharpeningSheet(Sheet):
    """An unsharp mask."""

    radius: Annotated[float, within(ge=0.2, le=5)] = key(
        "radius", "半径", about="送印精度下的像素", default=0.8
    )
    amount: Annotated[float, within(ge=0, le=3)] = key(
        "amount", "数量", about="1 为加上全部差值", default=0.8
    )
    threshold: Annotated[int, within(ge=0, le=255)] = key(
        "threshold", "阈值", about="差值小于它的不动，满 255", default=3
    )
    most: Annotated[int, within(ge=1, le=255)] = key(
        "most", "上限", about="一个像素最多改变多少，满 255", default=24
    )


class PressSheet(Sheet):
    """press/*.yaml"""

    icc: Annotated[str, within(min_length=1)] = key(
        "icc", "色彩特性文件", about="ICC 文件：从 press 文件夹或它上面一级写起，或写全路径"
    )
    condition: str = key("condition", "印刷条件", about="特性数据的名字")
    registry: str = key(
        "registry", "登记处", about="名字登记在哪里", default="http://www.color.org"
    )
    info: str = key("info", "说明", about="说明")
    ink_limit: Annotated[float, within(gt=100, le=400)] = key(
        "ink_limit", "总墨量", about="四色合计上限，%"
    )
    target_ppi: Positive = key("target_ppi", "图片精度", about="送印精度，ppi", default=200.0)
    warn_ppi: Positive = key("warn_ppi", "精度提醒", about="低于此数提醒，ppi", default=149.0)
    least_ppi: Positive = key("least_ppi", "精度下限", about="低于此数不合格，ppi", default=99.0)
    bleed: Margin = key("bleed", "出血", about="出血", default=Length(3 * 72 / 25.4, "pt"))
    slug: Margin = key(
        "slug", "版外", about="出血外放标记的地方", default=Length(9 * 72 / 25.4, "pt")
    )
    conformance: Conformance = key(
        "conformance",
        "标准",
        about="PDF/X-4；老的 RIP 用 PDF/X-1a:2003",
        default=Conformance.X4,
    )
    imposition: Imposition = key(
        "imposition",
        "拼大版",
        about="整份文件里各版怎么放：spreads 对页，single 单页，pairs 印刷对页（末页配首页）",
        default=Imposition.SPREADS,
    )
    coarse: Severe = key(
        "coarse",
        "精度不足",
        about="低于精度下限的图片：error 错误，warning 警告",
        default=Severe.ERROR,
    )
    least_rule: Margin = key("least_rule", "最细线", about="单色线最细", default=Length(0.25, "pt"))
    least_ink_rule: Margin = key(
        "least_ink_rule", "最细色线", about="几色叠印的线、反白线最细", default=Length(0.25, "pt")
    )
    least_type: Margin = key("least_type", "最小字", about="单色字最小", default=Length(5.0, "pt"))
    least_ink_type: Margin = key(
        "least_ink_type", "最小色字", about="几色叠印的字、反白字最小", default=Length(9.0, "pt")
    )
    rich_black: Annotated[float, within(gt=100, le=400)] = key(
        "rich_black", "深色字墨量", about="深色字四色合计上限，%", default=220.0
    )
    safe: Margin = key(
        "safe", "安全边", about="字离成品边和折缝至少多远", default=Length(3 * 72 / 25.4, "pt")
    )
    spots: Annotated[int, within(ge=0, le=8)] = key(
        "spots", "专色", about="最多几个专色版", default=1
    )
    colour_bar: YesNo = key("colour_bar", "色标", about="出血外放色标", default=True)
    sharpening: SharpeningSheet | None = key(
        "sharpening", "锐化", about="图片锐化；不写就不锐化", default=None
    )


class NamesSheet(Sheet):
    """style/names.yaml"""

    names: tuple[str, ...] = key("names", "名字", about="标题转行时不拆开的名字", default=())
