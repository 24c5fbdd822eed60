"""What a proof is asked to show."""

from msgspec import Struct

from tekan.proof.former import NONE, Newest
from tekan.proof.record import Record


class Wanted(Struct, frozen=True):
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
