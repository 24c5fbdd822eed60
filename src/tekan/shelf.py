"""The sheets of the last build, drawn, by all that each was made from.

Of an edition in which one article has changed, only the sheet with that article is made again.
"""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field, msgpack

from tekan.drawn import DrawnSheet, Showing
from tekan.kept import digest, keep_value, recalled_value
from tekan.model.edition import Edition
from tekan.model.sources import House
from tekan.page.sheet import Order
from tekan.source.recall import look_of


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


def _bytes_of(order: Order) -> bytes:
    try:
        return msgpack.encode(order, order="deterministic")
    except UnicodeEncodeError:  # a file's name may hold bytes that are no UTF-8
        return repr(order).encode("utf-8", "surrogatepass")
