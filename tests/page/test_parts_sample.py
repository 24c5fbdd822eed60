"""The sample of parts: every kind of part stands on it, nothing is lost, the fold is empty."""

import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain

import pytest
from helpers import REPOSITORY

from tekan.fonts.book import FontBook, open_book
from tekan.model.edition import Article, Edition, plain
from tekan.model.findings import Severity
from tekan.model.layout import (
    FactsForm,
    FactsPart,
    GroupPart,
    Heading,
    Layout,
    Part,
    PhotoPart,
    QuoteForm,
    QuotePart,
    SidebarPart,
    WordsAt,
)
from tekan.model.page import Direction, Made, Spread
from tekan.page.edition import make_edition
from tekan.page.place import type_area_left
from tekan.source.edition import load_edition
from tekan.source.house import load_fonts
from tekan.source.layout import load_layout
from tekan.text.shape import Typecases

SAMPLE = REPOSITORY / "articles" / "parts"


@dataclass(frozen=True, slots=True)
class Sample:
    edition: Edition
    layout: Layout
    book: FontBook
    made: Made

    @property
    def spread(self) -> Spread:
        (spread,) = self.made.spreads
        return spread

    @property
    def parts(self) -> list[Part]:
        stacks = chain.from_iterable(area.stacks for area in self.layout.areas)
        return [part for stack in stacks for part in stack.parts]


@pytest.fixture(scope="module")
def sample() -> Sample:
    edition, found = load_edition(SAMPLE)
    fonts, more = load_fonts(REPOSITORY)
    assert edition and fonts, found + more
    roles = (role.name for role in fonts.roles)
    layout, wrong = load_layout(REPOSITORY, edition.layout, roles, edition.place)
    assert layout, wrong
    book, _ = open_book(fonts)
    made = make_edition(edition, {edition.layout: layout}, Typecases(book))
    return Sample(edition, layout, book, made)


def test_nothing_is_wrong_with_the_sample(sample: Sample) -> None:
    assert [f for f in sample.made.findings if f.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("kind", [Heading, PhotoPart, GroupPart, FactsPart, QuotePart, SidebarPart])
def test_every_kind_of_part_is_there(sample: Sample, kind: type) -> None:
    assert any(isinstance(part, kind) for part in sample.parts)


def test_every_form_of_a_part_is_there(sample: Sample) -> None:
    parts = sample.parts
    assert {p.form for p in parts if isinstance(p, FactsPart)} == set(FactsForm)
    assert {p.form for p in parts if isinstance(p, QuotePart)} == set(QuoteForm)
    assert {p.words for p in parts if isinstance(p, PhotoPart)} == set(WordsAt)
    assert {p.vertical for p in parts if isinstance(p, Heading)} == {True, False}


def test_every_form_of_an_area_is_there(sample: Sample) -> None:
    areas, stacks = sample.layout.areas, [s for a in sample.layout.areas for s in a.stacks]
    boxes = [area.box for area in areas if area.box]
    assert any(box.tint for box in boxes)
    assert any(box.weight for box in boxes)
    assert any(area.split for area in areas)
    assert any(area.rest for area in areas)
    assert any(len(area.blocks) == 2 for area in areas)
    assert any(stack.at and stack.inset[0] for stack in stacks)


def ends_of(words: str, sample: Sample) -> list[str]:
    return [run.text for run in sample.spread.glyphs() if words in run.text]


def test_a_story_leads_to_its_rest_and_back(sample: Sample) -> None:
    assert len(ends_of("下转", sample)) == 1
    assert len(ends_of("上接", sample)) == 1


def words_of(article: Article) -> str:
    sidebar = article.sidebar
    body = article.body + (sidebar.body if sidebar else ())
    texts = [article.kicker, article.headline, article.deck, article.summary, article.quote]
    texts += [sidebar.headline] if sidebar else []
    texts += [text for paragraph in body for text in (paragraph.label, paragraph.text)]
    texts += [text for photo in article.photos for text in (photo.caption, photo.credit)]
    texts += [text for fact in article.facts for text in (fact.label, fact.figure, fact.unit)]
    return "".join(plain(text) for text in texts)


def test_no_character_of_the_articles_is_lost(sample: Sample) -> None:
    wanted = Counter("".join(map(words_of, sample.edition.articles)))
    shown = Counter("".join(run.text for run in sample.spread.glyphs()))
    lost = wanted - shown
    assert {c: n for c, n in lost.items() if c not in "| \u3000"} == {}


def test_no_ink_of_a_character_stands_in_the_fold(sample: Sample) -> None:
    layout = sample.layout
    start = type_area_left(layout, 1) + layout.grid.measure
    end = type_area_left(layout, 2)
    for run in sample.spread.glyphs():
        if run.direction is not Direction.ACROSS:
            continue
        face = sample.book.faces[run.face]
        for gid, x, text in zip(run.gids, run.xs, run.texts, strict=True):
            box = face.extent(gid)
            left, right = run.x + x + box.left * run.size, run.x + x + box.right * run.size
            assert right <= start + 0.5 or left >= end - 0.5 or right <= left, text


def test_the_page_about_the_sample_is_as_generated(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(REPOSITORY / "scripts"), *sys.path])
    import picture_of_parts as script

    page = (REPOSITORY / "docs" / "parts.md").read_text(encoding="utf-8")
    assert script.document(sample.spread.numbers) == page, "run scripts/picture_of_parts.py"
    assert all(script.place_of(part, sample.spread) for part in script.PARTS)
