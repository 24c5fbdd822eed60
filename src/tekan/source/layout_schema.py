"""A layout as sheets: page, grid, styles, furniture, areas and make-up."""

from typing import Annotated

from tekan.model.layout import Anchor, FactsForm, Flex, QuoteForm, Range, WordsAt
from tekan.model.style import Align, Prohibition
from tekan.source.fields import Sheet, key, within
from tekan.source.kinds import (
    Absolute,
    Bounds,
    Count,
    Extent,
    Gutter,
    Inks,
    Leading,
    Measure,
    Names,
    Percent,
    Share,
    Size,
    Span,
)
from tekan.source.schema import MOST_OF_A_LINE, YesNo
from tekan.source.units import Length


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
    gutter: Gutter = key("gutter", "栏距", about="栏与栏之间，按字计")
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

    text: Annotated[str, within(max_length=MOST_OF_A_LINE)] = key(
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


# Parts in a stack, stacks and blocks of an area: a page has no room for more.
MOST_IN_AN_AREA = 60


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
    parts: Annotated[tuple[PartSheet, ...], within(min_length=1, max_length=MOST_IN_AN_AREA)] = key(
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


_SOME = within(max_length=MOST_IN_AN_AREA)


class AreaSheet(BlockSheet, BodySheet):
    """Where an article stands."""

    article: Count = key("article", "稿件", about="第几篇稿件")
    page: Annotated[int, within(ge=1, le=2)] = key("page", "面", about="第几面", default=1)
    also: Annotated[tuple[BlockSheet, ...], _SOME] = key(
        "also", "另加", about="L 形版面的另一块", default=()
    )
    stacks: Annotated[tuple[StackSheet, ...], _SOME] = key(
        "stacks", "部件组", about="标题、图片……", default=()
    )
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


# A layout has some dozens of styles, pieces and areas.
_MANY = within(max_length=500)


class LayoutSheet(Sheet):
    """layouts/*.yaml"""

    page: PageSheet = key("page", "版面", about="版面")
    grid: GridSheet = key("grid", "网格", about="基本栏与行")
    inks: Annotated[dict[str, Inks], _MANY] = key(
        "inks", "颜色", about="名字: [C, M, Y, K] %", default={}
    )
    styles: Annotated[dict[str, StyleSheet], _MANY] = key("styles", "样式", about="名字: 样式")
    furniture: Annotated[tuple[FurnitureSheet, ...], _MANY] = key(
        "furniture", "版面元件", about="报眉、通栏题、底纹", default=()
    )
    areas: Annotated[tuple[AreaSheet, ...], _MANY] = key(
        "areas", "版块", about="每篇稿件的位置", default=()
    )
    makeup: MakeUpSheet | None = key(
        "makeup", "自动拼版", about="没有 areas 时，程序按它拼版", default=None
    )
    extends: str = key(
        "extends", "沿用", about="先用这个版式的颜色、样式和元件，再加上本文件的", default=""
    )
