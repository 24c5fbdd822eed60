"""The table of the preflight's rules in docs/press.md and docs/press.zh-CN.md, from the catalogue
and the checks.

Written by document_keys.py.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from tekan.catalogue import Lang
from tekan.catalogue.preflight import WORDS

CHECKS = Path(__file__).resolve().parent.parent / "src" / "tekan" / "press" / "preflight"
# A check names rule and severity side by side: `broken("P309", ERROR, ...`.
_BROKEN = re.compile(
    r'broken\(\s*"(P\d+)"(?: if [^,]*? else "(P\d+)")?, (ERROR|WARNING|NOTE)', re.DOTALL
)
_SIGNS: dict[str, dict[Lang, str]] = {
    "ERROR": {"en": "✗ error", "zh": "✗ 错误"},
    "WARNING": {"en": "! warning", "zh": "! 警告"},
    "NOTE": {"en": "· note", "zh": "· 提示"},
    "COARSE": {"en": "as `coarse`", "zh": "按 `coarse`"},
    "X-1a": {"en": "! warning; ✗ in X-1a", "zh": "! 警告；X-1a 为 ✗"},
}
# Rules that a check finds in a table of its own, or whose severity hangs on the profile.
_OTHERS = {
    "ERROR": (
        "P116 P117 P118 P119 P120 P121 P122 P123 P124 P125 P126 P128 P129 "
        "P301 P302 P303 P304 P305 P306 P307 P308 P318 P319 P406 P407 P408 P414 P415 P506"
    ),
    "WARNING": "P502 P504",
    "COARSE": "P501 P503",
    "X-1a": "P505",
}
_CHAPTERS: dict[str, dict[Lang, str]] = {
    "P1": {"en": "The file", "zh": "文件"},
    "P2": {"en": "Pages", "zh": "页面"},
    "P3": {"en": "Colour", "zh": "颜色"},
    "P4": {"en": "Type and lines", "zh": "字和线"},
    "P5": {"en": "Images", "zh": "图片"},
    "P7": {"en": "Ink", "zh": "墨量"},
}
_HEADS: dict[Lang, str] = {"en": "| Rule | | What |", "zh": "| 规则 | | 什么 |"}
# What stands for a value that is known only when a file is judged.
_VALUES = re.compile(r"\{\w+\}")


def rules(lang: Lang) -> str:
    """Every rule under its chapter."""
    severities = _severities()
    assert severities.keys() == WORDS.keys(), severities.keys() ^ WORDS.keys()
    chapters = groupby(sorted(WORDS), key=lambda code: _CHAPTERS[code[:2]][lang])
    return "\n".join(_chapter(name, codes, severities, lang) for name, codes in chapters)


def _chapter(name: str, codes: Iterator[str], severities: Mapping[str, str], lang: Lang) -> str:
    head = f"### {name}\n\n{_HEADS[lang]}\n| --- | --- | --- |\n"
    return head + "".join(_row(code, _SIGNS[severities[code]][lang], lang) for code in codes)


def _row(code: str, severity: str, lang: Lang) -> str:
    words = WORDS[code].zh if lang == "zh" else WORDS[code].en
    return f"| {code} | {severity} | {_VALUES.sub('…', words)} |\n"


def _severities() -> dict[str, str]:
    """What each rule is, by its code."""
    found = {code: said for said, codes in _OTHERS.items() for code in codes.split()}
    for path in sorted(CHECKS.glob("*_checks.py")):
        for *codes, severity in _BROKEN.findall(path.read_text(encoding="utf-8")):
            found |= dict.fromkeys(filter(None, codes), severity)
    return found
