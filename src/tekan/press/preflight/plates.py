"""Colours as a press takes them: which plates they are on, and how much of each."""

from collections.abc import Mapping

from tekan.press.preflight.seen import Colour, Mark, Shade, Shown, Space

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
# Names of colorants that are no spot plates (ISO 32000-1 8.6.6.4).
NO_SPOTS = frozenset((*PROCESS, "All", "None", "Gray", "Red", "Green", "Blue"))
# An ink of less prints nothing: half a step of an 8-bit file.
_NOTHING = 0.002
_SOLID = 1 - _NOTHING


def laid(colour: Colour) -> Mapping[str, float]:
    """The inks that print, by plate; of a colour that is not the press's own, none are known."""
    inks = colour.inks or {}
    return {plate: area for plate, area in inks.items() if area > _NOTHING}


def is_white(colour: Colour) -> bool:
    """Whether it leaves the paper bare."""
    if colour.inks is not None:
        return not laid(colour)
    if colour.space in (Space.RGB, Space.CAL, Space.ICC) and len(colour.values) in (1, 3):
        return bool(colour.values) and min(colour.values) >= _SOLID
    return False


def has_colour(mark: Mark) -> bool:
    """Whether it is laid down in its paint's colour: pictures and shadings bring their own."""
    return not isinstance(mark, Shade) and not (isinstance(mark, Shown) and mark.space is not None)


def is_bare(mark: Mark) -> bool:
    """Whether a mark is of no ink at all."""
    return has_colour(mark) and is_white(mark.paint.colour)


def is_black(colour: Colour) -> bool:
    """100 % black ink and no other (GWG 2015 3.x, a 100 % black object)."""
    inks = laid(colour)
    return inks.keys() == {"Black"} and inks["Black"] >= _SOLID


def is_of_one_ink(colour: Colour) -> bool:
    """Whether it stands on one plate; what a rip must first convert will be on several."""
    return colour.inks is not None and len(laid(colour)) == 1


def total(colour: Colour) -> float:
    """Total area coverage, 1 is 100 % of one ink."""
    return sum(laid(colour).values())


def spots_of(colour: Colour) -> frozenset[str]:
    """The spot plates that it names."""
    if colour.space not in (Space.SEPARATION, Space.DEVICE_N, Space.PATTERN):
        return frozenset()
    return frozenset(colour.colorants) - NO_SPOTS
