"""`tekan build`: the press files."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from tekan.cli.progress import progress_of
from tekan.cli.say import say, say_unbuilt
from tekan.cli.shared import add_edition, add_json, add_output

if TYPE_CHECKING:
    from tekan.catalogue import Lang

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "排成付印 PDF（对页和单页）和报告",
        "final": "付印：有占位图或待填的就不生成",
        "stamp": "版外信息里加上这几个字，如时间",
        "stamp_wrong": "最多 {most} 个字，不能有换行等控制字符",
    },
    "en": {
        "help": "press PDF (spread and single pages) and a report",
        "final": "for press: refuses placeholders and fields to be filled in",
        "stamp": "words added to the slug line, such as the time",
        "stamp_wrong": "at most {most} characters, and no line breaks or other controls",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    add_output(own)
    own.add_argument("--final", action="store_true", help=words["final"])
    stamp = partial(_stamp, words)
    own.add_argument("--stamp", type=stamp, default="", metavar="TEXT", help=words["stamp"])
    add_json(own)


_LONGEST_STAMP = 40


def _stamp(words: dict[str, str], text: str) -> str:
    if len(text) > _LONGEST_STAMP or not text.replace("\u3000", " ").isprintable():
        raise argparse.ArgumentTypeError(words["stamp_wrong"].format(most=_LONGEST_STAMP))
    return text


def run(options: argparse.Namespace) -> int:
    from tekan.build import build, former_files

    own = (options.edition, options.output, options.final, options.layout, options.stamp)
    with progress_of(options) as progress:
        built = build(*own, progress)
    status = say(built.findings, options, built.files)
    if status and not built.files:
        say_unbuilt(former_files(options.edition, options.output), options)
    return status
