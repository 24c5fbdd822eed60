"""Explained: what may be wrong with a manuscript, and what an import tells of it."""

from tekan.catalogue.explained import Explained

_UNREADABLE = {
    "T601": Explained(
        "来稿文件读不了：不在那里、没有权限，或者正被别的程序打开着。请先关掉 Word 再试。",
        "The manuscript cannot be read: it is not there, you may not, or another program holds it. "
        "Close Word and try again.",
    ),
    "T619": Explained(
        "来稿写的是文件夹，或者没有读它的权限。一次可以写几个文件，但要一个一个写明。",
        "The manuscript named is a folder, or you may not read it. Several may be imported at "
        "once, each named by itself.",
        "tekan import 来稿文件夹",
        "tekan import 来稿文件夹/一.docx 来稿文件夹/二.docx",
    ),
    "T602": Explained(
        "这种文件（如老的 .doc、.wps、PDF）不能直接导入：里面的文字和版面缠在一起，猜着取容易丢字。"
        "另存为 .docx，一个字也不会少。",
        "This kind of file (an old .doc, .wps, PDF) cannot be imported: text and layout are mixed, "
        "and words would be lost in guessing. Saved as .docx, none is.",
        "tekan import 来稿.doc",
        "tekan import 来稿.docx",
    ),
    "T603": Explained(
        "文件损坏，多半是没有传完。程序不导入半份稿子：少了什么，谁也看不出来。",
        "The file is damaged, mostly cut short on its way. Half a manuscript is not imported: "
        "nobody "
        "would see what is missing.",
    ),
    "T604": Explained(
        "文件加了密码，打不开。请作者去掉密码再发，或者知道密码的人另存一份。",
        "The file has a password. Whoever knows it can save the file without.",
    ),
    "T605": Explained(
        "文件大得不像一份来稿，多半是里面嵌了许多原图。文字另存，原图另要。",
        "The file is too big for a manuscript, mostly because of pictures inside. Save the text "
        "alone, and ask for the originals.",
    ),
    "T606": Explained(
        "文件不是文字：可能是图片、压缩包，或者改了扩展名的别的文件。",
        "The file is no text: a picture, an archive, or something else with another ending.",
    ),
    "T607": Explained(
        ".docx 其实是压缩包。这一个解开以后大得不正常，可能是有人做来攻击电脑的，所以没有打开。",
        "A .docx is an archive. This one unpacks to an unreasonable size, as files made for "
        "attacks "
        "do, and was not opened.",
    ),
    "T608": Explained(
        "文件里没有文字，多半是拍照或扫描的稿子。程序不认图里的字，请作者发文字稿。",
        "There is no text, mostly because the manuscript is a photo or scan. Ask for it as text.",
    ),
    "T609": Explained(
        "同名的稿件已经有了，上面可能有您改过的内容，所以没有覆盖。",
        "An article of that name is there, perhaps with your changes, and was not overwritten.",
        "tekan import 来稿.docx",
        "tekan import 来稿.docx --replace",
    ),
}

_DOUBTS = {
    "T610": Explained(
        "有的字按这种编码读不出来，稿件里写成了 �，一处对应一处，没有丢。请对照原稿补上。",
        "Some characters could not be read in this encoding and stand as �, one for one. Mend them "
        "from the manuscript.",
        "幸福里�区",
        "幸福里社区",
        source="GB 18030—2022",
    ),
    "T611": Explained(
        "来稿里有看不见、印不出的控制字符，已经删去。它们旁边有时会少一个字，请看一眼。",
        "Characters that cannot be seen or printed were taken out. Something may be missing beside "
        "them.",
    ),
    "T612": Explained(
        "稿件写好了，但 edition.yaml 没有动：里面有您自己的安排。把稿件名加进去，才会上版。",
        "The articles are there, but edition.yaml, with your own order, was left alone. Add them "
        "to "
        "it to have them on the page.",
        "articles: [yinhe]",
        "articles: [yinhe, jiepai]",
    ),
    "T620": Explained(
        "稿件写好了，但 edition.yaml 没有动：里面有您自己的安排。它是一版一版排的（pages），"
        "写明这一篇上哪一版、是头条、次条还是简讯，才会上版。",
        "The articles are there, but edition.yaml, with your own order, was left alone. It says "
        "page by page what stands there: name the article on one of them, as lead, second or "
        "brief.",
        "pages:\n  - lead: yinhe",
        "pages:\n  - lead: yinhe\n    briefs: [jiepai]",
    ),
    "T613": Explained(
        "页眉、页脚、批注不是正文，没有排进去，但也没有丢：写在稿件末尾的注释里。",
        "Headers, footers and comments are no body text. They are not lost: they stand in comments "
        "at the end of the article.",
    ),
    "T614": Explained(
        "没有看出哪一行是标题，先写了“待填”。请自己写上；程序不编标题。",
        "No line looked like a headline, so it says 待填. Write one; the program makes none up.",
        "headline: 待填",
        "headline: 桥通了",
    ),
    "T615": Explained(
        "只找到标题，没有正文，先写了“待填”。多半是把下一篇的标题当成了一篇。",
        "There is a headline and no text, so it says 待填. Probably it belongs to the next "
        "article.",
    ),
    "T616": Explained(
        "来稿带着修订。导入时插入的保留、删除的略去，等于全部接受；作者未必都同意。",
        "The manuscript has tracked changes. Insertions are kept and deletions left out, as if all "
        "were accepted, which the author may not mean.",
    ),
    "T617": Explained(
        "正文里不能排表格，每一行写成了一段。请看要不要改成数据栏（facts）或列项。",
        "A body has no tables: each row has become a paragraph. Facts or a list may serve better.",
    ),
    "T618": Explained(
        "Word 里的图片是缩小过的，印出来不够清楚，所以没有导入。请要原图。",
        "Pictures in Word are made small and would not print well, so they were not imported. Ask "
        "for the originals.",
    ),
}

EXPLAINED = _UNREADABLE | _DOUBTS
