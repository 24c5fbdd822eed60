"""The documents of a new edition: edition.yaml and articles that say of themselves that they are
samples."""

import json
from collections.abc import Iterator

from msgspec import Struct

EDITION = "edition.yaml"


class Wanted(Struct, frozen=True):
    """What an editor has said of the new edition; "" is 待填."""

    paper: str = ""
    special: str = ""
    date: str = ""
    pages: int = 1


class Layouts(Struct, frozen=True):
    """The layout of page 1, and of the further ones where they have their own."""

    first: str
    further: str = ""


def edition_files(wanted: Wanted, layouts: Layouts, schema: str) -> dict[str, str]:
    """edition.yaml and the sample articles, each with a first line that names its schema for the
    editor.

    schema  the folder of the schemas, as it is named from the edition's
    """
    line = f"# yaml-language-server: $schema={schema}"
    fields = {"paper": wanted.paper, "special": wanted.special, "date": wanted.date}
    told = {name: _scalar(value) for name, value in fields.items()}
    layout = (layouts.further or layouts.first) if wanted.pages > 1 else layouts.first
    edition = _EDITION.format(layout=layout, plan=_plan(wanted.pages, layouts), **told)
    return {
        EDITION: f"{line}/edition.json\n{edition}",
        **{f"{name}.yaml": f"{line}/article.json\n{text}" for name, text in _articles(wanted)},
    }


def _plan(pages: int, layouts: Layouts) -> str:
    """The articles of the only page, or what stands on each of several."""
    if pages == 1:
        return _ONE_PAGE
    rows = []
    for page in range(1, pages + 1):
        lead, second = _name(2 * page - 1), _name(2 * page)
        own = f"layout: {layouts.first}, " if page == 1 and layouts.further else ""
        rows.append(f"  - {{{own}lead: {lead}, second: [{second}]}}")
    return _PAGES + "\n".join(rows)


_ONE_PAGE = """\
# 稿件，按先后；每篇一个同名的 .yaml 文件。新稿件：复制一个样稿，改名，再写到这里。
articles: [sample-1, sample-2]"""

_PAGES = """\
# 每一版有什么：lead 头条，second 次条，briefs 简讯；版式和上面不同的，写在这一版里。
# 每篇一个同名的 .yaml 文件。新稿件：复制一个样稿，改名，再写到要上的那一版。
pages:
"""


def _scalar(text: str) -> str:
    """A text as a YAML scalar on one line: in double quotes where it is not plain words."""
    plain = text and all(c.isalnum() or c in "·—（）《》|、 " for c in text)
    return (text if plain and text == text.strip() else json.dumps(text, ensure_ascii=False)) or ""


_EDITION = """\
# 一份特刊：版式、印刷、稿件的先后和版上各栏的字。各项的意思，把鼠标停在名称上就能看到。
layout: {layout}   # 版式：layouts/ 里的文件名
press: newsprint       # 印刷条件：press/ 里的文件名
first_page: 1          # 起始版次

{plan}

# 样稿里的话是重复的，先不查重复；换上自己的稿件，就把这一行删去。
unchecked: [T653, T654, T655, T657]

# 版上各栏。待填的，用到它的那一行先不上版；付印（--final）前要填好，不要的就删去。
fields:
  paper: {paper}       # 报名
  special: {special}   # 特刊名
  date: {date}         # 出版日期
  weekday: 待填        # 星期
  organiser: 待填      # 主办单位
  issue: 待填          # 总期号
  permit: 待填         # 刊号或准印证号
  teasers: 待填        # 导读
  lunar: 待填          # 农历
  section: 待填        # 版名
  editor: 待填         # 编辑
  designer: 待填       # 版式设计
  proofreader: 待填    # 校对
"""

_PARAGRAPHS = (
    "在这里写正文。第一段先交代最要紧的事：谁、什么时候、在哪里、做了什么。读者只看这一段，也该知道"
    "出了什么事。这是一篇样稿，里面没有新闻，请把它整段换掉。",
    "段与段之间空一行；每行前面留两个空格。一段写多长都行，不用自己折行，也不用在段首空两个字，"
    "缩进由排版来加。",
    "标点用全角的。引用别人的话，用“中文引号”，一前一后要成对。要突出几个字，就在两边各加两个"
    "星号，**像这样**；两边各加一个星号，就排成楷体，*像这样*。",
    "数字照写照排，前后说的要一致。人名、职务、地名，请和引题、图说里的写法一样；交稿以前，再把"
    "每一个名字念一遍。",
    "写到三五段，不妨加一个小标题：单独一行，用两个井号和一个空格开头。小标题也要短，一行排得下。",
)
_MORE = (
    "保存这个文件，再生成一次，就能看到新的版面。写错了也不要紧：程序会说清楚是哪个文件、哪一行，"
    "应该怎样改；上一次生成的版面还在原来的地方。",
    "稿件长了排不下，程序会说超了几个字；短了，会说空出几行。先改稿，再想版式。实在拿不定主意，"
    "就出一份校样，把它打印出来，用笔在纸上改。",
    "文章最后，可以交代一句下一步怎么办，或者留一个联系的办法。这里仍是样稿，请换成您自己的内容。",
)


def _articles(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Two articles a page, about as long as a page holds: the first build shows pages without
    holes."""
    first = [*_PARAGRAPHS, "## 这是小标题", *_MORE]
    again = [*_PARAGRAPHS[:4], "## 又一个小标题", *_MORE]
    for number in range(1, 2 * wanted.pages, 2):
        lead = [*first, *again, *again, *again, *(again if number > 1 else ())]
        yield _name(number), _LEAD.format(body=_body(lead))
        yield _name(number + 1), _SECOND.format(body=_body([*first, *again, *_PARAGRAPHS]))


def _name(number: int) -> str:
    return f"sample-{number}"


def _body(paragraphs: list[str]) -> str:
    return "\n\n".join(f"  {text}" for text in paragraphs)


_LEAD = """\
# 样稿：请整篇换成自己的。不用的项整行删去；要写别的项，在空行上按 Ctrl+空格 就有提示。
kicker: 引题写在这里，说明背景或人物    # 引题：主题上面的一行
headline: 这里写主题，|要短要实         # 主题；| 处可以转行
deck: 副题写在这里，补充主题            # 副题：主题下面的一行
# 署名：去掉下面两行前面的“# ”，写上姓名。
# bylines:
#   - {{role: 文, title: 记者, names: [某某]}}
# 图片：把文件放进这个文件夹里的 photos/，去掉下面几行前面的“# ”。
# photos:
#   - file: photos/a.jpg
#     caption: 图上是谁，在做什么
#     credit: 图/记者 某某
#     focal: 50% 40%      # 裁切时要保住的一点：离左边、离上边
weight: lead              # 分量：lead 头条，second 次条，brief 简讯
body: |
{body}
"""

_SECOND = """\
# 样稿：请整篇换成自己的。
headline: 这里写第二篇的主题
weight: second
body: |
{body}
"""
