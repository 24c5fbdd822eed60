"""Every word of every story: its body, its headline group and its other parts."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..characters import bare, normal
from ..writing.stories import Story
from .case import Case, Failure
from .paper import Paper
from .reading import differs, read, rows


def words_lost(case: Case) -> Iterator[Failure]:
    """Stories not shown, and what is not shown of the others; those that an error names may be."""
    shown = {zone.article for paper in case.papers for zone in paper.spread.zones}
    for story in (*case.plan.stories, *case.plan.fillers):
        if case.refused(story.slug):
            continue
        if story.slug in shown:
            yield from _body(case, story)
            yield from _parts(case, story)
        elif story in case.plan.stories:
            yield case.failure("story not shown", 0, story.slug)


def _body(case: Case, story: Story) -> Iterator[Failure]:
    papers = [paper for paper in case.papers if paper.pages_of(story.slug)]
    found = "".join(_column_text(paper, story.slug) for paper in papers)
    found = re.sub(r"▶下转\d+版", "", found)
    found = re.sub(r"◀上接\d+版(《.*?》)?", "", found, count=max(0, len(papers) - 1))
    if found.removesuffix("■") != story.text:
        number = papers[0].pages_of(story.slug)[0]
        detail = f"{story.slug} {differs(found, story.text)}"
        yield case.failure("body text differs", number, detail)


def _column_text(paper: Paper, slug: str) -> str:
    """A story's text on a sheet, column by column from the left."""
    columns = sorted(paper.bodies(slug), key=lambda rect: (round(rect.x), rect.y))
    runs, leading = paper.runs(slug), paper.layout.grid.leading
    return "".join(text for rect in columns for text in rows(runs, rect, leading))


def _parts(case: Case, story: Story) -> Iterator[Failure]:
    """Headline group, facts, quote, sidebar and captions; what is not shown must be named."""
    named = bool(case.named.codes(story.slug) & {"T407", "T408"})
    got = _texts(case, story.slug)
    for name, text in _wanted(story).items():
        detail = f"{story.slug} {name}"
        own = got.get(name, [])
        if text and not own and not (named and name != "heading"):
            yield case.failure("part not shown", 0, detail)
        elif own and not _same(own[0], text, name in ("facts", "heading")):
            yield case.failure("part text differs", 0, f"{detail} {differs(own[0], text)}")
        if len(own) > 1 and name != "heading":
            yield case.failure("part shown twice", 0, detail)
    words = normal("".join(photo.caption + photo.credit for photo in story.photos))
    shown = "".join(got.get("photo", []) + got.get("group", []))
    if not named and Counter(shown) != Counter(words):
        yield case.failure("caption differs", 0, f"{story.slug} {differs(shown, words)}")


def _wanted(story: Story) -> dict[str, str]:
    """What must be seen of each part."""
    return {
        "heading": story.heading,
        "facts": normal("".join(word for fact in story.facts for word in fact)),
        "quote": normal(bare(story.quote)),
        "sidebar": _sidebar(story),
    }


def _sidebar(story: Story) -> str:
    if story.sidebar is None:
        return ""
    head, body = story.sidebar
    return normal(head + "".join(paragraph.shown for paragraph in body))


def _texts(case: Case, slug: str) -> dict[str, list[str]]:
    """The words in each of a story's zones but the body's."""
    found: dict[str, list[str]] = defaultdict(list)
    for paper in case.papers:
        for zone in paper.spread.zones:
            if zone.article == slug and zone.name != "body":
                found[zone.name].append(read(paper.runs(slug), zone.rect))
    return found


def _same(found: str, wanted: str, loose: bool) -> bool:
    """Whether two texts are one; of facts and upright headlines the order is not asked for."""
    return found == wanted or (loose and Counter(found) == Counter(wanted))
