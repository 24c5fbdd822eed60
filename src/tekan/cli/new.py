"""`tekan new`: a folder that builds at once."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.cli.say import for_shell, near, say
from tekan.cli.shared import add_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.newhouse import Made
    from tekan.samples import Wanted

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "开一份新特刊：一生成就有版面的文件夹",
        "folder": "新文件夹；上面已有 layouts/、fonts/ 的，只建特刊，否则连版式、字体一起建好",
        "yes": "什么也不问，都用默认的",
        "pages": "几个版（不写则为 1）",
        "pages_wrong": "要写 1 到 {most} 的整数",
        "intro": "直接按回车，就先空着（待填），以后再写。",
        "paper": "报名",
        "special": "特刊名",
        "date": "出版日期（如 2025年3月5日）",
        "count": "几个版",
        "again": "请写 1 到 {most} 的整数",
        "next": "接下来：\n  tekan build {edition}",
        "edit": "  改 {file}，再生成一次",
    },
    "en": {
        "help": "a new edition: a folder that builds at once",
        "folder": "the new folder; without layouts/ and fonts/ above it, a whole house is made",
        "yes": "ask nothing, take the defaults",
        "pages": "number of pages (default 1)",
        "pages_wrong": "a whole number from 1 to {most}",
        "intro": "Press Enter to leave a field to be filled in (待填) later.",
        "paper": "Name of the paper",
        "special": "Name of the special",
        "date": "Date (such as 2025年3月5日)",
        "count": "Number of pages",
        "again": "a whole number from 1 to {most}, please",
        "next": "Next:\n  tekan build {edition}",
        "edit": "  change {file} and build again",
    },
}

MOST_PAGES = 64  # as many as an edition may have
_TO_BE_FILLED_IN = "待填"


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""

    def pages(text: str) -> int:
        if not _is_number(text):
            raise argparse.ArgumentTypeError(words["pages_wrong"].format(most=MOST_PAGES))
        return int(text)

    own.add_argument("folder", type=Path, metavar="DIR", help=words["folder"])
    own.add_argument("--yes", action="store_true", help=words["yes"])
    own.add_argument("--pages", type=pages, metavar="N", help=words["pages"])
    add_json(own)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 1 <= int(text[:4]) <= MOST_PAGES


def run(options: argparse.Namespace) -> int:
    from tekan.build import from_here
    from tekan.newhouse import make

    wanted = _asked(options)
    made = make(options.folder, wanted, options.lang)
    more = {"edition": str(made.edition), "house": str(made.house)}
    status = say(from_here(made.findings), options, made.files, more)
    if not status and not options.json:
        _say_next(made, options.lang)
    return status


def _asked(options: argparse.Namespace) -> "Wanted":
    """What the editor says; nobody is asked who cannot answer."""
    from tekan.samples import Wanted

    pages = options.pages or 1
    if options.yes or options.json or not _answers():
        return Wanted(*(_TO_BE_FILLED_IN,) * 3, pages)
    words = WORDS[options.lang]
    print(words["intro"], file=sys.stderr)
    paper, special, date = (_answer(words[key]) for key in ("paper", "special", "date"))
    return Wanted(paper, special, date, options.pages or _page_count(words))


def _answers() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _answer(question: str, default: str = _TO_BE_FILLED_IN) -> str:
    print(f"{question} [{default}]: ", end="", flush=True, file=sys.stderr)
    line = sys.stdin.readline()
    if not line:  # the end of the input is no answer, and no further one will come
        print(file=sys.stderr)
    return " ".join("".join(c for c in line if c.isprintable() or c == "\u3000").split()) or default


def _page_count(words: dict[str, str]) -> int:
    while not _is_number(said := _answer(words["count"], "1")):
        print(words["again"].format(most=MOST_PAGES), file=sys.stderr)
    return int(said)


def _say_next(made: "Made", lang: "Lang") -> None:
    words = WORDS[lang]
    print(words["next"].format(edition=for_shell(made.edition)))
    print(words["edit"].format(file=near(made.edition / "sample-1.yaml")))
