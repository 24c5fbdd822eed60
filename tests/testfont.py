"""Fonts for tests, made on the spot: every width can be counted by hand.

Upem is 1000. Han and full-width marks stand on 1000; the ink is a rectangle in the right half
of the square (opening marks), in the left half (closing marks, commas, stops), in its middle
(interpunct) or all over it. Digits, Latin letters and ASCII marks take 500, a space 250.
"""

from collections.abc import Iterable
from pathlib import Path

from fontTools.designspaceLib import AxisDescriptor
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

# The 3755 most used characters (GB 2312, level 1).
HAN = "".join(
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if row < 0xD7 or cell < 0xFA
)
OPENERS = "“‘《〈（【〔「『［"
CLOSERS = "”’》〉）】〕」』］，。、；：！？"
WHOLE = "—…■％／～＋\u3000"
LATIN = "".join(map(chr, range(0x21, 0x7F)))
ALL = HAN + OPENERS + CLOSERS + "·" + WHOLE + LATIN + " "

Box = tuple[int, int, int, int]
_FULL: Box = (50, -70, 950, 830)


def advance_of(character: str) -> int:
    if character == " ":
        return 250
    return 500 if character.isascii() else 1000


def ink_of(character: str) -> Box | None:
    """Left, bottom, right and top of a character's ink; None for a blank."""
    if character in OPENERS:
        return (550, 0, 950, 800)
    if character in CLOSERS:
        return (50, 0, 450, 800)
    if character == "·":
        return (400, 300, 600, 500)
    if character in "—…":
        return (0, 350, 1000, 400)
    if character in " \u3000":
        return None
    return (50, 0, 450, 700) if character.isascii() else _FULL


def _names(characters: Iterable[str]) -> dict[str, str]:
    return {character: f"u{ord(character):04X}" for character in dict.fromkeys(characters)}


def _builder(characters: str, is_ttf: bool) -> tuple[FontBuilder, dict[str, str]]:
    names = _names(characters)
    builder = FontBuilder(1000, isTTF=is_ttf)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(c): name for c, name in names.items()})
    return builder, names


def _finish(builder: FontBuilder, names: dict[str, str], family: str) -> TTFont:
    widths = {".notdef": 1000, **{name: advance_of(c) for c, name in names.items()}}
    left = {".notdef": 50, **{name: (ink_of(c) or (0,))[0] for c, name in names.items()}}
    builder.setupHorizontalMetrics({name: (widths[name], left[name]) for name in widths})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": family, "styleName": "Regular", "psName": f"{family}-Regular"}
    )
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
    builder.setupPost()
    return builder.font


def _draw(pen: TTGlyphPen | T2CharStringPen, box: Box | None) -> None:
    if box is None:
        return
    left, bottom, right, top = box
    pen.moveTo((left, bottom))
    for point in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(point)
    pen.closePath()


def _outline(box: Box | None) -> object:
    pen = TTGlyphPen(None)
    _draw(pen, box)
    return pen.glyph()


def truetype(characters: str = ALL, family: str = "Counted") -> TTFont:
    builder, names = _builder(characters, is_ttf=True)
    outlines = {name: _outline(ink_of(c)) for c, name in names.items()}
    builder.setupGlyf({".notdef": _outline(_FULL), **outlines})
    return _finish(builder, names, family)


def cff(characters: str, family: str = "CountedCff") -> TTFont:
    builder, names = _builder(characters, is_ttf=False)
    strings = {}
    for name, box in {".notdef": _FULL, **{n: ink_of(c) for c, n in names.items()}}.items():
        pen = T2CharStringPen(1000, None)
        _draw(pen, box)
        strings[name] = pen.getCharString()
    builder.setupCFF(f"{family}-Regular", {"FullName": family}, strings, {})
    return _finish(builder, names, family)


def variable(characters: str, family: str = "CountedVar") -> TTFont:
    """An axis wght, 400 to 900: at 900 each glyph is 100 wider, ink and advance."""
    builder, names = _builder(characters, is_ttf=True)
    outlines = {name: _outline(ink_of(c)) for c, name in names.items()}
    builder.setupGlyf({".notdef": _outline(_FULL), **outlines})
    font = _finish(builder, names, family)
    axis = AxisDescriptor(tag="wght", name="Weight", minimum=400, default=400, maximum=900)
    builder.setupFvar([axis], [])
    # Four corners, from the lower left clockwise, then the four phantom points.
    wider = [(0, 0), (0, 0), (100, 0), (100, 0), (0, 0), (100, 0), (0, 0), (0, 0)]
    bold = {"wght": (0.0, 1.0, 1.0)}
    builder.setupGvar({name: [TupleVariation(bold, list(wider))] for name in names.values()})
    return font


def collection(fonts: Iterable[TTFont], path: Path) -> None:
    gathered = TTCollection()
    gathered.fonts = list(fonts)
    gathered.save(path)


def broken(good: Path, path: Path) -> None:
    """A font file cut off within its table directory."""
    path.write_bytes(good.read_bytes()[:60])
