"""What a proof is asked to show."""

from dataclasses import dataclass

from tekan.proof.former import NONE, Newest
from tekan.proof.record import Record


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of a proof.

    number   which proof it is; 0 to count on from the newest
    newest   the newest that lies where this one goes
    against  what it is compared with
    areas    the areas of articles are outlined
    grid     the grid is drawn
    """

    number: int = 0
    newest: Newest = NONE
    against: Record | None = None
    areas: bool = False
    grid: bool = False
