"""The font book: roles to open faces, with fallback."""

from collections.abc import Mapping

from msgspec import Struct

from tekan.fonts.face import Face, UnreadableFaceError
from tekan.model.faces import FaceFile, FontSet
from tekan.model.findings import Finding, Findings, error


class FontBook(Struct, frozen=True):
    """All open faces of a house and the order in which each role tries them."""

    faces: Mapping[str, Face]
    roles: Mapping[str, tuple[str, ...]]

    def face_for(self, role: str, characters: str) -> Face | None:
        """The first face of the role that has all the characters."""
        for name in self.roles[role]:
            face = self.faces[name]
            if all(face.covers(character) for character in characters):
                return face
        return None

    def first(self, role: str) -> Face:
        return self.faces[self.roles[role][0]]


def open_book(fonts: FontSet) -> tuple[FontBook, Findings]:
    """Opens every face; an unreadable one is a finding (T301) and leaves its roles."""
    opened = [_open(file) for file in fonts.faces]
    faces = {face.name: face for face in opened if isinstance(face, Face)}
    roles = {role.name: tuple(name for name in role.faces if name in faces) for role in fonts.roles}
    return FontBook(faces, roles), tuple(f for f in opened if isinstance(f, Finding))


def _open(file: FaceFile) -> Face | Finding:
    try:
        return Face(file)
    except UnreadableFaceError as problem:
        return unreadable(file, str(problem))


def unreadable(file: FaceFile, reason: str) -> Finding:
    """T301 where fonts.yaml names the face."""
    return error("T301", file.place, face=file.name, reason=reason)
