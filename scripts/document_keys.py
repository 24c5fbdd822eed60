"""Writes docs/layouts.md and docs/articles.md: every key, with its default and meaning; and the
tables of docs/press.md: the keys of a press profile, the rules of the preflight.

.venv/bin/python scripts/document_keys.py
"""

# ruff: noqa: E501 - the pages' lines are theirs

from pathlib import Path
from typing import Any, get_type_hints

from document_rules import rules
from keys_in_english import OF_ARTICLES, OF_LAYOUTS, OF_PRESS, in_english

from tekan.model.layout import Flex, Range
from tekan.source import house_schema as house
from tekan.source import layout_schema as layout
from tekan.source import schema
from tekan.source.fields import Key, Sheet
from tekan.source.nodes import Scalar
from tekan.source.units import Length

DOCS = Path(__file__).resolve().parent.parent / "docs"

LAYOUTS_HEAD = """# 版式文件 Layout files

`layouts/*.yaml`，归美术编辑所有。本页由 `scripts/document_keys.py` 从程序生成。
A layout belongs to the art editor. This page is generated from the program.

- **长度 length**：`15mm`、`10.5pt`、`五号`、`2em`（正文字号 of the body）、`3 lines`（网格行 of the grid）。
- **范围 range**：`3`，`1-5`。**行数 bounds**：`18`，`[最少 least, 通常 natural, 最多 most]`。
- **颜色 ink**：`[C, M, Y, K]`，百分数 percent；`black`（黑）、`white`（白）本来就有 are always there。
- 每个键都有英文名和中文名，写哪个都行。Every key has an English and a Chinese name; either will do.
- 页面上的位置按 `columns`（栏）和 `lines`（行）数，从 1 起。Places are counted in columns and lines, from 1.
- 版块里的部件依次往上排，剩下的地方排正文。Parts are stacked as high as they go; the body flows through the rest.

完整的例子 Whole examples: [`layouts/tabloid-spread.yaml`](../layouts/tabloid-spread.yaml)（手工摆 by hand）、
[`layouts/tabloid-makeup.yaml`](../layouts/tabloid-makeup.yaml)（自动拼 made up by itself），两个都沿用 both extend
[`layouts/tabloid.yaml`](../layouts/tabloid.yaml)。每种零件的样子 What each part looks like: [parts.md](parts.md)。

## 手工摆，还是自动拼 By hand, or by itself

一个版式写 `areas`（每篇稿件的位置），或写 `makeup`（拼版的规矩，见 [makeup.md](makeup.md)）；两样都写，按 `areas`。
A layout has `areas`, where each article stands, or `makeup`, the rules by which the program finds out; with both, the
areas count.

## 沿用 Extending

`extends: tabloid`：先用那个版式，再用本文件。同名的颜色、样式、页面和网格的项以本文件为准；`furniture` 加在后面；
`areas` 整个换掉。可以一层层沿用。
That layout first, then this file: what is named again overrules, furniture is added, `areas` are replaced as a whole.
A layout that is extended may extend another.

## 版块的几种排法 What an area can do

```yaml
# layouts/my-spread.yaml
extends: tabloid
areas:
  - article: 1
    columns: 1-10        # 跨版：栏数接着数，6 就是右面的第 1 栏 over the fold: 6 is the right page's first column
    lines: 10-25
    give: 3              # 合不上时，下边可移 3 行，下面的版块跟着移 its foot may move by 3 lines
    stacks:
      - columns: 1-10
        parts: [{heading: {headline: [headline-lead, headline]}}]
      - columns: 3-4
        at: 17           # 钉在第 17 行，正文从上面流到下面 pinned to line 17, the body goes on below
        inset: [4em, 4em]  # 左右各收窄 4 字，正文绕排 narrower at both sides, the body runs round it
        parts: [{photo: {lines: 6}}]
  - article: 2
    columns: 1-3
    lines: 28-62
    split: 2             # 破栏：三栏破成两栏 three columns split into two
    rule_over: 1pt       # 上面的线，跟着版块移动 the rule above, which moves with the area
    stacks:
      - columns: 1-3
        parts: [{heading: {}}, {photo: {lines: [7, 8, 12]}}]
      - columns: 1-3
        foot: true       # 从下往上排 from the foot upwards
        parts: [{quote: {form: rule, optional: true}}]
  - article: 3
    columns: 4-5
    lines: 28-62
    also: [{columns: 6-7, lines: 28-62}]   # 另加一块，正文接着流 one more block, the body flows on
    stacks:
      - columns: 4-5
        parts: [{heading: {}}, {photo: {lines: [12, 18, 26]}}]
      - columns: 6-7
        foot: true
        parts: [{quote: {}}, {facts: {}}]
  - article: 4
    page: 2
    columns: 3-5
    lines: 28-62
    tint: tint           # 底纹；花边写 border a ground; `border` for a rule around
    end: ■
    stacks:
      - columns: 3-5
        parts: [{heading: {}}, {photo: {lines: [7, 9, 12]}}]
```
"""

LAYOUTS: tuple[tuple[str, type[Sheet], str], ...] = (
    ("layout", layout.LayoutSheet, "page: …"),
    ("page", layout.PageSheet, "page: {width: 270mm, height: 390mm, count: 2}"),
    ("grid", layout.GridSheet, "grid: {size: 五号, leading: 16pt, columns: 5, column: 12, …}"),
    ("styles", layout.StyleSheet, "styles: {kicker: {role: kai, size: 16pt, accent: accent}}"),
    ("furniture", layout.FurnitureSheet, '- {text: "{page}", style: folio, y: 24pt, width: 60pt}'),
    ("areas", layout.AreaSheet, "- {article: 1, page: 1, columns: 1-5, lines: 10-35, stacks: […]}"),
    ("also", layout.BlockSheet, "also: [{columns: 3-5, lines: 36-42}]"),
    ("stacks", layout.StackSheet, "- {columns: 4-5, parts: [{photo: {lines: 17}}]}"),
    ("parts", layout.PartSheet, "- heading: {headline: headline-lead}"),
    ("heading", layout.HeadingSheet, "heading: {vertical: true, lines: 33}"),
    ("photo", layout.PhotoPartSheet, "photo: {lines: [15, 17, 20]}"),
    ("group", layout.GroupPartSheet, "group: {photos: 2-4, a_row: 3, lines: 9}"),
    ("facts", layout.FactsPartSheet, "facts: {form: row, lines: 3}"),
    ("quote", layout.QuotePartSheet, "quote: {form: mark, optional: true}"),
    ("sidebar", layout.SidebarPartSheet, "sidebar: {headline: subhead, tint: tint}"),
    (
        "makeup",
        layout.MakeUpSheet,
        "makeup: {lines: 6-70, gap: 2, lead: {…}, second: {…}, brief: {…}}",
    ),
    (
        "lead, second, brief",
        layout.FormSheet,
        "lead: {columns: 3-5, headline: [headline-lead, headline]}",
    ),
    ("makeup photo", layout.PhotoFormSheet, "photo: {columns: 1-3, least: 80%, most: 125%}"),
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
   许多版的报纸，复制 `articles/2025-yunxi`。For a paper of many pages copy `articles/2025-yunxi`.
2. 改 `edition.yaml`：版式、起始版次、稿件的先后、版面信息。
   Change `edition.yaml`: layout, first page, the order of the articles, the fields.
3. 改好各篇稿件，图片放进 `photos/`。Write the articles, put the pictures into `photos/`.
4. `tekan check articles/新名字`，没有错误再 `tekan build articles/新名字`。Check, then build.
   排不下的，`tekan proof articles/新名字` 出校样看。What does not fit is seen in a proof.

## 加一篇稿件 One more article

1. 在特刊文件夹里新建 `名字.yaml`，照下面的例子写。Write `name.yaml` in the folder, as in the example below.
2. 在 `edition.yaml` 的 `articles` 里加上 `名字`，位置就是先后。Put `name` into `articles` of `edition.yaml`, in its turn.
   写了 `pages` 的，加到那一版的 `lead`、`second` 或 `briefs` 里。With `pages`, put it on its page.
3. 自动拼版的版式，到此就好。手工摆的（有 `areas`）要有它的版块：`article: 5` 就是第五篇的位置；没有就报 T403。
   A page that makes itself up needs no more. A layout with `areas` needs one for it: `article: 5` is the fifth one's;
   without it, T403.

## 许多版 Many pages

```yaml
first_page: 2
pages:
  - fields: {section: 文教}          # 这一版自己的字 words of this page alone
    lead: reading-class              # 头条 the lead
    second: [library-branch, football-team]
    briefs: [opera-class, science-day]
    jumps: {reading-class: 3}        # 排不下的转到第 3 版 what finds no room goes on to page 3
    ads:
      - {file: ads/bookshop.jpg, columns: 2, lines: 15}
  - lead: osmanthus-alley
    second: [iron-pot, frost-morning]
fillers: [filler-tides]              # 补白 may close a hole
```

也可以只写 `page_count: 8`，由程序把 `articles` 依次分到各版。怎样拼版、合不上怎么办，见 [makeup.md](makeup.md)。
Or say `page_count: 8` alone, and the program shares `articles` out in their order. How pages are made up, and what to do
where they do not fit: [makeup.md](makeup.md).

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


PRESS: tuple[tuple[str, type[Sheet], str], ...] = (
    ("press/*.yaml", house.PressSheet, "press: coated"),
    ("sharpening", house.SharpeningSheet, "sharpening: {radius: 0.8, amount: 0.6, most: 16}"),
)


def main() -> None:
    for name, text in documents().items():
        (DOCS / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """The pages as they should be, by file name."""
    return {
        "layouts.md": "\n".join([LAYOUTS_HEAD, *(_section(*own, OF_LAYOUTS) for own in LAYOUTS)]),
        "articles.md": "\n".join(
            [ARTICLES_HEAD, *(_section(*own, OF_ARTICLES) for own in ARTICLES)]
        ),
        "press.md": _press((DOCS / "press.md").read_text(encoding="utf-8")),
    }


def _press(page: str) -> str:
    """A page of its own words, in which the tables are brought up to date."""
    keys = "\n".join(_section(*own, OF_PRESS).replace("## ", "### ", 1) for own in PRESS)
    return put_in(put_in(page, "keys", keys), "rules", rules())


def put_in(page: str, name: str, text: str) -> str:
    """The page with text between the marks of that name."""
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    before, rest = page.split(start)
    return f"{before}{start}\n{text}\n{end}{rest.split(end)[1]}"


def _section(name: str, sheet: type[Sheet], example: str, english: dict[str, str]) -> str:
    """A sheet's keys in both languages under an example, a block where that is a whole file."""
    is_whole = example.endswith("\n")
    shown = f"```yaml\n{example}```" if is_whole else f"`{example}`"
    types = get_type_hints(sheet, include_extras=False)
    rows = [
        f"{_row(key, types.get(field))} {_cell(in_english(sheet, key, english))} |"
        for field, key in sheet.keys.items()
    ]
    head = "| 键 Key | 中文名 | 默认 Default | 意思 | Meaning |\n| --- | --- | --- | --- | --- |"
    return f"## {name}\n\n{shown}\n\n{head}\n" + "\n".join(rows) + "\n"


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
        case Length():
            return _length(value)
        case Flex(least, natural, most):
            return str(natural) if least == most else f"[{least}, {natural}, {most}]"
        case Range(first, last):
            return f"{first}-{last}"
        case tuple():
            return _words(value)
        case _:
            return f"{value:g}" if isinstance(value, float) else str(value)


def _length(length: Length) -> str:
    """Whole millimetres are shown as such: the program keeps points."""
    mm = round(length.value * 25.4 / 72, 3)
    if length.unit == "pt" and mm and mm % 1 == 0:
        return f"{mm:g}mm"
    return f"{length.value:.4g}{length.unit}"


def _words(values: tuple[Any, ...]) -> str:
    if all(isinstance(part, str) for part in values):
        return ", ".join(values)
    shown = (_word(part) if isinstance(part, Length) else f"{part:.3g}" for part in values)
    return "[" + ", ".join(shown) + "]"


if __name__ == "__main__":
    main()
