"""Marks of a manuscript: as an editor sees them, and as they came out of the program."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml


class Seen(NamedTuple):
    """A mark: the article it is of (from 1), what it is, and its value."""

    article: int
    kind: str
    value: str


class Score(NamedTuple):
    right: int
    missing: list[Seen]
    wrong: list[Seen]

    @property
    def share(self) -> float:
        return self.right / (self.right + len(self.missing) + len(self.wrong))


def expected(marks: str) -> list[Seen]:
    """The marks of a hand-written list; each article is a mark, and so is each paragraph."""
    out, article = [], 0
    for line in marks.strip().splitlines():
        if line.startswith("#"):
            article += 1
            out.append(Seen(article, "稿", ""))
        else:
            kind, _, value = line.partition("：")
            out.append(Seen(article, kind, value))
    return out


_HEADS = {"kicker": "引题", "person": "人物", "headline": "主题", "deck": "副题", "summary": "提要"}
_STARTS = (("## ", "小标题"), ("? ", "问"), ("! ", "答"), ("- ", "列"))


def actual(files: list[str]) -> list[Seen]:
    """The marks of article files."""
    out = []
    for article, text in enumerate(files, 1):
        out += [Seen(article, *mark) for mark in _marks(yaml.load(text, yaml.BaseLoader))]
    return out


def _marks(values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "稿", ""
    for key, kind in _HEADS.items():
        if values.get(key, "待填") != "待填":
            yield kind, plain(values[key])
    for byline in values.get("bylines", ()):
        for name in byline["names"]:
            title = byline.get("title", "")
            yield "署名", f"{byline['role']}/{title}/{name}"
    for photo in values.get("photos", ()):
        yield "图说", plain(photo["caption"])
    for fact in values.get("facts", ()):
        yield "数据", fact["label"] + fact["figure"] + fact.get("unit", "")
    for line in values["body"].split("\n"):
        if line.strip() and line != "待填":
            yield _paragraph(line)


def _paragraph(line: str) -> tuple[str, str]:
    for start, kind in _STARTS:
        if line.startswith(start):
            return kind, plain(line.removeprefix(start))
    return "段", plain(line)


_ESCAPED = re.compile(r"\\([\\*#=^{}?!？！.．-])|\*\*|\*|\^")


def plain(text: str) -> str:
    """A text without the marks of ours that the importer writes."""
    return _ESCAPED.sub(lambda found: found[1] or "", text)


def score(wanted: list[Seen], got: list[Seen]) -> Score:
    """Each mark is right once: same article, same kind, same words (a paragraph by its ends)."""
    missing, left = [], [*got]
    for mark in wanted:
        hit = next((other for other in left if _is_same(mark, other)), None)
        if hit:
            left.remove(hit)
        else:
            missing.append(mark)
    return Score(len(wanted) - len(missing), missing, left)


def _is_same(wanted: Seen, got: Seen) -> bool:
    if wanted[:2] != got[:2]:
        return False
    start, dots, end = wanted.value.partition("…")
    if wanted.kind in ("段", "问", "答", "列") and dots:
        return got.value.startswith(start) and got.value.endswith(end)
    return wanted.value == got.value


def characters(text: str) -> Counter[str]:
    """The characters of a text, blanks and signs without width aside."""
    unseen = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
    return Counter(
        c for c in text if not c.isspace() and c not in unseen and c not in "\x1c\x1d\x1e"
    )
