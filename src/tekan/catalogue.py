"""Take a finding and give its words: one catalogue of every code, in Chinese and English.

T1xx source, T2xx pictures, T3xx fonts and text, T4xx pages, T5xx press and output. A code keeps
its meaning for good. Templates are `str.format` over the finding's values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from tekan.model.findings import Finding

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """What a code says: the problem and the remedy ("" where the problem says it), twice."""

    zh: str
    zh_hint: str
    en: str
    en_hint: str


def problem(finding: Finding, lang: Lang) -> str:
    """What is wrong, one sentence without a full stop."""
    words = CATALOGUE[finding.code]
    return (words.zh if lang == "zh" else words.en).format_map(dict(finding.values))


def hint(finding: Finding, lang: Lang) -> str:
    """What to do about it; "" where nothing need be said."""
    words = CATALOGUE[finding.code]
    return (words.zh_hint if lang == "zh" else words.en_hint).format_map(dict(finding.values))


_FILES = {
    "T101": Words(
        "找不到文件 {file}",
        "请检查文件名和所在文件夹",
        "there is no file {file}",
        "check its name and folder",
    ),
    "T102": Words(
        "{file} 不是文件",
        "同名的是文件夹或别的东西，请改名",
        "{file} is not a file",
        "a folder or something else has that name; rename it",
    ),
    "T103": Words(
        "{file} 打不开",
        "请检查这个文件的读取权限",
        "{file} cannot be opened",
        "check that you may read it",
    ),
    "T104": Words(
        "文件编码不是 UTF-8，看起来是 {encoding}",
        "请在编辑器里另存为 UTF-8",
        "the file is not UTF-8, it looks like {encoding}",
        "save it as UTF-8 in your editor",
    ),
    "T105": Words(
        "文件里有不是文字的内容",
        "请确认这是一个用 UTF-8 保存的文本文件",
        "the file holds something that is not text",
        "make sure that it is a text file saved as UTF-8",
    ),
    "T106": Words("文件是空的", "请填写内容", "the file is empty", "fill it in"),
    "T107": Words(
        "这里有看不见的控制字符 {codepoint}",
        "请删去它；多半是从别的软件粘贴来的",
        "an invisible control character {codepoint} stands here",
        "delete it; it probably came with a paste from another program",
    ),
    "T108": Words(
        "{file} 太大，超过 {most} MB",
        "这里要的是文字文件，请检查是不是放错了文件",
        "{file} is too big, more than {most} MB",
        "a text is wanted here; check that it is the right file",
    ),
}

_SYNTAX = {
    "T110": Words(
        "行首用了 Tab 键缩进", "请改成空格", "the line is indented by a tab", "use spaces"
    ),
    "T111": Words(
        "行首用了全角空格缩进",
        "请改成半角空格",
        "the line is indented by a full-width space",
        "use ordinary spaces",
    ),
    "T112": Words(
        "名称后面用了中文冒号“：”",
        "请改成英文冒号加一个空格；如果这一行是正文，请在行首加两个空格",
        "a full-width colon follows the name",
        "use an ordinary colon and a space; if the line is body text, indent it by two spaces",
    ),
    "T113": Words(
        "冒号后面少一个空格",
        "请写成“名称: 内容”",
        "a space is missing after the colon",
        "write “name: value”",
    ),
    "T114": Words(
        "内容里又有一个冒号加空格",
        "请给整个内容加上英文引号",
        "the value holds another colon and space",
        "put quotes around the whole value",
    ),
    "T115": Words(
        "这一行的缩进和上下文对不齐",
        "同一级的各行，行首空格要一样多",
        "the line is not aligned with those around it",
        "lines of one level begin with the same number of spaces",
    ),
    "T116": Words(
        "这一行没有写成“名称: 内容”",
        "请补上英文冒号和空格；如果它是上一项的内容，请在行首加两个空格",
        "the line is not written as “name: value”",
        "add the colon and a space; if it belongs to the item above, indent it by two spaces",
    ),
    "T117": Words(
        "从这里开始的英文引号没有收尾",
        "请补上后引号",
        "the quote that opens here is never closed",
        "add the closing quote",
    ),
    "T118": Words(
        "从这里开始的“{mark}”没有正确收尾",
        "请补上后括号，各项之间用英文逗号",
        "the “{mark}” that opens here is not closed properly",
        "add the closing bracket, and commas between the items",
    ),
    "T119": Words(
        "“{mark}”已经收尾，后面还有文字",
        "请给整个内容加上另一种英文引号",
        "text follows after the closing “{mark}”",
        "put the other kind of quotes around the whole value",
    ),
    "T120": Words(
        "内容不能直接用“{mark}”开头",
        "请给整个内容加上英文引号",
        "a value cannot begin with “{mark}” as it stands",
        "put quotes around the whole value",
    ),
    "T121": Words(
        "英文双引号里的反斜杠“\\”用得不对",
        "请改用英文单引号，或者写成“\\\\”",
        "the backslash in double quotes is not right",
        "use single quotes, or write “\\\\”",
    ),
    "T122": Words(
        "“|”或“>”这一行后面不能再写内容",
        "请把内容写在下一行，行首加两个空格",
        "nothing may follow “|” or “>” on its line",
        "begin the text on the next line, indented by two spaces",
    ),
    "T123": Words(
        "从这里起看不懂了",
        "请检查这一行和上一行的冒号、引号和缩进",
        "the file cannot be understood from here on",
        "check colons, quotes and spaces of this line and the one above",
    ),
    "T124": Words(
        "从这里开始是另一份内容",
        "一个文件只写一份，请删去“---”或分成两个文件",
        "a second document begins here",
        "keep one to a file: delete the “---” or split the file",
    ),
    "T125": Words(
        "“{key}”写了两次，第一次在第 {line} 行第 {column} 个字",
        "请删去一个",
        "“{key}” is given twice, first on line {line}, column {column}",
        "delete one of them",
    ),
    "T126": Words(
        "冒号前面要是一个名称", "请给它加上英文引号", "a name is expected here", "put it in quotes"
    ),
    "T127": Words(
        "不接受“{tag}”这样的标记",
        "如果内容就是用“!”开头，请给整个内容加上英文引号",
        "marks like “{tag}” are not accepted",
        "if the text begins with “!”, put it in quotes",
    ),
    "T128": Words(
        "“*{name}”没有指向前面的内容",
        "如果内容就是用“*”开头，请给整个内容加上英文引号",
        "“*{name}” refers to nothing above",
        "if the text begins with “*”, put it in quotes",
    ),
    "T129": Words(
        "反复引用“{name}”，内容多得无法处理",
        "请直接写出内容",
        "repeating “{name}” makes more than can be handled",
        "write the contents out",
    ),
    "T130": Words(
        "层次太深，超过了 {most} 层",
        "请检查括号和缩进",
        "more than {most} levels are nested here",
        "check brackets and spaces",
    ),
}

_VALUES = {
    "T131": Words(
        "没有“{key}”这一项", "您是想写 `{near}`？", "there is no “{key}”", "did you mean `{near}`?"
    ),
    "T132": Words("没有“{key}”这一项", "可以写：{known}", "there is no “{key}”", "known: {known}"),
    "T133": Words(
        "“{key}”和前面写的是同一项（{others}）",
        "请删去一个",
        "“{key}” is the same item as another one here ({others})",
        "delete one of them",
    ),
    "T134": Words("缺少“{key}”", "请补上", "“{key}” is missing", "add it"),
    "T135": Words("“{key}”还没有内容", "请填写", "“{key}” is empty", "fill it in"),
    "T136": Words(
        "“{key}”要写成一段文字",
        "这里写成了列表或几个分项",
        "“{key}” must be a text",
        "here it is a list or a group of items",
    ),
    "T137": Words(
        "“{key}”要写成列表",
        "每项一行，用“- ”开头；或者写成 [甲, 乙]",
        "“{key}” must be a list",
        "one item a line, each beginning with “- ”; or [a, b]",
    ),
    "T138": Words(
        "这里要写成“名称: 内容”的几项",
        "每项一行，名称后面用英文冒号加一个空格",
        "items written as “name: value” are expected here",
        "one a line, a colon and a space after each name",
    ),
    "T139": Words(
        "“{key}”要写成数字，现在是“{value}”",
        "请只写半角数字",
        "“{key}” must be a number, not “{value}”",
        "write digits only",
    ),
    "T140": Words(
        "“{key}”要写成整数，现在是“{value}”",
        "请只写半角数字，不带小数",
        "“{key}” must be a whole number, not “{value}”",
        "write digits only, without a fraction",
    ),
    "T141": Words(
        "“{key}”只能写 true（是）或 false（否），现在是“{value}”",
        "",
        "“{key}” must be true or false, not “{value}”",
        "",
    ),
    "T142": Words(
        "“{key}”不能小于 {limit}，现在是 {value}",
        "",
        "“{key}” must not be less than {limit}, it is {value}",
        "",
    ),
    "T143": Words(
        "“{key}”不能大于 {limit}，现在是 {value}",
        "",
        "“{key}” must not be more than {limit}, it is {value}",
        "",
    ),
    "T144": Words(
        "“{key}”不能写“{value}”",
        "可以写：{choices}",
        "“{key}” cannot be “{value}”",
        "choose from {choices}",
    ),
    "T145": Words(
        "“{key}”的写法不对：“{value}”",
        "请对照说明检查",
        "“{key}” is not written properly: “{value}”",
        "check it against the description",
    ),
    "T146": Words(
        "“{key}”至少要有 {limit} 项",
        "请补上",
        "“{key}” needs at least {limit}",
        "add what is missing",
    ),
    "T147": Words(
        "“{key}”最多 {limit} 项", "请删去多余的", "“{key}” takes at most {limit}", "delete the rest"
    ),
    "T148": Words(
        "“{key}”要大于 {limit}，现在是 {value}",
        "",
        "“{key}” must be more than {limit}, it is {value}",
        "",
    ),
    "T149": Words(
        "“{key}”要小于 {limit}，现在是 {value}",
        "",
        "“{key}” must be less than {limit}, it is {value}",
        "",
    ),
}

_TEXT = {
    "T150": Words(
        "“**”没有成对，会照原样印出来",
        "请在同一段里补上另一个；要印星号就写 \\*\\*",
        "“**” has no partner and will be printed as it is",
        "add the other one in the same paragraph; write \\*\\* to print stars",
    ),
    "T151": Words(
        "“***”不是标记，会照原样印出来",
        "粗体用 **，楷体用 *；要印星号就写 \\*\\*\\*",
        "“***” is no mark and will be printed as it is",
        "bold is **, Kai is *; write \\*\\*\\* to print stars",
    ),
    "T152": Words(
        "这一行像小标题，但会当正文印出来",
        "小标题写成两个 # 加一个空格：“## 小标题”",
        "the line looks like a subhead but will be printed as body text",
        "a subhead is two # and a space: “## Subhead”",
    ),
    "T153": Words(
        "段首有空格，会多空出来",
        "段首缩进由排版自动加，请删去空格",
        "blanks open the paragraph and will widen its indent",
        "delete them; the indent is made in setting",
    ),
    "T154": Words(
        "字符 {codepoint} 印不出来",
        "请删去或重新输入这个字",
        "the character {codepoint} cannot be printed",
        "delete it or type it anew",
    ),
    "T155": Words(
        "“{mark}”没有成对，会照原样印出来",
        "着重号写成 ==字==，注音写成 {{㛃|jié}}；要照印就写 \\{mark}",
        "“{mark}” has no partner and will be printed as it is",
        "dots are ==字==, ruby is {{㛃|jié}}; write \\{mark} to print it",
    ),
    "T156": Words(
        "这一段像问答，但会当正文印出来",
        "“{mark}”后面加一个空格：“{mark} 记者：……”",
        "the paragraph looks like a question or answer but will be printed as body text",
        "put a space after “{mark}”: “{mark} Speaker：…”",
    ),
}

_EDITION = {
    "T160": Words(
        "稿件“{file}”列了两次，第一次在第 {line} 行",
        "请删去一个",
        "the article “{file}” is listed twice, first on line {line}",
        "delete one of them",
    ),
    "T161": Words(
        "找不到稿件 {file}",
        "您是想写 `{near}`？",
        "there is no article {file}",
        "did you mean `{near}`?",
    ),
    "T162": Words(
        "找不到稿件 {file}",
        "请把稿件放进特刊文件夹",
        "there is no article {file}",
        "put it into the edition's folder",
    ),
    "T163": Words(
        "“{file}”不在特刊文件夹里",
        "请把文件放进特刊文件夹，从那里写起",
        "“{file}” lies outside the edition's folder",
        "put the file into the folder and name it from there",
    ),
    "T164": Words(
        "“{name}”待填", "付印前请填好", "“{name}” is still to be filled in", "before printing"
    ),
    "T165": Words(
        "“{key}”要写成图上的一点",
        "先写离左边多远，再写离上边多远，如 50% 35%",
        "“{key}” must be a point of the picture",
        "how far from the left, then from the top: 50% 35%",
    ),
    "T166": Words(
        "找不到图片 {file}",
        "您是想写 `{near}`？",
        "there is no picture {file}",
        "did you mean `{near}`?",
    ),
    "T167": Words(
        "找不到图片 {file}",
        "请把图片放进特刊文件夹",
        "there is no picture {file}",
        "put it into the edition's folder",
    ),
    "T168": Words(
        "图片 {file} 打不开",
        "请用 JPEG、PNG、TIFF 或 WebP 格式的完整图片",
        "the picture {file} cannot be opened",
        "use a whole JPEG, PNG, TIFF or WebP",
    ),
    "T169": Words(
        "图片太大：{size} 像素",
        "不能超过 {most} 百万像素，请缩小",
        "the picture is too big: {size} pixels",
        "the limit is {most} megapixels; scale it down",
    ),
    "T170": Words(
        "图片 {file} 损坏或不完整",
        "请重新导出或重新拷贝",
        "the picture {file} is damaged or cut short",
        "export or copy it again",
    ),
    "T171": Words(
        "{file} 是占位图",
        "付印前请换成正式图片",
        "{file} is a placeholder",
        "replace it before printing",
    ),
    "T173": Words(
        "引题里没有“{name}”",
        "人物要和引题里的写法一样，才能突出",
        "the kicker does not name “{name}”",
        "write the person as in the kicker, to have the name set off",
    ),
    "T172": Words(
        "找不到特刊文件夹", "请检查路径", "there is no such edition folder", "check the path"
    ),
}

_HOUSE = {
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
        "{kind} 里没有“{name}”",
        "已有：{choices}",
        "there is no “{name}” among the {kind}",
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
    "T199": Words(
        "颜色“{name}”总墨量 {total}%，超过印刷条件的 {limit}%",
        "请减少网点",
        "the ink “{name}” comes to {total} %, over the press's limit of {limit} %",
        "take smaller dot areas",
    ),
}

_PICTURES = {
    "T202": Words(
        "图片 {name} 精度 {ppi} ppi，偏低",
        "报纸印刷最好不低于 {least} ppi，请换大图或缩小版面",
        "the picture {name} has {ppi} ppi where it stands, which is low",
        "newsprint wants at least {least} ppi; take a larger one or show it smaller",
    ),
    "T203": Words(
        "图片 {name} 精度只有 {ppi} ppi，不能付印",
        "至少要 {least} ppi，请换大图或缩小版面",
        "the picture {name} has only {ppi} ppi where it stands",
        "the press needs at least {least} ppi; take a larger one or show it smaller",
    ),
}

_SETTING = {
    "T301": Words(
        "字体 {face} 打不开",
        "文件不完整或不是字体，请重新拷贝",
        "the face {face} cannot be opened",
        "the file is cut short or no font; copy it again",
    ),
    "T302": Words(
        "哪款字体都没有“{character}”（{code}）",
        "请换一个字，或在 fonts.yaml 的 {role} 里加一款有这个字的字体",
        "no face has “{character}” ({code})",
        "change it, or add a face that has it to the role {role} in fonts.yaml",
    ),
    "T303": Words(
        "“{text}……”一段排不到规定的疏密",
        "栏太窄或词太长，请改几个字",
        "the paragraph “{text}…” cannot be set within the bounds",
        "the column is too narrow or a word too long; change a few words",
    ),
    "T304": Words(
        "“{text}……”一段的末行只有一个字",
        "请增删一两个字",
        "the paragraph “{text}…” ends in a line of one character",
        "add or take out a character or two",
    ),
    "T305": Words(
        "直排的字旁没有地方排注音“{ruby}”",
        "注音会略去；请写到正文里去",
        "a vertical line has no room for the ruby “{ruby}”",
        "it is left out; put it in the body",
    ),
    "T401": Words(
        "《{title}》超 {characters} 字（{lines} 行），截在“{cut}”之后",
        "请删短，或在版式里加大版块",
        "“{title}” is over by {characters} characters ({lines} lines), cut after “{cut}”",
        "shorten it, or give its area more room in the layout",
    ),
    "T402": Words(
        "《{title}》短 {lines} 行，留下约 {area} 平方厘米空白",
        "请补写约 {characters} 字，或放大图片",
        "“{title}” is short by {lines} lines, which leaves a hole of about {area} cm²",
        "add some {characters} characters, or make its picture larger",
    ),
    "T403": Words(
        "版式 {layout} 没有给稿件 {article} 的版块",
        "请换版式，或在版式里加一块",
        "the layout {layout} has no area for the article {article}",
        "choose another layout, or add an area to it",
    ),
    "T404": Words(
        "版式 {layout} 的第 {number} 篇没有稿件",
        "请在 edition.yaml 的 articles 里补上，或换版式",
        "the layout {layout} wants an article {number}",
        "add one to articles in edition.yaml, or choose another layout",
    ),
    "T405": Words(
        "“{text}”比给它的地方宽 {over} 毫米",
        "请删短，用 | 转行，或在版式里换小一号的样式",
        "“{text}” is {over} mm wider than its place",
        "shorten it, turn it with |, or give it a smaller style in the layout",
    ),
    "T406": Words(
        "《{title}》的版块放不下它的标题和图片",
        "请在版式里加大版块，或减小图片",
        "the area of “{title}” cannot hold its headline and pictures",
        "give it more room in the layout, or make its pictures smaller",
    ),
}

_LEFT_OUT = {
    "T407": Words(
        "《{title}》的 `{part}` 没有排上",
        "版块放不下，已按版式的规定去掉",
        "the {part} of “{title}” is not shown",
        "its area has no room for it, and the layout lets it go",
    ),
}

_UNSHOWN = {
    "T408": Words(
        "《{title}》有 `{part}`，版式里没有它的位置",
        "请在版式的 stacks 里加上，或从稿件里去掉",
        "“{title}” has a {part} for which the layout has no place",
        "add it to the area's stacks, or take it out of the article",
    ),
    "T409": Words(
        "“{text}”排到成品外面去了",
        "请改版式里的位置、大小或样式",
        "“{text}” stands outside the trim",
        "change its place, size or style in the layout",
    ),
}

_OUTPUT = {
    "T501": Words(
        "写不进输出文件夹：{reason}",
        "请检查磁盘空间和写入权限",
        "the output folder cannot be written: {reason}",
        "check disk space and permissions",
    ),
    "T502": Words(
        "找不到 layouts 和 fonts",
        "特刊文件夹要放在有 layouts/、fonts/ 和 press/ 的文件夹下面",
        "there are no layouts/ and fonts/",
        "an edition stands below a folder that has layouts/, fonts/ and press/",
    ),
    "T503": Words(
        "付印版不能有占位图 {file}",
        "请换成正式图片，并去掉 placeholder",
        "a final build may have no placeholder ({file})",
        "replace the picture and take out placeholder",
    ),
    "T599": Words(
        "程序出错：{reason}",
        "这是我们的错，不是稿件的错；请把 {log} 发给我们",
        "the program failed: {reason}",
        "this is our fault, not your copy's; please send us {log}",
    ),
    "T504": Words(
        "色彩特性文件 {name} 损坏或读不出",
        "请向印厂再要一份",
        "the ICC profile {name} is damaged or cannot be read",
        "ask your printer for it again",
    ),
    "T505": Words(
        "色彩特性文件 {name} 不是印刷用的 CMYK 特性（是 {found}）",
        "请用印厂给的 CMYK 输出 ICC 文件",
        "the ICC profile {name} is not for CMYK output (it is {found})",
        "use the CMYK output profile that your printer gives you",
    ),
}

CATALOGUE: Mapping[str, Words] = MappingProxyType(
    _FILES
    | _SYNTAX
    | _VALUES
    | _TEXT
    | _EDITION
    | _HOUSE
    | _PICTURES
    | _SETTING
    | _LEFT_OUT
    | _UNSHOWN
    | _OUTPUT
)
