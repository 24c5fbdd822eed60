"""`tekan preview`: the pages in the browser, as they are this moment."""

import argparse
import json
import sys
from functools import partial
from typing import TYPE_CHECKING

from tekan.cli.say import say
from tekan.cli.shared import add_edition

if TYPE_CHECKING:
    from tekan.catalogue import Lang

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "在浏览器里看版面，一存稿就更新",
        "port": "端口（不写则由系统挑一个空的）",
        "open": "同时打开浏览器",
        "at": "预览：{address}（按 Ctrl+C 结束）",
        "taken": "端口 {port} 不能用（多半已被占用），请换一个，或不写 --port",
        "port_wrong": "要写 0 到 {most} 的整数",
        "json": "地址用 JSON 写出，给程序用",
    },
    "en": {
        "help": "the pages in the browser, up to date after every save",
        "port": "port (default: one that is free)",
        "open": "open the browser too",
        "at": "preview: {address} (Ctrl+C ends it)",
        "taken": "port {port} cannot be had, most likely in use; choose another or none",
        "port_wrong": "a whole number from 0 to {most}",
        "json": "print the address as JSON",
    },
}

_MOST_PORT = 65_535


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    port = partial(_port, words)
    own.add_argument("--port", type=port, default=0, metavar="N", help=words["port"])
    own.add_argument("--open", action="store_true", help=words["open"])
    own.add_argument("--json", action="store_true", help=words["json"])


def _port(words: dict[str, str], text: str) -> int:
    if not text.isdecimal() or int(text) > _MOST_PORT:
        raise argparse.ArgumentTypeError(words["port_wrong"].format(most=_MOST_PORT))
    return int(text)


def run(options: argparse.Namespace) -> int:
    from tekan.model.findings import Place, error
    from tekan.preview.serve import serve

    if not options.edition.is_dir():
        return say((error("T172", Place(str(options.edition))),), options, ())
    words = WORDS[options.lang]

    def ready(address: str) -> None:
        said = words["at"].format(address=address)
        print(json.dumps({"address": address}) if options.json else said, flush=True)
        if options.open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(options.edition, options.layout, options.port, ready)
    except OSError:
        print(words["taken"].format(port=options.port), file=sys.stderr)
        return 2
    return 0
