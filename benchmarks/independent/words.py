"""Faces by pdffonts; the articles' words by pdftotext."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .house import Case
from .told import Line, at_most
from .tools import run, there

_HEADING = 2  # lines of pdffonts' table before the first face
_MARKS = (
    (r"(?m)^## +|^- +|^\d+\. +|^[?!？！] +", ""),
    (r"\*\*|(?<!\\)\*|==", ""),
    (r"\^([^^]{1,8})\^", r"\1"),
    (r"\{([^|｜}]+)[|｜]([^}]+)\}", r"\1\2"),
    (r"\\(.)", r"\1"),
)
# The house sets half-width marks beside Han full (`full_marks`): either will do.
_FULL = str.maketrans("(),:;!?", "（），：；！？")
_BEGINS = r"(?m)^(?=## |- |\d+\. |[?!？！] )"


def faces(case: Case) -> Iterator[Line]:
    if not there("pdffonts"):
        return
    rows = run("pdffonts", case.file).splitlines()[_HEADING:]
    for at, name in ((-5, "embedded"), (-4, "subset"), (-3, "with Unicode")):
        without = [row.strip() for row in rows if row.split()[at] != "yes"]
        yield at_most(f"faces not {name}, of {len(rows)}", len(without), 0, "", without)


@dataclass(frozen=True, slots=True)
class Paragraph:
    story: str
    words: str

    def __str__(self) -> str:
        return f"{self.story}: {self.words[:24]}…"


def _bare(text: str) -> str:
    """Words without the blanks that lines, columns and padded names bring."""
    return re.sub(r"\s+", "", text).translate(_FULL)


def _printed(text: str) -> str:
    for mark, instead in _MARKS:
        text = re.sub(mark, instead, text)
    return _bare(text)


def _cut(body: str) -> Iterator[str]:
    """Paragraphs as an article has them: after an empty line, and at a mark."""
    for block in re.split(r"\n\s*\n", body):
        lines = re.split(_BEGINS, block)
        for part in lines:
            head, _, rest = part.partition("\n")
            yield from (head, rest) if part.startswith("## ") else (part,)


def _paragraphs(path: Path) -> Iterator[Paragraph]:
    article: Mapping[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    sidebar = article.get("sidebar") or {}
    for body in (article.get("body", ""), sidebar.get("body", "")):
        for words in filter(None, map(_printed, _cut(body))):
            yield Paragraph(path.stem, words)


def _holds(whole: str, words: str) -> bool:
    """A paragraph at one piece, or in two where it jumps to another page."""
    if words in whole:
        return True
    most = next((n for n in range(len(words), 0, -1) if words[:n] in whole), 0)
    return most > 1 and len(words) - most > 1 and words[most:] in whole


def _placed(case: Case, whole: str) -> Iterator[Path]:
    """All articles; a filler only if its headline stands on a page."""
    edition = yaml.safe_load((case.stories / "edition.yaml").read_text("utf-8"))
    for path in sorted(case.stories.glob("*.yaml")):
        is_filler = path.stem in edition.get("fillers", ())
        if path.stem != "edition" and not (is_filler and _headline(path) not in whole):
            yield path


def _headline(path: Path) -> str:
    words = yaml.safe_load(path.read_text("utf-8"))["headline"]
    return _printed(words.replace("|", ""))


def contents(case: Case) -> Iterator[Line]:
    if not there("pdftotext"):
        return
    whole = _bare(run("pdftotext", "-raw", case.file, "-"))
    found = [words for path in _placed(case, whole) for words in _paragraphs(path)]
    lost = [str(paragraph) for paragraph in found if not _holds(whole, paragraph.words)]
    yield at_most(f"paragraphs not in pdftotext, of {len(found)}", len(lost), 0, "", lost)
