"""What an editor should look at again: names, numbers, marks, dates, what stands twice."""

from tekan.catalogue.words import Words

_PEOPLE = {
    "T640": Words(
        "“{name}”和“{known}”只差一个字",
        "请核对是不是同一个名字；“{known}”见 {where}",
        "“{name}” differs from “{known}” by one character",
        "see whether the same name is meant; “{known}” is in {where}",
    ),
    "T641": Words(
        "{name}的职务前后不一：这里是“{title}”，{where} 是“{other}”",
        "请核对后统一",
        "{name} has two titles: “{title}” here, “{other}” in {where}",
        "make them agree",
    ),
    "T642": Words(
        "{name}的职务是“{title}”，和名录不符",
        "style/names.yaml 里是“{right}”；请核对，哪边过时就改哪边",
        "{name} is “{title}” here, which is not what the house's list says",
        "style/names.yaml has “{right}”; correct whichever is out of date",
    ),
}

_FACTS = {
    "T643": Words(
        "数据栏“{label}”是 {figure}，正文第 {line} 行写的是 {other}",
        "请核对，改成一样的数",
        "the facts box gives {figure} for “{label}”, the text on line {line} has {other}",
        "make the numbers agree",
    ),
    "T644": Words(
        "数据栏的“{label}” {figure}，稿件别处没有提到",
        "请核对出处；确实只在数据栏里出现的，不必改",
        "the figure {figure} for “{label}” stands nowhere else in the article",
        "check its source; a figure may well stand in the facts box alone",
    ),
}

_MARKS = {
    "T645": Words(
        "{mark} 没有成对",
        "请在同一段里补上 {other}，或删去这一个",
        "{mark} has no partner",
        "add {other} in the same paragraph, or delete this one",
    ),
    "T646": Words(
        "{mark} 里面又用了 {mark}",
        "里面一层请用 {inner}",
        "{mark} stands inside another {mark}",
        "the inner pair is {inner}",
    ),
    "T647": Words(
        "括号一头全角、一头半角：这一头是 {mark}",
        "请改成 {other}，或把另一头也改过来",
        "a pair of brackets is half-width at one end and full-width at the other: {mark} here",
        "write {other}, or change the other end",
    ),
    "T648": Words(
        "汉字旁的 {mark} 会照原样印出来",
        "请改成 {full}",
        "{mark} beside Chinese is printed as it is",
        "write {full}",
    ),
    "T650": Words(
        "这里有多余的空格，会照样空出来",
        "请删去；人名对齐用全角空格",
        "there is a blank too many, which will show in print",
        "delete it; full-width blanks are for aligned names",
    ),
    "T652": Words(
        "标点 {marks} 不能这样用",
        "请留下对的一个",
        "the marks {marks} never stand so",
        "keep the one that is right",
    ),
}

_TWICE = {
    "T651": Words(
        "“{word}”重复了",
        "请删去一个",
        "“{word}” stands twice in a row",
        "delete one of them",
    ),
    "T653": Words(
        "这句话第 {line} 行已经有了",
        "请核对是不是粘贴了两次",
        "line {line} says the same sentence",
        "see whether it was pasted twice",
    ),
    "T654": Words(
        "这篇稿件和《{title}》（{where}）大半相同",
        "请核对是不是同一篇稿件排了两次",
        "most of this story stands in “{title}” ({where}) too",
        "see whether one story was taken twice",
    ),
    "T655": Words(
        "这一段和 {where} 的一段大半相同",
        "请核对是不是粘贴了两次",
        "most of this paragraph stands in {where} too",
        "see whether it was pasted twice",
    ),
    "T656": Words(
        "图片 {file} 用了两次，另一次在 {where}",
        "请核对，换一张",
        "the photo {file} is used twice, also in {where}",
        "take another one",
    ),
    "T657": Words(
        "标题和 {where} 的一样",
        "请改一个标题",
        "{where} has the same headline",
        "change one of them",
    ),
}

_DATES = {
    "T658": Words(
        "{day}不是星期{said}，是星期{right}",
        "请核对日期和星期",
        "{day} is not 星期{said} but 星期{right}",
        "check the date and the weekday",
    ),
    "T659": Words(
        "没有{day}这一天",
        "请核对日期",
        "there is no such day as {day}",
        "check the date",
    ),
    "T660": Words(
        "这一版的“{name}”是“{value}”，别处是“{other}”",
        "各版要一样，请改成同一个",
        "“{name}” is “{value}” on this page, “{other}” elsewhere",
        "all pages of a paper have the same",
    ),
    "T668": Words(
        "{day}在出版日期（{paper}）之后，这里却说已经发生",
        "请核对年份",
        "{day} comes after the paper's own date, {paper}, and is said to be past",
        "check the year",
    ),
}

_PAGES = {
    "T661": Words(
        "《{title}》不在第 {page} 版，在第 {there} 版",
        "请改版次",
        "“{title}” is not on page {page} but on page {there}",
        "correct the page number",
    ),
    "T662": Words(
        "没有第 {page} 版，最后是第 {last} 版",
        "请改版次",
        "there is no page {page}; the last is page {last}",
        "correct the page number",
    ),
}

_HOUSE = {
    "T663": Words(
        "本报不写“{wrong}”",
        "请改成“{right}”；用词表在 style/terms.yaml",
        "this house does not write “{wrong}”",
        "write “{right}”; the list is style/terms.yaml",
    ),
    "T664": Words(
        "图片没有署名",
        "请写上 credit，或在 bylines 里写明图的作者",
        "nobody is named for this photo",
        "give it a credit, or name who took it in bylines",
    ),
    "T665": Words(
        "图片没有图说",
        "请写上 caption；不要图说的，不必改",
        "the photo has no caption",
        "write one, unless it is to go without",
    ),
    "T669": Words(
        "没有“{name}”这一项检查",
        "可以关的检查在 docs/checks.zh-CN.md 里",
        "there is no check “{name}”",
        "docs/checks.md lists those that can be turned off",
    ),
}

WORDS = _PEOPLE | _FACTS | _MARKS | _TWICE | _DATES | _PAGES | _HOUSE
