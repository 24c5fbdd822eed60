"""What a paint does to each plate: how much ink it puts there, or that it leaves the plate alone
(ISO 32000-1 8.6.7 and 11.7.4)."""

from collections.abc import Collection, Mapping, Sequence

from tekan.press.preflight.plates import NO_SPOTS, PROCESS, spots_of
from tekan.press.preflight.seen import Colour, PageSeen, Paint, Space

_BY_PLATES = (Space.SEPARATION, Space.DEVICE_N)
# Spaces that say nothing of inks, unless they name plates: a CMYK profile does.
_OTHERS = (Space.RGB, Space.CAL, Space.LAB, Space.ICC)
_WITHOUT_INK = "None"
ALL = "All"


def plates_of(page: PageSeen) -> tuple[str, ...]:
    """The process's four, then the spots that marks of the page name."""
    spots = {spot for mark in page.marks for spot in spots_of(mark.paint.colour)}
    return (*PROCESS, *sorted(spots))


def inks_of(colour: Colour) -> Mapping[str, float] | None:
    """Inks by plate, worked out where the file does not name them; None of a pattern."""
    if colour.inks is not None and not _is_of_no_plate(colour):
        return colour.inks
    if colour.alternate is not None:
        return inks_of(colour.alternate)
    match colour.space, colour.values:
        case Space.LAB, (lightness, _, _):
            return {"Black": 1 - min(max(lightness / 100, 0.0), 1.0)}
        case _, (red, green, blue):
            return from_rgb(red, green, blue)
        case _, (gray,):
            return {"Black": 1 - gray}
    return None


def _is_of_no_plate(colour: Colour) -> bool:
    """Whether it names a colorant that a press for four inks mixes, such as Red."""
    odd = NO_SPOTS - {*PROCESS, ALL, _WITHOUT_INK}
    return colour.space in _BY_PLATES and any(name in odd for name in colour.colorants)


def from_rgb(red: float, green: float, blue: float) -> Mapping[str, float]:
    """All of the gray in black (10.3.4): the least ink that a conversion may make of it."""
    most = max(red, green, blue)
    inks = (most - red, most - green, most - blue, 1 - most)
    return dict(zip(PROCESS, inks, strict=True))


def is_guessed(colour: Colour) -> bool:
    """Whether a rip will find other inks than `inks_of`, through profiles that it has."""
    if colour.space in _BY_PLATES:
        return _is_of_no_plate(colour)
    return colour.space in _OTHERS and not colour.colorants


def laid(paint: Paint, plates: Sequence[str]) -> Mapping[str, float] | None:
    """Ink for each plate that the paint changes; None where its colour is a pattern's."""
    colour = paint.colour
    inks = inks_of(colour)
    if inks is None:
        return None
    if ALL in colour.colorants:
        return dict.fromkeys(plates, colour.values[colour.colorants.index(ALL)])
    if colour.colorants and all(name == _WITHOUT_INK for name in colour.colorants):
        return {}
    changed = changed_plates(paint, inks, plates)
    if paint.overprint and paint.mode == 1 and colour.space is Space.CMYK:
        changed = [plate for plate in changed if inks.get(plate)]
    return {plate: inks.get(plate, 0.0) for plate in changed}


def changed_plates(paint: Paint, inks: Collection[str], plates: Sequence[str]) -> list[str]:
    """All plates; overprinting, those of the space alone: of a process colour all four."""
    if not paint.overprint:
        return list(plates)
    own = set(inks) if paint.colour.space in _BY_PLATES else {*PROCESS, *inks}
    return [plate for plate in plates if plate in own]
