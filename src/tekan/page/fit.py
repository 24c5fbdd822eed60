"""Fitting an article to its area, in a fixed order: the heights of pictures, the headline's
size, optional parts, the spaces between parts, and last the looseness of paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct, field

from tekan.model.layout import Part
from tekan.page.flow import Flow, Known, ShapedParagraph, flow, loosened, misfit
from tekan.page.room import Column
from tekan.page.settings import Give, Setting
from tekan.page.stacks import PlacedPart
from tekan.page.trials import MOST_SHORT, Places, Span, Trial, cost_of, is_narrow

Body = tuple[ShapedParagraph, ...]


class Fit(Struct, frozen=True):
    """One way to fill an area, and what it costs.

    room      the columns that the parts leave
    columns   those lines of them that the body is set in
    settings  how each part of the bench is set
    """

    parts: tuple[PlacedPart, ...]
    room: tuple[Column, ...]
    columns: tuple[Column, ...]
    paragraphs: Body
    flow: Flow
    cost: float
    crowded: bool
    settings: tuple[Setting, ...]
    left_out: tuple[Part, ...]

    @property
    def fits(self) -> bool:
        """Whether all is shown and the columns are full, but for one line."""
        return not self.crowded and not self.flow.over and self.flow.short <= MOST_SHORT


# A flow as dear as this has a widow or a club, or a paragraph that is far from its best.
_FLAW = 20.0
# Settings tried with a flow in one step, and placed at a time. Where lines are narrower,
# paragraphs must be broken anew for each: such a flow counts for several.
_MOST_FLOWS = 60
_NARROW_FLOW = 5
_BATCH = 64

# What may give, from step to step.
_STEPS = (
    Give.PICTURES,
    Give.PICTURES | Give.HEADLINE,
    Give.PICTURES | Give.HEADLINE | Give.OPTIONAL,
    Give.PICTURES | Give.HEADLINE | Give.OPTIONAL | Give.SPACES,
)
EVERYTHING = _STEPS[-1]


class Fitter(Struct, frozen=True):
    """Fits a body into an area.

    known, flows  what earlier trials found
    """

    places: Places
    known: Known = field(default_factory=Known)
    flows: dict[tuple[bool, tuple[Column, ...]], Flow] = field(default_factory=dict)

    def best(self, body: Body) -> Fit:
        """The cheapest fit of the first step that has one; where none has, the cheapest."""
        return self._beyond(body) or self._in_steps(body)

    def _beyond(self, body: Body) -> Fit | None:
        """The fit of a body that is over, or short, whatever gives."""
        span = Span.of(body)
        if self.over(body, self.roomiest()) > 0:
            loose, trial = loosened(body), self.places.roomiest(EVERYTHING)
            if self.over(loose, trial.columns) > 0:
                return self.fit(trial, loose)
        trial = self.places.fullest(EVERYTHING)
        if trial.lines - span.most > MOST_SHORT and not trial.placed.crowded:
            fit = self.fit(trial, loosened(body))
            return fit if fit.flow.short > MOST_SHORT else None
        return None

    def _in_steps(self, body: Body) -> Fit:
        found: list[Fit] = []
        gives, span = EVERYTHING, Span.of(body)
        for step in _STEPS:
            if self.places.may_fit(step, span):
                found.append(self._cheapest(body, step))
                if found[-1].fits:
                    gives = step | Give.SPACES
                    break
        best = min(found or [self._cheapest(body, EVERYTHING)], key=_misfit)
        if best.fits and best.flow.cost < _FLAW:
            return best
        return min((best, *self._finer(body, best, gives)), key=_misfit)

    def _finer(self, body: Body, best: Fit, gives: Give) -> Iterator[Fit]:
        """Fits without widows, or nearer to filling the columns: with other spaces, then with
        looser paragraphs."""
        if best.fits:
            spaced = self._cheapest(body, gives)
            yield spaced
            if spaced.flow.cost < _FLAW:
                return
        yield self._cheapest(loosened(body), gives)

    def _cheapest(self, body: Body, gives: Give) -> Fit:
        trials = self.places.trials(gives, Span.of(body))
        best: Fit | None = None
        left = _MOST_FLOWS
        while batch := list(islice(trials, _BATCH)):
            # Settings come from the cheapest on: what is dearer than a fit is not even placed.
            if best is not None and (cost_of(batch[0].settings) >= best.cost or left <= 0):
                break
            for trial in sorted(batch, key=lambda trial: (trial.bound, trial.reckoned)):
                if best is not None and (trial.bound >= best.cost or left <= 0):
                    break
                left -= _NARROW_FLOW if is_narrow(trial.columns) else 1
                fit = self.fit(trial, body)
                best = fit if best is None or fit.cost < best.cost else best
        assert best is not None, "an area has at least one setting of its parts"
        return best

    def fit(self, trial: Trial, body: Body, goes_on: bool = False) -> Fit:
        found = self._flow(body, trial.columns, goes_on)
        off = 0.0 if goes_on else misfit(found.over, found.short)
        settings = zip(self.places.bench.parts, trial.settings, strict=True)
        return Fit(
            parts=trial.placed.parts,
            room=trial.placed.columns,
            columns=trial.columns,
            paragraphs=body,
            flow=found,
            cost=trial.cost + found.cost + off,
            crowded=trial.placed.crowded,
            settings=trial.settings,
            left_out=tuple(part for part, way in settings if Give.OPTIONAL in way.gives),
        )

    def _flow(self, body: Body, columns: tuple[Column, ...], goes_on: bool) -> Flow:
        if goes_on:
            return flow(body, columns, self.known, goes_on=True)
        key = (any(paragraph.loose for paragraph in body), columns)
        if key not in self.flows:
            self.flows[key] = flow(body, columns, self.known)
        return self.flows[key]

    def jumping(self, body: Body) -> Fit:
        """Everything as it should be, with as much of the body as there is room for."""
        trial = next(self.places.trials(Give.NOTHING, Span.of(body)))
        if trial.placed.crowded:
            every = self.places.trials(EVERYTHING, Span.of(body))
            trial = min(every, key=lambda trial: trial.cost)
        return self.fit(trial, body, goes_on=True)

    def roomiest(self) -> tuple[Column, ...]:
        """The columns where everything gives as much as it may."""
        return self.places.roomiest(EVERYTHING).columns

    def over(self, body: Sequence[ShapedParagraph], columns: tuple[Column, ...]) -> int:
        """How many lines are over where the paragraphs take as few as they may; 0 or less
        where all have room."""
        if is_narrow(columns):
            return flow(body, columns, self.known).over
        return Span.of(body).least - sum(column.lines for column in columns)


def _misfit(fit: Fit) -> tuple[bool, bool, bool, float]:
    """Order of fits: without parts over each other, without text over, full, and by cost."""
    return fit.crowded, bool(fit.flow.over), not fit.fits, fit.cost
