"""`tekan doctor`: what is missing, and how to mend it."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tekan.cli.say import is_coloured, print_json

if TYPE_CHECKING:
    from tekan.catalogue import Lang
    from tekan.doctor import Checked

WORDS: "dict[Lang, dict[str, str]]" = {
    "zh": {
        "help": "看看还缺什么：字体、色彩特性文件、磁盘……，怎样补上",
        "folder": "特刊或报纸的文件夹（不写则为当前文件夹）",
        "json": "结果用 JSON 写出，给程序用",
        "ok": "好",
        "warn": "注意",
        "wrong": "不行",
        "all_ok": "都齐了，可以生成",
        "all_warn": "可以生成；请看“注意”的几项",
        "all_wrong": "还不能生成：请先解决“不行”的几项",
    },
    "en": {
        "help": "what is missing (faces, profile, disk…) and how to mend it",
        "folder": "folder of an edition or a house (default: here)",
        "json": "print the result as JSON",
        "ok": "ok",
        "warn": "warn",
        "wrong": "wrong",
        "all_ok": "all is there: ready to build",
        "all_warn": "ready to build; look at the lines with “warn”",
        "all_wrong": "not ready to build: mend the lines with “wrong” first",
    },
}

# By what was looked at: how it stands, and how to mend it ("" where nothing is to be done).
_TOLD: "dict[str, dict[Lang, tuple[str, str]]]" = {
    "python": {
        "zh": ("Python {have}（要 {least} 或更新）", ""),
        "en": ("Python {have} ({least} or newer is needed)", ""),
    },
    "packages": {
        "zh": ("{count} 个程序库都是规定的版本", ""),
        "en": ("{count} libraries, all at their pinned versions", ""),
    },
    "lacking": {
        "zh": ("缺少程序库 {name} {wanted}", "运行 pip install {name}=={wanted}"),
        "en": ("the library {name} {wanted} is missing", "run pip install {name}=={wanted}"),
    },
    "other": {
        "zh": (
            "程序库 {name} 是 {have}，规定的是 {wanted}",
            "排出来的可能略有不同；要一样，运行 pip install {name}=={wanted}",
        ),
        "en": (
            "the library {name} is {have}, not {wanted}",
            "pages may differ a little; to have them the same, run pip install {name}=={wanted}",
        ),
    },
    "homeless": {
        "zh": (
            "{folder} 不在一份报纸里：上面没有 layouts/ 和 fonts/",
            "进到报纸的文件夹里再运行，或用 tekan new 建一份",
        ),
        "en": (
            "{folder} is in no house: no layouts/ and fonts/ above it",
            "go into the paper's folder, or make one with tekan new",
        ),
    },
    "house": {"zh": ("报纸在 {folder}", ""), "en": ("the house is {folder}", "")},
    "faces": {"zh": ("{count} 款字体都打得开", ""), "en": ("{count} faces, all readable", "")},
    "fonts": {
        "zh": ("{file} 里的字体不能用", "照下面说的改，或把字体文件重新拷到 fonts/"),
        "en": (
            "the faces of {file} cannot be used",
            "do as is said below, or copy the font files into fonts/ again",
        ),
    },
    "changed": {
        "zh": (
            "字体文件 {file} 和 fonts.yaml 里记的校验（sha256）不同",
            "重新拷一份原来的；有意换了字体，就改 sha256",
        ),
        "en": (
            "the font file {file} is not the one that fonts.yaml names by its sha256",
            "copy the right one again; if the face was changed on purpose, change sha256",
        ),
    },
    "unprofiled": {
        "zh": ("{folder} 里没有印刷条件", "放一个 .yaml 和印厂给的 ICC 文件进去"),
        "en": ("{folder} has no press profile", "put a .yaml there, and your printer's ICC file"),
    },
    "profile": {
        "zh": ("印刷条件 {name}：{icc} 读得出", ""),
        "en": ("press profile {name}: {icc} can be read", ""),
    },
    "profile_wrong": {
        "zh": ("印刷条件 {name} 不能用", "照下面说的改"),
        "en": ("the press profile {name} cannot be used", "do as is said below"),
    },
    "output": {
        "zh": ("{folder} 可以写，还有 {free} GB", ""),
        "en": ("{folder} can be written, {free} GB free", ""),
    },
    "cache": {
        "zh": ("缓存 {folder} 可以写，还有 {free} GB", ""),
        "en": ("the cache {folder} can be written, {free} GB free", ""),
    },
    "full": {
        "zh": ("{folder} 所在的磁盘只剩 {free} GB", "请删去不用的文件，留出 2 GB"),
        "en": ("the disk of {folder} has {free} GB left", "delete what is not needed, to 2 GB"),
    },
    "output_unwritten": {
        "zh": ("{folder} 不能写", "请改文件夹的权限，或用 --output 放到别处"),
        "en": ("{folder} cannot be written", "change its permissions, or use --output"),
    },
    "cache_unwritten": {
        "zh": ("缓存 {folder} 不能写，每次都要从头做", "请改权限，或把 XDG_CACHE_HOME 设到别处"),
        "en": (
            "the cache {folder} cannot be written: every build begins anew",
            "change its permissions, or set XDG_CACHE_HOME to another folder",
        ),
    },
    "encoding": {"zh": ("终端用 {name}", ""), "en": ("the terminal speaks {name}", "")},
    "narrow": {
        "zh": (
            "终端的编码是 {name}，中文可能显示不出来",
            "把 PYTHONIOENCODING 设为 utf-8，或换一个终端",
        ),
        "en": (
            "the terminal's encoding is {name}: Chinese may not show",
            "set PYTHONIOENCODING to utf-8, or use another terminal",
        ),
    },
    "processors": {"zh": ("{count} 个处理器", ""), "en": ("{count} processors", "")},
    "processor": {
        "zh": ("只有一个处理器：能用，慢一些", ""),
        "en": ("one processor: it works, but slower", ""),
    },
}
_COLOURS = {"ok": "32", "warn": "33", "wrong": "31"}


def add(own: argparse.ArgumentParser, words: dict[str, str]) -> None:
    """Its options."""
    own.add_argument("folder", nargs="?", type=Path, default=Path(), help=words["folder"])
    own.add_argument("--json", action="store_true", help=words["json"])


def run(options: argparse.Namespace) -> int:
    from tekan.doctor import examined, worst

    checked = tuple(examined(options.folder.absolute()))
    state = worst(checked)
    lang: Lang = options.lang
    if options.json:
        print_json({"state": state, "checks": [_as_data(each, lang) for each in checked]})
    else:
        for each in checked:
            _say(each, lang)
        print(WORDS[lang][f"all_{state}"])
    return 1 if state == "wrong" else 0


def _told(checked: "Checked", lang: "Lang") -> tuple[str, str]:
    values = dict(checked.values)
    problem, mend = _TOLD[checked.key][lang]
    return problem.format_map(values), mend.format_map(values)


def _as_data(checked: "Checked", lang: "Lang") -> dict[str, Any]:
    from tekan.printing import as_json

    problem, mend = _told(checked, lang)
    return {
        "check": checked.key,
        "state": checked.state,
        "told": problem,
        "mend": mend,
        "findings": [as_json(finding, lang) for finding in checked.told],
    }


def _say(checked: "Checked", lang: "Lang") -> None:
    from tekan.printing import as_line

    problem, mend = _told(checked, lang)
    sign = f"[{WORDS[lang][checked.state]}]"
    if is_coloured(sys.stdout):
        sign = f"\x1b[{_COLOURS[checked.state]}m{sign}\x1b[0m"
    print(f"{sign} {problem}")
    arrow = "    → "
    if mend:
        print(f"{arrow}{mend}")
    for finding in checked.told:
        print(f"{arrow}{as_line(finding, lang)}")
