"""Explained: what may be wrong on a page, with files, with a proof or with the machine."""

from tekan.catalogue.explained import Explained

_CLREQ = "《中文排版需求》（clreq）"

_SETTING = {
    "T301": Explained(
        "字体文件打不开：没有拷完，或者根本不是字体。印刷要把字形放进 PDF，坏字体会让整段变成空白"
        "。",
        "The font file cannot be opened: it is cut short, or no font. Its glyphs go into the PDF, "
        "and a broken one would leave blanks.",
    ),
    "T302": Explained(
        "这个字，首选字体和备用字体里都没有，印出来是空白或方框，所以不许付印。生僻的人名、地名最"
        "常遇到："
        "请加一款收字多的字体，不要换成同音字。",
        "Neither the first face nor those that stand in for it have the character; a blank or a "
        "box "
        "would be printed. It happens with rare names: add a face that has it, do not write "
        "another "
        "character.",
        "song: [song]",
        "song: [song, kai, rare]",
    ),
    "T303": Explained(
        "这一段在这么窄的栏里，排不到规定的疏密：要么字距拉得太开，要么挤得太紧，看得出来。"
        "程序排了它能排的最好的；改几个字，或把栏放宽，就好了。",
        "On so narrow a column the paragraph cannot be set within the bounds of the style: it is "
        "visibly loose or tight. This is the best there is; change a few words, or widen the "
        "column.",
        source=f"{_CLREQ}行内标点挤压、两端对齐",
    ),
    "T304": Explained(
        "一段的末行只有一个字（孤字），难看，也白占一行。增删一两个字就没有了。",
        "The last line of a paragraph is a single character: it looks poor and costs a line. A "
        "character more or less mends it.",
        source=f"{_CLREQ}孤字处理",
    ),
    "T306": Explained(
        "希伯来文、阿拉伯文这类文字从右往左写。程序只会从左往右排，排出来每个词都是反的，懂的人一看"
        "就是错的，所以不许付印。单独一个字母不要紧。",
        "Hebrew, Arabic and their like run from right to left. Set from left to right, every word "
        "would stand in reverse, which whoever reads it sees at once. A single letter does no "
        "harm.",
        "body: 门上写着 שלום 一词。",
        "body: 门上写着“沙洛姆”（shalom）一词。",
        kind="article",
        source="UAX #9",
    ),
    "T305": Explained(
        "直排的标题旁边没有放注音的地方，注音略去了。请把读音写进正文。",
        "A vertical headline has no room beside it for ruby, which is left out. Give the reading "
        "in "
        "the body.",
        source=f"{_CLREQ}行间注",
    ),
}

_PAGES = {
    "T401": Explained(
        "稿件比版块长，多出的字没有上版。“截在……之后”是版上的最后几个字。程序试过几种办法，"
        "列在帮助里：删多少字，或者图减几行，或者撤下哪一件。正文的字号、行距不会为此缩小。",
        "The article is longer than its area, and what is over is not on the page. The help lists "
        "what was tried and would do: characters to cut, lines off a picture, a part to leave out. "
        "Size and leading of the body never give way.",
    ),
    "T402": Explained(
        "稿件比版块短，末尾空出一块。空几行还不碍事；空多了，版面像缺了一块。可以补写、放大图片，"
        "或加一条补白。",
        "The article is shorter than its area and leaves a hole at its end. Write more, make a "
        "picture larger, or add a filler.",
    ),
    "T403": Explained(
        "手工版式划的版块，比稿件少，这一篇没有地方放。",
        "A layout laid by hand has fewer areas than there are articles: this one has no place.",
    ),
    "T404": Explained(
        "手工版式划的版块，比稿件多，有一块会空着。",
        "A layout laid by hand has more areas than there are articles: one stays empty.",
    ),
    "T405": Explained(
        "标题（或版上别的一行字）太宽，放不进给它的地方。标题不会自动缩小字号：同一级的标题要一样"
        "大。",
        "A headline, or another line, is wider than its place. Headlines are not made smaller by "
        "themselves: those of one rank are of one size.",
        "headline: 凝聚多方资源共同参与社区基层治理与服务",
        "headline: 凝聚多方资源|参与社区治理",
    ),
    "T406": Explained(
        "版块太小，光是标题和图片就放不下，正文一行也排不了。",
        "The area is too small even for headline and pictures: not a line of body would stand.",
    ),
    "T407": Explained(
        "版块放不下，按版式的规定撤下了可以不要的部件（如引语、数据）。只是提示；一定要，就删短正"
        "文。",
        "The area had no room, and a part that the layout allows to drop was left out. Shorten the "
        "body to have it back.",
    ),
    "T408": Explained(
        "稿件里写了这一项，版式没有给它位置，所以不会印出来。免得您以为已经上版，特地提醒。标题（`heading`）没有位置"
        "是错误：没有标题的稿件不能付印。",
        "The article has something that the layout has no place for: it will not be printed. You "
        "are told, lest you think it is there. Without a place for its `heading` it is an error: "
        "no story goes to press without its headline.",
    ),
    "T409": Explained(
        "有字排到成品边外面去了，裁切时会被切掉。",
        "Words stand outside the trim and would be cut off.",
    ),
    "T410": Explained(
        "版式给第几张图留了位置，稿件里没有这么多图，那里会空着。",
        "The layout keeps a place for a picture that the article does not have: it stays empty.",
    ),
    "T411": Explained(
        "这一版的稿件加起来太长，程序找不到一种拼法。帮助里说的是：撤下哪一篇，其余的就排得下。",
        "The stories of this page are too long together. The help names the one without which the "
        "rest fits.",
    ),
    "T412": Explained(
        "这一版太满，撤一篇也不够。请把几篇移到别的版。",
        "The page is too full by more than one story: move some to other pages.",
    ),
    "T413": Explained(
        "这一版已经满了，这篇一个字也没有排上。付印前一定要处理，否则报上没有它。",
        "The page is full, and not a word of this story is on it. It has to be dealt with, or it "
        "will not be in the paper.",
    ),
    "T414": Explained(
        "版面元件（报头、栏头上的字）压在稿件上，两层字叠在一起，都看不清。",
        "Words of the furniture stand upon an article: neither could be read.",
    ),
    "T415": Explained(
        "广告没有地方排。广告的大小是卖出去的，不能缩，也不能不登，所以是错误。",
        "There is no place for an ad. Its size is sold: it is neither made smaller nor left out, "
        "so "
        "this is an error.",
    ),
    "T416": Explained(
        "这一版拼完还空着一块。请加一篇短稿、备几条补白（fillers），或放大一张图。",
        "The page has a hole left over. Add a short story, keep fillers at hand, or make a picture "
        "larger.",
        "articles: [yinhe]",
        "articles: [yinhe]\nfillers: [filler-tides, filler-paper]",
    ),
}

_OUTPUT = {
    "T501": Explained(
        "文件写不进去：磁盘满了、没有权限，或者那个 PDF 正在别的程序里打开着。上一次生成的文件没有"
        "动。",
        "The files cannot be written: the disk is full, you may not, or the PDF is open in another "
        "program. The files of the former build are untouched.",
    ),
    "T510": Explained(
        "特刊文件夹自己带着 layouts/ 和 fonts/，文件就放在它的 output/ 里；而这个 output/ 是一个链"
        "接，指到文件夹外面。别人给的特刊不该在您的硬盘上别处写东西，所以没有写。",
        "The edition's folder brings its own layouts/ and fonts/, so its files go into its "
        "output/; and that is a link to somewhere else. A stranger's edition is not to write "
        "elsewhere on your disk, so nothing was written.",
    ),
    "T511": Explained(
        "特刊不超过 16 版时，除了整本的文件，每版还各出一个文件。版数再多，这些文件又多又大，多半没"
        "人要，所以只出整本的。印厂按版收稿的话，在印刷条件里写 single_pages: true；一个都不要的"
        "话，写 single_pages: false，就不再提示。",
        "Up to 16 pages an edition comes as one file, and each page in a file of its own besides. "
        "Of more pages these files are many and large, and mostly nobody asks for them, so there "
        "is only the whole. Where your printer takes pages one by one, write `single_pages: true` "
        "in the press profile; where he never does, `single_pages: false`, and this is not said "
        "again.",
    ),
    "T502": Explained(
        "特刊文件夹上面找不到 layouts/ 和 fonts/。一份报纸的版式、字体、印刷条件放在一起，各期特刊"
        "放在它下面。"
        "tekan new 会把这些都建好。",
        "There are no layouts/ and fonts/ above the edition. A paper's layouts, faces and press "
        "profiles lie together, and its editions below. `tekan new` makes all of it.",
        "桌面/2024-interviews/edition.yaml",
        "报纸/layouts/ 报纸/fonts/ 报纸/press/ 报纸/articles/2024-interviews/edition.yaml",
    ),
    "T503": Explained(
        "用 --final 生成的文件要去付印，里面还有占位图。占位图印到报上，是出版差错。",
        "A build with --final goes to press, and a stand-in is still there. In print it would be a "
        "blunder.",
        "photos:\n  - {file: photos/a.jpg, placeholder: true}",
        "photos:\n  - file: photos/opening.jpg",
    ),
    "T504": Explained(
        "印刷条件写的色彩特性文件（ICC）读不出。没有它，图片无法分色，PDF/X 也要求嵌入它。",
        "The ICC profile cannot be read. Pictures are separated through it, and PDF/X wants it in "
        "the file.",
        source="ISO 15930-7；ISO 15076-1",
    ),
    "T505": Explained(
        "色彩特性文件不是给 CMYK 印刷用的：可能是屏幕的 RGB 特性。用错了，颜色会全部走样。",
        "The ICC profile is not for CMYK output; perhaps it is a screen's. All colours would be "
        "off.",
        source="ISO 15930-7",
    ),
    "T506": Explained(
        "用 --final 生成的文件要去付印，还有“待填”的项目。报名、日期、刊号这些，报上不能空着。",
        "A build with --final goes to press, and a field is still 待填. Name, date and permit may "
        "not be missing in print.",
        "fields:\n  editor: 待填",
        "fields:\n  editor: 某某",
    ),
    "T507": Explained(
        "拼印刷对页（首页配末页）要四的倍数：一张纸对折，正反面一共四个版。",
        "Printer's pairs (the last page beside the first) need a multiple of four: a sheet folded "
        "once has four pages.",
    ),
    "T508": Explained(
        "拼在一张纸上的版要一样大。",
        "Pages that are printed on one sheet are of one size.",
    ),
    "T509": Explained(
        "PDF/X-1a:2003 用的是老规格，色彩特性文件要第 2 版。第 4 版的，老 RIP 认不得。",
        "PDF/X-1a:2003 is of an older kind and takes ICC profiles of version 2; old RIPs do not "
        "know "
        "version 4.",
        source="ISO 15930-4:2003",
    ),
    "T520": Explained(
        "tekan new 要建的文件夹已经有东西。程序从不往里混，也不覆盖，所以什么都没有做。",
        "The folder that `tekan new` is to make has something in it. Nothing is mixed in or "
        "overwritten; nothing was done.",
        "tekan new articles/2024-interviews",
        "tekan new articles/2025-spring",
    ),
    "T521": Explained(
        "新报纸用的版式、字体、印刷条件是随程序一起装的，这一份里没有，多半是安装不完整。",
        "Layouts, faces and press profiles for a new house come with the program; here they are "
        "missing, so it was probably not installed whole.",
    ),
    "T580": Explained(
        "--against 要的旧校样不在那里。写它的 PDF，或它所在的文件夹（用里面最新的一份）。",
        "The former proof for --against is not there. Name its PDF, or its folder, of which the "
        "newest is taken.",
        "tekan proof articles/spring --against old",
        "tekan proof articles/spring --against output/spring",
    ),
    "T581": Explained(
        "校样里藏着版上的文字，供下一次对照；这个 PDF 里没有。别的软件做的，或打开后另存过的，都会"
        "丢掉它。",
        "A proof keeps inside it what stood on its pages. This PDF has nothing of the kind: "
        "another "
        "program made it, or saved it again.",
    ),
    "T582": Explained(
        "旧校样是另一份特刊的，没有一篇相同的稿件，对照没有意义。",
        "The former proof is of another edition: no article is in both, so there is nothing to "
        "compare.",
    ),
    "T599": Explained(
        "程序自己出了错，和稿件没有关系。经过写在一个日志文件里，请发给我们；上一次生成的文件没有"
        "动。",
        "The program itself failed; your copy has nothing to do with it. What happened is in a log "
        "file: please send it to us. The files of the former build are untouched.",
    ),
}

EXPLAINED = _SETTING | _PAGES | _OUTPUT
