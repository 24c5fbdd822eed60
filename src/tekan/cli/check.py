"""`tekan check`: all that is wrong; builds nothing."""

import argparse
from typing import TYPE_CHECKING

from tekan.cli.say import say
from tekan.cli.shared import add_edition, add_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "查出所有问题，什么也不生成",
        "final": "按付印来查：占位图和待填的都算错误",
    },
    "en": {
        "help": "all that is wrong; builds nothing",
        "final": "as for press: placeholders and fields to be filled in are errors",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    own.add_argument("--final", action="store_true", help=words["final"])
    add_json(own)


def run(options: argparse.Namespace) -> int:
    from tekan.build import check

    return say(check(options.edition, options.final, options.layout), options, ())
