"""Names (人名、地名) that differ by a character from those of the house or of the edition."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from tekan.model.edition import Article
from tekan.model.findings import Finding, warning
from tekan.review.alike import names_alike, slips
from tekan.review.passages import Passage
from tekan.review.posts import POST_END
from tekan.review.standards import LEAST_NAME, ROSTER, Named, Standards, stated_in

# What follows the name of one who speaks.
_SPEAKS = re.compile(r"[，。、：；！？）”\n]|说|表示|介绍|告诉|认为|带|向|在|$")


def names(article: Article, passages: Sequence[Passage], standards: Standards) -> Iterator[Finding]:
    """T640 a name that is alike to one that is known, where it is stated and in the text; in a
    text, each slip once."""
    wrong = dict(standards.wrong)
    for own in stated_in(article):
        if own.name in wrong:
            meant = wrong[own.name]
            length = len(own.name)
            yield warning(
                "T640", own.place, length, name=own.name, known=meant.name, where=meant.where
            )
    stated = {named.name for named in standards.names} | wrong.keys()
    # All texts in one, for a name is looked for in each of them.
    whole = "\n".join(passage.text for passage in passages)
    starts = tuple(accumulate((len(passage.text) + 1 for passage in passages), initial=0))
    seen: set[str] = set()
    for known in standards.names:
        for at in _slips(whole, known.name):
            slip = whole[at : at + len(known.name)]
            if slip not in stated and slip not in seen and not _is_word(whole, at, known):
                seen.add(slip)
                number = bisect_right(starts, at) - 1
                yield _slip(passages[number], at - starts[number], slip, known)


def _is_word(text: str, at: int, known: Named) -> bool:
    """Whether it may be words instead: 幸福里 is a place, and 幸福理念 none."""
    end = at + LEAST_NAME
    return (
        known.where == ROSTER
        and len(known.name) == LEAST_NAME
        and text[at : end - 1] == known.name[:-1]
        and text[end : end + 1].isalpha()
    )


def _slips(text: str, name: str) -> Iterator[int]:
    """Where a text has a name written wrongly; one of two characters only behind a post."""
    if len(name) >= LEAST_NAME:
        yield from slips(text, name)
        return
    for found in POST_END.finditer(text) if len(name) == 2 else ():
        at = found.end()
        behind = text[at : at + 2]
        if names_alike(behind, name) and _SPEAKS.match(text, at + 2):
            yield at


def _slip(passage: Passage, at: int, slip: str, known: Named) -> Finding:
    place, length = passage.mark(at, at + len(slip))
    return warning("T640", place, length, name=slip, known=known.name, where=known.where)
