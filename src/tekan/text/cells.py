"""The typecase (字盘): a token in a role becomes a cell of placed glyphs.

A cell holds the inked part of what it stands for; the blank half of a full-width mark
belongs to the gap beside it, so that a line only ever adds cells and gaps.
"""

from msgspec import Struct, field

from tekan.fonts.book import FontBook
from tekan.fonts.face import Face
from tekan.model.geometry import EM_ASCENT
from tekan.text.classes import HALF_BODIED, KIND_OF, Kind, is_han

# Features that could change one glyph by its neighbour are off where each stands by itself.
_ALONE = {"kern": False, "calt": False, "chws": False, "clig": False}
_WORD = {"calt": False, "chws": False}
_APOSTROPHE = {**_WORD, "pwid": True}  # in a word ’ is not the Chinese quote of one em
_VERTICAL = {"vert": True, "vrt2": False, "kern": False, "chws": False}


class Cell(Struct, frozen=True):
    """What is never parted: glyphs of one face and the width they take, in em.

    xs     origin of each glyph from the cell's left edge
    texts  the characters each glyph stands for
    chars  how many characters a reader counts, marks not counted
    drop   how far its glyphs are moved down a vertical line
    """

    kind: Kind
    face: str
    width: float
    gids: tuple[int, ...]
    xs: tuple[float, ...]
    texts: tuple[str, ...]
    chars: int
    drop: float = 0.0

    @property
    def text(self) -> str:
        return "".join(self.texts)


class Typecase(Struct):
    """The cells of one role, each made once. A memo of a pure function, nothing else.

    missing  tokens that no face of the role has
    """

    book: FontBook
    role: str
    vertical: bool = False
    cells: dict[str, Cell] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)

    def cell(self, group: str, token: str) -> Cell | None:
        """The cell of a token; None where no face of the role has all its characters."""
        known = self.cells.get(token)
        if known is None and token not in self.missing:
            known = self._make(group, token)
            if known is None:
                self.missing.add(token)
            else:
                self.cells[token] = known
        return known

    def row(self, plain: str) -> list[Cell] | None:
        """The cells of characters that stand each by itself; None where one is missing."""
        try:
            return [self.cells[character] for character in plain]
        except KeyError:
            made = [self.cell("one", character) for character in plain]
            return None if None in made else self.row(plain)

    def _make(self, group: str, token: str) -> Cell | None:
        face = self.book.face_for(self.role, token)
        if face is None:
            return None
        match group:
            case "word" | "url" | "piece":
                return _word(face, token)
            case "dash":
                return _dash(face, token)
            case "bang":
                return _bang(face, token)
            case _:
                return self._single(face, token)

    def _single(self, face: Face, token: str) -> Cell:
        kind = KIND_OF.get(token, Kind.HAN)
        if self.vertical:
            return _upright(face, token, kind)
        if kind in HALF_BODIED:
            return _half(face, token, kind)
        return _whole(face, token, kind)


def _word(face: Face, token: str) -> Cell:
    glyphs = face.shape(token, _APOSTROPHE if "’" in token else _WORD, "Latn")
    xs, pen = [], 0.0
    for glyph in glyphs:
        xs.append(pen + glyph.dx)
        pen += glyph.advance
    texts = _cluster_texts(token, tuple(glyph.cluster for glyph in glyphs))
    gids = tuple(glyph.gid for glyph in glyphs)
    return Cell(Kind.LATIN, face.name, pen, gids, tuple(xs), texts, len(token))


def _cluster_texts(token: str, clusters: tuple[int, ...]) -> tuple[str, ...]:
    """The characters of each glyph; a cluster's later glyphs stand for none."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(token)], strict=True))
    seen, texts = set[int](), list[str]()
    for cluster in clusters:
        texts.append("" if cluster in seen else token[cluster : ends[cluster]])
        seen.add(cluster)
    return tuple(texts)


def _whole(face: Face, token: str, kind: Kind) -> Cell:
    """A character on its own advance; Han always on one em."""
    (first, *rest) = face.shape(token, _ALONE, "Hani")
    width = 1.0 if kind is Kind.HAN and is_han(token[0]) else first.advance
    x = (width - first.advance) / 2 + first.dx
    gids = (first.gid, *(glyph.gid for glyph in rest))
    texts = (token, *("" for _ in rest))
    return Cell(kind, face.name, width, gids, (x,) * len(gids), texts, int(kind is Kind.HAN))


def _half(face: Face, token: str, kind: Kind) -> Cell:
    """A mark on half an em, squeezed out of its ink box: works with and without `halt`."""
    (glyph,) = face.shape(token, _ALONE, "Hani")[:1]
    box = face.extent(glyph.gid)
    ink = box.right - box.left
    width = max(0.5, ink)
    match kind:
        case Kind.OPEN:
            x = width - max(glyph.advance, box.right)
        case Kind.MID | Kind.SLASH:
            x = (width - ink) / 2 - box.left
        case _:
            x = 0.0
    if box.left + x < 0 or box.right + x > width:
        x = (width - ink) / 2 - box.left  # drawn in the middle of its square (Taiwan, Hong Kong)
    return Cell(kind, face.name, width, (glyph.gid,), (x,), (token,), 0)


def _dash(face: Face, token: str) -> Cell:
    """—— or …… on exactly two em, a single … on one."""
    width = 1.0 if token == "…" else 2.0
    glyphs = face.shape(token, {"kern": False, "chws": False}, "Hani")
    natural = sum(glyph.advance for glyph in glyphs)
    if len(glyphs) == 1:
        return Cell(
            Kind.DASH, face.name, width, (glyphs[0].gid,), ((width - natural) / 2,), (token,), 0
        )
    xs = tuple(at + (1.0 - glyph.advance) / 2 for at, glyph in enumerate(glyphs))
    gids = tuple(glyph.gid for glyph in glyphs)
    return Cell(Kind.DASH, face.name, 2.0, gids, xs, tuple(token), 0)


def _bang(face: Face, token: str) -> Cell:
    """？！ together on one em; three of them on one and a half, the blank half follows."""
    halves = [_half(face, mark, Kind.STOP) for mark in token]
    gids = tuple(half.gids[0] for half in halves)
    xs = tuple(0.5 * at + half.xs[0] for at, half in enumerate(halves))
    kind = Kind.PAIR if len(token) == 2 else Kind.STOP
    return Cell(kind, face.name, 0.5 * len(token), gids, xs, tuple(token), 0)


# Vertical lines have corner brackets for quotes (GB/T 15834-2011 5.2.4, clreq § 3.1.3).
_VERTICAL_QUOTES = {"“": "『", "”": "』", "‘": "「", "’": "」"}
_INK_SLACK = 0.02  # a mark's ink may reach this far over the middle of its square, em


def _upright(face: Face, token: str, kind: Kind) -> Cell:
    """A character in vertical setting; `width` is its length along the line.

    A mark whose ink keeps to one half of its square takes half an em, as across; what has its
    ink in the middle (：！？ in most faces) takes the whole.
    """
    quote = _VERTICAL_QUOTES.get(token, token)
    shown = quote if all(map(face.covers, quote)) else token
    (glyph,) = face.shape(shown, _VERTICAL, "Hani")[:1]
    x = (1.0 - glyph.advance) / 2
    length, drop = _upright_half(face, glyph.gid, kind)
    chars = int(kind is Kind.HAN)
    return Cell(kind, face.name, length, (glyph.gid,), (x,), (token,), chars, drop=drop)


def _upright_half(face: Face, gid: int, kind: Kind) -> tuple[float, float]:
    """Length of an upright glyph on the line and how far it is moved along, em."""
    box = face.extent(gid)
    top, bottom = EM_ASCENT - box.top, EM_ASCENT - box.bottom
    if kind is Kind.OPEN and top >= 0.5 - _INK_SLACK:
        return 0.5, -0.5
    if kind in (Kind.CLOSE, Kind.COMMA, Kind.STOP) and bottom <= 0.5 + _INK_SLACK:
        return 0.5, 0.0
    return 1.0, 0.0
