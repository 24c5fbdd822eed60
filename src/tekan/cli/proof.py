"""`tekan proof`: the pages to read and sign, and what has changed since the last ones."""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.cli.progress import progress_of
from tekan.cli.say import say, say_unbuilt
from tekan.cli.shared import add_edition, add_json, add_output

if TYPE_CHECKING:
    from tekan.build import Proofed
    from tekan.catalogue import Lang

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "出校样：溢排的字、所有问题和改动排在版边，有错也出",
        "number": "第几次校样（不写则接着文件夹里最新的往下数）",
        "number_wrong": "要写 1 到 {most} 的整数",
        "against": "旧校样的 PDF 或它所在的文件夹：标出改动的行，列出改动",
        "areas": "画出每篇的版块",
        "grid": "画出网格的栏和行",
        "made": "第 {number} 次校样",
        "changes": "第 {number} 次校样，对照第 {against} 次：改动 {count} 处",
        "unchanged": "第 {number} 次校样，对照第 {against} 次：没有改动",
        "same": "还是第 {number} 次校样：没有改动",
    },
    "en": {
        "help": "proof: text without room, findings and changes beside the pages; with errors too",
        "number": "which proof it is (default: counted on from the newest in the folder)",
        "number_wrong": "a whole number from 1 to {most}",
        "against": "a former proof (PDF or its folder): marks changed lines, lists the changes",
        "areas": "outline the area of each article",
        "grid": "draw the grid's columns and lines",
        "made": "this is proof {number}",
        "changes": "this is proof {number}: {count} change{count_s} since proof {against}",
        "unchanged": "this is proof {number}: nothing has changed since proof {against}",
        "same": "this is still proof {number}: nothing has changed",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    add_output(own)
    number = partial(_number, words)
    own.add_argument("--number", type=number, default=0, metavar="N", help=words["number"])
    own.add_argument("--against", type=Path, metavar="OLD", help=words["against"])
    own.add_argument("--areas", action="store_true", help=words["areas"])
    own.add_argument("--grid", action="store_true", help=words["grid"])
    add_json(own)


_LAST_PROOF = 999_999


def _number(words: dict[str, str], text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= _LAST_PROOF:
        raise argparse.ArgumentTypeError(words["number_wrong"].format(most=_LAST_PROOF))
    return int(text)


def run(options: argparse.Namespace) -> int:
    from tekan.build import ProofOptions, proof

    wanted = ProofOptions(options.number, options.against, options.areas, options.grid)
    with progress_of(options) as progress:
        made = proof(options.edition, options.output, options.layout, wanted, progress)
    status = say(made.findings, options, made.files, _as_data(made, options))
    if status and not made.files:
        say_unbuilt(None, options)
    if made.files and not options.json:
        _say_changes(made, options.lang)
    return status


def _as_data(made: "Proofed", options: argparse.Namespace) -> dict[str, object]:
    """What a proof adds to its findings and files, for machines."""
    if not made.number:
        return {}
    from tekan.proof.telling import as_data

    changes = [as_data(change, options.lang) for change in made.changes]
    against = {"against": made.against, "changes": changes} if made.against else {}
    return {"number": made.number, **against}


def _say_changes(made: "Proofed", lang: "Lang") -> None:
    """Which proof it is, and since the one before it the changes under the names of their
    articles, numbered as in the margins."""
    from tekan.proof.telling import listed

    count = len(made.changes)
    unchanged = "same" if made.number == made.against else "unchanged"
    key = "made" if not made.against else "changes" if count else unchanged
    values = {"number": made.number, "against": made.against, "count": count}
    print(WORDS[lang][key].format(**values, count_s="" if count == 1 else "s"))
    for line in listed(made.changes, lang):
        print(line)
