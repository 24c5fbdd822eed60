"""argparse in Chinese, and with what was meant where a word is nearly right."""

import argparse
import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from tekan.catalogue import Lang

# argparse's own words, as it hands them to gettext.
_IN_CHINESE = MappingProxyType(
    {
        "usage: ": "用法：",
        "positional arguments": "位置参数",
        "options": "选项",
        "subcommands": "命令",
        "show this help message and exit": "显示这份帮助",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
        "the following arguments are required: %s": "还缺：%s",
        "unrecognized arguments: %s": "不认得：%s",
        "expected one argument": "后面要写一个值",
        "expected at most one argument": "后面最多写一个值",
        "expected at least one argument": "后面至少写一个值",
        "expected %s argument": "后面要写 %s 个值",
        "expected %s arguments": "后面要写 %s 个值",
        "invalid choice: %(value)r (choose from %(choices)s)": (
            "没有 %(value)r（可以写：%(choices)s）"
        ),
        "invalid %(type)s value: %(value)r": "%(value)r 的写法不对",
        "ignored explicit argument %r": "后面不能写 %r",
        "not allowed with argument %s": "不能和 %s 一起用",
        "one of the arguments %s is required": "%s 里要写一个",
        "ambiguous option: %(option)s could match %(matches)s": "%(option)s 可能是 %(matches)s",
        "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
    }
)
_ASKED: "dict[Lang, str]" = {"zh": "；您是想写 `{near}`？", "en": "; did you mean `{near}`?"}
# Half of a short word's letters are alike by chance.
_LEAST = 0.6


def speak(lang: "Lang") -> None:
    """Lets argparse speak a language: it asks two names of its module for every word."""

    def one(text: str) -> str:
        return _IN_CHINESE.get(text, text) if lang == "zh" else text

    def counted(single: str, several: str, count: int) -> str:
        return one(single if count == 1 else several)

    setattr(argparse, "_", one)  # noqa: B010
    setattr(argparse, "ngettext", counted)  # noqa: B010


class Parser(argparse.ArgumentParser):
    """A parser whose errors say what was nearly meant."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        choices = tuple(map(str, action.choices))
        try:
            super()._check_value(action, value)
        except argparse.ArgumentError as wrong:
            asked = near_to(str(value), choices, self.lang)
            raise argparse.ArgumentError(action, f"{wrong.message}{asked}") from None

    def format_help(self) -> str:
        """argparse ends its headings with a colon of its own."""
        told = super().format_help()
        return re.sub(r"^(\S+):$", r"\1：", told, flags=re.MULTILINE) if self.lang == "zh" else told

    @property
    def lang(self) -> "Lang":
        lang: Lang = self.get_default("lang")
        return lang

    def refuse_unknown(self, words: Iterable[str]) -> NoReturn:
        """Leaves, with the option that each of the unknown words was nearly."""
        unknown = tuple(words)
        options = [word.split("=")[0] for word in unknown if word.startswith("-")]
        known = tuple(name for name in self._option_string_actions if name.startswith("--"))
        asked = "".join(near_to(word, known, self.lang) for word in options)
        told = _IN_CHINESE if self.lang == "zh" else {}
        template = "unrecognized arguments: %s"
        self.error(told.get(template, template) % " ".join(unknown) + asked)


def near_to(word: str, known: Iterable[str], lang: "Lang") -> str:
    """「；您是想写 `build`？」, or "" where nothing is near."""
    import difflib

    near = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=_LEAST)
    return _ASKED[lang].format(near=near[0]) if near else ""


def asked_lang(arguments: Iterable[str], usual: "Lang") -> "Lang":
    """The language that a command line asks for, to say what is wrong with the rest of it."""
    line = " ".join(arguments)
    found = re.findall(r"(?<!\S)--lang[= ](zh|en)(?!\S)", line)
    lang: Lang = usual if not found else ("zh" if found[-1] == "zh" else "en")
    return lang
