"""Take a file's bytes and give the manuscript in it, or the reason why it cannot be read."""

import io
import re
import zipfile
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from tekan.manuscript.encoding import Decoded, decoded
from tekan.manuscript.markdown import rows_of_markdown
from tekan.manuscript.plain import rows_of_text
from tekan.manuscript.spaces import controls, without_controls
from tekan.manuscript.values import Manuscript, Why
from tekan.manuscript.web import rows_of_page
from tekan.model.findings import Finding, Findings, Place, error, note, warning

# A manuscript has some kilobytes, with pictures some megabytes; more is another kind of file.
MOST_BYTES = 20_000_000
# What a Word file's text may come to unpacked; a bomb comes to gigabytes.
MOST_UNPACKED = 200_000_000
# Characters of a text: a whole year of a weekly has fewer.
MOST_CHARACTERS = 3_000_000

STDIN = "-"


class _Sign(NamedTuple):
    """How a foreign format's files begin, and what to call it."""

    start: bytes
    kind: str


_FOREIGN = (
    _Sign(b"%PDF", "PDF"),
    _Sign(b"{\\rtf", "RTF"),
    _Sign(b"\xff\xd8\xff", "JPEG"),
    _Sign(b"\x89PNG", "PNG"),
    _Sign(b"Rar!", "RAR"),
    _Sign(b"7z\xbc\xaf", "7z"),
    _Sign(b"\x1f\x8b", "gzip"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OFFICE = {
    ".doc": "DOC",
    ".wps": "WPS",
    ".rtf": "RTF",
    ".pdf": "PDF",
    ".odt": "ODT",
    ".pages": "PAGES",
}
_PAGE = re.compile(r"\s*(?:<!doctype html|<html|<head|<body|<meta|<div|<p[ >]|<h1)", re.IGNORECASE)


def opened(file: str, data: bytes) -> tuple[Manuscript | None, Findings]:
    """The manuscript of a file; `file` is its path as the user wrote it, `-` for pasted text.

    Errors: T602 another format, T603 damaged, T604 encrypted, T605 too big, T606 no text,
    T607 too much unpacked, T608 empty. Warnings: T610 bad bytes, T611 control characters.
    """
    if len(data) > MOST_BYTES:
        return None, _too_big(file)
    if not data.strip():
        return None, (error("T608", None, file=file),)
    if foreign := _foreign(file, data):
        return None, foreign
    if data.startswith(_ZIP) or _ending(file) == ".docx":
        return _word(file, data)
    return _text(file, data)


def _foreign(file: str, data: bytes) -> Findings:
    """T602 or T604 where the file is of a format that is not read."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return (error("T604", None, file=file),)
        return (error("T602", None, file=file, kind=_OFFICE.get(_ending(file), "DOC")),)
    kind = next((sign.kind for sign in _FOREIGN if data.startswith(sign.start)), "")
    return (error("T602", None, file=file, kind=kind),) if kind else ()


def name_of(file: str) -> str:
    """A manuscript's name: that of its file, or 来稿 where it was pasted."""
    return "来稿" if file == STDIN else Path(file).stem or "来稿"


def _ending(file: str) -> str:
    return Path(file).suffix.lower()


def _too_big(file: str) -> Findings:
    most, characters = MOST_BYTES // 1_000_000, MOST_CHARACTERS // 10_000
    return (error("T605", None, file=file, most_bytes=most, most_characters=characters),)


def _word(file: str, data: bytes) -> tuple[Manuscript | None, Findings]:
    wrong = _unsound(file, data)
    if wrong:
        return None, wrong
    from tekan.manuscript.word import read_word

    try:
        word = read_word(data)
    except Exception:  # XML that is none, entities that explode, a part that is cut short
        return None, (error("T603", None, file=file),)
    if not word.rows and not word.left:
        return None, (error("T608", None, file=file),)
    made = Manuscript(
        name_of(file),
        file,
        "docx",
        "",
        word.rows,
        word.left,
        (),
        word.tables,
        word.pictures,
        word.insertions,
    )
    return replace(made, findings=_told(made)), ()


def _unsound(file: str, data: bytes) -> Findings:
    """Why a package is no Word file that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return (error("T603", None, file=file),)
    if any(info.flag_bits & 1 for info in infos):
        return (error("T604", None, file=file),)
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        return (error("T607", None, file=file, most=MOST_UNPACKED // 1_000_000),)
    if all(info.filename != "word/document.xml" for info in infos):
        kind = "ODT" if any(i.filename == "content.xml" for i in infos) else "ZIP"
        return (error("T602", None, file=file, kind=kind),)
    return ()


def _text(file: str, data: bytes) -> tuple[Manuscript | None, Findings]:
    is_page = _ending(file) in (".html", ".htm", ".xhtml")
    read = decoded(data, is_page or b"<meta" in data[:2048].lower())
    if read is None or _is_noise(read.text):
        return None, (error("T606", None, file=file),)
    if len(read.text) > MOST_CHARACTERS:
        return None, _too_big(file)
    made = _by_format(file, read, is_page)
    if not made.rows:
        return None, (error("T608", None, file=file),)
    return replace(made, findings=(*_doubts(file, read), *_told(made))), ()


# A text that is a tenth control characters is a picture or a program.
_NOISE = 10


def _is_noise(text: str) -> bool:
    return (len(text) - len(without_controls(text))) * _NOISE > len(text)


def _by_format(file: str, read: Decoded, is_page: bool) -> Manuscript:
    name, text = name_of(file), without_controls(read.text)
    if is_page or (_ending(file) in ("", ".txt") and _PAGE.match(text)):
        rows, left, pictures = rows_of_page(text)
        return Manuscript(name, file, "html", read.name, rows, left, pictures=pictures)
    if _ending(file) in (".md", ".markdown"):
        marked, addresses = rows_of_markdown(text)
        return Manuscript(name, file, "md", read.name, marked, addresses)
    return Manuscript(name, file, "txt", read.name, rows_of_text(text))


def _doubts(file: str, read: Decoded) -> list[Finding]:
    found = []
    if read.lost or "\ufffd" in read.text:
        line = read.text.count("\n", 0, read.text.find("\ufffd")) + 1
        count = read.text.count("\ufffd")
        found.append(warning("T610", Place(file, line), count=count, encoding=read.name))
    if signs := controls(read.text):
        codes = "、".join(f"U+{ord(sign):04X}" for sign in signs[:6])
        found.append(warning("T611", None, file=file, codes=codes))
    return found


# Characters of what was left out that a note has room for.
_MOST_TOLD = 120


def _told(made: Manuscript) -> Findings:
    """Notes on what a manuscript held besides text."""
    found = []
    margins = [left.words for left in made.left if left.why in (Why.HEADER, Why.COMMENT)]
    if margins:
        found.append(note("T613", None, file=made.file, words="；".join(margins)[:_MOST_TOLD]))
    if made.insertions or any(left.why is Why.DELETED for left in made.left):
        deleted = sum(left.why is Why.DELETED for left in made.left)
        found.append(note("T616", None, file=made.file, kept=made.insertions, left=deleted))
    if made.tables:
        found.append(note("T617", None, file=made.file, count=made.tables))
    if made.pictures:
        found.append(note("T618", None, file=made.file, count=made.pictures))
    return tuple(found)
