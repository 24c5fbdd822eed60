"""Faces (字体) and the roles they play, as the house's fonts.yaml names them."""

from msgspec import Struct

from tekan.model.findings import Place


class FaceFile(Struct, frozen=True):
    """One face: a font file, its index in a collection, a variable font's axes.

    name  its name in fonts.yaml
    path  the file, absolute
    """

    name: str
    path: str
    index: int
    axes: tuple[tuple[str, float], ...]
    place: Place


class Role(Struct, frozen=True):
    """What a style asks for, and the names of its faces, first choice first."""

    name: str
    faces: tuple[str, ...]


class FontSet(Struct, frozen=True):
    """All faces and roles of a house."""

    faces: tuple[FaceFile, ...]
    roles: tuple[Role, ...]
