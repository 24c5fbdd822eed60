"""Fitting an article to its area, in a fixed order: the heights of pictures, the headline's
size, optional parts, the spaces between parts, and last the looseness of paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from tekan.model.layout import Area, Part
from tekan.page.flow import Flow, Known, ShapedParagraph, flow, loosened, misfit
from tekan.page.room import Column, Room
from tekan.page.settings import Bench, Chosen, Give, Setting, set_part, thinned
from tekan.page.stacks import Placed, PlacedPart, placed

__all__ = ["Ends", "Fit", "Fitter", "PlacedPart", "set_part"]


@dataclass(frozen=True, slots=True)
class Fit:
    """One way to fill an area, and what it costs.

    room     the columns that the parts leave
    columns  those lines of them that the body is set in
    """

    parts: tuple[PlacedPart, ...]
    room: tuple[Column, ...]
    columns: tuple[Column, ...]
    paragraphs: tuple[ShapedParagraph, ...]
    flow: Flow
    cost: float
    crowded: bool
    left_out: tuple[Part, ...]

    @property
    def fits(self) -> bool:
        """Whether all is shown and the columns are full, but for one line."""
        return not self.crowded and not self.flow.over and self.flow.short <= _MOST_SHORT


@dataclass(frozen=True, slots=True)
class Ends:
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


# A line of room left over is no fault.
_MOST_SHORT = 1
# Parts that lie over each other or leave the area: no fit at all.
_NO_ROOM_COST = 1e6
# A flow as dear as this has a widow or a club, or a paragraph that is far from its best.
_FLAW = 20.0
# Settings whose room is reckoned, and those tried with a flow.
_MOST_SETTINGS = 3000
_MOST_FLOWS = 60
_MOST_NARROW = 12
# Where lines stand beside a part, room is reckoned in lines of full width; so much it may be
# off, as part of the narrower lines.
_RECKONING = 0.25

# What may give, from step to step.
_STEPS = (
    Give.PICTURES,
    Give.PICTURES | Give.HEADLINE,
    Give.PICTURES | Give.HEADLINE | Give.OPTIONAL,
    Give.PICTURES | Give.HEADLINE | Give.OPTIONAL | Give.SPACES,
)
EVERYTHING = _STEPS[-1]


@dataclass(frozen=True, slots=True)
class _Trial:
    """A setting of the parts with the room it leaves.

    cost      of the setting
    bound     the least that it can cost with the body in it
    reckoned  what it probably will
    """

    placed: Placed
    chosen: tuple[Setting, ...]
    columns: tuple[Column, ...]
    cost: float
    bound: float
    reckoned: float

    @property
    def is_narrow(self) -> bool:
        """Whether some lines stand beside a part."""
        return any(column.left or column.right for column in self.columns)


@dataclass(frozen=True, slots=True)
class Fitter:
    """Fits a body into an area.

    known, flows  what earlier trials found
    """

    area: Area
    room: Room
    bench: Bench
    ends: Ends = Ends()
    known: Known = field(default_factory=Known)
    flows: dict[tuple[bool, tuple[Column, ...]], Flow] = field(default_factory=dict)

    def best(self, paragraphs: tuple[ShapedParagraph, ...]) -> Fit:
        """The cheapest fit of the first step that has one; where none has, the cheapest."""
        if self.over(paragraphs, self.roomiest()) > 0:
            loose = loosened(paragraphs)
            if self.over(loose, self.roomiest()) > 0:
                return self._roomiest_fit(loose)
        found: list[Fit] = []
        gives = EVERYTHING
        for step in self._steps():
            found.append(self._cheapest(paragraphs, step))
            if found[-1].fits:
                gives = step | Give.SPACES
                break
        best = min(found, key=_misfit)
        if best.fits and best.flow.cost < _FLAW:
            return best
        return min((best, *self._finer(paragraphs, best, gives)), key=_misfit)

    def _roomiest_fit(self, paragraphs: tuple[ShapedParagraph, ...]) -> Fit:
        """The fit of an article that is over whatever gives: everything gives as it may."""
        trial = self._trial(self._least(), 0, 0)
        found = self._flow(paragraphs, trial.columns)
        return self._fit(trial, paragraphs, found, trial.cost + misfit(found.over, found.short))

    def _steps(self) -> Iterator[Give]:
        """Steps in which more ways to set the parts are open than in the one before."""
        before = 0
        for step in _STEPS:
            ways = sum(len(self.bench.settings(part, step)) for part in self.bench.parts)
            if ways != before or not before:
                yield step
            before = ways

    def _finer(
        self, paragraphs: tuple[ShapedParagraph, ...], best: Fit, gives: Give
    ) -> Iterator[Fit]:
        """Fits without widows, or nearer to filling the columns: with other spaces, then with
        looser paragraphs."""
        if best.fits:
            spaced = self._cheapest(paragraphs, gives)
            yield spaced
            if spaced.flow.cost < _FLAW:
                return
        yield self._cheapest(loosened(paragraphs), gives)

    def _cheapest(self, paragraphs: tuple[ShapedParagraph, ...], gives: Give) -> Fit:
        tried = self._trials(paragraphs, gives)
        trials = sorted(tried, key=lambda trial: (trial.bound, trial.reckoned))
        most = _MOST_NARROW if trials[0].is_narrow else _MOST_FLOWS
        best: Fit | None = None
        for trial in trials[:most]:
            if best is not None and trial.bound >= best.cost:
                break
            found = self._flow(paragraphs, trial.columns)
            cost = trial.cost + found.cost + misfit(found.over, found.short)
            if best is None or cost < best.cost:
                best = self._fit(trial, paragraphs, found, cost)
        assert best is not None, "an area has at least one setting of its parts"
        return best

    def _flow(self, paragraphs: tuple[ShapedParagraph, ...], columns: tuple[Column, ...]) -> Flow:
        key = (any(paragraph.loose for paragraph in paragraphs), columns)
        if key not in self.flows:
            self.flows[key] = flow(paragraphs, columns, self.known)
        return self.flows[key]

    def _fit(
        self, trial: _Trial, paragraphs: tuple[ShapedParagraph, ...], found: Flow, cost: float
    ) -> Fit:
        settings = zip(self.bench.parts, trial.chosen, strict=True)
        left_out = tuple(part for part, setting in settings if Give.OPTIONAL in setting.gives)
        where = trial.placed
        return Fit(
            parts=where.parts,
            room=where.columns,
            columns=trial.columns,
            paragraphs=paragraphs,
            flow=found,
            cost=cost,
            crowded=where.crowded,
            left_out=left_out,
        )

    def _trials(self, paragraphs: Sequence[ShapedParagraph], gives: Give) -> Iterator[_Trial]:
        least = sum(paragraph.least for paragraph in paragraphs)
        most = sum(paragraph.most for paragraph in paragraphs)
        ways = [self.bench.settings(part, gives) for part in self.bench.parts]
        for settings in product(*thinned(ways, _MOST_SETTINGS)):
            yield self._trial(settings, least, most)

    def _trial(self, settings: tuple[Setting, ...], least: int, most: int) -> _Trial:
        where = self.placed(self._chosen(settings))
        columns = self.ends.of(where.columns)
        cost = sum(setting.cost for setting in settings)
        cost += _NO_ROOM_COST if where.crowded else 0.0
        off, reckoned = self._off(columns, least, most)
        return _Trial(where, settings, columns, cost, cost + off, cost + reckoned)

    def jumping(self, paragraphs: tuple[ShapedParagraph, ...]) -> Fit:
        """Everything as it should be, with as much of the body as there is room for."""
        trial = next(self._trials(paragraphs, Give.NOTHING))
        if trial.placed.crowded:
            trial = min(self._trials(paragraphs, EVERYTHING), key=lambda trial: trial.cost)
        return self._fit(
            trial, paragraphs, flow(paragraphs, trial.columns, self.known, goes_on=True), trial.cost
        )

    def roomiest(self) -> tuple[Column, ...]:
        """The columns where everything gives as much as it may."""
        return self.ends.of(self.placed(self._chosen(self._least())).columns)

    def _least(self) -> tuple[Setting, ...]:
        """The settings that take fewest lines."""
        ways = (self.bench.settings(part, EVERYTHING) for part in self.bench.parts)
        return tuple(min(row, key=lambda way: (way.lines, way.space)) for row in ways)

    def _chosen(self, settings: Sequence[Setting]) -> Chosen:
        return dict(zip(map(id, self.bench.parts), settings, strict=True))

    def over(self, paragraphs: Sequence[ShapedParagraph], columns: tuple[Column, ...]) -> int:
        """How many lines are over where the paragraphs take as few as they may; 0 or less
        where all have room."""
        if any(column.left or column.right for column in columns):
            return flow(paragraphs, columns, self.known).over
        lines = sum(column.lines for column in columns)
        return sum(paragraph.least for paragraph in paragraphs) - lines

    def placed(self, chosen: Chosen) -> Placed:
        return placed(self.area, self.bench.stands, self.room, chosen)

    def _off(self, columns: Sequence[Column], least: int, most: int) -> tuple[float, float]:
        """The least that a body of so many full lines costs for not filling its columns, and
        what it is reckoned to cost: both are one where no line is narrower."""
        room = sum(column.lines for column in columns)
        narrow = sum(column.lines for column in columns if column.left or column.right)
        if not narrow:
            off = misfit(min(max(room, least), most), room)
            return off, off
        taken = sum((c.left + c.right) * c.lines for c in columns) / self.room.measure
        full, slack = room - taken, 1 + _RECKONING * narrow
        bound = min(max(full, least - slack), most + slack)
        return misfit(int(bound), int(full)), misfit(round((least + most) / 2), round(full))


def _misfit(fit: Fit) -> tuple[bool, bool, bool, float]:
    """Order of fits: without parts over each other, without text over, full, and by cost."""
    return fit.crowded, bool(fit.flow.over), not fit.fits, fit.cost
