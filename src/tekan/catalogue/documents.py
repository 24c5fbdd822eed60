"""What is wrong with a file, its YAML, a key or a value."""

from tekan.catalogue.words import Words

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
    "T109": Words(
        "{file} 的内容太多，超过 {most} 行（或项）",
        "请检查是不是放错了文件；真有这么多，请分成几份",
        "{file} holds too much, more than {most} lines or items",
        "check that it is the right file; if so, make several of it",
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
    "T158": Words(
        "“{key}”太长，最多 {limit} 个字",
        "请检查是不是贴错了地方；很长的稿件请分成几篇",
        "“{key}” is too long, {limit} characters at most",
        "check that it is in the right place; make several articles of a very long one",
    ),
    "T149": Words(
        "“{key}”要小于 {limit}，现在是 {value}",
        "",
        "“{key}” must be less than {limit}, it is {value}",
        "",
    ),
}

WORDS = _FILES | _SYNTAX | _VALUES
