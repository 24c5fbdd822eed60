"""The house's list of words (style/terms.yaml)."""

from collections.abc import Iterator, Sequence

from tekan.model.findings import Finding, warning
from tekan.model.wording import Term
from tekan.review.passages import Passage


def terms(passage: Passage, own: Sequence[Term]) -> Iterator[Finding]:
    """T663 a word that the house writes otherwise."""
    for term in own:
        at = passage.text.find(term.wrong)
        while at >= 0:
            if not _is_within(passage.text, at, term):
                place, length = passage.mark(at, at + len(term.wrong))
                yield warning("T663", place, length, wrong=term.wrong, right=term.right)
            at = passage.text.find(term.wrong, at + len(term.wrong))


def _is_within(text: str, at: int, term: Term) -> bool:
    """Whether the word at `at` is part of a longer one that is right: one of those of the list, or
    what is right itself where it holds the wrong one (请安装 for 安装)."""
    longer = (*term.within, *((term.right,) if term.wrong in term.right else ()))
    for word in longer:
        inner = word.find(term.wrong)
        if inner >= 0 and at >= inner and text.startswith(word, at - inner):
            return True
    return False
