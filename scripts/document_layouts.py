"""Writes docs/layouts.md: every key of a layout, with its type, default and meaning.

.venv/bin/python scripts/document_layouts.py
"""

from pathlib import Path
from typing import Any, get_type_hints

from tekan.source import house_schema as house
from tekan.source.fields import Key, Sheet
from tekan.source.units import Length

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "layouts.md"

HEAD = """# 版式文件 Layout files

`layouts/*.yaml`，归美术编辑所有。本页由 `scripts/document_layouts.py` 从程序生成。
A layout belongs to the art editor. This page is generated from the program.

- **长度 length**：`15mm`、`10.5pt`、`五号`、`2em`（正文字号）、`3 lines`（网格行）。
- **范围 range**：`3` 或 `1-5`。**行数 bounds**：`18`，或 `[最少, 通常, 最多]`。
- **颜色 ink**：`[C, M, Y, K]`，百分数；`black`、`white` 本来就有。
- 每个键都有英文名和中文名，写哪个都行。Every key has an English and a Chinese name; either will do.
- 页面上的位置按 `columns`（栏）和 `lines`（行）数，从 1 起。
- 版块里的部件依次往上排，剩下的地方排正文。

完整的例子 A whole example: [`layouts/tabloid-spread.yaml`](../layouts/tabloid-spread.yaml)。
"""

SECTIONS: tuple[tuple[str, type[Sheet], str], ...] = (
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
    ("facts", house.FactsPartSheet, "facts: {form: row, lines: 3}"),
    ("quote", house.QuotePartSheet, "quote: {form: mark, optional: true}"),
)


def main() -> None:
    TARGET.write_text(document(), encoding="utf-8")


def document() -> str:
    """The page as it should be."""
    return "\n".join([HEAD, *(_section(*section) for section in SECTIONS)])


def _section(name: str, sheet: type[Sheet], example: str) -> str:
    types = get_type_hints(sheet, include_extras=False)
    rows = [_row(key, types.get(field)) for field, key in sheet.keys.items()]
    head = "| 键 | 中文名 | 默认 | 意思 |\n| --- | --- | --- | --- |"
    return f"## {name}\n\n`{example}`\n\n{head}\n" + "\n".join(rows) + "\n"


def _row(key: Key, kind: Any) -> str:
    default = "必填" if key.is_required else _shown(key.default)
    names = "、".join(key.names[1:])
    choices = [str(c) for c in getattr(kind, "__members__", {}).values()]
    about = key.about + (f"（{'、'.join(choices)}）" if choices else "")
    return f"| `{key.names[0]}` | {names} | {default} | {about} |".replace("*", "\\*")


def _shown(value: Any) -> str:
    return "无" if value in (None, "", (), {}) else f"`{_word(value)}`"


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
        case tuple():
            return "[" + ", ".join(f"{part:.3g}" for part in value) + "]"
        case _:
            return str(value)


if __name__ == "__main__":
    main()
