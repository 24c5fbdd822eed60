"""Faces as opened: metrics, fallback, what an unreadable file becomes."""

from pathlib import Path

import pytest
from helpers import ABSENT, RARE, face_file

from tekan.fonts.book import FontBook, open_book
from tekan.fonts.face import Extent, Face, UnreadableFaceError
from tekan.model.faces import FontSet, Role
from tekan.model.findings import Place, Severity


def face(folder: Path, file: str, index: int = 0, **axes: float) -> Face:
    return Face(face_file(folder, "face", file, index, **axes))


@pytest.mark.parametrize(("character", "em"), [("国", 1.0), ("“", 1.0), ("A", 0.5), (" ", 0.25)])
def test_advance_is_in_em(font_files: Path, character: str, em: float) -> None:
    counted = face(font_files, "counted.ttf")
    assert counted.advance(counted.gid(character)) == em


def test_extent_is_the_ink_in_em(font_files: Path) -> None:
    counted = face(font_files, "counted.ttf")
    assert counted.extent(counted.gid("“")) == Extent(0.55, 0.0, 0.95, 0.8)


def test_a_blank_has_no_extent(font_files: Path) -> None:
    counted = face(font_files, "counted.ttf")
    assert counted.extent(counted.gid(" ")) == Extent(0.0, 0.0, 0.0, 0.0)


def test_cff_and_truetype_have_the_same_metrics(font_files: Path) -> None:
    one, other = face(font_files, "counted.ttf"), face(font_files, "counted.otf")
    assert (one.is_cff, other.is_cff) == (False, True)
    for character in "国“A ":
        assert one.advance(one.gid(character)) == other.advance(other.gid(character))
        assert one.extent(one.gid(character)) == other.extent(other.gid(character))


def test_index_names_a_face_of_a_collection(font_files: Path) -> None:
    first, second = face(font_files, "two.ttc", 0), face(font_files, "two.ttc", 1)
    assert [f.postscript_name for f in (first, second)] == ["First-Regular", "Second-Regular"]
    assert [f.covers("中") for f in (first, second)] == [False, True]


def test_axes_change_the_advance(font_files: Path) -> None:
    for weight, em in ((400.0, 1.0), (650.0, 1.05), (900.0, 1.1)):
        pinned = face(font_files, "variable.ttf", wght=weight)
        assert pinned.advance(pinned.gid("国")) == em


def test_shape_gives_glyphs_with_their_clusters(font_files: Path) -> None:
    counted = face(font_files, "counted.ttf")
    glyphs = counted.shape("A国", {}, "Hani")
    assert [(g.gid, g.cluster, g.advance) for g in glyphs] == [
        (counted.gid("A"), 0, 0.5),
        (counted.gid("国"), 1, 1.0),
    ]


def test_gid_of_a_character_it_has_not_is_zero(font_files: Path) -> None:
    counted = face(font_files, "counted.ttf")
    assert counted.gid(ABSENT) == 0
    assert not counted.covers(ABSENT)


def test_first_face_with_all_characters_is_taken(book: FontBook) -> None:
    faces = [book.face_for(role, c) for role in ("song", "other") for c in ("国", "中", RARE)]
    names = [f and f.name for f in faces]
    assert names == ["counted", "counted", "fallback", "fallback", "counted", "fallback"]


def test_a_token_is_never_set_in_two_faces(book: FontBook) -> None:
    assert book.face_for("song", f"中{RARE}") is None


def test_no_face_for_a_character_that_none_has(book: FontBook) -> None:
    assert book.face_for("song", ABSENT) is None


@pytest.mark.parametrize("file", ["broken.ttf", "letter.ttf", "missing.ttf"])
def test_a_broken_font_file_is_a_finding_at_its_name(font_files: Path, file: str) -> None:
    good, bad = face_file(font_files, "good", "counted.ttf"), face_file(font_files, "bad", file)
    book, findings = open_book(FontSet((good, bad), (Role("song", ("bad", "good")),)))
    assert [(f.code, f.severity, f.place) for f in findings] == [
        ("T301", Severity.ERROR, Place("fonts.yaml", 3))
    ]
    assert dict(findings[0].values)["face"] == "bad"
    assert book.first("song").name == "good"


def test_an_index_that_a_collection_has_not_is_unreadable(font_files: Path) -> None:
    with pytest.raises(UnreadableFaceError):
        face(font_files, "two.ttc", 2)


@pytest.mark.parametrize("kept", [0, 1, 11, 12, 60, 200, 1000, 100_000])
def test_a_font_file_cut_anywhere_is_unreadable(
    font_files: Path, tmp_path: Path, kept: int
) -> None:
    (tmp_path / "cut.ttf").write_bytes((font_files / "counted.ttf").read_bytes()[:kept])
    with pytest.raises(UnreadableFaceError):
        face(tmp_path, "cut.ttf")
