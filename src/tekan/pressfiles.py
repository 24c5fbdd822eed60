"""A spread becomes press files: the wide page, each single page, all from one set of fonts."""

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from io import BytesIO
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
from tekan.model.page import GlyphRun, Item, Picture, Rule, Spread, Tint
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
    """The press's output profile; T504 where it cannot be read, T505 where it is for no press."""
    path = Path(press.icc)
    try:
        data = path.read_bytes()
    except OSError:
        return b"", (error("T504", Place(press.icc), name=path.name),)
    if not _is_profile(data):
        return b"", (error("T504", Place(press.icc), name=path.name),)
    kind, space = data[12:16].decode("latin-1"), data[16:20].decode("latin-1")
    if (kind, space) != ("prtr", "CMYK"):
        found = f"{space.strip()} {kind.strip()}"
        return b"", (error("T505", Place(press.icc), name=path.name, found=found),)
    return data, ()


def _is_profile(data: bytes) -> bool:
    """Whether a colour engine can open it, and it is as long as it says."""
    from PIL import ImageCms

    if len(data) < _ICC_HEAD or int.from_bytes(data[:4], "big") > len(data):
        return False
    try:
        ImageCms.ImageCmsProfile(BytesIO(data))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


_ICC_HEAD = 128  # bytes of a profile's header (ICC.1 § 7.2)


def _runs(sheets: Mapping[str, Sheet]) -> list[GlyphRun]:
    items = (item for sheet in sheets.values() for item in (*sheet.items, *sheet.marks))
    return [item for item in items if isinstance(item, GlyphRun)]


def _version(spread: Spread) -> str:
    """A short name of this version of the pages: another text or layout, another name."""
    return _digest(spread.items)[:8]


def _digest(items: Iterable[Item]) -> str:
    """Of all that shows; where it came from does not."""
    digest = hashlib.sha256()
    for item in items:
        match item:
            case GlyphRun() | Picture():
                shown = [getattr(item, f.name) for f in fields(item) if f.name not in _UNSEEN]
                digest.update(repr((type(item).__name__, shown)).encode())
            case Tint() | Rule():
                digest.update(repr(item).encode())
    return digest.hexdigest()


_UNSEEN = frozenset(("place", "path"))


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
    seen = hashlib.sha256(f"{sheet.name} {_digest((*sheet.items, *sheet.marks))}".encode())
    for item in sheet.items:
        if isinstance(item, Picture):
            seen.update(pictures[item].data)
    identity = seen.hexdigest()[:32]
    packet = xmp(title, producer, CONFORMANCE, XMP_DATE, identity)
    facts = FileFacts(title, producer, CONFORMANCE, PDF_DATE, packet, identity)
    return draw((sheet,), faces, pictures, intent, facts)
