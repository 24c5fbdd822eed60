"""A YAML file as a tree: texts as written, places, and every way a file can be broken."""

import os
from pathlib import Path

import pytest

from tekan.model.findings import Findings, Place
from tekan.source.nodes import MAX_NODES, Mapping, Node, Scalar, Sequence, read_yaml, scalars


def read(folder: Path, data: str | bytes) -> tuple[Node | None, Findings]:
    path = folder / "a.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_yaml(path, "a.yaml")


def tree(folder: Path, text: str) -> Mapping:
    node, findings = read(folder, text)
    assert findings == ()
    assert isinstance(node, Mapping)
    return node


def value(node: Mapping, key: str) -> Scalar:
    entry = node.entry((key,))
    assert entry is not None
    assert isinstance(entry.value, Scalar)
    return entry.value


def spots(findings: Findings) -> list[tuple[str, int, int]]:
    return [(f.code, f.place.line, f.place.column) for f in findings if f.place]


def lines(scalar: Scalar) -> list[tuple[str, int, int]]:
    return [(line.text, line.place.line, line.place.column) for line in scalar.lines]


@pytest.mark.parametrize("text", ["08", "1:30", "1.50", "no", "~", "null", "2024-01-02", "0x1f"])
def test_a_scalar_stays_what_was_written(tmp_path: Path, text: str) -> None:
    assert value(tree(tmp_path, f"a: {text}\n"), "a").text == text


def test_a_value_left_out_is_empty_and_a_quoted_empty_one_is_not_absent(tmp_path: Path) -> None:
    node = tree(tmp_path, 'a:\nb: ""\n')
    assert value(node, "a").text == value(node, "b").text == ""
    assert value(node, "a").is_absent
    assert not value(node, "b").is_absent


def test_places_count_characters_from_one(tmp_path: Path) -> None:
    node = tree(tmp_path, "# 注\n标题: “𠮷”\n署名:\n  - {role: 文, title: 记者}\n")
    assert node.entries[0].key.place == Place("a.yaml", 2, 1)
    assert value(node, "标题").place == Place("a.yaml", 2, 5)
    bylines = node.entries[1].value
    assert isinstance(bylines, Sequence)
    assert [scalar.place for scalar in scalars(bylines)] == [
        Place("a.yaml", 4, 12),
        Place("a.yaml", 4, 22),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(tmp_path: Path, end: str) -> None:
    text = end.join(["a: 甲", "b: |", "  乙", "", "  丙", "c: 丁"])
    node = tree(tmp_path, text)
    assert lines(value(node, "b")) == [("乙", 3, 3), ("", 4, 1), ("丙", 5, 3)]
    assert value(node, "c").place.line == 6


def test_a_byte_order_mark_is_no_character(tmp_path: Path) -> None:
    node, findings = read(tmp_path, "\ufeffa: 甲\n".encode())
    assert findings == ()
    assert isinstance(node, Mapping)
    assert node.entries[0].key.text == "a"
    assert node.entries[0].value.place == Place("a.yaml", 1, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |\n\n  甲\n    乙  \n\n# 注\nb: c\n", [("", 2, 1), ("甲", 3, 3), ("乙", 4, 5)]),
        ("a: |2\n    甲\n  乙\nb: c\n", [("甲", 2, 5), ("乙", 3, 3)]),
        ("a: >-\n  甲\n  乙\n\n  丙\n", [("甲", 2, 3), ("乙", 3, 3), ("", 4, 1), ("丙", 5, 3)]),
        (
            "a: 甲\n  乙  \n\n  丙 # 注\nb: c\n",
            [("甲", 1, 4), ("乙", 2, 3), ("", 3, 1), ("丙", 4, 3)],
        ),
        ("a:\n  甲\n  乙\n", [("甲", 2, 3), ("乙", 3, 3)]),
        ("a: '甲''\n  乙'\n", [("甲'", 1, 5), ("乙", 2, 3)]),
        ('a: "甲\n  乙"\n', [("甲", 1, 5), ("乙", 2, 3)]),
        ('a: "甲\\n乙"\n', [("甲", 1, 4), ("乙", 1, 4)]),
        ("a: &x 甲\n", [("甲", 1, 7)]),
        ("a: ' 甲 '\n", [(" 甲 ", 1, 5)]),
        ("a: |\n  甲", [("甲", 2, 3)]),
        ("a: |\nb: c\n", []),
    ],
)
def test_lines_are_as_written_with_their_places(
    tmp_path: Path, text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert lines(value(tree(tmp_path, text), "a")) == expected


def test_missing_folder_loop_and_locked_files_are_findings(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "f.yaml").write_text("a: b")
    os.mkfifo(tmp_path / "pipe")
    for name, code in [
        ("none.yaml", "T101"),
        ("f.yaml/x", "T101"),
        (".", "T102"),
        ("pipe", "T102"),
        ("loop", "T103"),
        ("a\0b", "T103"),
        ("x" * 300, "T103"),
    ]:
        node, findings = read_yaml(tmp_path / name, name)
        assert (node, [f.code for f in findings]) == (None, [code]), name


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: b")
    path.chmod(0)
    assert read_yaml(path, "a.yaml")[1][0].code == "T103"


@pytest.mark.parametrize(
    ("data", "encoding", "line", "column"),
    [
        ("a: b\nxy: 标题".encode("gb18030"), "GB 18030", 2, 5),
        ("a: 标题".encode("utf-16"), "UTF-16", 1, 1),
        ("a: 标题\nb: 正文".encode("utf-16-le"), "UTF-16", 1, 1),
        ("headline: title\n".encode("utf-16-be"), "UTF-16", 1, 1),
        ("a: 标题".encode("utf-32"), "UTF-32", 1, 1),
    ],
)
def test_another_encoding_is_named(
    tmp_path: Path, data: bytes, encoding: str, line: int, column: int
) -> None:
    node, findings = read(tmp_path, data)
    assert node is None
    assert findings[0].values == (("encoding", encoding),)
    if encoding == "GB 18030":
        assert spots(findings) == [("T104", line, column)]


def test_one_bad_byte_in_good_text_is_no_other_encoding(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a: 甲\nb: 社区乙".encode() + b"\xd6\xd0" + "\nc: 丁".encode())
    assert spots(findings) == [("T105", 2, 7)]


def test_a_binary_file_is_not_text(tmp_path: Path) -> None:
    node, findings = read(tmp_path, bytes(range(256)) * 40)
    assert (node, [f.code for f in findings]) == (None, ["T105"])


def test_control_characters_are_all_found_and_the_rest_is_read(tmp_path: Path) -> None:
    node, findings = read(tmp_path, "a: \0甲\nb: 乙\x07\u2028\n")
    assert spots(findings) == [("T107", 1, 4), ("T107", 2, 5), ("T107", 2, 6)]
    assert isinstance(node, Mapping)
    assert value(node, "a").place.column == 5


@pytest.mark.parametrize("text", ["", "\n\n", "# 注\n", "\ufeff"])
def test_an_empty_file_says_so(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text)[0] is None
    assert [f.code for f in read(tmp_path, text)[1]] == ["T106"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: c\n\td: e\n", [("T110", 2, 1), ("T110", 3, 1)]),
        ("a: b\n  \tc: d\n", [("T110", 2, 3)]),
        ("a:\n  b: c\n　　d: e: f\n", [("T111", 3, 1)]),
        ("标题：甲\nb: c\n", [("T112", 1, 3)]),
        ("b: c\n标题：甲\n", [("T112", 2, 3)]),
        ("b: c\n标题：甲\nd: e\n", [("T112", 2, 3)]),
        ("标题：甲\n正文：乙\n", [("T112", 1, 3)]),
        ("a: 1\nb:c\nd: e\n", [("T113", 2, 2)]),
        ("a: {b: c, d:}\n", [("T113", 1, 12)]),
        ("a: 甲: 乙\n", [("T114", 1, 5)]),
        ("a: b\n c: d\n", [("T115", 2, 2)]),
        ("a:\n  - b\n c: d\n", [("T115", 3, 2)]),
        ("- a\nb: c\n", [("T115", 2, 1)]),
        ("a: |\n  甲\n乙丙\n", [("T116", 3, 1)]),
        ("a: '甲\n", [("T117", 1, 4)]),
        ('a: "甲\nb: c\n', [("T117", 1, 4)]),
        ("a: [b, c\nd: e\n", [("T118", 1, 4)]),
        ("a: {b: c\n", [("T118", 1, 4)]),
        ('a: "急难"愁盼\nb: c\n', [("T119", 1, 8)]),
        ("a: [图]标题\nb: c\n", [("T119", 1, 7)]),
        ("a: **甲**乙\n", [("T120", 1, 4)]),
        ("a: @甲\n", [("T120", 1, 4)]),
        ("a: &甲\n", [("T120", 1, 4)]),
        ("a: !快来\nb: c\n", [("T120", 1, 4)]),
        ("a: - b\n", [("T120", 1, 4)]),
        ("a: ]\n", [("T120", 1, 4)]),
        ('a: "\\q"\n', [("T121", 1, 5)]),
        ('a: "\\ud800"\n', [("T121", 1, 7)]),
        ("a: |甲\n  乙\n", [("T122", 1, 4)]),
        ("%YAML 2.0\n---\na: b\n", [("T123", 1, 1)]),
        ("a: b\n---\nc: d\n", [("T124", 2, 1)]),
        ("a: b\n  \nc: d\na: e\nc: f\n", [("T125", 4, 1), ("T125", 5, 1)]),
        ("? [a]\n: b\n", [("T126", 1, 3)]),
        ("a: !!python/object:os.system x\n", [("T127", 1, 4)]),
        ("a: !快 b\n", [("T120", 1, 4)]),
        ("a: *x\n", [("T128", 1, 4)]),
        ("a: &x [*x]\n", [("T128", 1, 8)]),
    ],
)
def test_broken_yaml_is_found_where_it_breaks(
    tmp_path: Path, text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert spots(read(tmp_path, text)[1]) == expected


def test_a_repeated_key_names_both_places_and_the_first_counts(tmp_path: Path) -> None:
    node, findings = read(tmp_path, "x: 1\n标题: 甲\n标题: 乙\n")
    assert findings[0].values == (("key", "标题"), ("line", 2), ("column", 1))
    assert findings[0].place == Place("a.yaml", 3, 1)
    assert isinstance(node, Mapping)
    assert value(node, "标题").text == "甲"


def test_an_alias_repeats_what_its_anchor_names(tmp_path: Path) -> None:
    node = tree(tmp_path, "a: &x [甲, 乙]\nb: *x\n")
    assert node.entries[0].value is node.entries[1].value


def test_aliases_that_explode_are_refused_and_many_plain_nodes_are_not(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
    )
    assert [f.code for f in read(tmp_path, bomb)[1]] == ["T129"]
    assert read(tmp_path, "- x\n" * (MAX_NODES + 1))[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000 + "]" * 10_000,
        "- " * 10_000 + "x",
        "{a: " * 10_000,
        "\n".join(" " * n + "a:" for n in range(2_000)),
        "".join(f"a{n}: &a{n} [{f'*a{n - 1}' if n else 'x'}]\n" for n in range(80)),
    ],
)
def test_deep_files_are_refused_not_fatal(tmp_path: Path, text: str) -> None:
    assert [f.code for f in read(tmp_path, text)[1]] == ["T130"]


def test_a_huge_scalar_is_read(tmp_path: Path) -> None:
    node = tree(tmp_path, "a: |\n" + "  " + "字" * 1_000_000 + "\n")
    assert len(value(node, "a").lines[0].text) == 1_000_000


def test_any_bytes_give_findings_or_a_tree(tmp_path: Path) -> None:
    whole = "a: [b, {c: '甲'}]\nd: |\n  *乙*\n\te: &x !y \"z\\n\"\n".encode()
    for start in range(len(whole)):
        for end in (start + 3, len(whole)):
            node, findings = read(tmp_path, whole[start:end])
            assert node is not None or findings
