"""The words of a Chinese text, for headlines that turn by sense.

The likeliest words are those whose frequencies, multiplied, are the greatest: the plain unigram
model of segmentation. Their dictionary is jieba's, a text file sorted by its words that a package
brings; it is looked up where it lies, for to load its 349,000 words takes longer than a page.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from itertools import groupby
from math import log
from mmap import ACCESS_READ, mmap
from pathlib import Path

Segmenter = Callable[[str], tuple[str, ...]]

# The package is not imported: it would load its dictionary.
_BRINGS_IT = "jieba_next"
_ALL = 60_101_964  # the frequencies of the dictionary's words together
_LONGEST = 16  # characters of its longest word
# Each line a word, its frequency and its part of speech. A few words stand a line away from where
# they belong, so what lies around a place is looked at too; bytes, some three lines each way.
_AROUND = 96
_OTHER = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)


def cut(text: str) -> tuple[str, ...]:
    """The words of a text; a number or a run of Latin letters is one, any other mark as well."""
    with _file().open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as lines:
        return tuple(
            word
            for is_han, run in groupby(text, _is_han)
            for word in (_likeliest if is_han else _others)("".join(run), lines)
        )


def _is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿"  # a regular expression takes a millisecond to make for these


def _others(run: str, _: mmap) -> list[str]:
    return _OTHER.findall(run)


def _file() -> Path:
    found = find_spec(_BRINGS_IT)
    assert found is not None and found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "dict.txt"


def _likeliest(run: str, lines: mmap) -> tuple[str, ...]:
    """The words of a run of Han; from the end on, the best is known for each place behind."""
    best = [0.0]  # of what begins at each place, from the last to the first
    lengths = list[int]()
    for start in reversed(range(len(run))):
        after = len(run) - start - 1
        ways = ((log(f / _ALL) + best[after + 1 - n], n) for n, f in _words_at(run, start, lines))
        likely, length = max(ways)
        best.append(likely)
        lengths.append(length)
    return tuple(_parted(run, lengths[::-1]))


def _parted(run: str, lengths: list[int]) -> Iterator[str]:
    start = 0
    while start < len(run):
        yield run[start : start + lengths[start]]
        start += lengths[start]


def _words_at(run: str, start: int, lines: mmap) -> Iterator[tuple[int, int]]:
    """Lengths and frequencies of the words that begin at a place; a character alone is always
    one, however rare."""
    for end in range(start + 1, min(len(run), start + _LONGEST) + 1):
        word = run[start:end].encode()
        at = _place(word, lines)
        begins, stops = max(0, at - _AROUND), at + _AROUND
        found = lines.find(b"\n" + word + b" ", begins, stops)
        if found >= 0:
            yield end - start, max(1, int(lines[found + len(word) + 2 : stops].split(b" ")[0]))
        elif end == start + 1:
            yield 1, 1
        if lines.find(b"\n" + word, begins, stops) < 0:
            return  # nothing longer begins so


def _place(word: bytes, lines: mmap) -> int:
    """Where the line of a word begins or would stand."""
    low, high = 0, len(lines)
    while low < high:
        line = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", line, high) + 1 or high
        if lines[line:end] < word:
            low = end
        else:
            high = line
    return low


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
