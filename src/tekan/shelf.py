"""The sheets of the last build, drawn, and its faces, by all that each was made from.

Of an edition in which one article has changed, only the sheet with that article is made again, and
only the faces that it has new characters in.
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

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

Made = TypeVar("Made")


class _Row(Struct, Generic[Made], frozen=True):
    """Things made, by keys of all that they were made from.

    former  of the last build
    used    of this one
    """

    path: Path
    former: Mapping[bytes, Made]
    used: dict[bytes, Made] = field(default_factory=dict)

    @staticmethod
    def of(kind: str, edition: Edition, house: House, cache: Path) -> "_Row[Any]":
        path = cache / f"{digest(kind, house.root, edition.slug, edition.layout)}.kept"
        known = recalled_value(path)
        return _Row(path, known if isinstance(known, dict) else {})

    def keep(self) -> None:
        """For the next build: what this one used, and nothing older."""
        if self.used.keys() != self.former.keys():
            keep_value(self.path, self.used)


class Shelf(Struct, frozen=True):
    """An edition's sheets.

    made_with  all that its sheets have in common: faces, names, how they are shown, the program
    """

    row: _Row[DrawnSheet]
    made_with: bytes

    @staticmethod
    def of(
        edition: Edition, house: House, names: frozenset[str], showing: Showing, cache: Path
    ) -> "Shelf":
        faces = [look_of(Path(face.path)) for face in house.fonts.faces]
        common = repr((house.fonts, faces, sorted(names), showing))
        row: _Row[DrawnSheet] = _Row.of("sheets", edition, house, cache)
        return Shelf(row, digest("sheet", common).encode())

    def key(self, order: Order) -> bytes:
        """Names all that a sheet is made from."""
        return blake2b(self.made_with + _bytes_of(order)).digest()

    def has(self, order: Order) -> bool:
        return self.key(order) in self.row.former

    def take(self, order: Order) -> DrawnSheet | None:
        """The sheet of an order, where the last build had it."""
        key = self.key(order)
        if key in self.row.former:
            self.row.used[key] = self.row.former[key]
        return self.row.used.get(key)

    def put(self, order: Order, sheet: DrawnSheet) -> DrawnSheet:
        self.row.used[self.key(order)] = sheet
        return sheet

    def keep(self) -> None:
        self.row.keep()


class FaceShelf(Struct, frozen=True):
    """An edition's faces, cut down to what it shows."""

    row: "_Row[EmbeddedFace]"

    @staticmethod
    def of(edition: Edition, house: House, cache: Path) -> "FaceShelf":
        return FaceShelf(_Row.of("faces", edition, house, cache))

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
        self.row.used[key] = self.row.former.get(key) or make()
        return self.row.used[key]

    def keep(self) -> None:
        self.row.keep()


def _bytes_of(order: Order) -> bytes:
    try:
        return msgpack.encode(order, order="deterministic")
    except UnicodeEncodeError:  # a file's name may hold bytes that are no UTF-8
        return repr(order).encode("utf-8", "surrogatepass")
