"""Twenty manuscripts, and what an editor would have made of each, written before the program."""

from collections.abc import Callable
from typing import NamedTuple

from . import marked_up, plain, word


class Sample(NamedTuple):
    """A manuscript: the name of its file, its bytes, and its marks as an editor sees them."""

    name: str
    data: Callable[[], bytes]
    marks: str


def _text(name: str, text: str, marks: str, encoding: str = "utf-8", end: str = "\n") -> Sample:
    return Sample(name, lambda: text.replace("\n", end).encode(encoding), marks)


SHEAF = (
    _text("hard-returns.txt", plain.HARD_RETURNS, plain.HARD_RETURNS_MARKS, "gbk", "\r\n"),
    _text("several.txt", plain.SEVERAL, plain.SEVERAL_MARKS, "utf-8", "\r\n"),
    _text("page-numbers.txt", plain.PAGE_NUMBERS, plain.PAGE_NUMBERS_MARKS, "utf-8-sig"),
    _text("ocr.txt", plain.OCR, plain.OCR_MARKS),
    _text("interview.txt", plain.INTERVIEW, plain.INTERVIEW_MARKS, "gb18030"),
    _text("rare-names.txt", plain.RARE_NAMES, plain.RARE_NAMES_MARKS, "gb18030", "\r\n"),
    _text("notepad.txt", plain.NOTEPAD, plain.NOTEPAD_MARKS, "utf-16", "\r\n"),
    _text("old-mac.txt", plain.OLD_MAC, plain.OLD_MAC_MARKS, "utf-8", "\r"),
    _text("end-bylines.txt", plain.END_BYLINES, plain.END_BYLINES_MARKS, "utf-16-be"),
    _text("marked.txt", plain.MARKED, plain.MARKED_MARKS),
    _text("pasted.txt", plain.PASTED, plain.PASTED_MARKS),
    _text("series.txt", plain.SERIES, plain.SERIES_MARKS, "gbk"),
    _text("columns.txt", plain.COLUMNS, plain.COLUMNS_MARKS, "gb18030"),
    _text("bamboo.md", marked_up.MARKDOWN, marked_up.MARKDOWN_MARKS),
    _text("page.html", marked_up.WEB_PAGE, marked_up.WEB_PAGE_MARKS, "gbk"),
    _text("message.htm", marked_up.MESSAGE, marked_up.MESSAGE_MARKS, "utf-8-sig"),
    Sample("styled.docx", word.styled, word.STYLED_MARKS),
    Sample("soft-returns.docx", word.soft_returns, word.SOFT_RETURNS_MARKS),
    Sample("boxes.docx", word.boxes, word.BOXES_MARKS),
    Sample("page-breaks.docx", word.page_breaks, word.PAGE_BREAKS_MARKS),
)
