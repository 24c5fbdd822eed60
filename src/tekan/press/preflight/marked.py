"""A copy of a judged file: every place framed and numbered, and a list of what the numbers mean."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf

from tekan.fonts.book import FontBook
from tekan.model.geometry import Rect
from tekan.press.matrix import Matrix
from tekan.press.pagespace import page_matrix
from tekan.press.preflight.lettering import Lettering
from tekan.press.preflight.listing import COLOURS, PAPER, Put, list_pages, rows_of
from tekan.press.preflight.report import Group, Judged, Lang, Said, grouped

_AIR, _LINE = 1.5, 0.75  # pt, of a frame around what it means
_SIZE = 7.0  # of a number
_APART = 24.0  # numbers of one group stand no closer; the frames between are plain
_MOST_NUMBERS = 400  # of one group: a page full of RGB type says so often enough
_BETWEEN = 0.5


def mark_file(
    file: Path, judged: Judged, output: Path, lang: Lang, say: Said, book: FontBook | None
) -> None:
    """Writes the copy: the list first, then the pages. Without a book words are in English."""
    lang = lang if book else "en"
    groups = grouped(judged.verdicts, say)
    letters = Lettering(book)
    with pikepdf.open(file) as pdf:
        marks = [_marks(page, at, groups, letters) for at, page in enumerate(pdf.pages, 1)]
        rows = rows_of(judged, groups, lang)
        lists = [_operators(puts, letters) for puts in list_pages(rows, letters)]
        fonts = letters.fonts(pdf)
        for page, operators in zip(list(pdf.pages), marks, strict=True):
            _lay_over(pdf, page, operators, fonts)
        for at, operators in enumerate(lists):
            _insert_list(pdf, at, operators, fonts)
        _save(pdf, output)


def _marks(page: pikepdf.Page, number: int, groups: Sequence[Group], letters: Lettering) -> str:
    here = [group for group in groups if group.first.page == number and group.rects]
    a, b, c, d, e, f = _inverse(page_matrix(page))
    parts = [f"{a:.6f} {b:.6f} {c:.6f} {d:.6f} {e:.4f} {f:.4f} cm {_LINE} w []0 d"]
    for group in reversed(here):  # the worst come first, and lie on top
        parts += _frames(group)
    parts += _tags(here, letters)
    return "\n".join(parts) if here else ""


def _inverse(matrix: Matrix) -> Matrix:
    """Points from the trim's top left back to user space."""
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    return (
        d / area,
        -b / area,
        -c / area,
        a / area,
        (c * f - d * e) / area,
        (b * e - a * f) / area,
    )


def _frames(group: Group) -> Iterator[str]:
    for rect in group.rects:
        box = rect.grown(_AIR)
        shape = f"{box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re S"
        yield f"{COLOURS[group.first.severity]} RG {shape}"


def _tags(groups: Sequence[Group], letters: Lettering) -> Iterator[str]:
    """Numbers, those of one place side by side."""
    taken: list[Rect] = []
    for group in groups:
        for rect in _apart(group.rects):
            box = _free(_tag(str(group.number), rect, letters), taken)
            taken.append(box)
            yield _numbered(str(group.number), box, COLOURS[group.first.severity], letters)


def _apart(rects: Sequence[Rect]) -> Iterator[Rect]:
    """Those of a group that bear its number: not two that stand close."""
    chosen: list[Rect] = []
    for rect in rects[:_MOST_NUMBERS]:
        if all(abs(rect.x - other.x) + abs(rect.y - other.y) > _APART for other in chosen):
            chosen.append(rect)
            yield rect


def _tag(number: str, rect: Rect, letters: Lettering) -> Rect:
    """On a frame's top left corner."""
    width = letters.width(number, _SIZE) + 3
    return Rect(rect.x - _AIR, rect.y - _AIR - _SIZE - 1, width, _SIZE + 1)


def _free(box: Rect, taken: Sequence[Rect]) -> Rect:
    """The place, or as far to the right as others stand there."""
    while other := next((each for each in taken if each.overlaps(box)), None):
        box = box.shifted(other.right - box.x + _BETWEEN, 0.0)
    return box


def _numbered(number: str, box: Rect, colour: str, letters: Lettering) -> str:
    """White on the colour; y is down here, type is up."""
    shape = f"{colour} rg {box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re f"
    words = letters.shown(number, _SIZE, 0, 0)
    return f"{shape} q 1 0 0 -1 {box.x + 1.5:.2f} {box.bottom - 1.5:.2f} cm 1 g {words} Q"


def _operators(puts: Sequence[Put], letters: Lettering) -> str:
    return "\n".join(
        f"{put.colour} rg {letters.shown(put.text, put.size, put.x, put.y)}" for put in puts
    )


def _lay_over(
    pdf: pikepdf.Pdf, page: pikepdf.Page, operators: str, fonts: pikepdf.Dictionary
) -> None:
    """Puts operators on top, whatever state the page's own content ends in."""
    if not operators:
        return
    form = pdf.make_stream(
        f"q {operators} Q".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=page.mediabox,
        Resources=pikepdf.Dictionary(Font=fonts),
    )
    page.obj.Resources = pikepdf.Dictionary(dict(page.resources.items()))
    name = page.add_resource(form, pikepdf.Name.XObject)
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q q {name} Do Q".encode())


def _insert_list(pdf: pikepdf.Pdf, at: int, operators: str, fonts: pikepdf.Dictionary) -> None:
    page = pdf.add_blank_page(page_size=PAPER)
    page.obj.Resources = pikepdf.Dictionary(Font=fonts)
    page.obj.Contents = pdf.make_stream(operators.encode())
    pdf.pages.insert(at, page)
    del pdf.pages[-1]


def _save(pdf: pikepdf.Pdf, output: Path) -> None:
    """Written aside and renamed: a copy is whole, or is not there."""
    handle, aside = tempfile.mkstemp(suffix=".pdf", dir=output.absolute().parent)
    os.close(handle)
    try:
        pdf.save(aside)
        Path(aside).replace(output)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
