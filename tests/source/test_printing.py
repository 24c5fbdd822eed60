"""Findings as lines, blocks and data; carets stand under the right cells of a terminal."""

import json

import pytest

from tekan.model.findings import Finding, Place, error, note, warning
from tekan.printing import as_block, as_json, as_line, cell_width


def at(column: int, length: int = 1) -> Finding:
    # Its code has no label beside the carets.
    return error("T119", Place("a.yaml", 3, column), length, mark="“")


def carets(source: str, column: int, length: int = 1, width: int = 80) -> tuple[str, str]:
    _, _, _, text, marks, *_ = as_block(at(column, length), "zh", source, width).split("\n")
    assert f"{text} ".startswith(" 3 | ")
    assert marks.startswith("   |")
    return text[5:], marks[5:]


def cells(text: str) -> int:
    return sum(map(cell_width, text))


def test_a_line_in_both_languages() -> None:
    finding = error("T131", Place("a/b.yaml", 3, 1), 7, key="headlin", near="headline")
    assert as_line(finding, "zh") == (
        "a/b.yaml:3:1: 错误 T131: 没有“headlin”这一项（您是想写 `headline`？）"
    )
    assert as_line(finding, "en") == (
        "a/b.yaml:3:1: error T131: there is no “headlin” (did you mean `headline`?)"
    )


def test_severity_and_a_missing_place_or_hint() -> None:
    assert as_line(warning("T150"), "zh").startswith("警告 T150: ")
    assert as_line(note("T164", name="date"), "en").startswith("note T164: ")
    finding = error("T142", None, key="a", limit=1, value="0")
    assert as_line(finding, "zh") == "错误 T142: “a”不能小于 1，现在是 0"


def test_nothing_that_a_terminal_would_obey_is_left() -> None:
    finding = error("T101", Place("a\x1b[2J\n\udcff.yaml"), file="b\r\x07")
    line = as_line(finding, "zh")
    assert line.isprintable()
    assert "a\\x1b[2J\\x0a\\udcff.yaml" in line
    line.encode()
    block = as_block(finding, "zh", "x\x1b[31m")
    assert "\x1b" not in block
    block.encode()


@pytest.mark.parametrize(
    ("source", "column", "length", "marks"),
    [
        ("abc", 2, 1, " ^"),
        ("标题: **甲", 5, 2, " " * 6 + "^^"),
        ("标题", 2, 1, "  ^^"),
        ("\tab", 2, 1, "    ^"),
        ("a\tb", 2, 1, " ^^^^"),
        ("e\u0301x", 3, 1, " ^"),
        ("e\u0301x", 2, 1, "^"),
        ("a\u200bb", 3, 1, " ^"),
        ("ab", 3, 1, "  ^"),
        ("ab", 99, 5, "  ^"),
        ("ab", 1, 99, "^^"),
        ("", 1, 1, "^"),
        ("ａ😀x", 3, 1, "    ^"),
        ("a\x07b", 3, 1, "     ^"),
    ],
)
def test_carets_stand_under_the_marked_cells(
    source: str, column: int, length: int, marks: str
) -> None:
    assert carets(source, column, length)[1] == marks


@pytest.mark.parametrize("column", [1, 2, 30, 50, 99, 100])
@pytest.mark.parametrize("width", [40, 79, 80])
def test_a_long_line_is_cut_around_its_carets(column: int, width: int) -> None:
    source = "".join(chr(0x4E00 + n) for n in range(100))
    text, marks = carets(source, column, 2, width)
    assert cells(text) <= width - 5
    marked = text[len(text) - _tail(text, len(marks) - marks.count("^")) :]
    assert marked[0] == source[column - 1]
    assert text.startswith("…") == (not text.startswith("\u4e00"))
    assert text.endswith("…") == (not text.endswith(source[-1]))


def _tail(text: str, skipped: int) -> int:
    """How many characters of a text follow after `skipped` cells."""
    rest = text
    while skipped > 0:
        skipped -= cell_width(rest[0])
        rest = rest[1:]
    return len(rest)


def test_a_line_that_just_fits_is_not_cut() -> None:
    assert carets("字" * 30, 30, 1, 65)[0] == "字" * 30


def test_json_holds_everything_and_can_be_written() -> None:
    finding = error("T142", Place("a.yaml", 3, 5), key="a", limit=1, value="0")
    data = as_json(finding, "en")
    assert json.loads(json.dumps(data)) == {
        "code": "T142",
        "severity": "error",
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "problem": "“a” must not be less than 1, it is 0",
        "hint": "",
        "values": {"key": "a", "limit": 1, "value": "0"},
    }
    assert as_json(warning("T150"), "zh")["line"] is None
