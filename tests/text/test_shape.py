"""Shaping: faces by role, places in the source, missing characters, what runs carry."""

from helpers import ABSENT, EM, RARE, STYLE, lines_of, shaped, style_with, text_of
from msgspec.structs import replace

from tekan.model.edition import Face, Span
from tekan.model.findings import Place, Severity
from tekan.model.ink import BLACK, Ink
from tekan.model.style import Align
from tekan.text.breaks import break_lines
from tekan.text.lines import Line, set_lines
from tekan.text.shape import Remembered, Typecases, shape
from tekan.text.spacing import Break

RED = Ink(0.0, 0.95, 0.9, 0.05)


def set_spans(spans: tuple[Span, ...], cases: Typecases, **changes: object) -> Line:
    style = style_with(align=Align.START, **changes)
    whole, _ = shape(spans, style, cases)
    found = break_lines(whole, (30.0,), style.composition)[0]
    (line,) = set_lines(whole, found, (30.0,), style, cases)
    return line


def test_a_character_of_the_fallback_face_is_a_run_of_its_own(cases: Typecases) -> None:
    (line,) = lines_of(f"国{RARE}国", 10.0, cases)
    assert [(run.face, run.text, run.x) for run in line.runs] == [
        ("counted", "国", 0.0),
        ("fallback", RARE, 10.0),
        ("counted", "国", 20.0),
    ]


def test_a_missing_character_is_an_error_at_its_place(cases: Typecases) -> None:
    whole, (finding,) = shape(text_of(f"国家{ABSENT}村"), STYLE, cases)
    assert (finding.code, finding.severity) == ("T302", Severity.ERROR)
    assert finding.place == Place("a.yaml", 7, 7)
    assert dict(finding.values) == {"character": ABSENT, "code": "U+9F49", "role": "song"}
    assert whole.width == 3.0


def test_a_missing_character_in_a_word_is_named_alone(cases: Typecases) -> None:
    _, findings = shape(text_of("aéb"), STYLE, cases)
    assert [dict(f.values)["character"] for f in findings] == ["é"]
    assert [f.place for f in findings] == [Place("a.yaml", 7, 6)]


def test_marked_spans_are_set_in_their_roles_and_in_the_accent(cases: Typecases) -> None:
    spans = (
        Span("国", Face.PLAIN, Place("a.yaml", 1, 1)),
        Span("中国", Face.BOLD, Place("a.yaml", 1, 4)),
        Span("国", Face.KAI, Place("a.yaml", 1, 9)),
    )
    line = set_spans(spans, cases, bold="cff", kai="other", accent=RED)
    assert [(run.face, run.text, run.ink, run.place) for run in line.runs] == [
        ("counted", "国", BLACK, Place("a.yaml", 1, 1)),
        ("cff", "中国", RED, Place("a.yaml", 1, 4)),
        ("fallback", "国", BLACK, Place("a.yaml", 1, 9)),
    ]


def test_spacing_does_not_see_where_spans_meet(cases: Typecases) -> None:
    place = Place("a.yaml")
    spans = (Span("国。", Face.PLAIN, place), Span("“国", Face.BOLD, place))
    whole, _ = shape(spans, style_with(bold="song"), cases)
    assert whole.width == shaped("国。“国", cases).width


def test_half_width_marks_are_set_full_width(cases: Typecases) -> None:
    (line,) = lines_of("社区(村)", 10.0, cases)
    assert line.text == "社区（村）"


def test_full_marks_can_be_turned_off(cases: Typecases) -> None:
    style = style_with(composition=replace(STYLE.composition, full_marks=False))
    (line,) = lines_of("社区(村)", 10.0, cases, style)
    assert line.text == "社区(村)"


def test_a_run_ends_where_its_last_glyph_ends(cases: Typecases) -> None:
    (line,) = lines_of("国国A", 10.0, cases, style_with(align=Align.START))
    (run,) = line.runs
    assert run.x + run.width == (2 + 0.25 + 0.5) * EM


def test_the_box_of_a_run_that_begins_with_an_opener_reaches_its_end(cases: Typecases) -> None:
    (line,) = lines_of("“国", 10.0, cases, style_with(align=Align.START))
    (run,) = line.runs
    assert run.box.right == 1.5 * EM


def test_glued_characters_start_no_line_and_save_no_lone_one(cases: Typecases) -> None:
    whole, _ = shape(text_of("国家村■"), STYLE, cases, glued=1)
    assert [gap.breaks for gap in whole.gaps] == [Break.ALLOWED, Break.ALLOWED, Break.NEVER]
    assert [cell.chars for cell in whole.cells] == [1, 1, 1, 0]


def test_a_text_glued_otherwise_is_shaped_anew(cases: Typecases) -> None:
    plain, glued, again = (shape(text_of("国家"), STYLE, cases, glued=n)[0] for n in (0, 1, 0))
    assert plain is again
    assert plain != glued


def test_a_text_is_broken_anew_on_another_measure_or_indent(cases: Typecases) -> None:
    whole = shaped("国" * 12, cases)
    rules = STYLE.composition
    ends = [
        break_lines(whole, measures, rules, indent)[0].ends
        for measures, indent in (((4.0,), 0.0), ((6.0,), 0.0), ((4.0,), 2.0), ((4.0,), 0.0))
    ]
    assert ends == [(3, 7, 11), (5, 11), (1, 5, 9, 11), (3, 7, 11)]


def test_what_is_remembered_is_forgotten_when_it_is_too_much() -> None:
    known = Remembered[int]()
    for number in range(5000):
        assert known.keep((number,), number) == known[number,]
    assert len(known) <= 1000
