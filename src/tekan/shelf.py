"""The sheets of the last build, drawn, and its faces, by all that each was made from.

Of an edition in which one article has changed, only the sheet with that article is made again, and
only the faces that it has new characters in.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field, msgpack

from tekan.drawn import DrawnSheet, Showing
from tekan.fonts.face import Face
from tekan.kept import digest, keep_value, recalled_value
from tekan.model.edition import Edition
from tekan.model.sources import House
from tekan.page.sheet import Order
from tekan.source.recall import look_of

if TYPE_CHECKING:
    from tekan.draw.fonts import EmbeddedFace


class Shelf(Struct, frozen=True):
    """An edition's sheets.

    made_with  all that its sheets have in common: faces, names, how they are shown, the program
    former     of the last build
    used       of this one
    """

    path: Path
    made_with: bytes
    former: Mapping[bytes, DrawnSheet]
    used: dict[bytes, DrawnSheet] = field(default_factory=dict)

    @staticmethod
    def of(
        edition: Edition, house: House, names: frozenset[str], showing: Showing, cache: Path
    ) -> "Shelf":
        path = cache / f"{digest('sheets', house.root, edition.slug, edition.layout)}.kept"
        faces = [look_of(Path(face.path)) for face in house.fonts.faces]
        common = repr((house.fonts, faces, sorted(names), showing))
        known = recalled_value(path)
        former = known if isinstance(known, dict) else {}
        return Shelf(path, digest("sheet", common).encode(), former)

    def key(self, order: Order) -> bytes:
        """Names all that a sheet is made from."""
        return blake2b(self.made_with + _bytes_of(order)).digest()

    def has(self, order: Order) -> bool:
        return self.key(order) in self.former

    def take(self, order: Order) -> DrawnSheet | None:
        """The sheet of an order, where the last build had it."""
        key = self.key(order)
        if key in self.former:
            self.used[key] = self.former[key]
        return self.used.get(key)

    def put(self, order: Order, sheet: DrawnSheet) -> DrawnSheet:
        self.used[self.key(order)] = sheet
        return sheet

    def keep(self) -> None:
        """For the next build: what this one used, and nothing older."""
        if self.used.keys() != self.former.keys():
            keep_value(self.path, self.used)


class FaceShelf(Struct, frozen=True):
    """An edition's faces, cut down to what it shows."""

    path: Path
    former: "Mapping[bytes, EmbeddedFace]"
    used: "dict[bytes, EmbeddedFace]" = field(default_factory=dict)

    @staticmethod
    def of(edition: Edition, house: House, cache: Path) -> "FaceShelf":
        path = cache / f"{digest('faces', house.root, edition.slug, edition.layout)}.kept"
        known = recalled_value(path)
        return FaceShelf(path, known if isinstance(known, dict) else {})

    def recall(
        self,
        face: Face,
        legends: Sequence[Mapping[int, str]],
        make: "Callable[[], EmbeddedFace]",
    ) -> "EmbeddedFace":
        """The face of the last build, where it showed the same; else made."""
        texts = [sorted(legend.items()) for legend in legends]
        known = repr((face.file, look_of(Path(face.file.path)), texts))
        key = blake2b(known.encode("utf-8", "surrogatepass")).digest()
        self.used[key] = self.former.get(key) or make()
        return self.used[key]

    def keep(self) -> None:
        """For the next build: what this one used, and nothing older."""
        if self.used.keys() != self.former.keys():
            keep_value(self.path, self.used)


def _bytes_of(order: Order) -> bytes:
    try:
        return msgpack.encode(order, order="deterministic")
    except UnicodeEncodeError:  # a file's name may hold bytes that are no UTF-8
        return repr(order).encode("utf-8", "surrogatepass")
