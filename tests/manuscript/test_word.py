"""What Word keeps outside a paragraph's own text comes along, or is told."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from sheaf.word import made

from tekan.manuscript.take import Taken, take

_W = nsdecls("w")
_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def taken_of(data: bytes) -> tuple[Taken, ...]:
    return take([("a.docx", data)], "a.json", ()).taken


def test_numbers_that_word_sets_by_itself_are_written_out() -> None:
    def write(document: Any) -> None:
        numbering = document.part.numbering_part.element
        level = (
            '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        )
        abstract = f'<w:abstractNum {_W} w:abstractNumId="77">{level}</w:abstractNum>'
        numbering.insert(0, parse_xml(abstract))
        one = f'<w:num {_W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
        numbering.append(parse_xml(one))
        document.add_paragraph("题目在此")
        document.add_paragraph("记者 张三")
        for words in ("先听", "再看"):
            head = document.add_paragraph(words)._p.get_or_add_pPr()
            own = f'<w:numPr {_W}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'
            head.append(parse_xml(own))
            document.add_paragraph("这一节的文字，有句号。")
        document.add_paragraph("甲项", style="List Number")
        document.add_paragraph("乙项", style="List Number")

    (taken,) = taken_of(made(write))
    text = "这一节的文字，有句号。"
    assert taken.draft.body == ("## 一、先听", text, "## 二、再看", text, "1. 甲项", "2. 乙项")


def test_a_table_that_frames_a_text_is_text() -> None:
    def write(document: Any) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "框里的标题"
        cell.add_paragraph("记者 张三")
        cell.add_paragraph("框里的文字，有句号。")

    (taken,) = taken_of(made(write))
    assert taken.draft.headline == "框里的标题"
    assert taken.draft.body == ("框里的文字，有句号。",)


def test_formulas_are_text_and_ruby_is_told() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("镇长叫李")._p
        over = "<w:rt><w:r><w:t>jié</w:t></w:r></w:rt>"
        base = "<w:rubyBase><w:r><w:t>㛃</w:t></w:r></w:rubyBase>"
        paragraph.append(parse_xml(f"<w:r {_W}><w:ruby>{over}{base}</w:ruby></w:r>"))
        formula = f"<m:oMath {_W} {_M}><m:r><m:t>x=1</m:t></m:r></m:oMath>"
        paragraph.append(parse_xml(formula))
        document.add_paragraph("这里是正文，有句号。")

    (taken,) = taken_of(made(write))
    assert taken.draft.headline == "镇长叫李㛃x=1"
    assert [left.words for left in taken.draft.left] == ["jié"]


def test_headings_of_one_level_are_subheads_where_only_the_first_is_signed() -> None:
    def write(document: Any) -> None:
        document.add_heading("大标题在此", 1)
        document.add_paragraph("本报记者 张三")
        document.add_paragraph("导语一段，讲的是事情。")
        document.add_heading("小标题", 1)
        document.add_paragraph("这一段的文字。")

    (taken,) = taken_of(made(write))
    assert taken.draft.body[1] == "## 小标题"
