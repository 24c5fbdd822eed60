"""Explained: what an editor should look at again, and what was read from pictures."""

from tekan.catalogue.explained import Explained

_MARKS = "GB/T 15834—2011《标点符号用法》"
_NUMBERS = "GB/T 15835—2011《出版物上数字用法》"

_PEOPLE = {
    "T640": Explained(
        "两个名字只差一个字，很可能是同一个人写成了两样。人名印错，是最伤人的差错。"
        "确是两个人的（如兄弟），不用改。",
        "Two names differ by one character and are probably one person written in two ways. A name "
        "in error hurts most. If they are two people, leave them.",
        "引题：社区书记梁红梅　图说：社区书记梁红玫",
        "引题：社区书记梁红梅　图说：社区书记梁红梅",
    ),
    "T641": Explained(
        "同一个人在同一份特刊里有两个职务。可能一处是旧的，也可能写漏了字。",
        "One person has two titles in this edition. One of them may be out of date, or lack a "
        "word.",
        "书记张三……主任张三",
        "书记张三……书记张三",
    ),
    "T642": Explained(
        "稿件里的职务和本报名录（style/names.yaml）里的不同。人调动了，改名录；稿件写错了，改稿件"
        "。",
        "The title differs from the house's own list (style/names.yaml). Correct the list where "
        "the "
        "person has moved, else the article.",
    ),
    "T643": Explained(
        "数据栏的数和正文的数对不上。读者会把两处放在一起看，请回头查原始材料。",
        "The facts box and the text disagree. Readers see both at once; go back to the source.",
        "数据栏：网格 8 个　正文：划分为9个网格",
        "数据栏：网格 8 个　正文：划分为8个网格",
        source=_NUMBERS,
    ),
    "T644": Explained(
        "数据栏里的数，正文、图说里都没有。不一定错，只是没有第二处可以互相核对。",
        "The figure is nowhere else in the article. That is no error, but there is nothing to "
        "check "
        "it by.",
    ),
}

_SIGNS = {
    "T645": Explained(
        "引号、括号、书名号只有一半。读者分不清话到哪里为止。程序不猜另一半该在哪里。",
        "Half a pair of quotes or brackets: readers cannot tell where the words end. The program "
        "does not guess where the other half belongs.",
        "他说：“桥通了。",
        "他说：“桥通了。”",
        source=f"{_MARKS} §4.8、4.9",
    ),
    "T646": Explained(
        "双引号里再用引号，里面一层用单引号；书名号里再用书名号，里面一层用单书名号〈 〉。",
        "Quotes within double quotes are single ones; titles within 《 》 have 〈 〉.",
        "“他说“桥通了”，大家都来看。”",
        "“他说‘桥通了’，大家都来看。”",
        source=f"{_MARKS} §4.8、4.15",
    ),
    "T647": Explained(
        "括号一头全角、一头半角，印出来一大一小，间隔也不对。",
        "A pair of brackets has two widths and looks lopsided in print.",
        "幸福里（村)",
        "幸福里（村）",
        source=_MARKS,
    ),
    "T648": Explained(
        "汉字旁边的标点用了半角的，占位小，和上下文挤在一起。程序照原样印，不替您改。",
        "A half-width mark stands beside Chinese and looks cramped. It is printed as it is; the "
        "program changes nothing.",
        "昨天,新桥通车.",
        "昨天，新桥通车。",
        source=_MARKS,
    ),
    "T650": Explained(
        "汉字之间、标点旁边有空格，排出来会多空一块。多半是从网页或 Word 粘贴来的。",
        "A blank stands between Chinese characters or beside a mark and leaves a gap, mostly after "
        "a paste from the web or Word.",
        "昨天， 新桥 通车。",
        "昨天，新桥通车。",
        source="《中文排版需求》（clreq）",
    ),
    "T652": Explained(
        "标点重复或连用得不对：改稿时删了字、留下了两个标点，最常见。",
        "Marks are doubled, or stand together in no proper way: mostly words between them were "
        "cut.",
        "新桥通车，。大家都来看。",
        "新桥通车。大家都来看。",
        source=_MARKS,
    ),
}

_TWICE = {
    "T651": Explained(
        "一个词连着写了两次，多半是打重了。有意重复的（如“好好学习”）不在此列。",
        "A word stands twice in a row, mostly by a slip. Words that are doubled in the language "
        "are "
        "left out.",
        "新桥的的栏杆",
        "新桥的栏杆",
    ),
    "T653": Explained(
        "同一句话在一篇稿件里出现两次，很可能是粘贴了两遍，或者挪动时没有删掉原来的。",
        "A sentence stands twice in one article: pasted twice, or moved and not deleted.",
    ),
    "T654": Explained(
        "两篇稿件大半相同，可能是同一篇的两个版本，或者两位编辑各收了一次。",
        "Two articles are mostly the same: two versions of one, or taken by two editors.",
    ),
    "T655": Explained(
        "两段文字大半相同。通稿里的背景段落容易这样，请看要不要两处都留。",
        "Two paragraphs are mostly the same, as background often is. See whether both are needed.",
    ),
    "T656": Explained(
        "同一张图片用了两次，读者会以为是差错。",
        "One picture is used twice; readers will take it for a blunder.",
    ),
    "T657": Explained(
        "两篇稿件的标题一样，读者（和校对）会弄混。",
        "Two articles have the same headline; readers and proofreaders will confuse them.",
    ),
}

_DATES = {
    "T658": Explained(
        "日期和星期对不上，一定有一个是错的。",
        "Date and weekday disagree: one of them is wrong.",
        "2025年10月17日　星期四",
        "2025年10月17日　星期五",
    ),
    "T659": Explained(
        "没有这一天，如 2 月 30 日、6 月 31 日。",
        "There is no such day, as 30 February or 31 June.",
        "6月31日",
        "6月30日",
    ),
    "T660": Explained(
        "各版的日期、期号、报名要一样；这一版的不同，多半是上一期留下来的。",
        "Date, issue and name are the same on all pages; what differs is mostly left from the "
        "issue "
        "before.",
    ),
    "T661": Explained(
        "导读或转版行指的版次不对，读者照着翻，找不到。",
        "A teaser or jump line points to the wrong page: readers turn to it in vain.",
        "导读：柿饼上市 03版（实际在02版）",
        "导读：柿饼上市 02版",
    ),
    "T662": Explained(
        "导读或转版行指到了一个没有的版。",
        "A teaser or jump line points to a page that is not there.",
    ),
    "T663": Explained(
        "本报的用词表（style/terms.yaml）说这个词不这样写。表是各报自己定的，程序不带任何词。",
        "The house's own list (style/terms.yaml) writes this word in another way. The program "
        "brings "
        "no list of its own.",
    ),
    "T664": Explained(
        "图片没有写作者。新闻图片要署名，既是尊重，也是著作权法的要求；自家资料图可以写“资料图片”"
        "。",
        "Nobody is named for the picture. Its maker is to be named, by courtesy and by copyright.",
        "photos:\n  - file: photos/a.jpg",
        "photos:\n  - {file: photos/a.jpg, credit: 图/记者 某某}",
        source="《著作权法》第十条（署名权）",
    ),
    "T665": Explained(
        "图片没有图说，读者不知道图上是谁、在做什么。头像、装饰图可以不要。",
        "The picture has no caption, and readers cannot tell who or what it shows. Ornaments may "
        "go "
        "without.",
        "photos:\n  - file: photos/a.jpg",
        "photos:\n  - {file: photos/a.jpg, caption: 居民在凉亭里下棋}",
    ),
    "T668": Explained(
        "这个日期在出版日期之后，文字却说事情已经发生。多半是年份写错，或者沿用了去年的稿子。",
        "The day comes after the paper's own date, and the text says that it is past. Mostly the "
        "year "
        "is wrong.",
    ),
    "T669": Explained(
        "要关掉的检查没有这个代号。代号写成 T 加三位数字，如 T644。",
        "No check has this code. A code is T and three digits, such as T644.",
        "unchecked: [T6444]",
        "unchecked: [T644]",
    ),
}

_PHOTOS = {
    "T211": Explained(
        "稿件里没有写图说，程序用了摄影者存在图片里的（IPTC/XMP）。请看一看合不合用；写了 caption"
        "，就以稿件为准。",
        "The article gives no caption, so the one kept in the picture (IPTC/XMP) is taken. See "
        "that "
        "it fits; a caption in the article goes first.",
        source="IPTC Photo Metadata Standard",
    ),
    "T212": Explained(
        "稿件里没有写图片署名，程序用了存在图片里的（IPTC/XMP）。写了 credit，就以稿件为准。",
        "The article gives no credit, so the one kept in the picture (IPTC/XMP) is taken. A credit "
        "in the article goes first.",
        source="IPTC Photo Metadata Standard",
    ),
    "T213": Explained(
        "稿件的图说和存在图片里的不一样。排的是稿件的；不一样，有可能是图片放错了。",
        "The caption and the picture's own words differ. The article's is printed; it may be the "
        "wrong picture.",
        source="IPTC Photo Metadata Standard",
    ),
    "T214": Explained(
        "稿件的图片署名和存在图片里的不一样。排的是稿件的；请核对，署错名要赔礼。",
        "The credit and the picture's own differ. The article's is printed; compare the two.",
        source="IPTC Photo Metadata Standard",
    ),
    "T215": Explained(
        "图片里的文字没有标明编码，程序按国内软件常用的 GB 18030 读出。请看看有没有乱码。",
        "The words in the picture do not tell their encoding; they were read as GB 18030, as "
        "Chinese "
        "programs write. See that no character is wrong.",
        source="IPTC-NAA IIM 4.2",
    ),
    "T216": Explained(
        "图片里新旧两处信息（XMP、IPTC）写得不一样，多半是改图时只改了一处。",
        "The picture's two records (XMP and IPTC) differ: mostly one alone was changed.",
        source="IPTC Photo Metadata Standard",
    ),
    "T217": Explained(
        "图片里记着图说是谁写的，有疑问可以去问他。只是提示。",
        "The picture tells who wrote its caption, who can be asked. A note only.",
        source="IPTC Photo Metadata Standard",
    ),
}

EXPLAINED = _PEOPLE | _SIGNS | _TWICE | _DATES | _PHOTOS
