"""Spreads become press files: all sheets in one, each single page, all from one set of fonts."""

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from io import BytesIO
from pathlib import Path

from tekan import __version__
from tekan.ahead import Ahead
from tekan.draw.document import FileFacts, Intent, Painted, bind, paint
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
    """What the files of one edition are made with.

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


@dataclass(frozen=True, slots=True)
class Document:
    """A file to be: its name without the ending, and the numbers of the sheets it shows."""

    name: str
    sheets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be drawn: each sheet once, and the files that show them."""

    sheets: tuple[Sheet, ...]
    documents: tuple[Document, ...]


def press_files(
    spreads: Sequence[Spread], job: Job, converting: "Converting"
) -> tuple[Mapping[str, bytes], Findings]:
    """The files by name; without pictures that could not be read there are none."""
    drawn = Drawn.of(_plan(spreads, job), job)
    pictures, findings = converting.finish()
    if len(pictures) < len(converting.shown):
        return {}, findings
    return drawn.bound(pictures, converting.converter.profile), findings


@dataclass(frozen=True, slots=True)
class Converting:
    """Pictures on their way, in this process and, where there is one, in a second; they begin as
    soon as a sheet is made up."""

    converter: Converter
    ahead: Ahead | None
    shown: dict[Picture, None] = field(default_factory=dict)

    @staticmethod
    def begun(profile: bytes, job: Job) -> "Converting":
        return Converting(Converter(job.press, profile, job.cache), job.ahead)

    def take(self, spread: Spread) -> None:
        """Begins with the pictures of a sheet, the largest first: the last one, for which one
        process may wait, is a small one."""
        new = [picture for picture in dict.fromkeys(spread.pictures()) if picture not in self.shown]
        self.shown.update(dict.fromkeys(new))
        if self.ahead and new:
            largest_first = sorted(new, key=lambda picture: -picture.rect.area)
            self.ahead.convert(self.converter, largest_first)

    def finish(self) -> tuple[Mapping[Picture, PressPicture], Findings]:
        """The pictures that could be read, and what is wrong with any."""
        if self.ahead:
            self.ahead.help_convert(self.converter)
            self.ahead.finish()
        return self.converter.convert_all(tuple(self.shown))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan with all that its files share made once: faces, and the content of each sheet.

    digests  of all that each sheet shows
    """

    plan: Plan
    job: Job
    faces: Mapping[str, EmbeddedFace]
    painted: tuple[Painted, ...]
    digests: tuple[str, ...]

    @staticmethod
    def of(plan: Plan, job: Job) -> "Drawn":
        faces = embedded_faces((run for sheet in plan.sheets for run in sheet.runs()), job.book)
        painted = tuple(paint(sheet, faces) for sheet in plan.sheets)
        digests = tuple(_digest(sheet.all_items()) for sheet in plan.sheets)
        return Drawn(plan, job, faces, painted, digests)

    def bound(
        self, pictures: Mapping[Picture, PressPicture], profile: bytes
    ) -> Mapping[str, bytes]:
        """The files by name."""
        press = self.job.press
        packed = zlib.compress(profile, 6)
        intent = Intent(press.condition, press.registry, press.info, packed)
        files = {}
        for document in self.plan.documents:
            painted = [self.painted[at] for at in document.sheets]
            seen = [self.digests[at] for at in document.sheets]
            facts = self._facts(document.name, _identity(document.name, seen, painted, pictures))
            files[f"{document.name}.pdf"] = bind(painted, self.faces, pictures, intent, facts)
        return files

    def _facts(self, name: str, identity: str) -> FileFacts:
        producer = f"tekan {__version__}"
        title = f"{self.job.title} {name}"
        packet = xmp(title, producer, CONFORMANCE, XMP_DATE, identity)
        return FileFacts(title, producer, CONFORMANCE, PDF_DATE, packet, identity)


def _identity(
    name: str,
    digests: Sequence[str],
    painted: Sequence[Painted],
    pictures: Mapping[Picture, PressPicture],
) -> str:
    """A file's own number, from all that it shows."""
    seen = hashlib.sha256(f"{name}.pdf {' '.join(digests)}".encode())
    for sheet in painted:
        for picture in sheet.pictures:
            seen.update(pictures[picture].data)
    return seen.hexdigest()[:32]


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


def _plan(spreads: Sequence[Spread], job: Job) -> Plan:
    """All sheets in one file, then, where there are several pages, each in a file of its own.

    A page that has a sheet to itself is drawn once for both.
    """
    version = version_of(spreads)
    names = [sheet_name(job.slug, spread) if len(spreads) > 1 else job.slug for spread in spreads]
    sheets = [
        _sheet(spread, name, spread.trim, job, version)
        for spread, name in zip(spreads, names, strict=True)
    ]
    documents = [Document(job.slug, tuple(range(len(sheets))))]
    for at, (spread, name) in enumerate(zip(spreads, names, strict=True)):
        if len(spread.pages) > 1:
            singles = _singles(spread, job, version)
            documents += [
                Document(single.name, (number,))
                for number, single in enumerate(singles, len(sheets))
            ]
            sheets += singles
        elif len(spreads) > 1:
            documents.append(Document(name, (at,)))
    return Plan(tuple(sheets), tuple(documents))


def sheet_name(slug: str, spread: Spread) -> str:
    """The edition's name with the numbers of the pages on a sheet."""
    return "-".join((slug, *(f"{number:02d}" for number in spread.numbers)))


def _singles(spread: Spread, job: Job, version: str) -> list[Sheet]:
    """Each page of facing ones on a sheet of its own."""
    pages = zip(spread.numbers, spread.pages, strict=True)
    return [
        _sheet(spread, f"{job.slug}-{number:02d}", trim, job, version) for number, trim in pages
    ]


def version_of(spreads: Iterable[Spread]) -> str:
    """A short name of this version of the pages: another text or layout, another name."""
    return _digest(item for spread in spreads for item in spread.items)[:8]


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
    return Sheet(name, trim, press.bleed, press.slug, items, outside)
