"""Turns a checked sheet of a layout, in which every name is defined, into a layout."""

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from tekan.model.findings import Place
from tekan.model.ink import BLACK, WHITE, Ink
from tekan.model.layout import (
    Area,
    Furniture,
    Grid,
    Layout,
    PageShape,
    Spot,
    TextPiece,
    TintPiece,
)
from tekan.model.style import Composition, Spring, Style
from tekan.source.layout_parts import Parts
from tekan.source.nodes import Node
from tekan.source.units import Length

if TYPE_CHECKING:
    from tekan.source.layout_schema import AreaSheet, FurnitureSheet, LayoutSheet, StyleSheet

# Leading of a display style that names none, in em.
_DISPLAY_LEADING = 1.3
INKS = {"black": BLACK, "white": WHITE, "黑": BLACK, "白": WHITE}


def _in_bold(style: Style) -> Style:
    return replace(style, name=f"{style.name} bold", role=style.bold)


class Builder(NamedTuple):
    """Turns a checked sheet, in which every name is defined, into a layout."""

    sheet: "LayoutSheet"
    node: Node

    def layout(self, name: str) -> Layout:
        from tekan.source.layout_room import key_place, member_places

        sheet, node = self.sheet, self.node
        styles = {key: self._style(key, style) for key, style in sheet.styles.items()}
        parts = Parts(styles, self._ink, self.points)
        pieces = zip(sheet.furniture, member_places(node, "furniture"), strict=True)
        areas = zip(sheet.areas, member_places(node, "areas"), strict=True)
        questions = {key: _in_bold(style) for key, style in styles.items()}
        place = key_place(node, "makeup")
        return Layout(
            name,
            self.page(),
            self.grid(),
            styles,
            tuple(self._furniture(piece, styles, place) for piece, place in pieces),
            tuple(self._area(area, parts, place) for area, place in areas),
            node.place,
            parts.makeup(sheet.makeup, questions, place) if sheet.makeup else None,
        )

    def points(self, length: Length) -> float:
        """A length in pt, on this layout's grid."""
        grid = self.sheet.grid
        size = grid.size.points(0.0, 0.0)
        return length.points(size, grid.leading.points(size, 0.0))

    def page(self) -> PageShape:
        page = self.sheet.page
        return PageShape(self.points(page.width), self.points(page.height), page.count)

    def grid(self) -> Grid:
        sheet = self.sheet.grid
        size = self.points(sheet.size)
        return Grid(
            size=size,
            leading=self.points(sheet.leading),
            columns=sheet.columns,
            column=sheet.column * size,
            gutter=sheet.gutter * size,
            lines=sheet.lines,
            top=self.points(sheet.top),
            outer=self.points(sheet.outer),
        )

    def _ink(self, name: str) -> Ink:
        return Ink(*self.sheet.inks[name]) if name in self.sheet.inks else INKS[name]

    def _style(self, name: str, sheet: "StyleSheet") -> Style:
        size = self.points(sheet.size)
        leading = self.points(sheet.leading) if sheet.leading else size * _DISPLAY_LEADING
        return Style(
            name=name,
            role=sheet.role,
            bold=sheet.bold or sheet.role,
            kai=sheet.kai or sheet.role,
            size=size,
            leading=leading,
            ink=self._ink(sheet.ink),
            align=sheet.align,
            indent=sheet.indent,
            accent=self._ink(sheet.accent) if sheet.accent else None,
            composition=Composition(
                prohibition=sheet.prohibition,
                han_latin=Spring(*sheet.han_latin),
                word_space=Spring(*sheet.word_space),
                han_gap=sheet.han_gap,
                full_marks=sheet.full_marks,
                mark_blank=sheet.mark_blank,
                last_line=sheet.last_line,
            ),
        )

    def _furniture(
        self, sheet: "FurnitureSheet", styles: dict[str, Style], place: Place
    ) -> Furniture:
        spot = Spot(
            tuple(range(sheet.pages.first, min(sheet.pages.last, self.sheet.page.count) + 1)),
            sheet.anchor,
            self.points(sheet.x),
            self.points(sheet.y),
            self.points(sheet.width),
            self.points(sheet.height),
            sheet.columns,
            sheet.line,
        )
        if sheet.tint:
            tl, tr, br, bl = (self.points(c) for c in sheet.corners or (Length(0.0, "pt"),) * 4)
            return TintPiece(spot, self._ink(sheet.tint), (tl, tr, br, bl))
        style = styles[sheet.style or "body"]
        aligned = replace(style, align=sheet.align, indent=0.0)
        return TextPiece(spot, sheet.text, aligned, sheet.vertical, place)

    def _area(self, sheet: "AreaSheet", parts: Parts, place: Place) -> Area:
        from tekan.source.layout_room import blocks

        styles = parts.styles
        question = styles[sheet.question] if sheet.question else _in_bold(styles[sheet.body])
        return replace(
            parts.setting(sheet, question, place),
            article=sheet.article,
            page=sheet.page,
            blocks=blocks(sheet),
            stacks=tuple(parts.stack(stack) for stack in sheet.stacks),
            split=sheet.split,
            rest=sheet.rest,
            give=sheet.give,
            rule_over=self.points(sheet.rule_over),
        )
