"""Plane geometry in points, y down."""

from msgspec import Struct

# The ideographic em square stands 0.88 em over and 0.12 em under the baseline (OpenType BASE,
# the `ideo` baseline of nearly every Chinese face).
EM_ASCENT = 0.88


class Rect(Struct, frozen=True):
    """An upright rectangle: top left corner and size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return self.width * self.height

    def shifted(self, dx: float, dy: float) -> "Rect":
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, margin: float) -> "Rect":
        """The rectangle with `margin` points added on every side."""
        return Rect(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def contains(self, other: "Rect", slack: float = 0.0) -> bool:
        """Whether `other` lies inside, up to `slack` points over any edge."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )
