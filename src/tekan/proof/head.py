"""The head of a proof's sheet: what it is, who signs it; and the mark under its pages."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face
from tekan.model.geometry import EM_ASCENT, Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import GlyphRun, Item, Rule, Spread
from tekan.model.style import Align
from tekan.proof.hand import GREY, HAIRLINE, Hand

HEAD = 72.0  # over the trim, pt
_AIR = 16.0  # between it and the trim


class Title(Struct, frozen=True):
    """What a proof calls itself.

    words   pages, edition, version
    against number of the proof that it was compared with, 0 for none
    changes how many there are on all sheets
    """

    number: int
    words: str
    against: int
    changes: int


_MARK_SIZE, _WORDS_SIZE, _SMALL = 26.0, 9.0, 7.5


def head(trim: Rect, title: Title, hand: Hand) -> Iterator[Item]:
    """Over the trim: the proof's number and words at the left, the sign-off table at the right."""
    foot = trim.y - _AIR
    yield from hand.line(_named(title), _MARK_SIZE, GREY, trim.x, foot - 17.0, face=Face.BOLD)
    yield from hand.line(title.words, _WORDS_SIZE, BLACK, trim.x, foot)
    if title.against:
        words = f"对照第 {title.against} 次校样，改动 {title.changes} 处"
        right = trim.x + hand.width(_named(title), _MARK_SIZE, Face.BOLD) + _WORDS_SIZE
        yield from hand.line(words, _WORDS_SIZE, GREY, right, foot - 17.0)
    yield from _table(trim.right, foot, hand)


def _named(title: Title) -> str:
    return f"校样 第 {title.number} 次"


_SIGNERS = ("编辑", "版式", "校对", "审签")
_CELL, _NAME_ROW, _TIME_ROW = 84.0, 24.0, 17.0  # width, heights
_PAD = 4.0


def _table(right: float, foot: float, hand: Hand) -> Iterator[Item]:
    """A cell each: room for the name, under it for the time."""
    left, top = right - len(_SIGNERS) * _CELL, foot - _NAME_ROW - _TIME_ROW
    middle = top + _NAME_ROW
    for y, weight in ((top, 0.75), (middle, HAIRLINE), (foot, 0.75)):
        yield Rule(left, y, right, y, weight, BLACK)
    for at, name in enumerate(_SIGNERS):
        x = left + at * _CELL
        yield Rule(x, top, x, foot, HAIRLINE, BLACK)
        yield from hand.line(
            name, _WORDS_SIZE, BLACK, x + _PAD, top + _PAD + _WORDS_SIZE * EM_ASCENT
        )
        yield from hand.line("时间", _SMALL, GREY, x + _PAD, middle + _PAD + _SMALL * EM_ASCENT)
    yield Rule(right, top, right, foot, HAIRLINE, BLACK)


# Under the pages: a twentieth of black leaves every word on it as black as it was.
_FAINT = Ink(0.0, 0.0, 0.0, 0.06)
_ACROSS = 0.6  # of a page's width


def watermark(spread: Spread, number: int, hand: Hand) -> Iterator[GlyphRun]:
    """校样 第 N 次, large and faint in the middle of each page; it is no text of the page."""
    words = f"校样 第 {number} 次"
    for page in spread.pages:
        size = _ACROSS * page.width / hand.width(words, 1.0, Face.BOLD)
        x, y = page.x + page.width / 2, page.y + page.height / 2 + size / 3
        for run in hand.line(words, size, _FAINT, x, y, Align.CENTRE, Face.BOLD):
            yield replace(run, texts=("",) * len(run.texts))
