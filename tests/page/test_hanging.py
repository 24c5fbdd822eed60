"""Lists, questions and answers: what hangs, how far lines are indented, how names are padded."""

from pathlib import Path

import pypdfium2
import pytest
from helpers import EM, STYLE, style_with, text_of
from msgspec.structs import replace

from tekan.build import build
from tekan.model.edition import Paragraph, ParagraphKind
from tekan.model.findings import Place
from tekan.model.ink import BLACK
from tekan.model.layout import Area, Block, Grid, Range
from tekan.model.page import GlyphRun
from tekan.page.flow import Column, PlacedLine, flow, placed_lines, shape_body
from tekan.page.parts import Desk
from tekan.text.shape import Typecases

COLUMN = 12
GRID = Grid(EM, 16.0, 1, COLUMN * EM, 14.0, 40, 20.0, 20.0)
BODY = style_with(indent=2.0)
AREA = Area(
    article=1,
    page=1,
    blocks=(Block(Range(1, 1), Range(1, 40)),),
    stacks=(),
    body=BODY,
    subhead=STYLE,
    question=replace(BODY, name="question", role="other"),
    bullet="■",
    lead_in=False,
    column_rule=0.0,
    rule_ink=BLACK,
    place=Place("layout.yaml"),
)


def body(*words: str, kind: ParagraphKind = ParagraphKind.BODY) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(kind, text_of(text)) for text in words)


def item(words: str, number: str = "") -> Paragraph:
    return Paragraph(ParagraphKind.ITEM, text_of(words), text_of(number) if number else ())


def question(name: str, words: str) -> Paragraph:
    return Paragraph(ParagraphKind.QUESTION, text_of(words), text_of(name) if name else ())


def answer(name: str, words: str) -> Paragraph:
    return Paragraph(ParagraphKind.ANSWER, text_of(words), text_of(name) if name else ())


def placed(paragraphs: tuple[Paragraph, ...], cases: Typecases) -> list[PlacedLine]:
    desk = Desk(GRID, BODY, cases)
    shaped, findings = shape_body(paragraphs, AREA, desk)
    assert findings == ()
    columns = (Column(1, 1, 40),)
    return list(placed_lines(shaped, flow(shaped, columns), columns, desk))


def shown(paragraphs: tuple[Paragraph, ...], cases: Typecases) -> list[list[tuple[str, float]]]:
    """Each line's runs with their left edges in em."""
    return [
        [
            (run.text, round(run.x / EM, 6))
            for run in line.line.items(0.0, 0.0)
            if isinstance(run, GlyphRun)
        ]
        for line in placed(paragraphs, cases)
    ]


# Lists.


def test_a_bullet_hangs_on_one_em(cases: Typecases) -> None:
    assert shown((item("国" * 15),), cases) == [
        [("■", 0.0), ("国" * 11, 1.0)],
        [("国" * 4, 1.0)],
    ]


def test_numbers_of_a_list_end_on_one_edge(cases: Typecases) -> None:
    # 10. takes 1.5 em, 9. takes 1; the list hangs on the next whole em.
    assert shown((item("国", "9."), item("中", "10.")), cases) == [
        [("9.", 0.5), ("国", 2.0)],
        [("10.", 0.0), ("中", 2.0)],
    ]


def test_lists_that_a_paragraph_parts_hang_each_by_their_own(cases: Typecases) -> None:
    found = shown((item("国", "100."), *body("中"), item("国")), cases)
    assert [line[-1][1] for line in found] == [3.0, 2.0, 1.0]


# Questions and answers.


def test_names_are_padded_to_the_widest(cases: Typecases) -> None:
    lines = placed((question("记者：", "国国"), answer("李小龙：", "国" * 10)), cases)
    labels = [line.line.items(0.0, 0.0)[0] for line in lines if line.line.asides]
    found = [
        [(text, round((run.x + x) / EM, 6)) for text, x in zip(run.texts, run.xs, strict=True)]
        for run in labels
        if isinstance(run, GlyphRun)
    ]
    assert found == [
        [("记", 0.0), ("者", 2.0), ("：", 3.0)],
        [("李", 0.0), ("小", 1.0), ("龙", 2.0), ("：", 3.0)],
    ]


def test_all_lines_of_a_speaker_begin_behind_the_colon(cases: Typecases) -> None:
    found = shown((answer("李小龙：", "国" * 20),), cases)
    assert [line[-1] for line in found] == [("国" * 8, 4.0), ("国" * 8, 4.0), ("国" * 4, 4.0)]


def test_two_characters_in_four_stand_two_em_apart(cases: Typecases) -> None:
    names = ("李小：", "李小龙：", "中国李小：")
    lines = placed(tuple(answer(name, "国国") for name in names), cases)
    runs = [line.line.items(0.0, 0.0)[0] for line in lines]
    ends = [[round(x / EM, 6) for x in run.xs] for run in runs if isinstance(run, GlyphRun)]
    assert ends == [[0, 3, 4], [0, 1.5, 3, 4], [0, 1, 2, 3, 4]]


def test_a_name_of_one_character_stands_first(cases: Typecases) -> None:
    lines = placed((answer("问：", "国国"), answer("李小：", "国国")), cases)
    (first, *_) = lines[0].line.items(0.0, 0.0)
    assert isinstance(first, GlyphRun)
    assert [round(x / EM, 6) for x in first.xs] == [0, 2]


def test_a_name_too_long_to_hang_runs_in(cases: Typecases) -> None:
    long = "国中国中国中记者："
    assert shown((answer(long, "国" * 10), answer("李小龙：", "中中")), cases) == [
        [(long, 0.0), ("国" * 3, 9.0)],
        [("国" * 7, 4.0)],
        [("李小龙：", 0.0), ("中中", 4.0)],
    ]


def test_a_question_without_a_speaker_is_a_paragraph_in_its_style(cases: Typecases) -> None:
    assert shown((question("", "国" * 12),), cases) == [[("国" * 10, 2.0)], [("国" * 2, 0.0)]]


def test_questions_are_set_in_their_style_and_answers_in_the_bodys(cases: Typecases) -> None:
    lines = placed((question("记者：", "国国"), answer("李小：", "国国")), cases)
    faces = [{run.face for run in line.line.at(0.0, 0.0)} for line in lines]
    # The fallback face has 国; its commas and names come from the first.
    assert "fallback" in faces[0]
    assert faces[1] == {"counted"}


def test_a_speaker_who_says_nothing_is_shown(cases: Typecases) -> None:
    silent = Paragraph(ParagraphKind.ANSWER, (), text_of("李小龙："))
    assert shown((silent,), cases) == [[("李小龙：", 0.0)]]


@pytest.mark.parametrize("characters", range(1, 30))
def test_every_line_but_the_last_fills_the_column(characters: int, cases: Typecases) -> None:
    lines = placed((answer("李小龙：", "国" * characters),), cases)
    ends = [max(run.x + run.width for run in line.line.at(0.0, 0.0)) for line in lines]
    assert ends[:-1] == pytest.approx([COLUMN * EM] * (len(lines) - 1))


# The whole way.

LAYOUT = """
page: {width: 200mm, height: 230mm, count: 1}
grid: {size: 五号, leading: 16pt, columns: 1, column: 9, gutter: 1, lines: 36, top: 9pt, outer: 9mm}
styles:
  body: {role: song, bold: hei-bold, kai: kai, size: 五号, leading: 16pt, align: justify, indent: 2}
  subhead: {role: hei-bold, size: 五号, leading: 16pt}
  kicker: {role: kai, size: 14pt}
  headline: {role: song-black, size: 30pt, leading: 36pt}
  deck: {role: hei-bold, size: 四号}
  byline: {role: hei, size: 8.5pt}
areas:
  - {article: 1, columns: 1, lines: 1-36, stacks: [{columns: 1, parts: [{heading: {}}]}]}
"""
ARTICLE = """
headline: 云上镇的灯
body: |
  镇长叫李{㛃|jié}，==“件件”都要紧==，地3000米^2^，茶10^4^斤^①^。

  - 换灯。
  1. 先听。

  ? 记者：几点熄灯？
  ! 李云龙：==不==熄。
"""
READ = (
    "云上镇的灯镇长叫李㛃jié，“件件”都要紧，地3000米2，茶104斤①。"
    "▪换灯。1.先听。记者：几点熄灯？李云龙：不熄。"
)


def test_text_taken_out_of_the_file_has_every_character_once(house: Path) -> None:
    (house / "layouts" / "one.yaml").write_text(LAYOUT, encoding="utf-8")
    folder = house / "articles" / "lamps"
    folder.mkdir()
    (folder / "edition.yaml").write_text("layout: one\narticles: [a]\n", encoding="utf-8")
    (folder / "a.yaml").write_text(ARTICLE, encoding="utf-8")
    built = build(folder, house / "out")
    assert {f.code for f in built.findings} <= {"T402"}
    document = pypdfium2.PdfDocument(house / "out" / "lamps.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "".join(text.split()).startswith(READ)
