"""What does not fit its area, as findings: text over or short, parts left out or unshown."""

from collections.abc import Sequence

from msgspec.structs import replace

from tekan.model.edition import Article, Copy, plain
from tekan.model.findings import Finding, Findings, Severity, error, note, warning
from tekan.model.layout import (
    Area,
    FactsPart,
    GroupPart,
    Heading,
    Layout,
    Part,
    PhotoPart,
    QuotePart,
    SidebarPart,
)
from tekan.page.fit import Fit, Fitter
from tekan.page.flow import PlacedLine, ShapedParagraph
from tekan.page.remedies import for_over, for_short, told
from tekan.page.settings import part_name
from tekan.text.breaks import Breaks
from tekan.text.fitter import Tolerance

_SHOWN = 10  # characters of a text that name it in a finding


def title_of(article: Article) -> str:
    return plain(article.headline).replace("|", "")


def bent(fit: Fit) -> Findings:
    """Paragraphs of which a line keeps no bound (T303), or the last is too short (T304)."""
    chosen = list(zip(fit.paragraphs, fit.flow.chosen, strict=True))
    loose = tuple(
        warning("T303", p.shaped.place(_worst_line(p, way)), text=_start_of(p))
        for p, way in chosen
        if way.tolerance is Tolerance.BENT
    )
    short = tuple(
        warning("T304", p.shaped.place(0), text=_start_of(p))
        for p, way in chosen
        if way.ends_short and way.tolerance is not Tolerance.BENT
    )
    return loose + short


def _worst_line(paragraph: ShapedParagraph, way: Breaks) -> int:
    """The first cell of the line that has most room to fill for each of its gaps."""
    shaped, style = paragraph.shaped, paragraph.style
    starts = (0, *(end + 1 for end in way.ends[:-1]))
    lines = list(zip(starts, way.ends, strict=True))

    def looseness(line: tuple[int, int]) -> float:
        start, end = line
        measure = paragraph.measure(starts.index(start)) - (style.indent if start == 0 else 0.0)
        room = measure - (shaped.right[end] - shaped.left[start])
        return abs(room) / max(1, end - start)

    return max(lines[:-1] or lines, key=looseness)[0]


def _start_of(paragraph: ShapedParagraph) -> str:
    return plain(paragraph.shaped.spans)[:_SHOWN]


# A hole under columns that a reader sees as one (15 cm²).
_HOLE = 15 * (72 / 2.54) ** 2


def misfits(
    fit: Fit, fitter: Fitter, copy: Copy, lines: Sequence[PlacedLine], layout: Layout
) -> Findings:
    """Errors: T401 text without room, T406 parts without. T402 warns of a hole; T407 of parts
    left out, T408 and T410 of what the layout has no place for, or a place too many."""
    article = copy.article
    if fit.crowded:
        return (error("T406", article.place, title=title_of(article)),)
    goes_on = fitter.places.ends.last
    if fit.flow.over and not goes_on:
        return (_overset(copy, fit, fitter, lines),)
    hidden = tuple(
        note("T407", article.place, title=title_of(article), part=part_name(part))
        for part in fit.left_out
    )
    # By hand, another of its areas may show what this one does not: by_hand looks at all of them.
    if not copy.came_from and not layout.areas and not fitter.places.area.rest:
        hidden += unshown((fitter.places.area,), article)
    hidden += _without_photo(fitter.places.area, article)
    return hidden if goes_on else hidden + _hole(fit, fitter, article, layout)


def _without_photo(area: Area, article: Article) -> Findings:
    """Places of the layout for which the article has no picture (T410)."""
    return tuple(
        warning("T410", article.place, title=title_of(article), number=number)
        for part in _parts((area,))
        for number in _photos_of(part)
        if number > len(article.photos)
    )


def _parts(areas: Sequence[Area]) -> list[Part]:
    return [part for area in areas for stack in area.stacks for part in stack.parts]


def _photos_of(part: Part) -> tuple[int, ...]:
    """Numbers of the photos that a part shows."""
    match part:
        case PhotoPart():
            return (part.index,)
        case GroupPart():
            return part.indexes
        case _:
            return ()


def unshown(areas: Sequence[Area], article: Article) -> Findings:
    """What the article has and none of its areas has a part for (T408); without its headline a
    story must not be printed."""
    parts = _parts(areas)
    kinds = {type(part) for part in parts}
    shown = {number for part in parts for number in _photos_of(part)}
    wanted = (
        ("heading", Heading, True),
        ("facts", FactsPart, bool(article.facts)),
        ("quote", QuotePart, bool(article.quote)),
        ("sidebar", SidebarPart, article.sidebar is not None),
    )
    missing = [name for name, kind, there in wanted if there and kind not in kinds]
    missing += [f"photo {at}" for at in range(1, len(article.photos) + 1) if at not in shown]
    title = title_of(article)
    found = [warning("T408", article.place, title=title, part=name) for name in missing]
    return tuple(replace(f, severity=_gravity(n)) for f, n in zip(found, missing, strict=True))


def _gravity(part: str) -> Severity:
    """How bad it is that a part has no place."""
    if part == "heading":
        return Severity.ERROR
    return Severity.NOTE if part in ("facts", "quote", "sidebar") else Severity.WARNING


def _hole(fit: Fit, fitter: Fitter, article: Article, layout: Layout) -> Findings:
    """Room left under the columns, where a reader sees it as a hole (T402)."""
    short, measure = fit.flow.short, fitter.places.room.measure
    hole = short * layout.grid.leading * measure
    if hole < _HOLE:
        return ()
    characters = round(short * measure / layout.grid.size)
    return (
        warning(
            "T402",
            article.place,
            title=title_of(article),
            lines=short,
            characters=characters,
            area=round(hole / (72 / 2.54) ** 2),
            remedies=told(for_short(fit, fitter, characters)),
        ),
    )


def _overset(copy: Copy, fit: Fit, fitter: Fitter, lines: Sequence[PlacedLine]) -> Finding:
    """《题》超 137 字（9 行）: how much found no room, where it was cut, and what would help."""
    article = copy.article
    shown = sum(len(placed.line.text.replace(" ", "")) for placed in lines)
    words = [plain(p.shaped.spans) for p in fit.paragraphs]
    whole = sum(len(text.replace(" ", "")) for text in words) - len(fitter.places.area.end)
    return error(
        "T401",
        lines[-1].line.place if lines else article.place,
        title=title_of(article),
        characters=whole - shown,
        lines=fit.flow.over,
        cut=lines[-1].line.text[-_SHOWN:] if lines else "",
        remedies=told(for_over(copy.body, fit, fitter)),
    )
