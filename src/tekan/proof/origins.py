"""Where articles come from: beside each one's top its file and headline, with a line to it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tekan.model.edition import Article, Edition
from tekan.model.layout import Layout
from tekan.model.page import Item, Rule, Spread
from tekan.page.misfits import title_of
from tekan.page.place import line_top
from tekan.proof.areas import Area, areas_of, columns_of
from tekan.proof.hand import GREY, HAIRLINE, PALE, Hand
from tekan.proof.margin import LEADING, MEASURE
from tekan.proof.notes import Note
from tekan.proof.spots import Spot, is_left, page_at


def numbers_of(edition: Edition) -> dict[str, int]:
    """Articles are numbered as the edition lists them."""
    stories = (*edition.articles, *edition.fillers)
    return {article.slug: at for at, article in enumerate(stories, 1)}


def origins(
    edition: Edition, spreads: Sequence[Spread], layouts: Sequence[Layout], hand: Hand
) -> tuple[Note, ...]:
    """A note beside the top of each article on each sheet."""
    articles = {own.slug: own for own in (*edition.articles, *edition.fillers)}
    numbers = numbers_of(edition)
    return tuple(
        Note(_spot(area, sheet, spread, layout), True, "", (words,), GREY)
        for sheet, (spread, layout) in enumerate(zip(spreads, layouts, strict=True))
        for area in areas_of(spread, layout)
        for words in (_words(articles[area.article], numbers[area.article], hand),)
    )


def _spot(area: Area, sheet: int, spread: Spread, layout: Layout) -> Spot:
    """Where a note's first line stands at the height of the area's edge."""
    column, line = area.corner
    x, y = columns_of(spread, layout)[column][0], line_top(layout.grid, line)
    return Spot(sheet, page_at(spread, x), y - LEADING / 2)


def _words(article: Article, number: int, hand: Hand) -> str:
    """稿2　jiepai.yaml　打通基层服务…, as much of the headline as goes on the line."""
    name, title = Path(article.place.file).name, title_of(article)
    lead = f"稿{number}\u3000{name}\u3000"
    # A space at the end of a line would not be counted.
    room = int(MEASURE - (hand.width(f"{lead}国", 1.0) - 1.0) - _SLACK)
    if len(title) <= room:
        return lead + title
    return lead + f"{title[: room - 1]}…" if room > _LEAST else lead.rstrip()


_SLACK = 0.5  # em: a line that is just full is not broken before its last mark
_LEAST = 2  # characters of a headline that say anything


def leads(spread: Spread, layout: Layout) -> Iterator[Item]:
    """Hairlines over the margins of the pages to the articles that stand at their edges, and on
    to those further in where nothing but white stands between."""
    columns, grid = columns_of(spread, layout), layout.grid
    areas = areas_of(spread, layout)
    taken = frozenset(cell for area in areas for cell in area.cells)
    for area in areas:
        column, line = area.corner
        page = column // grid.columns
        trim, y = spread.pages[page], line_top(grid, line)
        if is_left(spread, page):
            between = range(page * grid.columns, column)
            start, end = trim.x, columns[column][0] - grid.gutter / 2
        else:
            last = max(at for at, row in area.cells if row == line)
            between = range(last + 1, (page + 1) * grid.columns)
            start, end = trim.right, columns[last][1] + grid.gutter / 2
        if not any((at, row) in taken for at in between for row in (line - 1, line)):
            yield Rule(start, y, end, y, HAIRLINE, PALE)
