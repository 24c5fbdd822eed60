"""`tekan explain`: what a code means, why it matters, and how the mended text looks."""

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from textwrap import fill, indent
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tekan.cli.say import is_coloured, print_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.catalogue.words import Words

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "说明一个代码：是什么意思，为什么要紧，怎样改；不写代码，就列出全部",
        "code": "代码，如 T131；P 开头的是印前检查的",
        "json": "结果用 JSON 写出，给程序用",
        "wrong": "不对",
        "right": "改好",
        "source": "依据",
        "off": "不想要这条提醒：在 edition.yaml 里写 unchecked: [{code}]",
        "unknown": "没有代码 {code}",
        "asked": "您是想写 `{near}`？",
        "all": "用 tekan explain 看全部代码",
        "more": "tekan explain 加上代码，看说明和例子",
    },
    "en": {
        "help": "what a code means, why it matters, how to mend it; without a code, all of them",
        "code": "a code, such as T131; those of the preflight begin with P",
        "json": "print the result as JSON",
        "wrong": "Wrong",
        "right": "Mended",
        "source": "Source",
        "off": "To have it no more: unchecked: [{code}] in edition.yaml",
        "unknown": "there is no code {code}",
        "asked": "did you mean `{near}`?",
        "all": "`tekan explain` lists all codes",
        "more": "`tekan explain CODE` tells more, with an example",
    },
}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("code", nargs="?", metavar="CODE", help=words["code"])
    own.add_argument("--json", action="store_true", help=words["json"])


def run(options: argparse.Namespace) -> int:
    known = all_words()
    if options.code is None:
        return _list(known, options)
    code = options.code.strip().upper()
    if code not in known:
        return _say_unknown(code, known, options)
    if options.json:
        print_json(_as_data(code, known[code], options.lang))
    else:
        print("\n\n".join(_paragraphs(code, options.lang)))
    return 0


WIDTH = 78  # cells; longer lines are hard to follow


def all_words() -> "Mapping[str, Words]":
    """The words of every code, of builds and of the preflight, in order."""
    from tekan.catalogue import CATALOGUE
    from tekan.catalogue.preflight import WORDS as PREFLIGHT

    both = {**CATALOGUE, **PREFLIGHT}
    return {code: both[code] for code in sorted(both, key=lambda code: (code[0] == "P", code))}


def _list(known: "Mapping[str, Words]", options: argparse.Namespace) -> int:
    if options.json:
        print_json(
            [{"code": code, "problem": _problem(known[code], options.lang)} for code in known]
        )
        return 0
    for code, words in known.items():
        print(f"{code}  {_problem(words, options.lang)}")
    print(WORDS[options.lang]["more"])
    return 0


_GAP = re.compile(r"\{\w*\}")


def _problem(words: "Words", lang: "Lang") -> str:
    """The problem as it is said, with “…” for what differs."""
    text = words.zh if lang == "zh" else words.en
    return _without_gaps(text)


def _without_gaps(text: str) -> str:
    doubled = text.replace("{{", "\0").replace("}}", "\1")
    return _GAP.sub("…", doubled).replace("\0", "{").replace("\1", "}")


class Told(Struct, frozen=True):
    """All that is said of a code in one language; "" for what there is not."""

    words: Mapping[str, str]
    problem: str
    explained: str
    wrong: str
    right: str
    source: str
    off: str


def told_of(code: str, lang: "Lang") -> Told:
    """What is said of a code that there is."""
    from tekan.catalogue.explained import explanations

    own, told = WORDS[lang], explanations()[code]
    colon = "：" if lang == "zh" else ": "
    return Told(
        words=own,
        problem=_problem(all_words()[code], lang),
        explained=told.zh if lang == "zh" else fill(told.en, WIDTH),
        wrong=_visible(told.wrong),
        right=_visible(told.right),
        source=f"{own['source']}{colon}{_source(told.source, lang)}" if told.source else "",
        off=own["off"].format(code=code) if can_be_ignored(code) else "",
    )


def _paragraphs(code: str, lang: "Lang") -> Iterator[str]:
    told = told_of(code, lang)
    colon = "：" if lang == "zh" else ":"
    yield _head(code, told.problem)
    yield told.explained
    for name, example in (("wrong", told.wrong), ("right", told.right)):
        if example:
            yield f"{told.words[name]}{colon}\n{indent(example, '    ')}"
    yield from filter(None, (told.source, told.off))


def can_be_ignored(code: str) -> bool:
    """Whether an edition may turn it off: what an editor is to look at again, not what is wrong."""
    from tekan.review.run import CODES

    return code in CODES


def _head(code: str, problem: str) -> str:
    return f"\x1b[1m{code}: {problem}\x1b[0m" if is_coloured(sys.stdout) else f"{code}: {problem}"


# Names of standards are alike in both languages but for these words.
_IN_ENGLISH = (
    ("《中文排版需求》（clreq）", "Requirements for Chinese Text Layout (clreq): "),
    (
        "《报纸期刊质量管理规定》（国新出发〔2020〕10号）附件：报纸出版形式差错数计算方法",
        "the 2020 rule on the quality of papers (Guo Xin Chu Fa [2020] No. 10), annex on form",
    ),
    ("《内部资料性出版物管理办法》", "the rule on internal publications (2015)"),
    ("《广告法》第十四条", "the Advertising Law, article 14"),
    ("《著作权法》第十条（署名权）", "the Copyright Law, article 10"),
    ("《中国标准连续出版物号》", ""),
    ("《标点符号用法》", ""),
    ("《出版物上数字用法》", ""),
    ("—", "-"),
    ("段首缩进", "paragraph indents"),
    ("着重号、行间注", "emphasis dots, ruby"),
    ("行间注", "ruby"),
    ("行内标点挤压、两端对齐", "squeezing of marks, justification"),
    ("孤字处理", "lone characters"),
    ("印刷条件的 ", "the press profile's "),
    ("（新闻纸）", " (newsprint)"),
    ("：约为网线数的 1.5 倍", ": about 1.5 times the screen ruling"),
    ("：约等于网线数", ": about the screen ruling"),
    ("（", " ("),
    ("）", ")"),
    ("、", ", "),
    ("；", "; "),
)


def _source(text: str, lang: "Lang") -> str:
    if lang == "zh":
        return text
    for chinese, english in _IN_ENGLISH:
        text = text.replace(chinese, english)
    return text


def _visible(text: str) -> str:
    """An example may show what cannot be seen."""
    return text.replace("\t", "→").replace("\x07", "␇").replace("\ufffd", "␦")


def _as_data(code: str, words: "Words", lang: "Lang") -> dict[str, Any]:
    from tekan.catalogue.explained import explanations

    told = explanations()[code]
    return {
        "code": code,
        "problem": _problem(words, lang),
        "hint": _without_gaps(words.zh_hint if lang == "zh" else words.en_hint),
        "explained": told.zh if lang == "zh" else told.en,
        "wrong": told.wrong,
        "right": told.right,
        "source": _source(told.source, lang),
        "can_be_ignored": can_be_ignored(code),
    }


def _say_unknown(code: str, known: "Mapping[str, Words]", options: argparse.Namespace) -> int:
    import difflib

    words = WORDS[options.lang]
    near = difflib.get_close_matches(code, list(known), n=1, cutoff=0.7)
    asked = words["asked"].format(near=near[0]) if near else words["all"]
    between = "；" if options.lang == "zh" else "; "
    told = f"{words['unknown'].format(code=code)}{between}{asked}"
    if options.json:
        print_json({"problem": told})
    else:
        print(told, file=sys.stderr)
    return 2
