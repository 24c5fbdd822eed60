"""From sources to a proof: pages made up, compared, their notes set beside them, drawn."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tekan import __version__
from tekan.ahead import Ahead
from tekan.draw.painting import paint
from tekan.draw.sheet import Sheet, without_pictures
from tekan.drawn import version_of
from tekan.fonts.book import open_book
from tekan.job import Converting, Job, read_profile
from tekan.model.edition import Edition
from tekan.model.findings import Findings
from tekan.model.layout import Layout
from tekan.model.page import Made, Picture, Spread
from tekan.model.progress import Progress, unheard
from tekan.model.sources import House
from tekan.pages import body_style, job_of, make_up
from tekan.pressfiles import Document, PressRun
from tekan.proof.bars import Marked, mark
from tekan.proof.change import Proof
from tekan.proof.compare import compare
from tekan.proof.former import newest_name, with_record
from tekan.proof.hand import Hand
from tekan.proof.head import Title
from tekan.proof.lookup import Lookup
from tekan.proof.notes import Note, notes_of, notes_of_changes
from tekan.proof.origins import numbers_of, origins
from tekan.proof.record import Record
from tekan.proof.saying import Saying
from tekan.proof.sheets import Beside, proof_sheet
from tekan.proof.wanted import Wanted
from tekan.text.shape import Typecases


def make_proof(
    edition: Edition,
    house: House,
    found: Findings,
    wanted: Wanted,
    cache: Path,
    ahead: Ahead | None = None,
    progress: Progress = unheard,
) -> Proof:
    """Makes up an edition and draws its proof, whatever is wrong with its pages.

    found  what is wrong with the sources: it stands in the margins too
    """
    book, unreadable = open_book(house.fonts)
    profile, wrong = read_profile(house.press)
    if unreadable or wrong:
        return Proof(b"", unreadable + wrong)
    job = replace(job_of(edition, house, book, cache, ahead), progress=progress)
    converting = Converting.begun(profile, job)
    made = make_up(edition, house, job, converting)
    pictures, damaged = converting.finish()
    here = made.findings + damaged
    desk = _Desk.of(edition, house, made, wanted)
    record = desk.record()
    marked = desk.marked(record)
    hand = Hand(body_style(edition, house), Typecases(book))
    missing = frozenset(converting.shown) - pictures.keys()
    sheets = tuple(desk.sheets(record, marked, found + here, job, hand, missing))
    painted = [paint(sheet, book) for sheet in sheets]
    (data,) = (
        PressRun.of(_documents(edition, sheets), painted, job).files(pictures, profile).values()
    )
    against = wanted.against.number if wanted.against else 0
    return Proof(with_record(data, record), here, record.number, against, marked.changes)


def _documents(edition: Edition, sheets: Sequence[Sheet]) -> tuple[Document]:
    """All sheets in one file."""
    name = newest_name(edition.slug).removesuffix(".pdf")
    return (Document(name, tuple(range(len(sheets)))),)


class _Desk(Struct, frozen=True):
    """An edition made up, and what its proof is asked to show.

    layouts  of its sheets
    """

    edition: Edition
    made: Made
    saying: Saying
    layouts: Sequence[Layout]
    wanted: Wanted

    @staticmethod
    def of(edition: Edition, house: House, made: Made, wanted: Wanted) -> "_Desk":
        saying = Saying(edition, made, Lookup.on(made.spreads))
        return _Desk(edition, made, saying, tuple(layouts_of(edition, house, made.spreads)), wanted)

    def record(self) -> Record:
        """What the pages say, and which proof this is."""
        record = self.saying.record(version_of(self.made.spreads))
        return replace(record, number=self.wanted.number or self._next(record))

    def _next(self, record: Record) -> int:
        return self.wanted.newest.next(record, self.wanted.against)

    def marked(self, record: Record) -> Marked:
        """What has changed since the proof that this one is compared with."""
        former = self.wanted.against
        return mark(compare(former, record) if former else (), self.saying, self.layouts)

    def sheets(
        self,
        record: Record,
        marked: Marked,
        found: Findings,
        job: Job,
        hand: Hand,
        missing: Collection[Picture],
    ) -> Iterator[Sheet]:
        notes = (
            *notes_of(self.edition, self.made, found),
            *notes_of_changes(marked.changes, marked.spots),
            *origins(self.edition, self.made.spreads, self.layouts, hand),
        )
        spreads = zip(self.made.spreads, self.layouts, strict=True)
        for at, (spread, layout) in enumerate(spreads):
            beside = Beside(
                job.slug,
                self._title(spread, record, marked, job),
                [_of_page(notes, at, page) for page in range(len(spread.pages))],
                [bar for bar in marked.bars if bar.sheet == at],
                numbers_of(self.edition) if self.wanted.areas else {},
                self.wanted.grid,
            )
            yield without_pictures(proof_sheet(spread, layout, beside, hand), missing)

    def _title(self, spread: Spread, record: Record, marked: Marked, job: Job) -> Title:
        facts = (_pages(spread), job.title, f"tekan {__version__}", version_of((spread,)))
        words = "\u3000".join(facts)
        against = self.wanted.against.number if self.wanted.against else 0
        return Title(record.number, words, against, len(marked.changes))


def _of_page(notes: Sequence[Note], sheet: int, page: int) -> list[Note]:
    return [note for note in notes if (note.spot.sheet, note.spot.page) == (sheet, page)]


def layouts_of(edition: Edition, house: House, spreads: Sequence[Spread]) -> Iterator[Layout]:
    """The layout of each sheet, lone pages on their side of the fold."""
    fronts = (edition.front,) if edition.front and edition.page_count else ()
    planned = tuple(plan.layout for plan in edition.plans)
    names = planned or (*fronts, *(edition.layout for _ in spreads))
    for spread, name in zip(spreads, islice(names, len(spreads)), strict=True):
        layout = house.layouts[name]
        yield replace(layout, page=replace(layout.page, lone_left=spread.numbers[0] % 2 == 0))


def _pages(spread: Spread) -> str:
    """第2、3版."""
    return f"第{'、'.join(map(str, spread.numbers))}版"
