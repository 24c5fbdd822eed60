"""The words of a Chinese text, for headlines that turn by sense.

The likeliest words are those whose frequencies, multiplied, are the greatest: the plain unigram
model of segmentation. Their dictionary is jieba's, a text file sorted by its words that a package
brings; it is looked up where it lies, for to load its 349,000 words takes longer than a page.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from math import log
from mmap import ACCESS_READ, mmap
from pathlib import Path

Segmenter = Callable[[str], tuple[str, ...]]

# The package is not imported: it would load its dictionary.
_BRINGS_IT = "jieba_next"
_ALL = 60_101_964  # the frequencies of the dictionary's words together
_LONGEST = 16  # characters of its longest word
# Bytes. Each line is a word, its frequency and its part of speech. The first are in no order (T恤,
# 阿Q), and some later ones stand up to 824 bytes from where they belong: all around is looked at.
_HEAD = 1024
_AROUND = 1024
# What a word is made of: a number or a run of Latin letters, or one other character.
_ATOM = re.compile(r"[0-9A-Za-z.,%]+|.", re.DOTALL)


def cut(text: str) -> tuple[str, ...]:
    """The words of a text; no number and no run of Latin letters is cut, any mark is a word."""
    atoms = _ATOM.findall(text)
    if not atoms:
        return ()
    with _file().open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as lines:
        return tuple(_likeliest(atoms, lines))


def _file() -> Path:
    found = find_spec(_BRINGS_IT)
    assert found is not None and found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "dict.txt"


def _likeliest(atoms: Sequence[str], lines: mmap) -> Iterator[str]:
    """From the end on, the best is known for each place behind."""
    best = [0.0] * (len(atoms) + 1)
    ends = list(range(1, len(atoms) + 1))
    for start in reversed(range(len(atoms))):
        words = _words_at(atoms, start, lines)
        best[start], ends[start] = max((log(f / _ALL) + best[end], end) for end, f in words)
    start = 0
    while start < len(atoms):
        yield "".join(atoms[start : ends[start]])
        start = ends[start]


def _words_at(atoms: Sequence[str], start: int, lines: mmap) -> Iterator[tuple[int, int]]:
    """Ends and frequencies of the words that begin at a place; an atom alone is always one,
    however rare."""
    for end in range(start + 1, min(len(atoms), start + _LONGEST) + 1):
        word = "".join(atoms[start:end]).encode("utf-8", "surrogatepass")
        at = _place(word, lines)
        around = ((0, _HEAD), (max(0, at - _AROUND), at + _AROUND))
        found = max(lines.find(b"\n" + word + b" ", *where) for where in around)
        if found >= 0:
            line = lines[found + 1 : lines.find(b"\n", found + 1)]
            yield end, max(1, int(line.split(b" ")[1]))
        elif end == start + 1:
            yield end, 1
        if all(lines.find(b"\n" + word, *where) < 0 for where in around):
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
