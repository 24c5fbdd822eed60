"""Explained: what may be wrong with an edition, an article, its marks or its pictures."""

from tekan.catalogue.explained import Explained

_CLREQ = "《中文排版需求》（clreq）"

_TEXT = {
    "T150": Explained(
        "粗体标记“**”要成对，前后各一个，在同一段里。单独一个会当星号印到报上。",
        "The mark for bold, “**”, comes in pairs within a paragraph. A single one is printed as "
        "stars.",
        "body: 这座桥**通了。",
        "body: 这座桥**通了**。",
        kind="article",
    ),
    "T151": Explained(
        "三个星号不是标记。粗体用两个，楷体用一个。",
        "Three stars are no mark: bold has two, Kai one.",
        "body: 这座桥***通了***。",
        "body: 这座桥**通了**。",
        kind="article",
    ),
    "T152": Explained(
        "小标题写成“## ”：两个井号，一个空格，单独一行。少了空格，井号会印到正文里。",
        "A subhead is “## ”: two number signs and a space, on a line of its own. Without the space "
        "the signs are printed.",
        "body: |\n  第一段。\n\n  ##小标题\n\n  第二段。",
        "body: |\n  第一段。\n\n  ## 小标题\n\n  第二段。",
        kind="article",
    ),
    "T153": Explained(
        "段首打了空格。缩进两字由排版来加，再打空格就多缩进了。",
        "Blanks open the paragraph. Its indent of two characters is made in setting; typed blanks "
        "come on top.",
        "body: |\n  　　昨天，新桥通车。",
        "body: |\n  昨天，新桥通车。",
        kind="article",
        source=f"{_CLREQ}段首缩进",
    ),
    "T154": Explained(
        "这个字符没有字形可印：不是文字，是编码里的空位、私用字或坏字节。多半来自别的排版软件的造"
        "字。",
        "The character has no shape to print: a gap in Unicode, a private character or a damaged "
        "byte, mostly from another program's own characters.",
        "headline: 桥\ufffd通了",
        "headline: 桥通了",
        kind="article",
    ),
    "T159": Explained(
        "一段不分段就有两万多字，多半是贴错了内容，或者换行丢了。版上三版也排不下这样一段；程序也要"
        "算很久。请用空行分段。",
        "A paragraph of more than 20,000 characters is most likely pasted by mistake, or has lost "
        "its line ends. It would fill three pages without a break, and take long to set. Part it "
        "with blank lines.",
    ),
    "T155": Explained(
        "着重号、注音、上标的标记没有成对，会照原样印出来。着重号 ==字==，注音 {字|zì}，上标 ^2^。",
        "The mark of dots, ruby or a raised figure has no partner and will be printed: ==字==, "
        "{字|zì}, ^2^.",
        "body: 这座桥==通了。",
        "body: 这座桥==通了==。",
        kind="article",
        source=f"{_CLREQ}着重号、行间注",
    ),
    "T156": Explained(
        "像是问答，但段首的“？”或“！”后面少空格，会当普通段落排，问答就不悬挂、不加粗了。",
        "It looks like a question or answer, but a space is missing after its mark: it would be "
        "set "
        "as an ordinary paragraph.",
        "body: |\n  ？记者：桥什么时候通？",
        "body: |\n  ？ 记者：桥什么时候通？",
        kind="article",
    ),
    "T157": Explained(
        "像是列项，但“-”或“1.”后面少空格，会当普通段落排，不悬挂缩进。",
        "It looks like an item of a list, but a space is missing: it would be set as an ordinary "
        "paragraph, without the hanging indent.",
        "body: |\n  -补栏杆\n  -装路灯",
        "body: |\n  - 补栏杆\n  - 装路灯",
        kind="article",
    ),
}

_EDITION = {
    "T160": Explained(
        "同一篇稿件列了两次，会排两遍。转版不用列两次，用 jumps。",
        "An article is listed twice and would be set twice. For one that goes on elsewhere use "
        "jumps.",
        "articles: [yinhe, yinhe]",
        "articles: [yinhe]",
        kind="edition",
    ),
    "T161": Explained(
        "没有这个稿件文件，但有一个名字很像的。",
        "There is no such article, but one of a name much like it.",
        "articles: [yinhe, jingtn]",
        "articles: [yinhe, jingtan]",
        kind="edition",
    ),
    "T162": Explained(
        "没有这个稿件文件。稿件放在特刊文件夹里，和 edition.yaml 在一起，名字写时可以不带 .yaml。",
        "There is no such article. Articles lie beside edition.yaml; their names may be written "
        "without .yaml.",
        "articles: [yinhe, bridge-opening]",
        "articles: [yinhe]",
        kind="edition",
    ),
    "T163": Explained(
        "文件名指到了特刊文件夹外面。只用文件夹里面的东西，特刊拷到别处才照样能排；"
        "来历不明的特刊也读不到您别的文件。",
        "The name leads out of the edition's folder. What lies inside comes along when the folder "
        "is copied, and a stranger's edition cannot reach your other files.",
        "photos:\n  - file: ../别处/a.jpg",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
    ),
    "T218": Explained(
        "特刊文件夹里的这个名字是链接，指到文件夹外面。特刊只用文件夹里面的东西：拷到别处照样能排，"
        "别人给的特刊也读不到您别的文件。文件夹自己带着 layouts/ 和 fonts/ 时，它们也一样。",
        "A name in the edition's folder is a link that leads out of it. An edition uses only what "
        "lies inside: it can be copied elsewhere, and a stranger's cannot reach your other files. "
        "That holds for layouts/ and fonts/ too where the folder has its own.",
    ),
    "T164": Explained(
        "这一项写着“待填”。用到它的那一行先不上版；平时只是提示，付印（--final）时是错误，以免报上"
        "印出“待填”。",
        "The field says 待填, to be filled in. What needs it is left off the page; with --final it "
        "is an error, so that it never gets into print.",
        "fields:\n  editor: 待填",
        "fields:\n  editor: 某某",
        kind="edition",
    ),
    "T165": Explained(
        "焦点是裁图时要保住的一点，写两个数：离左边多远、离上边多远，百分数或 0 到 1 的小数。",
        "The focal point is what cropping keeps: how far from the left, then from the top, in "
        "percent or from 0 to 1.",
        "photos:\n  - {file: photos/a.jpg, focal: 中间}",
        "photos:\n  - {file: photos/a.jpg, focal: 50% 40%}",
        kind="article",
    ),
    "T166": Explained(
        "没有这个图片文件，但有一个名字很像的。大小写也要一样。",
        "There is no such picture, but one of a name much like it. Capitals count.",
        "photos:\n  - file: photos/a.jpeg",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
    ),
    "T167": Explained(
        "没有这个图片文件。图片放进特刊文件夹（通常在 photos/ 里），从特刊文件夹写起。",
        "There is no such picture. Pictures lie in the edition's folder, mostly in photos/, and "
        "are "
        "named from there.",
        "photos:\n  - file: photos/opening-ceremony.png",
        "photos:\n  - file: photos/a.jpg",
        kind="article",
    ),
    "T168": Explained(
        "图片打不开：格式不认得（如 HEIC、PSD），或者文件坏了。请在看图软件里另存为 JPEG 或 TIFF。",
        "The picture cannot be opened: its format is unknown here (HEIC, PSD), or it is damaged. "
        "Save it as JPEG or TIFF.",
    ),
    "T169": Explained(
        "像素多得离谱，多半是弄错了文件。报纸一个对页在 300 ppi 时也只有七千万像素。",
        "There are far too many pixels; probably it is the wrong file. A spread of a newspaper at "
        "300 ppi has seventy million.",
    ),
    "T170": Explained(
        "图片开头是好的，后面坏了或缺了：常常是没有拷完。印出来会有一块灰色或花的。",
        "The head of the picture is sound, the rest is damaged or missing, mostly from a copy that "
        "was broken off. It would print with a gray patch.",
    ),
    "T171": Explained(
        "这张是占位图（placeholder: true），版面先按它排。付印前要换成正式图片；用 --final 生成时"
        "它是错误。",
        "This is a stand-in (placeholder: true) to lay the page out with. It has to be replaced "
        "before printing; with --final it is an error.",
        "photos:\n  - {file: photos/a.jpg, placeholder: true}",
        "photos:\n  - {file: photos/a.jpg}",
        kind="article",
    ),
    "T172": Explained(
        "找不到您写的特刊文件夹。请看看当前在哪个文件夹，路径里的字有没有打错。",
        "The edition's folder is not there. See which folder you are in, and how its name is "
        "spelt.",
        "tekan build artcles/2024-interviews",
        "tekan build articles/2024-interviews",
    ),
    "T173": Explained(
        "person 写的名字在引题里找不到，就不能在引题里突出。两处写法要一样：中间的点、异体字都算不"
        "同。",
        "The name in person is not in the kicker, so it cannot be set off there. Both are written "
        "alike, to the dot.",
        "kicker: 某社区书记甲某：\nperson: 乙某",
        "kicker: 某社区书记甲某：\nperson: 甲某",
        kind="article",
    ),
    "T207": Explained(
        "稿件要转到的那一版不在后面。读者往后翻才找得到，下转只能转到版次更大的一版。",
        "The page to which the article is to go on does not follow. Readers turn forwards: a jump "
        "leads to a later page.",
    ),
    "T208": Explained(
        "jumps 里写的稿件不在这一版。转版只能转这一版自己的稿件。",
        "jumps names an article that is not on this page. Only the page's own can go on elsewhere.",
        "pages:\n  - {articles: [yinhe], jumps: {qiliping: 3}}\n  - {articles: [jingtan]}",
        "pages:\n  - {articles: [yinhe], jumps: {yinhe: 3}}\n  - {articles: [jingtan]}",
        kind="edition",
    ),
    "T209": Explained(
        "整份特刊一篇稿件也没有，没有东西可排。",
        "The whole edition has no article: there is nothing to set.",
        "articles: []",
        "articles: [yinhe]",
        kind="edition",
    ),
    "T210": Explained(
        "articles 里有这一篇，pages 里哪一版都没有它，它就不会上版。",
        "The article is listed, but no page names it: it would not be printed.",
        "articles: [yinhe, jingtan]\npages:\n  - {articles: [yinhe]}",
        "articles: [yinhe, jingtan]\npages:\n  - {articles: [yinhe, jingtan]}",
        kind="edition",
    ),
}

EXPLAINED = _TEXT | _EDITION
