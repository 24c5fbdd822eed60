"""What is wrong on a page, with a face, a picture in its place, or with leaving the files."""

from tekan.catalogue.words import Words

_PICTURES = {
    "T202": Words(
        "图片 {name} 精度 {ppi} ppi，偏低",
        "这种印刷最好不低于 {least} ppi，请换大图或排小一些",
        "the picture {name} has {ppi} ppi where it stands, which is low",
        "this press wants at least {least} ppi; take a larger one or show it smaller",
    ),
    "T203": Words(
        "图片 {name} 精度只有 {ppi} ppi，低于下限",
        "至少要 {least} ppi，请换大图或排小一些",
        "the picture {name} has only {ppi} ppi where it stands",
        "the press needs at least {least} ppi; take a larger one or show it smaller",
    ),
}

_KINDS = {
    "T205": Words(
        "图片 {file} 的像素是 32 位数或浮点数，不能付印",
        "请另存为 8 位或 16 位的灰度、RGB 或 CMYK 图片",
        "the pixels of {file} are 32-bit or floating-point numbers, which have no white to print",
        "save it as gray, RGB or CMYK at 8 or 16 bits",
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
        "请{remedies}；或在版上给它更大的地方",
        "“{title}” is over by {characters} characters (lines: {lines}), cut after “{cut}”",
        "{remedies}; or give it more room on the page",
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
        "请在版式里给它位置，或从稿件里去掉",
        "“{title}” has a {part} for which the layout has no place",
        "give it one in the layout, or take it out of the article",
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
    "T414": Words(
        "“{text}”压在稿件 {article} 上",
        "请改短这几个字，或在版式里给它别的位置、更小的样式",
        "“{text}” stands on the article {article}",
        "shorten the words, or give them another place or a smaller style in the layout",
    ),
    "T415": Words(
        "广告 {file} 没有地方排",
        "手工划的版没有广告的位置；拼版的版，广告不能比版心大",
        "there is no place for the ad {file}",
        "a page laid by hand has none; on one made up, an ad is no larger than the type area",
    ),
    "T416": Words(
        "第 {page} 版空 {lines} 行（约 {area} 平方厘米），多半在《{article}》后面",
        "请加一篇约 {characters} 字的稿件，或在 fillers 里备几篇补白，或换大图",
        "page {page} has {lines} lines left over (about {area} cm²), most of them after {article}",
        "add a story of some {characters} characters, or a few fillers, or a larger picture",
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
    "T510": Words(
        "输出文件夹在特刊文件夹里，却是指到别处的链接",
        "请删去这个链接，或用 --output 写明文件放在哪里",
        "the output folder stands in the edition's folder, and is a link that leads elsewhere",
        "delete the link, or say with --output where the files are to go",
    ),
    "T511": Words(
        "共 {pages} 版，没有另出单版文件",
        "印厂要单版文件的话，请在 press/{press}.yaml 里写 single_pages: true",
        "there are no files of single pages, for the edition has {pages}",
        "if your printer wants them, write `single_pages: true` in press/{press}.yaml",
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
    "T507": Words(
        "共 {count} 个版，拼不成印刷对页",
        "版数要是 4 的倍数：请补 {more} 个版，或把 press/{press}.yaml 的 imposition 改为 spreads",
        "{count} pages make no printer's pairs",
        "their number must be a multiple of 4: add {more}, or set imposition in "
        "press/{press}.yaml to spreads",
    ),
    "T508": Words(
        "各版大小不一，拼不成印刷对页",
        "请用版面大小相同的版式，或把 press/{press}.yaml 的 imposition 改为 spreads",
        "pages of different sizes make no printer's pairs",
        "use layouts of one page size, or set imposition in press/{press}.yaml to spreads",
    ),
    "T509": Words(
        "色彩特性文件 {name} 是 ICC 第 {found} 版，PDF/X-1a 只能用第 2 版",
        "请向印厂要第 2 版的 ICC 文件，或把 press/{press}.yaml 的 conformance 改为 PDF/X-4",
        "the ICC profile {name} is of version {found}; PDF/X-1a takes version 2",
        "ask your printer for a version 2 profile, or set conformance in press/{press}.yaml "
        "to PDF/X-4",
    ),
}

_PROOF = {
    "T580": Words(
        "找不到用来对照的旧校样",
        "请写旧校样的 PDF 文件，或它所在的文件夹",
        "there is no former proof to compare with",
        "name its PDF file, or the folder that it lies in",
    ),
    "T581": Words(
        "{file} 不是 tekan proof 出的校样，没有可对照的内容",
        "请用以前用 tekan proof 出的校样；别的软件做的、另存过的 PDF 不行",
        "{file} is no proof made by tekan proof: it does not tell what stood on its pages",
        "take one that tekan proof made; PDFs of other programs, or saved again, will not do",
    ),
    "T582": Words(
        "旧校样是另一份特刊“{name}”的，没有一篇相同的稿件",
        "请换成这份特刊的校样",
        "the former proof is of another edition, “{name}”: no article is in both",
        "take a proof of this edition",
    ),
}

WORDS = _PICTURES | _KINDS | _SETTING | _LEFT_OUT | _UNSHOWN | _OUTPUT | _PROOF
