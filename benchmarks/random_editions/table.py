"""The table of what became of the editions."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from .bench import Result
from .checks.case import Failure

_SHOWN = 6  # failures of a kind that are shown in full


def print_table(results: Sequence[Result], unlike: Sequence[int]) -> None:
    """Editions, pages, what fitted, what was named, and what failed."""
    print(f"{'':22}{'editions':>9}{'pages':>7}{'fitted':>8}{'named':>7}  of sheets: fit")
    groups: list[tuple[str, Callable[[Result], bool]]] = [
        (f"{kind} {style}", lambda r, p=plausible, s=style: r.plausible is p and r.style == s)  # type: ignore[misc]
        for plausible, kind in ((True, "plausible"), (False, "wild"))
        for style in ("list", "pages", "mixed")
    ]
    for name, belongs in (*groups, ("all", lambda _: True)):
        own = [result for result in results if belongs(result)]
        fitted = sum(_fits(result) for result in own)
        sheets = [found for result in own for _, _, found in result.sheets]
        share = sum(not found for found in sheets) / max(1, len(sheets))
        pages = sum(result.pages for result in own)
        print(f"{name:22}{len(own):9}{pages:7}{fitted:8}{len(own) - fitted:7}  {share:.0%}")
    slowest = max(results, key=lambda result: result.slowest)
    print(f"slowest page {slowest.slowest:.1f} s (seed {slowest.seed})")
    for name in ("cuts", "clashes", "tight"):
        print(f"{name}: {sum(getattr(result, name) for result in results)}")
    print(f"made up twice, unlike: {list(unlike) or 'none'}")
    _print_failures(results)


def _fits(result: Result) -> bool:
    return bool(result.sheets) and not any(found for _, _, found in result.sheets)


def _print_failures(results: Sequence[Result]) -> None:
    kinds: dict[str, list[Failure]] = defaultdict(list)
    for result in results:
        for failure in result.failures:
            kinds[failure.kind].append(failure)
    if not kinds:
        print("no failures")
    for kind, found in sorted(kinds.items(), key=lambda item: -len(item[1])):
        seeds = sorted({failure.seed for failure in found})
        print(f"\n{kind}: {len(found)} in {len(seeds)} editions, seeds {seeds[:20]}")
        for failure in found[:_SHOWN]:
            print(f"  seed {failure.seed}, page {failure.page}: {failure.detail}")
