"""What stands in a proof's margins: text without room, and what is wrong, numbered."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from tekan.catalogue import problem
from tekan.model.edition import Edition
from tekan.model.findings import Finding, Findings, Severity
from tekan.model.ink import BLACK, Ink
from tekan.model.page import Made, Overset
from tekan.proof.change import Change, Changes
from tekan.proof.spots import Spot, Spots, spot_of_page
from tekan.proof.telling import place_of, told

BLUE = Ink(0.9, 0.55, 0.0, 0.0)  # changes
RED = Ink(0.0, 1.0, 1.0, 0.0)
# What belongs to no page stands above all notes of the first.
_NOWHERE = Spot(0, 0, 0.0)


class Note(Struct, frozen=True):
    """Words in the margin.

    placed  whether the spot is that of what the note speaks of
    head    in bold over the rest, which is then text of the edition; "" for none
    """

    spot: Spot
    placed: bool
    head: str
    paragraphs: tuple[str, ...]
    ink: Ink


def notes_of(edition: Edition, made: Made, findings: Findings) -> tuple[Note, ...]:
    """What is wrong with the pages, and the text that finds no room on them."""
    stories = (*edition.articles, *edition.fillers)
    files = frozenset(article.place.file for article in stories)
    spots = Spots.on(made.spreads, files)
    overset = tuple(_overset(over, made) for over in made.overset)
    return (*overset, *_numbered(findings, spots.find))


def notes_of_changes(changes: Changes, spots: Sequence[Spot | None]) -> tuple[Note, ...]:
    """What has changed, each beside the first line that shows it."""
    return tuple(
        _change(number, change, spot)
        for number, (change, spot) in enumerate(zip(changes, spots, strict=True), 1)
    )


def _change(number: int, change: Change, spot: Spot | None) -> Note:
    where = place_of(change, "zh") if spot else ""
    head = "\u3000".join(filter(None, (f"改{number}", where)))
    # What is gone as a whole is named by its title; nothing of it stands anywhere.
    gone = f"《{change.title}》" if change.article and spot is None else ""
    words = "\u3000".join(filter(None, (change.article, gone + told(change, "zh"))))
    return Note(spot or _NOWHERE, spot is not None, head, (words,), BLUE)


def _overset(over: Overset, made: Made) -> Note:
    """《题》溢排 137 字, then the words themselves."""
    spot = spot_of_page(made.spreads, over.page, over.y)
    count = sum(not character.isspace() for character in over.text)
    paragraphs = tuple(filter(None, (line.strip() for line in over.text.split("\n"))))
    head = f"《{over.title}》溢排 {count} 字"
    return Note(spot or _NOWHERE, spot is not None, head, paragraphs, RED)


def _numbered(findings: Findings, find: Callable[..., Spot | None]) -> Sequence[Note]:
    """One note a finding; numbers run through the whole proof from the top of its first page."""
    spots = [(find(finding.place), finding) for finding in findings]
    in_order = sorted(spots, key=lambda pair: pair[0] or _NOWHERE)
    return [_numbered_note(at, *pair) for at, pair in enumerate(in_order, 1)]


def _numbered_note(number: int, spot: Spot | None, finding: Finding) -> Note:
    words = f"{number} {finding.code} {problem(finding, 'zh')}"
    ink = RED if finding.severity is Severity.ERROR else BLACK
    return Note(spot or _NOWHERE, spot is not None, "", (words,), ink)
