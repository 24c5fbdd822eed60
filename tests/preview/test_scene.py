"""A sheet in the browser shows the glyphs of the display list where they stand in it."""

import re
from html import unescape
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from interviews import Interviews, load

from tekan.fonts.book import FontBook
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import Direction, GlyphRun, Rule, Spread, Tint
from tekan.preview.scene import Scene, number, scene_of
from tekan.preview.webfont import code_of, web_font

_PIECE = re.compile(r'<tspan x="([^"]*)" y="([^"]*)">([^<]*)</tspan>')
PAGE = Rect(0.0, 0.0, 100.0, 100.0)


@pytest.fixture(scope="module")
def interviews() -> Interviews:
    return load()


def drawn(book: FontBook, *items: GlyphRun | Tint | Rule) -> Scene:
    return scene_of(Spread(PAGE, (PAGE,), (1,), items), book, {"a.yaml": 4})


def run_of(book: FontBook, text: str, direction: Direction = Direction.ACROSS) -> GlyphRun:
    face = book.faces["counted"]
    gids = tuple(face.gid(character) for character in text)
    xs = tuple(10.0 * at for at in range(len(text)))
    place = Place("a.yaml", 7, 5)
    return GlyphRun("counted", 10.0, BLACK, 20.0, 30.0, gids, xs, tuple(text), 10.0 * len(text),
                    place, direction)  # fmt: skip


def test_a_line_of_text(book: FontBook) -> None:
    (element,) = drawn(book, run_of(book, "国中<")).elements
    assert element == (
        '<text class="f-counted i0-0-0-1000" font-size="10" data-p="4:7:5">'
        '<tspan x="20 30 40" y="30">国中&lt;</tspan></text>'
    )


def test_text_that_runs_down_has_a_height_for_each_glyph(book: FontBook) -> None:
    (element,) = drawn(book, run_of(book, "国中", Direction.DOWN)).elements
    assert '<tspan x="20 20" y="30 40">国中</tspan>' in element


def test_turned_text_turns_about_its_origin(book: FontBook) -> None:
    (element,) = drawn(book, run_of(book, "AB", Direction.TURNED)).elements
    assert 'transform="rotate(90 20 30)"' in element


def test_tints_and_rules(book: FontBook) -> None:
    cyan = Ink(0.5, 0.0, 0.0, 0.0)
    plain = Tint(Rect(1.0, 2.0, 3.0, 4.0), cyan)
    elements = drawn(book, plain, Rule(1.0, 2.0, 3.0, 2.0, 0.25, BLACK)).elements
    assert elements == (
        '<rect class="i500-0-0-0" x="1" y="2" width="3" height="4"/>',
        '<line class="i0-0-0-1000" x1="1" y1="2" x2="3" y2="2" stroke-width="0.25"/>',
    )


def test_a_corner_with_a_radius_of_its_own_is_round_alone(book: FontBook) -> None:
    tint = Tint(Rect(0.0, 0.0, 20.0, 10.0), BLACK, (0.0, 4.0, 0.0, 0.0))
    (element,) = drawn(book, tint).elements
    assert 'd="M0 0L16 0A4 4 0 0 1 20 4L20 10L0 10L0 0Z"' in element


def test_every_glyph_of_the_interviews_is_shown_by_its_character(interviews: Interviews) -> None:
    """Through the fonts that the browser gets, the elements come to the same glyphs and places."""
    scene = scene_of(interviews.spread, interviews.book, {})
    fonts = {name: _cmap(interviews.book, name) for name in scene.faces}
    runs = list(interviews.spread.glyphs())
    texts = [element for element in scene.elements if element.startswith("<text")]
    assert len(texts) == len(runs)
    for run, element in zip(runs, texts, strict=True):
        shown = list(_PIECE.findall(element))
        codes = "".join(unescape(words) for _, _, words in shown)
        assert tuple(fonts[run.face][ord(code)] for code in codes) == run.gids
        if run.direction is Direction.ACROSS:
            xs = " ".join(x for x, _, _ in shown).split()
            assert xs == [number(run.x + at) for at in run.xs]


def _cmap(book: FontBook, name: str) -> dict[int, int]:
    font = TTFont(BytesIO(web_font(book.faces[name].file)))
    return {code: font.getGlyphID(glyph) for code, glyph in font["cmap"].getBestCmap().items()}


def test_each_glyph_has_a_character_in_the_browsers_face(book: FontBook) -> None:
    for name in ("counted", "fallback", "cff"):
        face, cmap = book.faces[name], _cmap(book, name)
        for gid in range(1, face.opened_again().glyph_count):
            assert cmap[ord(code_of(face, gid, ""))] == gid


def test_the_browsers_face_has_no_rules_of_its_own(book: FontBook) -> None:
    font = TTFont(BytesIO(web_font(book.faces["counted"].file)))
    assert not {"GSUB", "GPOS", "GDEF", "kern"} & set(font.keys())
