"""Furniture (版面元件): banner, folio, rules and tints around the articles."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face, Field, Span, Text, plain
from tekan.model.findings import Findings
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.layout import Furniture, Layout, TextPiece, TintPiece
from tekan.model.page import Item, Tint
from tekan.page.parts import Desk
from tekan.page.place import spot_rect
from tekan.text.display import beyond, display_lines
from tekan.text.shape import shape
from tekan.text.vertical import set_vertical

_FIELD = re.compile(r"\{([^{}]*)\}")


class Numbers(Struct, frozen=True):
    """Page numbers (版次): that of the sheet's first page, and how many pages there are in all."""

    first: int
    total: int


def set_furniture(
    piece: Furniture, fields: tuple[Field, ...], numbers: Numbers, layout: Layout, desk: Desk
) -> tuple[tuple[Item, ...], Findings]:
    """A piece of furniture on each of its pages."""
    items: tuple[Item, ...] = ()
    findings: Findings = ()
    for page in piece.spot.pages:
        rect = spot_rect(layout, piece.spot, page)
        match piece:
            case TintPiece():
                items += (Tint(rect, piece.ink, piece.radii),)
            case TextPiece():
                text = filled_in(piece, fields, replace(numbers, first=numbers.first + page - 1))
                runs, missing = _text(piece, text, rect, desk)
                items, findings = items + runs, findings + missing
    return items, findings


def _text(
    piece: TextPiece, text: Text, rect: Rect, desk: Desk
) -> tuple[tuple[Item, ...], Findings]:
    if not text:
        return (), ()
    style = piece.style
    if piece.vertical:
        shaped, findings = shape(text, style, desk.cases, vertical=True)
        return set_vertical(shaped, style, rect.x, rect.y), findings
    lines, findings = display_lines(text, style, rect.width, desk.cases)
    over = len(lines) * style.leading - rect.height if rect.height else 0.0
    if over > style.leading / 2:
        findings += (beyond(plain(text), text[0].place, over),)
    first = rect.y + (style.leading - style.size) / 2 + EM_ASCENT * style.size
    items = tuple(
        item
        for at, line in enumerate(lines)
        for item in line.items(rect.x, first + at * style.leading)
    )
    return items, findings


def filled_in(piece: TextPiece, fields: tuple[Field, ...], numbers: Numbers) -> Text:
    """The piece's words with its fields, `numbers.first` being the page's; empty where a field
    is not filled in."""
    parts = list(_parts(piece, fields, numbers))
    return () if any(part is None for part in parts) else tuple(s for p in parts if p for s in p)


def _parts(piece: TextPiece, fields: tuple[Field, ...], numbers: Numbers) -> Iterator[Text | None]:
    at = 0
    for match in _FIELD.finditer(piece.text):
        if match.start() > at:
            yield (Span(piece.text[at : match.start()], Face.PLAIN, piece.place),)
        yield _field(match.group(1), piece, fields, numbers)
        at = match.end()
    if at < len(piece.text):
        yield (Span(piece.text[at:], Face.PLAIN, piece.place),)


def _field(name: str, piece: TextPiece, fields: tuple[Field, ...], numbers: Numbers) -> Text | None:
    counted = {"page": f"{numbers.first:02d}", "pages": str(numbers.total)}
    if name in counted:
        return (Span(counted[name], Face.PLAIN, piece.place),)
    name, _, part = name.partition(":")
    value = next((field.value for field in fields if field.name == name), ())
    if not value:
        return None
    if not part:
        return value
    words = plain(value).split("|")
    at = int(part) - 1 if part.isdecimal() else len(words)
    return (Span(words[at], Face.PLAIN, value[0].place),) if 0 <= at < len(words) else None
