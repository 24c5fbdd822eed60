"""What the fuzz found and is not mended yet: each a rule that does not hold.

When one is mended, its test fails for passing (strict): take its mark away, and it keeps the rule.
"""

import errno
from pathlib import Path

import nasty
import pytest
from damage import Case
from desk import Desk
from faults import build_with, moments, refused
from small_house import BY_HAND, MADE_UP, SENTENCE, Link, good_house
from test_bad_input import BASE, FONTS, PRESS, changed, with_file, wrong_with

from tekan.build import build


def found(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


# Faces.


@found("fonts/subset.py:69: HarfBuzz's RuntimeError “Subsetting failed” is not caught")
def test_a_face_whose_subroutines_call_themselves_is_a_finding() -> None:
    assert wrong_with(with_file("fonts/hei.otf", nasty.looping_cff())) == []


def _spoilt(name: str, tag: bytes) -> bytes:
    """A face one of whose tables is all ones."""
    good = good_house()[f"fonts/{name}"]
    assert isinstance(good, bytes)
    start, size = nasty.table_places(good)[tag]
    return good[:start] + b"\xff" * size + good[start + size :]


@found("the same: every table is there, and none of CFF is of any use")
def test_a_face_whose_outlines_are_rubbish_is_a_finding() -> None:
    assert wrong_with(with_file("fonts/hei.otf", _spoilt("hei.otf", b"CFF "))) == []


@found("fonts/face.py:75: uharfbuzz decodes tags of tables as UTF-8: UnicodeDecodeError")
def test_a_face_with_a_table_whose_tag_is_no_text_is_a_finding() -> None:
    good = good_house()["fonts/hei.otf"]
    assert isinstance(good, bytes)
    assert wrong_with(with_file("fonts/hei.otf", good[:12] + b"BA\xffE" + good[16:])) == []


@found("fonts/face.py:62: OverflowError of hb.Face is not caught; `index` has no upper limit")
@pytest.mark.parametrize("index", [2**31, 2**63])
def test_a_face_of_a_number_beyond_any_collection_is_a_finding(index: int) -> None:
    assert (
        wrong_with(changed(FONTS, "{file: song.ttf}", f"{{file: song.ttf, index: {index}}}")) == []
    )


@found("fonts/subset.py:68: a tag that is not ASCII: UnicodeEncodeError")
def test_an_axis_whose_name_is_not_ascii_is_a_finding() -> None:
    assert (
        wrong_with(changed(FONTS, "{file: song.ttf}", "{file: song.ttf, axes: {字字字字: 1}}"))
        == []
    )


@found("source/house.py:65: pathlib's is_file raises ENAMETOOLONG; files.is_file does not")
def test_a_face_file_of_too_long_a_name_is_a_finding() -> None:
    assert wrong_with(changed(FONTS, "song.ttf", "x" * 300), whole=False) == []


# Links that lead to no name: the same `is_file`, `is_dir` of pathlib.


@found("source/house.py:28, :72: pathlib's is_dir and is_file raise ENAMETOOLONG")
@pytest.mark.parametrize("path", ["fonts", "layouts/base.yaml"])
def test_a_link_that_is_too_long_to_follow_is_a_finding(path: str) -> None:
    files = {name: content for name, content in good_house().items() if not name.startswith(path)}
    assert wrong_with(Case({**files, path: Link("x" * 300)}, MADE_UP, ()), whole=False) == []


# Names of folders.


@found("build.py:288 report(): .encode() of paths with lone surrogates")
def test_a_folder_whose_name_is_no_utf8_gives_files() -> None:
    edition = "articles/\udcff\udcfe"
    files = {path.replace(MADE_UP, edition): content for path, content in good_house().items()}
    assert wrong_with(Case(files, edition, ())) == []


# Numbers.


@found(
    "draw/pictures.py:96: size × 1e308 ppi is infinite; target_ppi (Positive) has no upper limit"
)
def test_a_resolution_beyond_any_press_is_a_finding() -> None:
    assert wrong_with(changed(PRESS, "warn_ppi: 2", "target_ppi: 1e308")) == []


NOTHING = "0." + "0" * 66 + "1mm"


@found("page/ad.py:36: ZeroDivisionError, the size of the grid is as good as nothing")
def test_a_grid_of_no_size_is_a_finding() -> None:
    case = changed(BASE, "grid: {size: 五号", f"grid: {{size: {NOTHING}")
    assert wrong_with(case) == []


@found("sizes have no lower limit: a body of 0.0001 mm is on the page, and no one sees it")
def test_type_that_no_one_can_see_is_a_finding() -> None:
    case = changed(
        BASE, "hei, size: 五号, leading: 16pt, align", "hei, size: 0.0001mm, leading: 16pt, align"
    )
    assert wrong_with(case) == []


# What is read while it changes.


@found(
    "kept.py:49, :64: the state is taken after the reading: what was saved between is kept as the"
    " old words under the new state, and every later build prints the old"
)
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
    stale = []
    for at in range(moments(desk.edition, path)):
        desk.again()
        build_with(desk.edition, path, at, lambda _: Path(path).write_text(after, encoding="utf-8"))
        build(desk.edition)
        stale += [at] if desk.left() != right else []
        path.write_text(before, encoding="utf-8")
    assert stale == [], "moments of opening at which the save was missed"


@found(
    "output.py:26: where a later renaming fails, the files before it are new already, beside old"
    " ones; yet T501 and the last line say that the former files stay"
)
def test_where_a_renaming_fails_the_old_files_stay(desk: Desk) -> None:
    for at in range(moments(desk.edition, desk.output, writing=True)):
        desk.again()
        ended = build_with(desk.edition, desk.output, at, refused(errno.EIO), writing=True)
        assert ended.wrong == ""
        assert (ended.value, desk.left()) in (([], dict(desk.new)), (["T501"], dict(desk.old))), at


# Too much.


@found("text/breaks.py:_search and page/flow.py: a body is broken as a whole, however long")
def test_a_word_without_end_is_a_finding_in_bounded_time() -> None:
    content = f"headline: 社区\nbody: {'a' * 300_000}\n".encode()
    assert wrong_with(with_file(f"{BY_HAND}/one.yaml", content, BY_HAND), seconds=2) == []
