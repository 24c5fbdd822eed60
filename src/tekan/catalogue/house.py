"""What is wrong with a layout, fonts.yaml or a press profile."""

from tekan.catalogue.words import Words

WORDS = {
    "T180": Words(
        "“{value}”不是这里能用的长度",
        "请写数字加单位，如 15mm、10.5pt、五号、2em、3 lines；大小不能是负数，"
        "网格的字号、出血和版外不能用 em 和 lines",
        "“{value}” is no length that fits here",
        "write a number and a unit, such as 15mm, 10.5pt, 五号, 2em, 3 lines; no size is negative, "
        "and the grid's size, bleed and slug go without em and lines",
    ),
    "T181": Words(
        "“{value}”不是范围",
        "请写一个数或起止，如 3 或 1-5",
        "“{value}” is no range",
        "write one number or the first and last, such as 3 or 1-5",
    ),
    "T182": Words(
        "“{value}”不是行数",
        "请写一个数，或从小到大三个数：[最少, 通常, 最多]",
        "“{value}” is no number of lines",
        "write one number, or three from small to large: [least, natural, most]",
    ),
    "T183": Words(
        "“{value}”不是颜色",
        "请写四个 0 到 100 的数：[C, M, Y, K]",
        "“{value}” is no ink",
        "write four numbers from 0 to 100: [C, M, Y, K]",
    ),
    "T184": Words(
        "fonts 文件夹里没有字体文件 {name}",
        "那里有：{choices}",
        "there is no font file {name} in fonts/",
        "there are: {choices}",
    ),
    "T185": Words(
        "没有名叫“{name}”的字体",
        "faces 里有：{choices}",
        "there is no face “{name}”",
        "faces has: {choices}",
    ),
    "T186": Words(
        "没有印刷条件“{name}”",
        "press 文件夹里有：{choices}",
        "there is no press profile “{name}”",
        "press/ has: {choices}",
    ),
    "T187": Words(
        "找不到色彩特性文件 {name}",
        "请放在 press 文件夹里；那里有：{choices}",
        "there is no ICC profile {name}",
        "put it into press/; there are: {choices}",
    ),
    "T188": Words(
        "没有版式“{name}”",
        "layouts 文件夹里有：{choices}",
        "there is no layout “{name}”",
        "layouts/ has: {choices}",
    ),
    "T189": Words(
        "{kind}里没有“{name}”",
        "已有：{choices}",
        "there is no “{name}” among the {kinds}",
        "there are: {choices}",
    ),
    "T190": Words(
        "版块超出网格",
        "网格是 {pages} 面，每面 {columns} 栏 {lines} 行",
        "the area leaves the grid",
        "the grid has {pages} page(s) of {columns} columns and {lines} lines",
    ),
    "T191": Words(
        "第 {first} 篇和第 {second} 篇的版块重叠",
        "请改 columns 或 lines",
        "the areas of articles {first} and {second} overlap",
        "change their columns or lines",
    ),
    "T192": Words(
        "一个部件只能是 heading、photo、facts、quote 之一",
        "请分成几个部件",
        "a part is one of heading, photo, facts, quote",
        "make several parts of it",
    ),
    "T174": Words(
        "“{value}”不是 SHA-256",
        "要写 64 个十六进制数字，或者删去这一项",
        "“{value}” is no SHA-256",
        "write 64 hexadecimal digits, or leave it out",
    ),
    "T193": Words(
        "网格比版面宽 {over} 毫米",
        "请减少栏数、栏宽、栏距或外边；外边不能是负数",
        "the grid is {over} mm wider than the page",
        "take from columns, column, gutter or outer; outer is not negative",
    ),
    "T175": Words(
        "网格比版面高 {over} 毫米",
        "请减少行数、行距或天头；天头不能是负数",
        "the grid is {over} mm higher than the page",
        "take from lines, leading or top; top is not negative",
    ),
    "T176": Words(
        "部件组的栏不在版块里",
        "版块有第 {columns} 栏",
        "the stack has a column that its area has not",
        "the area has columns {columns}",
    ),
    "T194": Words(
        "版块的两块在同一栏里没有连上，中间空了几行",
        "请改 lines，让两块首尾相接",
        "two blocks of the area share a column and do not join there",
        "change their lines so that one begins where the other ends",
    ),
    "T195": Words(
        "版面元件的字没有宽度",
        "请写 width 或 columns",
        "the words of the furniture have no width",
        "give width or columns",
    ),
    "T196": Words(
        "版面元件要有 text 或 tint，不能两样都有",
        "字和底色请分成两件",
        "a piece of furniture has either text or tint",
        "make two pieces of words and tint",
    ),
    "T197": Words(
        "“{field}”里不是第几段",
        "冒号后面写从 1 起的数，如 {{special:1}}",
        "“{field}” names no part",
        "a number from 1 follows the colon, as in {{special:1}}",
    ),
    "T198": Words(
        "版面元件要排“{name}”，版面信息（fields）里没有",
        "您是想写 `{near}`？",
        "the furniture shows “{name}”, which is not among the edition's fields",
        "did you mean `{near}`?",
    ),
    "T177": Words(
        "版面元件要排“{name}”，版面信息（fields）里没有",
        "请在 edition.yaml 的 fields 里补上，或从版式里删去",
        "the furniture shows “{name}”, which is not among the edition's fields",
        "add it to fields in edition.yaml, or take it out of the layout",
    ),
    "T178": Words(
        "版面元件要排“{name}”的第 {part} 段，它没有这么多段",
        "请在 edition.yaml 里用 | 把它分开",
        "the furniture shows part {part} of “{name}”, which has fewer",
        "part it with | in edition.yaml",
    ),
    "T206": Words(
        "可变字体的轴没有叫“{name}”的",
        "轴的名字是四个英文字符，如 wght（粗细）、wdth（宽窄）",
        "no axis of a variable font can be called “{name}”",
        "the name of an axis has four Latin characters, such as wght (weight) or wdth (width)",
    ),
    "T219": Words(
        "“{key}”合 {points} pt，字号和行高要在 {least} pt 到 {most} pt 之间",
        "请检查数字和单位",
        "“{key}” comes to {points} pt; sizes and leadings are from {least} pt to {most} pt",
        "check the number and its unit",
    ),
    "T199": Words(
        "颜色“{name}”总墨量 {total}%，超过印刷条件的 {limit}%",
        "请减少网点",
        "the ink “{name}” comes to {total} %, over the press's limit of {limit} %",
        "take smaller dot areas",
    ),
    "T179": Words(
        "“{value}”不是百分数",
        "请写 10% 到 1000% 之间的数，如 80%",
        "“{value}” is no percentage",
        "write one from 10% to 1000%, such as 80%",
    ),
    "T200": Words(
        "版式里既没有 areas，也没有 makeup",
        "请写 areas（每篇稿件的位置），或写 makeup（让程序拼版）",
        "the layout has neither areas nor makeup",
        "write areas (where each article stands), or makeup (the program finds out)",
    ),
    "T201": Words(
        "沿用不了版式“{name}”",
        "没有这个版式，或几个版式互相沿用；那里有：{choices}",
        "the layout “{name}” cannot be extended",
        "it is not there, or layouts extend each other in a ring; there are: {choices}",
    ),
    "T204": Words(
        "拼版用到了网格外面：网格每页 {columns} 栏、{lines} 行",
        "请改 makeup 的 lines 或 columns",
        "make-up reaches outside the grid of {columns} columns and {lines} lines a page",
        "change lines or columns of makeup",
    ),
}
