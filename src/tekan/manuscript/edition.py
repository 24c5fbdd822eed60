"""Take the articles that were imported and give edition.yaml: the plainest one that takes them."""

import re
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence

from tekan.manuscript.values import Draft
from tekan.manuscript.write import TO_BE_FILLED_IN, modeline

# Layouts of this program's house that make themselves up: the first takes any number of articles,
# page by page; the others as many as their one sheet holds.
_USUAL = ("weekly-inner", "tabloid-makeup")
_ONE_PAGE = "weekly-inner"
# What a page holds with ease, in characters; a headline with its kicker takes the room of so many.
_PAGE, _HEADLINE = 3000, 150
# As many pages as an edition may have, and articles that a page makes up without trouble.
_MOST_PAGES, _MOST_ARTICLES = 64, 6
_FIELD = re.compile(r"\{([a-z_]+)(?::\d+)?\}")
_EXTENDS = re.compile(r"^extends:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_MAKES_UP = re.compile(r"^(?:makeup|拼版):", re.MULTILINE)
_OWN_FIELDS = frozenset(("page",))


def layout_for(layouts: Mapping[str, str]) -> str:
    """The layout to begin with, of a house's by name and text."""
    for name in _USUAL:
        if name in layouts:
            return name
    made_up = (name for name in sorted(layouts) if _MAKES_UP.search(layouts[name]))
    return next(made_up, next(iter(sorted(layouts)), _ONE_PAGE))


def fields_of(name: str, layouts: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that a layout's furniture shows, its own and those of what it extends."""
    found: dict[str, None] = {}
    seen = set[str]()
    while name in layouts and name not in seen:
        seen.add(name)
        found |= dict.fromkeys(_FIELD.findall(layouts[name]))
        extended = _EXTENDS.search(layouts[name])
        name = extended[1] if extended else ""
    return tuple(field for field in found if field not in _OWN_FIELDS)


def page_count(drafts: Sequence[Draft]) -> int:
    """How many pages the articles need, about."""
    amount = sum(_HEADLINE + sum(map(len, draft.body)) for draft in drafts)
    pages = max(-(-amount // _PAGE), -(-len(drafts) // _MOST_ARTICLES), 1)
    return min(pages, len(drafts), _MOST_PAGES)


def edition_yaml(
    stems: Sequence[str], drafts: Sequence[Draft], layouts: Mapping[str, str], schema: str
) -> str:
    """edition.yaml of the articles; what only the owner knows is 待填."""
    layout = layout_for(layouts)
    pages = page_count(drafts) if layout == _ONE_PAGE else 0
    lines = [
        *modeline(schema),
        f"layout: {layout}   # 版式：自动拼版，见 layouts/；可以换",
        "press: newsprint   # 印刷条件，见 press/",
        "first_page: 1   # 起始版次",
    ]
    lines += [f"page_count: {pages}   # 版数：按字数估的，排不下就加，太空就减"] if pages else []
    lines += ["", "# 稿件，按先后；每篇一个同名的 .yaml 文件", "articles:"]
    lines += [f"  - {stem}" for stem in stems]
    fields = fields_of(layout, layouts) or ("paper", "date", "editor")
    lines += ["", "# 版上各栏；待填的由主办者填写", "fields:"]
    lines += [f"  {field}: {TO_BE_FILLED_IN}" for field in fields]
    return "\n".join(lines) + "\n"


def unlisted(stems: Iterable[str], edition: str) -> tuple[str, ...]:
    """Articles that an edition.yaml does not name."""
    words = set(re.split(r"[\s,\[\]{}:\"']+", edition))
    return tuple(stem for stem in stems if stem not in words)


def is_by_page(edition: str) -> bool:
    """Whether an edition.yaml says page by page what stands there, in place of `articles`."""
    return bool(_PAGES.search(edition))


_PAGES = re.compile(r"^(?:pages|各版)\s*:", re.MULTILINE)

# The size of the grey picture that stands in for one to come: enough for three columns in print.
_WIDE, _HIGH, _GREY = 2400, 1600, 0xC8


def placeholder() -> bytes:
    """A grey PNG in 3:2."""
    row = b"\0" + bytes((_GREY,)) * _WIDE
    head = struct.pack(">IIBBBBB", _WIDE, _HIGH, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(row * _HIGH, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
