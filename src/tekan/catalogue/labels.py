"""The few words beside the carets under a line, and beside the mark of a second place.

A label says what stands there; the problem above it says what is wrong with that. A code without
a label has carets alone.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from tekan.model.findings import Finding

_Both = tuple[str, str]

LABELS: Mapping[str, _Both] = MappingProxyType(
    {
        "T107": ("看不见的字符在这里", "the invisible character"),
        "T110": ("Tab 键", "a tab"),
        "T111": ("全角空格", "a full-width space"),
        "T112": ("改成英文冒号加空格", "an ordinary colon and a space"),
        "T113": ("冒号后面加空格", "a space after the colon"),
        "T114": ("又一个冒号", "another colon"),
        "T115": ("这一行没有对齐", "not aligned"),
        "T116": ("没有冒号", "no colon"),
        "T117": ("从这里开始的引号", "the quote that opens"),
        "T118": ("从这里开始的括号", "the bracket that opens"),
        "T120": ("不能用它开头", "cannot begin a value"),
        "T122": ("移到下一行", "goes on the next line"),
        "T124": ("另一份内容", "a second document"),
        "T125": ("又写了一次", "given again"),
        "T131": ("没有这一项", "no such key"),
        "T132": ("没有这一项", "no such key"),
        "T133": ("同一项的另一个名称", "another name of the same item"),
        "T135": ("还没有内容", "nothing here yet"),
        "T136": ("要写成一段文字", "a text is wanted"),
        "T137": ("要写成列表", "a list is wanted"),
        "T138": ("要写成“名称: 内容”", "“name: value” is wanted"),
        "T139": ("不是数字", "no number"),
        "T140": ("不是整数", "no whole number"),
        "T141": ("只能写 true 或 false", "true or false"),
        "T142": ("不能小于 {limit}", "at least {limit}"),
        "T143": ("不能大于 {limit}", "at most {limit}"),
        "T144": ("不在可以写的几种里", "not one of the choices"),
        "T148": ("要大于 {limit}", "more than {limit}"),
        "T149": ("要小于 {limit}", "less than {limit}"),
        "T150": ("缺另一个", "its partner is missing"),
        "T151": ("不是标记", "no mark"),
        "T152": ("“#”后面少一个空格", "a space is missing after “#”"),
        "T153": ("多余的空格", "blanks too many"),
        "T154": ("印不出来的字", "cannot be printed"),
        "T155": ("缺另一个", "its partner is missing"),
        "T160": ("又列了一次", "listed again"),
        "T161": ("没有这篇稿件", "no such article"),
        "T162": ("没有这篇稿件", "no such article"),
        "T163": ("在特刊文件夹外面", "outside the edition's folder"),
        "T166": ("没有这个文件", "no such file"),
        "T167": ("没有这个文件", "no such file"),
        "T168": ("打不开", "cannot be opened"),
        "T170": ("图片不完整", "damaged"),
        "T171": ("占位图", "a placeholder"),
        "T173": ("引题里没有", "not in the kicker"),
        "T180": ("不是长度", "no length"),
        "T181": ("不是范围", "no range"),
        "T183": ("不是颜色", "no ink"),
        "T184": ("没有这个文件", "no such file"),
        "T185": ("没有这款字体", "no such face"),
        "T186": ("没有这个印刷条件", "no such profile"),
        "T187": ("没有这个文件", "no such file"),
        "T188": ("没有这个版式", "no such layout"),
        "T189": ("没有定义", "not defined"),
        "T190": ("超出网格", "outside the grid"),
        "T198": ("没有这一项", "no such field"),
        "T177": ("没有这一项", "no such field"),
        "T199": ("总墨量 {total}%", "{total} % in all"),
        "T302": ("缺这个字", "no face has it"),
        "T401": ("从这一段里截断", "cut within this paragraph"),
        "T405": ("宽出 {over} 毫米", "{over} mm too wide"),
        "T640": ("请核对这个名字", "is this the name?"),
        "T641": ("和另一处不同", "differs from the other"),
        "T643": ("数据栏里的数", "the figure in the facts box"),
        "T645": ("缺另一个", "its partner is missing"),
        "T647": ("一头全角，一头半角", "of two widths"),
        "T648": ("半角", "half-width"),
        "T650": ("多余的空格", "a blank too many"),
        "T651": ("写了两次", "stands twice"),
        "T653": ("又写了一次", "said again"),
        "T656": ("又用了一次", "used again"),
        "T657": ("同样的标题", "the same headline"),
        "T658": ("日期和星期不合", "date and weekday disagree"),
        "T659": ("没有这一天", "no such day"),
        "T663": ("本报写“{right}”", "this house writes “{right}”"),
        "T503": ("占位图", "a placeholder"),
        "T506": ("还没有填", "not filled in"),
    }
)

# The codes that speak of a second place, and its label: by the values `line` and `column`, or by
# `where`, a file beside the first one and its line.
SECOND: Mapping[str, _Both] = MappingProxyType(
    {
        "T125": ("第一次写在这里", "first given here"),
        "T160": ("第一次列在这里", "first listed here"),
        "T640": ("这里是另一种写法", "written otherwise here"),
        "T641": ("这里是另一个职务", "another title here"),
        "T643": ("正文里的数", "the number in the text"),
        "T653": ("第一次写在这里", "first said here"),
        "T654": ("另一篇从这里开始", "the other story begins here"),
        "T655": ("另一段从这里开始", "the other paragraph begins here"),
        "T656": ("另一次用在这里", "used here too"),
        "T657": ("同样的标题", "the same headline"),
    }
)


def label(finding: Finding, lang: Literal["zh", "en"]) -> str:
    """The words beside a finding's carets; "" where it has none."""
    words = LABELS.get(finding.code, ("", ""))[0 if lang == "zh" else 1]
    return words.format_map(dict(finding.values))
