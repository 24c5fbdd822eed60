"""The pages as data for the browser: sheets, findings with their places, how full each block is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tekan.catalogue import hint, problem
from tekan.model.edition import Article, plain
from tekan.model.findings import Finding
from tekan.model.geometry import Rect
from tekan.model.layout import Grid, Layout
from tekan.model.page import GlyphRun, Overset, Spread
from tekan.page.place import baseline, column_left, line_top, type_area_left
from tekan.preview.spots import Spots
from tekan.preview.view import Setting, View
from tekan.proof.areas import columns_of

Json = dict[str, Any]


class Shape(Struct, frozen=True):
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
    stories = {a.slug: a for a in (*view.edition.articles, *view.edition.fillers)}
    titles = {slug: plain(own.headline).replace("|", "") for slug, own in stories.items()}
    grids = {
        number: setting.order.layout.grid
        for setting in view.settings
        for number in setting.sheet.spread.numbers
    }
    over = {(own.article, own.page): own for own in view.made.overset}
    known = {(used.article, used.page): used for used in view.made.used}
    rows = []
    for article, page in sorted({*over, *known}, key=lambda own: (own[1], own[0])):
        used, lost = known.get((article, page)), over.get((article, page))
        row = _characters(grids[page])
        lines, characters = _over(lost, view, row) if lost else (0, 0)
        rows.append(
            {
                "article": article,
                "title": titles.get(article, article),
                "page": page,
                "columns": used.columns if used else 0,
                "lines": used.columns * used.lines if used else 0,
                "short": used.short if used else 0,
                "short_characters": used.short * row if used else 0,
                "over": lines,
                "over_characters": characters,
            }
        )
    return rows


def _characters(grid: Grid) -> int:
    """So many stand on a line."""
    return max(round(grid.column / grid.size), 1)


def _over(lost: Overset, view: View, row: int) -> tuple[int, int]:
    """Lines and characters too many, as the finding says them; reckoned where it says none."""
    for finding in view.made.findings:
        values = dict(finding.values)
        if finding.code == "T401" and values.get("title") == lost.title:
            return int(values["lines"]), int(values["characters"])
    count = len(lost.text.replace(" ", ""))
    return ceil(count / row), count


def oversets_as_json(view: View) -> list[Json]:
    """Text that stands nowhere: its page, and the height at which its area ends, pt."""
    return [
        {"article": o.article, "title": o.title, "page": o.page, "text": o.text, "y": _length(o.y)}
        for o in view.made.overset
    ]
