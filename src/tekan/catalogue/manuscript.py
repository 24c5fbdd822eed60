"""What is wrong with a manuscript that is to be imported, or what is to be told of it."""

from tekan.catalogue.words import Words

_UNREADABLE = {
    "T601": Words(
        "找不到来稿 {file}",
        "请检查文件名和路径；把文件拖进终端窗口，路径就不会写错",
        "there is no manuscript {file}",
        "check its name and path; drag the file into the terminal to have it right",
    ),
    "T619": Words(
        "读不了来稿 {file}",
        "它要是一个文件，不是文件夹，而且允许读取",
        "the manuscript {file} cannot be read",
        "it must be a file, not a folder, and one that may be read",
    ),
    "T602": Words(
        "{file} 是 {kind} 文件，不能导入",
        "请在 Word 或 WPS 里打开，另存为 .docx；或复制全文，用 tekan import - 粘贴",
        "{file} is a {kind} file, which cannot be imported",
        "save it as .docx in Word or WPS; or copy its text and paste it: tekan import -",
    ),
    "T603": Words(
        "{file} 损坏了，不是完整的 .docx",
        "请在 Word 里打开，另存为新的 .docx；打不开的，请作者重发",
        "{file} is damaged: it is no whole .docx",
        "open it in Word and save it as a new .docx; if it does not open, ask for it again",
    ),
    "T604": Words(
        "{file} 加了密码",
        "请在 Word 里打开，去掉密码再存一份",
        "{file} is protected by a password",
        "open it in Word and save it without the password",
    ),
    "T605": Words(
        "{file} 太大",
        "不能超过 {most_bytes} MB、{most_characters} 万字；请去掉图片，或分成几个文件",
        "{file} is too big",
        "it may have {most_bytes} MB and {most_characters}0,000 characters; take the pictures"
        " out or part it",
    ),
    "T606": Words(
        "{file} 不是文字",
        "能导入的是 .docx、.txt、.md、.html；别的请在 Word 里另存为 .docx",
        "{file} is no text",
        "import .docx, .txt, .md or .html; save anything else as .docx in Word",
    ),
    "T607": Words(
        "{file} 解开以后太大，超过 {most} MB，没有打开",
        "请在 Word 里新建一个文件，把文字粘贴进去再存",
        "{file} unpacks to more than {most} MB and was not opened",
        "paste its text into a new file in Word and save that",
    ),
    "T608": Words(
        "{file} 里没有文字",
        "文字在图片里的，请作者发文字稿",
        "there is no text in {file}",
        "if the text is in pictures, ask for it as text",
    ),
    "T609": Words(
        "稿件 {file} 已经有了，没有改动",
        "要用这次导入的代替它，加上 --replace；要另存一份，用 --into 换个文件夹",
        "the article {file} is there already and was left as it is",
        "add --replace to put this one in its place, or name another folder with --into",
    ),
}

_DOUBTS = {
    "T610": Words(
        "按 {encoding} 读，有 {count} 个字读不出来，写成了 �",
        "请对照原稿改好；多的话，请在记事本里另存为 UTF-8 再导入",
        "read as {encoding}, {count} characters could not be read and stand as �",
        "mend them from the manuscript; if they are many, save it as UTF-8 and import again",
    ),
    "T611": Words(
        "{file} 里有印不出来的控制字符 {codes}，已删去",
        "请对照原稿看那里是不是少了字",
        "control characters {codes} in {file} cannot be printed and were taken out",
        "see whether anything is missing there",
    ),
    "T612": Words(
        "edition.yaml 没有改动",
        "请把新稿件加进它的 articles",
        "edition.yaml was left as it is",
        "add the new articles to its articles",
    ),
    "T620": Words(
        "edition.yaml 没有改动",
        "请把新稿件写进它的 pages，放在某一版的 lead（头条）、second（次条）或 briefs（简讯）里",
        "edition.yaml was left as it is",
        "name the new articles in its pages, as lead, second or among the briefs of a page",
    ),
    "T613": Words(
        "{file} 的页眉、页脚、批注没有排进稿件：{words}",
        "要用的，请从稿件末尾的注释里抄上去",
        "headers, footers and comments of {file} stand in no article: {words}",
        "copy what you need from the comments at the end of the article",
    ),
    "T614": Words(
        "{article} 没有找到标题，先写了“待填”；稿件开头是“{opening}”",
        "请写上标题",
        "no headline was found for {article}, which begins “{opening}”; it says 待填 for now",
        "write one",
    ),
    "T615": Words(
        "{article} 没有找到正文，先写了“待填”",
        "请看它是不是另一篇的标题",
        "no text was found for {article}; it says 待填 for now",
        "see whether it is the headline of another article",
    ),
    "T616": Words(
        "{file} 有修订：保留插入 {kept} 处，略去删除 {left} 处",
        "请作者先接受或拒绝全部修订，就不会弄错",
        "{file} has tracked changes: {kept} insertions are kept, {left} deletions left out",
        "to be sure, have the author accept or reject them all first",
    ),
    "T617": Words(
        "{file} 里的表格有 {count} 行，一行写成了一段",
        "请看各段是否读得通",
        "{file} has tables of {count} rows in all; each row has become a paragraph",
        "see whether they read well",
    ),
    "T618": Words(
        "{file} 里有 {count} 张图片，没有导入",
        "请向作者要原图，放进特刊文件夹的 photos/",
        "pictures in {file}: {count}; they were not imported",
        "ask for the originals and put them into photos/ of the edition",
    ),
}

WORDS = _UNREADABLE | _DOUBTS
