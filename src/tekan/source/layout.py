"""A layout file in points: styles, inks and lengths by name and unit end here."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tekan.model.findings import Findings, Place, error
from tekan.model.ink import BLACK, WHITE, Ink
from tekan.model.layout import (
    Area,
    Block,
    FactsPart,
    Furniture,
    Grid,
    Heading,
    Layout,
    PageShape,
    Part,
    PhotoPart,
    QuotePart,
    Range,
    Spot,
    Stack,
    TextPiece,
    TintPiece,
)
from tekan.model.style import Composition, Spring, Style
from tekan.source.check import read_yaml, validated
from tekan.source.files import is_file
from tekan.source.house import entry_place, file_names, listed
from tekan.source.nodes import Mapping, Node, Sequence
from tekan.source.units import Length

if TYPE_CHECKING:
    from tekan.source.house_schema import (
        AreaSheet,
        FactsPartSheet,
        FurnitureSheet,
        GridSheet,
        HeadingSheet,
        LayoutSheet,
        PartSheet,
        StyleSheet,
    )

# Leading of a display style that names none, in em.
_DISPLAY_LEADING = 1.3


def load_layout(
    root: Path, name: str, roles: Iterable[str], place: Place
) -> tuple[Layout | None, Findings]:
    """A layout by name.

    Errors: as `validated`; T188 no such layout; T189 a name that is not defined (style, ink,
    role); T190 an area outside the grid; T191 two areas overlap; T192 a part that is not
    exactly one.
    """
    folder = root / "layouts"
    path = folder / f"{name}.yaml"
    if not is_file(path):
        return None, (error("T188", place, name=name, choices=file_names(folder, ".yaml")),)
    node, found = read_yaml(path, str(path))
    if node is None:
        return None, found
    from tekan.source.house_schema import LayoutSheet

    sheet, invalid = validated(node, LayoutSheet)
    if sheet is None:
        return None, found + invalid
    wrong = _undefined(sheet, node, frozenset(roles)) + _not_one_part(sheet, node)
    wrong += _outside(sheet, node) + _overlaps(sheet, node)
    return (None if wrong else _Builder(sheet, node).layout(name)), found + wrong


_INKS = {"black": BLACK, "white": WHITE, "黑": BLACK, "白": WHITE}


class _Reference(NamedTuple):
    """A name used in a layout, what it names, and where."""

    kind: str
    name: str
    place: Place


def _undefined(sheet: "LayoutSheet", node: Node, roles: frozenset[str]) -> Findings:
    known = {
        "style": frozenset(sheet.styles),
        "ink": frozenset((*_INKS, *sheet.inks)),
        "role": roles,
    }
    return tuple(
        error("T189", ref.place, kind=ref.kind, name=ref.name, choices=listed(known[ref.kind]))
        for ref in _references(sheet, node)
        if ref.name and ref.name not in known[ref.kind]
    )


def _references(sheet: "LayoutSheet", node: Node) -> Iterator[_Reference]:
    yield _Reference("style", "body", entry_place(node, "styles"))
    for name, style in sheet.styles.items():
        place = entry_place(node, "styles", name)
        for role in (style.role, style.bold, style.kai):
            yield _Reference("role", role, place)
        for ink in (style.ink, style.accent):
            yield _Reference("ink", ink, place)
    for piece, place in zip(
        sheet.furniture, member_places(node, "furniture", "版面元件"), strict=True
    ):
        yield _Reference("style", piece.style, place)
        yield _Reference("ink", piece.tint, place)
    for area, place in zip(sheet.areas, member_places(node, "areas", "版块"), strict=True):
        yield from (
            _Reference("style", name, place) for name in (area.body, area.subhead, area.question)
        )
        for stack in area.stacks:
            for part in stack.parts:
                yield from (_Reference(kind, name, place) for kind, name in _part_names(part))


def _part_names(part: "PartSheet") -> Iterator[tuple[str, str]]:
    """The styles and inks a part asks for."""
    if part.heading:
        sheet = part.heading
        yield from (("style", s) for s in (sheet.kicker, sheet.headline, sheet.deck, sheet.byline))
    if part.photo:
        yield from (("style", s) for s in (part.photo.caption, part.photo.credit))
    if part.facts:
        yield from (("style", s) for s in (part.facts.label, part.facts.figure, part.facts.unit))
        yield from (("ink", ink) for ink in (part.facts.tint, part.facts.bar))
    if part.quote:
        yield ("style", part.quote.style)
        yield ("ink", part.quote.bar)


def member_places(node: Node, *names: str) -> tuple[Place, ...]:
    """The places of the members of a list under one of the names."""
    entry = node.entry(names) if isinstance(node, Mapping) else None
    listed = entry.value if entry else None
    return tuple(item.place for item in listed.items) if isinstance(listed, Sequence) else ()


def _not_one_part(sheet: "LayoutSheet", node: Node) -> Findings:
    places = member_places(node, "areas", "版块")
    return tuple(
        error("T192", place)
        for area, place in zip(sheet.areas, places, strict=True)
        for stack in area.stacks
        for part in stack.parts
        if sum(bool(p) for p in (part.heading, part.photo, part.facts, part.quote)) != 1
    )


def _blocks(area: "AreaSheet") -> tuple[Block, ...]:
    return tuple(Block(block.columns, block.lines) for block in (area, *area.also))


def _outside(sheet: "LayoutSheet", node: Node) -> Findings:
    places = member_places(node, "areas", "版块")
    grid = sheet.grid
    return tuple(
        error("T190", place, columns=grid.columns, lines=grid.lines, pages=sheet.page.count)
        for area, place in zip(sheet.areas, places, strict=True)
        if area.page > sheet.page.count
        or any(b.columns.last > grid.columns or b.lines.last > grid.lines for b in _blocks(area))
        or any(stack.columns.last > grid.columns for stack in area.stacks)
    )


def _overlaps(sheet: "LayoutSheet", node: Node) -> Findings:
    places = member_places(node, "areas", "版块")
    areas = list(zip(sheet.areas, places, strict=True))
    return tuple(
        error("T191", place, first=first.article, second=second.article)
        for at, (second, place) in enumerate(areas)
        for first, _ in areas[:at]
        if first.page == second.page
        and any(_meet(a, b) for a in _blocks(first) for b in _blocks(second))
    )


def _meet(a: Block, b: Block) -> bool:
    return _share(a.columns, b.columns) and _share(a.lines, b.lines)


def _in_bold(style: Style) -> Style:
    return replace(style, name=f"{style.name} bold", role=style.bold)


def _share(a: Range, b: Range) -> bool:
    return a.first <= b.last and b.first <= a.last


class _Builder(NamedTuple):
    """Turns a checked sheet, in which every name is defined, into a layout."""

    sheet: "LayoutSheet"
    node: Node

    def layout(self, name: str) -> Layout:
        sheet = self.sheet
        styles = {key: self._style(key, style) for key, style in sheet.styles.items()}
        return Layout(
            name,
            PageShape(
                self._points(sheet.page.width), self._points(sheet.page.height), sheet.page.count
            ),
            self._grid(sheet.grid),
            styles,
            tuple(
                self._furniture(piece, styles, place)
                for piece, place in zip(
                    sheet.furniture, member_places(self.node, "furniture", "版面元件"), strict=True
                )
            ),
            tuple(
                self._area(area, styles, place)
                for area, place in zip(
                    sheet.areas, member_places(self.node, "areas", "版块"), strict=True
                )
            ),
            self.node.place,
        )

    def _points(self, length: Length) -> float:
        grid = self.sheet.grid
        size = grid.size.points(0.0, 0.0)
        return length.points(size, grid.leading.points(size, 0.0))

    def _grid(self, sheet: "GridSheet") -> Grid:
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
        stacks = tuple(
            Stack(stack.columns, tuple(self._part(p, styles) for p in stack.parts), stack.foot)
            for stack in sheet.stacks
        )
        return Area(
            article=sheet.article,
            page=sheet.page,
            blocks=_blocks(sheet),
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
