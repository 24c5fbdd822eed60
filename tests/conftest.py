"""Fixtures: fonts made for the tests, and a house of the repository's own to break at will."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import testfont
from helpers import RARE, REPOSITORY, face_file

from tekan.fonts.book import FontBook, open_book
from tekan.model.faces import FontSet, Role
from tekan.text.shape import Typecases

_FEW = "国中，。“”AB12 "


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What builds keep goes into a folder of the tests' own: nothing of earlier code is met."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def font_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one font file of each kind."""
    folder = tmp_path_factory.mktemp("fonts")
    testfont.truetype().save(folder / "counted.ttf")
    testfont.truetype(RARE + "国", "Fallback").save(folder / "fallback.ttf")
    testfont.cff(_FEW).save(folder / "counted.otf")
    testfont.variable(_FEW).save(folder / "variable.ttf")
    testfont.collection(
        (testfont.truetype("国", "First"), testfont.truetype("中", "Second")),
        folder / "two.ttc",
    )
    testfont.broken(folder / "counted.ttf", folder / "broken.ttf")
    (folder / "letter.ttf").write_text("this is no font")
    return folder


@pytest.fixture(scope="session")
def book(font_files: Path) -> FontBook:
    """Roles `song` (with a fallback), `other` (the other way round) and `cff`."""
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


class _Cases(Typecases):
    """Typecases that hypothesis can print."""

    def __repr__(self) -> str:
        return "cases"


@pytest.fixture(scope="session")
def cases(book: FontBook) -> Typecases:
    return _Cases(book)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the repository's house, its fonts linked; conversions are cached inside it."""
    for name in ("articles", "layouts", "press"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    (tmp_path / "fonts").symlink_to(REPOSITORY / "fonts")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path
