"""What is wrong with an edition, an article, its marks or its pictures."""

from tekan.catalogue.words import Words

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
    "T159": Words(
        "这一段有 {count} 个字，最多 {limit} 个",
        "请用空行分段；如果是贴错的内容，请删去",
        "this paragraph has {count} characters, {limit} at most",
        "part it with blank lines; delete it if it was pasted by mistake",
    ),
    "T306": Words(
        "“{text}”是从右往左写的文字，程序只会从左往右排，排出来字序是反的",
        "请改用译名或拉丁字母转写；一定要原文，请做成图片",
        "“{text}” is written from right to left; set the other way, its letters would stand in "
        "reverse",
        "use a translation or Latin letters; where the original is needed, make it a picture",
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
    "T157": Words(
        "这一行像列项，但会当正文印出来",
        "“{mark}”后面加一个空格；要照印就写 {escaped}",
        "the line looks like an item of a list but will be printed as body text",
        "put a space after “{mark}”; write {escaped} to print it",
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
    "T218": Words(
        "“{file}”是链接，指到了特刊文件夹外面",
        "请把真正的文件或文件夹拷进来",
        "“{file}” is a link that leads out of the edition's folder",
        "put the file or folder itself there",
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
        "付印前请换成正式图片，并删去 placeholder: true",
        "{file} is a placeholder",
        "replace it before printing and take out `placeholder: true`",
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
    "T207": Words(
        "《{title}》要转到第 {page} 版，后面没有这一版",
        "请改 jumps 里的版次",
        "“{title}” jumps to page {page}, and no later page has that number",
        "change the page number in jumps",
    ),
    "T208": Words(
        "这一版的 jumps 里有 {name}，稿件里却没有它",
        "请把它列进这一版，或从 jumps 里删去",
        "this page has no article {name} to jump",
        "list it on this page, or take it out of jumps",
    ),
    "T209": Words(
        "一篇稿件也没有",
        "请在 articles 或 pages 里写上稿件",
        "there is no article",
        "name some in articles or on pages",
    ),
    "T210": Words(
        "稿件 {name} 没有分到哪一版",
        "请把它写进 pages 里的一版，或从 articles 里删去",
        "the article {name} stands on no page",
        "name it on one of pages, or take it out of articles",
    ),
}

WORDS = _TEXT | _EDITION
