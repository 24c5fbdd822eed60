"""A page's content and its annotations, obeyed operator by operator into marks."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from tekan.model.geometry import Rect
from tekan.press.matrix import Matrix, times
from tekan.press.pagespace import inherited, page_matrix
from tekan.press.pdffont import MALFORMED
from tekan.press.preflight import images, paths, patterns, settings, typeruns
from tekan.press.preflight.faces import Faces
from tekan.press.preflight.run import Run, Shared, Sheet
from tekan.press.preflight.seen import PageSeen, Space
from tekan.press.preflight.shapes import placed_box
from tekan.press.preflight.state import Graphics

_BOXES = ("MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox")
_INHERITED = ("MediaBox", "CropBox")
# Flags of an annotation (table 165): hidden, and to be printed.
_HIDDEN, _PRINTS = 1 << 1, 1 << 2
_NOWHERE = Rect(0.0, 0.0, 0.0, 0.0)


def shared(outlines: bool) -> Shared:
    """What the pages of one file have in common, before any of them is read."""
    actions = (
        settings.ACTIONS | paths.ACTIONS | patterns.ACTIONS | images.ACTIONS | typeruns.ACTIONS
    )
    return Shared(actions, Faces(outlines))


def read_page(known: Shared, page: pikepdf.Page, number: int) -> PageSeen:
    """Everything of a page; what cannot be read is named in `unread`."""
    sheet = Sheet(known, number)
    try:
        matrix, media = page_matrix(page), page.mediabox
    except MALFORMED:
        sheet.leave_out("page boxes")
        return _seen(sheet, page, None)
    clip = placed_box(matrix, media) or _NOWHERE
    resources = inherited(page.obj, "/Resources", pikepdf.Dictionary())
    run = Run(sheet, resources, Graphics(matrix, matrix, clip))
    run.obey(page)
    _obey_annotations(sheet, page, Graphics(matrix, matrix, clip))
    return _seen(sheet, page, matrix)


def _seen(sheet: Sheet, page: pikepdf.Page, matrix: Matrix | None) -> PageSeen:
    has_group, group_space = _group(sheet, page)
    return PageSeen(
        number=sheet.number,
        boxes=dict(_boxes(page)),
        trim=_placed(page, "trimbox", matrix),
        bleed=_placed(page, "bleedbox", matrix),
        rotate=_number(sheet, inherited(page.obj, "/Rotate", 0), "Rotate", 0) % 360,
        user_unit=float(_number(sheet, page.obj.get("/UserUnit", 1), "UserUnit", 1)),
        group_space=group_space,
        has_group=has_group,
        annotations=tuple(_annotations(page, matrix)),
        marks=tuple(sheet.marks),
        unread=tuple(sheet.unread),
    )


def _number(sheet: Sheet, found: Any, name: str, default: int) -> Any:
    try:
        return int(found) if default == 0 else float(found)
    except MALFORMED:
        sheet.leave_out(name)
        return default


def _boxes(page: pikepdf.Page) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The boxes that are given, lower left corner first."""
    for name in _BOXES:
        key = f"/{name}"
        found: Any = (
            inherited(page.obj, key, None) if name in _INHERITED else page.obj.get(key, None)
        )
        try:
            left, low, right, high = (float(edge) for edge in found)
        except MALFORMED:
            continue
        yield name, (min(left, right), min(low, high), max(left, right), max(low, high))


def _placed(page: pikepdf.Page, name: str, matrix: Matrix | None) -> Rect:
    """A box, or the one that stands in for it (14.11.2), on the page."""
    try:
        found = getattr(page, name)
        return placed_box(matrix, found) or _NOWHERE if matrix is not None else _NOWHERE
    except MALFORMED:
        return _NOWHERE


def _group(sheet: Sheet, page: pikepdf.Page) -> tuple[bool, Space | None]:
    group = page.obj.get("/Group", None)
    if not isinstance(group, pikepdf.Dictionary):
        return False, None
    found = group.get("/CS", None)
    if found is None:
        return True, None
    resources = inherited(page.obj, "/Resources", pikepdf.Dictionary())
    try:
        run = Run(sheet, resources, Graphics((1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 0, 0), _NOWHERE))
        return True, run.space(found).space
    except MALFORMED:
        sheet.leave_out("group space")
        return True, None


def _annots(page: pikepdf.Page) -> list[Any]:
    found = page.obj.get("/Annots", None)
    listed = list(found) if isinstance(found, pikepdf.Array) else []
    return [annot for annot in listed if isinstance(annot, pikepdf.Dictionary)]


def _annotations(page: pikepdf.Page, matrix: Matrix | None) -> Iterator[tuple[str, Rect]]:
    for annot in _annots(page):
        try:
            placed = placed_box(matrix, annot.Rect) if matrix is not None else None
        except MALFORMED:
            placed = None
        yield str(annot.get("/Subtype", "/?"))[1:], placed or _NOWHERE


def _obey_annotations(sheet: Sheet, page: pikepdf.Page, state: Graphics) -> None:
    for annot in _annots(page):
        try:
            flags = int(annot.get("/F", 0))
            if flags & _PRINTS and not flags & _HIDDEN:
                _obey_appearance(sheet, annot, state)
        except MALFORMED:
            sheet.leave_out("annotation")


def _obey_appearance(sheet: Sheet, annot: Any, state: Graphics) -> None:
    """The normal appearance, its box brought to the annotation's rectangle (12.5.5)."""
    form = annot.get("/AP", pikepdf.Dictionary()).get("/N", None)
    if isinstance(form, pikepdf.Dictionary) and not isinstance(form, pikepdf.Stream):
        form = form.get(str(annot.get("/AS", "/Off")), None)
    if not isinstance(form, pikepdf.Stream):
        return
    own = patterns.six(form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    box, left, low, right, high = placed_box(own, form.BBox), *map(float, annot.Rect)
    if box is None or not box.width or not box.height:
        return
    x, y = (max(left, right) - min(left, right)) / box.width, abs(high - low) / box.height
    fit = (x, 0.0, 0.0, y, min(left, right) - box.x * x, min(low, high) - box.y * y)
    run = Run(sheet, pikepdf.Dictionary(), state)
    run.set(ctm=times(fit, state.ctm))
    images.draw_form(run, form)
