"""Images and forms: what `Do` and inline images put on the page (ISO 32000-1 8.8 to 8.10)."""

from collections.abc import Sequence
from math import hypot
from typing import Any

import pikepdf
from msgspec.structs import replace

from tekan.press.matrix import IDENTITY, times
from tekan.press.preflight.jpx import Jpx, read_jpx
from tekan.press.preflight.patterns import paint_pattern, six
from tekan.press.preflight.run import Action, Run
from tekan.press.preflight.seen import Colour, Shown, Space
from tekan.press.preflight.shapes import meet, placed_box
from tekan.press.preflight.state import Graphics, Veil

_INCH = 72.0
# Filters whose images have one bit, whatever else is said.
_FAX = ("/CCITTFaxDecode", "/CCF", "/JBIG2Decode")


def _draw(run: Run, operands: Sequence[Any]) -> None:
    name = str(operands[0])
    found = run.resource("/XObject", name)
    if found is None:
        raise KeyError(name)
    match str(found.get("/Subtype", "")):
        case "/Form":
            if str(found.get("/Subtype2", "")) == "/PS":
                run.sheet.feature("PostScript")
            draw_form(run, found)
        case "/Image":
            if "/Alternates" in found:
                run.sheet.feature("alternate images")
            _show(run, found, found.objgen[0])
        case "/PS":
            run.sheet.feature("PostScript")
    for key, feature in (("/OPI", "OPI"), ("/Ref", "reference XObjects")):
        if key in found:
            run.sheet.feature(feature)


def draw_form(run: Run, form: Any) -> None:
    """A form's own content, in its matrix and its box (8.10.1); a group begins afresh, under
    what the state lays on it (11.6.6)."""
    ctm = times(six(form.get("/Matrix", IDENTITY)), run.state.ctm)
    state = replace(run.state, ctm=ctm, base=ctm, clip=_form_clip(run, form, ctm))
    group = form.get("/Group", None)
    if group is not None and str(group.get("/S", "")) == "/Transparency":
        state = _in_group(state)
    inner = run.inner(form, form.get("/Resources", None), state)
    if inner is not None:
        inner.obey(form)


def _form_clip(run: Run, form: Any, ctm: Any) -> Any:
    box = form.get("/BBox", None)
    placed = placed_box(ctm, box) if box is not None else None
    return meet(run.state.clip, placed) if placed is not None else run.state.clip


def _in_group(state: Graphics) -> Graphics:
    veil: Veil = state.veil()
    return replace(
        state, groups=veil, fill_alpha=1.0, stroke_alpha=1.0, blend="Normal", is_masked=False
    )


def _inline(run: Run, operands: Sequence[Any]) -> None:
    """`BI … ID … EI` comes from the parser as one (8.9.7)."""
    _show(run, operands[0].obj, 0)


def _show(run: Run, image: Any, key: int) -> None:
    state = run.state
    matrix = state.ctm
    rect = placed_box(matrix, (0, 0, 1, 1))
    if rect is None:
        raise ValueError("an image that stands nowhere")
    header = _jpx(image)
    if header is not None:
        run.sheet.feature("JPEG 2000")
    pixels = header.pixels if header else (int(_entry(image, "W")), int(_entry(image, "H")))
    colour = _image_colour(run, image, header)
    is_stencil = colour is None
    run.sheet.add(
        Shown(
            key=key,
            matrix=matrix,
            pixels=pixels,
            bits=1 if is_stencil else _bits(image, header),
            space=None if colour is None else colour.space,
            ppi=resolution(matrix, pixels),
            has_soft_mask=_has_soft_mask(image),
            paint=state.fill_paint(colour),
            rect=rect,
            clip=state.clip,
        )
    )
    if is_stencil:
        paint_pattern(run, state.fill, rect)


def resolution(matrix: Sequence[float], pixels: tuple[int, int]) -> float:
    """Pixels an inch as placed, the lower of both ways."""
    across, down = hypot(matrix[0], matrix[1]), hypot(matrix[2], matrix[3])
    if not across or not down:
        return 0.0
    return min(pixels[0] * _INCH / across, pixels[1] * _INCH / down)


_SHORT = {
    "W": "/Width",
    "H": "/Height",
    "BPC": "/BitsPerComponent",
    "CS": "/ColorSpace",
    "IM": "/ImageMask",
    "F": "/Filter",
}


def _entry(image: Any, short: str) -> Any:
    """An entry by its name, or by the short one that inline images may use."""
    found = image.get(_SHORT[short], None)
    return image.get(f"/{short}", None) if found is None else found


def _filters(image: Any) -> tuple[str, ...]:
    found = _entry(image, "F")
    if found is None:
        return ()
    return tuple(map(str, found)) if isinstance(found, pikepdf.Array) else (str(found),)


def _jpx(image: Any) -> Jpx | None:
    """The header of a JPEG 2000 image, which need not say in the PDF what it is (7.4.9)."""
    if "/JPXDecode" not in _filters(image):
        return None
    return read_jpx(image.read_raw_bytes())


def _bits(image: Any, header: Jpx | None) -> int:
    if any(name in _FAX for name in _filters(image)):
        return 1
    found = _entry(image, "BPC")
    if found is None:
        return header.bits if header else 8
    return int(found)


def _image_colour(run: Run, image: Any, header: Jpx | None) -> Colour | None:
    """The space of an image, as a colour; None for a stencil, which takes the state's."""
    if bool(_entry(image, "IM") or False):
        return None
    found = _entry(image, "CS")
    if found is None:
        return Colour(header.space if header else Space.GRAY, (), (), None)
    return run.space(found).plain()


def _has_soft_mask(image: Any) -> bool:
    return "/SMask" in image or bool(int(image.get("/SMaskInData", 0)))


ACTIONS: dict[str, Action] = {"Do": _draw, "INLINE IMAGE": _inline}
