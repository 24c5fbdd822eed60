"""The table of the preflight's rules in docs/press.md, from the catalogue and the checks.

Written by document_keys.py.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from tekan.catalogue.preflight import WORDS

CHECKS = Path(__file__).resolve().parent.parent / "src" / "tekan" / "press" / "preflight"
# A check names rule and severity side by side: `broken("P309", ERROR, ...`.
_BROKEN = re.compile(
    r'broken\(\s*"(P\d+)"(?: if [^,]*? else "(P\d+)")?, (ERROR|WARNING|NOTE)', re.DOTALL
)
SIGNS = {"ERROR": "✗ 错误 error", "WARNING": "! 警告 warning", "NOTE": "· 提示 note"}
# Rules that a check finds in a table of its own, or whose severity hangs on the profile.
_OTHERS = {
    "✗ 错误 error": (
        "P116 P117 P118 P119 P120 P121 P122 P123 P124 P125 P126 P128 P129 "
        "P301 P302 P303 P304 P305 P306 P307 P308 P318 P319 P406 P407 P408 P414 P415 P506"
    ),
    "! 警告 warning": "P502 P504",
    "按 as `coarse`": "P501 P503",
    "! 警告 warning；X-1a ✗": "P505",
}
_CHAPTERS = {
    "P1": "文件 The file",
    "P2": "页面 Pages",
    "P3": "颜色 Colour",
    "P4": "字和线 Type and lines",
    "P5": "图片 Images",
    "P7": "墨量 Ink",
}
# What stands for a value that is known only when a file is judged.
_VALUES = re.compile(r"\{\w+\}")


def rules() -> str:
    """Every rule under its chapter, in both languages."""
    severities = _severities()
    assert severities.keys() == WORDS.keys(), severities.keys() ^ WORDS.keys()
    chapters = groupby(sorted(WORDS), key=lambda code: _CHAPTERS[code[:2]])
    return "\n".join(_chapter(name, codes, severities) for name, codes in chapters)


def _chapter(name: str, codes: Iterator[str], severities: Mapping[str, str]) -> str:
    head = f"### {name}\n\n| | | 什么 | What |\n| --- | --- | --- | --- |\n"
    return head + "".join(_row(code, severities[code]) for code in codes)


def _row(code: str, severity: str) -> str:
    words = WORDS[code]
    return (
        f"| {code} | {severity} | {_VALUES.sub('…', words.zh)} | {_VALUES.sub('…', words.en)} |\n"
    )


def _severities() -> dict[str, str]:
    """What each rule is, by its code."""
    found = {code: said for said, codes in _OTHERS.items() for code in codes.split()}
    for path in sorted(CHECKS.glob("*_checks.py")):
        for *codes, severity in _BROKEN.findall(path.read_text(encoding="utf-8")):
            found |= dict.fromkeys(filter(None, codes), SIGNS[severity])
    return found
