"""Options that several commands take, said in the same words."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tekan.catalogue import Lang

_WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "edition": "特刊文件夹，如 articles/2024-interviews",
        "output": "放文件的地方（不写则为 output/特刊名）",
        "layout": "换用 layouts/ 里的这个版式",
        "json": "结果用 JSON 写出，给程序用",
    },
    "en": {
        "edition": "the edition's folder, such as articles/2024-interviews",
        "output": "folder for the files (default output/<edition>)",
        "layout": "take this layout of layouts/ instead of the edition's own",
        "json": "print the result as JSON",
    },
}


def add_edition(own: argparse.ArgumentParser) -> None:
    """The edition's folder, and the layout that takes the place of its own."""
    words = _WORDS[_lang(own)]
    own.add_argument("edition", type=Path, help=words["edition"])
    own.add_argument("--layout", metavar="NAME", help=words["layout"])


def add_output(own: argparse.ArgumentParser) -> None:
    own.add_argument("--output", type=Path, metavar="DIR", help=_WORDS[_lang(own)]["output"])


def add_json(own: argparse.ArgumentParser) -> None:
    own.add_argument("--json", action="store_true", help=_WORDS[_lang(own)]["json"])


def _lang(own: argparse.ArgumentParser) -> "Lang":
    lang: Lang = own.get_default("lang")
    return lang
