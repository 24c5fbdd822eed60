"""The words of one code, in both languages."""

from msgspec import Struct


class Words(Struct, frozen=True):
    """What a code says: the problem and the remedy ("" where the problem says it), twice."""

    zh: str
    zh_hint: str
    en: str
    en_hint: str
