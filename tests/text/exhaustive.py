"""All ways to break a paragraph, searched without any cost: is there one that keeps all bounds?

Nothing is taken from tekan: a text is cut into atoms here, the spaces between them have the
standard's bounds, and every allowed break is followed. Ways that meet in a break go on alike,
so each break is followed once, and the search still leaves no way out.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from limits import (
    CLOSERS,
    CLOSEST,
    NOT_FIRST,
    NOT_LAST,
    OPENERS,
    URL_POINT,
    WHOLE,
    WIDEST,
    Width,
    is_han,
)

# Sums of the same widths in another order differ by less, em.
_ROUNDING = 5e-10
_WESTERN = ("word", "url")


class Atom(NamedTuple):
    """What is never parted; `characters` as a reader counts them."""

    text: str
    kind: str
    width: float
    characters: int


class Space(NamedTuple):
    """Between two atoms: least, natural and greatest width, and whether a line may end there."""

    least: float
    natural: float
    most: float
    breaks: bool


class Row(NamedTuple):
    atoms: Sequence[Atom]
    spaces: Sequence[Space]


def row_of(text: str, level: str, width: Width) -> Row:
    atoms, blanks = list[Atom](), list[str]()
    for match in re.finditer(rf"(?P<whole>{WHOLE.pattern})|(?P<blank>\s+)|.", text):
        if match["blank"]:
            blanks[-1] = match["blank"]
            continue
        for atom in _atoms(match, width):
            atoms.append(atom)
            blanks.append("")
    spaces = [_space(a, b, s, level) for (a, b), s in zip(pairwise(atoms), blanks, strict=False)]
    return Row(atoms, spaces)


def _atoms(match: re.Match[str], width: Width) -> Iterator[Atom]:
    text = match.group()
    if match["url"]:
        yield from (Atom(p, "url", width(p), len(p)) for p in URL_POINT.split(text))
    elif text[0] in "—…" and len(text) > 1:
        yield from (Atom(text[:2], "dash", 2.0, 0) for _ in range(len(text) // 2))
    elif text.endswith("版") and len(text) > 1:
        yield Atom(text[:-1], "word", width(text[:-1]), len(text) - 1)
        yield Atom("版", "tied", 1.0, 1)
    elif text[0] in "！？" and len(text) > 1:
        yield Atom(text, "call" if len(text) == 2 else "close", len(text) / 2, 0)
    elif match["whole"]:
        yield Atom(text, "word", width(text), len(text))
    else:
        yield _single(text, width)


def _single(text: str, width: Width) -> Atom:
    if is_han(text):
        return Atom(text, "han", 1.0, 1)
    for kind, marks in (("open", OPENERS), ("close", CLOSERS), ("narrow", "·/")):
        if text in marks:
            return Atom(text, kind, 0.5, 0)
    return Atom(text, "word" if text in ".,;:!?" else "sign", width(text), 0)


def _space(left: Atom, right: Atom, blank: str, level: str) -> Space:
    least, natural, most = _bounds(left, right, blank)
    breaks = right.text[0] not in NOT_FIRST[level] + "—" or _is_whole_start(right, level)
    breaks &= left.text[-1] not in NOT_LAST[level] or left.kind in _WESTERN
    breaks &= right.kind != "tied" and not left.kind == right.kind == "dash"
    if left.kind in _WESTERN and right.kind in _WESTERN and not blank:
        breaks = left.kind == right.kind == "url"
    return Space(least, natural, most, breaks)


def _is_whole_start(atom: Atom, level: str) -> bool:
    """A minus belongs to its number; a dash of two em may begin a line but where it is strict."""
    return atom.kind in _WESTERN or (atom.kind == "dash" and level != "strict")


def _bounds(left: Atom, right: Atom, blank: str) -> tuple[float, float, float]:
    kinds = {"han" if kind == "tied" else kind for kind in (left.kind, right.kind)}
    if kinds <= set(_WESTERN):
        return (0.25, 0.28, 0.5 + WIDEST) if blank else (0.0, 0.0, 0.0)
    if "han" in kinds and kinds & set(_WESTERN):
        return 1 / 8, 1 / 4, 1 / 3 + WIDEST
    if left.kind == "close" and right.kind not in ("close", "call", "narrow"):
        return 0.0, 0.5, 0.5 + WIDEST
    if right.kind == "open" and left.kind != "open":
        return 0.0, 0.5, 0.5 + WIDEST
    if left.kind == right.kind == "dash":
        return 0.0, 0.0, 0.0
    return (CLOSEST if kinds == {"han"} else 0.0), 0.0, WIDEST


# An indent may grow by this before a gap passes its bound: under half a point at 10.5 pt.
INDENT_GIVE = 0.04


def _fits(row: Row, start: int, end: int, room: float, indent: float) -> int:
    """Whether atoms `start` to `end` can fill `room`: 0 they can, 1 too wide, -1 too narrow."""
    give = INDENT_GIVE if indent and start == 0 and end > start else 0.0
    ink = sum(atom.width for atom in row.atoms[start : end + 1])
    spaces = row.spaces[start:end]
    if ink + sum(space.least for space in spaces) > room + _ROUNDING:
        return 1
    is_last = end == len(row.atoms) - 1
    most = ink + sum(space.most for space in spaces)
    return 0 if is_last or most + give >= room - _ROUNDING else -1


def _is_end(row: Row, end: int) -> bool:
    return end == len(row.atoms) - 1 or row.spaces[end].breaks


def _is_long_enough(row: Row, start: int, least: int) -> bool:
    return start == 0 or sum(atom.characters for atom in row.atoms[start:]) >= least


def way(row: Row, measure: float, indent: float, least: int) -> tuple[int, ...] | None:
    """The last atoms of lines that keep all bounds; None where there are none such.

    least  characters of the last line
    """
    reached: dict[int, tuple[int, ...]] = {0: ()}
    for start in range(len(row.atoms)):
        if start not in reached:
            continue
        for end in range(start, len(row.atoms)):
            fits = _fits(row, start, end, measure - (0.0 if start else indent), indent)
            if fits > 0:
                break
            if fits == 0 and _is_end(row, end):
                is_last = end == len(row.atoms) - 1
                if not is_last or _is_long_enough(row, start, least):
                    reached.setdefault(end + 1, (*reached[start], end))
    return reached.get(len(row.atoms))


def each_way(row: Row) -> Iterator[tuple[int, ...]]:
    """Every set of allowed breaks there is, for short rows."""
    last = len(row.atoms) - 1
    points = [at for at in range(last) if _is_end(row, at)]
    for count in range(len(points) + 1):
        yield from ((*chosen, last) for chosen in combinations(points, count))


def keeps_bounds(row: Row, ends: Sequence[int], measure: float, indent: float, least: int) -> bool:
    starts = (0, *(end + 1 for end in ends[:-1]))
    return _is_long_enough(row, starts[-1], least) and all(
        _fits(row, start, end, measure - (0.0 if start else indent), indent) == 0
        for start, end in zip(starts, ends, strict=True)
    )


def fewest_wide(row: Row, measure: float, indent: float, least: int, usual: float) -> int | None:
    """How many gaps between Han are opened by more than `usual` at least, of all ways that keep
    the bounds; None where there are none such."""
    fewest = {0: 0}
    for start in range(len(row.atoms)):
        if start not in fewest:
            continue
        room = measure - (0.0 if start else indent)
        for end in range(start, len(row.atoms)):
            fits = _fits(row, start, end, room, indent)
            if fits > 0:
                break
            is_last = end == len(row.atoms) - 1
            if fits or not _is_end(row, end):
                continue
            if not is_last or _is_long_enough(row, start, least):
                count = fewest[start] + (0 if is_last else _wide_gaps(row, start, end, room, usual))
                fewest[end + 1] = min(count, fewest.get(end + 1, count))
    return fewest.get(len(row.atoms))


def _wide_gaps(row: Row, start: int, end: int, room: float, usual: float) -> int:
    spaces = row.spaces[start:end]
    joints = [space for space in spaces if space.most > space.natural]
    pull = sum(space.most - space.natural - WIDEST for space in joints)
    width = sum(a.width for a in row.atoms[start : end + 1]) + sum(s.natural for s in spaces)
    if room - width - pull <= usual * len(joints) + _ROUNDING:
        return 0
    return sum(a.kind in _HAN and b.kind in _HAN for a, b in pairwise(row.atoms[start : end + 1]))


_HAN = ("han", "tied")
