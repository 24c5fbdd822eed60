"""The fuzz of `scripts/fuzz`: a case that reaches lines which none before it reached becomes a
parent, whose children are the same house with more broken in it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from apart import SECONDS, Ended, apart_each
from damage import Case, broken
from reached import Reached
from verdict import judged

_ASIDE = tempfile.gettempdir()  # a case has a folder of its own for what is temporary
_PROCESSORS = sorted(os.sched_getaffinity(0))
_SECONDS = 2 * SECONDS  # of a processor, for a case that is followed
BATCH = 40  # cases of one process: what one of them may leave in its memory harms few others
_FOLLOWED = 3  # one case of so many is followed, for that takes two to three times as long
_DEEPEST = 6  # generations, so that not every house is broken all over


@dataclass(frozen=True, slots=True)
class Judged:
    """A case by its name, what was done to its house, what is wrong, and the new lines."""

    name: str
    done: str
    wrong: str
    lines: int


@dataclass(slots=True)
class Corpus:
    """The cases that became parents, and the lines that they reached."""

    parents: list[str] = field(default_factory=list)
    reached: Reached = field(default_factory=Reached)

    def next(self, seed: str) -> str:
        """The name of the next case: its seed alone, or after that of a parent."""
        random = Random(f"parent of {seed}")
        if not self.parents or random.randrange(2):
            return seed
        # The newest parents have reached what is hardest to reach.
        at = max(random.randrange(len(self.parents)), random.randrange(len(self.parents)))
        return f"{self.parents[at]}>{seed}"

    def keep(self, name: str, lines: set[tuple[str, int]]) -> None:
        self.reached.ever |= lines
        if lines and name.count(">") < _DEEPEST:
            self.parents.append(name)


def case_of(name: str) -> Case:
    """The case of a name, SEED:NUMBER or, of a child, SEED:NUMBER>SEED:NUMBER."""
    first, *more = name.split(">")
    case = broken(first)
    for seed in more:
        case = broken(seed, case)
    return case


def run(seeds: list[str], corpus: Corpus, whole: bool) -> Iterator[Judged]:
    """Judges cases, many in one process; one that dies takes none of the others along."""
    while seeds:
        batch, count = seeds[:BATCH], 0
        for ended in apart_each(_works(batch, corpus, whole), _SECONDS):
            yield _told(ended, corpus, batch[count])
            count += 1
        seeds = seeds[count:]


def _works(batch: list[str], corpus: Corpus, whole: bool) -> Iterator[Any]:
    for seed in batch:
        yield lambda seed=seed: judge(corpus.next(seed), corpus, whole)


def _told(ended: Ended, corpus: Corpus, seed: str) -> Judged:
    if ended.wrong:
        name = corpus.next(seed)
        return Judged(name, " + ".join(case_of(name).done), ended.wrong, 0)
    value = ended.value
    lines = {(file, line) for file, line in value["lines"]}
    corpus.keep(value["name"], lines)
    return Judged(value["name"], value["done"], "; ".join(value["wrong"]), len(lines))


def judge(name: str, corpus: Corpus | None = None, whole: bool = True) -> dict[str, Any]:
    """Builds a case, or reads its sources alone, and follows it."""
    corpus = corpus or Corpus()
    case = case_of(name)
    _choose_processors(name)
    folder = Path(tempfile.mkdtemp(prefix="tekan-fuzz-", dir=_ASIDE))
    is_followed = Random(f"follow {name}").randrange(_FOLLOWED) == 0
    try:
        with corpus.reached.followed() if is_followed else nullcontext(set()) as lines:
            wrong = judged(case, folder, whole)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    corpus.keep(name, lines)
    return {"name": name, "done": " + ".join(case.done), "wrong": wrong, "lines": sorted(lines)}


def _choose_processors(name: str) -> None:
    """Most cases with one processor, so that a second process does not hide the lines reached."""
    own = _PROCESSORS[os.getppid() % len(_PROCESSORS)]  # a job's own
    os.sched_setaffinity(0, {own} if Random(name).randrange(8) else _PROCESSORS)
