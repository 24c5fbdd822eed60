"""The words of a Chinese text, for headlines that turn by sense."""

from collections.abc import Callable

Segmenter = Callable[[str], tuple[str, ...]]


def cut(text: str) -> tuple[str, ...]:
    """The words of a text, by rjieba."""
    import rjieba  # 0.1 s to load: only where a headline must turn between two plain words

    return tuple(rjieba.cut(text))
