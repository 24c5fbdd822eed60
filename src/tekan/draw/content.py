"""Content streams: the items of a sheet as PDF operators."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from tekan.draw.sheet import Panel
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import Direction, GlyphRun, Item, Picture, Rule, Tint

# Black that prints from one plate alone overprints where it is small (GWG 4.18, 4.19): type
# under 12 pt and rules under 2 pt, a tint so thin among them, then show no white edge when
# plates are out of register. Nothing else does, so white never vanishes.
OVERPRINT_TYPE = 12.0
OVERPRINT_RULE = 2.0
# Control points of a quarter circle, as a part of its radius.
_ROUND = 0.5523


class FaceCode(Struct, frozen=True):
    """How a face is written.

    resource  its name in the stream
    codes     of each glyph as it stands in a literal string
    widths    in thousandths of an em
    texts     the characters that its code alone stands for
    """

    resource: str
    codes: Mapping[int, str]
    widths: Mapping[int, int]
    texts: Mapping[int, str]

    @staticmethod
    def of(resource: str, widths: Mapping[int, int], texts: Mapping[int, str]) -> "FaceCode":
        return FaceCode(resource, {gid: _code(gid) for gid in widths}, widths, texts)


@lru_cache(maxsize=1 << 14)
def _code(gid: int) -> str:
    """Two bytes, each as a character: in hexadecimal a page is a twentieth larger."""
    return gid.to_bytes(2, "big").decode("latin-1").translate(_ESCAPED)


# What means something else in a literal string; a bare return would be read as a line feed.
_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)", "\r": r"\r"})


class _State(Struct):
    """What the graphics state is at this point of the stream."""

    fill: Ink | None = None
    stroke: Ink | None = None
    overprint: bool = False
    font: str = ""
    spacing: float = 0.0


def content(
    panels: Iterable[Panel],
    media: Rect,
    faces: Mapping[str, FaceCode],
    pictures: Mapping[Picture, str],
) -> bytes:
    """The operators of panels on a sheet, one after the other.

    media  the whole sheet, in the coordinates of the panels' clips, pt
    """
    flip = _Flip(-media.x, media.bottom)
    parts = list[str]()
    for panel in panels:
        moved = _Flip(panel.dx - media.x, media.bottom)
        inside = _all_operators(panel.items, moved, faces, pictures)
        parts += ["q", flip.rect(panel.clip), "W n", *inside, "Q"] if panel.clip else inside
    return "\n".join(parts).encode("latin-1")


class _Flip(Struct, frozen=True):
    """Our coordinates to the sheet's: y turns up."""

    dx: float
    height: float

    def point(self, x: float, y: float) -> str:
        return f"{number(x + self.dx)} {number(self.height - y)}"

    def rect(self, rect: Rect) -> str:
        corner = self.point(rect.x, rect.bottom)
        return f"{corner} {number(rect.width)} {number(rect.height)} re"


def number(value: float) -> str:
    """A length to a thousandth of a point, no longer than it need be."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _all_operators(
    items: Iterable[Item],
    flip: _Flip,
    faces: Mapping[str, FaceCode],
    pictures: Mapping[Picture, str],
) -> list[str]:
    """From a graphics state of which no more is known than that glyphs follow one another closely;
    so it is left too."""
    state, parts = _State(), list[str]()
    for item in items:
        parts += _operators(item, flip, faces, pictures, state)
    return [*parts, "0 Tc"] if state.spacing else parts


def _operators(
    item: Item,
    flip: _Flip,
    faces: Mapping[str, FaceCode],
    pictures: Mapping[Picture, str],
    state: _State,
) -> list[str]:
    match item:
        case GlyphRun():
            black = item.ink.is_full_black and item.size < OVERPRINT_TYPE
            before = [*_overprint(black, state), *_fill(item.ink, state)]
            return [*before, *_text(item, flip, faces[item.face], state)]
        case Tint():
            thin = min(item.rect.width, item.rect.height) < OVERPRINT_RULE
            before = _overprint(item.ink.is_full_black and thin, state)
            return [*before, *_fill(item.ink, state), _shape(item, flip), "f"]
        case Rule():
            black = item.ink.is_full_black and item.weight < OVERPRINT_RULE
            return [*_overprint(black, state), *_stroke(item, flip, state)]
        case Picture():
            rect = item.rect
            size = f"{number(rect.width)} 0 0 {number(rect.height)}"
            place = flip.point(rect.x, rect.bottom)
            return [*_overprint(False, state), f"q {size} {place} cm /{pictures[item]} Do Q"]


def _overprint(wanted: bool, state: _State) -> list[str]:
    if state.overprint == wanted:
        return []
    state.overprint = wanted
    return ["/GSo gs" if wanted else "/GSk gs"]


def _colour(ink: Ink) -> str:
    return " ".join(number(part) for part in (ink.cyan, ink.magenta, ink.yellow, ink.black))


def _fill(ink: Ink, state: _State) -> list[str]:
    if state.fill == ink:
        return []
    state.fill = ink
    return [f"{_colour(ink)} k"]


def _stroke(rule: Rule, flip: _Flip, state: _State) -> list[str]:
    colour = [] if state.stroke == rule.ink else [f"{_colour(rule.ink)} K"]
    state.stroke = rule.ink
    start, end = flip.point(rule.x1, rule.y1), flip.point(rule.x2, rule.y2)
    return [*colour, f"{number(rule.weight)} w {start} m {end} l S"]


def _shape(tint: Tint, flip: _Flip) -> str:
    """A rectangle, its corners rounded where they have a radius."""
    if not any(tint.radii):
        return flip.rect(tint.rect)
    x, y, right, bottom = tint.rect.x, tint.rect.y, tint.rect.right, tint.rect.bottom
    tl, tr, br, bl = tint.radii
    steps = [f"{flip.point(x + tl, y)} m", f"{flip.point(right - tr, y)} l"]
    steps += _corner(flip, (right - tr, y), (right, y), (right, y + tr), tr)
    steps.append(f"{flip.point(right, bottom - br)} l")
    steps += _corner(flip, (right, bottom - br), (right, bottom), (right - br, bottom), br)
    steps.append(f"{flip.point(x + bl, bottom)} l")
    steps += _corner(flip, (x + bl, bottom), (x, bottom), (x, bottom - bl), bl)
    steps.append(f"{flip.point(x, y + tl)} l")
    steps += _corner(flip, (x, y + tl), (x, y), (x + tl, y), tl)
    return " ".join([*steps, "h"])


_Point = tuple[float, float]


def _corner(flip: _Flip, start: _Point, corner: _Point, end: _Point, radius: float) -> list[str]:
    if not radius:
        return []
    points = (_toward(start, corner), _toward(end, corner), end)
    return [" ".join(flip.point(*point) for point in points) + " c"]


def _toward(start: _Point, corner: _Point) -> _Point:
    return (
        start[0] + (corner[0] - start[0]) * _ROUND,
        start[1] + (corner[1] - start[1]) * _ROUND,
    )


_MATRIX = {Direction.ACROSS: "1 0 0 1", Direction.DOWN: "1 0 0 1", Direction.TURNED: "0 -1 1 0"}


def _text(run: GlyphRun, flip: _Flip, face: FaceCode, state: _State) -> list[str]:
    start = f"BT{_font(run, face, state)} {_MATRIX[run.direction]}"
    head = f"{start} {flip.point(run.x, run.y)} Tm"
    if run.direction is Direction.DOWN:
        return [f"{head}{_spacing(0.0, state)}", *_down(run, face), "ET"]
    gaps = _gaps(run, face)
    usual = _usual(gaps, run.size)
    return [f"{head}{_spacing(usual, state)}", *_across(run, face, gaps, usual), "ET"]


def _font(run: GlyphRun, face: FaceCode, state: _State) -> str:
    font = f" /{face.resource} {number(run.size)} Tf"
    if state.font == font:
        return ""
    state.font = font
    return font


def _spacing(gap: float, state: _State) -> str:
    if state.spacing == gap:
        return ""
    state.spacing = gap
    return f" {gap:.5f}".rstrip("0").rstrip(".") + " Tc"


def _down(run: GlyphRun, face: FaceCode) -> Iterable[str]:
    """Upright glyphs, each moved down from the one before."""
    at = 0.0
    for gid, x, text in zip(run.gids, run.xs, run.texts, strict=True):
        if x != at:
            yield f"0 {number(at - x)} Td"
            at = x
        yield _spoken(text, face.texts[gid], f"({face.codes[gid]}) Tj")


def _gaps(run: GlyphRun, face: FaceCode) -> list[float]:
    """How far each glyph of a run stands from the end of the one before, pt."""
    widths, unit, xs = face.widths, run.size / 1000, run.xs
    behind = [x + widths[gid] * unit for gid, x in zip(run.gids, xs, strict=True)]
    return [x - end for x, end in zip(xs, (0.0, *behind), strict=False)]


def _usual(gaps: Sequence[float], size: float) -> float:
    """The gap that most glyphs stand apart by, pt: a line let out to its measure has the same
    nearly everywhere. None where few have one."""
    between = gaps[1:]
    if not between or (max(between) < _STILL * size and min(between) > -_STILL * size):
        return 0.0
    moved = [round(gap / size, 4) for gap in between]
    usual, times = Counter(moved).most_common(1)[0]
    if not usual or times < _OFTEN or min(moved) < _BACK:
        return 0.0
    return round(between[moved.index(usual)], 5)


# In em. What is drawn back farther, as marks are, poppler takes for the beginning of a line where
# spacing comes on top.
_BACK = -0.1
# Less is no move: a hundredth of what a platesetter can place.
_STILL = 0.00003
_OFTEN = 3  # from so many on, to set it apart is shorter


def _across(run: GlyphRun, face: FaceCode, gaps: Sequence[float], usual: float) -> Iterable[str]:
    """One TJ a run; a glyph that stands for other characters than its code gets its own."""
    owns = tuple(map(face.texts.__getitem__, run.gids))
    if owns == run.texts and _is_even(gaps, usual, run.size):
        return (_shown(list(map(face.codes.__getitem__, run.gids))),)
    return _piecewise(run, face, gaps, usual)


def _is_even(gaps: Sequence[float], usual: float, size: float) -> bool:
    """Whether no glyph comes to stand farther from its place than can be seen."""
    first, between = gaps[0], gaps[1:] or (usual,)
    off = max(max(between) - usual, usual - min(between))
    return abs(first) < _STILL * size and off * len(between) < _STILL * size


def _piecewise(run: GlyphRun, face: FaceCode, gaps: Sequence[float], usual: float) -> Iterable[str]:
    pieces, rest = list[str](), usual
    unit, still, codes, owns = run.size / 1000, _STILL * run.size, face.codes, face.texts
    for gid, gap, text in zip(run.gids, gaps, run.texts, strict=True):
        rest += gap - usual
        if rest >= still or rest <= -still:
            move = round(-rest / unit, 2)
            pieces.append(_moved(move))
            rest += move * unit
        if owns[gid] == text:
            pieces.append(codes[gid])
        else:
            if pieces:
                yield _shown(pieces)
            pieces = []
            yield _spoken(text, owns[gid], f"({codes[gid]}) Tj")
    if pieces:
        yield _shown(pieces)


# A page has thousands, of which few differ.
@lru_cache(maxsize=4096)
def _moved(move: float) -> str:
    return f"){number(move)}("


def _shown(pieces: list[str]) -> str:
    """What begins with a move has no string before it: its own parenthesis would be empty."""
    codes = "".join(pieces)
    return f"[{codes[1:]})] TJ" if codes[0] == ")" else f"[({codes})] TJ"


def _spoken(text: str, own: str, operator: str) -> str:
    """A glyph that stands for other characters than its code alone says so (ActualText)."""
    if own == text:
        return operator
    spoken = text.encode("utf-16-be").hex()
    return f"/Span <</ActualText <feff{spoken}>>> BDC {operator} EMC"
