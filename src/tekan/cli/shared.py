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
        "json": "结果用 JSON 写出，给程序用（同 --format json）",
        "format": "结果的样子：text 给人看；json、github（GitHub 注解）、lsp（编辑器诊断）给程序用",
    },
    "en": {
        "edition": "the edition's folder, such as articles/2024-interviews",
        "output": "folder for the files (default output/<edition>)",
        "layout": "take this layout of layouts/ instead of the edition's own",
        "json": "print the result as JSON (short for --format json)",
        "format": "how to say it: text for people; json, github (annotations), lsp (diagnostics)",
    },
}


def add_edition(own: argparse.ArgumentParser) -> None:
    """The edition's folder, and the layout that takes the place of its own."""
    words = _WORDS[_lang(own)]
    own.add_argument("edition", type=Path, help=words["edition"])
    own.add_argument("--layout", metavar="NAME", help=words["layout"])


def add_output(own: argparse.ArgumentParser) -> None:
    own.add_argument("--output", type=Path, metavar="DIR", help=_WORDS[_lang(own)]["output"])


FORMATS = ("text", "json", "github", "lsp")


def add_json(own: argparse.ArgumentParser) -> None:
    """How the result is said. `json` is true for every form that is for machines, so that a
    command with words of its own holds them back."""
    words = _WORDS[_lang(own)]
    own.add_argument("--json", action=_Format, nargs=0, default=False, help=words["json"])
    own.add_argument(
        "--format", action=_Format, choices=FORMATS, default="text", help=words["format"]
    )


class _Format(argparse.Action):
    """Sets `format`, and `json` wherever people are not to be spoken to."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        namespace.format = str(values) if values else "json"
        namespace.json = namespace.format != "text"


def _lang(own: argparse.ArgumentParser) -> "Lang":
    lang: Lang = own.get_default("lang")
    return lang
