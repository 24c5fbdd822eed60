"""What an edition's pages say: its parts as texts of the source, and the record made of them."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from tekan.model.edition import Article, Edition, Paragraph, ParagraphKind, Photo, Text
from tekan.model.page import Made
from tekan.page.heading import byline_text
from tekan.page.misfits import title_of
from tekan.proof.change import Part
from tekan.proof.lookup import Lookup
from tekan.proof.record import Passage, Record, Shot, Shown, Story
from tekan.proof.wording import Wording

# In these `|` is no character but the place of a turn.
_TURNING = frozenset((Part.HEADLINE, Part.DECK, Part.KICKER, Part.QUOTE, Part.FIELD))


class Said(Struct, frozen=True):
    """A part as the source has it."""

    part: Part
    number: int
    text: Text

    @property
    def wording(self) -> Wording:
        return Wording.of(self.text, self.part in _TURNING)


def parts_of(article: Article) -> Iterator[Said]:
    """All that an article says, without what it leaves out."""
    single = (
        (Part.KICKER, article.kicker),
        (Part.HEADLINE, article.headline),
        (Part.DECK, article.deck),
        (Part.SUMMARY, article.summary),
        (Part.BYLINE, byline_text(article.bylines)),
        (Part.QUOTE, article.quote),
    )
    yield from (Said(part, 1, text) for part, text in single if text)
    for at, fact in enumerate(article.facts, 1):
        yield Said(Part.FACT, at, (*fact.label, *fact.figure, *fact.unit))
    for at, photo in enumerate(article.photos, 1):
        yield from _words_of(at, photo)
    yield from _body(article.body)
    if article.sidebar:
        yield Said(Part.SIDEBAR_HEADLINE, 1, article.sidebar.headline)
        for at, paragraph in enumerate(article.sidebar.body, 1):
            yield Said(Part.SIDEBAR, at, (*paragraph.label, *paragraph.text))


def _words_of(number: int, photo: Photo) -> Iterator[Said]:
    if photo.caption:
        yield Said(Part.CAPTION, number, photo.caption)
    if photo.credit:
        yield Said(Part.CREDIT, number, photo.credit)


def _body(body: Sequence[Paragraph]) -> Iterator[Said]:
    """Subheads are counted by themselves: an editor's third paragraph is none of them."""
    counts = dict.fromkeys((Part.BODY, Part.SUBHEAD), 0)
    for paragraph in body:
        part = Part.SUBHEAD if paragraph.kind is ParagraphKind.SUBHEAD else Part.BODY
        counts[part] += 1
        yield Said(part, counts[part], (*paragraph.label, *paragraph.text))


class Saying(Struct, frozen=True):
    """An edition made up, and where its pages show what it says."""

    edition: Edition
    made: Made
    lookup: Lookup
    digests: dict[str, str] = field(default_factory=dict)

    def record(self, version: str) -> Record:
        """What the pages say; `number` is the caller's to give."""
        pages: dict[str, set[int]] = {}
        for used in self.made.used:
            pages.setdefault(used.article, set()).add(used.page)
        stories = (*self.edition.articles, *self.edition.fillers)
        told = tuple(self._story(own, pages[own.slug]) for own in stories if own.slug in pages)
        return Record(self.edition.slug, 0, version, told, self._fields(), self._ads())

    def _story(self, article: Article, pages: set[int]) -> Story:
        passages = tuple(
            Passage(said.part, said.number, said.wording.words)
            for said in parts_of(article)
            if self._is_shown(said)
        )
        shots = tuple(
            self._shot(at, photo)
            for at, photo in enumerate(article.photos, 1)
            if photo.place in self.lookup.pictures
        )
        return Story(article.slug, title_of(article), tuple(sorted(pages)), passages, shots)

    def _is_shown(self, said: Said) -> bool:
        """The body is always: what of it finds no room stands in the proof's margin."""
        return said.part in (Part.BODY, Part.SUBHEAD) or bool(self.lookup.of_text(said.text))

    def _shot(self, number: int, photo: Photo) -> Shot:
        (_, picture), *_ = self.lookup.pictures[photo.place]
        name = self._name(photo.path)
        return Shot(number, name, self._digest(photo.path), photo.focal, picture.crop)

    def _name(self, path: str) -> str:
        """A file's name as the edition has it."""
        folder = Path(self.edition.place.file).resolve().parent
        return str(Path(path).relative_to(folder)) if Path(path).is_relative_to(folder) else path

    def _digest(self, path: str) -> str:
        """Of a file's content; "" where it cannot be read, which is a finding already."""
        if path not in self.digests:
            try:
                self.digests[path] = hashlib.sha256(Path(path).read_bytes()).hexdigest()
            except OSError:
                self.digests[path] = ""
        return self.digests[path]

    def fields(self) -> Iterator[tuple[str, int, Said]]:
        """Fields that the furniture shows: name, page where it is that page's own, words."""
        own = ((0, self.edition.fields), *((p.number, p.fields) for p in self.edition.plans))
        for page, fields in own:
            for entry in fields:
                said = Said(Part.FIELD, 1, entry.value)
                if entry.value and self.lookup.of_text(entry.value):
                    yield entry.name, page, said

    def _fields(self) -> tuple[Shown, ...]:
        return tuple(Shown(name, page, said.wording.words) for name, page, said in self.fields())

    def _ads(self) -> tuple[Shown, ...]:
        return tuple(
            Shown(self._name(ad.path), plan.number, self._digest(ad.path))
            for plan in self.edition.plans
            for ad in plan.ads
        )
