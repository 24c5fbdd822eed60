"""Arguments into options: each command brings its own, in a module of this package."""

import argparse
import os
from collections.abc import Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from tekan import __version__
from tekan.cli.arguments import Parser, asked_lang, speak

if TYPE_CHECKING:
    from tekan.catalogue import Lang

# Each command by name, in the order of the help, and the module that brings it.
COMMANDS = MappingProxyType(
    {
        "build": "build",
        "check": "check",
        "proof": "proof",
        "preview": "preview",
        "preflight": "preflight",
        "new": "new",
        "import": "importing",
        "explain": "explain",
        "fonts": "fonts",
        "doctor": "doctor",
        "schema": "schema",
        "completion": "completion",
    }
)

_ABOUT = {
    "zh": "特刊：YAML 稿件，成付印版面",
    "en": "tekan: an edition in YAML into press-ready newspaper pages",
}


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command line; leaves with status 2 where it is wrong."""
    lang = asked_lang(arguments, default_lang())
    whole = parser(lang, _command(arguments))
    options, unknown = whole.parse_known_args(arguments)
    if unknown:
        options.own.refuse_unknown(unknown)
    return options


def _command(arguments: Sequence[str]) -> str:
    """The first word that is no option, nor the language asked for before it."""
    words = iter(arguments)
    for word in words:
        if word == "--lang":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def parser(lang: "Lang", command: str = "") -> Parser:
    """The parser of one command, whose modules alone are loaded then, or of all."""
    speak(lang)
    whole = Parser(prog="tekan", description=_ABOUT[lang])
    whole.set_defaults(lang=lang)
    version = f"tekan {__version__}"
    whole.add_argument("--version", action="version", version=version, help=_VERSION[lang])
    whole.add_argument("--lang", choices=("zh", "en"), default=lang, help=_LANG[lang])
    commands = whole.add_subparsers(
        dest="command", required=True, metavar=_COMMAND[lang], title=_COMMANDS[lang]
    )
    for name in (command,) if command in COMMANDS else COMMANDS:
        module = import_module(f"tekan.cli.{COMMANDS[name]}")
        words = module.WORDS[lang]
        own = commands.add_parser(name, help=words["help"], description=words["help"])
        own.set_defaults(run=module.run, own=own)
        own.add_argument("--lang", choices=("zh", "en"), default=lang, help=_LANG[lang])
        module.add(own, words)
    return whole


_COMMAND = {"zh": "命令", "en": "COMMAND"}
_COMMANDS = {"zh": "命令", "en": "commands"}
_VERSION = {"zh": "显示版本", "en": "show the version and exit"}
_LANG = {"zh": "用中文还是英文说话", "en": "language of messages"}


def default_lang() -> "Lang":
    """Chinese where the locale is, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "zh" if os.environ[name].lower().startswith("zh") else "en"
    return "en"
