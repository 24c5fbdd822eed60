"""Times a change in an edition until its page's new elements stand ready, within one process.

    python preview_change.py EDITION ARTICLE COUNT RESULT

writes as JSON how many milliseconds the first pages took, and each change. As preview does it,
without the watch on files and the way to the browser.
"""

import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tekan.preview.state import State
    from tekan.preview.view import Memory


def changed(article: str, at: int) -> str:
    """Another number at the head of the body, never the same; so many characters every time, so
    that the page still fits."""
    before, body = article.split("body: |\n  ", 1)
    return f"{before}body: |\n  第{1000 + at}号。{body}"


def once(edition: Path, memory: "Memory", before: "State") -> "tuple[State, float]":
    """The state after the files as they are, and how long it took, ms."""
    from tekan.preview.state import message, of_view
    from tekan.preview.view import remake

    start = perf_counter()
    view, findings = remake(edition, None, memory, lambda: False)
    if view is None:
        sys.exit(f"no pages: {findings[:3]}")
    state = of_view(view, before, None, 0.0)
    sent = {drawn.number: drawn for drawn in before.sheets}
    json.dumps(message(state, sent), ensure_ascii=False)
    return state, (perf_counter() - start) * 1000


def measure(edition: Path, article: Path, count: int) -> dict[str, object]:
    from tekan.preview.state import NOTHING
    from tekan.preview.view import Memory

    memory = Memory()
    state, first = once(edition, memory, NOTHING)
    times = []
    original = article.read_text(encoding="utf-8")
    for at in range(count):
        article.write_text(changed(original, at), encoding="utf-8")
        state, took = once(edition, memory, state)
        times.append(took)
    article.write_text(original, encoding="utf-8")
    return {"first": first, "changes": times}


def main() -> None:
    edition, article, count, result = sys.argv[1:]
    try:
        measured = measure(Path(edition), Path(article), int(count))
    except ImportError as problem:
        measured = {"missing": str(problem)}
    Path(result).write_text(json.dumps(measured))


if __name__ == "__main__":
    main()
