"""Fixtures: fonts made for the tests, and a house of the repository's own to break at will."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import testfont

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Face, Span, Text
from tekan.model.faces import FaceFile, FontSet, Role
from tekan.model.findings import Place
from tekan.model.ink import BLACK
from tekan.model.style import Align, Style
from tekan.text.shape import Typecases

REPOSITORY = Path(__file__).parent.parent
INTERVIEWS = REPOSITORY / "articles" / "2024-interviews"
# In the fallback face and in no other.
RARE = "龘"
# In none.
ABSENT = "齉"
FEW = "国中，。“”AB12 "


@pytest.fixture(scope="session")
def font_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one font file of each kind."""
    folder = tmp_path_factory.mktemp("fonts")
    testfont.truetype().save(folder / "counted.ttf")
    testfont.truetype(RARE + "国", "Fallback").save(folder / "fallback.ttf")
    testfont.cff(FEW).save(folder / "counted.otf")
    testfont.variable(FEW).save(folder / "variable.ttf")
    testfont.collection(
        (testfont.truetype("国", "First"), testfont.truetype("中", "Second")),
        folder / "two.ttc",
    )
    testfont.broken(folder / "counted.ttf", folder / "broken.ttf")
    (folder / "letter.ttf").write_text("this is no font")
    return folder


def face_file(folder: Path, name: str, file: str, index: int = 0, **axes: float) -> FaceFile:
    return FaceFile(name, str(folder / file), index, tuple(axes.items()), Place("fonts.yaml", 3))


@pytest.fixture(scope="session")
def book(font_files: Path) -> FontBook:
    """Roles `song` (with a fallback), `other` (its first face is the fallback), and `cff`."""
    faces = (
        face_file(font_files, "counted", "counted.ttf"),
        face_file(font_files, "fallback", "fallback.ttf"),
        face_file(font_files, "cff", "counted.otf"),
    )
    roles = (
        Role("song", ("counted", "fallback")),
        Role("other", ("fallback", "counted")),
        Role("cff", ("cff",)),
    )
    opened, findings = open_book(FontSet(faces, roles))
    assert findings == ()
    return opened


@pytest.fixture(scope="session")
def cases(book: FontBook) -> Typecases:
    return Typecases(book)


# One em is ten points, so that points are read as tenths of an em.
STYLE = Style("body", "song", "other", "song", 10.0, 16.0, BLACK, Align.JUSTIFY)


def style_with(**changes: object) -> Style:
    return replace(STYLE, **changes)  # type: ignore[arg-type]


def text_of(words: str) -> Text:
    return (Span(words, Face.PLAIN, Place("a.yaml", 7, 5)),)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the repository's house, its fonts linked; conversions are cached inside it."""
    for name in ("articles", "layouts", "press"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    os.symlink(REPOSITORY / "fonts", tmp_path / "fonts")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    yield tmp_path
