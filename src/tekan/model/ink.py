"""Printing inks: the four process colours."""

from msgspec import Struct


class Ink(Struct, frozen=True):
    """A process colour as dot areas of cyan, magenta, yellow and black, each 0 to 1."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    @property
    def total(self) -> float:
        """Total area coverage, 0 to 4 (TAC, 总墨量)."""
        return self.cyan + self.magenta + self.yellow + self.black

    @property
    def is_full_black(self) -> bool:
        """Whether it is 100 K and nothing else: what may overprint."""
        return self == BLACK


BLACK = Ink(0.0, 0.0, 0.0, 1.0)
WHITE = Ink(0.0, 0.0, 0.0, 0.0)
