"""A paper of any number of pages, no two alike; the same number gives the same paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from random_editions.corpus import Corpus

from contest.words import Writer

# The grid of layouts/weekly.yaml: characters of a column.
COLUMN = 14


@dataclass(frozen=True, slots=True)
class Block:
    """Where a story of a page stands, and how.

    columns   its first and its last, of five
    lines     its first and its last, of 76
    style     of the headline in layouts/weekly.yaml
    head      lines that the heading takes, spaces with it
    headline  characters that its one line holds
    photo     lines of a picture as wide as the block, where the paper has pictures; its caption's
              line beside
    """

    weight: str
    columns: tuple[int, int]
    lines: tuple[int, int]
    style: str
    size: float
    leading: float
    head: int
    headline: int
    photo: tuple[int, int]

    @property
    def width(self) -> int:
        return self.columns[1] - self.columns[0] + 1

    @property
    def height(self) -> int:
        return self.lines[1] - self.lines[0] + 1


# Three stories a page, laid by hand.
BLOCKS = (
    Block("lead", (1, 5), (1, 34), "headline-lead", 38.0, 44.0, 9, 16, (4, 5)),
    Block("second", (1, 3), (37, 76), "headline", 26.0, 31.0, 7, 14, (1, 2)),
    Block("second", (4, 5), (37, 76), "headline-small", 21.0, 26.0, 6, 11, (4, 5)),
)
PHOTO_LINES = 14  # of a column; the caption's comes to it


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it is written; its photo is named, not made."""

    slug: str
    block: Block
    kicker: str
    headline: str
    writer: str
    body: tuple[str, ...]
    photo: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    section: str
    stories: tuple[Story, ...]


_SECTIONS = ("要闻", "镇村", "民生", "文教", "服务", "副刊", "河流", "集市")


def written(count: int, corpus: Corpus, photos: int = 0, spare: int = 0) -> Iterator[Page]:
    """So many pages, the first `photos` stories of each with a picture.

    spare  lines that each story leaves of its block
    """
    for number in range(1, count + 1):
        writer = Writer(Random(f"page {number}"), corpus)
        stories = (
            _story(writer, f"p{number:04d}-{at}", block, at <= photos, spare)
            for at, block in enumerate(BLOCKS, 1)
        )
        yield Page(number, _SECTIONS[number % len(_SECTIONS)], tuple(stories))


def _story(writer: Writer, slug: str, block: Block, with_photo: bool, spare: int) -> Story:
    wide = block.photo[1] - block.photo[0] + 1
    taken = (PHOTO_LINES + 2) * wide if with_photo else 0
    lines = (block.height - block.head) * block.width - taken - spare
    return Story(
        slug,
        block,
        f"{writer.headline(8)}：",
        writer.headline(block.headline),
        writer.name(),
        writer.paragraphs(COLUMN, lines),
        f"photos/{slug}.jpg" if with_photo else "",
        writer.headline(12) if with_photo else "",
    )
