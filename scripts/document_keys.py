"""Puts the tables of keys into the pages of docs, in both languages: every key of every document,
its names, what it means, what it takes, its default; and the rules of the preflight, which
`document_rules.py` makes.

.venv/bin/python scripts/document_keys.py
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, get_type_hints

from document_rules import rules
from document_values import Links, default, values

from tekan.catalogue import Lang
from tekan.source import house_schema as house
from tekan.source import layout_schema as layout
from tekan.source import schema
from tekan.source.editor_schema import _OF_FONTS as OF_FONTS
from tekan.source.fields import Sheet
from tekan.source.keys_in_english import OF_ARTICLES, OF_LAYOUTS, OF_PRESS, OF_STYLE, in_english

DOCS = Path(__file__).resolve().parent.parent / "docs"
LANGS: tuple[Lang, Lang] = ("en", "zh")

Section = tuple[str, type[Sheet], str]
"""A sheet's title on its page, the sheet, and an example of it."""
Sections = tuple[Section, ...]

LAYOUTS: Sections = (
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

FONTS_EXAMPLE = """faces:
  song: {file: NotoSerifSC-Regular.ttf}
  hei: {file: NotoSansSC-Regular.ttf}
roles:
  song: [song, hei]
"""
NAMES_EXAMPLE = """names:
  - 云溪镇
  - {name: 梁红梅, title: 党委书记, org: 银河社区}
"""
TERMS_EXAMPLE = """terms:
  按装: 安装
  既使: {right: 即使, within: [既使人]}
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

ARTICLES: Sections = (
    ("edition.yaml", schema.EditionSheet, EDITION_EXAMPLE),
    (
        "pages",
        schema.PageSheet,
        "- {layout: inner, lead: bridge, second: [school, market], briefs: [bus, water]}",
    ),
    ("ads", schema.AdSheet, "- {file: ads/tea.jpg, columns: 5, lines: 12}"),
    ("article", schema.ArticleSheet, ARTICLE_EXAMPLE),
    ("bylines", schema.BylineSheet, "- {role: 图, title: 记者, names: [吕世银]}"),
    ("photos", schema.PhotoSheet, "- {file: photos/a.jpg, caption: 图说, focal: 50% 38%}"),
    ("facts", schema.FactSheet, "- {label: 面积, figure: 0.6, unit: 平方公里}"),
    ("sidebar", schema.SidebarSheet, "sidebar: {headline: 办事提示, body: 每周二休息。}"),
)


PRESS: Sections = (
    ("press/*.yaml", house.PressSheet, "press: coated"),
    ("sharpening", house.SharpeningSheet, "sharpening: {radius: 0.8, amount: 0.6, most: 16}"),
)

FONTS: Sections = (
    ("fonts/fonts.yaml", house.FontsSheet, FONTS_EXAMPLE),
    ("faces", house.FaceSheet, "song: {file: NotoSerifSC-Regular.ttf}"),
)

STYLE: Sections = (
    ("style/names.yaml", house.NamesSheet, NAMES_EXAMPLE),
    ("names", house.PersonSheet, "- {name: 梁红梅, title: 党委书记, org: 银河社区}"),
    ("style/terms.yaml", house.TermsSheet, TERMS_EXAMPLE),
    ("terms", house.TermSheet, "既使: {right: 即使, within: [既使人]}"),
)


class Page(NamedTuple):
    """Sections between the marks `name` of a page, and what their keys mean in English."""

    file: str
    name: str
    sections: Sections
    english: Mapping[str, str]


PAGES = (
    Page("articles", "keys", ARTICLES, OF_ARTICLES),
    Page("layouts", "keys", LAYOUTS, OF_LAYOUTS),
    Page("press", "keys", PRESS, OF_PRESS),
    Page("house", "fonts", FONTS, OF_FONTS),
    Page("house", "style", STYLE, OF_STYLE),
)

_HEADS: dict[Lang, str] = {
    "en": "| Key | Chinese | Meaning | Takes | Default |",
    "zh": "| 键 | 中文名 | 意思 | 写什么 | 不写时 |",
}


def main() -> None:
    for name, text in documents().items():
        (DOCS / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """The pages as they should be, by file name."""
    made: dict[str, str] = {}
    for lang in LANGS:
        for page in PAGES:
            name = file_of(page.file, lang)
            text = made.get(name) or (DOCS / name).read_text(encoding="utf-8")
            made[name] = put_in(text, page.name, tables(page, lang))
        press = file_of("press", lang)
        made[press] = put_in(made[press], "rules", rules(lang))
    return made


def file_of(page: str, lang: Lang) -> str:
    """The file of a page in a language."""
    return f"{page}.zh-CN.md" if lang == "zh" else f"{page}.md"


def put_in(page: str, name: str, text: str) -> str:
    """The page with text between the marks of that name."""
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
    before, rest = page.split(start)
    return f"{before}{start}\n{text}\n{end}{rest.split(end)[1]}"


def tables(page: Page, lang: Lang) -> str:
    """A section for each sheet of a page; below other headings on a page that has some."""
    links = {sheet: f"[{title}](#{_anchor(title)})" for title, sheet, _ in page.sections}
    marks = "###" if page.file in ("press", "house") else "##"
    return "\n".join(_section(page, own, links, lang, marks) for own in page.sections)


def _anchor(title: str) -> str:
    """As GitHub makes it of a heading."""
    kept = (c for c in title.lower() if c.isalnum() or c in " -_")
    return "".join(kept).replace(" ", "-")


def _section(page: Page, own: Section, links: Links, lang: Lang, marks: str) -> str:
    """A sheet's keys under an example, which is a block where it is a whole file."""
    title, sheet, example = own
    shown = f"```yaml\n{example}```" if example.endswith("\n") else f"`{example}`"
    rows = "\n".join(_rows(sheet, page.english, links, lang))
    head = f"{_HEADS[lang]}\n| --- | --- | --- | --- | --- |"
    return f"{marks} {title}\n\n{shown}\n\n{head}\n{rows}\n"


def _rows(
    sheet: type[Sheet], english: Mapping[str, str], links: Links, lang: Lang
) -> Iterator[str]:
    types = get_type_hints(sheet, include_extras=True)
    for field, key in sheet.keys.items():
        meaning = key.about if lang == "zh" else in_english(sheet, key, dict(english))
        cells = (
            f"`{key.names[0]}`",
            ("、" if lang == "zh" else ", ").join(key.names[1:]),
            in_cell(meaning),
            in_cell(values(types[field], links, lang)),
            default(key, lang),
        )
        yield f"| {' | '.join(cells)} |"


def in_cell(words: str) -> str:
    """Words in a table: what Markdown would take for a mark is escaped, save in code."""
    parts = words.split("`")
    plain = (part if at % 2 else part.replace("*", "\\*") for at, part in enumerate(parts))
    return "`".join(plain).replace("|", "\\|")


if __name__ == "__main__":
    main()
