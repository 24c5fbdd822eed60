"""Remedies of the page stage, put into words: what would bring a text in, or fill a hole."""

import re

# What a remedy is, of `page.remedies.Remedy`: {what} the part, {number} the characters or lines.
_WORDS = {
    "cut": ("缩短 {number} 字", "cut {number} characters"),
    "add": ("补写约 {number} 字", "add some {number} characters"),
    "lower": ("图 {what} 高 −{number} 行", "make photo {what} {number} lines lower"),
    "higher": ("图 {what} 高 +{number} 行", "make photo {what} {number} lines higher"),
    "drop": ("撤下{what}", "leave out the {what}"),
}
_STILL_OVER = ("撤下{what}（还超 {number} 行）", "leave out the {what} (still {number} lines over)")
_PARTS = {"quote": "引语", "facts": "数据", "sidebar": "链接"}

_REMEDY = re.compile(r"(cut|add|lower|higher|drop) ([\w+]*) (\d+)")


def in_words(told: str, chinese: bool) -> str:
    """「缩短 46 字，或图 1 高 −3 行，或撤下引语」 of "cut  46; lower 1 3; drop quote 0"."""
    found = [_said(each, chinese) for each in _REMEDY.finditer(told)]
    return ("，或" if chinese else ", or ").join(found) or told


def _said(remedy: re.Match[str], chinese: bool) -> str:
    kind, what, number = remedy.groups()
    words = _STILL_OVER if kind == "drop" and number != "0" else _WORDS[kind]
    part = what.replace("+", "、") if chinese else what.replace("+", " and ")
    part = _PARTS.get(part, part) if chinese else part
    return words[0 if chinese else 1].format(what=part, number=number)
