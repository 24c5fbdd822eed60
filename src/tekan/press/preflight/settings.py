"""Operators that change the graphics state (ISO 32000-1 8.4.4, 8.6.8)."""

from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf

from tekan.press.matrix import times
from tekan.press.preflight.colours import ColourSpace
from tekan.press.preflight.patterns import six
from tekan.press.preflight.run import Action, Run
from tekan.press.preflight.seen import Colour, Space
from tekan.press.preflight.state import Source

# Entries of a graphics state dictionary that a press may not have, unless they are these words.
_FEATURES = (
    ("/TR", "transfer functions", ("/Identity",)),
    ("/TR2", "transfer functions", ("/Identity", "/Default")),
    ("/HT", "halftones", ("/Default",)),
    ("/BG", "black generation", ()),
    ("/BG2", "black generation", ("/Default",)),
    ("/UCR", "undercolour removal", ()),
    ("/UCR2", "undercolour removal", ("/Default",)),
)


def _concatenate(run: Run, operands: Sequence[Any]) -> None:
    run.set(ctm=times(six(operands), run.state.ctm))


def _width(run: Run, operands: Sequence[Any]) -> None:
    run.set(line_width=abs(float(operands[0])))


def _dictionary(run: Run, operands: Sequence[Any]) -> None:
    """`gs`: each entry that is there takes hold (8.4.5)."""
    name = str(operands[0])
    if name not in run.changes:
        found = run.resource("/ExtGState", name)
        if found is None:
            raise KeyError(name)
        run.changes[name] = _changes(run, found)
    changes = run.changes[name]
    if "font" in changes:
        run.set_text(font=changes["font"], size=changes["size"])
    run.set(**{key: value for key, value in changes.items() if key not in ("font", "size")})


def _changes(run: Run, found: Any) -> Mapping[str, Any]:
    """What a graphics state dictionary changes, by the names of our state's fields."""
    changes: dict[str, Any] = {}
    # OP goes for fills too where op is not given (PDF 1.3 and later, 8.6.7).
    for keys, field in ((("/op", "/OP"), "fill_overprint"), (("/OP",), "stroke_overprint")):
        for key in keys:
            if key in found:
                changes[field] = bool(found[key])
                break
    for key, field, kind in (
        ("/OPM", "overprint_mode", int),
        ("/ca", "fill_alpha", float),
        ("/CA", "stroke_alpha", float),
        ("/LW", "line_width", float),
    ):
        if key in found:
            changes[field] = kind(found[key])
    if "/BM" in found:
        changes["blend"] = _blend(found.BM)
    if "/SMask" in found:
        changes["is_masked"] = isinstance(found.SMask, pikepdf.Dictionary)
    if "/Font" in found:
        face, size = found.Font
        changes |= {"font": run.sheet.shared.faces.open(face), "size": float(size)}
    _note_features(run, found)
    return changes


def _blend(found: Any) -> str:
    """A blend mode, or the first of several (11.3.5)."""
    first = found[0] if isinstance(found, pikepdf.Array) else found
    return str(first)[1:]


def _note_features(run: Run, found: Any) -> None:
    for key, name, harmless in _FEATURES:
        value = found.get(key, None)
        if value is not None and not (isinstance(value, pikepdf.Name) and str(value) in harmless):
            run.sheet.feature(name)


def _source(run: Run, space: ColourSpace, values: Sequence[Any]) -> Source:
    if space.space is not Space.PATTERN:
        return Source(space, space.colour([float(value) for value in values]))
    pattern = run.resource("/Pattern", str(values[-1]))
    given = tuple(float(value) for value in values[:-1])
    return Source(space, Colour(Space.PATTERN, given, (), None), pattern)


def _choose_space(field: str) -> Action:
    def action(run: Run, operands: Sequence[Any]) -> None:
        if not run.is_uncoloured:
            space = run.space(operands[0])
            run.set(**{field: Source(space, space.begin())})

    return action


def _colour(field: str) -> Action:
    def action(run: Run, operands: Sequence[Any]) -> None:
        if not run.is_uncoloured:
            source: Source = getattr(run.state, field)
            run.set(**{field: _source(run, source.space, operands)})

    return action


def _device(field: str, name: str) -> Action:
    def action(run: Run, operands: Sequence[Any]) -> None:
        if not run.is_uncoloured:
            run.set(**{field: _source(run, run.space(name), operands)})

    return action


ACTIONS: dict[str, Action] = {
    "q": lambda run, _: run.save(),
    "Q": lambda run, _: run.restore(),
    "cm": _concatenate,
    "w": _width,
    "gs": _dictionary,
    "cs": _choose_space("fill"),
    "CS": _choose_space("stroke"),
    "sc": _colour("fill"),
    "scn": _colour("fill"),
    "SC": _colour("stroke"),
    "SCN": _colour("stroke"),
    "g": _device("fill", "/DeviceGray"),
    "G": _device("stroke", "/DeviceGray"),
    "rg": _device("fill", "/DeviceRGB"),
    "RG": _device("stroke", "/DeviceRGB"),
    "k": _device("fill", "/DeviceCMYK"),
    "K": _device("stroke", "/DeviceCMYK"),
}
