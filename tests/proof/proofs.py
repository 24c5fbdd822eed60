"""Editions to edit and to proof again: what their changes are, and which lines the bars mark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tekan.fonts.book import open_book
from tekan.page.edition import make_edition
from tekan.proof.bars import Bar, Marked, mark
from tekan.proof.compare import compare
from tekan.proof.lookup import Lookup
from tekan.proof.make import layouts_of
from tekan.proof.record import Record
from tekan.proof.saying import Saying
from tekan.source.everything import load_sources
from tekan.text.shape import Typecases

SLUG = "2024-interviews"
WEEKLY = "2025-yunxi"


@dataclass(frozen=True, slots=True)
class Paper:
    """A house with an edition in it."""

    house: Path
    slug: str

    @property
    def folder(self) -> Path:
        return self.house / "articles" / self.slug

    @property
    def proof(self) -> Path:
        return self.house / "output" / self.slug / f"{self.slug}-proof.pdf"

    def edit(self, file: str, was: str, now: str) -> None:
        """Other words in a file, where they stand first."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert was in text, was
        path.write_text(text.replace(was, now, 1), encoding="utf-8")

    def paragraphs(self, file: str) -> list[str]:
        """Those of an article whose body is its last key."""
        text = (self.folder / file).read_text(encoding="utf-8")
        return text.split("body: |\n", 1)[1].strip("\n").split("\n\n")

    def rewrite(self, file: str, paragraphs: Sequence[str]) -> None:
        path = self.folder / file
        head = path.read_text(encoding="utf-8").split("body: |\n", 1)[0]
        path.write_text(head + "body: |\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")

    def saying(self) -> Saying:
        sources = load_sources(self.folder)
        assert sources.edition and sources.house, sources.findings
        book, _ = open_book(sources.house.fonts)
        made = make_edition(sources.edition, sources.house.layouts, Typecases(book))
        return Saying(sources.edition, made, Lookup.on(made.spreads))

    def record(self) -> Record:
        return self.saying().record("")

    def marked(self, former: Record) -> tuple[Marked, Saying]:
        """What has changed since a former record, with the bars."""
        sources = load_sources(self.folder)
        assert sources.edition and sources.house
        saying = self.saying()
        layouts = tuple(layouts_of(sources.edition, sources.house, saying.made.spreads))
        return mark(compare(former, saying.record("")), saying, layouts), saying


Named = tuple[str, str, str, int]


def named(marked: Marked) -> list[Named]:
    """Each change as article, part, kind and number."""
    return [(c.article, c.part.value, c.kind.value, c.number or c.former) for c in marked.changes]


def lines_at(bars: Sequence[Bar], saying: Saying, article: str) -> list[str]:
    """The lines of an article that stand beside bars, in the order of the display list: all words
    on one baseline of a zone whose left edge a bar's is."""
    found: dict[tuple[int, float, float], str] = {}
    for sheet, spread in enumerate(saying.made.spreads):
        zones = [zone for zone in spread.zones if zone.article == article]
        for run in spread.glyphs():
            middle = run.box.y + run.box.height / 2
            lefts = [
                zone.rect.x
                for zone in zones
                if zone.rect.y <= middle <= zone.rect.bottom
                and zone.rect.x - run.size <= run.box.x < zone.rect.right
            ]
            left = max(lefts, default=-1.0)
            if any(
                (bar.sheet, bar.x, bar.gone) == (sheet, left, False)
                and bar.top <= middle <= bar.bottom
                for bar in bars
            ):
                key = (sheet, left, round(run.y, 1))
                found[key] = found.get(key, "") + run.text
    return list(found.values())


def bare(words: str) -> str:
    """Without spaces, marks in full width or not."""
    return re.sub(r"\s", "", words).replace("（", "(").replace("）", ")")
