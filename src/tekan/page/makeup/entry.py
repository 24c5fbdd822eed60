"""What make-up has to place: stories and ads, the heaviest first."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Ad, Copy, Weight
from tekan.model.layout import Form, MakeUp
from tekan.page.flow import ShapedParagraph, shape_body
from tekan.page.parts import Desk


class Lines(Struct, frozen=True):
    """How many lines of a column a body takes: least, at its best, most."""

    least: int
    best: int
    most: int


class Entry(Struct, frozen=True):
    """A story or an ad that a page must take.

    rank   its place in the order of importance, from 0
    story  which of the sheet's, from 1; 0 for an ad
    """

    rank: int
    story: int
    weight: Weight
    form: Form
    copy: Copy | None
    ad: Ad | None
    lines: Lines


_ORDER = (Weight.LEAD, Weight.SECOND, Weight.BRIEF)
_NOTHING = Lines(0, 0, 0)
# What is shown of a story that jumps: at least so many lines here, and so many there.
_LEAST_SHOWN = 12
_LEAST_REST = 6


def entries(
    copies: Sequence[tuple[int, Copy, Weight]], ads: Sequence[Ad], makeup: MakeUp, desk: Desk
) -> tuple[Entry, ...]:
    """Stories by weight, those of one weight in their order, then ads, the largest first."""
    stories = sorted(copies, key=lambda story: _ORDER.index(story[2]))
    done: list[Entry] = []
    for number, copy, weight in stories:
        form = makeup.forms[weight]
        paragraphs, _ = shape_body(copy.body, form.area, desk)
        lines = body_lines(copy, paragraphs)
        done.append(Entry(len(done), number, weight, form, copy, None, lines))
    for ad in sorted(ads, key=lambda ad: -ad.columns * ad.lines):
        form = makeup.forms[Weight.BRIEF]
        done.append(Entry(len(done), 0, Weight.BRIEF, form, None, ad, _NOTHING))
    return tuple(done)


def ranked(
    entries: Sequence[Entry], more: Sequence[Entry] = (), without: Entry | None = None
) -> tuple[Entry, ...]:
    """Entries with others besides, or without one, in their order of importance anew."""
    left = [entry for entry in (*entries, *more) if entry is not without]
    stories = sorted((e for e in left if e.copy), key=lambda entry: _ORDER.index(entry.weight))
    ads = [entry for entry in left if entry.ad]
    return tuple(replace(entry, rank=rank) for rank, entry in enumerate((*stories, *ads)))


def body_lines(copy: Copy, paragraphs: Sequence[ShapedParagraph]) -> Lines:
    """Lines of a body; a story that goes on elsewhere may take nearly any number of them."""
    least = sum(min(way.lines for way in p.ways) for p in paragraphs)
    best = sum(p.ways[0].lines for p in paragraphs)
    most = sum(max(way.lines for way in p.ways) for p in paragraphs)
    jump = 1 if copy.came_from else 0
    if copy.goes_to and best > _LEAST_SHOWN + _LEAST_REST:
        return Lines(_LEAST_SHOWN, best * 2 // 3, best - _LEAST_REST)
    return Lines(least + jump, best + jump, most + jump)
