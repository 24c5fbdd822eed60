"""Explained: what may be wrong with a file and its YAML."""

from tekan.catalogue.explained import Explained

_YAML = "YAML 1.2.2"

_FILES = {
    "T101": Explained(
        "要读的文件不在那里。特刊文件夹里必须有 edition.yaml，它列出的稿件、版式、印刷条件也都要在"
        "。"
        "多半是文件名写错、文件放错了地方，或者在别的文件夹里运行了命令。",
        "The file is not there. An edition's folder must hold edition.yaml, and whatever that "
        "names "
        "must be there too. Mostly a name is misspelt, a file lies elsewhere, or the command was "
        "run in another folder.",
        "articles/spring/Edition.yml",
        "articles/spring/edition.yaml",
    ),
    "T102": Explained(
        "有一个同名的文件夹（或别的东西）占了文件的名字，程序读不了它。",
        "A folder, or something else that is no file, bears the name of the file that is wanted.",
        "yinhe.yaml/",
        "yinhe.yaml",
    ),
    "T103": Explained(
        "文件在那里，但您的账号没有读它的权限，或者它正被别的程序锁着。从别人电脑、U 盘拷来的文件"
        "常有这种事。",
        "The file is there, but you may not read it, or another program holds it. Files copied "
        "from "
        "somebody else's machine are often like that.",
    ),
    "T104": Explained(
        "文件不是 UTF-8 编码，多半是 GB 18030（GBK）：旧的 Windows 记事本这样保存。程序不去猜，"
        "因为猜错一个字，就印错一个字。来稿请用 tekan import 转换，它认得 GB 18030。",
        "The file is not UTF-8; it is probably GB 18030 (GBK), as old Windows editors save. The "
        "program does not guess, for a character guessed wrong is printed wrong. `tekan import` "
        "reads GB 18030.",
        source="GB 18030—2022；RFC 3629",
    ),
    "T105": Explained(
        "文件里有零字节一类不是文字的内容：多半是把 Word 文档或图片改名成了 .yaml。Word 稿请用 "
        "tekan import 转换。",
        "The file holds bytes that are no text, such as zeros: probably a Word document or a "
        "picture was renamed to .yaml. `tekan import` converts Word documents.",
    ),
    "T106": Explained(
        "文件里什么也没有，或者只有注释。稿件至少要有主题和正文，edition.yaml 至少要有版式。",
        "The file is empty or holds comments only. An article has at least a headline and a body, "
        "edition.yaml at least a layout.",
        "# 还没写",
        "headline: 桥通了\nbody: 昨天上午，新桥通车。",
        kind="article",
    ),
    "T107": Explained(
        "文字里混进了看不见的控制字符，通常是从 PDF、网页或排版软件粘贴来的。它印不出来，却会把一"
        "个词断成两个，"
        "查找、转行都会出错。",
        "An invisible control character came along with a paste from a PDF, a web page or another "
        "program. It does not print, but it parts a word and spoils searching and line breaks.",
        "headline: 桥\x07通了",
        "headline: 桥通了",
        kind="article",
    ),
    "T108": Explained(
        "文件大得不像一篇稿子，多半放错了文件（如把图片、PDF 当成了稿件）。一部长篇小说也到不了这"
        "个大小。",
        "The file is far too big for a text: probably a picture or a PDF stands in its place. A "
        "long novel is smaller.",
    ),
}

_SYNTAX = {
    "T109": Explained(
        "这个文件的行数或项数多得离谱，多半是放错了文件，或者程序生成时出了错。一份有一千个版的特刊"
        "也用不了这么多。",
        "There are far too many lines or items; most likely it is the wrong file. An edition of a "
        "thousand pages has fewer.",
    ),
    "T110": Explained(
        "YAML 规定缩进只能用空格。Tab 在各人的电脑上宽窄不同，看上去对齐的，其实可能是另一级。",
        "YAML indents by spaces only. A tab is as wide as each editor likes, so what looks aligned "
        "may belong to another level.",
        "photos:\n\t- file: photos/a.jpg",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
        source=f"{_YAML} §6.1",
    ),
    "T111": Explained(
        "行首是全角空格（中文输入法打出的），YAML 不把它当缩进。段首空两格不用打，排版会加。",
        "The line begins with a full-width space of a Chinese keyboard, which is no indent to "
        "YAML. "
        "The indent of paragraphs is made in setting.",
        "headline: 桥通了\nbody: |\n  第一段。\n　　第二段。",
        "headline: 桥通了\nbody: |\n  第一段。\n\n  第二段。",
        kind="article",
        source=f"{_YAML} §6.1",
    ),
    "T112": Explained(
        "名称后面要用英文（半角）冒号加一个空格；中文冒号是文字，程序分不出哪是名称、哪是内容。",
        "A name is followed by an ordinary colon and a space; a full-width colon is text, and the "
        "program cannot tell name from value.",
        "headline：桥通了",
        "headline: 桥通了",
        kind="article",
        source=f"{_YAML} §8.2.2",
    ),
    "T113": Explained(
        "冒号后面要有一个空格，否则“名称:内容”整个被当成一个词。网址、时刻里的冒号就是靠这一点分开"
        "的。",
        "A space must follow the colon, or “name:value” is one word; that is how the colons of "
        "times and addresses are told apart.",
        "headline:桥通了",
        "headline: 桥通了",
        kind="article",
        source=f"{_YAML} §8.2.2",
    ),
    "T114": Explained(
        "内容里又有“冒号加空格”，程序不知道它是文字还是下一层名称。给整个内容加上引号，里面的冒号"
        "就只是文字；"
        "中文文字里本来也该用全角冒号。",
        "The value holds another colon and space, which could begin a further level. In quotes it "
        "is plain text; Chinese text has a full-width colon anyway.",
        "headline: 通知: 明天停水",
        "headline: 通知：明天停水",
        kind="article",
        source=f"{_YAML} §7.3.3",
    ),
    "T115": Explained(
        "同一级的各行，行首空格要一样多。多一个、少一个，就成了别的一级。",
        "Lines of one level begin with the same number of spaces; one more or less makes another "
        "level of them.",
        "photos:\n  - file: photos/a.jpg\n     caption: 新桥",
        "photos:\n  - file: photos/a.jpg\n    caption: 新桥",
        kind="article",
        source=f"{_YAML} §8.2",
    ),
    "T116": Explained(
        "这一行没有写成“名称: 内容”。常见的是正文的续行没有缩进：正文写在“body: |”下面，每行前面留"
        "两个空格。",
        "The line is not “name: value”. Often it is body text without its indent: below “body: |” "
        "every line begins with two spaces.",
        "headline: 桥通了\nbody: |\n  第一段。\n第二段忘了缩进。",
        "headline: 桥通了\nbody: |\n  第一段。\n\n  第二段缩进了。",
        kind="article",
        source=f"{_YAML} §8.1",
    ),
    "T117": Explained(
        "英文引号只有前一个。从这里起，后面的各行都被当成引号里的文字。中文引号“”是文字，不受这条"
        "管。",
        "A straight quote opens and never closes: everything after it counts as quoted. Chinese "
        "quotes are text and do not matter here.",
        'headline: "桥通了',
        'headline: "桥通了"',
        kind="article",
        source=f"{_YAML} §7.3.1",
    ),
    "T118": Explained(
        "方括号、花括号写的列表或分项没有收尾，或者各项之间少了英文逗号（写成了中文逗号、顿号）。",
        "A list in [ ] or items in { } are not closed, or the commas between them are Chinese "
        "ones.",
        "bylines:\n  - {role: 文, names: [甲, 乙}",
        "bylines:\n  - {role: 文, names: [甲, 乙]}",
        kind="article",
        source=f"{_YAML} §7.4",
    ),
    "T119": Explained(
        "引号或括号已经收尾，后面又有文字。要么去掉引号，要么把后面的也放进去。",
        "Text follows a closing quote or bracket. Take the quotes off, or put all of it inside.",
        'headline: "桥"通了',
        "headline: 桥通了",
        kind="article",
        source=f"{_YAML} §7.3.1",
    ),
    "T120": Explained(
        "@、` 、% 这些符号，YAML 留作他用，内容不能用它们开头。加上引号就只是文字。",
        "YAML keeps signs such as @, ` and % for itself: no value begins with one. In quotes it is "
        "text.",
        "headline: @老街坊，开会了",
        'headline: "@老街坊，开会了"',
        kind="article",
        source=f"{_YAML} §5.3",
    ),
    "T121": Explained(
        "在英文双引号里，反斜杠有特别的意思（如 \\n 换行）。要它本身，就用单引号，或者写两个。",
        "Within double quotes a backslash means something (\\n is a new line). For the sign itself "
        "use single quotes, or write two.",
        'headline: "甲\\乙"',
        "headline: '甲\\乙'",
        kind="article",
        source=f"{_YAML} §5.7",
    ),
    "T122": Explained(
        "“|”后面是多行文字的开始，文字从下一行写起。同一行再写，就不知道算不算正文。",
        "“|” begins a text of several lines, which starts on the next one. What stands on its own "
        "line is neither.",
        "headline: 桥通了\nbody: | 昨天，新桥通车。",
        "headline: 桥通了\nbody: |\n  昨天，新桥通车。",
        kind="article",
        source=f"{_YAML} §8.1",
    ),
    "T123": Explained(
        "从这里起，文件不合 YAML 的写法，而程序看不出原来想写什么。毛病往往在这一行或上一行：少一"
        "个引号、"
        "多一个括号、缩进不齐。",
        "From here on the file is no YAML, and the program cannot tell what was meant. The fault "
        "is "
        "mostly on this line or the one above: a quote, a bracket, the spaces.",
        source=_YAML,
    ),
    "T124": Explained(
        "“---”把一个文件分成几份内容。这里一个文件只写一份，第二份里的东西不会印出来，所以不许有。",
        "“---” parts a file into documents. Only one is read, and what stands in the second would "
        "not be printed; so it may not be there.",
        "headline: 桥通了\nbody: 昨天，新桥通车。\n---\nheadline: 又一篇",
        "headline: 桥通了\nbody: 昨天，新桥通车。",
        kind="article",
        source=f"{_YAML} §9.1",
    ),
    "T125": Explained(
        "同一个名称写了两次。只能有一个生效，另一个会悄悄丢掉，所以要由您来定留哪个。复制粘贴时最"
        "容易出现。",
        "A name is given twice. One of the two would be lost without a word, so you decide. It "
        "happens in copying and pasting.",
        "headline: 桥通了\nheadline: 新桥通车",
        "headline: 新桥通车",
        kind="article",
        source=f"{_YAML} §3.2.1",
    ),
    "T126": Explained(
        "冒号前面是列表或分项，不是一个名称。多半是括号写多了。",
        "What stands before the colon is a list or items, no name. Mostly a bracket is too many.",
        "[甲, 乙]: 丙",
        "bylines: [{role: 文, names: [甲, 乙]}]",
        kind="article",
    ),
    "T127": Explained(
        "YAML 里“!”开头是给程序用的标记，稿件不需要，也不安全，一律不接受。标题真要用叹号开头，请"
        "加引号，或用全角“！”。",
        "“!” begins a mark for programs, which a text never needs and which may be unsafe: none is "
        "taken. A headline that begins so is put in quotes, or has a full-width mark.",
        "headline: !note 桥通了",
        "headline: 桥通了",
        kind="article",
        source=f"{_YAML} §6.9",
    ),
    "T128": Explained(
        "YAML 里“*”开头是引用前面用“&”起了名字的内容，而前面没有这个名字。多半只是想写星号或楷体标"
        "记：请给内容加引号。",
        "“*” at the beginning refers to something named by “&” above, and there is none. Probably "
        "stars or Kai were meant: put the value in quotes.",
        "quote: *bridge",
        'quote: "*bridge"',
        kind="article",
        source=f"{_YAML} §7.1",
    ),
    "T129": Explained(
        "反复引用，展开以后多得无法处理。这是攻击程序的一种办法，正常的稿件里不会有。",
        "References within references grow beyond any use. It is a way to attack programs; no "
        "article needs it.",
        source=f"{_YAML} §7.1",
    ),
    "T130": Explained(
        "括号、缩进一层套一层，太深了。稿件最多只有三四层，多半是哪里少了一个收尾的括号。",
        "Too many levels stand within each other. An article has three or four; probably a bracket "
        "is not closed.",
    ),
}

EXPLAINED = _FILES | _SYNTAX
