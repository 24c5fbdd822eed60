"""Inline marks: which stars are marks, where spans stand, how lines and paragraphs join."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tekan.model.edition import Face, ParagraphKind, Text, plain
from tekan.model.findings import Findings, Place
from tekan.source.lines import Line, Style
from tekan.source.markup import inline
from tekan.source.nodes import Mapping, Scalar, read_yaml
from tekan.source.paragraphs import paragraphs


def scalar(*texts: str) -> Scalar:
    lines = tuple(Line(text, Place("f", number, 3)) for number, text in enumerate(texts, 1))
    return Scalar("\n".join(texts), Style.LITERAL, Place("f", 1, 1), lines)


def faces(*texts: str) -> list[tuple[str, str]]:
    text, _ = inline(scalar(*texts))
    return [(span.text, span.face.value) for span in text]


def looks(*texts: str) -> list[tuple[str, str]]:
    """Each span with all that it is: its face where not plain, dots, raised, its ruby."""
    text, _ = inline(scalar(*texts))
    return [
        (
            span.text,
            "".join(
                (
                    "" if span.face is Face.PLAIN else span.face.value[0],
                    "." * span.dotted,
                    "^" * span.raised,
                    span.ruby,
                )
            ),
        )
        for span in text
    ]


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**“五共”**理念", [("“五共”", "bold"), ("理念", "plain")]),
        ("采用**“1224”**工作法", [("采用", "plain"), ("“1224”", "bold"), ("工作法", "plain")]),
        ("见*“红色”*。", [("见", "plain"), ("“红色”", "kai"), ("。", "plain")]),
        ("第**12**3号", [("第", "plain"), ("12", "bold"), ("3号", "plain")]),
        ("**甲*乙*丙**", [("甲", "bold"), ("乙", "kai"), ("丙", "bold")]),
        ("*甲**乙**丙*", [("甲", "kai"), ("乙", "bold"), ("丙", "kai")]),
        ("**甲，**乙**丙**", [("甲，", "bold"), ("乙", "plain"), ("丙", "bold")]),
        (r"\*甲\*", [("*甲", "plain"), ("*", "plain")]),
        (r"**甲\**乙**", [("甲", "bold"), ("**乙", "bold")]),
        ("5*3", [("5*3", "plain")]),
        ("2*3*4", [("2*3*4", "plain")]),
        ("210mm*297mm*30mm", [("210mm*297mm*30mm", "plain")]),
        ("甲 * 乙 * 丙", [("甲 * 乙 * 丙", "plain")]),
        ("*甲", [("*甲", "plain")]),
        ("甲*", [("甲*", "plain")]),
        ("138****1234", [("138****1234", "plain")]),
        ("**甲*乙**丙*", [("甲*乙", "bold"), ("丙*", "plain")]),
        (r"C:\字", [(r"C:\字", "plain")]),
        ("上题|下题", [("上题|下题", "plain")]),
        ("** 甲 **", [("** 甲 **", "plain")]),
    ],
)
def test_marks(source: str, expected: list[tuple[str, str]]) -> None:
    assert faces(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("件==件件==都", [("件", ""), ("件件", "."), ("都", "")]),
        ("==“甲”，==乙", [("“甲”，", "."), ("乙", "")]),
        ("**甲==乙==丙**", [("甲", "b"), ("乙", "b."), ("丙", "b")]),
        ("==甲*乙*丙==", [("甲", "."), ("乙", "k."), ("丙", ".")]),
        ("a==b", [("a==b", "")]),
        ("1==1==1", [("1==1==1", "")]),
        ("甲 == 乙 == 丙", [("甲 == 乙 == 丙", "")]),
        ("====", [("====", "")]),
        (r"\==甲==", [("==甲==", "")]),
        ("5米^2^，", [("5米", ""), ("2", "^"), ("，", "")]),
        ("**5m^2^**", [("5m", "b"), ("2", "b^")]),
        ("说。^①^又^[2]^", [("说。", ""), ("①", "^"), ("又", ""), ("[2]", "^")]),
        ("10^-3^", [("10", ""), ("-3", "^")]),
        ("^_^ ^-^", [("^_^ ^-^", "")]),
        ("(^ω^)", [("(^ω^)", "")]),
        ("(^ー^) 一脸^Д^", [("(^ー^) 一脸^Д^", "")]),
        ("注^甲^", [("注", ""), ("甲", "^")]),
        ("x^2+y^2", [("x^2+y^2", "")]),
        ("甲^2 乙^3", [("甲^2 乙^3", "")]),
        (r"5米\^2^", [("5米", ""), ("^2^", "")]),
        ("李{㛃|jié}说", [("李", ""), ("㛃", "jié"), ("说", "")]),
        ("{㛃｜jié}", [("㛃", "jié")]),
        ("{银河|yín hé}", [("银", "yín"), ("河", "hé")]),
        ("{银河|Yínhé}", [("银河", "Yínhé")]),
        ("==**{㛃|jié}**==", [("㛃", "b.jié")]),
        ("{page}", [("{page}", "")]),
        ("{甲|}", [("{甲|}", "")]),
        (r"\{甲|yǐ}", [("{甲|yǐ}", "")]),
        ("上{甲|yǐ}题|下题", [("上", ""), ("甲", "yǐ"), ("题|下题", "")]),
    ],
)
def test_dots_superscripts_and_ruby(source: str, expected: list[tuple[str, str]]) -> None:
    shown = looks(source)
    # Escapes part spans and nothing else.
    if "\\" in source:
        shown = [("".join(text for text, _ in shown), "")]
        expected = [("".join(text for text, _ in expected), "")]
    assert shown == expected


@pytest.mark.parametrize(
    ("source", "column"),
    [("甲==乙", 4), ("乙==", 4), ("{甲|yǐ", 3), ("a==b", None), ("甲 == 乙", None), ("{甲}", None)],
)
def test_marks_that_look_meant_are_warned_of(source: str, column: int | None) -> None:
    found = [(f.code, f.place) for f in inline(scalar(source))[1]]
    assert found == ([("T155", Place("f", 1, column))] if column else [])


def test_a_syllable_stands_at_its_character() -> None:
    text, _ = inline(scalar("在{银河|yín hé}村"))
    assert [(s.text, s.place.column) for s in text] == [("在", 3), ("银", 5), ("河", 6), ("村", 15)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**甲", ["T150"]),
        ("甲** 乙", ["T150"]),
        ("***甲***", ["T151", "T151"]),
        ("王***", []),
        ("*甲", []),
        ("2**3", []),
        ("138****1234", []),
        ("**甲**", []),
        (r"\*\*甲", []),
    ],
)
def test_only_stars_that_look_meant_are_warned_of(source: str, expected: list[str]) -> None:
    assert codes(inline(scalar(source))[1]) == expected


def test_a_warning_points_at_its_stars() -> None:
    (finding,) = inline(scalar("甲乙", "丙**丁"))[1]
    assert (finding.place, finding.length) == (Place("f", 2, 4), 2)


def test_marks_do_not_reach_into_the_next_paragraph() -> None:
    body, findings = paragraphs(scalar("**甲", "", "乙**"))
    assert [plain(p.text) for p in body] == ["**甲", "乙**"]
    assert codes(findings) == ["T150", "T150"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("工作", "方法"), "工作方法"),
        (("good", "news"), "good news"),
        (("共有8", "个网格"), "共有8个网格"),
        (("工作，", "“方法”"), "工作，“方法”"),
        (("été", "à Paris"), "été à Paris"),
        (("工作 ", "x"), "工作 x"),
        (("**工作**", "**方法**"), "工作方法"),
        (("**good**", "*news*"), "good news"),
        (("==good==", "m^2^", "news"), "good m2 news"),
        (("{㛃|jié}", "A"), "㛃A"),
    ],
)
def test_lines_join_with_a_space_between_latin_words_only(
    lines: tuple[str, ...], expected: str
) -> None:
    assert plain(inline(scalar(*lines))[0]) == expected


def test_a_mark_may_reach_over_a_line_end_and_gives_a_span_a_line() -> None:
    text, _ = inline(scalar("采用**甲", "乙**丙"))
    assert [(s.text, s.face, s.place.line, s.place.column) for s in text] == [
        ("采用", Face.PLAIN, 1, 3),
        ("甲", Face.BOLD, 1, 7),
        ("乙", Face.BOLD, 2, 3),
        ("丙", Face.PLAIN, 2, 6),
    ]


def test_paragraphs_and_subheads() -> None:
    body, findings = paragraphs(
        scalar("甲", "乙", "", "## 小**标**题", "丙", "## 二", "## 三", "　", "丁", r"\## 戊")
    )
    assert findings == ()
    assert [(p.kind, plain(p.text)) for p in body] == [
        (ParagraphKind.BODY, "甲乙"),
        (ParagraphKind.SUBHEAD, "小标题"),
        (ParagraphKind.BODY, "丙"),
        (ParagraphKind.SUBHEAD, "二"),
        (ParagraphKind.SUBHEAD, "三"),
        (ParagraphKind.BODY, "丁## 戊"),
    ]
    assert body[1].text[0].place == Place("f", 4, 6)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("##小标题", ["T152"]),
        ("### 小标题", ["T152"]),
        ("# 小标题", ["T152"]),
        ("##", ["T152"]),
        ("#话题#", []),
        ("　　甲", ["T153"]),
        ("？记者：您好", ["T156"]),
        ("!李晓龙：您好", ["T156"]),
        ("！好", []),
        ("-没有空格", ["T157"]),
        ("1.没有空格", ["T157"]),
        ("12．“没有”空格", ["T157"]),
        ("-5℃", []),
        ("-½℃的误差", []),
        ("-Ⅱ型", []),
        ("-β受体", []),
        ("-à la carte", []),
        ("--甲", []),
        ("1.5万元", []),
        ("叫{银河|社区", ["T155"]),
    ],
)
def test_what_looks_like_something_else_is_warned_of(line: str, expected: list[str]) -> None:
    body, findings = paragraphs(scalar(line))
    assert codes(findings) == expected
    assert plain(body[0].text) == line


@pytest.mark.parametrize("line", [r"\-没有空格", r"1\.没有空格", r"1\．没有空格"])
def test_what_looks_like_an_item_may_be_meant_so(line: str) -> None:
    body, findings = paragraphs(scalar(line))
    assert codes(findings) == []
    assert plain(body[0].text) == line.replace("\\", "")


def parts_of(*texts: str) -> list[tuple[str, str, str]]:
    body, _ = paragraphs(scalar(*texts))
    return [(p.kind.value, plain(p.label), plain(p.text)) for p in body]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("- 甲", "乙", "- 丙"), [("item", "", "甲乙"), ("item", "", "丙")]),
        (("1. 甲", "2. 乙"), [("item", "1.", "甲"), ("item", "2.", "乙")]),
        (("有三条：", "- 甲"), [("body", "", "有三条："), ("item", "", "甲")]),
        (
            ("? 记者：好吗？", "! 李晓龙：好。"),
            [("question", "记者：", "好吗？"), ("answer", "李晓龙：", "好。")],
        ),
        (
            ("？ 记者: 好吗", "！　李：好"),
            [("question", "记者: ", "好吗"), ("answer", "李：", "好")],
        ),
        (
            ("? 好吗？他说：", "! 8:30开"),
            [("question", "", "好吗？他说："), ("answer", "", "8:30开")],
        ),
        (("! **李晓龙**：好",), [("answer", "李晓龙：", "好")]),
        (("-5℃", "1.5米"), [("body", "", "-5℃1.5米")]),
        ((r"\- 甲",), [("body", "", "- 甲")]),
        ((r"1\. 甲",), [("body", "", "1. 甲")]),
        ((r"\? 甲：",), [("body", "", "? 甲：")]),
        (("- ", "甲"), [("body", "", "- 甲")]),
    ],
)
def test_lists_questions_and_answers(
    lines: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert parts_of(*lines) == expected


def test_labels_know_their_place() -> None:
    body, _ = paragraphs(scalar("12. 甲", "? 记者：乙"))
    places = [[(s.text, s.place) for s in p.label + p.text] for p in body]
    assert places == [
        [("12.", Place("f", 1, 3)), ("甲", Place("f", 1, 7))],
        [("记者：", Place("f", 2, 5)), ("乙", Place("f", 2, 8))],
    ]


pieces = st.lists(
    st.tuples(st.sampled_from(list(Face)), st.text("汉字“”，。ab", min_size=1, max_size=5)),
    min_size=1,
    max_size=8,
)
MARKS = {Face.PLAIN: "", Face.BOLD: "**", Face.KAI: "*"}


@given(pieces)
def test_marked_pieces_come_back_in_their_faces(parts: list[tuple[Face, str]]) -> None:
    # Marks of neighbours would run together, so a plain character stands between.
    source = "间".join(f"{MARKS[face]}{text}{MARKS[face]}" for face, text in parts)
    text, findings = inline(scalar(source))
    assert findings == ()
    assert plain(text) == "间".join(part for _, part in parts)
    marked = [(span.face, span.text) for span in text if span.face is not Face.PLAIN]
    assert marked == [part for part in parts if part[0] is not Face.PLAIN]


def taken_out(source: tuple[str, ...], text: Text) -> list[str]:
    """What of the source is in no span, checking that every span stands where it says."""
    rest = list(source)
    for span in reversed(text):
        row, start = span.place.line - 1, span.place.column - 3
        own = span.text if rest[row][start:].startswith(span.text) else span.text[:-1]
        assert rest[row][start : start + len(own)] == own
        rest[row] = rest[row][:start] + rest[row][start + len(own) :]
        if span.ruby and span.ruby in rest[row]:
            before, _, after = rest[row].rpartition(span.ruby)
            rest[row] = before + after
    return rest


@given(st.lists(st.text("**\\#==^^{{||}}汉，“”12ab |", max_size=12), min_size=1, max_size=4))
def test_nothing_but_marks_is_taken_out(rows: list[str]) -> None:
    source = tuple(row.strip(" ") or "空" for row in rows)
    text, _ = inline(scalar(*source))
    rest = "".join(taken_out(source, text))
    # Ruby of several words leaves the blanks between them.
    blanks = {" "} if any(span.ruby for span in text) else set()
    assert set(rest) <= set("*\\=^{|}") | blanks
    if not rest:
        joined = plain(text)
        assert joined.replace(" ", "") == "".join(source).replace(" ", "")


@given(st.text("汉，“”12ab |", min_size=1).filter(lambda text: text.strip() == text))
def test_a_text_without_marks_is_itself(source: str) -> None:
    assert plain(inline(scalar(source))[0]) == source


def test_marks_over_very_many_lines_are_each_on_their_own() -> None:
    text, findings = inline(scalar(*["*甲*"] * 20_000))
    assert findings == ()
    assert plain(text) == "甲" * 20_000


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a: |\n\n    甲**乙**\n\n    丙\n", [("甲", 3, 5), ("乙", 3, 8), ("丙", 5, 5)]),
        ("a: '甲**乙**'\n", [("甲", 1, 5), ("乙", 1, 8)]),
        ("a: 甲**乙**\n", [("甲", 1, 4), ("乙", 1, 7)]),
        ("a: >\n  甲\n  **乙**\n\n  丙\n", [("甲", 2, 3), ("乙", 3, 5), ("丙", 5, 3)]),
        ("a: 甲\n  乙\n\n  丙\n", [("甲", 1, 4), ("乙", 2, 3), ("丙", 4, 3)]),
    ],
)
def test_spans_know_their_place_in_the_file(
    tmp_path: Path, written: str, expected: list[tuple[str, int, int]]
) -> None:
    (tmp_path / "a.yaml").write_text(written)
    node, _ = read_yaml(tmp_path / "a.yaml", "a.yaml")
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    spans = [span for paragraph in paragraphs(value)[0] for span in paragraph.text]
    assert [(s.text, s.place.line, s.place.column) for s in spans] == expected
