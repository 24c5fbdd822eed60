"""What the parts of an area may give so that the body fits, and in which order.

Pictures give first, within their bounds; then the headline's size, within its range; then
optional parts are left out; then the spaces between parts. (The last to give are the
paragraphs, see `fit`.) The body's size, leading and letter-space never do.
"""

from collections.abc import Mapping, Sequence
from enum import Flag

from msgspec import Struct

from tekan.model.edition import Article
from tekan.model.findings import has_errors
from tekan.model.layout import (
    Area,
    FactsPart,
    Flex,
    GroupPart,
    Heading,
    Layout,
    Part,
    PhotoPart,
    QuotePart,
    SidebarPart,
    Stack,
    WordsAt,
)
from tekan.model.style import Style
from tekan.page.group import set_group
from tekan.page.heading import set_heading
from tekan.page.parts import Desk, SetPart, set_facts, set_quote
from tekan.page.photo import set_photo
from tekan.page.place import column_left, fold_gap, range_width
from tekan.page.sidebar import set_sidebar


class Give(Flag):
    """What may give."""

    NOTHING = 0
    PICTURES = 1
    HEADLINE = 2
    OPTIONAL = 4
    SPACES = 8


class Setting(Struct, frozen=True):
    """One way to set a part.

    lines     that it takes, 0 where it is left out
    space     lines after it
    own       a picture's own lines, or how many sizes a headline is under the liked one
    gives     what this way makes give
    """

    lines: int
    space: int
    own: int
    gives: Give
    cost: float


class Stand(Struct, frozen=True):
    """Where a stack stands: left edge and width, pt, and the fold's gap from that edge."""

    left: float
    width: float
    fold: tuple[float, float] | None

    @property
    def right(self) -> float:
        return self.left + self.width


def stand_of(stack: Stack, area: Area, layout: Layout) -> Stand:
    left, right = stack.inset
    edge = column_left(layout, area.page, stack.columns.first)
    wide = range_width(layout, area.page, stack.columns)
    gap = fold_gap(layout, area.page, stack.columns)
    fold = (gap[0] - left, gap[1] - left) if gap else None
    return Stand(edge + left, max(1.0, wide - left - right), fold)


def set_part(
    part: Part,
    headline: Style | None,
    article: Article,
    width: float,
    lines: int,
    desk: Desk,
    fold: tuple[float, float] | None = None,
) -> SetPart:
    """A part set on a width in pt.

    headline  style of a heading's headline, None for the liked one
    lines     a picture's own height
    fold      where a gap between two pages starts and ends, pt from the part's left
    """
    match part:
        case Heading():
            return set_heading(part, article, width, desk, headline, fold)
        case PhotoPart():
            return set_photo(part, article, lines, width, desk)
        case GroupPart():
            return set_group(part, article, lines, width, desk)
        case FactsPart():
            return set_facts(part, article, width, desk)
        case QuotePart():
            return set_quote(part, article, width, desk)
        case SidebarPart():
            return set_sidebar(part, article, width, desk)


def has(part: Part, article: Article) -> bool:
    """Whether the article has what the part shows."""
    match part:
        case Heading():
            return True
        case PhotoPart():
            return part.index <= len(article.photos)
        case GroupPart():
            return part.indexes[0] <= len(article.photos)
        case FactsPart():
            return bool(article.facts)
        case QuotePart():
            return bool(article.quote)
        case SidebarPart():
            return article.sidebar is not None


def is_optional(part: Part) -> bool:
    return isinstance(part, FactsPart | QuotePart | SidebarPart) and part.optional


def part_name(part: Part) -> str:
    """The part's key in a layout."""
    return type(part).__name__.removesuffix("Part").lower()


# A picture a line off its natural height, a size less for the headline, a part left out, a
# space a line off.
_PICTURE_LINE_COST = 1.5
_HEADLINE_COST = 12.0
_LEFT_OUT_COST = 30.0
_SPACE_LINE_COST = 2.5


class Bench(Struct, frozen=True):
    """Sets the parts of an area's stacks for one article; each way once.

    done  what was set: by part and the picture's lines, or the headline's size
    """

    article: Article
    area: Area
    stands: tuple[Stand, ...]
    desk: Desk
    done: dict[tuple[int, int], SetPart]

    @staticmethod
    def of(area: Area, article: Article, layout: Layout, desk: Desk) -> "Bench":
        stands = tuple(stand_of(stack, area, layout) for stack in area.stacks)
        return Bench(article, area, stands, desk, {})

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that have something to show."""
        parts = (part for stack in self.area.stacks for part in stack.parts)
        return tuple(part for part in parts if has(part, self.article))

    def set(self, part: Part, own: int) -> SetPart:
        """A part with a picture's own lines, or a headline so many sizes under the liked."""
        key = (id(part), own)
        if key not in self.done:
            headline = part.headlines[own] if isinstance(part, Heading) else None
            stand = self._stand(part)
            width, fold = stand.width, stand.fold
            self.done[key] = set_part(part, headline, self.article, width, own, self.desk, fold)
        return self.done[key]

    def _stand(self, part: Part) -> Stand:
        return next(
            stand
            for stack, stand in zip(self.area.stacks, self.stands, strict=True)
            if any(part is other for other in stack.parts)
        )

    def settings(self, part: Part, gives: Give) -> list[Setting]:
        """The ways to set a part where so much may give, the natural one first."""
        spaces = [
            (n, Give.SPACES if n != part.space.natural else Give.NOTHING)
            for n in _lines_of(part.space)
        ]
        found = [
            Setting(
                lines,
                space,
                own,
                how | more,
                cost + _SPACE_LINE_COST * abs(space - part.space.natural),
            )
            for lines, own, how, cost in self._heights(part, gives)
            for space, more in spaces
        ]
        if is_optional(part):
            found.append(Setting(0, 0, 0, Give.OPTIONAL, _LEFT_OUT_COST))
        return [setting for setting in found if not setting.gives & ~gives]

    def _heights(self, part: Part, gives: Give) -> list[tuple[int, int, Give, float]]:
        """Lines that a part may take, with what it is set by, what gives, and its cost."""
        match part:
            case PhotoPart() | GroupPart():
                return self._picture_heights(part, gives)
            case Heading():
                return self._headline_heights(part, gives)
            case FactsPart() | QuotePart() | SidebarPart():
                return [(self.set(part, 0).lines, 0, Give.NOTHING, 0.0)]

    def _picture_heights(
        self, part: PhotoPart | GroupPart, gives: Give
    ) -> list[tuple[int, int, Give, float]]:
        natural = part.lines.natural
        own_lines = _lines_of(part.lines) if Give.PICTURES in gives else [natural]
        return [
            (
                self._picture_lines(part, own),
                own,
                Give.PICTURES if own != natural else Give.NOTHING,
                _PICTURE_LINE_COST * abs(own - natural),
            )
            for own in own_lines
        ]

    def _picture_lines(self, part: PhotoPart | GroupPart, own: int) -> int:
        """Words under one picture take as many lines whatever its height; others are set."""
        if isinstance(part, PhotoPart) and part.words is WordsAt.UNDER:
            return self.set(part, part.lines.natural).lines + own - part.lines.natural
        return self.set(part, own).lines

    def _headline_heights(self, part: Heading, gives: Give) -> list[tuple[int, int, Give, float]]:
        """Sizes from the liked one, or the first that goes into its place, to smaller ones;
        only those that make the group lower."""
        liked = self.liked(part)
        lowest = self.set(part, liked).lines
        found = [(lowest, liked, Give.NOTHING, 0.0)]
        for own in range(liked + 1, len(part.headlines)) if Give.HEADLINE in gives else ():
            done = self.set(part, own)
            if done.lines < lowest and not has_errors(done.findings):
                lowest = done.lines
                found.append((lowest, own, Give.HEADLINE, _HEADLINE_COST * (own - liked)))
        return found

    def liked(self, part: Heading) -> int:
        """The first size that goes into its place, or the first of all where none does."""
        sizes = range(len(part.headlines))
        return next((n for n in sizes if not has_errors(self.set(part, n).findings)), 0)


def _lines_of(flex: Flex) -> list[int]:
    """All that a number of lines may be, the natural first, then the nearest."""
    return sorted(range(flex.least, flex.most + 1), key=lambda n: (abs(n - flex.natural), n))


def thinned(choices: Sequence[list[Setting]], most: int) -> list[list[Setting]]:
    """Choices with so many combinations at most: those with most ways lose every second."""
    found = [list(ways) for ways in choices]

    def combinations() -> int:
        count = 1
        for ways in found:
            count *= len(ways)
        return count

    while combinations() > most:
        longest = max(found, key=len)
        # The natural way stays, and the way that gives most.
        longest[:] = [longest[0], *longest[2:-1:2], longest[-1]]
        if len(longest) <= 2:
            break
    return found


Chosen = Mapping[int, Setting]
"""How each part is set, by its identity."""
