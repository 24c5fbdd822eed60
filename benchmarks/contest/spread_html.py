"""The spread as WeasyPrint sets it: HTML and CSS with the same words, photos, grid and columns.

    python spread_html.py FOLDER OUTPUT FONTS

FOLDER holds edition.json and the photos, as `spread.write_source` leaves them.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

SIZE, LEAD, TOP = 10.5, 16.0, 56.0  # pt, as in spread.typ
COLUMN, GUTTER = 12 * SIZE, 1.4 * SIZE
MM = 72 / 25.4
PAGE, OUTER = 270 * MM, 15 * MM
MEASURE = 5 * COLUMN + 4 * GUTTER

FACES = (
    ("song", 400, "NotoSerifSC-Regular.ttf"),
    ("song", 900, "NotoSerifSC-Black.ttf"),
    ("hei", 400, "NotoSansSC-Regular.ttf"),
    ("hei", 700, "NotoSansSC-Bold.ttf"),
    ("hei", 900, "NotoSansSC-Black.ttf"),
    ("kai", 400, "LXGWWenKai-Regular.ttf"),
)
STYLE = """
@page { size: 540mm 390mm; margin: 0 }
body { margin: 0; font: 10.5pt/16pt song, hei; }
div { position: absolute; overflow: hidden }
p { margin: 0 }
.body p { text-indent: 2em; text-align: justify }
.body b { font: 700 10.5pt/16pt hei }
.kicker { font: 16pt/22pt kai; margin-bottom: 6pt }
.kicker b { font: 700 16pt/22pt hei; color: #e4222b }
.headline { font-family: song; font-weight: 900; margin-bottom: 8pt }
.byline { font: 8.5pt/16pt hei }
.caption { font: 700 8.5pt/16pt hei }
.credit { font: 8.5pt/16pt kai; color: #4d4d4d; float: right }
.quote { font: 17pt/24pt kai; color: #e4222b }
.facts { background: #fdf4e4; border-top: 2pt solid #e4222b; text-align: center }
.facts span { display: inline-block; width: 24%; font: 7.5pt/10pt hei }
.facts i { font: 900 17pt/20pt hei; color: #e4222b }
.down span { display: block; text-align: center }
.banner { background: #e4222b; color: white }
img { object-fit: cover; width: 100%; display: block }
"""


def left(page: int, column: int) -> float:
    start = OUTER if page == 1 else 2 * PAGE - OUTER - MEASURE
    return start + (column - 1) * (COLUMN + GUTTER)


def wide(count: int) -> float:
    return count * COLUMN + (count - 1) * GUTTER


def put(place: Sequence[int], kind: str, inside: str, style: str = "") -> str:
    """A box of so many lines: page, first and last column, line, lines."""
    page, first, last, line, lines = place
    box = (left(page, first), TOP + (line - 1) * LEAD, wide(last - first + 1), lines * LEAD)
    names = zip(("left", "top", "width", "height"), box, strict=True)
    where = ";".join(f"{name}:{value:.2f}pt" for name, value in names)
    return f'<div class="{kind}" style="{where};{style}">{inside}</div>'


def spans(words: Iterable[Mapping[str, Any]]) -> str:
    return "".join(
        f"<b>{escape(word['text'])}</b>" if word["bold"] else escape(word["text"]) for word in words
    )


def body(place: Sequence[int], article: Mapping[str, Any]) -> str:
    inside = "".join(f"<p>{spans(words)}</p>" for words in article["body"])
    count = place[2] - place[1] + 1
    style = f"columns:{count};column-gap:{GUTTER}pt;height:{place[4] * LEAD}pt;column-fill:auto"
    return put(place, "body", f'<section style="{style}">{inside}</section>')


def heading(place: Sequence[int], article: Mapping[str, Any], points: float) -> str:
    return put(
        place,
        "heading",
        f'<p class="kicker">{spans(article["kicker"])}</p>'
        f'<p class="headline" style="font-size:{points}pt;line-height:{points + 10}pt">'
        f'{escape(article["headline"])}</p><p class="byline">{escape(article["byline"])}</p>',
    )


def photo(place: Sequence[int], article: Mapping[str, Any]) -> str:
    page, first, last, line, lines = place
    height = f"height:{lines * LEAD - (LEAD - SIZE)}pt"
    image = put(place, "photo", f'<img src="{article["photo"]}" style="{height}">')
    words = f'<span class="credit">{escape(article["credit"])}</span>{escape(article["caption"])}'
    return image + put((page, first, last, line + lines, 1), "caption", words)


def facts(place: Sequence[int], article: Mapping[str, Any]) -> str:
    return put(place, "facts", "".join(map(_fact, article["facts"])))


def _fact(fact: Mapping[str, str]) -> str:
    words = tuple(escape(fact.get(key, "")) for key in ("figure", "unit", "label"))
    return "<span><i>{}</i>{}<br>{}</span>".format(*words)


def quote(place: Sequence[int], article: Mapping[str, Any]) -> str:
    return put(place, "quote", escape(article["quote"]))


def down(place: Sequence[int], article: Mapping[str, Any]) -> str:
    """A vertical headline, character under character."""
    inside = "".join(f"<span>{escape(one)}</span>" for one in article["headline"])
    return put(place, "down headline", inside, "font-size:40pt;line-height:41pt")


def banner(fields: Mapping[str, str]) -> str:
    inside = escape(fields["special"].replace("|", ""))
    at = f"left:0;top:{TOP}pt;width:540mm;height:{8 * LEAD}pt;font:900 78pt/128pt song"
    return f'<div class="banner" style="{at};text-align:center">{inside}</div>'


def page(edition: Mapping[str, Any]) -> str:
    """The whole document."""
    one, two, three, four = edition["articles"]
    boxes = (
        banner(edition["fields"]),
        heading((1, 1, 3, 10, 11), one, 50),
        body((1, 1, 3, 22, 14), one),
        photo((1, 4, 5, 10, 17), one),
        facts((1, 4, 5, 29, 3), one),
        quote((1, 4, 5, 33, 3), one),
        heading((1, 1, 4, 38, 6), two, 40),
        quote((1, 5, 5, 38, 6), two),
        photo((1, 1, 2, 45, 13), two),
        facts((1, 1, 2, 60, 3), two),
        body((1, 3, 5, 45, 18), two),
        photo((2, 1, 2, 10, 17), three),
        body((2, 3, 4, 10, 26), three),
        quote((2, 3, 4, 37, 3), three),
        facts((2, 3, 4, 41, 3), three),
        down((2, 5, 5, 10, 33), three),
        photo((2, 1, 2, 30, 17), four),
        facts((2, 1, 2, 48, 5), four),
        heading((2, 3, 5, 45, 8), four, 38),
        body((2, 1, 5, 54, 9), four),
    )
    return "".join(boxes)


def document(edition: Mapping[str, Any], fonts: Path) -> str:
    faces = "".join(
        f"@font-face {{ font-family: {family}; font-weight: {weight};"
        f" src: url({(fonts / name).as_uri()}) }}\n"
        for family, weight, name in FACES
    )
    head = f"<meta charset=utf-8><title>spread</title><style>{faces}{STYLE}</style>"
    return f'<!doctype html><html lang="zh-CN">{head}<body>{page(edition)}'


def main() -> None:
    from weasyprint import HTML  # type: ignore[import, unused-ignore]

    folder, output, fonts = map(Path, sys.argv[1:])
    edition = json.loads((folder / "edition.json").read_text(encoding="utf-8"))
    HTML(string=document(edition, fonts), base_url=str(folder)).write_pdf(output)


if __name__ == "__main__":
    main()
