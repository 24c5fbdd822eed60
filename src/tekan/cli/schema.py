"""`tekan schema`: JSON Schema of the YAML documents, for completion and hovers in an editor."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.cli.say import print_json, say

if TYPE_CHECKING:
    from tekan.catalogue import Lang

SCHEMAS = ("edition", "article", "layout", "fonts", "press", "names", "terms")

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "各种 YAML 文件的 JSON Schema：编辑器照它补全、提示",
        "document": "哪一种文件；用 --write 时不写",
        "write": "全部写进这个文件夹的 schema/（不写则为当前文件夹）",
        "neither": "请写哪一种文件，或用 --write",
    },
    "en": {
        "help": "JSON Schema of the YAML documents, for completion and hovers in an editor",
        "document": "which document; none with --write",
        "write": "write all of them into schema/ of this folder (default: here)",
        "neither": "name a document, or use --write",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("document", nargs="?", choices=SCHEMAS, help=words["document"])
    own.add_argument(
        "--write", nargs="?", type=Path, const=Path(), metavar="HOUSE", help=words["write"]
    )
    own.add_argument("--json", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    if options.write is not None:
        return _written(options)
    if options.document is None:
        print(WORDS[options.lang]["neither"], file=sys.stderr)
        return 2
    from tekan.source.editor_schema import editor_schema

    print_json(editor_schema(options.document, options.lang))
    return 0


def _written(options: argparse.Namespace) -> int:
    from tekan.newhouse import schema_files
    from tekan.output import leave

    folder = options.write / "schema"
    files = schema_files(options.lang)
    unwritten = leave(folder, files)
    options.format = "json" if options.json else "text"
    return say(unwritten, options, () if unwritten else [folder / name for name in files])
