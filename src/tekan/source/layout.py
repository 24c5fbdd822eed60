"""A layout file in points: styles, inks and lengths by name and unit end here."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tekan.model.findings import Findings, Place, error
from tekan.model.layout import Layout
from tekan.source.characters import unsettable
from tekan.source.check import validated
from tekan.source.files import exists
from tekan.source.house import file_names
from tekan.source.layout_base import read_layout
from tekan.source.layout_build import INKS, Builder
from tekan.source.nodes import Node

if TYPE_CHECKING:
    from tekan.source.layout_schema import FurnitureSheet, LayoutSheet


def load_layout(
    root: Path, name: str, roles: Iterable[str], place: Place, ink_limit: float | None = None
) -> tuple[Layout | None, Findings]:
    """A layout by name; its inks are held to the press's limit where that is given.

    Errors: as `validated`; T188 no such layout; T189 a name that is not defined (style, ink,
    role); T190, T191, T194, T176 areas and stacks; T192 a part that is not exactly one; T193,
    T175 a grid larger than the page; T219 sizes out of all reason; T154, T306 words that cannot be
    set; T195 to T197 furniture; T199 too much ink; T200 neither
    areas nor make-up; T201 a layout to extend that is not there; T204 make-up outside the grid.
    """
    folder = root / "layouts"
    if not exists(folder / f"{name}.yaml"):
        return None, (error("T188", place, name=name, choices=file_names(folder, ".yaml")),)
    node, found = read_layout(folder, name)
    if node is None:
        return None, found
    from tekan.source.layout_schema import LayoutSheet

    sheet, invalid = validated(node, LayoutSheet)
    if sheet is None:
        return None, found + invalid
    wrong = _wrong(sheet, node, frozenset(roles), ink_limit)
    return (None if wrong else Builder(sheet, node).layout(name)), found + wrong


def _wrong(
    sheet: "LayoutSheet", node: Node, roles: frozenset[str], ink_limit: float | None
) -> Findings:
    """All that a layout's sheet by itself cannot forbid."""
    from tekan.source.layout_names import heavy_inks, undefined
    from tekan.source.layout_room import beyond_page, misplaced
    from tekan.source.layout_sizes import unfit_sizes

    builder = Builder(sheet, node)
    wrong = (
        *unfit_sizes(sheet, node, builder.points),
        *beyond_page(builder.page(), builder.grid(), node),
        *undefined(sheet, node, roles, frozenset(INKS)),
        *(heavy_inks(sheet, node, ink_limit) if ink_limit is not None else ()),
        *_furniture(sheet, node),
        *_not_one_part(sheet, node),
        *misplaced(sheet, node),
        *unsettable(node),
        *(() if sheet.areas or sheet.makeup else (error("T200", node.place),)),
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
        if sum(getattr(part, name) is not None for name in part.keys) != 1
    )
