"""`tekan schema`: JSON Schema of the YAML documents."""

import argparse
from typing import TYPE_CHECKING

from tekan.cli.say import print_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang

SCHEMAS = ("edition", "article", "layout", "fonts", "press")

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {"help": "各种 YAML 文件的 JSON Schema", "document": "哪一种文件"},
    "en": {"help": "JSON Schema of the YAML documents", "document": "which document"},
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("document", choices=SCHEMAS, help=words["document"])


def run(options: argparse.Namespace) -> int:
    from tekan.source.schemas import json_schema

    print_json(json_schema(options.document))
    return 0
