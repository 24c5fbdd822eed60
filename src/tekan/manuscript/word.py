"""Take a Word file (.docx) and give its rows: paragraphs, soft returns, tables, boxes, notes.

Insertions that are tracked are text, deletions are not; headers, footers and comments are left out
and told. The package is read as zipped XML, so that nothing in it is run or fetched.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from tekan.manuscript.numbers import Numbers, numbers_of
from tekan.manuscript.plain import ordered
from tekan.manuscript.values import Kind, Left, Look, Piece, Row, Why

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES = ("blip", "imagedata")
_MAIN = "word/document.xml"
_TITLES = ("title", "标题0", "大标题", "文章标题", "主标题")
_DECKS = ("subtitle", "副标题", "副题")
_CAPTIONS = ("caption", "题注", "图说", "图片说明")
_HEADING = re.compile(r"(?:heading|标题)\s*(\d)")


class WordFile(Struct, frozen=True):
    """What a Word file held."""

    rows: tuple[Row, ...]
    left: tuple[Left, ...]
    tables: int
    pictures: int
    insertions: int


class _Tally(Struct):
    """What is counted and left out while the tree is walked."""

    left: list[Left] = field(default_factory=list)
    boxes: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    numbers: Numbers = field(default_factory=Numbers)
    tables: int = 0  # rows of them
    pictures: int = 0
    insertions: int = 0


def read_word(data: bytes) -> WordFile:
    """The rows of a Word file whose package was found sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist() if _is_read(name)}
    styles, tally = _style_names(parts), _Tally(numbers=_numbers(parts))
    notes = {**_notes(parts, "foot", tally), **_notes(parts, "end", tally)}
    body = _tree(parts[_MAIN]).find(f"{_W}body")
    rows = list(_rows(body, styles, notes, tally)) if body is not None else []
    rows += [Row((Piece(words),), whole=True) for words in tally.notes]
    margins = [*_margins(parts, styles)]
    left = (*tally.left, *margins, *_comments(parts))
    return WordFile(ordered(rows), left, tally.tables, tally.pictures, tally.insertions)


def _is_read(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1


def _tree(data: bytes) -> Any:
    from defusedxml.ElementTree import fromstring

    return fromstring(data)


def _style_names(parts: dict[str, bytes]) -> dict[str, str]:
    data = parts.get("word/styles.xml")
    if data is None:
        return {}
    found = {}
    for style in _tree(data).iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        found[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "") if name is not None else ""
    return {style: name.lower() for style, name in found.items()}


def _numbers(parts: dict[str, bytes]) -> Numbers:
    numbering, styles = (_tree(parts[n]) if n in parts else None for n in _LISTS)
    return numbers_of(numbering, styles)


_LISTS = ("word/numbering.xml", "word/styles.xml")


def _rows(body: Any, styles: dict[str, str], notes: dict[str, str], tally: _Tally) -> Iterator[Row]:
    for element in body:
        if element.tag == f"{_W}p":
            yield from _paragraph(element, styles, notes, tally)
            yield from tally.boxes
            tally.boxes = []
        elif element.tag == f"{_W}tbl":
            yield from _table(element, styles, notes, tally)
        elif element.tag in _WRAPS:
            yield from _rows(element, styles, notes, tally)


def _table(
    table: Any, styles: dict[str, str], notes: dict[str, str], tally: _Tally
) -> Iterator[Row]:
    """A table's rows as text, its cells set apart by a full-width blank; a table that is only a
    frame around text, or sets it in columns, is text."""
    for line in _inside(table, "tr"):
        cells = [tuple(_rows(cell, styles, notes, tally)) for cell in _inside(line, "tc")]
        if len(cells) == 1 or any(map(_is_running, cells)):
            yield from (row for cell in cells for row in cell)
        else:
            tally.tables += 1
            yield Row(tuple(_in_a_row(cells)), Kind.CELLS, whole=True)


# Characters of a paragraph that stands in no table of figures.
_RUNNING = 40


def _is_running(cell: tuple[Row, ...]) -> bool:
    return sum(len(row.text) > _RUNNING for row in cell) > 1


def _in_a_row(cells: list[tuple[Row, ...]]) -> Iterator[Piece]:
    filled = [row for cell in cells for row in cell if row.text.strip()]
    for at, row in enumerate(filled):
        if at:
            yield Piece("\u3000")
        yield from row.pieces


_WRAPS = (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml")


def _inside(element: Any, name: str) -> Iterator[Any]:
    """The elements of a name right inside another, or inside what only wraps them."""
    for child in element:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in _WRAPS:
            yield from _inside(child, name)


def _paragraph(
    paragraph: Any, styles: dict[str, str], notes: dict[str, str], tally: _Tally
) -> Iterator[Row]:
    kind, level = _kind(paragraph, styles)
    number = tally.numbers.before(paragraph)
    properties = paragraph.find(f"{_W}pPr")
    page = properties is not None and properties.find(f"{_W}pageBreakBefore") is not None
    first = properties.find(f"{_W}ind") if properties is not None else None
    indented = first is not None and any("irstLine" in name for name in first.keys())  # noqa: SIM118 - an element, whose items are its children
    if number is not None and kind is Kind.TEXT:
        kind = _NUMBERED.get(number[-1:], Kind.TEXT) if number else Kind.BULLET
    row = Row((), kind, level=level, page=page, indented=indented, whole=True)
    pieces = [Piece(number + " " * (kind is Kind.NUMBER))] if number else []
    for part in _parts(paragraph, notes, styles, tally, Look.PLAIN):
        if isinstance(part, Piece):
            pieces.append(part)
            continue
        if part is _Break.PAGE and not "".join(p.text for p in pieces).strip():
            row = replace(row, page=True)
            continue
        yield replace(row, pieces=tuple(pieces))
        pieces = []
        row = replace(row, page=part is _Break.PAGE, soft=part is _Break.LINE)
    yield replace(row, pieces=tuple(pieces))


# 1. before a paragraph makes an item of it; 一、 and （一） may stand before a subhead.
_NUMBERED = {".": Kind.NUMBER, "．": Kind.NUMBER}


class _Break:
    """A break inside a paragraph."""

    LINE, PAGE = object(), object()


# Elements that hold no text of the page.
_UNREAD = frozenset(("pPr", "rPr", "instrText", "delText", "rt"))


def _parts(
    element: Any, notes: dict[str, str], styles: dict[str, str], tally: _Tally, look: Look
) -> Iterator[Any]:
    """Pieces and breaks of a paragraph, in order."""
    for child in element:
        name = child.tag.removeprefix(_W)
        if name in _UNREAD or child.tag == _FALLBACK:
            tally.left += _ruby(child) if name == "rt" else ()
        elif name in ("del", "moveFrom"):
            tally.left += _deleted(child)
        elif name == "txbxContent":
            tally.boxes += [replace(r, kind=Kind.BOX) for r in _rows(child, styles, notes, tally)]
        elif name in ("footnoteReference", "endnoteReference"):
            yield from _note(child, name, notes, tally)
        elif (part := _part(child, name, look)) is not None:
            yield part
        else:
            tally.insertions += name == "ins"
            tally.pictures += name.rpartition("}")[2] in _PICTURES
            own = _look(child) if name == "r" else look
            yield from _parts(child, notes, styles, tally, own)


def _part(element: Any, name: str, look: Look) -> Any:
    """What an element without others in it stands for; None for one that holds some."""
    if name.rpartition("}")[2] == "t":  # of Word's own text, and of a formula's
        return Piece(element.text or "", look)
    if name in ("br", "cr"):
        return _Break.PAGE if element.get(f"{_W}type") == "page" else _Break.LINE
    if name in ("tab", "ptab"):
        return Piece("\t", look)
    if name == "noBreakHyphen":
        return Piece("-", look)
    return Piece(_symbol(element), look) if name == "sym" else None


def _ruby(element: Any) -> Iterator[Left]:
    if words := _plain(element):
        yield Left(words, Why.RUBY)


def _symbol(element: Any) -> str:
    code = element.get(f"{_W}char", "")
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,5}", code) else ""


def _deleted(element: Any) -> Iterator[Left]:
    kinds = (f"{_W}delText", f"{_W}t")
    words = "".join(each.text or "" for each in element.iter() if each.tag in kinds)
    if words.strip():
        yield Left(words, Why.DELETED)


def _note(element: Any, name: str, notes: dict[str, str], tally: _Tally) -> Iterator[Piece]:
    """A note's number stands where Word shows it; its words go under the text."""
    words = notes.get(f"{name[:4].rstrip('n')}{element.get(f'{_W}id')}")
    if words:
        tally.notes.append(f"[{len(tally.notes) + 1}]{words}")
        yield Piece(f"[{len(tally.notes)}]")


def _look(run: Any) -> Look:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return Look.PLAIN
    raised = properties.find(f"{_W}vertAlign")
    if raised is not None and raised.get(f"{_W}val") == "superscript":
        return Look.RAISED
    if _is_on(properties, "b"):
        return Look.BOLD
    return Look.ITALIC if _is_on(properties, "i") else Look.PLAIN


def _is_on(properties: Any, name: str) -> bool:
    found = properties.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "none", "off")


def _kind(paragraph: Any, styles: dict[str, str]) -> tuple[Kind, int]:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if name in _TITLES:
        return Kind.TITLE, 0
    if name in _DECKS:
        return Kind.DECK, 0
    if name in _CAPTIONS:
        return Kind.CAPTION, 0
    if found := _HEADING.fullmatch(name):
        return Kind.HEADING, int(found[1])
    return (Kind.BULLET, 0) if name.startswith("list bullet") else (Kind.TEXT, 0)


def _notes(parts: dict[str, bytes], where: str, tally: _Tally) -> dict[str, str]:
    data = parts.get(f"word/{where}notes.xml")
    if data is None:
        return {}
    found = {}
    for each in _tree(data):
        words = _plain(each)
        if words:
            found[f"{where}{each.get(f'{_W}id')}"] = words
    return found


def _plain(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(f"{_W}t")).strip()


def _margins(parts: dict[str, bytes], styles: dict[str, str]) -> Iterator[Left]:
    for name in sorted(parts):
        if re.match(r"word/(header|footer)\d*\.xml", name) and (
            words := _plain(_tree(parts[name]))
        ):
            yield Left(words, Why.HEADER)


def _comments(parts: dict[str, bytes]) -> Iterator[Left]:
    data = parts.get("word/comments.xml")
    for each in _tree(data) if data else ():
        if words := _plain(each):
            yield Left(words, Why.COMMENT)
