"""What the findings of an edition name: stories, and pages too full or with a hole."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tekan.model.findings import Finding, Findings, Severity

from ..writing.plans import Plan
from .paper import Paper, slug_of

# Pages too full; a page's hole, which is said to be under one story but may be under many; a story
# for which its page has no room.
TOO_FULL = ("T411", "T412")
HOLE = "T416"
NO_ROOM = "T413"


def pages_named(findings: Findings, *codes: str) -> frozenset[int]:
    """Pages that findings of some codes name."""
    return frozenset(
        int(value)
        for finding in findings
        if finding.code in codes
        for name, value in finding.values
        if name == "page"
    )


def stories_named(finding: Finding) -> Iterator[str]:
    """Stories that a finding names: the file it stands in, and its value `article`."""
    yield slug_of(finding.place)
    article = dict(finding.values).get("article")
    if article:
        yield str(article)


@dataclass(frozen=True, slots=True)
class Named:
    """What an edition's findings excuse.

    by_story  codes of the findings that name each story
    refused   stories that an error names, or that stand on a page too full
    full      pages too full
    holes     pages with a hole
    """

    by_story: Mapping[str, frozenset[str]]
    refused: frozenset[str]
    full: frozenset[int]
    holes: frozenset[int]

    @staticmethod
    def of(findings: Findings, plan: Plan, papers: Sequence[Paper]) -> "Named":
        codes: dict[str, set[str]] = defaultdict(set)
        for finding in findings:
            for slug in stories_named(finding):
                codes[slug].add(finding.code)
        errors = (f for f in findings if f.severity is Severity.ERROR)
        in_error = {slug for finding in errors for slug in stories_named(finding)}
        full = pages_named(findings, *TOO_FULL)
        return Named(
            {slug: frozenset(own) for slug, own in codes.items()},
            frozenset(in_error | _meant_for(full, plan, papers) | _standing_on(full, papers)),
            full,
            pages_named(findings, HOLE),
        )

    def codes(self, slug: str) -> frozenset[str]:
        return self.by_story.get(slug, frozenset())


def _meant_for(numbers: frozenset[int], plan: Plan, papers: Sequence[Paper]) -> set[str]:
    """Stories that edition.yaml wants on some pages; of a plain list none is known."""
    return {
        story.slug
        for paper, page in zip(papers, plan.pages, strict=True)
        if not plan.listed and numbers & set(paper.spread.numbers)
        for story in page.stories
    }


def _standing_on(numbers: frozenset[int], papers: Sequence[Paper]) -> set[str]:
    return {
        zone.article
        for paper in papers
        for zone in paper.spread.zones
        if paper.page_of(zone.rect) in numbers
    }
