"""Writes docs/errors.md and docs/errors.zh-CN.md: every code as `tekan explain` tells it.

.venv/bin/python scripts/document_codes.py
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tekan.catalogue import Lang
from tekan.cli.explain import all_words, told_of

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES: dict[Lang, str] = {"en": "errors.md", "zh": "errors.zh-CN.md"}

_HEADS: dict[Lang, str] = {
    "en": """# Every code, explained

What the program finds has a code. `tekan explain CODE` tells the same as this page, which
`scripts/document_codes.py` writes. 中文：[errors.zh-CN.md](errors.zh-CN.md)
""",
    "zh": """# 全部代码的说明

程序查出的每一种问题都有代码。`tekan explain 代码` 说的和这一页相同；
这一页由 `scripts/document_codes.py` 写成。English: [errors.md](errors.md)
""",
}
_GROUPS: dict[str, dict[Lang, str]] = {
    "T1": {"en": "Files, articles, layouts", "zh": "文件、稿件、版式"},
    "T2": {"en": "Pages of an edition, pictures", "zh": "各版、图片"},
    "T3": {"en": "Faces and text", "zh": "字体和文字"},
    "T4": {"en": "On the page", "zh": "版面"},
    "T5": {"en": "Press files, proofs, the program", "zh": "付印文件、校样、程序"},
    "T6": {"en": "Manuscripts, words, form of publication", "zh": "来稿、文字、出版形式"},
    "P1": {"en": "Preflight: the file", "zh": "印前检查：文件"},
    "P2": {"en": "Preflight: pages", "zh": "印前检查：页面"},
    "P3": {"en": "Preflight: colour", "zh": "印前检查：颜色"},
    "P4": {"en": "Preflight: type and lines", "zh": "印前检查：文字和线条"},
    "P5": {"en": "Preflight: images", "zh": "印前检查：图片"},
    "P7": {"en": "Preflight: ink", "zh": "印前检查：墨量"},
}


def page(lang: Lang) -> str:
    """The whole page in a language."""
    return "\n".join(_lines(lang))


def _lines(lang: Lang) -> Iterator[str]:
    yield _HEADS[lang]
    for group, codes in groupby(all_words(), lambda code: code[:2]):
        yield f"## {_GROUPS[group][lang]}\n"
        for code in codes:
            yield from _code(code, lang)


def _code(code: str, lang: Lang) -> Iterator[str]:
    told = told_of(code, lang)
    yield f"### {code}\n"
    yield f"**{told.problem}**\n"
    yield f"{told.explained}\n"
    if told.wrong:
        yield f"{told.words['wrong']}\n\n```\n{told.wrong}\n```\n"
        yield f"{told.words['right']}\n\n```\n{told.right}\n```\n"
    rest = [line for line in (told.source, told.off) if line]
    if rest:
        yield "<br>".join(rest) + "\n"


def main() -> None:
    for lang, name in PAGES.items():
        (DOCS / name).write_text(page(lang), encoding="utf-8")


if __name__ == "__main__":
    main()
