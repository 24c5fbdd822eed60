"""From sources to a proof: pages made up, their notes set beside them, drawn as one file."""

from collections.abc import Collection, Sequence
from pathlib import Path

from tekan import __version__
from tekan.ahead import Ahead
from tekan.draw.sheet import Sheet, without_pictures
from tekan.fonts.book import open_book
from tekan.model.edition import Edition
from tekan.model.findings import Findings
from tekan.model.page import Made, Picture, Spread
from tekan.model.pages import Proof
from tekan.model.sources import House
from tekan.pages import body_style, job_of, make_up
from tekan.pressfiles import Converting, Document, Drawn, Job, Plan, read_profile, version_of
from tekan.proof.notes import Note, notes_of
from tekan.proof.sheets import Hand, proof_sheet
from tekan.text.shape import Typecases


def make_proof(
    edition: Edition, house: House, found: Findings, cache: Path, ahead: Ahead | None = None
) -> Proof:
    """Makes up an edition and draws its proof, whatever is wrong with its pages.

    found  what is wrong with the sources: it stands in the margins too
    """
    book, unreadable = open_book(house.fonts)
    profile, wrong = read_profile(house.press)
    if unreadable or wrong:
        return Proof((), unreadable + wrong)
    job = job_of(edition, house, book, cache, ahead)
    converting = Converting.begun(profile, job)
    made = make_up(edition, house, job, converting)
    pictures, damaged = converting.finish()
    here = made.findings + damaged
    notes = notes_of(edition, made, found + here)
    hand = Hand(body_style(edition, house), Typecases(book))
    sheets = _sheets(made, notes, job, hand, frozenset(converting.shown) - pictures.keys())
    document = Document(f"{edition.slug}-proof", tuple(range(len(sheets))))
    drawn = Drawn.of(Plan(sheets, (document,)), job)
    return Proof(tuple(drawn.bound(pictures, profile).items()), here)


def _sheets(
    made: Made, notes: Sequence[Note], job: Job, hand: Hand, missing: Collection[Picture]
) -> tuple[Sheet, ...]:
    version = version_of(made.spreads)
    sheets = []
    for at, spread in enumerate(made.spreads):
        beside = [
            [note for note in notes if (note.spot.sheet, note.spot.page) == (at, page)]
            for page in range(len(spread.pages))
        ]
        words = f"{_pages(spread)}\u3000{job.title}\u3000tekan {__version__}\u3000{version}"
        sheet = proof_sheet(spread, beside, job.slug, words, hand)
        sheets.append(without_pictures(sheet, missing))
    return tuple(sheets)


def _pages(spread: Spread) -> str:
    """第2、3版."""
    return f"第{'、'.join(map(str, spread.numbers))}版"
