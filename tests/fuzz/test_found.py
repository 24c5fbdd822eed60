"""What the fuzz found, each kept as the rule that did not hold."""

import errno
from pathlib import Path

import nasty
import pytest
from damage import Case
from desk import Desk
from faults import build_with, moments, refused
from helpers import ABSENT
from small_house import BY_HAND, MADE_UP, SENTENCE, Link, good_house, write
from test_bad_input import BASE, FONTS, PRESS, changed, with_file, wrong_with
from test_faults import some

import tekan.kept
from tekan.build import build

# Faces.


def test_a_face_whose_subroutines_call_themselves_is_a_finding() -> None:
    assert wrong_with(with_file("fonts/hei.otf", nasty.looping_cff())) == []


def _spoilt(name: str, tag: bytes) -> bytes:
    """A face one of whose tables is all ones."""
    good = good_house()[f"fonts/{name}"]
    assert isinstance(good, bytes)
    start, size = nasty.table_places(good)[tag]
    return good[:start] + b"\xff" * size + good[start + size :]


def test_a_face_whose_outlines_are_rubbish_is_a_finding() -> None:
    assert wrong_with(with_file("fonts/hei.otf", _spoilt("hei.otf", b"CFF "))) == []


def test_a_face_with_a_table_whose_tag_is_no_text_is_a_finding() -> None:
    good = good_house()["fonts/hei.otf"]
    assert isinstance(good, bytes)
    assert wrong_with(with_file("fonts/hei.otf", good[:12] + b"BA\xffE" + good[16:])) == []


@pytest.mark.parametrize("index", [2**31, 2**63])
def test_a_face_of_a_number_beyond_any_collection_is_a_finding(index: int) -> None:
    assert (
        wrong_with(changed(FONTS, "{file: song.ttf}", f"{{file: song.ttf, index: {index}}}")) == []
    )


def test_an_axis_whose_name_is_not_ascii_is_a_finding() -> None:
    assert (
        wrong_with(changed(FONTS, "{file: song.ttf}", "{file: song.ttf, axes: {字字字字: 1}}"))
        == []
    )


def test_a_face_file_of_too_long_a_name_is_a_finding() -> None:
    assert wrong_with(changed(FONTS, "song.ttf", "x" * 300), whole=False) == []


# Links that lead to no name: the same `is_file`, `is_dir` of pathlib.


@pytest.mark.parametrize("path", ["fonts", "layouts/base.yaml"])
def test_a_link_that_is_too_long_to_follow_is_a_finding(path: str) -> None:
    files = {name: content for name, content in good_house().items() if not name.startswith(path)}
    assert wrong_with(Case({**files, path: Link("x" * 300)}, MADE_UP, ()), whole=False) == []


# Names of folders.


def test_a_folder_whose_name_is_no_utf8_gives_files() -> None:
    edition = "articles/\udcff\udcfe"
    files = {path.replace(MADE_UP, edition): content for path, content in good_house().items()}
    assert wrong_with(Case(files, edition, ())) == []


# Numbers.


def test_a_resolution_beyond_any_press_is_a_finding() -> None:
    assert wrong_with(changed(PRESS, "warn_ppi: 2", "target_ppi: 1e308")) == []


NOTHING = "0." + "0" * 66 + "1mm"


def test_a_grid_of_no_size_is_a_finding() -> None:
    case = changed(BASE, "grid: {size: 五号", f"grid: {{size: {NOTHING}")
    assert wrong_with(case) == []


def test_type_that_no_one_can_see_is_a_finding() -> None:
    case = changed(
        BASE, "hei, size: 五号, leading: 16pt, align", "hei, size: 0.0001mm, leading: 16pt, align"
    )
    assert wrong_with(case) == []


# What is read while it changes.


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (f"{MADE_UP}/five.yaml", SENTENCE, SENTENCE * 3),
        ("layouts/made.yaml", "lines: 1-42", "lines: 2-42"),
    ],
)
def test_words_saved_while_a_build_reads_stand_in_the_next(
    desk: Desk, name: str, old: str, new: str
) -> None:
    path = desk.house / name
    before = path.read_text(encoding="utf-8")
    after = before.replace(old, new, 1)
    assert before != after
    path.write_text(after, encoding="utf-8")
    build(desk.edition)
    right = desk.left()
    path.write_text(before, encoding="utf-8")
    desk.again()
    stale = []
    for at in some(moments(desk.edition, path), 3):
        desk.again()
        build_with(desk.edition, path, at, lambda _: Path(path).write_text(after, encoding="utf-8"))
        build(desk.edition)
        stale += [at] if desk.left() != right else []
        path.write_text(before, encoding="utf-8")
    assert stale == [], "moments of opening at which the save was missed"


def test_where_a_renaming_fails_the_old_files_stay(desk: Desk) -> None:
    first = moments(desk.edition, desk.output, writing=True, aside=True) - 1
    for at in range(max(first, 0), moments(desk.edition, desk.output, writing=True)):
        desk.again()
        ended = build_with(desk.edition, desk.output, at, refused(errno.EIO), writing=True)
        assert ended.wrong == ""
        assert (ended.value, desk.left()) in (([], dict(desk.new)), (["T501"], dict(desk.old))), at


# Too much.


def test_a_word_without_end_is_a_finding_in_bounded_time() -> None:
    content = f"headline: 社区\nbody: {'a' * 300_000}\n".encode()
    assert wrong_with(with_file(f"{BY_HAND}/one.yaml", content, BY_HAND), seconds=2) == []


# Characters that no face has.


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{BY_HAND}/two.yaml", "headline: 一二三四五"),
        (f"{MADE_UP}/two.yaml", "headline: 一二三四五"),
        (f"{BY_HAND}/one.yaml", "quote: 居民说好"),
    ],
)
def test_a_part_none_of_whose_characters_a_face_has_is_a_finding(
    tmp_path: Path, path: str, words: str
) -> None:
    key = words.partition(":")[0]
    edition = path.rpartition("/")[0]
    write(changed(path, words, f"{key}: {ABSENT * 2}").files, tmp_path)
    built = build(tmp_path / edition)
    assert {finding.code for finding in built.findings if finding.severity == "error"} == {"T302"}


# A build without a word and without a file.


@pytest.mark.parametrize("content", ["word", "12", "[]", "~", "---\n...\n"])
def test_a_layout_to_extend_that_is_none_is_a_finding(content: str) -> None:
    assert wrong_with(with_file(BASE, content.encode())) == []


@pytest.mark.parametrize("edition", [BY_HAND, MADE_UP])
@pytest.mark.parametrize("key", ["pages", "articles", "fillers", "fields", "layout", "press"])
def test_a_key_that_says_nothing_is_none_or_a_finding(edition: str, key: str) -> None:
    path = f"{edition}/edition.yaml"
    old = good_house()[path]
    assert isinstance(old, bytes)
    lone = f"{key}:\n".encode() + old
    for content in (lone, f"layout: made\n{key}:\n".encode()):
        assert wrong_with(with_file(path, content, edition), whole=False) == []


# What is looked at before it is read.


@pytest.mark.parametrize("name", ["style", "articles/made"])
def test_a_link_to_the_root_is_not_looked_through(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tekan.kept, "_MOST_FILES", 2_000)  # of 50,000, which take 2 s each time
    files = {path: own for path, own in good_house().items() if not path.startswith(name)}
    assert wrong_with(Case({**files, name: Link("/")}, MADE_UP, ()), seconds=10) == []
