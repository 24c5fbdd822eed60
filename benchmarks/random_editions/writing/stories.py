"""Stories as they are written, and what must be seen of them."""

from dataclasses import dataclass

from ..characters import bare, normal


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is written, and what is to be seen of it."""

    written: str
    shown: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo of a story: its file, its pixels, caption and credit, or none."""

    file: str
    pixels: tuple[int, int]
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it is written; `shown` in `Paragraph` and `bare` say what must be seen."""

    slug: str
    weight: str
    headline: str
    body: tuple[Paragraph, ...]
    kicker: str = ""
    deck: str = ""
    summary: str = ""
    byline: tuple[str, str, tuple[str, ...]] | None = None
    photos: tuple[Shot, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()
    quote: str = ""
    sidebar: tuple[str, tuple[Paragraph, ...]] | None = None

    @property
    def text(self) -> str:
        """All that must be seen of the body, in order."""
        return normal("".join(paragraph.shown for paragraph in self.body))

    @property
    def heading(self) -> str:
        """All that must be seen of the headline group, in order."""
        role, title, names = self.byline or ("", "", ())
        line = f"■{role}/{title} {' '.join(names)}" if self.byline else ""
        words = (self.kicker, self.headline, self.deck, self.summary, line)
        return normal("".join(bare(each) for each in words))
