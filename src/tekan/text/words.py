"""The words of a Chinese text, for headlines that turn by sense."""

import re
from collections.abc import Callable, Iterable

Segmenter = Callable[[str], tuple[str, ...]]


def cut(text: str) -> tuple[str, ...]:
    """The words of a text, by rjieba."""
    import rjieba  # 0.1 s to load: only where a headline must turn between two plain words

    return tuple(rjieba.cut(text))


def keeping(names: Iterable[str], words: Segmenter) -> Segmenter:
    """A segmenter for which each of the names is one word."""
    longest_first = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    if not longest_first:
        return words
    pattern = re.compile("(" + "|".join(map(re.escape, longest_first)) + ")")

    def cut_around(text: str) -> tuple[str, ...]:
        parts = pattern.split(text)  # names stand at the odd places
        pieces = ((part,) if at % 2 else words(part) for at, part in enumerate(parts) if part)
        return tuple(word for piece in pieces for word in piece)

    return cut_around
