"""`tekan completion`: what a shell needs to complete commands, options and folders."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tekan.catalogue import Lang

# Those that shtab knows; named here, for it is loaded only where it is needed.
SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "打印自动补全的脚本；如 bash：tekan completion bash >> ~/.bashrc",
        "shell": "哪一种命令行",
    },
    "en": {
        "help": "print a completion script; for bash: tekan completion bash >> ~/.bashrc",
        "shell": "which shell",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("shell", choices=SHELLS, help=words["shell"])


def run(options: argparse.Namespace) -> int:
    import shtab

    from tekan.cli.options import parser

    whole = parser(options.lang)
    for own in (whole, *_parsers(whole)):
        for action in own._actions:
            complete = _completed(action)
            if complete:
                action.complete = complete  # type: ignore[attr-defined]
    print(shtab.complete(whole, options.shell))
    return 0


def _parsers(whole: argparse.ArgumentParser) -> tuple[argparse.ArgumentParser, ...]:
    """The parsers of all commands."""
    return tuple(
        own
        for action in whole._actions
        if isinstance(action, argparse._SubParsersAction)
        for own in action.choices.values()
    )


_FOLDERS = frozenset({"edition", "folder", "output", "write", "ink_map"})


def _completed(action: argparse.Action) -> dict[str, Any] | None:
    """Files or folders where an argument is a path."""
    import shtab

    if action.type is not Path:
        return None
    return shtab.DIRECTORY if action.dest in _FOLDERS else shtab.FILE
