"""The spread as reportlab's Platypus sets it: the same words, photos and grid, columns as frames.

    python spread_platypus.py FOLDER OUTPUT FONTS

FOLDER holds edition.json and the photos, as `spread.write_source` leaves them.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, Image, PageTemplate, Paragraph
from reportlab.platypus.doctemplate import FrameBreak

SIZE, LEAD, TOP = 10.5, 16.0, 56.0  # pt, as in spread.typ
COLUMN, GUTTER = 12 * SIZE, 1.4 * SIZE
MM = 72 / 25.4
PAGE, HEIGHT, OUTER = 270 * MM, 390 * MM, 15 * MM
MEASURE = 5 * COLUMN + 4 * GUTTER

FACES = {
    "song": "NotoSerifSC-Regular.ttf",
    "song-black": "NotoSerifSC-Black.ttf",
    "hei": "NotoSansSC-Regular.ttf",
    "hei-bold": "NotoSansSC-Bold.ttf",
    "hei-black": "NotoSansSC-Black.ttf",
    "kai": "LXGWWenKai-Regular.ttf",
}
ACCENT = "#e4222b"
Parts = Iterator[tuple[Sequence[int], Sequence[Flowable]]]


def style(face: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        face, fontName=face, fontSize=size, leading=leading, wordWrap="CJK", **more
    )


def left(page: int, column: int) -> float:
    start = OUTER if page == 1 else 2 * PAGE - OUTER - MEASURE
    return start + (column - 1) * (COLUMN + GUTTER)


def frame(page: int, first: int, last: int, line: int, lines: int) -> Frame:
    """A box of so many lines."""
    width = (last - first + 1) * COLUMN + (last - first) * GUTTER
    # Half a line beneath: a frame takes no line that touches its edge.
    bottom = HEIGHT - TOP - (line - 1 + lines) * LEAD - LEAD / 2
    no_padding = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    return Frame(left(page, first), bottom, width, lines * LEAD + LEAD / 2, **no_padding)


def spans(words: Iterable[Mapping[str, Any]]) -> str:
    return "".join(
        f'<font name="hei-bold">{escape(word["text"])}</font>'
        if word["bold"]
        else escape(word["text"])
        for word in words
    )


def body(place: Sequence[int], article: Mapping[str, Any]) -> Parts:
    """A frame a column; the text flows on from each to the next. A line more than in spread.typ
    is allowed: marks are not squeezed here."""
    page, first, last, line, lines = place
    own = style("song", SIZE, LEAD, alignment=TA_JUSTIFY, firstLineIndent=2 * SIZE)
    paragraphs = [Paragraph(spans(words), own) for words in article["body"]]
    for column in range(first, last + 1):
        flow = paragraphs if column == first else []
        yield (page, column, column, line, lines + 1), flow


def heading(place: Sequence[int], article: Mapping[str, Any], points: float) -> Parts:
    yield (
        place,
        [
            Paragraph(spans(article["kicker"]), style("kai", 16, 22, spaceAfter=6)),
            Paragraph(
                escape(article["headline"]),
                style("song-black", points, points + 10, spaceAfter=8),
            ),
            Paragraph(escape(article["byline"]), style("hei", 8.5, 16)),
        ],
    )


def photo(folder: Path, place: Sequence[int], article: Mapping[str, Any]) -> Parts:
    page, first, last, line, lines = place
    width = (last - first + 1) * COLUMN + (last - first) * GUTTER
    image = Image(str(folder / article["photo"]), width, lines * LEAD - (LEAD - SIZE))
    words = f"{escape(article['caption'])}　{escape(article['credit'])}"
    yield (
        (page, first, last, line, lines + 1),
        [image, Paragraph(words, style("hei-bold", 8.5, 16))],
    )


def facts(place: Sequence[int], article: Mapping[str, Any]) -> Parts:
    words = "　".join(
        f'<font name="hei-black" size="17" color="{ACCENT}">{escape(fact["figure"])}</font>'
        f"{escape(fact.get('unit', ''))} {escape(fact['label'])}"
        for fact in article["facts"]
    )
    yield place, [Paragraph(words, style("hei", 7.5, 20, backColor="#fdf4e4"))]


def quote(place: Sequence[int], article: Mapping[str, Any]) -> Parts:
    yield place, [Paragraph(escape(article["quote"]), style("kai", 17, 24, textColor=ACCENT))]


def down(place: Sequence[int], article: Mapping[str, Any]) -> Parts:
    """A vertical headline, character under character."""
    words = "<br/>".join(map(escape, article["headline"]))
    yield place, [Paragraph(words, style("song-black", 40, 41))]


def parts(edition: Mapping[str, Any], folder: Path) -> Parts:
    one, two, three, four = edition["articles"]
    yield from heading((1, 1, 3, 10, 11), one, 50)
    yield from body((1, 1, 3, 22, 14), one)
    yield from photo(folder, (1, 4, 5, 10, 17), one)
    yield from facts((1, 4, 5, 29, 3), one)
    yield from quote((1, 4, 5, 33, 3), one)
    yield from heading((1, 1, 4, 38, 6), two, 40)
    yield from quote((1, 5, 5, 38, 6), two)
    yield from photo(folder, (1, 1, 2, 45, 13), two)
    yield from facts((1, 1, 2, 60, 3), two)
    yield from body((1, 3, 5, 45, 18), two)
    yield from photo(folder, (2, 1, 2, 10, 17), three)
    yield from body((2, 3, 4, 10, 26), three)
    yield from quote((2, 3, 4, 37, 3), three)
    yield from facts((2, 3, 4, 41, 3), three)
    yield from down((2, 5, 5, 10, 33), three)
    yield from photo(folder, (2, 1, 2, 30, 17), four)
    yield from facts((2, 1, 2, 48, 5), four)
    yield from heading((2, 3, 5, 45, 8), four, 38)
    yield from body((2, 1, 5, 54, 9), four)


def banner(canvas: Canvas, fields: Mapping[str, str]) -> None:
    canvas.setFillColor(ACCENT)
    canvas.rect(0, HEIGHT - TOP - 8 * LEAD, 2 * PAGE, 8 * LEAD, stroke=0, fill=1)
    canvas.setFillColor("white")
    canvas.setFont("song-black", 78)
    canvas.drawCentredString(PAGE, HEIGHT - TOP - 92, fields["special"].replace("|", ""))


def build(edition: Mapping[str, Any], folder: Path, output: Path) -> None:
    frames: list[Frame] = []
    story: list[Flowable] = []
    for place, flow in parts(edition, folder):
        story += [FrameBreak(len(frames)), *flow] if flow and frames else flow
        frames.append(frame(*place))
    page = PageTemplate(frames=frames, onPage=lambda canvas, _: banner(canvas, edition["fields"]))
    document = BaseDocTemplate(str(output), pagesize=(2 * PAGE, HEIGHT), pageTemplates=[page])
    document.build(story)


def main() -> None:
    folder, output, fonts = map(Path, sys.argv[1:])
    for name, file in FACES.items():
        registerFont(TTFont(name, str(fonts / file)))
    edition = json.loads((folder / "edition.json").read_text(encoding="utf-8"))
    build(edition, folder, output)


if __name__ == "__main__":
    main()
