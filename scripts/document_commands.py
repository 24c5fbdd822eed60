"""Puts the tables of docs/commands.md and docs/commands.zh-CN.md into their places: every command,
argument and option, as the program's own parsers have them.

.venv/bin/python scripts/document_commands.py
"""

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

from document_keys import DOCS, LANGS, file_of, in_cell, put_in

from tekan.catalogue import Lang
from tekan.cli.options import COMMANDS, parser

_WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "commands": "| Command | Does |",
        "options": "| Write | Does | Takes | Default |",
        "locale": "as the locale says",
        "needed": "**required**",
        "several": "one or several",
        "between": ", ",
    },
    "zh": {
        "commands": "| 命令 | 做什么 |",
        "options": "| 写 | 做什么 | 后面写什么 | 不写时 |",
        "locale": "按系统的语言",
        "needed": "**必填**",
        "several": "一个或几个",
        "between": "、",
    },
}
_LOCALE = ("--lang",)
_SHARED = ("-h", "--lang")
"""What every command takes: told once."""


def main() -> None:
    for name, text in documents().items():
        (DOCS / name).write_text(text, encoding="utf-8")


def documents() -> dict[str, str]:
    """The pages as they should be, by file name."""
    return {file_of("commands", lang): page(lang) for lang in LANGS}


def page(lang: Lang) -> str:
    """The page as it should be in a language."""
    parsers = commands(lang)
    made = (DOCS / file_of("commands", lang)).read_text(encoding="utf-8")
    made = put_in(made, "commands", _overview(parsers, lang))
    made = put_in(made, "shared", _table(_shared(lang), lang))
    for name, own in parsers.items():
        made = put_in(made, name, _command(name, own, lang))
    return made


def commands(lang: Lang) -> dict[str, argparse.ArgumentParser]:
    """The parsers of all commands."""
    (chosen,) = _actions_of(parser(lang), argparse._SubParsersAction)
    parsers = dict(chosen.choices or {})
    return {name: parsers[name] for name in COMMANDS}


def own_actions(own: argparse.ArgumentParser) -> tuple[argparse.Action, ...]:
    """What a command takes that not every command does, save what its help keeps back."""
    told = (action for action in own._actions if action.help != argparse.SUPPRESS)
    return tuple(action for action in told if not set(_SHARED) & set(action.option_strings))


def _actions_of(own: argparse.ArgumentParser, kind: type[Any]) -> list[Any]:
    return [action for action in own._actions if isinstance(action, kind)]


def _shared(lang: Lang) -> Iterator[argparse.Action]:
    """The options of every command, and of the program itself."""
    own = commands(lang)["build"]
    yield from (action for action in own._actions if set(_SHARED) & set(action.option_strings))
    yield from _actions_of(parser(lang), argparse._VersionAction)


def _overview(parsers: dict[str, argparse.ArgumentParser], lang: Lang) -> str:
    rows = (f"| [`{name}`](#{name}) | {own.description} |" for name, own in parsers.items())
    return "\n".join((_WORDS[lang]["commands"], "| --- | --- |", *rows)) + "\n"


def _command(name: str, own: argparse.ArgumentParser, lang: Lang) -> str:
    actions = own_actions(own)
    places = (_written(action) for action in actions if not action.option_strings)
    has_options = any(action.option_strings for action in actions)
    line = " ".join((f"tekan {name}", *places, *(("[--…]",) if has_options else ())))
    return f"    {line}\n\n{_table(actions, lang)}"


def _table(actions: Iterable[argparse.Action], lang: Lang) -> str:
    rows = (_row(action, lang) for action in actions)
    head = f"{_WORDS[lang]['options']}\n| --- | --- | --- | --- |"
    return "\n".join((head, *rows)) + "\n"


def _row(action: argparse.Action, lang: Lang) -> str:
    names = action.option_strings or [_name(action)]
    written = _WORDS[lang]["between"].join(f"`{name}`" for name in names)
    told = in_cell(action.help or "")
    return f"| {written} | {told} | {_taken(action, lang)} | {_default(action, lang)} |"


def _name(action: argparse.Action) -> str:
    """What stands for an argument's value: `DIR`, `edition`."""
    return str(action.metavar or action.dest)


def _written(action: argparse.Action) -> str:
    name = _name(action)
    match action.nargs:
        case "?":
            return f"[{name}]"
        case "+":
            return f"{name} [{name} …]"
        case _:
            return name


def _taken(action: argparse.Action, lang: Lang) -> str:
    """What is written after an option, or in the place of an argument."""
    if action.choices:
        return _WORDS[lang]["between"].join(f"`{choice}`" for choice in action.choices)
    if action.nargs == "+":
        return _WORDS[lang]["several"]
    if action.nargs == 0 or not action.option_strings:
        return ""
    return f"`[{_name(action)}]`" if action.nargs == "?" else f"`{_name(action)}`"


def _default(action: argparse.Action, lang: Lang) -> str:
    """What counts where it is left out; the help itself tells what is no plain word."""
    if set(_LOCALE) & set(action.option_strings):
        return _WORDS[lang]["locale"]
    if not action.option_strings and action.nargs != "?":
        return _WORDS[lang]["needed"]
    return f"`{action.default}`" if action.choices and action.default else ""


if __name__ == "__main__":
    main()
