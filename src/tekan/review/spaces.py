"""Blanks in running text: Chinese has none between its characters."""

import re
from collections.abc import Iterator

from tekan.model.findings import Finding, warning
from tekan.review.passages import RUNNING, Passage

_HAN = "\u3400-\u9fff，。、；：！？“”‘’（）《》"
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0\t]{2,}(?=\S)")
_BETWEEN = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_HAN}])")
# A signature inside the text keeps its blanks: （记者 徐国文 通讯员 吴艺丹）, 吕世银 摄.
_SIGNED = re.compile(r"记者|通讯员|摄影|作者|编辑|供图|[ 　]摄|图/|文/")
# So far from a blank the words of a signature may stand, in characters.
_NEAR = 12


def spaces(passage: Passage) -> Iterator[Finding]:
    """T650 two blanks or more in a row anywhere; one between Han in running text, where it is no
    signature. In a headline a blank stands for a comma. A full-width blank is the editor's."""
    for found in _DOUBLE.finditer(passage.text):
        place, length = passage.mark(*found.span())
        yield warning("T650", place, length)
    if passage.part not in RUNNING:
        return
    for found in _BETWEEN.finditer(passage.text):
        around = passage.text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if not _SIGNED.search(around):
            yield warning("T650", passage.place(found.start()))
