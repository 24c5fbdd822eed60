"""Take a layout's furniture; find pieces that show nothing, and fields that are not there."""

import re
from collections.abc import Iterator, Mapping

from tekan.model.edition import Edition, Field, fields_over, plain
from tekan.model.findings import Finding, Findings, Place, error, warning
from tekan.model.layout import Layout, TextPiece
from tekan.source.check import nearest

_FIELD = re.compile(r"\{([^{}:]*)(?::([^{}]*))?\}")
_PART = re.compile(r"[1-9][0-9]{0,2}")
# What every page has without an editor's doing: its number, and how many there are.
_ALWAYS = ("page", "pages")


def unfit_piece(text: str, tint: str, is_placed: bool, place: Place) -> Findings:
    """T196 a piece that is not words or a tint, T195 words without a width, T197 no such part."""
    if bool(text) == bool(tint):
        return (error("T196", place),)
    found: list[Finding] = []
    if text and not is_placed:
        found.append(error("T195", place))
    parts = (match for match in _FIELD.finditer(text) if match[2] is not None)
    wrong = (match[0] for match in parts if not _PART.fullmatch(match[2]))
    return (*found, *(error("T197", place, field=field) for field in wrong))


def unknown_fields(layouts: Mapping[str, Layout], edition: Edition) -> Findings:
    """Warnings where furniture shows what the edition has not: T198, T177 no such field, T178 no
    such part. A field that is there and still to be filled in is none."""
    found = (
        finding
        for layout, fields in _shown(layouts, edition)
        for piece in layout.furniture
        if isinstance(piece, TextPiece)
        for finding in _unknown(piece, fields)
    )
    return tuple(dict.fromkeys(found))


def _shown(
    layouts: Mapping[str, Layout], edition: Edition
) -> Iterator[tuple[Layout, tuple[Field, ...]]]:
    """Each page's layout with the fields that it may show."""
    for plan in edition.plans:
        yield layouts[plan.layout], fields_over(plan.fields, edition.fields)
    if not edition.plans:
        for layout in layouts.values():
            yield layout, edition.fields


def _unknown(piece: TextPiece, fields: tuple[Field, ...]) -> Iterator[Finding]:
    known = {field.name: plain(field.value) for field in fields}
    for name, part in _FIELD.findall(piece.text):
        if name in _ALWAYS and not part:
            continue
        if name not in known:
            yield _no_field(name, (*known, *_ALWAYS), piece.place)
        elif part and known[name] and int(part) > known[name].count("|") + 1:
            yield warning("T178", piece.place, name=name, part=int(part))


# A slip of the hand in a word: teasers is not paper, permit is not print.
_NEAR = 0.75


def _no_field(name: str, known: tuple[str, ...], place: Place) -> Finding:
    near = nearest(name, known, _NEAR)
    if near:
        return warning("T198", place, name=name, near=near)
    return warning("T177", place, name=name)
