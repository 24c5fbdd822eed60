"""Spreads become press files: all sheets in one, imposed as the press wants them, and each
single page; all from one set of fonts."""

import hashlib
import marshal
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from tekan import __version__
from tekan.draw.document import FileFacts, Intent, Painted, bind, paint
from tekan.draw.fonts import EmbeddedFace, embedded_faces
from tekan.draw.pictures import PressPicture
from tekan.draw.sheet import Panel, Sheet, items_within
from tekan.job import Converting, Job
from tekan.model.findings import Findings
from tekan.model.geometry import Rect
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun, Item, Picture, Rule, Spread, Tint
from tekan.model.progress import Stage, Step
from tekan.press.bar import colour_bar
from tekan.press.imposition import Laid, Standing, impose, lay, pages_alone
from tekan.press.marks import Frame, marks, slug_line
from tekan.press.xmp import xmp

# A build has no clock: the same source gives the same bytes, so the files bear one fixed date.
PDF_DATE = "D:20240101000000Z"
XMP_DATE = "2024-01-01T00:00:00Z"


class Document(Struct, frozen=True):
    """A file to be: its name without the ending, and the numbers of the sheets it shows."""

    name: str
    sheets: tuple[int, ...]


class Plan(Struct, frozen=True):
    """What is to be drawn: each sheet once, and the files that show them."""

    sheets: tuple[Sheet, ...]
    documents: tuple[Document, ...]


def press_files(
    spreads: Sequence[Spread], job: Job, converting: Converting
) -> tuple[Mapping[str, bytes], Findings]:
    """The files by name; without pictures that could not be read there are none."""
    job.progress(Step(Stage.DRAWING))
    drawn = Drawn.of(_plan(spreads, job), job)
    pictures, findings = converting.finish()
    if len(pictures) < len(converting.shown):
        return {}, findings
    return drawn.bound(pictures, converting.converter.profile), findings


class Drawn(Struct, frozen=True):
    """A plan with all that its files share made once: faces, and the content of each sheet."""

    plan: Plan
    job: Job
    faces: Mapping[str, EmbeddedFace]
    painted: tuple[Painted, ...]

    @staticmethod
    def of(plan: Plan, job: Job) -> "Drawn":
        faces = embedded_faces((run for sheet in plan.sheets for run in sheet.runs()), job.book)
        painted = tuple(paint(sheet, faces) for sheet in plan.sheets)
        return Drawn(plan, job, faces, painted)

    def bound(
        self, pictures: Mapping[Picture, PressPicture], profile: bytes
    ) -> Mapping[str, bytes]:
        """The files by name."""
        press = self.job.press
        packed = zlib.compress(profile, 6)
        intent = Intent(press.condition, press.registry, press.info, packed)
        standard = press.conformance
        files = {}
        for document in self.plan.documents:
            painted = [self.painted[at] for at in document.sheets]
            named = (standard, f"{document.name}.pdf")
            facts = self._facts(document.name, _identity(named, painted, pictures))
            files[f"{document.name}.pdf"] = bind(painted, self.faces, pictures, intent, facts)
        return files

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
        seen.update(marshal.dumps((*_edges(sheet.sheet.media_box), *_edges(sheet.sheet.trim)), 2))
        seen.update(sheet.operators)
        for picture in sheet.pictures:
            seen.update(pictures[picture].data)
    return seen.hexdigest()[:32]


def _plan(spreads: Sequence[Spread], job: Job) -> Plan:
    """All sheets in one file as the press wants them, then, where there are several pages, each
    in a file of its own.

    A page that has a sheet to itself is drawn once for both.
    """
    counts = [len(spread.pages) for spread in spreads]
    whole = impose(counts, job.press.imposition)
    alone = [(part,) for part in pages_alone(counts)] if sum(counts) > 1 else []
    places = {parts: at for at, parts in enumerate(dict.fromkeys((*whole, *alone)))}
    version = version_of(spreads)
    sheets = tuple(_sheet(lay(parts, spreads, job.press.bleed), job, version) for parts in places)
    documents = [Document(job.slug, tuple(places[parts] for parts in whole))]
    documents += [Document(sheets[places[parts]].name, (places[parts],)) for parts in alone]
    return Plan(sheets, tuple(documents))


def version_of(spreads: Iterable[Spread]) -> str:
    """A short name of this version of the pages: another text or layout, another name."""
    return _digest(item for spread in spreads for item in spread.items)[:8]


def _digest(items: Iterable[Item]) -> str:
    """Of all that shows; where it came from does not."""
    digest = hashlib.sha256()
    for item in items:
        # Format 2 knows no references: the same values have the same bytes.
        digest.update(marshal.dumps(_seen(item), 2))
    return digest.hexdigest()


def _seen(item: Item) -> tuple[Any, ...]:
    match item:
        case GlyphRun():
            look = (item.face, item.size, *_ink(item.ink), item.x, item.y, str(item.direction))
            return (*look, item.gids, item.xs, item.texts)
        case Tint():
            return (*_ink(item.ink), *_edges(item.rect), item.radii)
        case Rule():
            return (*_ink(item.ink), item.x1, item.y1, item.x2, item.y2, item.weight)
        case Picture():
            return (*_edges(item.rect), item.crop)


def _ink(ink: Ink) -> tuple[float, ...]:
    return ink.cyan, ink.magenta, ink.yellow, ink.black


def _edges(rect: Rect) -> tuple[float, ...]:
    return rect.x, rect.y, rect.width, rect.height


def _sheet(laid: Laid, job: Job, version: str) -> Sheet:
    press = job.press
    panels = tuple(_panel(standing) for standing in laid.standing)
    outside = _outside(laid, job, version)
    name = "-".join((job.slug, *(f"{number:02d}" for number in laid.numbers)))
    if len(panels) > 1:
        return Sheet(name, laid.trim, press.bleed, press.slug, (), outside, panels=panels)
    return Sheet(name, laid.trim, press.bleed, press.slug, panels[0].items, outside)


def _panel(standing: Standing) -> Panel:
    seen = standing.clip.shifted(-standing.dx, 0.0)
    return Panel(standing.clip, items_within(standing.spread, seen), standing.dx)


def _outside(laid: Laid, job: Job, version: str) -> tuple[Item, ...]:
    """All that stands outside the bleed; only there is ink on all plates."""
    press = job.press
    frame = Frame(laid.trim, laid.pages, press.bleed, press.slug)
    pages = f"第{'、'.join(map(str, laid.numbers))}版"
    program = f"tekan {__version__}"
    facts = (job.slug, pages, press.condition, version, program, job.stamp)
    return (
        *marks(frame),
        *(colour_bar(frame) if press.colour_bar else ()),
        *slug_line("\u3000".join(filter(None, facts)), frame, job.slug_role, job.book),
    )
