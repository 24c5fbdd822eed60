"""Sidebars (链接): a small story with its own headline in a box on a tint."""

from collections.abc import Iterator
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Article, Sidebar
from tekan.model.findings import Findings, Place
from tekan.model.ink import BLACK
from tekan.model.layout import Area, SidebarPart
from tekan.model.page import Item
from tekan.page.box import BAR, PADDING, tinted
from tekan.page.hanging import Hung, hung
from tekan.page.parts import Desk, SetPart, bent
from tekan.text.breaks import break_lines
from tekan.text.display import display_lines, ink_top
from tekan.text.lines import Line, indented, set_lines
from tekan.text.shape import shape


def set_sidebar(part: SidebarPart, article: Article, width: float, desk: Desk) -> SetPart:
    """The box of an article's sidebar; its text stands on the page's lines."""
    sidebar = article.sidebar
    if sidebar is None:
        return SetPart(0, ())
    measure = _measure(part, width, desk)
    head = _head(part, sidebar, measure, desk)
    body = [_paragraph(hanging, measure, desk) for hanging in _hung(part, article, measure, desk)]
    lines = [line for text, _ in body for line in text]
    total = head.lines + len(lines) + 1  # the last holds the air under the text
    x = (width - measure) / 2
    box = tinted(desk.frame(width, total), part.tint, part.bar)
    words = (
        item
        for at, line in enumerate(lines, head.lines + 1)
        for item in line.items(x, desk.base(at))
    )
    findings = head.findings + tuple(f for _, found in body for f in found)
    return SetPart(total, (*box, *head.items(x), *words), findings)


def _measure(part: SidebarPart, width: float, desk: Desk) -> float:
    """What the padding leaves, in whole em, so that Han fill their lines; pt."""
    size = part.body.size
    return floor((width - 2 * PADDING * desk.grid.size) / size + _SLACK) * size


_SLACK = 1e-6


class _Head(Struct, frozen=True):
    """A sidebar's headline: its lines, the first's baseline from the slot's top and the leading,
    pt, and how many body lines it takes."""

    rows: tuple[Line, ...]
    first: float
    leading: float
    lines: int
    findings: Findings

    def items(self, x: float) -> Iterator[Item]:
        for at, row in enumerate(self.rows):
            yield from row.items(x, self.first + at * self.leading)


# Least air over and under a sidebar's headline, of the body's size.
_AIR = 0.5


def _head(part: SidebarPart, sidebar: Sidebar, measure: float, desk: Desk) -> _Head:
    """The headline in the middle between the bar and the text."""
    style = part.headline
    rows, findings = display_lines(sidebar.headline, style, measure, desk.cases)
    ink = ink_top(style, desk.cases)
    height = (len(rows) - 1) * style.leading + ink if rows else 0.0
    top = desk.frame_top + BAR
    # From the slot's top to the ink of the text's first line, were there no headline.
    text = desk.base(1) - ink_top(part.body, desk.cases)
    wanted = top + height + 2 * _AIR * desk.grid.size - text
    lines = max(1, ceil(wanted / desk.grid.leading - _SLACK))
    air = (text + lines * desk.grid.leading - top - height) / 2
    return _Head(rows, top + air + ink, style.leading, lines, findings)


def _hung(part: SidebarPart, article: Article, measure: float, desk: Desk) -> tuple[Hung, ...]:
    """The paragraphs with what hangs before them, in a column as wide as the box's text."""
    column = replace(desk, grid=replace(desk.grid, column=measure))
    body = article.sidebar.body if article.sidebar else ()
    return hung(body, _setting(part, article.place), column)


def _setting(part: SidebarPart, place: Place) -> Area:
    """The sidebar as an area, whose styles say how lists and subheads are set."""
    bold = replace(part.body, name=f"{part.body.name} bold", role=part.body.bold)
    return Area(
        article=1,
        page=1,
        blocks=(),
        stacks=(),
        body=part.body,
        subhead=replace(bold, indent=0.0),
        question=bold,
        bullet=_BULLET,
        lead_in=False,
        column_rule=0.0,
        rule_ink=BLACK,
        place=place,
    )


_BULLET = "▪"


def _paragraph(hanging: Hung, measure: float, desk: Desk) -> tuple[tuple[Line, ...], Findings]:
    """The lines of a paragraph at its best."""
    style = replace(hanging.style, indent=0.0) if hanging.lefts else hanging.style
    lefts = hanging.lefts or (0.0,)
    measures = tuple((measure - left) / style.size for left in lefts)
    shaped, findings = shape(hanging.text, style, desk.cases)
    ways = break_lines(shaped, measures, style.composition, style.indent)
    if not ways:
        return (), hanging.findings + findings
    lines = set_lines(shaped, ways[0], measures, style, desk.cases)
    moved = tuple(
        indented(line, lefts[min(at, len(lefts) - 1)], None if at else hanging.label)
        for at, line in enumerate(lines)
    )
    return moved, hanging.findings + findings + bent(shaped, ways[0])
