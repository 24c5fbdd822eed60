"""Makes up random editions and checks every page from its display list alone.

    .venv/bin/python benchmarks/random_editions.py [--count 200] [--seed 1]

Every edition must fit, with no character lost, nothing over anything else, nothing outside its
place and columns level, or findings must name what is too long or too short. The exit status is 0
unless one of them breaks that. Two processes, with different hash seeds, share the editions; some
are made up by both, and must come out alike.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from itertools import combinations
from math import ceil
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from PIL import Image

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Edition
from tekan.model.findings import Finding, Findings, Severity
from tekan.model.geometry import Rect
from tekan.model.layout import Layout, Range
from tekan.model.page import Direction, GlyphRun, Made, Picture, Spread, Tint, Zone
from tekan.model.sources import House
from tekan.page import edition as edition_module
from tekan.page.sheet import Sheet, make_sheet
from tekan.pages import kept_words, names_in
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases
from tekan.text.words import cut, keeping

ROOT = Path(__file__).resolve().parent.parent
EDITIONS = ("2025-yunxi", "2024-interviews")
CM2 = (72 / 2.54) ** 2  # of a square centimetre, square points


# Words: sentences of the house's own articles, shuffled.


@dataclass(frozen=True, slots=True)
class Corpus:
    """Whole sentences, and the clauses of which they are made."""

    sentences: tuple[str, ...]
    clauses: tuple[str, ...]


def read_corpus() -> Corpus:
    """The sentences of the editions in articles/, their marks taken out."""
    bodies = (
        yaml.safe_load(path.read_text(encoding="utf-8")).get("body", "")
        for name in EDITIONS
        for path in sorted((ROOT / "articles" / name).glob("*.yaml"))
    )
    text = "\n".join(re.sub(r"(?m)^(## .*|[-?!] |\d+\. )|[*=^{}|\\]", "", body) for body in bodies)
    found = re.findall(r"[^。！？\n]{6,70}[。！？]”?", text)
    sentences = tuple(dict.fromkeys(s.strip() for s in found if s.count("“") == s.count("”")))
    parts = (part for sentence in sentences for part in re.split(r"[，。！？：；“”]", sentence))
    clauses = tuple(dict.fromkeys(part for part in parts if 4 <= len(part) <= 16))
    return Corpus(sentences, clauses)


# What no sentence of the corpus has: long numbers, Latin, addresses.
_ODDS = (
    "咨询电话0719-8123456。",
    "账号为6222021001116245702。",
    "项目总投资123456789.05元，比上年增长12.8%。",
    "由Yunxi International Technology公司承建。",
    "GDP和Wi-Fi、5G、APP等词都用得上。",
    "详见https://www.yunxi-weekly.example.cn/news/2025/10/17/index.html。",
    "水面3000米^2^，合4.5亩。",
    "地址：东街18号（邮编442000）。",
    "时间是2025年10月17日—12月31日，每天8:00—17:30。",
    "气温降到-5℃，湿度≥85％。",
    "孩子们念了一句“Good morning, everyone!”，大家都笑了。",
    '他说:"这事能办."',
    "《云溪镇志·水利卷》（1987年版）有记载……",
    "**最要紧的**是安全。",
    "一个字也不能少——这是老规矩。",
)


def normal(text: str) -> str:
    """Characters that count: no white space, no width, no shape of quotes."""
    text = re.sub("[“”\"‘’']", '"', text).replace("。", ".")
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def bare(marked: str) -> str:
    """A text without its marks."""
    return marked.replace("**", "").replace("^2^", "2").replace("|", "")


# Stories.


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is written, and what is to be seen of it."""

    written: str
    shown: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo of a story: its file, its pixels, caption and credit, or none."""

    file: str
    pixels: tuple[int, int]
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it is written; `shown` in `Paragraph` and `bare` say what must be seen."""

    slug: str
    weight: str
    headline: str
    body: tuple[Paragraph, ...]
    kicker: str = ""
    deck: str = ""
    summary: str = ""
    byline: tuple[str, str, tuple[str, ...]] | None = None
    photos: tuple[Shot, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()
    quote: str = ""
    sidebar: tuple[str, tuple[Paragraph, ...]] | None = None

    @property
    def text(self) -> str:
        """All that must be seen of the body, in order."""
        return normal("".join(paragraph.shown for paragraph in self.body))

    @property
    def heading(self) -> str:
        """All that must be seen of the headline group, in order."""
        role, title, names = self.byline or ("", "", ())
        line = f"■{role}/{title} {' '.join(names)}" if self.byline else ""
        words = (self.kicker, self.headline, self.deck, self.summary, line)
        return normal("".join(bare(each) for each in words))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes stories: everything by chance, nothing by the clock."""

    rng: random.Random
    corpus: Corpus
    wild: bool = False

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def sentence(self) -> str:
        return self.rng.choice(_ODDS if self.chance(0.06) else self.corpus.sentences)

    def clause(self, least: int, most: int) -> str:
        """Clauses up to so many characters, with a mark between them."""
        wanted = self.rng.randint(least, most)
        text = self.rng.choice(self.corpus.clauses)
        while len(text) < wanted:
            text += self.rng.choice("　，：") + self.rng.choice(self.corpus.clauses)
        return text[:wanted].strip("　，：")

    def headline(self) -> str:
        """4 to 30 characters; sometimes with digits, Latin, quotes, or a place to turn."""
        text = self.clause(4, 30 if self.chance(0.2) else 18)
        roll = self.rng.random()
        if roll < 0.1:
            text = f"“{text[:6]}”{text[6:]}"
        elif roll < 0.2:
            text = f"{self.rng.randint(2, 99999)}{self.rng.choice('人户米天')}{text}"
        elif roll < 0.27:
            text = f"{self.rng.choice(('AI', 'CBA', 'Wi-Fi', 'iPhone 17'))}{text}"
        elif roll < 0.33:
            text += self.rng.choice("？！")
        elif roll < 0.4 and len(text) > 8:
            text = f"{text[: len(text) // 2]}|{text[len(text) // 2 :]}"
        return text[:30].strip("|　") or "云溪"

    def paragraph(self, characters: int) -> Paragraph:
        written = self.sentence()
        while len(written) < characters:
            written += self.sentence()
        return Paragraph(written, bare(written))

    def body(self, characters: int, form: str) -> tuple[Paragraph, ...]:
        """A body of about so many characters: plain, with subheads, lists, or an interview."""
        done: list[Paragraph] = []
        while (left := characters - sum(len(p.shown) for p in done)) > 0:
            wanted = min(left, self.rng.randint(50, 220))
            done += self._block(wanted, form, first=not done)
        return self._cut(done, characters)

    def _block(self, characters: int, form: str, first: bool) -> list[Paragraph]:
        roll = self.rng.random()
        if form == "talk" and not first:
            asked, said = self.paragraph(14), self.paragraph(characters)
            return [
                Paragraph(f"? 记者：{asked.written}", f"记者：{asked.shown}"),
                Paragraph(f"! 程水生：{said.written}", f"程水生：{said.shown}"),
            ]
        if form == "list" and not first and roll < 0.4 and characters > 40:
            return self._list(characters)
        own = [self.paragraph(characters)]
        if form != "plain" and not first and roll > 0.7 and characters > 60:
            head = self.clause(4, 12)
            own.insert(0, Paragraph(f"## {head}", head))
        return own

    def _list(self, characters: int) -> list[Paragraph]:
        numbered = self.chance(0.5)
        items = [self.paragraph(characters // 4) for _ in range(self.rng.randint(2, 5))]
        return [
            Paragraph(
                f"{f'{at}.' if numbered else '-'} {item.written}",
                f"{f'{at}.' if numbered else '▪'}{item.shown}",
            )
            for at, item in enumerate(items, 1)
        ]

    def _cut(self, body: list[Paragraph], characters: int) -> tuple[Paragraph, ...]:
        """Without what is over, where the last paragraph is plain and stays one."""
        over = sum(len(p.shown) for p in body) - characters
        last = body[-1]
        if over > 0 and len(last.written) - over > 8 and not re.search(r"[*^]", last.written):
            text = last.written[: len(last.written) - over].rstrip("，、：；“《（\"'") + "。"
            if not re.match(r"[-?!]|\d+\.", text):
                body[-1] = Paragraph(text, bare(text))
        return tuple(body)

    def photo(self, slug: str, at: int) -> Shot:
        shapes = _WILD_SHAPES if self.wild else _SHAPES
        words = ["", self.clause(6, 16) + "。", self.sentence()[:40], self.sentence()[:55]]
        words += [self.sentence() + self.sentence()] if self.wild else []
        caption = re.sub(r"[*^]", "", self.rng.choice(words))
        credit = self.rng.choice(("", "图/通讯员 马冬生", "图/郑小川", "云溪镇融媒体中心供图"))
        return Shot(f"photos/{slug}-{at}.jpg", self.rng.choice(shapes), caption, credit)

    def story(self, slug: str, weight: str, characters: int, photos: int) -> Story:
        rng, brief = self.rng, weight == "brief"
        share = 0.02 if brief else 0.35
        form = "plain" if brief else rng.choice(("plain", "heads", "heads", "list", "talk"))
        side = tuple(self.paragraph(rng.randint(20, 60)) for _ in range(rng.randint(1, 3)))
        return Story(
            slug,
            weight,
            self.headline(),
            self.body(max(80, characters), form),
            kicker=self.clause(6, 18) if self.chance(share) else "",
            deck=self.clause(8, 26) if self.chance(share) else "",
            summary=re.sub("[*^]", "", self.sentence()) if self.chance(share / 2) else "",
            byline=self._byline() if self.chance(2 * share) else None,
            photos=tuple(self.photo(slug, at) for at in range(1, photos + 1)),
            facts=self._facts() if self.chance(share / 3) else (),
            quote=self.clause(10, 28) if self.chance(share / 3) else "",
            sidebar=(self.clause(4, 10), side) if self.chance(share / 4) else None,
        )

    def _byline(self) -> tuple[str, str, tuple[str, ...]]:
        names = self.rng.sample(
            ("林知秋", "马冬生", "柳叶青", "吴启泽", "郑小川"), self.rng.randint(1, 2)
        )
        return "文", self.rng.choice(("记者", "通讯员")), tuple(names)

    def _facts(self) -> tuple[tuple[str, str, str], ...]:
        labels = self.rng.sample(
            ("户籍人口", "面积", "总投资", "耕地", "工期"), self.rng.randint(2, 4)
        )
        return tuple(
            (
                label,
                str(self.rng.randint(2, 99999)),
                self.rng.choice(("户", "万元", "平方公里", "")),
            )
            for label in labels
        )


_WRITERS = ("林知秋", "马冬生", "柳叶青", "吴启泽", "郑小川")
_LABELS = ("户籍人口", "面积", "总投资", "耕地", "工期")
# Pixels of photos; those of wild editions are anything.
_SHAPES = ((1200, 800), (1600, 900), (1800, 800), (1000, 1000), (900, 1200), (1500, 1000))
_WILD_SHAPES = (*_SHAPES, (400, 1600), (1800, 600), (600, 1500), (1700, 620))


# Pages.


@dataclass(frozen=True, slots=True)
class Size:
    """A layout's page: columns of so many characters, lines for stories, pages of a sheet."""

    layout: str
    columns: int
    column: int
    lines: int
    size: float = 9.0
    leading: float = 13.0
    pages: int = 1
    widths: tuple[tuple[str, float], ...] = (("lead", 4.0), ("second", 2.6), ("brief", 1.5))

    @property
    def cells(self) -> int:
        """Lines of a column on all pages."""
        return self.columns * self.lines * self.pages


FRONT, INNER = Size("weekly-front", 5, 14, 66), Size("weekly-inner", 5, 14, 76)
CENTRE = Size("weekly-centre", 5, 14, 70, pages=2)
SPECIAL = Size("tabloid-makeup", 5, 12, 53, 10.5, 16.0, pages=2)
BROAD = Size("broad", 8, 13, 111)

# Headline sizes and their leadings, pt.
_HEADS = {"lead": (38.0, 44.0), "second": (26.0, 31.0), "brief": (13.0, 18.0)}
_PICTURES = {"lead": 2.3, "second": 1.5, "brief": 1.0}
# A line of a paragraph holds so much of its column, the last of each counted as full.
_FILL = 0.955


def text_lines(body: Iterable[Paragraph], size: Size) -> int:
    return sum(ceil((len(p.shown) + 2) / (size.column * _FILL)) for p in body)


def fixed_cells(story: Story, size: Size) -> float:
    """About how many lines of a column a story takes besides its body."""
    wide = dict(size.widths)[story.weight]
    measure = wide * size.column * size.size + (wide - 1) * 11.7
    em, leading = _HEADS[story.weight]
    head = ceil(len(story.headline) * em / measure) * leading
    head += 18 * bool(story.kicker) + 17 * bool(story.deck) + 13 * bool(story.byline)
    head += 15 * ceil(len(story.summary) * 10.5 / measure)
    cells = (head / size.leading + 1 + 2) * wide
    columns = _PICTURES[story.weight]
    pixels = columns * size.column * size.size
    for photo in story.photos if columns else ():
        words = ceil((len(photo.caption) + len(photo.credit)) * 7.5 / pixels)
        cells += (pixels * photo.pixels[1] / photo.pixels[0] / size.leading + words + 1) * columns
    if story.weight == "brief":
        return cells
    cells += 8 * bool(story.facts) + 8 * bool(story.quote)
    return cells + (text_lines(story.sidebar[1], size) + 4 if story.sidebar else 0)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet as edition.yaml has it.

    jumps  slug and the number of the page that takes the rest
    """

    size: Size
    stories: tuple[Story, ...]
    ads: tuple[tuple[str, int, int], ...] = ()
    jumps: tuple[tuple[str, int], ...] = ()
    section: str = ""


def filled(
    writer: Writer, size: Size, name: str, counts: Mapping[str, int], fill: float, ads: int = 0
) -> tuple[Story, ...]:
    """Stories that fill a sheet to a share of what it holds; plausible ones are neither stubs nor
    novels."""
    rng = writer.rng
    weights = [weight for weight, count in counts.items() for _ in range(count)]
    wanted = [rng.uniform(*_LENGTHS[weight]) for weight in weights]
    for _ in range(_MOST_DRAFTS):
        drafts = [
            writer.story(f"{name}-{at}", weight, 80, _photo_count(rng, weight, writer.wild))
            for at, weight in enumerate(weights, 1)
        ]
        room = fill * (size.cells - ads) - sum(fixed_cells(story, size) for story in drafts)
        share = room * size.column * _FILL * _PARAGRAPHS / sum(wanted)
        if writer.wild or _LEAST_SHARE < share < _MOST_SHARE:
            break
    return tuple(
        replace(story, body=writer.body(_bounded(share * own), _form(rng, story.weight)))
        for story, own in zip(drafts, wanted, strict=True)
    )


# Characters of stories of each weight, and how far a plausible page may stretch them.
_LENGTHS = {"lead": (700, 2200), "second": (280, 1300), "brief": (90, 260)}
_LEAST_SHARE, _MOST_SHARE, _MOST_DRAFTS = 0.6, 1.6, 30
# Of the lines of a body, this much is text; the rest stays empty behind paragraphs' ends.
_PARAGRAPHS = 0.93


def _bounded(characters: float) -> int:
    return round(min(3000, max(80, characters)))


def _form(rng: random.Random, weight: str) -> str:
    return "plain" if weight == "brief" else rng.choice(("plain", "heads", "heads", "list", "talk"))


def _photo_count(rng: random.Random, weight: str, wild: bool) -> int:
    if wild:
        return rng.choice((0, 0, 1, 1, 2, 3))
    return {
        "lead": rng.choice((1, 1, 1, 2, 3)),
        "second": rng.choice((0, 0, 1, 1, 2)),
        "brief": rng.choice((0, 0, 0, 0, 1)),
    }[weight]


# Editions.


@dataclass(frozen=True, slots=True)
class Plan:
    """An edition as it is written.

    style     "list", "pages" or "mixed"
    plausible its pages hold about what they should
    listed    it has a plain list of articles for `pages` pages
    """

    seed: int
    style: str
    plausible: bool
    pages: tuple[Page, ...]
    fillers: tuple[Story, ...] = ()
    listed: bool = False

    @property
    def page_count(self) -> int:
        return sum(page.size.pages for page in self.pages)

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(story for page in self.pages for story in page.stories)


def is_plausible(seed: int) -> bool:
    """Whether a seed's edition holds about what it should: half of them do."""
    return random.Random(f"plausible {seed}").random() < 0.5


def planned(seed: int, corpus: Corpus) -> Plan:
    """The edition of a seed."""
    rng = random.Random(seed)
    style = ("list", "pages", "mixed")[seed % 3]
    plausible = is_plausible(seed)
    writer = Writer(rng, corpus, wild=not plausible)
    broad = rng.random() < 0.3
    count = rng.choice((2, 2, 3, 4, 4, 5, 6, 8, 12, 16)) // (2 if broad else 1) or 2
    sizes = _sizes(rng, style, max(2, count), broad)
    pages = tuple(_page(writer, size, at, style) for at, size in enumerate(sizes, 1))
    pages = _with_jumps(rng, pages) if style != "list" else pages
    fillers: tuple[Story, ...] = ()
    if style == "mixed":
        fillers = tuple(
            writer.story(f"filler-{at}", "brief", rng.randint(80, 160), 0) for at in range(1, 5)
        )
    return Plan(seed, style, plausible, pages, fillers, listed=style == "list")


def _sizes(rng: random.Random, style: str, count: int, broad: bool) -> list[Size]:
    if broad:
        return [BROAD] * count
    if style == "mixed" and rng.random() < 0.2:
        return [SPECIAL] * max(1, count // 2)
    sizes = [FRONT if rng.random() < 0.6 else INNER, *[INNER] * (count - 1)]
    if style == "mixed" and count >= 4:
        sizes[2:4] = [CENTRE]
    return sizes


def _page(writer: Writer, size: Size, at: int, style: str) -> Page:
    rng = writer.rng
    ads = _ads(rng, size) if style != "list" and rng.random() < 0.35 else ()
    taken = sum(columns * (lines + 2) for _, columns, lines in ads)
    fill = rng.gauss(1.0, 0.015)
    if writer.wild:
        fill = rng.choice((rng.uniform(0.3, 0.8), rng.uniform(1.2, 2.2)))
    stories = filled(writer, size, f"p{at}", _counts(rng, size, style), fill, taken)
    section = rng.choice(("镇村", "民生", "文教", "服务", "副刊", "一条河|的两岸"))
    return Page(size, stories, ads, (), section)


def _counts(rng: random.Random, size: Size, style: str) -> dict[str, int]:
    """How many stories of each weight a sheet has."""
    roll = rng.random()
    if style == "mixed" and size.pages == 1 and roll < 0.1:
        return {"lead": 1}
    if style == "mixed" and size.pages == 1 and roll < 0.2:
        return {"brief": 12} if size.columns == 5 else {"second": 2, "brief": 12}
    if size.columns == 8:
        return {"lead": 1, "second": rng.randint(3, 4), "brief": rng.randint(2, 6)}
    if size.pages == 2:
        return {"lead": 1, "second": rng.randint(3, 5), "brief": rng.randint(1, 5)}
    return {"lead": 1, "second": rng.randint(1, 3), "brief": rng.randint(0, 4)}


def _ads(rng: random.Random, size: Size) -> tuple[tuple[str, int, int], ...]:
    """One ad over the whole width, or one or two that stand side by side."""
    lines = rng.randint(6, 20)
    roll = rng.random()
    if roll < 0.5:
        return (("ads/a.jpg", size.columns, lines),)
    left = rng.randint(1, size.columns - 1)
    if roll < 0.75:
        return (("ads/a.jpg", left, lines),)
    return (("ads/a.jpg", left, lines), ("ads/b.jpg", size.columns - left, lines))


def _with_jumps(rng: random.Random, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Some leads go on two or three pages later."""
    numbers = [1 + sum(page.size.pages for page in pages[:at]) for at in range(len(pages))]
    done = []
    for at, page in enumerate(pages):
        later = numbers[at + 1 : at + 4]
        lead = page.stories[0]
        if later and lead.weight == "lead" and rng.random() < 0.2:
            page = replace(page, jumps=((lead.slug, rng.choice(later)),))
        done.append(page)
    return tuple(done)


# Files.

_BROAD = """# A broadsheet of the weekly.
extends: weekly
page: {width: 390mm, height: 550mm, count: 1}
grid: {columns: 8, column: 13, lines: 111}
furniture:
  - {text: "{page}", style: page-number, pages: 1, from: outer, x: 15mm, y: 27pt, width: 50pt}
  - {tint: accent, pages: 1, columns: 1-8, y: 53pt, height: 1.5pt}
makeup:
  lines: 1-111
  lead: {columns: 4-8}
  second: {columns: 2-5}
"""

_FIELDS = {
    "paper": "云溪周报",
    "organiser": "云溪周报社主办",
    "date": "2025年10月17日",
    "weekday": "星期五",
    "lunar": "农历乙巳年八月廿六",
    "issue": "总第212期",
    "permit": "内部资料",
    "teasers": "柿饼上市 02版",
    "editor": "沈知白",
    "designer": "沈知白",
    "proofreader": "纪小满",
    "section": "要闻",
    "special": "云溪|特刊",
    "line": "一条河",
}


def build_house(folder: Path) -> Path:
    """The repository's house with a broadsheet of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("fonts", "press", "style"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "layouts", folder / "layouts")
    (folder / "layouts" / "broad.yaml").write_text(_BROAD, encoding="utf-8")
    return folder


class _Dumper(yaml.SafeDumper):
    """Bodies as they are written by hand."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _block)


def _dump(path: Path, value: Mapping[str, Any]) -> None:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    path.write_text(text, encoding="utf-8")


def write(plan: Plan, house: Path) -> Path:
    """An edition's folder."""
    folder = house / "articles" / f"random-{plan.seed}"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "photos").mkdir(parents=True)
    (folder / "ads").mkdir()
    for name, pixels in (("a", (1600, 500)), ("b", (600, 600))):
        _picture(folder / f"ads/{name}.jpg", pixels)
    for story in (*plan.stories, *plan.fillers):
        _dump(folder / f"{story.slug}.yaml", _article(story))
        for photo in story.photos:
            _picture(folder / photo.file, photo.pixels)
    _dump(folder / "edition.yaml", _edition(plan))
    return folder


def _picture(path: Path, pixels: tuple[int, int]) -> None:
    Image.linear_gradient("L").resize(pixels).convert("RGB").save(path, quality=40)


def _text(body: Iterable[Paragraph]) -> str:
    return "\n\n".join(paragraph.written for paragraph in body) + "\n"


def _article(story: Story) -> dict[str, Any]:
    value: dict[str, Any] = {"weight": story.weight, "headline": story.headline}
    for name in ("kicker", "deck", "summary", "quote"):
        if getattr(story, name):
            value[name] = getattr(story, name)
    if story.byline:
        role, title, names = story.byline
        value["bylines"] = [{"role": role, "title": title, "names": list(names)}]
    if story.photos:
        value["photos"] = [_photo(photo) for photo in story.photos]
    if story.facts:
        keys = ("label", "figure", "unit")
        rows = (zip(keys, fact, strict=True) for fact in story.facts)
        value["facts"] = [{key: text for key, text in row if text} for row in rows]
    if story.sidebar:
        value["sidebar"] = {"headline": story.sidebar[0], "body": _text(story.sidebar[1])}
    return {**value, "body": _text(story.body)}


def _photo(photo: Shot) -> dict[str, str]:
    words = {"file": photo.file, "caption": photo.caption, "credit": photo.credit}
    return {key: value for key, value in words.items() if value}


def _edition(plan: Plan) -> dict[str, Any]:
    value: dict[str, Any] = {"layout": plan.pages[-1].size.layout, "fields": _FIELDS}
    if plan.fillers:
        value["fillers"] = [story.slug for story in plan.fillers]
    if not plan.listed:
        return {**value, "pages": [_page_of(page) for page in plan.pages]}
    if plan.pages[0].size.layout != value["layout"]:
        value["front"] = plan.pages[0].size.layout
    value["page_count"] = plan.page_count
    return {**value, "articles": [story.slug for story in plan.stories]}


def _page_of(page: Page) -> dict[str, Any]:
    value: dict[str, Any] = {"layout": page.size.layout, "fields": {"section": page.section}}
    for key, weight in (("lead", "lead"), ("second", "second"), ("briefs", "brief")):
        slugs = [story.slug for story in page.stories if story.weight == weight]
        if slugs:
            value[key] = slugs
    if page.ads:
        value["ads"] = [{"file": f, "columns": c, "lines": n} for f, c, n in page.ads]
    return {**value, "jumps": dict(page.jumps)} if page.jumps else value


# Checks. They see the display list and what was written, nothing of the program's reasoning.


@dataclass(frozen=True, slots=True)
class Failure:
    """A promise that was broken: which, on which page, and what was found."""

    kind: str
    seed: int
    page: int
    detail: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet's geometry, from its layout's numbers alone; pt."""

    spread: Spread
    layout: Layout

    @property
    def top(self) -> float:
        return self.layout.grid.top + (self._lines.first - 1) * self.layout.grid.leading

    @property
    def bottom(self) -> float:
        return self.layout.grid.top + self._lines.last * self.layout.grid.leading

    @property
    def _lines(self) -> Range:
        assert self.layout.makeup, "only layouts that make up are tested"
        return self.layout.makeup.lines

    @property
    def areas(self) -> tuple[Rect, ...]:
        """The room for stories on each page."""
        grid, height = self.layout.grid, self.bottom - self.top
        wide = grid.columns * grid.column + (grid.columns - 1) * grid.gutter
        found = []
        for at, (trim, number) in enumerate(
            zip(self.spread.pages, self.spread.numbers, strict=True)
        ):
            left = at == 0 if len(self.spread.pages) > 1 else number % 2 == 0
            x = trim.x + grid.outer if left else trim.right - grid.outer - wide
            found.append(Rect(x, self.top, wide, height))
        return tuple(found)

    def page_of(self, rect: Rect) -> int:
        """Number of the page that a rectangle begins on."""
        at = sum(trim.x <= rect.x + 1 for trim in self.spread.pages) - 1
        return self.spread.numbers[max(0, at)]


def slug_of(place: Any) -> str:
    return Path(place.file).stem if place else ""


def _grown(rect: Rect, wide: float, high: float) -> Rect:
    return Rect(rect.x - wide, rect.y - high, rect.width + 2 * wide, rect.height + 2 * high)


def _middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def _holds(rect: Rect, point: tuple[float, float]) -> bool:
    return rect.x <= point[0] <= rect.right and rect.y <= point[1] <= rect.bottom


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found in an edition.

    cuts     from edge to edge, with stories under them
    clashes  headlines side by side in one style and height
    tight    subheads with one line under them at a column's foot
    """

    failures: tuple[Failure, ...]
    cuts: int = 0
    clashes: int = 0
    tight: int = 0


@dataclass(slots=True)
class Checker:
    """Checks an edition made up; failures are gathered."""

    plan: Plan
    made: Made
    papers: tuple[Paper, ...]
    failures: list[Failure] = field(default_factory=list)
    cuts: int = 0
    clashes: int = 0
    tight: int = 0

    @staticmethod
    def of(plan: Plan, made: Made, layouts: Mapping[str, Layout]) -> "Checker":
        papers = tuple(
            Paper(spread, layouts[page.size.layout])
            for spread, page in zip(made.spreads, plan.pages, strict=True)
        )
        return Checker(plan, made, papers)

    def run(self) -> Checked:
        for paper in self.papers:
            self._places(paper)
            self._overlaps(paper)
            self._levels(paper)
            self._baselines(paper)
            self._heads(paper)
            self._cuts(paper)
        self._words()
        self._pictures()
        self._ads()
        return Checked(tuple(self.failures), self.cuts, self.clashes, self.tight)

    def fail(self, kind: str, page: int, detail: str) -> None:
        self.failures.append(Failure(kind, self.plan.seed, page, detail[:160]))

    def codes(self, slug: str) -> set[str]:
        """Codes of the findings that name a story."""
        return {
            f.code
            for f in self.made.findings
            if slug_of(f.place) == slug or dict(f.values).get("article") == slug
        }

    def refused(self, slug: str) -> bool:
        """Whether an error names a story, or a page that it stands on as too full."""
        return any(
            f.severity is Severity.ERROR and slug_of(f.place) == slug for f in self.made.findings
        ) or bool(self._numbers(slug) & pages_named(self.made.findings))

    def _numbers(self, slug: str) -> set[int]:
        """Numbers of the pages that a story stands on, or was to stand on."""
        planned = {
            number
            for paper, page in zip(self.papers, self.plan.pages, strict=True)
            for number in paper.spread.numbers
            if not self.plan.listed and any(story.slug == slug for story in page.stories)
        }
        return planned | {
            paper.page_of(zone.rect)
            for paper in self.papers
            for zone in paper.spread.zones
            if zone.article == slug
        }

    # 1. Everything in its place.

    def _places(self, paper: Paper) -> None:
        spread = paper.spread
        for zone in spread.zones:
            if not any(area.contains(zone.rect, 0.1) for area in paper.areas):
                if zone.article and self.refused(zone.article):
                    continue
                self.fail("zone outside", paper.page_of(zone.rect), f"{zone.article} {zone.name}")
        slugs = {zone.article for zone in spread.zones}
        for item in spread.items:
            match item:
                case GlyphRun() if slug_of(item.place) in slugs:
                    self._inside(paper, slug_of(item.place), item.box, 0.55 * item.size, item.text)
                case Picture() if slug_of(item.place) in slugs:
                    self._inside(paper, slug_of(item.place), item.rect, 0.1, "picture")
                case Tint() if paper.top < item.rect.y and item.rect.bottom < paper.bottom:
                    zones = [_grown(z.rect, 1.0, 4.0) for z in spread.zones]
                    if not any(zone.contains(item.rect) for zone in zones):
                        self.fail("tint outside", paper.page_of(item.rect), str(item.rect))

    def _inside(self, paper: Paper, slug: str, box: Rect, wide: float, what: str) -> None:
        rects = [zone.rect for zone in paper.spread.zones if zone.article == slug]
        if any(_grown(rect, wide, 3.0).contains(box) for rect in rects) or self.refused(slug):
            return
        self.fail("outside its block", paper.page_of(box), f"{slug} {what} {box}")

    # 2. Nothing over anything else.

    def _overlaps(self, paper: Paper) -> None:
        for a, b in combinations(paper.spread.zones, 2):
            if self.refused(a.article) or self.refused(b.article):
                continue
            if _grown(a.rect, -0.2, -0.2).overlaps(_grown(b.rect, -0.2, -0.2)):
                detail = f"{a.article} {a.name} / {b.article} {b.name}"
                self.fail("zones overlap", paper.page_of(a.rect), detail)
        self._runs_overlap(paper)

    def _runs_overlap(self, paper: Paper) -> None:
        rows: dict[int, list[tuple[Rect, GlyphRun]]] = defaultdict(list)
        for run in paper.spread.glyphs():
            if not run.text.strip():
                continue
            box = _grown(run.box, -0.15 * run.size, -0.2 * run.size)
            if box.width <= 0 or box.height <= 0:
                continue
            for at in range(int(box.y // 40), int(box.bottom // 40) + 1):
                rows[at].append((box, run))
        seen = set[tuple[str, str]]()
        for row in rows.values():
            for (a, one), (b, other) in combinations(row, 2):
                if (
                    a.overlaps(b)
                    and abs(one.y - other.y) > 2
                    and (one.text, other.text) not in seen
                ):
                    seen.add((one.text, other.text))
                    slugs = {slug_of(one.place), slug_of(other.place)}
                    if not any(self.refused(slug) for slug in slugs):
                        detail = f"{slugs} “{one.text[:20]}” / “{other.text[:20]}”"
                        self.fail("words overlap", paper.page_of(a), detail)

    # 3. Columns level, no hole.

    def _levels(self, paper: Paper) -> None:
        leading = paper.layout.grid.leading
        for slug in dict.fromkeys(z.article for z in paper.spread.zones if z.article):
            empty = self._empty(paper, slug)
            if not empty or self.codes(slug) & {"T402", "T416"} or self.refused(slug):
                continue
            if max(empty) - min(empty) > 1 + self._has_step(paper, slug):
                number = self._page(paper, slug)
                self.fail("not level", number, f"{slug} lines empty at the feet: {empty}")
        self._holes(paper, leading)

    def _has_step(self, paper: Paper, slug: str) -> bool:
        """Whether the columns of a story's block end at different heights."""
        zones = [zone for zone in paper.spread.zones if zone.article == slug]
        feet = dict[float, float]()
        for zone in zones:
            for column in range(round(zone.rect.width / paper.layout.grid.column)):
                grid = paper.layout.grid
                x = round(zone.rect.x + column * (grid.column + grid.gutter))
                feet[x] = max(feet.get(x, 0.0), round(zone.rect.bottom, 1))
        return len(set(feet.values())) > 1

    def _page(self, paper: Paper, slug: str) -> int:
        return next(paper.page_of(z.rect) for z in paper.spread.zones if z.article == slug)

    def _empty(self, paper: Paper, slug: str) -> list[int]:
        """Lines that are left at the foot of each column of a story."""
        leading = paper.layout.grid.leading
        zones = [z for z in paper.spread.zones if z.article == slug and z.name == "body"]
        lowest: dict[float, Rect] = {}
        for zone in zones:
            key = round(zone.rect.x, 1)
            if key not in lowest or zone.rect.bottom > lowest[key].bottom:
                lowest[key] = zone.rect
        runs = self._runs(paper, slug)
        found = []
        for _, rect in sorted(lowest.items()):
            feet = [run.y for run in runs if _holds(rect, _middle(run.box))]
            foot = max(feet, default=rect.y)
            found.append(round((rect.bottom - foot) // leading))
        return found

    def _runs(self, paper: Paper, slug: str) -> list[GlyphRun]:
        return [run for run in paper.spread.glyphs() if slug_of(run.place) == slug]

    def _holes(self, paper: Paper, leading: float) -> None:
        """Free lines under one another, but for those that part stories, joined with their
        neighbours."""
        for area, number in zip(paper.areas, paper.spread.numbers, strict=True):
            free = self._free(paper, area)
            for cells in _joined(free):
                hole = len(cells) * leading * paper.layout.grid.column
                if hole > 15 * CM2 and not self._short(paper, number):
                    detail = f"{hole / CM2:.0f} cm² at {min(cells)} to {max(cells)}"
                    self.fail("hole", number, detail)

    def _short(self, paper: Paper, number: int) -> bool:
        """Whether a finding names a story of the page as too long or too short."""
        slugs = {z.article for z in paper.spread.zones if paper.page_of(z.rect) == number}
        named = number in pages_named(self.made.findings)
        return named or any(self.codes(slug) & {"T401", "T402", "T406", "T416"} for slug in slugs)

    def _free(self, paper: Paper, area: Rect) -> set[tuple[int, int]]:
        """Column and line of each cell that is empty, but for the gaps between stories."""
        grid = paper.layout.grid
        lines = round(area.height / grid.leading)
        busy = [z.rect for z in paper.spread.zones if z.name != "body"]
        slugs = {z.article for z in paper.spread.zones}
        busy += [run.box for run in paper.spread.glyphs() if slug_of(run.place) in slugs]
        free = set[tuple[int, int]]()
        for column in range(grid.columns):
            x = area.x + column * (grid.column + grid.gutter)
            own = [r for r in busy if r.x < x + grid.column - 1 and r.right > x + 1]
            taken = {
                line
                for rect in own
                for line in range(
                    int((rect.y - area.y + 2) // grid.leading),
                    int((rect.bottom - area.y - 2) // grid.leading) + 1,
                )
            }
            row: list[int] = []
            for line in range(lines + 1):
                if line < lines and line not in taken:
                    row.append(line)
                    continue
                free |= {(column, at) for at in row[_GAP:]}
                row = []
        return free

    # 4. Baselines, headlines, cuts.

    def _baselines(self, paper: Paper) -> None:
        grid = paper.layout.grid
        base = (grid.leading - grid.size) / 2 + 0.88 * grid.size
        for zone in paper.spread.zones:
            if zone.name != "body":
                continue
            for run in self._runs(paper, zone.article):
                if not _holds(zone.rect, _middle(run.box)) or abs(run.size - grid.size) > 0.01:
                    continue
                off = (run.y - base - grid.top) / grid.leading
                if abs(off - round(off)) > 0.01:
                    detail = f"{zone.article} “{run.text}” at {run.y}"
                    self.fail("off the grid", paper.page_of(zone.rect), detail)

    def _heads(self, paper: Paper) -> None:
        grid = paper.layout.grid
        heads = [z for z in paper.spread.zones if z.name == "heading"]
        for head in heads:
            if self.refused(head.article):
                continue
            below = [
                len(
                    {
                        round(r.y)
                        for r in self._runs(paper, z.article)
                        if _holds(z.rect, _middle(r.box))
                    }
                )
                for z in paper.spread.zones
                if z.article == head.article
                and z.name == "body"
                and z.rect.bottom > head.rect.bottom - 1
            ]
            tall = head.rect.height > 2 * head.rect.width
            if not tall and max(below, default=0) < 2:
                detail = f"{head.article}: lines under it {below}"
                self.fail("headline without text", paper.page_of(head.rect), detail)
        self._subheads(paper)
        names = {(used.article, used.page): used.headline for used in self.made.used}
        for a, b in combinations(heads, 2):
            page = paper.page_of(a.rect)
            near = abs(a.rect.y - b.rect.y) < grid.leading and page == paper.page_of(b.rect)
            gap = min(abs(a.rect.right - b.rect.x), abs(b.rect.right - a.rect.x))
            same = names.get((a.article, page)) == names.get((b.article, page))
            self.clashes += near and gap < grid.gutter + 1 and same

    def _subheads(self, paper: Paper) -> None:
        leading = paper.layout.grid.leading
        stories = {story.slug: story for story in self.plan.stories}
        for zone in paper.spread.zones:
            story = stories.get(zone.article)
            if story is None or zone.name != "body" or self.refused(zone.article):
                continue
            heads = {normal(p.shown) for p in story.body if p.written.startswith("## ")}
            rows = _rows(self._runs(paper, zone.article), zone.rect, leading)
            texts = [text for _, text in sorted(rows.items())]
            jump = texts[-1:] and "▶" in texts[-1]
            texts = texts[:-1] if jump else texts
            if texts and texts[-1] in heads:
                detail = f"{zone.article} “{texts[-1]}”"
                self.fail("subhead at a foot", paper.page_of(zone.rect), detail)
            self.tight += len(texts) > 1 and texts[-2] in heads

    def _cuts(self, paper: Paper) -> None:
        for area, number in zip(paper.areas, paper.spread.numbers, strict=True):
            zones = [z for z in paper.spread.zones if paper.page_of(z.rect) == number]
            spans = list(_spans(zones, paper, area))
            if not spans:
                continue
            last = max(bottom for _, _, bottom, _ in spans)
            lines = sorted({round(bottom, 1) for _, _, bottom, _ in spans})
            for y in lines:
                through = all(not top < y + 1 < bottom for _, top, bottom, _ in spans)
                below = {slug for _, top, _, slug in spans if top > y}
                self.cuts += through and y < last - 1 and bool(below - {""})
            for column in range(1, paper.layout.grid.columns):
                grid = paper.layout.grid
                x = area.x + column * (grid.column + grid.gutter) - grid.gutter / 2
                self.cuts += not any(z.rect.x < x < z.rect.right for z in zones) and not any(
                    a == column - 1 and (column, slug) in {(c, s) for c, _, _, s in spans}
                    for a, _, _, slug in spans
                )

    # 5. Every word.

    def _words(self) -> None:
        shown = {zone.article for paper in self.papers for zone in paper.spread.zones}
        for story in (*self.plan.stories, *self.plan.fillers):
            if story.slug not in shown:
                if story in self.plan.stories and not self.refused(story.slug):
                    self.fail("story not shown", 0, story.slug)
                continue
            if not self.refused(story.slug):
                self._body(story)
                self._parts(story)

    def _body(self, story: Story) -> None:
        found = ""
        pages = [p for p in self.papers if any(z.article == story.slug for z in p.spread.zones)]
        for paper in pages:
            zones = [
                z.rect for z in paper.spread.zones if z.article == story.slug and z.name == "body"
            ]
            runs = self._runs(paper, story.slug)
            for rect in sorted(zones, key=lambda rect: (round(rect.x), rect.y)):
                rows = _rows(runs, rect, paper.layout.grid.leading)
                found += "".join(text for _, text in sorted(rows.items()))
        found = re.sub(r"▶下转\d+版", "", found)
        found = re.sub(r"◀上接\d+版(《.*?》)?", "", found, count=max(0, len(pages) - 1))
        if found.removesuffix("■") != story.text:
            number = self._page(pages[0], story.slug)
            self.fail("body text differs", number, f"{story.slug} {_differs(found, story.text)}")

    def _parts(self, story: Story) -> None:
        """Headline group, captions, facts, quote and sidebar; what is not shown must be named."""
        named = self.codes(story.slug) & {"T407", "T408"}
        wanted = {
            "heading": story.heading,
            "facts": normal("".join(word for fact in story.facts for word in fact)),
            "quote": normal(bare(story.quote)),
            "sidebar": _sidebar(story),
        }
        got = self._texts(story.slug)
        for name, text in wanted.items():
            own = got.get(name, [])
            if text and not own and not (named and name != "heading"):
                self.fail("part not shown", 0, f"{story.slug} {name}")
            elif own and not _same(own[0], text, name in ("facts", "heading")):
                self.fail("part text differs", 0, f"{story.slug} {name} {_differs(own[0], text)}")
            if len(own) > 1 and name != "heading":
                self.fail("part shown twice", 0, f"{story.slug} {name}")
        words = normal("".join(p.caption + p.credit for p in story.photos))
        shown = "".join(got.get("photo", []) + got.get("group", []))
        if not named and Counter(shown) != Counter(words):
            self.fail("caption differs", 0, f"{story.slug} {_differs(shown, words)}")

    def _texts(self, slug: str) -> dict[str, list[str]]:
        """The words in each of a story's zones but the body's."""
        found: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            runs = self._runs(paper, slug)
            for zone in paper.spread.zones:
                if zone.article == slug and zone.name != "body":
                    found[zone.name].append(_read(runs, zone.rect))
        return found

    def _pictures(self) -> None:
        shown = Counter(
            (slug_of(picture.place), Path(picture.path).name)
            for paper in self.papers
            for picture in paper.spread.pictures()
        )
        for story in self.plan.stories:
            named = self.codes(story.slug) & {"T406", "T407", "T408"}
            for photo in story.photos:
                count = shown[story.slug, Path(photo.file).name]
                if count > 1 or (count == 0 and not named and not self.refused(story.slug)):
                    self.fail("photo", 0, f"{story.slug} {photo.file} shown {count} times")

    def _ads(self) -> None:
        for paper, page in zip(self.papers, self.plan.pages, strict=True):
            grid = paper.layout.grid
            apart = grid.column + grid.gutter
            rects = [zone.rect for zone in paper.spread.zones if zone.name == "ad"]
            sizes = Counter(
                (round((r.width + grid.gutter) / apart), round(r.height / grid.leading))
                for r in rects
            )
            wanted = Counter((columns, lines) for _, columns, lines in page.ads)
            errors = any(f.severity is Severity.ERROR for f in self.made.findings)
            if sizes != wanted and not errors:
                self.fail("ads", paper.spread.numbers[0], f"{dict(sizes)} for {dict(wanted)}")


def pages_named(findings: Findings) -> set[int]:
    """Pages that errors name as too full."""
    return {
        int(value)
        for f in findings
        if f.code in _FULL
        for name, value in f.values
        if name == "page"
    }


_FULL = ("T411", "T412")

# Lines that part stories, and one that may be left over.
_GAP = 3


def _rows(runs: Sequence[GlyphRun], rect: Rect, leading: float) -> dict[int, str]:
    """The text of each line of a zone, from its top."""
    rows: dict[int, list[GlyphRun]] = defaultdict(list)
    for run in runs:
        if _holds(rect, _middle(run.box)):
            rows[int((_middle(run.box)[1] - rect.y) // leading)].append(run)
    return {
        row: normal("".join(run.text for run in sorted(own, key=lambda run: run.x)))
        for row, own in rows.items()
    }


def _read(runs: Sequence[GlyphRun], rect: Rect) -> str:
    """The words of a zone, line by line by their baselines; upright ones from the right."""
    own = [run for run in runs if _holds(_grown(rect, 0.0, 3.0), _middle(run.box))]
    if any(run.direction is not Direction.ACROSS for run in own):
        return normal("".join(run.text for run in sorted(own, key=lambda r: (-round(r.x), r.y))))
    return normal("".join(run.text for run in sorted(own, key=lambda r: (round(r.y), r.x))))


def _same(found: str, wanted: str, loose: bool) -> bool:
    """Whether two texts are one; of facts and upright headlines the order is not asked for."""
    return found == wanted or (loose and Counter(found) == Counter(wanted))


def _sidebar(story: Story) -> str:
    if story.sidebar is None:
        return ""
    head, body = story.sidebar
    return normal(head + "".join(paragraph.shown for paragraph in body))


def _differs(found: str, wanted: str) -> str:
    """Where two texts part."""
    at = next((i for i, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), None)
    at = min(len(found), len(wanted)) if at is None else at
    start = max(0, at - 6)
    here, there = found[start : at + 10], wanted[start : at + 10]
    return f"{len(found)} for {len(wanted)}: …{here}… for …{there}…"


def _joined(cells: set[tuple[int, int]]) -> Iterator[set[tuple[int, int]]]:
    """Cells that touch each other at a side."""
    left = set(cells)
    while left:
        waiting, group = [left.pop()], set[tuple[int, int]]()
        while waiting:
            column, line = waiting.pop()
            group.add((column, line))
            near = {(column + 1, line), (column - 1, line), (column, line + 1), (column, line - 1)}
            waiting += near & left
            left -= near
        yield group


def _spans(
    zones: Sequence[Zone], paper: Paper, area: Rect
) -> Iterator[tuple[int, float, float, str]]:
    """Column, top and bottom of each story and ad on a page."""
    grid = paper.layout.grid
    for column in range(grid.columns):
        x = area.x + column * (grid.column + grid.gutter) + grid.column / 2
        found: dict[str, list[Rect]] = defaultdict(list)
        for zone in zones:
            if zone.rect.x < x < zone.rect.right:
                found[zone.article].append(zone.rect)
        for slug, rects in found.items():
            yield column, min(r.y for r in rects), max(r.bottom for r in rects), slug


# Runs.


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an edition.

    sheets   of each: its first page, its layout, the findings that keep it from fitting, as
             code, story and number of lines
    slowest  seconds of a processor that the slowest page took
    digest   of its display list
    """

    seed: int
    style: str
    plausible: bool
    pages: int
    sheets: tuple[tuple[int, str, tuple[tuple[str, str, int], ...]], ...] = ()
    failures: tuple[Failure, ...] = ()
    slowest: float = 0.0
    cuts: int = 0
    clashes: int = 0
    tight: int = 0
    digest: str = ""


@dataclass(slots=True)
class Clock:
    """Times sheets; `slowest` in seconds of a processor for each page."""

    slowest: float = 0.0

    def make_sheet(self, plan: Any, edition: Any, layout: Layout, *more: Any) -> Sheet:
        start = time.process_time()
        try:
            return make_sheet(plan, edition, layout, *more)
        finally:
            taken = (time.process_time() - start) / layout.page.count
            self.slowest = max(self.slowest, taken)


MOST_SECONDS = 5.0
_NOT_FITTING = ("T401", "T402", "T405", "T406", "T416")


@dataclass(frozen=True, slots=True)
class Bench:
    """Makes editions up in a house and checks them."""

    house: Path
    corpus: Corpus
    books: dict[str, FontBook] = field(default_factory=dict)

    def test(self, seed: int) -> Result:
        """An edition written, made up and checked."""
        plan = planned(seed, self.corpus)
        result = Result(seed, plan.style, plan.plausible, plan.page_count)
        clock = Clock()
        try:
            with patch.object(edition_module, "make_sheet", clock.make_sheet):
                start = time.process_time()
                made, house, found = self.made(plan)
                mean = (time.process_time() - start) / plan.page_count
        except Exception:  # whatever it is, it is a failure to be shown
            lines = traceback.format_exc().strip().splitlines()
            where = [line.strip() for line in lines if line.strip().startswith("File")][-1:]
            detail = f"{lines[-1]} {' '.join(where)[-90:]}"
            return replace(result, failures=(Failure("exception", seed, 0, detail),))
        return self._result(result, plan, made, house, found, max(mean, clock.slowest))

    def _result(
        self, result: Result, plan: Plan, made: Made, house: House, found: Findings, slowest: float
    ) -> Result:
        checked = Checker.of(plan, made, house.layouts).run()
        failures = checked.failures
        if slowest > MOST_SECONDS:
            slow = Failure("slow", plan.seed, 0, f"{slowest:.1f} s a page")
            failures = (*failures, slow)
        if any(f.severity is Severity.ERROR for f in found):
            codes = sorted({f.code for f in found if f.severity is Severity.ERROR})
            failures = (*failures, Failure("sources", plan.seed, 0, " ".join(codes)))
        return replace(
            result,
            sheets=tuple(_sheets(made, plan)),
            failures=failures,
            slowest=round(slowest, 2),
            cuts=checked.cuts,
            clashes=checked.clashes,
            tight=checked.tight,
            digest=_digest(made),
        )

    def made(self, plan: Plan) -> tuple[Made, House, Findings]:
        """An edition written and made up, and what its sources were found to be."""
        edition, house, found = self._sources(write(plan, self.house))
        cases = self._cases(edition, house)
        return edition_module.make_edition(edition, house.layouts, cases), house, found

    def _sources(self, folder: Path) -> tuple[Edition, House, Findings]:
        sources = load_sources(folder)
        if sources.edition is None or sources.house is None:
            codes = [f"{f.code} {dict(f.values)}" for f in sources.findings]
            raise ValueError(f"sources: {codes[:3]}")
        return sources.edition, sources.house, sources.findings

    def _cases(self, edition: Edition, house: House) -> Typecases:
        """As `tekan.pages` makes them."""
        words = keeping(names_in(edition, house), kept_words(self.house / "cache", cut))
        return Typecases(self._book(house), words)

    def _book(self, house: House) -> FontBook:
        if not self.books:
            book, unreadable = open_book(house.fonts)
            assert not unreadable, "the house's fonts are there"
            self.books["house"] = book
        return self.books["house"]


def _digest(made: Made) -> str:
    """Of all that is shown, with the files it came from named without their folder."""
    shown = repr([(spread.items, spread.zones) for spread in made.spreads])
    shown = re.sub(r"/[^'\"]*?/(articles|layouts)/", "", shown)
    return sha256(shown.encode()).hexdigest()[:16]


def _sheets(made: Made, plan: Plan) -> Iterator[tuple[int, str, tuple[tuple[str, str, int], ...]]]:
    for spread, page in zip(made.spreads, plan.pages, strict=True):
        slugs = {zone.article for zone in spread.zones} - {""}
        found = tuple(
            (f.code, slug_of(f.place), _lines_of(f))
            for f in made.findings
            if (slug_of(f.place) in slugs and f.code in _NOT_FITTING)
            or (f.code in _FULL and pages_named((f,)) & set(spread.numbers))
        )
        yield spread.numbers[0], page.size.layout, found


def _lines_of(finding: Finding) -> int:
    value = dict(finding.values).get("lines", 0)
    return int(value) if isinstance(value, int | float) else 0


def run_part(seeds: Sequence[int], folder: Path, limit: float, say: Callable[[str], None]) -> None:
    """Tests editions one after the other; each result is said as a line of JSON. After `limit`
    seconds none is begun."""
    tester, end = Bench(build_house(folder), read_corpus()), time.monotonic() + limit
    for seed in seeds:
        if time.monotonic() > end:
            return
        say(json.dumps(asdict(tester.test(seed)), ensure_ascii=False))
        shutil.rmtree(folder / "articles" / f"random-{seed}", ignore_errors=True)


# The table.


def _result_of(value: dict[str, Any]) -> Result:
    failures = tuple(Failure(**own) for own in value.pop("failures"))
    sheets = tuple(
        (number, layout, tuple((c, s, n) for c, s, n in found))
        for number, layout, found in value.pop("sheets")
    )
    return Result(**value, failures=failures, sheets=sheets)


def _start(part: int, seeds: Sequence[int], folder: Path, limit: float) -> "subprocess.Popen[str]":
    command = [sys.executable, __file__, "--part", ",".join(map(str, seeds))]
    command += ["--limit", str(limit), "--folder"]
    surroundings = {**os.environ, "PYTHONHASHSEED": str(part + 1)}
    return subprocess.Popen(
        [*command, str(folder)], env=surroundings, stdout=subprocess.PIPE, text=True
    )


# Every so many of the first process's editions are made up by the second, too.
_AGAIN = 4


def run_all(seeds: Sequence[int], folder: Path, limit: float) -> tuple[list[Result], list[int]]:
    """Results of all editions, and the seeds of those that came out in two ways."""
    first, second = list(seeds[::2]), list(seeds[1::2])
    parts = (first, second + first[::_AGAIN])
    running = [_start(at, own, folder / f"house{at}", limit) for at, own in enumerate(parts)]
    results: dict[int, Result] = {}
    unlike: list[int] = []
    for process in running:
        text, _ = process.communicate()
        for line in text.splitlines():
            result = _result_of(json.loads(line))
            known = results.setdefault(result.seed, result)
            if known.digest != result.digest:
                unlike.append(result.seed)
    return [results[seed] for seed in sorted(results)], unlike


def print_table(results: Sequence[Result], unlike: Sequence[int]) -> None:
    """Editions, pages, what fitted, what was named, and what failed."""
    print(f"{'':22}{'editions':>9}{'pages':>7}{'fitted':>8}{'named':>7}  of sheets: fit")
    groups: list[tuple[str, Callable[[Result], bool]]] = [
        (f"{kind} {style}", lambda r, p=plausible, s=style: r.plausible is p and r.style == s)  # type: ignore[misc]
        for plausible, kind in ((True, "plausible"), (False, "wild"))
        for style in ("list", "pages", "mixed")
    ]
    for name, belongs in (*groups, ("all", lambda _: True)):
        own = [result for result in results if belongs(result)]
        fitted = sum(_fits(result) for result in own)
        sheets = [found for result in own for _, _, found in result.sheets]
        share = sum(not found for found in sheets) / max(1, len(sheets))
        pages = sum(result.pages for result in own)
        print(f"{name:22}{len(own):9}{pages:7}{fitted:8}{len(own) - fitted:7}  {share:.0%}")
    slowest = max(results, key=lambda result: result.slowest)
    print(f"slowest page {slowest.slowest:.1f} s (seed {slowest.seed})")
    for name in ("cuts", "clashes", "tight"):
        print(f"{name}: {sum(getattr(result, name) for result in results)}")
    print(f"made up twice, unlike: {list(unlike) or 'none'}")
    _print_failures(results)


def _fits(result: Result) -> bool:
    return bool(result.sheets) and not any(found for _, _, found in result.sheets)


def _print_failures(results: Sequence[Result]) -> None:
    kinds: dict[str, list[Failure]] = defaultdict(list)
    for result in results:
        for failure in result.failures:
            kinds[failure.kind].append(failure)
    if not kinds:
        print("no failures")
    for kind, found in sorted(kinds.items(), key=lambda item: -len(item[1])):
        seeds = sorted({failure.seed for failure in found})
        print(f"\n{kind}: {len(found)} in {len(seeds)} editions, seeds {seeds[:20]}")
        for failure in found[:_SHOWN]:
            print(f"  seed {failure.seed}, page {failure.page}: {failure.detail}")


_SHOWN = 6  # failures of a kind that are shown in full


def _chosen(first: int, count: int, only: str | None) -> list[int]:
    """Seeds from the first on; those of plausible editions, or of the others, alone."""
    seeds, at = list[int](), first
    while len(seeds) < count:
        plausible = is_plausible(at)
        if only is None or plausible is (only == "plausible"):
            seeds.append(at)
        at += 1
    return seeds


def main() -> int:
    parser = argparse.ArgumentParser(description="random editions, made up and checked")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="of the first edition")
    parser.add_argument("--json", type=Path, help="file for all results")
    parser.add_argument(
        "--limit", type=float, default=1e9, help="seconds after which no edition is begun"
    )
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--only", choices=("plausible", "wild"), help="half of the editions")
    options = parser.parse_args()
    if options.part is not None:
        seeds = [int(seed) for seed in options.part.split(",") if seed]
        run_part(seeds, options.folder, options.limit, lambda line: print(line, flush=True))
        return 0
    with tempfile.TemporaryDirectory(prefix="tekan-random-") as folder:
        seeds = _chosen(options.seed, options.count, options.only)
        results, unlike = run_all(seeds, Path(folder), options.limit)
    if options.json:
        text = json.dumps([asdict(result) for result in results], ensure_ascii=False, indent=1)
        options.json.write_text(text, encoding="utf-8")
    print_table(results, unlike)
    lost = len(results) < options.count and options.limit >= 1e9
    return int(lost or bool(unlike) or any(result.failures for result in results))


if __name__ == "__main__":
    sys.exit(main())
