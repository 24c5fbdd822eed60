"""Explained: what may be wrong with a key or a value of a document."""

from tekan.catalogue.explained import Explained

EXPLAINED = {
    "T131": Explained(
        "没有这个名称，但有一个很像的：多半是打错了。写错名称的内容不会印出来，所以算错误，不算警"
        "告。"
        "每一项都有英文、中文两个名称，写哪个都行，见 docs/articles.md。",
        "There is no such key, but one much like it: probably a slip. What stands under a wrong "
        "name "
        "would not be printed, so this is an error. Every key has an English and a Chinese name; "
        "either will do (docs/articles.md).",
        "署名人:\n  - {role: 文, names: [某某]}",
        "署名:\n  - {role: 文, names: [某某]}",
        kind="article",
    ),
    "T132": Explained(
        "没有这个名称，也没有像的。它下面的内容印不出来：请改用可以写的名称，或把内容移到正文里，"
        "或删去。",
        "There is no such key, nor one like it. What stands under it would not be printed: use one "
        "of the known names, put it into the body, or delete it.",
        "天气: 晴转多云",
        "summary: 晴转多云",
        kind="article",
    ),
    "T133": Explained(
        "中文名称和英文名称说的是同一项，写了两次就不知道用哪个。",
        "The Chinese and the English name are one key; given twice, nobody knows which is meant.",
        "headline: 桥通了\n主题: 新桥通车",
        "主题: 新桥通车",
        kind="article",
    ),
    "T134": Explained(
        "少了必须有的一项。稿件要有主题和正文；图片要有文件；署名要有分工和姓名；edition.yaml 要有"
        "版式。",
        "A key that must be there is not. An article has a headline and a body, a photo its file, "
        "a "
        "byline its role and names, edition.yaml its layout.",
        "bylines:\n  - {role: 文}",
        "bylines:\n  - {role: 文, names: [某某]}",
        kind="article",
    ),
    "T135": Explained(
        "写了名称，没写内容，而这一项不能空着。只有用 | 转行、没有字的标题也算空。",
        "The key is there without a value, and may not be empty. A headline of nothing but | "
        "counts "
        "as empty.",
        "headline:",
        "headline: 桥通了",
        kind="article",
    ),
    "T136": Explained(
        "这一项要的是一段文字，却写成了列表或分项。",
        "A text is wanted here, and a list or items were given.",
        "quote: [甲, 乙]",
        "quote: 甲，乙",
        kind="article",
    ),
    "T137": Explained(
        "这一项可以有几个，要写成列表，只有一个也一样：每项一行，用“- ”开头。",
        "There may be several of these, so a list is wanted, even for one: one a line, each with "
        "“- ” before it.",
        "photos: photos/a.jpg",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
    ),
    "T138": Explained(
        "这里要分几项说明，每项写成“名称: 内容”。",
        "Several things are said here, each as “name: value”.",
        "photos:\n  - photos/a.jpg",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
    ),
    "T139": Explained(
        "这里要数字，只认半角的，不带单位和“约”字。",
        "A number is wanted: ordinary digits, without a unit.",
        "ink_limit: 两百四",
        "ink_limit: 240",
        kind="press",
    ),
    "T140": Explained(
        "这里要整数：版次、栏数、行数没有半个。",
        "A whole number is wanted: pages, columns and lines have no halves.",
        "first_page: 第二版",
        "first_page: 2",
        kind="edition",
    ),
    "T141": Explained(
        "这一项只有两种写法：true（也可写“是”）或 false（“否”）。",
        "This key is either true (or 是) or false (否).",
        "photos:\n  - {file: photos/a.jpg, placeholder: 不是}",
        "photos:\n  - {file: photos/a.jpg, placeholder: false}",
        kind="article",
    ),
    "T142": Explained(
        "数字小过了下限。限度是为了拦住打错的数：再小就排不成、印不成了。",
        "The number is under its limit, which is there to catch slips: below it nothing can be set "
        "or printed.",
        "first_page: 0",
        "first_page: 1",
        kind="edition",
    ),
    "T143": Explained(
        "数字大过了上限。多半是多打了一位，或者弄错了单位。",
        "The number is over its limit. Mostly a digit is too many, or the unit is another.",
        "ink_limit: 2400",
        "ink_limit: 240",
        kind="press",
    ),
    "T144": Explained(
        "这一项只能从几种里选一种，写的不在其中。",
        "This key takes one of a few words, and this is none of them.",
        "weight: 头版",
        "weight: 头条",
        kind="article",
    ),
    "T145": Explained(
        "写法和要求的不合，又不好归到别的一类。比如版式、印刷条件写的是名字，不能带“/”和路径。",
        "The value is not written as it must be, in no more particular way. The name of a layout "
        "or "
        "profile, for one, has no “/” and no path.",
        "layout: layouts/tabloid-spread",
        "layout: tabloid-spread",
        kind="edition",
    ),
    "T146": Explained(
        "列表里的项太少。写了署名，就至少要有一个名字。",
        "The list has too few items. A byline has one name at least.",
        "bylines:\n  - {role: 文, names: []}",
        "bylines:\n  - {role: 文, names: [某某]}",
        kind="article",
    ),
    "T147": Explained(
        "列表里的项太多，多出来的没有地方用。",
        "The list has too many items, and there is no use for the rest.",
    ),
    "T148": Explained(
        "数字必须比限度大，等于也不行。总墨量 100% 以下，连一个彩色字都印不成。",
        "The number must be more than the limit. With 100 % of ink or less, no colour could be "
        "printed.",
        "ink_limit: 100",
        "ink_limit: 240",
        kind="press",
    ),
    "T158": Explained(
        "这一项写得太长：标题、人名、数字这些最多 500 个字，提要、图说、引语 5000 个，一篇正文 10 "
        "万个。多半是正文贴到了标题里，或者贴进了别的文件。",
        "The value is too long: 500 characters for headlines, names and figures, 5,000 for a "
        "summary, caption or quotation, 100,000 for a body. Most likely a body was pasted in the "
        "wrong place.",
        "headline: " + "桥通了" * 200 + "\nbody: 昨天，新桥通车。",
        "headline: 桥通了\nbody: 昨天，新桥通车。",
        kind="article",
    ),
    "T149": Explained(
        "数字必须比限度小，等于也不行。",
        "The number must be less than the limit.",
    ),
}
