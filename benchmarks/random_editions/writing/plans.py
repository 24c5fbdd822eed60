"""Plans of editions, one for each seed."""

import random
from dataclasses import dataclass, replace

from ..corpus import Corpus
from .articles import Writer
from .pages import BROAD, CENTRE, FRONT, INNER, SPECIAL, Page, Size, filled
from .stories import Story


@dataclass(frozen=True, slots=True)
class Plan:
    """An edition as it is written.

    style     "list", "pages" or "mixed"
    plausible its pages hold about what they should
    listed    it has a plain list of articles for `pages` pages
    """

    seed: int
    style: str
    plausible: bool
    pages: tuple[Page, ...]
    fillers: tuple[Story, ...] = ()
    listed: bool = False

    @property
    def page_count(self) -> int:
        return sum(page.size.pages for page in self.pages)

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(story for page in self.pages for story in page.stories)


def is_plausible(seed: int) -> bool:
    """Whether a seed's edition holds about what it should: half of them do."""
    return random.Random(f"plausible {seed}").random() < 0.5


def planned(seed: int, corpus: Corpus) -> Plan:
    """The edition of a seed."""
    rng = random.Random(seed)
    style = ("list", "pages", "mixed")[seed % 3]
    plausible = is_plausible(seed)
    writer = Writer(rng, corpus, wild=not plausible)
    broad = rng.random() < 0.3
    count = rng.choice((2, 2, 3, 4, 4, 5, 6, 8, 12, 16)) // (2 if broad else 1) or 2
    sizes = _sizes(rng, style, max(2, count), broad)
    pages = tuple(_page(writer, size, at, style) for at, size in enumerate(sizes, 1))
    pages = _with_jumps(rng, pages) if style != "list" else pages
    fillers: tuple[Story, ...] = ()
    if style == "mixed":
        fillers = tuple(
            writer.story(f"filler-{at}", "brief", rng.randint(80, 160), 0) for at in range(1, 5)
        )
    return Plan(seed, style, plausible, pages, fillers, listed=style == "list")


def _sizes(rng: random.Random, style: str, count: int, broad: bool) -> list[Size]:
    if broad:
        return [BROAD] * count
    if style == "mixed" and rng.random() < 0.2:
        return [SPECIAL] * max(1, count // 2)
    sizes = [FRONT if rng.random() < 0.6 else INNER, *[INNER] * (count - 1)]
    if style == "mixed" and count >= 4:
        sizes[2:4] = [CENTRE]
    return sizes


def _page(writer: Writer, size: Size, at: int, style: str) -> Page:
    rng = writer.rng
    ads = _ads(rng, size) if style != "list" and rng.random() < 0.35 else ()
    taken = sum(columns * (lines + 2) for _, columns, lines in ads)
    fill = rng.gauss(1.0, 0.015)
    if writer.wild:
        fill = rng.choice((rng.uniform(0.3, 0.8), rng.uniform(1.2, 2.2)))
    stories = filled(writer, size, f"p{at}", _counts(rng, size, style), fill, taken)
    section = rng.choice(("镇村", "民生", "文教", "服务", "副刊", "一条河|的两岸"))
    return Page(size, stories, ads, (), section)


def _counts(rng: random.Random, size: Size, style: str) -> dict[str, int]:
    """How many stories of each weight a sheet has."""
    roll = rng.random()
    if style == "mixed" and size.pages == 1 and roll < 0.1:
        return {"lead": 1}
    if style == "mixed" and size.pages == 1 and roll < 0.2:
        return {"brief": 12} if size.columns == 5 else {"second": 2, "brief": 12}
    if size.columns == 8:
        return {"lead": 1, "second": rng.randint(3, 4), "brief": rng.randint(2, 6)}
    if size.pages == 2:
        return {"lead": 1, "second": rng.randint(3, 5), "brief": rng.randint(1, 5)}
    return {"lead": 1, "second": rng.randint(1, 3), "brief": rng.randint(0, 4)}


def _ads(rng: random.Random, size: Size) -> tuple[tuple[str, int, int], ...]:
    """One ad over the whole width, or one or two that stand side by side."""
    lines = rng.randint(6, 20)
    roll = rng.random()
    if roll < 0.5:
        return (("ads/a.jpg", size.columns, lines),)
    left = rng.randint(1, size.columns - 1)
    if roll < 0.75:
        return (("ads/a.jpg", left, lines),)
    return (("ads/a.jpg", left, lines), ("ads/b.jpg", size.columns - left, lines))


def _with_jumps(rng: random.Random, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Some leads go on two or three pages later."""
    numbers = [1 + sum(page.size.pages for page in pages[:at]) for at in range(len(pages))]
    done = []
    for at, page in enumerate(pages):
        later = numbers[at + 1 : at + 4]
        lead = page.stories[0]
        if later and lead.weight == "lead" and rng.random() < 0.2:
            page = replace(page, jumps=((lead.slug, rng.choice(later)),))
        done.append(page)
    return tuple(done)
