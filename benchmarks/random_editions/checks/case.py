"""An edition made up, as the checks see it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tekan.model.layout import Layout
from tekan.model.page import Made

from ..writing.plans import Plan
from .named import Named
from .paper import Paper


@dataclass(frozen=True, slots=True)
class Failure:
    """A promise that was broken: which, on which page, and what was found."""

    kind: str
    seed: int
    page: int
    detail: str


@dataclass(frozen=True, slots=True)
class Case:
    """What was written, what was made of it, and what its findings name."""

    plan: Plan
    made: Made
    papers: tuple[Paper, ...]
    named: Named

    @staticmethod
    def of(plan: Plan, made: Made, layouts: Mapping[str, Layout]) -> "Case":
        papers = tuple(
            Paper.of(spread, layouts[page.size.layout])
            for spread, page in zip(made.spreads, plan.pages, strict=True)
        )
        return Case(plan, made, papers, Named.of(made.findings, plan, papers))

    def refused(self, slug: str) -> bool:
        """Whether an error names a story, or a page that it stands on as too full."""
        return slug in self.named.refused

    def failure(self, kind: str, page: int, detail: str) -> Failure:
        return Failure(kind, self.plan.seed, page, detail[:160])
