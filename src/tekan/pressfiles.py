"""Drawn sheets become press files: all in one, imposed as the press wants them, and each single
page; all from one set of fonts."""

import hashlib
import marshal
import zlib
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from tekan import __version__
from tekan.draw.document import FileFacts, Intent, bind
from tekan.draw.fonts import Lettering, lettering
from tekan.draw.painting import Painted, Piece, paint_panels, with_marks
from tekan.draw.pictures import PressPicture
from tekan.draw.sheet import Sheet
from tekan.drawn import DrawnSheet, Showing, edges, panels_of
from tekan.job import Converting, Job
from tekan.model.findings import Findings
from tekan.model.page import Item, Picture
from tekan.model.progress import Stage, Step
from tekan.press.bar import colour_bar
from tekan.press.imposition import Laid, Part, impose, lay, pages_alone
from tekan.press.marks import Frame, marks, slug_line
from tekan.press.xmp import xmp

# A build has no clock: the same source gives the same bytes, so the files bear one fixed date.
PDF_DATE = "D:20240101000000Z"
XMP_DATE = "2024-01-01T00:00:00Z"


class Document(Struct, frozen=True):
    """A file to be: its name without the ending, and the numbers of the sheets it shows."""

    name: str
    sheets: tuple[int, ...]


def press_files(
    sheets: Sequence[DrawnSheet], showing: Showing, job: Job, converting: Converting
) -> tuple[Mapping[str, bytes], Findings]:
    """The files by name; without pictures that could not be read there are none.

    All sheets are in one file as the press wants them, then, where there are several pages, each
    in one of its own. A page that has a sheet to itself is painted once for both.
    """
    job.progress(Step(Stage.DRAWING))
    counts = [len(sheet.spread.pages) for sheet in sheets]
    whole = impose(counts, job.press.imposition)
    alone = [(part,) for part in pages_alone(counts)] if showing.alone and sum(counts) > 1 else []
    places = {parts: at for at, parts in enumerate(dict.fromkeys((*whole, *alone)))}
    laid = [lay(parts, [own.spread for own in sheets], job.press.bleed) for parts in places]
    painted = [_painted(parts, own, sheets, job) for parts, own in zip(places, laid, strict=True)]
    documents = [Document(job.slug, tuple(places[parts] for parts in whole))]
    documents += [Document(_name(laid[at], job), (at,)) for at in (places[own] for own in alone)]
    run = PressRun.of(documents, painted, job)
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
    def of(documents: Sequence[Document], painted: Sequence[Painted], job: Job) -> "PressRun":
        letters = lettering([sheet.glyphs() for sheet in painted], job.book)
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
        document = hashlib.sha256(title.encode()).hexdigest()[:32]
        packet = xmp(title, producer, standard, XMP_DATE, document, identity)
        return FileFacts(title, producer, standard, PDF_DATE, packet, identity)


def _identity(
    named: Iterable[str], painted: Sequence[Painted], pictures: Mapping[Picture, PressPicture]
) -> str:
    """A file's own number, from all that it is and shows."""
    seen = hashlib.sha256(" ".join(named).encode())
    for sheet in painted:
        seen.update(marshal.dumps((*edges(sheet.media), *edges(sheet.trim)), 2))
        for piece in sheet.pieces:
            seen.update(piece.operators)
            for picture in piece.pictures:
                seen.update(pictures[picture].data)
    return seen.hexdigest()[:32]


def _painted(
    parts: tuple[Part, ...], laid: Laid, sheets: Sequence[DrawnSheet], job: Job
) -> Painted:
    press = job.press
    inside = _known_piece(parts, sheets)
    panels = () if inside else panels_of(laid)
    versions = dict.fromkeys(sheets[part.spread].version for part in parts)
    outside = _outside(laid, job, " ".join(versions))
    sheet = Sheet(_name(laid, job), laid.trim, press.bleed, press.slug, (), outside)
    inside = inside or paint_panels(panels, laid.trim.grown(press.bleed + press.slug), job.book)
    return with_marks(sheet, inside, job.book)


def _known_piece(parts: Sequence[Part], sheets: Sequence[DrawnSheet]) -> Piece | None:
    """What is painted already of a sheet: that of one part alone."""
    if len(parts) > 1:
        return None
    (part,) = parts
    return sheets[part.spread].pieces.get((part.first, part.end))


def _name(laid: Laid, job: Job) -> str:
    return "-".join((job.slug, *(f"{number:02d}" for number in laid.numbers)))


def _outside(laid: Laid, job: Job, versions: str) -> tuple[Item, ...]:
    """All that stands outside the bleed; only there is ink on all plates."""
    press = job.press
    frame = Frame(laid.trim, laid.pages, press.bleed, press.slug)
    pages = f"第{'、'.join(map(str, laid.numbers))}版"
    program = f"tekan {__version__}"
    facts = (job.slug, pages, press.condition, versions, program, job.stamp)
    return (
        *marks(frame),
        *(colour_bar(frame) if press.colour_bar else ()),
        *slug_line("\u3000".join(filter(None, facts)), frame, job.slug_role, job.book),
    )
