"""Patterns: the ways an article may be set in a block of so many columns."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, prod

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Article, Photo, plain
from tekan.model.layout import (
    FactsForm,
    FactsPart,
    Flex,
    GroupPart,
    Heading,
    Part,
    PhotoPart,
    QuotePart,
    Range,
    SidebarPart,
    Stack,
)
from tekan.model.style import Style
from tekan.page.makeup.entry import Entry
from tekan.page.makeup.setter import Setter
from tekan.page.place import columns_width


class Choice(Struct, frozen=True):
    """One way to set a part: its lines with the space after it, and what that costs.

    style  which of a headline's styles
    """

    lines: int
    cost: float
    style: int = 0


class Piece(Struct, frozen=True):
    """A part and its choices; none where a vertical heading takes the block's whole height."""

    part: Part
    choices: tuple[Choice, ...]


class Pile(Struct, frozen=True):
    """Parts one under the other on some columns of a block, counted from 1."""

    columns: Range
    pieces: tuple[Piece, ...]
    foot: bool = False

    def mirrored(self, width: int) -> "Pile":
        columns = Range(width + 1 - self.columns.last, width + 1 - self.columns.first)
        return replace(self, columns=columns)

    def stack(self, left: int) -> Stack:
        """The pile as a layout's stack, `left` columns further right."""
        columns = Range(self.columns.first + left, self.columns.last + left)
        return Stack(columns, tuple(piece.part for piece in self.pieces), self.foot)


class Pattern(Struct, frozen=True):
    """Piles on a block, in the order in which they take their room.

    raised    columns at the right that begin beside the headline, with a picture
    vertical  the headline stands at the left from head to foot
    high      the headline stands at the block's very top
    cost      of the pattern itself
    is_sided  it has a left and a right: mirrored, the text would begin far from its headline
    """

    width: int
    piles: tuple[Pile, ...]
    raised: int
    vertical: Heading | None
    high: bool
    cost: float
    is_sided: bool = False

    def straddles(self, columns: int) -> bool:
        """Whether a pile at the foot stands on both sides of a step before the last `columns`."""
        edge = self.width - columns
        feet = (pile.columns for pile in self.piles if pile.foot)
        return any(own.first <= edge < own.last for own in feet)

    def mirrored(self) -> "Pattern":
        """The pattern with its pictures at the other side."""
        return replace(self, piles=tuple(pile.mirrored(self.width) for pile in self.piles))


# A photo a tenth off its natural height costs 2; a headline a size smaller 4; a part left out 30.
_PHOTO_COST = 20.0
_SMALLER_COST = 5.0
# A headline of more lines than two is a tower of characters.
_GOOD_TURNS = 2
_TOWER_COST = 3.0
_LEFT_OUT_COST = 30.0
# Patterns other than the plainest are liked a little less: each must look for its place.
_BESIDE_COST = 0.5
_MOVED_COST = 0.5
_TEXT_BESIDE_COST = 3.0
_VERTICAL_COST = 2.5
_PHOTO_FIRST_COST = 5.0
# A narrow picture in a wide block, by the columns that it lacks to the width it likes.
_NARROW_COST = 2.0


def patterns(entry: Entry, width: int, setter: Setter) -> Iterator[Pattern]:
    """All patterns of a story on `width` columns."""
    assert entry.copy is not None, "an ad has no patterns"
    bench = _Bench(entry, entry.copy.article, width, setter)
    heading = bench.heading(width)
    if not entry.copy.article.photos:
        yield from bench.without_photo(heading)
        return
    for columns in bench.photo_columns():
        yield from bench.with_photo(columns, heading)


class _Bench(Struct, frozen=True):
    """What the patterns of one story on one width are made with."""

    entry: Entry
    article: Article
    width: int
    setter: Setter

    def without_photo(self, heading: Piece | None) -> Iterator[Pattern]:
        if heading is None:
            return
        top = Pile(Range(1, self.width), (heading,))
        boxes, cost = self._boxes(self.width)
        if not boxes:
            yield Pattern(self.width, (top,), 0, None, True, cost)
        for columns in {1, min(2, self.width), self.width} if boxes else ():
            own, cost = self._boxes(columns)
            at_foot = Pile(Range(self.width - columns + 1, self.width), own, foot=True)
            yield Pattern(self.width, (top, at_foot), 0, None, True, cost)
        for raised in range(1, self.width - 1):
            yield from self._text_beside(raised)
        yield from self._quote_beside(None, (), 0.0)

    def _text_beside(self, raised: int) -> Iterator[Pattern]:
        """The headline over the left columns, text from the top of the others on."""
        heading = self.heading(self.width - raised)
        boxes, cost = self._boxes(1)
        if heading is None or boxes:
            return
        top = Pile(Range(1, self.width - raised), (heading,))
        cost += _TEXT_BESIDE_COST
        yield Pattern(self.width, (top,), raised, None, True, cost, is_sided=True)

    def photo_columns(self) -> range:
        bounds = self.entry.form.photo_columns
        return range(bounds.first, min(bounds.last, self.width) + 1)

    def with_photo(self, columns: int, heading: Piece | None) -> Iterator[Pattern]:
        """Headline above all; beside the picture; upright at the left; picture first."""
        for pictures, more, cost in self._pictures(columns):
            liked = self._liked(columns) + cost
            for boxes, feet, box_cost in self._boxed(columns):
                first = self.width - columns + 1
                side = Pile(Range(first, self.width), (*pictures, *boxes))
                if heading:
                    top = Pile(Range(1, self.width), (heading,))
                    piles = (top, side, *more, *feet)
                    yield Pattern(self.width, piles, 0, None, True, liked + box_cost)
                yield from self._beside(columns, side, (*more, *feet), liked + box_cost)
            if heading and columns == self.width:
                boxes, box_cost = self._boxes(columns)
                piles = (Pile(Range(1, columns), (*pictures, heading, *boxes)), *more)
                cost_first = liked + box_cost + _PHOTO_FIRST_COST
                yield Pattern(self.width, piles, 0, None, False, cost_first)
            yield from self._quote_beside(Pile(Range(1, columns), pictures), more, liked)

    def _boxed(self, columns: int) -> Iterator[tuple[tuple[Piece, ...], tuple[Pile, ...], float]]:
        """Boxes under the picture; or the last of them at the foot of the columns beside it."""
        boxes, cost = self._boxes(columns)
        yield boxes, (), cost
        left = self.width - columns
        if not boxes or left < 1:
            return
        for wide in {1, min(2, left), left}:
            moved = self._box(boxes[-1].part, wide)
            if moved:
                foot = Pile(Range(left - wide + 1, left), (moved,), foot=True)
                yield boxes[:-1], (foot,), cost + _MOVED_COST

    def _quote_beside(
        self, pictures: Pile | None, more: tuple[Pile, ...], liked: float
    ) -> Iterator[Pattern]:
        """The headline over all columns but the last, in which the quote stands."""
        form, left = self.entry.form, self.width - 1
        quote = self._box(form.quote, 1) if form.quote and self.article.quote else None
        heading = self.heading(left) if left > 1 else None
        if quote is None or heading is None or (pictures and pictures.columns.last > left):
            return
        piles = [Pile(Range(1, left), (heading,)), Pile(Range(self.width, self.width), (quote,))]
        wide = len(pictures.columns) if pictures else min(2, left)
        others, cost = self._boxes(wide, with_quote=False)
        if pictures:
            piles.append(Pile(pictures.columns, (*pictures.pieces, *others)))
        elif others:
            piles.append(Pile(Range(1, wide), others, foot=True))
        cost += liked + _MOVED_COST
        yield Pattern(self.width, (*piles, *more), 0, None, True, cost, is_sided=True)

    def _beside(
        self, columns: int, side: Pile, more: tuple[Pile, ...], liked: float
    ) -> Iterator[Pattern]:
        left = self.width - columns
        narrow = self.heading(left) if left >= 1 else None
        if narrow:
            top = Pile(Range(1, left), (narrow,))
            cost = liked + _BESIDE_COST
            piles = (side, top, *more)
            yield Pattern(self.width, piles, columns, None, True, cost, is_sided=True)
        upright = self.entry.form.vertical
        if upright and left >= 2:
            top = Pile(Range(1, 1), (Piece(upright, ()),))
            feet = tuple(pile for pile in more if pile.columns.first > 1)
            if len(feet) == len(more):
                cost = liked + _VERTICAL_COST
                piles = (top, side, *more)
                yield Pattern(self.width, piles, columns, upright, True, cost, is_sided=True)

    def heading(self, columns: int) -> Piece | None:
        """The headline group on some columns, in every size that goes there."""
        part = self.entry.form.heading
        choices = list[Choice]()
        for at, style in enumerate(part.headlines):
            lines = self.setter.height(part, self.article, columns, headline=style)
            if lines:
                cost = _SMALLER_COST * at + self._tower_cost(style, columns)
                choices.append(Choice(lines + part.space.natural, cost, at))
        return Piece(part, tuple(choices)) if choices else None

    def _tower_cost(self, style: Style, columns: int) -> float:
        """Cost of a headline in more than two lines."""
        wide = columns_width(self.setter.desk.grid, columns)
        turns = ceil(len(plain(self.article.headline)) * style.size / wide)
        return _TOWER_COST * max(0, turns - _GOOD_TURNS)

    def _liked(self, columns: int) -> float:
        """A lead likes a picture of half its block's width, others of two fifths."""
        wide = self.entry.form.photo_columns
        liked = min(wide.last, max(wide.first, round(self.width * 0.45)))
        return _NARROW_COST * abs(columns - liked)

    def _pictures(
        self, columns: int
    ) -> Iterator[tuple[tuple[Piece, ...], tuple[Pile, ...], float]]:
        """The first picture on some columns; others under it, or in a row at the foot."""
        photos = self.article.photos
        main = self._photo(1, columns)
        if not main:
            return
        if len(photos) == 1:
            yield (main,), (), 0.0
            return
        under = [self._photo(at, columns) for at in range(2, len(photos) + 1)]
        if all(under):
            yield (main, *(piece for piece in under if piece)), (), 0.0
        for wide in {max(1, self.width - columns), self.width}:
            row = self._group(wide)
            if row:
                yield (main,), (Pile(Range(1, wide), (row,), foot=True),), 0.0

    def _photo(self, index: int, columns: int) -> Piece | None:
        form, photo = self.entry.form, self.article.photos[index - 1]
        natural = self._natural(photo, columns)
        bounds = self._give(natural)
        part = replace(form.photo, index=index, lines=bounds)
        return self._picture(part, bounds, columns)

    def _group(self, columns: int) -> Piece | None:
        """All photos but the first in one row."""
        form, photos = self.entry.form, self.article.photos[1:]
        wide = columns_width(self.setter.desk.grid, columns)
        shapes = sum(photo.pixels[0] / photo.pixels[1] for photo in photos)
        bounds = self._give(wide / shapes / self.setter.desk.grid.leading)
        indexes = tuple(range(2, len(photos) + 2))
        look = form.photo
        part = GroupPart(indexes, len(photos), bounds, look.caption, look.credit, look.space)
        return self._picture(part, bounds, columns)

    def _picture(self, part: PhotoPart | GroupPart, bounds: Flex, columns: int) -> Piece | None:
        done = self.setter.height(part, self.article, columns, bounds.natural)
        if not done:
            return None
        extra = done - bounds.natural + part.space.natural
        return Piece(
            part,
            tuple(
                Choice(n + extra, _PHOTO_COST * abs(n - bounds.natural) / bounds.natural)
                for n in range(bounds.least, bounds.most + 1)
            ),
        )

    def _natural(self, photo: Photo, columns: int) -> float:
        """Lines that a whole picture takes on some columns."""
        grid = self.setter.desk.grid
        return columns_width(grid, columns) * photo.pixels[1] / photo.pixels[0] / grid.leading

    def _give(self, natural: float) -> Flex:
        least, most = self.entry.form.photo_give
        middle = max(_LEAST_PICTURE, round(natural))
        return Flex(
            min(middle, max(_LEAST_PICTURE, round(natural * least))),
            middle,
            max(middle, round(natural * most)),
        )

    def _boxes(self, columns: int, with_quote: bool = True) -> tuple[tuple[Piece, ...], float]:
        """Facts, quote and sidebar, as far as the form shows them and the article has them."""
        form, article = self.entry.form, self.article
        wanted: list[Part | None] = [
            self._facts(form.facts, columns) if form.facts and article.facts else None,
            form.quote if article.quote and with_quote else None,
            form.sidebar if article.sidebar else None,
        ]
        pieces = [self._box(part, columns) for part in wanted if part]
        lost = sum(_LEFT_OUT_COST for piece in pieces if piece is None)
        return tuple(piece for piece in pieces if piece), lost

    def _facts(self, part: FactsPart, columns: int) -> FactsPart:
        """In a row where that goes; else as a list, a line for each."""
        if part.form is FactsForm.ROW and self.setter.height(part, self.article, columns):
            return part
        lines = max(part.lines, round(len(self.article.facts) * _FACT_LINES) + 1)
        return replace(part, form=FactsForm.LIST, lines=lines)

    def _box(self, part: Part, columns: int) -> Piece | None:
        assert isinstance(part, FactsPart | QuotePart | SidebarPart), "boxes are no pictures"
        lines = self.setter.height(part, self.article, columns)
        if not lines:
            return None
        shown = Choice(lines + part.space.natural, 0.0)
        left_out = (Choice(0, _LEFT_OUT_COST),) if part.optional else ()
        return Piece(part, (shown, *left_out))


# A picture of fewer lines is a stamp.
_LEAST_PICTURE = 4
# Lines that a row of a list of facts takes.
_FACT_LINES = 1.25


Taken = tuple[tuple[int, int], ...]
"""Lines taken at the top and at the foot of each column of a block."""


def settings(pattern: Pattern) -> Mapping[Taken, tuple[float, Choice | None]]:
    """The ways to set the pieces of a pattern together by the room that they take, of those alike
    the cheapest: its cost, and how a headline across is set; where they are very many, pictures
    skip heights, which text and headline make up for.

    Piece by piece: of two ways that are alike in room so far, the cheaper stays the cheaper. So
    their number grows with the lines that they may take, not with the number of pieces.
    """
    piles = [(at, piece) for at, pile in enumerate(pattern.piles) for piece in pile.pieces]
    known: dict[tuple[int, ...], tuple[float, Choice | None]] = {
        (0,) * len(pattern.piles): (0.0, None)
    }
    for (at, piece), choices in zip(piles, _few([p.choices for _, p in piles]), strict=True):
        known = _further(known, at, choices, isinstance(piece.part, Heading))
    found: dict[Taken, tuple[float, Choice | None]] = {}
    for highs, (cost, head) in known.items():
        taken = _taken(pattern, highs)
        if taken not in found or pattern.cost + cost < found[taken][0]:
            found[taken] = pattern.cost + cost, head
    return found


_Highs = tuple[int, ...]
"""Lines of each pile."""


def _further(
    known: Mapping[_Highs, tuple[float, Choice | None]],
    pile: int,
    choices: Sequence[Choice],
    is_heading: bool,
) -> dict[_Highs, tuple[float, Choice | None]]:
    """With a piece more in one of the piles."""
    found: dict[_Highs, tuple[float, Choice | None]] = {}
    for highs, (cost, head) in known.items():
        for choice in choices:
            high = (*highs[:pile], highs[pile] + choice.lines, *highs[pile + 1 :])
            total = cost + choice.cost
            if high not in found or total < found[high][0]:
                found[high] = total, choice if is_heading and head is None else head
    return found


def _few(pieces: Sequence[tuple[Choice, ...]]) -> Sequence[tuple[Choice, ...]]:
    """The choices of each piece, fewer of the longest where they come to very many together."""
    few = [choices or (_WHOLE,) for choices in pieces]
    while prod(map(len, few)) > _MOST_SETTINGS:
        longest = max(range(len(few)), key=lambda at: len(few[at]))
        if len(few[longest]) <= _FEW:
            break
        few[longest] = _thinned(few[longest])
    return few


_MOST_SETTINGS = 40
_FEW = 4


def _thinned(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Every other choice, the cheapest among them."""
    best = min(range(len(choices)), key=lambda at: choices[at].cost)
    return choices[best % 2 :: 2]


# A vertical heading: its column is not the body's.
_WHOLE = Choice(0, 0.0)


def _taken(pattern: Pattern, highs: Sequence[int]) -> Taken:
    """What some piles take, of so many lines each."""
    tops, feet = [0] * pattern.width, [0] * pattern.width
    for pile, high in zip(pattern.piles, highs, strict=True):
        if high:
            first, last = pile.columns.first - 1, pile.columns.last
            edges = feet if pile.foot else tops
            edges[first:last] = [max(edges[first:last]) + high] * (last - first)
    return tuple(zip(tops, feet, strict=True))
