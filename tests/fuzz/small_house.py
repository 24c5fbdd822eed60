"""A small house with an edition for each way of making pages: what the fuzz breaks.

A house is a mapping of paths to bytes (or to where a link leads), so that a broken one is a value
that can be printed, made again from its seed, and made smaller.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import testfont
from helpers import REPOSITORY
from PIL import Image


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link, by what it holds."""

    to: str


Files = Mapping[str, bytes | Link]

BY_HAND, MADE_UP = "articles/hand", "articles/made"
EDITIONS = (BY_HAND, MADE_UP)

SENTENCE = "老社区的工作有了新办法，居民说好。"
_WORDS = "一二三四五六七八九十万社区书记者文图面积平方公里广告版第页转接上下特刊年月日安装账号"
HAN = "".join(dict.fromkeys(testfont.HAN[:300] + SENTENCE + _WORDS))
HAN = "".join(character for character in HAN if character in testfont.HAN)
_OTHER = testfont.OPENERS + testfont.CLOSERS + "·▪▲▶◀ " + testfont.WHOLE + testfont.LATIN

_FONTS = """faces:
  song: {file: song.ttf}
  hei: {file: hei.otf}
roles:
  song: [song, hei]
  hei: [hei, song]
"""

_PRESS = """icc: coldset.icc
condition: CGATS TR 002
info: a press for tests
ink_limit: 240
least_ppi: 1
warn_ppi: 2
coarse: warning
bleed: 3mm
slug: 9mm
sharpening: {radius: 0.8, amount: 0.6, threshold: 4, most: 16}
"""

_BASE = """page: {width: 120mm, height: 260mm, count: 1}
grid: {size: 五号, leading: 16pt, columns: 3, column: 8, gutter: 1, lines: 42, top: 50pt,
  outer: 33pt}
inks:
  accent: [0, 95, 90, 5]
  tint: [0, 4, 10, 0]
styles:
  body: {role: song, bold: hei, size: 五号, leading: 16pt, align: justify, indent: 2}
  subhead: {role: hei, size: 五号, leading: 16pt}
  kicker: {role: hei, size: 10pt, leading: 16pt}
  headline: {role: hei, size: 20pt, leading: 24pt}
  headline-brief: {role: hei, size: 14pt, leading: 18pt}
  deck: {role: hei, size: 12pt, leading: 16pt}
  byline: {role: song, size: 8.5pt, leading: 16pt}
  caption: {role: hei, size: 8.5pt, leading: 16pt}
  credit: {role: song, size: 8.5pt, leading: 16pt}
  fact-label: {role: song, size: 8pt}
  fact-figure: {role: hei, size: 14pt, ink: accent}
  fact-unit: {role: song, size: 8pt}
  quote: {role: song, size: 14pt, leading: 20pt, ink: accent}
  folio: {role: song, size: 8.5pt, leading: 12pt}
furniture:
  - {text: "{page}", style: folio, x: 33pt, y: 20pt, width: 60pt}
  - {text: "{paper} {section}", style: folio, x: 120pt, y: 20pt, width: 180pt}
  - {tint: black, columns: 1-3, y: 40pt, height: 0.35pt}
"""

_HAND = """extends: base
areas:
  - article: 1
    columns: 1-3
    lines: 1-24
    stacks:
      - columns: 2-3
        parts:
          - photo: {lines: [3, 4, 6]}
          - facts: {form: row, lines: 3, optional: true}
      - columns: 1-1
        parts:
          - heading: {}
          - quote: {form: mark, optional: true}
  - article: 2
    columns: 1-3
    lines: 26-42
    stacks:
      - columns: 1-2
        parts:
          - heading: {headline: [headline, headline-brief]}
"""

_MADE = """extends: base
makeup:
  lines: 1-42
  lead: {columns: 2-3, headline: [headline, headline-brief], facts: {lines: 3, optional: true}}
  second: {columns: 1-3, headline: [headline, headline-brief], photo: {columns: 1-2}}
  brief: {columns: 1-3, headline: headline-brief}
"""

_FIRST = f"""kicker: 社区书记：
headline: 老社区|新办法
deck: 居民说好
bylines:
  - {{role: 文, title: 记者, names: [一二三]}}
photos:
  - {{file: photos/a.jpg, caption: 老社区, credit: 图/记者 一二, focal: 50% 38%}}
facts:
  - {{label: 面积, figure: 0.6, unit: 平方公里}}
  - {{label: 居民, figure: 3, unit: 万}}
quote: 居民说好
weight: lead
body: |
  {SENTENCE * 3}**社区**{SENTENCE}

  ## 新办法

  {SENTENCE * 4}

  - {SENTENCE}
  - {SENTENCE}
"""

_SECOND = f"""headline: 一二三四五
photos:
  - {{file: photos/b.png, caption: 社区}}
sidebar: {{headline: 老社区, body: 居民说好。}}
body: |
  {SENTENCE * 5}

  ? 记者：社区？
  ! 居民：{SENTENCE * 2}
"""

_BRIEF = f"""headline: 三四五
weight: brief
body: {SENTENCE * 2}
"""

_EDITION_BY_HAND = """layout: hand
press: newsprint
first_page: 2
articles: [one, two]
fields: {paper: 社区, section: 特刊}
"""

_EDITION_MADE_UP = """layout: made
pages:
  - lead: one
    briefs: [three]
    jumps: {one: 2}
    fields: {section: 社区}
  - second: [two]
    articles: [five]
    ads:
      - {file: ads/a.tif, columns: 3, lines: 4}
fillers: [six, four]
fields: {paper: 社区}
"""


def _picture(form: str, mode: str = "RGB", **more: object) -> bytes:
    stream = BytesIO()
    Image.linear_gradient("L").resize((48, 32)).convert(mode).save(stream, form, **more)
    return stream.getvalue()


_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>一二</rdf:li></rdf:Seq>'
    "</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112], exif[270] = 6, "老社区"
    return exif


def _font(is_cff: bool) -> bytes:
    stream = BytesIO()
    characters = HAN + _OTHER
    (testfont.cff if is_cff else testfont.truetype)(characters).save(stream)
    return stream.getvalue()


@cache
def good_house() -> Files:
    """All files of a house from which both editions build without an error."""
    icc = (REPOSITORY / "press" / "coldset-tr002.icc").read_bytes()
    files: dict[str, bytes | Link] = {
        "fonts/song.ttf": _font(is_cff=False),
        "fonts/hei.otf": _font(is_cff=True),
        "press/coldset.icc": icc,
        "fonts/fonts.yaml": _FONTS.encode(),
        "press/newsprint.yaml": _PRESS.encode(),
        "layouts/base.yaml": _BASE.encode(),
        "layouts/hand.yaml": _HAND.encode(),
        "layouts/made.yaml": _MADE.encode(),
        "style/names.yaml": "names: [社区, {name: 一二三, title: 书记}]\n".encode(),
        "style/terms.yaml": "terms: {按装: {right: 安装, within: [按装订]}, 帐号: 账号}\n".encode(),
        f"{BY_HAND}/edition.yaml": _EDITION_BY_HAND.encode(),
        f"{MADE_UP}/edition.yaml": _EDITION_MADE_UP.encode(),
    }
    for edition, names in ((BY_HAND, ("one", "two")), (MADE_UP, _SIX)):
        for name in names:
            files[f"{edition}/{name}.yaml"] = _ARTICLES[name].encode()
        files[f"{edition}/photos/a.jpg"] = _picture("JPEG", exif=_exif(), xmp=_XMP)
        files[f"{edition}/photos/b.png"] = _picture("PNG", "RGBA")
    files[f"{MADE_UP}/photos/c.webp"] = _picture("WEBP")
    files[f"{MADE_UP}/ads/a.tif"] = _picture("TIFF", "CMYK")
    return files


_SIX = ("one", "two", "three", "four", "five", "six")
_PICTURED = _BRIEF + "photos: [{file: photos/c.webp}]\n"
_SECOND_WEIGHT = _FIRST.replace("lead", "second")
_TEXTS = (_FIRST, _SECOND, _BRIEF, _SECOND_WEIGHT, _PICTURED, _BRIEF)
_ARTICLES = dict(zip(_SIX, _TEXTS, strict=True))


def write(files: Files, folder: Path) -> None:
    """Writes a house; what no file system takes is left out."""
    root = os.fsencode(folder)
    for name, content in files.items():
        path = os.path.join(root, name.encode("utf-8", "surrogateescape"))  # noqa: PTH118
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
            if isinstance(content, Link):
                os.symlink(content.to, path)  # noqa: PTH211
            else:
                with open(path, "wb") as stream:  # noqa: PTH123
                    stream.write(content)
        except (OSError, ValueError):
            continue
