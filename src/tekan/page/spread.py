"""The whole spread: furniture, then each article in its area."""

from tekan.model.edition import Edition
from tekan.model.findings import Findings, error
from tekan.model.geometry import Rect
from tekan.model.layout import Layout
from tekan.model.page import Spread
from tekan.page.area import fill_area
from tekan.page.furniture import set_furniture
from tekan.page.parts import Desk
from tekan.page.place import page_trims
from tekan.text.shape import Typecases


def make_spread(edition: Edition, layout: Layout, cases: Typecases) -> tuple[Spread, Findings]:
    """Sets an edition in a layout.

    Articles beyond the layout's areas are an error (T403), as are areas without an article
    (T404); the spread then shows what there is.
    """
    desk = Desk(layout.grid, layout.styles["body"], cases)
    furniture = [set_furniture(piece, edition, layout, desk) for piece in layout.furniture]
    filled = [
        fill_area(area, edition.articles[area.article - 1], layout, desk)
        for area in layout.areas
        if area.article <= len(edition.articles)
    ]
    spread = Spread(
        Rect(0.0, 0.0, layout.page.width * layout.page.count, layout.page.height),
        page_trims(layout),
        tuple(edition.first_page + at for at in range(layout.page.count)),
        tuple(item for items, _ in furniture for item in items)
        + tuple(item for area in filled for item in area.items),
        tuple(zone for area in filled for zone in area.zones),
    )
    findings = tuple(f for _, missing in furniture for f in missing)
    findings += tuple(f for area in filled for f in area.findings)
    return spread, findings + _outside(spread) + _homeless(edition, layout)


def _outside(spread: Spread) -> Findings:
    """Words that leave the trim (T409): nobody will read them."""
    return tuple(
        error("T409", run.place, text=run.text[:_SHOWN])
        for run in spread.glyphs()
        if not spread.trim.contains(run.box, slack=_HALF_BODY)
    )


_SHOWN = 24  # characters of a text that name it in a finding
# The blank half of a mark may stand outside, pt.
_HALF_BODY = 6.0


def _homeless(edition: Edition, layout: Layout) -> Findings:
    placed = {area.article for area in layout.areas}
    without = [a for at, a in enumerate(edition.articles, 1) if at not in placed]
    empty = [area for area in layout.areas if area.article > len(edition.articles)]
    return tuple(
        error("T403", article.place, article=article.slug, layout=layout.name)
        for article in without
    ) + tuple(
        error("T404", edition.place, layout=layout.name, number=area.article) for area in empty
    )
