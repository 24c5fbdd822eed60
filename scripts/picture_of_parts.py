"""Makes docs/parts/page-N.png and docs/parts.md, the sample of every part, from articles/parts.

.venv/bin/python scripts/picture_of_parts.py
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from tekan.fonts.book import open_book
from tekan.kept import cache_folder, read_sources
from tekan.model.geometry import Rect
from tekan.model.page import Picture, Spread
from tekan.page.edition import make_edition
from tekan.pages import make_pages
from tekan.text.shape import Typecases

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "articles" / "parts"
DOCS = ROOT / "docs"
FONT = ROOT / "fonts" / "NotoSansSC-Bold.ttf"
DPI = 72
# Marks are drawn over so many times the pixels, then scaled down, so that circles are round.
FINE = 3
RADIUS, DIGITS = 6, 8  # of a mark and of its number, pixels of the finished picture
INK, PAPER = "#0b5fa5", "white"


class Part(NamedTuple):
    """A part shown: what it is, the key that makes it, and what it is found by on the page: the
    words that it begins with, or the file of its picture."""

    found_by: str
    chinese: str
    english: str
    key: str


PARTS = (
    Part(
        "第十二届",
        "引题，跨版居中",
        "kicker, centred about the fold",
        "`heading: {kicker: …}`，样式 style `align: centre`",
    ),
    Part(
        "一河灯火",
        "主题，横题，跨版：订口上不落字",
        "headline across the fold: no character stands in the gap",
        "`columns: 1-10`，`heading: {headline: …}`",
    ),
    Part("手扎河灯", "副题", "deck", "`heading: {deck: …}`"),
    Part("■文/记者 林知秋", "署名", "byline", "`heading: {byline: …}`"),
    Part(
        "本报讯",
        "正文，十个基本栏；首句突出；栏线",
        "body in ten base columns, its first clause in bold, column rules",
        "`columns: 1-10`，`lead_in: true`，`column_rule: 0.25pt`",
    ),
    Part(
        "night-lights.jpg",
        "三栏图，排在最上的空处",
        "photo three columns wide, at the highest free line",
        "`photo: {lines: [12, 14, 16]}`",
    ),
    Part(
        "10月17日晚",
        "图说在图下，图片署名靠右",
        "caption under the photo, credit at its right",
        "`photo: {words: under}`",
    ),
    Part(
        "boat.jpg",
        "钉在某行的图，正文绕排",
        "photo pinned to a line, the body runs round it",
        "`at: 17`，`inset: [8em, 8em]`，`photo: {index: 2, lines: 8}`",
    ),
    Part(
        "灯不在多",
        "引语，上下线，钉在某行，跨两栏",
        "quote between rules across two columns, pinned to a line",
        "`columns: 6-7`，`at: 17`，`quote: {form: rule}`",
    ),
    Part("看灯要留心", "小标题", "subhead", "`subhead: …`；稿件里 in the article `## …`"),
    Part(
        "一根竹篙",
        "主题，直题",
        "vertical headline",
        "`heading: {vertical: true, lines: 33}`",
    ),
    Part(
        "早上5时40分",
        "L 形版块：正文从一块流到另一块",
        "a block in the shape of an L: the body flows from one part to the other",
        "`also: [{columns: 4-5, lines: 30-43}]`",
    ),
    Part(
        "ferryman.jpg",
        "一栏图，按焦点裁切",
        "photo one column wide, cropped about its focal point",
        "`photo: {lines: …}`；稿件里 in the article `focal: 50% 34%`",
    ),
    Part(
        "船停了",
        "引语，引号式，跨几栏，正文绕排",
        "quote with a mark over several columns, the body runs round it",
        "`columns: 3-5`，`at: 35`，`inset: [9.5em, 9.5em]`，`quote: {form: mark}`",
    ),
    Part("摆渡", "数据，列表", "figures in a list", "`facts: {form: list, lines: 5}`"),
    Part(
        "▶下转", "下转：到哪一版接着读", "jump line: the page to turn to", "`jump: …`，`rest: true`"
    ),
    Part("◀上接", "上接：从哪一版来", "jump line: the page it comes from", "`rest: true`"),
    Part(
        "东街菜场",
        "几行的主题；底纹版块",
        "headline of several lines, on an area with a tint",
        "`tint: mist`；稿件里 in the article `headline: …|…`",
    ),
    Part("东街农贸", "提要", "summary", "`heading: {summary: …}`"),
    Part(
        "镇图书分馆",
        "标题组，压三栏",
        "headline group over three columns",
        "`heading: {}`",
    ),
    Part(
        "library.jpg",
        "组图，一排三张",
        "a group of photos, three in a row",
        "`group: {photos: 1-3, a_row: 3, lines: [6, 7, 8]}`",
    ),
    Part(
        "分馆原先",
        "破栏：三栏破成两栏",
        "three columns split into two",
        "`split: 2`",
    ),
    Part("怎样借书", "链接", "sidebar", "`foot: true`，`sidebar: {headline: …, body: …}`"),
    Part(
        "周六早市",
        "花边版块",
        "area with a border",
        "`border: 0.75pt`，`border_ink: accent`",
    ),
    Part(
        "早市的秤盘",
        "图说在图旁",
        "caption and credit beside the photo",
        "`photo: {words: beside}`",
    ),
    Part("修补", "数据，横排", "figures in a row", "`facts: {form: row, lines: 3}`"),
    Part("■", "文末标记", "end sign", "`end: ■`"),
)


def main() -> None:
    cache = cache_folder()
    sources = read_sources(SOURCE, cache)
    assert sources.edition and sources.house, sources.findings
    book, _ = open_book(sources.house.fonts)
    made = make_edition(sources.edition, sources.house.layouts, Typecases(book))
    files = dict(make_pages(sources.edition, sources.house, cache).files)
    (spread,) = made.spreads
    places = [place_of(part, spread) for part in PARTS]
    (DOCS / "parts").mkdir(exist_ok=True)
    for number, page in zip(spread.numbers, spread.pages, strict=True):
        image = rendered(files[f"{sources.edition.slug}-{number:02d}.pdf"])
        marked(image, places, page).save(picture_path(number), optimize=True)
    (DOCS / "parts.md").write_text(document(spread.numbers), encoding="utf-8")


def picture_path(number: int) -> Path:
    return DOCS / "parts" / f"page-{number}.png"


def place_of(part: Part, spread: Spread) -> Rect:
    """Where a part stands on the spread; pt."""
    for item in spread.items:
        if isinstance(item, Picture) and Path(item.path).name == part.found_by:
            return item.rect
    runs = [run for run in spread.glyphs() if run.text.startswith(part.found_by)]
    exact = [run for run in runs if run.text == part.found_by]
    assert runs, f"nothing on the page begins with {part.found_by}"
    return (exact or runs)[0].box


def rendered(pdf: bytes) -> Image.Image:
    """A page within its trim, larger than it will be."""
    page = pypdfium2.PdfDocument(pdf)[0]
    left, bottom, right, top = page.get_trimbox()
    width, height = page.get_size()
    outside = (left, bottom, width - right, height - top)
    image: Image.Image = page.render(scale=FINE * DPI / 72, crop=outside).to_pil()
    return image.convert("RGB")


def marked(image: Image.Image, places: Sequence[Rect], page: Rect) -> Image.Image:
    """The page in its size, a numbered mark at the top left corner of each part on it."""
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, FINE * DIGITS)
    scale, radius = FINE * DPI / 72, FINE * RADIUS
    for number, place in enumerate(places, 1):
        if page.x <= place.x < page.right:
            x, y = (place.x - page.x) * scale - radius, (place.y - page.y) * scale
            circle = (x - radius, y - radius, x + radius, y + radius)
            draw.ellipse(circle, INK, PAPER, FINE)
            draw.text((x, y), str(number), PAPER, font, anchor="mm")
    small = image.resize((image.width // FINE, image.height // FINE), Image.Resampling.LANCZOS)
    return small.convert("P", palette=Image.Palette.ADAPTIVE, colors=256)


def document(numbers: Sequence[int]) -> str:
    """docs/parts.md."""
    pictures = "\n".join(f"![第 {n} 版 page {n}](parts/page-{n}.png)" for n in numbers)
    rows = "\n".join(
        f"| {at} | {part.chinese} | {part.english} | {part.key.replace('|', chr(92) + '|')} |"
        for at, part in enumerate(PARTS, 1)
    )
    return f"""# 版面零件 Parts of a page

每一种零件各排一个，文字都是虚构的。版式 [`layouts/parts.yaml`](../layouts/parts.yaml)，稿件
[`articles/parts`](../articles/parts/edition.yaml)；每个键的意思见 [layouts.md](layouts.md)。
本页和图由 `scripts/picture_of_parts.py` 生成。

Every part that a page can have, once; all words are invented. This page and its pictures are made
by `scripts/picture_of_parts.py`.

{pictures}

| | 零件 | Part | 版式里的键 Key in the layout |
| --- | --- | --- | --- |
{rows}
"""


if __name__ == "__main__":
    main()
