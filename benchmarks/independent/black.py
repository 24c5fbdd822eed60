"""Black body text on the black plate alone.

pdfium says where each character stands, in which colour and size, and where tints and pictures
lie; Ghostscript says what is on the plates there.
"""

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from .sheets import Box, Sheet, sheets
from .told import Line, at_most
from .tools import there

_OTHERS = ("Cyan", "Magenta", "Yellow")
# pdfium's own rendering of 100 K: no other ink of a house comes out so.
_BLACK = (35, 31, 32)
_WHITE = (255, 255, 255)
_EMPTY = 1  # of 255: what a plate may have where it is bare
_FLAT = 2  # of 255: how much a tint may differ under one character
_COLOURED = 10.0  # % of what is set in the body's size: subheads, jump lines
_INKED = 40  # of 255: what the thinnest character leaves on the black plate


@dataclass(frozen=True, slots=True)
class Character:
    """A character, its size in tenths of a point, and whether it is in 100 K."""

    text: str
    size: int
    black: bool
    box: Box


@dataclass(frozen=True, slots=True)
class Seen:
    """What pdfium sees of a page: characters, tints and pictures."""

    characters: tuple[Character, ...]
    tints: tuple[Box, ...]
    pictures: tuple[Box, ...]


def _colour(call: Any, *of: Any) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    call(*of, *parts)
    return tuple(part.value for part in parts[:3])


def _characters(page: Any) -> Iterator[Character]:
    import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]

    text = page.get_textpage()
    for at in range(text.count_chars()):
        shown = chr(raw.FPDFText_GetUnicode(text, at))
        if shown.isspace() or raw.FPDFText_IsGenerated(text, at):
            continue
        size = round(raw.FPDFText_GetFontSize(text, at) * 10)
        black = _colour(raw.FPDFText_GetFillColor, text, at) == _BLACK
        yield Character(shown, size, black, text.get_charbox(at))


def _seen(page: Any) -> Seen:
    import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]

    things = list(page.get_objects())
    pictures = [each.get_bounds() for each in things if each.type == raw.FPDF_PAGEOBJ_IMAGE]
    paths = [each for each in things if each.type == raw.FPDF_PAGEOBJ_PATH]
    colours = [_colour(raw.FPDFPageObj_GetFillColor, each) for each in paths]
    tinted = [p for p, c in zip(paths, colours, strict=True) if c not in (_BLACK, _WHITE)]
    tints = [each.get_bounds() for each in tinted]
    return Seen(tuple(_characters(page)), tuple(tints), tuple(pictures))


def _pages(file: Path) -> list[Seen]:
    import pypdfium2  # type: ignore[import-untyped,unused-ignore]

    with pypdfium2.PdfDocument(file) as pdf:
        return [_seen(page) for page in pdf]


def _touch(box: Box, others: Iterable[Box]) -> bool:
    left, bottom, right, top = box
    return any(o[0] < right and left < o[2] and o[1] < top and bottom < o[3] for o in others)


@dataclass(frozen=True, slots=True)
class Judged:
    """How a character stands: on the bare sheet, a tint, a picture; and what is wrong with it."""

    ground: str
    place: str
    others: bool
    pale: bool


def _span(plate: Image.Image) -> tuple[int, int]:
    values = plate.tobytes()
    return min(values), max(values)


def _judge(seen: Seen, sheet: Sheet, inks: Mapping[str, Image.Image], one: Character) -> Judged:
    ground = "picture" if _touch(one.box, seen.pictures) else ""
    ground = ground or ("tint" if _touch(one.box, seen.tints) else "bare")
    left, top, right, bottom = sheet.pixels(one.box)
    crop = (left, top, max(right, left + 1), max(bottom, top + 1))
    spans = [_span(inks[name].crop(crop)) for name in _OTHERS]
    most = max(high for _, high in spans)
    uneven = max(high - low for low, high in spans)
    wrong = {"bare": most > _EMPTY, "tint": uneven > _FLAT, "picture": False}[ground]
    pale = _span(inks["Black"].crop(crop))[1] < _INKED
    place = f"{sheet.place(one.box)}: {one.text} on {ground}, other inks to {most / 2.55:.0f} %"
    return Judged(ground, place, wrong, pale)


def _body_size(pages: Sequence[Seen]) -> int:
    """The size that most characters have, whatever their colour."""
    sizes = Counter(one.size for page in pages for one in page.characters)
    return sizes.most_common(1)[0][0]


def _body(page: Seen, size: int) -> Iterator[Character]:
    return (one for one in page.characters if one.size == size)


def on_black_alone(file: Path, inks: Sequence[Mapping[str, Image.Image]]) -> Iterator[Line]:
    if not there("pypdfium2"):
        return
    pages = _pages(file)
    size = _body_size(pages)
    body = [one for page in pages for one in _body(page, size)]
    coloured = 100 * sum(not one.black for one in body) / len(body)
    yield at_most(
        f"of {len(body)} characters of {size / 10:g} pt not in 100 K", coloured, _COLOURED, " %"
    )
    judged = [
        _judge(page, sheet, plates, one)
        for page, sheet, plates in zip(pages, sheets(file), inks, strict=True)
        for one in _body(page, size)
        if one.black
    ]
    yield from _told(judged)


def _told(judged: Sequence[Judged]) -> Iterator[Line]:
    grounds = Counter(each.ground for each in judged)
    shown = ", ".join(f"{count} on {ground}" for ground, count in sorted(grounds.items()))
    yield Line("those in 100 K", shown)
    stained = [each.place for each in judged if each.others]
    yield at_most("of them with ink of other plates", len(stained), 0, "", stained)
    pale = [each.place for each in judged if each.pale]
    yield at_most("of them not on the black plate", len(pale), 0, "", pale)
