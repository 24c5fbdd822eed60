"""Two records of an edition: what changed between them, in the order of the articles."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from tekan.proof.change import Change, Changes, Kind, Part, Where
from tekan.proof.paragraphs import Matched, matched
from tekan.proof.pieces import pieces, shortened
from tekan.proof.record import Passage, Record, Shot, Shown, Story

# Parts of which an article has one; their words are shown whole.
_SINGLE = (
    Part.KICKER,
    Part.HEADLINE,
    Part.DECK,
    Part.SUMMARY,
    Part.BYLINE,
    Part.QUOTE,
    Part.SIDEBAR_HEADLINE,
)
# Parts that stand in a row, paragraphs and subheads in one.
_ROWS = ((Part.FACT,), (Part.BODY, Part.SUBHEAD), (Part.SIDEBAR,))


def compare(old: Record, new: Record) -> Changes:
    """All changes: those of the new one's articles, then articles that are gone, then the rest."""
    before = _named_alike(old, new)
    found: list[Change] = []
    for story in new.stories:
        former = before.pop(story.slug, None)
        found += _story(former, story) if former else [_whole(story, Kind.ADDED)]
    found += (_whole(story, Kind.REMOVED) for story in before.values())
    return (*found, *_fields(old.fields, new.fields), *_ads(old.ads, new.ads))


def _named_alike(old: Record, new: Record) -> dict[str, Story]:
    """The old articles by their names of today: a file may have got another name."""
    slugs = {story.slug for story in new.stories}
    before = {story.slug: story for story in old.stories}
    come = {story.title: story.slug for story in new.stories if story.slug not in before}
    return {
        slug if slug in slugs else come.get(story.title, slug): story
        for slug, story in before.items()
    }


def _whole(story: Story, kind: Kind) -> Change:
    pages = _pages(story)
    was, now = ("", pages) if kind is Kind.ADDED else (pages, "")
    return Change(story.slug, story.title, Part.ARTICLE, kind, was=was, now=now)


def _pages(story: Story) -> str:
    return "、".join(f"{page:02d}" for page in story.pages)


def _story(old: Story, new: Story) -> Iterator[Change]:
    """What changed in an article, from its page down to its last paragraph."""
    blank = Change(new.slug, new.title, Part.ARTICLE, Kind.MOVED)
    if old.pages != new.pages:
        yield replace(blank, was=_pages(old), now=_pages(new))
    for part in _SINGLE:
        yield from _single(part, _first(old, part), _first(new, part), blank)
    yield from _shots(old, new, blank)
    for parts in _ROWS:
        yield from _row(_of(old, parts), _of(new, parts), blank)


def _of(story: Story, parts: Sequence[Part]) -> tuple[Passage, ...]:
    return tuple(passage for passage in story.passages if passage.part in parts)


def _first(story: Story, part: Part, number: int = 1) -> Passage | None:
    found = (p for p in story.passages if p.part is part and p.number == number)
    return next(found, None)


def _single(
    part: Part, old: Passage | None, new: Passage | None, blank: Change
) -> Iterator[Change]:
    """A change of a part of which there is one: its words whole, however many pieces differ."""
    was, now = old.words if old else "", new.words if new else ""
    if was == now:
        return
    kind = Kind.CHANGED if was and now else Kind.ADDED if now else Kind.REMOVED
    found = pieces(was, now) if new else ()
    number = new.number if new else 0
    where = tuple(Where(part, number, piece.start, piece.end) for piece in found)
    yield replace(
        blank,
        part=part,
        kind=kind,
        number=number,
        former=old.number if old else 0,
        was=shortened(was),
        now=shortened(now),
        where=where,
    )


def _shots(old: Story, new: Story, blank: Change) -> Iterator[Change]:
    """Photos with their words, each beside the one it was."""
    former = _former_shots(old.shots, new.shots)
    for shot, before in zip(new.shots, former, strict=True):
        if before is None:
            yield replace(
                blank, part=Part.PHOTO, kind=Kind.ADDED, number=shot.number, now=shot.file
            )
        else:
            yield from _shot(before, shot, blank)
        number = before.number if before else 0
        for part in (Part.CAPTION, Part.CREDIT):
            yield from _single(
                part, _first(old, part, number), _first(new, part, shot.number), blank
            )
    for shot in old.shots:
        if shot not in former:
            gone = replace(blank, part=Part.PHOTO, kind=Kind.REMOVED, was=shot.file)
            yield replace(gone, former=shot.number)


def _shot(old: Shot, new: Shot, blank: Change) -> Iterator[Change]:
    own = replace(blank, part=Part.PHOTO, number=new.number, former=old.number)
    if old.digest != new.digest:
        yield replace(own, kind=Kind.CHANGED, was=old.file, now=new.file)
    elif old.focal != new.focal and old.crop != new.crop:
        # A crop that follows its frame is make-up's; only an editor moves the focal point.
        yield replace(own, kind=Kind.CROPPED, was=_percent(old.focal), now=_percent(new.focal))


def _percent(focal: tuple[float, float]) -> str:
    return " ".join(f"{100 * part:g}%" for part in focal)


def _former_shots(old: Sequence[Shot], new: Sequence[Shot]) -> list[Shot | None]:
    """What each photo was: the same file by content, then by name, then the next one left."""
    found: list[Shot | None] = [None] * len(new)
    left = list(old)

    def take(at: int, fits: Sequence[Shot]) -> None:
        if found[at] is None and fits:
            found[at] = fits[0]
            left.remove(fits[0])

    for at, shot in enumerate(new):
        take(at, [own for own in left if own.digest == shot.digest])
    for at, shot in enumerate(new):
        take(at, [own for own in left if own.file == shot.file])
    for at, shot in enumerate(new):
        take(at, [own for own in left if own.number == shot.number])
    return found


class _Rows(NamedTuple):
    """The passages of a row as they were and as they are, and what became of which."""

    old: Sequence[Passage]
    new: Sequence[Passage]
    became: Matched


def _row(old: Sequence[Passage], new: Sequence[Passage], blank: Change) -> Iterator[Change]:
    became = matched([own.words for own in old], [own.words for own in new])
    rows = _Rows(old, new, became)
    in_order = sorted(_in_row(rows, blank), key=lambda pair: pair[0])
    yield from (change for _, change in in_order)


def _in_row(rows: _Rows, blank: Change) -> Iterator[tuple[float, Change]]:
    """The changes of a row, each with the place in the new one that it is told at."""
    old, new, became = rows
    for at, was in became.pairs.items():
        if old[was].words != new[at].words:
            yield from ((at, change) for change in _within(old[was], new[at], blank))
    for at in became.moved:
        yield at, _told(Kind.MOVED, old[became.pairs[at]], new[at], blank)
    for first, second in became.swapped:
        change = _told(Kind.SWAPPED, new[second], new[first], blank)
        yield first, replace(change, where=(*_all_of(new[first]), *_all_of(new[second])))
    for was, at in became.split:
        change = _told(Kind.SPLIT, old[was], new[at], blank)
        end = new[at].words[-_TAIL:]
        yield at, replace(change, now=end, where=_start_of(new[at + 1]))
    for was, at in became.joined:
        change = _told(Kind.JOINED, old[was], new[at], blank)
        joint = len(old[was].words)
        where = Where(new[at].part, new[at].number, joint, joint)
        yield at, replace(change, where=(where,))
    for at in became.added:
        yield at, _told(Kind.ADDED, None, new[at], blank)
    yield from ((_gap(was, rows), _gone(was, rows, blank)) for was in became.removed)


_TAIL = 8  # characters that show where a paragraph was parted


def _within(old: Passage, new: Passage, blank: Change) -> Iterator[Change]:
    """A change for each piece of a passage that reads differently."""
    own = replace(blank, part=new.part, kind=Kind.CHANGED, number=new.number, former=old.number)
    for piece in pieces(old.words, new.words):
        where = (Where(new.part, new.number, piece.start, piece.end),)
        yield replace(own, was=piece.was, now=piece.now, where=where)


def _told(kind: Kind, old: Passage | None, new: Passage, blank: Change) -> Change:
    return replace(
        blank,
        part=new.part,
        kind=kind,
        number=new.number,
        former=old.number if old else 0,
        now=shortened(new.words),
        where=_all_of(new),
    )


def _all_of(passage: Passage) -> tuple[Where, ...]:
    return (Where(passage.part, passage.number, 0, len(passage.words)),)


def _start_of(passage: Passage) -> tuple[Where, ...]:
    return (Where(passage.part, passage.number, 0, 1),)


def _gap(was: int, rows: _Rows) -> float:
    """Where a removed one stood among those of today: behind the last one before it."""
    olds = {old: new for new, old in rows.became.pairs.items()}
    before = [olds[at] for at in range(was) if at in olds]
    return before[-1] + 0.5 if before else -0.5


def _gone(was: int, rows: _Rows, blank: Change) -> Change:
    """What is no longer there, at the end of what stands before it."""
    passage, at = rows.old[was], _gap(was, rows)
    own = replace(blank, part=passage.part, kind=Kind.REMOVED, former=passage.number)
    where: tuple[Where, ...] = ()
    if at >= 0:
        before = rows.new[int(at)]
        end = len(before.words)
        where = (Where(before.part, before.number, end, end),)
    elif rows.new:
        where = (Where(rows.new[0].part, rows.new[0].number, 0, 0),)
    return replace(own, was=shortened(passage.words), where=where)


def _fields(old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[Change]:
    """Fields by their names; one that stands on several pages is told once."""
    before = {(own.name, own.page): own.value for own in old}
    after = {(own.name, own.page): own.value for own in new}
    for key in dict.fromkeys((*after, *before)):
        was, now = before.get(key, ""), after.get(key, "")
        if was != now:
            kind = Kind.CHANGED if was and now else Kind.ADDED if now else Kind.REMOVED
            name, page = key
            yield Change("", name, Part.FIELD, kind, page, page, was, now)


def _ads(old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[Change]:
    """Ads by their pages: what came, what went; the same file elsewhere is both."""
    before = {(own.page, own.value): own for own in old}
    after = {(own.page, own.value): own for own in new}
    for key, own in after.items():
        if key not in before:
            yield Change("", own.name, Part.AD, Kind.ADDED, own.page, 0, "", own.name)
    for key, own in before.items():
        if key not in after:
            yield Change("", own.name, Part.AD, Kind.REMOVED, 0, own.page, own.name, "")
