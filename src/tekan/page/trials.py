"""Trials: the settings of an area's parts with the room that each leaves to the body."""

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from tekan.model.layout import Area
from tekan.page.flow import ShapedParagraph, misfit
from tekan.page.room import Column, Room
from tekan.page.settings import Bench, Give, Setting, thinned
from tekan.page.stacks import Placed, placed


class Ends(Struct, frozen=True):
    """Lines that the body leaves to others: the first (上接), the last (下转)."""

    first: bool = False
    last: bool = False

    def of(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """The columns without those lines."""
        if self.first and columns:
            head, *others = columns
            shorter = Column(head.column, head.first + 1, head.lines - 1, head.left, head.right)
            columns = (shorter, *others) if shorter.lines else tuple(others)
        if self.last and columns:
            *before, foot = columns
            shorter = Column(foot.column, foot.first, foot.lines - 1, foot.left, foot.right)
            columns = (*before, shorter) if shorter.lines else tuple(before)
        return columns


class Span(Struct, frozen=True):
    """How many lines of full width a body takes, at least and at most."""

    least: int
    most: int

    @staticmethod
    def of(paragraphs: Sequence[ShapedParagraph]) -> "Span":
        return Span(sum([p.least for p in paragraphs]), sum([p.most for p in paragraphs]))


class Trial(Struct, frozen=True):
    """A setting of the parts with the room it leaves.

    cost      of the setting
    bound     the least that it can cost with the body in it
    reckoned  what it probably will
    """

    placed: Placed
    settings: tuple[Setting, ...]
    columns: tuple[Column, ...]
    cost: float
    bound: float
    reckoned: float

    @property
    def lines(self) -> int:
        return sum(column.lines for column in self.columns)


def cost_of(settings: Sequence[Setting]) -> float:
    return sum([setting.cost for setting in settings])


def is_narrow(columns: Sequence[Column]) -> bool:
    return any(column.left or column.right for column in columns)


# Parts that lie over each other or leave the area: no fit at all.
_NO_ROOM_COST = 1e6
# Settings of all parts together.
_MOST_SETTINGS = 800
# Where lines stand beside a part, room is reckoned in lines of full width; so much it may be
# off, as part of the narrower lines.
_RECKONING = 0.25
_NOTHING = Span(0, 0)


class Places(Struct, frozen=True):
    """An area with its parts on the bench: what they leave to the body, set this way or that."""

    area: Area
    room: Room
    bench: Bench
    ends: Ends = Ends()

    def trials(self, gives: Give, span: Span) -> Iterator[Trial]:
        """Every setting in which no more gives, or a choice where there are too many, from the
        natural one to the dearest."""
        ways = [self.bench.settings(part, gives) for part in self.bench.parts]
        for settings in sorted(product(*thinned(ways, _MOST_SETTINGS)), key=cost_of):
            yield self.trial(settings, span)

    def trial(self, settings: tuple[Setting, ...], span: Span = _NOTHING) -> Trial:
        chosen = dict(zip(map(id, self.bench.parts), settings, strict=True))
        where = placed(self.area, self.bench.stands, self.room, chosen)
        columns = self.ends.of(where.columns)
        cost = cost_of(settings) + (_NO_ROOM_COST if where.crowded else 0.0)
        off, reckoned = self._off(columns, span)
        return Trial(where, settings, columns, cost, cost + off, cost + reckoned)

    def roomiest(self, gives: Give) -> Trial:
        """Everything gives as much as it may."""
        ways = (self.bench.settings(part, gives) for part in self.bench.parts)
        return self.trial(tuple(min(row, key=_height) for row in ways))

    def fullest(self, gives: Give) -> Trial:
        """Everything takes as many lines as it may."""
        ways = (self.bench.settings(part, gives) for part in self.bench.parts)
        return self.trial(tuple(max(row, key=_height) for row in ways))

    def may_fit(self, gives: Give, span: Span) -> bool:
        """Whether some setting may leave the room that the body takes; the room alone says."""
        roomiest, fullest = self.roomiest(gives), self.fullest(gives)
        slack = sum(c.lines for t in (roomiest, fullest) for c in t.columns if c.left or c.right)
        return (
            span.least <= roomiest.lines + slack and fullest.lines - slack - MOST_SHORT <= span.most
        )

    def _off(self, columns: Sequence[Column], span: Span) -> tuple[float, float]:
        """The least that the body costs for not filling its columns, and what it is reckoned to
        cost: both are one where no line is narrower."""
        room = sum(column.lines for column in columns)
        narrow = sum(column.lines for column in columns if column.left or column.right)
        if not narrow:
            off = misfit(min(max(room, span.least), span.most), room)
            return off, off
        taken = sum((c.left + c.right) * c.lines for c in columns) / self.room.measure
        full, slack = room - taken, 1 + _RECKONING * narrow
        bound = min(max(full, span.least - slack), span.most + slack)
        middle = round((span.least + span.most) / 2)
        return misfit(int(bound), int(full)), misfit(middle, round(full))


# A line of room left over is no fault.
MOST_SHORT = 1


def _height(setting: Setting) -> tuple[int, int]:
    return setting.lines, setting.space
