"""Drawn sheets become press files: all in one, imposed as the press wants them, and each single
page; all from one set of fonts."""

import marshal
import zlib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from msgspec import Struct

from tekan import __version__
from tekan.draw.document import FileFacts, Intent, bind
from tekan.draw.fonts import Lettering, Recalls, lettering
from tekan.draw.painting import Painted
from tekan.draw.pictures import PressPicture
from tekan.drawn import DrawnSheet, Showing, edges, painted_sheet
from tekan.job import Converting, Job
from tekan.model.findings import Findings
from tekan.model.page import Picture
from tekan.model.progress import Stage, Step
from tekan.press.imposition import Laid, Part, impose, lay, pages_alone
from tekan.press.xmp import xmp

# A build has no clock: the same source gives the same bytes, so the files bear one fixed date.
PDF_DATE = "D:20240101000000Z"
XMP_DATE = "2024-01-01T00:00:00Z"


class Document(Struct, frozen=True):
    """A file to be: its name without the ending, and the numbers of the sheets it shows."""

    name: str
    sheets: tuple[int, ...]


def press_files(
    sheets: Sequence[DrawnSheet],
    showing: Showing,
    job: Job,
    converting: Converting,
    faces: Recalls | None = None,
) -> tuple[Mapping[str, bytes], Findings]:
    """The files by name; without pictures that could not be read there are none.

    All sheets are in one file as the press wants them, then, where there are several pages, each
    in one of its own. A page that has a sheet to itself is painted once for both.

    faces  remembers those of the last build
    """
    job.progress(Step(Stage.DRAWING))
    counts = [len(sheet.spread.pages) for sheet in sheets]
    whole = impose(counts, job.press.imposition)
    alone = [(part,) for part in pages_alone(counts)] if showing.alone and sum(counts) > 1 else []
    places = {parts: at for at, parts in enumerate(dict.fromkeys((*whole, *alone)))}
    laid = [lay(parts, [own.spread for own in sheets], job.press.bleed) for parts in places]
    painted = [
        _painted(parts, own, sheets, showing, job) for parts, own in zip(places, laid, strict=True)
    ]
    documents = [Document(job.slug, tuple(places[parts] for parts in whole))]
    documents += [Document(showing.name(laid[at]), (at,)) for at in (places[own] for own in alone)]
    # First, so that faces are subset while the other process is at its last picture.
    converting.help()
    run = PressRun.of(documents, painted, job, faces)
    pictures, findings = converting.finish()
    if len(pictures) < len(converting.shown):
        return {}, findings
    return run.files(pictures, converting.converter.profile), findings


# A profile's tables hardly repeat: level 6 takes four times as long, for 2 KB of 80.
_PROFILE_LEVEL = 4


class PressRun(Struct, frozen=True):
    """Files that go to press together: all that they share is made once."""

    documents: Sequence[Document]
    painted: Sequence[Painted]
    lettering: Lettering
    job: Job

    @staticmethod
    def of(
        documents: Sequence[Document],
        painted: Sequence[Painted],
        job: Job,
        faces: Recalls | None = None,
    ) -> "PressRun":
        letters = lettering([sheet.glyphs() for sheet in painted], job.book, faces)
        return PressRun(documents, painted, letters, job)

    def files(self, pictures: Mapping[Picture, PressPicture], profile: bytes) -> dict[str, bytes]:
        """The files by name."""
        press = self.job.press
        packed = zlib.compress(profile, _PROFILE_LEVEL)
        intent = Intent(press.condition, press.registry, press.info, packed)
        return {f"{d.name}.pdf": self._file(d, pictures, intent) for d in self.documents}

    def _file(
        self, document: Document, pictures: Mapping[Picture, PressPicture], intent: Intent
    ) -> bytes:
        painted = [self.painted[at] for at in document.sheets]
        legends = [self.lettering.legends[at] for at in document.sheets]
        named = (self.job.press.conformance, f"{document.name}.pdf")
        facts = self._facts(document.name, _identity(named, painted, pictures))
        pages = tuple(zip(painted, legends, strict=True))
        return bind(pages, self.lettering.faces, pictures, intent, facts)

    def _facts(self, name: str, identity: str) -> FileFacts:
        producer = f"tekan {__version__}"
        title = f"{self.job.title} {name}"
        standard = self.job.press.conformance
        document = blake2b(title.encode()).hexdigest()[:32]
        packet = xmp(title, producer, standard, XMP_DATE, document, identity)
        return FileFacts(title, producer, standard, PDF_DATE, packet, identity)


def _identity(
    named: Iterable[str], painted: Sequence[Painted], pictures: Mapping[Picture, PressPicture]
) -> str:
    """A file's own number, from all that it is and shows."""
    seen = blake2b(" ".join(named).encode())
    for sheet in painted:
        seen.update(marshal.dumps((*edges(sheet.media), *edges(sheet.trim)), 2))
        for piece in sheet.pieces:
            seen.update(piece.operators)
            for picture in piece.pictures:
                seen.update(pictures[picture].data)
    return seen.hexdigest()[:32]


def _painted(
    parts: tuple[Part, ...], laid: Laid, sheets: Sequence[DrawnSheet], showing: Showing, job: Job
) -> Painted:
    """What is painted already, or else pages of several sheets side by side."""
    first, *others = parts
    known = sheets[first.spread].painted.get((first.first, first.end))
    if known and not others:
        return known
    versions = dict.fromkeys(sheets[part.spread].version for part in parts)
    return painted_sheet(laid, " ".join(versions), showing, job.book)
