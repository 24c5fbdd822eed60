"""What a manuscript is on its way to articles: rows of pieces, then marks, drafts and joins."""

from enum import StrEnum

from msgspec import Struct, field

from tekan.model.findings import Findings

# How sure a mark is. At CERTAIN the manuscript says so itself; below it the YAML says 猜测.
CERTAIN, HIGH, MEDIUM, LOW = 1.0, 0.9, 0.7, 0.5


class Look(StrEnum):
    """How a piece of a row was set in the manuscript."""

    PLAIN = ""
    BOLD = "bold"
    ITALIC = "italic"
    RAISED = "raised"


class Piece(tuple[str, Look]):
    """Characters set alike."""

    __slots__ = ()

    def __new__(cls, text: str, look: Look = Look.PLAIN) -> "Piece":
        return super().__new__(cls, (text, look))

    @property
    def text(self) -> str:
        return self[0]

    @property
    def look(self) -> Look:
        return self[1]


class Kind(StrEnum):
    """What the manuscript itself says that a row is."""

    TEXT = "text"
    TITLE = "title"
    DECK = "deck"
    HEADING = "heading"
    CAPTION = "caption"
    BULLET = "bullet"
    NUMBER = "number"
    CELLS = "cells"
    RULE = "rule"
    BOX = "box"


class Row(Struct, frozen=True):
    """One line or paragraph of a manuscript.

    blanks     blank lines before it
    level      of a heading, 1 the greatest
    page       whether a page begins with it
    indented   whether blanks opened it
    whole      whether the manuscript's format says that it is a whole paragraph
    soft       whether a soft return stands before it: it goes on in the paragraph above
    line       number of its line, 0 where the format has none
    """

    pieces: tuple[Piece, ...]
    kind: Kind = Kind.TEXT
    blanks: int = 0
    level: int = 0
    page: bool = False
    indented: bool = False
    whole: bool = False
    soft: bool = False
    line: int = 0

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Why(StrEnum):
    """Why characters of a manuscript stand in no article."""

    PAGE_NUMBER = "page-number"
    RUNNING_HEAD = "running-head"
    SEPARATOR = "separator"
    LABEL = "label"
    SOURCE = "source"
    NAVIGATION = "navigation"
    HEADER = "header"
    DELETED = "deleted"
    COMMENT = "comment"
    ADDRESS = "address"
    RUBY = "ruby"


class Left(Struct, frozen=True):
    """Characters that were left out of the articles, and why."""

    words: str
    why: Why
    line: int = 0


class Manuscript(Struct, frozen=True):
    """A file read.

    name      its name without folder and ending
    format    txt, docx, md, html
    encoding  of a text: UTF-8, GB 18030, UTF-16; "" for Word
    tables, pictures, insertions  how many rows of tables, pictures and insertions there were
    """

    name: str
    file: str
    format: str
    encoding: str
    rows: tuple[Row, ...]
    left: tuple[Left, ...] = ()
    findings: Findings = ()
    tables: int = 0
    pictures: int = 0
    insertions: int = 0


class Part(StrEnum):
    """A part of an article, by its key in the YAML."""

    KICKER = "kicker"
    PERSON = "person"
    HEADLINE = "headline"
    DECK = "deck"
    SUMMARY = "summary"
    BYLINE = "byline"
    CAPTION = "caption"
    FACT = "fact"
    SUBHEAD = "subhead"
    TALK = "talk"
    LIST = "list"
    JOIN = "join"
    SPLIT = "split"


class Mark(Struct, frozen=True):
    """A part found.

    words       as the manuscript has them
    confidence  from 0 to 1; below `CERTAIN` it is a guess
    """

    part: Part
    words: str
    confidence: float
    line: int = 0


class Byline(Struct, frozen=True):
    """署名: role 文 or 图, title 记者…, names."""

    role: str
    title: str
    names: tuple[str, ...]


class Caption(Struct, frozen=True):
    """图说 and who took the picture, both as marked-up text."""

    text: str
    credit: str


class Fact(Struct, frozen=True):
    """A figure of the facts box."""

    label: str
    figure: str
    unit: str


class Draft(Struct, frozen=True):
    """An article as found; texts carry the marks of docs/markup.md, what looked like marks is
    escaped."""

    kicker: str = ""
    person: str = ""
    headline: str = ""
    deck: str = ""
    summary: str = ""
    bylines: tuple[Byline, ...] = ()
    captions: tuple[Caption, ...] = ()
    facts: tuple[Fact, ...] = ()
    body: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    left: tuple[Left, ...] = field(default=())
