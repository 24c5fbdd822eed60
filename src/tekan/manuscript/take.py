"""Take the bytes of manuscripts and give article files, with all that is to be told."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from tekan.manuscript.drafts import drafts_of
from tekan.manuscript.opened import opened
from tekan.manuscript.values import Draft, Manuscript
from tekan.manuscript.write import article_yaml, short
from tekan.model.findings import Finding, Findings, error, warning

# Characters of a headline in a file's name: enough to know the article by.
_MOST_SLUG = 8
UNTITLED = "无题"


class Taken(Struct, frozen=True):
    """An article with the name of its file (without .yaml), its text, and where it came from.

    The name is a number, which keeps the order, and the headline's first characters.
    """

    stem: str
    yaml: str
    draft: Draft
    manuscript: Manuscript


class Intake(Struct, frozen=True):
    """What came of the manuscripts: articles in order, and what is to be told."""

    taken: tuple[Taken, ...]
    manuscripts: tuple[Manuscript, ...]
    findings: Findings


def take(files: Iterable[tuple[str, bytes]], schema: str, existing: Collection[str]) -> Intake:
    """The articles of some files.

    files     paths as they were given, and their bytes
    schema    path of article.json from the edition's folder
    existing  names of the article files that are there already, without .yaml
    Errors: those of `opened`. Warnings: those, T614 no headline, T615 no text.
    """
    manuscripts: list[Manuscript] = []
    found: list[Finding] = []
    for file, data in files:
        manuscript, wrong = opened(file, data)
        found += wrong
        if manuscript:
            manuscripts.append(manuscript)
            found += manuscript.findings
    taken = tuple(_taken(manuscripts, schema, existing))
    found += (doubt for each in taken for doubt in _doubts(each))
    return Intake(taken, tuple(manuscripts), tuple(found))


def _taken(
    manuscripts: Iterable[Manuscript], schema: str, existing: Collection[str]
) -> Iterator[Taken]:
    used = set[str]()
    last = max((_number(name) for name in existing), default=0)
    for manuscript in manuscripts:
        for draft in drafts_of(manuscript):
            name = _again(draft, existing, used) or f"{last + 1:02d}-{slug(draft.headline)}"
            last = max(last, _number(name))
            used.add(name)
            yield Taken(name, article_yaml(draft, schema, manuscript.file), draft, manuscript)


def _again(draft: Draft, existing: Collection[str], used: Collection[str]) -> str:
    """The name of the file that an article of this headline already has, so that the same
    manuscript imported again is known again; "" where there is none."""
    words = slug(draft.headline)
    names = (name for name in sorted(existing) if name.partition("-")[2] == words)
    return next((name for name in names if name not in used and words != UNTITLED), "")


def _number(name: str) -> int:
    """The number that a file's name begins with."""
    head = name.partition("-")[0]
    return int(head) if head.isdecimal() and len(head) < _MOST_DIGITS else 0


_MOST_DIGITS = 5


def slug(headline: str) -> str:
    """Letters, figures and Han of a headline: names of files, and of articles in edition.yaml,
    need no quotes then. Compatibility forms, which some systems rewrite in names, are left out.
    """
    kept = [c for c in headline if _is_kept(c)]
    return "".join(kept[:_MOST_SLUG]) or UNTITLED


def _is_kept(character: str) -> bool:
    return (
        unicodedata.category(character) in ("Lo", "Lu", "Ll", "Nd")
        and unicodedata.normalize("NFKC", character) == character
        and bool(re.match(r"[0-9A-Za-z\u3400-\u9fff\U00020000-\U0003fffd]", character))
    )


def _doubts(taken: Taken) -> Iterator[Finding]:
    draft = taken.draft
    if not draft.headline:
        opening = short(draft.body[0]) if draft.body else ""
        yield warning("T614", None, article=taken.stem, opening=opening)
    if not draft.body:
        yield warning("T615", None, article=taken.stem)


def clashes(taken: Iterable[Taken], existing: Collection[str], folder: str) -> Findings:
    """T609 for every article whose file is there already."""
    return tuple(
        error("T609", None, file=f"{folder}/{each.stem}.yaml")
        for each in taken
        if each.stem in existing
    )
