"""All checks of an edition."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tekan.model.layout import Layout
from tekan.model.page import Made

from ..writing.plans import Plan
from .case import Case, Failure
from .columns import not_level
from .cuts import cuts
from .headlines import clashes, without_text
from .holes import unnamed_holes
from .lines import off_the_grid, subheads_at_feet, tight_subheads
from .overlaps import words_over_words, zones_over_zones
from .paper import Paper
from .pictures import ads_wrong, photos_wrong
from .places import items_outside, zones_outside
from .words import words_lost

_OF_A_SHEET: tuple[Callable[[Case, Paper], Iterator[Failure]], ...] = (
    zones_outside,
    items_outside,
    zones_over_zones,
    words_over_words,
    not_level,
    unnamed_holes,
    off_the_grid,
    without_text,
    subheads_at_feet,
)
_OF_THE_EDITION = (words_lost, photos_wrong, ads_wrong)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found in an edition.

    cuts     from edge to edge, with stories under them
    clashes  headlines side by side in one style and height
    tight    subheads with one line under them at a column's foot
    """

    failures: tuple[Failure, ...]
    cuts: int
    clashes: int
    tight: int


def check(plan: Plan, made: Made, layouts: Mapping[str, Layout]) -> Checked:
    """What is wrong with an edition made up, and what is not pretty."""
    case = Case.of(plan, made, layouts)
    of_sheets = (
        found for paper in case.papers for own in _OF_A_SHEET for found in own(case, paper)
    )
    of_all = (found for own in _OF_THE_EDITION for found in own(case))
    return Checked(
        (*of_sheets, *of_all),
        sum(cuts(paper) for paper in case.papers),
        sum(clashes(case, paper) for paper in case.papers),
        sum(tight_subheads(case, paper) for paper in case.papers),
    )
