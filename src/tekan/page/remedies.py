"""Remedies: what would bring an article that is over or short into its area, reckoned.

Each is found by setting the article so; applied alone, it does what it says.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Paragraph, cut, plain
from tekan.model.layout import (
    FactsPart,
    Flex,
    GroupPart,
    Part,
    PhotoPart,
    QuotePart,
    SidebarPart,
)
from tekan.page.fit import Fit, Fitter
from tekan.page.flow import ShapedParagraph, loosened, shape_body
from tekan.page.settings import part_name

Picture = PhotoPart | GroupPart


class Remedy(Struct, frozen=True):
    """One thing to do: `cut` or `add` characters, a picture `lower` or `higher` by lines, a part
    to `drop`.

    what    number of the picture, or the part's key
    number  characters or lines; of a part to drop, the lines that are still over then
    """

    kind: str
    what: str
    number: int

    def __str__(self) -> str:
        return f"{self.kind} {self.what} {self.number}"


def told(remedies: Sequence[Remedy]) -> str:
    """Remedies as a value of a finding, which the catalogue puts into words."""
    return "; ".join(map(str, remedies))


# A picture keeps at least so many lines.
_LEAST_PICTURE = 4


def for_over(body: Sequence[Paragraph], fit: Fit, fitter: Fitter) -> tuple[Remedy, ...]:
    """What would bring text that is over into its area, the least of each kind."""
    loose = loosened(fit.paragraphs)
    found = [Remedy("cut", "", _least_cut(body, fitter))]
    found += _lower(loose, fitter)
    found += _dropped(loose, fitter)
    return tuple(found)


def _least_cut(body: Sequence[Paragraph], fitter: Fitter) -> int:
    """The fewest characters that must go from the body's end so that it fits."""
    columns = fitter.roomiest()
    length = sum(len(plain(paragraph.text)) for paragraph in body)
    whole = loosened(_shaped(body, fitter))

    def fits(count: int) -> bool:
        left = shortened(body, count)
        last = len(left) - 1
        kept = tuple(paragraph for paragraph in whole if paragraph.number < last)
        ending = loosened(_shaped(left, fitter, last)) if left else ()
        # Under a number of their own, for what is known of a paragraph goes by its number.
        own = (replace(paragraph, number=-count) for paragraph in ending)
        return fitter.over((*kept, *own), columns) <= 0

    low, high = 0, length
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    # A last line of one character takes as much as one of two: a little less may do.
    return next((count for count in range(max(1, high - _NEAR), high) if fits(count)), high)


_NEAR = 4


def _shaped(
    body: Sequence[Paragraph], fitter: Fitter, first: int = 0
) -> tuple[ShapedParagraph, ...]:
    """The paragraphs of a body from one on."""
    measure, desk = fitter.places.room.measure, fitter.places.bench.desk
    return shape_body(body, fitter.places.area, desk, measure, ends=True, first=first)[0]


def shortened(body: Sequence[Paragraph], count: int) -> tuple[Paragraph, ...]:
    """A body without so many characters at its end."""
    kept = list(body)
    while kept and count >= (length := len(plain(kept[-1].text))):
        count -= length
        kept.pop()
    if kept and count:
        *before, last = kept
        text = cut(last.text, 0, len(plain(last.text)) - count)
        return (*before, replace(last, text=text))
    return tuple(kept)


def _lower(paragraphs: tuple[ShapedParagraph, ...], fitter: Fitter) -> Iterator[Remedy]:
    """The picture that must lose fewest lines under its bound; two where none alone does."""
    pictures = [part for part in fitter.places.bench.parts if isinstance(part, Picture)]
    for count in (1, 2):
        tried = (
            (parts, _to_lose(parts, paragraphs, fitter)) for parts in combinations(pictures, count)
        )
        done = [(parts, lines) for parts, lines in tried if lines]
        if done:
            parts, lines = min(done, key=lambda each: each[1])
            yield Remedy("lower", "+".join(map(_number, parts)), lines)
            return


def _number(part: Picture) -> str:
    """The number of a photo, or of a group's first."""
    return str(part.index if isinstance(part, PhotoPart) else part.indexes[0])


def _to_lose(
    parts: Sequence[Picture], paragraphs: tuple[ShapedParagraph, ...], fitter: Fitter
) -> int:
    """How many lines each of some pictures must lose so that all fits; 0 where none do."""
    most = min(part.lines.least for part in parts) - _LEAST_PICTURE
    if most < 1 or _over(with_lines(fitter, parts, -most), paragraphs) > 0:
        return 0
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        enough = _over(with_lines(fitter, parts, -middle), paragraphs) <= 0
        low, high = (low, middle) if enough else (middle, high)
    return high


def _over(fitter: Fitter, paragraphs: tuple[ShapedParagraph, ...]) -> int:
    return fitter.over(paragraphs, fitter.roomiest())


def with_lines(fitter: Fitter, parts: Sequence[Part], lines: int) -> Fitter:
    """The fitter for an area in which pictures may be so many lines lower, or higher."""

    def given(part: Part) -> Part:
        if not isinstance(part, Picture) or not any(part is other for other in parts):
            return part
        flex = part.lines
        if lines < 0:
            flex = Flex(flex.least + lines, flex.natural, flex.most)
        else:
            flex = Flex(flex.least, flex.natural, flex.most + lines)
        return replace(part, lines=flex)

    return _changed(fitter, given)


def _dropped(paragraphs: tuple[ShapedParagraph, ...], fitter: Fitter) -> Iterator[Remedy]:
    """Each part that may be missed, with what is over without it."""
    before = _over(fitter, paragraphs)
    for part in fitter.places.bench.parts:
        if not isinstance(part, QuotePart | FactsPart | SidebarPart) or part.optional:
            continue
        after = _over(without(fitter, part), paragraphs)
        if after < before:
            yield Remedy("drop", part_name(part), max(0, after))


def without(fitter: Fitter, gone: Part) -> Fitter:
    """The fitter for an area without one of its parts."""
    return _changed(fitter, lambda part: None if part is gone else part)


def _changed(fitter: Fitter, change: Callable[[Part], Part | None]) -> Fitter:
    stacks = tuple(
        replace(stack, parts=tuple(new for part in stack.parts if (new := change(part))))
        for stack in fitter.places.area.stacks
    )
    area = replace(fitter.places.area, stacks=stacks)
    bench = replace(fitter.places.bench, area=area, done={})
    places = replace(fitter.places, area=area, bench=bench)
    return Fitter(places, fitter.known)


def for_short(fit: Fit, fitter: Fitter, characters: int) -> tuple[Remedy, ...]:
    """What would fill columns that are short: so many characters, or a picture made higher."""
    pictures = [part for part in fitter.places.bench.parts if isinstance(part, Picture)]
    higher = [(part, lines) for part in pictures if (lines := _lines_to_gain(part, fit, fitter))]
    found = [Remedy("add", "", characters)]
    if higher:
        part, lines = min(higher, key=lambda each: each[1])
        found.append(Remedy("higher", _number(part), lines))
    return tuple(found)


# A picture is made higher by no more lines than this.
_MOST_HIGHER = 30


def _lines_to_gain(part: Picture, fit: Fit, fitter: Fitter) -> int:
    """Lines over its bound with which a picture fills the columns; 0 where none do."""
    places = fitter.places
    at = next(at for at, other in enumerate(places.bench.parts) if other is part)
    for lines in range(1, _MOST_HIGHER + 1):
        own = part.lines.most + lines
        high = places.bench.set(part, own).lines
        way = replace(fit.settings[at], lines=high, own=own)
        trial = places.trial((*fit.settings[:at], way, *fit.settings[at + 1 :]))
        if trial.placed.crowded or trial.lines < sum(p.least for p in fit.paragraphs):
            return 0
        if fitter.fit(trial, fit.paragraphs).fits:
            return lines
    return 0
