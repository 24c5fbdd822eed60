"""A layout file in points: styles, inks and lengths by name and unit end here."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tekan.model.findings import Findings, Place, error
from tekan.model.ink import BLACK, WHITE, Ink
from tekan.model.layout import (
    Area,
    FactsPart,
    Furniture,
    Grid,
    Heading,
    Layout,
    PageShape,
    Part,
    PhotoPart,
    QuotePart,
    Spot,
    Stack,
    TextPiece,
    TintPiece,
)
from tekan.model.style import Composition, Spring, Style
from tekan.source.check import read_yaml, validated
from tekan.source.files import exists
from tekan.source.house import file_names
from tekan.source.nodes import Node
from tekan.source.units import Length

if TYPE_CHECKING:
    from tekan.source.house_schema import (
        AreaSheet,
        FactsPartSheet,
        FurnitureSheet,
        HeadingSheet,
        LayoutSheet,
        PartSheet,
        StyleSheet,
    )

# Leading of a display style that names none, in em.
_DISPLAY_LEADING = 1.3


def load_layout(
    root: Path, name: str, roles: Iterable[str], place: Place, ink_limit: float | None = None
) -> tuple[Layout | None, Findings]:
    """A layout by name; its inks are held to the press's limit where that is given.

    Errors: as `validated`; T188 no such layout; T189 a name that is not defined (style, ink,
    role); T190, T191, T194, T176 areas and stacks; T192 a part that is not exactly one; T193,
    T175 a grid larger than the page; T195 to T197 furniture; T199 too much ink.
    """
    folder = root / "layouts"
    path = folder / f"{name}.yaml"
    if not exists(path):
        return None, (error("T188", place, name=name, choices=file_names(folder, ".yaml")),)
    node, found = read_yaml(path, str(path))
    if node is None:
        return None, found
    from tekan.source.house_schema import LayoutSheet

    sheet, invalid = validated(node, LayoutSheet)
    if sheet is None:
        return None, found + invalid
    wrong = _wrong(sheet, node, frozenset(roles), ink_limit)
    return (None if wrong else _Builder(sheet, node).layout(name)), found + wrong


def _wrong(
    sheet: "LayoutSheet", node: Node, roles: frozenset[str], ink_limit: float | None
) -> Findings:
    """All that a layout's sheet by itself cannot forbid."""
    from tekan.source.layout_names import heavy_inks, undefined
    from tekan.source.layout_room import beyond_page, misplaced

    builder = _Builder(sheet, node)
    wrong = (
        *beyond_page(builder.page(), builder.grid(), node),
        *undefined(sheet, node, roles, frozenset(_INKS)),
        *(heavy_inks(sheet, node, ink_limit) if ink_limit is not None else ()),
        *_furniture(sheet, node),
        *_not_one_part(sheet, node),
        *misplaced(sheet, node),
    )
    return tuple(sorted(wrong, key=lambda finding: finding.place or node.place))


def _furniture(sheet: "LayoutSheet", node: Node) -> Findings:
    from tekan.source.furniture import unfit_piece
    from tekan.source.layout_room import member_places

    return tuple(
        finding
        for piece, place in zip(sheet.furniture, member_places(node, "furniture"), strict=True)
        for finding in unfit_piece(piece.text, piece.tint, _is_placed(piece), place)
    )


def _is_placed(piece: "FurnitureSheet") -> bool:
    """Whether it is known how wide its words may run; a vertical line needs no width."""
    return piece.width.value > 0 or piece.columns is not None or piece.vertical


def _not_one_part(sheet: "LayoutSheet", node: Node) -> Findings:
    from tekan.source.layout_room import member_places

    return tuple(
        error("T192", place)
        for area, place in zip(sheet.areas, member_places(node, "areas"), strict=True)
        for stack in area.stacks
        for part in stack.parts
        if sum(bool(p) for p in (part.heading, part.photo, part.facts, part.quote)) != 1
    )


_INKS = {"black": BLACK, "white": WHITE, "黑": BLACK, "白": WHITE}


def _in_bold(style: Style) -> Style:
    return replace(style, name=f"{style.name} bold", role=style.bold)


class _Builder(NamedTuple):
    """Turns a checked sheet, in which every name is defined, into a layout."""

    sheet: "LayoutSheet"
    node: Node

    def layout(self, name: str) -> Layout:
        from tekan.source.layout_room import member_places

        sheet = self.sheet
        styles = {key: self._style(key, style) for key, style in sheet.styles.items()}
        return Layout(
            name,
            self.page(),
            self.grid(),
            styles,
            tuple(
                self._furniture(piece, styles, place)
                for piece, place in zip(
                    sheet.furniture, member_places(self.node, "furniture"), strict=True
                )
            ),
            tuple(
                self._area(area, styles, place)
                for area, place in zip(sheet.areas, member_places(self.node, "areas"), strict=True)
            ),
            self.node.place,
        )

    def _points(self, length: Length) -> float:
        grid = self.sheet.grid
        size = grid.size.points(0.0, 0.0)
        return length.points(size, grid.leading.points(size, 0.0))

    def page(self) -> PageShape:
        page = self.sheet.page
        return PageShape(self._points(page.width), self._points(page.height), page.count)

    def grid(self) -> Grid:
        sheet = self.sheet.grid
        size = self._points(sheet.size)
        return Grid(
            size=size,
            leading=self._points(sheet.leading),
            columns=sheet.columns,
            column=sheet.column * size,
            gutter=sheet.gutter * size,
            lines=sheet.lines,
            top=self._points(sheet.top),
            outer=self._points(sheet.outer),
        )

    def _ink(self, name: str) -> Ink:
        return Ink(*self.sheet.inks[name]) if name in self.sheet.inks else _INKS[name]

    def _style(self, name: str, sheet: "StyleSheet") -> Style:
        size = self._points(sheet.size)
        leading = self._points(sheet.leading) if sheet.leading else size * _DISPLAY_LEADING
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
            self._points(sheet.x),
            self._points(sheet.y),
            self._points(sheet.width),
            self._points(sheet.height),
            sheet.columns,
            sheet.line,
        )
        if sheet.tint:
            tl, tr, br, bl = (self._points(c) for c in sheet.corners or (Length(0.0, "pt"),) * 4)
            return TintPiece(spot, self._ink(sheet.tint), (tl, tr, br, bl))
        style = styles[sheet.style or "body"]
        aligned = replace(style, align=sheet.align, indent=0.0)
        return TextPiece(spot, sheet.text, aligned, sheet.vertical, place)

    def _area(self, sheet: "AreaSheet", styles: dict[str, Style], place: Place) -> Area:
        from tekan.source.layout_room import blocks

        stacks = tuple(
            Stack(stack.columns, tuple(self._part(p, styles) for p in stack.parts), stack.foot)
            for stack in sheet.stacks
        )
        return Area(
            article=sheet.article,
            page=sheet.page,
            blocks=blocks(sheet),
            stacks=stacks,
            body=styles[sheet.body],
            subhead=styles[sheet.subhead],
            question=styles[sheet.question] if sheet.question else _in_bold(styles[sheet.body]),
            bullet=sheet.bullet,
            lead_in=sheet.lead_in,
            column_rule=self._points(sheet.column_rule),
            rule_ink=BLACK,
            place=place,
        )

    def _part(self, sheet: "PartSheet", styles: dict[str, Style]) -> Part:
        if sheet.heading:
            return self._heading(sheet.heading, styles)
        if sheet.photo:
            part = sheet.photo
            caption, credit = styles[part.caption], styles[part.credit]
            return PhotoPart(part.index, part.lines, caption, credit, part.space)
        if sheet.facts:
            return self._facts(sheet.facts, styles)
        assert sheet.quote is not None, "a part is exactly one (T192)"
        quote = sheet.quote
        bar = self._ink(quote.bar)
        return QuotePart(quote.form, styles[quote.style], bar, quote.optional, quote.space)

    def _heading(self, sheet: "HeadingSheet", styles: dict[str, Style]) -> Heading:
        names = (sheet.kicker, sheet.headline, sheet.deck, sheet.byline)
        kicker, headline, deck, byline = (styles[name] for name in names)
        return Heading(kicker, headline, deck, byline, sheet.vertical, sheet.lines, sheet.space)

    def _facts(self, sheet: "FactsPartSheet", styles: dict[str, Style]) -> FactsPart:
        label, figure, unit = (styles[name] for name in (sheet.label, sheet.figure, sheet.unit))
        return FactsPart(
            form=sheet.form,
            lines=sheet.lines,
            label=label,
            figure=figure,
            unit=unit,
            tint=self._ink(sheet.tint),
            bar=self._ink(sheet.bar),
            optional=sheet.optional,
            space=sheet.space,
        )
