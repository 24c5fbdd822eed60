"""`tekan check`: all that is wrong; builds nothing."""

import argparse
import re
from typing import TYPE_CHECKING

from tekan.cli.form import RULES, run_form
from tekan.cli.say import say
from tekan.cli.shared import add_edition, add_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "查出所有问题，什么也不生成",
        "final": "按付印来查：占位图和待填的都算错误",
        "without": "不查这几项，如 T644,T650",
        "form": "只查出版形式，按这项规定计差错",
    },
    "en": {
        "help": "all that is wrong; builds nothing",
        "final": "as for press: placeholders and fields to be filled in are errors",
        "without": "turn these checks off, such as T644,T650",
        "form": "look at the form of publication alone, and count errors by this rule",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    own.add_argument("--final", action="store_true", help=words["final"])
    own.add_argument("--without", metavar="CODES", default="", help=words["without"])
    own.add_argument("--form", choices=RULES, help=words["form"])
    add_json(own)


def run(options: argparse.Namespace) -> int:
    if options.form:
        return run_form(options)
    from tekan.build import check

    without = re.split(r"[,，、\s]+", options.without)
    found = check(options.edition, options.final, options.layout, without)
    return say(found, options, ())
