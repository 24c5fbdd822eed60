"""The faces of a house, how much each covers, and what of an edition falls to which face."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import fields

from tekan.doctor import sheets_of_faces
from tekan.model.edition import Edition
from tekan.model.findings import Findings, Place, error
from tekan.source.house import find_root, load_fonts

if TYPE_CHECKING:
    from tekan.fonts.book import FontBook
    from tekan.fonts.face import Face
    from tekan.source.house_schema import FaceSheet


class ListedFace(Struct, frozen=True):
    """A face: its file, licence and source, its characters, and how many Han of GB 2312."""

    name: str
    file: str
    licence: str
    source: str
    characters: int
    gb2312: int


class ListedRole(Struct, frozen=True):
    """A role and its faces, first choice first."""

    name: str
    faces: tuple[str, ...]


class Fallen(Struct, frozen=True):
    """The characters that a role's first face lacks, by the face that has them, "" for none."""

    role: str
    taken: tuple[tuple[str, str], ...]


class Listed(Struct, frozen=True):
    """All faces and roles; `fallen` where an edition was named."""

    faces: tuple[ListedFace, ...]
    roles: tuple[ListedRole, ...]
    gb2312: int
    edition: str = ""
    fallen: tuple[Fallen, ...] = ()


def gb2312() -> tuple[str, ...]:
    """The 6763 Han of GB/T 2312—1980, rows 16 to 87, as the codec knows them."""
    cells = ((row, cell) for row in range(16, 88) for cell in range(1, 95))
    codes = (bytes((0xA0 + row, 0xA0 + cell)) for row, cell in cells)
    return tuple(c for c in (code.decode("gb2312", "ignore") for code in codes) if c)


def listed(folder: Path) -> tuple[Listed | None, Findings]:
    """What a house's faces are. Errors: T502 no house above the folder, T301 and those of
    `load_fonts`, and those of the edition where there is one."""
    root = find_root(folder)
    if root is None:
        return None, (error("T502", Place(str(folder))),)
    fonts, found = load_fonts(root)
    if fonts is None:
        return None, found
    from tekan.fonts.book import open_book

    book, unreadable = open_book(fonts)
    if unreadable:
        return None, unreadable
    han = gb2312()
    sheets = sheets_of_faces(root)
    faces = tuple(_face(name, sheets[name], face, han) for name, face in book.faces.items())
    roles = tuple(ListedRole(name, own) for name, own in book.roles.items())
    if not (folder / "edition.yaml").is_file():
        return Listed(faces, roles, len(han)), ()
    from tekan.source.edition import load_edition

    edition, found = load_edition(folder)
    if edition is None:
        return None, found
    fallen = tuple(_fallen(edition, book))
    return Listed(faces, roles, len(han), edition.slug, fallen), ()


def _face(name: str, sheet: "FaceSheet", face: "Face", han: tuple[str, ...]) -> ListedFace:
    count = len(face.opened_again().unicodes)
    covered = sum(map(face.covers, han))
    return ListedFace(name, sheet.file, sheet.licence, sheet.source, count, covered)


def _fallen(edition: Edition, book: "FontBook") -> Iterator[Fallen]:
    """By role, for a layout may set any text in any role."""
    characters = sorted(set(_characters(edition)))
    for role, names in book.roles.items():
        taken: dict[str, str] = {}
        for character in characters:
            face = book.face_for(role, character)
            name = face.name if face else ""
            if not names or name != names[0]:
                taken[name] = taken.get(name, "") + character
        if taken:
            yield Fallen(role, tuple(sorted(taken.items())))


def _characters(value: object) -> Iterator[str]:
    """The printed characters of all texts within a value: those of spans."""
    from tekan.model.edition import Span

    if isinstance(value, Span):
        yield from (c for c in value.text if c.isprintable() and not c.isspace())
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from _characters(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _characters(item)
