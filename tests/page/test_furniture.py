"""Furniture: fields of a page and of the edition, page numbers."""

import pytest
from helpers import STYLE, text_of

from tekan.model.edition import Field, fields_over, plain
from tekan.model.findings import Place
from tekan.model.ink import BLACK
from tekan.model.layout import Anchor, Grid, Layout, PageShape, Spot, TextPiece, TintPiece
from tekan.model.page import GlyphRun, Tint
from tekan.page.furniture import Numbers, filled_in, set_furniture
from tekan.page.parts import Desk
from tekan.text.shape import Typecases

PLACE = Place("layout.yaml")
GRID = Grid(10.0, 16.0, 5, 120.0, 14.0, 40, 20.0, 20.0)
LAYOUT = Layout("l", PageShape(700.0, 900.0, 2), GRID, {"body": STYLE}, (), (), PLACE)


def piece(text: str, pages: tuple[int, ...] = (1, 2)) -> TextPiece:
    return TextPiece(Spot(pages, Anchor.LEFT, 20.0, 30.0, 300.0, 0.0), text, STYLE, False, PLACE)


def field(name: str, value: str) -> Field:
    return Field(name, text_of(value) if value else ())


def shown(text: str, *fields: Field) -> str:
    return plain(filled_in(piece(text), fields, Numbers(2, 8)))


def test_each_page_of_a_sheet_shows_its_own_number(cases: Typecases) -> None:
    desk = Desk(GRID, STYLE, cases)
    items, findings = set_furniture(piece("{page}"), (), Numbers(4, 12), LAYOUT, desk)
    assert findings == ()
    runs = [item for item in items if isinstance(item, GlyphRun)]
    assert [(run.text, run.x) for run in runs] == [("04", 20.0), ("05", 720.0)]


def test_a_tint_stands_on_each_of_its_pages(cases: Typecases) -> None:
    spot = Spot((1, 2), Anchor.LEFT, 10.0, 20.0, 30.0, 40.0)
    tint = TintPiece(spot, BLACK, (0.0,) * 4)  # type: ignore[arg-type]
    items, _ = set_furniture(tint, (), Numbers(1, 2), LAYOUT, Desk(GRID, STYLE, cases))
    assert [item.rect.x for item in items if isinstance(item, Tint)] == [10.0, 710.0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("第{page}版", "第02版"),
        ("今日{pages}版", "今日8版"),
        ("{page}/{pages}", "02/8"),
        ("{paper}", "国中报"),
        ("{special:2}", "中"),
        ("{special:3}", ""),
        ("{nothing}　{page}", ""),
        ("编辑 {editor}", ""),
    ],
)
def test_fields_are_filled_in(text: str, wanted: str) -> None:
    fields = (field("paper", "国中报"), field("special", "国|中"), field("editor", ""))
    assert shown(text, *fields) == wanted


def test_a_page_shows_its_own_field_over_the_editions() -> None:
    fields = fields_over((field("section", "中"),), (field("section", "国"), field("paper", "国")))
    assert shown("{section}{paper}", *fields) == "中国"
