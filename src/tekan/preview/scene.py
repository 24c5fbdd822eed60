"""A sheet as a browser draws it: each item of the display list as an element of SVG.

Text stands in the page's own faces, glyph by glyph where the composition put it, so that what is
seen is what will be printed, sharp at any size. Colours are classes: the page's style sheet says
how an ink looks, so that one plate alone can be shown without drawing anything anew.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from msgspec import Struct

from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Spread, Tint
from tekan.preview.webfont import code_of


class Scene(Struct, frozen=True):
    """A sheet's elements, and what they refer to.

    digest    of all elements
    inks      by class
    faces     names of the faces
    pictures  by key
    """

    digest: str
    elements: tuple[str, ...]
    inks: Mapping[str, Ink]
    faces: frozenset[str]
    pictures: Mapping[str, Picture]


def scene_of(spread: Spread, book: FontBook, files: Mapping[str, int]) -> Scene:
    """Draws a sheet.

    files  number of each source file, by its path
    """
    elements = tuple(_elements(spread.items, book, files))
    inks = {ink_class(ink): ink for item in spread.items if (ink := _ink(item))}
    faces = frozenset(run.face for run in spread.glyphs())
    pictures = {picture_key(picture): picture for picture in spread.pictures()}
    digest = hashlib.sha256("\n".join(elements).encode("utf-8", "replace")).hexdigest()[:16]
    return Scene(digest, elements, inks, faces, pictures)


def _ink(item: Item) -> Ink | None:
    return None if isinstance(item, Picture) else item.ink


def ink_class(ink: Ink) -> str:
    """Dot areas in thousandths: i0-0-0-1000."""
    parts = (ink.cyan, ink.magenta, ink.yellow, ink.black)
    return "i" + "-".join(str(round(part * 1000)) for part in parts)


def picture_key(picture: Picture) -> str:
    """Names a picture in its crop and size; another state of the file has another name."""
    from pathlib import Path

    try:
        state = Path(picture.path).stat()
        known = (state.st_size, state.st_mtime_ns, state.st_ino)
    except OSError:
        known = (0, 0, 0)
    size = (round(picture.rect.width, 2), round(picture.rect.height, 2))
    words = repr((picture.path, picture.crop, size, known)).encode("utf-8", "backslashreplace")
    return hashlib.sha256(words).hexdigest()[:24]


def _elements(items: Iterable[Item], book: FontBook, files: Mapping[str, int]) -> Iterator[str]:
    for item in items:
        match item:
            case GlyphRun():
                yield _text(item, book.faces[item.face], files)
            case Tint():
                yield _tint(item)
            case Rule():
                yield _rule(item)
            case Picture():
                yield _picture(item, files)


def number(value: float) -> str:
    """A length to a hundredth of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _place(place: Place | None, files: Mapping[str, int]) -> str:
    """Where an element comes from: number of the file, line, column."""
    if place is None or place.file not in files:
        return ""
    return f' data-p="{files[place.file]}:{place.line}:{place.column}"'


def _text(run: GlyphRun, face: Face, files: Mapping[str, int]) -> str:
    turned = (
        f' transform="rotate(90 {number(run.x)} {number(run.y)})"'
        if run.direction is Direction.TURNED
        else ""
    )
    head = f'<text class="f-{escape(run.face)} {ink_class(run.ink)}" font-size="{number(run.size)}"'
    body = "".join(_pieces(run, face))
    return f"{head}{turned}{_place(run.place, files)}>{body}</text>"


def _pieces(run: GlyphRun, face: Face) -> Iterator[str]:
    """Glyphs in a row; one that only the face's own number names stands in a piece of its own,
    for browsers do not agree how many places such a character takes."""
    row: list[tuple[float, str]] = []
    for gid, at, text in zip(run.gids, run.xs, run.texts, strict=True):
        code = code_of(face, gid, text)
        if ord(code) > _LAST_OF_PLANE:
            if row:
                yield _piece(run, row)
            yield _piece(run, [(at, code)])
            row = []
        else:
            row.append((at, code))
    if row:
        yield _piece(run, row)


_LAST_OF_PLANE = 0xFFFF


def _piece(run: GlyphRun, row: list[tuple[float, str]]) -> str:
    words = escape("".join(code for _, code in row))
    if run.direction is Direction.DOWN:
        xs = " ".join([number(run.x)] * len(row))
        ys = " ".join(number(run.y + at) for at, _ in row)
    else:
        xs = " ".join(number(run.x + at) for at, _ in row)
        ys = number(run.y)
    return f'<tspan x="{xs}" y="{ys}">{words}</tspan>'


def _box(rect: Rect) -> str:
    x, y, width, height = map(number, (rect.x, rect.y, rect.width, rect.height))
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def _tint(tint: Tint) -> str:
    colour = ink_class(tint.ink)
    if len(set(tint.radii)) == 1:
        round_off = f' rx="{number(tint.radii[0])}"' if tint.radii[0] else ""
        return f'<rect class="{colour}" {_box(tint.rect)}{round_off}/>'
    return f'<path class="{colour}" d="{_rounded(tint)}"/>'


def _rounded(tint: Tint) -> str:
    """A rectangle whose corners have radii of their own, clockwise from the top left."""
    x, y, right, bottom = tint.rect.x, tint.rect.y, tint.rect.right, tint.rect.bottom
    corners = (
        (x + tint.radii[0], y, right - tint.radii[1], y, right, y + tint.radii[1], tint.radii[1]),
        (0, 0, right, bottom - tint.radii[2], right - tint.radii[2], bottom, tint.radii[2]),
        (0, 0, x + tint.radii[3], bottom, x, bottom - tint.radii[3], tint.radii[3]),
        (0, 0, x, y + tint.radii[0], x + tint.radii[0], y, tint.radii[0]),
    )
    steps = [f"M{number(corners[0][0])} {number(y)}"]
    for _, _, to_x, to_y, end_x, end_y, radius in corners:
        steps.append(f"L{number(to_x)} {number(to_y)}")
        if radius:
            r = number(radius)
            steps.append(f"A{r} {r} 0 0 1 {number(end_x)} {number(end_y)}")
    return "".join(steps) + "Z"


def _rule(rule: Rule) -> str:
    ends = zip(("x1", "y1", "x2", "y2"), (rule.x1, rule.y1, rule.x2, rule.y2), strict=True)
    places = " ".join(f'{name}="{number(value)}"' for name, value in ends)
    return f'<line class="{ink_class(rule.ink)}" {places} stroke-width="{number(rule.weight)}"/>'


def _picture(picture: Picture, files: Mapping[str, int]) -> str:
    key = picture_key(picture)
    where = _place(picture.place, files)
    return f'<image data-key="{key}" {_box(picture.rect)} preserveAspectRatio="none"{where}/>'
