"""Take a finding and give its words: one catalogue of every code, in Chinese and English.

T1xx source, T2xx pictures, T3xx fonts and text, T4xx pages, T5xx press and output. A code keeps
its meaning for good. Templates are `str.format` over the finding's values.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from tekan.catalogue import (
    articles,
    documents,
    form,
    helping,
    house,
    manuscript,
    pages,
    photo_words,
    review,
)
from tekan.catalogue.field_names import OF_FIELDS, in_chinese
from tekan.catalogue.near import meant
from tekan.catalogue.remedies import in_words
from tekan.catalogue.words import Words
from tekan.model.findings import Finding, Value

Lang = Literal["zh", "en"]


def problem(finding: Finding, lang: Lang) -> str:
    """What is wrong, one sentence without a full stop."""
    words = CATALOGUE[finding.code]
    return (words.zh if lang == "zh" else words.en).format_map(_values(finding, lang))


def hint(finding: Finding, lang: Lang) -> str:
    """What to do about it; "" where nothing need be said."""
    words = CATALOGUE[finding.code]
    values = _values(finding, lang)
    remedy = (words.zh_hint if lang == "zh" else words.en_hint).format_map(values)
    return meant(values, lang) + remedy


def _values(finding: Finding, lang: Lang) -> dict[str, Value]:
    """The finding's values; remedies, which are told in a short form, in words, and fields by
    their Chinese names too."""
    values = dict(finding.values)
    if "remedies" in values:
        values["remedies"] = in_words(str(values["remedies"]), lang == "zh")
    if lang == "zh" and finding.code in OF_FIELDS:
        values["name"] = in_chinese(str(values["name"]))
    return values


CATALOGUE: Mapping[str, Words] = MappingProxyType(
    documents.WORDS
    | helping.WORDS
    | articles.WORDS
    | house.WORDS
    | manuscript.WORDS
    | pages.WORDS
    | form.WORDS
    | photo_words.WORDS
    | review.WORDS
)
