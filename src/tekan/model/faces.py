"""Faces (字体) and the roles they play, as the house's fonts.yaml names them."""

from dataclasses import dataclass

from tekan.model.findings import Place


@dataclass(frozen=True, slots=True)
class FaceFile:
    """One face: a font file, its index in a collection, a variable font's axes.

    name  its name in fonts.yaml
    path  the file, absolute
    """

    name: str
    path: str
    index: int
    axes: tuple[tuple[str, float], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Role:
    """What a style asks for, and the names of its faces, first choice first."""

    name: str
    faces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FontSet:
    """All faces and roles of a house."""

    faces: tuple[FaceFile, ...]
    roles: tuple[Role, ...]
