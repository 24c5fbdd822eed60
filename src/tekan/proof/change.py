"""Changes between two proofs, as values; their words are told by `telling`."""

from enum import StrEnum

from msgspec import Struct

from tekan.model.findings import Findings


class Part(StrEnum):
    """What of an article, or of the sheet around it, has changed."""

    ARTICLE = "article"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    SUMMARY = "summary"
    BYLINE = "byline"
    QUOTE = "quote"
    FACT = "fact"
    PHOTO = "photo"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    SUBHEAD = "subhead"
    SIDEBAR_HEADLINE = "sidebar_headline"
    SIDEBAR = "sidebar"
    FIELD = "field"
    AD = "ad"


class Kind(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    SWAPPED = "swapped"
    SPLIT = "split"
    JOINED = "joined"
    CROPPED = "cropped"


class Where(Struct, frozen=True):
    """Characters `start` to `end` of a passage of today; none of them where something is gone."""

    part: Part
    number: int
    start: int
    end: int


class Position(Struct, frozen=True):
    """Where an editor finds it: page number, column and line of the grid; 0 where on none."""

    page: int
    column: int
    line: int


class Change(Struct, frozen=True):
    """One thing that an editor would call a change.

    article  the article's slug; "" for what stands around the articles
    title    its headline, the name of a field, or the file of an ad
    number   which of its kind, counted from 1, as it is now; 0 where it is gone
    former   which it was; 0 where it is new
    was, now the words with a little around them, or file names, or page numbers
    """

    article: str
    title: str
    part: Part
    kind: Kind
    number: int = 0
    former: int = 0
    was: str = ""
    now: str = ""
    where: tuple[Where, ...] = ()
    at: Position | None = None


Changes = tuple[Change, ...]


class Proof(Struct, frozen=True):
    """A proof (校样): its file, none where nothing could be drawn, and what was found.

    number   which proof of the edition it is
    against  number of the one that it was compared with; 0 for none
    """

    data: bytes
    findings: Findings
    number: int = 0
    against: int = 0
    changes: Changes = ()
