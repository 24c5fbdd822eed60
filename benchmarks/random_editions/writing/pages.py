"""Pages of an edition, and how much each holds."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from .articles import Writer, form_of
from .stories import Paragraph, Shot, Story


@dataclass(frozen=True, slots=True)
class Size:
    """A layout's page: columns of so many characters, lines for stories, pages of a sheet."""

    layout: str
    columns: int
    column: int
    lines: int
    size: float = 9.0
    leading: float = 13.0
    pages: int = 1
    widths: tuple[tuple[str, float], ...] = (("lead", 4.0), ("second", 2.6), ("brief", 1.5))

    @property
    def cells(self) -> int:
        """Lines of a column on all pages."""
        return self.columns * self.lines * self.pages


FRONT, INNER = Size("weekly-front", 5, 14, 66), Size("weekly-inner", 5, 14, 76)
CENTRE = Size("weekly-centre", 5, 14, 70, pages=2)
SPECIAL = Size("tabloid-makeup", 5, 12, 53, 10.5, 16.0, pages=2)
BROAD = Size("broad", 8, 13, 111)

# Headline sizes and their leadings, pt.
_HEADS = {"lead": (38.0, 44.0), "second": (26.0, 31.0), "brief": (13.0, 18.0)}
# Columns that a picture takes.
_PICTURES = {"lead": 2.3, "second": 1.5, "brief": 1.0}
# A line of a paragraph holds so much of its column, the last of each counted as full.
_FILL = 0.955


def text_lines(body: Iterable[Paragraph], size: Size) -> int:
    return sum(ceil((len(p.shown) + 2) / (size.column * _FILL)) for p in body)


def fixed_cells(story: Story, size: Size) -> float:
    """About how many lines of a column a story takes besides its body."""
    wide = dict(size.widths)[story.weight]
    cells = (_head_height(story, size, wide) / size.leading + 1 + 2) * wide
    for photo in story.photos:
        cells += _photo_cells(photo, size, _PICTURES[story.weight])
    if story.weight == "brief":
        return cells
    cells += 8 * bool(story.facts) + 8 * bool(story.quote)
    return cells + (text_lines(story.sidebar[1], size) + 4 if story.sidebar else 0)


def _head_height(story: Story, size: Size, wide: float) -> float:
    measure = wide * size.column * size.size + (wide - 1) * 11.7
    em, leading = _HEADS[story.weight]
    head = ceil(len(story.headline) * em / measure) * leading
    head += 18 * bool(story.kicker) + 17 * bool(story.deck) + 13 * bool(story.byline)
    return head + 15 * ceil(len(story.summary) * 10.5 / measure)


def _photo_cells(photo: Shot, size: Size, columns: float) -> float:
    width = columns * size.column * size.size
    words = ceil((len(photo.caption) + len(photo.credit)) * 7.5 / width)
    return (width * photo.pixels[1] / photo.pixels[0] / size.leading + words + 1) * columns


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet as edition.yaml has it.

    jumps  slug and the number of the page that takes the rest
    """

    size: Size
    stories: tuple[Story, ...]
    ads: tuple[tuple[str, int, int], ...] = ()
    jumps: tuple[tuple[str, int], ...] = ()
    section: str = ""


def filled(
    writer: Writer, size: Size, name: str, counts: Mapping[str, int], fill: float, ads: int = 0
) -> tuple[Story, ...]:
    """Stories that fill a sheet to a share of what it holds; plausible ones are neither stubs nor
    novels."""
    rng = writer.rng
    weights = [weight for weight, count in counts.items() for _ in range(count)]
    wanted = [rng.uniform(*_LENGTHS[weight]) for weight in weights]
    for _ in range(_MOST_DRAFTS):
        drafts = [
            writer.story(f"{name}-{at}", weight, 80, _photo_count(rng, weight, writer.wild))
            for at, weight in enumerate(weights, 1)
        ]
        room = fill * (size.cells - ads) - sum(fixed_cells(story, size) for story in drafts)
        share = room * size.column * _FILL * _PARAGRAPHS / sum(wanted)
        if writer.wild or _LEAST_SHARE < share < _MOST_SHARE:
            break
    return tuple(
        replace(story, body=writer.body(_bounded(share * own), form_of(rng, story.weight)))
        for story, own in zip(drafts, wanted, strict=True)
    )


# Characters of stories of each weight, and how far a plausible page may stretch them.
_LENGTHS = {"lead": (700, 2200), "second": (280, 1300), "brief": (90, 260)}
_LEAST_SHARE, _MOST_SHARE, _MOST_DRAFTS = 0.6, 1.6, 30
# Of the lines of a body, this much is text; the rest stays empty behind paragraphs' ends.
_PARAGRAPHS = 0.93


def _bounded(characters: float) -> int:
    return round(min(3000, max(80, characters)))


def _photo_count(rng: random.Random, weight: str, wild: bool) -> int:
    if wild:
        return rng.choice((0, 0, 1, 1, 2, 3))
    return {
        "lead": rng.choice((1, 1, 1, 2, 3)),
        "second": rng.choice((0, 0, 1, 1, 2)),
        "brief": rng.choice((0, 0, 0, 0, 1)),
    }[weight]
