"""Writes docs/layouts.md and docs/articles.md: every key, with its default and meaning.

.venv/bin/python scripts/document_keys.py
"""

# ruff: noqa: E501 - the pages' lines are theirs

from pathlib import Path
from typing import Any, get_type_hints

from tekan.source import house_schema as house
from tekan.source import schema
from tekan.source.fields import Key, Sheet
from tekan.source.nodes import Scalar
from tekan.source.units import Length

DOCS = Path(__file__).resolve().parent.parent / "docs"

LAYOUTS_HEAD = """# 版式文件 Layout files

`layouts/*.yaml`，归美术编辑所有。本页由 `scripts/document_keys.py` 从程序生成。
A layout belongs to the art editor. This page is generated from the program.

- **长度 length**：`15mm`、`10.5pt`、`五号`、`2em`（正文字号）、`3 lines`（网格行）。
- **范围 range**：`3` 或 `1-5`。**行数 bounds**：`18`，或 `[最少, 通常, 最多]`。
- **颜色 ink**：`[C, M, Y, K]`，百分数；`black`（黑）、`white`（白）本来就有。
- 每个键都有英文名和中文名，写哪个都行。Every key has an English and a Chinese name; either will do.
- 页面上的位置按 `columns`（栏）和 `lines`（行）数，从 1 起。
- 版块里的部件依次往上排，剩下的地方排正文。

完整的例子 A whole example: [`layouts/tabloid-spread.yaml`](../layouts/tabloid-spread.yaml)。
"""

LAYOUTS: tuple[tuple[str, type[Sheet], str], ...] = (
    ("layout", house.LayoutSheet, "page: …"),
    ("page", house.PageSheet, "page: {width: 270mm, height: 390mm, count: 2}"),
    ("grid", house.GridSheet, "grid: {size: 五号, leading: 16pt, columns: 5, column: 12, …}"),
    ("styles", house.StyleSheet, "styles: {kicker: {role: kai, size: 16pt, accent: accent}}"),
    ("furniture", house.FurnitureSheet, '- {text: "{page}", style: folio, y: 24pt, width: 60pt}'),
    ("areas", house.AreaSheet, "- {article: 1, page: 1, columns: 1-5, lines: 10-35, stacks: […]}"),
    ("also", house.BlockSheet, "also: [{columns: 3-5, lines: 36-42}]"),
    ("stacks", house.StackSheet, "- {columns: 4-5, parts: [{photo: {lines: 17}}]}"),
    ("parts", house.PartSheet, "- heading: {headline: headline-lead}"),
    ("heading", house.HeadingSheet, "heading: {vertical: true, lines: 33}"),
    ("photo", house.PhotoPartSheet, "photo: {lines: [15, 17, 20]}"),
    ("group", house.GroupPartSheet, "group: {photos: 2-4, a_row: 3, lines: 9}"),
    ("facts", house.FactsPartSheet, "facts: {form: row, lines: 3}"),
    ("quote", house.QuotePartSheet, "quote: {form: mark, optional: true}"),
    ("sidebar", house.SidebarPartSheet, "sidebar: {headline: subhead, tint: tint}"),
    (
        "makeup",
        house.MakeUpSheet,
        "makeup: {lines: 6-70, gap: 2, lead: {…}, second: {…}, brief: {…}}",
    ),
    (
        "lead, second, brief",
        house.FormSheet,
        "lead: {columns: 3-5, headline: [headline-lead, headline]}",
    ),
    ("makeup photo", house.PhotoFormSheet, "photo: {columns: 1-3, least: 80%, most: 125%}"),
)


ARTICLES_HEAD = """# 特刊和稿件 Editions and articles

一份特刊是一个文件夹：`edition.yaml`、每篇稿件一个 `.yaml`、图片放在 `photos/`。本页由 `scripts/document_keys.py` 从程序生成。
An edition is a folder: `edition.yaml`, a `.yaml` for each article, pictures in `photos/`. This page is generated.

- 每个键都有英文名和中文名，写哪个都行。Every key has an English and a Chinese name; either will do.
- 文字里的记号见 [markup.md](markup.md)，版式的键见 [layouts.md](layouts.md)。
  The marks of the text are in [markup.md](markup.md), the keys of a layout in [layouts.md](layouts.md).
- 下面的 `tekan` 就是 `.venv/bin/tekan`。Below, `tekan` stands for `.venv/bin/tekan`.

## 新做一份特刊 A new edition

1. 把 `articles/2024-interviews` 整个复制成 `articles/新名字`；成品文件就用这个名字。
   Copy `articles/2024-interviews` as `articles/new-name`; the files made are called after it.
2. 改 `edition.yaml`：版式、起始版次、稿件的先后、版面信息。
   Change `edition.yaml`: layout, first page, the order of the articles, the fields.
3. 改好各篇稿件，图片放进 `photos/`。Write the articles, put the pictures into `photos/`.
4. `tekan check articles/新名字`，没有错误再 `tekan build articles/新名字`。Check, then build.

## 加一篇稿件 One more article

1. 在特刊文件夹里新建 `名字.yaml`，照下面的例子写。Write `name.yaml` in the folder, as in the example below.
2. 在 `edition.yaml` 的 `articles` 里加上 `名字`，位置就是先后。Put `name` into `articles` of `edition.yaml`, in its turn.
3. 版式要有它的版块：`areas` 里 `article: 5` 就是第五篇的位置；没有就报 T403。
   The layout needs an area for it: `article: 5` in `areas` is the fifth one's; without it, T403.

## 换图片 Another picture

把新图片放进 `photos/`，`file` 改成它的名字，`focal` 改成要保住的一点，删去 `placeholder: true`。
JPEG、PNG、TIFF、WebP 都行。
Put the picture into `photos/`, name it in `file`, set `focal` to the point to keep, and take out `placeholder: true`.

## 待填 To be filled in

`fields` 里的名字由版式定：版式里写 `{date}` 的地方就排 `date`。写 `待填` 或空着，是还没有定：
版面上凡用到它的那一行整行不排，并有一条提示（T164）；`tekan build --final` 不放过（T506）。
一项里用 `|` 分几段，版式用 `{special:1}`、`{special:2}` 分开取。
The layout says which fields there are: `{date}` in it shows `date`. While a field is `待填` or empty, every line of the
furniture that uses it is left out as a whole, with a note (T164); `tekan build --final` refuses it (T506). A field may
be parted by `|`; the layout takes the parts as `{special:1}`, `{special:2}`.
"""

EDITION_EXAMPLE = """layout: tabloid-spread
press: newsprint
first_page: 2
articles: [yinhe]
fields:
  special: 幸福里·|十堰社区（村）联盟
  date: 待填
"""

ARTICLE_EXAMPLE = """kicker: 银河社区党委书记梁红梅：
person: 梁红梅
headline: 着力解决好|群众的“急难愁盼”
deck: 老社区的新办法
bylines:
  - {role: 文, title: 记者, names: [徐国文]}
photos:
  - file: photos/liang-hongmei.jpg
    caption: 银河社区党委书记梁红梅
    credit: 图/记者 吕世银
    focal: 50% 38%
    placeholder: true
facts:
  - {label: 面积, figure: 0.6, unit: 平方公里}
quote: 办好民生实事，提升百姓的幸福感
body: |
  第一段。空一行就是下一段。

  ## 小标题

  采用**“1224”**工作法。
"""

ARTICLES: tuple[tuple[str, type[Sheet], str], ...] = (
    ("edition.yaml", schema.EditionSheet, EDITION_EXAMPLE),
    (
        "pages",
        schema.PageSheet,
        "- {layout: inner, lead: bridge, second: [school, market], briefs: [bus, water]}",
    ),
    ("ads", schema.AdSheet, "- {file: ads/tea.jpg, columns: 5, lines: 12}"),
    ("稿件 article", schema.ArticleSheet, ARTICLE_EXAMPLE),
    ("bylines", schema.BylineSheet, "- {role: 图, title: 记者, names: [吕世银]}"),
    ("photos", schema.PhotoSheet, "- {file: photos/a.jpg, caption: 图说, focal: 50% 38%}"),
    ("facts", schema.FactSheet, "- {label: 面积, figure: 0.6, unit: 平方公里}"),
    ("sidebar", schema.SidebarSheet, "sidebar: {headline: 办事提示, body: 每周二休息。}"),
)

# The meaning of a key in English, by its English name: none means two things in these documents
# but those of `OWN_ENGLISH`.
OWN_ENGLISH = {
    (schema.PageSheet, "layout"): "this page's layout, where it is not the edition's",
    (schema.PageSheet, "articles"): "this page's articles in order; each weighs what it says",
    (schema.PageSheet, "fields"): "this page's own words: its section, its editor…",
    (schema.AdSheet, "label"): "`true`: marked 广告, as an ad must be",
    (schema.AdSheet, "file"): "the finished picture, from the edition's folder",
}
ENGLISH = {
    "page_count": "pages over which `articles` are spread, where no `pages` are given",
    "front": "the layout of page 1, where it has its own",
    "pages": "what stands on each page",
    "fillers": "small stories that may close a hole",
    "lead": "the lead story",
    "second": "the second stories",
    "briefs": "the briefs",
    "ads": "ads, at the foot of the page",
    "jumps": "article: page number, for what finds no room here",
    "columns": "width in columns",
    "lines": "height in lines",
    "summary": "what it says in short, under the headline",
    "sidebar": "a small story beside the story",
    "weight": "`lead`, `second` or `brief`, for automatic make-up",
    "layout": "name of a file in `layouts/`",
    "press": "name of a file in `press/`",
    "first_page": "number of the first page",
    "articles": "names of the articles' files, in order",
    "fields": "words for the furniture: date, editor…; `待填` is not settled yet",
    "kicker": "the line above the headline",
    "person": "a name in the kicker, set off in the layout's style",
    "headline": "the headline; it may turn at `|`",
    "deck": "the line below the headline",
    "bylines": "who wrote and took what",
    "photos": "pictures",
    "facts": "figures for the facts box",
    "quote": "a sentence set large",
    "body": "the text; see [markup.md](markup.md)",
    "role": "文 (words) or 图 (pictures)",
    "title": "记者, 通讯员…",
    "names": "one name or several",
    "file": "the picture, from the edition's folder",
    "caption": "the caption",
    "credit": "who took it",
    "focal": "the point that cropping keeps, from the left and from the top",
    "placeholder": "`true`: to be replaced before printing",
    "label": "what the figure tells",
    "figure": "printed as written",
    "unit": "its unit",
}


def main() -> None:
    for name, text in documents().items():
        (DOCS / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """The pages as they should be, by file name."""
    return {
        "layouts.md": "\n".join([LAYOUTS_HEAD, *(_section(*own) for own in LAYOUTS)]),
        "articles.md": "\n".join([ARTICLES_HEAD, *(_described(*own) for own in ARTICLES)]),
    }


def _described(name: str, sheet: type[Sheet], example: str) -> str:
    """A section in both languages, its example a block where it is a whole file."""
    is_whole = example.endswith("\n")
    shown = f"```yaml\n{example}```" if is_whole else f"`{example}`"
    rows = [f"{_row(key, None)} {_cell(_english(sheet, key))} |" for key in sheet.keys.values()]
    head = "| 键 Key | 中文名 | 默认 Default | 意思 | Meaning |\n| --- | --- | --- | --- | --- |"
    return f"## {name}\n\n{shown}\n\n{head}\n" + "\n".join(rows) + "\n"


def _english(sheet: type[Sheet], key: Key) -> str:
    return OWN_ENGLISH.get((sheet, key.names[0])) or ENGLISH[key.names[0]]


def _section(name: str, sheet: type[Sheet], example: str) -> str:
    types = get_type_hints(sheet, include_extras=False)
    rows = [_row(key, types.get(field)) for field, key in sheet.keys.items()]
    head = "| 键 | 中文名 | 默认 | 意思 |\n| --- | --- | --- | --- |"
    return f"## {name}\n\n`{example}`\n\n{head}\n" + "\n".join(rows) + "\n"


def _row(key: Key, kind: Any) -> str:
    default = "必填" if key.is_required else _shown(key.default)
    names = "、".join(key.names[1:])
    choices = [str(c) for c in getattr(kind, "__members__", {}).values()]
    unsaid = choices and not any(choice in key.about for choice in choices)
    about = key.about + (f"（{'、'.join(choices)}）" if unsaid else "")
    return f"| `{key.names[0]}` | {names} | {default} | {_cell(about)} |"


def _cell(words: str) -> str:
    """Words in a table: what Markdown would take for a mark is escaped."""
    return words.replace("*", "\\*").replace("|", "\\|")


def _shown(value: Any) -> str:
    if isinstance(value, Scalar | Sheet) or value in (None, "", (), {}):
        return "无"
    return f"`{_word(value)}`"


def _word(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Length(number, unit):
            return f"{number:.4g}{unit}"
        case house.Flex(least, natural, most):
            return str(natural) if least == most else f"[{least}, {natural}, {most}]"
        case house.Range(first, last):
            return f"{first}-{last}"
        case tuple() if all(isinstance(part, Length) for part in value):
            return "[" + ", ".join(_word(part) for part in value) + "]"
        case tuple() if all(isinstance(part, str) for part in value):
            return ", ".join(value)
        case tuple():
            return "[" + ", ".join(f"{part:.3g}" for part in value) + "]"
        case _:
            return str(value)


if __name__ == "__main__":
    main()
