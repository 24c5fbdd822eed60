"""A spread becomes press files: the wide page, each single page, all from one set of fonts."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tekan import __version__
from tekan.ahead import Ahead
from tekan.draw.document import FileFacts, Intent, draw
from tekan.draw.fonts import EmbeddedFace, embedded_faces
from tekan.draw.pictures import Converter, PressPicture
from tekan.draw.sheet import Sheet, items_within
from tekan.fonts.book import FontBook
from tekan.model.findings import Findings, Place, error
from tekan.model.geometry import Rect
from tekan.model.page import GlyphRun, Picture, Spread
from tekan.model.press import Press
from tekan.press.marks import fold_marks, marks, slug_line
from tekan.press.xmp import xmp

CONFORMANCE = "PDF/X-4"
# A build has no clock: the same source gives the same bytes, so the files bear one fixed date.
PDF_DATE = "D:20240101000000Z"
XMP_DATE = "2024-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Job:
    """What the press files of one spread are made with.

    slug_role  role of the face for the words outside the trim
    ahead      a second process that converts pictures meanwhile
    """

    slug: str
    title: str
    press: Press
    book: FontBook
    slug_role: str
    cache: Path
    ahead: Ahead | None


def press_files(spread: Spread, job: Job) -> tuple[Mapping[str, bytes], Findings]:
    """The files by name; without pictures that could not be read."""
    profile, wrong = read_profile(job.press)
    if wrong:
        return {}, wrong
    converter = Converter(job.press, profile, job.cache)
    shown = tuple(dict.fromkeys(spread.pictures()))
    theirs = _share(shown) if job.ahead else ()
    if job.ahead:
        job.ahead.convert(converter, theirs)
    sheets = _sheets(spread, job, _version(spread))
    faces = embedded_faces(_runs(sheets), job.book)
    converter.keep_all(shown[len(theirs) :])
    if job.ahead:
        job.ahead.finish()
    pictures, findings = converter.convert_all(shown)
    if len(pictures) < len(shown):
        return {}, findings
    intent = Intent(
        job.press.condition, job.press.registry, job.press.info, zlib.compress(profile, 6)
    )
    files = {sheet.name: _file(sheet, faces, pictures, intent, job) for sheet in sheets.values()}
    return files, findings


def _share(pictures: Sequence[Picture]) -> Sequence[Picture]:
    """The second process's share: it starts at once, this one has fonts to subset first."""
    return pictures[: -(-len(pictures) * 2 // 3)]


def read_profile(press: Press) -> tuple[bytes, Findings]:
    """The press's output profile; T504 where it is none for CMYK."""
    path = Path(press.icc)
    try:
        data = path.read_bytes()
    except OSError as problem:
        return b"", (error("T504", name=path.name, reason=problem.strerror or str(problem)),)
    size, kind, space = int.from_bytes(data[:4], "big"), data[12:16], data[16:20]
    if len(data) < _ICC_HEAD or size > len(data) or data[36:40] != b"acsp":
        return b"", (error("T504", Place(press.icc), name=path.name, reason="damaged"),)
    if (kind, space) != (b"prtr", b"CMYK"):
        found = f"{kind.decode('latin-1')} {space.decode('latin-1')}".strip()
        return b"", (error("T504", Place(press.icc), name=path.name, reason=found),)
    return data, ()


_ICC_HEAD = 128  # bytes of a profile's header (ICC.1 § 7.2)


def _runs(sheets: Mapping[str, Sheet]) -> list[GlyphRun]:
    items = (item for sheet in sheets.values() for item in (*sheet.items, *sheet.marks))
    return [item for item in items if isinstance(item, GlyphRun)]


def _version(spread: Spread) -> str:
    """A short name of this version of the pages: another text or layout, another name."""
    return hashlib.sha256(repr(spread.items).encode()).hexdigest()[:8]


def _sheets(spread: Spread, job: Job, version: str) -> dict[str, Sheet]:
    """The spread as one wide sheet, then each page where there are several."""
    trims = {job.slug: spread.trim}
    if len(spread.pages) > 1:
        for number, trim in zip(spread.numbers, spread.pages, strict=True):
            trims[f"{job.slug}-{number:02d}"] = trim
    return {name: _sheet(spread, name, trim, job, version) for name, trim in trims.items()}


def _sheet(spread: Spread, name: str, trim: Rect, job: Job, version: str) -> Sheet:
    press = job.press
    folds = tuple(page.x for page in spread.pages[1:] if trim.x < page.x < trim.right)
    words = f"{name}  tekan {__version__}  {version}  {press.condition}"
    outside = (
        *marks(trim, press.bleed, press.slug),
        *fold_marks(trim, press.bleed, folds),
        *slug_line(words, trim, press.bleed, job.slug_role, job.book),
    )
    items = items_within(spread, trim.grown(press.bleed))
    return Sheet(f"{name}.pdf", trim, press.bleed, press.slug, items, outside)


def _file(
    sheet: Sheet,
    faces: Mapping[str, EmbeddedFace],
    pictures: Mapping[Picture, PressPicture],
    intent: Intent,
    job: Job,
) -> bytes:
    producer = f"tekan {__version__}"
    title = f"{job.title} {Path(sheet.name).stem}"
    identity = hashlib.sha256(repr((sheet, intent.condition)).encode()).hexdigest()[:32]
    packet = xmp(title, producer, CONFORMANCE, XMP_DATE, identity)
    facts = FileFacts(title, producer, CONFORMANCE, PDF_DATE, packet, identity)
    return draw((sheet,), faces, pictures, intent, facts)
