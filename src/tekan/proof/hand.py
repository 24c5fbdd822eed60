"""What words outside the pages' own are set with, and the inks of a proof."""

from msgspec import Struct
from msgspec.structs import replace

from tekan.model.edition import Face, Span, Text
from tekan.model.findings import Place
from tekan.model.ink import Ink
from tekan.model.page import GlyphRun
from tekan.model.style import Align, Style
from tekan.proof.margin import note_style
from tekan.text.display import one_line
from tekan.text.shape import Typecases

HAIRLINE = 0.25
GREY = Ink(0.0, 0.0, 0.0, 0.6)  # words that are not the pages'
PALE = Ink(0.0, 0.0, 0.0, 0.3)  # lines that are not


class Hand(Struct, frozen=True):
    """Sets words in the faces of a style."""

    body: Style
    cases: Typecases

    def line(
        self,
        words: str,
        size: float,
        ink: Ink,
        x: float,
        y: float,
        align: Align = Align.START,
        face: Face = Face.PLAIN,
    ) -> tuple[GlyphRun, ...]:
        """Words on a baseline from, about or up to (x, y)."""
        text: Text = (Span(words, face, Place("")),)
        style = replace(note_style(self.body), size=size, ink=ink)
        return one_line(text, style, x, y, self.cases, align)[0]

    def width(self, words: str, size: float, face: Face = Face.PLAIN) -> float:
        text: Text = (Span(words, face, Place("")),)
        return one_line(text, replace(note_style(self.body), size=size), 0.0, 0.0, self.cases)[1]
