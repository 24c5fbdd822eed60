"""Take a Word file's numbering and give the numbers that Word sets before paragraphs by itself.

They are no text of the file, but authors see them as theirs: 一、 before a subhead, 1. in a list.
"""

import re
from typing import Any

from msgspec import Struct, field

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = "〇一二三四五六七八九"
_BULLET, _NONE = "bullet", "none"


class Numbers(Struct):
    """How each list counts, and how far it has come; local to one file.

    formats  by list: the kind of its numbers and the words around them, %1 for the number
    styles   the list that a paragraph style belongs to
    """

    formats: dict[str, tuple[str, str]] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def before(self, paragraph: Any) -> str | None:
        """What stands before a paragraph: a number, "" for a bullet; None where it is of no
        list, or deeper in one than its first level."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = style.get(f"{_W}val", "") if style is not None else ""
        own = _list_of(paragraph.find(f"{_W}pPr"))
        number, level = own or (self.styles.get(name, ""), "0")
        if not number or number == "0":
            return None
        kind, words = self.formats.get(number, (_BULLET, ""))
        if kind in (_BULLET, _NONE) or level != "0":
            return ""
        self.counts[number] = self.counts.get(number, 0) + 1
        return words.replace("%1", _counted(self.counts[number], kind))


def numbers_of(numbering: Any, styles: Any) -> Numbers:
    """The lists of a file, from its numbering and its styles; either may be None."""
    made = Numbers()
    if numbering is None:
        return made
    levels = {
        each.get(f"{_W}abstractNumId"): _first_level(each)
        for each in numbering.iter(f"{_W}abstractNum")
    }
    for each in numbering.iter(f"{_W}num"):
        abstract = each.find(f"{_W}abstractNumId")
        name = abstract.get(f"{_W}val") if abstract is not None else None
        made.formats[each.get(f"{_W}numId", "")] = levels.get(name, (_BULLET, ""))
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        if found := _list_of(style.find(f"{_W}pPr")):
            made.styles[style.get(f"{_W}styleId", "")] = found[0]
    return made


def _list_of(properties: Any) -> tuple[str, str] | None:
    """The list and the level that properties name."""
    found = properties.find(f"{_W}numPr/{_W}numId") if properties is not None else None
    if found is None:
        return None
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    return found.get(f"{_W}val", ""), level.get(f"{_W}val", "0") if level is not None else "0"


def _first_level(abstract: Any) -> tuple[str, str]:
    for level in abstract.iter(f"{_W}lvl"):
        if level.get(f"{_W}ilvl") == "0":
            kind, words = level.find(f"{_W}numFmt"), level.find(f"{_W}lvlText")
            return (
                kind.get(f"{_W}val", _BULLET) if kind is not None else _BULLET,
                words.get(f"{_W}val", "%1.") if words is not None else "%1.",
            )
    return _BULLET, ""


def _counted(number: int, kind: str) -> str:
    if re.search(r"chinese|japaneseCounting|ideograph|taiwanese", kind, re.IGNORECASE):
        return _in_chinese(number)
    if kind == "upperLetter" and number <= 26:
        return chr(ord("A") + number - 1)
    if kind == "lowerLetter" and number <= 26:
        return chr(ord("a") + number - 1)
    return str(number)


def _in_chinese(number: int) -> str:
    """Numbers to 99, as lists count."""
    tens, ones = divmod(number, 10)
    if number > 99:
        return str(number)
    ten = "" if not tens else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return ten + (_CHINESE[ones] if ones else "")
