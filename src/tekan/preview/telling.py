"""The pages as data for the browser: sheets, findings with their places, how full each block is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil
from typing import Any

from tekan.catalogue import hint, problem
from tekan.model.edition import Article, plain
from tekan.model.findings import Finding
from tekan.model.geometry import Rect
from tekan.model.layout import Layout
from tekan.model.page import GlyphRun, Spread
from tekan.page.place import baseline, column_left, line_top, type_area_left
from tekan.preview.spots import Spots
from tekan.preview.view import Setting, View
from tekan.proof.areas import columns_of

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shape:
    """What lies under a sheet's elements: pages, grid, areas, reading order; lengths in pt."""

    data: Json

    @staticmethod
    def of(setting: Setting) -> "Shape":
        spread, layout = setting.sheet.spread, _on_its_side(setting)
        return Shape(
            {
                "width": _length(spread.trim.width),
                "height": _length(spread.trim.height),
                "pages": [_page(*own) for own in zip(spread.numbers, spread.pages, strict=True)],
                "grids": [_grid(layout, page) for page in range(1, len(spread.pages) + 1)],
                "areas": [
                    {"name": zone.name, "article": zone.article, "box": _box(zone.rect)}
                    for zone in spread.zones
                ],
                "orders": list(_orders(setting, layout)),
            }
        )


def _on_its_side(setting: Setting) -> Layout:
    layout, number = setting.order.layout, setting.order.plan.number
    return replace(layout, page=replace(layout.page, lone_left=number % 2 == 0))


def _length(value: float) -> float:
    return round(value, 2)


def _box(rect: Rect) -> list[float]:
    return [_length(part) for part in (rect.x, rect.y, rect.width, rect.height)]


def _page(number: int, trim: Rect) -> Json:
    return {"number": number, "box": _box(trim)}


def _grid(layout: Layout, page: int) -> Json:
    """Where the columns of a page begin and end, and the baselines of its lines."""
    grid = layout.grid
    return {
        "left": _length(type_area_left(layout, page)),
        "width": _length(grid.measure),
        "top": _length(line_top(grid, 1)),
        "foot": _length(line_top(grid, grid.lines + 1)),
        "baseline": _length(line_top(grid, 1) + baseline(grid)),
        "leading": grid.leading,
        "lines": grid.lines,
        "column": _length(grid.column),
        "columns": [_length(column_left(layout, page, at)) for at in range(1, grid.columns + 1)],
    }


def _orders(setting: Setting, layout: Layout) -> Iterator[Json]:
    """The columns of each article's body, one after the other as they are read."""
    spread = setting.sheet.spread
    edges = columns_of(spread, layout)
    articles = (*setting.order.stories, *(rest.article for rest in setting.order.rests))
    for article in articles:
        boxes = [
            _around(run.box for run in runs)
            for _, runs in groupby(_body_runs(spread, article), lambda run: _column(run, edges))
        ]
        yield {"article": article.slug, "boxes": [_box(box) for box in boxes]}


def _body_runs(spread: Spread, article: Article) -> list[GlyphRun]:
    """The runs of a body in the order of its words."""
    if not article.body or not article.body[0].text:
        return []
    first = article.body[0].text[0].place
    runs = (
        (run.place.line, run.place.column, at, run)
        for at, run in enumerate(spread.glyphs())
        if run.place and run.place.file == first.file and run.place.line >= first.line
    )
    return [run for *_, run in sorted(runs, key=lambda row: row[:3])]


def _column(run: GlyphRun, edges: Sequence[tuple[float, float]]) -> int:
    middle = run.box.x + min(run.box.width, run.size) / 2
    return sum(left <= middle for left, _ in edges)


def _around(boxes: Iterable[Rect]) -> Rect:
    known = list(boxes)
    left, top = min(box.x for box in known), min(box.y for box in known)
    right, bottom = max(box.right for box in known), max(box.bottom for box in known)
    return Rect(left, top, right - left, bottom - top)


def finding_as_json(finding: Finding, spots: Spots | None, files: Mapping[str, int]) -> Json:
    """A finding with its words in both languages and where it shows on the pages."""
    place = finding.place
    spot = spots.find(place) if spots and place else None
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "zh": [problem(finding, "zh"), hint(finding, "zh")],
        "en": [problem(finding, "en"), hint(finding, "en")],
        "file": files.get(place.file) if place else None,
        "name": place.file if place else "",
        "line": place.line if place else 0,
        "column": place.column if place else 0,
        "spot": {"sheet": spot.sheet, "box": _box(spot.box)} if spot else None,
    }


def fit_as_json(view: View) -> list[Json]:
    """How full each article's blocks are: what is short, or over, in lines and characters."""
    titles = {a.slug: plain(a.headline).replace("|", "") for a in view.edition.articles}
    titles |= {a.slug: plain(a.headline).replace("|", "") for a in view.edition.fillers}
    grids = {
        number: setting.order.layout.grid
        for setting in view.settings
        for number in setting.sheet.spread.numbers
    }
    rows = []
    for used in view.made.used:
        grid = grids[used.page]
        row = round(grid.column / grid.size)
        over = sum(
            len(o.text)
            for o in view.made.overset
            if (o.article, o.page) == (used.article, used.page)
        )
        rows.append(
            {
                "article": used.article,
                "title": titles.get(used.article, used.article),
                "page": used.page,
                "columns": used.columns,
                "lines": used.columns * used.lines,
                "short": used.short,
                "short_characters": used.short * row,
                "over": ceil(over / row),
                "over_characters": over,
            }
        )
    known = {(row["article"], row["page"]) for row in rows}
    rows += [
        _lost(o.article, o.title, o.page, o.text, round(grids[o.page].column / grids[o.page].size))
        for o in view.made.overset
        if (o.article, o.page) not in known and o.page in grids
    ]
    return sorted(rows, key=lambda row: (row["page"], row["article"]))


def _lost(article: str, title: str, page: int, text: str, row: int) -> Json:
    return {
        "article": article,
        "title": title,
        "page": page,
        "columns": 0,
        "lines": 0,
        "short": 0,
        "short_characters": 0,
        "over": ceil(len(text) / row),
        "over_characters": len(text),
    }


def oversets_as_json(view: View) -> list[Json]:
    """Text that stands nowhere: its page, and the height at which its area ends, pt."""
    return [
        {"article": o.article, "title": o.title, "page": o.page, "text": o.text, "y": _length(o.y)}
        for o in view.made.overset
    ]
