"""Examples of what is seen on a page or among the files, and the same mended.

They are no documents of one kind, so nothing runs them: each shows copy, a layout's lines, an
edition's lines, or a command.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Example(NamedTuple):
    """What stands there now, and what would stand there."""

    wrong: str
    right: str


_TEXT = {
    "T301": Example(
        "fonts/song.otf   0 KB",
        "fonts/song.otf   11 824 KB",
    ),
    "T303": Example(
        "访问 www.luwan-community-library.example 可以预约。",
        "扫描图书馆门口的二维码，可以预约。",
    ),
    "T304": Example(
        "……竹架不能闲着。已经有人问，能不能晒萝卜干│了。",
        "……竹架不能闲着。已经有人问，能不能晒萝卜干。",
    ),
    "T305": Example(
        "headline: 老{㙟|dài}村的秋天   # vertical: true",
        "headline: 老㙟村的秋天\nbody: |\n  老㙟（dài）村在半山腰……",
    ),
}

_PAGES = {
    "T401": Example(
        "body: |\n  ……周小禾的本子上记着下一步：给竹架添一个雨棚，给木牌｜旁边添一张长椅。"
        "“还有一件，”她说……\n  # ｜后面的 49 字（4 行）没有上版",
        "body: |\n  ……下一步，给竹架添一个雨棚，给木牌旁边添一张长椅。",
    ),
    "T402": Example(
        "photos: []\nbody: |\n  ……   # 最后一行下面空着 9 行",
        "photos:\n  - {file: photos/pond.jpg, caption: 课间，孩子们围在池边看鱼。}\nbody: |\n  ……",
    ),
    "T403": Example(
        "articles: [yinhe, jiepai, dujia, chezhan, laopu]   # 5\nareas: 4",
        "articles: [yinhe, jiepai, dujia, chezhan]   # 4\nareas: 4",
    ),
    "T404": Example(
        "articles: [yinhe, jiepai, dujia]   # 3\nareas: 4",
        "articles: [yinhe, jiepai, dujia, chezhan]   # 4\nareas: 4",
    ),
    "T406": Example(
        "areas:\n  - {article: 1, columns: 1-2, lines: 10-20}   # photo: {lines: 11}",
        "areas:\n  - {article: 1, columns: 1-2, lines: 10-40}   # photo: {lines: 11}",
    ),
    "T407": Example(
        "quote: 收音机知道。   # 没有上版\nbody: |\n  ……父亲的耳朵也不行了。我陪他去配助听器，"
        "他戴上以后不说话，坐在那里听了很久。",
        "quote: 收音机知道。\nbody: |\n  ……父亲的耳朵也不行了。我陪他去配助听器，他听了很久。",
    ),
    "T408": Example(
        "sidebar: {headline: 名词解释, body: ……}\n# parts: [heading, photo]",
        "sidebar: {headline: 名词解释, body: ……}\n# parts: [heading, photo, sidebar]",
    ),
    "T409": Example(
        'furniture:\n  - {text: "{paper}", x: 250mm, width: 60mm}   # 成品宽 270mm',
        'furniture:\n  - {text: "{paper}", x: 200mm, width: 60mm}',
    ),
    "T410": Example(
        "# parts: [photo: {index: 2}]\nphotos:\n  - {file: a.jpg}",
        "# parts: [photo: {index: 2}]\nphotos:\n  - {file: a.jpg}\n  - {file: b.jpg}",
    ),
    "T411": Example(
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer]\n    briefs: [lamps]",
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer]\n    # lamps 下期再用",
    ),
    "T412": Example(
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer, ferry, school, market]",
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer]\n"
        "  - lead: ferry\n    second: [school, market]",
    ),
    "T413": Example(
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer, ferry]   # ferry 一字未排",
        "pages:\n  - lead: quilts\n    second: [pond, radio, grocer]\n  - lead: ferry",
    ),
    "T414": Example(
        'furniture:\n  - {text: "{special}", columns: 1-5, line: 8}\n'
        "areas:\n  - {article: 1, columns: 1-5, lines: 8-35}",
        'furniture:\n  - {text: "{special}", columns: 1-5, line: 8}\n'
        "areas:\n  - {article: 1, columns: 1-5, lines: 10-35}",
    ),
    "T415": Example(
        "ads:\n  - {file: ads/tea.jpg, columns: 5, lines: 40}\n"
        "  - {file: ads/bookshop.jpg, columns: 5, lines: 40}   # 一版 64 行",
        "ads:\n  - {file: ads/tea.jpg, columns: 5, lines: 40}\n# ads/bookshop.jpg -> 03",
    ),
}

_FILES = {
    "T501": Example(
        "tekan build articles/luwan   # output/luwan/luwan.pdf 正在阅读器里打开着",
        "tekan build articles/luwan   # 先关掉阅读器，或：--output 别的文件夹",
    ),
    "T504": Example("icc: coldset.icc   # press/ 里没有", "icc: coldset-tr002.icc"),
    "T505": Example("icc: sRGB.icc", "icc: coldset-tr002.icc"),
    "T507": Example(
        "imposition: pairs\npage_count: 6",
        "imposition: pairs\npage_count: 8",
    ),
    "T508": Example(
        "# 第 1 版\npage: {width: 270mm, height: 390mm}\n# 第 2 版\n"
        "page: {width: 210mm, height: 297mm}",
        "# 第 1 版\npage: {width: 270mm, height: 390mm}\n# 第 2 版\n"
        "page: {width: 270mm, height: 390mm}",
    ),
    "T509": Example(
        "conformance: PDF/X-1a:2003\nicc: press-v4.icc",
        "conformance: PDF/X-4\nicc: press-v4.icc",
    ),
    "T521": Example(
        "tekan new 我们的报纸",
        "pip install --force-reinstall tekan\ntekan new 我们的报纸",
    ),
    "T581": Example(
        "tekan proof articles/luwan --against 签过字的扫描件.pdf",
        "tekan proof articles/luwan --against output/luwan/luwan-proof-1.pdf",
    ),
    "T582": Example(
        "tekan proof articles/luwan --against output/yunxi",
        "tekan proof articles/luwan --against output/luwan",
    ),
}

EXAMPLES: Mapping[str, Example] = MappingProxyType(_TEXT | _PAGES | _FILES)
