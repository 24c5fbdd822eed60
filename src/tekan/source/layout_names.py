"""Take a layout's sheet; find the names in it that nothing has (style, ink, role), and inks too
heavy for the press."""

from collections.abc import Iterator

from tekan.model.findings import Finding, Findings, Place, error
from tekan.source.fields import Sheet
from tekan.source.given import given
from tekan.source.house import entry_place, listed
from tekan.source.layout_room import key_place
from tekan.source.layout_schema import (
    AreaSheet,
    FactsPartSheet,
    FormSheet,
    FurnitureSheet,
    GroupPartSheet,
    HeadingSheet,
    LayoutSheet,
    MakeUpSheet,
    PhotoFormSheet,
    PhotoPartSheet,
    QuotePartSheet,
    SidebarPartSheet,
    StyleSheet,
)
from tekan.source.nodes import Mapping, Node

_BODY = {
    "body": "style",
    "subhead": "style",
    "question": "style",
    "tint": "ink",
    "border_ink": "ink",
    "jump": "style",
}
_HEADING = {
    "kicker": "style",
    "headline": "style",
    "deck": "style",
    "summary": "style",
    "byline": "style",
}
_NAMES: dict[type[Sheet], dict[str, str]] = {
    StyleSheet: {"role": "role", "bold": "role", "kai": "role", "ink": "ink", "accent": "ink"},
    FurnitureSheet: {"style": "style", "tint": "ink"},
    AreaSheet: _BODY,
    FormSheet: _BODY | _HEADING | {"vertical": "style"},
    HeadingSheet: _HEADING,
    PhotoPartSheet: {"caption": "style", "credit": "style"},
    PhotoFormSheet: {"caption": "style", "credit": "style"},
    GroupPartSheet: {"caption": "style", "credit": "style"},
    SidebarPartSheet: {"headline": "style", "body": "style", "tint": "ink", "bar": "ink"},
    MakeUpSheet: {"rule_ink": "ink", "ad_label": "style"},
    FactsPartSheet: {
        "label": "style",
        "figure": "style",
        "unit": "style",
        "tint": "ink",
        "bar": "ink",
    },
    QuotePartSheet: {"style": "style", "bar": "ink"},
}
"""The fields that hold a name, and what it is the name of."""

_KINDS = {
    "style": ("样式（styles）", "styles"),
    "ink": ("颜色（inks）", "inks"),
    "role": ("字体（fonts.yaml roles）", "roles of fonts.yaml"),
}

_MAY_BE_EMPTY = frozenset(
    {
        (StyleSheet, "bold"),
        (StyleSheet, "kai"),
        (StyleSheet, "accent"),
        (FurnitureSheet, "style"),
        (FurnitureSheet, "tint"),
        (AreaSheet, "question"),
        (AreaSheet, "tint"),
        (AreaSheet, "jump"),
        (FormSheet, "question"),
        (FormSheet, "tint"),
        (FormSheet, "jump"),
        (FormSheet, "summary"),
        (FormSheet, "vertical"),
        (HeadingSheet, "summary"),
    }
)


def undefined(
    sheet: LayoutSheet, node: Node, roles: frozenset[str], inks: frozenset[str]
) -> Findings:
    """T189 for every name of a style, ink or role that there is not; `inks` are always there."""
    known = {"style": frozenset(sheet.styles), "ink": inks | frozenset(sheet.inks), "role": roles}
    return tuple(_undefined(sheet, node, known))


def _undefined(
    sheet: LayoutSheet, node: Node, known: dict[str, frozenset[str]]
) -> Iterator[Finding]:
    if "body" not in known["style"]:
        yield _no_name("style", "body", known, key_place(node, "styles"))
    for own in given(sheet, node):
        kind = _NAMES.get(type(own.sheet), {}).get(own.field)
        if kind is None:
            continue
        for name in own.value if isinstance(own.value, tuple) else (own.value,):
            may_be_empty = (type(own.sheet), own.field) in _MAY_BE_EMPTY
            if name not in known[kind] and (name or not may_be_empty):
                yield _no_name(kind, name, known, own.place, own.length)


def _no_name(
    kind: str, name: str, known: dict[str, frozenset[str]], place: Place, length: int = 1
) -> Finding:
    chinese, english = _KINDS[kind]
    choices = listed(known[kind])
    return error("T189", place, length, kind=chinese, kinds=english, name=name, choices=choices)


def heavy_inks(sheet: LayoutSheet, node: Node, limit: float) -> Findings:
    """T199 for every ink of more than the press can lay down (1 is 100 % of one ink)."""
    entry = node.entry(LayoutSheet.keys["inks"].names) if isinstance(node, Mapping) else None
    return tuple(
        error(
            "T199",
            entry_place(entry.value, name) if entry else node.place,
            len(name),
            name=name,
            total=f"{100 * sum(ink):.4g}",
            limit=f"{100 * limit:.4g}",
        )
        for name, ink in sheet.inks.items()
        if sum(ink) > limit + 1e-9
    )
