"""Punctuation (标点): half-width marks, repeated ones, such as never stand side by side."""

import re
from collections.abc import Iterator
from itertools import chain

from tekan.model.findings import Finding, warning
from tekan.review.passages import RUNNING, Part, Passage
from tekan.text.marks import full_width

_HAN = "\u3400-\u9fff"
_FULL = {
    ",": "，",
    ";": "；",
    ":": "：",
    "!": "！",
    "?": "？",
    ".": "。",
    "(": "（",
    ")": "）",
    '"': "“ ”",
    "'": "‘ ’",
}
# Marks that are drawn with keys at hand; what is set from them is never what was meant.
_DRAWN = {"...": "……", "--": "——", "<<": "《", ">>": "》"}
_DRAWN_RUN = re.compile(r"\.{3,}|-{2,}|<<|>>|。{2,}|．{3,}|·{3,}")
# Between Han, or behind Han where nothing follows.
_HALF = re.compile(rf"(?<=[{_HAN}”’》）])[,;:!?.()\"'](?=[{_HAN}“‘《（]|$)")
_STOPS = "，。、；："
# Repeated, or one after another: never right (GB/T 15834). ！！ and ？！ are.
_ROW = re.compile(rf"[{_STOPS}]{{2,}}|[{_STOPS}](?=[？！])|(?<=[？！])[{_STOPS}]")
# A quotation ends with its own stop or with that of the sentence, never with both (4.8.3).
_TWICE = re.compile(r"[。，；]”[。，；、]")
_BEFORE = re.compile(rf"[“‘（《〈【「『〔][{_STOPS}](?![”’）》〉】」』〕])|[，、；][）》〉】〕]")
_HEAD = re.compile(rf"^[{_STOPS}]")


def half_width(passage: Passage, mended: bool) -> Iterator[Finding]:
    """T648 marks in half width that come out so on the page.

    mended  setting turns those beside Han into full ones, so that only what it leaves is told:
            “(村)” is printed “（村）” and is the house's own way of writing
    """
    text = passage.text
    drawn = [found for found in _DRAWN_RUN.finditer(text) if _beside_han(text, *found.span())]
    for found in drawn:
        yield _half(passage, *found.span(), _wanted(found[0]))
    taken = set(chain.from_iterable(range(*found.span()) for found in drawn))
    for found in _HALF.finditer(full_width(text) if mended else text):
        # A bracket or quote that setting leaves has no partner, which is another finding.
        if found.start() not in taken and not (mended and found[0] in "()"):
            yield _half(passage, *found.span(), _FULL[found[0]])


def _beside_han(text: str, start: int, end: int) -> bool:
    return bool(re.search(f"[{_HAN}]", text[max(0, start - 1) : start] + text[end : end + 1]))


def _wanted(run: str) -> str:
    drawn = next((full for half, full in _DRAWN.items() if run.startswith(half)), "")
    return drawn or "……"


def _half(passage: Passage, start: int, end: int, full: str) -> Finding:
    place, length = passage.mark(start, end)
    return warning("T648", place, length, mark=passage.text[start:end], full=full)


def misplaced(passage: Passage) -> Iterator[Finding]:
    """T652 marks repeated, or side by side where they never stand so."""
    if passage.part is Part.CREDIT:
        return
    rules = (_ROW, _TWICE, _BEFORE, *((_HEAD,) if passage.part in RUNNING else ()))
    for found in chain.from_iterable(rule.finditer(passage.text) for rule in rules):
        if set(found[0]) != {"。"} or len(found[0]) == 1:  # 。。。 is drawn for ……
            place, length = passage.mark(*found.span())
            yield warning("T652", place, length, marks=found[0])
