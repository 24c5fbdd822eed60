"""Explained: what may be wrong with a layout, fonts.yaml or a press profile."""

from tekan.catalogue.explained import Explained

_LAYOUT = {
    "T174": Explained(
        "sha256 用来确认字体文件就是当初那一个，要写全 64 个十六进制数字。不需要核对就删去。",
        "sha256 makes sure that a font file is the one it was: 64 hexadecimal digits. Leave it out "
        "where nothing is to be checked.",
        "faces:\n  song: {file: a.ttf, sha256: 12ab}\nroles:\n  song: [song]",
        "faces:\n  song: {file: a.ttf}\nroles:\n  song: [song]",
        kind="fonts",
        source="FIPS 180-4",
    ),
    "T175": Explained(
        "天头加上各行的行距，比版面还高，最后几行会排到纸外去。",
        "The top margin and all lines together are higher than the page: the last lines would "
        "stand "
        "off the paper.",
        "extends: tabloid-makeup\ngrid: {lines: 200}",
        "extends: tabloid-makeup\ngrid: {lines: 62}",
        kind="layout",
    ),
    "T176": Explained(
        "部件组写的栏不在它的版块里，没有地方放。栏数从版面左边第一栏数起。",
        "A stack names a column that its area does not have. Columns count from the page's first.",
    ),
    "T177": Explained(
        "版式要排这一项（如编辑、日期），edition.yaml 的 fields 里没有，那一行就空着。",
        "The layout shows a field (editor, date) that edition.yaml does not give: its line stays "
        "empty.",
    ),
    "T178": Explained(
        "版式要的是用“|”隔开的第几段，而这一项没有那么多段。",
        "The layout asks for a part of the field, between its |, that it does not have.",
    ),
    "T179": Explained(
        "要写百分数，如 80%。不写 % 的 0.8 和 80 分不清，所以都不收。",
        "A percentage is wanted, such as 80%. Without the sign, 0.8 and 80 could be either.",
    ),
    "T180": Explained(
        "长度写成数字加单位：mm、cm、pt，或字号（五号、小四），或 em（几个字）、lines（几行）。"
        "大小不能是负数；网格自己的字号和出血不能用 em、lines，因为它们正是由网格定的。",
        "A length is a number and a unit: mm, cm, pt, a size by name (五号), em (characters) or "
        "lines. Sizes are not negative, and the grid itself, bleed and slug go without em and "
        "lines, which the grid defines.",
        "bleed: 3 字",
        "bleed: 3mm",
        kind="press",
    ),
    "T181": Explained(
        "范围写一个数（3），或首尾两个数（1-5），前小后大。",
        "A range is one number (3), or the first and last (1-5), the smaller before.",
        "extends: tabloid\nareas:\n  - {columns: 一到五, lines: 10-62, parts: [{heading: 1}]}",
        "extends: tabloid\nmakeup: {lines: 10-62}",
    ),
    "T182": Explained(
        "图片的高写一个行数，或三个从小到大的：最少、通常、最多。三个数让程序在排不下时有余地。",
        "A picture's height is one number of lines, or three from small to large: least, natural, "
        "most. Three leave room to fit the text.",
    ),
    "T183": Explained(
        "颜色写四个 0 到 100 的数：青、品红、黄、黑的网点。报纸用 CMYK 印，屏幕的 RGB 颜色印不准。",
        "An ink is four numbers from 0 to 100: cyan, magenta, yellow, black. A newspaper prints in "
        "CMYK; RGB of a screen does not hold.",
        'extends: tabloid-makeup\ninks: {accent: "#1a5276"}',
        "extends: tabloid-makeup\ninks: {accent: [90, 45, 25, 15]}",
        kind="layout",
    ),
    "T184": Explained(
        "fonts.yaml 写的字体文件不在 fonts/ 里。没有字体就一个字也排不了。",
        "fonts.yaml names a file that is not in fonts/. Without a face nothing can be set.",
        "faces:\n  song: {file: b.ttf}\nroles:\n  song: [song]",
        "faces:\n  song: {file: a.ttf}\nroles:\n  song: [song]",
        kind="fonts",
    ),
    "T185": Explained(
        "用途里写的字体，faces 里没有。用途先写首选，后面是缺字时依次去找的。",
        "A role names a face that faces does not have. A role has its first face, then those in "
        "which missing characters are looked for.",
        "faces:\n  song: {file: a.ttf}\nroles:\n  song: [song, kai]",
        "faces:\n  song: {file: a.ttf}\nroles:\n  song: [song]",
        kind="fonts",
    ),
    "T186": Explained(
        "没有这个印刷条件。写 press/ 里 .yaml 文件的名字：新闻纸 newsprint，铜版纸 coated，或印厂"
        "给的。",
        "There is no such press profile: the name of a .yaml in press/, newsprint or coated, or "
        "your printer's.",
        "press: newsprnt",
        "press: newsprint",
        kind="edition",
    ),
    "T187": Explained(
        "印刷条件里写的色彩特性文件（ICC）不在 press/ 里。没有它，图片不知道该怎样分色。",
        "The ICC profile that the press profile names is not in press/. Without it nobody knows "
        "how "
        "to separate the pictures.",
        "icc: lost.icc",
        "icc: coldset-tr002.icc",
        kind="press",
        source="ISO 15076-1",
    ),
    "T188": Explained(
        "没有这个版式。写 layouts/ 里文件的名字，不带 .yaml。",
        "There is no such layout: the name of a file in layouts/, without .yaml.",
        "layout: tabloid-spred",
        "layout: tabloid-spread",
        kind="edition",
    ),
    "T189": Explained(
        "版式里用了没有定义的样式、颜色或字体用途。",
        "The layout uses a style, ink or role that nobody has defined.",
        "extends: tabloid-makeup\nstyles: "
        "{deck: {role: hei, size: 12pt, leading: 17pt, ink: purple}}",
        "extends: tabloid-makeup\nstyles: "
        "{deck: {role: hei, size: 12pt, leading: 17pt, ink: black}}",
        kind="layout",
    ),
    "T190": Explained(
        "版块的栏或行超出了网格，会排到版心外面去。",
        "The area's columns or lines leave the grid: it would stand outside the type area.",
    ),
    "T191": Explained(
        "两篇稿件的版块重叠，字会压在字上。",
        "The areas of two articles overlap: type would stand upon type.",
    ),
    "T192": Explained(
        "一个部件只能是一样东西：标题、图片、数据或引语。",
        "A part is one thing: heading, photo, facts or quote.",
    ),
    "T193": Explained(
        "各栏加上栏距和外边，比版面还宽。",
        "Columns, gutters and margin together are wider than the page.",
        "extends: tabloid-makeup\ngrid: {column: 40}",
        "extends: tabloid-makeup\ngrid: {column: 13}",
    ),
    "T194": Explained(
        "一个版块可以由上下两块拼成（L 形），但在同一栏里要首尾相接，不能中间空几行，否则读到那里"
        "会断。",
        "An area may be made of two blocks (an L), but within a column one begins where the other "
        "ends: readers would lose the thread in a gap.",
    ),
    "T195": Explained(
        "版面元件的字要有宽度，才知道在哪里转行、怎样对齐：写 width，或写占哪几栏。",
        "Words of the furniture need a width to turn and to align in: give width or columns.",
    ),
    "T196": Explained(
        "一个版面元件要么是字（text），要么是底色（tint）。要字衬底色，就写两件，底色在前。",
        "A piece of furniture is words or a tint. For words on a tint write two, the tint first.",
    ),
    "T197": Explained(
        "“{special:1}”里冒号后面是第几段，从 1 起。",
        "In “{special:1}” the number of the part follows the colon, from 1.",
    ),
    "T198": Explained(
        "版式要排的这一项，fields 里没有，但有一个很像的：两边写法要一样。",
        "The layout shows a field that is not there, but one much like it is: write both alike.",
    ),
    "T199": Explained(
        "四色网点加起来超过了印刷条件的总墨量。新闻纸吸墨慢，墨太多会粘脏、透印。",
        "The four inks add up to more than the press bears. Newsprint dries slowly: too much ink "
        "sets off and shows through.",
        "extends: tabloid-makeup\ninks: {accent: [90, 80, 70, 60]}",
        "extends: tabloid-makeup\ninks: {accent: [90, 45, 25, 15]}",
        kind="layout",
        source="ISO 12647-3（新闻纸）；印刷条件的 ink_limit",
    ),
    "T200": Explained(
        "版式没有说稿件怎样上版：要么用 areas 手工划块，要么用 makeup 让程序拼版。",
        "The layout does not say how articles come onto the page: areas laid by hand, or makeup by "
        "the program.",
        "extends: tabloid",
        "extends: tabloid-makeup",
        kind="layout",
    ),
    "T201": Explained(
        "extends 沿用的版式不存在，或者几个版式绕着圈互相沿用。",
        "The layout that extends names is not there, or layouts extend each other in a ring.",
        "extends: tabliod",
        "extends: tabloid-makeup",
        kind="layout",
    ),
    "T202": Explained(
        "图片排在版上的精度偏低，印出来会有点软。能换大图最好；排小一些也行。",
        "The picture has few pixels for its size on the page and will print a little soft. Take a "
        "larger one, or show it smaller.",
        source="印刷条件的 warn_ppi：约为网线数的 1.5 倍",
    ),
    "T203": Explained(
        "图片排在版上的精度太低，印出来是糊的或有锯齿。请换大图，或排小一些；微信转来的图常常被压"
        "缩过，请要原图。",
        "The picture has too few pixels for its size and will print blurred. Take a larger one or "
        "show it smaller; what came through a messenger was made small: ask for the original.",
        source="印刷条件的 least_ppi：约等于网线数",
    ),
    "T206": Explained(
        "可变字体的轴用四个英文字符命名（OpenType 标签），如 wght 粗细、wdth 宽窄、opsz 视号。别的"
        "名字字体里不会有。",
        "The axes of a variable font have tags of four Latin characters, such as wght, wdth, opsz; "
        "no font has others.",
        "faces:\n  song: {file: a.ttf, axes: {粗细: 700}}\nroles:\n  song: [song]",
        "faces:\n  song: {file: a.ttf, axes: {wght: 700}}\nroles:\n  song: [song]",
        kind="fonts",
        source="OpenType 1.9，fvar",
    ),
    "T219": Explained(
        "不到 1 pt 的字谁也看不见，1000 pt 的字比版面还大：多半是单位写错了，如把 10pt 写成 10mm 的"
        "十分之几。用 em 或 lines 写的，按网格的字号和行距折算。",
        "Type under 1 pt is seen by nobody, type of 1,000 pt is larger than the page: most likely "
        "the unit is wrong. What is written in em or lines is reckoned by the grid's size and "
        "leading.",
        "extends: tabloid-makeup\nstyles: {deck: {size: 0.1mm}}",
        "extends: tabloid-makeup\nstyles: {deck: {size: 14pt}}",
        kind="layout",
    ),
    "T204": Explained(
        "拼版用的行或栏超出了网格。",
        "Make-up is to use lines or columns that the grid does not have.",
        "extends: tabloid-makeup\nmakeup: {lines: 10-90}",
        "extends: tabloid-makeup\nmakeup: {lines: 10-62}",
        kind="layout",
    ),
    "T205": Explained(
        "图片的像素是 32 位数，没有说多大算白，印出来可能全黑或全白。请另存为普通的 8 位图片。",
        "The pixels are 32-bit numbers, and nothing tells which of them is white. Save the picture "
        "with 8 bits.",
    ),
}

EXPLAINED = _LAYOUT
