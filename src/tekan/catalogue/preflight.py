"""What is wrong with a finished PDF: a row for every rule of the preflight.

P1xx the file, P2xx pages, P3xx colour, P4xx type and lines, P5xx images, P7xx ink of all marks
together. Templates are `str.format` over the verdict's `value`, `limit` and further values. A code
keeps its meaning.
"""

from collections.abc import Mapping
from types import MappingProxyType

from tekan.catalogue.preflight_file import FILE
from tekan.catalogue.preflight_ink import INK
from tekan.catalogue.preflight_page import PAGE
from tekan.catalogue.words import Words
from tekan.press.preflight.verdict import Verdict

WORDS: Mapping[str, Words] = MappingProxyType(FILE | PAGE | INK)


def told(verdict: Verdict, lang: str) -> tuple[str, str]:
    """What is wrong, and what to do about it ("" where nothing need be done)."""
    words = WORDS[verdict.rule]
    values = {"value": verdict.value, "limit": verdict.limit, **dict(verdict.values)}
    told = (words.zh, words.zh_hint) if lang == "zh" else (words.en, words.en_hint)
    problem, hint = (text.format_map(values) for text in told)
    return problem, hint
