"""What is wrong on a page, with a face, a picture in its place, or with leaving the files."""

from tekan.catalogue.words import Words

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
        "请{remedies}；或在版式里加大版块",
        "“{title}” is over by {characters} characters ({lines} lines), cut after “{cut}”",
        "{remedies}; or give its area more room in the layout",
    ),
    "T402": Words(
        "《{title}》短 {lines} 行，留下约 {area} 平方厘米空白",
        "请{remedies}",
        "“{title}” is short by {lines} lines, which leaves a hole of about {area} cm²",
        "{remedies}",
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
    "T410": Words(
        "《{title}》没有第 {number} 张图片，版式给它留了位置",
        "请在稿件的 photos 里补上，或换版式",
        "“{title}” has no photo {number}, for which the layout keeps a place",
        "add one to its photos, or choose another layout",
    ),
    "T411": Words(
        "第 {page} 版排不下：多出约 {lines} 行（{characters} 字）",
        "撤下《{title}》就排得下；或把几篇删短",
        "page {page} is too full by about {lines} lines ({characters} characters)",
        "without “{title}” the rest fits; or shorten some of its articles",
    ),
    "T412": Words(
        "第 {page} 版排不下：多出约 {lines} 行（{characters} 字）",
        "只撤一篇还不够，请把几篇移到别的版，或删短",
        "page {page} is too full by about {lines} lines ({characters} characters)",
        "to take off one article is not enough: move some to other pages, or shorten them",
    ),
    "T413": Words(
        "第 {page} 版没有《{title}》的地方，全文 {characters} 字都没有排上",
        "请把它移到别的版，或删短这一版的其他稿件",
        "page {page} has no room for “{title}”: none of its {characters} characters is set",
        "move it to another page, or shorten what else stands there",
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
    "T506": Words(
        "“{name}”待填，付印前必须填好",
        "请在 edition.yaml 里填写；不要这一项，就连同版式里的一起删去",
        "“{name}” must be filled in before printing",
        "fill it in in edition.yaml; if it is not wanted, delete it there and in the layout",
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

WORDS = _PICTURES | _SETTING | _LEFT_OUT | _UNSHOWN | _OUTPUT
