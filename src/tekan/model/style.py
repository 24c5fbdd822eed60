"""How text is set (样式): face, size, leading and the rules of composition."""

from enum import StrEnum

from msgspec import Struct

from tekan.model.ink import Ink


class Align(StrEnum):
    JUSTIFY = "justify"
    START = "start"
    CENTRE = "centre"
    END = "end"


class Prohibition(StrEnum):
    """Level of kinsoku (禁则), clreq § 3.1.4: which marks may not start or end a line."""

    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


class Spring(Struct, frozen=True):
    """A space that gives: least, natural and greatest width, in em."""

    least: float
    natural: float
    greatest: float


class Composition(Struct, frozen=True):
    """The rules a line is filled by.

    prohibition    level of kinsoku
    han_latin      space between Han and Latin or digits (clreq § 3.2.2: ⅛, ¼, ⅓ em)
    word_space     space between Latin words (¼ to ½ em)
    han_gap        greatest space opened between two Han characters, em; over 0.12 reads as a hole
    han_close      how far two Han characters may be pushed together, em; under −0.025 they collide
    full_marks     half-width ASCII marks beside Han are set as their full-width Chinese forms
    mark_blank     the blank beside a full-width mark, em: half an em in text, less in headlines
    last_line      least characters of a paragraph's last line, marks not counted (孤字)
    """

    prohibition: Prohibition = Prohibition.GB
    han_latin: Spring = Spring(1 / 8, 1 / 4, 1 / 3)
    word_space: Spring = Spring(1 / 4, 0.28, 1 / 2)
    han_gap: float = 0.12
    han_close: float = 0.025
    full_marks: bool = True
    mark_blank: float = 0.5
    last_line: int = 2


class Style(Struct, frozen=True):
    """One way to set text, by name.

    role, bold, kai   roles of the plain face and of the two inline marks
    size, leading     pt
    indent            first line indent, em
    accent            ink of what is marked bold, where it is not `ink`
    """

    name: str
    role: str
    bold: str
    kai: str
    size: float
    leading: float
    ink: Ink
    align: Align = Align.START
    indent: float = 0.0
    accent: Ink | None = None
    composition: Composition = Composition()
