"""Colour spaces of a PDF (ISO 32000-1 8.6), and the inks that their colours lay down."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pikepdf
from msgspec import Struct, field

from tekan.press.pdffont import MALFORMED
from tekan.press.preflight.functions import Function, read_function
from tekan.press.preflight.seen import Colour, Space

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
# Spaces on spaces: an index into a separation that has an alternate is three deep.
_DEEPEST = 6
_MOST_COLORANTS = 32

Values = tuple[float, ...]
InksOf = Callable[[Values], Mapping[str, float] | None]


class ColourSpace(Struct, frozen=True):
    """A colour space, ready to say what its colours are.

    initial    the colour that it begins with
    colorants  plates that it names
    alternate  of a separation or DeviceN, with the `tint` that leads there
    table      of an indexed space: its `base`, the colours one after another
    under      of a pattern: the space of its uncoloured cells
    """

    space: Space
    initial: Values = (0.0,)
    colorants: tuple[str, ...] = ()
    inks_of: InksOf = field(default=lambda values: None)
    alternate: "ColourSpace | None" = None
    tint: Function | None = None
    base: "ColourSpace | None" = None
    table: bytes = b""
    under: "ColourSpace | None" = None

    @property
    def count(self) -> int:
        """Components of an unindexed colour."""
        return len(self.initial)

    def colour(self, values: Sequence[float]) -> Colour:
        """The colour of these components; of an indexed space, that of the base."""
        given = tuple(values) if self.space is Space.LAB else tuple(map(_share, values))
        if self.base is not None:
            return self.base.colour(self._looked_up(values))
        if self.space is not Space.PATTERN and len(given) != self.count:
            raise ValueError("components")
        return Colour(
            self.space, given, self.colorants, self.inks_of(given), self._alternate(given)
        )

    def begin(self) -> Colour:
        return self.colour(self.initial)

    def plain(self) -> Colour:
        """The space alone, for what has many colours: an image, a shading without functions."""
        base = self.base or self
        return Colour(base.space, (), base.colorants, None)

    def _looked_up(self, values: Sequence[float]) -> Values:
        base = self.base
        if base is None:
            raise ValueError("index")
        last = max(len(self.table) // base.count - 1, 0)
        at = min(max(int(values[0]), 0), last) * base.count
        shares = [part / 255 for part in self.table[at : at + base.count]]
        return _lab(shares) if base.space is Space.LAB else tuple(shares)

    def _alternate(self, values: Values) -> Colour | None:
        if self.alternate is None or self.tint is None:
            return None
        try:
            return self.alternate.colour(self.tint(values))
        except MALFORMED:  # a tint that cannot be worked out; the plate itself is known
            return None


def _share(value: float) -> float:
    return min(max(float(value), 0.0), 1.0)


def _lab(shares: Sequence[float]) -> Values:
    lightness, a, b = shares
    return (lightness * 100, a * 255 - 128, b * 255 - 128)


def _cmyk_inks(values: Values) -> Mapping[str, float]:
    return dict(zip(PROCESS, values, strict=True))


GRAY = ColourSpace(
    Space.GRAY, (0.0,), ("Black",), inks_of=lambda values: {"Black": 1.0 - values[0]}
)
RGB = ColourSpace(Space.RGB, (0.0, 0.0, 0.0))
CMYK = ColourSpace(Space.CMYK, (0.0, 0.0, 0.0, 1.0), PROCESS, inks_of=_cmyk_inks)
PATTERN = ColourSpace(Space.PATTERN, ())

_DEVICE = {
    "/DeviceGray": (GRAY, "/DefaultGray"),
    "/G": (GRAY, "/DefaultGray"),
    "/DeviceRGB": (RGB, "/DefaultRGB"),
    "/RGB": (RGB, "/DefaultRGB"),
    "/DeviceCMYK": (CMYK, "/DefaultCMYK"),
    "/CMYK": (CMYK, "/DefaultCMYK"),
}


def read_space(found: Any, named: Any, depth: int = 0) -> ColourSpace:
    """A colour space; `named` is the ColorSpace dictionary of the resources in force, with its
    default spaces (8.6.5.6). Raises what MALFORMED names."""
    if depth > _DEEPEST:
        raise ValueError("spaces within spaces")
    if isinstance(found, pikepdf.Name | str):
        return _by_name(str(found), named, depth)
    kind = str(found[0])
    if kind in _ARRAYS:
        return _ARRAYS[kind](found, named, depth + 1)
    return _by_name(kind, named, depth + 1)


def _by_name(name: str, named: Any, depth: int) -> ColourSpace:
    if name == "/Pattern":
        return PATTERN
    if name not in _DEVICE:
        return read_space(named[name], named, depth + 1)
    device, default = _DEVICE[name]
    other = named.get(default, None) if named is not None else None
    if other is None:
        return device
    # A default may be based on the device space it stands for, which is then itself.
    found = read_space(other, pikepdf.Dictionary(), depth + 1)
    return found if found.count == device.count else device


def _calibrated(found: Any, named: Any, depth: int) -> ColourSpace:
    count = 1 if str(found[0]) == "/CalGray" else 3
    return ColourSpace(Space.CAL, (0.0,) * count)


def _lab_space(found: Any, named: Any, depth: int) -> ColourSpace:
    return ColourSpace(Space.LAB, (0.0, 0.0, 0.0))


def _icc(found: Any, named: Any, depth: int) -> ColourSpace:
    count = int(found[1].N)
    if count == 4:
        return ColourSpace(Space.ICC, CMYK.initial, PROCESS, inks_of=_cmyk_inks)
    if count not in (1, 3):
        raise ValueError("components of a profile")
    return ColourSpace(Space.ICC, (0.0,) * count)


def _indexed(found: Any, named: Any, depth: int) -> ColourSpace:
    base = read_space(found[1], named, depth)
    table: Any = found[3]
    data = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
    return ColourSpace(base.space, (0.0,), base.colorants, base=base, table=data)


def _separation(found: Any, named: Any, depth: int) -> ColourSpace:
    return _plates(Space.SEPARATION, (str(found[1])[1:],), found, depth)


def _device_n(found: Any, named: Any, depth: int) -> ColourSpace:
    names = tuple(str(name)[1:] for name in found[1])
    if not 0 < len(names) <= _MOST_COLORANTS:
        raise ValueError("colorants")
    return _plates(Space.DEVICE_N, names, found, depth)


def _plates(space: Space, names: tuple[str, ...], found: Any, depth: int) -> ColourSpace:
    def inks(values: Values) -> Mapping[str, float]:
        return _inks_by_name(names, values)

    alternate, tint = _tint(found, depth)
    return ColourSpace(space, (1.0,) * len(names), names, inks, alternate, tint)


def _inks_by_name(names: tuple[str, ...], values: Values) -> Mapping[str, float]:
    """Dot areas by plate; `None` is no ink. `All` is given as the process's four: which spots
    a file has is not known while one colour is read."""
    inks: dict[str, float] = {}
    for name, value in zip(names, values, strict=True):
        if name == "All":
            inks.update(dict.fromkeys(PROCESS, value))
        elif name != "None":
            inks[name] = value
    return inks


def _tint(found: Any, depth: int) -> tuple[ColourSpace | None, Function | None]:
    """The alternate and the way there; a damaged one leaves the plates readable."""
    try:
        return read_space(found[2], pikepdf.Dictionary(), depth), read_function(found[3])
    except MALFORMED:
        return None, None


def _pattern(found: Any, named: Any, depth: int) -> ColourSpace:
    if len(found) < 2:
        return PATTERN
    return ColourSpace(Space.PATTERN, (), under=read_space(found[1], named, depth))


_ARRAYS: dict[str, Callable[[Any, Any, int], ColourSpace]] = {
    "/CalGray": _calibrated,
    "/CalRGB": _calibrated,
    "/CalCMYK": _calibrated,
    "/Lab": _lab_space,
    "/ICCBased": _icc,
    "/Indexed": _indexed,
    "/I": _indexed,
    "/Separation": _separation,
    "/DeviceN": _device_n,
    "/Pattern": _pattern,
}
