"""Papers of a few words a page, in the counted face, through the stage that makes press files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers import REPOSITORY
from msgspec.structs import replace

from tekan.drawn import draw_sheet
from tekan.fonts.book import FontBook
from tekan.job import Converting, Job, showing_of
from tekan.model.edition import Face, Span
from tekan.model.findings import Place
from tekan.model.geometry import Rect
from tekan.model.ink import BLACK, Ink
from tekan.model.page import GlyphRun, Item, Spread, Tint
from tekan.model.press import Press
from tekan.model.style import Style
from tekan.page.sheet import Sheet
from tekan.pressfiles import press_files
from tekan.text.display import one_line
from tekan.text.shape import Typecases

WIDTH, HEIGHT = 600.0, 800.0
BLEED, SLUG = 8.5, 25.5
TINT = Ink(0.0, 0.5, 0.0, 0.0)
ICC = REPOSITORY / "press" / "coldset-tr002.icc"
PRESS = Press("newsprint", str(ICC), "CGATS TR 002", "http://www.color.org", "newsprint",
              2.4, 200.0, 149.0, 99.0, BLEED, SLUG)  # fmt: skip


def words(text: str, x: float, book: FontBook) -> tuple[GlyphRun, ...]:
    style = Style("body", "song", "song", "song", 20.0, 20.0, BLACK)
    runs, _, _ = one_line((Span(text, Face.PLAIN, Place("a")),), style, x, 100.0, Typecases(book))
    return runs


def spread(first: int, count: int, book: FontBook, *more: Item) -> Spread:
    """`count` pages from number `first` on, each with its number among the words, on a ground
    that bleeds on all sides and over every fold."""
    pages = tuple(Rect(at * WIDTH, 0.0, WIDTH, HEIGHT) for at in range(count))
    trim = Rect(0.0, 0.0, count * WIDTH, HEIGHT)
    runs = (
        run
        for at in range(count)
        for run in words(f"（{first + at}）版面", 100.0 + at * WIDTH, book)
    )
    numbers = tuple(range(first, first + count))
    ground = Tint(trim.grown(3 * BLEED), TINT)
    return Spread(trim, pages, numbers, (ground, *runs, *more))


def paper(counts: Sequence[int], book: FontBook) -> tuple[Spread, ...]:
    """Spreads of so many pages each."""
    return tuple(spread(1 + sum(counts[:at]), count, book) for at, count in enumerate(counts))


def job(book: FontBook, cache: Path, stamp: str = "", **of_the_press: object) -> Job:
    press = replace(PRESS, **of_the_press)  # type: ignore[arg-type]
    return Job("paper", "报纸", press, book, "song", cache, None, stamp)


def files(spreads: Sequence[Spread], made_with: Job) -> Mapping[str, bytes]:
    """Press files by name."""
    converting = Converting.begun(ICC.read_bytes(), made_with)
    showing = showing_of(made_with, sum(len(own.pages) for own in spreads))
    drawn = [draw_sheet(Sheet(s, (), (), ()), showing, made_with.book) for s in spreads]
    found, findings = press_files(drawn, showing, made_with, converting)
    assert findings == ()
    return found
