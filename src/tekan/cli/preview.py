"""`tekan preview`: the pages in the browser, as they are this moment."""

import argparse
import sys
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
        "taken": "端口 {port} 已被占用，请换一个，或不写 --port",
    },
    "en": {
        "help": "the pages in the browser, up to date after every save",
        "port": "port (default: one that is free)",
        "open": "open the browser too",
        "at": "preview: {address} (Ctrl+C ends it)",
        "taken": "port {port} is in use; choose another, or leave out --port",
    },
}

_MOST_PORT = 65_535


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    add_edition(own)
    own.add_argument("--port", type=int, default=0, metavar="N", help=words["port"])
    own.add_argument("--open", action="store_true", help=words["open"])


def run(options: argparse.Namespace) -> int:
    from tekan.model.findings import Place, error
    from tekan.preview.serve import serve

    if not options.edition.is_dir():
        return say((error("T172", Place(str(options.edition))),), options, ())
    words = WORDS[options.lang]

    def ready(address: str) -> None:
        print(words["at"].format(address=address), flush=True)
        if options.open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(options.edition, options.layout, options.port, ready)
    except (OSError, OverflowError):
        print(words["taken"].format(port=options.port), file=sys.stderr)
        return 2
    return 0
