"""What is wrong as blocks: head, place, line, carets, label, second place, help."""

from argparse import Namespace
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tekan.catalogue import CATALOGUE
from tekan.catalogue.labels import LABELS, SECOND
from tekan.cli import main
from tekan.cli.say import say
from tekan.clipping import width_of
from tekan.model.findings import Finding, Place, error, note, warning
from tekan.printing import as_block, as_line, as_lines, coloured

MISSPELT = error("T131", Place("a/yinhe.yaml", 4, 1), 3, key="署名人", near="署名")
TWICE = error("T125", Place("a/yinhe.yaml", 118, 1), 6, key="kicker", line=9, column=1)
LISTED = error("T160", Place("edition.yaml", 9, 12), 5, file="yinhe.yaml", line=8)


def block(finding: Finding, source: str | None, lang: str = "zh", **more: object) -> list[str]:
    return as_block(finding, lang, source, **more).split("\n")  # type: ignore[arg-type]


def test_a_block_in_chinese() -> None:
    assert block(MISSPELT, "署名人:") == [
        "错误[T131]: 没有“署名人”这一项",
        "  --> a/yinhe.yaml:4:1",
        "   |",
        " 4 | 署名人:",
        "   | ^^^^^^ 没有这一项",
        "   |",
        "   = 帮助：您是想写 `署名`？",
    ]


def test_a_block_in_english() -> None:
    assert block(MISSPELT, "署名人:", "en") == [
        "error[T131]: there is no “署名人”",
        "  --> a/yinhe.yaml:4:1",
        "   |",
        " 4 | 署名人:",
        "   | ^^^^^^ no such key",
        "   |",
        "   = help: did you mean `署名`?",
    ]


def test_a_second_place_has_a_line_and_a_label_of_its_own() -> None:
    assert block(TWICE, "kicker: 乙", second_line="kicker: 甲")[1:-2] == [
        "    --> a/yinhe.yaml:118:1",
        "     |",
        "   9 | kicker: 甲",
        "     | ------ 第一次写在这里",
        "...",
        " 118 | kicker: 乙",
        "     | ^^^^^^ 又写了一次",
    ]


def test_lines_that_follow_each_other_have_nothing_between_and_no_column_marks_the_line() -> None:
    assert block(LISTED, "  - yinhe", "en", second_line="  - yinhe ")[2:6] == [
        "   |",
        " 8 |   - yinhe",
        "   |   ------- first listed here",
        " 9 |   - yinhe",
    ]


def test_a_second_place_in_another_file_is_named() -> None:
    finding = warning("T656", Place("e/b.yaml", 7, 11), 12, file="photos/a.jpg", where="a.yaml:12")
    rows = block(finding, "  - file: photos/a.jpg", "en", second_line="  - file: photos/a.jpg")
    assert rows[1:-2] == [
        "   --> e/b.yaml:7:11",
        "    |",
        "  7 |   - file: photos/a.jpg",
        "    |           ^^^^^^^^^^^^ used again",
        "   ::: e/a.yaml:12:3",
        " 12 |   - file: photos/a.jpg",
        "    |   -------------------- used here too",
    ]


def test_without_a_source_a_block_has_its_place_alone() -> None:
    finding = error("T101", Place("a/edition.yaml"), file="edition.yaml")
    assert block(finding, None, "en") == [
        "error[T101]: there is no file edition.yaml",
        " --> a/edition.yaml:1:1",
        "  = help: check its name and folder",
    ]
    assert block(error("T209"), None, "en")[0] == "error[T209]: there is no article"


def test_a_label_that_has_no_room_beside_its_carets_stands_below_them() -> None:
    finding = error("T131", Place("a.yaml", 1, 1), 30, key="x", near="y")
    rows = block(finding, "字" * 15, width=40)
    assert rows[4:6] == ["   | " + "^" * 30, "   | 没有这一项"]
    assert max(len(row) for row in rows[4:6]) <= 40


@pytest.mark.parametrize(
    ("source", "column", "shown", "marks"),
    [
        ("\tkey: 甲", 2, "    key: 甲", "    ^"),
        ("e\u0301甲乙", 3, "e\u0301甲乙", " ^^"),
        ("😀甲", 2, "😀甲", "  ^^"),
        ("甲\r", 1, "甲\\x0d", "^^"),
    ],
)
def test_carets_in_cells(source: str, column: int, shown: str, marks: str) -> None:
    rows = block(error("T119", Place("a.yaml", 1, column), mark='"'), source)
    assert rows[3:5] == [f" 1 | {shown}", f"   | {marks}"]


def test_a_long_line_keeps_its_label_within_the_width() -> None:
    finding = warning("T150", Place("a.yaml", 1, 900), 2)
    rows = block(finding, "字" * 1000, width=60)
    assert "^^^^" in rows[4]
    assert "缺另一个" in "".join(rows[4:6])


def test_colours_are_of_the_sixteen_and_change_no_words() -> None:
    painted = as_block(TWICE, "zh", "kicker: 乙", second_line="kicker: 甲", paint=coloured)
    plain = painted
    for code in ("\x1b[1;31m", "\x1b[1;34m", "\x1b[1;32m", "\x1b[1m", "\x1b[0m"):
        assert code in painted
        plain = plain.replace(code, "")
    assert plain == as_block(TWICE, "zh", "kicker: 乙", second_line="kicker: 甲")


def test_labels_are_of_codes_that_there_are() -> None:
    assert set(LABELS) <= set(CATALOGUE)
    assert set(SECOND) <= set(CATALOGUE)


def test_labels_speak_of_values_that_their_problems_speak_of() -> None:
    def gaps(*texts: str) -> set[str]:
        return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}

    for code, (chinese, english) in LABELS.items():
        words = CATALOGUE[code]
        known = gaps(words.zh, words.zh_hint, words.en, words.en_hint)
        assert gaps(chinese) == gaps(english) <= known, code


def test_a_folder_whose_name_is_misspelt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "2024-interviews").mkdir()
    assert main(["check", str(tmp_path / "2024-interveiws"), "--lang", "zh"]) == 2
    assert "帮助：您是想写 `2024-interviews`？请检查路径\n" in capsys.readouterr().err


def edition(folder: Path, article: str) -> Path:
    folder.mkdir()
    (folder / "edition.yaml").write_text("layout: x\narticles: [a]\n")
    (folder / "a.yaml").write_bytes(article.encode())
    return folder


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_carriage_returns_and_a_missing_last_line_end_do_not_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    text = ending.join(("headline: 桥", "署名人: []", "body: 甲", "tail: 乙"))
    assert main(["check", str(edition(tmp_path / "e", text)), "--lang", "zh"]) == 2
    said = capsys.readouterr().err
    assert " 2 | 署名人: []\n   | ^^^^^^ 没有这一项\n" in said
    assert " 4 | tail: 乙\n" in said
    assert "\r" not in said and "\x1b" not in said


def test_a_log_of_the_program_is_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("odd")

    monkeypatch.setattr("tekan.build.check", broken)
    assert main(["check", str(tmp_path), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error[T599]")
    assert "Traceback" not in said


def unfilled(line: int, name: str) -> Finding:
    return note("T164", Place("e.yaml", line, 8), name=name)


def test_fields_to_be_filled_in_stand_in_one_line() -> None:
    notes = (unfilled(3, "paper"), note("T407", None, part="x", title="y"), unfilled(4, "我的"))
    first, second = as_lines(notes, "zh")
    assert first == "e.yaml:3:8: 提示 T164: 2 项待填，付印前请填好：报名（paper）、我的"
    assert "T407" in second


def test_one_field_alone_is_told_as_ever() -> None:
    (line,) = as_lines((unfilled(3, "paper"),), "zh")
    assert line == "e.yaml:3:8: 提示 T164: “报名（paper）”待填（付印前请填好）"


def test_the_gravest_come_first_and_notes_last(capsys: pytest.CaptureFixture[str]) -> None:
    found = (unfilled(1, "paper"), warning("T150"), error("T131", None, key="a", near="b"))
    say(found, Namespace(lang="zh"), ())
    said = capsys.readouterr().err
    assert said.index("T131") < said.index("T150") < said.index("T164")


@pytest.mark.parametrize(("asked", "told"), [({"edition": "e"}, "没有问题\n"), ({}, "")])
def test_an_edition_without_faults_is_said_to_be_so(
    asked: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    say((), Namespace(lang="zh", **asked), ())
    assert capsys.readouterr().err == told


CHOSEN = error("T186", Place("a.yaml", 1, 8), 8, name="newsprnt", choices="coated、newsprint")


def test_what_was_nearly_one_of_the_choices_is_asked_first() -> None:
    assert as_line(CHOSEN, "zh").endswith(
        "（您是想写 `newsprint`？press 文件夹里有：coated、newsprint）"
    )
    assert as_line(CHOSEN, "en").endswith(
        "(did you mean `newsprint`? press/ has: coated, newsprint)".replace(", n", "、n")
    )
    far = error("T186", None, name="xyz", choices="coated、newsprint")
    assert "您是想写" not in as_line(far, "zh")


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    st.integers(1, 250),
    st.integers(0, 250),
    st.integers(30, 120),
    st.sampled_from(["zh", "en"]),
)
@example(source="\xad", column=1, length=0, width=30, lang="zh")
def test_quoted_lines_never_leave_the_terminal_and_always_have_a_caret(
    source: str, column: int, length: int, width: int, lang: str
) -> None:
    finding = error("T131", Place("a.yaml", 12, column), length, key="x", near="y")
    rows = block(finding, source.replace("\n", " "), lang, width=width)[2:-2]
    assert max(width_of(row) for row in rows) <= width
    assert sum("^" in row for row in rows[2:]) == 1
    assert "\x1b" not in "".join(rows)
